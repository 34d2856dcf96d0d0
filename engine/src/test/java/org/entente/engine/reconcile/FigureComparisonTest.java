package org.entente.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.entente.engine.reconcile.Comparison.Order;
import org.entente.model.Bound;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.junit.jupiter.api.Test;

/** Each row of the table of figures, both ways round, and each pair of neighbours with a case on either side. */
class FigureComparisonTest {
    // ---- denies

    @Test
    void aCountIsDeniedByWhoeverSaysThatThereWereNone() {
        FigureInContext eleven = Told.in("2024-05-02", "The raid on Karsa killed 11 civilians, residents said.")
                .event("raid")
                .at("Karsa")
                .qualifier("civilian")
                .figure("11 civilians", "deaths", "11", "civilian");
        FigureInContext none = Told.in("2024-05-03", "The raid on Karsa killed no civilians, the army said.")
                .event("raid")
                .at("Karsa")
                .qualifier("civilian")
                .figure("no civilians", "deaths", "0", "civilian");
        check(eleven, none, Relation.DENIES, Order.NEITHER);
        assertThat(reason(eleven, none)).contains("11 civilians", "no civilians");
    }

    @Test
    void aDeniedFigureDeniesTheSameFigureStated() {
        FigureInContext stated = fire("2024-05-02", "The fire in Tolma killed 35 people.", "35 people", "35");
        FigureInContext denied = Told.in("2024-05-02", "It is not true that the fire in Tolma killed 35 people.")
                .event("fire")
                .at("Tolma")
                .as(Mode.DENIED, Factuality.CT_MINUS)
                .figure("35 people", "deaths", "35", "people");
        check(stated, denied, Relation.DENIES, Order.NEITHER);
    }

    @Test
    void toDenyOneNumberIsNotToDenyAnother() {
        FigureInContext stated = fire("2024-05-02", "The fire in Tolma killed 27 people.", "27 people", "27");
        FigureInContext denied = Told.in("2024-05-02", "It is not true that the fire in Tolma killed 35 people.")
                .event("fire")
                .at("Tolma")
                .as(Mode.DENIED, Factuality.CT_MINUS)
                .figure("35 people", "deaths", "35", "people");
        none(stated, denied);
    }

    @Test
    void noneInOnePlaceDoesNotDenySomeInAnother() {
        FigureInContext some = fire("2024-05-02", "The fire in Tolma killed 27 people.", "27 people", "27");
        FigureInContext none = Told.in("2024-05-02", "The fire in Berin killed no people.")
                .event("fire")
                .at("Berin")
                .figure("no people", "deaths", "0", "people");
        check(some, none, Relation.DIFFERENT_SCOPE, Order.NEITHER);
    }

    // ---- contradicts

    @Test
    void twoCountsOfOneHappeningThatNoNumberFitsContradict() {
        FigureInContext one =
                fire("2024-05-14", "The fire in Tolma killed 35 people, by the final count.", "35 people", "35");
        FigureInContext other =
                fire("2024-05-15", "The fire in Tolma killed 27 people, by the final count.", "27 people", "27");
        check(one, other, Relation.CONTRADICTS, Order.NEITHER);
        assertThat(reason(one, other)).contains("35 people", "27 people", "deaths");
    }

    @Test
    void aRunningTotalThatFallsContradictsAndTheEarlierComesFirst() {
        FigureInContext earlier =
                outbreak("2023-01-10", "The outbreak in Samar had killed 750 people.", "750", "2023-01-10", false);
        FigureInContext later =
                outbreak("2023-01-17", "The outbreak in Samar has killed 620 people.", "620", "2023-01-17", false);
        check(earlier, later, Relation.CONTRADICTS, Order.FIRST);
        assertThat(reason(earlier, later)).contains("falls with no correction", "10 January 2023");
    }

    @Test
    void aRunningTotalThatWasCorrectedIsAnUpdate() {
        FigureInContext earlier =
                outbreak("2023-01-10", "The outbreak in Samar had killed 750 people.", "750", "2023-01-10", false);
        FigureInContext later = outbreak(
                "2023-01-17",
                "The outbreak in Samar has killed 620 people, a revised toll.",
                "620",
                "2023-01-17",
                true);
        check(earlier, later, Relation.UPDATE, Order.FIRST);
    }

    @Test
    void countsThatOverlapDoNotContradict() {
        FigureInContext one = fire("2024-05-14", "The fire in Tolma killed 35 people.", "35 people", "35");
        FigureInContext other = Told.in("2024-05-14", "The fire in Tolma killed at least 27 people.")
                .event("fire")
                .at("Tolma")
                .figure("at least 27 people", "deaths", Bound.AT_LEAST, Told.atLeast("27"), "people");
        check(one, other, Relation.COMPATIBLE, Order.NEITHER);
    }

    @Test
    void aCountGivenAsMerelyPossibleContradictsNothing() {
        FigureInContext one = fire("2024-05-14", "The fire in Tolma killed 35 people.", "35 people", "35");
        FigureInContext other = Told.in("2024-05-14", "The fire in Tolma may have killed 50 people.")
                .event("fire")
                .at("Tolma")
                .as(Mode.ASSERTED, Factuality.PS_PLUS)
                .figure("50 people", "deaths", "50", "people");
        none(one, other);
    }

