package org.entente.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.entente.engine.ingest.Days;
import org.entente.engine.ingest.Extracted;
import org.entente.engine.ingest.Format;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.Refusal;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;
import org.entente.model.Dated;

/**
 * Markdown (CommonMark 0.31), with a head of {@code key: value} lines between {@code ---} where there is one. It is
 * turned into a page and read as such, without telling article from litter by place.
 */
final class Markdown implements Format {
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:md|markdown|mdown)$");
    private static final Pattern HEAD =
            Pattern.compile("\\A---[ \\t]*\\R(.{0,4000}?)\\R(?:---|\\.\\.\\.)[ \\t]*\\R", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("^(\\w+):[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().build();

    @Override
    public boolean reads(String name, byte[] bytes) {
        return ENDING.matcher(name).find();
    }

    @Override
    public Extracted extract(String name, byte[] bytes, Limits limits) {
        String text = Characters.decode(name, bytes, null);
        Matcher matcher = HEAD.matcher(text);
        boolean headed = matcher.find();
        Map<String, String> head = headed ? head(matcher.group(1)) : Map.of();
        String page = page(name, headed ? text.substring(matcher.end()) : text, limits);
        List<Piece> pieces = new ArrayList<>(Html.pieces(name, page, limits));
        String title = head.get("title");
        String stated = head.get("date");
        Optional<Dated> published =
                stated == null ? Optional.empty() : Days.read(stated).map(day -> new Dated(day, "header", stated));
        if (stated != null && published.isEmpty()) {
            pieces.addFirst(Piece.litter("date: " + stated, SkipReason.HEADER_UNREADABLE));
        }
        List<Piece> titled = OfficeProperties.titled(pieces, title);
        String shown = titled.stream()
                .filter(piece -> piece.kind() == BlockKind.TITLE)
                .map(piece -> piece.text().strip())
                .findFirst()
                .orElse(null);
        return new Extracted(
                titled,
                title == null ? shown : title,
                head.get("publisher"),
                head.get("author"),
                published.orElse(null),
                "text/markdown");
    }

    private String page(String name, String text, Limits limits) {
        try {
            return renderer.render(parser.parse(text));
        } catch (StackOverflowError e) {
            // parser and renderer recurse into quotations, lists and emphasis, and have no bound of their own
            throw Refusal.tooDeep(name, limits.nestingMax());
        }
    }

    private static Map<String, String> head(String lines) {
        Map<String, String> head = new TreeMap<>();
        lines.lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && !matcher.group(2).isBlank()) {
                head.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
            }
        });
        return head;
    }
}
