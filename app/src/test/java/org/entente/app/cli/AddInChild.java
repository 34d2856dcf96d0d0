package org.entente.app.cli;

import org.entente.app.work.Machine;
import org.entente.app.work.PlainReader;

/** The command line in a process of its own, with a reader that needs no model; for a test that kills it. */
public final class AddInChild {
    private AddInChild() {}

    public static void main(String[] args) {
        System.exit(CommandLineApp.run(Terminal.ofProcess(), threads -> new Machine(PlainReader::new, threads), args));
    }
}
