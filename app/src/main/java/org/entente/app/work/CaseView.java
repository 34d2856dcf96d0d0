package org.entente.app.work;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.engine.judge.Judged;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Entity;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Origins;
import org.entente.model.Skipped;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A case at one moment, joined for telling: exports, the command line and screens read from it.
 *
 * <p>Immutable and thread-safe. Its order is that of the documents (by date, then id) and within one of
 * the text, whatever the order of adding.
 */
public final class CaseView {
    private final Id reader;
    private final List<DocumentView> documents;
    private final List<ClaimView> claims;
    private final List<Verdict> verdicts;
    private final List<Entity> entities;
    private final List<Gathering> gatherings;
    private final List<CopyCluster> copies;
    private final List<Judgement> judgements;
    private final List<Judged.Failed> failed;
    private final Map<Id, Mention> mentions = new HashMap<>();
    private final Map<Id, Entity> entityOfMention = new HashMap<>();
    private final Map<Id, ClaimView> claimById = new HashMap<>();
    private final Map<Id, DocumentView> documentById = new HashMap<>();

    CaseView(
            Id reader,
            Collection<DocumentView> documents,
            Map<Id, Judged> judgedByDocument,
            Derived derived,
            List<Judgement> judgements) {
        this.reader = reader;
        this.documents = documents.stream().sorted().toList();
        this.judgements = List.copyOf(judgements);
        this.verdicts = derived.verdicts().stream().sorted().toList();
        this.entities = derived.entities().stream().sorted().toList();
        this.gatherings = derived.gatherings().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        this.copies = derived.copies();
        this.entities.forEach(entity -> entity.mentions().forEach(mention -> entityOfMention.put(mention, entity)));
        Map<Id, Origins> origins = new TreeMap<>();
        derived.origins().forEach(one -> origins.put(one.claim(), one));
        this.documents.forEach(document -> documentById.put(document.id(), document));
        judgedByDocument.values().forEach(judged -> judged.mentions().forEach(each -> mentions.put(each.id(), each)));
        this.claims = this.documents.stream()
                .flatMap(document -> claims(document, judgedByDocument.get(document.id()), origins).stream())
                .toList();
        this.claims.forEach(claim -> claimById.put(claim.id(), claim));
        this.failed = judgedByDocument.values().stream()
                .flatMap(judged -> judged.failed().stream())
                .toList();
    }

    private static List<ClaimView> claims(DocumentView document, @Nullable Judged judged, Map<Id, Origins> origins) {
        if (judged == null) {
            return List.of();
        }
        return judged.claims().stream()
                .map(each -> new ClaimView(
                        each.claim(),
                        each.review(),
                        each.read(),
                        document,
                        origins.getOrDefault(
                                each.claim().id(), new Origins(each.claim().id(), List.of(), false))))
                .toList();
    }

    /** The active reader: the hash of model, lexicons and code. */
    public Id reader() {
        return reader;
    }

    public List<DocumentView> documents() {
        return documents;
    }

    /** Every claim, rejected ones too, by document and then in the order of the text. */
    public List<ClaimView> claims() {
        return claims;
    }

    /** By id. */
    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** By id. */
    public List<Entity> entities() {
        return entities;
    }

    /** Events, series and ties, by id. */
    public List<Gathering> gatherings() {
        return gatherings;
    }

    public List<CopyCluster> copies() {
        return copies;
    }

    /** In the order in which they were made. */
    public List<Judgement> judgements() {
        return judgements;
    }

    /** The judgements that found nothing to apply to. */
    public List<Judged.Failed> failed() {
        return failed;
    }

    /** What the reading passed over, by document and in the order of the text. */
    public List<Skipped> skipped() {
        return documents.stream()
                .map(DocumentView::reading)
                .filter(Objects::nonNull)
                .flatMap(reading -> reading.skipped().stream())
                .toList();
    }

    /** The mention of that id. */
    public Mention mention(Id id) {
        Mention mention = mentions.get(id);
        if (mention == null) {
            throw new IllegalArgumentException("no mention of the case has the id " + id);
        }
        return mention;
    }

    public Map<Id, Mention> mentions() {
        return Collections.unmodifiableMap(mentions);
    }

    /** The entity that a mention names; empty for a mention that names none. */
    public Optional<Entity> entityOf(Id mention) {
        return Optional.ofNullable(entityOfMention.get(mention));
    }

    public Optional<ClaimView> claim(Id id) {
        return Optional.ofNullable(claimById.get(id));
    }

    public Optional<DocumentView> document(Id id) {
        return Optional.ofNullable(documentById.get(id));
    }

    /** The claims of one document, in the order of the text. */
    public List<Claim> claimsOf(Id document) {
        return claims.stream()
                .filter(claim -> claim.document().id().equals(document))
                .map(ClaimView::claim)
                .toList();
    }
}
