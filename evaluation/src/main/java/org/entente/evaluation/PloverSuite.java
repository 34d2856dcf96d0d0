package org.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.EventType;

/**
 * Gold standard records of PLOVER, end to end: one sentence, one event with its source and target. The
 * sentence is read as a document of its own.
 */
final class PloverSuite implements Suite<PloverSuite.Gold> {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Classes of 2016 that the release of 2021 renamed or folded into others. */
    private static final Map<String, EventType> CLASSES_OF_2016 = Map.of(
            "FIGHT", EventType.ASSAULT,
            "DISAPPROVE", EventType.ACCUSE,
            "DEMAND", EventType.REQUEST,
            "INVESTIGATE", EventType.ACCUSE,
            "CONCEDE", EventType.YIELD);

    private static final Set<String> COUNTRY_CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private final EventReader reader;

    PloverSuite(EventReader reader) {
        this.reader = reader;
    }

    /** Reads the one event that a sentence is about. Thread-safe. */
    @FunctionalInterface
    interface EventReader {
        Event read(String text, LocalDate date);
    }

    /**
     * An actor.
     *
     * @param words by which the text names it
     * @param country its ISO 3166 code of three letters, empty where it is none or is not known
     */
    record Actor(String words, String country) {}

    /**
     * An event.
     *
     * @param type empty where none was found
     * @param sources those who act
     * @param targets those who are acted upon
     */
    record Event(Optional<EventType> type, List<Actor> sources, List<Actor> targets) {
        static final Event NONE = new Event(Optional.empty(), List.of(), List.of());
    }

    /** A record: the sentence, its date, its event. */
    record Gold(String text, LocalDate date, Event event) {}

    @Override
    public String name() {
        return "plover-gsr";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".json")) {
            for (SuiteFiles.Located located : SuiteFiles.array(file)) {
                String name = SuiteFiles.relative(folder, file);
                cases.add(new Case<>(name, located.text("id"), located.line(), gold(located)));
            }
        }
        return cases;
    }

    private static Gold gold(SuiteFiles.Located located) {
        Event event = new Event(Optional.of(type(located)), actors(located, "source"), actors(located, "target"));
        try {
            return new Gold(located.text("text"), LocalDate.parse(located.text("date")), event);
        } catch (DateTimeParseException e) {
            throw SuiteFiles.malformed(located.file(), located.line(), "\"date\" is not a day");
        }
    }

    private static EventType type(SuiteFiles.Located located) {
        String written = located.text("event");
        EventType mapped = CLASSES_OF_2016.get(written);
        if (mapped != null) {
            return mapped;
        }
        try {
            return EventType.ofCode(written);
        } catch (IllegalArgumentException e) {
            throw SuiteFiles.malformed(located.file(), located.line(), "\"" + written + "\" is not a class of PLOVER");
        }
    }

    /** The actors of a field; a text in place of the list, or nothing, means that there are none. */
    private static List<Actor> actors(SuiteFiles.Located located, String field) {
        JsonNode list = located.json().get(field);
        if (list == null || !list.isArray()) {
            return List.of();
        }
        List<Actor> actors = new ArrayList<>();
        for (JsonNode actor : list) {
            String code = located.textOf(actor, "code");
            String corrected = code.equals("JAP") ? "JPN" : code;
            String country = COUNTRY_CODES.contains(corrected) ? corrected : "";
            actors.add(new Actor(located.textOf(actor, "actorText"), country));
        }
        return actors;
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            Event read = reader.read(item.gold().text(), item.gold().date());
            return new Answer(counts(item.gold().event(), read), predicted(read));
        };
    }

    static Counts counts(Event gold, Event read) {
        Counts counts = new Counts();
        counts.add("events", 1);
        counts.add("events.correct", gold.type().equals(read.type()) ? 1 : 0);
        countWords(counts, "source", gold.sources(), read.sources());
        countWords(counts, "target", gold.targets(), read.targets());
        countCountries(counts, gold.sources(), read.sources());
        countCountries(counts, gold.targets(), read.targets());
        return counts;
    }

    /** The overlap of the words by which the actors of a role are named, as bags, case aside. */
    private static void countWords(Counts counts, String role, List<Actor> gold, List<Actor> read) {
        List<String> wanted = words(gold);
        List<String> left = new ArrayList<>(words(read));
        counts.add(role + ".gold", wanted.size());
        counts.add(role + ".predicted", left.size());
        for (String word : wanted) {
            counts.add(role + ".correct", left.remove(word) ? 1 : 0);
        }
    }

    private static List<String> words(List<Actor> actors) {
        List<String> words = new ArrayList<>();
        for (Actor actor : actors) {
            Matcher matcher = WORD.matcher(actor.words().toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    /** Every gold country of a role counts once; it is right where the role's actors have it. */
    private static void countCountries(Counts counts, List<Actor> gold, List<Actor> read) {
        Set<String> found = countries(read);
        for (String country : countries(gold)) {
            counts.add("countries", 1);
            counts.add("countries.correct", found.contains(country) ? 1 : 0);
        }
    }

    private static Set<String> countries(List<Actor> actors) {
        Set<String> countries = new TreeSet<>();
        for (Actor actor : actors) {
            if (!actor.country().isEmpty()) {
                countries.add(actor.country());
            }
        }
        return countries;
    }

    private static ObjectNode predicted(Event read) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        json.put("event", read.type().map(EventType::code).orElse(""));
        predicted(json.putArray("source"), read.sources());
        predicted(json.putArray("target"), read.targets());
        return json;
    }

    private static void predicted(ArrayNode array, List<Actor> actors) {
        for (Actor actor : actors) {
            array.addObject().put("actorText", actor.words()).put("code", actor.country());
        }
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("event_accuracy", Ratios.of(sum.get("events.correct"), sum.get("events")));
        metrics.put("source_f1", Ratios.f1(sum, "source"));
        metrics.put("target_f1", Ratios.f1(sum, "target"));
        metrics.put("country_accuracy", Ratios.of(sum.get("countries.correct"), sum.get("countries")));
        return metrics;
    }
}
