package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.engine.Pipeline;
import org.entente.engine.Pipeline.CaseResult;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.Figure;
import org.entente.model.Relation;
import org.entente.model.Verdict;
import org.entente.onnx.OnnxReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comparing makes of accounts that lack what it goes by, from the text to the verdict. */
final class BadInputTest {
    private static final Pipeline PIPELINE = new Pipeline(OnnxReader.bundled());
    private static final int MANY = 1_000;

    private static Pipeline.Input account(String text, @Nullable String published) {
        LocalDate day = published == null ? null : LocalDate.parse(published);
        return new Pipeline.Input(SuiteTexts.document(text, day), day, null);
    }

    private static List<Relation> relations(CaseResult result) {
        return result.verdicts().stream().map(Verdict::relation).toList();
    }

    private static List<Figure> figures(CaseResult result) {
        return result.claims().stream()
                .map(ResolvedClaim::claim)
                .filter(claim -> claim.kind() == ClaimKind.FIGURE)
                .flatMap(claim -> claim.figures().stream())
                .toList();
    }

    @Test
    void accountsWithoutADateAreComparedButNeverMadeOneEventOfARecurringSort() {
        CaseResult result = PIPELINE.run(List.of(
                account("Tolma's jets bombed the town of Berin, killing 12 people.", null),
                account("Tolma's jets bombed the town of Berin, killing nine people.", null)));
        assertThat(result.claims()).isNotEmpty();
        assertThat(result.gatherings().stream()
                        .filter(each -> each.kind() == ClaimKind.EVENT)
                        .map(each -> each.claims().size()))
                .containsOnly(1);
        assertThat(relations(result)).doesNotContain(Relation.DATE_DIFFERS, Relation.UPDATE, Relation.SUPERSEDES);
    }

    @Test
    void aDatedAccountBesideAnUndatedOneUpdatesNothing() {
        CaseResult result = PIPELINE.run(List.of(
                account("The fire at the Harden mill killed 12 people.", null),
                account("The fire at the Harden mill killed 15 people.", "2022-04-05")));
        assertThat(figures(result)).hasSize(2);
        assertThat(relations(result)).doesNotContain(Relation.UPDATE, Relation.SAME);
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsNoWindow() {
        CaseResult result = PIPELINE.run(List.of(
                account("Between 2011 and 2003 the war in Orvia killed 4,000 people.", "2020-01-02"),
                account("From 20 May to 3 May 2019 the war in Orvia killed 90 people.", "2020-01-02"),
                account("Between 2003 and 2011 the war in Orvia killed 9,000 people.", "2020-01-03")));
        assertThat(figures(result)).isNotEmpty();
        for (Figure figure : figures(result)) {
            LocalDate first = figure.since() == null ? null : figure.since().earliest();
            LocalDate last = figure.until() == null ? null : figure.until().latest();
            assertThat(first == null || last == null || !last.isBefore(first))
                    .as(figure.exact())
                    .isTrue();
        }
        for (ResolvedClaim claim : result.claims()) {
            Edtf when = claim.claim().when().edtf();
            LocalDate first = when == null ? null : when.earliest();
            LocalDate last = when == null ? null : when.latest();
            assertThat(first == null || last == null || !last.isBefore(first)).isTrue();
        }
        assertThat(relations(result)).doesNotContain(Relation.SAME);
    }

    @Test
    void anAmountWithoutAUnitContradictsNothing() {
        CaseResult result = PIPELINE.run(List.of(
                account("The yard in Tolma built 40 last year.", "2021-03-01"),
                account("The yard in Tolma built 12 tankers last year.", "2021-03-01"),
                account("The yard in Tolma earned 12 million last year.", "2021-03-02"),
                account("The yard in Tolma earned 90 million dollars last year.", "2021-03-02")));
        assertThat(relations(result)).doesNotContain(Relation.CONTRADICTS, Relation.SAME_CONVERTED);
    }

    @Test
    void oneDocumentHasItsClaimsAndNoDisagreementWithItself() {
        CaseResult result = PIPELINE.run(List.of(account(
                "A fire killed 12 people in Harden on Monday. The fire killed five children. It was the third fire in"
                        + " Harden. The mayor denied that the mill had been closed.",
                "2022-04-05")));
        assertThat(result.claims()).isNotEmpty();
        assertThat(relations(result)).doesNotContain(Relation.CONTRADICTS, Relation.DENIES);
        assertThat(result.origins()).hasSameSizeAs(result.claims());
        assertThat(PIPELINE.run(List.of()).verdicts()).isEmpty();
    }

    @Test
    void aThousandAccountsOfOneFigureAreOneSeriesAndWhatIsPassedOverIsNamed() {
        List<Pipeline.Input> inputs = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            inputs.add(account(
                    "The fire at the Harden mill killed 12 people, paper number " + (i + 1) + " wrote.",
                    "2022-04-0" + (1 + i % 3)));
        }
        CaseResult result = PIPELINE.run(inputs);
        assertThat(figures(result).stream().filter(each -> each.exact().contains("12")))
                .hasSizeGreaterThanOrEqualTo(MANY);
        assertThat(relations(result)).doesNotContain(Relation.CONTRADICTS, Relation.DENIES);
        assertThat(result.passedOver()).isNotEmpty().allSatisfy(each -> assertThat(each.detail())
                .isNotBlank());
        assertThat(result.gatherings().stream()
                        .filter(each -> each.kind() == ClaimKind.FIGURE)
                        .mapToInt(each -> each.claims().size())
                        .max()
                        .orElse(0))
                .isGreaterThanOrEqualTo(MANY);
    }
}