    @Test
    void adviceAndForecastsContradictNothing() {
        for (Mode mode : new Mode[] {Mode.RECOMMENDED, Mode.FORECAST, Mode.PLANNED, Mode.CONDITIONAL}) {
            FigureInContext one = fire("2024-05-14", "The fire in Tolma killed 35 people.", "35 people", "35");
            FigureInContext other = Told.in("2024-05-14", "The fire in Tolma kills 50 people.")
                    .event("fire")
                    .at("Tolma")
                    .as(mode, Factuality.CT_PLUS)
                    .figure("50 people", "deaths", "50", "people");
            none(one, other);
        }
    }

    @Test
    void twoNumbersThatOneSpeakerGivesInOneDocumentDoNotContradict() {
        Told text = Told.in("2024-05-14", "The fire in Tolma killed 35 people, then killed 3 people.")
                .event("fire")
                .at("Tolma");
        none(text.figure("35 people", "deaths", "35", "people"), text.figure("3 people", "deaths", "3", "people"));
    }

    @Test
    void twoReportsOfARecurringThingMayMeanTwoHappenings() {
        FigureInContext one = Told.in("2025-09-15", "Strikes on boats off Tolma killed 3 people.")
                .event("strikes")
                .at("Tolma")
                .figure("3 people", "deaths", "3", "people");
        FigureInContext other = Told.in("2025-09-19", "Strikes on boats off Tolma killed 6 people.")
                .event("strikes")
                .at("Tolma")
                .figure("6 people", "deaths", "6", "people");
        assertThat(relation(one, other)).isNotEqualTo(Relation.CONTRADICTS);
    }

    @Test
    void happeningsWeeksApartInPrintAreNotTakenForOne() {
        FigureInContext one = fire("2024-05-14", "The fire in Tolma killed 35 people.", "35 people", "35");
        FigureInContext other = fire("2024-07-01", "A fire in Tolma killed 27 people.", "27 people", "27");
        none(one, other);
    }

    @Test
    void totalsOfDifferentEquipmentDoNotContradict() {
        FigureInContext one = Told.in("2024-05-14", "The Falka drone has a range of 900 km.")
                .with(Role.OBJECT, "Falka", EntityKind.EQUIPMENT)
                .figure("900 km", "range", "900", "km");
        FigureInContext other = Told.in("2024-05-14", "The Ormen drone has a range of 2,400 km.")
                .with(Role.OBJECT, "Ormen", EntityKind.EQUIPMENT)
                .figure("2,400 km", "range", "2400", "km");
        assertThat(relation(one, other)).isNotEqualTo(Relation.CONTRADICTS);
    }

    // ---- update

    @Test
    void aLaterTotalThatGrewIsAnUpdateAndTheEarlierComesFirst() {
        FigureInContext earlier = Told.in("2025-11-01", "The strikes had killed over 61 people by late October.")
                .event("strikes")
                .until("2025-10-31")
                .total()
                .figure("over 61 people", "deaths", Bound.MORE_THAN, Told.moreThan("61"), "people");
        FigureInContext later = Told.in("2025-11-24", "The strikes have killed 83 people in all.")
                .event("strikes")
                .total()
                .figure("83 people", "deaths", "83", "people");
        check(earlier, later, Relation.UPDATE, Order.FIRST);
        assertThat(reason(earlier, later))
                .contains("over 61 people", "31 October 2025", "83 people", "24 November 2025");
    }

    @Test
    void qualifiersThatAreNotSharedAreNamedInTheReason() {
        FigureInContext earlier = Told.in(
                        "2025-11-01", "The strikes in the Pacific had killed over 61 civilian people.")
                .event("strikes")
                .at("Pacific")
                .qualifier("civilian")
                .total()
                .figure("over 61 civilian people", "deaths", Bound.MORE_THAN, Told.moreThan("61"), "people");
        FigureInContext later = Told.in("2025-11-24", "The strikes have killed a reported 83 people in all.")
                .event("strikes")
                .qualifier("reported")
                .total()
                .figure("83 people", "deaths", "83", "people");
        check(earlier, later, Relation.UPDATE, Order.FIRST);
        assertThat(reason(earlier, later)).contains("civilian", "Pacific", "reported");
    }

    @Test
    void totalsOfOneDayThatDifferContradictAndDoNotUpdate() {
        FigureInContext one =
                outbreak("2023-01-10", "The outbreak in Samar had killed 750 people.", "750", "2023-01-10", false);
        FigureInContext other =
                outbreak("2023-01-10", "The outbreak in Samar has killed 620 people.", "620", "2023-01-10", false);
        check(one, other, Relation.CONTRADICTS, Order.NEITHER);
    }

