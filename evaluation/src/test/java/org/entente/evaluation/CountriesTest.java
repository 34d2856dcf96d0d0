package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CountriesTest {
    @Test
    void tellsTheCountryByNamePeopleCapitalAndWordsWithin() {
        assertThat(Countries.codeOf("Peru", null)).isEqualTo("PER");
        assertThat(Countries.codeOf("Peruvians", null)).isEqualTo("PER");
        assertThat(Countries.codeOf("Lima", null)).isEqualTo("PER");
        assertThat(Countries.codeOf("the Peruvian foreign minister", null)).isEqualTo("PER");
        assertThat(Countries.codeOf("rebels in northern Sri Lanka", null)).isEqualTo("LKA");
    }

    @Test
    void wordsWithoutACountryHaveNone() {
        assertThat(Countries.codeOf("villagers", null)).isEmpty();
        assertThat(Countries.codeOf("the harbour authority", null)).isEmpty();
    }
}
