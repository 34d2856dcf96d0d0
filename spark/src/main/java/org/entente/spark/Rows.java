package org.entente.spark;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.entente.codec.Json;
import org.entente.codec.tables.BlockRow;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.engine.reconcile.BlockResult;
import scala.Tuple2;

/** The engine's findings in a block as rows of the table of blocks; a block that gave nothing has none. */
final class Rows {
    private Rows() {}

    static Iterator<String> of(String stage, String key, List<Edge> edges, List<PassedOver> passedOver) {
        return lines(new BlockRow(stage, key, edges(edges), List.of(), List.of(), passedOver(passedOver)));
    }

    static Iterator<String> of(String stage, String key, BlockResult found) {
        return lines(new BlockRow(
                stage,
                key,
                edges(found.edges()),
                edges(found.utterances()),
                found.verdicts(),
                passedOver(found.passedOver())));
    }

    /** Which of a block's edges. */
    interface Choice extends Serializable {
        List<BlockRow.EdgeRow> of(BlockRow row);
    }

    /** The edges of blocks, the lesser id first; an edge that two blocks gave comes twice. */
    static JavaPairRDD<String, String> edges(JavaRDD<String> blocks, Choice choice) {
        return blocks.flatMapToPair(json -> choice.of(Json.read(json, BlockRow.class)).stream()
                .map(edge -> new Tuple2<>(edge.a().hex(), edge.b().hex()))
                .iterator());
    }

    private static Iterator<String> lines(BlockRow row) {
        return row.isEmpty()
                ? Collections.emptyIterator()
                : List.of(Json.write(row)).iterator();
    }

    private static List<BlockRow.EdgeRow> edges(Collection<Edge> edges) {
        return edges.stream()
                .map(edge -> new BlockRow.EdgeRow(edge.a(), edge.b(), edge.reason()))
                .toList();
    }

    private static List<BlockRow.PassedOverRow> passedOver(Collection<PassedOver> all) {
        return all.stream()
                .map(each -> new BlockRow.PassedOverRow(each.record(), each.pairs(), each.detail()))
                .toList();
    }
}