    @Test
    void totalsOfTwoPlacesAreNoUpdateOfEachOther() {
        FigureInContext earlier = Told.in("2025-11-01", "The strikes in the Pacific have killed 14 people.")
                .event("strikes")
                .at("Pacific")
                .total()
                .figure("14 people", "deaths", "14", "people");
        FigureInContext later = Told.in("2025-11-24", "The strikes in the Caribbean have killed 40 people.")
                .event("strikes")
                .at("Caribbean")
                .total()
                .figure("40 people", "deaths", "40", "people");
        check(earlier, later, Relation.DIFFERENT_SCOPE, Order.NEITHER);
        assertThat(reason(earlier, later)).contains("Pacific", "Caribbean");
    }

    @Test
    void theReasonSaysWhereNoDayIsGiven() {
        FigureInContext undated = Told.in("", "The strikes off Tolma had killed 14 people.")
                .event("strikes")
                .at("Tolma")
                .total()
                .figure("14 people", "deaths", "14", "people");
        FigureInContext dated = Told.in("2025-11-24", "The strikes off Tolma have killed 40 people.")
                .event("strikes")
                .at("Tolma")
                .total()
                .figure("40 people", "deaths", "40", "people");
        check(undated, dated, Relation.UPDATE, Order.FIRST);
        assertThat(reason(undated, dated)).contains("without a date");
    }

    @Test
    void aTollOfOneHappeningThatRoseInPrintWasCountedFurther() {
        FigureInContext earlier = fire("2024-05-14", "The fire in Tolma killed 27 people.", "27 people", "27");
        FigureInContext later = fire("2024-05-15", "The fire in Tolma killed 35 people.", "35 people", "35");
        check(earlier, later, Relation.UPDATE, Order.FIRST);
    }

    // ---- part-of

    @Test
    void oneStrikeIsAPartOfAll() {
        FigureInContext first = Told.in("2025-11-24", "The first strike killed 11 people on the boat.")
                .event("first strike")
                .figure("11 people", "deaths", "11", "people");
        FigureInContext all = Told.in("2025-11-24", "The strikes on boats have killed 83 people in all.")
                .event("strikes")
                .total()
                .figure("83 people", "deaths", "83", "people");
        check(first, all, Relation.PART_OF, Order.FIRST);
        assertThat(reason(first, all)).contains("11 people", "83 people", "first strike");
    }

    @Test
    void oneTownAloneIsAPartOfItsRegion() {
        FigureInContext town = Told.in("2022-05-03", "In Karsa alone, 419 bodies were found after the massacre.")
                .event("massacre")
                .at("Karsa")
                .figure("419 bodies", "deaths", "419", "body");
        FigureInContext region = Told.in("2022-05-03", "More than 1,200 bodies were found in Tolma after the massacre.")
                .event("massacre")
                .at("Tolma")
                .figure("More than 1,200 bodies", "deaths", Bound.MORE_THAN, Told.moreThan("1200"), "body");
        check(town, region, Relation.PART_OF, Order.FIRST);
    }

    @Test
    void whatGoesToOneCountryIsAPartOfWhatGoesAbroad() {
        FigureInContext part = Told.in(
                        "2023-04-12", "Shipments to Orvia made up 400,000 barrels a day of Tolma's exports in March.")
                .scope(ScopePart.Kind.RECIPIENT, "Orvia", "Orvia", EntityKind.STATE)
                .scope(ScopePart.Kind.ACTOR, "Tolma", "Tolma", EntityKind.STATE)
                .when("2023-03")
                .figure("400,000 barrels a day", "exports", "400000", "bbl/d");
        FigureInContext whole = Told.in("2023-04-13", "Tolma exported 1.1 million barrels a day in March.")
                .scope(ScopePart.Kind.ACTOR, "Tolma", "Tolma", EntityKind.STATE)
                .when("2023-03")
                .figure("1.1 million barrels a day", "exports", "1100000", "bbl/d");
        check(part, whole, Relation.PART_OF, Order.FIRST);
    }

    @Test
    void twoTownsAreOfDifferentScopeAndNoParts() {
        FigureInContext one = fire("2024-05-14", "The fire in Tolma killed 16 people.", "16 people", "16");
        FigureInContext other = Told.in("2024-05-14", "The fire in Berin killed 3 people.")
                .event("fire")
                .at("Berin")
                .figure("3 people", "deaths", "3", "people");
        check(one, other, Relation.DIFFERENT_SCOPE, Order.NEITHER);
    }

    // ---- different-scope and same

    @Test
    void placesThatOnlyTheWordsTellAreTwoPlacesToo() {
        FigureInContext one = Told.in("2024-05-14", "The shelling of Tolma wounded 16 people.")
                .figure("16 people", "injured", "16", "people");
        FigureInContext other = Told.in("2024-05-14", "The shelling of Berin wounded 3 people.")
                .figure("3 people", "injured", "3", "people");
        check(one, other, Relation.DIFFERENT_SCOPE, Order.NEITHER);
        assertThat(reason(one, other)).contains("Tolma", "Berin");
    }

