package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.app.work.Effect;
import org.entente.engine.judge.Judging;
import org.entente.model.Claim;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Judgement.ClaimAnchor;
import org.entente.model.Judgement.Decision;

/** Decides on several things at once: shows first what that would change, then does it in one step, which one step takes back. */
final class SeveralRoutes {
    private static final int SELECTED_MAX = 500;
    private static final int ITEMS_MAX = 60;
    private static final int ITEM_CHARS = 160;
    private static final List<String> FIELDS =
            List.of("decision", "claim", "mention", "pair", "document", "kind", "grade", "why");

    private final Site site;

    private SeveralRoutes(Site site) {
        this.site = site;
    }

    static void register(Javalin javalin, Site site) {
        SeveralRoutes routes = new SeveralRoutes(site);
        javalin.post("/judgements/several", routes::several);
    }

    /** What is to be decided, and of what. */
    private record Asked(String what, List<Decision> decisions, List<String> items) {}

    private void several(Context ctx) {
        site.guard().checkToken(ctx);
        Asked asked = asked(ctx);
        if (asked.decisions().size() > SELECTED_MAX) {
            throw new Refused(400, "More than " + SELECTED_MAX + " are selected", "Select fewer at a time");
        }
        long seen = Site.seen(ctx);
        if (!Site.field(ctx, "sure").isEmpty()) {
            JudgeRoutes.back(ctx, site.desk().judgeAll(asked.decisions(), Site.field(ctx, "why"), seen), "/judgements");
            return;
        }
        Effect effect = site.desk().rehearse(asked.decisions(), seen);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : FIELDS) {
            List<String> values = ctx.formParams(field);
            if (!values.isEmpty()) {
                fields.put(field, values);
            }
        }
        site.pages()
                .show(
                        ctx,
                        "several.jte",
                        new SeveralPage(
                                site.frame(ctx, "Before it is done", Frame.Place.NONE),
                                asked.what(),
                                asked.items().stream().limit(ITEMS_MAX).toList(),
                                Math.max(0, asked.items().size() - ITEMS_MAX),
                                effects(effect),
                                fields,
                                seen,
                                cameFrom(ctx)));
    }

    private Asked asked(Context ctx) {
        return switch (Site.field(ctx, "decision")) {
            case "accept" -> onClaims(ctx, "Accept", true);
            case "reject" -> onClaims(ctx, "Reject", false);
            case "dismiss" -> dismissals(ctx);
            case "merge" -> merges(ctx);
            case "relabel" -> relabels(ctx);
            case "grade" -> grades(ctx);
            default -> throw new Refused(400, "No such decision", "Accept, reject, dismiss, merge, relabel or grade");
        };
    }

    private static List<String> selected(Context ctx, String field, int least) {
        List<String> selected = List.copyOf(new LinkedHashSet<>(ctx.formParams(field)));
        if (selected.size() < least) {
            throw new Refused(
                    400,
                    least > 1 && !selected.isEmpty() ? "Only one is selected" : "Nothing is selected",
                    "Go back and select what it is about, with the boxes or the key X");
        }
        return selected;
    }

    private static Claim claim(Snapshot snapshot, String hex) {
        Claim claim = snapshot.claim(Site.id(hex));
        if (claim == null) {
            throw Refused.notFound("There is no such claim any more");
        }
        return claim;
    }

    private static ClaimAnchor anchor(Snapshot snapshot, Claim claim) {
        return Judging.anchor(
                claim, snapshot.documentOf(claim.document()).document().text());
    }

    private static String words(Snapshot snapshot, Claim claim) {
        String words = snapshot.textOf(claim, claim.span()).strip().replaceAll("\\s+", " ");
        String brief = words.codePointCount(0, words.length()) <= ITEM_CHARS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, ITEM_CHARS)) + "…";
        return "“" + brief + "” (" + snapshot.documentOf(claim.document()).name() + ")";
    }

    private Asked onClaims(Context ctx, String what, boolean accept) {
        Snapshot snapshot = site.snapshot(ctx);
        List<Claim> claims = selected(ctx, "claim", 1).stream()
                .map(hex -> claim(snapshot, hex))
                .toList();
        List<Decision> decisions = new ArrayList<>();
        for (Claim claim : claims) {
            ClaimAnchor anchor = anchor(snapshot, claim);
            decisions.add(accept ? new Judgement.Accept(anchor) : new Judgement.Reject(anchor));
        }
        return new Asked(
                what + " " + Words.count(claims.size(), "claim", "claims"),
                decisions,
                claims.stream().map(claim -> words(snapshot, claim)).toList());
    }

    private Asked dismissals(Context ctx) {
        Snapshot snapshot = site.snapshot(ctx);
        List<Decision> decisions = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String pair : selected(ctx, "pair", 1)) {
            String[] both = pair.split(" ", 2);
            Claim one = claim(snapshot, both[0]);
            Claim other = claim(snapshot, both[both.length - 1]);
            decisions.add(new Judgement.Dismiss(anchor(snapshot, one), anchor(snapshot, other)));
            items.add(words(snapshot, one) + " and " + words(snapshot, other));
        }
        return new Asked("Dismiss " + Words.count(items.size(), "comparison", "comparisons"), decisions, items);
    }

    private List<Id> mentions(Context ctx, int least) {
        List<Id> mentions = new ArrayList<>();
        for (String hex : selected(ctx, "mention", least)) {
            Id mention = Site.id(hex);
            if (site.snapshot(ctx).mention(mention) == null) {
                throw Refused.notFound("There is no such name in the case any more");
            }
            mentions.add(mention);
        }
        return mentions;
    }

    private List<String> names(Context ctx, List<Id> mentions) {
        return mentions.stream().map(site.snapshot(ctx)::nameOf).toList();
    }

    private Asked merges(Context ctx) {
        List<Id> mentions = mentions(ctx, 2);
        List<Decision> decisions = new ArrayList<>();
        for (Id other : mentions.subList(1, mentions.size())) {
            decisions.add(new Judgement.Merge(mentions.getFirst(), other));
        }
        return new Asked("Make one of " + mentions.size() + " entities", decisions, names(ctx, mentions));
    }

    private Asked relabels(Context ctx) {
        EntityKind kind;
        try {
            kind = EntityKind.ofCode(Site.field(ctx, "kind"));
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "It is not said of what kind they are", "Go back and choose a kind");
        }
        List<Id> mentions = mentions(ctx, 1);
        return new Asked(
                "Say of " + Words.count(mentions.size(), "entity", "entities") + " that the kind is "
                        + Words.entityKind(kind),
                mentions.stream()
                        .<Decision>map(mention -> new Judgement.Relabel(mention, kind))
                        .toList(),
                names(ctx, mentions));
    }

    private Asked grades(Context ctx) {
        String grade = Site.field(ctx, "grade");
        if (!grade.matches("[A-F]")) {
            throw new Refused(400, "It is not said which grade they have", "Go back and choose a letter from A to F");
        }
        Set<String> publishers = new LinkedHashSet<>();
        for (String hex : selected(ctx, "document", 1)) {
            Shelved document = site.snapshot(ctx).document(Site.id(hex));
            if (document == null) {
                throw Refused.notFound("There is no such document");
            }
            publishers.add(document.name());
        }
        return new Asked(
                "Grade " + Words.count(publishers.size(), "publisher", "publishers") + " " + grade,
                publishers.stream()
                        .<Decision>map(name -> new Judgement.Grade(name, grade))
                        .toList(),
                List.copyOf(publishers));
    }

    private static List<String> effects(Effect effect) {
        List<String> effects = new ArrayList<>();
        effect.reviews().forEach((review, change) -> add(effects, "claims " + Words.review(review), change));
        add(effects, "entities", effect.entities());
        effect.comparisons()
                .forEach((relation, change) -> add(effects, "comparisons “" + Words.relation(relation) + "”", change));
        return effects;
    }

    private static void add(List<String> effects, String what, Effect.Change change) {
        if (!change.none()) {
            effects.add(what + ": " + Numbers.grouped(change.before()) + " now, " + Numbers.grouped(change.after())
                    + " then");
        }
    }

    /** The page of this server on which it was chosen. */
    private static String cameFrom(Context ctx) {
        String back = Site.field(ctx, "back");
        String referer = ctx.header("Referer");
        if (!back.isEmpty() || referer == null) {
            return back;
        }
        try {
            URI uri = URI.create(referer);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
