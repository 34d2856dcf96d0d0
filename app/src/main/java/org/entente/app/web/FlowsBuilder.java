package org.entente.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.engine.relate.Cargo;
import org.entente.engine.relate.Cast;
import org.entente.engine.relate.Flow;
import org.entente.engine.relate.Flows;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/** Lays out who supplies what to whom in a snapshot. */
final class FlowsBuilder {
    private static final int LINES_MAX = 150;
    private static final int CHAINS_MAX = 20;
    private static final String NOT_TOLD = "not told";

    private final Snapshot snapshot;
    private final Cast cast;
    private final Flows all;

    FlowsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.cast = snapshot.cast();
        this.all = snapshot.kept(
                FlowsBuilder.class, Flows.class, () -> Flows.of(snapshot.standing(), cast.naming(), snapshot::nameOf));
    }

    FlowsPage page(Frame frame, FlowQuery query) {
        List<Flow> found = found(query);
        List<Flow> shown = found.stream().limit(LINES_MAX).toList();
        return new FlowsPage(
                frame,
                Tab.network("/flows"),
                Words.count(found.size(), "flow", "flows") + ", "
                        + Words.count(found.stream().filter(Flow::holds).count(), "is", "are") + " told as so",
                query,
                Arrays.stream(Cargo.values())
                        .map(cargo -> new EventsPage.Choice(cargo.code(), words(cargo)))
                        .toList(),
                shown.isEmpty() ? null : new FlowDrawing(this).of(shown),
                shown.stream().map(this::line).toList(),
                found.size() - shown.size(),
                new Flows(found, List.of())
                        .chains(CHAINS_MAX).stream().map(this::chain).toList(),
                Evidence.of(snapshot, query.everything() ? all.withoutEnds() : List.of()),
                query.href("/flows.csv"));
    }

    private List<Flow> found(FlowQuery query) {
        return all.flows().stream()
                .filter(flow -> query.holds(flow, names(flow)))
                .toList();
    }

    private String names(Flow flow) {
        return name(flow.from()) + "\n" + name(flow.to()) + "\n" + flow.thing() + "\n"
                + flow.through().stream().map(this::name).collect(Collectors.joining("\n"));
    }

    /** What a sort of cargo is called. */
    static String words(Cargo cargo) {
        return switch (cargo) {
            case OIL -> "oil and fuel";
            case ARMS -> "arms";
            case MONEY -> "money and gold";
            case HELP -> "people and help";
            case OTHER -> "other, or not told";
        };
    }

    String name(@Nullable Id id) {
        return id == null ? NOT_TOLD : cast.entity(id).name();
    }

    WaysPage.Stop stop(@Nullable Id id) {
        return new WaysPage.Stop(name(id), id == null ? "" : "/entities/" + id);
    }

    static String anchor(Flow flow) {
        return "f-" + flow.claims().getFirst().id().brief() + "-"
                + Integer.toHexString(flow.thing().hashCode());
    }

    static String what(Flow flow) {
        return flow.thing().isEmpty() ? "not told what" : flow.thing();
    }

    static String css(Flow flow) {
        return flow.claims().stream()
                .map(claim -> Family.of(claim.mode(), claim.factuality()))
                .min(Family::compareTo)
                .orElseThrow()
                .css();
    }

    private FlowsPage.Line line(Flow flow) {
        return new FlowsPage.Line(
                anchor(flow),
                stop(flow.from()),
                words(flow.cargo()),
                what(flow),
                flow.through().stream().map(this::stop).toList(),
                stop(flow.to()),
                css(flow),
                Evidence.of(snapshot, flow.claims()));
    }

    private FlowsPage.Chain chain(List<Flow> flows) {
        return new FlowsPage.Chain(
                words(flows.getFirst().cargo()),
                flows.stream()
                        .map(flow -> new FlowsPage.Link(stop(flow.from()), what(flow), "#" + anchor(flow)))
                        .toList(),
                stop(flows.getLast().to()));
    }

    /** The same as lines of a table: one for each claim of each flow. */
    List<List<String>> lines(FlowQuery query) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "from",
                "sort",
                "what",
                "through",
                "to",
                "type",
                "how",
                "words",
                "document",
                "date",
                "review",
                "claim"));
        for (Flow flow : found(query)) {
            for (Claim claim : flow.claims()) {
                List<String> line = new ArrayList<>(List.of(
                        name(flow.from()),
                        flow.cargo().code(),
                        flow.thing(),
                        flow.through().stream().map(this::name).collect(Collectors.joining("; ")),
                        name(flow.to())));
                line.addAll(WaysBuilder.claimCells(snapshot, claim));
                lines.add(line);
            }
        }
        return lines;
    }
}
