package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.app.export.Json;
import org.entente.app.work.CaseView;
import org.entente.engine.relate.Chains;
import org.entente.engine.relate.Flow;
import org.entente.engine.relate.Flows;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints who supplies what to whom. */
@Command(
        name = "flows",
        description =
                "Prints who supplies what to whom and through whom, each flow with the claims that carry it, and flows of "
                        + "one sort that follow each other.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class FlowsCommand implements Callable<Integer> {
    private static final int CHAINS_MAX = 20;

    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Option(names = "--of", paramLabel = "SORT", description = "only these: oil, arms, money, help or other")
    private @Nullable String sort;

    @Option(
            names = "--entity",
            paramLabel = "NAME",
            description = "with a name that holds the words, at either end or between")
    private @Nullable String entity;

    FlowsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CaseView view = arguments.view();
        Ends ends = new Ends(view);
        Flows all = Flows.of(ends.standing(), ends.cast().naming(), mention -> view.entityOf(mention)
                .map(Entity::name)
                .orElseGet(() -> view.mention(mention).name()));
        List<Flow> found = all.flows().stream()
                .filter(flow -> sort == null || flow.cargo().code().equals(sort.toLowerCase(Locale.ROOT)))
                .filter(flow -> entity == null || names(flow, ends).contains(entity.toLowerCase(Locale.ROOT)))
                .toList();
        Layout layout = new Layout(terminal);
        BondPrinter printer = new BondPrinter(view, ends, layout);
        if (arguments.json()) {
            found.forEach(flow -> terminal.out().println(Json.line(json(flow, printer))));
        } else if (found.isEmpty()) {
            terminal.out().println("Nothing found.");
        } else {
            print(found, all, ends, layout, printer);
        }
        return ExitCode.DONE;
    }

    private void print(List<Flow> found, Flows all, Ends ends, Layout layout, BondPrinter printer) {
        for (Flow flow : found) {
            layout.paragraph(0, title(flow, ends));
            printer.claims(flow.claims());
            layout.blank();
        }
        Chains chains = new Flows(found, List.of()).chains(CHAINS_MAX);
        for (List<Flow> chain : chains.longest()) {
            layout.paragraph(
                    0,
                    "Over " + chain.size() + " hops, which no account needs to tell as a whole: "
                            + chain.stream()
                                    .map(flow -> name(flow.from(), ends) + " → ")
                                    .collect(Collectors.joining())
                            + name(chain.getLast().to(), ends));
        }
        if (chains.more() > 0) {
            layout.paragraph(0, Layout.count(chains.more(), "chain more", "chains more") + " not shown.");
        }
        if (!chains.all()) {
            layout.paragraph(
                    0, "Where one passes on to very many, only to those that most documents tell was it followed.");
        }
        if (!all.withoutEnds().isEmpty()) {
            layout.paragraph(
                    0,
                    Layout.count(all.withoutEnds().size(), "claim names", "claims name")
                            + " neither giver nor taker and is in no flow.");
        }
    }

    private static String name(@Nullable Id id, Ends ends) {
        return id == null ? "not told" : ends.name(id);
    }

    private static String title(Flow flow, Ends ends) {
        return flow.cargo().code() + ": " + name(flow.from(), ends)
                + flow.through().stream()
                        .map(id -> " → through " + ends.name(id))
                        .collect(Collectors.joining())
                + " → " + name(flow.to(), ends) + (flow.thing().isEmpty() ? "" : ", " + flow.thing())
                + (flow.holds() ? "" : " (only planned, asked for, denied or an opinion)");
    }

    private static String names(Flow flow, Ends ends) {
        return (name(flow.from(), ends) + "\n" + name(flow.to(), ends) + "\n"
                        + flow.through().stream().map(ends::name).collect(Collectors.joining("\n")))
                .toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(Flow flow, BondPrinter printer) {
        ObjectNode json = Json.object();
        Id from = flow.from();
        Id to = flow.to();
        json.set("from", from == null ? null : printer.json(from));
        ArrayNode through = json.putArray("through");
        flow.through().forEach(id -> through.add(printer.json(id)));
        json.set("to", to == null ? null : printer.json(to));
        json.put("sort", flow.cargo().code()).put("thing", flow.thing()).put("holds", flow.holds());
        json.set("claims", printer.json(flow.claims()));
        return json;
    }
}
