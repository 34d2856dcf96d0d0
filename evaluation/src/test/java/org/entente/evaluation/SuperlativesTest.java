package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.entente.engine.read.Reader;
import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.junit.jupiter.api.Test;

/** What is the most of its kind since a year is told as a label, as the reader that is distributed finds it. */
final class SuperlativesTest {
    private static final Reader READER = Wiring.reader();

    private static List<String> labels(String text) {
        return READER.read(SuiteTexts.document(text, null), null).claims().stream()
                .filter(claim -> claim.type() == AttributeType.IDENTITY)
                .map(Claim::label)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void theLargestSinceAYearIsTold() {
        assertThat(labels("It was the largest exchange of prisoners since 1991."))
                .containsExactly("largest exchange of prisoners since 1991");
        assertThat(labels("The valley has seen the most violent flood since the war of 1948."))
                .containsExactly("most violent flood since the war of 1948");
    }

    @Test
    void withoutAYearOrARankNothingIsTold() {
        assertThat(labels("It was the largest exchange of prisoners.")).isEmpty();
        assertThat(labels("The ferry has made a long voyage since 1991.")).isEmpty();
    }
}
