package org.entente.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.engine.ingest.Limits;
import org.entente.engine.ingest.Refusal;
import org.entente.model.BlockKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Walks a parsed page once, without recursion, and collects the text that it shows, block by block. */
final class PageWalk implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "head",
            "input",
            "option",
            "datalist",
            "textarea");
    /** Block elements that the parser counts as inline, as pages use them. */
    private static final Set<String> ALSO_BLOCKS = Set.of("button", "label", "td", "th", "dt", "dd", "body");

    private static final int CELL_CHARS_MAX = 200;

    private final String name;
    private final int nestingMax;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element textIn;
    private int linkChars;
    private int linksOpen;

    private PageWalk(String name, int nestingMax) {
        this.name = name;
        this.nestingMax = nestingMax;
    }

    /**
     * The blocks of {@code body} in order, empty ones left out.
     *
     * @throws org.entente.model.UserError {@code INGEST-TOO-DEEP}
     */
    static List<PageBlock> blocks(String name, Element body, Limits limits) {
        PageWalk walk = new PageWalk(name, limits.nestingMax());
        NodeTraversor.filter(walk, body);
        walk.close();
        return walk.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (depth > nestingMax) {
            throw Refusal.tooDeep(name, nestingMax);
        }
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName()) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("br")) {
                text.append('\n');
            } else if (isBlock(element)) {
                close();
            }
            linksOpen += element.normalName().equals("a") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            linksOpen -= element.normalName().equals("a") ? 1 : 0;
            if (isBlock(element)) {
                close();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void add(TextNode node) {
        String flat = node.getWholeText().replaceAll("\\s+", " ");
        text.append(flat);
        if (flat.isBlank()) {
            return;
        }
        if (textIn == null) {
            textIn = blockOf(node);
        }
        linkChars += linksOpen > 0 ? flat.strip().length() : 0;
    }

    /** Ends the run of text, if there is one; empty lines made with {@code <br>} part it into paragraphs. */
    private void close() {
        if (textIn != null) {
            int length = Math.max(1, text.toString().strip().length());
            for (String part : text.toString().split("\n\\s*\n")) {
                if (!part.isBlank()) {
                    long links = (long) linkChars * part.strip().length() / length;
                    blocks.add(new PageBlock(textIn, kindOf(textIn, part), part, (int) links));
                }
            }
        }
        text.setLength(0);
        textIn = null;
        linkChars = 0;
    }

    private static Element blockOf(TextNode node) {
        Element element = node.parentElement();
        while (element != null && !isBlock(element) && element.parent() != null) {
            element = element.parent();
        }
        if (element == null) {
            throw new IllegalStateException("text of a page lies in its body");
        }
        return element;
    }

    private static BlockKind kindOf(Element block, String text) {
        for (Element element = block; element != null; element = element.parent()) {
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return BlockKind.HEADING;
                }
                case "li", "dt", "dd" -> {
                    return BlockKind.LIST_ITEM;
                }
                case "blockquote" -> {
                    return BlockKind.QUOTE;
                }
                case "figcaption", "caption" -> {
                    return BlockKind.CAPTION;
                }
                case "td", "th" -> {
                    boolean cell = element == block && text.length() < CELL_CHARS_MAX;
                    return cell ? BlockKind.TABLE : BlockKind.PARAGRAPH;
                }
                case "div", "section", "article", "main", "body" -> {
                    return BlockKind.PARAGRAPH;
                }
                default -> {
                    // p and the like say nothing of their own: what they lie in does
                }
            }
        }
        return BlockKind.PARAGRAPH;
    }

    private static boolean isBlock(Element element) {
        return element.tag().isBlock() || ALSO_BLOCKS.contains(element.normalName());
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none");
    }
}
