package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.entente.app.export.Json;
import org.entente.app.work.CaseMaterial;
import org.entente.app.work.CaseView;
import org.entente.engine.relate.Facet;
import org.entente.engine.relate.Overlap;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what two or three entities have in common. */
@Command(
        name = "overlap",
        description =
                "Prints what two or three names have in common: partners, domains, goods, happenings, sources, with"
                        + " the claims of each.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class OverlapCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Parameters(
            index = "1..*",
            arity = "2..3",
            paramLabel = "NAME",
            description = "two or three; semicolons join several into one")
    private List<String> names;

    @Option(
            names = "--of",
            paramLabel = "FACET",
            description = "only these: partners, domains, goods, events or sources")
    private @Nullable String facet;

    @Option(names = "--all", description = "what only one of them has too")
    private boolean all;

    @Spec
    private CommandSpec spec;

    OverlapCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CaseView view = arguments.view();
        Ends ends = new Ends(view);
        List<Set<Id>> sides = new ArrayList<>();
        Set<Id> asked = new TreeSet<>();
        for (String name : names) {
            Set<Id> side = ends.called(name);
            if (side.stream().anyMatch(asked::contains)) {
                throw new ParameterException(spec.commandLine(), "two of the names are those of one and the same");
            }
            asked.addAll(side);
            sides.add(side);
        }
        Overlap overlap =
                Overlap.of(sides, ends.standing().stream().sorted().toList(), new CaseMaterial(view, ends.cast()));
        List<String> called =
                sides.stream().map(side -> ends.name(side.iterator().next())).toList();
        BondPrinter printer = new BondPrinter(view, ends, new Layout(terminal));
        for (Facet each : Facet.values()) {
            if (facet == null || each.code().equals(facet)) {
                List<Overlap.Item> items = overlap.facets().getOrDefault(each, List.of()).stream()
                        .filter(item -> all || Integer.bitCount(item.sides()) > 1)
                        .toList();
                if (arguments.json()) {
                    items.forEach(item -> terminal.out().println(Json.line(json(each, item, called, printer))));
                } else {
                    print(each, items, called, printer);
                }
            }
        }
        return ExitCode.DONE;
    }

    private void print(Facet of, List<Overlap.Item> items, List<String> called, BondPrinter printer) {
        Layout layout = new Layout(terminal);
        layout.line(of.code() + ": " + (items.isEmpty() ? "nothing found" : Integer.toString(items.size())));
        for (Overlap.Item item : items) {
            layout.paragraph(2, item.name());
            for (int i = 0; i < called.size(); i++) {
                if (!item.claims().get(i).isEmpty()) {
                    layout.paragraph(3, "with " + called.get(i) + ":");
                    printer.claims(item.claims().get(i));
                }
            }
        }
        layout.blank();
    }

    private static ObjectNode json(Facet of, Overlap.Item item, List<String> called, BondPrinter printer) {
        ObjectNode json =
                Json.object().put("of", of.code()).put("key", item.key()).put("name", item.name());
        ArrayNode sides = json.putArray("sides");
        for (int i = 0; i < called.size(); i++) {
            ObjectNode side = sides.addObject().put("name", called.get(i));
            side.set("claims", printer.json(item.claims().get(i)));
        }
        return json;
    }
}
