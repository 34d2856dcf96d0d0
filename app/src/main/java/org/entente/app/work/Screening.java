package org.entente.app.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Lists;
import org.entente.engine.judge.Judging;
import org.entente.engine.screen.Asked;
import org.entente.engine.screen.Authority;
import org.entente.engine.screen.Hit;
import org.entente.engine.screen.Holding;
import org.entente.engine.screen.Ownership;
import org.entente.engine.screen.Screen;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.ListSnapshot;
import org.entente.model.ListedKind;
import org.entente.model.Listing;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Review;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a case beside its sanctions lists, at one moment. A hit is a listing that an entity may be, never a
 * finding that it is.
 *
 * <p>Immutable and thread-safe.
 */
public final class Screening {
    private final Screen screen;
    private final CaseView view;
    private final Map<Id, List<Judgement>> decisions = new HashMap<>();
    private final Map<Id, Integer> order = new HashMap<>();
    private final List<Listing> entries;
    private final List<ListSnapshot> lists;
    private final Map<Id, Lists.Since> since;

    private Screening(CaseFile file, CaseView view) {
        this.entries = List.copyOf(file.lists().current());
        this.screen = Screen.of(entries);
        Map<String, ListSnapshot> last = new TreeMap<>();
        file.lists().snapshots().forEach(snapshot -> last.put(snapshot.list(), snapshot));
        this.lists = List.copyOf(last.values());
        this.since = Map.copyOf(file.lists().since());
        this.view = view;
        MentionAnchors anchors = new MentionAnchors(file);
        for (Judgement judgement : Judging.standing(view.judgements())) {
            boolean onHit = judgement.decision() instanceof Judgement.DismissHit
                    || judgement.decision() instanceof Judgement.ConfirmHit;
            if (onHit) {
                Id mention = MentionAnchors.all(judgement.decision()).getFirst();
                anchors.now(mention).flatMap(view::entityOf).ifPresent(entity -> decisions
                        .computeIfAbsent(entity.id(), unused -> new ArrayList<>())
                        .add(judgement));
            }
        }
        view.documents().forEach(document -> order.put(document.id(), order.size()));
    }

    /** A case's present entities beside its present lists. */
    static Screening of(CaseFile file, CaseView view) {
        return file.snapshot(() -> new Screening(file, view));
    }

    /**
     * What screening the case found.
     *
     * @param hits best first; those that a person dismissed are among them, and say so
     * @param looked how many entities were looked for
     * @param passedBy how many were not: of kinds that no list has, or without a name
     * @param isWhole whether every listing that was likely was compared
     */
    public record Result(List<EntityHit> hits, int looked, int passedBy, boolean isWhole) {
        public Result {
            hits = List.copyOf(hits);
        }
    }

    /** The case that is screened. */
    public CaseView view() {
        return view;
    }

    /** The current snapshot of each list, by the lists' names. */
    public List<ListSnapshot> lists() {
        return lists;
    }

    /** Every listing of the current snapshots, list by list. */
    public List<Listing> entries() {
        return entries;
    }

    /** When a listing of {@link #entries} first came into the case, and since when it is as it is. */
    public Lists.Since since(Listing listing) {
        Lists.Since found = since.get(listing.id());
        if (found == null) {
            throw new IllegalArgumentException("a listing that is not in the case");
        }
        return found;
    }

    /** How many listings there are to find. */
    public int listings() {
        return screen.size();
    }

    /** Looks for one name, or for somebody of whom more is known. */
    public Screen.Answer find(Asked asked, double least) {
        return screen.find(asked, least);
    }

    /** Looks for every entity of the case. */
    public Result all(double least) {
        List<EntityHit> hits = new ArrayList<>();
        int looked = 0;
        boolean whole = true;
        for (Entity entity : view.entities()) {
            Map<String, Mention> names = names(entity);
            Set<ListedKind> kinds = Asked.kindsOf(entity.kind());
            if (kinds.isEmpty() || names.isEmpty()) {
                continue;
            }
            looked++;
            Screen.Answer answer = screen.find(Asked.of(List.copyOf(names.keySet()), kinds), least);
            whole &= answer.isWhole();
            for (Hit hit : answer.hits()) {
                hits.add(hit(entity, hit, names));
            }
        }
        hits.sort(Comparator.comparingDouble((EntityHit each) -> each.hit().score())
                .reversed()
                .thenComparing(each -> each.entity().name())
                .thenComparing(each -> each.entity().id())
                .thenComparing(EntityHit::key));
        return new Result(hits, looked, view.entities().size() - looked, whole);
    }

