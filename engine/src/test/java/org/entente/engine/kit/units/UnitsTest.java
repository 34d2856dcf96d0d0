package org.entente.engine.kit.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.entente.model.Amount;
import org.junit.jupiter.api.Test;

final class UnitsTest {
    private static BigDecimal converted(String value, String from, String to) {
        BigDecimal result =
                Units.convert(Amount.exactly(new BigDecimal(value)), from, to).value();
        assertThat(result).isNotNull();
        return result;
    }

    @Test
    void convertsLengthsAndFlowsAndShares() {
        assertThat(converted("600", "mi", "km")).isEqualByComparingTo("965.6064");
        assertThat(converted("1", "nmi", "m")).isEqualByComparingTo("1852");
        assertThat(converted("100", "bbl/d", "m3/d")).isEqualByComparingTo("15.8987294928");
        assertThat(converted("0.25", "share", "%")).isEqualByComparingTo("25");
        assertThat(converted("50", "bp", "pp")).isEqualByComparingTo("0.5");
    }

    @Test
    void convertsTemperaturesByScaleAndShift() {
        assertThat(converted("212", "°F", "°C")).isEqualByComparingTo("100");
        assertThat(converted("-40", "°C", "°F")).isEqualByComparingTo("-40");
    }

    @Test
    void carriesThePrecisionOfTheIntervalAlong() {
        Amount miles = new Amount(new BigDecimal("600"), new BigDecimal("550"), false, new BigDecimal("650"), true);
        Amount kilometres = Units.convert(miles, "mi", "km");
        assertThat(kilometres.low()).isEqualByComparingTo("885.1392");
        assertThat(kilometres.high()).isEqualByComparingTo("1046.0736");
        assertThat(kilometres.highOpen()).isTrue();
    }

    @Test
    void neverConvertsBetweenCurrenciesNorFromPointsToPerCentNorBetweenThingsCounted() {
        assertThat(Units.comparable("USD", "EUR")).isFalse();
        assertThat(Units.comparable("pp", "%")).isFalse();
        assertThat(Units.comparable("yr", "year of age")).isFalse();
        assertThat(Units.comparable("strike", "vessel")).isFalse();
        assertThat(Units.comparable("strike", "strike")).isTrue();
        assertThat(Units.comparable("USD/bbl", "EUR/bbl")).isFalse();
        assertThat(Units.comparable("USD/bbl", "USD/l")).isTrue();
        assertThatThrownBy(() -> Units.convert(Amount.exactly(BigDecimal.ONE), "USD", "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no conversion from USD to EUR");
    }

    @Test
    void convertsNumbersOfHundredsOfDigitsWithoutAnError() {
        String digits = "9".repeat(400);
        assertThat(converted(digits, "km", "mi").precision()).isLessThanOrEqualTo(16);
    }

    @Test
    void everyUnitConvertsToItselfAndBackToTheBaseOfItsDimension() {
        for (UnitEntry entry : Units.all()) {
            for (UnitEntry other : Units.all()) {
                if (!Units.comparable(entry.symbol(), other.symbol())) {
                    continue;
                }
                Amount there = Units.convert(Amount.exactly(BigDecimal.TEN), entry.symbol(), other.symbol());
                BigDecimal back =
                        Units.convert(there, other.symbol(), entry.symbol()).value();
                assertThat(back.doubleValue())
                        .as(entry.symbol() + " by way of " + other.symbol())
                        .isCloseTo(10.0, org.assertj.core.data.Offset.offset(1e-9));
            }
        }
    }

    @Test
    void onlyUnitsOfOneDimensionCompareWithinMoney() {
        for (UnitEntry entry : Units.all()) {
            for (UnitEntry other : Units.all()) {
                if (entry.dimension().equals("money") != other.dimension().equals("money")) {
                    assertThat(Units.comparable(entry.symbol(), other.symbol()))
                            .as(entry.symbol() + " and " + other.symbol())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void namesUnitsAndRatesInWords() {
        assertThat(Units.nameOf("km")).isEqualTo("kilometre");
        assertThat(Units.nameOf("USD/bbl")).isEqualTo("us dollar per barrel");
        assertThat(Units.nameOf("flight/wk")).isEqualTo("flight per week");
        assertThat(Units.nameOf("people")).isEqualTo("people");
        assertThat(Units.dimensionOf("flight/wk")).isEqualTo("count/duration");
    }
}
