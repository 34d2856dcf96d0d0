package org.entente.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.model.Claim;
import org.entente.model.Review;

/** The matrix as a spreadsheet: rows are what claims are about, columns are documents. */
final class Sheets {
    /** What a cell of Excel holds at most, in UTF-16 units. */
    private static final int CELL_UNITS_MAX = 32_767;

    private static final String CUT = " [cut: more than a cell holds; the sheet Claims has each claim by itself]";

    private final Snapshot snapshot;
    private final List<Shelved> documents;

    Sheets(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.documents = List.copyOf(snapshot.documents());
    }

    /**
     * CSV after RFC 4180, UTF-8 with a byte order mark, which Excel needs. A cell that a spreadsheet
     * would take for a formula gets an apostrophe before it.
     */
    String csv(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>(List.of(head()));
        rows.forEach(row -> lines.add(cells(row)));
        return csvOf(lines);
    }

    /** Lines of cells as CSV, guarded in the same way. */
    static String csvOf(List<List<String>> lines) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        lines.forEach(cells -> line(csv, cells));
        return csv.toString();
    }

    /** Two sheets: the matrix, and every claim in it with its passage. */
    byte[] xlsx(List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Entente", null)) {
            Worksheet matrix = workbook.newWorksheet("Matrix");
            write(matrix, 0, head());
            int at = 1;
            for (Row row : rows) {
                write(matrix, at++, cells(row));
            }
            matrix.freezePane(1, 1);
            matrix.width(0, 40);
            for (int column = 0; column < documents.size(); column++) {
                matrix.width(2 + column, 36);
            }
            Worksheet claims = workbook.newWorksheet("Claims");
            write(claims, 0, CLAIM_HEAD);
            at = 1;
            for (Row row : rows) {
                for (Claim claim : row.claims()) {
                    write(claims, at++, claimCells(row, claim));
                }
            }
            claims.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written to", e);
        }
        return bytes.toByteArray();
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of("About", "Comparisons"));
        documents.forEach(
                document -> head.add(document.name() + "\n" + document.title() + "\n" + document.dateWords()));
        return head;
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.title());
        cells.add(row.verdicts().stream()
                .map(verdict -> Words.relation(verdict.relation()) + ": " + verdict.reason())
                .collect(Collectors.joining("\n")));
        for (Shelved document : documents) {
            String cell = row.claims().stream()
                    .filter(claim -> claim.document().equals(document.id()))
                    .map(this::cell)
                    .collect(Collectors.joining("\n"));
            cells.add(cell.isEmpty() ? "nothing found" : cell);
        }
        return cells;
    }

    private String cell(Claim claim) {
        Review review = snapshot.reviewOf(claim.id());
        return "“" + words(claim) + "” (" + Words.hedge(claim.mode(), claim.factuality(), claim.attribution()) + "; "
                + Words.review(review) + ")";
    }

    private String words(Claim claim) {
        return claim.span()
                .in(snapshot.documentOf(claim.document()).document().text())
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static final List<String> CLAIM_HEAD = List.of(
            "About",
            "Words",
            "How it is put",
            "Figures",
            "Time",
            "Publisher",
            "Title",
            "Published",
            "Start",
            "End",
            "Review",
            "Claim");

    private List<String> claimCells(Row row, Claim claim) {
        Shelved document = snapshot.documentOf(claim.document());
        var when = claim.when().edtf();
        return List.of(
                row.title(),
                words(claim),
                Words.hedge(claim.mode(), claim.factuality(), claim.attribution()),
                claim.figures().stream().map(Numbers::amount).collect(Collectors.joining("; ")),
                when == null ? "" : when.text(),
                document.name(),
                document.title(),
                document.dateWords(),
                Integer.toString(claim.span().start()),
                Integer.toString(claim.span().end()),
                Words.review(snapshot.reviewOf(claim.id())),
                claim.id().hex());
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String words = HiddenSigns.shown(cells.get(column));
            sheet.value(
                    row,
                    column,
                    words.length() <= CELL_UNITS_MAX
                            ? words
                            : words.substring(0, CELL_UNITS_MAX - CUT.length() - 1) + CUT);
        }
        sheet.range(row, 0, row, cells.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String words = HiddenSigns.shown(cells.get(column));
            boolean formula = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
            csv.append(column == 0 ? "\"" : ",\"")
                    .append(formula ? "'" : "")
                    .append(words.replace("\"", "\"\""))
                    .append('"');
        }
        csv.append("\r\n");
    }
}
