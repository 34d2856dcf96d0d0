package org.entente.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.engine.copies.Copies;
import org.entente.engine.copies.Shingles;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.engine.read.Reader;
import org.entente.engine.read.SyntaxReader;
import org.entente.engine.reconcile.BlockResult;
import org.entente.engine.reconcile.DocumentFacts;
import org.entente.engine.reconcile.EntityRef;
import org.entente.engine.reconcile.Reconcile;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.engine.resolve.Decided;
import org.entente.engine.resolve.DocumentNames;
import org.entente.engine.resolve.MentionInContext;
import org.entente.engine.resolve.Resolve;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.entente.model.Reading;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The whole engine in memory, from documents to verdicts: what a case file does block by block, for
 * tests, evaluation and anybody without a case.
 *
 * <p>The order of the inputs does not matter, nor on how many threads documents are read. Thread-safe as
 * its syntax reader is.
 */
public final class Pipeline {
    private final Reader reader;

    public Pipeline(SyntaxReader syntax) {
        this.reader = new Reader(syntax);
    }

    /**
     * A document to run through.
     *
     * @param document the document
     * @param published the day it was published as a person says; null for what its own metadata say
     * @param publisher likewise
     */
    public record Input(
            Document document,
            @Nullable LocalDate published,
            @Nullable String publisher) {
        /** Of several captures of one document the least date counts, and the least publisher's name. */
        public Input with(Input other) {
            return new Input(document, least(published, other.published), least(publisher, other.publisher));
        }

        /** The day it was published, as a person says or else as the document does; null where neither does. */
        public @Nullable LocalDate day() {
            if (published != null) {
                return published;
            }
            return document.published() == null ? null : document.published().date();
        }

        /**
         * What comparing its claims needs of it.
         *
         * @param cluster the id of the cluster of copies that it belongs to, or null
         */
        public DocumentFacts facts(@Nullable Id cluster) {
            return new DocumentFacts(
                    document.id(),
                    day(),
                    publisher != null ? publisher : document.publisher(),
                    document.title(),
                    cluster);
        }

        private static <T extends Comparable<? super T>> @Nullable T least(@Nullable T one, @Nullable T other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.compareTo(other) <= 0 ? one : other;
        }
    }

    /**
     * What a set of documents amounts to, each list in the order of ids.
     *
     * @param readings one a document
     * @param entities the entities that their mentions name
     * @param claims all claims with the entities behind them
     * @param verdicts how pairs of claims stand to each other
     * @param gatherings the events, series and ties, those of one claim too
     * @param origins one a claim
     * @param copies the clusters of copies
     * @param passedOver what bounds kept from being compared
     */
    public record CaseResult(
            List<Reading> readings,
            List<Entity> entities,
            List<ResolvedClaim> claims,
            List<Verdict> verdicts,
            List<Gathering> gatherings,
            List<Origins> origins,
            List<CopyCluster> copies,
            List<PassedOver> passedOver) {
        public CaseResult {
            readings = List.copyOf(readings);
            entities = List.copyOf(entities);
            claims = List.copyOf(claims);
            verdicts = List.copyOf(verdicts);
            gatherings = List.copyOf(gatherings);
            origins = List.copyOf(origins);
            copies = List.copyOf(copies);
            passedOver = List.copyOf(passedOver);
        }
    }

    /** Documents in, everything that follows from them out. A document given twice counts once. */
    public CaseResult run(List<Input> inputs) {
        Map<Id, Input> byId = new TreeMap<>();
        inputs.forEach(input -> byId.merge(input.document().id(), input, Input::with));
        List<PassedOver> passedOver = new ArrayList<>();
        List<CopyCluster> copies = copies(byId.values(), passedOver);
        List<Reading> readings = byId.values().parallelStream()
                .map(input -> reader.read(input.document(), input.day()))
                .toList();
        List<Entity> entities = entities(readings, byId);
        List<ResolvedClaim> claims = claims(readings, entities, copies, byId);
        return reconciled(readings, entities, claims, copies, passedOver);
    }

    private static CaseResult reconciled(
            List<Reading> readings,
            List<Entity> entities,
            List<ResolvedClaim> claims,
            List<CopyCluster> copies,
            List<PassedOver> passedOver) {
        Map<Id, Verdict> verdicts = new TreeMap<>();
        List<Edge> edges = new ArrayList<>();
        List<Edge> utterances = new ArrayList<>();
        MemoryBlocks.of(claims, Reconcile::keys).forEach((key, block) -> {
            BlockResult found = Reconcile.block(key, block);
            found.verdicts().forEach(verdict -> verdicts.put(verdict.id(), verdict));
            edges.addAll(found.edges());
            utterances.addAll(found.utterances());
            passedOver.addAll(found.passedOver());
        });
        List<Gathering> gatherings = new ArrayList<>();
        for (List<ResolvedClaim> component : components(claims, edges)) {
            if (Reconcile.isGathered(component.getFirst().claim().kind())) {
                gatherings.add(Reconcile.gathering(component));
            }
        }
        Map<Id, Origins> origins = new TreeMap<>();
        for (List<ResolvedClaim> component : components(claims, utterances)) {
            Reconcile.origins(component).forEach(each -> origins.put(each.claim(), each));
        }
        return new CaseResult(
                readings,
                entities,
                claims,
                List.copyOf(verdicts.values()),
                gatherings,
                List.copyOf(origins.values()),
                copies,
                passedOver.stream().sorted().toList());
    }

