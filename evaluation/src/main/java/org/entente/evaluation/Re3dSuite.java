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
import org.entente.model.EntityKind;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/**
 * Entities in conflict reporting (re3d): spans with their types. A case is a document. Types that Entente
 * does not mark as mentions (times, amounts, money, references, nationalities) stay among the gold ones
 * and count as missed.
 */
final class Re3dSuite implements Suite<Re3dSuite.Gold> {
    private final NameReader reader;
    private final Optional<Peer> peer;

    Re3dSuite(NameReader reader, Optional<Peer> peer) {
        this.reader = reader;
        this.peer = peer;
    }

    /** A document's text and its entities. */
    record Gold(String text, Set<Typed> entities) {}

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
            for (SuiteFiles.Located located : SuiteFiles.jsonLines(file)) {
                String id = located.text("_id");
                Gold gold = new Gold(located.text("text"), entities.getOrDefault(id, Set.of()));
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
            int begin = integer(located, "begin");
            int end = integer(located, "end");
            if (begin < 0 || end <= begin) {
                throw SuiteFiles.malformed(file, located.line(), "\"begin\" and \"end\" are not a span");
            }
            entities.computeIfAbsent(located.text("documentId"), id -> new HashSet<>())
                    .add(new Typed(new Span(begin, end), located.text("type")));
        }
        return entities;
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
        return answerer(reader);
    }

    private static Answerer<Gold> answerer(NameReader reader) {
        return item -> {
            Set<Typed> found = new HashSet<>();
            for (NameReader.Named named : reader.read(item.gold().text())) {
                if (named.form() != MentionForm.PRONOUN) {
                    found.add(new Typed(named.span(), type(named)));
                }
            }
            return new Answer(counts(item.gold().entities(), found), predicted(found));
        };
    }

    private static String type(NameReader.Named named) {
        if (named.nationality() && named.kind() == EntityKind.STATE) {
            return "Nationality";
        }
        return switch (named.kind()) {
            case STATE, PLACE, FACILITY -> "Location";
            case PERSON -> "Person";
            case GOVERNMENT_BODY, ARMED_FORCE, ARMED_GROUP, PARTY, COMPANY, ORGANISATION, GROUP -> "Organisation";
            case VESSEL, AIRCRAFT -> "MilitaryPlatform";
            case EQUIPMENT -> "Weapon";
            case COMMODITY -> "Quantity";
            case AGREEMENT -> "DocumentReference";
        };
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

    private static ObjectNode predicted(Set<Typed> found) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode entities = json.putArray("entities");
        found.stream()
                .sorted((one, other) ->
                        Integer.compare(one.span().start(), other.span().start()))
                .forEach(entity -> entities.addObject()
                        .put("begin", entity.span().start())
                        .put("end", entity.span().end())
                        .put("type", entity.type()));
        return json;
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return peer.map(other -> new Baseline<>(other.name(), answerer(NameReader.of(other))));
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        double precision = Ratios.of(sum.get("predicted.touched"), sum.get("predicted"));
        double recall = Ratios.of(sum.get("gold.touched"), sum.get("gold"));
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("span_exact_f1", Ratios.f1(sum.get("exact"), sum.get("gold"), sum.get("predicted")));
        metrics.put("span_overlap_f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        return metrics;
    }
}
