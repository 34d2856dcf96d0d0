package org.entente.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.Components;
import org.entente.engine.copies.Copies;
import org.entente.engine.copies.Shingles;
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
        List<Shingles> all = documents.stream().map(Copies::shingles).toList();
        List<List<String>> keys = all.stream().map(Shingles::keys).toList();
        int bands = keys.stream().mapToInt(List::size).max().orElse(0);
        List<Edge> edges = new ArrayList<>();
        int largest = 0;
        int passedOver = 0;
        for (int band = 0; band < bands; band++) { // a key names its band, so that bands have none in common
            for (Map.Entry<String, List<Shingles>> block :
                    blocks(all, keys, band).entrySet()) {
                largest = Math.max(largest, block.getValue().size());
                if (block.getValue().size() > 1) {
                    Copies.Found found = Copies.compare(block.getKey(), block.getValue());
                    edges.addAll(found.edges());
                    passedOver += found.passedOver().size();
                }
            }
        }
        List<Id> ids = documents.stream().map(Document::id).toList();
        return new CopyClusters(Components.of(ids, edges), largest, passedOver);
    }

    private static Map<String, List<Shingles>> blocks(List<Shingles> all, List<List<String>> keys, int band) {
        Map<String, List<Shingles>> blocks = new HashMap<>();
        for (int at = 0; at < all.size(); at++) {
            if (band < keys.get(at).size()) {
                blocks.computeIfAbsent(keys.get(at).get(band), unused -> new ArrayList<>(1))
                        .add(all.get(at));
            }
        }
        return blocks;
    }
}
