package org.entente.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.entente.model.Review;
import org.entente.model.Verdict;

/** Lays out where the accounts of one snapshot differ. */
final class DifferencesBuilder {
    private static final int TOPICS_IN_ALL = 6;
    private static final int TOPICS_A_PAGE = 20;
    private static final int VERSUS_A_TOPIC = 3;
    private static final int RESTS_A_TOPIC = 3;
    private static final int ENTRIES_A_REST = 3;

    private static final Comparator<Row> WHAT_MUCH_RESTS_ON = Comparator.comparingInt(Row::documents)
            .reversed()
            .thenComparing(
                    Comparator.comparingInt((Row row) -> row.verdicts().size()).reversed())
            .thenComparing(Row::title)
            .thenComparing(Row::id);

    /** The sorts of differences, the most serious first. */
    enum Sort {
        CONFLICT(
                "contradicted or denied",
                "Both cannot hold as they are put. Which one does is not for a program to say."),
        DIFFERS("told otherwise", "The same thing with another certainty, another date, or other parts played."),
        SEQUENCE(
                "counted further, in part, or carried out",
                "Later totals, parts of a whole, and stages of one thing: these differ without contradicting each"
                        + " other."),
        LITTLE(
                "on one origin or an untraced one",
                "Several documents say it, and one origin stands under them, or one that could not be followed. Many"
                        + " voices are not many witnesses.");

        private final String words;
        private final String note;

        Sort(String words, String note) {
            this.words = words;
            this.note = note;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean holds(Verdict verdict) {
            return switch (Bearing.of(verdict.relation())) {
                case CONFLICT -> this == CONFLICT;
                case DIFFERS -> this == DIFFERS;
                case SEQUENCE -> this == SEQUENCE;
                case AGREES, APART -> false;
            };
        }
    }

    private final Snapshot snapshot;
    private final Entries entries;
    private final VersusBuilder versus;

    DifferencesBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
        this.versus = new VersusBuilder(snapshot);
    }

    /**
     * The page of all sorts, each with what leads in it, or of one sort alone.
     *
     * @param code of the one sort in view; any other word means all
     * @param wanted the number of the page of that sort; the nearest there is
     */
    DifferencesPage page(Frame frame, String code, int wanted) {
        List<MatrixPage.View> views = new ArrayList<>();
        List<DifferencesPage.Section> sections = new ArrayList<>();
        List<MatrixPage.PageLink> links = List.of();
        Sort alone = Arrays.stream(Sort.values())
                .filter(sort -> sort.code().equals(code))
                .findFirst()
                .orElse(null);
        int all = 0;
        for (Sort sort : Sort.values()) {
            List<Row> rows = rows(sort);
            all += rows.size();
            String href = "/differences?sort=" + sort.code();
            views.add(new MatrixPage.View(sort.code(), sort.words, rows.size(), href, sort == alone));
            if (sort == alone) {
                Paged<Row> paged = Paged.of(rows, wanted, TOPICS_A_PAGE);
                links = paged.links(number -> href + (number == 1 ? "" : "&page=" + number));
                sections.add(section(sort, paged.here(), rows.size(), href));
            } else if (alone == null) {
                sections.add(section(sort, rows.subList(0, Math.min(rows.size(), TOPICS_IN_ALL)), rows.size(), href));
            }
        }
        sections.removeIf(section -> section.all() == 0);
        views.addFirst(new MatrixPage.View("all", "all", all, "/differences", alone == null));
        return new DifferencesPage(
                frame,
                Words.count(snapshot.tally().verdicts(), "comparison", "comparisons") + " between passages",
                views,
                sections,
                links);
    }

    private DifferencesPage.Section section(Sort sort, List<Row> shown, int all, String href) {
        return new DifferencesPage.Section(
                sort.words,
                sort.note,
                shown.stream().map(row -> topic(row, sort)).toList(),
                all,
                href);
    }

    private record Sorted(Map<Sort, List<Row>> rows) {}

    private List<Row> rows(Sort sort) {
        return snapshot.kept(DifferencesBuilder.class, Sorted.class, this::sorted)
                .rows()
                .getOrDefault(sort, List.of());
    }

    private Sorted sorted() {
        Map<Sort, List<Row>> sorted = new EnumMap<>(Sort.class);
        for (Sort sort : Sort.values()) {
            sorted.put(
                    sort,
                    snapshot.rows().stream()
                            .filter(row -> sort == Sort.LITTLE
                                    ? row.thin()
                                    : row.verdicts().stream().anyMatch(sort::holds))
                            .sorted(WHAT_MUCH_RESTS_ON)
                            .toList());
        }
        return new Sorted(sorted);
    }

    private DifferencesPage.Topic topic(Row row, Sort sort) {
        VersusBuilder.Few few = sort == Sort.LITTLE
                ? new VersusBuilder.Few(List.of(), 0)
                : versus.few(row.verdicts().stream().filter(sort::holds).toList(), VERSUS_A_TOPIC);
        List<Resting> rests = sort == Sort.LITTLE ? rests(row) : List.of();
        return new DifferencesPage.Topic(
                row.title(),
                "/matrix?row=" + row.id(),
                new MatrixBuilder(snapshot).facts(row),
                few.first(),
                few.more(),
                rests.stream().limit(RESTS_A_TOPIC).map(this::rest).toList(),
                Math.max(0, rests.size() - RESTS_A_TOPIC));
    }

    /** An origin and the claims that rest on it. */
    private record Resting(String origin, boolean traced, List<Claim> claims) {}

    /** The origins of a row, each with the claims that rest on it; those untraced by themselves. */
    private List<Resting> rests(Row row) {
        Map<Id, List<Claim>> byOrigin = new LinkedHashMap<>();
        Map<Id, String> names = new HashMap<>();
        List<Claim> untraced = new ArrayList<>();
        for (Claim claim : row.claims()) {
            Origins origins = snapshot.originsOf(claim.id());
            if (snapshot.reviewOf(claim.id()) == Review.REJECTED) {
                continue;
            }
            if (origins == null || !origins.traced()) {
                untraced.add(claim);
            } else {
                for (Origins.Root root : origins.roots()) {
                    names.putIfAbsent(root.id(), root.name());
                    byOrigin.computeIfAbsent(root.id(), id -> new ArrayList<>()).add(claim);
                }
            }
        }
        List<Resting> rests = new ArrayList<>();
        byOrigin.forEach((root, claims) -> rests.add(new Resting(names.getOrDefault(root, ""), true, claims)));
        if (!untraced.isEmpty()) {
            rests.add(new Resting("untraced", false, untraced));
        }
        return rests;
    }

    private DifferencesPage.Rest rest(Resting rest) {
        return new DifferencesPage.Rest(
                rest.origin(),
                rest.traced(),
                rest.claims().stream()
                        .limit(ENTRIES_A_REST)
                        .map(claim -> entries.of(claim, 0))
                        .toList(),
                Math.max(0, rest.claims().size() - ENTRIES_A_REST));
    }
}
