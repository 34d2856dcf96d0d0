package org.entente.formats;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that its article lies in: what the page itself declares as the article's body (schema.org's
 * {@code articleBody}), else found by going down from the page's body as long as one child holds nearly all the
 * running text; then up again where that takes in the headline without much else. Paragraphs that stand right
 * beside it belong to it.
 */
final class ArticleRoot {
    /** A child that holds this share of the running text is gone down into. */
    private static final double DOWN_SHARE_MIN = 0.7;
    /** How much more running text the headline's ancestor may hold than the root below it. */
    private static final double UP_FACTOR_MAX = 1.3;
    /** A declared body with less than this share of the running text of what would be found without it is no body. */
    private static final double DECLARED_SHARE_MIN = 0.3;
    /** A paragraph beside the root is of the article from this length on. */
    private static final int BESIDE_CHARS_MIN = 80;

    private static final int BESIDE_LEVELS_MAX = 3;
    private static final String DECLARED = "[itemprop~=(?i)\\barticleBody\\b], [property~=(?i)\\barticleBody\\b]";

    private final Element body;
    private final Element root;

    private ArticleRoot(Element body, Element root) {
        this.body = body;
        this.root = root;
    }

    /** @param mass the running text under each element that has any, in characters */
    static ArticleRoot find(Element body, Map<Element, Integer> mass, @Nullable PageBlock headline) {
        Element found = heaviest(body, mass);
        Element declared = null;
        for (Element each : body.select(DECLARED)) {
            declared = declared == null || of(mass, each) > of(mass, declared) ? each : declared;
        }
        if (declared != null && of(mass, declared) > DECLARED_SHARE_MIN * of(mass, found)) {
            found = declared;
        }
        return new ArticleRoot(body, headline == null ? found : upTo(headline, found, body, mass));
    }

    /**
     * What lies around the article for certain: the elements that hold what the page declares as its body or as its
     * only article. No name makes litter of these.
     */
    static Set<Element> around(Element body) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Element> declared = body.select(DECLARED);
        List<Element> articles = body.select("article");
        for (Element heart : declared.size() == 1 ? declared : articles.size() == 1 ? articles : List.<Element>of()) {
            for (Element at = heart; at != null && at != body; at = at.parent()) {
                around.add(at);
            }
        }
        return around;
    }

    Element element() {
        return root;
    }

    /** Whether a block lies in the root, or is a paragraph that stands beside it or an element close around it. */
    boolean holds(PageBlock block) {
        if (block.isWithin(root)) {
            return true;
        }
        if (!block.element().normalName().equals("p") || block.prose() < BESIDE_CHARS_MIN) {
            return false;
        }
        Element around = root;
        for (int level = 0; level < BESIDE_LEVELS_MAX && around != null && around != body; level++) {
            if (block.element().parent() == around.parent()) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static int of(Map<Element, Integer> mass, Element element) {
        return mass.getOrDefault(element, 0);
    }

    private static Element heaviest(Element body, Map<Element, Integer> mass) {
        Element root = body;
        while (true) {
            Element heaviest = null;
            for (Element child : root.children()) {
                heaviest = heaviest == null || of(mass, child) > of(mass, heaviest) ? child : heaviest;
            }
            boolean holdsBlocks =
                    heaviest != null && heaviest.children().stream().anyMatch(below -> of(mass, below) > 0);
            if (heaviest == null || !holdsBlocks || of(mass, heaviest) < DOWN_SHARE_MIN * of(mass, root)) {
                return root;
            }
            root = heaviest;
        }
    }

    private static Element upTo(PageBlock headline, Element root, Element body, Map<Element, Integer> mass) {
        for (Element at = root; at != null && at != body; at = at.parent()) {
            if (headline.isWithin(at)) {
                return of(mass, at) <= UP_FACTOR_MAX * of(mass, root) ? at : root;
            }
        }
        return root;
    }
}
