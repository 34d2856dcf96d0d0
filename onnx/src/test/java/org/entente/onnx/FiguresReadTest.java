package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.entente.engine.read.figures.FigureFound;
import org.entente.engine.read.figures.FigureReader;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is read of figures in sentences that have led astray. */
final class FiguresReadTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);

    private static OnnxReader reader;

    @BeforeAll
    static void load() {
        reader = OnnxReader.bundled();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void timesThatRunBackwardsBoundNoWindow() {
        String text = "The pact of 1988, which had 40 members since 2004, ended until 1988.";
        Id document = Ids.document(text.getBytes(StandardCharsets.UTF_8));
        List<Figure> figures = reader.read(text, List.of(new Span(0, text.length()))).stream()
                .flatMap(sentence -> new FigureReader().read(document, text, sentence, TODAY, List.of()).stream())
                .map(FigureFound::figure)
                .toList();
        assertThat(figures).isNotEmpty().allSatisfy(figure -> assertThat(figure.since() == null
                        || figure.until() == null
                        || figure.since().earliest() == null
                        || figure.until().latest() == null
                        || !figure.until().latest().isBefore(figure.since().earliest()))
                .isTrue());
    }
}
