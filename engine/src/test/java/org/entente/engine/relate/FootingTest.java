package org.entente.engine.relate;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FootingTest {
    @ParameterizedTest
    @CsvSource({
        "ASSERTED, CT_PLUS, STATED",
        "ASSERTED, PS_MINUS, DENIED",
        "ALLEGED, CT_PLUS, HEARSAY",
        "RECOMMENDED, UU, INTENDED",
        "RECOMMENDED, CT_MINUS, DENIED",
        "REQUESTED, UU, INTENDED",
        "REQUESTED, CT_MINUS, DENIED",
        "FORECAST, PR_MINUS, INTENDED",
        "DENIED, UU, DENIED",
        "OPINION, CT_PLUS, OPINION"
    })
    void whatShouldNotBeIsNoIntention(Mode mode, Factuality factuality, Footing footing) {
        assertThat(Footing.of(mode, factuality)).isEqualTo(footing);
    }
}
