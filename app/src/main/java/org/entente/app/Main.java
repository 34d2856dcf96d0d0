package org.entente.app;

import java.util.List;
import org.entente.app.cli.CommandLineApp;
import org.entente.app.work.Machine;
import sun.misc.Signal;

/** Where the process starts, and where it ends: never in the middle of a sentence. */
public final class Main {
    private static final int SIGNALLED = 128;

    private Main() {}

    public static void main(String[] args) {
        for (String name : List.of("INT", "TERM")) {
            Signal.handle(new Signal(name), signal -> exit(SIGNALLED + signal.getNumber()));
        }
        exit(CommandLineApp.run(args));
    }

    private static void exit(int status) {
        Machine.stopAll();
        System.exit(status);
    }
}
