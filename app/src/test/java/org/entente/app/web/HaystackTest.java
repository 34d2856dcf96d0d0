package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is looked through at once. */
final class HaystackTest {
    private final Haystack<String> names =
            new Haystack<>(List.of("Harbour Union", "Union of Ports", "", "Kestrel Bay"), Function.identity());

    @Test
    void eachThingIsFoundOnceHoweverOftenItHoldsTheWords() {
        assertThat(names.holding("union")).containsExactly("Harbour Union", "Union of Ports");
        assertThat(names.holding("r")).containsExactly("Harbour Union", "Union of Ports", "Kestrel Bay");
        assertThat(names.holding("fleet")).isEmpty();
    }

    @Test
    void nothingIsFoundAcrossTwoThings() {
        assertThat(names.holding("unionunion")).isEmpty();
        assertThat(names.holding("union\0union")).isEmpty();
    }

    @Test
    void allHoldNoWordsAtAll() {
        assertThat(names.holding("")).hasSize(4);
        assertThat(new Haystack<>(List.<String>of(), Function.identity()).holding(""))
                .isEmpty();
    }
}
