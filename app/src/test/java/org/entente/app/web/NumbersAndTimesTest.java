package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.entente.model.Amount;
import org.entente.model.Bound;
import org.entente.model.Edtf;
import org.entente.model.Figure;
import org.entente.model.Ids;
import org.entente.model.Measure;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXACT|61||strikes|61 strikes|61",
                "MORE_THAN|61||strikes|more than 61 strikes|above 61",
                "AT_LEAST|61||strikes|at least 61 strikes|61 or more",
                "RANGE|24|99|strikes|24 to 99 strikes|24 to 99",
                "LESS_THAN|0.3333333333333333||share|less than 33.3 %|below 33.3 %",
                "EXACT|0.5||share|50 %|50 %",
                "RANGE|0.0001|1|share|0.01 to 100 %|0.01 to 100 %"
            })
    void anAmountSaysWhichWayItIsOpenAndAShareIsToldInPercent(
            Bound bound, BigDecimal low, @Nullable BigDecimal high, String unit, String amount, String interval) {
        Amount told =
                switch (bound) {
                    case AT_LEAST, MORE_THAN -> new Amount(low, low, bound == Bound.MORE_THAN, null, false);
                    case AT_MOST, LESS_THAN -> new Amount(low, null, false, low, bound == Bound.LESS_THAN);
                    case EXACT, ABOUT -> Amount.exactly(low);
                    case RANGE -> new Amount(null, low, false, high, false);
                };
        Figure figure = new Figure(
                Ids.of("figure", "one"),
                new Span(0, 5),
                "words",
                new Measure("strikes"),
                told,
                unit,
                bound,
                false,
                null,
                null,
                List.of());
        assertThat(Numbers.amount(figure)).isEqualTo(amount);
        assertThat(Numbers.interval(figure)).isEqualTo(interval);
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
