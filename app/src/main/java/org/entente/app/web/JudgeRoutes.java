package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.engine.judge.Judging;
import org.entente.model.Claim;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Judgement.ClaimAnchor;
import org.entente.model.Judgement.Decision;
import org.entente.model.Mode;
import org.entente.model.Passage;
import org.entente.model.Role;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** Takes people's judgements, as forms or from scripts, and lists them. */
final class JudgeRoutes {
    private final Site site;

    private JudgeRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        JudgeRoutes routes = new JudgeRoutes(site);
        javalin.get("/judgements", routes::list);
        javalin.post("/judgements", routes::judge);
        javalin.post("/judgements/undo", routes::undo);
        javalin.post("/documents/{document}/missed", routes::missed);
    }

    private void list(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "judgements.jte",
                        new JudgementsBuilder(site.snapshot(ctx))
                                .page(
                                        site.frame(ctx, "Judgements", Frame.Place.JUDGEMENTS),
                                        site.shown(ctx).judgements(),
                                        Site.page(ctx)));
    }

    private void judge(Context ctx) {
        site.guard().checkToken(ctx);
        if (!Site.field(ctx, "mention").isEmpty()) {
            onEntity(ctx);
            return;
        }
        Snapshot snapshot = site.snapshot(ctx);
        Claim claim = snapshot.claim(Site.id(Site.field(ctx, "claim")));
        if (claim == null) {
            throw Refused.notFound("There is no such claim any more");
        }
        String text = snapshot.documentOf(claim.document()).document().text();
        ClaimAnchor anchor = Judging.anchor(claim, text);
        Decision decision =
                switch (Site.field(ctx, "decision")) {
                    case "accept" -> new Judgement.Accept(anchor);
                    case "reject" -> new Judgement.Reject(anchor);
                    case "correct" -> correction(ctx, anchor);
                    default -> throw new Refused(400, "No such decision", "Accept, reject or correct it");
                };
        answer(ctx, decide(ctx, decision), claim.document(), text, claim.span());
    }

    /** Makes a decision, unless somebody decided on the same since the page was drawn. */
    private Judgement decide(Context ctx, Decision decision) {
        return site.desk()
                .judgeAll(List.of(decision), Site.field(ctx, "why"), Site.seen(ctx))
                .getFirst();
    }

    /** A decision on the entity that a mention names: merge, split, part-of with another mention; rename; relabel. */
    private void onEntity(Context ctx) {
        Id mention = mention(ctx, "mention");
        Decision decision =
                switch (Site.field(ctx, "decision")) {
                    case "merge" -> new Judgement.Merge(mention, mention(ctx, "other"));
                    case "split" -> new Judgement.Split(mention, mention(ctx, "other"));
                    case "part-of" -> new Judgement.PartOf(mention, mention(ctx, "other"));
                    case "rename" -> new Judgement.Rename(mention, required(ctx, "name", Function.identity()));
                    case "relabel" -> new Judgement.Relabel(mention, required(ctx, "kind", EntityKind::ofCode));
                    default ->
                        throw new Refused(400, "No such decision", "Take merge, split, part-of, rename or relabel");
                };
        Judgement judgement = decide(ctx, decision);
        if (!accepts(ctx)) {
            back(ctx, judgement, "/entities/" + mention);
            return;
        }
        Frame.Notice notice = Site.notice(judgement);
        Desk.Shown shown = site.shownAfter(ctx);
        ctx.json(Map.of(
                "notice",
                notice.words(),
                "undo",
                notice.undo(),
                "seen",
                shown.judgements().size(),
                "behind",
                shown.behind(),
                "judgement",
                judgement.id().hex()));
    }

    private Id mention(Context ctx, String field) {
        Id id = Site.id(Site.field(ctx, field));
        if (site.snapshot(ctx).mention(id) == null) {
            throw Refused.notFound("There is no such name in the case any more");
        }
        return id;
    }

    private static Decision correction(Context ctx, ClaimAnchor anchor) {
        Judgement.Correct correct = new Judgement.Correct(
                anchor,
                null,
                optional(ctx, "factuality", Factuality::ofCode),
                optional(ctx, "mode", Mode::ofCode),
                optional(ctx, "value", JudgeRoutes::number),
                optional(ctx, "speaker", Function.identity()));
        if (correct.equals(new Judgement.Correct(anchor, null, null, null, null, null))) {
            throw new Refused(400, "Nothing was corrected", "Change a field, or accept the claim as it is");
        }
        return correct;
    }

    private static <T> @Nullable T optional(Context ctx, String name, Function<String, T> read) {
        String value = Site.field(ctx, name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return read.apply(value);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "The field " + name + " cannot be " + value, "Choose one of those offered");
        }
    }

    private static String number(String value) {
        String plain = value.replace(",", "");
        if (!plain.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            throw new Refused(400, value + " is not a number", "Write it with digits, such as 1200 or 0.5");
        }
        return plain;
    }

    private void undo(Context ctx) {
        site.guard().checkToken(ctx);
        List<Judgement> wanted = site.several(ctx, Site.field(ctx, "judgement"));
        if (wanted.isEmpty()) {
            throw Refused.notFound("There is no such judgement");
        }
        List<Judgement> undone = site.desk().judgeAll(undoing(ctx, wanted), "", Site.seen(ctx));
        Judgement judgement = wanted.getFirst();
        Judgement undo = undone.getFirst();
        if (wanted.size() > 1 && !accepts(ctx)) {
            back(ctx, undone, "/judgements");
            return;
        }
        Passage passage = JudgementsBuilder.passage(judgement.decision());
        Shelved document = passage == null ? null : site.snapshot(ctx).document(passage.document());
        if (passage == null || document == null) {
            back(ctx, undo, "/judgements");
            return;
        }
        answer(ctx, undo, passage.document(), document.document().text(), passage.span());
    }

    /** Takes back those of several judgements that still stand. */
    private List<Decision> undoing(Context ctx, List<Judgement> wanted) {
        Set<Id> standing = Judging.standing(site.shown(ctx).judgements().reversed()).stream()
                .map(Judgement::id)
                .collect(Collectors.toSet());
        List<Decision> undoing = wanted.reversed().stream()
                .map(Judgement::id)
                .filter(id -> wanted.size() == 1 || standing.contains(id))
                .<Decision>map(Judgement.Undo::new)
                .toList();
        if (undoing.isEmpty()) {
            throw new Refused(409, "All of them have been taken back already", "Look at the judgements as they stand");
        }
        return undoing;
    }

    /** To a script what is to be shown anew; to a browser without one the page it came from. */
    private void answer(Context ctx, Judgement judgement, Id document, String text, Span around) {
        if (!accepts(ctx)) {
            back(ctx, judgement, "/documents/" + document + "?at=" + around.code());
            return;
        }
        Desk.Shown after = site.shownAfter(ctx);
        Snapshot snapshot = after.snapshot();
        Map<String, Object> shown = new LinkedHashMap<>();
        Entries entries = new Entries(snapshot);
        for (Claim claim : snapshot.claimsOf(document)) {
            if (claim.span().overlaps(around)) {
                shown.put(
                        claim.id().hex(),
                        site.pages().render("cellentry.jte", entries.of(claim, MatrixBuilder.COMPARISONS_A_CELL)));
            }
        }
        Frame.Notice notice = Site.notice(judgement);
        ctx.json(Map.of(
                "notice",
                notice.words(),
                "undo",
                notice.undo(),
                "seen",
                after.judgements().size(),
                "behind",
                after.behind(),
                "entries",
                shown));
    }

    private static boolean accepts(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.contains("application/json");
    }

    static void back(Context ctx, Judgement judgement, String otherwise) {
        back(ctx, List.of(judgement), otherwise);
    }

    static void back(Context ctx, List<Judgement> judgements, String otherwise) {
        String to = Site.field(ctx, "back");
        String path = to.matches("/(?!/)[^\\\\\\s]*") ? to : otherwise;
        int hash = path.indexOf('#');
        String address = (hash < 0 ? path : path.substring(0, hash))
                .replaceAll("(?<=[?&])judged=[^&]*&?", "")
                .replaceAll("[?&]$", "");
        String anchor = hash < 0 ? "" : path.substring(hash);
        ctx.redirect(
                address + (address.contains("?") ? "&" : "?") + "judged=" + Site.named(judgements) + anchor,
                HttpStatus.SEE_OTHER);
    }

    private void missed(Context ctx) {
        site.guard().checkToken(ctx);
        Snapshot snapshot = site.snapshot(ctx);
        Shelved document = snapshot.document(Site.id(ctx.pathParam("document")));
        if (document == null) {
            throw Refused.notFound("There is no such document");
        }
        String text = document.document().text();
        Span span = Passages.find(text, Site.field(ctx, "words"), Site.field(ctx, "at"));
        Passage passage = Passage.of(document.id(), text, span);
        Decision decision =
                switch (Site.field(ctx, "what")) {
                    case "name" -> new Judgement.AddMention(passage, required(ctx, "kind", EntityKind::ofCode));
                    case "claim" -> addedClaim(ctx, passage, text);
                    default -> throw new Refused(400, "It is not said what was missed", "Choose a claim or a name");
                };
        answer(ctx, decide(ctx, decision), document.id(), text, span);
    }

    private static Decision addedClaim(Context ctx, Passage passage, String text) {
        List<Judgement.AddedParticipant> participants = new ArrayList<>();
        participant(ctx, passage, text, Role.ACTOR, "actor", participants);
        participant(ctx, passage, text, Role.RECIPIENT, "recipient", participants);
        participant(ctx, passage, text, Role.OBJECT, "object", participants);
        String measure = Site.field(ctx, "measure");
        String type = measure.isEmpty() ? Site.field(ctx, "type") : "figure " + measure;
        String value = optional(ctx, "value", JudgeRoutes::number);
        if (!measure.isEmpty() && value == null) {
            throw new Refused(400, "A figure claim needs its value", "Write the number that the words give");
        }
        try {
            return new Judgement.AddClaim(
                    new ClaimAnchor(passage, MissedForms.type(type)),
                    participants,
                    required(ctx, "factuality", Factuality::ofCode),
                    required(ctx, "mode", Mode::ofCode),
                    value,
                    optional(ctx, "unit", Function.identity()));
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "There is no claim of the type " + type, "Choose one of those offered");
        }
    }

    private static void participant(
            Context ctx, Passage claim, String text, Role role, String field, List<Judgement.AddedParticipant> into) {
        String words = Site.field(ctx, field);
        if (words.isEmpty()) {
            return;
        }
        Span span = Passages.nearest(text, words, claim.span());
        into.add(new Judgement.AddedParticipant(
                role, Passage.of(claim.document(), text, span), required(ctx, field + "-kind", EntityKind::ofCode)));
    }

    private static <T> T required(Context ctx, String name, Function<String, T> read) {
        T value = optional(ctx, name, read);
        if (value == null) {
            throw new Refused(400, "The field " + name + " is empty", "Choose one of those offered");
        }
        return value;
    }
}
