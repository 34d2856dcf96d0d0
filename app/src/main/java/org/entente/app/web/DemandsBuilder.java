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
    private static final int LINES_MAX = 200;

    private final Snapshot snapshot;
    private final Entries entries;

    DemandsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    private List<Registers.Demand> found(String filter, boolean asked) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        return Registers.demands(
                        snapshot.standing(), asked ? Mode.REQUESTED : Mode.RECOMMENDED, new SnapshotMaterial(snapshot))
                .stream()
                .sorted(Comparator.comparing(
                        one -> snapshot.documentOf(one.first().document()), Shelved.BY_DATE))
                .filter(one -> (author(one.first()) + "\n" + String.join("\n", one.ofWhom()) + "\n"
                                + snapshot.textOf(one.first(), one.first().span()))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    DemandsPage page(Frame frame, String filter, boolean asked) {
        List<Registers.Demand> found = found(filter, asked);
        List<Registers.Demand> shown = found.stream().limit(LINES_MAX).toList();
        return new DemandsPage(
                frame,
                Tab.said("/recommendations"),
                asked
                        ? Words.count(found.size(), "thing is", "things are") + " asked for"
                        : Words.count(found.size(), "recommendation", "recommendations"),
                filter,
                asked,
                shown.stream().map(this::line).toList(),
                found.size() - shown.size(),
                "/recommendations.csv?filter=" + WaysQuery.encoded(filter) + (asked ? "&of=asked" : ""));
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
