package org.entente.engine.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.engine.kit.Table;
import org.entente.engine.relate.AnswerWords.Sort;
import org.junit.jupiter.api.Test;

final class AnswerWordsTest {
    @Test
    void everyRowOfTheLexiconHoldsForItsExampleAndNotForItsCounter() {
        List<Map<String, String>> rows =
                Table.of(AnswerWords.class, "answers.tsv").rows();
        assertThat(rows).isNotEmpty();
        for (Map<String, String> row : rows) {
            Sort sort = Sort.valueOf(row.getOrDefault("sort", "").toUpperCase(Locale.ROOT));
            assertThat(holds(sort, row.getOrDefault("example", "")))
                    .as(row.get("example"))
                    .isTrue();
            assertThat(holds(sort, row.getOrDefault("counter", "")))
                    .as(row.get("counter"))
                    .isFalse();
        }
    }

    private static boolean holds(Sort sort, String text) {
        List<String> words = AnswerWords.of(text);
        return sort == Sort.SILENT ? AnswerWords.tellSilence(words) : AnswerWords.tell(words, sort);
    }

    @Test
    void silenceIsADenialOfAnAnswerAndNotOneOfSomethingElse() {
        assertThat(AnswerWords.tellSilence(AnswerWords.of("Brum didn\u2019t immediately respond.")))
                .isTrue();
        assertThat(AnswerWords.tellSilence(AnswerWords.of("Brum could not be reached.")))
                .isTrue();
        assertThat(AnswerWords.tellSilence(AnswerWords.of("There was no immediate comment from Brum.")))
                .isTrue();
        assertThat(AnswerWords.tellSilence(AnswerWords.of("Brum replied that it had no boats.")))
                .isFalse();
    }

    @Test
    void whatIsToldIsHeldAgainstEachOtherWithoutEndingsAndLittleWords() {
        assertThat(AnswerWords.matter(AnswerWords.of("They said that drones were supplied")))
                .containsExactly("drone", "suppl");
    }
}
