package org.entente.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.entente.codec.Json;
import org.entente.codec.tables.DocumentRow;
import org.entente.codec.tables.JudgedRow;
import org.entente.codec.tables.RefusedRow;
import org.entente.codec.tables.TableNames;
import org.entente.engine.Pipeline;
import org.entente.engine.judge.Judged;
import org.entente.engine.judge.Judging;
import org.entente.model.Capture;
import org.entente.model.Document;
import org.entente.model.Judgement;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** From files to documents that are read and judged, each once however often it was captured. */
final class Reading {
    /** A file of lines is cut into parts of so many bytes. */
    static final long PART_BYTES_MAX = 16L << 20;

    private final JavaSparkContext spark;
    private final int partitions;
    private final Options options;
    private final Broadcast<SerializableConfiguration> configuration;
    private final Broadcast<ArrayList<String>> judgements;

    /** @param standing the judgements that hold, in order */
    Reading(JavaSparkContext spark, int partitions, Options options, List<Judgement> standing) {
        this.spark = spark;
        this.partitions = partitions;
        this.options = options;
        this.configuration = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        this.judgements = spark.broadcast(
                new ArrayList<>(standing.stream().map(Json::write).toList()));
    }

    /**
     * What was read.
     *
     * @param stored by document, with its bytes
     * @param pages by document, read and judged
     * @param refused in JSON
     */
    record Result(JavaPairRDD<String, Stored> stored, JavaPairRDD<String, Page> pages, JavaRDD<String> refused) {
        void write(Tables tables) {
            JavaRDD<Stored> taken = stored.values().filter(each -> each.page() != null);
            tables.write(TableNames.DOCUMENTS, taken.map(Stored::row));
            tables.query(
                    TableNames.DOCUMENTS,
                    taken.map(Stored::told),
                    List.of("id", "address", "title", "publisher", "published", "language", "text"),
                    Columns::document);
            tables.write(TableNames.READINGS, pages.values().map(Page::reading));
            JavaRDD<String> judged = pages.values().map(Page::judged);
            tables.write(TableNames.JUDGED, judged);
            JavaRDD<String> claims = judged.flatMap(json -> Json.read(json, JudgedRow.class).claims().stream()
                    .map(each -> Json.write(each.claim()))
                    .iterator());
            tables.write(
                    TableNames.CLAIMS,
                    claims,
                    List.of("id", "document", "kind", "type", "factuality", "mode"),
                    Columns::claim);
        }
    }

    /**
     * A document with its bytes, or the refusals of bytes that are none.
     *
     * @param page null where no capture of these bytes could be taken
     * @param bytes as they came
     * @param refused in JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(@Nullable Page page, byte[] bytes, ArrayList<String> refused) implements Serializable {
        /** With its bytes. */
        String row() {
            return row(Base64.getEncoder().encodeToString(bytes));
        }

        /** Without its bytes. */
        String told() {
            return row("");
        }

