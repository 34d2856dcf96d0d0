package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.engine.relate.Facet;
import org.entente.engine.relate.Overlap;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Review;
import org.jspecify.annotations.Nullable;

/** Lays out what two or three entities of a snapshot have in common. */
final class OverlapBuilder {
    /** Of all combinations together: each shows its passages. */
    private static final int ITEMS_MAX = 54;

    /** Which combinations stand in which order, by how many sides are asked for. */
    private static final List<List<Integer>> REGIONS = List.of(List.of(3, 1, 2), List.of(7, 3, 5, 6, 1, 2, 4));

    private final Snapshot snapshot;

    OverlapBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private record Answer(List<String> sides, @Nullable Overlap overlap, Groups groups, List<String> troubles) {}

    private Answer answer(OverlapQuery query) {
        Groups groups = new Groups(snapshot);
        List<Set<Id>> sides = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Set<Id> asked = new TreeSet<>();
        boolean twice = false;
        for (String words : query.named()) {
            Set<Id> side = groups.called(words);
            if (!side.isEmpty()) {
                twice |= side.stream().anyMatch(asked::contains);
                asked.addAll(side);
                sides.add(side);
                names.add(snapshot.cast().entity(side.iterator().next()).name());
            }
        }
        List<String> troubles = new ArrayList<>(groups.troubles());
        if (twice) {
            troubles.add("Two of the names are those of one and the same.");
        } else if (query.named().size() == 1 && troubles.isEmpty()) {
            troubles.add("Name two or three.");
        }
        boolean answered = troubles.isEmpty() && sides.size() >= 2;
        return new Answer(
                names,
                answered ? Overlap.of(sides, claimsOn(asked), new SnapshotMaterial(snapshot)) : null,
                groups,
                troubles);
    }

    /** The claims that any of them has to do with and that nobody has rejected, each once. */
    private List<Claim> claimsOn(Set<Id> entities) {
        List<Claim> all = new ArrayList<>();
        entities.forEach(entity -> all.addAll(snapshot.claimsOn(entity)));
        // Each entity's are in order already, which the sort makes use of.
        all.sort(Comparator.naturalOrder());
        List<Claim> each = new ArrayList<>();
        for (Claim claim : all) {
            boolean again = !each.isEmpty() && each.getLast() == claim;
            if (!again && snapshot.reviewOf(claim.id()) != Review.REJECTED) {
                each.add(claim);
            }
        }
        return each;
    }

    OverlapPage page(Frame frame, OverlapQuery query) {
        Answer answer = answer(query);
        Overlap overlap = answer.overlap();
        List<Integer> regions =
                overlap == null ? List.of() : REGIONS.get(answer.sides().size() - 2);
        List<OverlapPage.Line> lines = new ArrayList<>();
        List<OverlapPage.Region> listed = new ArrayList<>();
        OverlapPage.Venn venn = null;
        if (overlap != null) {
            for (Facet facet : Facet.values()) {
                lines.add(line(facet, query, overlap, regions, answer.sides()));
            }
            venn = new VennDrawing(answer.sides()).of(items(overlap, query.facet()), words(query.facet()));
            for (int region : regions) {
                listed.add(region(region, query.facet(), overlap, answer.sides(), ITEMS_MAX / regions.size()));
            }
            listed.removeIf(region -> region.items().isEmpty());
        }
        return new OverlapPage(
                frame,
                Tab.network("/overlap"),
                query,
                answer.groups().names(),
                answer.troubles(),
                lines,
                regions.stream().map(region -> title(region, answer.sides())).toList(),
                venn,
                listed,
                query.href("/overlap.csv", query.facet()));
    }

    private static List<Overlap.Item> items(Overlap overlap, Facet facet) {
        return overlap.facets().getOrDefault(facet, List.of());
    }

    /** What a facet is called. */
    static String words(Facet facet) {
        return switch (facet) {
            case PARTNERS -> "partners";
            case DOMAINS -> "domains";
            case GOODS -> "goods and equipment";
            case EVENTS -> "happenings";
            case SOURCES -> "sources";
        };
    }

    /** "only Iran", "Iran and Venezuela", "all three". */
    static String title(int region, List<String> sides) {
        List<String> in = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            if ((region & 1 << i) != 0) {
                in.add(sides.get(i));
            }
        }
        if (in.size() == 1) {
            return "only " + in.getFirst();
        }
        return in.size() == 3 ? "all three" : String.join(" and ", in);
    }

    private static OverlapPage.Line line(
            Facet facet, OverlapQuery query, Overlap overlap, List<Integer> regions, List<String> sides) {
        String href = query.href("/overlap", facet);
        return new OverlapPage.Line(
                words(facet),
                href,
                facet == query.facet(),
                regions.stream()
                        .map(region -> {
                            int items = count(overlap, facet, region);
                            return new OverlapPage.Count(
                                    items,
                                    href + "#r-" + region,
                                    items + " " + words(facet) + ", " + title(region, sides));
                        })
                        .toList());
    }

    private static int count(Overlap overlap, Facet facet, int region) {
        return (int) items(overlap, facet).stream()
                .filter(item -> item.sides() == region)
                .count();
    }

    private OverlapPage.Region region(int region, Facet facet, Overlap overlap, List<String> sides, int most) {
        List<Overlap.Item> items = items(overlap, facet).stream()
                .filter(item -> item.sides() == region)
                .toList();
        return new OverlapPage.Region(
                "r-" + region,
                Words.capital(title(region, sides)),
                items.stream().limit(most).map(item -> item(item, facet, sides)).toList(),
                Math.max(0, items.size() - most));
    }

    private OverlapPage.Item item(Overlap.Item item, Facet facet, List<String> sides) {
        List<OverlapPage.Side> told = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            if (!item.claims().get(i).isEmpty()) {
                told.add(new OverlapPage.Side(
                        sides.get(i), Evidence.of(snapshot, item.claims().get(i))));
            }
        }
        return new OverlapPage.Item(item.name(), facet == Facet.PARTNERS ? "/entities/" + item.key() : "", told);
    }

    /** All of it as lines of a table: one for each claim of each item and side. */
    List<List<String>> lines(OverlapQuery query) {
        Answer answer = answer(query);
        Overlap overlap = answer.overlap();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "in common",
                "what",
                "who has it",
                "side",
                "type",
                "how",
                "words",
                "document",
                "date",
                "review",
                "claim"));
        if (overlap == null) {
            return lines;
        }
        for (Facet facet : Facet.values()) {
            for (Overlap.Item item : items(overlap, facet)) {
                for (int i = 0; i < answer.sides().size(); i++) {
                    for (Claim claim : item.claims().get(i)) {
                        List<String> line = new ArrayList<>(List.of(
                                words(facet),
                                item.name(),
                                title(item.sides(), answer.sides()),
                                answer.sides().get(i)));
                        line.addAll(WaysBuilder.claimCells(snapshot, claim));
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }
}
