package org.entente.app.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Grouping;
import org.entente.casefile.Joining;
import org.entente.casefile.Stage;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.engine.reconcile.BlockPlan;
import org.entente.engine.reconcile.BlockResult;
import org.entente.engine.reconcile.Card;
import org.entente.engine.reconcile.Reconcile;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.jspecify.annotations.Nullable;

/**
 * The part of settling that compares claims, gathers them and traces where they come from. Of a block those pairs are compared that it did
 * not compare before, and those of claims that are others than before; what the others gave is in the case. Made for one settling.
 */
final class ClaimSettling {
    private static final int CLAIMS_AT_ONCE_MAX = 10_000;
    private static final int CARDS_KEPT_MAX = 200_000;
    /** Blocks are looked at side by side until they hold so many cards. */
    private static final int CARDS_AT_ONCE = 100_000;

    /** A block of which one claim in so many is another than before is compared as a whole. */
    private static final int CHANGED_WHOLE = 4;

    private final CaseFile file;
    private final Progress progress;
    private final ClaimLoader loader;
    private final Map<Id, Card> cards = new HashMap<>();
    /** By key, the claims that came under it, or came again as others. */
    private final Map<String, SortedSet<Id>> came = new HashMap<>();
    /** By key, the claims that stood under it and are others now, or stand there no more. */
    private final Map<String, SortedSet<Id>> were = new HashMap<>();
    /** What these were. */
    private final Map<Id, Card> cardsBefore = new HashMap<>();
    /** Claims at whose edges something is no longer there, or which are others than before: what they are of is walked. */
    private final Set<Id> parted = new TreeSet<>();

    private final Set<Id> gathered = new TreeSet<>();
    private final Set<Id> traced = new TreeSet<>();

    ClaimSettling(CaseFile file, Progress progress) {
        this.file = file;
        this.progress = progress;
        this.loader = new ClaimLoader(file);
    }

    /**
     * Makes all that follows.
     *
     * @param changed claims that may be others than before
     * @param gone claims that are no longer there, or no longer compared
     */
    void settle(Set<Id> changed, Set<Id> gone) {
        gathered.addAll(file.grouping().neighbours(Joining.GATHERINGS, gone));
        traced.addAll(file.grouping().neighbours(Joining.UTTERANCES, gone));
        parted.addAll(gathered);
        Set<String> rearranged = new TreeSet<>(file.grouping().removeRecords(Stage.RECONCILE, gone));
        Set<String> touched = new TreeSet<>();
        for (List<Id> some : parts(changed)) {
            touched.addAll(group(some, rearranged));
        }
        touched.addAll(rearranged);
        touched.addAll(were.keySet());
        gathered.addAll(changed);
        traced.addAll(changed);
        compare(touched, rearranged);
        gather(gone);
        trace(gone);
    }

    /** What a block gives hangs on its claims alone, so it does not matter which is looked at first. */
    private void compare(Set<String> touched, Set<String> rearranged) {
        List<Block> some = new ArrayList<>();
        int cardsAtHand = 0;
        int done = 0;
        for (String key : touched) {
            progress.step(Progress.Stage.COMPARE, done++, touched.size());
            SortedSet<Id> changed = were.getOrDefault(key, new TreeSet<>());
            SortedSet<Id> came = this.came.getOrDefault(key, new TreeSet<>());
            if (rearranged.contains(key)) {
                compareAnew(key);
            } else if (!isAsBefore(key, came, changed)) {
                if (isManyOf(changed, key)) {
                    compareAnew(key);
                } else {
                    Block block = block(key, came, changed);
                    if (block != null) {
                        some.add(block);
                        cardsAtHand += block.cards().size();
                    }
                }
            }
            if (cardsAtHand >= CARDS_AT_ONCE) {
                compareMore(some);
                some.clear();
                cardsAtHand = 0;
            }
        }
        compareMore(some);
    }

    /** Compares the blocks of some keys as they stand, for a case in which that has not been done yet. */
    void complete(Set<String> keys) {
        for (String key : keys) {
            compareAnew(key);
        }
        parted.addAll(gathered);
        gather(Set.of());
        trace(Set.of());
    }

