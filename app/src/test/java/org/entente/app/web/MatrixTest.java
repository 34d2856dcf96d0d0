package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Review;
import org.entente.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MatrixTest {
    private final Sample sample = new Sample();
    private final Snapshot snapshot = sample.snapshot(Map.of());
    private static final Frame FRAME =
            new Frame("Matrix", "sample", Frame.Place.MATRIX, "", "token", 0, null, false, "");

    private MatrixPage page(String filter, MatrixQuery.View view, String only) {
        return new MatrixBuilder(snapshot).page(new MatrixQuery(filter, view, 1, only), FRAME);
    }

    @Test
    void everyClaimStandsInOneRow() {
        List<Id> inRows = snapshot.rows().stream()
                .flatMap(row -> row.claims().stream())
                .map(claim -> claim.id())
                .toList();
        assertThat(inRows)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        snapshot.claims().stream().map(claim -> claim.id()).toList());
    }

    @Test
    void whatIsDeniedLeadsThenWhatDiffers() {
        assertThat(snapshot.rows().stream().limit(3).map(Row::title))
                .containsExactly("People killed in the raids", "Why the fleet was sent", "Range of the drones");
    }

    @Test
    void aRowHasOneCellForEachDocumentAndBlanksSayNothingFound() {
        MatrixPage page = page("", MatrixQuery.View.ALL, "");
        assertThat(page.columns()).hasSize(6);
        assertThat(page.rows()).allSatisfy(line -> {
            assertThat(line.cells()).hasSize(6);
            assertThat(line.ticks()).hasSize(6);
        });
        assertThat(page.rows().get(1).ticks().get(1).label()).endsWith("nothing found");
    }

    @Test
    void ofVeryManyDocumentsThoseThatSpeakHaveAColumnAndTheRestAreCounted() {
        Account[] silent = IntStream.range(0, 70)
                .mapToObj(i ->
                        new Account("Daily " + i, null, "Quiet day " + i, List.of("Nothing happened."), draft -> {}))
                .toArray(Account[]::new);
        Snapshot many = new Sample(silent).snapshot(Map.of());
        MatrixPage page = new MatrixBuilder(many).page(new MatrixQuery("", MatrixQuery.View.ALL, 1, ""), FRAME);
        assertThat(page.columns()).hasSize(5).noneMatch(MatrixPage.Column::thin);
        assertThat(page.left()).isEqualTo(71);
        assertThat(page.speakLeft()).isZero();
        Account[] speaking = IntStream.range(0, 70)
                .mapToObj(i -> new Account(
                        "Daily " + i, null, "Day " + i, List.of("Tankers of Orrin left."), draft -> draft.claim(
                                        EventType.RETREAT, "Tankers of Orrin left")
                                .on("left")
                                .with(Role.ACTOR, "Orrin", EntityKind.STATE)
                                .done()))
                .toArray(Account[]::new);
        Snapshot loud = new Sample(speaking).snapshot(Map.of());
        page = new MatrixBuilder(loud).page(new MatrixQuery("", MatrixQuery.View.ALL, 1, ""), FRAME);
        assertThat(page.columns()).hasSize(30);
        assertThat(page.speakLeft()).isEqualTo(45);
        assertThat(page.columns()).extracting(MatrixPage.Column::name).contains("Ministry of Ports");
    }

    @Test
    void columnsAreByDateAndTheUndatedStandByTheDayTheyAreNotBefore() {
        assertThat(page("", MatrixQuery.View.ALL, "").columns().stream().map(MatrixPage.Column::date))
                .containsExactly(
                        "14 Sep 2025",
                        "15 Sep 2025",
                        "30 Oct 2025",
                        "18 Nov 2025",
                        "20 Nov 2025",
                        "undated, not before 21 Nov 2025");
    }

    @Test
    void aDenialStandsInTheRowOfWhatItDenies() {
        assertThat(snapshot.rows().getFirst().claims()).contains(sample.claim("nobody"));
        assertThat(snapshot.rows().getFirst().conflicts()).isTrue();
    }

    @Test
    void aFilterFindsWordsOfPassagesAndNamesOfWhoTakesPart() {
        assertThat(page("smuggling", MatrixQuery.View.ALL, "").rows()).hasSize(2);
        assertThat(page("VELDANIA", MatrixQuery.View.ALL, "").rows()).hasSize(2);
        assertThat(page("nobody says this", MatrixQuery.View.ALL, "").rows()).isEmpty();
    }

    @Test
    void copiesCountAsOneOriginAndUntracedClaimsAreCalledSo() {
        assertThat(page("", MatrixQuery.View.ALL, "").rows().getFirst().facts())
                .containsExactly("figure", "5 documents", "3 origins", "1 claim untraced", "5 unreviewed");
    }

    @Test
    void oneRowAloneNamesTheDocumentsInWhichNothingWasFound() {
        String row = page("", MatrixQuery.View.ALL, "").rows().get(1).id();
        MatrixPage alone = page("", MatrixQuery.View.ALL, row);
        assertThat(alone.columns()).hasSize(2);
        assertThat(alone.silent()).hasSize(4).first().asString().startsWith("Bay Ledger");
    }

    @Test
    void rejectedClaimsStayInSightAndCarryNoWeight() {
        Snapshot judged = sample.snapshot(Map.of("nobody", Review.REJECTED));
        Row killed = judged.rows().stream()
                .filter(row -> row.title().startsWith("People killed"))
                .findFirst()
                .orElseThrow();
        assertThat(killed.claims()).contains(sample.claim("nobody"));
        assertThat(killed.documents()).isEqualTo(4);
        assertThat(killed.conflicts()).isFalse();
    }

    @Test
    void aFigureGivenSeveralTimesIsDrawnWithItsBounds() {
        String row = page("", MatrixQuery.View.ALL, "").rows().getFirst().id();
        Plot plot = page("", MatrixQuery.View.ALL, row).rows().getFirst().plot();
        assertThat(plot).isNotNull();
        assertThat(plot.points()).hasSize(4);
        assertThat(plot.points().stream().filter(Plot.Point::openUp)).hasSize(1);
    }

    @Test
    void theSheetMarksWhatNobodyHasReviewedAndDefusesFormulas() {
        String csv = new Sheets(snapshot).csv(snapshot.rows());
        assertThat(csv)
                .startsWith("\uFEFF\"About\"")
                .contains("nothing found")
                .contains("“83 lives have been lost in the raids off Kestrel Bay since September” (stated flatly by the"
                        + " author; unreviewed)");
        Draft hostile = new Draft("=HYPERLINK(\"x\")", "2025-01-01", "t", List.of("words"));
        Snapshot other = new Snapshot(new Snapshot.Parts(
                List.of(hostile.shelved()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of()));
        assertThat(new Sheets(other).csv(List.of())).contains("\"'=HYPERLINK(\"\"x\"\")");
    }

    @Test
    void theWorkbookHoldsTheMatrixAndEveryClaim(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("m.xlsx"), new Sheets(snapshot).xlsx(snapshot.rows()));
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(entry.getName()).append('\n');
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all)
                .contains("xl/worksheets/sheet2.xml")
                .contains("83 lives have been lost in the raids off Kestrel Bay since September")
                .contains(sample.claim("eightyThree").id().hex());
    }

    @Test
    void aRowIsCopiedAsQuotationWithCitation() {
        String citation = new Citations(snapshot).of(snapshot.rows().getFirst());
        assertThat(citation)
                .contains("“83 lives have been lost in the raids off Kestrel Bay since September” (stated flatly by the"
                        + " author). Meridian Institute, “What the raids have cost, and what a reach of six"
                        + " hundred miles would mean”, 18 Nov 2025, characters ")
                .contains("[machine's reading, unreviewed]");
    }
}
