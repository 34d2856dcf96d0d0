package org.entente.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * Plain text: paragraphs parted by empty lines or one to a line, headings, lists, and a light header.
 *
 * <p>The header is lines of {@code Title:}, {@code Publisher:}, {@code Author:} and {@code Published:} up to an
 * empty line; it is looked for only where the very first line is one of these.
 */
final class PlainText implements Format {
    private static final Pattern HEADER = Pattern.compile("^(Title|Publisher|Author|Published):[ \\t]*(.*)$");
    private static final Pattern MARKER =
            Pattern.compile("^\\s*((?:[-*•–—·▪]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)])\\s+)(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\(?\\d.*");
    private static final String ENDS = ".!?:;,…";
    private static final String CLOSES = "\"”’')]»";
    private static final int HEADING_WORDS_MAX = 15;
    private static final int WRAPPED_LINE_CHARS_MIN = 45;
    private static final int WRAPPED_LINE_CHARS_MAX = 110;

    @Override
    public boolean reads(String name, byte[] bytes) {
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF ? 3 : 0;
        return !new String(bytes, start, Math.min(16, bytes.length - start), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith("<?xml");
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        return extract(Characters.decode(name, bytes, null));
    }

    /** The same, of characters. */
    static Extracted extract(String text) {
        List<String> lines = text.lines().toList();
        Header header = Header.read(lines);
        List<Piece> pieces = new ArrayList<>(header.unreadable);
        if (header.title != null) {
            pieces.addFirst(Piece.of(BlockKind.TITLE, header.title));
        }
        List<String> chunk = new ArrayList<>();
        for (String line : lines.subList(header.lines, lines.size())) {
            if (line.isBlank()) {
                addChunk(chunk, pieces);
                chunk.clear();
            } else {
                chunk.add(line);
            }
        }
        addChunk(chunk, pieces);
        closeLastHeadings(pieces);
        return new Extracted(pieces, header.title, header.publisher, header.author, header.published, "text/plain");
    }

    /** Adds lines that stand together: as one paragraph where they are broken to a width. */
    static void addChunk(List<String> lines, List<Piece> pieces) {
        if (isWrapped(lines)) {
            addBlock(String.join(" ", lines), pieces);
        } else {
            lines.forEach(line -> addBlock(line, pieces));
        }
    }

    /** Whether these lines are one paragraph, broken to a width. */
    private static boolean isWrapped(List<String> lines) {
        if (lines.size() < 2) {
            return false;
        }
        int broken = 0;
        for (String line : lines.subList(0, lines.size() - 1)) {
            if (line.length() < WRAPPED_LINE_CHARS_MIN) {
                return false;
            }
            broken += endsSentence(line.strip()) ? 0 : 1;
        }
        boolean tooLong = lines.stream().anyMatch(line -> line.length() > WRAPPED_LINE_CHARS_MAX);
        boolean items =
                lines.stream().skip(1).anyMatch(line -> MARKER.matcher(line).find());
        return !tooLong && !items && broken * 2 >= lines.size() - 1;
    }

    /** Adds one paragraph or line: a list's sign apart, a heading as one. */
    static void addBlock(String line, List<Piece> pieces) {
        Matcher marker = MARKER.matcher(line);
        boolean marked = marker.find();
        String text = marked ? line.substring(marker.end()) : line;
        boolean numbered = marked && NUMBER.matcher(marker.group(1)).matches();
        boolean heading = isHeading(text.strip()) && (!marked || numbered);
        if (marked) {
            pieces.add(Piece.litter(marker.group(1), SkipReason.LIST_MARKER));
        }
        BlockKind kind = heading ? BlockKind.HEADING : marked ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
        pieces.add(new Piece(kind, text, null, marked));
    }

    private static boolean isHeading(String text) {
        return !text.isEmpty()
                && !endsSentence(text)
                && text.split("\\s+").length <= HEADING_WORDS_MAX
                && (Character.isUpperCase(text.codePointAt(0)) || Character.isDigit(text.codePointAt(0)));
    }

    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && CLOSES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** A numbered line over a line of its own kind is an item; a heading has text under it. */
    static void closeLastHeadings(List<Piece> pieces) {
        boolean textBelow = false;
        for (int at = pieces.size() - 1; at >= 0; at--) {
            Piece piece = pieces.get(at);
            if (piece.kind() == BlockKind.HEADING && !textBelow) {
                BlockKind kind = piece.joined() ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
                pieces.set(at, new Piece(kind, piece.text(), null, piece.joined()));
            } else if (piece.isRead()) {
                textBelow = !piece.joined() || piece.kind() != BlockKind.HEADING;
            }
        }
    }

    /** The text's first line, where that is a heading; it becomes its title. */
    static @Nullable String titleOf(List<Piece> pieces) {
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (piece.isRead()) {
                boolean heading = piece.kind() == BlockKind.HEADING && !piece.joined();
                if (heading) {
                    pieces.set(at, Piece.of(BlockKind.TITLE, piece.text()));
                }
                return heading ? piece.text() : null;
            }
        }
        return null;
    }

    /** What the light header says. */
    private static final class Header {
        private int lines;
        private @Nullable String title;
        private @Nullable String publisher;
        private @Nullable String author;
        private @Nullable Dated published;
        private final List<Piece> unreadable = new ArrayList<>();

        static Header read(List<String> all) {
            Header header = new Header();
            for (String line : all) {
                Matcher matcher = HEADER.matcher(line);
                if (!matcher.matches()
                        || !header.take(matcher.group(1), matcher.group(2).strip())) {
                    break;
                }
                header.lines++;
            }
            return header;
        }

        private boolean take(String key, String value) {
            if (value.isEmpty()) {
                return true;
            }
            switch (key) {
                case "Title" -> title = value;
                case "Publisher" -> publisher = value;
                case "Author" -> author = value;
                case "Published" -> {
                    Optional<Dated> dated = Days.read(value).map(day -> new Dated(day, "header", value));
                    published = dated.orElse(published);
                    if (dated.isEmpty()) {
                        unreadable.add(Piece.litter(key + ": " + value, SkipReason.HEADER_UNREADABLE));
                    }
                }
                default -> throw new IllegalStateException("the pattern of the header found " + key);
            }
            return true;
        }
    }
}
