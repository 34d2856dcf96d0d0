package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.entente.engine.read.Reader;
import org.entente.model.ClaimKind;
import org.entente.model.Reading;
import org.junit.jupiter.api.Test;

/** In which sense words are used, by who and what stands with them, and who is meant by what stands near. */
final class SensesTest {
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

    private List<String> types(String text) {
        return read(text).claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE)
                .map(claim -> claim.type().code())
                .toList();
    }

    @Test
    void everySenseIsReadInItsExampleAlone() {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : Table.of(Reader.class, "senses.tsv").rows()) {
            String type = Table.cell(row, "type");
            String name = Table.cell(row, "lemma") + " " + type + ": ";
            if (!types(Table.cell(row, "example")).contains(type)) {
                missed.add(name + Table.cell(row, "example"));
            }
            if (types(Table.cell(row, "counter")).contains(type)) {
                wrong.add(name + Table.cell(row, "counter"));
            }
        }
        assertThat(missed).isEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void wordsAgainstPersonsAreNoForce() {
        assertThat(told("Ann Reed attacked other candidates on stage."))
                .containsExactly("ACCUSE actor Ann Reed recipient other candidates");
        assertThat(told("The new advertisement attacked Ann Reed.")).isEmpty();
        assertThat(told("Ann Reed attacked the loopholes.")).isEmpty();
        assertThat(told("Gunmen attacked the villagers."))
                .containsExactly("ASSAULT actor Gunmen recipient the villagers");
        assertThat(types("Ann Reed attacked the guards and killed two officers."))
                .doesNotContain("ACCUSE");
    }

    @Test
    void whatIsDoneToOneselfIsNoAssault() {
        assertThat(types("Ann Reed shot herself.")).isEmpty();
        assertThat(types("Ann Reed shot the guard.")).containsExactly("ASSAULT");
    }

    @Test
    void whoIsJoinedBehindARelativeClauseIsNotOfIt() {
        assertThat(told("Ann Reed, who signed the law, and Carl Otto came."))
                .containsExactly("AGREE actor Ann Reed object the law");
    }

    @Test
    void whoIsCalledUponWouldDoIt() {
        assertThat(told("Ann Reed called on Carl Otto to apologise to Iran."))
                .containsExactly(
                        "REQUEST actor Ann Reed recipient Carl Otto", "SUPPORT actor Carl Otto recipient Iran");
    }

    @Test
    void whoIsPressedToDoItOwnsWhatTheyWouldEnd() {
        assertThat(told("Chad urged Mali to end its attacks on Niger.")).contains("ASSAULT actor Mali recipient Niger");
    }

    @Test
    void whoeverIsJoinedToSomebodyOfTheirsIsMeant() {
        assertThat(told("Carl Otto said that Bob Ash and his wife, Eva, were there."))
                .containsExactly("kinship recipient Bob Ash actor Eva");
    }

    @Test
    void aHyphenHoldsNoMoreThanItsNoun() {
        assertThat(types("Three strikes destroyed a rebel-held building and four tanks."))
                .doesNotContain("control");
    }
}