    /** The keys under which some claims meet others. */
    SortedSet<String> keysOf(Set<Id> claims) {
        SortedSet<String> keys = new TreeSet<>();
        for (List<Id> some : parts(claims)) {
            loader.load(some).forEach(claim -> keys.addAll(Reconcile.keys(claim)));
        }
        return keys;
    }

    private boolean isManyOf(Set<Id> changed, String key) {
        return !changed.isEmpty()
                && CHANGED_WHOLE * changed.size()
                        > Math.min(Reconcile.claimsMax(key), file.grouping().count(Stage.RECONCILE, key));
    }

    /** Puts claims under their keys; {@code rearranged} takes in those of claims of which is not known what they were. */
    private Set<String> group(List<Id> some, Set<String> rearranged) {
        Map<Id, Set<String>> keysBefore = new TreeMap<>();
        for (Id claim : some) {
            Set<String> before = file.grouping().keysOf(Stage.RECONCILE, List.of(claim));
            if (!before.isEmpty()) {
                parted.add(claim);
                keysBefore.put(claim, before);
            }
        }
        Map<Id, byte[]> cardsOf = file.grouping().cards(Stage.RECONCILE, keysBefore.keySet());
        keysBefore.forEach((claim, before) -> {
            byte[] card = cardsOf.get(claim);
            if (card == null) {
                rearranged.addAll(before);
            } else {
                cardsBefore.put(claim, Card.of(claim, card));
                before.forEach(key ->
                        were.computeIfAbsent(key, unused -> new TreeSet<>()).add(claim));
            }
        });
        Map<Id, List<String>> keys = new TreeMap<>();
        Map<Id, byte[]> bytes = new TreeMap<>();
        for (ResolvedClaim claim : loader.load(some)) {
            Id id = claim.claim().id();
            keys.put(id, Reconcile.keys(claim));
            Card card = Reconcile.card(claim);
            keep(card);
            bytes.put(id, card.bytes());
        }
        keys.forEach((claim, its) -> its.forEach(
                key -> came.computeIfAbsent(key, unused -> new TreeSet<>()).add(claim)));
        Set<String> touched = file.grouping().putKeys(Stage.RECONCILE, keys);
        file.grouping().putCards(Stage.RECONCILE, bytes);
        return touched;
    }

    /**
     * Whether what the block of a key gives is as before, because one claim stands there alone, or because those that came, or are others
     * or left, lie behind those that are looked at. Of these only the number is another, and is noted: where a block holds more claims
     * than are looked at, the first of the others is the greatest that its notes name.
     *
     * @param came under it, or came again as others
     * @param changed those that stood there before and are others now, or left
     */
    private boolean isAsBefore(String key, SortedSet<Id> came, SortedSet<Id> changed) {
        int count = file.grouping().count(Stage.RECONCILE, key);
        if (count == 1 && changed.isEmpty()) {
            return true;
        }
        if (came.isEmpty() && changed.isEmpty() || count - came.size() <= Reconcile.claimsMax(key)) {
            return false;
        }
        List<Grouping.PassedOver> noted = file.grouping().passedOver(Stage.RECONCILE, key);
        if (noted.isEmpty()) {
            return false;
        }
        Id firstBeyond = noted.getLast().record();
        if (!came.isEmpty() && came.first().compareTo(firstBeyond) < 0
                || !changed.isEmpty() && changed.first().compareTo(firstBeyond) <= 0) {
            return false;
        }
        List<Grouping.PassedOver> now = new ArrayList<>(noted.subList(0, noted.size() - 1));
        now.addAll(Joins.passedOver(List.of(Reconcile.beyond(key, firstBeyond, count))));
        file.grouping().putPassedOver(Stage.RECONCILE, key, now);
        return true;
    }

    /** A block in which many claims have become others, or from which some have gone, is compared as a whole. */
    private void compareAnew(String key) {
        int most = Reconcile.claimsMax(key);
        Grouping.Least block = file.grouping().least(Stage.RECONCILE, key, most);
        if (block.count() == 0) {
            return;
        }
        BlockResult found = Reconcile.block(key, loader.load(first(block.least(), most)));
        file.comparisons().putVerdicts(key, found.verdicts());
        putEdges(Joining.GATHERINGS, key, found.edges(), gathered);
        putEdges(Joining.UTTERANCES, key, found.utterances(), traced);
        List<PassedOver> passedOver = new ArrayList<>(found.passedOver());
        if (block.count() > most) {
            passedOver.add(Reconcile.beyond(key, block.least().get(most), block.count()));
        }
        file.grouping().putPassedOver(Stage.RECONCILE, key, Joins.passedOver(passedOver));
    }

