package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.evaluation.CrossNerSuite.Stretch;

/**
 * Names of persons, places and organisations in files of one word a line with its tag. A case is a document;
 * each sentence is read alone, as the line of its words. Of nested mentions by name the outermost counts.
 */
final class IobSuite implements Suite<List<IobSuite.Line>> {
    private static final Set<String> KINDS = Set.of("PER", "LOC", "ORG");

    private final Layout layout;
    private final NameReader reader;
    private final Optional<Peer> peer;

    IobSuite(Layout layout, NameReader reader, Optional<Peer> peer) {
        this.layout = layout;
        this.reader = reader;
        this.peer = peer;
    }

    /** How a suite's files are laid out. */
    enum Layout {
        /** Number, word, tag and more, between tabs; {@code # newdoc id} opens a document. */
        UNER("uner-ewt", ".iob2", "\t", 1, 2),
        /** Word and tag, a space between them; {@code -DOCSTART-} opens a document. */
        WIKIGOLD("wikigold", ".txt", " ", 0, 1);

        private final String suite;
        private final String ending;
        private final String separator;
        private final int wordColumn;
        private final int tagColumn;

        Layout(String suite, String ending, String separator, int wordColumn, int tagColumn) {
            this.suite = suite;
            this.ending = ending;
            this.separator = separator;
            this.wordColumn = wordColumn;
            this.tagColumn = tagColumn;
        }
    }

    /** The words of a sentence and the names among them. */
    record Line(List<String> words, Set<Stretch> names) {}

    @Override
    public String name() {
        return layout.suite;
    }

    @Override
    public List<Case<List<Line>>> load(Path folder) {
        List<Case<List<Line>>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, layout.ending)) {
            new Parse(folder, file, cases).run();
        }
        return cases;
    }

    /** One pass over a file. */
    private final class Parse {
        private final Path folder;
        private final Path file;
        private final List<Case<List<Line>>> cases;
        private final List<String> words = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private List<Line> sentences = new ArrayList<>();
        private String document = "";
        private int documents;
        private int documentLine = 1;

        Parse(Path folder, Path file, List<Case<List<Line>>> cases) {
            this.folder = folder;
            this.file = file;
            this.cases = cases;
        }

        void run() {
            int number = 0;
            for (String line : SuiteFiles.lines(file)) {
                number++;
                if (line.isBlank()) {
                    endSentence();
                } else if (layout == Layout.UNER && line.startsWith("#")) {
                    if (line.startsWith("# newdoc id")) {
                        endDocument(number);
                        document = line.substring(line.indexOf('=') + 1).strip();
                    }
                } else if (layout == Layout.WIKIGOLD && line.startsWith("-DOCSTART-")) {
                    endDocument(number);
                } else {
                    word(line, number);
                }
            }
            endDocument(number);
        }

        private void word(String line, int number) {
            String[] columns = line.split(layout.separator, -1);
            if (columns.length <= layout.tagColumn || !columns[layout.tagColumn].matches("O|[BI]-[A-Z]+")) {
                throw SuiteFiles.malformed(file, number, "a line is not a word with its tag");
            }
            words.add(columns[layout.wordColumn]);
            tags.add(columns[layout.tagColumn]);
        }

        private void endSentence() {
            if (!words.isEmpty()) {
                sentences.add(new Line(List.copyOf(words), ofKinds(CrossNerSuite.stretches(tags))));
                words.clear();
                tags.clear();
            }
        }

        private void endDocument(int number) {
            endSentence();
            if (!sentences.isEmpty()) {
                String id = layout == Layout.WIKIGOLD || document.isEmpty() ? layout.suite + ":" + documents : document;
                cases.add(new Case<>(SuiteFiles.relative(folder, file), id, documentLine, sentences));
                sentences = new ArrayList<>();
                documents++;
            }
            documentLine = number;
        }
    }

    private static Set<Stretch> ofKinds(Set<Stretch> all) {
        Set<Stretch> names = new HashSet<>(all);
        names.removeIf(stretch -> !KINDS.contains(stretch.label()));
        return names;
    }

    @Override
    public Answerer<List<Line>> entente() {
        return item -> answer(item.gold(), reader);
    }

    @Override
    public Optional<Baseline<List<Line>>> baseline(List<Case<List<Line>>> cases) {
        return peer.map(other -> {
            NameReader names = NameReader.of(other);
            return new Baseline<>(other.name(), item -> answer(item.gold(), names));
        });
    }

    private static Answer answer(List<Line> sentences, NameReader reader) {
        Counts counts = new Counts();
        ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
        ArrayNode json = predicted.putArray("sentences");
        for (Line sentence : sentences) {
            Set<Stretch> found = CrossNerSuite.coarse(CrossNerSuite.found(sentence.words(), reader));
            counts.add("coarse.gold", sentence.names().size());
            counts.add("coarse.predicted", found.size());
            counts.add(
                    "coarse.correct",
                    found.stream().filter(sentence.names()::contains).count());
            json.add(CrossNerSuite.predicted(found).get("names"));
        }
        return new Answer(counts, predicted);
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("coarse_span_f1", Ratios.f1(sum, "coarse"));
        return metrics;
    }
}