    @Test
    void aNumberedHappeningIsAmongTheOnesOfItsName() {
        FigureInContext first = Told.in("2024-05-14", "The first raid of the campaign killed 9 people.")
                .event("first raid")
                .figure("9 people", "deaths", "9", "people");
        FigureInContext all = Told.in("2024-06-14", "The raids have killed 64 people since the campaign began.")
                .figure("64 people", "deaths", "64", "people");
        check(first, all, Relation.PART_OF, Order.FIRST);
    }

    @Test
    void equalNumbersOfTwoHappeningsAreOfDifferentScope() {
        FigureInContext one = Told.in("2021-08-15", "The earthquake in Tolma killed 38 people.")
                .event("earthquake")
                .at("Tolma")
                .figure("38 people", "deaths", "38", "people");
        FigureInContext other = Told.in("2021-08-16", "The flood in Tolma killed 38 people.")
                .event("flood")
                .at("Tolma")
                .figure("38 people", "deaths", "38", "people");
        check(one, other, Relation.DIFFERENT_SCOPE, Order.NEITHER);
        assertThat(reason(one, other)).contains("earthquake", "flood");
    }

    @Test
    void equalNumbersOfOneHappeningAreTheSame() {
        FigureInContext one = fire("2024-05-14", "The fire in Tolma killed 38 people.", "38 people", "38");
        FigureInContext other = fire(
                "2024-05-15", "Thirty-eight people died when fire broke out in Tolma.", "Thirty-eight people", "38");
        check(one, other, Relation.SAME, Order.NEITHER);
    }

    @Test
    void amountsOfTwoMonthsAreOfDifferentScope() {
        FigureInContext one = Told.in("2023-04-12", "Tolma exported 1.1 million barrels a day in March.")
                .scope(ScopePart.Kind.ACTOR, "Tolma", "Tolma", EntityKind.STATE)
                .when("2023-03")
                .figure("1.1 million barrels a day", "exports", "1100000", "bbl/d");
        FigureInContext other = Told.in("2023-05-12", "Tolma exported 0.9 million barrels a day in April.")
                .scope(ScopePart.Kind.ACTOR, "Tolma", "Tolma", EntityKind.STATE)
                .when("2023-04")
                .figure("0.9 million barrels a day", "exports", "900000", "bbl/d");
        check(one, other, Relation.DIFFERENT_SCOPE, Order.NEITHER);
        assertThat(reason(one, other)).contains("March 2023", "April 2023");
    }

    // ---- same, same-converted, rounded, compatible

    @Test
    void milesAndKilometresOfOneDistanceAreTheSameConverted() {
        FigureInContext miles =
                range("The Falka drone flies 600 miles.", "600 miles", Bound.EXACT, "600", "550", "650", "mi");
        FigureInContext kilometres =
                range("The Falka drone flies about 970 km.", "about 970 km", Bound.ABOUT, "970", "965", "975", "km");
        check(miles, kilometres, Relation.SAME_CONVERTED, Order.NEITHER);
        assertThat(reason(miles, kilometres)).contains("970 km", "600 mi");
    }

    @Test
    void oneUnitOnBothSidesIsNoConversion() {
        FigureInContext one = range("The Falka drone flies 970 km.", "970 km", Bound.EXACT, "970", "965", "975", "km");
        FigureInContext other =
                range("The Falka drone can fly 970 km.", "970 km", Bound.EXACT, "970", "965", "975", "km");
        check(one, other, Relation.SAME, Order.NEITHER);
    }

    @Test
    void distancesOfTwoUnitsThatDoNotMeetContradict() {
        FigureInContext miles =
                range("The Falka drone flies 600 miles.", "600 miles", Bound.EXACT, "600", "550", "650", "mi");
        FigureInContext kilometres =
                range("The Falka drone flies 2,410 km.", "2,410 km", Bound.EXACT, "2410", "2405", "2415", "km");
        check(miles, kilometres, Relation.CONTRADICTS, Order.NEITHER);
    }

    @Test
    void aNumberAndItsRoundingAreRounded() {
        FigureInContext exact = Told.in("2023-10-30", "The fighting in Tolma displaced 1,417,320 people.")
                .event("fighting")
                .at("Tolma")
                .figure("1,417,320 people", "displaced", "1417320", "people");
        FigureInContext rounded = Told.in("2023-10-31", "The fighting in Tolma displaced some 1.4 million people.")
                .event("fighting")
                .at("Tolma")
                .figure(
                        "some 1.4 million people",
                        "displaced",
                        Bound.ABOUT,
                        Told.between("1400000", "1350000", "1450000"),
                        "people");
        check(exact, rounded, Relation.ROUNDED, Order.NEITHER);
    }

    @Test
    void nearNumbersOfWhichNeitherIsTheOtherRoundedAreCompatible() {
        FigureInContext exact = Told.in("2023-10-30", "The fighting in Tolma displaced 1,361,200 people.")
                .event("fighting")
                .at("Tolma")
                .figure("1,361,200 people", "displaced", "1361200", "people");
        FigureInContext about = Told.in("2023-10-30", "The fighting in Tolma displaced some 1.35 million people.")
                .event("fighting")
                .at("Tolma")
                .figure(
                        "some 1.35 million people",
                        "displaced",
                        Bound.ABOUT,
                        Told.between("1350000", "1300000", "1400000"),
                        "people");
        check(exact, about, Relation.COMPATIBLE, Order.NEITHER);
    }

