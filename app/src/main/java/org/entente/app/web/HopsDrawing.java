package org.entente.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.relate.Flow;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * Draws chains of flows from left to right, a column a hop: who gives first, who passes on, who takes in the end. Who stands in one
 * column of several chains stands there once, and what several chains carry alike is one band. Not thread-safe.
 */
final class HopsDrawing {
    private static final int WIDTH = 1100;
    private static final int EDGE = 16;
    private static final int TOP = 44;
    private static final int GAP = 34;
    private static final int NODE = 10;
    private static final int HEIGHT_MIN = 14;
    private static final int SIGN_WIDTH = 8;
    private static final int NAME_CHARS_MAX = 30;

    private final FlowsBuilder builder;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Piece> pieces = new LinkedHashMap<>();

    HopsDrawing(FlowsBuilder builder) {
        this.builder = builder;
    }

    /** Who stands in one column: how broad what comes and goes is, where it stands, and how much is drawn already. */
    private static final class Seat {
        private final @Nullable Id id;
        private int comes;
        private int goes;
        private int y;
        private int drawnIn;
        private int drawnOut;

        private Seat(@Nullable Id id) {
            this.id = id;
        }

        private int height() {
            return Math.max(HEIGHT_MIN, Math.max(comes, goes));
        }
    }

    private static final class Column {
        private final Map<String, Seat> seats = new LinkedHashMap<>();

        private Seat seat(@Nullable Id id) {
            return seats.computeIfAbsent(id == null ? "" : id.hex(), key -> new Seat(id));
        }

        private int height() {
            return seats.values().stream().mapToInt(seat -> seat.height() + GAP).sum();
        }

        private void place(int height) {
            int y = TOP + (height - height()) / 2 + GAP / 2;
            for (Seat seat : seats.values()) {
                seat.y = y;
                y += seat.height() + GAP;
            }
        }
    }

    /** A flow, or its part up to or from one who passes it on, between two columns. */
    private record Piece(int column, Seat from, Seat to, Flow flow, String href) {}

    /**
     * The drawing.
     *
     * @param chains not empty
     * @param href of a hop in the table: the number of its chain and its own, from 0
     */
    FlowsPage.Drawing of(List<List<Flow>> chains, Anchor href) {
        for (int chain = 0; chain < chains.size(); chain++) {
            int column = 0;
            for (int hop = 0; hop < chains.get(chain).size(); hop++) {
                column = add(chains.get(chain).get(hop), column, href.of(chain, hop));
            }
        }
        for (Piece piece : pieces.values()) {
            piece.from().goes += FlowDrawing.width(piece.flow());
            piece.to().comes += FlowDrawing.width(piece.flow());
        }
        int height = columns.stream().mapToInt(Column::height).max().orElseThrow();
        columns.forEach(column -> column.place(height));
        List<FlowsPage.Band> bands = new ArrayList<>();
        pieces.values().forEach(piece -> bands.add(band(piece)));
        List<FlowsPage.Node> nodes = new ArrayList<>();
        List<Plot.Mark> heads = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            columns.get(column).seats.values().forEach(seat -> nodes.add(node(at, seat)));
            heads.add(new Plot.Mark(labelX(column), head(column), anchor(column)));
        }
        return new FlowsPage.Drawing(WIDTH, TOP + height, heads, bands, nodes, 0);
    }

    /** Where a hop of a chain stands in the table. */
    interface Anchor {
        String of(int chain, int hop);
    }

    /** Adds a flow from that column on; whoever passes it on has a column of their own. Returns the column of who takes. */
    private int add(Flow flow, int column, String href) {
        List<@Nullable Id> stops = new ArrayList<>();
        stops.add(flow.from());
        stops.addAll(flow.through());
        stops.add(flow.to());
        for (int at = 0; at + 1 < stops.size(); at++) {
            int here = column + at;
            Seat from = column(here).seat(stops.get(at));
            Seat to = column(here + 1).seat(stops.get(at + 1));
            pieces.putIfAbsent(
                    here + " " + stops.get(at) + " " + stops.get(at + 1) + " " + FlowsBuilder.anchor(flow),
                    new Piece(here, from, to, flow, href));
        }
        return column + stops.size() - 1;
    }

    private Column column(int number) {
        while (columns.size() <= number) {
            columns.add(new Column());
        }
        return columns.get(number);
    }

    private int x(int column) {
        return EDGE + column * (WIDTH - 2 * EDGE - NODE) / (columns.size() - 1);
    }

    private FlowsPage.Band band(Piece piece) {
        Flow flow = piece.flow();
        int width = FlowDrawing.width(flow);
        int fromY = piece.from().y + piece.from().drawnOut + width / 2;
        int toY = piece.to().y + piece.to().drawnIn + width / 2;
        piece.from().drawnOut += width;
        piece.to().drawnIn += width;
        StringBuilder path = new StringBuilder("M" + (x(piece.column()) + NODE) + " " + fromY);
        FlowDrawing.curve(path, x(piece.column()) + NODE, fromY, x(piece.column() + 1), toY);
        return new FlowsPage.Band(
                path.toString(),
                width,
                FlowsBuilder.css(flow),
                piece.href(),
                FlowsBuilder.what(flow) + " from " + builder.name(piece.from().id) + " to "
                        + builder.name(piece.to().id) + ": " + Evidence.words(flow.claims()));
    }

    private FlowsPage.Node node(int column, Seat seat) {
        String name = builder.name(seat.id);
        int most = Math.min(NAME_CHARS_MAX, (WIDTH - 2 * EDGE) / columns.size() / SIGN_WIDTH);
        return new FlowsPage.Node(
                x(column),
                seat.y,
                seat.height(),
                name.length() <= most ? name : name.substring(0, name.offsetByCodePoints(0, most - 2)) + "…",
                labelX(column),
                seat.y - 5,
                anchor(column),
                seat.id == null ? "" : "/entities/" + seat.id);
    }

    private int labelX(int column) {
        return column == 0 ? x(0) : column == columns.size() - 1 ? x(column) + NODE : x(column) + NODE / 2;
    }

    private String anchor(int column) {
        return column == 0 ? "start" : column == columns.size() - 1 ? "end" : "middle";
    }

    private static String head(int column) {
        return column == 0 ? "gives" : "after " + Words.count(column, "hand", "hands");
    }
}
