package org.entente.app.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Claims;
import org.entente.casefile.DocumentSummary;
import org.entente.engine.reconcile.DocumentFacts;
import org.entente.engine.reconcile.EntityRef;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.model.Entity;
import org.entente.model.Id;

/**
 * Serves claims with what comparing them needs. Keeps what it has served: it is made for one settling,
 * and used once entities and clusters of copies stand.
 */
final class ClaimLoader {
    private final CaseFile file;
    private final Map<Id, ResolvedClaim> served = new HashMap<>();
    private final Map<Id, DocumentFacts> facts = new HashMap<>();

    ClaimLoader(CaseFile file) {
        this.file = file;
    }

    /** The claims of those ids, ascending. */
    List<ResolvedClaim> load(Collection<Id> ids) {
        List<Id> wanted = ids.stream().filter(id -> !served.containsKey(id)).toList();
        List<Claims.Row> rows = wanted.isEmpty() ? List.of() : file.claims().claims(wanted);
        Set<Id> mentions = new TreeSet<>();
        rows.forEach(row -> mentions.addAll(Claims.mentionsOf(row.claim())));
        Map<Id, Entity> entities =
                mentions.isEmpty() ? Map.of() : file.entities().ofMentions(mentions);
        for (Claims.Row row : rows) {
            served.put(row.claim().id(), resolved(row, entities));
        }
        List<ResolvedClaim> claims = new ArrayList<>();
        for (Id id : new TreeSet<>(ids)) {
            ResolvedClaim claim = served.get(id);
            if (claim == null) {
                throw new IllegalStateException("a claim to compare is not in the case: " + id);
            }
            claims.add(claim);
        }
        return claims;
    }

    private ResolvedClaim resolved(Claims.Row row, Map<Id, Entity> entities) {
        Map<Id, EntityRef> refs = new TreeMap<>();
        for (Id mention : Claims.mentionsOf(row.claim())) {
            Entity entity = entities.get(mention);
            if (entity != null) {
                refs.put(mention, new EntityRef(entity.id(), entity.name(), entity.kind()));
            }
        }
        DocumentFacts document = facts.computeIfAbsent(row.claim().document(), this::facts);
        return new ResolvedClaim(row.claim(), row.exact(), refs, document);
    }

    private DocumentFacts facts(Id document) {
        DocumentSummary summary = file.evidence()
                .summary(document)
                .orElseThrow(() -> new IllegalStateException("a claim of a document that is not there: " + document));
        return new DocumentFacts(
                document,
                summary.published() == null ? null : summary.published().date(),
                summary.publisher(),
                summary.title(),
                file.comparisons()
                        .copiesOf(document)
                        .map(cluster -> cluster.id())
                        .orElse(null));
    }
}
