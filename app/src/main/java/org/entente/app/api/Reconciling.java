package org.entente.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.app.export.Json;

/** OpenRefine's reconciliation, version 0.2 of the specification. */
final class Reconciling {
    static final int QUERIES_MAX = 100;
    private static final int SUGGESTED_MAX = 10;
    private static final int WIDTH = 430;
    private static final int HEIGHT = 300;
    private static final double HUNDRED = 100;

    private final Holdings holdings;

    Reconciling(Holdings holdings) {
        this.holdings = holdings;
    }

    /**
     * What the service can do.
     *
     * @param base the address of the server, without a slash at its end
     */
    ObjectNode manifest(String dataset, String base) {
        holdings.check(dataset);
        String service = base + "/reconcile/" + dataset;
        ObjectNode json = Json.object();
        json.putArray("versions").add("0.2");
        json.put("name", Describing.title(dataset) + " (Entente)")
                .put("identifierSpace", base + "/entities/")
                .put("schemaSpace", "https://followthemoney.tech/explorer/schemata/")
                .put("batchSize", QUERIES_MAX);
        json.putObject("view").put("url", service + "/preview?id={{id}}");
        json.putObject("preview")
                .put("url", service + "/preview?id={{id}}")
                .put("width", WIDTH)
                .put("height", HEIGHT);
        ObjectNode suggest = json.putObject("suggest");
        for (String what : List.of("entity", "property", "type")) {
            suggest.putObject(what).put("service_url", service).put("service_path", "/suggest/" + what);
        }
        ObjectNode extend = json.putObject("extend");
        extend.putObject("propose_properties").put("service_url", service).put("service_path", "/extend/property");
        extend.putArray("property_settings")
                .addObject()
                .put("type", "number")
                .put("name", "limit")
                .put("label", "Limit")
                .put("default", 0)
                .put("help_text", "How many values of a property at most; 0 for all");
        ArrayNode types = json.putArray("defaultTypes");
        for (Schema schema : Schema.values()) {
            if (schema != Schema.THING && !schema.kinds().isEmpty()) {
                types.add(type(schema));
            }
        }
        return json;
    }

    private static ObjectNode type(Schema schema) {
        ObjectNode json = Json.object().put("id", schema.code()).put("name", schema.label());
        if (!schema.broader().isEmpty()) {
            ArrayNode broader = json.putArray("broader");
            schema.broader().forEach(each -> broader.add(type(each)));
        }
        return json;
    }

    /** The answer to a batch of queries. */
    ObjectNode queries(String dataset, Parameters parameters, JsonNode queries) {
        holdings.check(dataset);
        Matching.checkAlgorithm(parameters);
        if (!queries.isObject()) {
            throw new ApiRefused(400, "queries: give an object of queries by names of your own");
        }
        if (queries.size() > QUERIES_MAX) {
            throw new ApiRefused(413, "Too many queries in one batch (limit: " + QUERIES_MAX + ")");
        }
        ObjectNode json = Json.object();
        queries.properties().forEach(query -> {
            ArrayNode result = json.putObject(query.getKey()).putArray("result");
            candidates(dataset, query.getKey(), query.getValue()).forEach(result::add);
        });
        return json;
    }

