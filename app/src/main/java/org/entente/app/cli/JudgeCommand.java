package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.app.export.Json;
import org.entente.app.work.CaseView;
import org.entente.app.work.CaseWork;
import org.entente.app.work.ClaimView;
import org.entente.app.work.EntityHit;
import org.entente.engine.judge.Judging;
import org.entente.model.AttributeType;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.Coded;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Judgement.ClaimAnchor;
import org.entente.model.Judgement.Decision;
import org.entente.model.Listing;
import org.entente.model.Mode;
import org.entente.model.Passage;
import org.entente.model.Span;
import org.entente.model.StatementType;
import org.entente.model.TieType;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Appends a person's decision to a case, or lists the decisions. */
@Command(
        name = "judge",
        description = {
            "Records your decision. It is kept for good with your name, can be undone, and outlives a new reading.",
            "",
            "  accept CLAIM             its passage is read rightly",
            "  reject CLAIM             its passage does not say so",
            "  correct CLAIM            with --type, --factuality, --mode, --value or --speaker",
            "  dismiss CLAIM CLAIM      the two do not bear on each other",
            "  merge MENTION MENTION    the two name one",
            "  split MENTION MENTION    the two name two; also not-same",
            "  rename MENTION NAME      what it names is called so",
            "  relabel MENTION          what it names is of another kind, with --kind",
            "  part-of MENTION MENTION  what the first names is a part of the other, not the same",
            "  not-listed ENTITY LIST:ENTRY  a hit of 'entente screen' is somebody else",
            "  listed ENTITY LIST:ENTRY      a hit of 'entente screen' is right",
            "  name DOCUMENT START-END  a name that was missed, with --kind",
            "  grade PUBLISHER GRADE    a letter from A to F",
            "  undo JUDGEMENT           an earlier decision no longer holds",
            "  list                     all decisions, and those that found nothing to apply to",
            "  records                  all decisions as lines of JSON, for 'entente spark --judgements'",
            "",
            "A decision on entities or hits that contradicts one that stands is refused, with both told; take the"
                    + " other back first.",
            "An entity's id stands for one of its mentions. Ids may be cut to their first digits as long as they are"
                    + " the only ones that begin so."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls the command
final class JudgeCommand implements Callable<Integer> {
    /** The least score that a screening may show, so that whatever it shows can be dismissed. */
    private static final double SCORE_MIN = 0.5;

    private final Terminal terminal;

    @Mixin
    private CaseArguments arguments;

    @Parameters(index = "1", paramLabel = "DECISION", description = "as above")
    private String verb;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "WHAT", description = "as above")
    private List<String> what = List.of();

    @Option(names = "--who", paramLabel = "NAME", description = "your name (default: the name you are logged in by)")
    private @Nullable String who;

    @Option(names = "--why", paramLabel = "WORDS", description = "your reason")
    private String why = "";

    @Option(names = "--type", paramLabel = "TYPE", description = "the right type, of the same kind")
    private @Nullable String type;

    @Option(names = "--factuality", paramLabel = "CT+", description = "the right certainty: CT+ PR+ PS+ CT- PR- PS- UU")
    private @Nullable String factuality;

    @Option(names = "--mode", paramLabel = "MODE", description = "the right mode: asserted, alleged, planned…")
    private @Nullable String mode;

    @Option(names = "--value", paramLabel = "NUMBER", description = "the right value of the figure")
    private @Nullable String value;

    @Option(names = "--speaker", paramLabel = "NAME", description = "who says so")
    private @Nullable String speaker;

    @Option(names = "--kind", paramLabel = "KIND", description = "what a name names: state, person, company, vessel…")
    private @Nullable String kind;

    JudgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (verb.equals("list")) {
            new JudgementsPrinter(terminal, arguments.view()).print(arguments.json());
            return ExitCode.DONE;
        }
        if (verb.equals("records")) {
            arguments.view().judgements().forEach(each -> terminal.out().println(org.entente.codec.Json.write(each)));
            return ExitCode.DONE;
        }
        Judgement judgement;
        try (CaseWork work = arguments.work()) {
            judgement = work.judge(Person.named(who), why, decision(work, work.view()));
        }
        if (arguments.json()) {
            ObjectNode json = Json.object().put("judgement", judgement.id().hex());
            terminal.out().println(Json.line(json));
        } else {
            terminal.out()
                    .println("Recorded as " + judgement.id().brief() + ". To take it back: entente judge "
                            + arguments.file() + " undo " + judgement.id().brief());
        }
        return ExitCode.DONE;
    }

    private Decision decision(CaseWork work, CaseView view) {
        return switch (verb) {
            case "accept" -> new Judgement.Accept(anchor(view, argument(0, 1)));
            case "reject" -> new Judgement.Reject(anchor(view, argument(0, 1)));
            case "correct" -> correct(view);
            case "dismiss" -> new Judgement.Dismiss(anchor(view, argument(0, 2)), anchor(view, argument(1, 2)));
            case "merge" -> new Judgement.Merge(mention(view, argument(0, 2)), mention(view, argument(1, 2)));
            case "split", "not-same" ->
                new Judgement.Split(mention(view, argument(0, 2)), mention(view, argument(1, 2)));
            case "rename" -> new Judgement.Rename(mention(view, argument(0, 2)), plain(argument(1, 2)));
            case "relabel" -> new Judgement.Relabel(mention(view, argument(0, 1)), kind());
            case "part-of" -> new Judgement.PartOf(mention(view, argument(0, 2)), mention(view, argument(1, 2)));
            case "not-listed" -> {
                Listing listing = hit(work, view);
                yield new Judgement.DismissHit(
                        mention(view, argument(0, 2)), listing.list(), listing.entry(), listing.id(), listing.name());
            }
            case "listed" -> {
                Listing listing = hit(work, view);
                yield new Judgement.ConfirmHit(
                        mention(view, argument(0, 2)), listing.list(), listing.entry(), listing.id(), listing.name());
            }
            case "name" -> name(view);
            case "grade" -> grade();
            case "undo" ->
                new Judgement.Undo(Prefixes.one(
                        argument(0, 1),
                        view.judgements().stream().map(Judgement::id).toList(),
                        "judgement"));
            default ->
                throw new UserError(
                        "USE-DECISION",
                        verb,
                        "there is no such decision",
                        "See 'entente judge --help' for those there are");
        };
    }

    private static String plain(String name) {
        String plain = name.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty()) {
            throw new UserError("USE-NAME", name, "this is not a name", "Write the name that it shall have");
        }
        return plain;
    }

    private EntityKind kind() {
        return code("--kind", kind == null ? "" : kind.toLowerCase(Locale.ROOT), EntityKind.values());
    }

    /** The listing of a hit that {@code entente screen} shows, by entity and listing. */
    private Listing hit(CaseWork work, CaseView view) {
        Id mention = mention(view, argument(0, 2));
        String key = argument(1, 2);
        Id entity = view.entityOf(mention).map(Entity::id).orElse(mention);
        for (EntityHit hit : work.screening().all(SCORE_MIN).hits()) {
            if (hit.entity().id().equals(entity) && hit.key().equals(key)) {
                return hit.hit().listing();
            }
        }
        throw new UserError(
                "USE-HIT",
                key,
                "screening the case gives no such hit on that entity",
                "See 'entente screen' for those there are");
    }

    private Decision correct(CaseView view) {
        ClaimView claim = claim(view, argument(0, 1));
        if (type == null && factuality == null && mode == null && value == null && speaker == null) {
            throw new UserError(
                    "USE-CORRECTION",
                    "correct",
                    "nothing is said to be put right",
                    "Say what with --type, --factuality, --mode, --value or --speaker");
        }
        if (type != null) {
            try {
                ClaimType.of(claim.claim().kind(), type);
            } catch (IllegalArgumentException e) {
                throw new UserError(
                        "USE-TYPE",
                        "--type " + type,
                        "no " + claim.claim().kind().code() + " has this type",
                        "Take one of " + String.join(", ", types(claim.claim().kind())),
                        e);
            }
        }
        if (value != null && !value.matches("-?\\d+(\\.\\d+)?")) {
            throw new UserError(
                    "USE-VALUE", "--value " + value, "this is not a number", "Write digits, such as 1200 or 0.5");
        }
        return new Judgement.Correct(
                anchor(claim),
                type,
                factuality == null
                        ? null
                        : code("--factuality", factuality.toUpperCase(Locale.ROOT), Factuality.values()),
                mode == null ? null : code("--mode", mode.toLowerCase(Locale.ROOT), Mode.values()),
                value,
                speaker);
    }

    private static List<String> types(ClaimKind kind) {
        Coded[] types =
                switch (kind) {
                    case EVENT -> EventType.values();
                    case TIE -> TieType.values();
                    case ATTRIBUTE -> AttributeType.values();
                    case STATEMENT -> StatementType.values();
                    case FIGURE -> new Coded[] {};
                };
        return Stream.of(types).map(Coded::code).toList();
    }

    private Decision name(CaseView view) {
        Id id = Prefixes.one(
                argument(0, 2), view.documents().stream().map(each -> each.id()).toList(), "document");
        Document document = view.document(id).orElseThrow().document();
        String given = argument(1, 2);
        if (!given.matches("\\d{1,9}-\\d{1,9}")) {
            throw new UserError(
                    "USE-SPAN", given, "this is not a span", "Write where it begins and ends, such as 120-131");
        }
        int start = Integer.parseInt(given.substring(0, given.indexOf('-')));
        int end = Integer.parseInt(given.substring(given.indexOf('-') + 1));
        if (start >= end || end > document.text().length()) {
            throw new UserError(
                    "USE-SPAN",
                    given,
                    "the document's text has no such span",
                    "Its text is " + document.text().length() + " units long");
        }
        return new Judgement.AddMention(Passage.of(id, document.text(), new Span(start, end)), kind());
    }

    private Decision grade() {
        String grade = argument(1, 2).toUpperCase(Locale.ROOT);
        if (!grade.matches("[A-F]")) {
            throw new UserError("USE-GRADE", grade, "this is not a grade", "Write a letter from A to F");
        }
        return new Judgement.Grade(argument(0, 2), grade);
    }

    private String argument(int index, int expected) {
        if (what.size() != expected) {
            throw new UserError(
                    "USE-DECISION",
                    verb,
                    "it takes " + expected + (expected == 1 ? " argument" : " arguments") + ", not " + what.size(),
                    "See 'entente judge --help'");
        }
        return what.get(index);
    }

    private static ClaimAnchor anchor(CaseView view, String prefix) {
        return anchor(claim(view, prefix));
    }

    /** As the machine read it, since that is what a judgement is found again by. */
    private static ClaimAnchor anchor(ClaimView claim) {
        return Judging.anchor(claim.read(), claim.document().document().text());
    }

    private static ClaimView claim(CaseView view, String prefix) {
        Id id = Prefixes.one(prefix, view.claims().stream().map(ClaimView::id).toList(), "claim");
        return view.claim(id).orElseThrow();
    }

    private static Id mention(CaseView view, String prefix) {
        return Prefixes.one(prefix, view.mentions().keySet(), "mention");
    }

    private static <C extends Coded> C code(String option, String given, C[] values) {
        for (C each : values) {
            if (each.code().equals(given)) {
                return each;
            }
        }
        throw new UserError(
                "USE-CODE",
                option + " " + given,
                "there is no such code",
                "Take one of "
                        + String.join(
                                ", ", List.of(values).stream().map(Coded::code).toList()));
    }
}
