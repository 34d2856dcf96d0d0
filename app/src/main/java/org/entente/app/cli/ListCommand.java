package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.app.export.Json;
import org.entente.app.work.CaseWork;
import org.entente.app.work.EntityHit;
import org.entente.app.work.ListReport;
import org.entente.formats.lists.ParsedList;
import org.entente.formats.lists.SanctionsLists;
import org.entente.model.ListSnapshot;
import org.entente.model.Listing;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes sanctions lists into a case, brings them up to date and tells how they stand. */
@Command(
        name = "list",
        description = {
            "Keeps sanctions lists in a case, each as dated snapshots, to screen the case against.",
            "",
            "  add PATH       a list that the case does not have yet",
            "  update [PATH]  a list that it has, read anew; without PATH every list, from where it came",
            "  status         the lists, the day each bears and when it came in",
            "",
            "A list is OFAC's CSV files (name their folder) or its XML, the UN's XML, the EU's XML, the UK's CSV or XML, or "
                    + "FollowTheMoney entities. A row that cannot be read is named and the rest is taken; a list that is "
                    + "not whole is not taken at all."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class ListCommand implements Callable<Integer> {
    private static final int SHOWN_MAX = 20;

    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Parameters(index = "1", paramLabel = "VERB", description = "add, update or status")
    private String verb;

    @Parameters(index = "2", arity = "0..1", paramLabel = "PATH", description = "the list's file or folder")
    private @Nullable Path path;

    @Option(names = "--name", paramLabel = "NAME", description = "what to call the list (default: by its format)")
    private @Nullable String name;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return switch (verb) {
            case "add" -> take(List.of(given()), false);
            case "update" -> take(path == null ? known() : List.of(given()), true);
            case "status" -> status();
            default ->
                throw new UserError("USE-LIST", verb, "there is no such verb", "Take one of add, update, status");
        };
    }

    /** Where a list is to be read from, and what to call it where that is settled. */
    private record From(Path path, @Nullable String name) {}

    private From given() {
        if (path == null) {
            throw new UserError("USE-LIST", verb, "no list is named", "Name the list's file or folder");
        }
        return new From(path, name);
    }

    private List<From> known() {
        try (CaseWork work = arguments.work()) {
            return current(work.lists()).values().stream()
                    .map(each -> new From(Path.of(each.source()), each.list()))
                    .toList();
        }
    }

    private int take(List<From> lists, boolean update) {
        boolean refused = false;
        try (CaseWork work = arguments.work()) {
            for (From from : lists) {
                try {
                    ParsedList list = SanctionsLists.read(from.path(), from.name());
                    ListReport report = work.takeList(list, from.path().toString(), update);
                    refused |= !list.refused().isEmpty();
                    list.refused().forEach(each -> terminal.err().println("LIST-ROW: " + each));
                    tell(report);
                } catch (UserError error) {
                    if (lists.size() == 1) {
                        throw error;
                    }
                    terminal.err().println(error.getMessage());
                    refused = true;
                }
            }
        }
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void tell(ListReport report) {
        if (arguments.json()) {
            terminal.out().println(Json.line(json(report)));
            return;
        }
        Layout layout = new Layout(terminal);
        ListSnapshot snapshot = report.snapshot();
        if (!report.isNew()) {
            layout.line(snapshot.list() + ": nothing new; these files are its last snapshot, of " + snapshot.at());
            return;
        }
        layout.line(snapshot.list() + ": " + Layout.count(snapshot.listings(), "listing", "listings")
                + (snapshot.dated() == null ? "" : ", dated " + snapshot.dated()) + "; "
                + report.added().size() + " added, "
                + report.changed().size() + " changed, "
                + report.removed().size() + " removed");
        if (report.added().size() < snapshot.listings()) {
            show(layout, "added", report.added());
        }
        show(layout, "changed", report.changed());
        show(layout, "removed", report.removed());
        report.appeared().forEach(hit -> layout.paragraph(2, "new hit: " + brief(hit)));
        report.gone().forEach(hit -> layout.paragraph(2, "hit no more: " + brief(hit)));
    }

    private static void show(Layout layout, String what, List<Listing> listings) {
        listings.stream()
                .limit(SHOWN_MAX)
                .forEach(each -> layout.paragraph(2, what + ": " + each.entry() + "  " + each.name()));
        if (listings.size() > SHOWN_MAX) {
            layout.line("  and " + (listings.size() - SHOWN_MAX) + " more " + what + "; --json tells all");
        }
    }

    private static String brief(EntityHit hit) {
        return hit.entity().name() + " [" + hit.entity().id().brief() + "] may be "
                + hit.hit().listing().name() + ", " + hit.key();
    }

    private static ObjectNode json(ListReport report) {
        ObjectNode json = json(report.snapshot()).put("new", report.isNew());
        entries(json, "added", report.added());
        entries(json, "changed", report.changed());
        entries(json, "removed", report.removed());
        hits(json, "appeared", report.appeared());
        hits(json, "gone", report.gone());
        return json;
    }

    private static void entries(ObjectNode json, String field, List<Listing> listings) {
        var array = json.putArray(field);
        listings.forEach(each -> array.addObject().put("entry", each.entry()).put("name", each.name()));
    }

    private static void hits(ObjectNode json, String field, List<EntityHit> hits) {
        var array = json.putArray(field);
        hits.forEach(each -> array.addObject()
                .put("entity", each.entity().id().hex())
                .put("name", each.entity().name())
                .put("listing", each.key()));
    }

    private static ObjectNode json(ListSnapshot snapshot) {
        ObjectNode json = Json.object()
                .put("list", snapshot.list())
                .put("id", snapshot.id().hex())
                .put("dated", snapshot.dated())
                .put("at", snapshot.at())
                .put("source", snapshot.source())
                .put("listings", snapshot.listings());
        snapshot.refused().forEach(json.putArray("refused")::add);
        return json;
    }

    /** The last snapshot of each list, by name. */
    private static Map<String, ListSnapshot> current(List<ListSnapshot> snapshots) {
        Map<String, ListSnapshot> current = new TreeMap<>();
        snapshots.forEach(each -> current.put(each.list(), each));
        return current;
    }

    private int status() {
        List<ListSnapshot> snapshots;
        try (CaseWork work = arguments.work()) {
            snapshots = work.lists();
        }
        if (arguments.json()) {
            snapshots.forEach(each -> terminal.out().println(Json.line(json(each))));
            return ExitCode.DONE;
        }
        Layout layout = new Layout(terminal);
        if (snapshots.isEmpty()) {
            layout.line("No lists yet. To take one in: entente list " + arguments.file() + " add PATH");
            return ExitCode.DONE;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("list", "listings", "dated", "came in", "refused", "hash", "from"));
        for (ListSnapshot each : current(snapshots).values()) {
            rows.add(List.of(
                    each.list(),
                    String.valueOf(each.listings()),
                    each.dated() == null ? "undated" : each.dated(),
                    each.at(),
                    String.valueOf(each.refused().size()),
                    each.id().brief(),
                    each.source()));
        }
        layout.table(0, rows);
        Map<String, Long> earlier = new TreeMap<>(Comparator.naturalOrder());
        snapshots.forEach(each -> earlier.merge(each.list(), 1L, Long::sum));
        earlier.forEach((list, count) -> {
            if (count > 1) {
                layout.line(list + ": " + Layout.count(count - 1, "earlier snapshot", "earlier snapshots"));
            }
        });
        return ExitCode.DONE;
    }
}
