package org.entente.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.entente.engine.kit.places.Locator;
import org.entente.engine.kit.places.Place;
import org.entente.engine.kit.times.Times;
import org.entente.engine.read.Reader;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.figures.FigureReader;
import org.entente.model.Block;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.onnx.OnnxReader;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What figures, times and places cost of reading: one pass over all texts of a folder, once the whole reading, once what finds amounts and what
 * they are of, times, and where places lie, in sentences that are parsed already. The answers are checked before they are timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class FigureShareBenchmark {
    @Param("demo/corpus")
    String folder = "demo/corpus";

    private final List<Parsed> parsed = new ArrayList<>();
    private final FigureReader figures = new FigureReader();
    private @Nullable Reader reader;

    /** A document with what the steps before have made of it. */
    private record Parsed(
            Document document,
            @Nullable LocalDate date,
            List<Sentence> sentences,
            List<Mention> mentions,
            List<Locator.Named> places) {}

    /** Reads all texts once; refuses to time texts in which nothing is found. */
    @Setup(Level.Trial)
    public void read() throws IOException {
        OnnxReader syntax = OnnxReader.bundled();
        Reader whole = new Reader(syntax);
        reader = whole;
        for (Document document : Wiring.documents(Path.of(folder))) {
            Dated dated = document.published();
            LocalDate date = dated == null ? null : dated.date();
            List<Mention> mentions = whole.read(document, date).mentions();
            List<Locator.Named> places = mentions.stream()
                    .filter(mention -> mention.kind() == EntityKind.PLACE || mention.kind() == EntityKind.STATE)
                    .sorted(Comparator.comparingInt(mention -> mention.span().start()))
                    .map(mention -> new Locator.Named(mention.name(), mention.span()))
                    .toList();
            List<Sentence> sentences = syntax.read(
                    document.text(),
                    document.blocks().stream()
                            .filter(Block::isRead)
                            .map(Block::span)
                            .toList());
            parsed.add(new Parsed(document, date, sentences, mentions, places));
        }
        if (figuresTimesPlaces() < parsed.size()) {
            throw new IllegalStateException("less than one figure, time or place a text in " + folder);
        }
    }

    /** The whole reading. */
    @Benchmark
    public long reading() {
        Reader whole = reader;
        if (whole == null) {
            throw new IllegalStateException("timed before the texts were read");
        }
        return parsed.stream()
                .mapToLong(each ->
                        whole.read(each.document(), each.date()).claims().size())
                .sum();
    }

    /** Amounts with what they are of, times twice (as the reading itself asks for them), and places. */
    @Benchmark
    public long figuresTimesPlaces() {
        long found = 0;
        for (Parsed each : parsed) {
            String text = each.document().text();
            for (Sentence sentence : each.sentences()) {
                List<Mention> mentions = each.mentions().stream()
                        .filter(mention -> mention.span().overlaps(sentence.span()))
                        .toList();
                found += figures.read(each.document().id(), text, sentence, each.date(), mentions)
                        .size();
                found += Times.find(text, sentence.span(), each.date()).size();
            }
            List<Optional<Place>> located = Locator.locate(text, each.places(), List.of());
            found += located.stream().filter(Optional::isPresent).count();
        }
        return found;
    }
}
