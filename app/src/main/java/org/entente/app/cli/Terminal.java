package org.entente.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and prints. Results go to {@code out}; progress and refusals to {@code err}.
 *
 * @param in for documents given as {@code -}
 * @param out in UTF-8
 * @param err in UTF-8
 * @param live whether a person watches {@code err}, so that progress may be drawn there
 * @param columns how wide a line may be
 */
record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean live, int columns) {
    private static final int COLUMNS_DEFAULT = 100;
    private static final int COLUMNS_MIN = 40;

    /** The process's own streams; the starting script says whether they are a terminal, and how wide. */
    static Terminal ofProcess() {
        return new Terminal(
                System.in,
                utf8(System.out),
                utf8(System.err),
                Boolean.getBoolean("entente.terminal"),
                Math.max(COLUMNS_MIN, Integer.getInteger("entente.columns", COLUMNS_DEFAULT)));
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