    private List<ObjectNode> candidates(String dataset, String key, JsonNode query) {
        check(key, query);
        JsonNode limit = query.path("limit");
        String words = query.path("query").asText("").strip();
        Matching.Wanted wanted = new Matching.Wanted(
                dataset,
                limit.isMissingNode() ? Matching.LIMIT : Math.min(limit.asInt(), Matching.LIMIT_MAX),
                Matching.THRESHOLD,
                Matching.THRESHOLD,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
        List<ObjectNode> found = new ArrayList<>();
        Optional<Held> named = holdings.byId(words).filter(held -> Holdings.isIn(held, dataset));
        named.ifPresent(held -> found.add(candidate(held, HUNDRED, true)));
        Schema schema = narrowed(schema(query.path("type")), query.path("properties"));
        new Matching(holdings)
                .find(Example.of("", schema, values(schema, words, query.path("properties"))), wanted).scored().stream()
                        .filter(each -> named.isEmpty() || !named.get().equals(each.held()))
                        .limit(Math.max(0, wanted.limit() - found.size()))
                        .forEach(each -> found.add(candidate(
                                each.held(), Math.round(each.score() * HUNDRED * HUNDRED) / HUNDRED, isSure(each))));
        return found;
    }

    /** Whether a client may take it without asking anybody: the names are as good as the same, and nothing speaks against. */
    private static boolean isSure(Matching.Scored each) {
        return each.hit().nameScore() >= 1 && each.hit().score() >= 1;
    }

    private static void check(String key, JsonNode query) {
        if (!query.isObject()) {
            throw new ApiRefused(400, key + ": a query is an object");
        }
        JsonNode words = query.path("query");
        JsonNode properties = query.path("properties");
        if (!words.isMissingNode() && !words.isTextual()) {
            throw new ApiRefused(400, key + ": query holds something other than words");
        }
        if (words.asText("").isBlank() && properties.isEmpty()) {
            throw new ApiRefused(400, key + ": give query or properties");
        }
        JsonNode limit = query.path("limit");
        if (!limit.isMissingNode() && !(limit.isNumber() && limit.asInt() >= 1)) {
            throw new ApiRefused(400, key + ": limit is a whole number from 1");
        }
        if (!properties.isMissingNode() && !properties.isArray()) {
            throw new ApiRefused(400, key + ": properties is a list of pid and v");
        }
        for (JsonNode property : properties) {
            if (!property.path("pid").isTextual() || property.path("v").isMissingNode()) {
                throw new ApiRefused(400, key + ": a property has pid and v");
            }
        }
    }

    /** Of several types that which is of all of them, else the broadest of all. */
    private static Schema schema(JsonNode type) {
        List<String> codes = new ArrayList<>();
        (type.isArray() ? type : Json.array().add(type)).forEach(each -> {
            String code = each.isObject() ? each.path("id").asText("") : each.asText("");
            if (!code.isEmpty()) {
                codes.add(code);
            }
        });
        List<Schema> schemata = codes.stream().map(Schema::of).distinct().toList();
        return schemata.stream()
                .filter(each -> schemata.stream().allMatch(other -> other.is(each)))
                .findFirst()
                .orElse(Schema.THING);
    }

    /** The schema, or a narrower one that alone has a property which is asked for. */
    private static Schema narrowed(Schema schema, JsonNode properties) {
        Schema narrowed = schema;
        for (JsonNode property : properties) {
            Schema now = narrowed;
            narrowed = Property.named(property.path("pid").asText())
                    .map(Property::schema)
                    .filter(each -> each.is(now))
                    .orElse(now);
        }
        return narrowed;
    }

    /** The values asked for, by the properties that the schema has. */
    private static Map<String, List<String>> values(Schema schema, String words, JsonNode properties) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            values.computeIfAbsent("name", unused -> new ArrayList<>()).add(words);
        }
        for (JsonNode property : properties) {
            String pid = property.path("pid").asText();
            String name = pid.substring(pid.indexOf(':') + 1);
            JsonNode value = property.path("v");
            for (JsonNode each : value.isArray() ? value : Json.array().add(value)) {
                String text = each.isObject()
                        ? each.path("name").asText(each.path("id").asText(""))
                        : each.asText("");
                if (!text.isBlank() && Property.of(schema, name).isPresent()) {
                    values.computeIfAbsent(name, unused -> new ArrayList<>()).add(text.strip());
                }
            }
        }
        return values;
    }

    private static ObjectNode candidate(Held held, double score, boolean sure) {
        ObjectNode json = Json.object()
                .put("id", held.id())
                .put("name", held.listing().name())
                .put("description", FtmJson.description(held))
                .put("score", score)
                .put("match", sure);
        json.putArray("type")
                .addObject()
                .put("id", held.schema().code())
                .put("name", held.schema().label());
        return json;
    }

    /** What begins as somebody types; nothing for nothing. */
    ObjectNode suggest(String dataset, String what, Parameters parameters) {
        holdings.check(dataset);
        String prefix = parameters.text("prefix", "").strip();
        int skipped = parameters.count("cursor", 0, Integer.MAX_VALUE / 2);
        ObjectNode json = Json.object().put("prefix", prefix);
        ArrayNode result = json.putArray("result");
        Stream<ObjectNode> all = prefix.isEmpty()
                ? Stream.of()
                : switch (what) {
                    case "entity" ->
                        holdings.withWords(dataset, prefix).stream()
                                .filter(held -> Holdings.isIn(held, dataset))
                                .map(Reconciling::suggested);
                    case "property" ->
                        Property.beginningWith(prefix).stream().map(each -> Json.object()
                                .put("id", each.id())
                                .put("name", each.label())
                                .put("description", "of " + each.schema().label()));
                    case "type" ->
                        Stream.of(Schema.values())
                                .filter(each -> begins(each.code(), prefix) || begins(each.label(), prefix))
                                .map(Reconciling::type);
                    default -> throw new ApiRefused(404, "There is no such suggest service: " + what);
                };
        all.skip(skipped)
                .limit(parameters.count("limit", SUGGESTED_MAX, Searching.LIMIT_MAX))
                .forEach(result::add);
        return json;
    }

    private static boolean begins(String word, String prefix) {
        return word.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    private static ObjectNode suggested(Held held) {
        ObjectNode json = Json.object()
                .put("id", held.id())
                .put("name", held.listing().name())
                .put("description", FtmJson.description(held));
        json.putArray("notable").add(held.schema().code());
        return json;
    }

    /** Values of properties of things that were found. */
    ObjectNode extend(String dataset, JsonNode request) {
        holdings.check(dataset);
        JsonNode ids = request.path("ids");
        JsonNode properties = request.path("properties");
        if (!ids.isArray() || !properties.isArray()) {
            throw new ApiRefused(400, "extend: give ids and properties, both lists");
        }
        if (ids.size() > QUERIES_MAX) {
            throw new ApiRefused(413, "Too many queries in one batch (limit: " + QUERIES_MAX + ")");
        }
        ObjectNode json = Json.object();
        ArrayNode meta = json.putArray("meta");
        for (JsonNode property : properties) {
            String id = property.path("id").asText("");
            Property.named(id).ifPresent(each -> meta.addObject().put("id", id).put("name", each.label()));
        }
        ObjectNode rows = json.putObject("rows");
        for (JsonNode id : ids) {
            Map<String, Set<String>> values =
                    holdings.byId(id.asText("")).map(FtmJson::properties).orElse(Map.of());
            ObjectNode row = rows.putObject(id.asText(""));
            for (JsonNode property : properties) {
                row.set(property.path("id").asText(""), cells(values, property));
            }
        }
        return json;
    }

    private static ArrayNode cells(Map<String, Set<String>> values, JsonNode property) {
        String id = property.path("id").asText("");
        int limit = property.path("settings").path("limit").asInt(0);
        ArrayNode cells = Json.array();
        values.getOrDefault(id.substring(id.indexOf(':') + 1), Set.of()).stream()
                .limit(limit > 0 ? limit : Integer.MAX_VALUE)
                .forEach(value -> cells.addObject().put("str", value));
        return cells;
    }

    /** Which properties things of a type may have. */
    ObjectNode properties(String dataset, Parameters parameters) {
        holdings.check(dataset);
        String type = parameters.text("type", "Thing");
        ObjectNode json = Json.object().put("type", type);
        ArrayNode all = json.putArray("properties");
        Property.of(Schema.of(type)).stream()
                .limit(parameters.count("limit", Searching.LIMIT_MAX, Searching.LIMIT_MAX))
                .forEach(each -> all.addObject().put("id", each.name()).put("name", each.label()));
        return json;
    }

    /** Something as a small page shows it: name, description, and what is known, by labels. */
    Preview preview(String dataset, String id) {
        holdings.check(dataset);
        Held held = holdings.byId(id)
                .filter(each -> Holdings.isIn(each, dataset))
                .orElseThrow(() -> new ApiRefused(404, "No such entity!"));
        Map<String, String> facts = new LinkedHashMap<>();
        FtmJson.properties(held)
                .forEach((name, values) -> facts.put(
                        Property.of(held.schema(), name).map(Property::label).orElse(name), String.join("; ", values)));
        return new Preview(held.listing().name(), FtmJson.description(held), held.id(), facts);
    }
}
