package org.entente.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a case file and the way from older ones.
 *
 * @param version of the tables that {@code create} makes
 * @param create the statements that make an empty case
 * @param steps the way from each older version to the next, ascending, without gaps from 1
 */
record Schema(int version, List<String> create, List<Step> steps) {
    /** The one that this build reads and writes. */
    static final Schema CURRENT = new Schema(
            6,
            together("schema-1.sql", "schema-2.sql", "schema-3.sql", "schema-4.sql", "schema-5.sql", "schema-6.sql"),
            List.of(
                    new Step(1, statements("schema-2.sql")),
                    new Step(2, statements("schema-3.sql")),
                    new Step(3, statements("schema-4.sql")),
                    new Step(4, statements("schema-5.sql")),
                    new Step(5, statements("schema-6.sql"))));

    Schema {
        create = List.copyOf(create);
        steps = List.copyOf(steps);
        if (steps.size() != version - 1) {
            throw new IllegalArgumentException("one step leads from each older version to the next");
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).from() != i + 1) {
                throw new IllegalArgumentException("a step is missing from version " + (i + 1));
            }
        }
    }

    /**
     * One step of a migration.
     *
     * @param from the version that it starts from; it leads to the next
     * @param statements run in one transaction on a copy
     */
    record Step(int from, List<String> statements) {
        Step {
            statements = List.copyOf(statements);
        }
    }

    /** The steps that lead from an older version to this one. */
    List<Step> from(int older) {
        return steps.subList(older - 1, steps.size());
    }

    private static List<String> together(String... scripts) {
        List<String> statements = new ArrayList<>();
        for (String script : scripts) {
            statements.addAll(statements(script));
        }
        return statements;
    }

    /** The statements of a script beside this class: each ends with a semicolon at the end of a line. */
    static List<String> statements(String script) {
        try (InputStream stream = Schema.class.getResourceAsStream(script)) {
            if (stream == null) {
                throw new IllegalStateException("the script " + script + " is not in this build");
            }
            return split(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (!line.startsWith("--") && !line.isBlank()) {
                statement.append(line).append('\n');
                if (line.endsWith(";")) {
                    statements.add(statement.substring(0, statement.length() - 2));
                    statement.setLength(0);
                }
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalStateException("a statement without its end: " + statement);
        }
        return statements;
    }
}
