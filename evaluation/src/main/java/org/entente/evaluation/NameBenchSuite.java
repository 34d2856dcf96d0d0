package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.engine.kit.names.NameComparison;
import org.entente.engine.kit.names.NameKind;
import org.entente.engine.kit.names.NameMatch;
import org.entente.engine.kit.names.Names;
import org.entente.evaluation.NameBenchSuite.Gold;

/**
 * Whether two names are one person or company (opensanctions/nomenklatura, its name bench). Precision and
 * recall are those of pairs that are told for one; a failure in the tier STRONG is a wrong answer there.
 */
final class NameBenchSuite implements Suite<Gold> {
    private static final List<String> COLUMNS = List.of("schema", "name1", "name2", "is_match", "quality");
    private static final String STRONG = "STRONG";

    /** Two names, what bears them, whether they are one, and the tier. */
    record Gold(NameKind kind, String one, String other, boolean same, String tier) {}

    @Override
    public String name() {
        return "name-bench";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".csv")) {
            SuiteTable table = SuiteTable.of(file, COLUMNS);
            for (SuiteTable.Row row : table.rows()) {
                Gold gold = new Gold(
                        kind(row.text("schema")),
                        row.text("name1"),
                        row.text("name2"),
                        row.text("is_match").equals("true"),
                        row.text("quality"));
                cases.add(new Case<>(SuiteFiles.relative(folder, file), String.valueOf(row.index()), row.line(), gold));
            }
        }
        return cases;
    }

    static NameKind kind(String schema) {
        return switch (schema) {
            case "Person" -> NameKind.PERSON;
            case "Vessel", "Airplane", "Address" -> NameKind.THING;
            default -> NameKind.BODY;
        };
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            NameMatch match = NameComparison.compare(
                    item.gold().one(), item.gold().other(), item.gold().kind());
            ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
            predicted.put("match", match.isMatch());
            predicted.put("score", Result.rounded(match.score()));
            Counts counts = counts(item.gold(), match.isMatch());
            String label = item.gold().same() ? "same" : "other";
            counts.add("score." + label + "." + item.gold().tier(), match.score());
            return new Answer(counts, predicted);
        };
    }

    private static Counts counts(Gold gold, boolean match) {
        Counts counts = new Counts();
        counts.add("pair.gold", gold.same() ? 1 : 0);
        counts.add("pair.predicted", match ? 1 : 0);
        counts.add("pair.correct", gold.same() && match ? 1 : 0);
        counts.add("strong.failures", gold.tier().equals(STRONG) && gold.same() != match ? 1 : 0);
        counts.add("n." + (gold.same() ? "same" : "other") + "." + gold.tier(), 1);
        return counts;
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.of(new Baseline<>("the same letters, case, marks and legal form aside", item -> {
            boolean match = Names.foldCompany(item.gold().one())
                    .equals(Names.foldCompany(item.gold().other()));
            ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
            predicted.put("match", match);
            return new Answer(counts(item.gold(), match), predicted);
        }));
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("precision", Ratios.of(sum.get("pair.correct"), sum.get("pair.predicted")));
        metrics.put("recall", Ratios.of(sum.get("pair.correct"), sum.get("pair.gold")));
        metrics.put("f1", Ratios.f1(sum, "pair"));
        metrics.put("strong_failures", sum.get("strong.failures"));
        for (String tier : List.of(STRONG, "MEDIUM", "WEAK")) {
            double n = sum.get("n.same." + tier);
            if (n > 0 && sum.byName().containsKey("score.same." + tier)) {
                metrics.put("mean_score_" + tier.toLowerCase(Locale.ROOT), sum.get("score.same." + tier) / n);
            }
        }
        return metrics;
    }
}
