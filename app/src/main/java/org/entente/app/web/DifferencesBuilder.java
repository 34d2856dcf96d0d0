package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
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
    private static final int TOPICS_ALONE = 40;
    private static final int VERSUS_A_TOPIC = 3;
    private static final int ENTRIES_A_REST = 4;

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
                "Later totals, parts of a whole, and stages of one thing: these differ without contradicting each other."),
        LITTLE(
                "on one origin or an untraced one",
                "Several documents say it, and one origin stands under them, or one that could not be followed. Many voices are not many witnesses.");

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

    /** @param code of the one sort in view; any other word means all */
    DifferencesPage page(Frame frame, String code) {
        List<MatrixPage.View> views = new ArrayList<>();
        List<DifferencesPage.Section> sections = new ArrayList<>();
        int all = 0;
        boolean alone = false;
        for (Sort sort : Sort.values()) {
            List<Row> rows = rows(sort);
            boolean current = sort.code().equals(code);
            alone |= current;
            all += rows.size();
            String href = "/differences?sort=" + sort.code();
            views.add(new MatrixPage.View(sort.code(), sort.words, rows.size(), href, current));
            if (!rows.isEmpty()) {
                int most = current ? TOPICS_ALONE : TOPICS_IN_ALL;
                sections.add(new DifferencesPage.Section(
                        sort.words,
                        sort.note,
                        rows.stream().limit(most).map(row -> topic(row, sort)).toList(),
                        rows.size(),
                        href));
            }
        }
        views.addFirst(new MatrixPage.View("all", "all", all, "/differences", !alone));
        return new DifferencesPage(
                frame,
                counts(),
                views,
                alone
                        ? sections.stream()
                                .filter(section -> section.href().endsWith("=" + code))
                                .toList()
                        : sections);
    }

    private List<Row> rows(Sort sort) {
        return snapshot.rows().stream()
                .filter(row -> sort == Sort.LITTLE
                        ? row.thin()
                        : row.verdicts().stream().anyMatch(sort::holds))
                .sorted(WHAT_MUCH_RESTS_ON)
                .toList();
    }

    private DifferencesPage.Topic topic(Row row, Sort sort) {
        List<Versus> all = sort == Sort.LITTLE
                ? List.of()
                : versus.of(row.verdicts().stream().filter(sort::holds).toList());
        List<Versus> shown = all.subList(0, Math.min(all.size(), VERSUS_A_TOPIC));
        return new DifferencesPage.Topic(
                row.title(),
                "/matrix?row=" + row.id(),
                new MatrixBuilder(snapshot).facts(row),
                shown,
                all.size() - shown.size(),
                sort == Sort.LITTLE ? rests(row) : List.of());
    }

    /** The origins of a row, each with the passages that rest on it; those untraced by themselves. */
    private List<DifferencesPage.Rest> rests(Row row) {
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
        List<DifferencesPage.Rest> rests = new ArrayList<>();
        byOrigin.forEach((root, claims) -> rests.add(rest(names.getOrDefault(root, ""), true, claims)));
        if (!untraced.isEmpty()) {
            rests.add(rest("untraced", false, untraced));
        }
        return rests;
    }

    private DifferencesPage.Rest rest(String origin, boolean traced, List<Claim> claims) {
        return new DifferencesPage.Rest(
                origin,
                traced,
                claims.stream()
                        .limit(ENTRIES_A_REST)
                        .map(claim -> entries.of(claim, 0))
                        .toList(),
                Math.max(0, claims.size() - ENTRIES_A_REST));
    }

    private String counts() {
        long verdicts = snapshot.rows().stream()
                .flatMap(row -> row.verdicts().stream())
                .distinct()
                .count();
        return Words.count(verdicts, "comparison", "comparisons") + " between passages";
    }
}
