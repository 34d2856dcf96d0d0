package org.entente.casefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another process of the same code. It does what its first argument says to the case that its second
 * names, and prints a line for each thing that is done.
 */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private Child(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(String task, Path file, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                task,
                file.toString()));
        command.addAll(List.of(arguments));
        try {
            return new Child(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The next line, or null once it has ended. */
    String line() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it go on where it waits. */
    void goOn() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL, and all that it had printed before. */
    List<String> kill() {
        // through its handle, since the process itself would close its streams with it
        process.toHandle().destroyForcibly();
        return rest();
    }

    List<String> rest() {
        List<String> rest = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            rest.add(line);
        }
        process.onExit().join();
        return rest;
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "hold" -> {
                try (CaseFile caseFile = CaseFile.openForWriting(file)) {
                    Story.of("Held.").addTo(caseFile);
                    out.println("holding");
                    in.readLine();
                }
                out.println("closed");
            }
            case "read" -> {
                try (CaseFile caseFile = CaseFile.openForReading(file)) {
                    out.println(caseFile.evidence().documents().size());
                    in.readLine();
                    out.println(caseFile.evidence().documents().size());
                }
            }
            case "add" -> {
                try (CaseFile caseFile = CaseFile.openOrCreate(file)) {
                    out.println("open");
                    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                        KillTest.story(i).settleIn(caseFile);
                        out.println(i);
                    }
                }
                out.println("closed");
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }
}
