package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.engine.relate.Placement;
import org.entente.model.Domain;
import org.entente.model.Entity;
import org.entente.model.Id;

/** The network for other programs: all that is asked for, as GraphML with places, and as a table. */
final class NetworkFiles {
    private static final List<String> STRINGS = List.of("domains", "how", "years");
    private static final List<String> NUMBERS = List.of("claims", "documents", "origins", "untraced");

    private final Snapshot snapshot;
    private final List<Network.Edge> edges;

    NetworkFiles(Snapshot snapshot, NetworkQuery query) {
        this.snapshot = snapshot;
        this.edges = Network.edges(snapshot, query);
    }

    String graphMl() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        List.of("name", "kind").forEach(name -> key(xml, name, "node", "string"));
        List.of("x", "y").forEach(name -> key(xml, name, "node", "int"));
        STRINGS.forEach(name -> key(xml, name, "edge", "string"));
        NUMBERS.forEach(name -> key(xml, name, "edge", "int"));
        xml.append("  <graph edgedefault=\"undirected\">\n");
        Map<Id, Placement.Spot> spots = NetworkSpots.of(snapshot).all(edges);
        for (Entity entity : Network.nodes(edges)) {
            Placement.Spot spot = Objects.requireNonNull(spots.get(entity.id()), "every end has a place");
            xml.append("    <node id=\"").append(entity.id().hex()).append("\">");
            data(xml, "name", entity.name());
            data(xml, "kind", entity.kind().code());
            data(xml, "x", Integer.toString(spot.x()));
            data(xml, "y", Integer.toString(spot.y()));
            xml.append("</node>\n");
        }
        edges.forEach(edge -> append(xml, edge));
        return xml.append("  </graph>\n</graphml>\n").toString();
    }

    private static void append(StringBuilder xml, Network.Edge edge) {
        xml.append("    <edge source=\"").append(edge.a.id().hex());
        xml.append("\" target=\"").append(edge.b.id().hex()).append("\">");
        data(xml, "domains", edge.domains.stream().map(Domain::code).collect(Collectors.joining(" ")));
        data(xml, "how", edge.families.stream().map(Family::css).collect(Collectors.joining(" ")));
        data(
                xml,
                "years",
                edge.years.stream().map(year -> Integer.toString(year)).collect(Collectors.joining(" ")));
        data(xml, "claims", Integer.toString(edge.claims.size()));
        data(xml, "documents", Integer.toString(edge.documents.size()));
        data(xml, "origins", Integer.toString(edge.origins.size()));
        data(xml, "untraced", Integer.toString(edge.untraced));
        xml.append("</edge>\n");
    }

    private static void key(StringBuilder xml, String name, String of, String type) {
        xml.append("  <key id=\"").append(name).append("\" for=\"").append(of);
        xml.append("\" attr.name=\"")
                .append(name)
                .append("\" attr.type=\"")
                .append(type)
                .append("\"/>\n");
    }

    private static void data(StringBuilder xml, String key, String value) {
        String escaped = HiddenSigns.shown(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        xml.append("<data key=\"").append(key).append("\">").append(escaped).append("</data>");
    }

    /** A line for each pair, what most documents tell first. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "one", "other", "claims", "documents", "origins", "untraced claims", "domains", "how", "years"));
        for (Network.Edge edge : edges) {
            lines.add(List.of(
                    edge.a.name(),
                    edge.b.name(),
                    Integer.toString(edge.claims.size()),
                    Integer.toString(edge.documents.size()),
                    Integer.toString(edge.origins.size()),
                    Integer.toString(edge.untraced),
                    NetworkBuilder.domains(edge),
                    NetworkBuilder.how(edge),
                    edge.years.stream().map(year -> Integer.toString(year)).collect(Collectors.joining(" "))));
        }
        return lines;
    }
}
