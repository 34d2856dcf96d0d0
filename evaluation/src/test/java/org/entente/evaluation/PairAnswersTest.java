package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.engine.Pipeline;
import org.entente.evaluation.VerdictSuite.Account;
import org.entente.onnx.OnnxReader;
import org.junit.jupiter.api.Test;

final class PairAnswersTest {
    private static Account on(int day, String text) {
        return new Account(text, LocalDate.of(2024, 5, day));
    }

    @Test
    void comparesTwoAccountsByTheWholeEngine() {
        PairAnswers pairs = new PairAnswers(new Pipeline(OnnxReader.bundled()));
        Account flood = on(2, "The flood in Lima killed 27 people, the mayor said.");
        assertThat(pairs.read(flood, on(3, "Twenty-seven people died in the flood in Lima."), "deaths"))
                .isEqualTo("same");
        assertThat(pairs.read(flood, on(3, "Peru will build a bridge."), "deaths"))
                .isEqualTo(VerdictSuite.UNRELATED);
    }
}
