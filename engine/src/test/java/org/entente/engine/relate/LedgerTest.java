package org.entente.engine.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.Claim;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.entente.model.Verdict;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private final Told told = new Told();

    private Told.One on(org.entente.model.ClaimType type, Role role, String thing) {
        return told.claim(type).with(role, thing, EntityKind.EQUIPMENT);
    }

    private List<Ledger.Entry> entries(List<Verdict> verdicts) {
        List<Ledger.Item> items =
                Ledger.of(told.claims(), verdicts, told.material()).items();
        assertThat(items).hasSize(1);
        return items.getFirst().entries();
    }

    @Test
    void aThingGoesFromStageToStageAndEachNamesGiverAndTaker() {
        Claim asked = on(EventType.AID, Role.OBJECT, "drones")
                .with(Role.ACTOR, "Alba")
                .with(Role.RECIPIENT, "Beryl")
                .put(Mode.REQUESTED)
                .done();
        Claim came = on(EventType.AID, Role.OBJECT, "drones")
                .with(Role.ACTOR, "Alba")
                .with(Role.RECIPIENT, "Beryl")
                .done();
        Verdict supersedes =
                Verdict.of(asked.id(), came.id(), null, null, Relation.SUPERSEDES, "First asked for, then delivered.");
        List<Ledger.Entry> entries = entries(List.of(supersedes));
        assertThat(entries)
                .extracting(Ledger.Entry::stage)
                .containsExactly(Ledger.Stage.REQUESTED, Ledger.Stage.DELIVERED);
        assertThat(entries).allMatch(entry -> entry.from().equals(List.of("Alba")));
        assertThat(entries).allMatch(entry -> entry.to().equals(List.of("Beryl")));
        assertThat(entries.getFirst().later()).containsExactly(came.id());
        assertThat(entries.getLast().later()).isEmpty();
    }

    @Test
    void whoAsksGetsAndWhoIsAskedGives() {
        on(EventType.REQUEST, Role.OBJECT, "drones")
                .with(Role.ACTOR, "Beryl")
                .with(Role.RECIPIENT, "Alba")
                .done();
        Ledger.Entry entry = entries(List.of()).getFirst();
        assertThat(entry.from()).containsExactly("Alba");
        assertThat(entry.to()).containsExactly("Beryl");
    }

    @Test
    void whatIsAttackedIsLostAndWhatIsAttackedWithIsInUse() {
        on(EventType.ASSAULT, Role.OBJECT, "drones").with(Role.ACTOR, "Alba").done();
        on(EventType.ASSAULT, Role.INSTRUMENT, "drones")
                .with(Role.ACTOR, "Alba")
                .done();
        List<Ledger.Entry> entries = entries(List.of());
        assertThat(entries).extracting(Ledger.Entry::stage).containsExactly(Ledger.Stage.IN_USE, Ledger.Stage.LOST);
        assertThat(entries)
                .allMatch(entry -> entry.by().equals(List.of("Alba"))
                        && entry.from().isEmpty()
                        && entry.to().isEmpty());
    }

    @Test
    void howAClaimIsPutGoesBeforeWhatItIs() {
        on(TieType.SUPPLY, Role.OBJECT, "drones").put(Mode.OFFERED).done();
        on(TieType.SUPPLY, Role.OBJECT, "drones").put(Mode.FORECAST).done();
        on(TieType.SUPPLY, Role.OBJECT, "drones").put(Mode.DENIED).done();
        on(TieType.PRODUCTION, Role.OBJECT, "drones").done();
        on(EventType.COERCE, Role.OBJECT, "drones").done();
        on(EventType.AGREE, Role.OBJECT, "drones").done();
        assertThat(entries(List.of()))
                .extracting(Ledger.Entry::stage)
                .containsExactly(
                        Ledger.Stage.OFFERED,
                        Ledger.Stage.AGREED,
                        Ledger.Stage.PLANNED,
                        Ledger.Stage.MADE,
                        Ledger.Stage.SEIZED,
                        Ledger.Stage.DENIED);
    }
}
