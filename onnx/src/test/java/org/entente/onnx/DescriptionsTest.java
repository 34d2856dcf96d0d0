package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.entente.engine.read.Reader;
import org.entente.model.AttributeType;
import org.entente.model.ClaimType;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

/** What nouns beside names say of their bearers, and whose those are whom nobody names. */
final class DescriptionsTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    private Reading read(String text) {
        return reader.read(OneParagraph.of(text), null);
    }

    /** The claims of a type, each as its actor or object, and its label or recipient. */
    private List<String> told(ClaimType type, String text) {
        Reading reading = read(text);
        return reading.claims().stream()
                .filter(claim -> claim.type() == type)
                .map(claim -> Parties.in(reading, claim, Role.ACTOR)
                        + Parties.in(reading, claim, Role.OBJECT)
                        + ": "
                        + Objects.requireNonNullElse(claim.label(), "")
                        + Parties.in(reading, claim, Role.RECIPIENT))
                .toList();
    }

    @Test
    void anAdjectiveBeforeANameSaysWhatItsBearerIs() {
        assertThat(told(AttributeType.IDENTITY, "The paramilitary Red Brigade left Lima."))
                .containsExactly("Red Brigade: paramilitary");
        assertThat(told(AttributeType.IDENTITY, "The former Red Brigade left Lima."))
                .isEmpty();
    }

    @Test
    void aNounRightBeforeANameSaysWhatItsBearerIs() {
        assertThat(told(AttributeType.IDENTITY, "The presidential nominee Ann Reed voted in Lima."))
                .containsExactly("Ann Reed: presidential nominee");
        assertThat(told(AttributeType.IDENTITY, "The nominee saw Ann Reed in Lima."))
                .isEmpty();
        assertThat(told(AttributeType.IDENTITY, "The shop sold two first-aid kits to Ann Reed."))
                .isEmpty();
    }

    @Test
    void anAppositionNeedsNoArticle() {
        assertThat(told(AttributeType.IDENTITY, "Ann Reed, author of a novel, voted in Lima."))
                .containsExactly("Ann Reed: author of a novel");
        assertThat(told(AttributeType.IDENTITY, "Ann Reed, weeks before the vote, left Lima."))
                .isEmpty();
    }

    @Test
    void examplesAreOfTheSortThatTheyAreExamplesOf() {
        assertThat(told(
                        AttributeType.IDENTITY,
                        "Other German companies, including Siemens and Volkswagen, also left the market."))
                .containsExactly("Siemens: German companies", "Volkswagen: German companies");
        assertThat(told(AttributeType.IDENTITY, "Companies left the market with Siemens."))
                .isEmpty();
    }

    @Test
    void whoeverIsNamedByAnOfficeAloneHoldsIt() {
        assertThat(told(TieType.OFFICE, "Siemens' lawyer left the court.")).containsExactly("Siemens' lawyer: Siemens");
        assertThat(told(TieType.OFFICE, "The lawyer left the court.")).isEmpty();
        assertThat(told(TieType.KINSHIP, "Ann Reed's husband voted.")).containsExactly("Ann Reed's husband: Ann Reed");
    }

    @Test
    void aPossessorIsNotTheAdjectiveBehindIt() {
        assertThat(told(TieType.HOSTILITY, "Boeing's European rival, Airbus, won the order."))
                .containsExactly("Airbus: Boeing");
    }

    @Test
    void whoseSideSomebodyIsOnIsALabel() {
        assertThat(told(AttributeType.LABEL, "The pro-Western officials left Lima."))
                .containsExactly("The pro-Western officials: pro-Western officials");
        assertThat(told(AttributeType.LABEL, "The professional officials left Lima."))
                .isEmpty();
    }

    @Test
    void aNameIsToldToBeWhatAnAdjectiveOrARelativeClauseSaysOfIt() {
        assertThat(told(AttributeType.IDENTITY, "Ann Reed was hostile to Chad."))
                .containsExactly("Ann Reed: hostile to Chad");
        assertThat(told(AttributeType.IDENTITY, "Ann Reed, who is a Democrat, resigned."))
                .containsExactly("Ann Reed: Democrat");
        assertThat(told(AttributeType.IDENTITY, "Boeing is one of two companies that build planes."))
                .containsExactly("Boeing: one of two companies that build planes");
        assertThat(told(AttributeType.IDENTITY, "Ann Reed is less hostile than Carl Otto."))
                .containsExactly("Ann Reed: less hostile than Carl Otto");
        assertThat(told(AttributeType.IDENTITY, "Ann Reed is able to leave Chad."))
                .isEmpty();
        assertThat(told(AttributeType.IDENTITY, "It was time to end the sanctions on Chad."))
                .isEmpty();
        assertThat(told(AttributeType.IDENTITY, "How hostile is Ann Reed?")).isEmpty();
    }

    @Test
    void whatFollowsOfADescriptionIsToldWithItAndANewClauseIsNot() {
        assertThat(told(AttributeType.IDENTITY, "Ann Reed became the first woman to win."))
                .containsExactly("Ann Reed: first woman to win");
        assertThat(told(AttributeType.IDENTITY, "Ann Reed is a lawyer and was born in Lima."))
                .containsExactly("Ann Reed: lawyer");
    }

    @Test
    void whatSomebodyIsSaidToBeIsAlleged() {
        Reading reading = read("Ann Reed is said to be a spy.");
        assertThat(reading.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.type()).isEqualTo(AttributeType.IDENTITY);
            assertThat(claim.mode()).isEqualTo(Mode.ALLEGED);
        });
        assertThat(told(AttributeType.IDENTITY, "Ann Reed wants to be a spy.")).isEmpty();
        assertThat(told(AttributeType.IDENTITY, "Ann Reed is not thought to be a spy."))
                .isEmpty();
    }

    @Test
    void aPostAfterAsIsTheSubjectsButNotOneThatIsOnlyImagined() {
        assertThat(told(AttributeType.IDENTITY, "As a senator, Ann Reed voted no."))
                .containsExactly("Ann Reed: senator");
        assertThat(told(AttributeType.IDENTITY, "Ann Reed emerged as the front-runner."))
                .containsExactly("Ann Reed: front-runner");
        assertThat(told(AttributeType.IDENTITY, "As a senator, Ann Reed would vote no."))
                .isEmpty();
        assertThat(told(AttributeType.IDENTITY, "As a child, Ann Reed lived in Chad."))
                .isEmpty();
        assertThat(told(TieType.OFFICE, "As mayor of Boston, Ann Reed voted no."))
                .containsExactly("Ann Reed: Boston");
    }

    @Test
    void aPartyInBracketsAndAHomeAreTheBearersOfTheName() {
        assertThat(told(AttributeType.IDENTITY, "Sen. Ann Reed (D-Mass.) voted no."))
                .containsExactly("Ann Reed: D-Mass.");
        assertThat(told(AttributeType.IDENTITY, "Gov. Carl Otto (R) voted no.")).isEmpty();
        assertThat(told(AttributeType.IDENTITY, "Ann Reed (Doe) voted no.")).isEmpty();
        assertThat(told(AttributeType.IDENTITY, "Carl Otto of Ohio left.")).containsExactly("Carl Otto: of Ohio");
        assertThat(told(AttributeType.IDENTITY, "Rep. Carl Otto of Ohio left.")).isEmpty();
        assertThat(told(TieType.OFFICE, "Rep. Carl Otto of Ohio left.")).containsExactly("Carl Otto: Ohio");
        assertThat(told(TieType.OFFICE, "President Ann Reed of Chad left.")).containsExactly("Ann Reed: Chad");
        assertThat(told(AttributeType.IDENTITY, "Carl Otto of the Labour Party left."))
                .isEmpty();
    }

    @Test
    void aParticipleJoinedToAWordSaysWhereSomebodyIsFromOrWhatOthersCallIt() {
        assertThat(told(AttributeType.IDENTITY, "Syrian-born Ann Reed left Lima."))
                .containsExactly("Ann Reed: Syrian-born");
        assertThat(told(AttributeType.LABEL, "The so-called Islamic State left Lima."))
                .containsExactly("Islamic State: so-called Islamic State");
        assertThat(told(AttributeType.LABEL, "Lima, the self-proclaimed Hamas capital, fell."))
                .isEmpty();
    }

    @Test
    void whatACommonNounTellsApartIsDescribedToo() {
        assertThat(told(AttributeType.IDENTITY, "The levy was a mistake.")).containsExactly("The levy: mistake");
        assertThat(told(AttributeType.IDENTITY, "The levy, at 9 percent, is the highest in Africa."))
                .containsExactly("The levy: highest in Africa");
        assertThat(told(AttributeType.IDENTITY, "The problem was a lack of fuel."))
                .isEmpty();
        assertThat(told(AttributeType.IDENTITY, "A levy was a mistake.")).isEmpty();
        assertThat(told(AttributeType.LABEL, "Traders left the levy, which Chad calls a gift."))
                .containsExactly("the levy: gift");
        assertThat(told(AttributeType.LABEL, "Chad deems the levy illegal.")).containsExactly("the levy: illegal");
        assertThat(told(AttributeType.IDENTITY, "As a landlocked country, Laos needs ports."))
                .containsExactly("Laos: landlocked country");
        assertThat(told(AttributeType.IDENTITY, "As a result, Laos needs ports."))
                .isEmpty();
        assertThat(told(AttributeType.IDENTITY, "The Arctic port of Brock was closed."))
                .containsExactly("Brock: Arctic port");
        assertThat(told(AttributeType.IDENTITY, "The port of Brock was closed."))
                .isEmpty();
    }

    @Test
    void fromWhereAndWhenSomebodyOrSomethingIsIsAProperty() {
        assertThat(told(AttributeType.PROPERTY, "Ann Reed was born in Mali."))
                .containsExactly("Ann Reed: born in Mali");
        assertThat(told(AttributeType.PROPERTY, "Born in Mali in 1981, Ann Reed ran a bank."))
                .containsExactly("Ann Reed: Born in Mali in 1981");
        assertThat(told(AttributeType.PROPERTY, "The bridge, built in 1932, was closed."))
                .containsExactly("The bridge: built in 1932");
        assertThat(told(AttributeType.PROPERTY, "Ann Reed was not born in Mali."))
                .isEmpty();
        assertThat(told(AttributeType.PROPERTY, "Ann Reed was seen in Mali.")).isEmpty();
    }

    @Test
    void whatNobodyByNameCallsSomethingIsALabelToo() {
        assertThat(told(AttributeType.LABEL, "Carl Otto was denounced as a traitor."))
                .containsExactly("Carl Otto: traitor");
        assertThat(told(AttributeType.LABEL, "Ann Reed saw Chad as a country that was falling apart."))
                .containsExactly("Chad: country that was falling apart");
        assertThat(told(AttributeType.LABEL, "Ann Reed saw Chad in May.")).isEmpty();
        assertThat(told(AttributeType.LABEL, "Ann Reed condemned what she called a breach of the law."))
                .containsExactly(": breach of the law");
        assertThat(told(AttributeType.LABEL, "Ann Reed called the hearing a ploy."))
                .containsExactly("the hearing: ploy");
        assertThat(told(AttributeType.LABEL, "Ann Reed called the hearing as a lawyer."))
                .isEmpty();
    }

    @Test
    void aTitleBeforeANameIsItsBearersAlsoInAnObject() {
        assertThat(told(TieType.OFFICE, "Ohio Sen. Ann Reed grilled Boeing CEO Carl Otto on Tuesday."))
                .containsExactly("Ann Reed: Ohio", "Carl Otto: Boeing");
    }

    @Test
    void whatSomebodysOwnThingsAreSaidToBeIsAPropertyOfTheirs() {
        assertThat(told(AttributeType.PROPERTY, "Ann Reed's tax plan is vague."))
                .containsExactly("Ann Reed: tax plan is vague");
        assertThat(told(AttributeType.PROPERTY, "The tax plan is vague.")).isEmpty();
        assertThat(told(AttributeType.PROPERTY, "Is Ann Reed's plan vague?")).isEmpty();
    }

    @Test
    void aPlaceIsWhatTheNounForAPlaceBehindItSays() {
        assertThat(told(AttributeType.IDENTITY, "Rebels held Mosul, the country's second-largest city."))
                .containsExactly("Mosul: country's second-largest city");
        assertThat(told(AttributeType.IDENTITY, "Ann Reed lives in Toledo, Ohio."))
                .isEmpty();
    }

    @Test
    void whatIsToldOfANomineeIsToldOfItsBearer() {
        assertThat(told(AttributeType.IDENTITY, "The nominee Ann Reed was hostile to Chad."))
                .contains("Ann Reed: hostile to Chad");
        assertThat(told(AttributeType.IDENTITY, "In a statement issued in Lima, Ann Reed was hostile to Chad."))
                .containsExactly("Ann Reed: hostile to Chad");
    }

    @Test
    void ofSomeOfAPeopleOrOfOneOfTwoNothingIsTold() {
        assertThat(told(AttributeType.IDENTITY, "Many Democrats are worried.")).isEmpty();
        assertThat(told(AttributeType.IDENTITY, "Either Ann Reed or Carl Otto is the winner."))
                .isEmpty();
        assertThat(told(AttributeType.IDENTITY, "Ann Reed and Carl Otto are friends."))
                .containsExactly("Ann Reed: friends", "Carl Otto: friends");
    }

    @Test
    void forcesAndPlantsAreWhereTheyStand() {
        assertThat(places("French troops in Chad left.")).containsExactly("Chad");
        assertThat(places("Boeing's plant in Chad closed.")).containsExactly("Chad");
        assertThat(places("Trust in Chad grew.")).isEmpty();
    }

    private List<String> places(String text) {
        Reading reading = read(text);
        return reading.claims().stream()
                .filter(claim -> claim.type() == TieType.PRESENCE)
                .map(claim -> Parties.in(reading, claim, Role.PLACE))
                .toList();
    }

    /** Of each noun that tells what somebody is, whom the text means by it. */
    private List<String> bearers(String text) {
        Reading reading = read(text);
        return reading.mentions().stream()
                .filter(mention -> mention.form() == MentionForm.NOMINAL && mention.antecedent() != null)
                .map(mention -> mention.exact() + ": "
                        + reading.mentions().stream()
                                .filter(name -> name.id().equals(mention.antecedent()))
                                .map(Mention::exact)
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    @Test
    void aNounBehindANameMeansItsBearer() {
        assertThat(bearers("Ann Reed, a tax lawyer who led the inquiry, left Lima."))
                .containsExactly("a tax lawyer: Ann Reed");
        assertThat(bearers("Boeing, a company that sold jets to Iran, left.")).containsExactly("a company: Boeing");
        assertThat(bearers("Ann Reed met a tax lawyer who led the inquiry.")).isEmpty();
        assertThat(bearers("Ann Reed, Carl Otto and a tax lawyer who led the inquiry left Lima."))
                .isEmpty();
    }
}
