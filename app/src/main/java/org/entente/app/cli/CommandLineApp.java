package org.entente.app.cli;

import org.entente.app.work.Machine;
import org.entente.model.UserError;
import picocli.CommandLine;

/** The command line as a whole: its commands, how faults are told, and what the process ends with. */
public final class CommandLineApp {
    private CommandLineApp() {}

    /**
     * Runs one command on the process's own streams.
     *
     * @return the exit code: 0 done, 1 some inputs refused, 2 wrong use, 3 a bug in Entente
     */
    public static int run(String... args) {
        if (isToRead(args)) {
            Machine.getReady();
        }
        return run(Terminal.ofProcess(), Machine::standard, args);
    }

    /**
     * Whether inputs are to be added: then what reads them is made ready while the words of the command are understood and the case is
     * opened, which takes as long. Where there turns out to be nothing to read, it was for nothing, and does no harm.
     */
    private static boolean isToRead(String... args) {
        return args.length > 2 && args[0].equals("add");
    }

    static int run(Terminal terminal, Machines machines, String... args) {
        CommandLine commands = new CommandLine(EntenteCommand.class, new CommandFactory(terminal, machines))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(Math.min(terminal.columns(), 120))
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> wrongUse(wrong, terminal))
                .setExecutionExceptionHandler((fault, command, parsed) -> told(fault, terminal));
        int code = commands.execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private static int wrongUse(CommandLine.ParameterException wrong, Terminal terminal) {
        CommandLine command = wrong.getCommandLine();
        terminal.err().println("entente: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, terminal.err());
        terminal.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USE;
    }

    private static int told(Throwable fault, Terminal terminal) {
        terminal.out().flush();
        if (fault instanceof UserError error) {
            terminal.err().println(error.getMessage());
            return error.code().startsWith("USE-") ? ExitCode.WRONG_USE : ExitCode.REFUSED;
        }
        Bugs.report(fault, Bugs.folder(), terminal.err());
        return ExitCode.BUG;
    }
}
