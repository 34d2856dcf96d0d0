package org.entente.engine.kit.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.engine.kit.names.GivenNames.Gender;
import org.junit.jupiter.api.Test;

final class GivenNamesTest {
    @Test
    void theFirstWordOfAWholeNameTells() {
        assertThat(GivenNames.ofWhole("Delcy Rodríguez Gómez")).isEmpty();
        assertThat(GivenNames.ofWhole("Vladimir Padrino")).contains(Gender.MASCULINE);
        assertThat(GivenNames.ofWhole("José Luis Rodríguez")).contains(Gender.MASCULINE);
        assertThat(GivenNames.ofWhole("Ursula von der Leyen")).contains(Gender.FEMININE);
        assertThat(GivenNames.ofWhole("Zeinab Soleimani")).contains(Gender.FEMININE);
    }

    @Test
    void aSurnameAloneAndANameThatBothBearTellNothing() {
        assertThat(GivenNames.ofWhole("Angela")).isEmpty();
        assertThat(GivenNames.ofWhole("Leslie Smith")).isEmpty();
        assertThat(GivenNames.ofWhole("")).isEmpty();
        assertThat(GivenNames.ofWhole("Xyzzy Smith")).isEmpty();
    }
}
