package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Participant;
import org.entente.model.Review;
import org.entente.model.Role;

/** Lays out the things that events and ties of a snapshot are about, by the stage that each passage tells. */
final class GoodsBuilder {
    private static final Set<EntityKind> THINGS =
            Set.of(EntityKind.EQUIPMENT, EntityKind.COMMODITY, EntityKind.VESSEL, EntityKind.AIRCRAFT);
    private static final int LINES_MAX = 200;
    private static final int TOLD_A_CELL = 4;

    private final Snapshot snapshot;
    private final Entries entries;

    GoodsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    /** What is told of things of one name. */
    private record Told(Set<Entity> things, Map<Stage, Set<Claim>> byStage) {
        int all() {
            return byStage.values().stream().mapToInt(Set::size).sum();
        }
    }

    GoodsPage page(Frame frame, String filter) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        Map<String, Told> byName = new TreeMap<>();
        for (Claim claim : snapshot.claims()) {
            if (claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE) {
                add(claim, wanted, byName);
            }
        }
        List<Stage> stages = List.of(Stage.values()).stream()
                .filter(stage ->
                        byName.values().stream().anyMatch(told -> told.byStage().containsKey(stage)))
                .toList();
        List<GoodsPage.Line> lines = byName.values().stream()
                .sorted(Comparator.comparingInt(Told::all).reversed())
                .limit(LINES_MAX)
                .map(told -> line(told, stages))
                .toList();
        return new GoodsPage(
                frame,
                Words.count(byName.size(), "thing", "things") + " by name",
                filter,
                stages.stream().map(Stage::words).toList(),
                lines,
                byName.size() - lines.size());
    }

    private void add(Claim claim, String wanted, Map<String, Told> byName) {
        if (snapshot.reviewOf(claim.id()) == Review.REJECTED) {
            return;
        }
        for (Participant participant : claim.participants()) {
            Entity thing = snapshot.entityOfMention(participant.mention());
            boolean handled = participant.role() == Role.OBJECT || participant.role() == Role.INSTRUMENT;
            if (thing != null && handled && THINGS.contains(thing.kind()) && EntityBuilder.named(thing, wanted)) {
                Told told = byName.computeIfAbsent(
                        thing.name().toLowerCase(Locale.ROOT),
                        name -> new Told(new TreeSet<>(Comparator.comparing(Entity::id)), new EnumMap<>(Stage.class)));
                told.things().add(thing);
                told.byStage()
                        .computeIfAbsent(
                                Stage.of(claim),
                                stage -> new TreeSet<>(Comparator.comparing(
                                                (Claim one) -> one.when().edtf(), Comparator.nullsLast(Edtf.order()))
                                        .thenComparing(Claim::id)))
                        .add(claim);
            }
        }
    }

    private GoodsPage.Line line(Told told, List<Stage> stages) {
        Entity thing = told.things().iterator().next();
        int different = told.things().size();
        return new GoodsPage.Line(
                thing.name(),
                "/entities/" + thing.id(),
                Words.entityKind(thing.kind()),
                different > 1 ? "so called in " + different + " places, not known to be one" : "",
                stages.stream()
                        .map(stage -> cell(stage, told.byStage().getOrDefault(stage, Set.of())))
                        .toList());
    }

    private GoodsPage.Cell cell(Stage stage, Set<Claim> claims) {
        List<GoodsPage.Told> told = new ArrayList<>();
        claims.stream()
                .limit(TOLD_A_CELL)
                .forEach(claim -> told.add(new GoodsPage.Told(parties(claim), entries.of(claim, 0))));
        return new GoodsPage.Cell(stage.words(), told, Math.max(0, claims.size() - TOLD_A_CELL));
    }

    /** "who Iran, to whom Venezuela". */
    private String parties(Claim claim) {
        return claim.participants().stream()
                .filter(participant -> participant.role() != Role.OBJECT && participant.role() != Role.INSTRUMENT)
                .sorted(Comparator.comparing(Participant::role))
                .map(participant -> Words.role(participant.role()) + " " + snapshot.nameOf(participant.mention()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