    @Test
    void aBoundAndANumberBeyondItAreCompatible() {
        FigureInContext bound = Told.in("2023-07-14", "The air force struck Tolma at least 20 times in July.")
                .at("Tolma")
                .when("2023-07")
                .figure("at least 20 times", "strikes", Bound.AT_LEAST, Told.atLeast("20"), "strike");
        FigureInContext number = Told.in("2023-07-14", "The air force struck Tolma 21 times in July.")
                .at("Tolma")
                .when("2023-07")
                .figure("21 times", "strikes", "21", "strike");
        check(bound, number, Relation.COMPATIBLE, Order.NEITHER);
    }

    @Test
    void anOpenRangeInMilesHoldsOneInKilometresAndTheReasonSaysThatItIsAdvice() {
        FigureInContext asked =
                range("The Falka drone flies 1,000 km.", "1,000 km", Bound.EXACT, "1000", "950", "1050", "km");
        FigureInContext advice = Told.in("2025-11-24", "Buyers should watch for a Falka drone exceeding 600 miles.")
                .with(Role.OBJECT, "Falka", EntityKind.EQUIPMENT)
                .as(Mode.RECOMMENDED, Factuality.UU)
                .figure("exceeding 600 miles", "range", Bound.MORE_THAN, Told.moreThan("600"), "mi");
        check(asked, advice, Relation.COMPATIBLE, Order.NEITHER);
        assertThat(reason(asked, advice)).contains("recommended", "exceeding 600 miles", "1,000 km");
    }

    // ---- unrelated

    @Test
    void deathsOfTwoUnrelatedHappeningsAreNotCompared() {
        FigureInContext one = Told.in("2022-08-08", "A bus crash near Berin killed 11 people.")
                .event("bus crash")
                .at("Berin")
                .figure("11 people", "deaths", "11", "people");
        FigureInContext other = Told.in("2022-03-02", "Cholera killed 11 people in Orvia.")
                .at("Orvia")
                .figure("11 people", "deaths", "11", "people");
        none(one, other);
    }

    @Test
    void differentMeasuresAreNotCompared() {
        FigureInContext one = fire("2024-05-14", "The fire in Tolma killed 35 people.", "35 people", "35");
        FigureInContext other = Told.in("2024-05-14", "The fire in Tolma injured 35 people.")
                .event("fire")
                .at("Tolma")
                .figure("35 people", "injuries", "35", "people");
        none(one, other);
    }

    @Test
    void unitsThatDoNotConvertAreNotCompared() {
        FigureInContext one = Told.in("2024-05-14", "The Falka pipeline costs 6 billion euros.")
                .with(Role.OBJECT, "Falka", EntityKind.FACILITY)
                .figure("6 billion euros", "cost", "6000000000", "EUR");
        FigureInContext other = Told.in("2024-05-14", "The Falka pipeline costs 6 billion dollars.")
                .with(Role.OBJECT, "Falka", EntityKind.FACILITY)
                .figure("6 billion dollars", "cost", "6000000000", "USD");
        none(one, other);
    }

    private static FigureInContext fire(String published, String text, String words, String value) {
        return Told.in(published, text).event("fire").at("Tolma").figure(words, "deaths", value, "people");
    }

    private static FigureInContext outbreak(
            String published, String text, String value, String until, boolean revised) {
        Told told = Told.in(published, text)
                .event("outbreak")
                .at("Samar")
                .until(until)
                .total();
        return told.figure(value + " people", "deaths", value, "people");
    }

    private static FigureInContext range(
            String text, String words, Bound bound, String value, String low, String high, String unit) {
        return Told.in("2025-11-24", text)
                .with(Role.OBJECT, "Falka", EntityKind.EQUIPMENT)
                .figure(words, "range", bound, Told.between(value, low, high), unit);
    }

    private static void check(FigureInContext one, FigureInContext other, Relation relation, Order order) {
        assertThat(FigureComparison.compare(one, other)).hasValueSatisfying(found -> {
            assertThat(found.relation()).as(found.reason()).isEqualTo(relation);
            assertThat(found.order()).isEqualTo(order);
        });
        assertThat(FigureComparison.compare(other, one))
                .hasValue(new Comparison(relation, reason(one, other), order.reversed()));
    }

    private static void none(FigureInContext one, FigureInContext other) {
        assertThat(FigureComparison.compare(one, other)).isEmpty();
        assertThat(FigureComparison.compare(other, one)).isEmpty();
    }

    private static String reason(FigureInContext one, FigureInContext other) {
        return FigureComparison.compare(one, other).orElseThrow().reason();
    }

    private static Relation relation(FigureInContext one, FigureInContext other) {
        Optional<Comparison> found = FigureComparison.compare(one, other);
        return found.map(Comparison::relation).orElse(null);
    }

    // ---- one subject in two words

