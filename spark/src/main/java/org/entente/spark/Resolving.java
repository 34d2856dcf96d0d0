package org.entente.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.entente.codec.Json;
import org.entente.codec.tables.BlockRow;
import org.entente.codec.tables.JudgedRow;
import org.entente.codec.tables.KeysRow;
import org.entente.engine.Pipeline;
import org.entente.engine.copies.Copies;
import org.entente.engine.reconcile.DocumentFacts;
import org.entente.engine.reconcile.EntityRef;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.engine.resolve.Decided;
import org.entente.engine.resolve.DocumentNames;
import org.entente.engine.resolve.MentionInContext;
import org.entente.engine.resolve.Resolve;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Review;
import scala.Tuple2;

/** From pages to clusters of copies, entities, and claims with the entities behind them. */
final class Resolving {
    static final String COPIES = "copies";
    static final String RESOLVE = "resolve";
    /** Stands for the edges that people drew; no mention has it. */
    static final String BY_PEOPLE = "judgements";

    private final JavaSparkContext spark;
    private final int partitions;
    private final Components components;

    Resolving(JavaSparkContext spark, int partitions, long edgesAtOnceMax) {
        this.spark = spark;
        this.partitions = partitions;
        this.components = new Components(spark, partitions, edgesAtOnceMax);
    }

    /**
     * The clusters of copies.
     *
     * @param clusters in JSON
     * @param clusterOf the cluster's id by document, for those that are in one
     * @param keys rows of the table of keys
     * @param blocks rows of the table of blocks
     */
    record Copied(
            JavaRDD<String> clusters,
            JavaPairRDD<String, String> clusterOf,
            JavaRDD<String> keys,
            JavaRDD<String> blocks) {}

    Copied copies(JavaPairRDD<String, Page> pages) {
        JavaRDD<String> keys = Stages.kept(
                spark, "find what may be copies", () -> pages.values().map(page -> {
                    Document document = Json.read(page.document(), Document.class);
                    return Json.write(new KeysRow(COPIES, document.id(), Copies.keys(document)));
                }));
        JavaRDD<String> blocks = Stages.kept(spark, "compare what may be copies", () -> {
            JavaPairRDD<String, String> sharing = sharing(keys);
            JavaPairRDD<BlockKey, String> records = sharing.join(pages, new HashPartitioner(partitions))
                    .mapToPair(each -> new Tuple2<>(
                            new BlockKey(each._2()._1(), each._1()),
                            each._2()._2().document()));
            return ShuffledBlocks.flatMap(records, partitions, json -> Json.read(json, Document.class), block -> {
                Copies.Found found = Copies.block(block.key(), block.records());
                return Rows.of(COPIES, block.key(), found.edges(), found.passedOver());
            });
        });
        return Stages.named(spark, "gather the copies", () -> {
            JavaPairRDD<String, String> roots = components.roots(Rows.edges(blocks, BlockRow::edges));
            JavaRDD<String> clusters = roots.mapToPair(Tuple2::swap)
                    .groupByKey(partitions)
                    .map(component -> {
                        List<Id> ids = new ArrayList<>();
                        component._2().forEach(id -> ids.add(Id.of(id)));
                        return Json.write(Copies.cluster(ids));
                    })
                    .persist(StorageLevel.DISK_ONLY());
            JavaPairRDD<String, String> clusterOf = clusters.flatMapToPair(json -> {
                CopyCluster cluster = Json.read(json, CopyCluster.class);
                return cluster.documents().stream()
                        .map(id -> new Tuple2<>(id.hex(), cluster.id().hex()))
                        .iterator();
            });
            return new Copied(clusters, clusterOf, keys, blocks);
        });
    }

    /** The keys that two documents or more have, by document: only these documents' texts are sent around. */
    private JavaPairRDD<String, String> sharing(JavaRDD<String> keys) {
        return keys.flatMapToPair(json -> {
                    KeysRow row = Json.read(json, KeysRow.class);
                    return row.keys().stream()
                            .map(key ->
                                    new Tuple2<>(new BlockKey(key, row.record().hex()), true))
                            .iterator();
                })
                .repartitionAndSortWithinPartitions(new BlockKey.ByBlock(partitions))
                .mapPartitionsToPair(Shared::of);
    }

    /**
     * What mentions name.
     *
     * @param entities in JSON
     * @param named by document, the entity of each of its mentions
     * @param keys rows of the table of keys
     * @param blocks rows of the table of blocks
     */
    record Resolved(
            JavaRDD<String> entities,
            JavaPairRDD<String, Tuple2<String, String>> named,
            JavaRDD<String> keys,
            JavaRDD<String> blocks) {}

    /** An entity in JSON, and the documents of its mentions in the order of the mentions. */
    private record Placed(String entity, ArrayList<String> documents) implements Serializable {}

    Resolved entities(JavaPairRDD<String, Page> pages, List<Judgement> standing) {
        JavaPairRDD<String, String> mentions =
                Stages.keptPairs(spark, "find what may name one entity", () -> pages.values()
                        .flatMapToPair(page -> mentions(page).stream()
                                .map(each -> new Tuple2<>(each.mention().id().hex(), Json.write(each)))
                                .iterator()));
        JavaRDD<String> keys = mentions.values().map(json -> {
            MentionInContext mention = Json.read(json, MentionInContext.class);
            return Json.write(new KeysRow(RESOLVE, mention.mention().id(), List.copyOf(Resolve.keys(mention))));
        });
        DecidedMentions decided =
                Stages.named(spark, "find what people decided on", () -> DecidedMentions.of(standing, mentions));
        JavaRDD<String> blocks = Stages.kept(spark, "resolve the names", () -> ShuffledBlocks.flatMap(
                        mentions.values().flatMapToPair(json -> {
                            MentionInContext mention = Json.read(json, MentionInContext.class);
                            return Resolve.keys(mention).stream()
                                    .map(key -> new Tuple2<>(
                                            new BlockKey(
                                                    key, mention.mention().id().hex()),
                                            json))
                                    .iterator();
                        }),
                        partitions,
                        json -> Json.read(json, MentionInContext.class),
                        block -> Rows.of(RESOLVE, block.key(), Resolve.block(block.key(), block.records()), List.of()))
                .union(byPeople(decided)));
        return Stages.named(spark, "gather the entities", () -> gathered(mentions, keys, blocks, decided));
    }

