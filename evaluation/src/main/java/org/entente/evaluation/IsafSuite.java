package org.entente.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One event from a press release of ISAF: its day, sort, province, and how many were killed and captured. A
 * case is a release, known by its index in its file. The release's own coding habit is in the gold labels:
 * "several" is 3, "numerous" 4.
 */
final class IsafSuite implements Suite<IsafSuite.Gold> {
    private static final String PREFIX = "PRESS RELEASE TEXT: ";

    private final Function<String, Event> reader;

    IsafSuite(Function<String, Event> reader) {
        this.reader = reader;
    }

    /**
     * The event of a release.
     *
     * @param date a day as {@code 2011-11-19}, empty where none was found
     * @param types of {@code airstrike detention captureandkill insurgentskilled exchangeoffire
     *     civiliancasualty}
     * @param provinces as the suite writes them: {@code helmand}, {@code day_kundi}
     * @param killed the least number killed
     * @param captured the least number captured
     */
    record Event(String date, Set<String> types, Set<String> provinces, int killed, int captured) {
        Event {
            types = Collections.unmodifiableSet(new TreeSet<>(types));
            provinces = Collections.unmodifiableSet(new TreeSet<>(provinces));
        }
    }

    /** A release and its event. */
    record Gold(String text, Event event) {}

    @Override
    public String name() {
        return "isaf";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".jsonl")) {
            int index = 0;
            for (SuiteFiles.Located located : SuiteFiles.jsonLines(file)) {
                String id = Integer.toString(index++);
                cases.add(new Case<>(SuiteFiles.relative(folder, file), id, located.line(), gold(located)));
            }
        }
        return cases;
    }

    private static Gold gold(SuiteFiles.Located located) {
        Map<String, String> said = new HashMap<>();
        for (JsonNode turn : located.list("conversations")) {
            said.put(located.textOf(turn, "from"), located.textOf(turn, "value"));
        }
        String text = said.getOrDefault("human", "");
        String labels = said.getOrDefault("gpt", "");
        if (!text.startsWith(PREFIX)) {
            throw SuiteFiles.malformed(located.file(), located.line(), "no turn begins \"" + PREFIX.strip() + "\"");
        }
        try {
            JsonNode json = SuiteFiles.JSON.readTree(labels);
            SuiteFiles.Located event = new SuiteFiles.Located(located.file(), located.line(), json);
            return new Gold(
                    text.substring(PREFIX.length()),
                    new Event(
                            event.text("start_date"),
                            values(event, "event_type"),
                            values(event, "province"),
                            integer(event, "min_killed"),
                            integer(event, "min_captured")));
        } catch (JsonProcessingException e) {
            throw SuiteFiles.malformed(located.file(), located.line(), "the turn of labels is not JSON");
        }
    }

    /** A list of texts, of which each may pack several: {@code "a;b"}. */
    private static Set<String> values(SuiteFiles.Located event, String field) {
        Set<String> values = new TreeSet<>();
        for (JsonNode value : event.list(field)) {
            for (String part : value.asText().split(";")) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    private static int integer(SuiteFiles.Located event, String field) {
        JsonNode value = event.json().get(field);
        if (value == null || !value.isInt()) {
            throw SuiteFiles.malformed(event.file(), event.line(), "\"" + field + "\" is not a whole number");
        }
        return value.intValue();
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> answer(item.gold().event(), reader.apply(item.gold().text()));
    }

    /** The most frequent value of each field among the cases that are scored. */
    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        Event majority = new Event(
                majority(cases, Event::date),
                majority(cases, Event::types),
                majority(cases, Event::provinces),
                majority(cases, Event::killed),
                majority(cases, Event::captured));
        return Optional.of(new Baseline<>(
                "the majority of each field", item -> answer(item.gold().event(), majority)));
    }

    private static <V> V majority(List<Case<Gold>> cases, Function<Event, V> field) {
        Map<V, Integer> counts = new HashMap<>();
        for (Case<Gold> item : cases) {
            counts.merge(field.apply(item.gold().event()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<V, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString(), Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    private static Answer answer(Event gold, Event found) {
        boolean date = gold.date().equals(found.date());
        boolean type = gold.types().equals(found.types());
        boolean province = gold.provinces().equals(found.provinces());
        boolean killed = gold.killed() == found.killed();
        boolean captured = gold.captured() == found.captured();
        Counts counts = new Counts();
        counts.add("releases", 1);
        counts.add("date", date ? 1 : 0);
        counts.add("type", type ? 1 : 0);
        counts.add("province", province ? 1 : 0);
        counts.add("killed", killed ? 1 : 0);
        counts.add("captured", captured ? 1 : 0);
        counts.add("all", date && type && province && killed && captured ? 1 : 0);
        counts.add("killed.off", Math.abs(gold.killed() - found.killed()));
        counts.add("captured.off", Math.abs(gold.captured() - found.captured()));
        ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
        predicted.put("start_date", found.date());
        found.types().forEach(predicted.putArray("event_type")::add);
        found.provinces().forEach(predicted.putArray("province")::add);
        predicted.put("min_killed", found.killed());
        predicted.put("min_captured", found.captured());
        return new Answer(counts, predicted);
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        for (String field : List.of("killed", "captured", "province", "date", "type")) {
            metrics.put(field + "_accuracy", Ratios.of(sum.get(field), sum.get("releases")));
        }
        metrics.put("all_correct", Ratios.of(sum.get("all"), sum.get("releases")));
        metrics.put("killed_mean_error", Ratios.of(sum.get("killed.off"), sum.get("releases")));
        metrics.put("captured_mean_error", Ratios.of(sum.get("captured.off"), sum.get("releases")));
        return metrics;
    }
}
