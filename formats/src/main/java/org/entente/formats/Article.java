package org.entente.formats;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.engine.ingest.Piece;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells a page's article from the rest by general means: where its running text lies densest, and what
 * parts pages name navigation, comments and the like. Every block comes out, in order, with a reason
 * where it isn't read.
 *
 * <p>{@link ArticleRoot} finds the part of the page that the article lies in, {@link Furniture} what stands at its
 * edges and is none of it.
 */
final class Article {
    /** A part with this share of the page's running text is kept, whatever its name says. */
    private static final double KEPT_SHARE_MIN = 0.4;
    /** Where names leave less than this share of the running text, the page's names aren't to be trusted. */
    private static final double SIFTED_SHARE_MIN = 0.05;

    private static final int NAVIGATION_WORDS_MAX = 25;
    private static final String NONE = "";

    private final PageParts parts;
    private final List<PageBlock> blocks;
    private final Element body;
    private final @Nullable String title;
    private final List<String> summaries;
    private final Map<Element, Integer> mass = new IdentityHashMap<>();
    private final Map<Element, String> reasons = new IdentityHashMap<>();
    private final Set<Element> heart;
    private boolean byName = true;

    private Article(
            PageParts parts, List<PageBlock> blocks, Element body, @Nullable String title, List<String> summaries) {
        this.parts = parts;
        this.blocks = blocks;
        this.body = body;
        this.title = title;
        this.summaries = summaries;
        this.heart = ArticleRoot.around(body);
    }

    /**
     * The page's blocks as pieces.
     *
     * @param title the page's title by its metadata, to know its headline by, or null
     * @param summaries what the page's metadata sum it up as
     */
    static List<Piece> pieces(
            PageParts parts, List<PageBlock> blocks, Element body, @Nullable String title, List<String> summaries) {
        Article article = new Article(parts, blocks, body, title, summaries);
        article.weigh(false);
        int all = article.mass(body);
        article.sift();
        if (article.mass(body) < SIFTED_SHARE_MIN * all) {
            article.byName = false;
            article.reasons.clear();
            article.weigh(false);
            article.sift();
        }
        return article.sort();
    }

    /** Finds the parts that aren't read, then sums what running text is left. */
    private void sift() {
        blocks.forEach(block -> reason(block.element()));
        weigh(true);
    }

    /** Sums the running text under each element, all of it or what no named part takes away. */
    private void weigh(boolean sifted) {
        mass.clear();
        for (PageBlock block : blocks) {
            int prose = block.prose();
            if (prose == 0 || sifted && !reason(block.element()).isEmpty()) {
                continue;
            }
            for (Element at = block.element(); at != null; at = at.parent()) {
                mass.merge(at, prose, Integer::sum);
                if (at == body) {
                    break;
                }
            }
        }
    }

    private int mass(Element element) {
        return mass.getOrDefault(element, 0);
    }

    /** Why the part that holds this element isn't read, by the outermost part that says so; else empty. */
    private String reason(Element element) {
        List<Element> path = new ArrayList<>();
        Element at = element;
        while (at != null && at != body && !reasons.containsKey(at)) {
            path.add(at);
            at = at.parent();
        }
        String reason = at == null || at == body ? NONE : reasons.getOrDefault(at, NONE);
        for (Element inner : path.reversed()) {
            if (reason.isEmpty() && !heart.contains(inner) && mass(inner) < KEPT_SHARE_MIN * Math.max(1, mass(body))) {
                String own = byName ? parts.reason(inner) : parts.reasonByTag(inner);
                reason = own == null ? NONE : own;
            }
            reasons.put(inner, reason);
        }
        return reason;
    }

    private List<Piece> sort() {
        PageBlock headline = headline();
        ArticleRoot root = ArticleRoot.find(body, mass, headline);
        Map<PageBlock, String> skipped = new IdentityHashMap<>();
        for (PageBlock block : blocks) {
            String reason = block == headline ? null : skipReason(block, root);
            if (reason != null) {
                skipped.put(block, reason);
            }
        }
        new Furniture(blocks, root.element(), headline, summaries).addTo(skipped);
        List<Piece> pieces = new ArrayList<>();
        for (PageBlock block : blocks) {
            String reason = skipped.get(block);
            BlockKind kind = block == headline ? BlockKind.TITLE : block.kind();
            if (reason == null) {
                pieces.add(Piece.of(kind, block.text()));
            } else if (kind == BlockKind.CAPTION) {
                pieces.add(new Piece(kind, block.text(), reason, false));
            } else {
                pieces.add(Piece.litter(block.text(), reason));
            }
        }
        return pieces;
    }

    private @Nullable String skipReason(PageBlock block, ArticleRoot root) {
        if (block.kind() == BlockKind.CAPTION) {
            return SkipReason.CAPTION;
        }
        String named = reason(block.element());
        if (!named.isEmpty()) {
            return named;
        }
        if (!root.holds(block)) {
            return SkipReason.OUTSIDE_ARTICLE;
        }
        boolean links = block.isMostlyLinks() && (block.words() < NAVIGATION_WORDS_MAX || block.isAllLinks());
        return links ? SkipReason.NAVIGATION : null;
    }

    /** The page's headline: an {@code h1} that the title holds or that holds it, else the only one. */
    private @Nullable PageBlock headline() {
        List<PageBlock> tops = blocks.stream()
                .filter(block -> block.kind() == BlockKind.HEADING && isWithinH1(block.element()))
                .toList();
        for (PageBlock top : tops) {
            if (title != null && isSame(top.text(), title)) {
                return top;
            }
        }
        List<PageBlock> unnamed = tops.stream()
                .filter(top -> reason(top.element()).isEmpty() && !top.isMostlyLinks())
                .toList();
        return unnamed.size() == 1 ? unnamed.getFirst() : null;
    }

    private static boolean isWithinH1(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.normalName().equals("h1")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String heading, String title) {
        String a = PageBlock.letters(heading);
        String b = PageBlock.letters(title);
        return a.length() > 8 && b.contains(a) || b.length() > 8 && a.contains(b);
    }
}
