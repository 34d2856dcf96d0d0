package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.evaluation.EventLinker.Lemma;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class EventScoreTest {
    private static final String FIRST = "Fire broke out in Belvar.\nThe fire in Belvar killed two.";
    private static final String SECOND = "A blaze in Belvar has killed two.";

    private static EntityScore.Marked marked(String text, String words, String event) {
        int start = text.indexOf(words);
        return new EntityScore.Marked(new Span(start, start + words.length()), event);
    }

    private static final List<EventScore.Text> TEXTS = List.of(
            new EventScore.Text("1", FIRST, List.of(marked(FIRST, "Fire", "a"), marked(FIRST, "killed", "b"))),
            new EventScore.Text("1", SECOND, List.of(marked(SECOND, "blaze", "a"), marked(SECOND, "killed", "b"))));

    private static Map<String, Double> score(List<List<String>> events) {
        List<Counts> counts = List.of(new Counts(), new Counts());
        EventScore.count(counts, EventScore.GIVEN, TEXTS, events);
        Counts sum = new Counts();
        counts.forEach(sum::addAll);
        Map<String, Double> metrics = new TreeMap<>();
        EventScore.metrics(sum, EventScore.GIVEN, metrics);
        return metrics;
    }

    @Test
    void wordsForOneEventInTwoTextsAreJoined() {
        assertThat(score(EventScore.joined(TEXTS))).containsEntry("event_conll_f1", 1.0);
    }

    @Test
    void theSameLemmaIsThatOfTheHead() {
        EventLinker linker = new EventLinker() {
            @Override
            public Found link(List<EntityLinker.Dated> texts) {
                return new Found(List.of(), List.of());
            }

            @Override
            public List<Lemma> lemmas(String text) {
                int start = text.indexOf("killed");
                Span killed = new Span(start, start + "killed".length());
                return List.of(new Lemma(killed, "kill", killed));
            }
        };
        assertThat(EventScore.sameLemma(TEXTS, linker))
                .isEqualTo(List.of(List.of("fire", "kill"), List.of("blaze", "kill")));
        assertThat(EventScore.inTopic(TEXTS, EventScore.sameLemma(TEXTS, linker))
                        .getFirst())
                .isEqualTo(List.of("1 fire", "1 kill"));
    }

    @Test
    void whatIsNotFoundStandsAlone() {
        int start = FIRST.indexOf("killed");
        List<List<EntityLinker.Linked>> found =
                List.of(List.of(new EntityLinker.Linked(new Span(start, start + 6), "x")), List.of());
        List<List<String>> events = EventScore.found(TEXTS, found);
        assertThat(events.getFirst().getLast()).isEqualTo("x");
        assertThat(score(events).get("event_conll_f1")).isCloseTo(0, within(1e-9));
    }
}
