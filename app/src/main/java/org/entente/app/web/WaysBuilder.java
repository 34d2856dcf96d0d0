package org.entente.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.engine.relate.Bond;
import org.entente.engine.relate.Cast;
import org.entente.engine.relate.Path;
import org.entente.model.Claim;
import org.entente.model.Id;

/** Lays out the ways between two entities or groups of a snapshot. */
final class WaysBuilder {
    private static final int WAYS_MAX = 12;
    private static final int WIDTH = 1100;
    private static final int MARGIN = 30;
    private static final int LANE = 52;
    private static final int NAME_CHARS = 24;

    private final Snapshot snapshot;
    private final Cast cast;

    WaysBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.cast = snapshot.cast();
    }

    WaysPage page(Frame frame, WaysQuery query) {
        Groups groups = new Groups(snapshot);
        List<Path> paths = paths(query, groups);
        List<String> troubles = new ArrayList<>(groups.troubles());
        if (!query.empty()
                && troubles.isEmpty()
                && (query.from().isEmpty() || query.to().isEmpty())) {
            troubles.add("A way has two ends: name both.");
        }
        int on = Math.max(1, Math.min(query.show(), paths.size()));
        List<WaysPage.Way> ways = new ArrayList<>();
        for (Path path : paths) {
            ways.add(way(path, ways.size() + 1, on, query));
        }
        return new WaysPage(
                frame,
                Tab.network("/network/path"),
                query,
                groups.names(),
                troubles,
                groups.asked(),
                paths.isEmpty() ? null : drawing(paths, on - 1),
                ways,
                query.href("/network/path.csv", 0));
    }

    private record Ends(Set<Id> first, Set<Id> second, int steps, boolean all) {}

    private record Found(List<Path> paths) {}

    private List<Path> paths(WaysQuery query, Groups groups) {
        Set<Id> first = groups.called(query.from());
        Set<Id> second = groups.called(query.to());
        if (first.isEmpty() || second.isEmpty() || first.stream().anyMatch(second::contains)) {
            return List.of();
        }
        return snapshot.recent(new Ends(first, second, query.steps(), query.all()), Found.class, () -> {
                    Set<Id> asked = new HashSet<>(first);
                    asked.addAll(second);
                    return new Found(
                            groups.relations(asked, query.all()).paths(first, second, query.steps(), WAYS_MAX));
                })
                .paths();
    }

    private WaysPage.Stop stop(Id id) {
        return new WaysPage.Stop(cast.entity(id).name(), "/entities/" + id);
    }

    private WaysPage.Way way(Path path, int number, int on, WaysQuery query) {
        List<WaysPage.Step> steps = new ArrayList<>();
        for (int i = 0; i < path.steps(); i++) {
            steps.add(step(
                    path.entities().get(i),
                    path.entities().get(i + 1),
                    path.bonds().get(i)));
        }
        return new WaysPage.Way(
                number,
                "way-" + number,
                path.entities().stream().map(this::stop).toList(),
                Words.count(path.steps(), "step", "steps") + ", the least told of them in "
                        + Words.count(path.documentsLeast(), "document", "documents"),
                query.href("/network/path", number) + "#drawing",
                number == on,
                steps);
    }

    private WaysPage.Step step(Id one, Id other, Bond bond) {
        return new WaysPage.Step(
                stop(one),
                stop(other),
                what(bond),
                look(bond),
                "/entities/" + one + "/with/" + other,
                Evidence.of(snapshot, bond.claims()));
    }

    /** The types of its claims in words. */
    static String what(Bond bond) {
        return bond.claims().stream()
                .map(claim -> Words.type(claim.type()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The class of a line: stated where one claim states it. */
    static String look(Bond bond) {
        return bond.claims().stream()
                .map(claim -> Family.of(claim.mode(), claim.factuality()))
                .min(Family::compareTo)
                .orElseThrow()
                .css();
    }

    /** The same as lines of a table: one for each claim of each step. */
    List<List<String>> lines(WaysQuery query) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("way", "step", "from", "to", "type", "how", "words", "document", "date", "review", "claim"));
        int way = 0;
        for (Path path : paths(query, new Groups(snapshot))) {
            way++;
            for (int i = 0; i < path.steps(); i++) {
                for (Claim claim : path.bonds().get(i).claims()) {
                    List<String> line = new ArrayList<>(List.of(
                            Integer.toString(way),
                            Integer.toString(i + 1),
                            cast.entity(path.entities().get(i)).name(),
                            cast.entity(path.entities().get(i + 1)).name()));
                    line.addAll(claimCells(snapshot, claim));
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** Type, how it is put, words, document, date, review and id of a claim. */
    static List<String> claimCells(Snapshot snapshot, Claim claim) {
        Shelved document = snapshot.documentOf(claim.document());
        return List.of(
                Words.type(claim.type()),
                Words.hedge(claim.mode(), claim.factuality(), claim.attribution()),
                snapshot.textOf(claim, claim.span()).strip().replaceAll("\\s+", " "),
                document.name(),
                document.dateWords(),
                Words.review(snapshot.reviewOf(claim.id())),
                claim.id().hex());
    }

    private WaysPage.Drawing drawing(List<Path> paths, int on) {
        Map<Id, Integer> column = columns(paths);
        int columns = column.values().stream().max(Integer::compare).orElse(1);
        Map<Integer, List<Id>> rows = new HashMap<>();
        column.forEach(
                (id, at) -> rows.computeIfAbsent(at, key -> new ArrayList<>()).add(id));
        int height = LANE * rows.values().stream().mapToInt(List::size).max().orElse(1) + MARGIN;
        Map<Id, int[]> places = new HashMap<>();
        rows.forEach((at, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                int x = MARGIN + 60 + at * (WIDTH - 2 * MARGIN - 120) / Math.max(1, columns);
                places.put(ids.get(i), new int[] {x, height * (2 * i + 1) / (2 * ids.size())});
            }
        });
        Path chosen = paths.get(on);
        Map<Bond, WaysPage.Line> lines = new LinkedHashMap<>();
        for (Path path : paths) {
            for (int i = 0; i < path.steps(); i++) {
                Bond bond = path.bonds().get(i);
                boolean marked = chosen.bonds().contains(bond);
                lines.computeIfAbsent(bond, one -> line(one, places, marked, on + 1));
            }
        }
        List<WaysPage.Node> nodes = new ArrayList<>();
        column.forEach((id, at) -> nodes.add(node(id, places.getOrDefault(id, new int[2]), at, columns, chosen)));
        return new WaysPage.Drawing(WIDTH, height, List.copyOf(lines.values()), nodes);
    }

    /** How many steps each is from the first group on the shortest way that passes it. */
    private static Map<Id, Integer> columns(List<Path> paths) {
        Map<Id, Integer> column = new LinkedHashMap<>();
        int last = paths.stream().mapToInt(Path::steps).max().orElse(1);
        for (Path path : paths) {
            for (int i = 0; i < path.steps(); i++) {
                column.merge(path.entities().get(i), i, Math::min);
            }
            column.put(path.entities().getLast(), last);
        }
        return column;
    }

    private WaysPage.Line line(Bond bond, Map<Id, int[]> places, boolean on, int number) {
        int[] a = places.getOrDefault(bond.a(), new int[2]);
        int[] b = places.getOrDefault(bond.b(), new int[2]);
        return new WaysPage.Line(
                a[0],
                a[1],
                b[0],
                b[1],
                look(bond),
                on,
                on ? "#way-" + number : "/entities/" + bond.a() + "/with/" + bond.b(),
                cast.entity(bond.a()).name() + " and " + cast.entity(bond.b()).name() + ": " + what(bond) + ", "
                        + Evidence.words(bond.claims()));
    }

    private WaysPage.Node node(Id id, int[] place, int column, int columns, Path chosen) {
        String name = cast.entity(id).name();
        return new WaysPage.Node(
                place[0],
                place[1],
                name.length() <= NAME_CHARS ? name : name.substring(0, name.offsetByCodePoints(0, 22)) + "…",
                column == 0 ? "start" : column == columns ? "end" : "middle",
                chosen.entities().contains(id),
                "/entities/" + id,
                name + ", " + Words.entityKind(cast.entity(id).kind()));
    }
}
