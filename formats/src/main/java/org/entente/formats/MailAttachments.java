package org.entente.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.entente.engine.ingest.Budget;
import org.entente.engine.ingest.Container;
import org.entente.engine.ingest.Packed;

/** What is attached to an e-mail, each a document of its own. */
final class MailAttachments implements Container {
    @Override
    public boolean opens(String name, byte[] head) {
        return Mail.isMail(name, head);
    }

    @Override
    public boolean isDocument() {
        return true;
    }

    @Override
    public void unpack(String name, Packed packed, Budget budget, Parts parts) throws IOException {
        int beside = 0;
        int number = 0;
        for (Mime.Part part : Mime.of(name, packed.stream().readAllBytes()).parts()) {
            if (Mail.isBody(part) || isRestOfTheMessage(part)) {
                continue;
            }
            number++;
            String fileName = part.fileName().isEmpty() ? "attachment " + number + ending(part) : part.fileName();
            if (part.mediaType().matches("(?:image|audio|video|font)/.*") || Names.isBeside(fileName)) {
                beside++;
            } else {
                parts.part(name + "!/" + fileName, null, budget.unpacked(new ByteArrayInputStream(part.bytes())));
            }
        }
        parts.passedOver(name, beside, Names.BESIDE_WORDS);
    }

    /** Whether it is what programs tell each other, or a page's style. */
    private static boolean isRestOfTheMessage(Mime.Part part) {
        return !part.attached()
                && part.fileName().isEmpty()
                && (part.bytes().length == 0
                        || part.isText() && !part.mediaType().equals("text/calendar")
                        || part.mediaType().matches("application/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature)"));
    }

    private static String ending(Mime.Part part) {
        return switch (part.mediaType()) {
            case "message/rfc822" -> ".eml";
            case "application/pdf" -> ".pdf";
            case "text/html" -> ".html";
            case "text/plain" -> ".txt";
            default -> "";
        };
    }
}
