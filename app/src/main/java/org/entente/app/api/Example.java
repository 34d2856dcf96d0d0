package org.entente.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.app.export.Json;
import org.entente.engine.screen.Asked;
import org.entente.model.ListedKind;

/**
 * Somebody or something as it is asked for.
 *
 * @param id that the asker gave it, or empty
 * @param schema what it is
 * @param values by property, those that the schema has
 * @param warnings what was left out, and why
 */
record Example(String id, Schema schema, Map<String, List<String>> values, List<String> warnings) {
    private static final List<String> NAME_PARTS =
            List.of("firstName", "secondName", "middleName", "fatherName", "lastName");

    Example {
        values = Map.copyOf(values);
        warnings = List.copyOf(warnings);
    }

    /**
     * An example as yente takes it.
     *
     * @throws ApiRefused 422 where it has not that form, 400 where there is no such schema
     */
    static Example of(String key, JsonNode json) {
        if (!json.isObject()) {
            throw new ApiRefused(422, key + ": an entity is an object");
        }
        if (!json.path("schema").isTextual()) {
            throw new ApiRefused(422, key + ": an entity has a schema, such as \"Person\"");
        }
        if (!json.path("properties").isObject()) {
            throw new ApiRefused(422, key + ": an entity has properties, lists of words by their names");
        }
        Map<String, List<String>> given = new LinkedHashMap<>();
        json.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            List<String> words = new ArrayList<>();
            (value.isArray() ? value : Json.array().add(value)).forEach(each -> {
                if (each.isContainerNode()) {
                    throw new ApiRefused(422, key + ": " + property.getKey() + " holds something other than words");
                }
                if (!each.isNull()) {
                    words.add(each.asText());
                }
            });
            given.put(property.getKey(), words);
        });
        return of(json.path("id").asText(""), Schema.of(json.path("schema").asText()), given);
    }

    /** An example of values by properties, whether the schema has these or not. */
    static Example of(String id, Schema schema, Map<String, List<String>> given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        given.forEach((name, words) -> {
            if (Property.of(schema, name).isEmpty()) {
                warnings.add("ignored: " + schema.code() + " has no property " + name);
            } else {
                values.put(name, words.stream().filter(word -> !word.isBlank()).toList());
            }
        });
        Example example = new Example(id, schema, values, warnings);
        if (example.names().isEmpty()) {
            warnings.add("nothing to compare: it has no name");
        }
        return new Example(id, schema, values, warnings);
    }

    /** All that it is called; for a person of whom parts of the name are given, these in a row. */
    List<String> names() {
        List<String> names = valuesOf(Property.Use.NAME);
        if (names.isEmpty()) {
            String made = String.join(
                    " ",
                    NAME_PARTS.stream()
                            .flatMap(part -> values.getOrDefault(part, List.of()).stream()
                                    .limit(1))
                            .toList());
            return made.isBlank() ? List.of() : List.of(made);
        }
        return names;
    }

    private List<String> valuesOf(Property.Use use) {
        return values.entrySet().stream()
                .filter(each -> Property.of(schema, each.getKey())
                        .filter(property -> property.use() == use)
                        .isPresent())
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> each.getValue().stream())
                .distinct()
                .toList();
    }

    /** As the lists are asked. */
    Asked asked() {
        Set<ListedKind> kinds = EnumSet.copyOf(schema.kinds());
        return new Asked(names(), kinds, valuesOf(Property.Use.BIRTH), valuesOf(Property.Use.COUNTRY));
    }

    /** Whether it can be looked for: it has a name, and its schema is one that something held is of. */
    boolean isAskable() {
        return !names().isEmpty() && !schema.kinds().isEmpty();
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id.isEmpty() ? null : id).put("schema", schema.code());
        ObjectNode properties = json.putObject("properties");
        values.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> each.getValue()
                .forEach(properties.putArray(each.getKey())::add));
        return json;
    }
}
