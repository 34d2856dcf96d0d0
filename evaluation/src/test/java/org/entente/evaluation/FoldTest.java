package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FoldTest {
    /** Worked out apart, with another implementation of SHA-256. */
    private static final List<String> SEALED = List.of("11", "13", "14", "20", "document-1", "document-3");

    private static final List<String> OPEN = List.of(
            "0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "10",
            "12",
            "15",
            "16",
            "17",
            "18",
            "19",
            "21",
            "22",
            "23",
            "GUM_news_example",
            "é",
            "document-2",
            "document-4",
            "doc/5");

    @Test
    void anIdWhoseHashIsAMultipleOfFiveIsSealed() {
        assertThat(SEALED).allMatch(Fold.SEALED::contains).noneMatch(Fold.OPEN::contains);
        assertThat(OPEN).allMatch(Fold.OPEN::contains).noneMatch(Fold.SEALED::contains);
    }

    @Test
    void allHoldsBothParts() {
        assertThat(SEALED).allMatch(Fold.ALL::contains);
        assertThat(OPEN).allMatch(Fold.ALL::contains);
    }

    @Test
    void namesItselfTheSameInEveryLocale() {
        assertThat(Fold.SEALED).hasToString("sealed");
    }
}
