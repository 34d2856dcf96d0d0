package org.entente.engine.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mode;
import org.entente.model.Origins;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

final class TieHistoryTest {
    private final Told told = new Told();
    private final Map<Id, LocalDate> published = new HashMap<>();

    private Claim on(String day, Mode mode, String when) {
        Told.One one = told.claim(TieType.ALLIANCE)
                .with(Role.ACTOR, "Aland")
                .with(Role.RECIPIENT, "Brum")
                .put(mode);
        Claim claim = (when.isEmpty() ? one : one.when(when)).done();
        if (!day.isEmpty()) {
            published.put(claim.document(), LocalDate.parse(day));
        }
        return claim;
    }

    private TieHistory history() {
        Origins.Root root = new Origins.Root(Ids.of("root", "one"), Origins.Kind.AUTHOR, "the author");
        return TieHistory.of(
                told.claims(),
                published::get,
                claim -> claim.equals(told.claims().getFirst().id())
                        ? new Origins(claim, List.of(), false)
                        : new Origins(claim, List.of(root), true));
    }

    @Test
    void whenItWasWrittenAboutIsApartFromWhenItWas() {
        on("2020-03-01", Mode.ASSERTED, "196X");
        on("2020-05-01", Mode.ASSERTED, "");
        on("2023-05-01", Mode.DENIED, "2011/..");
        on("", Mode.PLANNED, "");
        TieHistory history = history();
        assertThat(history.firstTold()).isEqualTo("2020-03-01");
        assertThat(history.lastTold()).isEqualTo("2023-05-01");
        assertThat(history.gap())
                .isEqualTo(new TieHistory.Gap(LocalDate.parse("2020-05-01"), LocalDate.parse("2023-05-01")));
        assertThat(history.written()).isEqualTo(Map.of(2020, 2, 2023, 1));
        assertThat(history.undated()).isEqualTo(1);
        assertThat(history.phases())
                .extracting(claim -> claim.when().edtf().text())
                .containsExactly("196X", "2011/..");
    }

    @Test
    void claimsForAndAgainstAndRootsAreCountedAndOneRootOnce() {
        on("2020-03-01", Mode.ASSERTED, "");
        on("2020-05-01", Mode.ALLEGED, "");
        on("2020-05-02", Mode.DENIED, "");
        TieHistory history = history();
        assertThat(history.footings()).isEqualTo(Map.of(Footing.STATED, 1, Footing.HEARSAY, 1, Footing.DENIED, 1));
        assertThat(history.traced()).isEqualTo(1);
        assertThat(history.untraced()).isEqualTo(1);
    }

    @Test
    void nothingDatedHasNeitherDaysNorAGap() {
        on("", Mode.ASSERTED, "");
        assertThat(history().firstTold()).isNull();
        assertThat(history().gap()).isNull();
    }

    @Test
    void onADayIsKnownWhatDatedDocumentsUpToItTell() {
        LocalDate day = LocalDate.parse("2022-01-01");
        LocalDate next = LocalDate.parse("2022-01-02");
        Known world = new Known(day);
        assertThat(world.holds(day, null)).isTrue();
        assertThat(world.holds(next, day)).isFalse();
        assertThat(world.holds(null, day)).isFalse();
        Known us = new Known(day, Known.By.ADDED);
        assertThat(us.holds(null, day)).isTrue();
        assertThat(us.holds(day, next)).isFalse();
        assertThat(us.holds(day, null)).isFalse();
    }
}