    private void putEdges(Joining joining, String key, List<Edge> edges, Set<Id> touched) {
        Grouping.Rejoined rejoined = file.grouping().replaceEdges(joining, key, Joins.of(edges));
        touched.addAll(rejoined.ends());
        if (joining == Joining.GATHERINGS) {
            parted.addAll(rejoined.parted());
        }
    }

    /**
     * A block to which claims came, or of which some are others than before or no longer there.
     *
     * @param least the claims of the least ids as it stands now
     * @param cardsBefore of those that were looked at
     * @param cards of those that are looked at
     * @param changed those that stood there before and are others now, or left
     */
    private record Block(String key, Grouping.Least least, List<Card> cardsBefore, List<Card> cards, Set<Id> changed) {}

    private @Nullable Block block(String key, SortedSet<Id> came, SortedSet<Id> changed) {
        Set<Id> arrived = new TreeSet<>(came);
        arrived.removeAll(changed);
        int most = Reconcile.claimsMax(key);
        Grouping.Least block = leastWithCards(key, most + arrived.size());
        if (block.count() == 0) {
            return null;
        }
        SortedSet<Id> stood = new TreeSet<>(block.least());
        stood.removeAll(arrived);
        stood.addAll(changed);
        return new Block(
                key,
                block,
                cardsBefore(first(List.copyOf(stood), most), changed),
                cards(first(block.least(), most)),
                changed);
    }

    /**
     * Which pairs a block compares that it did not, and which it compares no more.
     *
     * @param fresh those to compare, with those of claims that are others than before
     * @param gone those of which nothing is left, with those of claims that were others
     */
    private record Change(
            Block block, BlockPlan before, BlockPlan now, Set<BlockPlan.Pair> fresh, Set<BlockPlan.Pair> gone) {
        static Change of(Block block) {
            BlockPlan before = Reconcile.plan(block.key(), block.cardsBefore());
            BlockPlan now = Reconcile.plan(block.key(), block.cards());
            return new Change(
                    block,
                    before,
                    now,
                    now.pairsBeyond(before, block.changed()),
                    before.pairsBeyond(now, block.changed()));
        }
    }

    /** Plans and compares side by side; what is read from the case, and what is written, one after the other. */
    private void compareMore(List<Block> blocks) {
        List<Change> changes = blocks.parallelStream().map(Change::of).toList();
        int from = 0;
        while (from < changes.size()) {
            Set<Id> ids = new TreeSet<>();
            int to = from;
            while (to < changes.size() && ids.size() < CLAIMS_AT_ONCE_MAX) {
                ids.addAll(ends(changes.get(to++).fresh()));
            }
            compareChanges(changes.subList(from, to), ids);
            from = to;
        }
    }

    private void compareChanges(List<Change> changes, Set<Id> ids) {
        Map<Id, ResolvedClaim> claims = byId(ids);
        List<Reconcile.Compared> found = changes.parallelStream()
                .map(change -> Reconcile.compare(change.fresh(), claims))
                .toList();
        for (int i = 0; i < changes.size(); i++) {
            change(changes.get(i), found.get(i));
        }
    }

    private void change(Change change, Reconcile.Compared found) {
        Block block = change.block();
        file.comparisons().changeVerdicts(block.key(), found.verdicts(), pairs(change.gone()));
        gathered.addAll(rejoin(Joining.GATHERINGS, change, found.edges()));
        traced.addAll(rejoin(Joining.UTTERANCES, change, found.utterances()));
        List<PassedOver> passedOver = new ArrayList<>(change.now().passedOver());
        int most = Reconcile.claimsMax(block.key());
        if (block.least().count() > most) {
            passedOver.add(Reconcile.beyond(
                    block.key(), block.least().least().get(most), block.least().count()));
        }
        if (!passedOver.isEmpty()
                || !change.before().passedOver().isEmpty()
                || !block.changed().isEmpty()) {
            file.grouping().putPassedOver(Stage.RECONCILE, block.key(), Joins.passedOver(passedOver));
        }
    }

