package org.entente.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.engine.reconcile.EventTelling;
import org.entente.evaluation.EventLinker.Lemma;
import org.entente.model.Span;

/**
 * Events across documents beside those that a suite marks, as {@link EntityScore} scores entities. With the marked
 * mentions given, those are joined that the engine's rule for words that tell of an event joins
 * ({@link EventTelling}); with mentions of Entente's own likewise, and by what a case gathers.
 */
final class EventScore {
    /**
     * Under which the scores with the marked mentions are counted; those with mentions of Entente's own, joined by the
     * same rule; those of the events that a case makes of them; and those of a peer that is told the topics.
     */
    static final String GIVEN = "event";

    static final String OWN = "event_own";
    static final String CASE = "event_case";
    static final String IN_TOPIC = "event_in_topic";

    private EventScore() {}

    /** A document of a suite: its part of the suite, its text, the words that are marked to tell of an event. */
    record Text(String topic, String text, List<EntityScore.Marked> marked) {
        /** The line that a mention stands in: suites' sentences lie on lines. */
        String sentence(Span span) {
            int from = text.lastIndexOf('\n', span.start()) + 1;
            int to = text.indexOf('\n', span.end());
            return text.substring(from, to < 0 ? text.length() : to);
        }
    }

    /** The marked mentions of each text, joined by what the engine makes of their words and surroundings. */
    static List<List<String>> joined(List<Text> texts) {
        List<EventTelling> tellings = new ArrayList<>();
        for (Text text : texts) {
            SortedSet<String> names = EventTelling.namesIn(text.text());
            for (EntityScore.Marked marked : text.marked()) {
                tellings.add(EventTelling.of(marked.span().in(text.text()), text.sentence(marked.span()), names));
            }
        }
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            for (String key : tellings.get(i).keys()) {
                blocks.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
            }
        }
        int[] parents = new int[tellings.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (List<Integer> block : blocks.values()) {
            for (int one : block) {
                for (int other : block) {
                    if (one < other && tellings.get(one).isOfOneEvent(tellings.get(other))) {
                        parents[root(parents, other)] = root(parents, one);
                    }
                }
            }
        }
        List<List<String>> joined = new ArrayList<>();
        int at = 0;
        for (Text text : texts) {
            List<String> ofText = new ArrayList<>();
            for (int i = 0; i < text.marked().size(); i++) {
                ofText.add(String.valueOf(root(parents, at++)));
            }
            joined.add(ofText);
        }
        return joined;
    }

    /** What was found in each text, joined as {@link #joined} joins what is marked. */
    static List<List<EntityLinker.Linked>> rejoined(List<Text> texts, List<List<EntityLinker.Linked>> events) {
        List<Text> own = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            own.add(new Text(
                    text.topic(),
                    text.text(),
                    events.get(i).stream()
                            .map(event -> new EntityScore.Marked(event.span(), event.entity()))
                            .toList()));
        }
        List<List<String>> joined = joined(own);
        List<List<EntityLinker.Linked>> rejoined = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            List<EntityLinker.Linked> ofText = new ArrayList<>();
            for (int j = 0; j < events.get(i).size(); j++) {
                ofText.add(new EntityLinker.Linked(
                        events.get(i).get(j).span(), joined.get(i).get(j)));
            }
            rejoined.add(ofText);
        }
        return rejoined;
    }

    private static int root(int[] parents, int mention) {
        int at = mention;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The marked mentions of each text by the lemma of their head, together with every other of the same lemma. */
    static List<List<String>> sameLemma(List<Text> texts, EventLinker linker) {
        return texts.parallelStream()
                .map(text -> {
                    List<Lemma> lemmas = linker.lemmas(text.text());
                    return text.marked().stream()
                            .map(marked -> lemma(lemmas, marked.span(), text.text()))
                            .toList();
                })
                .toList();
    }

    /** The lemma of the word that hangs on none of the others. */
    private static String lemma(List<Lemma> lemmas, Span span, String text) {
        for (Lemma lemma : lemmas) {
            boolean within =
                    span.start() <= lemma.span().start() && lemma.span().end() <= span.end();
            boolean governed = lemma.head().overlaps(span) && !lemma.head().equals(lemma.span());
            if (within && !governed) {
                return lemma.form().toLowerCase(Locale.ROOT);
            }
        }
        return span.in(text).toLowerCase(Locale.ROOT);
    }

    /** The same within each part of the suite: the peer is told which texts have a topic in common. */
    static List<List<String>> inTopic(List<Text> texts, List<List<String>> events) {
        List<List<String>> inTopic = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String topic = texts.get(i).topic();
            inTopic.add(events.get(i).stream().map(event -> topic + " " + event).toList());
        }
        return inTopic;
    }

    /** The marked mentions of each text by what was found at their words; those that were not stand alone. */
    static List<List<String>> found(List<Text> texts, List<List<EntityLinker.Linked>> events) {
        List<List<String>> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            List<String> ofText = new ArrayList<>();
            for (EntityScore.Marked marked : texts.get(i).marked()) {
                String alone = "alone " + i + " " + marked.span().start() + " "
                        + marked.span().end();
                ofText.add(events.get(i).stream()
                        .filter(event -> event.span().overlaps(marked.span()))
                        .map(EntityLinker.Linked::entity)
                        .findFirst()
                        .orElse(alone));
            }
            found.add(ofText);
        }
        return found;
    }

    /** Adds how many of the marked mentions of each text were found, whatever they were joined to. */
    static void countFound(List<Counts> counts, String name, List<Text> texts, List<List<EntityLinker.Linked>> events) {
        for (int i = 0; i < texts.size(); i++) {
            List<EntityLinker.Linked> ofText = events.get(i);
            for (EntityScore.Marked marked : texts.get(i).marked()) {
                boolean found = ofText.stream().anyMatch(event -> event.span().overlaps(marked.span()));
                counts.get(i).add(name + ".marked", 1);
                counts.get(i).add(name + ".found", found ? 1 : 0);
            }
        }
    }

    /** Which share of the marked mentions was found. */
    static double foundShare(Counts sum, String name) {
        return Ratios.of(sum.get(name + ".found"), sum.get(name + ".marked"));
    }

    /** Adds to the counts of each document, under {@code name}. */
    static void count(List<Counts> counts, String name, List<Text> texts, List<List<String>> events) {
        List<Integer> documents = new ArrayList<>();
        Map<String, Set<Integer>> gold = new TreeMap<>();
        Map<String, Set<Integer>> answered = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            List<EntityScore.Marked> marked = texts.get(i).marked();
            for (int j = 0; j < marked.size(); j++) {
                int number = documents.size();
                documents.add(i);
                gold.computeIfAbsent(marked.get(j).entity(), unused -> new TreeSet<>())
                        .add(number);
                answered.computeIfAbsent(events.get(i).get(j), unused -> new TreeSet<>())
                        .add(number);
            }
        }
        new ChainShares(counts, documents).count(name, gold.values(), new TreeMap<>(answered).values());
    }

    /** The metrics of what was counted under {@code name}. */
    static void metrics(Counts sum, String name, Map<String, Double> metrics) {
        metrics.put(name + "_conll_f1", CoreferenceScore.conll(sum, name));
        metrics.put(name + "_muc_f1", CoreferenceScore.f1(sum, name + ".muc"));
        metrics.put(name + "_b3_f1", CoreferenceScore.f1(sum, name + ".b3"));
        metrics.put(name + "_ceafe_f1", CoreferenceScore.f1(sum, name + ".ceafe"));
    }
}
