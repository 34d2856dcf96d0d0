package org.entente.app.cli;

/** What a command's process ends with. */
final class ExitCode {
    /** Everything asked for was done. */
    static final int DONE = 0;
    /** Some inputs were refused, each named on the error stream; the rest was done. */
    static final int REFUSED = 1;
    /** The command was called wrongly; nothing was done. */
    static final int WRONG_USE = 2;
    /** A bug in Entente. */
    static final int BUG = 3;

    private ExitCode() {}
}
