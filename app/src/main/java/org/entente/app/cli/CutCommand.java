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
import org.entente.engine.relate.Bond;
import org.entente.engine.relate.Cut;
import org.entente.engine.relate.Parting;
import org.entente.engine.relate.Relations;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what holds entities together and what falls apart when a tie is cut. */
@Command(
        name = "cut",
        description =
                "Prints a smallest set of ties that holds two names together and what is left when their own is cut; "
                        + "without names, the ties that alone hold a part of the case together with the rest.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class CutCommand implements Callable<Integer> {
    private static final int NAMES_MAX = 12;

    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "A",
            description = "a name; several with semicolons between are one side")
    private @Nullable String first;

    @Parameters(index = "2", arity = "0..1", paramLabel = "B", description = "the same for the other side")
    private @Nullable String second;

    @Option(names = "--all", description = "over what is only planned, asked for, denied or an opinion too")
    private boolean all;

    @Spec
    private CommandSpec spec;

    CutCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (first != null && second == null) {
            throw new ParameterException(spec.commandLine(), "name two, or none");
        }
        CaseView view = arguments.view();
        Ends ends = new Ends(view);
        BondPrinter printer = new BondPrinter(view, ends, new Layout(terminal));
        if (first == null || second == null) {
            alone(ends, printer);
        } else {
            between(ends, printer, first, second);
        }
        return ExitCode.DONE;
    }

    private void alone(Ends ends, BondPrinter printer) {
        List<Parting> partings = ends.relations(Set.of(), all).partings(2);
        if (arguments.json()) {
            partings.forEach(parting -> terminal.out().println(Json.line(json(parting, printer))));
            return;
        }
        Layout layout = new Layout(terminal);
        layout.paragraph(0, partings.isEmpty() ? "No tie alone holds more than a single name." : Ends.WARNING);
        for (Parting parting : partings) {
            layout.blank();
            print(parting, ends, printer, layout);
        }
    }

    private void between(Ends ends, BondPrinter printer, String one, String other) {
        Set<Id> from = ends.called(one);
        Set<Id> to = ends.called(other);
        if (from.stream().anyMatch(to::contains)) {
            throw new ParameterException(spec.commandLine(), "both names are those of one and the same");
        }
        Set<Id> asked = new TreeSet<>(from);
        asked.addAll(to);
        Relations relations = ends.relations(asked, all);
        Cut cut = relations.cut(from, to);
        @Nullable
        Parting own = from.size() == 1 && to.size() == 1
                ? relations
                        .bond(from.iterator().next(), to.iterator().next())
                        .map(relations::without)
                        .orElse(null)
                : null;
        if (arguments.json()) {
            ObjectNode json = Json.object();
            ArrayNode bonds = json.putArray("cut");
            cut.bonds().forEach(bond -> bonds.add(printer.json(bond)));
            json.put("first", cut.first().size()).put("second", cut.second().size());
            json.set("own", own == null ? null : json(own, printer));
            terminal.out().println(Json.line(json));
            return;
        }
        Layout layout = new Layout(terminal);
        layout.paragraph(0, headline(cut.bonds()));
        cut.bonds().forEach(printer::print);
        if (own != null) {
            layout.blank();
            layout.paragraph(0, "If only their own tie is cut:");
            then(own, ends, layout);
        }
        layout.blank();
        layout.paragraph(0, Ends.WARNING);
    }

    private static String headline(List<Bond> bonds) {
        return switch (bonds.size()) {
            case 0 -> "Nothing that was found holds them together.";
            case 1 -> "One tie alone holds them together:";
            default ->
                bonds.size()
                        + " ties must all be cut before no way leads from one to the other; there may be other sets "
                        + "of this size:";
        };
    }

    private static void print(Parting parting, Ends ends, BondPrinter printer, Layout layout) {
        printer.print(parting.bond());
        then(parting, ends, layout);
    }

    /** What is so without the tie. */
    private static void then(Parting parting, Ends ends, Layout layout) {
        var around = parting.around();
        if (around == null) {
            List<Id> apart = parting.apart();
            layout.paragraph(
                    4,
                    "Without it come off: "
                            + apart.stream().limit(NAMES_MAX).map(ends::name).collect(Collectors.joining(", "))
                            + (apart.size() > NAMES_MAX ? ", and " + (apart.size() - NAMES_MAX) + " more" : "") + "; "
                            + parting.rest() + " stay.");
        } else {
            layout.paragraph(
                    4,
                    "Without it a way is left: "
                            + around.entities().stream().map(ends::name).collect(Collectors.joining(" – ")));
        }
    }

    private static ObjectNode json(Parting parting, BondPrinter printer) {
        ObjectNode json = Json.object();
        json.set("bond", printer.json(parting.bond()));
        var around = parting.around();
        if (around == null) {
            json.putNull("around");
        } else {
            ArrayNode stops = json.putArray("around");
            around.entities().forEach(id -> stops.add(printer.json(id)));
        }
        ArrayNode apart = json.putArray("apart");
        parting.apart().forEach(id -> apart.add(printer.json(id)));
        return json.put("rest", parting.rest());
    }
}