    /** The cards of claims, those of some as these were. */
    private List<Card> cardsBefore(List<Id> ids, Set<Id> changed) {
        List<Card> all = new ArrayList<>();
        for (Id id : ids) {
            all.add(changed.contains(id) ? Objects.requireNonNull(cardsBefore.get(id)) : card(id));
        }
        return all;
    }

    private Map<Id, ResolvedClaim> byId(Set<Id> ids) {
        Map<Id, ResolvedClaim> claims = new HashMap<>();
        loader.load(ids).forEach(claim -> claims.put(claim.claim().id(), claim));
        return claims;
    }

    /**
     * Puts new edges to those that hold a block's claims together, and takes out those of pairs that are not compared any more. Where
     * that parts some, what else may hold them is compared once more: edges that were found and not kept, since others held already.
     *
     * @return the ends of edges that came or went
     */
    private Set<Id> rejoin(Joining joining, Change change, List<Edge> found) {
        String key = change.block().key();
        boolean loses = !change.gone().isEmpty() && file.grouping().isAnyJoined(joining, key, pairs(change.gone()));
        if (found.isEmpty() && !loses) {
            return Set.of();
        }
        List<Edge> stood = file.grouping().edges(joining, key).stream()
                .map(each -> new Edge(each.a(), each.b(), each.reason()))
                .toList();
        List<Edge> left = stood.stream()
                .filter(edge -> !change.gone().contains(new BlockPlan.Pair(edge.a(), edge.b())))
                .toList();
        List<Edge> candidates = new ArrayList<>(left);
        candidates.addAll(found);
        if (left.size() < stood.size()) {
            Set<BlockPlan.Pair> parted = parted(change, stood, left);
            Reconcile.Compared again = Reconcile.compare(parted, byId(ends(parted)));
            candidates.addAll(joining == Joining.GATHERINGS ? again.edges() : again.utterances());
        }
        Set<Edge> now = new LinkedHashSet<>(change.now().forest(candidates));
        List<Edge> added = without(now, Set.copyOf(stood)).stream().toList();
        List<Edge> removed = without(stood, now).stream().toList();
        file.grouping().changeEdges(joining, key, Joins.of(added), Joins.of(removed));
        Set<Id> ends = new TreeSet<>();
        added.forEach(edge -> ends.addAll(List.of(edge.a(), edge.b())));
        Roots roots = Roots.of(now);
        for (Edge edge : removed) {
            ends.addAll(List.of(edge.a(), edge.b()));
            if (joining == Joining.GATHERINGS && !roots.areOne(edge.a(), edge.b())) {
                parted.addAll(List.of(edge.a(), edge.b()));
            }
        }
        return ends;
    }

    /** The pairs compared before and now between parts that the lost edges held together. */
    private static Set<BlockPlan.Pair> parted(Change change, List<Edge> stood, List<Edge> left) {
        Roots before = Roots.of(stood);
        Roots after = Roots.of(left);
        Set<BlockPlan.Pair> parted = change.now().pairs();
        parted.removeIf(pair -> !before.areOne(pair.a(), pair.b()) || after.areOne(pair.a(), pair.b()));
        parted.retainAll(change.before().pairs());
        return parted;
    }

    private static List<List<Id>> pairs(Set<BlockPlan.Pair> pairs) {
        return pairs.stream().map(pair -> List.of(pair.a(), pair.b())).toList();
    }

    private static Set<Id> ends(Set<BlockPlan.Pair> pairs) {
        Set<Id> ends = new TreeSet<>();
        pairs.forEach(pair -> ends.addAll(List.of(pair.a(), pair.b())));
        return ends;
    }

    private void keep(Card card) {
        if (cards.size() >= CARDS_KEPT_MAX) {
            cards.clear();
        }
        cards.put(card.claim(), card);
    }

