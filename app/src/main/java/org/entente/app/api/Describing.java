package org.entente.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.app.export.Json;
import org.entente.model.ListSnapshot;

/** What there is to ask: sets of data, and how names are compared. */
final class Describing {
    private Describing() {}

    static String title(String dataset) {
        return switch (dataset) {
            case Holdings.ALL_LISTS -> "All lists of the case";
            case Holdings.CASE -> "Entities of the case";
            default -> dataset;
        };
    }

    static ObjectNode catalog(Holdings holdings) {
        ObjectNode json = Json.object();
        ArrayNode datasets = json.putArray("datasets");
        String latest = "";
        for (ListSnapshot list : holdings.lists()) {
            latest = list.at().compareTo(latest) > 0 ? list.at() : latest;
            dataset(datasets, list.list(), version(list), list.listings()).put("updated_at", list.at());
        }
        ObjectNode all =
                dataset(datasets, Holdings.ALL_LISTS, latest.isEmpty() ? "none" : latest, holdings.listedCount());
        holdings.lists().forEach(list -> all.withArray("children").add(list.list()));
        dataset(datasets, Holdings.CASE, "now", holdings.ownCount());
        ArrayNode current = json.putArray("current");
        datasets.forEach(each -> current.add(each.path("name").asText()));
        json.putArray("outdated");
        return json.put("index_stale", false);
    }

    private static String version(ListSnapshot list) {
        String dated = list.dated();
        return (dated == null ? "undated" : dated) + "-" + list.id().brief();
    }

    private static ObjectNode dataset(ArrayNode datasets, String name, String version, int count) {
        ObjectNode json = datasets.addObject()
                .put("name", name)
                .put("title", title(name))
                .putNull("summary")
                .putNull("url")
                .put("load", true)
                .putNull("entities_url")
                .put("version", version)
                .put("index_version", version)
                .put("index_current", true)
                .put("entity_count", count);
        json.putArray("children");
        return json;
    }

    static ObjectNode algorithms() {
        ObjectNode json = Json.object();
        ObjectNode algorithm = json.putArray("algorithms")
                .addObject()
                .put("name", Matching.ALGORITHM)
                .put(
                        "description",
                        "Names by their letters, sounds and words, each difference with its cost; dates of birth and countries"
                                + " beside them");
        algorithm.set("features", Matching.features());
        return json.put("default", Matching.ALGORITHM).put("best", Matching.ALGORITHM);
    }
}
