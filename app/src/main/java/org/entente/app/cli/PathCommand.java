package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.app.export.Json;
import org.entente.app.work.CaseView;
import org.entente.engine.relate.Path;
import org.entente.engine.relate.Relations;
import org.entente.model.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints evidenced ways from one entity to another. */
@Command(
        name = "path",
        description =
                "Prints ways from one name to another over ties and events, each step with the claims that carry it.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class PathCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Parameters(index = "1", paramLabel = "A", description = "a name; several with semicolons between are one end")
    private String first;

    @Parameters(index = "2", paramLabel = "B", description = "the same for the other end")
    private String second;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "4",
            description = "so many steps at most, 1 to " + Relations.STEPS_MAX + " (default: ${DEFAULT-VALUE})")
    private int steps;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10",
            description = "so many ways at most (default: ${DEFAULT-VALUE})")
    private int most;

    @Option(names = "--all", description = "over what is only planned, asked for, denied or an opinion too")
    private boolean all;

    @Spec
    private CommandSpec spec;

    PathCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (steps < 1 || steps > Relations.STEPS_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--steps takes 1 to " + Relations.STEPS_MAX + ", not " + steps);
        }
        CaseView view = arguments.view();
        Ends ends = new Ends(view);
        Set<Id> from = ends.called(first);
        Set<Id> to = ends.called(second);
        Set<Id> asked = new TreeSet<>(from);
        asked.addAll(to);
        List<Path> paths = ends.relations(asked, all).paths(from, to, steps, most);
        Layout layout = new Layout(terminal);
        BondPrinter printer = new BondPrinter(view, ends, layout);
        if (arguments.json()) {
            paths.forEach(path -> terminal.out().println(Json.line(json(path, printer))));
        } else if (paths.isEmpty()) {
            layout.paragraph(
                    0, "No way was found in " + steps + " steps or fewer, which does not mean that there is none.");
        } else {
            layout.paragraph(0, Ends.WARNING);
            for (Path path : paths) {
                layout.blank();
                layout.paragraph(0, path.entities().stream().map(ends::name).collect(Collectors.joining(" – ")));
                path.bonds().forEach(printer::print);
            }
        }
        return ExitCode.DONE;
    }

    private static ObjectNode json(Path path, BondPrinter printer) {
        ObjectNode json = Json.object().put("steps", path.steps());
        ArrayNode entities = json.putArray("entities");
        path.entities().forEach(id -> entities.add(printer.json(id)));
        ArrayNode bonds = json.putArray("bonds");
        path.bonds().forEach(bond -> bonds.add(printer.json(bond)));
        return json;
    }
}
