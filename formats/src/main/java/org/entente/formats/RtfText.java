package org.entente.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.Refusal;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;
import org.jspecify.annotations.Nullable;

/** Reads RTF from its first byte to its last, once, without recursion. Not thread-safe. */
final class RtfText {
    private static final Set<String> LEFT_OUT = Set.of(
            "colortbl",
            "stylesheet",
            "pict",
            "object",
            "themedata",
            "colorschememapping",
            "latentstyles",
            "datastore",
            "generator",
            "xmlnstbl",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "revtbl",
            "filetbl",
            "fldinst",
            "bkmkstart",
            "bkmkend",
            "nonshppict",
            "listpicture",
            "operator",
            "comment",
            "company",
            "creatim",
            "revtim",
            "printim",
            "keywords",
            "subject",
            "doccomm",
            "category",
            "manager",
            "atnid",
            "atnauthor",
            "atndate",
            "pgdsctbl",
            "mmathPr",
            "wgrffmtfilter",
            "listtext",
            "pntext",
            "pn",
            "sp",
            "shpinst");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("tab", " "),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("~", " "),
            Map.entry("_", "-"),
            Map.entry("\\", "\\"),
            Map.entry("{", "{"),
            Map.entry("}", "}"));
    /** Code pages by the numbers that fonts name their character sets with. */
    private static final Map<Integer, String> CHARSETS = Map.ofEntries(
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GBK"),
            Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));

    /** Where the words of a group go. */
    private enum Target {
        TEXT,
        NOTE,
        REMARK,
        PAGE_HEADER,
        TITLE,
        AUTHOR,
        FONTS,
        NOWHERE
    }

    /** What holds within a group. */
    private static final class Group {
        private Target target = Target.TEXT;
        private int unicodeSkips = 1;
        private Charset charset = Charset.forName("windows-1252");
        private boolean optional;

        Group inner() {
            Group inner = new Group();
            inner.target = target;
            inner.unicodeSkips = unicodeSkips;
            inner.charset = charset;
            return inner;
        }
    }

    private final String name;
    private final byte[] bytes;
    private final Limits limits;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> after = new ArrayList<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Map<Target, StringBuilder> words = new HashMap<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private Charset standard = Charset.forName("windows-1252");
    private BlockKind kind = BlockKind.PARAGRAPH;
    private boolean inTable;
    private int cell = 1;
    private int font;
    private int toSkip;
    private int at;

    RtfText(String name, byte[] bytes, Limits limits) {
        this.name = name;
        this.bytes = bytes;
        this.limits = limits;
    }

    List<Piece> pieces() {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(after.stream().filter(Piece::isRead).toList());
        all.addAll(after.stream().filter(piece -> !piece.isRead()).toList());
        return all;
    }

    @Nullable
    String title() {
        return said(Target.TITLE);
    }

    @Nullable
    String author() {
        return said(Target.AUTHOR);
    }

    private @Nullable String said(Target target) {
        String value = words(target).toString().strip();
        return value.isEmpty() ? null : value;
    }

    private StringBuilder words(Target target) {
        return words.computeIfAbsent(target, key -> new StringBuilder());
    }

    /** @throws org.entente.model.UserError {@code INGEST-TOO-DEEP}, {@code INGEST-DAMAGED} */
    void read() {
        while (at < bytes.length) {
            int value = bytes[at++] & 0xFF;
            switch (value) {
                case '{' -> open();
                case '}' -> {
                    flush();
                    if (groups.size() == 1) {
                        endParagraph();
                        return;
                    }
                    if (!groups.isEmpty()) {
                        close();
                    }
                }
                case '\\' -> control();
                case '\r', '\n', 0 -> {
                    // line ends in the file say nothing
                }
                default -> character(value);
            }
        }
        throw Refusal.damaged(name, "it breaks off before its end", new IllegalStateException("groups are open"));
    }

    private void open() {
        flush();
        groups.push(groups.isEmpty() ? new Group() : groups.element().inner());
        if (groups.size() > limits.nestingMax()) {
            throw Refusal.tooDeep(name, limits.nestingMax());
        }
    }

    private void close() {
        Target inner = groups.pop().target;
        Target outer = groups.element().target;
        if (inner != outer) {
            endOf(inner);
        }
        toSkip = 0;
    }

    private void endOf(Target target) {
        String text = words(target).toString();
        switch (target) {
            case NOTE -> addAfter(Piece.of(BlockKind.PARAGRAPH, text), target);
            case REMARK -> addAfter(Piece.litter(text, SkipReason.REMARK), target);
            case PAGE_HEADER -> addAfter(Piece.litter(text, SkipReason.PAGE_HEADER), target);
            case TEXT, TITLE, AUTHOR, FONTS, NOWHERE -> {
                // these gather until the end, or not at all
            }
        }
    }

    private void addAfter(Piece piece, Target target) {
        if (!piece.text().isBlank()) {
            after.add(piece);
        }
        words(target).setLength(0);
    }

    private void character(int value) {
        if (toSkip > 0) {
            toSkip--;
        } else {
            raw.write(value);
        }
    }

    /** Decodes the bytes that were gathered; characters of several bytes are whole by then. */
    private void flush() {
        if (raw.size() > 0 && !groups.isEmpty()) {
            add(raw.toString(groups.element().charset));
        }
        raw.reset();
    }

    private void add(String text) {
        if (groups.isEmpty()) {
            return;
        }
        Target target = groups.element().target;
        if (target != Target.NOWHERE && target != Target.FONTS) {
            words(target).append(text);
        }
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        int first = bytes[at] & 0xFF;
        if (!isLetter(first)) {
            at++;
            symbol((char) first);
            return;
        }
        int start = at;
        while (at < bytes.length && isLetter(bytes[at])) {
            at++;
        }
        String word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
        int number = number();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        word(word, number);
    }

    private static boolean isLetter(int value) {
        return value >= 'a' && value <= 'z' || value >= 'A' && value <= 'Z';
    }

    /** The number behind a control word; {@link Integer#MIN_VALUE} where there is none. */
    private int number() {
        int start = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        long value = 0;
        int digits = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && digits < 10) {
            value = value * 10 + (bytes[at++] - '0');
            digits++;
        }
        if (digits == 0) {
            at = start;
            return Integer.MIN_VALUE;
        }
        return (int) (bytes[start] == '-' ? -value : value);
    }

    private void symbol(char symbol) {
        switch (symbol) {
            case '\'' -> {
                if (at + 2 <= bytes.length) {
                    int high = Character.digit(bytes[at], 16);
                    int low = Character.digit(bytes[at + 1], 16);
                    at += 2;
                    character(high < 0 || low < 0 ? '?' : high * 16 + low);
                }
            }
            case '*' -> {
                if (!groups.isEmpty()) {
                    groups.element().optional = true;
                }
            }
            case '\r', '\n' -> endParagraph();
            default -> sign(String.valueOf(symbol));
        }
    }

    private void sign(String named) {
        String text = SIGNS.get(named);
        if (text != null) {
            flush();
            add(text);
        }
    }

    private void word(String word, int number) {
        switch (word) {
            case "par", "sect", "page" -> endParagraph();
            case "cell", "nestcell" -> endCell();
            case "row", "nestrow" -> cell = 1;
            case "line" -> sign("tab");
            case "pard" -> resetParagraph();
            case "intbl" -> inTable = true;
            case "ls", "listtext", "pntext" -> kind(BlockKind.LIST_ITEM);
            case "outlinelevel" -> kind(BlockKind.HEADING);
            case "u" -> unicode(number);
            case "bin" -> at = (int) Math.min(bytes.length, (long) at + Math.max(0, number));
            default -> sign(word);
        }
        if (!groups.isEmpty()) {
            ofGroup(word, number);
        }
    }

    private void ofGroup(String word, int number) {
        Group group = groups.element();
        switch (word) {
            case "uc" -> group.unicodeSkips = Math.max(0, number);
            case "ansicpg" -> {
                standard = charset("windows-" + number);
                group.charset = standard;
            }
            case "f" -> {
                flush();
                font = number;
                group.charset = fonts.getOrDefault(number, standard);
            }
            case "fcharset" -> {
                if (group.target == Target.FONTS && CHARSETS.containsKey(number)) {
                    fonts.put(font, charset(CHARSETS.getOrDefault(number, "windows-1252")));
                }
            }
            case "fonttbl" -> group.target = Target.FONTS;
            case "info" -> group.target = Target.NOWHERE;
            case "title" -> group.target = Target.TITLE;
            case "author" -> group.target = Target.AUTHOR;
            case "footnote" -> group.target = Target.NOTE;
            case "annotation" -> group.target = Target.REMARK;
            case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf" ->
                group.target = Target.PAGE_HEADER;
            default -> {
                boolean unknown = group.optional && !word.equals("shppict");
                if (LEFT_OUT.contains(word) || unknown) {
                    group.target = Target.NOWHERE;
                }
                group.optional = false;
            }
        }
    }

    private static Charset charset(String named) {
        return Charset.isSupported(named) ? Charset.forName(named) : Charset.forName("windows-1252");
    }

    private void unicode(int number) {
        flush();
        add(String.valueOf((char) number));
        toSkip = groups.isEmpty() ? 0 : groups.element().unicodeSkips;
    }

    private void kind(BlockKind next) {
        if (!groups.isEmpty() && groups.element().target == Target.TEXT) {
            kind = next;
        }
    }

    private void resetParagraph() {
        kind = BlockKind.PARAGRAPH;
        inTable = false;
    }

    private void endCell() {
        inTable = true;
        endParagraph();
        cell++;
    }

    private void endParagraph() {
        flush();
        Target target = groups.isEmpty() ? Target.TEXT : groups.element().target;
        if (target != Target.TEXT) {
            add(" ");
            return;
        }
        StringBuilder text = words(Target.TEXT);
        if (!text.toString().isBlank()) {
            pieces.add(Tables.piece(kind, text.toString(), inTable && kind == BlockKind.PARAGRAPH, cell));
        }
        text.setLength(0);
    }
}
