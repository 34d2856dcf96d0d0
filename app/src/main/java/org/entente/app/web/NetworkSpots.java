package org.entente.app.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.relate.Bonds;
import org.entente.engine.relate.Placement;
import org.entente.model.Id;

/**
 * Where each name of a network stands. Those that are drawn where nothing is asked for are placed once a snapshot, whatever is asked for, so that
 * a filter moves nobody; who comes in sight through a filter alone stands beside the first of its partners that is placed. Immutable.
 */
final class NetworkSpots {
    /** As many as a browser moves without stutter, and as fit in the bytes of a page. */
    static final int NODES_MAX = 3000;

    static final int EDGES_MAX = 10_000;

    private static final int BESIDE = 240;

    private final Map<Id, Placement.Spot> placed;

    private NetworkSpots(Map<Id, Placement.Spot> placed) {
        this.placed = placed;
    }

    static NetworkSpots of(Snapshot snapshot) {
        return snapshot.kept(
                NetworkSpots.class,
                NetworkSpots.class,
                () -> new NetworkSpots(Placement.of(
                        Network.drawn(Network.edges(snapshot, NetworkQuery.ALL), NODES_MAX, EDGES_MAX).edges().stream()
                                .map(edge -> new Bonds.Pair(edge.a.id(), edge.b.id()))
                                .toList())));
    }

    /** The place of each end of these edges. */
    Map<Id, Placement.Spot> all(List<Network.Edge> edges) {
        Map<Id, Placement.Spot> spots = new HashMap<>();
        for (Network.Edge edge : edges) {
            spots.computeIfAbsent(edge.a.id(), id -> spot(id, edge.b.id()));
            spots.computeIfAbsent(edge.b.id(), id -> spot(id, edge.a.id()));
        }
        return spots;
    }

    private Placement.Spot spot(Id id, Id partner) {
        Placement.Spot own = placed.get(id);
        if (own != null) {
            return own;
        }
        Placement.Spot near = placed.get(partner);
        int x = Integer.parseInt(id.hex().substring(0, 4), 16);
        int y = Integer.parseInt(id.hex().substring(4, 8), 16);
        return near == null
                ? new Placement.Spot(x * Placement.WIDTH / 0xffff, y * Placement.HEIGHT / 0xffff)
                : new Placement.Spot(
                        Math.clamp(near.x() + (long) x * BESIDE / 0xffff - BESIDE / 2, 0, Placement.WIDTH),
                        Math.clamp(near.y() + (long) y * BESIDE / 0xffff - BESIDE / 2, 0, Placement.HEIGHT));
    }
}
