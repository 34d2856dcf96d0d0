package org.entente.app;

import org.entente.app.cli.CommandLineApp;

/** Where the process starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandLineApp.run(args));
    }
}