    /** The claims of the least ids under a key, their cards at hand; a card that the case does not keep is made and kept. */
    private Grouping.Least leastWithCards(String key, int most) {
        if (cards.size() + most > CARDS_KEPT_MAX) {
            cards.clear();
        }
        Grouping.Least block = file.grouping().leastWithCards(Stage.RECONCILE, key, most, (claim, card) -> {
            if (!cards.containsKey(claim)) {
                cards.put(claim, Card.of(claim, card));
            }
        });
        List<Id> missing =
                block.least().stream().filter(id -> !cards.containsKey(id)).toList();
        Map<Id, byte[]> made = new TreeMap<>();
        for (ResolvedClaim claim : loader.load(missing)) {
            Card card = Reconcile.card(claim);
            cards.put(card.claim(), card);
            made.put(card.claim(), card.bytes());
        }
        file.grouping().putCards(Stage.RECONCILE, made);
        return block;
    }

    private List<Card> cards(List<Id> ids) {
        return ids.stream().map(this::card).toList();
    }

    private Card card(Id id) {
        Card card = cards.get(id);
        if (card == null) {
            throw new IllegalStateException("a claim's card is not at hand: " + id);
        }
        return card;
    }

    private void gather(Set<Id> gone) {
        if (!gone.isEmpty()) {
            Set<Id> touched = new TreeSet<>(gathered);
            touched.addAll(gone);
            file.comparisons().replaceGatherings(touched, walked(gathered));
            return;
        }
        Groups groups = Groups.of(gathered, file);
        Set<Id> walkedRoots = groups.roots(parted);
        for (Groups.Group group : groups.all()) {
            if (group.parts().isEmpty() && !isGathered(group.claims())) {
                continue;
            }
            if (walkedRoots.contains(group.root())) {
                Set<Id> members = new TreeSet<>(group.claims());
                group.parts()
                        .keySet()
                        .forEach(part -> members.addAll(file.comparisons().claimsOf(part, Integer.MAX_VALUE)));
                file.comparisons().replaceGatherings(members, walked(members));
            } else if (group.parts().size() > 1 || !group.claims().isEmpty()) {
                grow(group);
            }
        }
    }

    private boolean isGathered(Set<Id> claims) {
        return Reconcile.isGathered(loader.load(List.of(claims.iterator().next()))
                .getFirst()
                .claim()
                .kind());
    }

    private List<Gathering> walked(Set<Id> claims) {
        List<Gathering> gatherings = new ArrayList<>();
        for (List<Id> component : file.grouping().components(Joining.GATHERINGS, claims)) {
            List<ResolvedClaim> titled = loader.load(first(component, Reconcile.TITLE_CLAIMS_MAX));
            if (Reconcile.isGathered(titled.getFirst().claim().kind())) {
                gatherings.add(Reconcile.gathering(component, titled));
            }
        }
        return gatherings;
    }

    /** Gatherings become one and claims come to them; called anew only where one of those that give the title is another. */
    private void grow(Groups.Group group) {
        SortedSet<Id> least = new TreeSet<>(group.claims());
        for (Id part : group.parts().keySet()) {
            least.addAll(file.comparisons().claimsOf(part, Reconcile.TITLE_CLAIMS_MAX));
        }
        List<Id> titling = first(List.copyOf(least), Reconcile.TITLE_CLAIMS_MAX);
        Gathering face = group.parts().size() == 1 && titling.stream().noneMatch(group.claims()::contains)
                ? group.parts().values().iterator().next()
                : Reconcile.called(loader.load(titling));
        file.comparisons().grow(group.parts().keySet(), group.claims(), face);
    }

    private void trace(Set<Id> gone) {
        List<Origins> origins = new ArrayList<>();
        traced.removeAll(gone);
        for (List<Id> component : file.grouping().components(Joining.UTTERANCES, traced)) {
            origins.addAll(Reconcile.origins(loader.load(component)));
        }
        Set<Id> touched = new TreeSet<>(traced);
        touched.addAll(gone);
        file.comparisons().replaceOrigins(touched, origins);
    }

    /** Claims in lots that fit in memory: an entity's new name can change all claims of a case. */
    static List<List<Id>> parts(Collection<Id> claims) {
        List<Id> all = List.copyOf(claims);
        List<List<Id>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CLAIMS_AT_ONCE_MAX) {
            parts.add(all.subList(from, Math.min(all.size(), from + CLAIMS_AT_ONCE_MAX)));
        }
        return parts;
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }

    private static <T> Set<T> without(Collection<T> some, Set<T> others) {
        Set<T> left = new LinkedHashSet<>();
        for (T each : some) {
            if (!others.contains(each)) {
                left.add(each);
            }
        }
        return left;
    }
}
