package org.entente.app.work;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Claims;
import org.entente.casefile.DocumentSummary;
import org.entente.engine.judge.Judging;
import org.entente.model.Capture;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Origins;
import org.entente.model.Review;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A case at one moment, joined for telling: exports, the command line and screens read from it.
 *
 * <p>Immutable and thread-safe. Its order is that of the documents (by date, then id) and within one of
 * the text, whatever the order of adding.
 */
public final class CaseView {
    /** Stands for the reader of a case in which nothing has been read. */
    private static final Id NOBODY = Ids.of("reader", "nobody");

    private final Id reader;
    private final List<DocumentView> documents;
    private final List<ClaimView> claims;
    private final List<Verdict> verdicts;
    private final List<Entity> entities;
    private final List<Gathering> gatherings;
    private final List<CopyCluster> copies;
    private final List<Judgement> judgements;
    private final List<Unapplied> unapplied;
    private final Map<Id, Mention> mentions = new HashMap<>();
    private final Map<Id, Entity> entityOfMention = new HashMap<>();
    private final Map<Id, ClaimView> claimById = new HashMap<>();
    private final Map<Id, DocumentView> documentById = new HashMap<>();

    /** What is read of a case one after the other. */
    public enum Step {
        ENTITIES("the entities"),
        MENTIONS("the names"),
        DOCUMENTS("the documents"),
        ORIGINS("the origins"),
        CLAIMS("the claims"),
        COMPARISONS("the comparisons");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        /** What, for a person. */
        public String words() {
            return words;
        }
    }

    private CaseView(CaseFile file, Consumer<Step> reached) {
        this.reader = file.readings().active().orElse(NOBODY);
        reached.accept(Step.ENTITIES);
        this.entities = file.entities().all();
        this.gatherings = file.comparisons().gatherings();
        this.copies = file.comparisons().copies();
        this.judgements = file.evidence().judgements();
        entities.forEach(entity -> entity.mentions().forEach(mention -> entityOfMention.put(mention, entity)));
        reached.accept(Step.MENTIONS);
        file.claims().mentions().forEach(mention -> mentions.put(mention.id(), mention));
        reached.accept(Step.DOCUMENTS);
        Set<Id> readings = file.readings().documents();
        Map<Id, String> taken = file.evidence().takenIn();
        Map<Id, Document> texts = new HashMap<>();
        file.evidence().documentsWithTexts().forEach(document -> texts.put(document.id(), document));
        this.documents = file.evidence().documents().stream()
                .map(summary -> document(
                        Objects.requireNonNull(texts.get(summary.id())),
                        summary,
                        day(taken.get(summary.id())),
                        readings.contains(summary.id())))
                .toList();
        documents.forEach(document -> documentById.put(document.id(), document));
        reached.accept(Step.ORIGINS);
        Map<Id, Origins> origins = new HashMap<>();
        file.comparisons().origins().forEach(one -> origins.put(one.claim(), one));
        reached.accept(Step.CLAIMS);
        Map<Id, List<Claims.Judged>> claimsOfDocument = file.claims().all().stream()
                .collect(Collectors.groupingBy(judged -> judged.claim().document()));
        List<ClaimView> found = new ArrayList<>();
        for (DocumentView document : documents) {
            List<Claims.Judged> its = claimsOfDocument.getOrDefault(document.id(), List.of());
            Map<Id, Claim> read = asRead(file, document.id(), its);
            for (Claims.Judged judged : its) {
                Claim claim = judged.claim();
                found.add(new ClaimView(
                        claim,
                        judged.review(),
                        read.getOrDefault(judged.read(), claim),
                        document,
                        origins.getOrDefault(claim.id(), new Origins(claim.id(), List.of(), false))));
            }
        }
        this.claims = List.copyOf(found);
        claims.forEach(claim -> claimById.put(claim.id(), claim));
        reached.accept(Step.COMPARISONS);
        List<Unapplied> failed = unapplied(file, judgements);
        Set<List<Id>> dismissed = dismissed(failed);
        this.unapplied = List.copyOf(failed);
        this.verdicts = file.comparisons().verdicts().stream()
                .filter(verdict -> dismissed.isEmpty()
                        || (!dismissed.contains(List.of(readOf(verdict.a()), readOf(verdict.b())))
                                && !dismissed.contains(List.of(readOf(verdict.b()), readOf(verdict.a())))))
                .toList();
    }

    /** The claims of a document as they were read; not looked up where nobody has decided on one, and all are so. */
    private static Map<Id, Claim> asRead(CaseFile file, Id document, List<Claims.Judged> claims) {
        Map<Id, Claim> read = new HashMap<>();
        if (claims.stream().anyMatch(judged -> judged.review() != Review.MACHINE)) {
            file.readings().of(document).ifPresent(reading -> reading.claims()
                    .forEach(claim -> read.put(claim.id(), claim)));
        }
        return read;
    }

    /**
     * The pairs of claims, as they were read, that people have said can't be compared. They are left out when a case is looked at and not when it
     * is compared, so that whatever comes into the case, and whatever is made anew, they stay out until that is taken back.
     *
     * @param failed takes in the judgements that found nothing
     */
    private Set<List<Id>> dismissed(List<Unapplied> failed) {
        Map<Id, List<Claim>> read = new HashMap<>();
        claims.forEach(claim -> read.computeIfAbsent(claim.document().id(), id -> new ArrayList<>())
                .add(claim.read()));
        Set<List<Id>> dismissed = new HashSet<>();
        for (Judgement judgement : Judging.standing(judgements)) {
            if (judgement.decision() instanceof Judgement.Dismiss) {
                Judging.notComparable(judgement, document -> read.getOrDefault(document, List.of()))
                        .ifPresentOrElse(
                                pair -> dismissed.add(List.of(pair.a(), pair.b())),
                                () -> failed.add(new Unapplied(
                                        judgement.id(),
                                        "A claim that it points at is not read at these words any more.")));
            }
        }
        return dismissed;
    }

    private Id readOf(Id claim) {
        ClaimView found = claimById.get(claim);
        return found == null ? claim : found.read().id();
    }

    /** The case as it stands, all of it at one moment. */
    static CaseView of(CaseFile file) {
        return of(file, step -> {});
    }

    /** The same; {@code reached} is told of each step as it begins. */
    static CaseView of(CaseFile file, Consumer<Step> reached) {
        return file.snapshot(() -> new CaseView(file, reached));
    }

    private static List<Unapplied> unapplied(CaseFile file, List<Judgement> judgements) {
        List<Unapplied> all = new ArrayList<>();
        file.claims().unapplied().forEach(each -> all.add(new Unapplied(each.judgement(), each.reason())));
        MentionAnchors anchors = new MentionAnchors(file);
        for (Judgement judgement : Judging.standing(judgements)) {
            if (MentionAnchors.all(judgement.decision()).stream()
                    .anyMatch(mention -> anchors.now(mention).isEmpty())) {
                all.add(new Unapplied(judgement.id(), "A name that it points at is not read at these words any more."));
            }
        }
        return all;
    }

    private static @Nullable LocalDate day(@Nullable String at) {
        return at == null ? null : OffsetDateTime.parse(at).toLocalDate();
    }

    private static DocumentView document(
            Document document, DocumentSummary summary, @Nullable LocalDate added, boolean read) {
        return new DocumentView(
                document,
                summary.captures().stream().map(Capture::address).distinct().toList(),
                summary.publisher(),
                summary.published(),
                added,
                read);
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

    /** By id, without those of claims that a person has said can't be compared. */
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
    public List<Unapplied> unapplied() {
        return unapplied;
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
}
