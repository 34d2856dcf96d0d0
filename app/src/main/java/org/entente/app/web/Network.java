package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.engine.relate.Bonds;
import org.entente.engine.relate.Cast;
import org.entente.model.Claim;
import org.entente.model.Domain;
import org.entente.model.Edtf;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.entente.model.Review;
import org.jspecify.annotations.Nullable;

/**
 * Which entities take part together in ties and events of a snapshot: who acts with each of the others,
 * never two names that only stand in one sentence. Entities without a name of their own are left out.
 */
final class Network {
    private static final int YEARS_MAX = 30;

    private final Cast cast;
    private final Map<String, Edge> edges = new TreeMap<>();

    /** What two have in common. */
    static final class Edge {
        final Entity a;
        final Entity b;
        final Set<Id> claims = new HashSet<>();
        final Set<Id> documents = new HashSet<>();
        final EnumSet<Domain> domains = EnumSet.noneOf(Domain.class);
        final EnumSet<Family> families = EnumSet.noneOf(Family.class);
        final TreeSet<Integer> years = new TreeSet<>();

        /** The roots that its claims were traced to; what could not be traced is only counted. */
        final Set<Id> origins = new HashSet<>();

        int untraced;

        private Edge(Entity a, Entity b) {
            this.a = a;
            this.b = b;
        }

        private void add(Claim claim, @Nullable Origins roots) {
            claims.add(claim.id());
            documents.add(claim.document());
            domains.addAll(claim.domains());
            families.add(Family.of(claim.mode(), claim.factuality()));
            if (roots == null || !roots.traced()) {
                untraced++;
            }
            if (roots != null) {
                roots.roots().forEach(root -> origins.add(root.id()));
            }
            addYears(claim.when().edtf());
        }

        /** Each year of what lasts, the first alone of what has no end or lasts for very long. */
        private void addYears(@Nullable Edtf when) {
            if (when == null || when.earliest() == null) {
                return;
            }
            int first = when.earliest().getYear();
            int last = when.latest() == null ? first : when.latest().getYear();
            for (int year = first; year <= (last - first <= YEARS_MAX ? last : first); year++) {
                years.add(year);
            }
        }

        boolean touches(String name) {
            return EntityBuilder.named(a, name) || EntityBuilder.named(b, name);
        }
    }

    private Network(Snapshot snapshot, NetworkQuery query) {
        this.cast = snapshot.cast();
        for (Claim claim : snapshot.claims()) {
            if (query.holds(claim) && snapshot.reviewOf(claim.id()) != Review.REJECTED) {
                add(claim, snapshot.originsOf(claim.id()));
            }
        }
        String around = query.around().toLowerCase(Locale.ROOT);
        edges.values()
                .removeIf(edge -> edge.documents.size() < query.documents()
                        || edge.origins.size() < query.origins()
                        || !around.isEmpty() && !edge.touches(around));
    }

    private void add(Claim claim, @Nullable Origins roots) {
        for (Bonds.Pair pair : Bonds.pairs(claim, cast.naming())) {
            edges.computeIfAbsent(
                            pair.a().hex() + pair.b().hex(),
                            key -> new Edge(cast.entity(pair.a()), cast.entity(pair.b())))
                    .add(claim, roots);
        }
    }

    private record All(List<Edge> edges) {}

    /**
     * What of a network can be drawn.
     *
     * @param edges the first whose ends are not too many
     * @param more how many are not among them
     */
    record Drawn(List<Edge> edges, int more) {}

    /** The edges that most documents tell, as many as are asked for. */
    static Drawn drawn(List<Edge> all, int nodesMax, int edgesMax) {
        List<Edge> drawn = new ArrayList<>();
        Set<Id> ends = new HashSet<>();
        for (Edge edge : all) {
            int more = (ends.contains(edge.a.id()) ? 0 : 1) + (ends.contains(edge.b.id()) ? 0 : 1);
            if (drawn.size() < edgesMax && ends.size() + more <= nodesMax) {
                ends.add(edge.a.id());
                ends.add(edge.b.id());
                drawn.add(edge);
            }
        }
        return new Drawn(drawn, all.size() - drawn.size());
    }

    /** The edges of a snapshot that are asked for, what most documents tell first. */
    static List<Edge> edges(Snapshot snapshot, NetworkQuery query) {
        return query.everything()
                ? snapshot.kept(Network.class, All.class, () -> new All(new Network(snapshot, query).edges()))
                        .edges()
                : snapshot.recent(query, All.class, () -> new All(new Network(snapshot, query).edges()))
                        .edges();
    }

    /** What most documents tell first. */
    private List<Edge> edges() {
        return edges.values().stream()
                .sorted(Comparator.comparingInt((Edge edge) -> -edge.documents.size())
                        .thenComparingInt(edge -> -edge.claims.size())
                        .thenComparing(edge -> edge.a.id())
                        .thenComparing(edge -> edge.b.id()))
                .toList();
    }

    /** The entities that some edges join, by id. */
    static List<Entity> nodes(Collection<Edge> edges) {
        Set<Entity> nodes = new TreeSet<>(Comparator.comparing(Entity::id));
        for (Edge edge : edges) {
            nodes.add(edge.a);
            nodes.add(edge.b);
        }
        return List.copyOf(nodes);
    }
}
