package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagePartsTest {
    static List<PageParts.Part> parts() {
        return PageParts.load();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyNameFindsItsExampleAndLeavesTheOther(PageParts.Part part) {
        assertThat(part.fires(part.holds())).as("finds: " + part.holds()).isTrue();
        assertThat(part.fires(part.mustNot())).as("leaves: " + part.mustNot()).isFalse();
    }
}
