package org.entente.app.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.Claim;
import org.entente.model.Entity;
import org.entente.model.Id;

/** Finds the passages behind a name or a line of the network, of those that are asked for. */
final class NetworkPassagesBuilder {
    private final Snapshot snapshot;
    private final NetworkQuery query;

    NetworkPassagesBuilder(Snapshot snapshot, NetworkQuery query) {
        this.snapshot = snapshot;
        this.query = query;
    }

    /** @param a the first letters of an id, as {@link NetworkData} gives them */
    NetworkPassages of(String a) {
        Entity one = entity(a);
        List<Network.Edge> edges = Network.edges(snapshot, query).stream()
                .filter(edge -> edge.a.equals(one) || edge.b.equals(one))
                .toList();
        Set<Id> claims = new TreeSet<>();
        edges.forEach(edge -> claims.addAll(edge.claims));
        return new NetworkPassages(
                one.name(),
                "/entities/" + one.id(),
                "its page",
                List.of(
                        Words.entityKind(one.kind()),
                        Words.count(edges.size(), "line", "lines"),
                        Words.count(claims.size(), "claim", "claims")),
                Evidence.of(snapshot, claims(claims)));
    }

    NetworkPassages of(String a, String b) {
        Entity one = entity(a);
        Entity other = entity(b);
        Network.Edge found = Network.edges(snapshot, query).stream()
                .filter(edge ->
                        edge.a.equals(one) && edge.b.equals(other) || edge.a.equals(other) && edge.b.equals(one))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("No line joins the two in what is asked for"));
        return new NetworkPassages(
                found.a.name() + " and " + found.b.name(),
                "/entities/" + found.a.id() + "/with/" + found.b.id(),
                "all that is told of the two",
                List.of(
                        NetworkBuilder.how(found),
                        found.domains.isEmpty() ? "domain not told" : NetworkBuilder.domains(found),
                        NetworkBuilder.years(found),
                        NetworkBuilder.origins(found)),
                Evidence.of(snapshot, claims(found.claims)));
    }

    private Entity entity(String brief) {
        return snapshot.cast().entities().stream()
                .filter(entity -> entity.id().brief().equals(brief))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("Nobody in this case has that id"));
    }

    private List<Claim> claims(Set<Id> ids) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(snapshot.claim(id), "a line of a claim that is not there"))
                .toList();
    }
}
