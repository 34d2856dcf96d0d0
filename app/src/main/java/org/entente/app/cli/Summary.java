package org.entente.app.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.app.web.Times;
import org.entente.app.web.Words;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.app.work.DocumentView;
import org.entente.model.ClaimKind;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Relation;
import org.entente.model.Skipped;
import org.entente.model.Verdict;

/** Tells what a case holds: documents, entities, claims, figures, comparisons by type, what was skipped and why. */
final class Summary {
    private static final int ENTITIES_SHOWN_MAX = 12;

    private final CaseView view;
    private final List<Skipped> skipped;
    private final Layout layout;

    /** @param skipped what the reading passed over */
    Summary(CaseView view, List<Skipped> skipped, Layout layout) {
        this.view = view;
        this.skipped = skipped;
        this.layout = layout;
    }

    void print() {
        documents();
        entities();
        claims();
        comparisons();
        skipped();
    }

    private void documents() {
        layout.line(Layout.count(view.documents().size(), "document", "documents"));
        Map<Id, Long> claims = view.claims().stream()
                .collect(Collectors.groupingBy(claim -> claim.document().id(), Collectors.counting()));
        List<List<String>> rows = new ArrayList<>();
        for (DocumentView document : view.documents()) {
            rows.add(List.of(
                    document.published() == null
                            ? "undated"
                            : Times.day(document.published().date()),
                    Layout.count(claims.getOrDefault(document.id(), 0L), "claim", "claims"),
                    (document.publisher() == null ? "publisher unknown" : document.publisher()) + ": "
                            + document.name()));
        }
        layout.table(2, rows);
    }

    private void entities() {
        layout.blank();
        layout.line(Layout.count(view.entities().size(), "entity", "entities") + ", the most mentioned:");
        layout.table(
                2,
                view.entities().stream()
                        .sorted(Comparator.comparing(
                                        (Entity entity) -> -entity.mentions().size())
                                .thenComparing(Entity::id))
                        .limit(ENTITIES_SHOWN_MAX)
                        .map(entity -> List.of(
                                Integer.toString(entity.mentions().size()),
                                entity.name(),
                                Words.entityKind(entity.kind()),
                                entity.aliases().isEmpty() ? "" : "also " + String.join(", ", entity.aliases())))
                        .toList());
    }

    private void claims() {
        layout.blank();
        layout.line(Layout.count(view.claims().size(), "claim", "claims") + ", as a machine read them:");
        layout.table(
                2, counts(view.claims(), (ClaimView claim) -> claim.claim().kind(), ClaimKind.values(), Words::kind));
        List<ClaimView> figures = view.claims().stream()
                .filter(claim -> claim.claim().kind() == ClaimKind.FIGURE)
                .toList();
        layout.blank();
        layout.line(Layout.count(figures.size(), "figure", "figures") + ", by what they measure:");
        layout.paragraph(
                2,
                figures.stream()
                        .collect(Collectors.groupingBy(
                                claim -> claim.claim().type().code(), TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private void comparisons() {
        layout.blank();
        layout.line(Layout.count(view.verdicts().size(), "comparison", "comparisons") + ":");
        layout.table(2, counts(view.verdicts(), Verdict::relation, Relation.values(), Words::relation));
        if (!view.copies().isEmpty()) {
            layout.line("  " + Layout.count(view.copies().size(), "text", "texts")
                    + " in edited copies, each counted once as an origin");
        }
    }

    private void skipped() {
        layout.blank();
        layout.line(Layout.count(skipped.size(), "passage", "passages") + " passed over, by reason:");
        List<List<String>> rows = new ArrayList<>();
        skipped.stream()
                .collect(Collectors.groupingBy(Skipped::reason, TreeMap::new, Collectors.toList()))
                .forEach((reason, all) -> rows.add(List.of(
                        Integer.toString(all.size()), reason, all.getFirst().detail())));
        layout.table(2, rows);
    }

    private static <V, K extends Enum<K>> List<List<String>> counts(
            Collection<V> all, Function<V, K> kind, K[] kinds, Function<K, String> words) {
        Map<K, Long> counts = all.stream().collect(Collectors.groupingBy(kind, Collectors.counting()));
        List<List<String>> rows = new ArrayList<>();
        for (K each : kinds) {
            if (counts.containsKey(each)) {
                rows.add(List.of(Long.toString(counts.getOrDefault(each, 0L)), words.apply(each)));
            }
        }
        return rows;
    }
}
