package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.EventType;
import org.entente.model.Span;

/**
 * The event between two marked parties of a sentence (PLV). A case is a marked pair, its id that of its
 * sentence. RETREAT, which the suite does not have, is answered as YIELD, into which it was folded.
 */
final class PlvSuite implements Suite<PlvSuite.Gold> {
    private static final String NOTHING = "none";

    private final PairedEventReader reader;

    PlvSuite(PairedEventReader reader) {
        this.reader = reader;
    }

    /** Reads the event between two parties. Thread-safe. */
    @FunctionalInterface
    interface PairedEventReader {
        /** The type of what {@code source} does to {@code target}, spans of {@code text}. */
        Optional<EventType> read(String text, Optional<Span> source, Optional<Span> target);
    }

    /**
     * A marked pair.
     *
     * @param text the sentence without its marks
     * @param source the party that acts; empty where the sentence names none
     * @param target the party that is acted upon; empty where the sentence names none
     * @param root the type of the event
     * @param four its class of four: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict
     */
    record Gold(String text, Optional<Span> source, Optional<Span> target, EventType root, String four) {}

    @Override
    public String name() {
        return "plv";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".tsv")) {
            List<String> lines = SuiteFiles.lines(file);
            Map<String, Integer> columns = new HashMap<>();
            int number = 0;
            for (String line : lines) {
                number++;
                List<String> cells = cells(file, number, line);
                if (number == 1) {
                    for (int index = 0; index < cells.size(); index++) {
                        columns.put(cells.get(index), index);
                    }
                    continue;
                }
                Row row = new Row(file, number, columns, cells);
                cases.add(new Case<>(SuiteFiles.relative(folder, file), row.cell("sentence_id"), number, gold(row)));
            }
        }
        return cases;
    }

    /** A line of the table. */
    private record Row(Path file, int line, Map<String, Integer> columns, List<String> cells) {
        String cell(String column) {
            Integer index = columns.get(column);
            if (index == null || index >= cells.size()) {
                throw SuiteFiles.malformed(file, line, "there is no cell of the column \"" + column + "\"");
            }
            return cells.get(index);
        }
    }

    /** Cells between tabs; a cell in quotation marks has its inner ones doubled. */
    private static List<String> cells(Path file, int number, String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            if (character == '"' && !quoted && cell.isEmpty()) {
                quoted = true;
            } else if (character == '"' && quoted) {
                boolean doubled = index + 1 < line.length() && line.charAt(index + 1) == '"';
                if (doubled) {
                    cell.append(character);
                    index++;
                } else {
                    quoted = false;
                }
            } else if (character == '\t' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        if (quoted) {
            throw SuiteFiles.malformed(file, number, "a quotation mark is not closed");
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Gold gold(Row row) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> marks = new HashMap<>();
        String marked = row.cell("marked_sentence");
        int index = 0;
        while (index < marked.length()) {
            String mark = markAt(marked, index);
            if (mark.isEmpty()) {
                text.append(marked.charAt(index));
                index++;
            } else {
                marks.putIfAbsent(mark, text.length());
                index += mark.length();
            }
        }
        if (marks.isEmpty()) {
            throw SuiteFiles.malformed(row.file(), row.line(), "the sentence marks neither <s> nor <t>");
        }
        try {
            return new Gold(
                    text.toString(),
                    span(marks, "s"),
                    span(marks, "t"),
                    EventType.ofCode(row.cell("gold_root")),
                    row.cell("gold_penta"));
        } catch (IllegalArgumentException e) {
            throw SuiteFiles.malformed(row.file(), row.line(), "\"gold_root\" is not a class of PLOVER");
        }
    }

    private static String markAt(String marked, int index) {
        for (String mark : List.of("<s>", "</s>", "<t>", "</t>")) {
            if (marked.startsWith(mark, index)) {
                return mark;
            }
        }
        return "";
    }

    /** The first stretch between a mark and its end. */
    private static Optional<Span> span(Map<String, Integer> marks, String mark) {
        Integer start = marks.get("<" + mark + ">");
        Integer end = marks.get("</" + mark + ">");
        return start == null || end == null || end <= start ? Optional.empty() : Optional.of(new Span(start, end));
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            Gold gold = item.gold();
            Optional<EventType> read = reader.read(gold.text(), gold.source(), gold.target());
            EventType folded = read.orElse(null) == EventType.RETREAT ? EventType.YIELD : read.orElse(null);
            String root = folded == null ? NOTHING : folded.code();
            Counts counts = new Counts();
            Ratios.countLabel(counts, "root", gold.root().code(), root);
            Ratios.countLabel(counts, "four", gold.four(), folded == null ? NOTHING : four(folded));
            ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
            predicted.put("root", root);
            return new Answer(counts, predicted);
        };
    }

    private static String four(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT -> "1";
            case COOPERATE, AID, YIELD, RETREAT -> "2";
            case REQUEST, ACCUSE, REJECT, THREATEN -> "3";
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> "4";
        };
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        List<String> roots = new ArrayList<>();
        for (EventType type : EventType.values()) {
            roots.add(type.code());
        }
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("root_macro_f1", Ratios.macroF1(sum, "root", roots));
        metrics.put("four_macro_f1", Ratios.macroF1(sum, "four", List.of("1", "2", "3", "4")));
        return metrics;
    }
}
