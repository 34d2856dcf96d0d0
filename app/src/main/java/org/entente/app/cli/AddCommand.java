package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.app.export.Json;
import org.entente.app.fetch.FetchLimits;
import org.entente.app.fetch.Fetcher;
import org.entente.app.work.AddReport;
import org.entente.app.work.Added;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Progress;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds documents to a case and makes all that follows from them. */
@Command(
        name = "add",
        description = "Adds documents to a case: reads them and compares them with what is there. The case is made "
                + "where there is none. Stopped at any moment, it loses nothing that it reported; the same command "
                + "again finishes.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class AddCommand implements Callable<Integer> {
    private static final Pattern PROXY = Pattern.compile("(?:http://)?([\\w.-]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})/?");
    private static final int PORT_MAX = 65_535;

    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH|URL",
            description = "a file, a folder with all that is in it, a web address, or - for the standard input; none: "
                    + "finish what was left undone")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--published", paramLabel = "DATE", description = "the day they were published, such as 2025-11-24")
    private @Nullable LocalDate published;

    @Option(names = "--publisher", paramLabel = "NAME", description = "who published them")
    private @Nullable String publisher;

    @Option(names = "--feed", paramLabel = "URL", description = "adds the pages that an RSS or Atom feed names")
    private List<String> feeds = new ArrayList<>();

    @Option(
            names = "--proxy",
            paramLabel = "HOST:PORT",
            description = "fetches through this HTTP proxy; the proxies of the system are not used")
    private @Nullable String proxy;

    @Option(names = "--allow-private", description = "fetches from this machine and from networks at home, too")
    private boolean allowPrivate;

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Fetcher fetcher = new Fetcher(FetchLimits.STANDARD, allowPrivate, proxyAddress())) {
            return add(fetcher);
        }
    }

    private int add(Fetcher fetcher) {
        Inputs inputs = new Inputs(terminal.in(), fetcher, publisher, published);
        if (proxy == null && (!feeds.isEmpty() || paths.stream().anyMatch(Inputs::isAddress))) {
            terminal.err()
                    .println("Fetching tells each site that this machine reads it, and when; --proxy hides that.");
        }
        paths.forEach(inputs::take);
        feeds.forEach(inputs::takeFeed);
        inputs.refused().forEach(this::tell);
        if (inputs.accepted().isEmpty() && !(paths.isEmpty() && feeds.isEmpty())) {
            return ExitCode.REFUSED;
        }
        AddReport report;
        try (Telling telling = new Telling();
                CaseWork work = arguments.work()) {
            report = work.add(inputs.accepted(), telling);
        }
        List<UserError> refused = new ArrayList<>(inputs.refused());
        refused.addAll(report.refused());
        if (arguments.json()) {
            terminal.out().println(Json.line(json(report, refused)));
        } else {
            if (report.added().size() + refused.size() > 0) {
                terminal.out().println(Totals.inputs(report, refused.size()));
            }
            terminal.out().println(Totals.words(report) + " in " + arguments.file());
        }
        return refused.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private @Nullable InetSocketAddress proxyAddress() {
        if (proxy == null) {
            return null;
        }
        Matcher matcher = PROXY.matcher(proxy);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > PORT_MAX) {
            throw new UserError(
                    "USE-PROXY", proxy, "this is no proxy", "Write its host and port, such as localhost:8118");
        }
        return new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    private void tell(UserError error) {
        terminal.err().println(error.getMessage());
        terminal.err().flush();
    }

    /** Tells each input as soon as it is safe or refused, and draws progress between. */
    private final class Telling implements Progress, AutoCloseable {
        private final ProgressLine line = new ProgressLine(terminal);

        @Override
        public void step(Stage stage, long done, long total) {
            line.step(stage, done, total);
        }

        @Override
        public void added(Added added) {
            if (!arguments.json()) {
                line.close();
                terminal.out().println((added.known() ? "known  " : "added  ") + added.address());
                terminal.out().flush();
            }
        }

        @Override
        public void refused(UserError error) {
            line.close();
            tell(error);
        }

        @Override
        public void passedOver(String container, int count, String what) {
            line.close();
            terminal.err()
                    .println(container + ": " + Layout.count(count, "part", "parts") + " passed over (" + what + ").");
            terminal.err().flush();
        }

        @Override
        public void close() {
            line.close();
        }
    }

    private ObjectNode json(AddReport report, List<UserError> refused) {
        ObjectNode json = Json.object();
        ArrayNode added = json.putArray("added");
        for (Added one : report.added()) {
            added.addObject()
                    .put("file", one.address())
                    .put("document", one.document().hex())
                    .put("known", one.known());
        }
        ArrayNode errors = json.putArray("refused");
        refused.forEach(error -> errors.add(Faults.json(error)));
        json.put("documents", report.documents());
        json.put("entities", report.entities());
        json.put("claims", report.claims());
        json.put("verdicts", report.verdicts());
        return json;
    }
}
