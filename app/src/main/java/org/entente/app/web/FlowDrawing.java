package org.entente.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.relate.Flow;

/** Draws flows as bands from who gives to who takes, by way of who passes them on. A band is as broad as documents tell it. Not thread-safe. */
final class FlowDrawing {
    private static final int WIDTH = 1100;
    private static final int LEFT = 250;
    private static final int RIGHT = 850;
    private static final int TOP = 40;
    private static final int GAP = 14;
    private static final int NODE = 10;
    private static final int BANDS_MAX = 40;
    private static final int BROAD_MAX = 24;
    private static final int NAME_CHARS = 30;

    private final FlowsBuilder builder;

    FlowDrawing(FlowsBuilder builder) {
        this.builder = builder;
    }

    /** Names of one column: how broad what comes through each is, and how much of that is drawn already. */
    private static final class Column {
        private final int x;
        private final Map<String, WaysPage.Stop> stops = new LinkedHashMap<>();
        private final Map<String, Integer> broad = new LinkedHashMap<>();
        private final Map<String, Integer> top = new LinkedHashMap<>();
        private final Map<String, Integer> used = new LinkedHashMap<>();

        private Column(int x) {
            this.x = x;
        }

        private void add(WaysPage.Stop stop, int width) {
            stops.putIfAbsent(stop.href(), stop);
            broad.merge(stop.href(), width, Integer::sum);
        }

        private int height() {
            return broad.values().stream()
                    .mapToInt(width -> Math.max(width, 16) + GAP)
                    .sum();
        }

        private void place(int height) {
            int y = TOP + (height - height()) / 2;
            for (Map.Entry<String, Integer> each : broad.entrySet()) {
                top.put(each.getKey(), y);
                y += Math.max(each.getValue(), 16) + GAP;
            }
        }

        /** The middle of the next band through a name. */
        private int next(WaysPage.Stop stop, int width) {
            int before = used.getOrDefault(stop.href(), 0);
            used.put(stop.href(), before + width);
            return top.getOrDefault(stop.href(), 0) + before + width / 2;
        }
    }

    FlowsPage.Drawing of(List<Flow> flows) {
        List<Flow> drawn = flows.stream().limit(BANDS_MAX).toList();
        Column from = new Column(LEFT);
        Column through = new Column((LEFT + RIGHT) / 2);
        Column to = new Column(RIGHT);
        for (Flow flow : drawn) {
            from.add(builder.stop(flow.from()), width(flow));
            flow.through().stream().limit(1).forEach(id -> through.add(builder.stop(id), width(flow)));
            to.add(builder.stop(flow.to()), width(flow));
        }
        int height = Math.max(Math.max(from.height(), to.height()), through.height());
        List.of(from, through, to).forEach(column -> column.place(height));
        List<FlowsPage.Band> bands = new ArrayList<>();
        drawn.forEach(flow -> bands.add(band(flow, from, through, to)));
        List<FlowsPage.Node> nodes = new ArrayList<>();
        from.stops.forEach((key, stop) -> nodes.add(node(from, stop, "end", -8)));
        through.stops.forEach((key, stop) -> nodes.add(node(through, stop, "middle", NODE / 2)));
        to.stops.forEach((key, stop) -> nodes.add(node(to, stop, "start", NODE + 8)));
        List<Plot.Mark> columns = new ArrayList<>(List.of(new Plot.Mark(LEFT, "gives", "end")));
        if (!through.stops.isEmpty()) {
            columns.add(new Plot.Mark((LEFT + RIGHT) / 2, "passes on", "middle"));
        }
        columns.add(new Plot.Mark(RIGHT, "takes", "start"));
        return new FlowsPage.Drawing(WIDTH, TOP + height + GAP, columns, bands, nodes, flows.size() - drawn.size());
    }

    /** How broad a band is. */
    static int width(Flow flow) {
        return Math.min(BROAD_MAX, 2 + 4 * flow.documents());
    }

    private FlowsPage.Band band(Flow flow, Column from, Column through, Column to) {
        int width = width(flow);
        int y = from.next(builder.stop(flow.from()), width);
        int x = LEFT + NODE;
        StringBuilder path = new StringBuilder("M" + x + " " + y);
        if (!flow.through().isEmpty()) {
            int middle = through.next(builder.stop(flow.through().getFirst()), width);
            y = curve(path, x, y, through.x, middle);
            x = through.x;
        }
        curve(path, x, y, to.x, to.next(builder.stop(flow.to()), width));
        String by = flow.through().isEmpty()
                ? ""
                : ", through "
                        + String.join(
                                ", ", flow.through().stream().map(builder::name).toList());
        return new FlowsPage.Band(
                path.toString(),
                width,
                FlowsBuilder.css(flow),
                "#" + FlowsBuilder.anchor(flow),
                FlowsBuilder.what(flow) + " from " + builder.name(flow.from()) + " to " + builder.name(flow.to()) + by
                        + ": " + Evidence.words(flow.claims()));
    }

    /** Adds a curve to a path. Returns where it ends. */
    static int curve(StringBuilder path, int x, int y, int toX, int toY) {
        int half = (x + toX) / 2;
        path.append("C").append(half).append(' ').append(y).append(' ');
        path.append(half)
                .append(' ')
                .append(toY)
                .append(' ')
                .append(toX)
                .append(' ')
                .append(toY);
        return toY;
    }

    private static FlowsPage.Node node(Column column, WaysPage.Stop stop, String anchor, int label) {
        String name = stop.name();
        int top = column.top.getOrDefault(stop.href(), 0);
        int height = column.broad.getOrDefault(stop.href(), 0);
        return new FlowsPage.Node(
                column.x,
                top,
                height,
                name.length() <= NAME_CHARS ? name : name.substring(0, name.offsetByCodePoints(0, 28)) + "…",
                column.x + label,
                anchor.equals("middle") ? top - 4 : top + height / 2 + 4,
                anchor,
                stop.href());
    }
}
