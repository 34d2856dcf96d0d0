package org.entente.engine.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.quantities.QuantityFound;
import org.entente.engine.kit.times.TimeFound;
import org.entente.model.Amount;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Measure;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a sentence how long its agreements hold, when they end and for how long they may be renewed: in force for 20 years, expires in 2045, a ten-year
 * deal. Only what hangs on the agreement's noun, or on a verb of making, lasting, ending or renewing that the noun is the subject or the object of. One per sentence.
 */
final class Terms {
    private static final Measure TERM = new Measure("term");
    private static final Measure RENEWAL = new Measure("renewal");
    private static final Set<String> LENGTHS = Set.of("yr", "mo", "wk", "d");
    private static final Set<String> TO = Set.of("until", "till", "til", "through", "to", "up");
    private static final Map<String, Group> WORDS = words();

    /** What a word tells of an agreement. */
    private enum Group {
        NOUN,
        MAKING,
        LASTING,
        ENDING,
        RENEWING
    }

    private final Id document;
    private final String text;
    private final Tree tree;
    private final List<TimeFound> times;

    Terms(Id document, String text, Tree tree, List<TimeFound> times) {
        this.document = document;
        this.text = text;
        this.tree = tree;
        this.times = times;
    }

    /**
     * What is read of one agreement.
     *
     * @param noun its noun
     * @param word the verb or adjective that the end hangs on, else the noun
     * @param terms how long it holds or is renewed, in the order of the text
     * @param end when it ends, or null
     */
    record Found(
            int noun,
            int word,
            List<Figure> terms,
            @Nullable TimeFound end) {}

    private static Map<String, Group> words() {
        Map<String, Group> words = new HashMap<>();
        for (Map<String, String> row :
                Table.of(Terms.class, "agreement-words.tsv").rows()) {
            words.put(
                    row.getOrDefault("word", ""),
                    Group.valueOf(row.getOrDefault("group", "").toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(words);
    }

    private @Nullable Group group(int word) {
        return WORDS.get(tree.lemma(word).toLowerCase(Locale.ROOT));
    }

    /** One for each agreement of which a term or an end is told. */
    List<Found> find() {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.isNoun(i) && group(i) == Group.NOUN) {
                Found of = of(i);
                if (!of.terms().isEmpty() || of.end() != null) {
                    found.add(of);
                }
            }
        }
        return found;
    }

    private Found of(int noun) {
        Map<Integer, Group> anchors = anchors(noun);
        List<Figure> terms = new ArrayList<>();
        for (QuantityFound amount : Quantities.find(text, tree.sentence().span())) {
            if (LENGTHS.contains(amount.unit()) && amount.amount().value() != null) {
                int anchor = anchor(amount.span(), anchors);
                Measure measure = anchor == Token.ROOT ? null : measure(amount.span(), noun, anchor, anchors);
                if (measure != null) {
                    terms.add(figure(amount, measure));
                }
            }
        }
        TimeFound end = null;
        int word = noun;
        for (TimeFound time : times) {
            int anchor =
                    time.kind() == TimeFound.Kind.DATE && time.isResolved() ? anchor(time.span(), anchors) : Token.ROOT;
            if (end == null && anchor != Token.ROOT && isEnd(time, anchors.getOrDefault(anchor, Group.NOUN))) {
                end = time;
                word = anchor;
            }
        }
        return new Found(noun, word, terms, end);
    }

    /** The words on which an agreement's times may hang, with what they tell: its noun, its verb, the verbs of its relative clauses, what is joined to these. */
    private Map<Integer, Group> anchors(int noun) {
        Map<Integer, Group> anchors = new LinkedHashMap<>();
        anchors.put(noun, Group.NOUN);
        Deque<Integer> next = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>();
        int above = tree.head(noun);
        if (above != Token.ROOT && tree.is(noun, "nsubj", "obj")) {
            next.add(above);
        }
        next.addAll(tree.children(noun, "acl", "amod"));
        while (!next.isEmpty()) {
            int word = next.remove();
            Group group = group(word);
            boolean known = group != null && group != Group.NOUN;
            boolean timed = times.stream()
                    .anyMatch(time -> time.span().contains(tree.token(word).span()));
            if (!seen.add(word) || timed || !known && !hasInfinitive(word)) {
                continue;
            }
            if (known && group != null) {
                anchors.put(word, group);
            }
            tree.children(word, "xcomp", "conj", "advcl", "obl", "amod").stream()
                    .filter(child -> tree.children(child, "nsubj").isEmpty())
                    .forEach(next::add);
            tree.children(word, "obj").stream()
                    .filter(child -> child != noun)
                    .filter(child -> group(child) == Group.LASTING)
                    .forEach(next::add);
        }
        return anchors;
    }

    /** "Is set to expire", "is to last". */
    private boolean hasInfinitive(int word) {
        return !tree.children(word, "xcomp").isEmpty();
    }

    /** The anchor that a stretch hangs on with no other verb or noun of an agreement between; the root where none is. */
    private int anchor(Span span, Map<Integer, Group> anchors) {
        int first = tree.headOf(span);
        int at = first;
        for (int steps = 0; at != Token.ROOT && steps < tree.size(); steps++) {
            if (anchors.containsKey(at)) {
                return at;
            }
            boolean another =
                    tree.isVerb(at) || at != first && tree.isNoun(at) || tree.isNoun(at) && group(at) == Group.NOUN;
            if (another) {
                return Token.ROOT;
            }
            at = tree.head(at);
        }
        return Token.ROOT;
    }

    private @Nullable Measure measure(Span span, int noun, int anchor, Map<Integer, Group> anchors) {
        int head = tree.headOf(span);
        String preposition = tree.preposition(head);
        boolean modifies = anchor == noun && tree.is(head, "compound", "amod", "nummod", "nmod:poss");
        boolean forIt = preposition.equals("for")
                || preposition.isEmpty() && before(span).endsWith("for");
        Group group = anchors.getOrDefault(anchor, Group.NOUN);
        boolean bare = preposition.isEmpty() && group == Group.LASTING;
        if (!modifies && !forIt && !bare) {
            return null;
        }
        return group == Group.RENEWING ? RENEWAL : group == Group.ENDING ? null : TERM;
    }

    private String before(Span span) {
        int from = Math.max(tree.sentence().span().start(), span.start() - 12);
        return text.substring(from, span.start())
                .strip()
                .replaceAll("\\s+(?:another|a|an|the|about|some)$", "")
                .toLowerCase(Locale.ROOT);
    }

    private boolean isEnd(TimeFound time, Group group) {
        if (group == Group.ENDING) {
            return time.role() == TimeFound.Role.AT
                    || time.role() == TimeFound.Role.UNTIL
                    || time.role() == TimeFound.Role.BEFORE
                    || time.role() == TimeFound.Role.DURING;
        }
        String before = before(time.span());
        return time.role() == TimeFound.Role.UNTIL && TO.contains(before.substring(before.lastIndexOf(' ') + 1));
    }

    private Figure figure(QuantityFound amount, Measure measure) {
        return new Figure(
                Ids.figure(document, amount.span(), measure.code()),
                amount.span(),
                amount.span().in(text),
                measure,
                Amount.exactly(Objects.requireNonNull(amount.amount().value())),
                amount.unit(),
                amount.bound(),
                false,
                null,
                null,
                List.of());
    }
}
