package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.entente.app.web.ClaimsQuery.Facet;
import org.entente.model.Claim;
import org.entente.model.Domain;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Mode;
import org.entente.model.Origins;
import org.entente.model.Review;
import org.entente.model.TieType;

/** Lists claims of one snapshot by any of their sorts, and counts what each choice would leave. */
final class ClaimsBuilder {
    private static final int CLAIMS_A_PAGE = 80;
    private static final int COMPARISONS_AN_ENTRY = 1;
    private static final String TRACED = "traced";
    private static final String UNTRACED = "untraced";

    private final Snapshot snapshot;
    private final Entries entries;

    ClaimsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    ClaimsPage page(Frame frame, ClaimsQuery query) {
        List<Claim> found = kept(query).claims();
        Paged<Claim> paged = Paged.of(found, query.page(), CLAIMS_A_PAGE);
        List<Claim> shown = paged.here();
        return new ClaimsPage(
                frame,
                Words.count(found.size(), "claim", "claims"),
                query,
                views(query),
                kept(query).choices(),
                groups(shown),
                paged.links(number -> query.withPage(number).href()));
    }

    /** What all pages of a question share. */
    private record Found(List<Claim> claims, List<ClaimsPage.Choices> choices) {}

    private Found kept(ClaimsQuery query) {
        return snapshot.recent(query.withPage(1), Found.class, () -> new Found(found(query), choices(query)));
    }

    private Set<Id> holding(ClaimsQuery query) {
        return query.words().isEmpty() ? Set.of() : ClaimTexts.of(snapshot).ids(query.words(), false);
    }

    /** By document and place. */
    private List<Claim> found(ClaimsQuery query) {
        boolean any = query.words().isEmpty();
        Set<Id> holding = holding(query);
        List<Claim> found = new ArrayList<>();
        for (Shelved document : snapshot.documents()) {
            for (Claim claim : snapshot.claimsOf(document.id())) {
                if ((any || holding.contains(claim.id())) && holds(claim, query)) {
                    found.add(claim);
                }
            }
        }
        return found;
    }

    private boolean holds(Claim claim, ClaimsQuery query) {
        for (Map.Entry<Facet, String> facet : query.facets().entrySet()) {
            if (!has(claim, facet.getKey(), facet.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean has(Claim claim, Facet facet, String wanted) {
        boolean[] has = {false};
        sorts(claim, facet, (code, words) -> has[0] |= code.equals(wanted));
        return has[0];
    }

    /** What a claim is by one facet, as code and in words; of domains there may be none or several. */
    private void sorts(Claim claim, Facet facet, BiConsumer<String, String> sort) {
        switch (facet) {
            case HOW -> {
                Mode mode = claim.mode();
                sort.accept(mode.code(), Words.mode(mode));
            }
            case KIND -> sort.accept(claim.kind().code(), Words.kind(claim.kind()));
            case TYPE -> {
                if (claim.type() instanceof EventType type) {
                    sort.accept(type.code(), Words.events(type));
                } else if (claim.type() instanceof TieType type) {
                    sort.accept(type.code(), Words.type(type));
                }
            }
            case DOMAIN -> {
                for (Domain domain : claim.domains()) {
                    sort.accept(domain.code(), Words.domain(domain));
                }
            }
            case REVIEW -> {
                Review review = snapshot.reviewOf(claim.id());
                sort.accept(review.code(), Words.review(review));
            }
            case ORIGIN -> {
                Origins origins = snapshot.originsOf(claim.id());
                String code = origins != null && origins.traced() ? TRACED : UNTRACED;
                sort.accept(code, code);
            }
        }
    }

    /**
     * How many claims each choice would leave, given what is chosen of the other facets: a claim counts for
     * a facet where no other one keeps it out.
     */
    private List<ClaimsPage.Choices> choices(ClaimsQuery query) {
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        Map<String, String> words = new HashMap<>();
        boolean any = query.words().isEmpty();
        Set<Id> holding = holding(query);
        for (Claim claim : snapshot.claims()) {
            if (!any && !holding.contains(claim.id())) {
                continue;
            }
            Facet failed = null;
            int failures = 0;
            for (Map.Entry<Facet, String> facet : query.facets().entrySet()) {
                if (!has(claim, facet.getKey(), facet.getValue())) {
                    failed = facet.getKey();
                    failures++;
                }
            }
            if (failures > 1) {
                continue;
            }
            for (Facet facet : failed == null ? Facet.values() : new Facet[] {failed}) {
                sorts(claim, facet, (code, name) -> {
                    counts.computeIfAbsent(facet, f -> new HashMap<>()).merge(code, 1, Integer::sum);
                    words.putIfAbsent(code, name);
                });
            }
        }
        return counts.entrySet().stream()
                .map(facet -> choices(facet.getKey(), query.at(facet.getKey()), facet.getValue(), words))
                .toList();
    }

    private static ClaimsPage.Choices choices(
            Facet facet, String chosen, Map<String, Integer> counts, Map<String, String> words) {
        return new ClaimsPage.Choices(
                facet.code(),
                facet.words(),
                chosen,
                counts.entrySet().stream()
                        .map(one -> new ClaimsPage.Choice(
                                one.getKey(),
                                words.getOrDefault(one.getKey(), one.getKey()) + " (" + Numbers.grouped(one.getValue())
                                        + ")"))
                        .sorted(Comparator.comparing(ClaimsPage.Choice::words))
                        .toList());
    }

    /** Sorts that are asked for often, and how many each holds. */
    private record Often(List<MatrixPage.View> views) {}

    private List<MatrixPage.View> views(ClaimsQuery query) {
        String here = query.withPage(1).href();
        return snapshot.kept(ClaimsBuilder.class, Often.class, this::often).views().stream()
                .map(view -> new MatrixPage.View(
                        view.name(),
                        view.words(),
                        view.rows(),
                        view.href(),
                        view.href().equals(here)))
                .toList();
    }

    private Often often() {
        List<MatrixPage.View> views = new ArrayList<>();
        view(views, "all", new ClaimsQuery("", Map.of(), 1));
        view(views, "recommendations", ClaimsQuery.of(Facet.HOW, Mode.RECOMMENDED.code()));
        view(views, "foretold", ClaimsQuery.of(Facet.HOW, Mode.FORECAST.code()));
        view(views, "denied", ClaimsQuery.of(Facet.HOW, Mode.DENIED.code()));
        view(views, "agreements and promises", ClaimsQuery.of(Facet.TYPE, EventType.AGREE.code()));
        view(views, "origin untraced", ClaimsQuery.of(Facet.ORIGIN, UNTRACED));
        return new Often(List.copyOf(views));
    }

    private void view(List<MatrixPage.View> views, String words, ClaimsQuery view) {
        int found = found(view).size();
        if (found > 0) {
            views.add(new MatrixPage.View(words, words, found, view.href(), false));
        }
    }

    private List<ClaimsPage.Group> groups(List<Claim> claims) {
        List<ClaimsPage.Group> groups = new ArrayList<>();
        Id current = null;
        for (Claim claim : claims) {
            if (!claim.document().equals(current)) {
                current = claim.document();
                Shelved document = snapshot.documentOf(current);
                groups.add(new ClaimsPage.Group(
                        document.graded(),
                        document.dateWords(),
                        document.title(),
                        "/documents/" + current,
                        new ArrayList<>()));
            }
            groups.getLast().entries().add(entries.of(claim, COMPARISONS_AN_ENTRY));
        }
        return groups;
    }
}
