package org.entente.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.entente.codec.Json;
import org.entente.codec.tables.BlockRow;
import org.entente.engine.kit.Edge;
import org.entente.engine.resolve.Decided;
import org.entente.engine.resolve.MentionInContext;
import org.entente.model.Id;
import org.entente.model.Judgement;
import scala.Tuple2;

/**
 * What people decided on which mentions name one entity, and the edges of the few components that they cut.
 *
 * @param decided as the engine takes it
 */
record DecidedMentions(Decided decided) {
    /**
     * The decisions on mentions that are there.
     *
     * @param standing judgements that hold, in order
     * @param mentions by id
     */
    static DecidedMentions of(List<Judgement> standing, JavaPairRDD<String, String> mentions) {
        Set<String> wanted = new HashSet<>();
        for (Judgement judgement : standing) {
            Decided.mentions(judgement.decision()).forEach(mention -> wanted.add(mention.hex()));
        }
        if (wanted.isEmpty()) {
            return new DecidedMentions(Decided.NOTHING);
        }
        HashSet<String> asked = new HashSet<>(wanted);
        List<Id> there = mentions.keys().filter(asked::contains).distinct().collect().stream()
                .map(Id::of)
                .toList();
        return new DecidedMentions(Decided.of(standing, there));
    }

    /** The same for the executors, with the edges of the components that a split runs through. */
    Wire wire(JavaPairRDD<String, String> roots, JavaRDD<String> blocks) {
        if (decided.splits().isEmpty()) {
            return new Wire(Json.write(decided), new ArrayList<>());
        }
        HashSet<String> told = new HashSet<>();
        decided.splits()
                .forEach(pair -> told.addAll(List.of(pair.a().hex(), pair.b().hex())));
        HashSet<String> cut = new HashSet<>(
                roots.filter(each -> told.contains(each._1())).values().collect());
        JavaPairRDD<String, String> edges =
                blocks.flatMapToPair(json -> Json.read(json, BlockRow.class).edges().stream()
                        .map(edge ->
                                new Tuple2<>(edge.a().hex(), Json.write(new Edge(edge.a(), edge.b(), edge.reason()))))
                        .iterator());
        List<String> found = edges.join(roots.filter(each -> cut.contains(each._2())))
                .values()
                .map(Tuple2::_1)
                .collect();
        return new Wire(Json.write(decided), new ArrayList<>(found));
    }

    /** In the records' JSON. */
    record Wire(String decisions, ArrayList<String> edges) implements Serializable {
        Decided decided() {
            return Json.read(decisions, Decided.class);
        }

        /** Each edge between two of the component once, with the least of its reasons. */
        List<Edge> edgesOf(List<MentionInContext> component) {
            if (edges.isEmpty()) {
                return List.of();
            }
            Set<Id> members = new HashSet<>();
            component.forEach(each -> members.add(each.mention().id()));
            TreeMap<String, Edge> least = new TreeMap<>();
            for (String json : edges) {
                Edge edge = Json.read(json, Edge.class);
                if (members.contains(edge.a()) && members.contains(edge.b())) {
                    least.merge(
                            edge.a().hex() + edge.b().hex(),
                            edge,
                            (one, other) -> one.reason().compareTo(other.reason()) <= 0 ? one : other);
                }
            }
            return List.copyOf(least.values());
        }
    }
}
