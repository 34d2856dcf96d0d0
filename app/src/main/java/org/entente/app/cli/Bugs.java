package org.entente.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.model.Ids;

/**
 * Keeps the trace of an unexpected exception where its finder can look at it: traces may quote a
 * confidential document, so they stay on the machine and out of the output.
 */
final class Bugs {
    private Bugs() {}

    /**
     * Writes the trace to a file that is named by its content and tells the user where.
     *
     * @param folder created where it is missing
     */
    static void report(Throwable bug, Path folder, PrintWriter err) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        String name = "bug-" + Ids.of("bug", trace.toString()).brief() + ".txt";
        err.println("a bug in Entente: " + bug.getClass().getSimpleName());
        try {
            Files.createDirectories(folder);
            Path file = Files.writeString(folder.resolve(name), trace.toString());
            err.println(
                    "Its trace is in " + file + " (it may quote your documents). What was reported as done is safe.");
        } catch (IOException e) {
            err.println("Its trace could not be kept (" + e.getMessage() + "), so here it is:");
            err.println(trace);
        }
        err.flush();
    }

    /** Under the tree's build folder where the script started us, else under the folder for temporary files. */
    static Path folder() {
        String home = System.getProperty("entente.home");
        return home == null
                ? Path.of(System.getProperty("java.io.tmpdir"), "entente-bugs")
                : Path.of(home, ".build", "bugs");
    }
}
