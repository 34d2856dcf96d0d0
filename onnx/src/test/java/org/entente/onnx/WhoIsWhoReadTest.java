package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Reading;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

/** Who is told to be what: offices before names, what somebody calls somebody, names that are given; and who does what others tell them to. */
final class WhoIsWhoReadTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    /** The claims of that kind: type, each role with who plays it, and the label. */
    private List<String> claims(ClaimKind kind, String text) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .filter(claim -> claim.kind() == kind)
                .map(claim -> claim.type().code() + Parties.exact(reading, claim) + label(claim))
                .toList();
    }

    private static String label(Claim claim) {
        return claim.label() == null ? "" : ": " + claim.label();
    }

    @Test
    void anOfficeBeforeANameIsNoMereLabel() {
        assertThat(claims(ClaimKind.ATTRIBUTE, "Secretary of State Ann Reed arrived."))
                .isEmpty();
        assertThat(claims(ClaimKind.ATTRIBUTE, "Minister Ann Reed arrived.")).isEmpty();
        assertThat(claims(ClaimKind.ATTRIBUTE, "Star reporter Ann Reed arrived."))
                .containsExactly("identity object Ann Reed: Star reporter");
        assertThat(claims(ClaimKind.ATTRIBUTE, "German Foreign Minister Ann Reed arrived."))
                .as("the tie tells it")
                .isEmpty();
    }

    @Test
    void theSecondOfTwoOfficesIsTheSameBearers() {
        assertThat(claims(ClaimKind.TIE, "Ann Reed, president and chief executive of Boeing, arrived."))
                .containsExactly("office actor Ann Reed recipient Boeing");
    }

    @Test
    void anOfficeStandsBeforeOrBehindItsBearerAndItsBodyMayBeACommonNoun() {
        assertThat(claims(ClaimKind.TIE, "Former president of Chad Ann Reed left."))
                .containsExactly("office recipient Chad actor Ann Reed");
        assertThat(claims(ClaimKind.TIE, "Ann Reed, the executive director at the Centre for Media Justice, left."))
                .containsExactly("office actor Ann Reed recipient Centre for Media Justice");
        assertThat(claims(ClaimKind.TIE, "The Sudanese army chief, Ann Reed, left."))
                .containsExactly("office recipient Sudanese army actor Ann Reed");
        assertThat(claims(ClaimKind.TIE, "Boeing's chief executive, Ann Reed, left."))
                .contains("office recipient Boeing actor Ann Reed");
        assertThat(claims(ClaimKind.TIE, "Syria's rebel leader Ann Reed left."))
                .as("of rebels, not of Syria")
                .noneMatch(tie -> tie.contains("Syria"));
    }

    @Test
    void aPartysWordSaysWhichPartySomebodyIsOf() {
        assertThat(claims(ClaimKind.TIE, "Ann Reed, an Ohio Democrat, arrived."))
                .containsExactly("membership actor Ann Reed recipient Democrat");
        assertThat(claims(ClaimKind.TIE, "Ann Reed is a Republican."))
                .containsExactly("membership actor Ann Reed recipient Republican");
        assertThat(claims(ClaimKind.TIE, "Rep. Ann Reed (D-Ohio) arrived."))
                .contains("membership actor Ann Reed recipient D");
        assertThat(claims(ClaimKind.TIE, "Republican Texas Gov. Ann Reed arrived."))
                .containsExactlyInAnyOrder(
                        "office recipient Texas actor Ann Reed", "membership recipient Republican actor Ann Reed");
        assertThat(claims(ClaimKind.EVENT, "Democrat Ann Reed blocked the bill."))
                .containsExactly("REJECT actor Ann Reed object the bill");
        assertThat(claims(ClaimKind.TIE, "Ann Reed met a Democrat.")).isEmpty();
        assertThat(claims(ClaimKind.TIE, "Ann Reed (Ohio) arrived.")).isEmpty();
    }

    @Test
    void whatSomebodyCallsSomebodyIsALabel() {
        assertThat(claims(ClaimKind.ATTRIBUTE, "Carl Otto called Ann Reed a liar."))
                .containsExactly("label object Ann Reed: liar");
        assertThat(claims(ClaimKind.ATTRIBUTE, "The minister described Boeing as a monopoly."))
                .containsExactly("label object Boeing: monopoly");
        assertThat(claims(ClaimKind.ATTRIBUTE, "The minister called Ann Reed on Friday."))
                .isEmpty();
        assertThat(claims(ClaimKind.ATTRIBUTE, "The senator never called Ann Reed a liar."))
                .isEmpty();
    }

    @Test
    void whatIsCalledByANameIsWhatItsBearerIs() {
        assertThat(claims(ClaimKind.ATTRIBUTE, "Police arrested a smuggling group known as Black Viper."))
                .containsExactly("identity object Black Viper: smuggling group");
        assertThat(claims(ClaimKind.ATTRIBUTE, "Police arrested a smuggling group near Black Viper."))
                .isEmpty();
    }

    @Test
    void oneOfThoseWhoBearAName() {
        assertThat(claims(ClaimKind.ATTRIBUTE, "Carl Otto, the top Democrat on the Ruritanian Committee, arrived."))
                .containsExactly("identity object Carl Otto: top Democrat on the Ruritanian Committee");
        assertThat(claims(ClaimKind.ATTRIBUTE, "Ann Reed, Chad and Niger arrived."))
                .isEmpty();
    }

    @Test
    void whoeverIsCalledOnActs() {
        assertThat(claims(ClaimKind.TIE, "The aide called on Boeing to cut pay and sell Saab."))
                .containsExactly("trade actor Boeing object Saab");
        assertThat(claims(ClaimKind.EVENT, "The minister called Ann Reed on Friday to thank Boeing."))
                .doesNotContain("SUPPORT actor Friday recipient Boeing");
    }

    /** Events with whom nouns and pronouns mean. */
    private List<String> meant(String text) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.EVENT)
                .map(claim -> claim.type().code() + Parties.meant(reading, claim))
                .toList();
    }

    @Test
    void whoMeetsTheEnvoyIsNotTheEnvoy() {
        assertThat(meant("Senator Carla Diaz met the envoy. The envoy later praised her."))
                .containsExactly(
                        "CONSULT actor Carla Diaz recipient the envoy", "SUPPORT actor the envoy recipient Carla Diaz");
        assertThat(meant("Carla Diaz arrived. The minister, Otto Berg, thanked Chad."))
                .containsExactly("SUPPORT actor Otto Berg recipient Chad");
        assertThat(meant("Carla Diaz arrived. The minister thanked Chad."))
                .containsExactly("SUPPORT actor Carla Diaz recipient Chad");
    }

    @Test
    void whatANameIsToldWithIsSoWhateverIsSaidOfIt() {
        for (String text : List.of(
                "Peru plans to ask RTL's Carla Diaz to write.",
                "If Democratic nominee Carla Diaz wins, Peru will pay.",
                "The union hopes to meet Carla Diaz of Siemens.",
                "Peru may meet key members of the Mercosur bloc.")) {
            assertThat(reader.read(OneParagraph.of(text), null).claims())
                    .as(text)
                    .filteredOn(claim -> claim.type() == TieType.MEMBERSHIP)
                    .extracting(Claim::factuality)
                    .containsExactly(Factuality.CT_PLUS);
        }
        assertThat(reader.read(OneParagraph.of("Chad may become a member of the United Nations."), null)
                        .claims())
                .filteredOn(claim -> claim.type() == TieType.MEMBERSHIP)
                .extracting(Claim::factuality)
                .doesNotContain(Factuality.CT_PLUS);
    }

    @Test
    void whomANounWithItsArticleStandsForIsToldToBeSomething() {
        assertThat(claims(ClaimKind.ATTRIBUTE, "The former governor is a triathlete."))
                .containsExactly("identity object The former governor: triathlete");
        assertThat(claims(ClaimKind.ATTRIBUTE, "A governor is a triathlete.")).isEmpty();
    }

    @Test
    void whatIsCalledSomethingIsThere() {
        assertThat(assaults("The envoy called the attack on Mali a crime.")).containsExactly(Mode.ASSERTED);
        assertThat(assaults("The envoy called for an attack on Mali.")).containsExactly(Mode.REQUESTED);
    }

    private List<Mode> assaults(String text) {
        return reader.read(OneParagraph.of(text), null).claims().stream()
                .filter(claim -> claim.type() == EventType.ASSAULT)
                .map(Claim::mode)
                .toList();
    }

    @Test
    void whoLeadsAMajorityDoesNotCommandTheChamber() {
        assertThat(claims(ClaimKind.TIE, "Carla Diaz, the majority leader of the Senate, arrived."))
                .containsExactly("office actor Carla Diaz recipient Senate");
    }

    @Test
    void wordsAreWhoseTheyAre() {
        assertThat(claims(ClaimKind.EVENT, "The statement by Iran condemned Israel."))
                .containsExactly("ACCUSE actor Iran recipient Israel");
        assertThat(claims(ClaimKind.EVENT, "The statement condemned Israel.")).isEmpty();
    }

    @Test
    void whatIsSaidAgainstADeedIsSaidAgainstItsOwner() {
        assertThat(claims(ClaimKind.EVENT, "The senator questioned Ann Reed's honesty."))
                .containsExactly("ACCUSE actor The senator recipient Ann Reed");
        assertThat(claims(ClaimKind.EVENT, "The senator questioned the honesty."))
                .isEmpty();
    }

    @Test
    void whatIsDoneByMeansOfSomethingIsAimedAtWhatStandsBehindIt() {
        assertThat(claims(
                        ClaimKind.EVENT,
                        "Syrian forces conducted six raids using jets and drones against Hezbollah camps."))
                .containsExactly("ASSAULT actor Syrian forces recipient Hezbollah camps");
    }

    @Test
    void whatStandsWithAVerbThatOnlySaysThatADeedIsThereIsToldOfTheDeed() {
        assertThat(claims(ClaimKind.EVENT, "Chad came under attack from rebels."))
                .containsExactly("ASSAULT recipient Chad actor rebels");
        assertThat(claims(ClaimKind.EVENT, "Clashes erupted between rebels and the army."))
                .containsExactly("ASSAULT actor rebels recipient the army");
        assertThat(claims(ClaimKind.EVENT, "The talks began in Chad.")).isEmpty();
    }
}
