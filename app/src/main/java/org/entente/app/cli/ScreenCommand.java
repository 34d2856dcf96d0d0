package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.app.export.Json;
import org.entente.app.work.CaseWork;
import org.entente.app.work.EntityHit;
import org.entente.app.work.EntityOwned;
import org.entente.app.work.Screening;
import org.entente.engine.screen.Asked;
import org.entente.engine.screen.Hit;
import org.entente.engine.screen.Screen;
import org.entente.model.Judgement;
import org.entente.model.ListedKind;
import org.entente.model.Passage;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Screens the entities of a case, or a name, against the case's sanctions lists. */
@Command(
        name = "screen",
        description = {
            "Prints the listings that entities of the case may be, each with its score, what speaks for and against,"
                    + " and the passage that put the name into the case. A hit is a likeness of names, never a finding."
                    + " Below them, what those who may be listed own or control by claims of the case, which is no listing.",
            "",
            "To say that an entity is not who a listing is: entente judge CASE not-listed ENTITY LIST:ENTRY. The hit"
                    + " stays dismissed until the listing changes."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class ScreenCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Option(names = "--name", paramLabel = "NAME", description = "look for this name instead; may be given again")
    private List<String> names = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "what bears the name: person, body, vessel, aircraft")
    private @Nullable String kind;

    @Option(names = "--birth", paramLabel = "DATE", description = "a date or year of birth, such as 1958-06-29 or 1958")
    private List<String> births = new ArrayList<>();

    @Option(names = "--country", paramLabel = "COUNTRY", description = "where the bearer belongs, by name or code")
    private List<String> countries = new ArrayList<>();

    @Option(
            names = "--threshold",
            paramLabel = "SCORE",
            defaultValue = "" + Screen.THRESHOLD,
            description = "show hits from this score on, 0.5 to 1 (default: ${DEFAULT-VALUE})")
    private double threshold;

    @Option(names = "--dismissed", description = "show hits that were dismissed, too")
    private boolean dismissed;

    ScreenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!(threshold >= 0.5 && threshold <= 1)) {
            throw new UserError("USE-THRESHOLD", "--threshold " + threshold, "out of bounds", "Give 0.5 to 1");
        }
        try (CaseWork work = arguments.work()) {
            Screening screening = work.screening();
            if (screening.listings() == 0) {
                throw new UserError(
                        "LIST-NONE",
                        arguments.file().toString(),
                        "the case has no sanctions list to screen against",
                        "To take one in: entente list " + arguments.file() + " add PATH");
            }
            if (names.isEmpty()) {
                all(screening);
            } else {
                byName(screening);
            }
        }
        return ExitCode.DONE;
    }

    private void byName(Screening screening) {
        Screen.Answer answer = screening.find(new Asked(names, kinds(), births, countries), threshold);
        Layout layout = new Layout(terminal);
        for (Hit hit : answer.hits()) {
            if (arguments.json()) {
                terminal.out().println(Json.line(json(hit)));
            } else {
                print(layout, hit, hit.asked());
            }
        }
        if (!arguments.json()) {
            layout.line(Layout.count(answer.hits().size(), "hit", "hits") + " among "
                    + Layout.count(screening.listings(), "listing", "listings"));
        }
        tellIfNotWhole(answer.isWhole());
    }

    private Set<ListedKind> kinds() {
        if (kind == null) {
            return EnumSet.allOf(ListedKind.class);
        }
        for (ListedKind each : ListedKind.values()) {
            if (each.code().equals(kind.toLowerCase(Locale.ROOT))) {
                return each == ListedKind.PERSON || each == ListedKind.BODY
                        ? EnumSet.of(each, ListedKind.UNKNOWN)
                        : EnumSet.of(each);
            }
        }
        throw new UserError("USE-KIND", kind, "there is no such kind", "Take one of person, body, vessel, aircraft");
    }

    private void all(Screening screening) {
        Screening.Result result = screening.all(threshold);
        List<EntityHit> shown = result.hits().stream()
                .filter(hit -> dismissed || hit.dismissed() == null)
                .toList();
        Layout layout = new Layout(terminal);
        for (EntityHit hit : shown) {
            if (arguments.json()) {
                terminal.out().println(Json.line(json(hit)));
            } else {
                print(layout, hit);
            }
        }
        List<EntityOwned> owned = screening.owned(result);
        OwnedPrinter printer = new OwnedPrinter(terminal, layout);
        owned.forEach(arguments.json() ? printer::json : printer::print);
        if (!arguments.json()) {
            layout.line(Layout.count(shown.size(), "hit", "hits") + "; "
                    + Layout.count(result.looked(), "entity was", "entities were") + " looked for among "
                    + Layout.count(screening.listings(), "listing", "listings") + ", " + result.passedBy()
                    + " were not: they have no name, or are of kinds that no list has");
            int hidden = result.hits().size() - shown.size();
            if (hidden > 0) {
                layout.line(Layout.count(hidden, "hit was", "hits were") + " dismissed; --dismissed shows them");
            }
        }
        tellIfNotWhole(result.isWhole());
    }

    private void tellIfNotWhole(boolean isWhole) {
        if (!isWhole) {
            terminal.err()
                    .println(
                            "A name is so common in the lists that not all who bear a likeness were compared; a higher "
                                    + "--threshold, a fuller name or a date of birth tells more.");
        }
    }

    private void print(Layout layout, EntityHit found) {
        print(
                layout,
                found.hit(),
                found.entity().name() + " [" + found.entity().id().brief() + "]");
        Passage passage = passage(found);
        layout.paragraph(4, "in the case: " + ClaimsPrinter.heading(found.document()));
        layout.paragraph(6, "…" + passage.prefix() + "«" + passage.exact() + "»" + passage.suffix() + "…");
        Judgement judgement = found.dismissed() == null ? found.confirmed() : found.dismissed();
        if (judgement != null) {
            layout.paragraph(
                    4,
                    (found.dismissed() == null ? "confirmed by " : "dismissed by ") + judgement.who() + ", "
                            + judgement.at() + (judgement.why().isEmpty() ? "" : ": " + judgement.why()));
        }
    }

    private static void print(Layout layout, Hit hit, String who) {
        layout.paragraph(
                0,
                score(hit.score()) + "  " + who + " may be " + hit.listing().name() + "  [" + EntityHit.keyOf(hit)
                        + "]");
        layout.paragraph(
                4,
                "by “" + hit.listed().value() + "”, its "
                        + hit.listed().quality().code() + " name; programme: " + words(hit, "program") + "; born: "
                        + words(hit, "birthDate"));
        hit.reasons().stream()
                .filter(reason -> reason.cost() != 0)
                .forEach(reason -> layout.paragraph(4, reason.words()));
        hit.reasons().stream()
                .filter(reason -> reason.weight().equals("disguised"))
                .forEach(reason -> layout.paragraph(4, reason.words()));
    }

    private static String words(Hit hit, String property) {
        List<String> values = hit.listing().values(property);
        return values.isEmpty() ? "not told" : String.join(", ", values);
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    private static Passage passage(EntityHit found) {
        return Passage.of(
                found.document().id(),
                found.document().document().text(),
                found.mention().span());
    }

    private static ObjectNode json(EntityHit found) {
        ObjectNode json = json(found.hit());
        Passage passage = passage(found);
        json.putObject("entity")
                .put("id", found.entity().id().hex())
                .put("name", found.entity().name())
                .put("kind", found.entity().kind().code());
        json.putObject("passage")
                .put("document", found.document().id().hex())
                .put("file", found.document().file())
                .put("start", passage.span().start())
                .put("end", passage.span().end())
                .put("exact", passage.exact())
                .put("prefix", passage.prefix())
                .put("suffix", passage.suffix());
        Judgement judgement = found.dismissed();
        Judgement confirmed = found.confirmed();
        return json.put("dismissed", judgement == null ? null : judgement.id().hex())
                .put("confirmed", confirmed == null ? null : confirmed.id().hex());
    }

    private static ObjectNode json(Hit hit) {
        ObjectNode json = Json.object()
                .put("score", Math.round(hit.score() * 10_000) / 10_000.0)
                .put("nameScore", Math.round(hit.nameScore() * 10_000) / 10_000.0)
                .put("asked", hit.asked());
        ObjectNode listing = json.putObject("listing")
                .put("id", hit.listing().id().hex())
                .put("list", hit.listing().list())
                .put("entry", hit.listing().entry())
                .put("kind", hit.listing().kind().code())
                .put("name", hit.listing().name())
                .put("matched", hit.listed().value())
                .put("quality", hit.listed().quality().code());
        ArrayNode facts = listing.putArray("facts");
        hit.listing().facts().forEach(fact -> facts.addObject()
                .put("property", fact.property())
                .put("value", fact.value()));
        ArrayNode reasons = json.putArray("reasons");
        hit.reasons().forEach(reason -> reasons.addObject()
                .put("weight", reason.weight())
                .put("words", reason.words())
                .put("cost", Math.round(reason.cost() * 10_000) / 10_000.0));
        return json;
    }
}