        private String row(String original) {
            Page of = Objects.requireNonNull(page);
            List<Capture> captures = of.captures().stream()
                    .map(each -> Json.read(each, Capture.class))
                    .toList();
            return Json.write(new DocumentRow(Json.read(of.document(), Document.class), captures, original));
        }
    }

    Result read(Listing listing) {
        JavaRDD<Piece> pieces = pieces(listing.pieces());
        JavaRDD<Taken> taken = Stages.kept(spark, "open the files", () -> {
            Broadcast<SerializableConfiguration> files = configuration;
            @Nullable String publisher = options.publisher();
            var published = options.published();
            return pieces.flatMap(piece -> Opening.open(piece, files.value().value(), publisher, published));
        });
        JavaPairRDD<String, Stored> stored =
                Stages.keptPairs(spark, "extract the documents' text", () -> taken.filter(Taken::isDocument)
                        .mapToPair(each -> new Tuple2<>(
                                Objects.requireNonNull(each.document()),
                                Held.of(Objects.requireNonNull(each.bytes()), Objects.requireNonNull(each.capture()))))
                        .reduceByKey(new HashPartitioner(partitions), Held::with)
                        .mapValues(Reading::extracted));
        JavaPairRDD<String, Page> pages = Stages.keptPairs(spark, "read the documents", () -> {
            Broadcast<ArrayList<String>> standing = judgements;
            return stored.mapPartitionsToPair(part -> read(part, standing.value()), true);
        });
        JavaRDD<String> refused = taken.filter(each -> !each.isDocument())
                .map(Taken::refusal)
                .union(stored.values().flatMap(each -> each.refused().iterator()));
        return new Result(stored, pages, refused);
    }

    /** Files of lines in parts that know how many lines come before them, any other file whole. */
    private JavaRDD<Piece> pieces(List<Piece> files) {
        List<Piece> parts = new ArrayList<>();
        List<Piece> all = new ArrayList<>();
        for (Piece file : files) {
            if (Lines.areIn(file) && file.sizeBytes() > PART_BYTES_MAX) {
                parts.addAll(Lines.cut(file, PART_BYTES_MAX));
            } else {
                all.add(file);
            }
        }
        all.addAll(numbered(parts));
        return spark.parallelize(all, Math.max(1, Math.min(all.size(), Math.max(partitions, 1))));
    }

    private List<Piece> numbered(List<Piece> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<Long> counts = Stages.named(spark, "count the lines", () -> {
            Broadcast<SerializableConfiguration> files = configuration;
            return spark.parallelize(parts, Math.min(parts.size(), Math.max(partitions, 1)))
                    .map(part -> count(part, files.value()))
                    .collect();
        });
        Map<String, Long> before = new HashMap<>();
        List<Piece> numbered = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Piece part = parts.get(i);
            long lines = before.getOrDefault(part.name(), 0L);
            if (counts.get(i) > 0) {
                numbered.add(part.after(lines));
            }
            before.put(part.name(), lines + counts.get(i));
        }
        return numbered;
    }

    private static long count(Piece part, SerializableConfiguration configuration) {
        try {
            return Lines.count(part, configuration.value());
        } catch (IOException e) {
            throw new UncheckedIOException("the lines of " + part.name() + " can't be counted", e);
        }
    }

    /** By the least capture whose name the bytes can be read under, as adding one after the other does. */
    private static Stored extracted(Held held) {
        ArrayList<String> refused = new ArrayList<>();
        for (int i = 0; i < held.captures().size(); i++) {
            Capture capture = Json.read(held.captures().get(i), Capture.class);
            try {
                Document document = Machine.ingest().ingest(capture.address(), held.bytes());
                List<String> captures = new ArrayList<>(
                        held.captures().subList(i, held.captures().size()));
                return new Stored(new Page(Json.write(document), captures, "", ""), held.bytes(), refused);
            } catch (UserError error) {
                refused.add(Json.write(RefusedRow.of(error)));
            }
        }
        return new Stored(null, new byte[0], refused);
    }

    private static Iterator<Tuple2<String, Page>> read(
            Iterator<Tuple2<String, Stored>> part, List<String> judgementLines) {
        List<Judgement> standing = judgementLines.stream()
                .map(json -> Json.read(json, Judgement.class))
                .toList();
        return Flat.of(part, each -> {
            Page page = each._2().page();
            return page == null
                    ? java.util.Collections.emptyIterator()
                    : List.of(new Tuple2<>(each._1(), read(page, standing))).iterator();
        });
    }

    private static Page read(Page page, List<Judgement> standing) {
        Pipeline.Input input = page.input();
        org.entente.model.Reading reading = Machine.reader().read(input.document(), input.day());
        Judged judged = Judging.apply(input.document(), input.day(), reading, standing);
        JudgedRow row = new JudgedRow(
                input.document().id(),
                judged.mentions(),
                judged.claims().stream()
                        .map(each -> new JudgedRow.JudgedClaim(
                                each.claim(), each.review(), each.read().id()))
                        .toList(),
                judged.failed().stream()
                        .map(each -> new JudgedRow.Unapplied(each.judgement(), each.reason()))
                        .toList());
        return page.read(Json.write(reading), Json.write(row));
    }
}
