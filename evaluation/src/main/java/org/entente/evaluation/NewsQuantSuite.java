package org.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.evaluation.NewsQuantScorer.Quantity;

/** Quantities of single sentences: value, unit, change. A case is a sentence, known by its index in its file. */
final class NewsQuantSuite implements Suite<NewsQuantSuite.Sentence> {
    private static final String OURS = "amounts";

    private final String name;
    private final Function<String, List<Quantity>> reader;

    private NewsQuantSuite(String name, Function<String, List<Quantity>> reader) {
        this.name = name;
        this.reader = reader;
    }

    NewsQuantSuite(Function<String, List<Quantity>> reader) {
        this("newsquant", reader);
    }

    /** Sentences written for this project, laid out and scored in the same way. */
    static NewsQuantSuite ours(Function<String, List<Quantity>> reader) {
        return new NewsQuantSuite(OURS, reader);
    }

    /**
     * A sentence with its quantities.
     *
     * @param set the name of its file without extension
     * @param text the sentence
     * @param hasChange whether the file tells change
     * @param quantities the gold ones
     */
    record Sentence(String set, String text, boolean hasChange, List<Quantity> quantities) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public String label() {
        return name.equals(OURS) ? "written for this project, with their amounts, before anything was run on them" : "";
    }

    @Override
    public List<Case<Sentence>> load(Path folder) {
        List<Case<Sentence>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".json")) {
            int index = 0;
            for (SuiteFiles.Located located : SuiteFiles.array(file)) {
                Sentence sentence = sentence(SuiteFiles.stem(file), located);
                String id = Integer.toString(index++);
                cases.add(new Case<>(SuiteFiles.relative(folder, file), id, located.line(), sentence));
            }
        }
        return cases;
    }

    private static Sentence sentence(String set, SuiteFiles.Located located) {
        List<Quantity> quantities = new ArrayList<>();
        boolean hasChange = set.equals("NewsQuant");
        for (JsonNode json : located.list("quantities")) {
            boolean told = json.hasNonNull("change");
            hasChange |= told;
            quantities.add(new Quantity(
                    values(located, located.textOf(json, "value")),
                    located.textOf(json, "normalized_unit"),
                    told ? located.textOf(json, "change") : "="));
        }
        return new Sentence(set, located.text("text"), hasChange, quantities);
    }

    /** One value, or the two ends of a range; a leading hyphen is a sign. */
    private static List<Double> values(SuiteFiles.Located located, String written) {
        boolean range = written.indexOf('-') > 0 && written.indexOf('E') < 0;
        try {
            if (!range) {
                return List.of(Double.parseDouble(written));
            }
            String[] ends = written.split("-");
            return List.of(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
        } catch (NumberFormatException e) {
            throw SuiteFiles.malformed(located.file(), located.line(), "\"" + written + "\" is not a value");
        }
    }

    @Override
    public Answerer<Sentence> entente() {
        return item -> {
            List<Quantity> found = reader.apply(item.gold().text());
            Counts counts = new Counts();
            String set = item.gold().set();
            NewsQuantScorer.count(counts, set, item.gold().quantities(), found);
            counts.add("set." + set, 1);
            counts.add("change." + set, item.gold().hasChange() ? 1 : 0);
            return new Answer(counts, predicted(found));
        };
    }

    private static ObjectNode predicted(List<Quantity> found) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode quantities = json.putArray("quantities");
        for (Quantity quantity : found) {
            ObjectNode one = quantities.addObject();
            ArrayNode values = one.putArray("value");
            quantity.values().forEach(values::add);
            one.put("normalized_unit", quantity.unit());
            one.put("change", quantity.change());
        }
        return json;
    }

    @Override
    public Optional<Baseline<Sentence>> baseline(List<Case<Sentence>> cases) {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        for (String key : sum.byName().keySet()) {
            if (key.startsWith("set.")) {
                String set = key.substring("set.".length());
                metrics.put(set + ".value_f1", Ratios.f1(sum, set + ".value"));
                metrics.put(set + ".value_unit_f1", Ratios.f1(sum, set + ".unit"));
                if (sum.get("change." + set) > 0) {
                    metrics.put(set + ".value_change_f1", Ratios.f1(sum, set + ".change"));
                }
            }
        }
        return metrics;
    }
}
