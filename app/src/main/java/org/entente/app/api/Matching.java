package org.entente.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.app.export.Json;
import org.entente.engine.kit.names.NameMatch.Reason;
import org.entente.engine.screen.Hit;
import org.entente.engine.screen.Screen;

/** Matching by example, as yente answers it. */
final class Matching {
    static final int QUERIES_MAX = 100;
    static final int LIMIT = 5;
    static final int LIMIT_MAX = 500;
    static final double THRESHOLD = 0.7;
    static final String ALGORITHM = "entente-names";
    static final Set<String> ALGORITHMS = Set.of("best", ALGORITHM);
    private static final int EXCLUDED_MAX = 50;
    private static final double ROUND = 10_000;

    private final Holdings holdings;

    Matching(Holdings holdings) {
        this.holdings = holdings;
    }

    /**
     * What is asked of every answer of a batch.
     *
     * @param dataset in which set of data
     * @param limit how many answers at most
     * @param threshold from which score on one is called a match
     * @param cutoff from which score on one is told at all
     * @param without schemata, with all that are of them, that are left out
     * @param include sets of data of which the answers are; any for none
     * @param exclude sets of data of which none is
     * @param topics of which an answer has one; any for none
     * @param changedSince since when an answer came in or changed
     * @param ids that are left out
     */
    record Wanted(
            String dataset,
            int limit,
            double threshold,
            double cutoff,
            List<Schema> without,
            List<String> include,
            List<String> exclude,
            List<String> topics,
            Optional<OffsetDateTime> changedSince,
            List<String> ids) {

        static Wanted of(String dataset, Parameters parameters) {
            List<String> ids = parameters.all("exclude_entity_ids");
            if (ids.size() > EXCLUDED_MAX) {
                throw new ApiRefused(422, "exclude_entity_ids: give " + EXCLUDED_MAX + " at most");
            }
            double threshold = parameters.number("threshold", THRESHOLD);
            return new Wanted(
                    dataset,
                    parameters.count("limit", LIMIT, LIMIT_MAX),
                    threshold,
                    Math.min(parameters.number("cutoff", THRESHOLD), threshold),
                    parameters.all("exclude_schema").stream().map(Schema::of).toList(),
                    parameters.all("include_dataset"),
                    parameters.all("exclude_dataset"),
                    parameters.all("topics"),
                    parameters.moment("changed_since"),
                    ids);
        }

        boolean takes(Held held, Schema asked) {
            return Holdings.isIn(held, dataset)
                    && held.schema().mayBe(asked)
                    && without.stream().noneMatch(schema -> held.schema().is(schema))
                    && (include.isEmpty() || include.contains(held.dataset()))
                    && !exclude.contains(held.dataset())
                    && (topics.isEmpty() || topics.stream().anyMatch(FtmJson.topics(held)::contains))
                    && changedSince.map(held::changedSince).orElse(true)
                    && !ids.contains(held.id());
        }
    }

    /** One that was found. */
    record Scored(Held held, Hit hit) {
        double score() {
            return Math.round(hit.score() * ROUND) / ROUND;
        }
    }

    /** All that were found, best first, and whether every likely one was compared. */
    record Found(List<Scored> scored, boolean isWhole) {}

    /** @throws ApiRefused 400 for another algorithm than the one that there is */
    static void checkAlgorithm(Parameters parameters) {
        String algorithm = parameters.text("algorithm", "best");
        if (!ALGORITHMS.contains(algorithm)) {
            throw new ApiRefused(400, "Invalid algorithm: " + algorithm + ". There is " + ALGORITHM + ", or best");
        }
    }

    /** The answer to a batch. */
    ObjectNode match(String dataset, Parameters parameters, JsonNode request) {
        holdings.check(dataset);
        checkAlgorithm(parameters);
        Wanted wanted = Wanted.of(dataset, parameters);
        checkRequest(request);
        Map<String, Example> examples = new TreeMap<>();
        List<String> order = new ArrayList<>();
        request.path("queries").properties().forEach(query -> {
            if (!query.getValue().isNull()) {
                examples.put(query.getKey(), Example.of(query.getKey(), query.getValue()));
                order.add(query.getKey());
            }
        });
        if (order.isEmpty()) {
            throw new ApiRefused(400, "No queries provided.");
        }
        ObjectNode json = Json.object();
        ObjectNode responses = json.putObject("responses");
        boolean weighted = !request.path("weights").isEmpty();
        for (String key : order) {
            Example example = examples.get(key);
            if (example != null) {
                responses.set(key, response(example, wanted, weighted));
            }
        }
        json.set("matcher", features());
        return json.put("limit", wanted.limit());
    }

