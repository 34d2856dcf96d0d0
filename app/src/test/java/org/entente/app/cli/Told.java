package org.entente.app.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.entente.app.work.Machine;
import org.entente.app.work.PlainReader;

/** A terminal in memory, and what was printed on it. */
final class Told {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal;

    private Told(String input, boolean live) {
        terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                live,
                100);
    }

    static Told pipe() {
        return new Told("", false);
    }

    static Told pipe(String input) {
        return new Told(input, false);
    }

    static Told watched() {
        return new Told("", true);
    }

    Terminal terminal() {
        return terminal;
    }

    int run(String... args) {
        return CommandLineApp.run(terminal, threads -> new Machine(PlainReader::new, threads), args);
    }

    String out() {
        terminal.out().flush();
        return out.toString();
    }

    String err() {
        terminal.err().flush();
        return err.toString();
    }
}
