package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names by which things leave the house. */
final class CodesTest {
    @Test
    void theTypesOfEventsAreThoseOfPlover() {
        assertThat(codes(EventType.values()))
                .containsExactly(
                        "AGREE",
                        "CONSULT",
                        "SUPPORT",
                        "COOPERATE",
                        "AID",
                        "YIELD",
                        "REQUEST",
                        "ACCUSE",
                        "REJECT",
                        "THREATEN",
                        "PROTEST",
                        "SANCTION",
                        "MOBILIZE",
                        "COERCE",
                        "ASSAULT",
                        "RETREAT");
    }

    @Test
    void theTypesOfTiesAreThoseOfTheGlossary() {
        assertThat(codes(TieType.values()))
                .containsExactly(
                        "alliance",
                        "membership",
                        "command",
                        "ownership",
                        "control",
                        "supply",
                        "production",
                        "technical-help",
                        "finance",
                        "trade",
                        "trafficking",
                        "laundering",
                        "presence",
                        "safe-haven",
                        "proxy",
                        "agreement-in-force",
                        "recognition",
                        "kinship",
                        "office",
                        "designation",
                        "hostility");
    }

    @Test
    void whatAnExportPromisesIsThere() {
        assertThat(codes(ClaimKind.values())).containsExactly("event", "tie", "figure", "attribute", "statement");
        assertThat(codes(Factuality.values())).containsExactly("CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "UU");
        assertThat(codes(Review.values())).containsExactly("machine", "accepted", "rejected", "corrected", "added");
        assertThat(codes(TimeBasis.values())).containsExactly("stated", "resolved", "document", "none");
        assertThat(codes(Bound.values()))
                .containsExactly("exact", "at-least", "more-than", "at-most", "less-than", "about", "range");
        assertThat(codes(Mode.values()))
                .containsExactly(
                        "asserted",
                        "alleged",
                        "suspected",
                        "planned",
                        "requested",
                        "offered",
                        "threatened",
                        "recommended",
                        "conditional",
                        "denied",
                        "forecast",
                        "opinion");
        assertThat(codes(LinkRelation.values()))
                .containsExactly("reason", "purpose", "condition", "consequence", "content", "stage");
        assertThat(codes(Relation.values()))
                .containsExactly(
                        "denies",
                        "contradicts",
                        "update",
                        "part-of",
                        "different-scope",
                        "same",
                        "same-converted",
                        "rounded",
                        "compatible",
                        "entails",
                        "certainty-differs",
                        "date-differs",
                        "role-differs",
                        "supersedes");
    }

    @Test
    void aTypeIsFoundByItsKindAndCode() {
        for (ClaimType type : List.of(
                EventType.AID, TieType.PROXY, AttributeType.LABEL, StatementType.STATEMENT, new Measure("deaths"))) {
            assertThat(ClaimType.of(type.kind(), type.code())).isEqualTo(type);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> ClaimType.of(ClaimKind.TIE, "AID"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Measure(" "));
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
