package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.entente.evaluation.IsafSuite.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IsafSuiteTest {
    private static final double CLOSE = 1e-9;
    private static final Event FOUND = new Event("2011-02-03", Set.of("detention"), Set.of("herat"), 0, 3);

    @TempDir
    private Path folder;

    private void release(String labels) throws IOException {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode turns = json.putArray("conversations");
        turns.addObject().put("from", "human").put("value", "PRESS RELEASE TEXT: Several men were detained.");
        turns.addObject().put("from", "gpt").put("value", labels);
        Files.writeString(
                folder.resolve("made.jsonl"), json + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String labels(String date, String type, String province, int killed, int captured) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        json.put("start_date", date);
        json.putArray("event_type").add(type);
        json.putArray("province").add(province);
        json.put("min_killed", killed);
        json.put("min_captured", captured);
        return json.toString();
    }

    private static IsafSuite finding() {
        return new IsafSuite(text -> FOUND);
    }

    @Test
    void scoresEachFieldAndAllTogether() throws IOException {
        release(labels("2011-02-03", "detention", "herat", 0, 3));
        release(labels("2011-02-04", "detention", "khost", 4, 3));
        Result result = Evaluation.run(finding(), folder, Fold.ALL, null);
        assertThat(result.metrics().get("date_accuracy")).isCloseTo(0.5, within(CLOSE));
        assertThat(result.metrics().get("type_accuracy")).isCloseTo(1, within(CLOSE));
        assertThat(result.metrics().get("province_accuracy")).isCloseTo(0.5, within(CLOSE));
        assertThat(result.metrics().get("killed_accuracy")).isCloseTo(0.5, within(CLOSE));
        assertThat(result.metrics().get("captured_accuracy")).isCloseTo(1, within(CLOSE));
        assertThat(result.metrics().get("all_correct")).isCloseTo(0.5, within(CLOSE));
        assertThat(result.metrics().get("killed_mean_error")).isCloseTo(2, within(CLOSE));
    }

    @Test
    void theBaselineAnswersTheMajorityOfEachField() throws IOException {
        release(labels("2011-02-03", "airstrike", "herat", 0, 0));
        release(labels("2011-02-04", "detention", "herat", 4, 0));
        release(labels("2011-02-04", "detention", "khost", 4, 0));
        Result result = Evaluation.run(finding(), folder, Fold.ALL, null);
        assertThat(result.baselines().get("captured_accuracy")).isCloseTo(1, within(CLOSE));
        assertThat(result.baselines().get("province_accuracy")).isCloseTo(2.0 / 3, within(CLOSE));
        // only the second release has the majority's value in every field
        assertThat(result.baselines().get("all_correct")).isCloseTo(1.0 / 3, within(CLOSE));
    }

    @Test
    void aLabelMayPackSeveral() throws IOException {
        release(labels("2011-02-03", "airstrike;detention", "", 0, 0));
        Event event = finding().load(folder).getFirst().gold().event();
        assertThat(event.types()).containsExactly("airstrike", "detention");
        assertThat(event.provinces()).isEmpty();
    }

    @Test
    void labelsThatAreNoJsonAreRefusedWithTheirLine() throws IOException {
        release("none");
        assertThatThrownBy(() -> finding().load(folder))
                .hasMessageContaining("made.jsonl, line 1")
                .hasMessageContaining("is not JSON");
    }
}
