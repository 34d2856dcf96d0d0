package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.engine.kit.places.Gazetteer;
import org.entente.evaluation.GeoSuite.Toponym;
import org.entente.model.Span;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeoSuiteTest {
    private static final String ARTICLES = """
            <articles><article><source>a</source><text>From Paris to Lower Wold.</text><locations>
            <location><name>Paris</name><start>6</start><end>11</end><lat>48.9</lat><lon>2.4</lon></location>
            <location><name>Lower Wold</name><start>15</start><end>%s</end><lat>52</lat><lon>1</lon></location>
            </locations></article></articles>
            """;

    @TempDir
    private Path folder;

    @Test
    void scoresPlacesByTheirSpansAndThoseFoundByTheirDistance() throws IOException {
        Files.writeString(folder.resolve("places.xml"), ARTICLES.formatted("25"));
        GeoSuite suite = new GeoSuite(text -> List.of(
                new Toponym(new Span(5, 10), Gazetteer.find("Paris")),
                new Toponym(new Span(14, 24), Optional.empty())));
        assertThat(Evaluation.run(suite, folder, Fold.ALL, null).metrics())
                .containsEntry("f1", 1.0)
                .containsEntry("acc161", 0.5)
                .containsEntry("located", 0.5)
                .containsEntry("acc161_of_located", 1.0);
    }

    @Test
    void aPlaceWithoutASpanIsNamed() throws IOException {
        Files.writeString(folder.resolve("places.xml"), ARTICLES.formatted("far"));
        GeoSuite suite = new GeoSuite(text -> List.of());
        assertThatThrownBy(() -> suite.load(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Lower Wold");
    }
}
