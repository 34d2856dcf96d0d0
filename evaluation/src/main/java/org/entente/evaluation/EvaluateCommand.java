package org.entente.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code entente evaluate SUITE DIR}: scores a public suite that lies in a folder. Exit status 0 for a
 * score, 1 where a file of the suite is malformed, 2 for an unknown suite, a missing folder or wrong use.
 */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Score a public suite that lies in a folder of yours.")
public final class EvaluateCommand implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;
    private static final Set<String> WRONG_USES =
            Set.of("EVALUATE-NO-FOLDER", "EVALUATE-NO-SUITE", "EVALUATE-NO-FILES", "EVALUATE-NO-CASES");

    @Parameters(
            index = "0",
            paramLabel = "SUITE",
            completionCandidates = Names.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String suite = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder that holds the suite or a part of it.")
    private Path folder = Path.of("");

    @Option(
            names = "--fold",
            paramLabel = "FOLD",
            defaultValue = "all",
            converter = FoldConverter.class,
            description =
                    "Which cases: sealed (a fifth, by the hash of their ids), open (the rest) or all, which is the default.")
    private Fold fold = Fold.ALL;

    @Option(names = "--json", description = "Print the score as JSON.")
    private boolean json;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Write what was predicted, one JSON object a case.")
    private @Nullable Path predictions;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        try {
            Result result = Evaluation.run(suite, folder, fold, predictions);
            PrintWriter out = line.getOut();
            if (json) {
                out.println(SuiteFiles.JSON.writeValueAsString(result.toJson()));
            } else {
                print(result, out);
            }
            out.flush();
            return 0;
        } catch (UserError e) {
            line.getErr().println(e.getMessage());
            line.getErr().flush();
            return WRONG_USES.contains(e.code()) ? WRONG_USE : REFUSED;
        }
    }

    private static void print(Result result, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s (suite at commit %s), fold %s, %d cases%n",
                result.suite(),
                result.commit(),
                result.fold(),
                result.cases());
        if (!result.label().isEmpty()) {
            out.println(result.label());
        }
        print("Entente", result.metrics(), result.intervals(), out);
        if (!result.baselines().isEmpty()) {
            print(result.baseline(), result.baselines(), result.baselineIntervals(), out);
        }
    }

    private static void print(
            String who,
            SortedMap<String, Double> metrics,
            SortedMap<String, Bootstrap.Interval> intervals,
            PrintWriter out) {
        out.println(who);
        metrics.forEach((name, value) -> {
            Bootstrap.Interval interval = intervals.get(name);
            String between = interval == null
                    ? ""
                    : String.format(Locale.ROOT, "  [%.4f, %.4f]", interval.low(), interval.high());
            out.printf(Locale.ROOT, "  %-34s %.4f%s%n", name, value, between);
        });
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
