package org.entente.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.entente.codec.Json;
import org.entente.codec.tables.BlockRow;
import org.entente.codec.tables.KeysRow;
import org.entente.engine.kit.PassedOver;
import org.entente.engine.reconcile.BlockResult;
import org.entente.engine.reconcile.Reconcile;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.model.ClaimKind;
import org.entente.model.Gathering;
import org.entente.model.Id;
import scala.Tuple2;

/** From claims to verdicts, events, series, ties and origins. */
final class Reconciling {
    static final String RECONCILE = "reconcile";

    private final JavaSparkContext spark;
    private final int partitions;
    private final Components components;

    Reconciling(JavaSparkContext spark, int partitions, long edgesAtOnceMax) {
        this.spark = spark;
        this.partitions = partitions;
        this.components = new Components(spark, partitions, edgesAtOnceMax);
    }

    /**
     * What claims amount to, all in JSON.
     *
     * @param verdicts each once
     * @param events gatherings of event claims
     * @param series of figure claims
     * @param ties of tie claims
     * @param origins one a claim
     * @param keys rows of the table of keys
     * @param blocks rows of the table of blocks
     */
    record Result(
            JavaRDD<String> verdicts,
            JavaRDD<String> events,
            JavaRDD<String> series,
            JavaRDD<String> ties,
            JavaRDD<String> origins,
            JavaRDD<String> keys,
            JavaRDD<String> blocks) {}

    /** @param claims by id, as {@link ClaimInContext} writes them */
    Result reconcile(JavaPairRDD<String, String> claims) {
        JavaRDD<String> keys = claims.values().map(json -> {
            ResolvedClaim claim = ClaimInContext.read(json);
            return Json.write(new KeysRow(RECONCILE, claim.claim().id(), Reconcile.keys(claim)));
        });
        JavaRDD<String> blocks = Stages.kept(
                spark,
                "compare the claims",
                () -> ShuffledBlocks.flatMap(
                        claims.flatMapToPair(each -> Reconcile.keys(ClaimInContext.read(each._2())).stream()
                                .map(key -> new Tuple2<>(new BlockKey(key, each._1()), each._2()))
                                .iterator()),
                        partitions,
                        Reconcile.EQUAL_CLAIMS_MAX,
                        ClaimInContext::read,
                        block -> Rows.of(RECONCILE, block.key(), compared(block))));
        JavaRDD<String> verdicts = Stages.kept(spark, "gather the verdicts", () -> blocks.flatMapToPair(
                        json -> Json.read(json, BlockRow.class).verdicts().stream()
                                .map(verdict -> new Tuple2<>(verdict.id().hex(), Json.write(verdict)))
                                .iterator())
                .reduceByKey((one, other) -> one.compareTo(other) <= 0 ? one : other, partitions)
                .values());
        JavaRDD<String> gatherings = Stages.kept(
                spark,
                "gather events, series and ties",
                () -> ShuffledBlocks.flatMap(
                        byComponent(claims, components.roots(Rows.edges(blocks, BlockRow::edges))),
                        partitions,
                        ClaimInContext::read,
                        component -> gathering(component.records()).iterator()));
        JavaRDD<String> origins = Stages.kept(
                spark,
                "trace the origins",
                () -> ShuffledBlocks.flatMap(
                        byComponent(claims, components.roots(Rows.edges(blocks, BlockRow::utterances))),
                        partitions,
                        ClaimInContext::read,
                        component -> Reconcile.origins(component.records()).stream()
                                .map(Json::write)
                                .iterator()));
        return new Result(
                verdicts,
                of(gatherings, ClaimKind.EVENT),
                of(gatherings, ClaimKind.FIGURE),
                of(gatherings, ClaimKind.TIE),
                origins,
                keys,
                blocks);
    }

    /** What the engine finds in a block, of which no more claims than it looks at anywhere are held here. */
    private static BlockResult compared(ShuffledBlocks.Block<ResolvedClaim> block) {
        int most = Reconcile.claimsMax(block.key());
        List<ResolvedClaim> held = block.records();
        if (block.beyond().isEmpty()) {
            return Reconcile.block(block.key(), held);
        }
        BlockResult found = Reconcile.block(block.key(), held.subList(0, most));
        Id first = held.size() > most
                ? held.get(most).claim().id()
                : Id.of(block.beyond().getFirst());
        List<PassedOver> passedOver = new ArrayList<>(found.passedOver());
        passedOver.add(Reconcile.beyond(
                block.key(), first, held.size() + block.beyond().size()));
        return new BlockResult(found.verdicts(), found.edges(), found.utterances(), passedOver);
    }

    private static JavaRDD<String> of(JavaRDD<String> gatherings, ClaimKind kind) {
        String code = kind.code();
        return gatherings.filter(
                json -> Json.read(json, Gathering.class).kind().code().equals(code));
    }

    private static List<String> gathering(List<ResolvedClaim> component) {
        List<String> gatherings = new ArrayList<>();
        if (Reconcile.isGathered(component.getFirst().claim().kind())) {
            gatherings.add(Json.write(Reconcile.gathering(component)));
        }
        return gatherings;
    }

    /** Claims under the least of their component; a claim without an edge is one by itself. */
    private JavaPairRDD<BlockKey, String> byComponent(
            JavaPairRDD<String, String> claims, JavaPairRDD<String, String> roots) {
        return claims.leftOuterJoin(roots, partitions)
                .mapToPair(each -> new Tuple2<>(
                        new BlockKey(each._2()._2().or(each._1()), each._1()),
                        each._2()._1()));
    }
}
