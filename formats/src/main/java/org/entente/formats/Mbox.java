package org.entente.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Budget;
import org.entente.engine.ingest.Container;
import org.entente.engine.ingest.Packed;

/**
 * A box of e-mails in one file (RFC 4155, mboxrd): each begins with a line {@code From sender date} after an empty line;
 * lines within that begin so have {@code >} before them, which is taken away.
 */
final class Mbox implements Container {
    private static final Pattern START =
            Pattern.compile("^From (?:\\S+ +)?.*\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b.*\\b(?:19|20)\\d{2}\\b.*\\s*$");
    private static final Pattern QUOTED = Pattern.compile("^>+From ");

    @Override
    public boolean opens(String name, byte[] head) {
        String first = new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        return START.matcher(first).matches() || Names.endsIn(name, ".mbox") && first.startsWith("From ");
    }

    @Override
    public void unpack(String name, Packed packed, Budget budget, Parts parts) throws IOException {
        int bytesMax = budget.bounds().partBytesMax() + 1;
        Lines lines = new Lines(packed.stream(), bytesMax);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int number = 0;
        boolean afterBlank = true;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            String head = new String(line, 0, Math.min(line.length, 200), StandardCharsets.ISO_8859_1);
            if (afterBlank && (START.matcher(head).matches() || number == 0 && head.startsWith("From "))) {
                hand(name, number, message, parts);
                number++;
            } else if (message.size() < bytesMax) {
                int from = QUOTED.matcher(head).find() ? 1 : 0;
                message.write(line, from, Math.min(line.length - from, bytesMax - message.size()));
            }
            afterBlank = head.isBlank();
        }
        hand(name, number, message, parts);
    }

    private static void hand(String name, int number, ByteArrayOutputStream message, Parts parts) throws IOException {
        if (number > 0 && message.size() > 0) {
            parts.part(name + "!/message " + number + ".eml", null, new ByteArrayInputStream(message.toByteArray()));
        }
        message.reset();
    }
}
