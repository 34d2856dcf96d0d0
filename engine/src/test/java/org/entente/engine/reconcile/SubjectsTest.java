package org.entente.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.engine.kit.Table;
import org.junit.jupiter.api.Test;

/** Words for one thing become one word; words for two things stay two. */
class SubjectsTest {
    private static SortedSet<String> of(String text) {
        return Subjects.of(Words.stems(text), Subjects.named(text));
    }

    @Test
    void eachRowsPhrasesMeetInItsFirstWordAndItsCounterExampleDoesNot() {
        List<Map<String, String>> rows = Table.of(Subjects.class, "alike.tsv").rows();
        assertThat(rows).isNotEmpty();
        for (Map<String, String> row : rows) {
            String first = Words.stem(Table.parts(row, "words").getFirst());
            String[] phrases = row.get("holds").split(";");
            assertThat(of(phrases[0].strip())).as("%s", row).contains(first);
            assertThat(of(phrases[1].strip())).as("%s", row).contains(first);
            assertThat(of(row.get("not"))).as("%s", row).doesNotContain(first);
        }
    }

    @Test
    void aWordStandsInOneRowAlone() {
        SortedSet<String> seen = new TreeSet<>();
        for (Map<String, String> row : Table.of(Subjects.class, "alike.tsv").rows()) {
            for (String word : Table.parts(row, "words")) {
                assertThat(seen.add(Words.stem(word))).as(word).isTrue();
            }
        }
    }

    @Test
    void aStateIsOneWordByNameAdjectiveAndCapital() {
        String state = Subjects.ofState("Iran").orElseThrow();
        assertThat(Subjects.isState(state)).isTrue();
        assertThat(of("the port sent word to Tehran")).contains(state).doesNotContain("tehran");
        assertThat(of("an Iranian port")).contains(state);
        assertThat(of("a port in Iran")).contains(state);
    }

    @Test
    void aStateOfSeveralWordsIsNamedByAllOfThem() {
        assertThat(of("ports of the United States"))
                .contains(Subjects.ofState("United States").orElseThrow());
    }

    @Test
    void aNameThatIsNoStateStaysAsItIs() {
        assertThat(of("a port in Tolma").stream().filter(Subjects::isState)).isEmpty();
        assertThat(of("a port in Tolma")).contains(Words.stem("tolma"));
    }

    @Test
    void aCapitalWithLittleWordsInItIsKnownBesideAnotherName() {
        assertThat(of("the earthquake that hit Port-au-Prince in January"))
                .contains(Subjects.ofState("Haiti").orElseThrow());
    }
}
