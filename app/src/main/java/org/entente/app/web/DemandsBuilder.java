package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.engine.relate.Registers;
import org.entente.model.Claim;
import org.entente.model.Mode;
import org.entente.model.SourceClass;

/** Lays out what somebody recommends or asks for in a snapshot. */
final class DemandsBuilder {
    private static final int LINES_A_PAGE = 150;

    private final Snapshot snapshot;
    private final Entries entries;

    DemandsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    private record Asked(String wanted, boolean asked) {}

    private record Found(List<Registers.Demand> demands) {}

    private List<Registers.Demand> found(String filter, boolean asked) {
        Asked question = new Asked(filter.toLowerCase(Locale.ROOT), asked);
        return snapshot.recent(question, Found.class, () -> new Found(find(question)))
                .demands();
    }

    private List<Registers.Demand> find(Asked question) {
        if (!question.wanted().isEmpty()) {
            return found("", question.asked()).stream()
                    .filter(one -> (author(one.first()) + "\n" + String.join("\n", one.ofWhom()) + "\n"
                                    + snapshot.textOf(one.first(), one.first().span()))
                            .toLowerCase(Locale.ROOT)
                            .contains(question.wanted()))
                    .toList();
        }
        return Registers.demands(
                        snapshot.standing(),
                        question.asked() ? Mode.REQUESTED : Mode.RECOMMENDED,
                        new SnapshotMaterial(snapshot))
                .stream()
                .sorted(Comparator.comparing(
                        one -> snapshot.documentOf(one.first().document()), Shelved.BY_DATE))
                .toList();
    }

    /** @param wanted the number of the page; the nearest there is */
    DemandsPage page(Frame frame, String filter, boolean asked, int wanted) {
        List<Registers.Demand> found = found(filter, asked);
        Paged<Registers.Demand> paged = Paged.of(found, wanted, LINES_A_PAGE);
        List<Registers.Demand> shown = paged.here();
        String params = "filter=" + WaysQuery.encoded(filter) + (asked ? "&of=asked" : "");
        return new DemandsPage(
                frame,
                Tab.said("/recommendations"),
                asked
                        ? Words.count(found.size(), "thing is", "things are") + " asked for"
                        : Words.count(found.size(), "recommendation", "recommendations"),
                filter,
                asked,
                shown.stream().map(this::line).toList(),
                paged.links(number -> "/recommendations?" + params + "&page=" + number),
                "/recommendations.csv?" + params);
    }

    /** Whoever is quoted; where the document speaks itself, its author in its publisher's name. */
    private String author(Claim claim) {
        boolean own = claim.speaker().source().sourceClass() == SourceClass.AUTHOR;
        return own
                ? "the author, in " + snapshot.documentOf(claim.document()).name()
                : Words.speakers(claim.attribution());
    }

    private DemandsPage.Line line(Registers.Demand one) {
        return new DemandsPage.Line(
                author(one.first()),
                String.join(", ", one.ofWhom()),
                one.claims().stream()
                        .map(claim -> Words.type(claim.type()))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                entries.of(one.first(), 0));
    }

    /** The same as lines of a table. */
    List<List<String>> lines(String filter, boolean asked) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("author", "of whom", "type", "how", "words", "document", "published", "review", "claim"));
        for (Registers.Demand one : found(filter, asked)) {
            List<String> line = new ArrayList<>(List.of(author(one.first()), String.join(", ", one.ofWhom())));
            line.addAll(WaysBuilder.claimCells(snapshot, one.first()));
            lines.add(line);
        }
        return lines;
    }
}
