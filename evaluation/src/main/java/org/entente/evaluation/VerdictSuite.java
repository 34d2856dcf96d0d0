package org.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Relation;

/** The typed relation of two short accounts, each read as a document of its own. */
final class VerdictSuite implements Suite<VerdictSuite.Gold> {
    /** The label of a pair that has no verdict. */
    static final String UNRELATED = "unrelated";

    private static final List<String> LABELS = labels();
    /** What says that two accounts cannot both be true. */
    private static final List<String> ALARMS = List.of(Relation.CONTRADICTS.code(), Relation.DENIES.code());

    private final PairReader reader;

    VerdictSuite(PairReader reader) {
        this.reader = reader;
    }

    /** Compares two accounts. Thread-safe. */
    @FunctionalInterface
    interface PairReader {
        /** The code of the relation of their verdict, or {@link #UNRELATED}. */
        String read(Account first, Account second, String focus);
    }

    /** A short text and the day it was published. */
    record Account(String text, LocalDate published) {
        /** The account that a field of a line holds. */
        static Account of(SuiteFiles.Located located, String field) {
            JsonNode account = located.object(field);
            try {
                return new Account(
                        located.textOf(account, "text"), LocalDate.parse(located.textOf(account, "published")));
            } catch (DateTimeParseException e) {
                throw SuiteFiles.malformed(located.file(), located.line(), "\"published\" is not a day");
            }
        }
    }

    /**
     * A pair.
     *
     * @param first its {@code a}
     * @param second its {@code b}
     * @param focus what is to be compared, in a word; {@code -} for none
     * @param relation a code of {@link Relation}, or {@link #UNRELATED}
     */
    record Gold(Account first, Account second, String focus, String relation) {}

    private static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            labels.add(relation.code());
        }
        labels.add(UNRELATED);
        return List.copyOf(labels);
    }

    @Override
    public String name() {
        return "verdicts";
    }

    @Override
    public String label() {
        return "This suite was written for this project: no outside suite of its kind could be had.";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        return SuiteFiles.lineCases(folder, VerdictSuite::gold);
    }

    private static Gold gold(SuiteFiles.Located located) {
        String relation = located.text("relation");
        if (!LABELS.contains(relation)) {
            throw SuiteFiles.malformed(located.file(), located.line(), "\"" + relation + "\" is not a relation");
        }
        return new Gold(Account.of(located, "a"), Account.of(located, "b"), located.text("focus"), relation);
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            Gold gold = item.gold();
            String relation = reader.read(gold.first(), gold.second(), gold.focus());
            Counts counts = new Counts();
            counts.add("pairs", 1);
            counts.add("pairs.correct", relation.equals(gold.relation()) ? 1 : 0);
            Ratios.countLabel(counts, "relation", gold.relation(), relation);
            counts.add("alarms.false", ALARMS.contains(relation) && !ALARMS.contains(gold.relation()) ? 1 : 0);
            ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
            predicted.put("relation", relation);
            return new Answer(counts, predicted);
        };
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        String contradicts = "relation." + Relation.CONTRADICTS.code();
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("accuracy", Ratios.of(sum.get("pairs.correct"), sum.get("pairs")));
        metrics.put("false_alarms", sum.get("alarms.false"));
        metrics.put("macro_f1", Ratios.macroF1(sum, "relation", LABELS));
        metrics.put(
                "contradicts_precision",
                Ratios.of(sum.get(contradicts + ".correct"), sum.get(contradicts + ".predicted")));
        return metrics;
    }
}
