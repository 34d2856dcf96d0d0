package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountTest {
    /** Square brackets where an end belongs to it, round ones where not; nothing where it is unbounded. */
    private static Amount of(String interval) {
        String[] ends = interval.substring(1, interval.length() - 1).split(";", -1);
        return new Amount(
                null,
                number(ends[0]),
                interval.startsWith("(") && !ends[0].isEmpty(),
                number(ends[1]),
                interval.endsWith(")") && !ends[1].isEmpty());
    }

    private static @Nullable BigDecimal number(String end) {
        return end.isEmpty() ? null : new BigDecimal(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[83;83] | [83;83] | true  | true",
                "[83;83] | [83.0;83.00] | true | true",
                "[21;)   | [21;21] | true  | true",
                "(61;)   | [61;61] | false | false",
                "(61;)   | [62;62] | true  | true",
                "[61;)   | (61;)   | true  | true",
                "(61;)   | [61;)   | true  | false",
                "(0;50]  | [50;60] | true  | false",
                "(0;50)  | [50;60] | false | false",
                "(0;50]  | (50;60] | false | false",
                "(;)     | [1;2]   | true  | true",
                "[1;2]   | (;)     | true  | false",
                "(;10]   | (;9]    | true  | true",
                "(;9]    | (;10]   | true  | false",
                "(;10)   | (;10]   | true  | false",
                "[1;9]   | [2;3]   | true  | true",
                "[24;99] | [60;120] | true | false"
            })
    void intervalsOverlapAndContain(String one, String other, boolean overlaps, boolean contains) {
        assertThat(of(one).overlaps(of(other))).isEqualTo(overlaps);
        assertThat(of(other).overlaps(of(one))).isEqualTo(overlaps);
        assertThat(of(one).contains(of(other))).isEqualTo(contains);
    }

    @Test
    void oneIntervalLiesBelowAnotherWhereTheyShareNoNumber() {
        assertThat(of("[1;2]").below(of("(2;3]"))).isTrue();
        assertThat(of("[1;2)").below(of("[2;3]"))).isTrue();
        assertThat(of("[1;2]").below(of("[2;3]"))).isFalse();
        assertThat(of("(2;3]").below(of("[1;2]"))).isFalse();
        assertThat(of("[1;)").below(of("[5;6]"))).isFalse();
        assertThat(of("[1;2]").below(of("(;6]"))).isFalse();
    }

    @Test
    void anExactValueKeepsItsScale() {
        Amount amount = Amount.exactly(new BigDecimal("60.00"));
        assertThat(amount.value()).isEqualTo(new BigDecimal("60.00"));
        assertThat(amount.contains(Amount.exactly(new BigDecimal("60")))).isTrue();
    }

    @Test
    void anIntervalWithoutANumberIsRefused() {
        for (String empty : new String[] {"[2;1]", "(1;1]", "[1;1)", "(1;1)"}) {
            assertThatIllegalArgumentException().as(empty).isThrownBy(() -> of(empty));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(null, null, true, null, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(null, null, false, null, true));
    }
}
