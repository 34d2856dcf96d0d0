package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Times, factuality and entities in Wikinews (MEANTIME): for each event that is marked, how certain it is put, whether
 * it is denied, whether it lies ahead; which marked mentions of all documents name one entity. A case is a
 * document, known by its number.
 */
final class MeantimeSuite implements Suite<MeantimeSuite.Gold> {
    /** The three things told of an event, with the labels of each. */
    static final Map<String, List<String>> LABELS = Map.of(
            "certainty", List.of("CERTAIN", "PROBABLE", "POSSIBLE", "UNDERSPECIFIED"),
            "polarity", List.of("POS", "NEG", "UNDERSPECIFIED"),
            "time", List.of("NON_FUTURE", "FUTURE", "UNDERSPECIFIED"));

    private static final String FOLDER = "intra-doc_annotation";
    private static final String ACROSS = "intra_cross-doc_annotation";
    private static final int DAY_LETTERS = "2008-03-01".length();

    private final Tagger tagger;
    private final Judge judge;
    private final EntityLinker linker;

    MeantimeSuite(Tagger tagger, Judge judge, EntityLinker linker) {
        this.tagger = tagger;
        this.judge = judge;
        this.linker = linker;
    }

    /** Tells the expressions of time in a text of a day, or of an unknown one. */
    interface Tagger {
        List<Timex> times(String text, @Nullable LocalDate date);
    }

    /** Tells the factuality of the events of a text, in their order. */
    interface Judge {
        List<Labels> labels(String text, List<Span> events);
    }

    /** What is told of an event, by the names of {@link #LABELS}. */
    record Labels(String certainty, String polarity, String time) {
        String of(String what) {
            return switch (what) {
                case "certainty" -> certainty;
                case "polarity" -> polarity;
                case "time" -> time;
                default -> throw new IllegalArgumentException("not told of events: " + what);
            };
        }
    }

    /** An event: its words and what is told of it. */
    record Event(Span span, Labels labels) {}

    /** A text, its day where one is told, its expressions of time, its events, its mentions of entities. */
    record Gold(
            String text,
            @Nullable LocalDate date,
            List<Timex> times,
            List<Event> events,
            List<EntityScore.Marked> entities) {}

