package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Span;

/**
 * Attributions in the news (PolNeAR): who is said to have said what, by which words. A case is a document;
 * of several annotations of one text the first by its file's name is taken.
 */
final class PolNeArSuite implements Suite<PolNeArSuite.Gold> {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");
    private static final Pattern ANNOTATOR = Pattern.compile("_[0-9a-f]{4}\\.ann$");
    private static final String QUOTATION_MARKS = "\"“”'‘«";

    private final Function<String, List<Attributed>> reader;
    private final Optional<Peer> peer;

    PolNeArSuite(Function<String, List<Attributed>> reader, Optional<Peer> peer) {
        this.reader = reader;
        this.peer = peer;
    }

    /**
     * An attribution; each part may lie in several stretches, or be missing.
     *
     * @param source who
     * @param cue the words that say that something was said
     * @param content what
     * @param direct whether the content is quoted
     */
    record Attributed(List<Span> source, List<Span> cue, List<Span> content, boolean direct) {}

    /** A text and its attributions. */
    record Gold(String text, List<Attributed> attributions) {}

    @Override
    public String name() {
        return "polnear";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        Map<String, Path> annotations = new HashMap<>();
        for (Path file : SuiteFiles.below(folder, ".ann")) {
            String name = ANNOTATOR.matcher(file.getFileName().toString()).replaceFirst("");
            annotations.putIfAbsent(name, file);
        }
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".txt")) {
            String id = SuiteFiles.stem(file);
            Path annotation = annotations.get(id);
            if (annotation == null || !Files.isRegularFile(annotation)) {
                throw SuiteFiles.malformed(file, 1, "no file of annotations (.ann) belongs to this text");
            }
            String text = SuiteFiles.text(file);
            Gold gold = new Gold(text, new Annotations(annotation, text).read());
            cases.add(new Case<>(SuiteFiles.relative(folder, file), id, 1, gold));
        }
        return cases;
    }

    /** Reads the stand-off format of brat: stretches (T) and the attributions that bind them (E). */
    private static final class Annotations {
        private final Path file;
        private final String text;
        private final Map<String, List<Span>> stretches = new HashMap<>();
        private final List<Attributed> attributions = new ArrayList<>();
        private int number;

        Annotations(Path file, String text) {
            this.file = file;
            this.text = text;
        }

        List<Attributed> read() {
            List<String> lines = SuiteFiles.lines(file);
            for (String line : lines) {
                number++;
                if (line.startsWith("T")) {
                    stretch(line.split("\t", -1));
                }
            }
            number = 0;
            for (String line : lines) {
                number++;
                if (line.startsWith("E")) {
                    attribution(line.split("\t", -1));
                }
            }
            return attributions;
        }

        /** {@code T3 TAB Content 207 579;581 851 TAB words}; offsets count code points. */
        private void stretch(String[] columns) {
            int space = columns.length < 2 ? -1 : columns[1].indexOf(' ');
            if (space < 0) {
                throw SuiteFiles.malformed(file, number, "a stretch has no offsets");
            }
            List<Span> spans = new ArrayList<>();
            for (String part : columns[1].substring(space + 1).split(";")) {
                String[] ends = part.strip().split(" ");
                try {
                    int start = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
                    int end = text.offsetByCodePoints(0, Integer.parseInt(ends[1]));
                    spans.add(new Span(start, end));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw SuiteFiles.malformed(file, number, "\"" + part + "\" is not a stretch of the text");
                }
            }
            stretches.put(columns[0], spans);
        }

        /** {@code E1 TAB Attribution:T4 Content:T3 Cue:T2 Source:T1}. */
        private void attribution(String[] columns) {
            Map<String, List<Span>> roles = new HashMap<>();
            for (String argument :
                    columns.length < 2 ? new String[0] : columns[1].strip().split(" ")) {
                int colon = argument.indexOf(':');
                String role = colon < 0 ? "" : argument.substring(0, colon).replaceAll("[0-9]+$", "");
                List<Span> spans = colon < 0 ? null : stretches.get(argument.substring(colon + 1));
                if (spans == null) {
                    throw SuiteFiles.malformed(file, number, "an attribution names a stretch that is not there");
                }
                roles.computeIfAbsent(role, key -> new ArrayList<>()).addAll(spans);
            }
            List<Span> content = roles.getOrDefault("Content", List.of());
            attributions.add(new Attributed(
                    roles.getOrDefault("Source", List.of()),
                    roles.getOrDefault("Cue", List.of()),
                    content,
                    content.stream().anyMatch(span -> isQuoted(text, span))));
        }
    }

    /** Whether a stretch begins with a quotation mark, or right after one, spaces and commas aside. */
    static boolean isQuoted(String text, Span span) {
        int first = span.start();
        while (first < span.end() - 1 && " ,:\n".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        boolean within = QUOTATION_MARKS.indexOf(text.charAt(first)) >= 0;
        return within || first > 0 && QUOTATION_MARKS.indexOf(text.charAt(first - 1)) >= 0;
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            List<Attributed> found = reader.apply(item.gold().text());
            return new Answer(counts(item.gold(), found), predicted(found));
        };
    }

    static Counts counts(Gold gold, List<Attributed> found) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(gold.text());
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        Counts counts = new Counts();
        count(counts, "source", words, all(gold.attributions(), Attributed::source), all(found, Attributed::source));
        count(counts, "cue", words, all(gold.attributions(), Attributed::cue), all(found, Attributed::cue));
        count(counts, "content", words, all(gold.attributions(), Attributed::content), all(found, Attributed::content));
        count(
                counts,
                "direct",
                words,
                all(direct(gold.attributions()), Attributed::content),
                all(direct(found), Attributed::content));
        Set<List<Set<Integer>>> wanted = triples(words, gold.attributions());
        Set<List<Set<Integer>>> offered = triples(words, found);
        counts.add("triple.gold", wanted.size());
        counts.add("triple.predicted", offered.size());
        counts.add("triple.correct", offered.stream().filter(wanted::contains).count());
        return counts;
    }

    private static List<Attributed> direct(List<Attributed> attributions) {
        return attributions.stream().filter(Attributed::direct).toList();
    }

    private static List<Span> all(List<Attributed> attributions, Function<Attributed, List<Span>> role) {
        return attributions.stream()
                .flatMap(attribution -> role.apply(attribution).stream())
                .toList();
    }

    private static void count(Counts counts, String name, List<Span> words, List<Span> gold, List<Span> found) {
        Set<Integer> wanted = touched(words, gold);
        Set<Integer> offered = touched(words, found);
        counts.add(name + ".gold", wanted.size());
        counts.add(name + ".predicted", offered.size());
        counts.add(name + ".correct", offered.stream().filter(wanted::contains).count());
    }

    /** The indices of the words that lie at least partly in one of the stretches. */
    private static Set<Integer> touched(List<Span> words, List<Span> stretches) {
        Set<Integer> touched = new TreeSet<>();
        for (int index = 0; index < words.size(); index++) {
            Span word = words.get(index);
            for (Span stretch : stretches) {
                if (word.start() < stretch.end() && stretch.start() < word.end()) {
                    touched.add(index);
                }
            }
        }
        return touched;
    }

    /** Each attribution as the words of its three parts. */
    private static Set<List<Set<Integer>>> triples(List<Span> words, List<Attributed> attributions) {
        Set<List<Set<Integer>>> triples = new HashSet<>();
        for (Attributed attribution : attributions) {
            triples.add(List.of(
                    touched(words, attribution.source()),
                    touched(words, attribution.cue()),
                    touched(words, attribution.content())));
        }
        return triples;
    }

    private static ObjectNode predicted(List<Attributed> found) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode attributions = json.putArray("attributions");
        for (Attributed attribution : found) {
            ObjectNode one = attributions.addObject();
            spans(one.putArray("source"), attribution.source());
            spans(one.putArray("cue"), attribution.cue());
            spans(one.putArray("content"), attribution.content());
            one.put("direct", attribution.direct());
        }
        return json;
    }

    private static void spans(ArrayNode array, List<Span> spans) {
        for (Span span : spans) {
            array.addArray().add(span.start()).add(span.end());
        }
    }

    /** The peer's quotations, whether or not it tells who says them: it has no cues, and nothing that is not quoted. */
    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return peer.flatMap(other -> other.quotations()
                .map(quotations -> new Baseline<>(other.name() + ", quotations", item -> {
                    List<Attributed> found = quotations.read(item.gold().text()).stream()
                            .map(quotation -> new Attributed(
                                    quotation.source().stream().toList(),
                                    List.of(),
                                    List.of(quotation.content()),
                                    true))
                            .toList();
                    return new Answer(counts(item.gold(), found), predicted(found));
                })));
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        for (String role : List.of("source", "cue", "content")) {
            metrics.put(role + "_token_f1", Ratios.f1(sum, role));
        }
        metrics.put("triple_f1", Ratios.f1(sum, "triple"));
        metrics.put("direct_f1", Ratios.f1(sum, "direct"));
        return metrics;
    }
}
