package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.app.work.EntityHit;
import org.entente.app.work.Screening;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.ListSnapshot;
import org.entente.model.Listing;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Passage;
import org.jspecify.annotations.Nullable;

/** Puts hits by entity, each list entry beside the passages that put the name into the case. */
final class ScreeningBuilder {
    private static final int ENTITIES_SHOWN_MAX = 100;
    private static final int PASSAGES_SHOWN_MAX = 3;
    private static final Map<String, String> FACTS = facts();

    private final Snapshot snapshot;

    ScreeningBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Which hits are shown. */
    enum Show {
        OPEN("open", "unreviewed", EntityHit::isOpen),
        SAME("same", "said to be the same", hit -> hit.confirmed() != null),
        OTHER("other", "said to be another", hit -> hit.dismissed() != null),
        ALL("all", "all", hit -> true);

        private final String code;
        private final String words;
        private final Predicate<EntityHit> shows;

        Show(String code, String words, Predicate<EntityHit> shows) {
            this.code = code;
            this.words = words;
            this.shows = shows;
        }

        /** The view of that code; the unreviewed where there is none. */
        static Show of(String code) {
            for (Show each : values()) {
                if (each.code.equals(code)) {
                    return each;
                }
            }
            return OPEN;
        }
    }

    ScreeningPage page(Frame frame, Desk.@Nullable Screened screened, Show show, String score, List<String> scores) {
        if (screened == null) {
            return new ScreeningPage(
                    frame,
                    "The case has no sanctions list.",
                    false,
                    true,
                    List.of(),
                    show.code,
                    scores,
                    List.of(),
                    0,
                    List.of());
        }
        Screening.Result result = screened.result();
        List<EntityHit> shown = result.hits().stream().filter(show.shows).toList();
        Map<Entity, List<EntityHit>> byEntity = new LinkedHashMap<>();
        shown.forEach(hit -> byEntity.computeIfAbsent(hit.entity(), unused -> new ArrayList<>())
                .add(hit));
        List<String> anchors = byEntity.values().stream()
                .flatMap(List::stream)
                .map(ScreeningBuilder::anchor)
                .toList();
        List<ScreeningPage.Screened> entities = new ArrayList<>();
        byEntity.forEach((entity, hits) -> {
            if (entities.size() < ENTITIES_SHOWN_MAX) {
                entities.add(new ScreeningPage.Screened(
                        entity.name(),
                        Words.entityKind(entity.kind()),
                        "/entities/" + entity.id(),
                        hits.stream().map(hit -> hit(hit, anchors)).toList()));
            }
        });
        List<MatrixPage.View> views = new ArrayList<>();
        for (Show each : Show.values()) {
            int count = (int) result.hits().stream().filter(each.shows).count();
            views.add(new MatrixPage.View(
                    each.code, each.words, count, "/screening?show=" + each.code + "&score=" + score, each == show));
        }
        return new ScreeningPage(
                frame,
                lede(screened),
                true,
                result.isWhole(),
                views,
                show.code,
                scores,
                entities,
                byEntity.size() - entities.size(),
                OwnedView.of(screened.owned(), snapshot));
    }

    private static String lede(Desk.Screened screened) {
        StringBuilder words = new StringBuilder(Words.count(screened.result().looked(), "entity", "entities"));
        words.append(" looked for in ");
        String apart = "";
        for (ListSnapshot list : screened.lists()) {
            String dated = list.dated();
            words.append(apart)
                    .append(list.list())
                    .append(" (")
                    .append(Words.count(list.listings(), "entry", "entries"))
                    .append(dated == null ? ", undated" : ", of " + dated)
                    .append(")");
            apart = ", ";
        }
        words.append("; ")
                .append(Numbers.grouped(screened.result().passedBy()))
                .append(" passed by, which have no name or are of kinds that no list has");
        return words.append(". A hit is a likeness of names, never a finding.").toString();
    }

    private ScreeningPage.Hit hit(EntityHit hit, List<String> anchors) {
        Listing listing = hit.hit().listing();
        List<Mention> named = named(hit);
        int at = anchors.indexOf(anchor(hit));
        Judgement judgement = hit.dismissed() == null ? hit.confirmed() : hit.dismissed();
        return new ScreeningPage.Hit(
                anchor(hit),
                anchors.get(Math.min(at + 1, anchors.size() - 1)),
                hit.mention().id().hex(),
                listing.id().hex(),
                String.format(Locale.ROOT, "%.2f", hit.hit().score()),
                listing.name(),
                hit.key(),
                facts(hit),
                hit.hit().reasons().stream()
                        .filter(reason -> reason.cost() != 0 || reason.weight().equals("disguised"))
                        .map(reason -> reason.words())
                        .toList(),
                named.stream().limit(PASSAGES_SHOWN_MAX).map(this::seen).toList(),
                Math.max(0, named.size() - PASSAGES_SHOWN_MAX),
                hit.isOpen() ? "unreviewed" : hit.dismissed() == null ? "the same" : "another",
                hit.isOpen() ? "machine" : hit.dismissed() == null ? "accepted" : "rejected",
                judgement == null
                        ? ""
                        : judgement.who() + ", " + judgement.at().replace('T', ' ')
                                + (judgement.why().isEmpty() ? "" : ": “" + judgement.why() + "”"),
                judgement == null ? "" : judgement.id().hex());
    }

    private static String anchor(EntityHit hit) {
        return "hit-" + hit.entity().id().brief() + "-"
                + hit.hit().listing().id().brief();
    }

    private static List<ScreeningPage.Fact> facts(EntityHit hit) {
        Listing listing = hit.hit().listing();
        List<ScreeningPage.Fact> facts = new ArrayList<>();
        facts.add(new ScreeningPage.Fact(
                "matched name",
                hit.hit().listed().value() + ", its "
                        + hit.hit().listed().quality().code() + " name, by “"
                        + hit.hit().asked() + "”"));
        FACTS.forEach((property, words) -> {
            List<String> values = listing.values(property);
            if (!values.isEmpty()) {
                facts.add(new ScreeningPage.Fact(words, String.join(", ", values)));
            }
        });
        return facts;
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("program", "programme");
        facts.put("birthDate", "born");
        facts.put("birthPlace", "born in");
        facts.put("nationality", "nationality");
        facts.put("country", "country");
        facts.put("position", "position");
        facts.put("imoNumber", "IMO number");
        facts.put("listingDate", "listed on");
        return facts;
    }

    /** The mentions by the name that was matched, the earliest document first. */
    private List<Mention> named(EntityHit hit) {
        List<Mention> named = new ArrayList<>();
        for (Id id : hit.entity().mentions()) {
            Mention mention = snapshot.mention(id);
            if (mention != null
                    && mention.form() == MentionForm.NAME
                    && mention.name().equals(hit.hit().asked())) {
                named.add(mention);
            }
        }
        named.sort(Comparator.comparing((Mention mention) -> snapshot.documentOf(mention.document()), Shelved.BY_DATE)
                .thenComparing(Mention::span));
        return named;
    }

    private ScreeningPage.Seen seen(Mention mention) {
        Shelved document = snapshot.documentOf(mention.document());
        Passage passage = Passage.of(mention.document(), document.document().text(), mention.span());
        return new ScreeningPage.Seen(
                new Quote(
                        !passage.prefix().isEmpty(),
                        passage.prefix(),
                        passage.exact(),
                        passage.suffix(),
                        !passage.suffix().isEmpty()),
                document.name() + ", " + document.dateWords(),
                "/documents/" + mention.document() + "?at=" + mention.span().code());
    }
}
