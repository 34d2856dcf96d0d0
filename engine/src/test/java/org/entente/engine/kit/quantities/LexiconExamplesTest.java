package org.entente.engine.kit.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.units.UnitEntry;
import org.entente.engine.kit.units.Units;
import org.entente.model.Bound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each entry of the lexicons of units and amounts holds for its own example and not for its counter-example. */
final class LexiconExamplesTest {
    static Stream<UnitEntry> units() {
        return Units.all().stream();
    }

    @ParameterizedTest
    @MethodSource("units")
    void aUnitIsReadInItsExampleAndNotInItsCounterExample(UnitEntry entry) {
        assertIsReadIn(entry.holds(), entry.not(), entry.symbol());
    }

    private static void assertIsReadIn(String holds, String not, String unit) {
        assertThat(Quantities.find(holds))
                .as(holds)
                .anyMatch(found -> found.unit().equals(unit) || found.unit().startsWith(unit + "/"));
        assertThat(Quantities.find(not)).as(not).noneMatch(found -> found.unit().equals(unit));
    }

    static Stream<UnitEntry> currenciesByCode() {
        return units().filter(entry -> entry.dimension().equals("money")
                && entry.symbol().length() == 3
                && entry.signs().contains(entry.symbol())
                && entry.prefixes().contains(entry.symbol()));
    }

    @ParameterizedTest
    @MethodSource("currenciesByCode")
    void aCurrencysCodeIsReadOnEitherSideOfTheNumber(UnitEntry currency) {
        String code = currency.symbol();
        for (String text : List.of(
                "The price is 150 " + code + ".",
                "The price is " + code + " 150.",
                "The price is " + code + "2.5 million.",
                "The price is M" + code + " 60.")) {
            assertThat(Quantities.find(text))
                    .as(text)
                    .extracting(QuantityFound::unit)
                    .containsExactly(code);
        }
    }

    private static Stream<Map<String, String>> rows(String lexicon) {
        return Table.of(Quantities.class, lexicon).rows().stream();
    }

