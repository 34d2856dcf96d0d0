package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.engine.relate.Accusation;
import org.entente.engine.relate.Accusations;
import org.entente.engine.relate.Cast;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Entity;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Origins;
import org.entente.model.Review;
import org.entente.model.Span;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a case held at one moment, indexed for showing. Immutable once built, so that one page never
 * mixes two states of a case; safe for use by several threads.
 */
final class Snapshot {
    private static final int RECENT_MAX = 24;

    private final Map<Id, Shelved> documents;
    private final Map<Id, List<Claim>> claimsOfDocument;
    private final Map<Id, Claim> claims;
    private final Map<Id, Mention> mentions;
    private final Map<Id, Entity> entities;
    private final Map<Id, Entity> entityOfMention;
    private final Map<Id, List<Verdict>> verdictsOfClaim;
    private final Map<Id, Origins> originsOfClaim;
    private final Map<Id, CopyCluster> copiesOfDocument;
    private final Map<Id, Review> reviews;
    private final List<Gathering> gatherings;
    private final List<Row> rows;
    private final Map<Id, Row> rowOfClaim;
    private final Map<Id, Row> rowById;
    private final Map<Id, List<Claim>> claimsOnEntity;
    private final Map<Class<?>, CompletableFuture<Object>> kept;
    private final Map<Object, Object> recent;

    private static final class Recent extends LinkedHashMap<Object, Object> {
        private static final long serialVersionUID = 1;

