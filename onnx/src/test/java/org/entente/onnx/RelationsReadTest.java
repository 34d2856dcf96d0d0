package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.engine.read.Reader;
import org.entente.model.ClaimKind;
import org.entente.model.EntityKind;
import org.entente.model.Reading;
import org.junit.jupiter.api.Test;

/** Ties and events that nouns and joined words tell of two sides, and persons who bear a state's name. */
final class RelationsReadTest {
    private final Reader reader = new Reader(OnnxReader.bundled());

    private List<String> told(String text) {
        Reading reading = reader.read(OneParagraph.of(text), null);
        return reading.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE)
                .map(claim -> claim.type().code() + Parties.exact(reading, claim))
                .toList();
    }

    private EntityKind lastNamed(String text, String name) {
        return reader.read(OneParagraph.of(text), null).mentions().stream()
                .filter(mention -> mention.exact().equals(name))
                .toList()
                .getLast()
                .kind();
    }

    @Test
    void twoNamesThatAHyphenJoinsAreBothSides() {
        assertThat(told("The Chadian-Sudanese border clashes were over."))
                .containsExactly("ASSAULT actor Chadian recipient Sudanese");
        assertThat(told("The Sino-Indian conflict was old.")).containsExactly("ASSAULT actor Sino recipient Indian");
        assertThat(told("The Mali-Niger rift lasted.")).containsExactly("hostility actor Mali recipient Niger");
        assertThat(told("The Guinea-Bissau alliance lasted.")).isEmpty();
        assertThat(told("The Anglo-Saxon alliance lasted.")).isEmpty();
    }

    @Test
    void whereSomebodyIsFromIsNoSecondSide() {
        assertThat(told("The Cuban-American senator left.")).noneMatch(claim -> claim.contains("Cuban recipient"));
    }

    @Test
    void joinedParticiplesAreToldOfEachNameBefore() {
        assertThat(told("Iran- and Russia-backed fighters slept."))
                .containsExactly("alliance actor Iran recipient Iran- and Russia-backed fighters actor Russia");
        assertThat(told("The well-backed fighters slept.")).isEmpty();
    }

    @Test
    void whoLedADeedDidIt() {
        assertThat(told("The Saudi-led airstrikes on Mali were over."))
                .containsExactly("ASSAULT actor Saudi recipient Mali");
    }

    @Test
    void relationsThatSouredAreNoAlliance() {
        assertThat(told("Relations between Peru and Chile worsened."))
                .containsExactly("hostility actor Peru recipient Chile");
        assertThat(told("The cooling of ties between Peru and Chile was noted."))
                .containsExactly("hostility actor Peru recipient Chile");
        assertThat(told("Relations between Peru and Chile improved."))
                .containsExactly("alliance actor Peru recipient Chile");
        assertThat(told("Peru cut ties with Chile.")).noneMatch(claim -> claim.startsWith("alliance"));
    }

    @Test
    void whoKeepsPeopleSomewhereIsPresent() {
        assertThat(told("Cuban advisers in Mali slept.")).containsExactly("presence actor Cuban place Mali");
        assertThat(told("Cuba has bases in Mali.")).containsExactly("presence actor Cuba place Mali");
        assertThat(told("The basis of trust in Mali was thin.")).isEmpty();
    }

    @Test
    void oneOfSeveralIsToldOf() {
        assertThat(told("Hezbollah is one of Iran's proxies.")).containsExactly("proxy actor Hezbollah recipient Iran");
    }

    @Test
    void whoIsNamedByTheirAgeAloneIsSomebody() {
        assertThat(told("Police killed a 13-year-old last week."))
                .contains("ASSAULT actor Police recipient a 13-year-old");
        assertThat(told("Police dropped a 13-year-old plan.")).noneMatch(claim -> claim.endsWith("13-year-old"));
    }

    @Test
    void whatSomebodyOpposesIsNotToldToBeDone() {
        assertThat(told("Poland opposes arming the rebels.")).noneMatch(claim -> claim.startsWith("AID actor Poland"));
        assertThat(told("Poland starts arming the rebels.")).contains("AID actor Poland recipient the rebels");
    }

    @Test
    void whatALawDoesIsDoneByWhoseLawItIs() {
        assertThat(told("The bill would bar Chinese firms from Chad."))
                .anyMatch(claim -> claim.startsWith("SANCTION recipient Chinese firms"));
        assertThat(told("Chad's order bans refugees.")).contains("SANCTION actor Chad recipient refugees");
        assertThat(told("The door barred Chinese firms from Chad.")).noneMatch(claim -> claim.startsWith("SANCTION"));
    }

    @Test
    void severalConferWithEachOtherAndOneAloneWithNobody() {
        assertThat(told("The two ministers met on Friday.")).contains("CONSULT actor The two ministers");
        assertThat(told("Ann Reed discussed the weather.")).isEmpty();
    }

    @Test
    void whoeverWasNamedBeforeIsMeantByAStatesName() {
        assertThat(lastNamed("Georgia Reed visited Lima. Georgia thanked the mayor.", "Georgia"))
                .isEqualTo(EntityKind.PERSON);
        assertThat(lastNamed("Georgia Reed visited Tbilisi. Georgia thanked the mayor.", "Georgia"))
                .isEqualTo(EntityKind.STATE);
        assertThat(lastNamed("Mr. Jordan met the mayor of Lima.", "Jordan")).isEqualTo(EntityKind.PERSON);
        assertThat(lastNamed("Jordan met the mayor of Lima.", "Jordan")).isEqualTo(EntityKind.STATE);
    }
}
