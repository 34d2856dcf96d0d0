package org.entente.engine.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.model.Block;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Ids;
import org.entente.model.Span;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Stage 1: the bytes of one file to a document, or a coded refusal.
 *
 * <p>A pure function of name and bytes; the name decides nothing but the format. All words that a page
 * shows are kept; what is not of its article is a block with a reason to be skipped. Immutable and
 * thread-safe.
 */
public final class Ingest {
    private final List<Format> formats;
    private final List<Container> containers;
    private final Limits limits;
    private final Litter litter = new Litter(LitterRule.load());
    private final Gaps gaps = new Gaps(litter);
    private final Languages languages = Languages.load();

    /** Without containers: a file is one document. */
    public Ingest(List<Format> formats, Limits limits) {
        this(formats, List.of(), limits);
    }

    /**
     * @param formats asked in this order; the first that reads a file gets it
     * @param containers asked in this order, before them
     */
    public Ingest(List<Format> formats, List<Container> containers, Limits limits) {
        this.formats = List.copyOf(formats);
        this.containers = List.copyOf(containers);
        this.limits = limits;
    }

    /** What it takes at most; a caller may look at a file's size before it reads the file. */
    public Limits limits() {
        return limits;
    }

    /**
     * Reads one file.
     *
     * @param name the file's name or address, for its ending and for messages
     * @param bytes its bytes; not modified
     * @throws UserError {@code INGEST-EMPTY}, {@code INGEST-TOO-MANY-BYTES}, {@code INGEST-BINARY}, {@code
     *     INGEST-UNSUPPORTED-FORMAT}, {@code INGEST-ENCODING}, {@code INGEST-TOO-MANY-TAGS}, {@code
     *     INGEST-TOO-DEEP}, {@code INGEST-TOO-MANY-CHARACTERS}, {@code INGEST-NO-TEXT}, {@code INGEST-DAMAGED},
     *     {@code INGEST-PROTECTED}, {@code INGEST-SCANNED}, {@code INGEST-EXPANSION}, {@code INGEST-XML-ENTITIES}
     */
    public Document ingest(String name, byte[] bytes) {
        return assemble(name, bytes, extract(name, bytes));
    }

    /**
     * Each of a document's particulars, where it was taken from and what else the document says: its title, publisher,
     * author, days and language. Nothing is guessed.
     *
     * @param document as it was read from these bytes
     * @param name under which they came
     * @throws UserError as {@link #ingest}
     */
    public List<Attested> attested(Document document, String name, byte[] bytes) {
        Extracted extracted = extract(name, bytes);
        List<Said> said = new ArrayList<>(extracted.said());
        Bylines.dated(document.text(), document.blocks()).ifPresent(dated -> said.add(Said.published(dated)));
        Addresses.dated(name).ifPresent(dated -> said.add(Said.published(dated)));
        Addresses.site(name).ifPresent(site -> said.add(new Said(Said.Field.PUBLISHER, site, "url")));
        if (!document.language().equals("und")) {
            said.add(new Said(Said.Field.LANGUAGE, document.language(), "text"));
        }
        return Attested.of(document, said);
    }

    private Extracted extract(String name, byte[] bytes) {
        checkSize(name, bytes.length);
        Format binary = formatOf(name, bytes, true);
        if (binary != null) {
            return binary.extract(name, bytes, limits);
        }
        Magic.check(name, bytes);
        Format format = formatOf(name, bytes, false);
        if (format == null) {
            throw Refusal.unsupported(name, "a file of a kind that is not known");
        }
        return format.extract(name, bytes, limits);
    }

    private @Nullable Format formatOf(String name, byte[] bytes, boolean binary) {
        for (Format format : formats) {
            if (format.isBinary() == binary && format.reads(name, bytes)) {
                return format;
            }
        }
        return null;
    }

    /**
     * Hands over each document of a file: the file itself, or what lies within it, however deep within the bounds.
     *
     * @param name the file's name or address
     * @throws UserError where nothing, or nothing more, can be had of the file
     * @throws IOException where it can't be read
     */
    public void open(String name, Packed packed, Taker taker) throws IOException {
        open(name, packed, Budget.Bounds.STANDARD, taker);
    }

    /** The same within other bounds. */
    public void open(String name, Packed packed, Budget.Bounds bounds, Taker taker) throws IOException {
        Budget budget = new Budget(name, bounds);
        new Opening(this, containers, budget, taker).open(name, null, packed.with(budget.packed(packed.stream())));
    }

    /**
     * Refuses by size alone, so that a file too large need not be loaded.
     *
     * @throws UserError {@code INGEST-EMPTY}, {@code INGEST-TOO-MANY-BYTES}
     */
    public void checkSize(String name, long sizeBytes) {
        if (sizeBytes == 0) {
            throw new UserError("INGEST-EMPTY", name, "the file is empty", "Check that it was saved completely");
        }
        if (sizeBytes > limits.bytesMax()) {
            throw new UserError(
                    "INGEST-TOO-MANY-BYTES",
                    name,
                    String.format(
                            Locale.ROOT, "it has %,d bytes; a document has %,d at most", sizeBytes, limits.bytesMax()),
                    "Split it into its articles, or save the text alone");
        }
    }

    private Document assemble(String name, byte[] bytes, Extracted extracted) {
        long chars = extracted.pieces().stream()
                .mapToLong(piece -> piece.text().strip().length())
                .sum();
        if (chars > limits.textCharsMax()) {
            throw tooLong(name);
        }
        List<Piece> pieces = gaps.mark(litter.mark(extracted.pieces()));
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            String words = Fold.whiteSpace(piece.text());
            if (words.isEmpty()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : piece.joined() ? gapBefore(piece) : "\n\n");
            Span span = new Span(text.length(), text.length() + words.length());
            text.append(words);
            blocks.add(new Block(span, piece.kind(), piece.skipReason()));
        }
        String readable = readable(text, blocks);
        if (readable.chars().noneMatch(Character::isLetter)) {
            throw new UserError(
                    "INGEST-NO-TEXT",
                    name,
                    blocks.isEmpty()
                            ? "it has no text"
                            : "nothing is left once menus, notices and the like are set aside",
                    "Open it in a browser and save or paste the article's text as .txt");
        }
        Dated published = Optional.ofNullable(extracted.published())
                .or(() -> Addresses.dated(name))
                .or(() -> Bylines.dated(text.toString(), blocks))
                .orElse(null);
        return new Document(
                Ids.document(bytes),
                text.toString(),
                blocks,
                orNull(extracted.title()),
                orNull(extracted.publisher()),
                orNull(extracted.author()),
                published,
                published == null ? LatestDay.in(readable).orElse(null) : null,
                languages.of(readable),
                extracted.mediaType());
    }

    private static String gapBefore(Piece piece) {
        return SkipReason.TEXT_MISSING.equals(piece.skipReason()) ? "" : " ";
    }

    private static String readable(StringBuilder text, List<Block> blocks) {
        StringBuilder readable = new StringBuilder();
        for (Block block : blocks) {
            if (block.isRead()) {
                readable.append(text, block.span().start(), block.span().end()).append("\n\n");
            }
        }
        return readable.toString();
    }

    private static @Nullable String orNull(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String folded = Fold.whiteSpace(value);
        return folded.isEmpty() ? null : folded;
    }

    private UserError tooLong(String name) {
        return new UserError(
                "INGEST-TOO-MANY-CHARACTERS",
                name,
                String.format(Locale.ROOT, "its text is longer than %,d characters", limits.textCharsMax()),
                "Split it into its articles");
    }
}
