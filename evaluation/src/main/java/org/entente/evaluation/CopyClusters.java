package org.entente.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.engine.Components;
import org.entente.engine.copies.Copies;
import org.entente.engine.kit.Edge;
import org.entente.model.Document;
import org.entente.model.Id;

/**
 * The clusters of copies among documents, single documents included, as the stage and the joining of components make them.
 *
 * @param clusters each ascending
 * @param largestBlock how many documents the fullest block holds
 * @param passedOver how many documents were not compared with all others of their block
 */
record CopyClusters(List<List<Id>> clusters, int largestBlock, int passedOver) {
    static CopyClusters of(List<Document> documents) {
        Map<String, List<Document>> blocks = new TreeMap<>();
        for (Document document : documents) {
            Copies.keys(document).forEach(key -> blocks.computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(document));
        }
        List<Edge> edges = new ArrayList<>();
        int largest = 0;
        int passedOver = 0;
        for (Map.Entry<String, List<Document>> block : blocks.entrySet()) {
            largest = Math.max(largest, block.getValue().size());
            if (block.getValue().size() > 1) {
                Copies.Found found = Copies.block(block.getKey(), block.getValue());
                edges.addAll(found.edges());
                passedOver += found.passedOver().size();
            }
        }
        List<Id> ids = documents.stream().map(Document::id).toList();
        return new CopyClusters(Components.of(ids, edges), largest, passedOver);
    }
}
