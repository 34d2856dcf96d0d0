package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.Attribution;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WordsTest {
    private static final Span SOMEWHERE = new Span(0, 1);

    private static Attribution by(SourceClass sort, String name) {
        return new Attribution(new Source(sort, name, null), null, false, SOMEWHERE);
    }

    private static String hedge(Mode mode, Factuality factuality, Attribution... attribution) {
        return Words.hedge(mode, factuality, List.of(attribution));
    }

    @Test
    void whatTheAuthorStatesIsStatedFlatlyByTheAuthorAndNotCalledFact() {
        assertThat(hedge(Mode.ASSERTED, Factuality.CT_PLUS, by(SourceClass.AUTHOR, null)))
                .isEqualTo("stated flatly by the author");
    }

    @Test
    void aDenialNamesWhoDenies() {
        assertThat(hedge(Mode.DENIED, Factuality.CT_MINUS, by(SourceClass.NAMED_BODY, "the ministry")))
                .isEqualTo("denied by the ministry");
    }

    @Test
    void whatIsAskedOrAdvisedNotToBeIsNoDenial() {
        assertThat(hedge(Mode.RECOMMENDED, Factuality.CT_MINUS, by(SourceClass.NAMED_BODY, "the ministry")))
                .isEqualTo("advised against by the ministry");
        assertThat(hedge(Mode.REQUESTED, Factuality.CT_MINUS, by(SourceClass.NAMED_BODY, "the ministry")))
                .isEqualTo("asked not to be, according to the ministry");
    }

    @Test
    void anUnclearSpeakerIsCalledUnclearAndNeverNamed() {
        assertThat(hedge(Mode.ALLEGED, Factuality.UU, by(SourceClass.UNCLEAR, "the ministry")))
                .isEqualTo("alleged, speaker unclear");
    }

    @Test
    void whatNobodyIsCitedForSaysSo() {
        assertThat(hedge(Mode.ALLEGED, Factuality.PR_PLUS, by(SourceClass.NONE, null)))
                .isEqualTo("alleged by nobody named, as likely");
    }

    @Test
    void nestedSourcesStandInnermostFirst() {
        assertThat(hedge(
                        Mode.PLANNED,
                        Factuality.UU,
                        by(SourceClass.AUTHOR, null),
                        by(SourceClass.NAMED_BODY, "the agency"),
                        by(SourceClass.DOCUMENT, "internal papers")))
                .isEqualTo("planned, according to internal papers, as told by the agency");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void noModeIsShownAsACode(Mode mode) {
        for (Factuality factuality : Factuality.values()) {
            assertThat(hedge(mode, factuality, by(SourceClass.COLLECTIVE, "analysts")))
                    .doesNotContain("+", "CT", "PR", "PS", "UU", "  ")
                    .contains("analysts");
        }
    }

    @Test
    void aComparisonIsReadFromEitherSide() {
        assertThat(Words.relation(Relation.UPDATE, false, false)).isEqualTo("later update of");
        assertThat(Words.relation(Relation.UPDATE, true, false)).isEqualTo("later updated by");
        assertThat(Words.relation(Relation.DENIES, true, true)).isEqualTo("denies");
        assertThat(Words.relation(Relation.DENIES, true, false)).isEqualTo("is denied by");
    }
}