    @Override
    public String name() {
        return "meantime";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".xml")) {
            String relative = SuiteFiles.relative(folder, file);
            boolean other = relative.contains("annotation/") && !relative.contains(FOLDER + "/");
            if (!other) {
                Element root = SuiteFiles.xml(file);
                Gold gold = gold(file, root, entities(folder, relative, file, root));
                cases.add(new Case<>(relative, root.getAttribute("doc_id"), 1, gold));
            }
        }
        return cases;
    }

    private static Gold gold(Path file, Element root, List<EntityScore.Marked> entities) {
        CatFile cat = new CatFile(file, root);
        List<Timex> times = new ArrayList<>();
        LocalDate date = null;
        for (Element time : CatFile.elements(root, "TIMEX3")) {
            if (time.getAttribute("functionInDocument").equals("CREATION_TIME")) {
                date = day(file, time.getAttribute("value"));
            }
            cat.span(time)
                    .ifPresent(
                            span -> times.add(new Timex(span, time.getAttribute("type"), time.getAttribute("value"))));
        }
        times.sort(Comparator.comparing(Timex::span));
        List<Event> events = new ArrayList<>();
        for (Element event : CatFile.elements(root, "EVENT_MENTION")) {
            Labels labels = new Labels(
                    event.getAttribute("certainty"), event.getAttribute("polarity"), event.getAttribute("time"));
            boolean told =
                    LABELS.keySet().stream().noneMatch(what -> labels.of(what).isBlank());
            if (told) {
                cat.span(event).ifPresent(span -> events.add(new Event(span, labels)));
            }
        }
        events.sort(Comparator.comparing(Event::span));
        return new Gold(cat.text(), date, times, events, entities);
    }

    /** The day as the file has it: most write the year first, one the month. */
    private static LocalDate day(Path file, String value) {
        String first = value.replaceFirst("^(\\d{2})-(\\d{2})-(\\d{4})$", "$3-$1-$2");
        try {
            return LocalDate.parse(first.substring(0, Math.min(first.length(), DAY_LETTERS)));
        } catch (DateTimeException e) {
            throw SuiteFiles.malformed(file, 1, "\"" + value + "\" is not the day of a document");
        }
    }

    /** The entities of the whole corpus are marked in a file of their own, with the same tokens. */
    private static List<EntityScore.Marked> entities(Path folder, String relative, Path file, Element root) {
        Path across = folder.resolve(relative.replace(FOLDER + "/", ACROSS + "/"));
        boolean apart = !across.equals(file) && Files.isRegularFile(across);
        CatFile cat = apart ? new CatFile(across, SuiteFiles.xml(across)) : new CatFile(file, root);
        return cat.referents(List.of("REFERS_TO"), List.of("ENTITY_MENTION"));
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> entente(List.of(item)).answer(item);
    }

    @Override
    public Answerer<Gold> entente(List<Case<Gold>> cases) {
        List<List<EntityLinker.Linked>> linked = linker.link(cases.stream()
                .map(item ->
                        new EntityLinker.Dated(item.gold().text(), item.gold().date()))
                .toList());
        Map<Case<Gold>, Counts> entities = entities(cases, linked);
        return item -> {
            Gold gold = item.gold();
            List<Timex> times = tagger.times(gold.text(), gold.date());
            List<Labels> labels = judge.labels(
                    gold.text(), gold.events().stream().map(Event::span).toList());
            Counts counts = Te3Suite.counts(gold.times(), times)
                    .addAll(counts(gold.events(), labels))
                    .addAll(entities.getOrDefault(item, new Counts()));
            ObjectNode predicted = predicted(times, gold.events(), labels);
            EntityScore.write(predicted.putArray("entities"), linked.get(cases.indexOf(item)));
            return new Answer(counts, predicted);
        };
    }

    /** What each case's mentions add to the score of entities; a corpus is the folder that a case lies in. */
    private static Map<Case<Gold>, Counts> entities(List<Case<Gold>> cases, List<List<EntityLinker.Linked>> linked) {
        List<Counts> counts = EntityScore.counts(texts(cases), linked);
        Map<Case<Gold>, Counts> byCase = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            byCase.put(cases.get(i), counts.get(i));
        }
        return byCase;
    }

    private static List<EntityScore.Text> texts(List<Case<Gold>> cases) {
        return cases.stream()
                .map(item -> new EntityScore.Text(
                        item.file().replaceFirst("(^|/)[^/]*$", ""),
                        item.gold().text(),
                        item.gold().entities()))
                .toList();
    }

    private static Counts counts(List<Event> gold, List<Labels> found) {
        Counts counts = new Counts();
        for (int i = 0; i < gold.size(); i++) {
            for (String what : LABELS.keySet()) {
                Ratios.countLabel(
                        counts,
                        what,
                        gold.get(i).labels().of(what),
                        found.get(i).of(what));
            }
        }
        return counts;
    }

    private static ObjectNode predicted(List<Timex> times, List<Event> events, List<Labels> labels) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode told = json.putArray("times");
        for (Timex time : times) {
            told.addObject()
                    .put("start", time.span().start())
                    .put("end", time.span().end())
                    .put("type", time.type())
                    .put("value", time.value());
        }
        ArrayNode put = json.putArray("events");
        for (int i = 0; i < events.size(); i++) {
            ObjectNode one = put.addObject().put("start", events.get(i).span().start());
            for (String what : List.of("certainty", "polarity", "time")) {
                one.put(what, labels.get(i).of(what));
            }
        }
        return json;
    }

    /** The label of the majority of the events that are scored, for each of the three; entities by the same words. */
    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        Labels majority =
                new Labels(majority(cases, "certainty"), majority(cases, "polarity"), majority(cases, "time"));
        Map<Case<Gold>, Counts> entities = entities(cases, EntityScore.sameString(texts(cases)));
        return Optional.of(new Baseline<>("the most frequent label; for entities the same string", item -> {
            List<Event> events = item.gold().events();
            List<Labels> labels = events.stream().map(event -> majority).toList();
            Counts counts = counts(events, labels).addAll(entities.getOrDefault(item, new Counts()));
            return new Answer(counts, predicted(List.of(), events, labels));
        }));
    }

    private static String majority(List<Case<Gold>> cases, String what) {
        Map<String, Integer> tally = new TreeMap<>();
        cases.forEach(item ->
                item.gold().events().forEach(event -> tally.merge(event.labels().of(what), 1, Integer::sum)));
        return tally.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        LABELS.forEach((what, labels) -> metrics.put(what + "_macro_f1", Ratios.macroF1(sum, what, labels)));
        LABELS.forEach((what, labels) -> labels.forEach(label -> metrics.put(
                what + "." + label.toLowerCase(java.util.Locale.ROOT) + "_f1", Ratios.f1(sum, what + "." + label))));
        metrics.put("timex_value_f1", Ratios.f1(sum, "value"));
        EntityScore.metrics(sum, metrics);
        return metrics;
    }
}
