package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Span;

/**
 * Names in political text (CrossNER). A case is a sentence, read as the line of its words; only mentions
 * by name count, and of nested ones the outermost, since the suite's do not nest. Nationalities are of its
 * label {@code misc}. Entente does not tell politicians from other persons: every person is a politician.
 */
final class CrossNerSuite implements Suite<CrossNerSuite.Gold> {
    private static final Map<String, String> COARSE = Map.of(
            "politician", "PER",
            "person", "PER",
            "location", "LOC",
            "country", "LOC",
            "organisation", "ORG",
            "politicalparty", "ORG");

    private final NameReader reader;
    private final Optional<Peer> peer;

    CrossNerSuite(NameReader reader, Optional<Peer> peer) {
        this.reader = reader;
        this.peer = peer;
    }

    /** Words and the labelled stretches of them. */
    record Gold(List<String> words, Set<Stretch> names) {}

    /** Words from {@code first} to {@code last}, both included, of one label. */
    record Stretch(int first, int last, String label) {}

    @Override
    public String name() {
        return "crossner-politics";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".txt")) {
            load(folder, file, cases);
        }
        return cases;
    }

    private static void load(Path folder, Path file, List<Case<Gold>> cases) {
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        int number = 0;
        int index = 0;
        for (String line : SuiteFiles.lines(file)) {
            number++;
            if (!line.isBlank()) {
                String[] columns = line.split("\t", -1);
                if (columns.length != 2 || !columns[1].matches("O|[BI]-[a-z]+")) {
                    throw SuiteFiles.malformed(file, number, "a line is not a word, a tab and a tag");
                }
                words.add(columns[0]);
                tags.add(columns[1]);
            }
            if (line.isBlank() && !words.isEmpty()) {
                cases.add(item(folder, file, index++, number - words.size(), words, tags));
                words.clear();
                tags.clear();
            }
        }
        if (!words.isEmpty()) {
            cases.add(item(folder, file, index, number - words.size() + 1, words, tags));
        }
    }

    private static Case<Gold> item(Path folder, Path file, int index, int line, List<String> words, List<String> tags) {
        String id = SuiteFiles.stem(file) + ":" + index;
        Gold gold = new Gold(List.copyOf(words), stretches(tags));
        return new Case<>(SuiteFiles.relative(folder, file), id, line, gold);
    }

    /** The stretches of tags B and I; an I of another label than the one before begins a new one. */
    static Set<Stretch> stretches(List<String> tags) {
        Set<Stretch> stretches = new HashSet<>();
        int first = -1;
        for (int index = 0; index <= tags.size(); index++) {
            String tag = index < tags.size() ? tags.get(index) : "O";
            boolean goesOn =
                    first >= 0 && tag.startsWith("I-") && tag.substring(2).equals(labelOf(tags, first));
            if (first >= 0 && !goesOn) {
                stretches.add(new Stretch(first, index - 1, labelOf(tags, first)));
                first = -1;
            }
            if (first < 0 && !tag.equals("O")) {
                first = index;
            }
        }
        return stretches;
    }

    private static String labelOf(List<String> tags, int index) {
        return tags.get(index).substring(2);
    }

    @Override
    public Answerer<Gold> entente() {
        return answerer(reader);
    }

    private static Answerer<Gold> answerer(NameReader reader) {
        return item -> {
            Gold gold = item.gold();
            Set<Stretch> found = found(gold.words(), reader);
            return new Answer(counts(gold.names(), found), predicted(found));
        };
    }

    /** The names that are read of a sentence, as stretches of its words with this suite's labels. */
    static Set<Stretch> found(List<String> words, NameReader reader) {
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            spans.add(new Span(text.length(), text.length() + word.length()));
            text.append(word).append(' ');
        }
        Set<Stretch> found = new HashSet<>();
        for (NameReader.Named named : NameReader.outermost(reader.read(text.toString()))) {
            stretch(spans, named).ifPresent(found::add);
        }
        return found;
    }

    /** The words that a mention touches. */
    private static Optional<Stretch> stretch(List<Span> words, NameReader.Named named) {
        int first = -1;
        int last = -1;
        for (int index = 0; index < words.size(); index++) {
            Span word = words.get(index);
            if (word.start() < named.span().end() && named.span().start() < word.end()) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new Stretch(first, last, label(named)));
    }

    private static String label(NameReader.Named named) {
        if (named.nationality()) {
            return "misc";
        }
        return switch (named.kind()) {
            case STATE -> "country";
            case PLACE, FACILITY -> "location";
            case PERSON -> "politician";
            case PARTY -> "politicalparty";
            case GOVERNMENT_BODY, ARMED_FORCE, ARMED_GROUP, COMPANY, ORGANISATION -> "organisation";
            // Members of a people, a creed or a party, as many: the sets have no person there.
            case GROUP, VESSEL, AIRCRAFT, EQUIPMENT, COMMODITY, AGREEMENT, MATTER -> "misc";
        };
    }

    private static Counts counts(Set<Stretch> gold, Set<Stretch> found) {
        Counts counts = new Counts();
        count(counts, "span", gold, found);
        count(counts, "coarse", coarse(gold), coarse(found));
        return counts;
    }

    private static void count(Counts counts, String name, Set<Stretch> gold, Set<Stretch> found) {
        counts.add(name + ".gold", gold.size());
        counts.add(name + ".predicted", found.size());
        counts.add(name + ".correct", found.stream().filter(gold::contains).count());
    }

    /** The stretches that are persons, places and organisations: PER, LOC, ORG. */
    static Set<Stretch> coarse(Set<Stretch> stretches) {
        Set<Stretch> coarse = new HashSet<>();
        for (Stretch stretch : stretches) {
            String label = COARSE.get(stretch.label());
            if (label != null) {
                coarse.add(new Stretch(stretch.first(), stretch.last(), label));
            }
        }
        return coarse;
    }

    static ObjectNode predicted(Set<Stretch> found) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode names = json.putArray("names");
        found.stream()
                .sorted((one, other) -> Integer.compare(one.first(), other.first()))
                .forEach(stretch -> names.addArray()
                        .add(stretch.first())
                        .add(stretch.last())
                        .add(stretch.label()));
        return json;
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return peer.map(other -> new Baseline<>(other.name(), answerer(NameReader.of(other))));
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("span_f1", Ratios.f1(sum, "span"));
        metrics.put("coarse_span_f1", Ratios.f1(sum, "coarse"));
        return metrics;
    }
}
