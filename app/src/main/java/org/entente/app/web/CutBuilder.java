package org.entente.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.engine.relate.Bond;
import org.entente.engine.relate.Cast;
import org.entente.engine.relate.Cut;
import org.entente.engine.relate.Parting;
import org.entente.engine.relate.Relations;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/** Lays out what holds the names of a snapshot together. */
final class CutBuilder {
    private static final int PARTINGS_MAX = 30;
    private static final int APART_MAX = 12;
    private static final int TIES_MAX = 120;
    /** So many passages stand on a page at the most, as long as each tie has one. */
    private static final int PASSAGES_MAX = 240;

    private final Snapshot snapshot;
    private final Cast cast;
    private final int tiesMax;

    CutBuilder(Snapshot snapshot) {
        this(snapshot, TIES_MAX);
    }

    /** @param tiesMax how many ties that part two are shown before somebody asks for the others */
    CutBuilder(Snapshot snapshot, int tiesMax) {
        this.snapshot = snapshot;
        this.cast = snapshot.cast();
        this.tiesMax = tiesMax;
    }

    /** @param whole all ties that part two, however many */
    CutPage page(Frame frame, WaysQuery query, boolean whole) {
        Groups groups = new Groups(snapshot);
        Set<Id> first = groups.called(query.from());
        Set<Id> second = groups.called(query.to());
        List<String> troubles = new ArrayList<>(groups.troubles());
        boolean same = first.stream().anyMatch(second::contains);
        if (same) {
            troubles.add("Both names are those of one and the same; name two.");
        } else if (troubles.isEmpty() && first.isEmpty() != second.isEmpty()) {
            troubles.add("Name two, or none to see which ties hold parts together alone.");
        }
        Set<Id> asked = new HashSet<>(first);
        asked.addAll(second);
        boolean two = !first.isEmpty() && !second.isEmpty() && !same;
        Alone alone = asked.isEmpty() && troubles.isEmpty() ? alone(groups, query.all()) : Alone.NOTHING;
        return new CutPage(
                frame,
                Tab.network("/network/cut"),
                query,
                groups.names(),
                troubles,
                groups.asked(),
                two
                        ? snapshot.recent(
                                new Ends(first, second, query.all(), whole),
                                CutPage.Between.class,
                                () -> between(groups.relations(asked, query.all()), first, second, whole))
                        : null,
                alone.first().stream().map(this::parting).toList(),
                alone.more(),
                alone.single());
    }

    /**
     * What holds parts together alone.
     *
     * @param first those that hold the most
     * @param more how many others hold a part of two or more
     * @param single how many hold one name alone
     */
    private record Alone(List<Parting> first, int more, int single) {
        private static final Alone NOTHING = new Alone(List.of(), 0, 0);
    }

    private record Question(boolean all) {}

    private Alone alone(Groups groups, boolean all) {
        return snapshot.recent(new Question(all), Alone.class, () -> {
            Relations relations = groups.relations(Set.of(), all);
            List<Bond> parts = relations.bridges(2);
            return new Alone(
                    parts.stream().limit(PARTINGS_MAX).map(relations::without).toList(),
                    Math.max(0, parts.size() - PARTINGS_MAX),
                    relations.bridges(1).size() - parts.size());
        });
    }

    private record Ends(Set<Id> first, Set<Id> second, boolean all, boolean whole) {}

    private CutPage.Between between(Relations relations, Set<Id> first, Set<Id> second, boolean whole) {
        Cut cut = relations.cut(first, second);
        List<Bond> shown =
                whole ? cut.bonds() : cut.bonds().stream().limit(tiesMax).toList();
        int passages = Math.clamp(PASSAGES_MAX / Math.max(1, shown.size()), 1, Evidence.ENTRIES_MAX);
        List<CutPage.Parting> ties = shown.stream()
                .map(bond -> new CutPage.Parting(step(bond, passages), "", List.of(), List.of(), 0))
                .toList();
        @Nullable
        Parting own = first.size() == 1 && second.size() == 1
                ? relations
                        .bond(first.iterator().next(), second.iterator().next())
                        .map(relations::without)
                        .orElse(null)
                : null;
        int all = cut.bonds().size();
        String headline = all == 0
                ? "Nothing that was found holds them together: no way leads from one to the other."
                : all == 1
                        ? "One tie alone holds them together."
                        : Numbers.grouped(all) + " ties must all be cut before no way leads from one to the other."
                                + " This is a smallest set; there may be others of the same size.";
        return new CutPage.Between(
                headline,
                ties,
                all - shown.size(),
                all == 0
                        ? List.of()
                        : List.of(
                                "With the first would stay "
                                        + Words.count(cut.first().size() - first.size(), "other name", "other names"),
                                "with the second "
                                        + Words.count(
                                                cut.second().size() - second.size(), "other name", "other names")),
                own == null ? null : parting(own));
    }

    private CutPage.Parting parting(Parting parting) {
        List<Id> apart = parting.apart();
        var around = parting.around();
        String then = around == null
                ? "Without it " + Words.count(apart.size(), "name comes", "names come") + " off the other "
                        + Numbers.grouped(parting.rest()) + "."
                : "Without it a way of " + Words.count(around.steps(), "step", "steps") + " is left.";
        return new CutPage.Parting(
                step(parting.bond(), PASSAGES_MAX / PARTINGS_MAX),
                then,
                around == null
                        ? List.of()
                        : around.entities().stream().map(this::stop).toList(),
                apart.stream().limit(APART_MAX).map(this::stop).toList(),
                Math.max(0, apart.size() - APART_MAX));
    }

    private WaysPage.Stop stop(Id id) {
        return new WaysPage.Stop(cast.entity(id).name(), "/entities/" + id);
    }

    private WaysPage.Step step(Bond bond, int passages) {
        return new WaysPage.Step(
                stop(bond.a()),
                stop(bond.b()),
                WaysBuilder.what(bond),
                WaysBuilder.look(bond),
                "/entities/" + bond.a() + "/with/" + bond.b(),
                Evidence.of(snapshot, bond.claims(), passages));
    }
}