    static Stream<Map<String, String>> numbers() {
        return rows("numbers.tsv");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberWordHasItsValueInItsExampleAndMakesNoAmountInItsCounterExample(Map<String, String> row) {
        String[] value = Table.cell(row, "value").split("/");
        BigDecimal number = new BigDecimal(value[0]);
        BigDecimal expected =
                value.length == 1 ? number : number.divide(new BigDecimal(value[1]), MathContext.DECIMAL64);
        assertThat(Quantities.find(Table.cell(row, "holds")))
                .as(Table.cell(row, "holds"))
                .anyMatch(found ->
                        found.amount().value() != null && found.amount().value().compareTo(expected) == 0);
        assertThat(Quantities.find(Table.cell(row, "not")))
                .as(Table.cell(row, "not"))
                .isEmpty();
    }

    static Stream<Map<String, String>> signs() {
        return rows("signs.tsv");
    }

    @ParameterizedTest
    @MethodSource("signs")
    void aSignOfSeveralSensesMeansTheUnitInItsExampleAlone(Map<String, String> row) {
        assertIsReadIn(Table.cell(row, "holds"), Table.cell(row, "not"), Table.cell(row, "unit"));
    }

    static Stream<Map<String, String>> vague() {
        return rows("vague.tsv");
    }

    @ParameterizedTest
    @MethodSource("vague")
    void aVagueAmountHasItsIntervalInItsExampleAlone(Map<String, String> row) {
        BigDecimal low = new BigDecimal(Table.cell(row, "low"));
        BigDecimal high = new BigDecimal(Table.cell(row, "high"));
        assertThat(Quantities.find(Table.cell(row, "holds")))
                .as(Table.cell(row, "holds"))
                .anyMatch(found -> isInterval(found, low, high));
        assertThat(Quantities.find(Table.cell(row, "not")))
                .as(Table.cell(row, "not"))
                .noneMatch(found -> isInterval(found, low, high));
    }

    static Stream<Map<String, String>> elisions() {
        return rows("elisions.tsv");
    }

    @ParameterizedTest
    @MethodSource("elisions")
    void theLastNumberOfAnExampleCountsWhatItsSentenceNamesAndThatOfTheCounterExampleDoesNot(Map<String, String> row) {
        String counted = Table.cell(row, "counted");
        assertThat(lastUnit(Table.cell(row, "holds")))
                .as(Table.cell(row, "holds"))
                .isEqualTo(counted);
        assertThat(lastUnit(Table.cell(row, "not"))).as(Table.cell(row, "not")).isNotEqualTo(counted);
    }

    private static String lastUnit(String text) {
        return Quantities.find(text).getLast().unit();
    }

    private static boolean isInterval(QuantityFound found, BigDecimal low, BigDecimal high) {
        return found.bound() == Bound.RANGE
                && low.equals(found.amount().low())
                && high.equals(found.amount().high());
    }

    static Stream<Map<String, String>> bounds() {
        return rows("bounds.tsv").filter(row -> !Table.cell(row, "side").equals("between"));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void aHedgeBoundsTheNumberOfItsExampleAndNotOfItsCounterExample(Map<String, String> row) {
        Bound bound = Bound.ofCode(Table.cell(row, "bound"));
        assertThat(Quantities.find(Table.cell(row, "holds")))
                .as(Table.cell(row, "holds"))
                .anyMatch(found -> found.bound() == bound);
        if (bound != Bound.EXACT) {
            assertThat(Quantities.find(Table.cell(row, "not")))
                    .as(Table.cell(row, "not"))
                    .isNotEmpty()
                    .noneMatch(found -> found.bound() == bound);
        }
    }

    static Stream<Map<String, String>> everyHedge() {
        return rows("bounds.tsv")
                .filter(row -> Table.cell(row, "side").equals("before"))
                .flatMap(row -> Table.parts(row, "words").stream()
                        .map(words -> Map.of("words", words, "bound", Table.cell(row, "bound"))));
    }

    @ParameterizedTest
    @MethodSource("everyHedge")
    void everyFormOfAHedgeBoundsTheNumberAfterIt(Map<String, String> row) {
        String text = "They counted " + Table.cell(row, "words") + " 37 patrols";
        List<QuantityFound> found = Quantities.find(text);
        assertThat(found).as(text).hasSize(1);
        assertThat(found.getFirst().bound().code()).as(text).isEqualTo(Table.cell(row, "bound"));
    }

    static Stream<Map<String, String>> changes() {
        return rows("changes.tsv");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aWordOfChangeTellsOfTheAmountInItsExampleAlone(Map<String, String> row) {
        String change = Table.cell(row, "change");
        assertThat(Quantities.find(Table.cell(row, "holds")))
                .as(Table.cell(row, "holds"))
                .anyMatch(found -> found.change().name().equals(change));
        assertThat(Quantities.find(Table.cell(row, "not")))
                .as(Table.cell(row, "not"))
                .isNotEmpty()
                .noneMatch(found -> found.change().name().equals(change));
    }

    static Stream<Map<String, String>> multiples() {
        return rows("multiples.tsv");
    }

    @ParameterizedTest
    @MethodSource("multiples")
    void aMultipleIsReadInItsExampleAlone(Map<String, String> row) {
        assertThat(Quantities.find(Table.cell(row, "holds")))
                .as(Table.cell(row, "holds"))
                .anyMatch(found -> found.kind() == QuantityFound.Kind.MULTIPLE);
        assertThat(Quantities.find(Table.cell(row, "not")))
                .as(Table.cell(row, "not"))
                .noneMatch(found -> found.kind() == QuantityFound.Kind.MULTIPLE);
    }

    static Stream<Map<String, String>> names() {
        return rows("names.tsv");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNumberInANameIsNoAmountAndOneBesideItIs(Map<String, String> row) {
        assertThat(Quantities.find(Table.cell(row, "holds")))
                .as(Table.cell(row, "holds"))
                .isEmpty();
        assertThat(Quantities.find(Table.cell(row, "not")))
                .as(Table.cell(row, "not"))
                .isNotEmpty();
    }
}
