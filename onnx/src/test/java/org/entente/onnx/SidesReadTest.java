package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.Document;
import org.entente.model.EventType;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

/** Who is a party where nothing but a pronoun, a word for people or an unknown noun stands for them, and what tells the other side of a deed. */
final class SidesReadTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    private Reading read(String text) {
        return reader.read(OneParagraph.of(text), null);
    }

    private List<String> told(String text, ClaimKind... kinds) {
        Reading reading = read(text);
        return reading.claims().stream()
                .filter(claim -> Set.of(kinds).contains(claim.kind()))
                .map(claim -> claim.type().code() + Parties.exact(reading, claim))
                .toList();
    }

    private List<String> told(String text) {
        return told(text, ClaimKind.EVENT, ClaimKind.TIE);
    }

    private List<String> figures(String text) {
        return read(text).claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.FIGURE)
                .flatMap(claim -> claim.figures().stream())
                .map(figure -> figure.exact() + " " + figure.measure().code())
                .toList();
    }

    private List<Mode> modes(String text, ClaimType type) {
        return read(text).claims().stream()
                .filter(claim -> claim.type() == type)
                .map(Claim::mode)
                .toList();
    }

    @Test
    void aPronounIsAPartyThoughNobodySaysWhoItIs() {
        assertThat(told("Police arrested him.")).containsExactly("COERCE actor Police recipient him");
        assertThat(told("They attacked Chad.")).containsExactly("ASSAULT actor They recipient Chad");
        assertThat(told("They attacked him.")).isEmpty();
        assertThat(told("We condemn the junta.")).containsExactly("ACCUSE actor We recipient the junta");
        assertThat(told("It attacked Chad.")).containsExactly("ASSAULT recipient Chad");
    }

    @Test
    void noTieIsToldOfPronounsAloneOrOfWhoseSomethingIs() {
        assertThat(told("His mother slept.")).isEmpty();
        assertThat(told("She is their ally.")).isEmpty();
        assertThat(told("She is an ally of Chad.")).containsExactly("alliance actor She recipient Chad");
    }

    @Test
    void aPronounThatAClaimNamesIsAmongTheMentionsAndNoOtherIs() {
        Reading reading = read("Police arrested him. He slept.");
        Set<String> named = reading.mentions().stream()
                .filter(mention -> mention.form() == MentionForm.PRONOUN)
                .map(Mention::exact)
                .collect(Collectors.toSet());
        assertThat(named).containsExactly("him");
        Set<?> ids = reading.mentions().stream().map(Mention::id).collect(Collectors.toSet());
        assertThat(reading.claims().stream()
                        .flatMap(claim -> claim.participants().stream())
                        .map(Participant::mention))
                .allMatch(ids::contains);
    }

    @Test
    void aWordForPeopleIsAPartyWithWhatTellsWhoTheyAre() {
        assertThat(told("Those in power criticised Chad."))
                .containsExactly("ACCUSE actor Those in power recipient Chad");
        assertThat(told("Chad arrested those who fled.")).containsExactly("COERCE actor Chad recipient those who fled");
        assertThat(told("Some of the ministers criticised Chad."))
                .containsExactly("ACCUSE actor the ministers recipient Chad");
        assertThat(told("Some of the water froze.")).isEmpty();
    }

    @Test
    void oneOfAPartyOrAPeopleIsAPerson() {
        assertThat(told("The Republican criticised Chad."))
                .containsExactly("ACCUSE actor The Republican recipient Chad");
        assertThat(told("A Frenchman criticised Chad.")).containsExactly("ACCUSE actor A Frenchman recipient Chad");
        assertThat(told("Ann Reed translated from the Persian for Chad."))
                .noneMatch(claim -> claim.contains("Persian"));
        assertThat(told("The Pentagon criticised Chad.")).containsExactly("ACCUSE actor Pentagon recipient Chad");
    }

    @Test
    void whoeverIsCalledUponIsAskedAndWhatTheyAreToDoIsNoPurpose() {
        assertThat(told("Chad called for the rebels to leave."))
                .containsExactly("REQUEST actor Chad recipient the rebels");
        assertThat(told("We call on more states to assist.", ClaimKind.ATTRIBUTE))
                .isEmpty();
        assertThat(told("Chad left Niger to assist.", ClaimKind.ATTRIBUTE)).containsExactly("property actor Chad");
    }

    @Test
    void aSiteOrBodyThatNoLexiconKnowsIsDoneSomethingTo() {
        assertThat(told("Chad attacked a TV station.")).containsExactly("ASSAULT actor Chad recipient a TV station");
        assertThat(told("Chad attacked the idea.")).noneMatch(claim -> claim.contains("idea"));
        assertThat(told("The strike destroyed a tunnel, a depot and a launch site."))
                .containsExactly("ASSAULT recipient a tunnel recipient a depot recipient a launch site");
    }

    @Test
    void aNameOfAThingHasTheNumberOfItsModel() {
        assertThat(told("The Boeing 787 is a mid-sized airliner.", ClaimKind.ATTRIBUTE))
                .containsExactly("identity object Boeing 787");
        assertThat(told("Boeing contractor Ann Reed left."))
                .containsExactly("membership recipient Boeing actor Ann Reed");
    }

    @Test
    void whoIsHelpedByWhatIsGivenIsWhoItIsGivenTo() {
        assertThat(told("Peru donated ten ventilators to help Chad."))
                .contains("AID actor Peru object ten ventilators recipient Chad");
        assertThat(told("Peru donated ten ventilators to save money."))
                .contains("AID actor Peru object ten ventilators");
    }

    @Test
    void whoIsResponsibleForADeedDidIt() {
        assertThat(told("Hezbollah was responsible for the attack on Chad."))
                .containsExactly("ASSAULT actor Hezbollah recipient Chad");
        assertThat(modes("Hezbollah was responsible for the attack on Chad.", EventType.ASSAULT))
                .containsExactly(Mode.ASSERTED);
        assertThat(modes("Hezbollah was not responsible for the attack on Chad.", EventType.ASSAULT))
                .containsExactly(Mode.DENIED);
        assertThat(told("Hezbollah took credit for the attack on Chad."))
                .containsExactly("ASSAULT actor Hezbollah recipient Chad");
    }

    @Test
    void aDeedThatIsLaidAtSomebodysDoorIsTheirsAsFarAsThatGoes() {
        assertThat(told("Mali blamed Chad for the raid on Niger.")).contains("ASSAULT actor Chad recipient Niger");
        assertThat(modes("Mali blamed Chad for the raid on Niger.", EventType.ASSAULT))
                .containsExactly(Mode.ALLEGED);
        assertThat(told("Chad played a role in the raid on Niger.")).contains("ASSAULT actor Chad recipient Niger");
        assertThat(told("Chad denied a role in the raid on Niger.")).contains("ASSAULT actor Chad recipient Niger");
        assertThat(modes("Chad denied a role in the raid on Niger.", EventType.ASSAULT))
                .containsExactly(Mode.DENIED);
        assertThat(told("Chad slept after the raid on Niger.")).noneMatch(claim -> claim.contains("actor Chad"));
        assertThat(told("The weather was blamed for the raid on Niger.")).noneMatch(claim -> claim.contains("weather"));
        assertThat(told("Mali accused Chad of the raid on Niger by Peru."))
                .contains("ASSAULT recipient Niger actor Peru");
    }

    @Test
    void forcesThatKeepThePeaceAreHelp() {
        assertThat(told("Niger sent a platoon to Chad for a peacekeeping mission."))
                .containsExactly("AID actor Niger object a platoon place Chad");
        assertThat(told("Niger sent a platoon to Chad for a parade."))
                .containsExactly("MOBILIZE actor Niger object a platoon place Chad");
    }

    @Test
    void anAttackThatGoesOnInWordsIsAnAccusation() {
        assertThat(told("The governor launched an attack on the ministry, calling it a farce."))
                .contains("ACCUSE actor The governor recipient the ministry");
        assertThat(told("The army launched an attack on the ministry, killing ten guards."))
                .contains("ASSAULT actor The army recipient the ministry");
        assertThat(told("Ann Reed posted a series of tweets criticising Chad."))
                .containsExactly("ACCUSE actor Ann Reed recipient Chad");
    }

    @Test
    void aClauseWhoseAuxiliaryStandsFirstIsACondition() {
        assertThat(modes("Had Chad attacked Niger, Mali would have slept.", EventType.ASSAULT))
                .containsExactly(Mode.CONDITIONAL);
        assertThat(modes("Mali will sleep should Chad attack Niger.", EventType.ASSAULT))
                .containsExactly(Mode.CONDITIONAL);
        assertThat(modes("Chad had attacked Niger, and Mali slept.", EventType.ASSAULT))
                .containsExactly(Mode.ASSERTED);
    }

    @Test
    void whatIsSaidToComeWithAnotherDeedComesAsThatDoes() {
        assertThat(modes("The mayor said that Chad would end the embargo and ease sanctions.", EventType.YIELD))
                .containsExactly(Mode.PLANNED, Mode.PLANNED);
        assertThat(modes("Ann Reed took the stage to accuse Carl Otto.", EventType.ACCUSE))
                .containsExactly(Mode.ASSERTED);
        assertThat(modes("Ann Reed left to accuse Carl Otto.", EventType.ACCUSE))
                .containsExactly(Mode.PLANNED);
    }

    @Test
    void amountsInARowAreOfTheSame() {
        assertThat(figures("Turnout was 40 percent in Lima, 35 percent in Cusco and 12 percent in Puno."))
                .containsExactly("40 percent turnout", "35 percent turnout", "12 percent turnout");
        assertThat(figures("Exports rose by 3, 4.3 and 2.1 percent."))
                .containsExactly("3 exports-increase", "4.3 exports-increase", "2.1 percent exports-increase");
        assertThat(figures("Ann Reed got 44 percent and Carl Otto 34 percent."))
                .containsExactly("44 percent share", "34 percent share");
    }

    @Test
    void aNameBeforeItsShortFormActsAllTheSame() {
        assertThat(told("The Ogaden National Liberation Front (ONLF) has declared a ceasefire."))
                .containsExactly("RETREAT actor Ogaden National Liberation Front object a ceasefire");
        assertThat(told("The Government of National Accord (GNA) captured three cities."))
                .containsExactly("ASSAULT actor Government of National Accord recipient three cities");
    }

    @Test
    void whatSomethingIsCalledIsToldThoughItStandsInQuotationMarks() {
        assertThat(told("Ann Reed called the holiday “a celebration of the ways of faith.”", ClaimKind.ATTRIBUTE))
                .containsExactly("label object the holiday");
        assertThat(told("Ann Reed called the envoy a week later.", ClaimKind.ATTRIBUTE))
                .isEmpty();
    }

    @Test
    void aPlaceADayAndAnAgencyBeginAReport() {
        String text = "United Nations, April 13 (IANS) The ministry dropped the charges.";
        Document document = OneParagraph.of(text);
        assertThat(reader.read(document, null).claims())
                .allMatch(claim -> claim.span().start() >= text.indexOf("The ministry"));
    }

    @Test
    void whatIsDoneToAPlaceIsNotDoneToWhoeverIsInIt() {
        assertThat(told("No rebels were inside a school attacked by Chad."))
                .containsExactly("ASSAULT recipient a school actor Chad");
        assertThat(modes("No rebels were inside a school attacked by Chad.", EventType.ASSAULT))
                .containsExactly(Mode.ASSERTED);
    }

    @Test
    void whatSomebodyCanDoNothingAboutIsSo() {
        assertThat(modes(
                        "But there isn't much Acme can do about Tarn Motors being in Orsa Group's hands.",
                        TieType.CONTROL))
                .containsExactly(Mode.ASSERTED);
        assertThat(modes("Tarn Motors is not in Orsa Group's hands.", TieType.CONTROL))
                .containsExactly(Mode.DENIED);
    }

    @Test
    void whoIsGivenMoneyIsNotWhatIsGiven() {
        assertThat(told("Norway promised the relief fund 75 million kroner."))
                .containsExactly("AGREE actor Norway recipient the relief fund");
        assertThat(figures("Norway promised the relief fund 75 million kroner."))
                .containsExactly("75 million kroner money");
        assertThat(told("Norway promised the agency 75 million euros."))
                .containsExactly("AGREE actor Norway recipient the agency");
        assertThat(told("Norway promised 75 million euros.")).containsExactly("AGREE actor Norway");
    }
}
