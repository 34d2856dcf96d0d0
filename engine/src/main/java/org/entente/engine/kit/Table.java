package org.entente.engine.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lexicon that a person can read: a text file of the class path, UTF-8, columns apart by tabs, the
 * first line that is no comment naming them. Lines that begin with {@code #} and blank lines are left
 * out. A file that is missing or uneven is a bug of the build and is thrown as such.
 *
 * @param name the file's name, for messages
 * @param rows one map from column to cell per line, in order; a cell may be empty
 */
public record Table(String name, List<Map<String, String>> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /** Reads {@code resource}, which lies beside {@code owner}. */
    public static Table of(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no lexicon " + resource + " beside " + owner.getName());
            }
            return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon " + resource + " cannot be read", e);
        }
    }

    private static Table parse(String name, String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            if (cells.size() != columns.size()) {
                throw new IllegalStateException(
                        name + ": " + cells.size() + " cells where " + columns.size() + " belong: " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i).strip());
            }
            rows.add(Map.copyOf(row));
        }
        return new Table(name, rows);
    }

    /** A cell of a row; a column that the file has not is a bug. */
    public static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalStateException("no column " + column + " in " + row);
        }
        return cell;
    }

    /** The parts of a cell, apart by {@code |}; none where it is empty. */
    public static List<String> parts(Map<String, String> row, String column) {
        String cell = cell(row, column);
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\|")).map(String::strip).toList();
    }
}
