package org.entente.app.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Claims;
import org.entente.casefile.Entities;
import org.entente.casefile.Evidence;
import org.entente.engine.reconcile.DocumentFacts;
import org.entente.engine.reconcile.EntityRef;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Span;

/**
 * Serves claims with what comparing them needs. Keeps some of what it has served: it is made for one settling,
 * and used once entities and clusters of copies stand.
 */
final class ClaimLoader {
    private static final int CLAIMS_KEPT_MAX = 50_000;
    private static final int PAGES_KEPT_MAX = 4_000;

    private final CaseFile file;
    private final Map<Id, ResolvedClaim> served = new HashMap<>();
    private final Map<Id, Page> pages = new HashMap<>();

    ClaimLoader(CaseFile file) {
        this.file = file;
    }

    /** The claims of those ids, ascending. */
    List<ResolvedClaim> load(Collection<Id> ids) {
        if (served.size() > CLAIMS_KEPT_MAX) {
            served.clear();
        }
        List<Id> wanted = ids.stream().filter(id -> !served.containsKey(id)).toList();
        List<Claims.Row> rows = wanted.isEmpty() ? List.of() : file.claims().claims(wanted);
        Set<Id> mentions = new TreeSet<>();
        rows.forEach(row -> mentions.addAll(Claims.mentionsOf(row.claim())));
        Map<Id, Entities.Face> entities =
                mentions.isEmpty() ? Map.of() : file.entities().faces(mentions);
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

    private ResolvedClaim resolved(Claims.Row row, Map<Id, Entities.Face> entities) {
        if (pages.size() > PAGES_KEPT_MAX) {
            pages.clear();
        }
        Claim claim = row.claim();
        Page page = pages.computeIfAbsent(claim.document(), this::page);
        Function<Id, Optional<EntityRef>> entityOfMention = mention -> Optional.ofNullable(entities.get(mention))
                .map(entity -> new EntityRef(entity.id(), entity.name(), entity.kind()));
        String sentence = row.sentence();
        if (sentence != null && claim.links().isEmpty()) {
            return ResolvedClaim.of(claim, row.exact(), sentence, entityOfMention, page.facts());
        }
        return ResolvedClaim.of(
                claim,
                page.text().get(),
                page.sentences().get(),
                entityOfMention,
                page.facts(),
                id -> Optional.ofNullable(page.claims().get().get(id)));
    }

    /**
     * What comparing needs of a document, and what only some of its claims need: its words, where its sentences lie, and the claims
     * that links lead to.
     */
    private record Page(
            DocumentFacts facts,
            Supplier<String> text,
            Supplier<List<Span>> sentences,
            Supplier<Map<Id, Claim>> claims) {}

    private Page page(Id document) {
        return new Page(
                facts(document),
                once(() -> text(document)),
                once(() -> file.readings().sentences(document)),
                once(() -> linked(document)));
    }

    private String text(Id document) {
        return file.evidence()
                .text(document)
                .orElseThrow(() -> new IllegalStateException("a claim of a document that is not there: " + document));
    }

    private Map<Id, Claim> linked(Id document) {
        Map<Id, Claim> claims = new HashMap<>();
        file.readings().of(document).ifPresent(reading -> reading.claims()
                .forEach(claim -> claims.put(claim.id(), claim)));
        return claims;
    }

    private static <T> Supplier<T> once(Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        return () -> {
            if (made.isEmpty()) {
                made.add(maker.get());
            }
            return made.getFirst();
        };
    }

    private DocumentFacts facts(Id document) {
        Evidence.Imprint imprint = file.evidence()
                .imprint(document)
                .orElseThrow(() -> new IllegalStateException("a claim of a document that is not there: " + document));
        return new DocumentFacts(
                document,
                imprint.published(),
                imprint.publisher(),
                imprint.title(),
                file.comparisons().clusterOf(document).orElse(null));
    }
}