    @Test
    void twoNamesOfAStateAndTwoWordsForAThingAreOneSubject() {
        FigureInContext one = Told.in("2024-05-02", "A tanker bound for Tehran carried 1.53 million barrels of petrol.")
                .figure("1.53 million barrels", "volume", "1530000", "bbl");
        FigureInContext other = Told.in("2024-05-20", "Fuel of an Iranian cargo came to 1.5 million barrels.")
                .figure(
                        "1.5 million barrels",
                        "volume",
                        Bound.EXACT,
                        Told.between("1500000", "1450000", "1550000"),
                        "bbl");
        check(one, other, Relation.ROUNDED, Order.NEITHER);
    }

    @Test
    void whatNobodyWouldConfuseIsNotToldApart() {
        FigureInContext one = Told.in("2023-01-10", "The storm in Tolma killed 12 people.")
                .event("storm")
                .at("Tolma")
                .figure("12 people", "deaths", "12", "people");
        FigureInContext near = Told.in("2023-01-20", "The storm in Berin killed 30 people.")
                .event("storm")
                .at("Berin")
                .figure("30 people", "deaths", "30", "people");
        FigureInContext late = Told.in("2023-09-20", "The storm in Berin killed 30 people.")
                .event("storm")
                .at("Berin")
                .figure("30 people", "deaths", "30", "people");
        check(one, near, Relation.DIFFERENT_SCOPE, Order.NEITHER);
        none(one, late);
    }

    @Test
    void twoCountsOfOneDayThatNameTheAttackOrOnlyItsVerbContradictEachOther() {
        FigureInContext noun = Told.in("2024-05-15", "The attack off Tolma on 14 May killed six sailors.")
                .event("attack")
                .at("Tolma")
                .when("2024-05-14")
                .figure("six sailors", "deaths", "6", "sailor");
        FigureInContext verb = Told.in(
                        "2024-05-16", "Off Tolma planes struck a boat on 14 May and killed four sailors.")
                .at("Tolma")
                .when("2024-05-14")
                .figure("four sailors", "deaths", "4", "sailor");
        check(noun, verb, Relation.CONTRADICTS, Order.NEITHER);
    }

    @Test
    void theFirstAttackIsAPartOfTheTotalThoughItsOwnClauseDoesNotNameIt() {
        FigureInContext first = Told.in(
                        "2025-09-03",
                        "Planes destroyed a boat off Tolma, killing 11 people, in the first known attack of its kind.")
                .at("Tolma")
                .figure("11 people", "deaths", "11", "people");
        FigureInContext total = Told.in("2025-11-18", "Since 2 September 83 people have died in 21 attacks off Tolma.")
                .at("Tolma")
                .total()
                .since("2025-09-02")
                .figure("83 people", "deaths", "83", "people");
        check(first, total, Relation.PART_OF, Order.FIRST);
    }

    @Test
    void aNumberedAttackBesideAnotherSingleOneIsNotSaidToBeAPartOfIt() {
        FigureInContext first = Told.in("2025-09-03", "The first attack off Tolma killed 11 people.")
                .event("first attack")
                .at("Tolma")
                .figure("11 people", "deaths", "11", "people");
        FigureInContext single = Told.in("2025-09-20", "The attack off Tolma killed 14 people.")
                .event("attack")
                .at("Tolma")
                .figure("14 people", "deaths", "14", "people");
        assertThat(relation(first, single)).isNotIn(Relation.PART_OF, Relation.CONTRADICTS);
    }

    @Test
    void whatSomebodyDeniesThatAReportSaysIsDenied() {
        FigureInContext stated = fire("2024-05-02", "The fire in Tolma killed 35 people.", "35 people", "35");
        FigureInContext denied = Told.in(
                        "2024-05-02", "The mayor denied the report that the fire in Tolma killed 35 people.")
                .event("fire")
                .at("Tolma")
                .byReportThatIsDenied("The mayor denied", "report")
                .figure("35 people", "deaths", "35", "people");
        check(stated, denied, Relation.DENIES, Order.NEITHER);
    }

    @Test
    void policeOfTwoCitiesDoNotContradictEachOther() {
        FigureInContext one = Told.in("2024-05-15", "Police in Tolma arrested 250 people on 14 May.")
                .with(Role.ACTOR, "Police", EntityKind.GOVERNMENT_BODY)
                .when("2024-05-14")
                .figure("250 people", "arrests", "250", "people");
        FigureInContext other = Told.in("2024-05-15", "Police in Berin arrested 40 people on 14 May.")
                .with(Role.ACTOR, "Police", EntityKind.GOVERNMENT_BODY)
                .when("2024-05-14")
                .figure("40 people", "arrests", "40", "people");
        assertThat(relation(one, other)).isNotIn(Relation.CONTRADICTS, Relation.DENIES, Relation.PART_OF);
    }

    @Test
    void oneAttackIsAPartOfTheTotalThatItsDayLiesIn() {
        FigureInContext one = Told.in("2024-03-14", "The attack of 2 March killed 11 soldiers.")
                .event("attack")
                .when("2024-03-02")
                .figure("11 soldiers", "deaths", "11", "soldier");
        FigureInContext total = Told.in("2024-07-01", "Attacks have killed 140 soldiers since January.")
                .event("Attacks")
                .total()
                .since("2024-01")
                .figure("140 soldiers", "deaths", "140", "soldier");
        check(one, total, Relation.PART_OF, Order.FIRST);
    }

