package org.entente.app.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.app.export.Json;
import org.entente.app.work.CaseView;
import org.entente.app.work.DocumentView;
import org.entente.engine.screen.Lands;
import org.entente.model.Entity;
import org.entente.model.ListedName;
import org.entente.model.Listing;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Passage;

/** Entries of lists and entities of a case as entities of FollowTheMoney. */
final class FtmJson {
    private static final int PASSAGES_MAX = 20;
    private static final Set<String> LANDS =
            Set.of("country", "nationality", "citizenship", "jurisdiction", "mainCountry", "flag", "birthCountry");
    private static final Set<String> OF_SANCTION =
            Set.of("authority", "program", "programId", "listingDate", "reason", "status");
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private FtmJson() {}

    /** The land's two letters, small, as FollowTheMoney has them; the words themselves where they name none. */
    static String land(String words) {
        return Lands.codeOf(words).map(TWO_LETTERS::get).orElse(words);
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new TreeMap<>();
        for (String two : Locale.getISOCountries()) {
            codes.put(Locale.of("", two).getISO3Country(), two.toLowerCase(Locale.ROOT));
        }
        return Map.copyOf(codes);
    }

    /** What it tells, by FollowTheMoney's properties; those of a listing as such are left out. */
    static Map<String, Set<String>> properties(Held held) {
        Map<String, Set<String>> properties = new LinkedHashMap<>();
        for (ListedName name : held.listing().names()) {
            put(
                    properties,
                    switch (name.quality()) {
                        case PRIMARY -> "name";
                        case ALIAS -> "alias";
                        case FORMER -> "previousName";
                        case WEAK -> "weakAlias";
                    },
                    name.value());
        }
        for (Listing.Fact fact : held.listing().facts()) {
            if (OF_SANCTION.contains(fact.property())) {
                continue;
            }
            if (fact.property().endsWith("Date")) {
                for (String end : fact.value().split("/")) {
                    put(properties, fact.property(), end.replaceAll("[~?%]$", ""));
                }
            } else {
                put(properties, fact.property(), LANDS.contains(fact.property()) ? land(fact.value()) : fact.value());
            }
        }
        if (held.entity() == null && !properties.containsKey("topics")) {
            put(properties, "topics", "sanction");
        }
        return properties;
    }

    private static void put(Map<String, Set<String>> properties, String property, String value) {
        if (!value.isBlank()) {
            properties
                    .computeIfAbsent(property, unused -> new LinkedHashSet<>())
                    .add(value);
        }
    }

    /** Codes of the lands to which it is said to belong. */
    static Set<String> lands(Held held) {
        return properties(held).entrySet().stream()
                .filter(each -> LANDS.contains(each.getKey()) && !each.getKey().equals("birthCountry"))
                .flatMap(each -> each.getValue().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What it is about in a list, as {@code sanction}. */
    static Set<String> topics(Held held) {
        return properties(held).getOrDefault("topics", Set.of());
    }

    /** The whole entity, with its listing as a sanction within it. */
    static ObjectNode entity(Held held) {
        ObjectNode json = Json.object()
                .put("id", held.id())
                .put("caption", held.listing().name())
                .put("schema", held.schema().code());
        ObjectNode properties = json.putObject("properties");
        properties(held).forEach((name, values) -> values.forEach(properties.putArray(name)::add));
        if (held.entity() == null) {
            properties.putArray("sanctions").add(sanction(held));
        }
        json.putArray("datasets").add(held.dataset());
        json.putArray("referents");
        return json.put("target", held.entity() == null)
                .put("first_seen", held.first())
                .put("last_seen", held.last())
                .put("last_change", held.changed());
    }

    private static ObjectNode sanction(Held held) {
        ObjectNode json = Json.object()
                .put("id", held.id() + "-sanction")
                .put("caption", held.dataset())
                .put("schema", "Sanction");
        ObjectNode properties = json.putObject("properties");
        properties.putArray("entity").add(held.id());
        for (String property : OF_SANCTION.stream().sorted().toList()) {
            List<String> values = held.listing().values(property);
            if (!values.isEmpty()) {
                values.forEach(properties.putArray(property)::add);
            }
        }
        json.putArray("datasets").add(held.dataset());
        return json;
    }

    /** The first passages that name an entity of the case, by date. */
    static ArrayNode passages(Entity entity, CaseView view) {
        ArrayNode json = Json.array();
        for (DocumentView document : view.documents()) {
            for (Mention mention : entity.mentions().stream()
                    .map(view::mention)
                    .filter(each -> each.document().equals(document.id()) && each.form() == MentionForm.NAME)
                    .sorted((one, other) -> one.span().compareTo(other.span()))
                    .toList()) {
                if (json.size() == PASSAGES_MAX) {
                    return json;
                }
                Passage passage = Passage.of(document.id(), document.document().text(), mention.span());
                json.addObject()
                        .put("document", document.id().hex())
                        .put("title", document.name())
                        .put("start", passage.span().start())
                        .put("end", passage.span().end())
                        .put("exact", passage.exact())
                        .put("prefix", passage.prefix())
                        .put("suffix", passage.suffix());
            }
        }
        return json;
    }

    /** One line on it, for people. */
    static String description(Held held) {
        Map<String, Set<String>> properties = properties(held);
        String born = Optional.ofNullable(properties.get("birthDate"))
                .map(dates -> ", born " + String.join(" or ", dates))
                .orElse("");
        Set<String> lands = lands(held);
        List<String> programs = held.listing().values("program");
        return held.schema().label()
                + born
                + (lands.isEmpty() ? "" : ", " + String.join(", ", lands))
                + (held.entity() == null ? "; on the list " + held.dataset() : "; of the case")
                + (programs.isEmpty() ? "" : " (" + String.join(", ", programs) + ")");
    }
}