    private JavaRDD<String> byPeople(DecidedMentions decided) {
        List<String> rows = new ArrayList<>();
        Rows.of(RESOLVE, BY_PEOPLE, decided.decided().merges(), List.of()).forEachRemaining(rows::add);
        return spark.parallelize(rows, 1);
    }

    private Resolved gathered(
            JavaPairRDD<String, String> mentions,
            JavaRDD<String> keys,
            JavaRDD<String> blocks,
            DecidedMentions decided) {
        JavaPairRDD<String, String> roots = components.roots(Rows.edges(blocks, BlockRow::edges));
        Broadcast<DecidedMentions.Wire> cut = spark.broadcast(decided.wire(roots, blocks));
        JavaPairRDD<BlockKey, String> members = mentions.leftOuterJoin(roots, partitions)
                .mapToPair(each -> new Tuple2<>(
                        new BlockKey(each._2()._2().or(each._1()), each._1()),
                        each._2()._1()));
        JavaRDD<Placed> placed = ShuffledBlocks.flatMap(
                        members, partitions, json -> Json.read(json, MentionInContext.class), component -> placed(
                                        component.records(), cut.value())
                                .iterator())
                .persist(StorageLevel.DISK_ONLY());
        JavaPairRDD<String, Tuple2<String, String>> named = placed.flatMapToPair(each -> {
            Entity entity = Json.read(each.entity(), Entity.class);
            String reference = Json.write(new EntityRef(entity.id(), entity.name(), entity.kind()));
            List<Tuple2<String, Tuple2<String, String>>> names = new ArrayList<>();
            for (int i = 0; i < entity.mentions().size(); i++) {
                names.add(new Tuple2<>(
                        each.documents().get(i),
                        new Tuple2<>(entity.mentions().get(i).hex(), reference)));
            }
            return names.iterator();
        });
        return new Resolved(placed.map(Placed::entity), named, keys, blocks);
    }

    private static List<Placed> placed(List<MentionInContext> component, DecidedMentions.Wire wire) {
        List<Placed> placed = new ArrayList<>();
        Decided decided = wire.decided();
        for (List<MentionInContext> part : Resolve.parts(component, wire.edgesOf(component), decided)) {
            Entity entity = decided.put(Resolve.entity(part));
            Map<Id, String> documents = new HashMap<>();
            part.forEach(each ->
                    documents.put(each.mention().id(), each.mention().document().hex()));
            ArrayList<String> places = new ArrayList<>();
            for (Id mention : entity.mentions()) {
                places.add(documents.getOrDefault(mention, ""));
            }
            placed.add(new Placed(Json.write(entity), places));
        }
        return placed;
    }

    private static List<MentionInContext> mentions(Page page) {
        Pipeline.Input input = page.input();
        DocumentNames names = new DocumentNames(input.document().text(), input.day());
        List<MentionInContext> mentions = new ArrayList<>();
        for (Mention mention : Json.read(page.judged(), JudgedRow.class).mentions()) {
            mentions.add(names.of(mention));
        }
        return mentions;
    }

    /** The claims that are compared, by id, each with all that comparing it needs. */
    JavaPairRDD<String, String> claims(JavaPairRDD<String, Page> pages, Resolved resolved, Copied copied) {
        HashPartitioner byDocument = new HashPartitioner(partitions);
        return Stages.keptPairs(spark, "put entities behind the claims", () -> pages.leftOuterJoin(
                        resolved.named().groupByKey(byDocument), byDocument)
                .leftOuterJoin(copied.clusterOf(), byDocument)
                .values()
                .flatMapToPair(each -> {
                    Map<Id, EntityRef> entities = new HashMap<>();
                    each._1()
                            ._2()
                            .or(List.of())
                            .forEach(named -> entities.put(Id.of(named._1()), Json.read(named._2(), EntityRef.class)));
                    Id cluster = each._2().isPresent() ? Id.of(each._2().get()) : null;
                    Page page = each._1()._1();
                    Pipeline.Input input = page.input();
                    return claims(page, input, entities, input.facts(cluster)).stream()
                            .map(claim -> new Tuple2<>(claim.claim().id().hex(), ClaimInContext.write(claim)))
                            .iterator();
                }));
    }

    private static List<ResolvedClaim> claims(
            Page page, Pipeline.Input input, Map<Id, EntityRef> entities, DocumentFacts facts) {
        org.entente.model.Reading reading = Json.read(page.reading(), org.entente.model.Reading.class);
        Map<Id, Claim> ofDocument = new HashMap<>();
        reading.claims().forEach(claim -> ofDocument.put(claim.id(), claim));
        List<ResolvedClaim> claims = new ArrayList<>();
        for (JudgedRow.JudgedClaim each :
                Json.read(page.judged(), JudgedRow.class).claims()) {
            if (each.review() != Review.REJECTED) {
                claims.add(ResolvedClaim.of(
                        each.claim(),
                        input.document().text(),
                        reading.sentences(),
                        mention -> Optional.ofNullable(entities.get(mention)),
                        facts,
                        id -> Optional.ofNullable(ofDocument.get(id))));
            }
        }
        return claims;
    }
}