    @Test
    void twoFinalCountsOfOneHappeningContradictEachOtherThoughOneIsCalledATotal() {
        FigureInContext one = Told.in("2024-07-19", "The explosion at the Tolma depot killed 14, the final count says.")
                .event("explosion")
                .at("Tolma")
                .figure("14", "deaths", "14", "people");
        FigureInContext other = Told.in(
                        "2024-07-20", "In all nine died in the explosion at the Tolma depot, a final count has it.")
                .event("explosion")
                .at("Tolma")
                .total()
                .figure("nine", "deaths", "9", "people");
        check(one, other, Relation.CONTRADICTS, Order.NEITHER);
    }

    @Test
    void theRangesOfTwoDronesAreOfDifferentScope() {
        FigureInContext one = Told.in("2024-09-03", "The Sarvan drone has a range of 150 kilometres.")
                .with(Role.OBJECT, "Sarvan", EntityKind.EQUIPMENT)
                .figure("150 kilometres", "range", "150", "km");
        FigureInContext other = Told.in("2024-09-03", "The Torun drone has a range of 1,200 kilometres.")
                .with(Role.OBJECT, "Torun", EntityKind.EQUIPMENT)
                .figure("1,200 kilometres", "range", "1200", "km");
        check(one, other, Relation.DIFFERENT_SCOPE, Order.NEITHER);
        assertThat(reason(one, other)).contains("Sarvan", "Torun");
    }

    @Test
    void twoCompaniesThatAreOnlyPointedAtAreNoCount() {
        FigureInContext one = Told.in("2024-07-07", "The two companies signed the contract on 1 July.")
                .when("2024-07-01")
                .figure("two companies", "company", "2", "company");
        FigureInContext other = Told.in("2024-07-08", "The contract was signed by the two companies on 3 July.")
                .when("2024-07-03")
                .figure("two companies", "company", "2", "company");
        none(one, other);
    }

    @Test
    void aNameInOneSentenceAloneMakesTheLowerFlowAPartOfTheHigher() {
        FigureInContext one = Told.in("2024-02-09", "In January the country exported 90,000 barrels of oil to Tolma.")
                .when("2024-01")
                .figure("90,000 barrels", "exports", "90000", "bbl");
        FigureInContext other = Told.in("2024-02-10", "In January the country exported 750,000 barrels of oil.")
                .when("2024-01")
                .figure("750,000 barrels", "exports", "750000", "bbl");
        check(one, other, Relation.PART_OF, Order.FIRST);
    }

    @Test
    void theTollOfAnAccidentIsNotCountedOnAfterAYear() {
        FigureInContext early = fire("2023-01-10", "The fire in Tolma killed 4 people.", "4 people", "4");
        FigureInContext soon = fire("2023-01-20", "The fire in Tolma killed 25 people.", "25 people", "25");
        FigureInContext late = fire("2023-08-20", "The fire in Tolma killed 25 people.", "25 people", "25");
        check(early, soon, Relation.UPDATE, Order.FIRST);
        assertThat(relation(early, late)).isNotIn(Relation.UPDATE, Relation.CONTRADICTS);
    }

    // ---- of one subject, and of more than one

    private static FigureInContext age(String text, String words, String value, String... owner) {
        Told told = Told.in("2024-05-02", text).with(Role.RECIPIENT, "Ann Reed", EntityKind.PERSON);
        return (owner.length == 0 ? told : told.with(Role.OBJECT, owner[0], EntityKind.PERSON))
                .figure(words, "age", value, "year");
    }

    @Test
    void agesContradictOnlyWhereOnePersonIsKnownToHaveBoth() {
        FigureInContext hers = age("The court in Tolma jailed Ann Reed, 36, who is Reed.", "36", "36", "Reed");
        FigureInContext hersToo = age("The court in Tolma jailed Ann Reed, 41, who is Reed.", "41", "41", "Reed");
        FigureInContext nobodys = age("The court in Tolma jailed Ann Reed over a 41-year-old.", "41-year-old", "41");
        FigureInContext his = age("The court in Tolma jailed Ann Reed over Otto, 41.", "41", "41", "Otto");
        check(hers, hersToo, Relation.CONTRADICTS, Order.NEITHER);
        none(hers, nobodys);
        assertThat(relation(hers, his)).isNotEqualTo(Relation.CONTRADICTS);
    }

