package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/** Scores a suite: loads its cases, draws the fold, has each answered, counts, resamples. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * Scores a suite by its name.
     *
     * @param suite a name of {@link Suites#names()}
     * @param folder holds the suite or a part of it
     * @param fold which cases
     * @param predictions where to write what was predicted, one JSON object a case, or null
     * @throws UserError for an unknown suite, a missing folder, a malformed file, a fold without cases
     */
    public static Result run(String suite, Path folder, Fold fold, @Nullable Path predictions) {
        return run(Suites.named(suite), folder, fold, predictions);
    }

    /** Scores a suite. */
    public static <G> Result run(Suite<G> suite, Path folder, Fold fold, @Nullable Path predictions) {
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    "USE-SUITE-FOLDER",
                    folder.toString(),
                    "there is no such folder, and Entente does not carry the suites",
                    "Fetch the suite " + suite.name()
                            + " and name its folder; docs/reference/scores.md says where from");
        }
        List<Case<G>> cases = suite.load(folder).stream()
                .filter(item -> fold.contains(item.id()))
                .toList();
        if (cases.isEmpty()) {
            throw new UserError(
                    "USE-SUITE-FOLD",
                    folder.toString(),
                    "the suite has no case in the fold " + fold,
                    "Choose another fold, or name the folder that holds the whole suite");
        }
        Answerer<G> entente = suite.entente(cases);
        List<Answer> answers = answers(cases, entente);
        if (predictions != null) {
            write(suite, cases, answers, predictions);
        }
        Optional<Baseline<G>> baseline = suite.baseline(cases);
        List<Answer> beside =
                baseline.map(peer -> answers(cases, peer.answerer())).orElse(List.of());
        return new Result(
                suite.name(),
                suite.label(),
                Suites.commit(suite.name(), folder),
                fold,
                cases.size(),
                metrics(suite, answers),
                intervals(suite, answers),
                baseline.map(Baseline::name).orElse(""),
                beside.isEmpty() ? Collections.emptySortedMap() : metrics(suite, beside),
                intervals(suite, beside));
    }

    private static <G> List<Answer> answers(List<Case<G>> cases, Answerer<G> answerer) {
        return cases.parallelStream().map(answerer::answer).toList();
    }

    private static SortedMap<String, Double> metrics(Suite<?> suite, List<Answer> answers) {
        Counts sum = new Counts();
        answers.forEach(answer -> sum.addAll(answer.counts()));
        return new TreeMap<>(suite.metrics(sum));
    }

    private static SortedMap<String, Interval> intervals(Suite<?> suite, List<Answer> answers) {
        List<Counts> counts = answers.stream().map(Answer::counts).toList();
        return Bootstrap.intervals(counts, suite::metrics, Bootstrap.SEED, Bootstrap.RESAMPLES);
    }

    private static <G> void write(Suite<G> suite, List<Case<G>> cases, List<Answer> answers, Path file) {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int index = 0; index < cases.size(); index++) {
                ObjectNode line = SuiteFiles.JSON.createObjectNode();
                line.put("suite", suite.name());
                line.put("file", cases.get(index).file());
                line.put("case", cases.get(index).id());
                line.set("predicted", answers.get(index).predicted());
                writer.write(SuiteFiles.JSON.writeValueAsString(line));
                writer.write('\n');
            }
        } catch (IOException e) {
            throw new UserError(
                    "EVALUATE-UNWRITABLE",
                    file.toString(),
                    "the predictions cannot be written: " + e.getMessage(),
                    "Name a file in a folder that exists and that you may write to",
                    e);
        }
    }
}
