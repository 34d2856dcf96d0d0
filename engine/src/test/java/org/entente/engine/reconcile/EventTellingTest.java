package org.entente.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EventTellingTest {
    private static final String QUAKE =
            "A strong earthquake shook the town of Belvar on Tuesday, the governor of Orsk said.";
    private static final String TREMOR = "The tremor shook Belvar, in the province of Orsk, and brought down a school.";
    private static final String ELSEWHERE = "A strong earthquake shook the islands of Menua, officials of Tarawi said.";

    private static EventTelling of(String trigger, String sentence) {
        return EventTelling.of(trigger, sentence, sentence);
    }

    @Test
    void twoWordsForOneThingTellOfOneEventAmongTheSameNames() {
        assertThat(of("earthquake", QUAKE).isOfOneEvent(of("tremor", TREMOR))).isTrue();
        assertThat(of("tremor", TREMOR).isOfOneEvent(of("earthquake", QUAKE))).isTrue();
    }

    @Test
    void oneWordAmongOtherNamesTellsOfAnother() {
        assertThat(of("earthquake", QUAKE).isOfOneEvent(of("earthquake", ELSEWHERE)))
                .isFalse();
    }

    @Test
    void otherWordsTellOfOtherEventsHoweverAlikeTheirSentencesAre() {
        assertThat(of("shook", QUAKE).isOfOneEvent(of("said", QUAKE))).isFalse();
    }

    @Test
    void twoThatTellOfOneEventShareABlock() {
        assertThat(of("earthquake", QUAKE).keys())
                .containsAnyElementsOf(of("tremor", TREMOR).keys());
    }

    @Test
    void aWordWithoutMeaningStandsForItself() {
        assertThat(of("it", QUAKE).keys()).isEqualTo(List.of("told|it"));
    }

    @Test
    void namesAreWhatIsWrittenSoWithinALine() {
        assertThat(EventTelling.namesIn("Soldiers of Orsk came.\nPeople fled to Belvar."))
                .containsExactly("belvar", "orsk");
    }
}
