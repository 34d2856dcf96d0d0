package org.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.entente.model.Origins;

/** How many origins stand behind what several accounts tell, each read as a document of its own. */
final class OriginsSuite implements Suite<OriginsSuite.Gold> {
    private final Pipeline pipeline;

    OriginsSuite(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * A group.
     *
     * @param focus a word of the claim whose origins are counted, in each account; a number for a figure
     * @param traced how many origins of it are traced
     * @param untraced how many are not
     */
    record Gold(String focus, int traced, int untraced, List<Account> accounts) {}

    /** How many origins. */
    record Count(int traced, int untraced) {}

    @Override
    public String name() {
        return "origins";
    }

    @Override
    public String label() {
        return "This suite was written for this project: no outside suite of its kind could be had.";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        return SuiteFiles.lineCases(folder, OriginsSuite::gold);
    }

    private static Gold gold(SuiteFiles.Located located) {
        JsonNode row = located.json();
        List<Account> accounts = new ArrayList<>();
        try {
            for (JsonNode account : row.path("accounts")) {
                accounts.add(new Account(
                        located.textOf(account, "text"), LocalDate.parse(located.textOf(account, "published"))));
            }
        } catch (DateTimeParseException e) {
            throw SuiteFiles.malformed(located.file(), located.line(), "\"published\" is not a day");
        }
        if (accounts.isEmpty()
                || !row.path("traced").isInt()
                || !row.path("untraced").isInt()) {
            throw SuiteFiles.malformed(
                    located.file(),
                    located.line(),
                    "a group has \"accounts\" and the numbers \"traced\" and \"untraced\"");
        }
        return new Gold(
                located.text("focus"),
                row.path("traced").intValue(),
                row.path("untraced").intValue(),
                accounts);
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> {
            Gold gold = item.gold();
            Count found = count(gold);
            Counts counts = new Counts();
            boolean traced = found.traced() == gold.traced();
            boolean untraced = found.untraced() == gold.untraced();
            counts.add("groups", 1);
            counts.add("traced", traced ? 1 : 0);
            counts.add("exact", traced && untraced ? 1 : 0);
            ObjectNode predicted = SuiteFiles.JSON.createObjectNode();
            predicted.put("traced", found.traced());
            predicted.put("untraced", found.untraced());
            return new Answer(counts, predicted);
        };
    }

    private Count count(Gold gold) {
        List<Pipeline.Input> inputs = new ArrayList<>();
        for (Account account : gold.accounts()) {
            inputs.add(new Pipeline.Input(
                    SuiteTexts.document(account.text(), account.published()), account.published(), null));
        }
        CaseResult result = pipeline.run(inputs);
        Map<Id, Origins> origins = new HashMap<>();
        result.origins().forEach(each -> origins.put(each.claim(), each));
        Set<Id> traced = new TreeSet<>();
        Set<Id> untraced = new TreeSet<>();
        for (ResolvedClaim claim : focused(result, gold.focus())) {
            Origins its = origins.get(claim.claim().id());
            if (its != null && its.traced()) {
                its.roots().forEach(root -> traced.add(root.id()));
            } else if (its != null) {
                // One who passes it on is one, however many articles rest on it.
                untraced.add(
                        its.roots().isEmpty()
                                ? claim.claim().document()
                                : its.roots().getFirst().id());
            }
        }
        return new Count(traced.size(), untraced.size());
    }

    /** Of each account the claims in whose words the focus stands: figures, or else events, or else ties and the like. */
    private static List<ResolvedClaim> focused(CaseResult result, String focus) {
        Map<Id, List<ResolvedClaim>> byDocument = new TreeMap<>();
        for (ResolvedClaim claim : result.claims()) {
            if (claim.claim().kind() != ClaimKind.STATEMENT
                    && claim.passageText().contains(focus)) {
                byDocument
                        .computeIfAbsent(claim.claim().document(), unused -> new ArrayList<>())
                        .add(claim);
            }
        }
        boolean number = Character.isDigit(focus.charAt(0));
        List<ResolvedClaim> focused = new ArrayList<>();
        for (List<ResolvedClaim> claims : byDocument.values()) {
            ClaimKind kind = claims.stream()
                    .map(claim -> claim.claim().kind())
                    .min(Comparator.comparing((ClaimKind each) -> (each == ClaimKind.FIGURE) != number)
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            claims.stream().filter(claim -> claim.claim().kind() == kind).forEach(focused::add);
        }
        return focused;
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("exact", Ratios.of(sum.get("exact"), sum.get("groups")));
        metrics.put("traced", Ratios.of(sum.get("traced"), sum.get("groups")));
        return metrics;
    }
}
