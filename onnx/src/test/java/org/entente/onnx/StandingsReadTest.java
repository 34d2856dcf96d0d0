package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Reading;
import org.junit.jupiter.api.Test;

/** Offices told by a title alone, whose a body is, who is meant by a clause or by what is theirs, and things that no lexicon knows. */
final class StandingsReadTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    private List<String> told(String text) {
        return claims(text, Set.of(ClaimKind.EVENT, ClaimKind.TIE));
    }

    private List<String> figures(String text) {
        return claims(text, Set.of(ClaimKind.FIGURE));
    }

    private List<String> claims(String text, Set<ClaimKind> kinds) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .filter(claim -> kinds.contains(claim.kind()))
                .map(claim -> claim.type().code() + Parties.exact(reading, claim))
                .toList();
    }

    /** The words that tell each office. */
    private List<String> titles(String text) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .filter(claim -> claim.type().code().equals("office"))
                .map(Claim::trigger)
                .map(span -> span.in(text))
                .toList();
    }

    @Test
    void aTitleBeforeAPersonsNameTellsThatTheyHoldAnOffice() {
        assertThat(told("Senator Lucia Ferraz slept.")).containsExactly("office actor Lucia Ferraz");
        assertThat(told("Battalion chief Oyarzun slept.")).containsExactly("office actor Oyarzun");
        assertThat(told("Former President Obama slept.")).containsExactly("office actor Obama");
        assertThat(told("President Obama slept.")).isEmpty();
        assertThat(told("Doctor Lucia Ferraz slept.")).isEmpty();
        assertThat(told("The senator slept.")).isEmpty();
    }

    @Test
    void anOfficeIsToldInAllWordsOfItsTitle() {
        assertThat(titles("Commerce Secretary Gary Locke slept.")).containsExactly("Commerce Secretary");
        assertThat(titles("Secretary of State Ann Reed slept.")).containsExactly("Secretary of State");
        assertThat(titles("The federal health minister, Ann Reed, slept.")).containsExactly("federal health minister");
    }

    @Test
    void whoHoldsAnOfficeMayBeKnownByACommonNounAsTheOneWhoseItIs() {
        assertThat(told("The bus operator's chief executive slept."))
                .containsExactly("office recipient The bus operator actor The bus operator's chief executive");
        assertThat(told("A niece of the general slept."))
                .containsExactly("kinship actor A niece recipient the general");
        assertThat(told("Chief executives of firms slept.")).isEmpty();
    }

    @Test
    void aBodyIsNamedWithTheStateWhoseItIs() {
        assertThat(told("The government of Chad attacked Iran."))
                .containsExactly("ASSAULT actor The government of Chad recipient Iran");
        assertThat(told("The government of the day attacked Iran."))
                .containsExactly("ASSAULT actor The government recipient Iran");
        assertThat(told("Fighting between the governments of Turkey and Iran went on."))
                .noneMatch(claim -> claim.contains("governments"));
    }

    @Test
    void whoIsSaidToBeWhatAClauseHangsOnDoesWhatItTells() {
        assertThat(told("Turkey is the country that attacked Iran."))
                .containsExactly("ASSAULT actor Turkey recipient Iran");
        assertThat(told("Turkey was among those who attacked Iran."))
                .containsExactly("ASSAULT actor Turkey recipient Iran");
        assertThat(told("Iran is one of the countries attacked by Turkey."))
                .containsExactly("ASSAULT recipient Iran recipient the countries actor Turkey");
        assertThat(told("Iran was the first to be attacked by Turkey."))
                .containsExactly("ASSAULT recipient Iran actor Turkey");
        assertThat(told("Turkey is next to the country that attacked Iran."))
                .noneMatch(claim -> claim.contains("actor Turkey"));
    }

    @Test
    void whoIsNotOrMayBeWhatAClauseHangsOnDidNotOrMayHaveDoneIt() {
        assertThat(factuality("Turkey is the country that attacked Iran.")).containsExactly("CT+");
        assertThat(factuality("Turkey is not the country that attacked Iran.")).containsExactly("CT-");
        assertThat(factuality("Turkey may be the country that attacked Iran.")).containsExactly("PS+");
        assertThat(factuality("Oman denied that Turkey was one of the countries attacked by Iran."))
                .containsExactly("CT-");
        assertThat(factuality("Turkey does not believe that Oman attacked Iran."))
                .containsExactly("PR-");
        assertThat(factuality("Turkey did not say that Oman attacked Iran.")).containsExactly("UU");
    }

    private List<String> factuality(String text) {
        return reader.read(OneParagraph.of(text), null).claims().stream()
                .filter(claim -> claim.type().code().equals("ASSAULT"))
                .map(claim -> claim.factuality().code())
                .toList();
    }

    @Test
    void whatIsJoinedToWhatSomebodyIsSaidToBeIsToldOfThemToo() {
        assertThat(told("Carl Otto was a painter and a member of the Senate."))
                .containsExactly("membership actor Carl Otto recipient Senate");
        assertThat(told("Turkey and other members of NATO slept."))
                .containsExactly("membership actor Turkey recipient NATO");
        assertThat(told("Turkey and members of NATO slept.")).noneMatch(claim -> claim.contains("actor Turkey"));
    }

    @Test
    void whoGivesInToWhatIsSomebodysGivesInToThem() {
        assertThat(told("The governor bowed to the union's demands."))
                .containsExactly("YIELD actor The governor recipient the union");
        assertThat(told("The senators voted against the government's plan."))
                .anyMatch(claim -> claim.startsWith("REJECT actor The senators recipient the government"));
        assertThat(told("The governor resigned from the post of prime minister."))
                .noneMatch(claim -> claim.contains("recipient"));
    }

    @Test
    void deedsThatAGerundTellsAreWhatSomebodyIsForOrAgainst() {
        assertThat(told("Poland opposes lifting the grain levy."))
                .containsExactly("REJECT actor Poland object lifting the grain levy");
        assertThat(told("Poland stopped lifting the grain levy.")).noneMatch(claim -> claim.startsWith("REJECT"));
    }

    @Test
    void aDeedIsItsSubjectsByWhatTheVerbSaysOfIt() {
        assertThat(told("Turkey was behind the attack on Iran."))
                .containsExactly("ASSAULT actor Turkey recipient Iran");
        assertThat(told("Turkey was against the attack on Iran."))
                .noneMatch(claim -> claim.contains("ASSAULT actor Turkey"));
        assertThat(told("Turkey planned an attack on Iran.")).contains("ASSAULT actor Turkey recipient Iran");
        assertThat(told("Turkey watched an attack on Iran."))
                .noneMatch(claim -> claim.contains("ASSAULT actor Turkey"));
        assertThat(told("The support for Iran by Turkey went on."))
                .containsExactly("SUPPORT recipient Iran actor Turkey");
    }

    @Test
    void aParticipleBesideAClauseIsToldOfItsSubject() {
        assertThat(told("Fined 40 million euros by the regulator, Siemens slept."))
                .containsExactly("SANCTION actor the regulator recipient Siemens");
        assertThat(told("An officer shot dead a driver."))
                .containsExactly("ASSAULT actor An officer recipient a driver");
        assertThat(told("Hostile to Iran, Turkey slept.")).containsExactly("hostility recipient Iran actor Turkey");
    }

    @Test
    void thingsThatNoLexiconKnowsAreMadeAndSold() {
        assertThat(told("Siemens makes trains.")).containsExactly("production actor Siemens object trains");
        assertThat(told("Siemens makes mistakes.")).isEmpty();
        assertThat(told("Tourists bought bread.")).isEmpty();
    }

    @Test
    void anAmountIsToldOfWhatACommonNounTellsApart() {
        assertThat(figures("The new bridge cost $5 million.")).containsExactly("price object The new bridge");
        assertThat(figures("Prices rose by 40 percent.")).containsExactly("price-increase");
    }
}
