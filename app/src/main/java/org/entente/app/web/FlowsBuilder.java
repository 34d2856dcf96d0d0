package org.entente.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.engine.relate.Cargo;
import org.entente.engine.relate.Cast;
import org.entente.engine.relate.Chains;
import org.entente.engine.relate.Flow;
import org.entente.engine.relate.Flows;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/** Lays out who supplies what to whom in a snapshot. */
final class FlowsBuilder {
    private static final int LINES_MAX = 150;
    private static final int CHAINS_MAX = 20;
    private static final int ENTRIES_A_HOP = 2;
    private static final int ENTRIES_A_PAGE = 300;
    private static final int ENTRIES_A_LINE_MAX = 12;
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

    /** What a page shows, the same for everybody who asks for it. */
    private record Laid(
            String counts,
            FlowsPage.@Nullable Drawing drawing,
            List<FlowsPage.Line> lines,
            int more,
            FlowsPage.@Nullable Hops hops) {}

    private Laid laid(FlowQuery query) {
        List<Flow> found = found(query);
        List<Flow> shown = found.stream().limit(LINES_MAX).toList();
        int entries = Math.clamp(ENTRIES_A_PAGE / Math.max(1, shown.size()), 1, ENTRIES_A_LINE_MAX);
        return new Laid(
                Words.count(found.size(), "flow", "flows") + ", "
                        + Words.count(found.stream().filter(Flow::holds).count(), "is", "are") + " told as so",
                shown.isEmpty() ? null : new FlowDrawing(this).of(shown),
                shown.stream().map(flow -> line(flow, entries)).toList(),
                found.size() - shown.size(),
                hops(found));
    }

    FlowsPage page(Frame frame, FlowQuery query) {
        Laid laid = snapshot.recent(query, Laid.class, () -> laid(query));
        return new FlowsPage(
                frame,
                Tab.network("/flows"),
                laid.counts(),
                query,
                Arrays.stream(Cargo.values())
                        .map(cargo -> new EventsPage.Choice(cargo.code(), words(cargo)))
                        .toList(),
                laid.drawing(),
                laid.lines(),
                laid.more(),
                laid.hops(),
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

    private FlowsPage.Line line(Flow flow, int entries) {
        return new FlowsPage.Line(
                anchor(flow),
                stop(flow.from()),
                words(flow.cargo()),
                what(flow),
                flow.through().stream().map(this::stop).toList(),
                stop(flow.to()),
                css(flow),
                Evidence.of(snapshot, flow.claims(), entries));
    }

    private FlowsPage.@Nullable Hops hops(List<Flow> found) {
        Chains chains = new Flows(found, List.of()).chains(CHAINS_MAX);
        if (chains.longest().isEmpty()) {
            return null;
        }
        List<FlowsPage.Chain> told = new ArrayList<>();
        for (List<Flow> chain : chains.longest()) {
            List<FlowsPage.Hop> hops = new ArrayList<>();
            for (Flow flow : chain) {
                hops.add(hop(flow, hopAnchor(told.size(), hops.size())));
            }
            told.add(new FlowsPage.Chain(words(chain.getFirst().cargo()), hops));
        }
        return new FlowsPage.Hops(
                new HopsDrawing(this).of(chains.longest(), (chain, hop) -> "#" + hopAnchor(chain, hop)),
                told,
                chains.more(),
                chains.all());
    }

    private static String hopAnchor(int chain, int hop) {
        return "h-" + (chain + 1) + "-" + (hop + 1);
    }

    private FlowsPage.Hop hop(Flow flow, String anchor) {
        return new FlowsPage.Hop(
                anchor,
                stop(flow.from()),
                what(flow),
                flow.through().stream().map(this::stop).toList(),
                stop(flow.to()),
                css(flow),
                Evidence.of(snapshot, flow.claims(), ENTRIES_A_HOP),
                "/entities/" + flow.from() + "/with/" + flow.to());
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
