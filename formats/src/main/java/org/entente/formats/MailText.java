package org.entente.formats;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, apart from what it repeats of an earlier one and from its signature. A forwarded message is
 * what it says. Stateless.
 */
final class MailText {
    private static final Pattern QUOTE_LEAD = Pattern.compile(
            "^(?:On .{5,200}\\bwrote:|Am .{5,200}\\bschrieb .{0,120}:|Le .{5,200}\\ba écrit\\s?:|El .{5,200}\\bescribió:)\\s*$");
    private static final Pattern QUOTE_REST = Pattern.compile(
            "^\\s*-{2,}\\s*(?:Original Message|Ursprüngliche Nachricht|Message d'origine)\\s*-{2,}\\s*$");
    private static final String QUOTED_ELEMENTS =
            "blockquote[type=cite], div.gmail_quote, div.yahoo_quoted, div.moz-cite-prefix";
    private static final String SIGNATURE_ELEMENTS =
            "div.gmail_signature, span.gmail_signature_prefix, pre.moz-signature, div.moz-signature";
    private static final Pattern FORWARDED = Pattern.compile("^-+ ?Forwarded message ?-+");
    /** The older message that takes up all that follows. */
    private static final String REST = "rest";

    private MailText() {}

    /** Of a message in plain text, {@code format=flowed} or not. */
    static List<Piece> ofPlain(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<String> chunk = new ArrayList<>();
        @Nullable String reason = null;
        for (String line : text.replace('\uE000', '\uFFFD').lines().toList()) {
            @Nullable String now = reasonOf(line, reason);
            boolean parted = line.isBlank() || now != null && !now.equals(reason) || now == null && reason != null;
            if (parted) {
                close(chunk, reason, pieces);
            }
            reason = now;
            if (!line.isBlank()) {
                chunk.add(line);
            }
        }
        close(chunk, reason, pieces);
        return pieces;
    }

    private static @Nullable String reasonOf(String line, @Nullable String before) {
        if (SkipReason.SIGNATURE.equals(before) && !line.startsWith(">")) {
            return before;
        }
        if (line.equals("-- ") || line.equals("--")) {
            return SkipReason.SIGNATURE;
        }
        boolean rest = QUOTE_REST.matcher(line).matches();
        if (rest || REST.equals(before)) {
            return REST;
        }
        boolean quoted = line.startsWith(">") || QUOTE_LEAD.matcher(line).matches();
        boolean gap = line.isBlank() && SkipReason.QUOTED_MESSAGE.equals(before);
        return quoted || gap ? SkipReason.QUOTED_MESSAGE : null;
    }

    private static void close(List<String> chunk, @Nullable String reason, List<Piece> pieces) {
        if (chunk.isEmpty()) {
            return;
        }
        if (reason == null) {
            PlainText.addChunk(chunk, pieces);
        } else {
            String code = reason.equals(REST) ? SkipReason.QUOTED_MESSAGE : reason;
            pieces.add(Piece.litter(String.join("\n", chunk), code));
        }
        chunk.clear();
    }

    /** Of a message as a page. */
    static List<Piece> ofPage(String name, String html, Limits limits) {
        Html.checkTags(name, html, limits);
        Document page = Jsoup.parse(html);
        Map<Element, String> reasons = new IdentityHashMap<>();
        page.select(QUOTED_ELEMENTS).stream()
                .filter(element -> !FORWARDED.matcher(element.text()).find())
                .forEach(element -> reasons.put(element, SkipReason.QUOTED_MESSAGE));
        page.select(SIGNATURE_ELEMENTS).forEach(element -> reasons.put(element, SkipReason.SIGNATURE));
        List<Piece> pieces = new ArrayList<>();
        for (PageBlock block : PageWalk.blocks(name, page.body(), limits)) {
            @Nullable String reason = reasonOf(block.element(), reasons);
            BlockKind kind = reason == null || block.kind() == BlockKind.CAPTION ? block.kind() : BlockKind.LITTER;
            boolean caption = reason == null && kind == BlockKind.CAPTION;
            pieces.add(new Piece(kind, block.text(), caption ? SkipReason.CAPTION : reason, false));
        }
        return pieces;
    }

    private static @Nullable String reasonOf(Element block, Map<Element, String> reasons) {
        for (Element element = block; element != null; element = element.parent()) {
            @Nullable String reason = reasons.get(element);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }
}
