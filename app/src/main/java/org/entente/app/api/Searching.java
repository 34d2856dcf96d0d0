package org.entente.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.app.export.Json;
import org.entente.engine.screen.Asked;
import org.entente.model.ListedKind;

/** Searching by words, as yente answers it. */
final class Searching {
    static final int LIMIT_MAX = 500;
    private static final int LIMIT = 10;
    private static final int OFFSET_MAX = 9_499;
    private static final int FACETS_MAX = 100;

    private final Holdings holdings;

    Searching(Holdings holdings) {
        this.holdings = holdings;
    }

    ObjectNode search(String dataset, Parameters parameters) {
        holdings.check(dataset);
        int limit = parameters.count("limit", LIMIT, LIMIT_MAX);
        int offset = parameters.count("offset", 0, OFFSET_MAX);
        List<Held> found = found(dataset, parameters);
        ObjectNode json = Json.object().put("limit", limit).put("offset", offset);
        json.putObject("total").put("value", found.size()).put("relation", "eq");
        ArrayNode results = json.putArray("results");
        found.stream().skip(offset).limit(limit).forEach(held -> results.add(FtmJson.entity(held)));
        ObjectNode facets = json.putObject("facets");
        facets.set("countries", facet("Countries", found, FtmJson::lands));
        facets.set("topics", facet("Topics", found, FtmJson::topics));
        facets.set("datasets", facet("Data sources", found, held -> Set.of(held.dataset())));
        return json;
    }

    private List<Held> found(String dataset, Parameters parameters) {
        Schema schema = Schema.of(parameters.text("schema", "Thing"));
        List<String> countries = parameters.all("countries").stream()
                .map(country -> FtmJson.land(country).toLowerCase(Locale.ROOT))
                .toList();
        List<String> topics = parameters.all("topics");
        List<String> datasets = new ArrayList<>(parameters.all("datasets"));
        datasets.addAll(parameters.all("include_dataset"));
        List<String> excluded = parameters.all("exclude_dataset");
        List<Schema> without =
                parameters.all("exclude_schema").stream().map(Schema::of).toList();
        Optional<OffsetDateTime> since = parameters.moment("changed_since");
        String target = parameters.text("target", "");
        boolean wanted = parameters.flag("target", true);
        return candidates(dataset, parameters).stream()
                .filter(held -> Holdings.isIn(held, dataset) && held.schema().is(schema))
                .filter(held -> without.stream().noneMatch(each -> held.schema().is(each)))
                .filter(held -> datasets.isEmpty() || datasets.contains(held.dataset()))
                .filter(held -> !excluded.contains(held.dataset()))
                .filter(held -> countries.isEmpty()
                        || FtmJson.lands(held).stream()
                                .anyMatch(land -> countries.contains(land.toLowerCase(Locale.ROOT))))
                .filter(held -> topics.isEmpty() || topics.stream().anyMatch(FtmJson.topics(held)::contains))
                .filter(held -> since.map(held::changedSince).orElse(true))
                .filter(held -> target.isEmpty() || wanted == (held.entity() == null))
                .toList();
    }

    private Collection<Held> candidates(String dataset, Parameters parameters) {
        String words = parameters.text("q", "");
        Set<Held> found = new LinkedHashSet<>(holdings.withWords(dataset, words));
        if (parameters.flag("fuzzy", false) && !words.isBlank()) {
            holdings.find(dataset, Asked.of(List.of(words), EnumSet.allOf(ListedKind.class)), Matching.THRESHOLD)
                    .hits()
                    .forEach(hit -> found.add(holdings.of(hit.listing())));
        }
        return found;
    }

    private static ObjectNode facet(String label, List<Held> found, Function<Held, Set<String>> values) {
        Map<String, Integer> counts = new TreeMap<>();
        found.forEach(held -> values.apply(held).forEach(value -> counts.merge(value, 1, Integer::sum)));
        ObjectNode json = Json.object().put("label", label);
        ArrayNode all = json.putArray("values");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FACETS_MAX)
                .forEach(each -> all.addObject()
                        .put("name", each.getKey())
                        .put("label", each.getKey())
                        .put("count", each.getValue()));
        return json;
    }
}
