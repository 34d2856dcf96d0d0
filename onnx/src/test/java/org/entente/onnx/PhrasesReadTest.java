package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Reading;
import org.junit.jupiter.api.Test;

/** Parties that stand further off: of deeds told as means, in appositions and relative clauses, under somebody, in what is had. */
final class PhrasesReadTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    private List<String> told(String text) {
        return claims(text, Set.of(ClaimKind.EVENT, ClaimKind.TIE), Parties::exact);
    }

    private List<String> statements(String text) {
        return claims(text, Set.of(ClaimKind.STATEMENT), Parties::exact);
    }

    /** Events with whom nouns and pronouns mean. */
    private List<String> meant(String text) {
        return claims(text, Set.of(ClaimKind.EVENT), Parties::meant);
    }

    private List<String> claims(String text, Set<ClaimKind> kinds, BiFunction<Reading, Claim, String> parties) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .filter(claim -> kinds.contains(claim.kind()))
                .map(claim -> claim.type().code() + parties.apply(reading, claim))
                .toList();
    }

    @Test
    void deedsByWhichSomethingIsDoneAreTheSubjects() {
        assertThat(told("Libya helps the rebels through arms deliveries."))
                .anyMatch(claim -> claim.equals("AID actor Libya recipient the rebels"));
        assertThat(told("Turkey retaliated with airstrikes on Idlib."))
                .contains("ASSAULT actor Turkey recipient Idlib");
        assertThat(told("Turkey coped with airstrikes on Idlib.")).noneMatch(claim -> claim.contains("actor Turkey"));
        assertThat(told("Chad lost its pilots through airstrikes by Mali."))
                .noneMatch(claim -> claim.contains("actor Chad"));
    }

    @Test
    void whoClaimsResponsibilityForADeedIsToldToHaveDoneIt() {
        assertThat(told("Hezbollah claimed responsibility for the raid on Haifa."))
                .containsExactly("ASSAULT actor Hezbollah recipient Haifa");
    }

    @Test
    void whatIsSaidToHaveTakenPlaceDidWithoutAnybodyNamed() {
        assertThat(told("The attack took place in Lima.")).containsExactly("ASSAULT place Lima");
        assertThat(told("Two explosions occurred on Sunday.")).containsExactly("ASSAULT");
        assertThat(told("The strikes were carried out at dawn.")).containsExactly("ASSAULT");
        assertThat(told("The attack was over by noon.")).isEmpty();
        assertThat(told("The meeting took place on Sunday.")).isEmpty();
    }

    @Test
    void whatIsDoneToAPartOfThemIsDoneToThem() {
        assertThat(told("Ann Reed withdrew all of the troops."))
                .containsExactly("RETREAT actor Ann Reed object the troops");
        assertThat(told("The threat that Hezbollah poses to Israel grew."))
                .containsExactly("hostility actor Hezbollah recipient Israel");
    }

    @Test
    void whoTakesPartInAProtestProtests() {
        assertThat(told("Students took part in a walkout in Lima."))
                .containsExactly("PROTEST actor Students place Lima");
        assertThat(told("Students took part in a class in Lima.")).isEmpty();
    }

    @Test
    void weIsTheBodyThatSpeaksOrIsSpokenFor() {
        assertThat(meant("\"We condemn Mali,\" the Boeing spokesman said."))
                .contains("ACCUSE actor Boeing recipient Mali");
        assertThat(meant("Ann Reed, the foreign minister of Chad, said: \"We condemn Mali.\""))
                .contains("ACCUSE actor Chad recipient Mali");
        assertThat(meant("\"We condemn Mali,\" Ann Reed said.")).noneMatch(claim -> claim.contains("actor Ann Reed"));
    }

    @Test
    void whatIsDecidedOnOrSpokenOfIsTheObject() {
        assertThat(told("The senate voted down a new tax bill."))
                .containsExactly("REJECT actor senate object a new tax bill");
        assertThat(told("Ann Reed vetoed parts of the bill.")).containsExactly("REJECT actor Ann Reed object the bill");
        assertThat(told("The mayor condemned the attack.")).containsExactly("ACCUSE actor The mayor object the attack");
        assertThat(told("The bill that Ann Reed vetoed was long."))
                .containsExactly("REJECT object The bill actor Ann Reed");
        assertThat(told("The mayor blocked the pipe.")).isEmpty();
    }

    @Test
    void whoIsSpokenToIsToldWithTheStatement() {
        assertThat(statements("Ann Reed told the mayor that it was late."))
                .containsExactly("statement actor Ann Reed recipient the mayor");
        assertThat(statements("Ann Reed said in an interview with CNN that it was late."))
                .containsExactly("statement actor Ann Reed recipient CNN");
        assertThat(statements("Ann Reed said that it was late for the mayor."))
                .containsExactly("statement actor Ann Reed");
    }

    @Test
    void whatIsCalledForByAGerundIsAskedForAndNotDoneByWhoAsks() {
        assertThat(told("Iran called for ending the embargo on Syria."))
                .contains("REQUEST actor Iran object ending the embargo on Syria")
                .noneMatch(claim -> claim.startsWith("YIELD"));
    }

    @Test
    void whatStandsBeforeAnAttackWasStruck() {
        assertThat(told("The Peruvian embassy bombing shook Chad."))
                .containsExactly("ASSAULT recipient Peruvian embassy");
        assertThat(told("The car bombing shook Chad.")).isEmpty();
    }

    @Test
    void whoStandsUnderSomethingIsToldOf() {
        assertThat(told("The brigade fights under the command of Hezbollah."))
                .containsExactly("command object The brigade actor Hezbollah");
        assertThat(told("The bank was placed under British sanctions."))
                .containsExactly("SANCTION recipient The bank actor British");
        assertThat(told("Huawei, a firm under Canadian sanctions, left."))
                .contains("SANCTION recipient Huawei actor Canadian");
    }

    @Test
    void whatAnAppositionTellsIsToldOfTheName() {
        assertThat(told("JNIM, the affiliate led by Omar Diaz, slept."))
                .containsExactly("command object JNIM actor Omar Diaz");
        assertThat(told("Hezbollah, whose leader Omar Diaz slept, won."))
                .containsExactly("command object Hezbollah actor Omar Diaz");
        assertThat(told("The group's leader is Omar Diaz."))
                .containsExactly("command object The group actor Omar Diaz");
    }

    @Test
    void whatAClauseWithoutPronounHangsOnIsItsObject() {
        assertThat(told("The ship Iran seized was old.")).containsExactly("COERCE object The ship actor Iran");
        assertThat(told("The day Iran seized power was cold.")).noneMatch(claim -> claim.contains("The day"));
    }

    @Test
    void whatIsHadIsWhoseNameItBears() {
        assertThat(told("India bought Russian oil."))
                .containsExactly("trade recipient India actor Russian object Russian oil");
        assertThat(told("The sale of Turkish drones to Mali went on."))
                .containsExactly("trade actor Turkish object Turkish drones recipient Mali");
        assertThat(told("Iran's deliveries of Chinese drones to Mali went on."))
                .containsExactly("AID actor Iran object Chinese drones recipient Mali");
    }

    @Test
    void whoIsNamedBehindSeveralParticiplesDidThemAll() {
        assertThat(told("The rebels are armed, funded and trained by Rwanda."))
                .containsExactlyInAnyOrder(
                        "AID recipient The rebels actor Rwanda",
                        "finance recipient The rebels actor Rwanda",
                        "technical-help recipient The rebels actor Rwanda");
        assertThat(told("The rebels were attacked on Monday and praised by Rwanda."))
                .contains("ASSAULT recipient The rebels");
    }

    @Test
    void thePersonBehindAForceCommandsIt() {
        assertThat(told("Omar Diaz's Lima Battalion slept."))
                .containsExactly("command actor Omar Diaz object Lima Battalion");
        assertThat(told("Omar Diaz's remarks were long.")).isEmpty();
    }

    @Test
    void aTownIsNamedBehindTheWordForIt() {
        assertThat(told("Shells hit the Pacific port of Tumaco.")).containsExactly("ASSAULT recipient Tumaco");
    }

    @Test
    void whoIsProvidedWithSomethingGetsIt() {
        assertThat(told("The company provided Lebanon with tanks."))
                .containsExactly("AID actor The company recipient Lebanon object tanks");
        assertThat(told("Iran equipped the army with boats armed with missiles."))
                .contains("AID actor Iran recipient the army object boats");
        assertThat(told("France gave 60 million euros to Laos.")).contains("AID actor France recipient Laos");
        assertThat(told("Boeing provided the union with a list.")).isEmpty();
    }

    @Test
    void aRowOfWhatAFirmIsAccusedOfIsOfTheFirm() {
        assertThat(told("The Treasury fined six firms it accused of bribery."))
                .anyMatch(claim -> claim.startsWith("ACCUSE recipient six firms"));
    }

    @Test
    void aStatesForceByNameIsItsOwn() {
        assertThat(told("Russia's Northern Fleet shelled the port."))
                .contains("membership recipient Russia actor Northern Fleet");
        assertThat(told("Russia's fleet slept.")).isEmpty();
    }

    @Test
    void soilIsItsStates() {
        assertThat(told("Burundi stationed soldiers on German soil."))
                .anyMatch(claim -> claim.endsWith("place German"));
    }

    @Test
    void aPartysWordBesideSomebodyTellsWhoseMemberTheyAre() {
        assertThat(told("A Republican senator from Utah, Ann Reed, slept."))
                .contains("membership recipient Republican actor Ann Reed", "office recipient Utah actor Ann Reed");
        assertThat(told("Ann Reed, a Democrat, slept."))
                .containsExactly("membership actor Ann Reed recipient Democrat");
        assertThat(told("The Labour rivals of Ann Reed slept.")).noneMatch(claim -> claim.startsWith("membership"));
    }

    @Test
    void whatStandsInAppositionToACommonNounIsToldOfIt() {
        assertThat(told("The trade minister, an ally of Ann Reed, slept."))
                .containsExactly("alliance actor The trade minister recipient Ann Reed");
        assertThat(told("The trade, an ally of Ann Reed, grew.")).noneMatch(claim -> claim.contains("The trade"));
    }

    @Test
    void draftsOfLawsAreJudgedAndDoNothing() {
        assertThat(told("The senators rejected the bill."))
                .containsExactly("REJECT actor The senators object the bill");
        assertThat(told("The bill supports the senators.")).noneMatch(claim -> claim.contains("actor The bill"));
        assertThat(told("The senators killed the bill.")).noneMatch(claim -> claim.startsWith("ASSAULT"));
    }

    @Test
    void whatAPronounBeforeWordsOfSayingStandsForUndergoesTheDeed() {
        assertThat(told("The rebels, whom experts say are paid by Chad, slept."))
                .containsExactly("finance recipient The rebels actor Chad");
        assertThat(told("The gunmen, believed to belong to Hezbollah, slept."))
                .containsExactly("membership actor The gunmen recipient Hezbollah");
    }

    @Test
    void aDutyOnGoodsIsLaidOnThoseWhoseNameTheyBear() {
        assertThat(told("Ann Reed's tariffs on Canadian shoes stayed."))
                .containsExactly("SANCTION actor Ann Reed recipient Canadian object Canadian shoes");
        assertThat(told("Rebels in control of the town slept."))
                .containsExactly("control actor Rebels object the town");
    }

    @Test
    void whatIsReliedOnIsWhoseNameItBears() {
        assertThat(told("Peru relies on Turkish drones."))
                .containsExactly("supply recipient Peru actor Turkish object Turkish drones");
        assertThat(told("Iranian fuel flows to Syria."))
                .containsExactly("supply actor Iranian object Iranian fuel recipient Syria");
        assertThat(told("Iranian pilgrims flow to Syria.")).isEmpty();
    }

    @Test
    void whoStandsUnderSomethingBesideItsVerbIsToldOf() {
        assertThat(told("Huawei, under British sanctions since May, sells tea."))
                .contains("SANCTION recipient Huawei actor British");
        assertThat(told("Huawei is subject to British sanctions.")).contains("SANCTION recipient Huawei actor British");
        assertThat(told("Huawei, sellers under British sanctions say, grew."))
                .noneMatch(claim -> claim.contains("recipient Huawei"));
    }

    @Test
    void aParticipleAwayFromItsNounKeepsTheNameJoinedToIt() {
        assertThat(told("US-blacklisted since May, Huawei objected.")).contains("SANCTION actor US recipient Huawei");
    }

    @Test
    void theMostOfSeveralIsToldOf() {
        assertThat(told("JNIM, the strongest of Mali's allies, slept.")).contains("alliance actor JNIM recipient Mali");
        assertThat(told("JNIM slept near the camp of Mali's allies.")).noneMatch(claim -> claim.contains("actor JNIM"));
    }

    @Test
    void whoIsGivenAFootholdIsThere() {
        assertThat(told("The deal gave Russia a foothold in Chad."))
                .containsExactly("presence actor Russia place Chad");
    }

    @Test
    void whoADeedWeakensItIsDoneTo() {
        assertThat(told("The rebels were driven from a town in Chad by Turkish strikes."))
                .contains("ASSAULT recipient The rebels actor Turkish");
        assertThat(told("Turkish reforms drove the rebels from Chad.")).noneMatch(claim -> claim.startsWith("ASSAULT"));
    }

    @Test
    void whoRebuffsARequestWasAsked() {
        assertThat(told("Chad rejected a request from Niger.")).contains("REQUEST recipient Chad actor Niger");
        assertThat(told("Chad read a request from Niger."))
                .noneMatch(claim -> claim.startsWith("REQUEST recipient Chad"));
    }

    @Test
    void whoTurnsOutToBeSomethingIsToldOf() {
        assertThat(told("Ann Reed turned out to be an employee of Huawei."))
                .contains("membership actor Ann Reed recipient Huawei");
        assertThat(told("Ann Reed wants to be an employee of Huawei."))
                .noneMatch(claim -> claim.contains("actor Ann Reed"));
    }

    @Test
    void aShareOfABodyIsHeldAsItIs() {
        assertThat(told("Half of Huawei belongs to Carl Otto."))
                .containsExactly("ownership object Huawei actor Carl Otto");
        assertThat(told("Half of the trip belongs to Carl Otto.")).isEmpty();
    }

    @Test
    void whomARelationIsWithIsToldOfWhatBecomesOfIt() {
        assertThat(told("Ties with Mali were severed by Chad.")).contains("SANCTION recipient Mali actor Chad");
    }
}
