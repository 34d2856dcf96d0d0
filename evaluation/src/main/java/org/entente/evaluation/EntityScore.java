package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.model.Span;

/**
 * Entities across documents beside those that a suite marks: B³ and the mean of the three scores of coreference
 * (CoNLL), over the marked mentions of all documents that are scored. Chains of one mention do not count on
 * either side, as in {@link CoreferenceScore}; a marked mention that was not found stands alone.
 *
 * <p>A score of all documents together is a sum over mentions, so each document gets the share of its mentions:
 * the sums of all documents are the scores; a resampled sum keeps the chains of the whole.
 */
final class EntityScore {
    private static final Pattern LEADING = Pattern.compile("(?i)^(?:the|an?|its|their|his|her)\\s+");
    /** What follows the head of a name or noun: prepositions, relative clauses, marks. */
    private static final Pattern AFTER_HEAD = Pattern.compile(
            "(?i)\\s+(?:of|in|for|from|with|at|on|to|by|as|between|who|whose|which|that|where)\\s.*|\\s*[,;:(\u2013\u2014].*");

    private EntityScore() {}

    /** A mention that a suite marks, and which entity it names. */
    record Marked(Span span, String entity) {}

    /** A document of a suite: the part of the suite that it belongs to, its text, what is marked in it. */
    record Text(String topic, String text, List<Marked> marked) {}

    /** Every marked mention is one entity with all others of the same words, but for case. */
    static List<List<EntityLinker.Linked>> sameString(List<Text> texts) {
        return texts.stream()
                .map(text -> text.marked().stream()
                        .map(each -> new EntityLinker.Linked(
                                each.span(), each.span().in(text.text()).toLowerCase(Locale.ROOT)))
                        .toList())
                .toList();
    }

    /** The counts of each document, in the order given. */
    static List<Counts> counts(List<Text> texts, List<List<EntityLinker.Linked>> found) {
        List<Counts> counts = new ArrayList<>();
        List<Integer> documents = new ArrayList<>();
        Map<String, Set<Integer>> gold = new TreeMap<>();
        Map<String, Set<Integer>> answered = new TreeMap<>();
        Map<Integer, String> goldOf = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            counts.add(new Counts());
            Text text = texts.get(i);
            Map<Span, String> aligned = aligned(text, found.get(i));
            for (Marked marked : text.marked()) {
                int number = documents.size();
                documents.add(i);
                goldOf.put(number, marked.entity());
                gold.computeIfAbsent(marked.entity(), unused -> new TreeSet<>()).add(number);
                String entity = aligned.get(marked.span());
                if (entity != null) {
                    answered.computeIfAbsent(entity, unused -> new TreeSet<>()).add(number);
                }
            }
        }
        new ChainShares(counts, documents).count("entity", gold.values(), answered.values());
        merged(texts, counts, documents, goldOf, answered.values());
        return counts;
    }

    /** The entity of each marked mention that was found: by its very words, else by its last word before what follows a head. */
    private static Map<Span, String> aligned(Text text, List<EntityLinker.Linked> found) {
        Map<Span, String> exact = new HashMap<>();
        Map<Integer, String> byHead = new HashMap<>();
        for (EntityLinker.Linked each : found) {
            exact.put(each.span(), each.entity());
            byHead.putIfAbsent(headEnd(text.text(), each.span()), each.entity());
        }
        Map<Span, String> aligned = new HashMap<>();
        for (Marked marked : text.marked()) {
            String entity = exact.get(marked.span());
            if (entity == null) {
                entity = byHead.get(headEnd(text.text(), marked.span()));
            }
            if (entity != null) {
                aligned.put(marked.span(), entity);
            }
        }
        return aligned;
    }

    /** Where the head of a phrase ends. */
    private static int headEnd(String text, Span span) {
        String words = span.in(text);
        String bare = LEADING.matcher(words).replaceFirst("");
        int start = words.length() - bare.length();
        var after = AFTER_HEAD.matcher(bare);
        int length = after.find() && after.start() > 0 ? after.start() : bare.length();
        String head = bare.substring(0, length);
        if (head.endsWith("'s") || head.endsWith("\u2019s")) {
            length -= 2;
        }
        return span.start() + start + length;
    }

    /**
     * Found entities that hold mentions of two that the suite tells apart, one from each of two of its parts, which
     * have nothing to do with each other. What the suite knows in one file only may be the same as another's.
     */
    private static void merged(
            List<Text> texts,
            List<Counts> counts,
            List<Integer> documents,
            Map<Integer, String> gold,
            Collection<Set<Integer>> answered) {
        Map<String, Set<String>> topics = new HashMap<>();
        gold.forEach((mention, entity) -> topics.computeIfAbsent(entity, unused -> new HashSet<>())
                .add(texts.get(documents.get(mention)).topic()));
        for (Set<Integer> chain : answered) {
            Set<String> parts = new TreeSet<>();
            for (int mention : chain) {
                String entity = gold.getOrDefault(mention, "");
                Set<String> of = topics.getOrDefault(entity, Set.of());
                if (of.size() == 1 && !entity.startsWith(CatFile.IN_FILE)) {
                    parts.addAll(of);
                }
            }
            if (parts.size() > 1) {
                counts.get(documents.get(chain.iterator().next())).add("entity.merged_across", 1);
            }
        }
    }

    /** Writes what was found, by spans and a number for each entity in the order of the text. */
    static void write(ArrayNode into, List<EntityLinker.Linked> found) {
        for (EntityLinker.Linked each : found) {
            into.addObject()
                    .put("start", each.span().start())
                    .put("end", each.span().end())
                    .put("entity", each.entity());
        }
    }

    /** The metrics of what was counted. */
    static void metrics(Counts sum, Map<String, Double> metrics) {
        metrics.put("entity_b3_f1", CoreferenceScore.f1(sum, "entity.b3"));
        metrics.put("entity_b3_precision", CoreferenceScore.ratio(sum, "entity.b3.precision"));
        metrics.put("entity_b3_recall", CoreferenceScore.ratio(sum, "entity.b3.recall"));
        metrics.put("entity_conll_f1", CoreferenceScore.conll(sum, "entity"));
        metrics.put("entity_merged_across", sum.get("entity.merged_across"));
    }
}
