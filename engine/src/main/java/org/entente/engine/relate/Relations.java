package org.entente.engine.relate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;
import org.jgrapht.graph.builder.GraphTypeBuilder;

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

    private static final Comparator<Bond> BY_ENDS =
            Comparator.comparing(Bond::a).thenComparing(Bond::b);

    private final List<Bond> bonds;
    private final List<Id> entities;
    private final Map<Id, Integer> numbers = new HashMap<>();
    private final Mesh mesh;

    private Relations(List<Bond> bonds) {
        this.bonds = List.copyOf(bonds);
        Set<Id> ends = new TreeSet<>();
        bonds.forEach(bond -> {
            ends.add(bond.a());
            ends.add(bond.b());
        });
        this.entities = List.copyOf(ends);
        entities.forEach(entity -> numbers.put(entity, numbers.size()));
        this.mesh = new Mesh(
                entities.size(),
                this.bonds.stream().mapToInt(bond -> number(bond.a())).toArray(),
                this.bonds.stream().mapToInt(bond -> number(bond.b())).toArray());
    }

    /** Over all these bonds, whatever they rest on. */
    public static Relations of(Collection<Bond> bonds) {
        return new Relations(bonds.stream().sorted(BY_ENDS).toList());
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
        if (stepsMax < 1 || stepsMax > STEPS_MAX) {
            throw new IllegalArgumentException("a way has 1 to " + STEPS_MAX + " steps: " + stepsMax);
        }
        return paths(first, second, stepsMax, most, new boolean[bonds.size()]);
    }

    /**
     * The shortest ways are looked for among those alone who lie on a way of so many steps, then of one step more, until there are enough: all
     * ways of that length lie there, and whoever else there is need not be walked over.
     */
    private List<Path> paths(Set<Id> first, Set<Id> second, int stepsMax, int most, boolean[] without) {
        int[] fromFirst = mesh.distances(numbers(first), without);
        int[] fromSecond = mesh.distances(numbers(second), without);
        int shortest = Mesh.FAR;
        for (int vertex = 0; vertex < fromFirst.length; vertex++) {
            shortest = Math.min(shortest, fromFirst[vertex] + fromSecond[vertex]);
        }
        List<Path> paths = new ArrayList<>();
        for (int steps = shortest; steps <= stepsMax && paths.size() < most; steps++) {
            boolean[] near = new boolean[fromFirst.length];
            for (int vertex = 0; vertex < near.length; vertex++) {
                near[vertex] = fromFirst[vertex] + fromSecond[vertex] <= steps;
            }
            paths = paths(first, second, steps, most, without, near);
        }
        return paths;
    }

    private List<Path> paths(Set<Id> first, Set<Id> second, int stepsMax, int most, boolean[] without, boolean[] near) {
        Graph<Integer, Integer> graph = graph(near, without);
        int next = join(graph, source(), first, bonds.size(), near);
        join(graph, sink(), second, next, near);
        YenShortestPathIterator<Integer, Integer> ways = new YenShortestPathIterator<>(graph, source(), sink());
        List<Path> paths = new ArrayList<>();
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
        boolean[] cut = mesh.cut(numbers(first), numbers(second));
        List<Bond> bondsCut = new ArrayList<>();
        for (int i = 0; i < cut.length; i++) {
            if (cut[i]) {
                bondsCut.add(bonds.get(i));
            }
        }
        return new Cut(bondsCut, reached(first, cut), reached(second, cut));
    }

    /** What falls apart when a bond of these relations is cut. */
    public Parting without(Bond bond) {
        boolean[] without = new boolean[bonds.size()];
        without[indexOf(bond)] = true;
        Set<Id> ofA = reached(Set.of(bond.a()), without);
        if (!ofA.contains(bond.b())) {
            return Parting.of(bond, ofA, reached(Set.of(bond.b()), without));
        }
        List<Path> around = paths(Set.of(bond.a()), Set.of(bond.b()), STEPS_MAX, 1, without);
        return new Parting(bond, around.isEmpty() ? longWay(bond, without) : around.getFirst(), List.of(), 0);
    }

    private int indexOf(Bond bond) {
        int index = Collections.binarySearch(bonds, bond, BY_ENDS);
        if (index < 0) {
            throw new IllegalArgumentException("no such bond is among these relations: " + bond);
        }
        return index;
    }

    /**
     * The bonds that alone hold a part together with the rest, those first that hold the most.
     *
     * @param leastApart how many each side must have
     */
    public List<Bond> bridges(int leastApart) {
        boolean[] all = new boolean[entities.size()];
        Arrays.fill(all, true);
        Graph<Integer, Integer> graph = graph(all, new boolean[bonds.size()]);
        Set<Integer> bridges = new TreeSet<>(new BiconnectivityInspector<>(graph).getBridges());
        Map<Integer, Integer> under = new Bridges(graph, bridges).smallerSides();
        return bridges.stream()
                .filter(bridge -> under.getOrDefault(bridge, 0) >= leastApart)
                .sorted(Comparator.comparing((Integer bridge) -> -under.getOrDefault(bridge, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .map(bonds::get)
                .toList();
    }

    /** What each of the {@link #bridges} parts. */
    public List<Parting> partings(int leastApart) {
        return bridges(leastApart).stream().map(this::without).toList();
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
     *
     * @param near which entities are in it
     * @param without which bonds are not
     */
    private Graph<Integer, Integer> graph(boolean[] near, boolean[] without) {
        Graph<Integer, Integer> graph = GraphTypeBuilder.<Integer, Integer>undirected()
                .allowingMultipleEdges(false)
                .allowingSelfLoops(false)
                .weighted(true)
                .buildGraph();
        for (int i = 0; i < near.length; i++) {
            if (near[i]) {
                graph.addVertex(i);
            }
        }
        for (int i = 0; i < without.length; i++) {
            int a = mesh.a(i);
            int b = mesh.b(i);
            if (near[a] && near[b] && !without[i]) {
                graph.addEdge(a, b, i);
                graph.setEdgeWeight(i, 1 + LITTLE / (1 + bonds.get(i).documents()));
            }
        }
        return graph;
    }

    private int join(Graph<Integer, Integer> graph, int end, Set<Id> group, int from, boolean[] near) {
        int next = from;
        graph.addVertex(end);
        for (int member : numbers(group)) {
            if (near[member]) {
                graph.addEdge(end, member, next);
                graph.setEdgeWeight(next, 1);
                next++;
            }
        }
        return next;
    }

    /** Of those of a group that a bond joins, by id. */
    private int[] numbers(Set<Id> group) {
        return group.stream()
                .filter(numbers::containsKey)
                .sorted()
                .mapToInt(this::number)
                .toArray();
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

    /** What is joined to a group without those bonds, the group included. */
    private Set<Id> reached(Set<Id> group, boolean[] without) {
        int[] distance = mesh.distances(numbers(group), without);
        Set<Id> reached = new HashSet<>(group);
        for (int i = 0; i < distance.length; i++) {
            if (distance[i] != Mesh.FAR) {
                reached.add(entities.get(i));
            }
        }
        return reached;
    }

    /** A way of more steps than are looked for else; the ends must be joined. */
    private Path longWay(Bond cut, boolean[] without) {
        int[] distance = mesh.distances(numbers(Set.of(cut.a())), without);
        List<Id> ends = new ArrayList<>(List.of(cut.b()));
        List<Bond> steps = new ArrayList<>();
        while (!ends.getFirst().equals(cut.a())) {
            int here = number(ends.getFirst());
            int step = -1;
            for (int i = 0; i < without.length && step < 0; i++) {
                int other = mesh.a(i) == here ? mesh.b(i) : mesh.b(i) == here ? mesh.a(i) : -1;
                if (other >= 0 && !without[i] && distance[other] == distance[here] - 1) {
                    step = i;
                }
            }
            if (step < 0) {
                throw new IllegalArgumentException("the ends of the bond are not joined any more");
            }
            steps.addFirst(bonds.get(step));
            ends.addFirst(bonds.get(step).other(ends.getFirst()));
        }
        return new Path(ends, steps);
    }
}