    private static List<CopyCluster> copies(Collection<Input> inputs, List<PassedOver> passedOver) {
        Map<Id, Document> documents = new TreeMap<>();
        inputs.forEach(input -> documents.put(input.document().id(), input.document()));
        Map<String, List<Shingles>> blocks = new TreeMap<>();
        for (Document document : documents.values()) {
            Shingles shingles = Copies.shingles(document);
            shingles.keys().forEach(key -> blocks.computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(shingles));
        }
        List<Edge> edges = new ArrayList<>();
        blocks.forEach((key, block) -> {
            Copies.Found found = Copies.compare(key, block);
            edges.addAll(found.edges());
            passedOver.addAll(found.passedOver());
        });
        return Components.of(documents.keySet(), edges).stream()
                .filter(component -> component.size() > 1)
                .map(Copies::cluster)
                .toList();
    }

    private static List<Entity> entities(List<Reading> readings, Map<Id, Input> inputs) {
        Map<Id, MentionInContext> mentions = new TreeMap<>();
        for (Reading reading : readings) {
            Input input = inputOf(inputs, reading.document());
            DocumentNames names = new DocumentNames(input.document().text(), input.day());
            reading.mentions().forEach(mention -> mentions.put(mention.id(), names.of(mention)));
        }
        List<Edge> edges = new ArrayList<>();
        MemoryBlocks.of(mentions.values(), Resolve::keys)
                .forEach((key, block) -> edges.addAll(Resolve.block(key, block)));
        Decided undecided = Decided.of(List.of(), mentions.keySet());
        List<Entity> entities = new ArrayList<>();
        for (List<Id> component : Components.of(mentions.keySet(), edges)) {
            List<MentionInContext> members = component.stream()
                    .flatMap(id -> Optional.ofNullable(mentions.get(id)).stream())
                    .toList();
            // Nobody has told two mentions apart, so each component is one part, and its edges do not matter.
            Resolve.parts(members, List.of(), undecided).forEach(part -> entities.add(Resolve.entity(part)));
        }
        return entities.stream().sorted().toList();
    }

    private static List<ResolvedClaim> claims(
            List<Reading> readings, List<Entity> entities, List<CopyCluster> copies, Map<Id, Input> inputs) {
        Map<Id, EntityRef> byMention = new HashMap<>();
        for (Entity entity : entities) {
            EntityRef reference = new EntityRef(entity.id(), entity.name(), entity.kind());
            entity.mentions().forEach(mention -> byMention.put(mention, reference));
        }
        Map<Id, Id> clusters = new HashMap<>();
        copies.forEach(cluster -> cluster.documents().forEach(document -> clusters.put(document, cluster.id())));
        List<ResolvedClaim> claims = new ArrayList<>();
        for (Reading reading : readings) {
            Input input = inputOf(inputs, reading.document());
            DocumentFacts facts = input.facts(clusters.get(reading.document()));
            Map<Id, Claim> ofDocument = new HashMap<>();
            reading.claims().forEach(claim -> ofDocument.put(claim.id(), claim));
            for (Claim claim : reading.claims()) {
                claims.add(ResolvedClaim.of(
                        claim,
                        input.document().text(),
                        reading.sentences(),
                        mention -> Optional.ofNullable(byMention.get(mention)),
                        facts,
                        id -> Optional.ofNullable(ofDocument.get(id))));
            }
        }
        return claims.stream().sorted().toList();
    }

    private static Input inputOf(Map<Id, Input> inputs, Id document) {
        Input input = inputs.get(document);
        if (input == null) {
            throw new IllegalStateException("a reading of a document that was not given: " + document);
        }
        return input;
    }

    private static List<List<ResolvedClaim>> components(List<ResolvedClaim> claims, List<Edge> edges) {
        Map<Id, ResolvedClaim> byId = new TreeMap<>();
        claims.forEach(claim -> byId.put(claim.claim().id(), claim));
        return Components.of(byId.keySet(), edges).stream()
                .map(ids -> ids.stream()
                        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                        .toList())
                .toList();
    }
}
