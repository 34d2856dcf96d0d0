package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.app.export.Json;
import org.entente.app.web.Words;
import org.entente.app.work.CaseMaterial;
import org.entente.app.work.CaseView;
import org.entente.engine.relate.Ledger;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the ledger of equipment and goods. */
@Command(
        name = "goods",
        description =
                "Prints equipment and goods: how much of what, at what stage (asked for, offered, agreed, planned, "
                        + "delivered, seized, lost …), from whom to whom, and who says so.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class GoodsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Option(names = "--of", paramLabel = "NAME", description = "only things whose name holds the words")
    private @Nullable String name;

    GoodsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CaseView view = arguments.view();
        Ends ends = new Ends(view);
        Layout layout = new Layout(terminal);
        BondPrinter printer = new BondPrinter(view, ends, layout);
        String wanted = name == null ? "" : name.toLowerCase(Locale.ROOT);
        List<Ledger.Item> items =
                Ledger.of(ends.standing(), view.verdicts(), new CaseMaterial(view, ends.cast())).items().stream()
                        .filter(item -> item.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
        if (!arguments.json() && items.isEmpty()) {
            terminal.out().println("Nothing found.");
        }
        for (Ledger.Item item : items) {
            if (arguments.json()) {
                item.entries().forEach(entry -> terminal.out().println(Json.line(json(item, entry, printer))));
            } else {
                print(item, layout, printer);
            }
        }
        return ExitCode.DONE;
    }

    private static void print(Ledger.Item item, Layout layout, BondPrinter printer) {
        layout.paragraph(0, item.name());
        for (Ledger.Entry entry : item.entries()) {
            List<String> told = new ArrayList<>(List.of(Words.stage(entry.stage())));
            told.add("quantity " + (entry.quantity() == null ? "not told" : entry.quantity()));
            if (entry.by().isEmpty()) {
                told.add("from " + names(entry.from()));
                told.add("to " + names(entry.to()));
            } else {
                told.add("by " + names(entry.by()));
            }
            if (!entry.later().isEmpty()) {
                told.add("then " + entry.later().stream().map(Id::brief).collect(Collectors.joining(", ")));
            }
            layout.paragraph(2, String.join("; ", told) + ":");
            printer.claims(entry.claims());
        }
        layout.blank();
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "not told" : String.join(", ", names);
    }

    private static ObjectNode json(Ledger.Item item, Ledger.Entry entry, BondPrinter printer) {
        ObjectNode json = Json.object()
                .put("item", item.name())
                .put("stage", entry.stage().code())
                .put("quantity", entry.quantity());
        put(json.putArray("from"), entry.from());
        put(json.putArray("to"), entry.to());
        put(json.putArray("by"), entry.by());
        put(json.putArray("later"), entry.later().stream().map(Id::hex).toList());
        json.set("claims", printer.json(entry.claims()));
        return json;
    }

    private static void put(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }
}
