package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.entente.engine.kit.quantities.QuantityFound;
import org.entente.engine.kit.quantities.QuantityFound.Change;
import org.entente.engine.kit.units.UnitEntry;
import org.entente.engine.kit.units.Units;
import org.entente.evaluation.NewsQuantScorer.Quantity;
import org.entente.model.Amount;
import org.entente.model.Bound;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class NewsQuantReaderTest {
    private static QuantityFound found(String value, String unit, Bound bound, Change change) {
        Span span = new Span(0, 2);
        return new QuantityFound(
                span,
                span,
                Amount.exactly(new BigDecimal(value)),
                bound,
                unit,
                span,
                QuantityFound.Kind.MEASURED,
                "",
                change,
                change != Change.NONE,
                false);
    }

    @Test
    void namesUnitsAsTheSuiteDoes() {
        assertThat(NewsQuantReader.unit("%")).isEqualTo("percentage");
        assertThat(NewsQuantReader.unit("km")).isEqualTo("kilometre");
        assertThat(NewsQuantReader.unit("mi/h")).isEqualTo("mile per hour");
        assertThat(NewsQuantReader.unit("USD/bbl")).isEqualTo("dollar per barrel");
        assertThat(NewsQuantReader.unit("sailor")).isEqualTo("sailor");
        assertThat(NewsQuantReader.unit("")).isEqualTo("-");
    }

    @Test
    void everySymbolOfItsTableIsAUnitOfTheLexicon() {
        List<String> symbols = Units.all().stream().map(UnitEntry::symbol).toList();
        assertThat(Suites.table("newsquant-units.tsv"))
                .allMatch(row ->
                        symbols.contains(row.getFirst()) || row.getFirst().equals("shares"));
    }

    @Test
    void tellsTheAmountsOfASentence() {
        assertThat(NewsQuantReader.quantities("The pier is 40 metres long."))
                .containsExactly(new Quantity(List.of(40.0), "metre", "="));
        assertThat(NewsQuantReader.quantities("A calm sea.")).isEmpty();
    }

    @Test
    void takesItsConventionsForOnesRangesSignsAndAges() {
        assertThat(NewsQuantReader.quantities("One of the oldest piers sank."))
                .containsExactly(new Quantity(List.of(1.0), "old pier", "="));
        assertThat(NewsQuantReader.quantities("Loads grew from 5 to 7 tonnes."))
                .containsExactly(new Quantity(List.of(5.0, 7.0), "metric ton", "="));
        assertThat(NewsQuantReader.quantities("The index stood at -2%."))
                .containsExactly(new Quantity(List.of(-2.0), "percentage", "down"));
        assertThat(NewsQuantReader.quantities("Ayala, 40, left after 7 times."))
                .containsExactly(new Quantity(List.of(7.0), "count", "="));
        assertThat(NewsQuantReader.quantities("Half the piers sank."))
                .containsExactly(new Quantity(List.of(0.5), "% pier", "="));
        assertThat(NewsQuantReader.quantities("As many as 14 piers sank."))
                .containsExactly(new Quantity(List.of(14.0), "pier", "="));
    }

    @Test
    void changeComesBeforeBound() {
        assertThat(NewsQuantReader.quantity("", found("5", "%", Bound.ABOUT, Change.UP)))
                .isEqualTo(new Quantity(List.of(5.0), "percentage", "up"));
        assertThat(NewsQuantReader.quantity("", found("5", "%", Bound.MORE_THAN, Change.NONE)))
                .isEqualTo(new Quantity(List.of(5.0), "percentage", ">"));
    }

    @Test
    void countsSharesOfACompanyAndTimesAndNamesAnOwner() {
        assertThat(NewsQuantReader.quantities("It sold 5,000 shares."))
                .containsExactly(new Quantity(List.of(5_000.0), "share", "="));
        assertThat(NewsQuantReader.quantities("It is 2.5 times the size."))
                .containsExactly(new Quantity(List.of(2.5), "count", "="));
        assertThat(NewsQuantReader.quantities("One of the port's largest cranes fell."))
                .containsExactly(new Quantity(List.of(1.0), "port large crane", "="));
    }

    @Test
    void aChangeIsToldByAVerbAlone() {
        assertThat(NewsQuantReader.quantities("Exports rose 6 per cent."))
                .extracting(Quantity::change)
                .containsExactly("up");
        assertThat(NewsQuantReader.quantities("A rise of 6 per cent is likely."))
                .extracting(Quantity::change)
                .containsExactly("=");
    }

    @Test
    void namesMoneyThatItsDictionaryLacksByTheWordsOfTheText() {
        assertThat(NewsQuantReader.quantities("It cost 40 baht, or 40 Thai baht, or ฿40."))
                .extracting(Quantity::unit)
                .containsExactly("baht", "thai baht", "thai baht");
    }

    @Test
    void namesBarrelsOfOilAndPlainRupeesAndSignsOfStatisticsAsItsDictionaryDoes() {
        assertThat(NewsQuantReader.quantities("The well gave 40 barrels of oil, not 40 barrels of salt."))
                .extracting(Quantity::unit)
                .containsExactly("barrel of oil", "barrel");
        assertThat(NewsQuantReader.quantities("It cost 40 rupees, or 40 Indian rupees."))
                .extracting(Quantity::unit)
                .containsExactly("rupee", "indian rupee");
        assertThat(NewsQuantReader.quantities("The pitcher (0.4 WAR) saw two wars."))
                .extracting(Quantity::unit)
                .containsExactly("win above replacement", "war");
        assertThat(NewsQuantReader.quantities("They sold 40 9 liter jars."))
                .extracting(Quantity::unit)
                .contains("9 litre jar");
    }

    @Test
    void tellsOnesOfANumberRangesBelowABoundAndTimesOver() {
        assertThat(NewsQuantReader.quantities("One of six barges sank."))
                .contains(new Quantity(List.of(1.0), "barge", "="));
        assertThat(NewsQuantReader.quantities("It drew as many as 35 to 40 divers."))
                .containsExactly(new Quantity(List.of(35.0, 40.0), "diver", "="));
        assertThat(NewsQuantReader.quantities("He was three times over the limit."))
                .containsExactly(new Quantity(List.of(3.0), "count", "="));
    }
}
