package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.entente.model.Amount;
import org.entente.model.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersAndTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "999|999", "1000|1,000", "60000|60,000", "1234567.50|1,234,567.50", "-5200|−5,200"})
    void thousandsAreSetOff(String value, String words) {
        assertThat(Numbers.plain(new BigDecimal(value))).isEqualTo(words);
    }

    @Test
    void anOpenIntervalSaysWhichWayItIsOpen() {
        BigDecimal sixtyOne = new BigDecimal("61");
        assertThat(Numbers.interval(new Amount(sixtyOne, sixtyOne, true, null, false)))
                .isEqualTo("above 61");
        assertThat(Numbers.interval(new Amount(sixtyOne, sixtyOne, false, null, false)))
                .isEqualTo("61 or more");
        assertThat(Numbers.interval(new Amount(null, new BigDecimal("24"), false, new BigDecimal("99"), false)))
                .isEqualTo("24 to 99");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-09-02|2 Sep 2025",
                "2025-09|Sep 2025",
                "2025|2025",
                "195X|the 1950s",
                "2025-10~|about Oct 2025",
                "2025-09/..|from Sep 2025 on",
                "../2025|until 2025",
                "2025-09-02/2025-10-28|2 Sep 2025 to 28 Oct 2025"
            })
    void timesAreWordsOnEveryMachineAlike(String edtf, String words) {
        assertThat(Times.words(Edtf.of(edtf))).isEqualTo(words);
    }
}
