package org.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.evaluation.SuiteFiles.Located;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft's specifications of numbers, numbers with units and times in English, by the words they find and what they make
 * of them. A case is a specification, known by its index in its file; all count, those that Microsoft supports nowhere too.
 */
final class RecognizersSuite implements Suite<RecognizersSuite.Specification> {
    private static final List<String> KINDS = List.of("Number", "NumberWithUnit", "DateTime");
    private static final double RELATIVE = 1e-9;

    private final Recognizer recognizer;

    RecognizersSuite(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    /** Answers a specification. */
    interface Recognizer {
        /**
         * What is found.
         *
         * @param model the file's name without extension: NumberModel, CurrencyModel, DateParser
         * @param text the words
         * @param date the day that relative times are reckoned from, where there is one
         */
        List<Entity> find(String model, String text, @Nullable LocalDate date);
    }

    /**
     * A stretch of words and what is made of it.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param value the number, the interval or the TIMEX value; empty where none is told
     * @param unit in the suite's words, else empty
     */
    record Entity(int start, int end, String value, String unit) {}

    /**
     * A specification.
     *
     * @param kind Number, NumberWithUnit or DateTime
     * @param model the file's name without extension
     * @param text the words
     * @param date the day that relative times are reckoned from
     * @param entities what must be found, in order
     */
    record Specification(
            String kind,
            String model,
            String text,
            @Nullable LocalDate date,
            List<Entity> entities) {}

    @Override
    public String name() {
        return "recognizers";
    }

    @Override
    public List<Case<Specification>> load(Path folder) {
        List<Case<Specification>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".json")) {
            String path = file.toAbsolutePath().toString().replace('\\', '/');
            String kind = KINDS.stream()
                    .filter(name -> path.contains("/" + name + "/"))
                    .findFirst()
                    .orElseThrow(() -> SuiteFiles.malformed(
                            file, 1, "the file lies in none of the folders " + String.join(", ", KINDS)));
            int index = 0;
            for (Located located : SuiteFiles.array(file)) {
                String id = Integer.toString(index++);
                Specification gold = specification(kind, SuiteFiles.stem(file), located);
                cases.add(new Case<>(SuiteFiles.relative(folder, file), id, located.line(), gold));
            }
        }
        return cases;
    }

    private static Specification specification(String kind, String model, Located located) {
        List<Entity> entities = new ArrayList<>();
        for (JsonNode json : located.list("Results")) {
            int start = json.path("Start").asInt();
            int end = json.has("End")
                    ? json.path("End").asInt() + 1
                    : start
                            + json.path("Length")
                                    .asInt(located.textOf(json, "Text").length());
            JsonNode told = json.has("Resolution") ? json.path("Resolution") : json.path("Value");
            entities.add(new Entity(start, end, value(told), told.path("unit").asText("")));
        }
        entities.sort(Comparator.comparingInt(Entity::start));
        String reference =
                located.json().path("Context").path("ReferenceDateTime").asText("");
        LocalDate date = reference.length() < "2016-11-07".length()
                ? null
                : LocalDate.parse(reference.substring(0, "2016-11-07".length()));
        return new Specification(kind, model, located.text("Input"), date, entities);
    }

    /** The number or interval, or the first TIMEX value; empty where the specification tells none. */
    private static String value(JsonNode told) {
        if (told.path("values").path(0) instanceof ObjectNode first) {
            return first.path("timex").asText("");
        }
        return told.hasNonNull("value")
                ? told.path("value").asText("")
                : told.path("Timex").asText("");
    }

    @Override
    public Answerer<Specification> entente() {
        return item -> {
            Specification gold = item.gold();
            List<Entity> found = recognizer.find(gold.model(), gold.text(), gold.date());
            Counts counts = new Counts();
            counts.add(gold.kind() + ".cases", 1);
            boolean detected = isDetected(gold.entities(), found);
            counts.add(gold.kind() + ".detected", detected ? 1 : 0);
            counts.add(gold.kind() + ".resolved", detected && isResolved(gold.entities(), found) ? 1 : 0);
            return new Answer(counts, predicted(found));
        };
    }

    private static boolean isDetected(List<Entity> gold, List<Entity> found) {
        if (gold.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < gold.size(); i++) {
            boolean same = gold.get(i).start() == found.get(i).start()
                    && gold.get(i).end() == found.get(i).end();
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isResolved(List<Entity> gold, List<Entity> found) {
        for (int i = 0; i < gold.size(); i++) {
            Entity wanted = gold.get(i);
            Entity one = found.get(i);
            if (!isSame(wanted.value(), one.value()) || !wanted.unit().equalsIgnoreCase(one.unit())) {
                return false;
            }
        }
        return true;
    }

    /** Numbers by their value, all else by its letters. */
    static boolean isSame(String wanted, String found) {
        if (wanted.isEmpty() || wanted.equals("null") || wanted.equalsIgnoreCase(found)) {
            return wanted.isEmpty() || wanted.equals("null") || !found.isEmpty();
        }
        try {
            double one = Double.parseDouble(wanted.replace("%", ""));
            double other = Double.parseDouble(found.replace("%", ""));
            return Math.abs(one - other) <= RELATIVE * Math.abs(one);
        } catch (NumberFormatException e) {
            return false; // an interval or a time, and its letters differ
        }
    }

    private static ObjectNode predicted(List<Entity> found) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode entities = json.putArray("entities");
        for (Entity entity : found) {
            ObjectNode one = entities.addObject();
            one.put("start", entity.start());
            one.put("end", entity.end());
            one.put("value", entity.value());
            one.put("unit", entity.unit().toLowerCase(Locale.ROOT));
        }
        return json;
    }

    @Override
    public Optional<Baseline<Specification>> baseline(List<Case<Specification>> cases) {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        for (String kind : KINDS) {
            if (sum.get(kind + ".cases") > 0) {
                metrics.put(kind + ".detection", Ratios.of(sum.get(kind + ".detected"), sum.get(kind + ".cases")));
                metrics.put(kind + ".resolution", Ratios.of(sum.get(kind + ".resolved"), sum.get(kind + ".cases")));
            }
        }
        return metrics;
    }
}
