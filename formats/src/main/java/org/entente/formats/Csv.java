package org.entente.formats;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values after RFC 4180: quoted cells may hold commas, doubled quotation marks and line
 * breaks. A quotation mark that is not closed within a few lines spoils its own line only.
 *
 * @param rows those that could be read, in order
 * @param refused lines that could not be, with what is wrong
 */
public record Csv(List<Row> rows, List<Refused> refused) {
    /** How many lines one quoted cell may run over. */
    static final int LINES_MAX = 50;

    public Csv {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /**
     * A row.
     *
     * @param line on which it begins, from 1
     * @param cells in order, without the quotation marks around them
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in that column, from 0; empty where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** A line, from 1, that could not be read, and why. */
    public record Refused(int line, String why) {}

    /** Reads a text; blank lines are passed over. */
    public static Csv parse(String text) {
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        List<Row> rows = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = at + 1;
            String record = lines.get(at);
            while (isOpen(record) && end < lines.size() && end - at < LINES_MAX) {
                record = record + "\n" + lines.get(end);
                end++;
            }
            if (isOpen(record)) {
                refused.add(new Refused(at + 1, "a quotation mark is not closed"));
                end = at + 1;
            } else if (!record.isBlank()) {
                rows.add(new Row(at + 1, cells(record)));
            }
            at = end;
        }
        return new Csv(rows, refused);
    }

    /** Whether the number of quotation marks is odd: each pair opens and closes, or is one mark within. */
    private static boolean isOpen(String record) {
        return record.chars().filter(letter -> letter == '"').count() % 2 != 0;
    }

    private static List<String> cells(String record) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char letter = record.charAt(i);
            boolean doubled = quoted && letter == '"' && i + 1 < record.length() && record.charAt(i + 1) == '"';
            if (doubled) {
                cell.append('"');
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