    private static void checkRequest(JsonNode request) {
        JsonNode queries = request.path("queries");
        if (!queries.isObject()) {
            throw new ApiRefused(422, "queries: give an object of entities by names of your own");
        }
        if (queries.size() > QUERIES_MAX) {
            throw new ApiRefused(400, "Too many queries in one batch (limit: " + QUERIES_MAX + ")");
        }
        for (String field : List.of("weights", "config")) {
            JsonNode node = request.path(field);
            if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
                throw new ApiRefused(422, field + ": give an object");
            }
        }
        for (String key : (Iterable<String>) request.path("config")::fieldNames) {
            throw new ApiRefused(400, "Invalid configuration parameter: " + key + " for algorithm " + ALGORITHM);
        }
    }

    private ObjectNode response(Example example, Wanted wanted, boolean weighted) {
        Found found = find(example, wanted);
        ObjectNode json = Json.object().put("status", 200);
        ArrayNode results = json.putArray("results");
        found.scored().stream().limit(wanted.limit()).forEach(each -> results.add(scored(each, wanted.threshold())));
        json.putObject("total").put("value", found.scored().size()).put("relation", found.isWhole() ? "eq" : "gte");
        json.set("query", example.json());
        ArrayNode warnings = json.putArray("warnings");
        example.warnings().forEach(warnings::add);
        if (weighted) {
            warnings.add("ignored: weights; there is one list of them, which is not changed by a request");
        }
        return json;
    }

    Found find(Example example, Wanted wanted) {
        if (!example.isAskable()) {
            return new Found(List.of(), true);
        }
        Screen.Answer answer = holdings.find(wanted.dataset(), example.asked(), wanted.cutoff());
        List<Scored> scored = new ArrayList<>();
        for (Hit hit : answer.hits()) {
            Held held = holdings.of(hit.listing());
            if (wanted.takes(held, example.schema())) {
                scored.add(new Scored(held, hit));
            }
        }
        return new Found(scored, answer.isWhole());
    }

    private static ObjectNode scored(Scored each, double threshold) {
        ObjectNode json = FtmJson.entity(each.held());
        json.put("score", each.score());
        json.put("match", each.score() >= threshold);
        ObjectNode features = json.putObject("features");
        ObjectNode explanations = json.putObject("explanations");
        Hit hit = each.hit();
        features.put("name", Math.round(hit.nameScore() * ROUND) / ROUND);
        List<String> words = hit.reasons().stream().map(Reason::words).toList();
        explanations
                .putObject("name")
                .put("detail", words.isEmpty() ? "the same name" : String.join("; ", words))
                .put("score", Math.round(hit.nameScore() * ROUND) / ROUND)
                .put("query", hit.asked())
                .put("candidate", hit.listed().value());
        for (Reason reason : hit.reasons()) {
            if (FEATURES.containsKey(reason.weight())) {
                features.put(reason.weight(), -reason.cost());
                explanations
                        .putObject(reason.weight())
                        .put("detail", reason.words())
                        .put("score", -reason.cost())
                        .putNull("query")
                        .putNull("candidate");
            }
        }
        return json;
    }

    /** What is weighed beside the names, as {@code screen-weights.tsv} calls it. */
    private static final Map<String, String> FEATURES = Map.of(
            "birth-same", "both are born on the same day",
            "birth-near", "the years of birth are two to four apart",
            "birth-other", "the years of birth are further apart",
            "country-other", "no country is given for both",
            "weak-name", "the list calls the name weak");

    /** What makes up a score, in words. */
    static ObjectNode features() {
        ObjectNode json = Json.object();
        json.putObject("name")
                .put("description", "how near the names are, from 0 to 1, by what each difference costs")
                .put("coefficient", 1.0);
        new TreeMap<>(FEATURES).forEach((name, words) -> json.putObject(name)
                .put("description", words + "; adds to the score, or takes off where it is less than 0")
                .put("coefficient", 1.0));
        return json;
    }
}
