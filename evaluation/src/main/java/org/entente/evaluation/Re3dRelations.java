package org.entente.evaluation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.evaluation.Re3dSuite.Gold;
import org.entente.evaluation.Re3dSuite.Typed;
import org.entente.model.Span;

/**
 * Relations as re3d has them: directed, typed, between two entities. With gold entities each end of what is
 * predicted is the gold entity that it shares most with; end to end it need only overlap the gold end. Pure.
 */
final class Re3dRelations {
    private Re3dRelations() {}

    /** A relation of a type from one stretch of a text to another. */
    record Related(Span source, Span target, String type) {}

    /** Reads the relations of a text. Thread-safe. */
    @FunctionalInterface
    interface RelationReader {
        List<Related> read(String text);
    }

    /** Counts predicted relations beside gold ones, with gold entities and end to end. */
    static void count(Counts counts, Gold gold, List<Related> found) {
        Set<Related> wanted = new HashSet<>(gold.relations());
        Set<Related> between = new HashSet<>();
        for (Related one : found) {
            Optional<Span> source = entity(gold.entities(), one.source());
            Optional<Span> target = entity(gold.entities(), one.target());
            if (source.isPresent() && target.isPresent() && !source.equals(target)) {
                between.add(new Related(source.get(), target.get(), one.type()));
            }
        }
        counts.add("relation_gold.gold", wanted.size());
        counts.add("relation_gold.predicted", between.size());
        counts.add(
                "relation_gold.correct",
                between.stream().filter(wanted::contains).count());
        Set<Related> distinct = new HashSet<>(found);
        counts.add("relation.gold", wanted.size());
        counts.add("relation.predicted", distinct.size());
        counts.add(
                "relation.gold.touched",
                wanted.stream().filter(one -> meets(one, distinct)).count());
        counts.add(
                "relation.predicted.touched",
                distinct.stream().filter(one -> meets(one, wanted)).count());
    }

    private static boolean meets(Related one, Set<Related> others) {
        return others.stream()
                .anyMatch(other -> other.type().equals(one.type())
                        && other.source().overlaps(one.source())
                        && other.target().overlaps(one.target()));
    }

    /** The entity that shares most characters with a stretch, the shortest of equals. */
    private static Optional<Span> entity(Set<Typed> entities, Span stretch) {
        return entities.stream()
                .map(Typed::span)
                .filter(stretch::overlaps)
                .max(Comparator.comparingInt((Span span) -> shared(span, stretch))
                        .thenComparing(span -> -span.length())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static int shared(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    /**
     * The best that standing in one sentence can do, told which types of entities are related how most often: for the pairs of types that serve it
     * best on the very cases that are scored, every such pair of gold entities in a sentence is related.
     */
    static Map<String, String> cooccurrence(List<Case<Gold>> cases) {
        Map<String, Counts> related = new TreeMap<>();
        int wanted = 0;
        for (Case<Gold> item : cases) {
            Set<Related> relations = new HashSet<>(item.gold().relations());
            wanted += relations.size();
            for (Typed[] pair : pairs(item.gold())) {
                Counts counts = related.computeIfAbsent(types(pair), key -> new Counts());
                counts.add(PAIRS, 1);
                relations.stream()
                        .filter(one -> one.source().equals(pair[0].span())
                                && one.target().equals(pair[1].span()))
                        .forEach(one -> counts.add(one.type(), 1));
            }
        }
        List<Guess> byPrecision = related.entrySet().stream()
                .flatMap(entry -> guess(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparingDouble((Guess guess) -> -guess.correct() / guess.pairs())
                        .thenComparing(Guess::types))
                .toList();
        int best = 0;
        double correct = 0;
        double predicted = 0;
        double f1 = 0;
        for (int taken = 1; taken <= byPrecision.size(); taken++) {
            correct += byPrecision.get(taken - 1).correct();
            predicted += byPrecision.get(taken - 1).pairs();
            double next = Ratios.f1(correct, wanted, predicted);
            best = next > f1 ? taken : best;
            f1 = Math.max(f1, next);
        }
        Map<String, String> table = new TreeMap<>();
        byPrecision.subList(0, best).forEach(guess -> table.put(guess.types(), guess.relation()));
        return table;
    }

    private static final String PAIRS = "pairs";

    /** The relation that two types of entities in one sentence stand in most, how often, and of how many pairs. */
    private record Guess(String types, String relation, double correct, double pairs) {}

    private static Optional<Guess> guess(String types, Counts counts) {
        return counts.byName().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(PAIRS))
                .max(Map.Entry.comparingByValue())
                .map(entry -> new Guess(types, entry.getKey(), entry.getValue(), counts.get(PAIRS)));
    }

    private static String types(Typed[] pair) {
        return pair[0].type() + " " + pair[1].type();
    }

    /** What stands in one sentence, related as the table of pairs of types has it. */
    static List<Related> together(Gold gold, Map<String, String> table) {
        List<Related> found = new ArrayList<>();
        for (Typed[] pair : pairs(gold)) {
            String type = table.get(types(pair));
            if (type != null) {
                found.add(new Related(pair[0].span(), pair[1].span(), type));
            }
        }
        return found;
    }

    private static List<Typed[]> pairs(Gold gold) {
        List<Typed[]> pairs = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(gold.text());
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            Span sentence = new Span(start, end);
            List<Typed> inside = gold.entities().stream()
                    .filter(entity -> sentence.contains(entity.span()))
                    .toList();
            for (Typed source : inside) {
                for (Typed target : inside) {
                    if (!source.span().equals(target.span())) {
                        pairs.add(new Typed[] {source, target});
                    }
                }
            }
            start = end;
        }
        return pairs;
    }
}
