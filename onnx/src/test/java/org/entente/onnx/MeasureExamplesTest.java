package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.engine.kit.Table;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.figures.FigureFound;
import org.entente.engine.read.figures.FigureReader;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each entry of the lexicon of measures holds for its own sentence, parsed, and not for its counter-example. */
final class MeasureExamplesTest {
    private static final OnnxReader READER = OnnxReader.bundled();
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);

    static Stream<Map<String, String>> measures() {
        return Table.of(FigureReader.class, "measures.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void aMeasureIsReadInItsExampleAlone(Map<String, String> row) {
        String code = Table.cell(row, "code");
        String holds = Table.cell(row, "holds");
        String not = Table.cell(row, "not");
        assertThat(read(holds)).as(holds).contains(code);
        assertThat(read(not)).as(not).doesNotContain(code);
    }

    static Stream<Map<String, String>> nouns() {
        return Table.of(FigureReader.class, "nouns.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void aNounOfTheLexiconStandsWhereItsExampleHasItAndNotElsewhere(Map<String, String> row) {
        String measure = Table.cell(row, "kind").equals("vague") ? "birth-rate" : "deaths";
        assertThat(read(Table.cell(row, "holds"))).as(Table.cell(row, "holds")).contains(measure);
        assertThat(read(Table.cell(row, "not"))).as(Table.cell(row, "not")).doesNotContain(measure);
    }

    private static List<String> read(String text) {
        Id document = Ids.document(text.getBytes(StandardCharsets.UTF_8));
        List<Sentence> sentences = READER.read(text, List.of(new Span(0, text.length())));
        return sentences.stream()
                .flatMap(sentence -> new FigureReader().read(document, text, sentence, TODAY, List.of()).stream())
                .map(FigureFound::figure)
                .map(figure -> figure.measure().code())
                .toList();
    }
}