    /**
     * What those of a result own or control who are not said to be another, authority by authority and then by the entities'
     * names.
     */
    public List<EntityOwned> owned(Result result) {
        List<Holding> holdings = Holding.of(
                view.claims().stream()
                        .filter(claim -> claim.review() != Review.REJECTED)
                        .map(ClaimView::claim)
                        .toList(),
                mention -> view.entityOf(mention).map(Entity::id),
                claim -> claim.span()
                        .in(view.document(claim.document())
                                .orElseThrow()
                                .document()
                                .text()));
        if (holdings.isEmpty()) {
            return List.of();
        }
        Map<Id, Entity> entities = new HashMap<>();
        view.entities().forEach(entity -> entities.put(entity.id(), entity));
        List<Authority> authorities = new ArrayList<>(Authority.all());
        authorities.add(Authority.NONE);
        List<EntityOwned> found = new ArrayList<>();
        for (Authority authority : authorities) {
            Map<Id, List<EntityHit>> listed = new HashMap<>();
            for (EntityHit hit : result.hits()) {
                if (hit.dismissed() == null
                        && Authority.of(hit.hit().listing().list()).equals(authority)) {
                    listed.computeIfAbsent(hit.entity().id(), unused -> new ArrayList<>())
                            .add(hit);
                }
            }
            Ownership.of(authority, listed.keySet(), holdings).stream()
                    .map(owned -> owned(owned, entities, listed))
                    .sorted(Comparator.comparing(
                                    (EntityOwned each) -> each.entity().name())
                            .thenComparing(EntityOwned::entity))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private EntityOwned owned(Ownership.Owned owned, Map<Id, Entity> entities, Map<Id, List<EntityHit>> listed) {
        List<EntityOwned.Step> steps = new ArrayList<>();
        for (Holding holding : owned.holdings()) {
            steps.add(new EntityOwned.Step(
                    known(entities, holding.owner()),
                    known(entities, holding.owned()),
                    holding,
                    view.claim(holding.claim()).orElseThrow(),
                    listed.getOrDefault(holding.owner(), List.of())));
        }
        return new EntityOwned(known(entities, owned.owned()), owned, steps);
    }

    private static Entity known(Map<Id, Entity> entities, Id id) {
        Entity entity = entities.get(id);
        if (entity == null) {
            throw new IllegalStateException("an owner that is no entity of the case");
        }
        return entity;
    }

    private EntityHit hit(Entity entity, Hit hit, Map<String, Mention> names) {
        Mention mention = names.get(hit.asked());
        if (mention == null) {
            throw new IllegalStateException("a hit on a name that was not asked for");
        }
        return new EntityHit(
                entity,
                hit,
                mention,
                view.document(mention.document()).orElseThrow(),
                decided(entity, hit, true),
                decided(entity, hit, false));
    }

    /** The decision on a hit, as its listing is now, that dismissed or else confirmed it; null where none did. */
    private @Nullable Judgement decided(Entity entity, Hit hit, boolean dismissed) {
        for (Judgement judgement : decisions.getOrDefault(entity.id(), List.of())) {
            Id listing = hit.listing().id();
            boolean is = dismissed
                    ? judgement.decision() instanceof Judgement.DismissHit dismiss
                            && dismiss.listing().equals(listing)
                    : judgement.decision() instanceof Judgement.ConfirmHit confirm
                            && confirm.listing().equals(listing);
            if (is) {
                return judgement;
            }
        }
        return null;
    }

    /** The names by which the case calls an entity, each with the first mention by it. */
    private Map<String, Mention> names(Entity entity) {
        Map<String, Mention> names = new TreeMap<>();
        for (Id id : entity.mentions()) {
            Mention mention = view.mention(id);
            if (mention.form() == MentionForm.NAME && !mention.name().isBlank()) {
                names.merge(mention.name(), mention, (one, other) -> isBefore(one, other) ? one : other);
            }
        }
        return names;
    }

    private boolean isBefore(Mention one, Mention other) {
        int place = Integer.compare(
                order.getOrDefault(one.document(), Integer.MAX_VALUE),
                order.getOrDefault(other.document(), Integer.MAX_VALUE));
        return place != 0 ? place < 0 : one.span().compareTo(other.span()) <= 0;
    }
}
