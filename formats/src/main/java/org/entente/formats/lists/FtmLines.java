package org.entente.formats.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.ListedKind;
import org.entente.model.ListedName.Quality;

/**
 * FollowTheMoney entities, one JSON object a line. Persons, bodies, vessels and aircraft become listings; what their
 * {@code Sanction} entities tell of programmes goes with them; all else (addresses, ownerships) is passed over.
 */
final class FtmLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ListedKind> KINDS = Map.ofEntries(
            Map.entry("Person", ListedKind.PERSON),
            Map.entry("Organization", ListedKind.BODY),
            Map.entry("Company", ListedKind.BODY),
            Map.entry("PublicBody", ListedKind.BODY),
            Map.entry("LegalEntity", ListedKind.UNKNOWN),
            Map.entry("Vessel", ListedKind.VESSEL),
            Map.entry("Airplane", ListedKind.AIRCRAFT));
    private static final Map<String, Quality> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("name", Quality.PRIMARY);
        NAMES.put("alias", Quality.ALIAS);
        NAMES.put("previousName", Quality.FORMER);
        NAMES.put("weakAlias", Quality.WEAK);
    }

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<JsonNode> sanctions = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Map<String, Integer> datasets = new HashMap<>();

    private FtmLines() {}

    static ListText read(String where, String text) {
        return new FtmLines().lines(where, text);
    }

    private ListText lines(String where, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String here = where + ", line " + (i + 1);
            try {
                entity(here, JSON.readTree(lines.get(i)));
            } catch (JsonProcessingException e) {
                if (i == lines.size() - 1 && !text.endsWith("\n")) {
                    throw ListFaults.half(where, "its last line breaks off");
                }
                refused.add(here + ": no JSON: " + e.getOriginalMessage());
            }
        }
        for (JsonNode sanction : sanctions) {
            for (JsonNode of : sanction.path("properties").path("entity")) {
                Draft draft = drafts.get(of.asText());
                if (draft != null) {
                    sanction(sanction, draft);
                }
            }
        }
        String dataset = datasets.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("ftm");
        return new ListText(dataset, null, List.copyOf(drafts.values()), refused);
    }

    private void entity(String where, JsonNode entity) {
        String id = entity.path("id").asText("");
        String schema = entity.path("schema").asText("");
        JsonNode properties = entity.path("properties");
        if (id.isEmpty() || schema.isEmpty() || !properties.isObject()) {
            refused.add(where + ": no entity with id, schema and properties");
            return;
        }
        if (schema.equals("Sanction")) {
            sanctions.add(entity);
            return;
        }
        ListedKind kind = KINDS.get(schema);
        if (kind == null) {
            return;
        }
        Draft draft = new Draft(id, kind);
        NAMES.forEach((property, quality) ->
                properties.path(property).forEach(name -> draft.name(name.asText(""), quality(draft, quality))));
        if (!draft.hasName()) {
            draft.name(entity.path("caption").asText(""), Quality.PRIMARY);
        }
        if (!draft.hasName() || drafts.containsKey(id)) {
            refused.add(where + ": entity " + id + (draft.hasName() ? " stands in it already" : " has no name"));
            return;
        }
        entity.path("datasets").forEach(each -> datasets.merge(each.asText(), 1, Integer::sum));
        properties.properties().forEach(property -> {
            if (!NAMES.containsKey(property.getKey())) {
                property.getValue().forEach(value -> fact(draft, property.getKey(), value));
            }
        });
        drafts.put(id, draft);
    }

    /** Of several names one is the primary one: the first. */
    private static Quality quality(Draft draft, Quality said) {
        return said == Quality.PRIMARY && draft.hasName() ? Quality.ALIAS : said;
    }

    private void fact(Draft draft, String property, JsonNode value) {
        if (value.isValueNode()) {
            draft.fact(property, value.asText());
        } else if (value.path("schema").asText("").equals("Sanction")) {
            sanction(value, draft);
        }
    }

    private static void sanction(JsonNode sanction, Draft draft) {
        for (String property : List.of("authority", "program", "programId", "listingDate", "reason", "status")) {
            sanction.path("properties").path(property).forEach(value -> draft.fact(property, value.asText()));
        }
    }
}
