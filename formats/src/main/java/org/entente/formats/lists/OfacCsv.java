package org.entente.formats.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.formats.Csv;
import org.entente.model.ListedKind;
import org.entente.model.ListedName.Quality;

/** OFAC's set of CSV files without headings: entries, other names, addresses, the rest of long remarks. */
final class OfacCsv {
    private static final int ENTRY_CELLS = 12;
    private static final int ALIAS_CELLS = 5;
    private static final int ADDRESS_CELLS = 6;
    private static final char END = '\u001a';
    private static final int STRANGERS_MAX = 5;

    private final Map<String, String> files;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, String> remarks = new LinkedHashMap<>();
    private final Set<String> strangers = new TreeSet<>();
    private final List<String> refused = new ArrayList<>();

    private OfacCsv(Map<String, String> files) {
        this.files = files;
    }

    /**
     * Reads the set.
     *
     * @param files their texts by what they are: {@code sdn}, {@code alt}, {@code add}, {@code comments}
     */
    static ListText read(Map<String, String> files) {
        return new OfacCsv(files).read();
    }

    private ListText read() {
        rows("sdn", ENTRY_CELLS).forEach(this::entry);
        int refusedEntries = refused.size();
        rows("alt", ALIAS_CELLS).forEach(this::alias);
        rows("add", ADDRESS_CELLS).forEach(this::address);
        rows("comments", 2).forEach(row -> remarks.merge(row.cell(0).strip(), row.cell(1), String::concat));
        if (strangers.size() > STRANGERS_MAX + refusedEntries) {
            throw ListFaults.half(
                    "sdn.csv", "the files beside it name " + strangers.size() + " entries that it does not have");
        }
        drafts.forEach((entry, draft) -> OfacRemarks.read(remarks.getOrDefault(entry, ""), draft));
        return new ListText("us-ofac-sdn", null, List.copyOf(drafts.values()), refused);
    }

    private List<Csv.Row> rows(String file, int cells) {
        String text = files.getOrDefault(file, "");
        String name = file + ".csv";
        boolean marked = text.indexOf(END) >= 0;
        String body = marked ? text.substring(0, text.indexOf(END)) : text;
        Csv csv = Csv.parse(body);
        boolean endsInLine = body.isEmpty() || body.endsWith("\n") || body.endsWith("\r");
        boolean lastIsShort =
                !csv.rows().isEmpty() && csv.rows().getLast().cells().size() < cells;
        long lines = body.lines().count();
        boolean lastIsOpen = !csv.refused().isEmpty() && csv.refused().getLast().line() == lines;
        if (!marked && (lastIsOpen || lastIsShort && !endsInLine)) {
            throw ListFaults.half(name, "its last row breaks off");
        }
        csv.refused().forEach(each -> refused.add(name + ", line " + each.line() + ": " + each.why()));
        List<Csv.Row> rows = new ArrayList<>();
        for (Csv.Row row : csv.rows()) {
            if (row.cells().size() == cells && row.cell(0).strip().matches("\\d+")) {
                rows.add(row);
            } else {
                refused.add(name + ", line " + row.line() + ": "
                        + (row.cells().size() == cells
                                ? "no number of an entry in its first cell"
                                : row.cells().size() + " cells where " + cells + " belong"));
            }
        }
        return rows;
    }

    private void entry(Csv.Row row) {
        String number = row.cell(0).strip();
        ListedKind kind =
                switch (Draft.clean(row.cell(2))) {
                    case "individual" -> ListedKind.PERSON;
                    case "vessel" -> ListedKind.VESSEL;
                    case "aircraft" -> ListedKind.AIRCRAFT;
                    default -> ListedKind.BODY;
                };
        Draft draft = new Draft(number, kind);
        draft.name(OfacRemarks.given(Draft.clean(row.cell(1)), draft), Quality.PRIMARY);
        if (!draft.hasName() || drafts.containsKey(number)) {
            refused.add("sdn.csv, line " + row.line() + ": entry " + number
                    + (draft.hasName() ? " stands in it already" : " has no name"));
            return;
        }
        draft.fact("authority", "Office of Foreign Assets Control");
        for (String program : row.cell(3).split("\\] \\[")) {
            draft.fact("program", program);
        }
        draft.fact("position", row.cell(4))
                .fact("callSign", row.cell(5))
                .fact("type", row.cell(6))
                .fact("flag", row.cell(9))
                .fact("owner", row.cell(10));
        drafts.put(number, draft);
        remarks.put(number, Draft.clean(row.cell(11)));
    }

    private void alias(Csv.Row row) {
        Draft draft = drafts.get(row.cell(0).strip());
        if (draft == null) {
            stranger("alt.csv", row);
            return;
        }
        Quality quality = row.cell(2).strip().equals("fka") ? Quality.FORMER : Quality.ALIAS;
        draft.name(OfacRemarks.given(Draft.clean(row.cell(3)), draft), quality);
    }

    private void address(Csv.Row row) {
        Draft draft = drafts.get(row.cell(0).strip());
        if (draft == null) {
            stranger("add.csv", row);
            return;
        }
        draft.fact("country", row.cell(4));
    }

    private void stranger(String file, Csv.Row row) {
        strangers.add(row.cell(0).strip());
        refused.add(file + ", line " + row.line() + ": it names entry "
                + row.cell(0).strip() + ", which sdn.csv does not have");
    }
}
