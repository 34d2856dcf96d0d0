package org.entente.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Days;
import org.entente.engine.ingest.Extracted;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;
import org.entente.model.Dated;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail (.eml): its subject as title, what it says, and its head, what it quotes and its signature set apart. What is
 * attached is for {@link MailAttachments}.
 */
final class Mail implements Format {
    private static final Pattern HEAD = Pattern.compile(
            "(?im)^(?:(From)|(Message-ID|Received|MIME-Version|Return-Path|Delivered-To|DKIM-Signature)|Subject|To):");
    private static final Pattern OTHER_ENDING = Pattern.compile("(?i)\\.(?:txt|md|markdown|x?html?|mht|mhtml|json)$");
    private static final Pattern NAME = Pattern.compile("^\\s*\"?(.*?)\"?\\s*<[^<>]*>\\s*$");
    private static final String[][] SHOWN = {{"from", "From"}, {"to", "To"}, {"cc", "Cc"}, {"date", "Date"}};
    private static final int LOOKED_AT_BYTES = 4096;
    /** A text beside a page says the same where it is at least so long, compared with it. */
    private static final double TEXT_OF_PAGE_MIN = 0.3;

    @Override
    public boolean isBinary() {
        return true; // it may carry attachments as they are
    }

    @Override
    public boolean reads(String name, byte[] bytes) {
        return isMail(name, bytes);
    }

    /** Whether a file is an e-mail: by its ending, or by lines of its head that only e-mails have. */
    static boolean isMail(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT_BYTES), StandardCharsets.ISO_8859_1);
        if (OTHER_ENDING.matcher(name).find() || !head.matches("(?s)^[A-Za-z][A-Za-z-]{1,40}:[ \\t].*")) {
            return false;
        }
        boolean from = false;
        boolean technical = false;
        Matcher matcher = HEAD.matcher(head);
        while (matcher.find()) {
            from |= matcher.group(1) != null;
            technical |= matcher.group(2) != null;
        }
        return from && (technical || Names.endsIn(name, ".eml"));
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        Mime mail = Mime.of(name, bytes);
        List<Piece> pieces = new ArrayList<>();
        @Nullable String subject = mail.head("subject");
        if (subject != null) {
            pieces.add(Piece.of(BlockKind.TITLE, subject));
        }
        for (String[] line : SHOWN) {
            @Nullable String value = mail.head(line[0]);
            if (value != null) {
                pieces.add(Piece.litter(line[1] + ": " + value, SkipReason.MAIL_HEADER));
            }
        }
        for (Mime.Part part : bodies(name, mail)) {
            String text = part.text(name);
            pieces.addAll(isPage(part) ? MailText.ofPage(name, text, limits) : MailText.ofPlain(text));
        }
        @Nullable String stated = mail.head("date");
        Optional<Dated> published =
                stated == null ? Optional.empty() : Days.read(stated).map(day -> new Dated(day, "mail-header", stated));
        return new Extracted(
                pieces, subject, null, sender(mail.head("from")), published.orElse(null), "message/rfc822");
    }

    /** Whether a part is shown as the message itself. */
    static boolean isBody(Mime.Part part) {
        return !part.attached()
                && part.fileName().isEmpty()
                && (part.mediaType().equals("text/plain") || isPage(part));
    }

    private static boolean isPage(Mime.Part part) {
        return part.mediaType().equals("text/html");
    }

    /** The parts that are shown; of alternatives the plain one, unless it is only a remnant of the page. */
    private static List<Mime.Part> bodies(String name, Mime mail) {
        Map<String, Mime.Part> bodies = new LinkedHashMap<>();
        int alone = 0;
        for (Mime.Part part : mail.parts()) {
            if (!isBody(part)) {
                continue;
            }
            String key = part.group() == 0 ? "alone " + alone++ : "group " + part.group();
            bodies.merge(key, part, (first, second) -> better(name, first, second));
        }
        return List.copyOf(bodies.values());
    }

    private static Mime.Part better(String name, Mime.Part first, Mime.Part second) {
        if (isPage(first) == isPage(second)) {
            return first;
        }
        Mime.Part plain = isPage(first) ? second : first;
        Mime.Part page = isPage(first) ? first : second;
        int pageChars = Jsoup.parse(page.text(name)).wholeText().strip().length();
        return plain.text(name).strip().length() >= pageChars * TEXT_OF_PAGE_MIN ? plain : page;
    }

    private static @Nullable String sender(@Nullable String from) {
        if (from == null) {
            return null;
        }
        Matcher matcher = NAME.matcher(from);
        return matcher.matches() && !matcher.group(1).isBlank() ? matcher.group(1) : from;
    }
}
