package org.entente.app.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.model.Domain;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Judgement;

/** Lays out the network of a snapshot: what most documents tell is drawn, and the page says what is not. */
final class NetworkBuilder {
    private static final int NODES_MAX = 100;
    private static final int LINES_MAX = 200;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 760;
    private static final int MARGIN = 70;
    private static final int RADIUS_MAX = 16;
    private static final int LINE_WIDTH_MAX = 6;

    private final Snapshot snapshot;

    NetworkBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The page.
     *
     * @param params the question of its address, with its question mark, or empty
     * @param standing the judgements that hold, in order
     */
    NetworkPage page(Frame frame, NetworkQuery query, String params, List<Judgement> standing) {
        Drawn drawn = snapshot.recent(new Asked(query), Drawn.class, () -> draw(query));
        return new NetworkPage(
                frame,
                drawn.counts(),
                query,
                snapshot.kept(NetworkBuilder.class, Choices.class, () -> new Choices(domains()))
                        .domains(),
                WIDTH,
                HEIGHT,
                drawn.nodes(),
                drawn.lines(),
                drawn.more(),
                "/network/graph.graphml" + params,
                "/network/pairs.csv" + params,
                "/network/graph.json" + params,
                "/network/passages" + params,
                Tab.network("/network"),
                views(standing),
                "/network" + params);
    }

    /** Of several views of one name the one that was kept last. */
    private static List<NetworkPage.View> views(List<Judgement> standing) {
        Map<String, NetworkPage.View> views = new TreeMap<>();
        for (Judgement judgement : standing) {
            if (judgement.decision() instanceof Judgement.KeepView(String name, String address)) {
                views.put(
                        name,
                        new NetworkPage.View(
                                name,
                                address,
                                judgement.who() + ", " + judgement.at().replace('T', ' '),
                                judgement.id().hex()));
            }
        }
        return List.copyOf(views.values());
    }

    private record Asked(NetworkQuery query) {}

    private record Choices(List<EventsPage.Choice> domains) {}

    /** What stands on the page before scripts: placing the names takes a while. */
    private record Drawn(String counts, List<NetworkPage.Node> nodes, List<NetworkPage.Line> lines, int more) {}

    private Drawn draw(NetworkQuery query) {
        List<Network.Edge> all = Network.edges(snapshot, query);
        List<Network.Edge> drawn = Network.drawn(all, NODES_MAX, LINES_MAX).edges();
        Map<Id, NetworkPage.Node> nodes = nodes(drawn);
        return new Drawn(
                Words.count(Network.nodes(all).size(), "entity", "entities") + ", "
                        + Words.count(all.size(), "pair", "pairs"),
                List.copyOf(nodes.values()),
                drawn.stream().map(edge -> line(edge, nodes)).toList(),
                all.size() - drawn.size());
    }

    private Map<Id, NetworkPage.Node> nodes(List<Network.Edge> edges) {
        Map<Id, Integer> degree = new HashMap<>();
        for (Network.Edge edge : edges) {
            degree.merge(edge.a.id(), 1, Integer::sum);
            degree.merge(edge.b.id(), 1, Integer::sum);
        }
        List<Entity> entities = Network.nodes(edges).stream()
                .sorted(Comparator.comparingInt((Entity entity) -> -degree.getOrDefault(entity.id(), 0))
                        .thenComparing(Entity::id))
                .toList();
        Map<Id, Integer> number = new HashMap<>();
        entities.forEach(entity -> number.put(entity.id(), number.size()));
        int[][] places = ForceLayout.place(
                entities.size(),
                edges.stream()
                        .map(edge ->
                                new int[] {number.getOrDefault(edge.a.id(), 0), number.getOrDefault(edge.b.id(), 0)})
                        .toList(),
                WIDTH,
                HEIGHT,
                MARGIN);
        Map<Id, NetworkPage.Node> nodes = new TreeMap<>();
        NetworkLabels labels = new NetworkLabels();
        for (int[] place : places) {
            labels.keepFree(place[0], place[1]);
        }
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            int lines = degree.getOrDefault(entity.id(), 0);
            int radius = (int) Math.min(RADIUS_MAX, 4 + 2 * Math.sqrt(lines));
            String name = shortened(entity.name());
            int labelY = labels.place(places[i][0], places[i][1], radius, name);
            nodes.put(
                    entity.id(),
                    new NetworkPage.Node(
                            "n-" + entity.id().brief(),
                            places[i][0],
                            places[i][1],
                            radius,
                            labelY == NetworkLabels.NO_ROOM ? "" : name,
                            labelY,
                            shape(entity.kind()),
                            "/entities/" + entity.id(),
                            entity.name() + ", " + Words.entityKind(entity.kind()) + ", "
                                    + Words.count(lines, "line", "lines")));
        }
        return nodes;
    }

    private static String shortened(String name) {
        return name.length() <= 28 ? name : name.substring(0, name.offsetByCodePoints(0, 26)) + "…";
    }

    static String shape(EntityKind kind) {
        return switch (kind) {
            case STATE, GOVERNMENT_BODY, ARMED_FORCE -> "official";
            case PERSON, GROUP, PARTY, ARMED_GROUP -> "people";
            case COMPANY, ORGANISATION -> "body";
            case VESSEL, AIRCRAFT, FACILITY, PLACE, EQUIPMENT, COMMODITY, AGREEMENT, MATTER -> "thing";
        };
    }

    private static NetworkPage.Line line(Network.Edge edge, Map<Id, NetworkPage.Node> nodes) {
        NetworkPage.Node a = nodes.get(edge.a.id());
        NetworkPage.Node b = nodes.get(edge.b.id());
        if (a == null || b == null) {
            throw new IllegalStateException("a line without its ends");
        }
        return new NetworkPage.Line(
                a,
                b,
                edge.a.name(),
                edge.b.name(),
                Math.min(LINE_WIDTH_MAX, edge.documents.size()),
                edge.families.iterator().next().css(),
                how(edge),
                domains(edge),
                Words.count(edge.claims.size(), "claim", "claims") + " in "
                        + Words.count(edge.documents.size(), "document", "documents"),
                origins(edge),
                years(edge),
                "/entities/" + edge.a.id() + "/with/" + edge.b.id());
    }

    /** "2 origins, 1 claim untraced". */
    static String origins(Network.Edge edge) {
        return Words.count(edge.origins.size(), "origin", "origins")
                + (edge.untraced == 0 ? "" : ", " + Words.count(edge.untraced, "claim", "claims") + " untraced");
    }

    static String how(Network.Edge edge) {
        return edge.families.stream().map(Family::words).collect(Collectors.joining(", "));
    }

    static String domains(Network.Edge edge) {
        return edge.domains.stream().map(Words::domain).collect(Collectors.joining(", "));
    }

    static String years(Network.Edge edge) {
        if (edge.years.isEmpty()) {
            return "no time found";
        }
        int first = edge.years.first();
        int last = edge.years.last();
        return first == last ? Integer.toString(first) : first + " to " + last;
    }

    private List<EventsPage.Choice> domains() {
        return snapshot.claims().stream()
                .flatMap(claim -> claim.domains().stream())
                .distinct()
                .sorted(Comparator.comparing((Domain domain) -> Words.domain(domain)))
                .map(domain -> new EventsPage.Choice(domain.code(), Words.domain(domain)))
                .toList();
    }
}
