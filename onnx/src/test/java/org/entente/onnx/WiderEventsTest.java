package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.entente.engine.read.Reader;
import org.entente.model.ClaimKind;
import org.entente.model.EntityKind;
import org.entente.model.Reading;
import org.junit.jupiter.api.Test;

/** Events and ties whose parties are told by pronouns of a speaker, by nouns that may mean bodies, by adjectives of parties, or by no name. */
final class WiderEventsTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    private Reading read(String text) {
        return reader.read(OneParagraph.of(text), null);
    }

    /** Events and ties: type, and each role with who plays it, a pronoun with whom it means. */
    private List<String> told(String text) {
        Reading reading = read(text);
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE)
                .map(claim -> claim.type().code() + Parties.meant(reading, claim))
                .toList();
    }

    @Test
    void whoSpeaksIsMeantByTheirOwnPronouns() {
        assertThat(told("\"I met the envoys of Chad on Monday,\" Ann Reed said."))
                .contains("CONSULT actor Ann Reed recipient the envoys");
        assertThat(told("\"They spoke with my wife,\" Carl Otto told reporters in Lima."))
                .contains("kinship recipient Carl Otto actor my wife");
        assertThat(told("\"The work is done,\" Ann Reed said. \"I endorsed the mayor of Lima.\""))
                .contains("SUPPORT actor Ann Reed recipient the mayor");
    }

    @Test
    void whoWritesIsToldByNothingButTheirPronoun() {
        assertThat(told("I met the envoys of Chad on Monday.")).contains("CONSULT actor I recipient the envoys");
    }

    @Test
    void whoSpeaksIsNotMeantByHe() {
        assertThat(told("\"I look forward to working with him,\" Carl Otto said."))
                .noneMatch(told -> told.contains("recipient Carl Otto"));
    }

    @Test
    void aCampaignActsAndALongOneDoesNot() {
        assertThat(told("The Reed campaign attacked the mayor of Lima."))
                .contains("ACCUSE actor The Reed campaign recipient the mayor");
        assertThat(read("The campaign lasted for three weeks.").mentions())
                .noneMatch(mention -> mention.kind() == EntityKind.ORGANISATION);
    }

    @Test
    void everyPartyIsToldByItsAdjectiveWrittenLargeAlone() {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : Table.of(Reader.class, "parties.tsv").rows()) {
            String example = Table.cell(row, "example");
            String counter = Table.cell(row, "counter");
            if (told(example).stream().noneMatch(told -> told.startsWith("membership"))) {
                missed.add(example);
            }
            if (told(counter).stream().anyMatch(told -> told.contains(Table.cell(row, "word")))) {
                wrong.add(counter);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoIsGivenSomethingBesideAnotherObjectIsItsRecipient() {
        assertThat(told("Iran gave Syria military aid.")).containsExactly("AID actor Iran recipient Syria");
        assertThat(told("The Times gave Ann Reed a glowing endorsement."))
                .containsExactly("SUPPORT actor Times recipient Ann Reed");
        assertThat(told("Iran gave military aid.")).noneMatch(told -> told.contains("recipient"));
    }

    @Test
    void whoseBackingSomebodyWinsBacksThem() {
        assertThat(told("Ann Reed won the backing of the Labour Party."))
                .containsExactly("SUPPORT recipient Ann Reed actor Labour Party");
        assertThat(told("The union's endorsement of Ann Reed was expected."))
                .noneMatch(told -> told.contains("actor Ann Reed"));
    }

    @Test
    void whatStandsBehindWhoDidItMayBeWhomItWasDoneTo() {
        assertThat(told("Sanctions imposed by the European Union on Mali expired."))
                .containsExactly("SANCTION actor European Union recipient Mali");
        assertThat(told("Sanctions imposed by the European Union in Mali expired."))
                .noneMatch(told -> told.contains("recipient Mali"));
    }

    @Test
    void aPartysWordTellsNoOfficeAndNoRival() {
        assertThat(told("Ann Reed, a Republican senator from Ohio, left."))
                .contains("office actor Ann Reed recipient Ohio");
        assertThat(told("Democratic rival Ann Reed left Lima.")).noneMatch(told -> told.startsWith("hostility"));
    }

    @Test
    void whatSomebodyIsAtABodyIsMembershipWhateverTheNoun() {
        assertThat(told("Ann Reed, a nurse at the Brock Clinic, left."))
                .contains("membership actor Ann Reed recipient Brock Clinic");
        assertThat(told("Ann Reed, a nurse in Lima, left.")).isEmpty();
        assertThat(told("UN critic Ann Reed left.")).noneMatch(told -> told.startsWith("membership"));
    }

    @Test
    void aSecondOfficeIsToldOfTheSameHolder() {
        assertThat(
                        told(
                                "Ann Reed served as director of the Brock Foundation and is now president of the Carter Center."))
                .contains("office actor Ann Reed recipient Carter Center");
    }

    @Test
    void strikesThatWreckThingsSomewhereAreAttacks() {
        assertThat(told("Near Mosul, five strikes destroyed two cranes."))
                .contains("ASSAULT place Mosul object two cranes");
        assertThat(told("Near Mosul, the storm destroyed two cranes.")).isEmpty();
    }

    @Test
    void whatIsStruckIsAForces() {
        assertThat(told("We will continue to strike Hezbollah targets."))
                .anyMatch(told -> told.startsWith("ASSAULT") && told.contains("recipient Hezbollah"));
    }

    @Test
    void supportIsGivenInItAndHadFromWhoeverItIsOf() {
        assertThat(told("The jets flew in support of the Syrian army.")).contains("SUPPORT recipient Syrian army");
        assertThat(told("The plan had the support of the Labour Party."))
                .containsExactly("SUPPORT object The plan actor Labour Party");
        assertThat(told("Carl Otto has the backing of the Labour Party."))
                .containsExactly("SUPPORT recipient Carl Otto actor Labour Party");
    }

    @Test
    void anEndorsementFromSomebodyIsOfItsOwner() {
        assertThat(told("Reed cited her endorsement from the union.")).contains("SUPPORT recipient Reed actor union");
    }

    @Test
    void whoeverActsMeanwhileIsTheOtherSideOfAMeeting() {
        assertThat(told("At a meeting with the Syrian envoy, Ann Reed praised the army."))
                .contains("CONSULT recipient the Syrian envoy actor Ann Reed");
        assertThat(told("On a visit to Oman, Ann Reed praised the army."))
                .contains("CONSULT recipient Oman actor Ann Reed");
        assertThat(told("Ann Reed left Lima after the meeting with the Syrian envoy."))
                .noneMatch(told -> told.startsWith("CONSULT") && told.contains("actor Ann Reed"));
    }

    @Test
    void aParticipleBesideAClauseIsToldOfItsSubject() {
        assertThat(told("Backed by Russia, the general attacked Tripoli."))
                .contains("SUPPORT actor Russia recipient the general");
        assertThat(told("As backed by Russia, the plan failed.")).isEmpty();
    }

    @Test
    void whoIsGivenSomethingByAPassiveIsItsRecipient() {
        assertThat(told("Ukraine was sent tanks by Poland."))
                .contains("AID recipient Ukraine object tanks actor Poland");
        assertThat(told("Tanks were sent by Poland.")).noneMatch(told -> told.contains("recipient"));
    }

    @Test
    void whatIsSharedWithSomebodyAndCutHitsThem() {
        assertThat(told("Cuba suspended cooperation with Spain."))
                .contains("SANCTION actor Cuba object cooperation recipient Spain");
    }
}
