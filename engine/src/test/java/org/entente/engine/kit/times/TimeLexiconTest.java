package org.entente.engine.kit.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.engine.kit.Table;
import org.entente.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each entry of the lexicon of time words is read in its own example and not in its counter-example. */
final class TimeLexiconTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);

    static Stream<Map<String, String>> words() {
        return Table.of(Times.class, "words.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("words")
    void aTimeWordIsReadInItsExampleAlone(Map<String, String> row) {
        String holds = Table.cell(row, "holds");
        String not = Table.cell(row, "not");
        assertThat(Times.find(holds, new Span(0, holds.length()), TODAY))
                .as(holds)
                .hasSize(1)
                .allMatch(found -> found.isResolved()
                        || found.kind() == TimeFound.Kind.REFERENCE
                        || found.kind() == TimeFound.Kind.SET);
        assertThat(Times.find(not, new Span(0, not.length()), TODAY)).as(not).isEmpty();
    }
}
