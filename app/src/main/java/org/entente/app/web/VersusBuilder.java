package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.entente.model.Verdict;

/** Puts comparisons of one snapshot side by side; those between copies of the same passages count once. */
final class VersusBuilder {
    private final Snapshot snapshot;
    private final Entries entries;

    VersusBuilder(Snapshot snapshot) {
        this(snapshot, new Entries(snapshot));
    }

    VersusBuilder(Snapshot snapshot, Entries entries) {
        this.snapshot = snapshot;
        this.entries = entries;
    }

    /** In the order given, copies folded into the first. */
    List<Versus> of(Collection<Verdict> verdicts) {
        return few(verdicts, Integer.MAX_VALUE).first();
    }

    /**
     * The first of some comparisons.
     *
     * @param more how many there are besides, copies not counted
     */
    record Few(List<Versus> first, int more) {}

    /** The same, of which only the first so many are put into words. */
    Few few(Collection<Verdict> verdicts, int most) {
        Map<String, Integer> copies = new LinkedHashMap<>();
        Map<String, Verdict> folded = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            String key = verdict.relation() + place(claim(verdict.a())) + place(claim(verdict.b()));
            if (folded.putIfAbsent(key, verdict) != null) {
                copies.merge(key, 1, Integer::sum);
            }
        }
        List<Versus> first = new ArrayList<>();
        for (Map.Entry<String, Verdict> each : folded.entrySet()) {
            if (first.size() == most) {
                break;
            }
            Verdict verdict = each.getValue();
            first.add(of(verdict, claim(verdict.a()), claim(verdict.b()), copies.getOrDefault(each.getKey(), 0)));
        }
        return new Few(List.copyOf(first), folded.size() - first.size());
    }

    /** Each with the passage of one document on the left, and the relation as read from there. */
    List<Versus> from(Id left, Collection<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> {
                    Claim a = claim(verdict.a());
                    Claim b = claim(verdict.b());
                    boolean fromA = a.document().equals(left);
                    Claim here = fromA ? a : b;
                    Claim there = fromA ? b : a;
                    return new Versus(
                            Bearing.of(verdict.relation()),
                            Words.relation(verdict.relation(), fromA, Entries.denies(verdict, here, there)),
                            side(here),
                            side(there),
                            verdict.reason(),
                            0);
                })
                .toList();
    }

    private Versus of(Verdict verdict, Claim a, Claim b, int copies) {
        boolean turned = Entries.denies(verdict, a, b);
        return new Versus(
                Bearing.of(verdict.relation()),
                Words.relation(verdict.relation()),
                side(turned ? b : a),
                side(turned ? a : b),
                verdict.reason(),
                copies);
    }

    private Versus.Side side(Claim claim) {
        return new Versus.Side(entries.of(claim, 0), origin(claim));
    }

    /** What a claim rests on, in words. */
    String origin(Claim claim) {
        Origins origins = snapshot.originsOf(claim.id());
        if (origins == null || !origins.traced()) {
            return "origin untraced";
        }
        if (origins.roots().size() == 1) {
            Origins.Root root = origins.roots().getFirst();
            return root.kind() == Origins.Kind.AUTHOR ? "the author's own" : "from " + root.name();
        }
        return Words.count(origins.roots().size(), "origin", "origins");
    }

    /** The passage, or what all copies of it have in common. */
    private String place(Claim claim) {
        CopyCluster copies = snapshot.copiesOf(claim.document());
        if (copies == null) {
            return claim.id().hex();
        }
        return copies.id() + snapshot.textOf(claim, claim.trigger());
    }

    private Claim claim(Id id) {
        Claim claim = snapshot.claim(id);
        if (claim == null) {
            throw new IllegalStateException("a verdict of a claim that the case does not hold: " + id);
        }
        return claim;
    }
}
