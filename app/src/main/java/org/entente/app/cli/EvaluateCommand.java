package org.entente.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.entente.evaluation.Evaluation;
import org.entente.evaluation.Fold;
import org.entente.evaluation.Interval;
import org.entente.evaluation.Result;
import org.entente.evaluation.Suites;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente evaluate}: scores a public suite that lies in a folder of the user's. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Scores a public suite of cases that lies in a folder of yours.")
final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "SUITE",
            completionCandidates = Names.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String suite = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder that holds the suite, or a part of it.")
    private Path folder = Path.of("");

    @Option(
            names = "--fold",
            paramLabel = "FOLD",
            converter = FoldConverter.class,
            description =
                    "Which cases: sealed (a fifth, by the hash of their ids), open (the rest) or all, the default.")
    private Fold fold = Fold.ALL;

    @Option(names = "--json", description = "Print the score as JSON.")
    private boolean json;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Write what was predicted, one JSON object a case.")
    private @Nullable Path predictions;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Result result = Evaluation.run(suite, folder, fold, predictions);
        if (json) {
            terminal.out().println(result.toJson());
        } else {
            print(result);
        }
        return ExitCode.DONE;
    }

    private void print(Result result) {
        Layout layout = new Layout(terminal);
        layout.line(result.suite() + ", suite at commit " + result.commit() + ", fold " + result.fold() + ", "
                + Layout.count(result.cases(), "case", "cases"));
        if (!result.label().isEmpty()) {
            layout.paragraph(0, result.label());
        }
        layout.blank();
        layout.line("Entente");
        layout.table(2, rows(result.metrics(), result.intervals()));
        if (!result.baselines().isEmpty()) {
            layout.blank();
            layout.line(result.baseline());
            layout.table(2, rows(result.baselines(), result.baselineIntervals()));
        }
    }

    private static List<List<String>> rows(SortedMap<String, Double> metrics, SortedMap<String, Interval> intervals) {
        List<List<String>> rows = new ArrayList<>();
        metrics.forEach((name, value) -> {
            Interval interval = intervals.get(name);
            String between = interval == null
                    ? ""
                    : String.format(Locale.ROOT, "95%% [%.4f, %.4f]", interval.low(), interval.high());
            rows.add(List.of(name, String.format(Locale.ROOT, "%.4f", value), between));
        });
        return rows;
    }

    /** The names of the suites, for the help text. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Suites.names().iterator();
        }
    }

    /** Reads a fold as {@link Fold#toString} writes it. */
    static final class FoldConverter implements CommandLine.ITypeConverter<Fold> {
        @Override
        public Fold convert(String value) {
            for (Fold fold : Fold.values()) {
                if (fold.toString().equals(value)) {
                    return fold;
                }
            }
            throw new CommandLine.TypeConversionException("'" + value + "' is not one of sealed, open, all");
        }
    }
}
