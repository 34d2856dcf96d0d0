package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.evaluation.PloverSuite.Actor;
import org.entente.evaluation.PloverSuite.Event;
import org.entente.model.EventType;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PloverSuiteTest {
    private static final double CLOSE = 1e-9;

    @TempDir
    private Path folder;

    private static PloverSuite reading(Event event) {
        return new PloverSuite((text, date) -> event);
    }

    private void records(String text) throws IOException {
        Files.writeString(folder.resolve("records.json"), text);
    }

    private static String record(String event, String source, String target) {
        return """
                [{"id": "made-1", "date": "2001-02-03", "text": "A made sentence.", "event": "%s",
                  "source": %s, "target": %s}]""".formatted(event, source, target);
    }

    @Test
    void scoresTypeWordsAndCountries() throws IOException {
        records(record(
                "SUPPORT",
                "[{\"actorText\": \"Peruvian navy\", \"code\": \"PER\"}]",
                "[{\"actorText\": \"Chile\", \"code\": \"CHL\"}, {\"actorText\": \"Japan\", \"code\": \"JAP\"}]"));
        Event read = new Event(
                Optional.of(EventType.SUPPORT),
                List.of(new Actor("The Peruvian fleet", "PER")),
                List.of(new Actor("Japan", "JPN")));
        Result result = Evaluation.run(reading(read), folder, Fold.ALL, null);
        assertThat(result.metrics().get("event_accuracy")).isEqualTo(1);
        // one word of two gold and three read: 2 · 1/3 · 1/2 / (5/6) = 0.4
        assertThat(result.metrics().get("source_f1")).isCloseTo(0.4, within(CLOSE));
        // one word of two gold, one read: 2 · 1 · 1/2 / (3/2) = 2/3
        assertThat(result.metrics().get("target_f1")).isCloseTo(2.0 / 3, within(CLOSE));
        // PER and JPN of PER, CHL, JPN
        assertThat(result.metrics().get("country_accuracy")).isCloseTo(2.0 / 3, within(CLOSE));
    }

    @Test
    void classesOf2016TakeTheirLaterNames() throws IOException {
        for (String[] pair : new String[][] {
            {"FIGHT", "ASSAULT"},
            {"DISAPPROVE", "ACCUSE"},
            {"DEMAND", "REQUEST"},
            {"INVESTIGATE", "ACCUSE"},
            {"CONCEDE", "YIELD"}
        }) {
            records(record(pair[0], "[]", "[]"));
            assertThat(reading(Event.NONE)
                            .load(folder)
                            .getFirst()
                            .gold()
                            .event()
                            .type())
                    .contains(EventType.ofCode(pair[1]));
        }
    }

    @Test
    void aTargetMayBeEmptyTextOrMissing() throws IOException {
        records(record("AGREE", "[]", "\"\""));
        assertThat(reading(Event.NONE).load(folder).getFirst().gold().event().targets())
                .isEmpty();
    }

    @Test
    void codesThatAreNotOfCountriesAreNotCounted() throws IOException {
        records(record("AGREE", "[{\"actorText\": \"The Council\", \"code\": \"IGO\"}]", "[]"));
        assertThat(reading(Event.NONE).load(folder).getFirst().gold().event().sources())
                .containsExactly(new Actor("The Council", ""));
    }

    @Test
    void aSentenceInWhichNothingWasFoundIsWrong() throws IOException {
        records(record("AGREE", "[{\"actorText\": \"Peru\", \"code\": \"PER\"}]", "[]"));
        Result result = Evaluation.run(reading(Event.NONE), folder, Fold.ALL, null);
        assertThat(result.metrics().values()).containsOnly(0.0);
    }

    @Test
    void aClassThatNoReleaseHasIsRefused() throws IOException {
        records(record("CELEBRATE", "[]", "[]"));
        assertThatThrownBy(() -> reading(Event.NONE).load(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("records.json, line 1")
                .hasMessageContaining("\"CELEBRATE\" is not a class of PLOVER");
    }
}
