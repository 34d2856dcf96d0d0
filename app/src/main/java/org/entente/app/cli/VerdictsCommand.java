package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.export.Export;
import org.entente.app.export.Json;
import org.entente.app.web.Words;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.model.Claim;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Relation;
import org.entente.model.Span;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how claims compare. */
@Command(
        name = "verdicts",
        description =
                "Prints how accounts compare, the gravest first: denials and contradictions before agreement, each "
                        + "with its reason and both passages.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class VerdictsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Option(
            names = "--relation",
            paramLabel = "RELATION",
            description = "only these, such as contradicts, update, part-of")
    private @Nullable String relation;

    @Mixin
    private AsOf asOf;

    VerdictsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CaseView view = arguments.view();
        List<Verdict> verdicts = view.verdicts().stream()
                .filter(verdict -> relation == null || verdict.relation().code().equalsIgnoreCase(relation))
                .filter(verdict -> asOf.holds(claim(view, verdict.a())) && asOf.holds(claim(view, verdict.b())))
                .sorted(Comparator.comparing(Verdict::relation).thenComparing(Verdict::id))
                .toList();
        asOf.tellLeftOut(view, terminal);
        if (arguments.json()) {
            verdicts.forEach(verdict -> terminal.out().println(Json.line(json(view, verdict))));
        } else if (verdicts.isEmpty()) {
            terminal.out().println("Nothing found.");
        } else {
            print(view, verdicts);
        }
        return ExitCode.DONE;
    }

    private static ObjectNode json(CaseView view, Verdict verdict) {
        ObjectNode json = Export.verdict(verdict);
        json.put("exactA", words(view, verdict.a(), verdict.figureA()));
        json.put("exactB", words(view, verdict.b(), verdict.figureB()));
        return json;
    }

    private void print(CaseView view, List<Verdict> verdicts) {
        Layout layout = new Layout(terminal);
        Relation shown = null;
        for (Verdict verdict : verdicts) {
            if (verdict.relation() != shown) {
                shown = verdict.relation();
                Relation now = shown;
                layout.line(Words.relation(now) + " (" + now.code() + "): "
                        + verdicts.stream()
                                .filter(each -> each.relation() == now)
                                .count());
            }
            layout.blank();
            layout.paragraph(2, verdict.reason() + "  [" + verdict.id().brief() + "]");
            side(view, layout, verdict.a(), verdict.figureA());
            side(view, layout, verdict.b(), verdict.figureB());
        }
    }

    private static void side(CaseView view, Layout layout, Id claim, @Nullable Id figure) {
        ClaimView found = claim(view, claim);
        String who = found.document().publisher() == null
                ? found.document().name()
                : found.document().publisher();
        layout.table(
                4,
                List.of(List.of(
                        who + ":",
                        ClaimsPrinter.quoted(words(view, claim, figure)) + ", "
                                + Words.hedge(
                                        found.claim().mode(),
                                        found.claim().factuality(),
                                        found.claim().attribution()))));
    }

    private static String words(CaseView view, Id claim, @Nullable Id figure) {
        ClaimView found = claim(view, claim);
        return span(found.claim(), figure).in(found.document().document().text());
    }

    /** The words compared: the whole claim, since an amount says little without what it counts. */
    private static Span span(Claim claim, @Nullable Id figure) {
        return claim.figures().stream()
                .filter(each -> each.id().equals(figure))
                .map(Figure::span)
                .map(claim.span()::cover)
                .findFirst()
                .orElse(claim.span());
    }

    private static ClaimView claim(CaseView view, Id id) {
        return view.claim(id)
                .orElseThrow(
                        () -> new IllegalStateException("a verdict of a claim that the case does not hold: " + id));
    }
}
