package org.entente.engine.relate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;

/** How many vertices each bridge of a graph cuts off, in one pass over it. Not thread-safe. */
final class Bridges {
    private final Graph<Integer, Integer> graph;
    private final Set<Integer> bridges;
    private final Map<Integer, Integer> smaller = new TreeMap<>();
    private final Map<Integer, Integer> cameBy = new HashMap<>();

    Bridges(Graph<Integer, Integer> graph, Set<Integer> bridges) {
        this.graph = graph;
        this.bridges = bridges;
    }

    /** By bridge, how many vertices its smaller side has. */
    Map<Integer, Integer> smallerSides() {
        for (Integer vertex : graph.vertexSet()) {
            if (!cameBy.containsKey(vertex)) {
                component(vertex);
            }
        }
        return smaller;
    }

    /** A spanning tree holds every bridge, and what lies below one in it is one of its sides. */
    private void component(Integer root) {
        List<Integer> order = new ArrayList<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(root));
        cameBy.put(root, -1);
        while (!next.isEmpty()) {
            Integer vertex = next.remove();
            order.add(vertex);
            for (Integer edge : graph.edgesOf(vertex)) {
                Integer other = Graphs.getOppositeVertex(graph, edge, vertex);
                if (cameBy.putIfAbsent(other, edge) == null) {
                    next.add(other);
                }
            }
        }
        Map<Integer, Integer> below = new HashMap<>();
        for (Integer vertex : order.reversed()) {
            int size = below.merge(vertex, 1, Integer::sum);
            Integer edge = cameBy.getOrDefault(vertex, -1);
            if (edge >= 0) {
                below.merge(Graphs.getOppositeVertex(graph, edge, vertex), size, Integer::sum);
                if (bridges.contains(edge)) {
                    smaller.put(edge, Math.min(size, order.size() - size));
                }
            }
        }
    }
}
