package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.entente.engine.screen.Asked;
import org.entente.engine.screen.Hit;
import org.entente.engine.screen.Screen;
import org.entente.evaluation.ScreeningSuite.Gold;
import org.entente.formats.lists.SanctionsLists;
import org.entente.model.ListedKind;
import org.entente.model.Listing;
import org.entente.model.UserError;

/**
 * Names against sanctions lists (opensanctions/yente, its positives and negatives): what of those who are on a list
 * is found, and how often somebody who is on none is taken for one who is. The lists stand in {@code lists/} within the
 * suite's folder or beside it.
 */
final class ScreeningSuite implements Suite<Gold> {
    private static final List<String> COLUMNS = List.of("full_name", "date_of_birth", "nationality");
    private static final String LISTS = "lists";
    private static final List<Double> CURVE = List.of(0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95);
    private static final double LEAST = CURVE.getFirst();

    /**
     * Somebody to look for.
     *
     * @param group {@code untreated}, {@code treated} or {@code negative}
     * @param targets the ids of the listings that are the person; empty for a positive whom the lists do not have
     */
    record Gold(Screen lists, ScreeningTargets known, String group, Asked asked, Set<String> targets) {}

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Listing> listings = listings(folder);
        Screen screen = Screen.of(listings);
        ScreeningTargets targets = new ScreeningTargets(listings);
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".csv")) {
            String stem = SuiteFiles.stem(file);
            if (!file.equals(folder.resolve(file.getFileName()))
                    || !stem.startsWith("positives") && !stem.startsWith("negatives")) {
                continue;
            }
            String group =
                    stem.startsWith("negatives") ? "negative" : stem.endsWith("untreated") ? "untreated" : "treated";
            for (SuiteTable.Row row : SuiteTable.of(file, COLUMNS).rows()) {
                cases.add(new Case<>(
                        SuiteFiles.relative(folder, file),
                        String.valueOf(row.index()),
                        row.line(),
                        gold(screen, group, row, targets)));
            }
        }
        if (cases.isEmpty()) {
            throw new UserError(
                    "USE-SUITE-FILES",
                    folder.toString(),
                    "the folder holds no positives and no negatives",
                    "Name the folder that holds the suite");
        }
        return cases;
    }

    private static Gold gold(Screen screen, String group, SuiteTable.Row row, ScreeningTargets targets) {
        String name = row.text("full_name");
        String born = row.text("date_of_birth");
        String nationality = row.text("nationality");
        Set<ListedKind> kinds = Set.of(ListedKind.PERSON, ListedKind.UNKNOWN);
        Asked asked = new Asked(
                List.of(name),
                kinds,
                born.isEmpty() ? List.of() : List.of(born),
                nationality.isEmpty() ? List.of() : List.of(nationality));
        return new Gold(screen, targets, group, asked, group.equals("negative") ? Set.of() : targets.of(name, born));
    }

    private static List<Listing> listings(Path folder) {
        Path within = folder.resolve(LISTS);
        Path beside = folder.toAbsolutePath().normalize().resolveSibling(LISTS);
        Path lists = Files.isDirectory(within) ? within : beside;
        if (!Files.isDirectory(lists)) {
            throw new UserError(
                    "USE-SUITE-FILES",
                    folder.toString(),
                    "there is no folder lists within it or beside it",
                    "Put the lists to screen against into " + beside);
        }
        List<Listing> listings = new ArrayList<>();
        for (Path file : SuiteFiles.below(lists, "")) {
            String name = file.getFileName().toString();
            if (name.endsWith(".xml") || name.equals("sdn.csv") || name.endsWith(".json")) {
                listings.addAll(SanctionsLists.read(file, null).listings());
            }
        }
        return listings;
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            Gold gold = item.gold();
            List<Hit> hits = gold.lists().find(gold.asked(), LEAST).hits();
            Counts counts = new Counts();
            counts.add("n." + gold.group(), 1);
            if (!gold.group().equals("negative")) {
                counts.add("target." + gold.group(), gold.targets().isEmpty() ? 0 : 1);
            }
            for (double threshold : CURVE) {
                count("full", gold, ids(hits, Hit::score, threshold), threshold, counts);
                count("name", gold, ids(hits, Hit::nameScore, threshold), threshold, counts);
            }
            return new Answer(counts, predicted(hits));
        };
    }

    private static Set<String> ids(List<Hit> hits, ToDoubleFunction<Hit> score, double threshold) {
        return hits.stream()
                .filter(hit -> score.applyAsDouble(hit) >= threshold)
                .map(hit -> hit.listing().id().hex())
                .collect(Collectors.toSet());
    }

    private static void count(String what, Gold gold, Set<String> hits, double threshold, Counts counts) {
        boolean found = hits.stream()
                .anyMatch(
                        hit -> gold.group().equals("negative") || gold.targets().contains(hit));
        counts.add(key(what, gold.group(), threshold), found ? 1 : 0);
    }

    private static ObjectNode predicted(List<Hit> hits) {
        ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
        ArrayNode array = predicted.putArray("hits");
        hits.stream().filter(hit -> hit.score() >= Screen.THRESHOLD).forEach(hit -> array.addObject()
                .put("list", hit.listing().list())
                .put("entry", hit.listing().entry())
                .put("score", Result.rounded(hit.score())));
        return predicted;
    }

    private static String key(String what, String group, double threshold) {
        return String.format(Locale.ROOT, "%s.%s.%.2f", what, group, threshold);
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.of(new Baseline<>("the same letters, case, marks and the order of words aside", item -> {
            Gold gold = item.gold();
            Set<String> hits = gold.known().written(gold.asked().names().getFirst());
            Counts counts = new Counts();
            counts.add("n." + gold.group(), 1);
            if (!gold.group().equals("negative")) {
                counts.add("target." + gold.group(), gold.targets().isEmpty() ? 0 : 1);
            }
            count("full", gold, hits, Screen.THRESHOLD, counts);
            ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
            hits.forEach(predicted.putArray("listings")::add);
            return new Answer(counts, predicted);
        }));
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        rates("", "full", Screen.THRESHOLD, sum, metrics);
        metrics.put("targets_untreated", sum.get("target.untreated"));
        metrics.put("targets_treated", sum.get("target.treated"));
        metrics.put("unmatched_untreated", sum.get("n.untreated") - sum.get("target.untreated"));
        metrics.put("unmatched_treated", sum.get("n.treated") - sum.get("target.treated"));
        if (sum.byName().containsKey(key("name", "negative", Screen.THRESHOLD))) {
            rates("name_only.", "name", Screen.THRESHOLD, sum, metrics);
            for (double threshold : CURVE) {
                rates(String.format(Locale.ROOT, "curve.%.2f.", threshold), "full", threshold, sum, metrics);
            }
        }
        return metrics;
    }

    private static void rates(
            String prefix, String what, double threshold, Counts sum, SortedMap<String, Double> metrics) {
        for (String group : List.of("untreated", "treated")) {
            metrics.put(
                    prefix + "recall_" + group,
                    Ratios.of(sum.get(key(what, group, threshold)), sum.get("target." + group)));
        }
        metrics.put(
                prefix + "false_hits_per_1000",
                1000 * Ratios.of(sum.get(key(what, "negative", threshold)), sum.get("n.negative")));
    }
}
