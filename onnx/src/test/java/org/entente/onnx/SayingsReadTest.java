package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.engine.read.Reader;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.junit.jupiter.api.Test;

/** What is called what and by whom, deeds told by verbs that are no whole clause, and who goes on speaking. */
final class SayingsReadTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    /** Labels and identities: mode, who says so, of whom, what. */
    private List<String> called(String text) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.ATTRIBUTE && claim.label() != null)
                .filter(claim -> !claim.label().startsWith("purpose"))
                .map(claim -> claim.mode().code() + " " + source(claim) + ": " + Parties.in(reading, claim, Role.OBJECT)
                        + ": " + claim.label())
                .toList();
    }

    /** Events and ties: mode, type, and each role with who plays it. */
    private List<String> told(String text) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE)
                .map(claim -> claim.mode().code() + " " + claim.type().code()
                        + claim.participants().stream()
                                .map(Participant::role)
                                .distinct()
                                .sorted()
                                .map(role -> " " + role.code() + " " + Parties.in(reading, claim, role))
                                .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void whatMustNotBeIsAdvisedAgainstAndNotDenied() {
        assertThat(told("Israel must not attack Iran, France said."))
                .containsExactly("recommended ASSAULT actor Israel recipient Iran");
        assertThat(told("Iran must stop arming the rebels, France said."))
                .containsExactly("recommended AID actor Iran recipient the rebels");
        assertThat(told("Iran will not attack Israel.")).containsExactly("denied ASSAULT actor Iran recipient Israel");
    }

    @Test
    void whatSomebodyWouldHaveAnotherDoIsAskedForAndTheirOwnIsPlanned() {
        assertThat(told("Washington wants Iran to free the sailors."))
                .containsExactly("requested YIELD actor Iran recipient the sailors");
        assertThat(told("Iran wants to free the sailors."))
                .containsExactly("planned YIELD actor Iran recipient the sailors");
    }

    @Test
    void whoGivesTheirWordToDoHarmThreatens() {
        assertThat(told("Iran vowed to retaliate against Israel.")).anyMatch(claim -> claim.contains("THREATEN"));
        assertThat(told("Iran vowed to help Iraq.")).noneMatch(claim -> claim.contains("THREATEN"));
    }

    @Test
    void countriesWithoutANameActAndPlacesWithoutOneAreStruck() {
        assertThat(told("Western nations condemned Russia."))
                .containsExactly("asserted ACCUSE actor Western nations recipient Russia");
        assertThat(told("The army besieged the town."))
                .containsExactly("asserted ASSAULT actor The army recipient the town");
        assertThat(told("The rebels attacked the town of Homs."))
                .containsExactly("asserted ASSAULT actor The rebels recipient Homs");
        assertThat(told("Inflation struck the city.")).isEmpty();
    }

    @Test
    void aVerbBehindAnAuxiliaryAndACeaseFireWithAHyphenAreRead() {
        assertThat(told("The Afghan government said it would free Taliban prisoners."))
                .contains("planned YIELD actor it recipient Taliban prisoners");
        assertThat(told("The rebels announced a cease-fire."))
                .containsExactly("asserted RETREAT actor The rebels object a cease-fire");
    }

    /** Who is told to speak, statement by statement. */
    private List<String> speakers(String text) {
        return reader.read(OneParagraph.of(text), null).claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.STATEMENT)
                .map(SayingsReadTest::source)
                .toList();
    }

    private static String source(Claim claim) {
        Attribution last = claim.attribution().getLast();
        return last.source().name() == null
                ? last.source().sourceClass().code()
                : last.source().name();
    }

    @Test
    void aLabelIsReadBehindGerundsRelativesAndPassives() {
        assertThat(called("Labelling Hezbollah a terrorist group, Israel bombed Beirut."))
                .containsExactly("opinion Israel: Hezbollah: terrorist group");
        assertThat(called("Ann Reed, whom Chad calls a traitor, fled to Mali."))
                .containsExactly("opinion Chad: Ann Reed: traitor");
        assertThat(called("Hezbollah, labelled a terrorist group by Canada, fired rockets."))
                .containsExactly("opinion Canada: Hezbollah: terrorist group");
        assertThat(called("Hezbollah, described as a plot by Iran, left."))
                .noneMatch(told -> told.startsWith("opinion Iran"));
        assertThat(called("Chad refers to Ann Reed as a traitor.")).containsExactly("opinion Chad: Ann Reed: traitor");
        assertThat(called("Chad referred Ann Reed to a doctor.")).isEmpty();
        assertThat(called("Calling Hezbollah, Israel offered a truce.")).isEmpty();
    }

    @Test
    void aNameBehindADashAndWhoeverIsJoinedToASpeakerSaysIt() {
        assertThat(speakers("\"The port will close\" — Ann Reed, mayor of Brock."))
                .containsExactly("Ann Reed");
        assertThat(speakers("The port — Ann Reed ran it — was closed.")).isEmpty();
        assertThat(speakers("\"The port is closed,\" tweeted the foreign minister of Chad minutes later."))
                .containsExactly("foreign minister");
        Reading both = reader.read(OneParagraph.of("Ann Reed and Carl Otto said that the port was closed."), null);
        assertThat(both.claims())
                .filteredOn(claim -> claim.kind() == ClaimKind.STATEMENT)
                .extracting(claim -> Parties.in(both, claim, Role.ACTOR))
                .containsExactly("Ann Reed, Carl Otto");
        assertThat(speakers("\"We were lied to.\" — Ann Reed \"They know it.\" \"We work hard.\" — Carl Otto"))
                .as("a name behind a dash tells of the quotation before it alone")
                .containsExactly("Ann Reed", "Carl Otto");
    }

    @Test
    void whoDeniesWhatTheyAreAccusedOfDeniesNotThatTheyAre() {
        assertThat(told("Mali accuses Chad, which denies it, of arming the rebels."))
                .contains("asserted ACCUSE actor Mali recipient Chad")
                .contains("alleged AID actor Chad recipient the rebels");
    }

    @Test
    void whatSomebodyWasQuickToDoOrWentOnToDoIsDone() {
        assertThat(told("Chad was quick to condemn Mali."))
                .containsExactly("asserted ACCUSE actor Chad recipient Mali");
        assertThat(told("Chad went on to arm the rebels."))
                .containsExactly("asserted AID actor Chad recipient the rebels");
        assertThat(told("Chad was the first to recognise Mali."))
                .containsExactly("asserted SUPPORT actor Chad recipient Mali");
        assertThat(told("Chad decided against arming the rebels."))
                .containsExactly("denied AID actor Chad recipient the rebels");
        assertThat(told("Chad is on the verge of attacking Mali."))
                .containsExactly("planned ASSAULT actor Chad recipient Mali");
        assertThat(told("The two ministers are due to meet."))
                .containsExactly("planned CONSULT actor The two ministers");
    }

    @Test
    void whatIsSaidOfADeedIsReadWithoutItsDay() {
        assertThat(called("Chad denounced the vote as a coup on Tuesday."))
                .containsExactly("opinion Chad: the vote: coup");
        assertThat(called("Chad denounced the vote as lacking support."))
                .containsExactly("opinion Chad: the vote: lacking support");
        assertThat(called("Russia framed the invasion as a special operation."))
                .containsExactly("opinion Russia: the invasion: special operation");
        assertThat(called("Russia framed the picture on Tuesday.")).isEmpty();
    }

    @Test
    void whoDoesNotConsiderSomebodySomethingDeniesIt() {
        assertThat(called("Chad does not consider Hezbollah a terrorist group."))
                .containsExactly("denied Chad: Hezbollah: terrorist group");
        assertThat(called("Chad did not call Hezbollah a terrorist group.")).isEmpty();
    }

    @Test
    void whatIsDeniedAndWhatIsPutInsteadAreTwo() {
        assertThat(called("Boeing is not a bank but a maker of aircraft."))
                .containsExactly("denied author: Boeing: bank", "asserted author: Boeing: maker of aircraft");
        assertThat(called("Boeing is a bank and a maker of aircraft.")).noneMatch(told -> told.startsWith("denied"));
    }

    @Test
    void aBareNounIsToldWithItsClause() {
        assertThat(called("Boeing, a firm that builds aircraft, left Chad."))
                .containsExactly("asserted author: Boeing: firm that builds aircraft");
    }

    @Test
    void aDeedLaidAtSomebodysDoorIsAlleged() {
        assertThat(told("Chad was blamed for shelling Mali.")).contains("alleged ASSAULT actor Chad recipient Mali");
        assertThat(told("Ann Reed was charged with smuggling arms to Sudan."))
                .contains("alleged trafficking actor Ann Reed recipient Sudan object arms");
        assertThat(told("Chad was praised for shelling Mali.")).contains("asserted ASSAULT actor Chad recipient Mali");
    }

    @Test
    void whatIsAgreedToIsPlannedAndNoOpinion() {
        assertThat(told("Russia agreed to supply missiles to Iran."))
                .contains("planned AID actor Russia recipient Iran object missiles");
    }

    @Test
    void aViewInARelativeClauseDoesNotHoldTheRestOfTheSentence() {
        assertThat(told("Chad, which views the ban as a crime, bombed Mali."))
                .contains("asserted ASSAULT actor Chad recipient Mali");
    }

    @Test
    void eachOfSeveralPairsIsAnEvent() {
        assertThat(told("Chad and Togo attacked Mali and Niger respectively."))
                .containsExactly(
                        "asserted ASSAULT actor Chad recipient Mali", "asserted ASSAULT actor Togo recipient Niger");
        assertThat(told("Chad and Togo attacked Mali and Niger."))
                .containsExactly("asserted ASSAULT actor Chad, Togo recipient Mali, Niger");
        assertThat(told("Syria asked China for radar and Iran for drones."))
                .contains(
                        "asserted REQUEST actor Syria recipient China object radar",
                        "asserted REQUEST actor Syria recipient Iran object drones");
        assertThat(told("Syria asked China for radar and drones."))
                .contains("asserted REQUEST actor Syria recipient China object radar, drones");
    }

    @Test
    void anAmountSharedOutIsToldOfNobody() {
        Reading reading =
                reader.read(OneParagraph.of("Hamas and Hezbollah killed 3 and 5 soldiers respectively."), null);
        assertThat(reading.claims())
                .filteredOn(claim -> claim.kind() == ClaimKind.FIGURE)
                .isNotEmpty()
                .noneMatch(claim -> claim.participants().stream().anyMatch(each -> each.role() == Role.ACTOR));
    }

    @Test
    void whoAloneSpokeGoesOn() {
        assertThat(speakers(
                        "The envoy, who was in Chad, said Iran had sent experts. He said they were training pilots."))
                .containsExactly("envoy", "envoy");
        assertThat(speakers("Officials said two soldiers had been killed. They said a third was missing."))
                .containsExactly("Officials", "Officials");
        assertThat(speakers("The governor said the mayor had resigned. He said a vote would follow."))
                .containsExactly("governor", "unclear");
    }

    @Test
    void whoSpokeLastGoesOnThoughOthersAreSpokenOf() {
        assertThat(speakers("Carl Otto has ruled for ten years. Carl Otto fears nobody, said Paul Berg, a clerk."
                        + " \"There are plenty of ways to save money,\" he said."))
                .containsExactly("Paul Berg", "Paul Berg");
        assertThat(speakers("Mary Stone has ruled for ten years. Ann Reed called the order a shame."
                        + " \"It hurts the poor,\" she said."))
                .containsExactly("Ann Reed", "Ann Reed");
        assertThat(speakers("Ann Reed said the bridge was safe. Few believed it. She said it would be mended."))
                .containsExactly("Ann Reed", "Ann Reed");
        assertThat(speakers("John Stone said the port was open, but he said that the quay was not."))
                .containsExactly("John Stone", "John Stone");
    }

    @Test
    void whoSpokeLastIsNotMeantWhereTwoDidOrABodyOrOneOfTheOtherGender() {
        assertThat(
                        speakers(
                                "Ann Reed said the bridge was safe and Mary Stone said it was not. \"It was mended,\" she said."))
                .endsWith("unclear");
        assertThat(speakers("John Stone left the hall. Boeing said the jet was safe. \"It was mended,\" she said."))
                .containsExactly("Boeing", "unclear");
        assertThat(speakers("Ann Reed said the bridge was safe. \"It was mended,\" he said."))
                .containsExactly("Ann Reed", "unclear");
    }

    @Test
    void whoBearsAnOfficeIsNamedBesideIt() {
        assertThat(speakers("The minister, Ann Reed, told reporters that talks had failed."))
                .containsExactly("Ann Reed");
        assertThat(speakers("The minister told reporters that Ann Reed had failed."))
                .containsExactly("minister");
    }
}
