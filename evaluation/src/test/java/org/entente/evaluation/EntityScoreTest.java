package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class EntityScoreTest {
    private final List<EntityScore.Text> texts = new ArrayList<>();
    private final List<List<EntityLinker.Linked>> found = new ArrayList<>();

    /** A text of one topic whose marked words name these entities, each pair {@code words, entity}. */
    private void text(String topic, String text, String... marked) {
        List<EntityScore.Marked> all = new ArrayList<>();
        for (int i = 0; i < marked.length; i += 2) {
            all.add(new EntityScore.Marked(span(text, marked[i]), marked[i + 1]));
        }
        texts.add(new EntityScore.Text(topic, text, all));
        found.add(new ArrayList<>());
    }

    private void found(int text, String words, String entity) {
        found.get(text).add(new EntityLinker.Linked(span(texts.get(text).text(), words), entity));
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private Map<String, Double> metrics(List<List<EntityLinker.Linked>> answered) {
        Counts sum = new Counts();
        EntityScore.counts(texts, answered).forEach(sum::addAll);
        Map<String, Double> metrics = new TreeMap<>();
        EntityScore.metrics(sum, metrics);
        return metrics;
    }

    @Test
    void chainsRunThroughDocumentsAndAMentionIsKnownByItsHead() {
        text("ports", "The old port of Tarn closed.", "The old port of Tarn", "PORT");
        text("ports", "Tarn's port reopened as the harbour.", "Tarn's port", "PORT", "the harbour", "PORT");
        found(0, "old port", "x");
        found(1, "Tarn's port", "x");
        found(1, "harbour", "y");
        assertThat(metrics(found))
                .containsEntry("entity_b3_precision", 1.0)
                .hasEntrySatisfying(
                        "entity_b3_recall", value -> assertThat(value).isCloseTo(4 / 9.0, within(1e-9)));
    }

    @Test
    void theBaselineJoinsTheSameWordsWhateverTheirCase() {
        text("ports", "TARN grew.", "TARN", "A");
        text("ports", "Tarn shrank.", "Tarn", "A");
        assertThat(metrics(EntityScore.sameString(texts)))
                .containsEntry("entity_b3_f1", 1.0)
                .containsEntry("entity_conll_f1", 1.0);
    }

    @Test
    void thingsOfTwoPartsOfASuiteThatAreMadeOneAreCounted() {
        text("ports", "The board of Tarn met. Oslo sent help.", "board", "PORTS-BOARD", "Oslo", "OSLO");
        text("mines", "A board in Oslo rose.", "board", "MINES-BOARD", "Oslo", "OSLO");
        found(0, "board", "x");
        found(1, "board", "x");
        found(0, "Oslo", "o");
        found(1, "Oslo", "o");
        assertThat(metrics(found)).containsEntry("entity_merged_across", 1.0);
    }

    @Test
    void documentsTogetherScoreAsOneDocumentWouldWithAllTheirChains() {
        text("ports", "a b c d e f", "a", "1", "b", "1", "c", "2", "d", "2", "e", "2", "f", "3");
        text("ports", "a b c d", "a", "1", "b", "2", "c", "3", "d", "3");
        List.of("a x", "b x", "c x", "d y", "e y").forEach(each -> found(0, each.substring(0, 1), each.substring(2)));
        List.of("a x", "b y", "c z", "d z").forEach(each -> found(1, each.substring(0, 1), each.substring(2)));
        Counts one = new Counts();
        CoreferenceScore.count(
                one,
                "entity",
                List.of(Set.of(0, 1, 6), Set.of(2, 3, 4, 7), Set.of(5, 8, 9)),
                List.of(Set.of(0, 1, 2, 6), Set.of(3, 4, 7), Set.of(8, 9)));
        assertThat(metrics(found).get("entity_conll_f1"))
                .isCloseTo(CoreferenceScore.conll(one, "entity"), within(1e-9));
    }
}
