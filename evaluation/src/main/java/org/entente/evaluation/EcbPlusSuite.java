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
 * Entities across news reports of the same happenings (ECB+): persons, bodies, places and things that take part in
 * events. Its sentences are marked in part, and times and events are left out here. A case is a document, known by
 * its {@code doc_id}; a part is a topic.
 */
final class EcbPlusSuite implements Suite<EcbPlusSuite.Gold> {
    private static final List<String> RELATIONS = List.of("CROSS_DOC_COREF", "INTRA_DOC_COREF");
    private static final List<String> ENTITIES = List.of("HUMAN", "NON_HUMAN", "LOC");

    private final EntityLinker linker;

    EcbPlusSuite(EntityLinker linker) {
        this.linker = linker;
    }

    /** A text and its mentions of entities. */
    record Gold(String text, List<EntityScore.Marked> entities) {}

    @Override
    public String name() {
        return "ecbplus";
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
                    new Gold(cat.text(), cat.referents(RELATIONS, ENTITIES))));
        }
        return cases;
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> entente(List.of(item)).answer(item);
    }

    @Override
    public Answerer<Gold> entente(List<Case<Gold>> cases) {
        return answerer(
                cases,
                linker.link(cases.stream()
                        .map(item -> new EntityLinker.Dated(item.gold().text(), null))
                        .toList()));
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.of(new Baseline<>("the same string", answerer(cases, EntityScore.sameString(texts(cases)))));
    }

    private static Answerer<Gold> answerer(List<Case<Gold>> cases, List<List<EntityLinker.Linked>> linked) {
        List<Counts> counts = EntityScore.counts(texts(cases), linked);
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

    private static List<EntityScore.Text> texts(List<Case<Gold>> cases) {
        return cases.stream()
                .map(item -> new EntityScore.Text(
                        item.file().replaceFirst("(^|/)[^/]*$", ""),
                        item.gold().text(),
                        item.gold().entities()))
                .toList();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        EntityScore.metrics(sum, metrics);
        return metrics;
    }
}
