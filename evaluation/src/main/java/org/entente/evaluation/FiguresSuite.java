package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.model.Edtf;
import org.entente.model.Figure;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** What the figures of single sentences are about: measure, bound, window, running total. A case is a sentence, known by its id. */
final class FiguresSuite implements Suite<FiguresSuite.Gold> {
    private static final String FILE = "sentences.tsv";
    private static final int COLUMNS = 4;
    private static final int LABELS = 5;
    private static final List<String> PARTS = List.of("found", "measure", "bound", "window", "total");

    private final BiFunction<String, LocalDate, List<Figure>> reader;

    /**
     * @param reader the figures of a text of that day
     */
    FiguresSuite(BiFunction<String, LocalDate, List<Figure>> reader) {
        this.reader = reader;
    }

    /**
     * What is right for a figure; of several names any one.
     *
     * @param number its number's words, in the text
     */
    record Label(
            Span number,
            List<String> measures,
            List<String> bounds,
            List<String> since,
            List<String> until,
            List<String> total) {}

    /** A sentence, its day and the figures in it. */
    record Gold(String text, LocalDate date, List<Label> labels) {}

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public String label() {
        return "written for this project, annotated by reading";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, FILE)) {
            int number = 0;
            for (String line : SuiteFiles.lines(file)) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] columns = line.split("\t", -1);
                if (columns.length != COLUMNS) {
                    throw SuiteFiles.malformed(file, number, "a sentence has " + COLUMNS + " columns");
                }
                cases.add(
                        new Case<>(SuiteFiles.relative(folder, file), columns[0], number, gold(file, number, columns)));
            }
        }
        return cases;
    }

    private static Gold gold(Path file, int line, String[] columns) {
        StringBuilder text = new StringBuilder();
        List<Span> numbers = new ArrayList<>();
        int start = 0;
        for (char letter : columns[2].toCharArray()) {
            switch (letter) {
                case '[' -> start = text.length();
                case ']' -> numbers.add(new Span(start, text.length()));
                default -> text.append(letter);
            }
        }
        String[] told = columns[3].split(" ; ");
        if (told.length != numbers.size()) {
            throw SuiteFiles.malformed(
                    file, line, told.length + " labels for " + numbers.size() + " numbers in brackets");
        }
        List<Label> labels = new ArrayList<>();
        for (int index = 0; index < told.length; index++) {
            String[] parts = told[index].split(" ");
            if (parts.length != LABELS) {
                throw SuiteFiles.malformed(file, line, "a label has " + LABELS + " parts");
            }
            labels.add(new Label(
                    numbers.get(index),
                    names(parts[0]),
                    names(parts[1]),
                    names(parts[2]),
                    names(parts[3]),
                    names(parts[4])));
        }
        return new Gold(text.toString(), date(file, line, columns[1]), labels);
    }

    private static List<String> names(String cell) {
        return Arrays.asList(cell.split("\\|"));
    }

    private static LocalDate date(Path file, int line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw SuiteFiles.malformed(file, line, "\"" + text + "\" is not a day");
        }
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            List<Figure> found = reader.apply(item.gold().text(), item.gold().date());
            Counts counts = new Counts();
            for (Label label : item.gold().labels()) {
                Optional<Figure> figure = found.stream()
                        .filter(one -> one.span().overlaps(label.number()))
                        .findFirst();
                counts.add("figures", 1);
                figure.ifPresent(one -> count(counts, label, one));
            }
            return new Answer(counts, predicted(found));
        };
    }

    private static void count(Counts counts, Label label, Figure figure) {
        String measure = figure.measure().code();
        boolean same = label.measures().stream()
                .anyMatch(name ->
                        name.equals(measure) || Quantities.singular(name).equals(measure));
        boolean window =
                label.since().contains(text(figure.since())) && label.until().contains(text(figure.until()));
        counts.add("found", 1);
        counts.add("measure", same ? 1 : 0);
        counts.add("bound", label.bounds().contains(figure.bound().code()) ? 1 : 0);
        counts.add("window", window ? 1 : 0);
        counts.add("total", label.total().contains(figure.cumulative() ? "total" : "-") ? 1 : 0);
    }

    private static String text(@Nullable Edtf edtf) {
        return edtf == null ? "-" : edtf.text();
    }

    private static ObjectNode predicted(List<Figure> found) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode figures = json.putArray("figures");
        for (Figure figure : found) {
            ObjectNode one = figures.addObject();
            one.put("start", figure.span().start());
            one.put("end", figure.span().end());
            one.put("measure", figure.measure().code());
            one.put("bound", figure.bound().code());
            one.put("since", text(figure.since()));
            one.put("until", text(figure.until()));
            one.put("cumulative", figure.cumulative());
        }
        return json;
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        for (String part : PARTS) {
            metrics.put(part, Ratios.of(sum.get(part), sum.get("figures")));
        }
        return metrics;
    }
}
