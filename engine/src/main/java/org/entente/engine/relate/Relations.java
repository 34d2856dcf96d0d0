package org.entente.engine.relate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.Id;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Entities and the bonds between them as a graph: ways from one to another, and what holds them together.
 *
 * <p>How often something is reported says what is written about; it does not say who matters. Nothing here counts reports as weight but
 * to order ways of equal length. Immutable; the same bonds give the same answers in the same order.
 */
public final class Relations {
    /** Ways of this many steps are one sentence of a reader; longer ones join nearly everything with everything. */
    public static final int STEPS_MAX = 6;

    /** Less than a step for the longest way, so that more steps never come before fewer. */
    private static final double LITTLE = 1.0 / 64;

    private final List<Bond> bonds;
    private final List<Id> entities;
    private final Map<Id, Integer> numbers = new HashMap<>();

    private Relations(List<Bond> bonds) {
        this.bonds = List.copyOf(bonds);
        Set<Id> ends = new TreeSet<>();
        bonds.forEach(bond -> {
            ends.add(bond.a());
            ends.add(bond.b());
        });
        this.entities = List.copyOf(ends);
        entities.forEach(entity -> numbers.put(entity, numbers.size()));
    }

    /** Over all these bonds, whatever they rest on. */
    public static Relations of(Collection<Bond> bonds) {
        return new Relations(bonds.stream()
                .sorted(Comparator.comparing(Bond::a).thenComparing(Bond::b))
                .toList());
    }

    /** Over those of them that a claim tells as being so. */
    public static Relations holding(Collection<Bond> bonds) {
        return of(bonds.stream().filter(Bond::holds).toList());
    }

    public List<Bond> bonds() {
        return bonds;
    }

    /** The entities that bonds join, by id. */
    public List<Id> entities() {
        return entities;
    }

    /** The bond of two, where there is one. */
    public Optional<Bond> bond(Id one, Id other) {
        return bonds.stream()
                .filter(bond -> bond.a().equals(one) && bond.b().equals(other)
                        || bond.a().equals(other) && bond.b().equals(one))
                .findFirst();
    }

