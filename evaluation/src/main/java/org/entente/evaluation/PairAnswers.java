package org.entente.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.engine.Pipeline;
import org.entente.engine.Pipeline.CaseResult;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.evaluation.VerdictSuite.Account;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Document;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Compares two accounts by Entente's whole engine: each a document, and of the verdicts between the two the
 * one that answers. Where some verdict compares figures of the measure that the pair is about, only those
 * do; then figures before claims without, then the order of the table of relations.
 */
final class PairAnswers implements VerdictSuite.PairReader {
    private final Pipeline pipeline;

    PairAnswers(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public String read(Account first, Account second, String focus) {
        Document one = SuiteTexts.document(first.text(), first.published());
        Document other = SuiteTexts.document(second.text(), second.published());
        CaseResult result = pipeline.run(List.of(
                new Pipeline.Input(one, first.published(), null), new Pipeline.Input(other, second.published(), null)));
        return answer(result, focus).map(verdict -> verdict.relation().code()).orElse(VerdictSuite.UNRELATED);
    }

    static Optional<Verdict> answer(CaseResult result, String focus) {
        Map<Id, Claim> claims = new HashMap<>();
        for (ResolvedClaim claim : result.claims()) {
            claims.put(claim.claim().id(), claim.claim());
        }
        Function<Id, Claim> claim = id -> {
            Claim found = claims.get(id);
            if (found == null) {
                throw new IllegalStateException("a verdict is of claims of its case");
            }
            return found;
        };
        List<Verdict> between = result.verdicts().stream()
                .filter(verdict -> !claim.apply(verdict.a())
                        .document()
                        .equals(claim.apply(verdict.b()).document()))
                .toList();
        List<Verdict> focused = between.stream()
                .filter(verdict -> isOf(claim.apply(verdict.a()), verdict.figureA(), focus))
                .toList();
        return (focused.isEmpty() ? between : focused)
                .stream()
                        .min(Comparator.comparing((Verdict verdict) -> verdict.figureA() == null)
                                .thenComparing(
                                        verdict -> claim.apply(verdict.a()).kind() == ClaimKind.STATEMENT)
                                .thenComparing(Verdict::relation)
                                .thenComparing(Verdict::id));
    }

    /** Whether that figure of a claim measures what the pair is about. */
    private static boolean isOf(Claim claim, @Nullable Id figure, String focus) {
        return claim.figures().stream()
                .filter(each -> each.id().equals(figure))
                .map(Figure::measure)
                .anyMatch(measure ->
                        measure.code().equals(focus) || measure.code().startsWith(focus + "-"));
    }
}