    @Test
    void howFarSomebodyWentIsNoLastingDistance() {
        FigureInContext one = Told.in("2024-05-02", "Ann Reed walked 269 kilometres to Tolma.")
                .with(Role.OBJECT, "Ann Reed", EntityKind.PERSON)
                .figure("269 kilometres", "distance", "269", "km");
        FigureInContext other = Told.in("2024-05-03", "Ann Reed walked 63 kilometres to Tolma.")
                .with(Role.OBJECT, "Ann Reed", EntityKind.PERSON)
                .figure("63 kilometres", "distance", "63", "km");
        FigureInContext port = Told.in("2024-05-02", "The port of Berin lies 269 kilometres from Tolma.")
                .with(Role.OBJECT, "The port of Berin", EntityKind.FACILITY)
                .figure("269 kilometres", "distance", "269", "km");
        FigureInContext portToo = Told.in("2024-05-03", "The port of Berin lies 63 kilometres from Tolma.")
                .with(Role.OBJECT, "The port of Berin", EntityKind.FACILITY)
                .figure("63 kilometres", "distance", "63", "km");
        none(one, other);
        check(port, portToo, Relation.CONTRADICTS, Order.NEITHER);
    }

    @Test
    void aLastingPropertyIsNoPartOfAnother() {
        FigureInContext short1 = Told.in("2024-05-02", "The old Sarvan drone of Tolma is 4 metres long.")
                .with(Role.OBJECT, "Sarvan", EntityKind.EQUIPMENT)
                .qualifier("old")
                .figure("4 metres", "length", "4", "m");
        FigureInContext long1 = Told.in("2024-05-03", "The Sarvan drone of Tolma is 9 metres long.")
                .with(Role.OBJECT, "Sarvan", EntityKind.EQUIPMENT)
                .figure("9 metres", "length", "9", "m");
        none(short1, long1);
    }

    @Test
    void theDeadOfOneStrikeAreNoEarlierStateOfAllTheDead() {
        FigureInContext strike = Told.in("", "A strike on the school in Gaza killed 40 people.")
                .at("Gaza")
                .figure("40 people", "deaths", "40", "people");
        FigureInContext all = Told.in("", "The assault on Gaza has killed more than 640 people.")
                .at("Gaza")
                .total()
                .figure("more than 640 people", "deaths", Bound.MORE_THAN, Told.moreThan("640"), "people");
        FigureInContext later = Told.in("", "The assault on Gaza has killed more than 660 people.")
                .at("Gaza")
                .total()
                .figure("more than 660 people", "deaths", Bound.MORE_THAN, Told.moreThan("660"), "people");
        assertThat(relation(strike, all)).isNotEqualTo(Relation.UPDATE);
        check(all, later, Relation.UPDATE, Order.FIRST);
    }

    @Test
    void theDeadOfOnePeopleAreNoEarlierStateOfFarMoreDead() {
        FigureInContext few = Told.in("", "So far 9 Lebanese have been killed in Gaza.")
                .at("Gaza")
                .total()
                .qualifier("Lebanese")
                .figure("9 Lebanese", "deaths", "9", "people");
        FigureInContext many = Told.in("", "So far 660 people have been killed in Gaza.")
                .at("Gaza")
                .total()
                .figure("660 people", "deaths", "660", "people");
        check(few, many, Relation.PART_OF, Order.FIRST);
    }

    @Test
    void boundsThatMeetFarApartSayNothingWhereOneIsNarrower() {
        FigureInContext few = Told.in("2024-05-02", "Shells killed at least 5 miners near Tolma.")
                .at("Tolma")
                .qualifier("miner")
                .figure("at least 5 miners", "deaths", Bound.AT_LEAST, Told.atLeast("5"), "people");
        FigureInContext many = Told.in("2024-05-02", "Shells killed at least 60 people near Tolma.")
                .at("Tolma")
                .figure("at least 60 people", "deaths", Bound.AT_LEAST, Told.atLeast("60"), "people");
        FigureInContext as = Told.in("2024-05-02", "Shells killed at least 6 people near Tolma.")
                .at("Tolma")
                .figure("at least 6 people", "deaths", Bound.AT_LEAST, Told.atLeast("6"), "people");
        none(few, many);
        check(few, as, Relation.COMPATIBLE, Order.NEITHER);
    }

    @Test
    void whoeverDiedBesideThemHundredsWhoShelteredAreNoDead() {
        Figure hundreds = Told.in("2024-05-02", "Forty died at a school where 400 people sheltered.")
                .figure("400 people", "people", "400", "people")
                .figure();
        Set<String> sentence = Words.stems("forty died at a school where people sheltered");
        assertThat(Measures.nameOf(hundreds, Words.stems("400 people sheltered"), Set.of(), sentence))
                .isNotEqualTo("deaths");
        assertThat(Measures.nameOf(hundreds, Words.stems("bringing it to 400 people"), Set.of(), sentence))
                .isEqualTo("deaths");
    }

    @Test
    void aTotalOfAWarByNameIsNoEarlierStateOfATotalOfNone() {
        FigureInContext war = Told.in("", "The 2006 war in Gaza killed 28 people so far.")
                .event("2006 war")
                .at("Gaza")
                .total()
                .figure("28 people", "deaths", "28", "people");
        FigureInContext none = Told.in("", "So far 40 people have been killed in Gaza.")
                .at("Gaza")
                .total()
                .figure("40 people", "deaths", "40", "people");
        assertThat(relation(war, none)).isNotEqualTo(Relation.UPDATE);
    }
}
