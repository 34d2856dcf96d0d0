package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.evaluation.NewsQuantScorer.Quantity;
import org.junit.jupiter.api.Test;

/** Each case was worked by hand through the published script. */
final class NewsQuantScorerTest {
    private static Quantity one(double value, String unit, String change) {
        return new Quantity(List.of(value), unit, change);
    }

    private static Counts count(List<Quantity> gold, List<Quantity> predicted) {
        Counts counts = new Counts();
        NewsQuantScorer.count(counts, "x", gold, predicted);
        return counts;
    }

    private static void assertCorrect(Counts counts, double value, double unit, double change) {
        assertThat(counts.get("x.value.correct")).isEqualTo(value);
        assertThat(counts.get("x.unit.correct")).isEqualTo(unit);
        assertThat(counts.get("x.change.correct")).isEqualTo(change);
    }

    @Test
    void aQuantityThatAgreesInAllCountsThrice() {
        Counts counts = count(List.of(one(5, "metre", "=")), List.of(one(5, "Metre", "=")));
        assertCorrect(counts, 1, 1, 1);
        assertThat(counts.get("x.value.gold")).isOne();
        assertThat(counts.get("x.unit.predicted")).isOne();
    }

    @Test
    void valuesAreCloseByOneInAHundredThousand() {
        assertCorrect(count(List.of(one(1_000_000, "euro", "=")), List.of(one(1_000_009, "euro", "="))), 1, 1, 1);
        assertCorrect(count(List.of(one(1_000_000, "euro", "=")), List.of(one(1_000_020, "euro", "="))), 0, 0, 0);
    }

    @Test
    void unitAndChangeEachNeedTheValue() {
        assertCorrect(count(List.of(one(5, "metre", "up")), List.of(one(5, "foot", "up"))), 1, 0, 1);
        assertCorrect(count(List.of(one(5, "metre", "up")), List.of(one(5, "metre", "="))), 1, 1, 0);
        assertCorrect(count(List.of(one(5, "metre", "up")), List.of(one(6, "metre", "up"))), 0, 0, 0);
    }

    @Test
    void aRangeIsCloseToARangeOnly() {
        Quantity range = new Quantity(List.of(7.0, 9.0), "day", "=");
        assertCorrect(count(List.of(range), List.of(range)), 1, 1, 1);
        assertCorrect(count(List.of(range), List.of(one(7, "day", "="))), 0, 0, 0);
        assertCorrect(count(List.of(one(8, "day", "=")), List.of(range)), 0, 0, 0);
    }

    @Test
    void aPredictedQuantityIsUsedUpByAnEqualUnitOnly() {
        // the first gold "day" meets "day" and uses it up; the second meets "hour" (value, change), which stays
        Counts counts = count(
                List.of(one(2, "day", "="), one(2, "week", "=")), List.of(one(2, "day", "="), one(2, "hour", "=")));
        assertCorrect(counts, 2, 1, 2);
    }

    @Test
    void changeIsNotCappedWhereValueIs() {
        // one gold quantity meets two predicted ones of other units: value counts once, change twice
        Counts counts = count(List.of(one(2, "day", "=")), List.of(one(2, "hour", "="), one(2, "week", "=")));
        assertCorrect(counts, 1, 0, 2);
    }

    @Test
    void quantitiesAreTakenInTheOrderOfTheirUnits() {
        // gold sorted: apple, pear. apple meets pear (value, change) and, the units unequal, leaves it for pear
        Counts counts = count(List.of(one(3, "pear", "="), one(3, "apple", "=")), List.of(one(3, "pear", "=")));
        assertCorrect(counts, 2, 1, 2);
    }
}
