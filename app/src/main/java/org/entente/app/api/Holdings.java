package org.entente.app.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.app.work.CaseView;
import org.entente.app.work.Screening;
import org.entente.casefile.Lists;
import org.entente.engine.screen.Asked;
import org.entente.engine.screen.Screen;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.ListSnapshot;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.Listing;
import org.entente.model.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * What a case holds at one moment, by the sets of data in which it is asked for: each list by its name, all lists, and the
 * case's own entities.
 *
 * <p>Thread-safe; what takes long is made when it is first asked for.
 */
final class Holdings {
    /** All lists together. */
    static final String ALL_LISTS = "default";

    /** The entities of the case. */
    static final String CASE = "case";

    private final List<ListSnapshot> lists;
    private final @Nullable Screening screening;
    private final Map<String, Held> listed = new LinkedHashMap<>();
    private final Supplier<Own> own;
    private final Supplier<WordIndex> listedWords;

    /** The case's own entities made ready, and those that an id leads to. */
    private record Own(Map<String, Held> held, Screen screen, WordIndex words) {}

    /** @param screening the lists beside the case; null where there is no case yet */
    Holdings(@Nullable Screening screening) {
        this.screening = screening;
        this.lists = screening == null ? List.of() : screening.lists();
        if (screening != null) {
            Map<String, String> last = new HashMap<>();
            lists.forEach(list -> last.put(list.list(), list.at()));
            for (Listing listing : screening.entries()) {
                Lists.Since since = screening.since(listing);
                String id = listing.list() + ":" + listing.entry();
                Held held = new Held(
                        id,
                        Schema.of(listing.kind()),
                        listing,
                        listing.list(),
                        null,
                        since.entry(),
                        since.content(),
                        last.get(listing.list()));
                listed.put(id, held);
            }
        }
        this.own = new Once<>(this::makeOwn);
        this.listedWords = new Once<>(() -> WordIndex.of(listed.values()));
    }

    private Own makeOwn() {
        Map<String, Held> held = new LinkedHashMap<>();
        Screening beside = screening;
        if (beside != null) {
            for (Entity entity : beside.view().entities()) {
                held(beside.view(), entity).ifPresent(each -> held.put(each.id(), each));
            }
        }
        List<Listing> listings = held.values().stream().map(Held::listing).toList();
        return new Own(held, Screen.of(listings), WordIndex.of(held.values()));
    }

    /** An entity by its names; empty for one that no name was read of. */
    private static Optional<Held> held(CaseView view, Entity entity) {
        if (entity.mentions().stream()
                .noneMatch(mention -> view.mention(mention).form() == MentionForm.NAME)) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        names.add(entity.name());
        names.addAll(entity.aliases());
        List<ListedName> listed = new ArrayList<>();
        for (String name : names) {
            if (!name.isBlank()) {
                listed.add(
                        new ListedName(name, listed.isEmpty() ? ListedName.Quality.PRIMARY : ListedName.Quality.ALIAS));
            }
        }
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        Set<ListedKind> kinds = Asked.kindsOf(entity.kind());
        ListedKind kind = kinds.stream()
                .filter(each -> each != ListedKind.UNKNOWN)
                .findFirst()
                .orElse(ListedKind.UNKNOWN);
        Listing listing = Listing.of(CASE, entity.id().hex(), kind, listed, List.of());
        return Optional.of(
                new Held(entity.id().hex(), Schema.of(entity.kind()), listing, CASE, entity, null, null, null));
    }

    List<ListSnapshot> lists() {
        return lists;
    }

    int listedCount() {
        return listed.size();
    }

    int ownCount() {
        return own.get().held().size();
    }

    /** Whether a case is there. */
    boolean isReady() {
        return screening != null;
    }

    CaseView view() {
        if (screening == null) {
            throw new IllegalStateException("no case yet");
        }
        return screening.view();
    }

    /**
     * Checks that there is such a set of data.
     *
     * @throws ApiRefused 404 where there is none
     */
    void check(String dataset) {
        if (!dataset.equals(ALL_LISTS)
                && !dataset.equals(CASE)
                && lists.stream().noneMatch(list -> list.list().equals(dataset))) {
            throw new ApiRefused(404, "No such dataset: " + dataset);
        }
    }

    /** Whether something stands in a set of data. */
    static boolean isIn(Held held, String dataset) {
        return held.dataset().equals(dataset) || dataset.equals(ALL_LISTS) && held.entity() == null;
    }

    /** All of a set of data. */
    Collection<Held> all(String dataset) {
        return dataset.equals(CASE) ? own.get().held().values() : listed.values();
    }

    /** What is like somebody, at least with that score; of other sets of data too. */
    Screen.Answer find(String dataset, Asked asked, double least) {
        if (dataset.equals(CASE)) {
            return own.get().screen().find(asked, least);
        }
        return screening == null ? new Screen.Answer(List.of(), true) : screening.find(asked, least);
    }

    /** What bears words that begin so; of other sets of data too. */
    List<Held> withWords(String dataset, String words) {
        return dataset.equals(CASE)
                ? own.get().words().find(words)
                : listedWords.get().find(words);
    }

    /** What an id names: an entry of a list, an entity of the case, or a mention of one. */
    Optional<Held> byId(String id) {
        Held entry = listed.get(id);
        if (entry != null) {
            return Optional.of(entry);
        }
        Held entity = own.get().held().get(id);
        if (entity != null) {
            return Optional.of(entity);
        }
        Screening beside = screening;
        return beside == null || !Id.isId(id)
                ? Optional.empty()
                : beside.view()
                        .entityOf(Id.of(id))
                        .flatMap(found -> Optional.ofNullable(
                                own.get().held().get(found.id().hex())));
    }

    Held of(Listing listing) {
        Held held = listing.list().equals(CASE)
                ? own.get().held().get(listing.entry())
                : listed.get(listing.list() + ":" + listing.entry());
        if (held == null) {
            throw new IllegalStateException("a hit on what is not held");
        }
        return held;
    }

    /** Made once, by whoever asks first. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> make;
        private @Nullable T made;

        Once(Supplier<T> make) {
            this.make = make;
        }

        @Override
        public synchronized T get() {
            T is = made;
            if (is == null) {
                is = make.get();
                made = is;
            }
            return is;
        }
    }
}
