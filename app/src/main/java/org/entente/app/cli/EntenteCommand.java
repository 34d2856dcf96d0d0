package org.entente.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that holds the others. */
@Command(
        name = "entente",
        description =
                "Reads many accounts of one subject and keeps who says what, how sure they are and where they differ.",
        mixinStandardHelpOptions = true,
        version = "Entente 0.1.0",
        subcommands = {
            DemoCommand.class,
            AddCommand.class,
            LoadCommand.class,
            ServeCommand.class,
            ClaimsCommand.All.class,
            ClaimsCommand.Figures.class,
            ClaimsCommand.Ties.class,
            VerdictsCommand.class,
            PathCommand.class,
            CutCommand.class,
            FlowsCommand.class,
            OverlapCommand.class,
            GoodsCommand.class,
            RegisterCommands.Accused.class,
            RegisterCommands.Agreements.class,
            RegisterCommands.Recommendations.class,
            SearchCommand.class,
            ExportCommand.class,
            JudgeCommand.class,
            ListCommand.class,
            ScreenCommand.class,
            UpkeepCommands.Reread.class,
            UpkeepCommands.Rebuild.class,
            UpkeepCommands.Check.class,
            UpkeepCommands.Remove.class,
            EvaluateCommand.class,
            BenchmarkCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nA command ends with:%n",
        exitCodeList = {
            "0:everything was done",
            "1:some inputs were refused, each named; the rest was done",
            "2:it was called wrongly, and nothing was done",
            "3:a bug in Entente"
        })
final class EntenteCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec before it calls the command
    EntenteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err());
        return ExitCode.WRONG_USE;
    }
}
