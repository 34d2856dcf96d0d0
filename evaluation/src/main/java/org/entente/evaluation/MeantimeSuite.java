package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Times and factuality in Wikinews (MEANTIME): for each event that is marked, how certain it is put, whether it
 * is denied, whether it lies ahead. A case is a document, known by its number.
 */
final class MeantimeSuite implements Suite<MeantimeSuite.Gold> {
    /** The three things told of an event, with the labels of each. */
    static final Map<String, List<String>> LABELS = Map.of(
            "certainty", List.of("CERTAIN", "PROBABLE", "POSSIBLE", "UNDERSPECIFIED"),
            "polarity", List.of("POS", "NEG", "UNDERSPECIFIED"),
            "time", List.of("NON_FUTURE", "FUTURE", "UNDERSPECIFIED"));

    private static final Pattern NO_SPACE_BEFORE = Pattern.compile("[.,;:!?%)\\]]|''|'\\p{L}{1,2}|n't");
    private static final Pattern NO_SPACE_AFTER = Pattern.compile("(?:[(\\[$£€\u201c])$");
    private static final String FOLDER = "intra-doc_annotation";
    private static final int DAY_LETTERS = "2008-03-01".length();

    private final Tagger tagger;
    private final Judge judge;

    MeantimeSuite(Tagger tagger, Judge judge) {
        this.tagger = tagger;
        this.judge = judge;
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

    /** A text, its day where one is told, its expressions of time, its events. */
    record Gold(String text, @Nullable LocalDate date, List<Timex> times, List<Event> events) {}

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
                cases.add(new Case<>(relative, root.getAttribute("doc_id"), 1, new Document(file, root).gold()));
            }
        }
        return cases;
    }

    /** One file: tokens, joined as they are written, sentences by line breaks; annotations anchored in tokens. */
    private static final class Document {
        private final Path file;
        private final Element root;
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Span> tokens = new HashMap<>();

        Document(Path file, Element root) {
            this.file = file;
            this.root = root;
        }

        Gold gold() {
            String sentence = "0";
            for (Element token : elements(root, "token")) {
                boolean goesOn = token.getAttribute("sentence").equals(sentence);
                boolean joined = goesOn
                        && (NO_SPACE_BEFORE.matcher(token.getTextContent()).matches()
                                || NO_SPACE_AFTER.matcher(text).find());
                if (!text.isEmpty() && !joined) {
                    text.append(goesOn ? ' ' : '\n');
                }
                sentence = token.getAttribute("sentence");
                String word = token.getTextContent().replace("``", "\u201c").replace("''", "\u201d");
                tokens.put(token.getAttribute("t_id"), new Span(text.length(), text.length() + word.length()));
                text.append(word);
            }
            List<Timex> times = new ArrayList<>();
            LocalDate date = null;
            for (Element time : elements(root, "TIMEX3")) {
                if (time.getAttribute("functionInDocument").equals("CREATION_TIME")) {
                    date = day(time.getAttribute("value"));
                }
                span(time)
                        .ifPresent(span ->
                                times.add(new Timex(span, time.getAttribute("type"), time.getAttribute("value"))));
            }
            times.sort(Comparator.comparing(Timex::span));
            List<Event> events = new ArrayList<>();
            for (Element event : elements(root, "EVENT_MENTION")) {
                Labels labels = new Labels(
                        event.getAttribute("certainty"), event.getAttribute("polarity"), event.getAttribute("time"));
                boolean told = LABELS.keySet().stream()
                        .noneMatch(what -> labels.of(what).isBlank());
                if (told) {
                    span(event).ifPresent(span -> events.add(new Event(span, labels)));
                }
            }
            events.sort(Comparator.comparing(Event::span));
            return new Gold(text.toString(), date, times, events);
        }

        /** The day as the file has it: most write the year first, one the month. */
        private LocalDate day(String value) {
            String first = value.replaceFirst("^(\\d{2})-(\\d{2})-(\\d{4})$", "$3-$1-$2");
            try {
                return LocalDate.parse(first.substring(0, Math.min(first.length(), DAY_LETTERS)));
            } catch (DateTimeException e) {
                throw SuiteFiles.malformed(file, 1, "\"" + value + "\" is not the day of a document");
            }
        }

        private Optional<Span> span(Element element) {
            Span span = null;
            for (Element anchor : elements(element, "token_anchor")) {
                Span token = tokens.get(anchor.getAttribute("t_id"));
                if (token == null) {
                    throw SuiteFiles.malformed(file, 1, "an annotation names a token that is not there");
                }
                span = span == null ? token : span.cover(token);
            }
            return Optional.ofNullable(span);
        }

        private static List<Element> elements(Element parent, String name) {
            NodeList found = parent.getElementsByTagName(name);
            return IntStream.range(0, found.getLength())
                    .mapToObj(found::item)
                    .map(Element.class::cast)
                    .toList();
        }
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            Gold gold = item.gold();
            List<Timex> times = tagger.times(gold.text(), gold.date());
            List<Labels> labels = judge.labels(
                    gold.text(), gold.events().stream().map(Event::span).toList());
            Counts counts = Te3Suite.counts(gold.times(), times);
            return new Answer(counts.addAll(counts(gold.events(), labels)), predicted(times, gold.events(), labels));
        };
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

    /** The label of the majority of the events that are scored, for each of the three. */
    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        Labels majority =
                new Labels(majority(cases, "certainty"), majority(cases, "polarity"), majority(cases, "time"));
        return Optional.of(new Baseline<>("the most frequent label", item -> {
            List<Event> events = item.gold().events();
            List<Labels> labels = events.stream().map(event -> majority).toList();
            return new Answer(counts(events, labels), predicted(List.of(), events, labels));
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
        return metrics;
    }
}
