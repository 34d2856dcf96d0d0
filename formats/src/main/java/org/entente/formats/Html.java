package org.entente.formats;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Extracted;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;
import org.entente.model.UserError;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Web pages, read as text only: nothing of them is fetched, run or shown. */
final class Html implements Format {
    private static final Pattern ENDING = Pattern.compile("(?i)\\.x?html?$");
    private static final Pattern START = Pattern.compile("(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
            + "<(?:!doctype html|html|head|body|title|meta|article|main|div|p)(?=[\\s>/]).*");
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}\\bcharset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final int LOOKED_AT_BYTES = 4096;

    private final PageParts parts = new PageParts(PageParts.load());

    @Override
    public boolean reads(String name, byte[] bytes) {
        return ENDING.matcher(name).find() || START.matcher(head(bytes)).matches();
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        return extract(name, Characters.decode(name, bytes, declared(bytes)), limits);
    }

    /** The same, of characters. */
    Extracted extract(String name, String source, Limits limits) {
        checkTags(name, source, limits);
        Document page = Jsoup.parse(source);
        PageMetadata metadata = new PageMetadata(page);
        String title = metadata.title();
        List<PageBlock> blocks = PageWalk.blocks(name, page.body(), limits);
        return new Extracted(
                Article.pieces(parts, blocks, page.body(), title, metadata.summaries()),
                title,
                metadata.publisher(),
                metadata.author(),
                metadata.published(),
                "text/html",
                metadata.said());
    }

    /**
     * All that is shown of a page that is nothing but text, such as a book's chapter or a message.
     *
     * @throws UserError as {@link #extract}
     */
    static List<Piece> pieces(String name, byte[] bytes, Limits limits) {
        String source = Characters.decode(name, bytes, declared(bytes));
        checkTags(name, source, limits);
        return pieces(name, source, limits);
    }

    /** The same, of characters. */
    static List<Piece> pieces(String name, String source, Limits limits) {
        List<Piece> pieces = new ArrayList<>();
        for (PageBlock block : PageWalk.blocks(name, Jsoup.parse(source).body(), limits)) {
            boolean caption = block.kind() == BlockKind.CAPTION;
            pieces.add(new Piece(block.kind(), block.text(), caption ? SkipReason.CAPTION : null, false));
        }
        return pieces;
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LOOKED_AT_BYTES), StandardCharsets.ISO_8859_1);
    }

    private static @Nullable Charset declared(byte[] bytes) {
        Matcher matcher = CHARSET.matcher(head(bytes));
        if (!matcher.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            // browsers read these two as windows-1252, whose printing characters include theirs
            boolean western = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return western ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // a name that says nothing: the bytes decide
        }
    }

    /** Counts before it parses, since every tag costs memory. */
    static void checkTags(String name, String source, Limits limits) {
        int tags = 0;
        for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
            tags++;
        }
        if (tags > limits.tagsMax()) {
            throw new UserError(
                    "INGEST-TOO-MANY-TAGS",
                    name,
                    String.format(Locale.ROOT, "it has %,d tags; a page has %,d at most", tags, limits.tagsMax()),
                    "Open it in a browser and save or paste the article's text as .txt");
        }
    }
}
