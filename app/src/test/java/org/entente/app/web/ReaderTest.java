package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.model.Bound;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Measure;
import org.entente.model.Role;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

final class ReaderTest {
    private static final Frame FRAME =
            new Frame("Reader", "sample", Frame.Place.DOCUMENTS, "", "token", 0, null, false, "");
    private static final Account ACCOUNT = new Account(
            "Coastal Wire",
            "2025-09-14",
            "Two ships",
            List.of("Orrin sent two ships on Friday.", "The fee was \u202E000,1\u202C dollars."),
            draft -> {
                draft.claim(EventType.MOBILIZE, "Orrin sent two ships on Friday")
                        .on("sent")
                        .with(Role.ACTOR, "Orrin", EntityKind.STATE)
                        .done();
                draft.claim(new Measure("ships"), "two ships on Friday")
                        .figure("two ships", Bound.EXACT, "2", "ships", null)
                        .done();
            });

    private final Draft draft = ACCOUNT.draft();

    private ReaderPage page(Span found) {
        Snapshot snapshot = new Snapshot(new Snapshot.Parts(
                List.of(draft.shelved()),
                draft.claims(),
                draft.mentions(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of()));
        return new ReaderBuilder(
                        snapshot, draft.shelved(), draft.claims().getFirst().id(), found, List.of())
                .page(FRAME, "token");
    }

    @Test
    void theSegmentsOfABlockAreItsTextWhole() {
        for (ReaderPage.BlockView block : page(null).blocks()) {
            int at = block.segments().getFirst().at();
            for (ReaderPage.Segment segment : block.segments()) {
                assertThat(segment.at()).isEqualTo(at);
                at += segment.units();
            }
        }
        assertThat(page(null).blocks().get(1).segments().stream()
                        .map(ReaderPage.Segment::text)
                        .collect(Collectors.joining()))
                .isEqualTo("Orrin sent two ships on Friday.");
    }

    @Test
    void overlappingClaimsEachHaveASignAndTheInnermostMarksTheWords() {
        List<ReaderPage.Segment> segments = page(null).blocks().get(1).segments();
        assertThat(segments.stream().map(ReaderPage.Segment::text))
                .containsExactly("Orrin sent ", "two ships on Friday", ".");
        assertThat(segments.stream().flatMap(segment -> segment.signs().stream()))
                .hasSize(2);
        assertThat(segments.get(1).claim()).isEqualTo(draft.claims().get(1).id().hex());
        assertThat(segments.get(1).claims().split(" ")).hasSize(2);
        assertThat(segments.get(0).on()).isTrue();
        assertThat(segments.get(1).on()).isTrue();
        assertThat(segments.get(2).on()).isFalse();
    }

    @Test
    void aSignThatShowsNothingIsShownByNameAndKeepsItsPlace() {
        List<ReaderPage.Segment> hidden = page(null).blocks().get(2).segments().stream()
                .filter(ReaderPage.Segment::hidden)
                .toList();
        assertThat(hidden.stream().map(ReaderPage.Segment::text)).containsExactly("⟨U+202E⟩", "⟨U+202C⟩");
        assertThat(hidden).allMatch(segment -> segment.units() == 1);
    }

    @Test
    void thePassageThatWasLookedForIsMarked() {
        Span fee = draft.span("The fee");
        assertThat(page(fee).blocks().get(2).segments().stream()
                        .filter(ReaderPage.Segment::found)
                        .map(ReaderPage.Segment::text))
                .containsExactly("The fee");
    }
}
