package org.entente.app.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.app.export.Export;
import org.entente.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a case out for other programs. */
@Command(
        name = "export",
        description = "Writes JSON lines: claims, verdicts or entities. The same case gives the same bytes.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "claims, verdicts or entities")
    private String format;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Export.Format wanted = format();
        new Export(arguments.view()).lines(wanted).forEach(line -> terminal.out()
                .print(line + "\n"));
        return ExitCode.DONE;
    }

    private Export.Format format() {
        for (Export.Format each : Export.Format.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(format)) {
                return each;
            }
        }
        throw new UserError(
                "USE-FORMAT", "--format " + format, "there is no such format", "Take claims, verdicts or entities");
    }
}
