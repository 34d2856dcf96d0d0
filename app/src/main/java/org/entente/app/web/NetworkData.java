package org.entente.app.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPOutputStream;
import org.entente.engine.relate.Cast;
import org.entente.engine.relate.Placement;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;

/**
 * The network for the script that draws it, as JSON: a column a property instead of an object a line, and ids cut to what tells them
 * apart, so that 10,000 lines stay small.
 */
final class NetworkData {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> SHAPES = List.of("official", "people", "body", "thing");

    private final List<Network.Edge> edges;
    private final int more;
    private final List<Entity> nodes;
    private final Map<Id, Placement.Spot> spots;
    private final Cast cast;
    private final Map<Id, Integer> numbers = new HashMap<>();

    NetworkData(Snapshot snapshot, NetworkQuery query) {
        Network.Drawn drawn =
                Network.drawn(Network.edges(snapshot, query), NetworkSpots.NODES_MAX, NetworkSpots.EDGES_MAX);
        edges = drawn.edges();
        more = drawn.more();
        nodes = Network.nodes(edges);
        spots = NetworkSpots.of(snapshot).all(edges);
        cast = snapshot.cast();
        nodes.forEach(node -> numbers.put(node.id(), numbers.size()));
    }

    private record Packed(byte[] bytes) {}

    /** Packed as gzip; that of the whole network is kept with the snapshot. */
    static byte[] gzip(Snapshot snapshot, NetworkQuery query) {
        return query.everything()
                ? snapshot.kept(
                                NetworkData.class,
                                Packed.class,
                                () -> new Packed(new NetworkData(snapshot, query).gzip()))
                        .bytes()
                : new NetworkData(snapshot, query).gzip();
    }

    private byte[] gzip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(new GZIPOutputStream(bytes))) {
            json.writeStartObject();
            json.writeNumberField("width", Placement.WIDTH);
            json.writeNumberField("height", Placement.HEIGHT);
            json.writeNumberField("more", more);
            strings(json, "kinds", Arrays.asList(EntityKind.values()), Words::entityKind);
            strings(json, "how", Arrays.asList(Family.values()), Family::words);
            json.writeObjectFieldStart("nodes");
            strings(json, "id", nodes, node -> node.id().brief());
            strings(json, "name", nodes, node -> HiddenSigns.shown(node.name()));
            numbers(json, "kind", nodes, node -> node.kind().ordinal());
            numbers(json, "shape", nodes, node -> SHAPES.indexOf(NetworkBuilder.shape(node.kind())));
            numbers(json, "acts", nodes, node -> cast.acts(node.id()) ? 1 : 0);
            numbers(json, "x", nodes, node -> spot(node).x());
            numbers(json, "y", nodes, node -> spot(node).y());
            json.writeEndObject();
            json.writeObjectFieldStart("edges");
            numbers(json, "a", edges, edge -> numbers.getOrDefault(edge.a.id(), 0));
            numbers(json, "b", edges, edge -> numbers.getOrDefault(edge.b.id(), 0));
            numbers(json, "claims", edges, edge -> edge.claims.size());
            numbers(json, "documents", edges, edge -> edge.documents.size());
            numbers(json, "origins", edges, edge -> edge.origins.size());
            numbers(json, "untraced", edges, edge -> edge.untraced);
            numbers(json, "how", edges, NetworkData::families);
            years(json);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private Placement.Spot spot(Entity node) {
        return Objects.requireNonNull(spots.get(node.id()), "every end has a place");
    }

    /** A bit for each family, the first family's the least. */
    private static int families(Network.Edge edge) {
        int bits = 0;
        for (Family family : edge.families) {
            bits |= 1 << family.ordinal();
        }
        return bits;
    }

    private void years(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("years");
        for (Network.Edge edge : edges) {
            json.writeStartArray();
            for (int year : edge.years) {
                json.writeNumber(year);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static <T> void strings(JsonGenerator json, String name, Collection<T> of, Function<T, String> get)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : of) {
            json.writeString(get.apply(one));
        }
        json.writeEndArray();
    }

    private static <T> void numbers(JsonGenerator json, String name, Collection<T> of, ToIntFunction<T> get)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : of) {
            json.writeNumber(get.applyAsInt(one));
        }
        json.writeEndArray();
    }
}
