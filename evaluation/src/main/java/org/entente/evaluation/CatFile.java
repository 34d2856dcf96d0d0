package org.entente.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.model.Span;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A file of the annotation tool CAT, as MEANTIME and ECB+ have them: tokens, joined here as they are written,
 * sentences by line breaks; annotations anchored in tokens.
 */
final class CatFile {
    /** How the names of entities begin that are known in one file only. */
    static final String IN_FILE = "file ";

    private static final Pattern NO_SPACE_BEFORE = Pattern.compile("[.,;:!?%)\\]]|''|'\\p{L}{1,2}|n't");
    private static final Pattern NO_SPACE_AFTER = Pattern.compile("(?:[(\\[$£€\u201c])$");

    private final Path file;
    private final Element root;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Span> tokens = new HashMap<>();

    CatFile(Path file, Element root) {
        this.file = file;
        this.root = root;
        String sentence = "0";
        for (Element token : elements(root, "token")) {
            boolean goesOn = token.getAttribute("sentence").equals(sentence);
            boolean joined = goesOn
                    && (NO_SPACE_BEFORE.matcher(token.getTextContent()).matches()
                            || NO_SPACE_AFTER.matcher(text).find());
            if (!text.isEmpty() && !joined) {
                text.append(goesOn ? ' ' : '\n');
            }
            sentence = token.getAttribute("sentence");
            String word = token.getTextContent().replace("``", "\u201c").replace("''", "\u201d");
            tokens.put(token.getAttribute("t_id"), new Span(text.length(), text.length() + word.length()));
            text.append(word);
        }
    }

    String text() {
        return text.toString();
    }

    /** The words that an annotation is anchored in; empty where it has none. */
    Optional<Span> span(Element element) {
        Span span = null;
        for (Element anchor : elements(element, "token_anchor")) {
            Span token = tokens.get(anchor.getAttribute("t_id"));
            if (token == null) {
                throw SuiteFiles.malformed(file, 1, "an annotation names a token that is not there");
            }
            span = span == null ? token : span.cover(token);
        }
        return Optional.ofNullable(span);
    }

    /**
     * The mentions that relations tie to what they refer to, in the order of the text. What has an
     * {@code instance_id} is known by it wherever it stands; anything else is known in its file only.
     *
     * @param relations the relations' names
     * @param mention how the names of elements that are mentions begin; others are passed by
     */
    List<EntityScore.Marked> referents(List<String> relations, List<String> mention) {
        Map<String, Element> byId = new HashMap<>();
        for (Element each : elements(root, "*")) {
            boolean refers = Set.of("source", "target").contains(each.getTagName());
            if (each.hasAttribute("m_id") && !refers) {
                byId.put(each.getAttribute("m_id"), each);
            }
        }
        Map<Span, String> marked = new HashMap<>();
        for (String relation : relations) {
            for (Element each : elements(root, relation)) {
                String entity = entity(byId, each);
                for (Element source : elements(each, "source")) {
                    Element from = byId.get(source.getAttribute("m_id"));
                    if (from != null && mention.stream().anyMatch(from.getTagName()::startsWith)) {
                        span(from).ifPresent(span -> marked.merge(span, entity, CatFile::known));
                    }
                }
            }
        }
        List<EntityScore.Marked> inOrder = new ArrayList<>();
        marked.forEach((span, entity) -> inOrder.add(new EntityScore.Marked(span, entity)));
        inOrder.sort(Comparator.comparing(EntityScore.Marked::span));
        return inOrder;
    }

    /** Of two annotations of one mention the one that is known beyond its file counts. */
    private static String known(String one, String other) {
        return one.startsWith(IN_FILE) ? other : one;
    }

    private String entity(Map<String, Element> byId, Element relation) {
        Element target = SuiteFiles.child(file, relation, "target");
        Element entity = byId.get(target.getAttribute("m_id"));
        if (entity == null) {
            throw SuiteFiles.malformed(file, 1, "a relation names a target that is not there");
        }
        String instance = entity.getAttribute("instance_id");
        return instance.isEmpty() ? IN_FILE + file.getFileName() + " " + target.getAttribute("m_id") : instance;
    }

    static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
