package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets text for a person: wrapped at the terminal's width, columns aligned. Not thread-safe. */
final class Layout {
    private final PrintWriter out;
    private final int columns;

    Layout(Terminal terminal) {
        this(terminal.out(), terminal.columns());
    }

    Layout(PrintWriter out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    void line(String words) {
        out.println(words);
    }

    void blank() {
        out.println();
    }

    /** Words that are wrapped and stand {@code indent} columns in. */
    void paragraph(int indent, String words) {
        String margin = " ".repeat(indent);
        for (String line : wrap(words, Math.max(20, columns - indent))) {
            out.println(margin + line);
        }
    }

    /**
     * Rows with their columns aligned: those of numbers to the right, the others to the left; the last
     * is wrapped where it is.
     */
    void table(int indent, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int last = rows.getFirst().size() - 1;
        int[] widths = new int[last + 1];
        boolean[] numbers = new boolean[last + 1];
        for (int column = 0; column <= last; column++) {
            int at = column;
            widths[column] =
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            numbers[column] = rows.stream().allMatch(row -> row.get(at).matches("[0-9][0-9,.]*"));
        }
        int before = indent;
        for (int column = 0; column < last; column++) {
            before += widths[column] + 2;
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ".repeat(indent));
            for (int column = 0; column < last; column++) {
                line.append(padded(row.get(column), widths[column], numbers[column]))
                        .append("  ");
            }
            List<String> lastLines = wrap(row.get(last), Math.max(20, columns - before));
            out.println((line + lastLines.getFirst()).stripTrailing());
            for (String more : lastLines.subList(1, lastLines.size())) {
                out.println(" ".repeat(before) + more);
            }
        }
    }

    private static String padded(String words, int width, boolean right) {
        String space = " ".repeat(width - words.length());
        return right ? space + words : words + space;
    }

    /** The words in lines of {@code width} characters at most, but for a word that is longer; one line at least. */
    static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A count with its noun: "1 document", "24 documents". */
    static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d", count) + " " + (count == 1 ? one : many);
    }
}
