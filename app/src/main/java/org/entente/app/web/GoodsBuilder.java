package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.engine.relate.Ledger;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.Verdict;

/** Lays out the things that events and ties of a snapshot are about, by the stage that each passage tells. */
final class GoodsBuilder {
    private static final Set<EntityKind> THINGS =
            Set.of(EntityKind.EQUIPMENT, EntityKind.COMMODITY, EntityKind.VESSEL, EntityKind.AIRCRAFT);
    private static final int LINES_A_PAGE = 40;
    private static final int TOLD_A_PAGE = 280;
    private static final int TOLD_A_CELL_MAX = 4;

    private final Snapshot snapshot;
    private final Entries entries;

    GoodsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    /** What is told of things of one name. */
    private record Told(Set<Entity> things, Map<Ledger.Stage, Set<Claim>> byStage) {
        int all() {
            return byStage.values().stream().mapToInt(Set::size).sum();
        }
    }

    private record Asked(String wanted) {}

    /** What is told of most first, and the stages that are told of any. */
    private record Found(List<Told> told, List<Ledger.Stage> stages) {}

    private Found found(String wanted) {
        return snapshot.recent(new Asked(wanted), Found.class, () -> {
            Map<String, Told> byName = new TreeMap<>();
            for (Claim claim : snapshot.standing()) {
                if (claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE) {
                    add(claim, wanted, byName);
                }
            }
            return new Found(
                    byName.values().stream()
                            .sorted(Comparator.comparingInt(Told::all).reversed())
                            .toList(),
                    List.of(Ledger.Stage.values()).stream()
                            .filter(stage -> byName.values().stream()
                                    .anyMatch(told -> told.byStage().containsKey(stage)))
                            .toList());
        });
    }

    /** @param wanted the number of the page; the nearest there is */
    GoodsPage page(Frame frame, String filter, int wanted) {
        Found found = found(filter.toLowerCase(Locale.ROOT));
        Paged<Told> paged = Paged.of(found.told(), wanted, LINES_A_PAGE);
        List<Told> here = paged.here();
        int cells = here.stream().mapToInt(told -> told.byStage().size()).sum();
        int most = Math.clamp(TOLD_A_PAGE / Math.max(1, cells), 1, TOLD_A_CELL_MAX);
        String asked = filter.isEmpty() ? "" : "filter=" + WaysQuery.encoded(filter) + "&";
        return new GoodsPage(
                frame,
                Words.count(found.told().size(), "thing", "things") + " by name",
                filter,
                found.stages().stream().map(Words::stage).toList(),
                here.stream().map(told -> line(told, found.stages(), most)).toList(),
                paged.links(number -> "/goods?" + asked + "page=" + number));
    }

    private void add(Claim claim, String wanted, Map<String, Told> byName) {
        for (Participant participant : claim.participants()) {
            Entity thing = snapshot.entityOfMention(participant.mention());
            boolean handled = participant.role() == Role.OBJECT || participant.role() == Role.INSTRUMENT;
            if (thing != null && handled && THINGS.contains(thing.kind()) && EntityBuilder.named(thing, wanted)) {
                Told told = byName.computeIfAbsent(
                        thing.name().toLowerCase(Locale.ROOT),
                        name -> new Told(
                                new TreeSet<>(Comparator.comparing(Entity::id)), new EnumMap<>(Ledger.Stage.class)));
                told.things().add(thing);
                told.byStage()
                        .computeIfAbsent(
                                Ledger.stageOf(claim, participant.role()),
                                stage -> new TreeSet<>(Comparator.comparing(
                                                (Claim one) -> one.when().edtf(), Comparator.nullsLast(Edtf.order()))
                                        .thenComparing(Claim::id)))
                        .add(claim);
            }
        }
    }

    /** All of it as lines of a table: one for each passage on each thing. */
    List<List<String>> lines(String filter) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "item",
                "quantity",
                "stage",
                "from",
                "to",
                "by",
                "type",
                "how",
                "words",
                "document",
                "date",
                "review",
                "claim"));
        Set<Verdict> verdicts = new TreeSet<>();
        snapshot.standing().forEach(claim -> verdicts.addAll(snapshot.verdictsOf(claim.id())));
        Ledger ledger = Ledger.of(snapshot.standing(), verdicts, new SnapshotMaterial(snapshot));
        for (Ledger.Item item : ledger.items()) {
            if (!item.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                continue;
            }
            for (Ledger.Entry entry : item.entries()) {
                List<String> line = new ArrayList<>(List.of(
                        item.name(),
                        Objects.requireNonNullElse(entry.quantity(), ""),
                        Words.stage(entry.stage()),
                        String.join("; ", entry.from()),
                        String.join("; ", entry.to()),
                        String.join("; ", entry.by())));
                line.addAll(WaysBuilder.claimCells(snapshot, entry.first()));
                lines.add(line);
            }
        }
        return lines;
    }

    private GoodsPage.Line line(Told told, List<Ledger.Stage> stages, int most) {
        Entity thing = told.things().iterator().next();
        int different = told.things().size();
        return new GoodsPage.Line(
                thing.name(),
                "/entities/" + thing.id(),
                Words.entityKind(thing.kind()),
                different > 1 ? "so called in " + different + " places, not known to be one" : "",
                stages.stream()
                        .map(stage -> cell(stage, told.byStage().getOrDefault(stage, Set.of()), most))
                        .toList());
    }

    private GoodsPage.Cell cell(Ledger.Stage stage, Set<Claim> claims, int most) {
        List<GoodsPage.Told> told = new ArrayList<>();
        claims.stream()
                .limit(most)
                .forEach(claim -> told.add(new GoodsPage.Told(parties(claim), entries.of(claim, 0))));
        return new GoodsPage.Cell(Words.stage(stage), told, Math.max(0, claims.size() - most));
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
