package org.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.engine.Pipeline;
import org.entente.engine.Pipeline.CaseResult;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.evaluation.VerdictSuite.Account;
import org.entente.model.ClaimKind;
import org.entente.model.Id;

/** Whether two accounts of things that recur become one event, each read as a document of its own. */
final class RecurringSuite implements Suite<RecurringSuite.Gold> {
    private final Pipeline pipeline;

    RecurringSuite(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * A pair.
     *
     * @param one whether both tell of one event
     * @param focus the word that tells of it in both
     */
    record Gold(boolean one, String focus, Account first, Account second) {}

    /**
     * What became of a pair.
     *
     * @param read whether in both accounts an event is read of the word
     * @param joined whether any event has claims of both accounts
     * @param focused whether one that the word tells of has
     */
    record Found(boolean read, boolean joined, boolean focused) {}

    @Override
    public String name() {
        return "recurring";
    }

    @Override
    public String label() {
        return "This suite was written for this project: no outside suite of its kind could be had.";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        return SuiteFiles.lineCases(folder, RecurringSuite::gold);
    }

    private static Gold gold(SuiteFiles.Located located) {
        JsonNode one = located.json().path("one");
        if (!one.isBoolean()) {
            throw SuiteFiles.malformed(located.file(), located.line(), "\"one\" is true or false");
        }
        return new Gold(one.booleanValue(), located.text("focus"), Account.of(located, "a"), Account.of(located, "b"));
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            Gold gold = item.gold();
            Found found = find(gold);
            Counts counts = new Counts();
            counts.add("pairs", 1);
            counts.add("read", found.read() ? 1 : 0);
            counts.add(gold.one() ? "one" : "two", 1);
            counts.add("two.read", !gold.one() && found.read() ? 1 : 0);
            counts.add("one.joined", gold.one() && found.focused() ? 1 : 0);
            counts.add("two.joined", !gold.one() && found.joined() ? 1 : 0);
            ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
            predicted.put("read", found.read());
            predicted.put("joined", gold.one() ? found.focused() : found.joined());
            return new Answer(counts, predicted);
        };
    }

    private Found find(Gold gold) {
        List<Pipeline.Input> inputs = new ArrayList<>();
        for (Account account : List.of(gold.first(), gold.second())) {
            inputs.add(new Pipeline.Input(
                    SuiteTexts.ofDay(account.text(), account.published()), account.published(), null));
        }
        CaseResult result = pipeline.run(inputs);
        Map<Id, Id> documents = new HashMap<>();
        Set<Id> focused = new TreeSet<>();
        for (ResolvedClaim claim : result.claims()) {
            documents.put(claim.claim().id(), claim.claim().document());
            boolean event = claim.claim().kind() == ClaimKind.EVENT;
            int start = claim.claim().trigger().start() - claim.claim().span().start();
            int end = claim.claim().trigger().end() - claim.claim().span().start();
            if (event && claim.passageText().substring(start, end).contains(gold.focus())) {
                focused.add(claim.claim().id());
            }
        }
        boolean read = focused.stream().map(documents::get).distinct().count() == 2;
        List<Set<Id>> joined = result.gatherings().stream()
                .filter(gathering -> gathering.kind() == ClaimKind.EVENT)
                .map(gathering -> (Set<Id>) new TreeSet<>(gathering.claims()))
                .filter(claims -> claims.stream().map(documents::get).distinct().count() == 2)
                .toList();
        boolean ofFocus = joined.stream()
                .anyMatch(claims -> claims.stream()
                                .filter(focused::contains)
                                .map(documents::get)
                                .distinct()
                                .count()
                        == 2);
        return new Found(read, !joined.isEmpty(), ofFocus);
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("collapsed", sum.get("two.joined"));
        metrics.put("joined", Ratios.of(sum.get("one.joined"), sum.get("one")));
        metrics.put("tested", sum.get("two.read"));
        metrics.put("read", Ratios.of(sum.get("read"), sum.get("pairs")));
        return metrics;
    }
}
