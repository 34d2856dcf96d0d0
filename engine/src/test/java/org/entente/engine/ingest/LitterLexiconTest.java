package org.entente.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LitterLexiconTest {
    static List<LitterRule> rules() {
        return LitterRule.load();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleFindsItsExampleAndLeavesTheOther(LitterRule rule) {
        assertThat(rule.fires(rule.holds())).as("finds: " + rule.holds()).isTrue();
        assertThat(rule.fires(rule.mustNot())).as("leaves: " + rule.mustNot()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleTakesTheCounterexampleOfAnother(LitterRule rule) {
        Litter litter = new Litter(rules());
        List<Piece> marked = litter.mark(List.of(
                Piece.of(BlockKind.PARAGRAPH, "A first paragraph of some words stands before it here."),
                Piece.of(BlockKind.PARAGRAPH, rule.mustNot())));
        assertThat(marked).as(rule.mustNot()).allMatch(Piece::isRead);
    }

    @Test
    void theFileHasRulesOfEveryScope() {
        assertThat(rules()).extracting(LitterRule::scope).contains(LitterRule.Scope.values());
    }
}