        private Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > RECENT_MAX;
        }
    }

    /** Everything that a snapshot is made of, as the case file gives it. */
    record Parts(
            Collection<Shelved> documents,
            Collection<Claim> claims,
            Collection<Mention> mentions,
            Collection<Entity> entities,
            Collection<Verdict> verdicts,
            Collection<Gathering> gatherings,
            Collection<Origins> origins,
            Collection<CopyCluster> copies,
            Map<Id, Review> reviews) {}

    Snapshot(Parts parts) {
        documents = new LinkedHashMap<>();
        claimsOfDocument = new HashMap<>();
        claims = new HashMap<>();
        mentions = new HashMap<>();
        entities = new LinkedHashMap<>();
        entityOfMention = new HashMap<>();
        verdictsOfClaim = new HashMap<>();
        originsOfClaim = new HashMap<>();
        copiesOfDocument = new HashMap<>();
        rowOfClaim = new HashMap<>();
        rowById = new HashMap<>();
        claimsOnEntity = new HashMap<>();
        kept = new ConcurrentHashMap<>();
        recent = new Recent();
        parts.documents().stream().sorted(Shelved.BY_DATE).forEach(d -> documents.put(d.id(), d));
        for (Claim claim : parts.claims()) {
            claims.put(claim.id(), claim);
            claimsOfDocument
                    .computeIfAbsent(claim.document(), id -> new ArrayList<>())
                    .add(claim);
        }
        claimsOfDocument
                .values()
                .forEach(list -> list.sort(Comparator.comparing(Claim::span).thenComparing(Claim::id)));
        parts.mentions().forEach(mention -> mentions.put(mention.id(), mention));
        List<Entity> byName = new ArrayList<>(parts.entities());
        byName.sort(Comparator.comparing(Entity::name).thenComparing(Entity::id));
        for (Entity entity : byName) {
            entities.put(entity.id(), entity);
            entity.mentions().forEach(mention -> entityOfMention.put(mention, entity));
        }
        reviews = Map.copyOf(parts.reviews());
        for (Verdict verdict : parts.verdicts()) {
            if (stands(verdict.a()) && stands(verdict.b())) {
                verdictsOfClaim
                        .computeIfAbsent(verdict.a(), id -> new ArrayList<>())
                        .add(verdict);
                verdictsOfClaim
                        .computeIfAbsent(verdict.b(), id -> new ArrayList<>())
                        .add(verdict);
            }
        }
        verdictsOfClaim.values().forEach(list -> list.sort(MOST_SERIOUS_FIRST));
        parts.origins().forEach(one -> originsOfClaim.put(one.claim(), one));
        parts.copies().forEach(cluster -> cluster.documents().forEach(id -> copiesOfDocument.put(id, cluster)));
        gatherings = List.copyOf(parts.gatherings());
        // Neither needs the other, and each takes long in a large case.
        CompletableFuture<Void> indexing = CompletableFuture.runAsync(this::indexEntities);
        rows = Rows.of(this);
        indexing.join();
        rows.forEach(row -> {
            rowById.put(row.id(), row);
            row.claims().forEach(claim -> rowOfClaim.put(claim.id(), row));
        });
    }

    private Snapshot(Snapshot earlier, Map<Id, Review> reviews) {
        documents = earlier.documents;
        claimsOfDocument = earlier.claimsOfDocument;
        claims = earlier.claims;
        mentions = earlier.mentions;
        entities = earlier.entities;
        entityOfMention = earlier.entityOfMention;
        verdictsOfClaim = earlier.verdictsOfClaim;
        originsOfClaim = earlier.originsOfClaim;
        copiesOfDocument = earlier.copiesOfDocument;
        this.reviews = reviews;
        gatherings = earlier.gatherings;
        rows = earlier.rows;
        rowOfClaim = earlier.rowOfClaim;
        rowById = earlier.rowById;
        claimsOnEntity = earlier.claimsOnEntity;
        kept = earlier.kept;
        recent = earlier.recent;
    }

    /**
     * The same, but for what people have made of some claims. All that is counted or joined of many claims stays as it was, so that it is there
     * at once.
     */
    Snapshot with(Map<Id, Review> changed) {
        Map<Id, Review> all = new HashMap<>(reviews);
        changed.forEach((claim, review) -> all.computeIfPresent(claim, (id, earlier) -> review));
        return new Snapshot(this, Collections.unmodifiableMap(all));
    }

    /**
     * What a builder makes of the whole snapshot whatever is asked for: made when first wanted, once, while others who want it wait, then
     * kept as long as the snapshot. Must not be changed by who gets it.
     *
     * @param whose the builder, which keeps one thing here
     * @param type of that thing
     */
    <T> T kept(Class<?> whose, Class<T> type, Supplier<T> make) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> made = kept.putIfAbsent(whose, mine);
        if (made != null) {
            return type.cast(made.join());
        }
        try {
            T thing = make.get();
            mine.complete(thing);
            return thing;
        } catch (RuntimeException | Error e) {
            kept.remove(whose);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /**
     * What was found for a question that may be asked again soon, as when one turns pages; only the latest are kept. Must not be
     * changed by who gets it.
     *
     * @param question equal to another where the answer is the same
     * @param type of the answer
     */
    <T> T recent(Object question, Class<T> type, Supplier<T> make) {
        synchronized (recent) {
            Object found = recent.get(question);
            if (found != null) {
                return type.cast(found);
            }
        }
        T made = make.get();
        synchronized (recent) {
            recent.put(question, made);
        }
        return made;
    }

    /** Who and what has a name of its own in this snapshot. */
    Cast cast() {
        return kept(Cast.class, Cast.class, () -> new Cast(entities.values(), mentions::get));
    }

    /** The accusations of a case by the claims that make them. */
    private record Accused(List<Accusation> all, Map<Id, Accusation> byClaim) {}

    private Accused accused() {
        return kept(Accused.class, Accused.class, () -> {
            List<Accusation> all = Accusations.of(standing(), new SnapshotMaterial(this));
            return new Accused(all, Accusations.byClaim(all));
        });
    }

    /** Who is accused of what, and what they say to it; those of the latest documents first. */
    List<Accusation> accusations() {
        return accused().all();
    }

    /** The accusation that a claim belongs to, or null where it makes none. */
    @Nullable
    Accusation accusationOf(Claim claim) {
        return Accusations.mayAccuse(claim) ? accused().byClaim().get(claim.id()) : null;
    }

    private record Standing(List<Claim> claims) {}

    /** The claims that no person has rejected. */
    List<Claim> standing() {
        return kept(
                        Standing.class,
                        Standing.class,
                        () -> new Standing(claims.values().stream()
                                .filter(claim -> reviewOf(claim.id()) != Review.REJECTED)
                                .toList()))
                .claims();
    }

    /**
     * Counts of the whole, which many pages tell.
     *
     * @param reviewed claims that somebody has decided on
     * @param verdicts comparisons of claims that stand, each once
     * @param conflicts those of them by which accounts contradict or deny each other
     */
    record Tally(int reviewed, int verdicts, int conflicts) {}

    Tally tally() {
        return kept(Tally.class, Tally.class, () -> {
            int reviewed = Math.toIntExact(claims.keySet().stream()
                    .filter(claim -> reviewOf(claim) != Review.MACHINE)
                    .count());
            int verdicts = 0;
            int conflicts = 0;
            for (Map.Entry<Id, List<Verdict>> each : verdictsOfClaim.entrySet()) {
                for (Verdict verdict : each.getValue()) {
                    if (verdict.a().equals(each.getKey())) {
                        verdicts++;
                        conflicts += Bearing.of(verdict.relation()) == Bearing.CONFLICT ? 1 : 0;
                    }
                }
            }
            return new Tally(reviewed, verdicts, conflicts);
        });
    }

    /** Whether a claim is there and no person has rejected it. */
    private boolean stands(Id claim) {
        return claims.containsKey(claim) && reviewOf(claim) != Review.REJECTED;
    }

    private void indexEntities() {
        for (Claim claim : claims.values()) {
            Set<Id> on = partiesOf(claim);
            claim.attribution()
                    .forEach(attribution -> add(on, attribution.source().mention()));
            on.forEach(id ->
                    claimsOnEntity.computeIfAbsent(id, key -> new ArrayList<>()).add(claim));
        }
        claimsOnEntity.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    }

    private void add(Set<Id> on, @Nullable Id mention) {
        Entity entity = mention == null ? null : entityOfMention.get(mention);
        if (entity != null) {
            on.add(entity.id());
        }
    }

    static final Comparator<Verdict> MOST_SERIOUS_FIRST = Comparator.comparing(
                    (Verdict verdict) -> Bearing.of(verdict.relation()))
            .thenComparing(Verdict::relation)
            .thenComparing(Verdict::id);

    /** Of a case that holds nothing. */
    static final Snapshot EMPTY = new Snapshot(new Parts(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of()));

    /** By date. */
    Collection<Shelved> documents() {
        return documents.values();
    }

    @Nullable
    Shelved document(Id id) {
        return documents.get(id);
    }

    /** The document of a claim or mention that this snapshot holds. */
    Shelved documentOf(Id document) {
        Shelved shelved = documents.get(document);
        if (shelved == null) {
            throw new IllegalStateException("a reading of a document that the case does not hold: " + document);
        }
        return shelved;
    }

    /** The claims of a document, in the order of the text. */
    List<Claim> claimsOf(Id document) {
        return claimsOfDocument.getOrDefault(document, List.of());
    }

    /** Words of a claim's document. */
    String textOf(Claim claim, Span span) {
        return span.in(documentOf(claim.document()).document().text());
    }

    Collection<Claim> claims() {
        return claims.values();
    }

    @Nullable
    Claim claim(Id id) {
        return claims.get(id);
    }

    @Nullable
    Mention mention(Id id) {
        return mentions.get(id);
    }

    private record ByDocument(Map<Id, List<Mention>> mentions) {}

    /** The mentions of a document, in no order. */
    List<Mention> mentionsOf(Id document) {
        return kept(
                        ByDocument.class,
                        ByDocument.class,
                        () -> new ByDocument(
                                mentions.values().stream().collect(Collectors.groupingBy(Mention::document))))
                .mentions()
                .getOrDefault(document, List.of());
    }

    /** By name. */
    Collection<Entity> entities() {
        return entities.values();
    }

    /** The entity of that id, or the one into which that mention has been taken since. */
    @Nullable
    Entity entity(Id id) {
        Entity entity = entities.get(id);
        return entity == null ? entityOfMention.get(id) : entity;
    }

    @Nullable
    Entity entityOfMention(Id mention) {
        return entityOfMention.get(mention);
    }

    /** The claims in which an entity takes part, speaks or is the place, by id. */
    List<Claim> claimsOn(Id entity) {
        return claimsOnEntity.getOrDefault(entity, List.of());
    }

    /** The entities that take part in a claim or are its place, by id; who only speaks is not among them. */
    Set<Id> partiesOf(Claim claim) {
        Set<Id> on = new TreeSet<>();
        claim.participants().forEach(participant -> add(on, participant.mention()));
        add(on, claim.place());
        return on;
    }

    /** What a mention names: its entity's name, or the words themselves. */
    String nameOf(Id mention) {
        Entity entity = entityOfMention.get(mention);
        if (entity != null) {
            return entity.name();
        }
        Mention words = mentions.get(mention);
        return words == null ? "somebody or something not named" : words.name();
    }

    /** The most serious first. */
    List<Verdict> verdictsOf(Id claim) {
        return verdictsOfClaim.getOrDefault(claim, List.of());
    }

    @Nullable
    Origins originsOf(Id claim) {
        return originsOfClaim.get(claim);
    }

    @Nullable
    CopyCluster copiesOf(Id document) {
        return copiesOfDocument.get(document);
    }

    Review reviewOf(Id claim) {
        return reviews.getOrDefault(claim, Review.MACHINE);
    }

    List<Gathering> gatherings() {
        return gatherings;
    }

    /** The matrix's rows, what much rests on first. */
    List<Row> rows() {
        return rows;
    }

    /** The row whose id has these digits. */
    @Nullable
    Row row(String hex) {
        return Id.isId(hex) ? rowById.get(Id.of(hex)) : null;
    }

    /** The row of the matrix where a claim stands. */
    @Nullable
    Row rowOf(Id claim) {
        return rowOfClaim.get(claim);
    }

    /** The other claim of a verdict. */
    Claim other(Verdict verdict, Id claim) {
        Claim other = claims.get(verdict.a().equals(claim) ? verdict.b() : verdict.a());
        if (other == null) {
            throw new IllegalStateException("a verdict of a claim that the case does not hold: " + verdict);
        }
        return other;
    }
}
