package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.export.Json;
import org.entente.app.work.CaseView;
import org.entente.app.work.CaseWork;
import org.entente.app.work.DocumentView;
import org.entente.app.work.Found;
import org.entente.model.Passage;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds words in the documents' text. */
@Command(
        name = "search",
        description =
                "Prints passages that hold the words, in documents that were read and in those that could not be.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "all of them are looked for")
    private List<String> words;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "print so many at most (default: ${DEFAULT-VALUE})")
    private int most;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CaseView view;
        List<Found> all;
        try (CaseWork work = arguments.work()) {
            view = work.view();
            all = work.search(String.join(" ", words), most + 1);
        }
        List<Found> found = all.size() > most ? all.subList(0, most) : all;
        for (Found one : found) {
            DocumentView document = view.document(one.document())
                    .orElseThrow(() -> new IllegalStateException("found in a document that the case does not hold"));
            print(document, one.span());
        }
        if (!arguments.json() && found.isEmpty()) {
            terminal.out().println("Nothing found.");
        }
        if (all.size() > most) {
            terminal.err().println("There are more than " + most + "; --most prints more.");
        }
        return ExitCode.DONE;
    }

    private void print(DocumentView document, @Nullable Span span) {
        Passage passage = span == null
                ? null
                : Passage.of(document.id(), document.document().text(), span);
        if (arguments.json()) {
            ObjectNode json = Json.object().put("document", document.id().hex()).put("file", document.file());
            if (passage != null) {
                json.put("start", passage.span().start())
                        .put("end", passage.span().end())
                        .put("exact", passage.exact())
                        .put("prefix", passage.prefix())
                        .put("suffix", passage.suffix());
            }
            terminal.out().println(Json.line(json));
        } else {
            Layout layout = new Layout(terminal);
            layout.paragraph(0, ClaimsPrinter.heading(document));
            layout.paragraph(
                    4,
                    passage == null
                            ? "in its title"
                            : "…" + passage.prefix() + "«" + passage.exact() + "»" + passage.suffix() + "…");
        }
    }
}
