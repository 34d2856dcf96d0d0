package org.entente.formats;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.BlockKind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the edges of an article and is none of it, known by its place and shape: the standfirst that
 * repeats the page's summary, the short lines between headline and text (section, agency, date), the short lines
 * after the last running text, and rows of cards that lead to other articles.
 */
final class Furniture {
    private static final int SHORT_WORDS_MAX = 9;
    private static final int CARD_WORDS_MAX = 60;
    private static final int CARD_LEVELS_MAX = 4;
    /** All but this share of a paragraph is set in italics where it is a note. */
    private static final double NOTE_SHARE_MIN = 0.95;
    /** A note that says something of the article itself stays. */
    private static final Pattern CORRECTION = Pattern.compile(
            "(?i)^\\W*(?:correction|corrected|clarification|update|amended|this (?:article|story) (?:was|has))");

    private final List<PageBlock> blocks;
    private final Element root;
    private final @Nullable PageBlock headline;
    private final List<String> summaries;

    /** @param root the part of the page that the article lies in */
    Furniture(List<PageBlock> blocks, Element root, @Nullable PageBlock headline, List<String> summaries) {
        this.blocks = blocks;
        this.root = root;
        this.headline = headline;
        this.summaries = summaries.stream().map(PageBlock::letters).toList();
    }

    /** Adds the blocks that it finds, with their reasons, to those that are skipped. */
    void addTo(Map<PageBlock, String> skipped) {
        List<PageBlock> read = blocks.stream()
                .filter(block -> block != headline && !skipped.containsKey(block))
                .toList();
        cards(read, skipped);
        standfirst(read, skipped);
        head(read, skipped);
        tail(read, skipped);
    }

    private static boolean isProse(PageBlock block) {
        return block.prose() > 0;
    }

    private void standfirst(List<PageBlock> read, Map<PageBlock, String> skipped) {
        long prose = read.stream().filter(Furniture::isProse).count();
        for (PageBlock block : read) {
            boolean summary = summaries.contains(PageBlock.letters(block.text()));
            if (summary && prose > 1 && standsApart(block, read)) {
                skipped.put(block, SkipReason.STANDFIRST);
            }
        }
    }

    /** Whether no running text is a sibling of a block's: what is set out stands in a place of its own. */
    private static boolean standsApart(PageBlock block, List<PageBlock> read) {
        return read.stream()
                .noneMatch(other -> other != block
                        && isProse(other)
                        && other.element().parent() == block.element().parent()
                        && other.element().normalName().equals(block.element().normalName()));
    }

    private static void head(List<PageBlock> read, Map<PageBlock, String> skipped) {
        PageBlock first = read.stream()
                .filter(block -> isProse(block) && !skipped.containsKey(block))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return;
        }
        for (PageBlock block : read.subList(0, read.indexOf(first))) {
            boolean likeFirst = block.element().normalName().equals("p")
                    && block.element().parent() == first.element().parent();
            if (block.kind() == BlockKind.PARAGRAPH && isShortLine(block) && !likeFirst) {
                skipped.putIfAbsent(block, SkipReason.BYLINE);
            }
        }
    }

    private void tail(List<PageBlock> read, Map<PageBlock, String> skipped) {
        for (PageBlock block : read.reversed()) {
            if (skipped.containsKey(block)) {
                continue;
            }
            String reason = tailReason(block);
            if (reason == null) {
                return;
            }
            skipped.put(block, reason);
        }
    }

    /** Why a block with nothing of the article after it isn't of the article, or null. */
    private @Nullable String tailReason(PageBlock block) {
        boolean paragraph = block.element().normalName().equals("p");
        if (isCardText(block) && isOfCard(block.element(), false)) {
            return SkipReason.RELATED_LINKS;
        }
        if (isNote(block)) {
            return SkipReason.EDITORS_NOTE;
        }
        boolean line = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.HEADING;
        return line && !paragraph && isShortLine(block) ? SkipReason.OUTSIDE_ARTICLE : null;
    }

    private static boolean isNote(PageBlock block) {
        if (!block.element().normalName().equals("p")
                || CORRECTION.matcher(block.text().strip()).find()) {
            return false;
        }
        int slanted = block.element().select("em, i").stream()
                .filter(each -> each.parents().stream()
                        .noneMatch(outer -> outer.normalName().matches("em|i")))
                .mapToInt(each -> each.text().length())
                .sum();
        return slanted >= NOTE_SHARE_MIN * block.element().text().length();
    }

    private static boolean isShortLine(PageBlock block) {
        return !isProse(block) && !block.endsSentence() && block.words() <= SHORT_WORDS_MAX;
    }

    private void cards(List<PageBlock> read, Map<PageBlock, String> skipped) {
        for (PageBlock block : read) {
            if (isCardText(block) && isOfCard(block.element(), true)) {
                skipped.put(block, SkipReason.RELATED_LINKS);
            }
        }
    }

    private static boolean isCardText(PageBlock block) {
        return isProse(block) && block.words() <= CARD_WORDS_MAX;
    }

    /**
     * Whether it lies in a short part that holds the link to another article.
     *
     * @param inRow whether that part must have a like neighbour
     */
    private boolean isOfCard(Element element, boolean inRow) {
        Element at = element;
        for (int level = 0; level < CARD_LEVELS_MAX && at != null && at != root; level++) {
            if (!at.className().isBlank() && isCard(at) && (!inRow || hasLikeNeighbour(at))) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean hasLikeNeighbour(Element card) {
        Element next = card.nextElementSibling();
        Element previous = card.previousElementSibling();
        return next != null && isLike(card, next) || previous != null && isLike(card, previous);
    }

    private static boolean isLike(Element card, Element other) {
        return other.normalName().equals(card.normalName())
                && other.className().equals(card.className())
                && isCard(other);
    }

    private static boolean isCard(Element element) {
        Element link = element.selectFirst("a[href]:has(img), h1 a[href], h2 a[href], h3 a[href], h4 a[href], "
                + "h5 a[href], h6 a[href], a[href]:has(h1, h2, h3, h4, h5, h6)");
        return link != null && element.text().split("\\s+").length <= CARD_WORDS_MAX;
    }
}
