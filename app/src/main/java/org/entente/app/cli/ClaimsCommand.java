package org.entente.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.export.Export;
import org.entente.app.export.Json;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.model.ClaimKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints claims, or the figures or ties among them. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
abstract sealed class ClaimsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Mixin
    private Selection selection;

    @Mixin
    private AsOf asOf;

    private ClaimsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    abstract boolean wants(ClaimKind kind);

    @Override
    public Integer call() {
        CaseView view = arguments.view();
        List<ClaimView> claims = selection.of(view).stream()
                .filter(claim -> wants(claim.claim().kind()))
                .filter(asOf::holds)
                .toList();
        asOf.tellLeftOut(view, terminal);
        if (arguments.json()) {
            Export export = new Export(view);
            claims.forEach(claim -> terminal.out().println(Json.line(export.claim(claim))));
        } else if (claims.isEmpty()) {
            terminal.out().println("Nothing found.");
        } else {
            new ClaimsPrinter(view, new Layout(terminal), asOf::holds).print(claims);
        }
        return ExitCode.DONE;
    }

    /** All claims, or those of one kind. */
    @Command(
            name = "claims",
            description =
                    "Prints what the documents say: each claim with its passage, who says so and how sure they are.",
            mixinStandardHelpOptions = true)
    static final class All extends ClaimsCommand {
        @Option(names = "--kind", paramLabel = "KIND", description = "event, tie, figure, attribute or statement")
        private String kind = "";

        All(Terminal terminal) {
            super(terminal);
        }

        @Override
        boolean wants(ClaimKind one) {
            return kind.isEmpty() || one.code().equalsIgnoreCase(kind);
        }
    }

    /** Figure claims. */
    @Command(
            name = "figures",
            description = "Prints amounts: each with its bound, window and scope, its passage and who says so.",
            mixinStandardHelpOptions = true)
    static final class Figures extends ClaimsCommand {
        Figures(Terminal terminal) {
            super(terminal);
        }

        @Override
        boolean wants(ClaimKind one) {
            return one == ClaimKind.FIGURE;
        }
    }

    /** Tie claims. */
    @Command(
            name = "ties",
            description = "Prints standing ties: who is tied to whom, how, and who says so.",
            mixinStandardHelpOptions = true)
    static final class Ties extends ClaimsCommand {
        Ties(Terminal terminal) {
            super(terminal);
        }

        @Override
        boolean wants(ClaimKind one) {
            return one == ClaimKind.TIE;
        }
    }
}
