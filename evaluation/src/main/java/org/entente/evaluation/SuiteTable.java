package org.entente.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.formats.Csv;

/** A suite's CSV file whose first row names the columns, read strictly. */
record SuiteTable(List<Row> rows) {
    SuiteTable {
        rows = List.copyOf(rows);
    }

    /** A row: its index among the rows, from 0, its line in the file, from 1, and its cells by column. */
    record Row(int index, int line, Map<String, String> cells) {
        String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static SuiteTable of(Path file, List<String> columns) {
        Csv csv = Csv.parse(SuiteFiles.text(file));
        if (!csv.refused().isEmpty()) {
            Csv.Refused refused = csv.refused().getFirst();
            throw SuiteFiles.malformed(file, refused.line(), refused.why());
        }
        List<String> header =
                csv.rows().isEmpty() ? List.of() : csv.rows().getFirst().cells();
        if (!header.containsAll(columns)) {
            throw SuiteFiles.malformed(file, 1, "the first row does not name the columns " + columns);
        }
        List<Row> rows = new ArrayList<>();
        for (Csv.Row row : csv.rows().subList(1, csv.rows().size())) {
            if (row.cells().size() != header.size()) {
                throw SuiteFiles.malformed(
                        file, row.line(), row.cells().size() + " cells where " + header.size() + " belong");
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), row.cell(i));
            }
            rows.add(new Row(rows.size(), row.line(), Map.copyOf(cells)));
        }
        return new SuiteTable(rows);
    }
}
