package org.entente.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.entente.codec.Json;
import org.entente.codec.tables.Manifest;
import org.entente.codec.tables.RefusedRow;
import org.entente.codec.tables.TableNames;
import org.entente.engine.judge.Judging;
import org.entente.model.Judgement;
import org.entente.model.UserError;

/**
 * Documents in, tables out: the engine's stages over a cluster. The tables come to stand under their name at once, when
 * all of them are written; a folder that is there already is left as it is.
 */
final class Job {
    private final JavaSparkContext spark;
    private final SparkSession session;
    private final Options options;
    private final int partitions;

    Job(SparkSession session, Options options) {
        this.session = session;
        this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.options = options;
        this.partitions = options.partitions() > 0 ? options.partitions() : spark.defaultParallelism();
    }

    /**
     * What a job did.
     *
     * @param manifest of the tables
     * @param refused every input that was refused, by name
     */
    record Report(Manifest manifest, List<RefusedRow> refused) {}

    /** @throws UserError SPARK-TARGET-EXISTS, SPARK-JUDGEMENTS */
    Report run() {
        Path target = new Path(options.target());
        Path unfinished =
                new Path(options.target() + ".unfinished-" + spark.sc().applicationId());
        try {
            FileSystem files = target.getFileSystem(spark.hadoopConfiguration());
            if (files.exists(target)) {
                throw exists();
            }
            List<Judgement> judgements = new JudgementFile(options.judgements()).read(spark.hadoopConfiguration());
            try {
                Report report = write(files, unfinished, judgements);
                if (files.exists(target) || !files.rename(unfinished, target)) {
                    throw exists();
                }
                return report;
            } finally {
                files.delete(unfinished, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the tables can't be written to " + options.target(), e);
        }
    }

    private UserError exists() {
        return new UserError(
                "SPARK-TARGET-EXISTS",
                options.target(),
                "there is such a folder already, and nothing in it was changed",
                "Name another, or delete it");
    }

    private Report write(FileSystem files, Path folder, List<Judgement> judgements) throws IOException {
        Tables tables = new Tables(session, spark, folder.toString());
        Reading reading = new Reading(spark, partitions, options, Judging.standing(judgements));
        Listing listing = Listing.of(options.inputs(), spark.hadoopConfiguration());
        Reading.Result read = reading.read(listing);
        read.write(tables);

        Resolving resolving = new Resolving(spark, partitions, options.edgesAtOnceMax());
        Resolving.Copied copied = resolving.copies(read.pages());
        Resolving.Resolved resolved = resolving.entities(read.pages(), Judging.standing(judgements));
        JavaPairRDD<String, String> claims = resolving.claims(read.pages(), resolved, copied);
        Reconciling reconciling = new Reconciling(spark, partitions, options.edgesAtOnceMax());
        Reconciling.Result reconciled = reconciling.reconcile(claims);

        write(tables, copied, resolved, reconciled);
        JavaRDD<String> keys = copied.keys().union(resolved.keys()).union(reconciled.keys());
        tables.write(TableNames.KEYS, keys);
        JavaRDD<String> blocks = copied.blocks().union(resolved.blocks()).union(reconciled.blocks());
        tables.write(TableNames.BLOCKS, blocks);
        List<String> decided = judgements.stream().map(Json::write).toList();
        tables.write(TableNames.JUDGEMENTS, spark.parallelize(decided, 1));

        List<RefusedRow> refused = new ArrayList<>(listing.refused());
        Stages.named(spark, "gather what was refused", () -> read.refused().collect())
                .forEach(json -> refused.add(Json.read(json, RefusedRow.class)));
        List<RefusedRow> sorted = refused.stream().distinct().sorted().toList();
        tables.write(
                TableNames.REFUSED,
                spark.parallelize(sorted.stream().map(Json::write).toList(), 1),
                List.of("where", "code"),
                Columns::refused);
        Manifest manifest = new Manifest(Manifest.VERSION, Machine.identity(), tables.written());
        try (OutputStream out = files.create(new Path(folder, TableNames.MANIFEST))) {
            out.write((Json.write(manifest) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new Report(manifest, sorted);
    }

    private static void write(
            Tables tables, Resolving.Copied copied, Resolving.Resolved resolved, Reconciling.Result reconciled) {
        tables.write(TableNames.COPIES, copied.clusters());
        tables.write(TableNames.ENTITIES, resolved.entities(), List.of("id", "name", "kind"), Columns::entity);
        tables.write(
                TableNames.VERDICTS,
                reconciled.verdicts(),
                List.of("id", "a", "b", "relation", "reason"),
                Columns::verdict);
        tables.write(TableNames.EVENTS, reconciled.events(), List.of("id", "title"), Columns::gathering);
        tables.write(TableNames.SERIES, reconciled.series(), List.of("id", "title"), Columns::gathering);
        tables.write(TableNames.TIES, reconciled.ties(), List.of("id", "title"), Columns::gathering);
        tables.write(TableNames.ORIGINS, reconciled.origins(), List.of("claim", "traced"), Columns::origins);
    }
}