    /**
     * Ways from one of the first to one of the second, the shortest first; among those of equal length, those that more documents
     * tell. No way passes through a third of either group.
     *
     * @param stepsMax from 1 to {@link #STEPS_MAX}
     * @param most how many to find at the most
     */
    public List<Path> paths(Set<Id> first, Set<Id> second, int stepsMax, int most) {
        List<Path> paths = new ArrayList<>();
        if (stepsMax < 1 || stepsMax > STEPS_MAX) {
            throw new IllegalArgumentException("a way has 1 to " + STEPS_MAX + " steps: " + stepsMax);
        }
        if (!joinsAny(first) || !joinsAny(second)) {
            return paths;
        }
        Graph<Integer, Integer> graph = graph(first, second, bonds, true);
        YenShortestPathIterator<Integer, Integer> ways = new YenShortestPathIterator<>(graph, source(), sink());
        while (paths.size() < most && ways.hasNext()) {
            GraphPath<Integer, Integer> way = ways.next();
            if (way.getLength() - 2 > stepsMax) {
                break;
            }
            Path path = path(way);
            if (throughNoThird(path, first) && throughNoThird(path, second)) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** A smallest set of bonds that holds two groups together. */
    public Cut cut(Set<Id> first, Set<Id> second) {
        if (first.stream().anyMatch(second::contains)) {
            throw new IllegalArgumentException("two groups that share an entity cannot be cut apart");
        }
        if (!joinsAny(first) || !joinsAny(second)) {
            return new Cut(List.of(), first, second);
        }
        EdmondsKarpMFImpl<Integer, Integer> flow = new EdmondsKarpMFImpl<>(graph(first, second, bonds, false));
        flow.calculateMinCut(source(), sink());
        Set<Bond> cut = new TreeSet<>(Comparator.comparing(Bond::a).thenComparing(Bond::b));
        flow.getCutEdges().forEach(edge -> cut.add(bonds.get(edge)));
        List<Bond> left = bonds.stream().filter(bond -> !cut.contains(bond)).toList();
        return new Cut(List.copyOf(cut), reached(first, left), reached(second, left));
    }

    /** What falls apart when a bond of these relations is cut. */
    public Parting without(Bond bond) {
        List<Bond> left = bonds.stream().filter(one -> !one.equals(bond)).toList();
        List<Path> around = new Relations(left).paths(Set.of(bond.a()), Set.of(bond.b()), STEPS_MAX, 1);
        if (!around.isEmpty()) {
            return new Parting(bond, around.getFirst(), List.of(), 0);
        }
        Set<Id> ofA = reached(Set.of(bond.a()), left);
        return ofA.contains(bond.b())
                ? new Parting(bond, longWay(bond, left), List.of(), 0)
                : Parting.of(bond, ofA, reached(Set.of(bond.b()), left));
    }

    /**
     * The bonds that alone hold a part together with the rest, those first that hold the most.
     *
     * @param leastApart how many each side must have
     */
    public List<Parting> partings(int leastApart) {
        Graph<Integer, Integer> graph = graph(Set.of(), Set.of(), bonds, false);
        Set<Integer> bridges = new TreeSet<>(new BiconnectivityInspector<>(graph).getBridges());
        Map<Integer, Integer> under = new Bridges(graph, bridges).smallerSides();
        return bridges.stream()
                .filter(bridge -> under.getOrDefault(bridge, 0) >= leastApart)
                .sorted(Comparator.comparing((Integer bridge) -> -under.getOrDefault(bridge, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .map(bridge -> without(bonds.get(bridge)))
                .toList();
    }

    private boolean joinsAny(Set<Id> group) {
        return group.stream().anyMatch(numbers::containsKey);
    }

    private static boolean throughNoThird(Path path, Set<Id> group) {
        return path.entities().stream().filter(group::contains).count() == 1;
    }

    private int source() {
        return entities.size();
    }

    private int sink() {
        return entities.size() + 1;
    }

    /**
     * Vertices are the numbers of entities, edges those of bonds; two vertices more stand for the groups, where there are any, and are
     * joined to their members by edges with numbers from that of bonds on.
     */
    private Graph<Integer, Integer> graph(Set<Id> first, Set<Id> second, List<Bond> edges, boolean lengths) {
        Graph<Integer, Integer> graph = GraphTypeBuilder.<Integer, Integer>undirected()
                .allowingMultipleEdges(false)
                .allowingSelfLoops(false)
                .weighted(true)
                .buildGraph();
        for (int i = 0; i < entities.size() + 2; i++) {
            graph.addVertex(i);
        }
        for (int i = 0; i < edges.size(); i++) {
            Bond bond = edges.get(i);
            graph.addEdge(number(bond.a()), number(bond.b()), i);
            graph.setEdgeWeight(i, lengths ? 1 + LITTLE / (1 + bond.documents()) : 1);
        }
        int next = edges.size();
        next = join(graph, source(), first, next, lengths);
        join(graph, sink(), second, next, lengths);
        return graph;
    }

    private int join(Graph<Integer, Integer> graph, int end, Set<Id> group, int from, boolean lengths) {
        int next = from;
        for (Id member : new TreeSet<>(group)) {
            if (numbers.containsKey(member)) {
                graph.addEdge(end, number(member), next);
                graph.setEdgeWeight(next, lengths ? 1 : bonds.size() + 1);
                next++;
            }
        }
        return next;
    }

    private int number(Id entity) {
        Integer number = numbers.get(entity);
        if (number == null) {
            throw new IllegalArgumentException("no bond of these relations joins " + entity);
        }
        return number;
    }

    private Path path(GraphPath<Integer, Integer> way) {
        List<Integer> vertices = way.getVertexList();
        List<Integer> edges = way.getEdgeList();
        return new Path(
                vertices.subList(1, vertices.size() - 1).stream()
                        .map(entities::get)
                        .toList(),
                edges.subList(1, edges.size() - 1).stream().map(bonds::get).toList());
    }

    private static Map<Id, List<Bond>> byEnd(List<Bond> bonds) {
        Map<Id, List<Bond>> byEnd = new HashMap<>();
        for (Bond bond : bonds) {
            byEnd.computeIfAbsent(bond.a(), end -> new ArrayList<>()).add(bond);
            byEnd.computeIfAbsent(bond.b(), end -> new ArrayList<>()).add(bond);
        }
        return byEnd;
    }

    /** What is joined to a group over these bonds, the group included. */
    private static Set<Id> reached(Set<Id> group, List<Bond> bonds) {
        Map<Id, List<Bond>> byEnd = byEnd(bonds);
        Set<Id> reached = new HashSet<>(group);
        Deque<Id> next = new ArrayDeque<>(group);
        while (!next.isEmpty()) {
            Id one = next.remove();
            for (Bond bond : byEnd.getOrDefault(one, List.of())) {
                if (reached.add(bond.other(one))) {
                    next.add(bond.other(one));
                }
            }
        }
        return reached;
    }

    /** A way of more steps than are looked for else; the ends must be joined. */
    private static Path longWay(Bond cut, List<Bond> bonds) {
        Map<Id, List<Bond>> byEnd = byEnd(bonds);
        Map<Id, Bond> cameBy = new HashMap<>();
        Deque<Id> next = new ArrayDeque<>(Set.of(cut.a()));
        while (!next.isEmpty() && !cameBy.containsKey(cut.b())) {
            Id one = next.remove();
            for (Bond bond : byEnd.getOrDefault(one, List.of())) {
                Id other = bond.other(one);
                if (!other.equals(cut.a()) && cameBy.putIfAbsent(other, bond) == null) {
                    next.add(other);
                }
            }
        }
        List<Id> entities = new ArrayList<>(List.of(cut.b()));
        List<Bond> steps = new ArrayList<>();
        while (!entities.getFirst().equals(cut.a())) {
            @Nullable Bond bond = cameBy.get(entities.getFirst());
            if (bond == null) {
                throw new IllegalArgumentException("the ends of the bond are not joined any more");
            }
            steps.addFirst(bond);
            entities.addFirst(bond.other(entities.getFirst()));
        }
        return new Path(entities, steps);
    }
}
