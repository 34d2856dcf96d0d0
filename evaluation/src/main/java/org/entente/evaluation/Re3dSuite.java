package org.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.quantities.QuantityFound;
import org.entente.engine.kit.units.Units;
import org.entente.evaluation.Re3dRelations.Related;
import org.entente.evaluation.Re3dRelations.RelationReader;
import org.entente.model.EntityKind;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/**
 * Entities in conflict reporting (re3d), spans with their types, and the relations between them. A case is a document. Mentions stand for its
 * parties, places and things, times for {@code Temporal}, amounts of money for {@code Money} and others for {@code Quantity}. Types that Entente
 * does not read (identifiers, vehicles apart from arms) stay among the gold ones and count as missed; goods are none of its types.
 */
final class Re3dSuite implements Suite<Re3dSuite.Gold> {
    private final NameReader reader;
    private final RelationReader relations;
    private final Optional<Peer> peer;

    Re3dSuite(NameReader reader, RelationReader relations, Optional<Peer> peer) {
        this.reader = reader;
        this.relations = relations;
        this.peer = peer;
    }

    /** A document's text, its entities and the relations between them. */
    record Gold(String text, Set<Typed> entities, List<Related> relations) {}

    /** A span of a type. */
    record Typed(Span span, String type) {}

    @Override
    public String name() {
        return "re3d";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, "documents.json")) {
            Map<String, Set<Typed>> entities = entities(file.resolveSibling("entities.json"));
            Map<String, List<Related>> relations = relations(file.resolveSibling("relations.json"));
            for (SuiteFiles.Located located : SuiteFiles.jsonLines(file)) {
                String id = located.text("_id");
                Gold gold = new Gold(
                        located.text("text"),
                        entities.getOrDefault(id, Set.of()),
                        relations.getOrDefault(id, List.of()));
                for (Typed entity : gold.entities()) {
                    if (entity.span().end() > gold.text().length()) {
                        throw SuiteFiles.malformed(
                                file, located.line(), "an entity of the document lies beyond its text");
                    }
                }
                cases.add(new Case<>(SuiteFiles.relative(folder, file), id, located.line(), gold));
            }
        }
        return cases;
    }

    private static Map<String, Set<Typed>> entities(Path file) {
        Map<String, Set<Typed>> entities = new HashMap<>();
        for (SuiteFiles.Located located : SuiteFiles.jsonLines(file)) {
            entities.computeIfAbsent(located.text("documentId"), id -> new HashSet<>())
                    .add(new Typed(span(located, "begin", "end"), located.text("type")));
        }
        return entities;
    }

    private static Map<String, List<Related>> relations(Path file) {
        Map<String, List<Related>> relations = new HashMap<>();
        for (SuiteFiles.Located located : SuiteFiles.jsonLines(file)) {
            Span source = span(located, "sourceBegin", "sourceEnd");
            Span target = span(located, "targetBegin", "targetEnd");
            relations
                    .computeIfAbsent(located.text("documentId"), id -> new ArrayList<>())
                    .add(new Related(source, target, located.text("type")));
        }
        return relations;
    }

    private static Span span(SuiteFiles.Located located, String first, String last) {
        int begin = integer(located, first);
        int end = integer(located, last);
        if (begin < 0 || end <= begin) {
            throw SuiteFiles.malformed(
                    located.file(), located.line(), "\"" + first + "\" and \"" + last + "\" are not a span");
        }
        return new Span(begin, end);
    }

    private static int integer(SuiteFiles.Located located, String field) {
        JsonNode value = located.json().get(field);
        if (value == null || !value.isInt()) {
            throw SuiteFiles.malformed(located.file(), located.line(), "\"" + field + "\" is not a whole number");
        }
        return value.intValue();
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            Set<Typed> found = entities(reader, item.gold().text());
            found.addAll(times(item.gold().text()));
            found.addAll(amounts(item.gold().text()));
            List<Related> related = relations.read(item.gold().text());
            Counts counts = counts(item.gold().entities(), found);
            Re3dRelations.count(counts, item.gold(), related);
            return new Answer(counts, predicted(found, related));
        };
    }

    private static Set<Typed> entities(NameReader reader, String text) {
        Set<Typed> found = new HashSet<>();
        for (NameReader.Named named : reader.read(text)) {
            if (named.form() != MentionForm.PRONOUN) {
                type(named).ifPresent(type -> found.add(new Typed(named.span(), type)));
            }
        }
        return found;
    }

    private static List<Typed> times(String text) {
        return TimexReader.times(text, null).stream()
                .map(time -> new Typed(time.span(), "Temporal"))
                .toList();
    }

    /** Amounts with their units, and the numbers alone of what is counted. */
    private static List<Typed> amounts(String text) {
        return Quantities.find(text).stream()
                .filter(found -> found.kind() != QuantityFound.Kind.MULTIPLE)
                .map(found -> switch (Units.dimensionOf(found.unit())) {
                    case "money" -> new Typed(found.span(), "Money");
                    case "" -> new Typed(found.number(), "Quantity");
                    default -> new Typed(found.span(), "Quantity");
                })
                .toList();
    }

    private static Optional<String> type(NameReader.Named named) {
        if (named.nationality() && named.kind() == EntityKind.STATE) {
            return Optional.of("Nationality");
        }
        return Optional.ofNullable(
                switch (named.kind()) {
                    case STATE, PLACE, FACILITY -> "Location";
                    case PERSON -> "Person";
                    case GOVERNMENT_BODY, ARMED_FORCE, ARMED_GROUP, PARTY, COMPANY, ORGANISATION, GROUP ->
                        "Organisation";
                    case VESSEL, AIRCRAFT -> "MilitaryPlatform";
                    case EQUIPMENT -> "Weapon";
                    case COMMODITY, MATTER -> null;
                    case AGREEMENT -> "DocumentReference";
                });
    }

    /** Exact: span and type equal. Overlapping: a span of the same type shares a character with it. */
    private static Counts counts(Set<Typed> gold, Set<Typed> found) {
        Counts counts = new Counts();
        counts.add("gold", gold.size());
        counts.add("predicted", found.size());
        counts.add("exact", found.stream().filter(gold::contains).count());
        counts.add(
                "gold.touched",
                gold.stream().filter(entity -> touches(entity, found)).count());
        counts.add(
                "predicted.touched",
                found.stream().filter(entity -> touches(entity, gold)).count());
        return counts;
    }

    private static boolean touches(Typed entity, Set<Typed> others) {
        return others.stream()
                .anyMatch(other -> other.type().equals(entity.type())
                        && other.span().start() < entity.span().end()
                        && entity.span().start() < other.span().end());
    }

    private static ObjectNode predicted(Set<Typed> found, List<Related> related) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode entities = json.putArray("entities");
        found.stream()
                .sorted((one, other) ->
                        Integer.compare(one.span().start(), other.span().start()))
                .forEach(entity -> entities.addObject()
                        .put("begin", entity.span().start())
                        .put("end", entity.span().end())
                        .put("type", entity.type()));
        ArrayNode relations = json.putArray("relations");
        related.forEach(one -> relations
                .addObject()
                .put("sourceBegin", one.source().start())
                .put("sourceEnd", one.source().end())
                .put("targetBegin", one.target().start())
                .put("targetEnd", one.target().end())
                .put("type", one.type()));
        return json;
    }

    /** The peer's names where there is one, and whatever stands in one sentence for related. */
    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        Map<String, String> table = Re3dRelations.cooccurrence(cases);
        String together = "co-occurrence in a sentence";
        Optional<NameReader> names = peer.map(NameReader::of);
        return Optional.of(
                new Baseline<>(peer.map(other -> other.name() + "; " + together).orElse(together), item -> {
                    Set<Typed> found = names.map(
                                    other -> entities(other, item.gold().text()))
                            .orElse(Set.of());
                    List<Related> related = Re3dRelations.together(item.gold(), table);
                    Counts counts = names.isPresent() ? counts(item.gold().entities(), found) : new Counts();
                    Re3dRelations.count(counts, item.gold(), related);
                    return new Answer(counts, predicted(found, related));
                }));
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        if (sum.byName().containsKey("gold")) {
            metrics.put("span_exact_f1", Ratios.f1(sum.get("exact"), sum.get("gold"), sum.get("predicted")));
            metrics.put("span_overlap_f1", touched(sum, ""));
        }
        metrics.put("relation_gold_f1", Ratios.f1(sum, "relation_gold"));
        metrics.put("relation_f1", touched(sum, "relation."));
        return metrics;
    }

    /** The F1 of what touches: precision over predicted, recall over gold. */
    private static double touched(Counts sum, String name) {
        double precision = Ratios.of(sum.get(name + "predicted.touched"), sum.get(name + "predicted"));
        double recall = Ratios.of(sum.get(name + "gold.touched"), sum.get(name + "gold"));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
