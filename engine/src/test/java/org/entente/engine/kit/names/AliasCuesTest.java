package org.entente.engine.kit.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AliasCuesTest {
    static final List<Map<String, String>> ROWS =
            Table.of(AliasCues.class, "alias-cues.tsv").rows();
    private static final List<String> NAMES = List.of("Tarn Star", "Karim the Elder", "Abu Tarn");

    private static boolean isTold(String text) {
        String first = text.startsWith("Karim Tarnov") ? "Karim Tarnov" : "Tarn Lines";
        return NAMES.stream().filter(text::contains).anyMatch(name -> AliasCues.between(
                        text, span(text, first), span(text, name))
                .isPresent());
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void everyRowHoldsWhereItSaysAndNowhereElse(Map<String, String> row) {
        assertThat(isTold(Table.cell(row, "holds")))
                .as(Table.cell(row, "holds"))
                .isTrue();
        assertThat(isTold(Table.cell(row, "not"))).as(Table.cell(row, "not")).isFalse();
    }

    @Test
    void theWordsThatSaySoAreTheEvidence() {
        String text = "Tarn Lines (formerly “Tarn Star”) sails.";
        assertThat(AliasCues.between(text, span(text, "Tarn Lines"), span(text, "Tarn Star"))
                        .map(span -> span.in(text)))
                .contains("formerly");
        String acronym = "The National Port Company (NPC) sails.";
        assertThat(AliasCues.between(acronym, span(acronym, "National Port Company"), span(acronym, "NPC")))
                .contains(span(acronym, "NPC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" (", ", ", " and ", " known as of ", "; formerly ", " also known as a friend of "})
    void otherWordsSayNothing(String words) {
        assertThat(AliasCues.between(words)).isEmpty();
    }
}
