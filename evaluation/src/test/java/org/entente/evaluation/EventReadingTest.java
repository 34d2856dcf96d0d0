package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entente.engine.read.Reader;
import org.entente.evaluation.IsafSuite.Event;
import org.entente.model.Claim;
import org.entente.model.Edtf;
import org.entente.model.EventType;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

/** Holds what is read of reports of arrests and killings, in sentences of our own. */
final class EventReadingTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 9);

    private final Reader reader = Wiring.reader();

    private List<Claim> events(String text, EventType type) {
        Reading reading = reader.read(SuiteTexts.document(text, DAY), DAY);
        return reading.claims().stream().filter(claim -> claim.type() == type).toList();
    }

    private static List<String> recipients(Claim claim, String text) {
        return claim.participants().stream()
                .filter(participant -> participant.role() == Role.RECIPIENT)
                .map(participant -> participant.span().in(text))
                .toList();
    }

    @Test
    void theDayInADatelineIsNotTheDayOfWhatIsTold() {
        String text = "MOMBASA, Kenya (March 9, 2021) Coast guards arrested four smugglers near the harbour yesterday.";
        assertThat(events(text, EventType.COERCE)).singleElement().satisfies(claim -> assertThat(
                        String.valueOf(claim.when().edtf()))
                .contains("2021-03-08"));
    }

    @Test
    void whatIsSaidToHaveHappenedIsOfTheDayBehindIt() {
        String text = "The navy today confirmed the arrest of a smuggler on March 4.";
        assertThat(events(text, EventType.COERCE)).singleElement().satisfies(claim -> assertThat(
                        String.valueOf(claim.when().edtf()))
                .contains("2021-03-04"));
    }

    @Test
    void whoIsHeldTogetherWithAnotherIsHeldToo() {
        String text = "Police arrested a smuggler along with two accomplices.";
        assertThat(events(text, EventType.COERCE)).singleElement().satisfies(claim -> assertThat(
                        recipients(claim, text))
                .containsExactly("a smuggler", "two accomplices"));
    }

    @Test
    void theObjectOfTwoJoinedVerbsIsThatOfBoth() {
        String text = "Police identified and arrested the smuggler.";
        assertThat(events(text, EventType.COERCE))
                .singleElement()
                .satisfies(claim -> assertThat(recipients(claim, text)).containsExactly("the smuggler"));
    }

    @Test
    void nobodyHurtOrHeldIsNobodyHeld() {
        String text = "No villagers were injured or detained in the raid.";
        assertThat(events(text, EventType.COERCE))
                .allSatisfy(claim -> assertThat(claim.factuality().code()).isEqualTo("CT-"));
    }

    @Test
    void aPersonsNameBeforeALeaderIsNotWhoIsHeld() {
        String text = "Soldiers captured two Haqqani leaders near the border.";
        assertThat(events(text, EventType.COERCE))
                .singleElement()
                .satisfies(claim -> assertThat(recipients(claim, text)).containsExactly("two Haqqani leaders"));
    }

    @Test
    void ofManyWhoAreToldOneByOneEachTakesPart() {
        String text = "Caracas sent requests to three powers: Russia, China and Iran.";
        assertThat(events(text, EventType.REQUEST))
                .singleElement()
                .satisfies(claim -> assertThat(recipients(claim, text)).containsExactly("Russia", "China", "Iran"));
    }

    @Test
    void examplesOfManyTakePart() {
        String text = "France sanctioned banks such as VTB and Sberbank.";
        assertThat(events(text, EventType.SANCTION))
                .singleElement()
                .satisfies(claim -> assertThat(recipients(claim, text)).containsExactly("VTB", "Sberbank"));
    }

    @Test
    void whatManyInAppositionAreToldToBeIsToldOfEach() {
        String text = "The army backs Hamas and the Taliban, both U.S.-designated terrorist groups.";
        assertThat(designated(text)).containsExactly("Hamas", "Taliban");
        assertThat(designated("Police searched Hamas, a U.S.-designated terrorist group."))
                .containsExactly("Hamas");
        assertThat(designated("Police searched the newly-designated terrorist group."))
                .isEmpty();
    }

    private List<String> designated(String text) {
        return reader.read(SuiteTexts.document(text, DAY), DAY).claims().stream()
                .filter(claim -> claim.type() == TieType.DESIGNATION)
                .flatMap(claim -> recipients(claim, text).stream())
                .toList();
    }

    @Test
    void sinceWhenSomethingIsTheMostOfItsKindIsNotSinceWhenItIs() {
        assertThat(times("Russia has the largest military presence in Mali since 2015."))
                .noneMatch(time -> time.startsWith("2015"));
        assertThat(times("Russia made its first attack on the port since 2015."))
                .noneMatch(time -> time.startsWith("2015"));
        assertThat(times("Russia has had a military presence in Mali since 2015."))
                .anyMatch(time -> time.startsWith("2015"));
        assertThat(times("Russia has carried out at least 20 attacks on the port since 2015."))
                .anyMatch(time -> time.startsWith("2015"));
    }

    private List<String> times(String text) {
        return reader.read(SuiteTexts.document(text, DAY), DAY).claims().stream()
                .flatMap(claim -> Stream.ofNullable(claim.when().edtf()))
                .map(Edtf::text)
                .toList();
    }

    @Test
    void someOfThemAreNotOfThoseWhoDoItToThem() {
        String text = "Rebels attacked a base on Monday and troops killed five of them.";
        assertThat(events(text, EventType.ASSAULT))
                .filteredOn(claim -> claim.trigger().in(text).equals("killed"))
                .singleElement()
                .satisfies(claim ->
                        assertThat(recipients(claim, text)).isNotEmpty().doesNotContain("troops"));
    }

    @Test
    void whoseTargetsAreStruckIsStruckAndWhoKilledSoManyKilled() {
        String text = "Israel struck Hezbollah targets in Lebanon, killing six.";
        assertThat(events(text, EventType.ASSAULT))
                .hasSize(2)
                .allMatch(claim -> claim.participants().stream()
                        .anyMatch(one ->
                                one.role() == Role.ACTOR && one.span().in(text).equals("Israel")))
                .anySatisfy(claim -> assertThat(recipients(claim, text)).containsExactly("Hezbollah"))
                .anySatisfy(claim -> assertThat(claim.figures()).hasSize(1));
        assertThat(events("The storm hit villages in Cuba.", EventType.ASSAULT)).isEmpty();
        assertThat(events("The bank struck its targets in Cuba.", EventType.ASSAULT))
                .isEmpty();
    }

    @Test
    void whatAnotherClauseCountsIsNotOfTheOneBefore() {
        String text = "The raid in March sank a trawler, and later raids have led to over 60 deaths.";
        assertThat(events(text, EventType.ASSAULT))
                .filteredOn(claim -> claim.trigger().in(text).equals("sank"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.figures()).isEmpty());
    }

    @Test
    void whatStandsBesideOneNameIsNoList() {
        String text = "Police arrested the smugglers, Interpol said.";
        assertThat(events(text, EventType.COERCE))
                .singleElement()
                .satisfies(claim -> assertThat(recipients(claim, text)).containsExactly("the smugglers"));
    }

    private Event released(String text) {
        LocalDate day = IsafAnswers.dateline(text);
        return IsafAnswers.event(reader.read(SuiteTexts.document(text, day), day), text, day);
    }

    @Test
    void whatTheTitleAndALaterSentenceTellAgainIsCountedOnce() {
        assertThat(released(
                                "Patrol Captures Gang Leader in Herat\n\nKABUL, Afghanistan (April 9, 2012)\nA patrol captured a courier in "
                                        + "Herat yesterday. The patrol detained the courier and two of his associates.")
                        .captured())
                .isEqualTo(3);
        assertThat(released(
                                "Patrol Captures Gang Leader in Herat\n\nKABUL, Afghanistan (April 9, 2012)\nThe roads were quiet.")
                        .captured())
                .isEqualTo(1);
    }

    @Test
    void aNumberTellsMoreThanSeveral() {
        String before = "KABUL, Afghanistan (April 9, 2012)\nNumerous smugglers were killed on Sunday. ";
        assertThat(released(before + "In Herat a patrol killed two smugglers.").killed())
                .isEqualTo(2);
        assertThat(released(before + "The roads were quiet.").killed()).isEqualTo(4);
    }

    @Test
    void whomAnAttackKilledIsNobodyWhomTheForceKilled() {
        String before = "KABUL, Afghanistan (April 9, 2012)\n";
        assertThat(released(before + "A patrol arrested a courier, who planned an ambush that killed two drivers.")
                        .killed())
                .isZero();
        assertThat(released(before + "Initial reports indicate that two smugglers were killed.")
                        .killed())
                .isEqualTo(2);
    }

    @Test
    void aReleaseIsToldByItsNumbersDayAndProvince() {
        String text = "2012-04-S-900\n\nKABUL, Afghanistan (April 9)\nA patrol arrested a courier and two of his "
                + "associates in Herat yesterday. The patrol also detained several suspects.";
        LocalDate day = IsafAnswers.dateline(text);
        Event event = IsafAnswers.event(reader.read(SuiteTexts.document(text, day), day), text, day);
        assertThat(event)
                .isEqualTo(new Event("2012-04-08", java.util.Set.of("detention"), java.util.Set.of("herat"), 0, 6));
    }
}
