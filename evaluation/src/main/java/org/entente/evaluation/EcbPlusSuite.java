package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.Element;

/**
 * Events across news reports of the same happenings (ECB+), and the persons, bodies, places and things that take part
 * in them. Its sentences are marked in part, and times are left out here; an event's mention counts where a relation
 * ties it to what it tells of. A case is a document, known by its {@code doc_id}; a part is a topic.
 */
final class EcbPlusSuite implements Suite<EcbPlusSuite.Gold> {
    private static final List<String> RELATIONS = List.of("CROSS_DOC_COREF", "INTRA_DOC_COREF");
    private static final List<String> ENTITIES = List.of("HUMAN", "NON_HUMAN", "LOC");
    private static final List<String> EVENTS = List.of("ACTION", "NEG_ACTION");

    private final EventLinker linker;

    EcbPlusSuite(EventLinker linker) {
        this.linker = linker;
    }

    /** A text, its mentions of entities, and the words that tell of its events. */
    record Gold(String text, List<EntityScore.Marked> entities, List<EntityScore.Marked> events) {}

    @Override
    public String name() {
        return "ecbplus";
    }

    @Override
    public String label() {
        return "event_…: the words that the suite marks are given (gold mentions), and only joined. event_own_…: the words that "
                + "Entente finds by itself are joined by the same rule; a marked word that is not found stands alone, and "
                + "event_own_found says how many are found. event_case_…: the events that a case makes of them.";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".xml")) {
            Element root = SuiteFiles.xml(file);
            CatFile cat = new CatFile(file, root);
            cases.add(new Case<>(
                    SuiteFiles.relative(folder, file),
                    root.getAttribute("doc_id"),
                    1,
                    new Gold(cat.text(), cat.referents(RELATIONS, ENTITIES), cat.referents(RELATIONS, EVENTS))));
        }
        return cases;
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> entente(List.of(item)).answer(item);
    }

    @Override
    public Answerer<Gold> entente(List<Case<Gold>> cases) {
        EventLinker.Found found = linker.link(cases.stream()
                .map(item -> new EntityLinker.Dated(item.gold().text(), null))
                .toList());
        List<EventScore.Text> texts = eventTexts(cases);
        List<Counts> counts = EntityScore.counts(texts(cases), found.entities());
        EventScore.count(counts, EventScore.GIVEN, texts, EventScore.joined(texts));
        EventScore.count(
                counts, EventScore.OWN, texts, EventScore.found(texts, EventScore.rejoined(texts, found.events())));
        EventScore.countFound(counts, EventScore.OWN, texts, found.events());
        EventScore.count(counts, EventScore.CASE, texts, EventScore.found(texts, found.events()));
        return answerer(cases, counts, found.entities());
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        List<List<EntityLinker.Linked>> entities = EntityScore.sameString(texts(cases));
        List<EventScore.Text> texts = eventTexts(cases);
        List<List<String>> lemmas = EventScore.sameLemma(texts, linker);
        List<Counts> counts = EntityScore.counts(texts(cases), entities);
        EventScore.count(counts, EventScore.GIVEN, texts, lemmas);
        EventScore.count(counts, EventScore.IN_TOPIC, texts, EventScore.inTopic(texts, lemmas));
        return Optional.of(new Baseline<>("the same string, the same lemma", answerer(cases, counts, entities)));
    }

    private static Answerer<Gold> answerer(
            List<Case<Gold>> cases, List<Counts> counts, List<List<EntityLinker.Linked>> linked) {
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
            EntityScore.write(predicted.putArray("entities"), linked.get(i));
            answers.put(cases.get(i).file(), new Answer(counts.get(i), predicted));
        }
        return item -> {
            Answer answer = answers.get(item.file());
            if (answer == null) {
                throw new IllegalArgumentException("a case that was not given: " + item.file());
            }
            return answer;
        };
    }

    private static List<EventScore.Text> eventTexts(List<Case<Gold>> cases) {
        return cases.stream()
                .map(item -> new EventScore.Text(
                        topic(item), item.gold().text(), item.gold().events()))
                .toList();
    }

    private static String topic(Case<Gold> item) {
        return item.file().replaceFirst("(^|/)[^/]*$", "");
    }

    private static List<EntityScore.Text> texts(List<Case<Gold>> cases) {
        return cases.stream()
                .map(item -> new EntityScore.Text(
                        topic(item), item.gold().text(), item.gold().entities()))
                .toList();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        EntityScore.metrics(sum, metrics);
        EventScore.metrics(sum, EventScore.GIVEN, metrics);
        for (String name : List.of(EventScore.OWN, EventScore.CASE, EventScore.IN_TOPIC)) {
            if (sum.byName().keySet().stream().anyMatch(counted -> counted.startsWith(name + "."))) {
                EventScore.metrics(sum, name, metrics);
            }
        }
        if (sum.get(EventScore.OWN + ".marked") > 0) {
            metrics.put(EventScore.OWN + "_found", EventScore.foundShare(sum, EventScore.OWN));
        }
        return metrics;
    }
}
