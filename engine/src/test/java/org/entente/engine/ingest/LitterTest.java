package org.entente.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.BlockKind;
import org.junit.jupiter.api.Test;

class LitterTest {
    private static final String PROSE = "The port authority said on Monday that eleven ships had left the harbour"
            + " since the storm and that four more were waiting for a pilot.";

    private final Litter litter = new Litter(LitterRule.load());

    @Test
    void aPromotionAtTheEndOfAParagraphIsSplitOffAndNothingIsLost() {
        String promoted = PROSE + " Find out more about ferry timetables in summer.";
        List<Piece> marked = litter.mark(List.of(paragraph(promoted)));
        assertThat(marked).hasSize(2);
        assertThat(marked.get(0).isRead()).isTrue();
        assertThat(marked.get(1).skipReason()).isEqualTo("promotion");
        assertThat(marked.get(0).text() + marked.get(1).text()).isEqualTo(promoted);
    }

    @Test
    void aHeadingThatAPromotionWasGluedToIsAHeadingAgain() {
        List<Piece> marked =
                litter.mark(List.of(paragraph("The Long Road to the Harbour. Learn more about road tolls guide.")));
        assertThat(marked).extracting(Piece::kind).containsExactly(BlockKind.HEADING, BlockKind.LITTER);
    }

    @Test
    void aQuestionToReadersGoesWithItsInvitationAndOtherQuestionsStay() {
        List<Piece> marked = litter.mark(
                List.of(paragraph("Which of the two would you choose? Share your thoughts in the comments below.")));
        assertThat(marked).hasSize(1).allMatch(piece -> "reader-question".equals(piece.skipReason()));
        assertThat(litter.mark(List.of(paragraph("Which of the two would you choose? The judge chose neither."))))
                .allMatch(Piece::isRead);
    }

    @Test
    void afterTheCommentFormNothingIsReadWhereTheArticleIsOver() {
        List<Piece> marked = litter.mark(List.of(
                paragraph(PROSE),
                paragraph(PROSE),
                paragraph(PROSE),
                heading("Leave a Reply"),
                paragraph("A reader thinks otherwise and says so at some length, with reasons and examples enough"
                        + " for a whole paragraph.")));
        assertThat(marked.subList(0, 3)).allMatch(Piece::isRead);
        assertThat(marked.subList(3, 5)).allMatch(piece -> "comment-form".equals(piece.skipReason()));
    }

    @Test
    void aCommentLinkAtTheTopTakesNothingWithIt() {
        List<Piece> marked = litter.mark(List.of(heading("Leave a comment"), paragraph(PROSE), paragraph(PROSE)));
        assertThat(marked).extracting(Piece::isRead).containsExactly(false, true, true);
    }

    @Test
    void relatedLinksTakeTheShortLinesBelowAndStopAtProse() {
        List<Piece> marked = litter.mark(List.of(
                paragraph(PROSE), heading("You may also like"), paragraph("Ten fish to grill"), paragraph(PROSE)));
        assertThat(marked).extracting(Piece::isRead).containsExactly(true, false, false, true);
    }

    @Test
    void aColonWithNothingAfterItMarksMissingText() {
        Gaps gaps = new Gaps(litter);
        List<Piece> marked = gaps.mark(List.of(paragraph("The demands are as follows:"), paragraph(PROSE)));
        assertThat(marked).extracting(Piece::text).containsExactly("The demands are as follows", ":", PROSE);
        assertThat(marked.get(1).skipReason()).isEqualTo(SkipReason.TEXT_MISSING);
    }

    @Test
    void aColonBeforeAListAQuotationOrAfterAVerbOfSayingIsAnswered() {
        Gaps gaps = new Gaps(litter);
        Piece lead = paragraph("The demands are as follows:");
        assertThat(gaps.mark(List.of(lead, Piece.of(BlockKind.LIST_ITEM, "Bread."))))
                .hasSize(2);
        assertThat(gaps.mark(List.of(lead, paragraph("“Bread and peace.”")))).hasSize(2);
        assertThat(gaps.mark(List.of(paragraph("Our partners at the agency report:"), paragraph(PROSE))))
                .hasSize(2);
    }

    private static Piece paragraph(String text) {
        return Piece.of(BlockKind.PARAGRAPH, text);
    }

    private static Piece heading(String text) {
        return Piece.of(BlockKind.HEADING, text);
    }
}
