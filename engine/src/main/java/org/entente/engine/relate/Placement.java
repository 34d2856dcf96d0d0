package org.entente.engine.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Id;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.drawing.IndexedFRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/**
 * Places the entities of a network on a sheet, after Fruchterman and Reingold (1991) with the far ones taken together (Barnes and Hut, 1986):
 * all push each other away, joined ones pull together. Where an entity starts follows from its id, and no lots are drawn but from a fixed
 * seed, so that the same network is placed alike on every machine and visit. A pure function of its input.
 *
 * <p>A place says nothing: two that stand near each other are not thereby tied.
 */
public final class Placement {
    /** Places lie from 0 to this, left to right. */
    public static final int WIDTH = 10_000;

    /** Places lie from 0 to this, top to bottom. */
    public static final int HEIGHT = 6_400;

    private static final long SEED = 7;
    private static final int ROUNDS_MAX = 240;
    private static final int ROUNDS_LEAST = 60;
    private static final double WORK_MAX = 120_000;
    private static final double FAR = 0.7;
    private static final double APART = 0.5;

    /** What holds parts together that nothing joins, so that none is pushed to the edge; never given out. */
    private static final int HUB = -1;

    private Placement() {}

    /** Where one stands; from 0 to {@link #WIDTH} and {@link #HEIGHT}. */
    public record Spot(int x, int y) {}

    /** The place of each end of these pairs, by id. */
    public static Map<Id, Spot> of(Collection<Bonds.Pair> pairs) {
        Set<Bonds.Pair> sorted = new TreeSet<>(pairs);
        Set<Id> ends = new TreeSet<>();
        sorted.forEach(pair -> {
            ends.add(pair.a());
            ends.add(pair.b());
        });
        List<Id> entities = List.copyOf(ends);
        return entities.isEmpty() ? Map.of() : fitted(entities, placed(entities, sorted));
    }

    private static List<Point2D> placed(List<Id> entities, Set<Bonds.Pair> pairs) {
        MapLayoutModel2D<Integer> model = new MapLayoutModel2D<>(Box2D.of(0, 0, WIDTH, HEIGHT));
        int rounds = (int) Math.clamp(WORK_MAX / entities.size(), ROUNDS_LEAST, ROUNDS_MAX);
        IndexedFRLayoutAlgorithm2D<Integer, DefaultEdge> layout =
                new IndexedFRLayoutAlgorithm2D<>(rounds, FAR, APART, new Random(SEED));
        layout.setInitializer(number ->
                number == HUB ? Point2D.of(WIDTH / 2.0, HEIGHT / 2.0) : start(entities.get((Integer) number)));
        layout.layout(graph(entities, pairs), model);
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            points.add(model.get(i));
        }
        return points;
    }

    private static Graph<Integer, DefaultEdge> graph(List<Id> entities, Set<Bonds.Pair> pairs) {
        Graph<Integer, DefaultEdge> graph = GraphTypeBuilder.<Integer, DefaultEdge>undirected()
                .edgeClass(DefaultEdge.class)
                .buildGraph();
        Map<Id, Integer> numbers = new HashMap<>();
        for (Id entity : entities) {
            graph.addVertex(numbers.size());
            numbers.put(entity, numbers.size());
        }
        for (Bonds.Pair pair : pairs) {
            graph.addEdge(numbers.getOrDefault(pair.a(), 0), numbers.getOrDefault(pair.b(), 0));
        }
        List<Set<Integer>> parts = new ConnectivityInspector<>(graph).connectedSets();
        if (parts.size() > 1) {
            graph.addVertex(HUB);
            for (Set<Integer> part : parts) {
                graph.addEdge(
                        HUB,
                        part.stream()
                                .min(Comparator.comparingInt((Integer one) -> -graph.degreeOf(one))
                                        .thenComparing(one -> one))
                                .orElseThrow());
            }
        }
        return graph;
    }

    /** In the middle half of the sheet, by the first digits of the id. */
    private static Point2D start(Id id) {
        double x = Integer.parseInt(id.hex().substring(0, 6), 16) / (double) 0x1000000;
        double y = Integer.parseInt(id.hex().substring(6, 12), 16) / (double) 0x1000000;
        return Point2D.of(WIDTH * (0.25 + x / 2), HEIGHT * (0.25 + y / 2));
    }

    /** Spread over the whole sheet. */
    private static Map<Id, Spot> fitted(List<Id> entities, List<Point2D> points) {
        double left = points.stream().mapToDouble(Point2D::getX).min().orElse(0);
        double right = points.stream().mapToDouble(Point2D::getX).max().orElse(0);
        double top = points.stream().mapToDouble(Point2D::getY).min().orElse(0);
        double bottom = points.stream().mapToDouble(Point2D::getY).max().orElse(0);
        Map<Id, Spot> spots = new TreeMap<>();
        for (int i = 0; i < entities.size(); i++) {
            spots.put(
                    entities.get(i),
                    new Spot(
                            part(points.get(i).getX(), left, right, WIDTH),
                            part(points.get(i).getY(), top, bottom, HEIGHT)));
        }
        return spots;
    }

    private static int part(double at, double least, double most, int room) {
        return most - least < 1e-6 ? room / 2 : (int) Math.round((at - least) / (most - least) * room);
    }
}
