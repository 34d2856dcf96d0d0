package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.CopyCluster;
import org.entente.model.Id;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Lays out two documents of a snapshot side by side. */
final class CompareBuilder {
    private final Snapshot snapshot;
    private final Entries entries;

    CompareBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    ComparePage page(Frame frame, @Nullable Shelved left, @Nullable Shelved right) {
        List<ComparePage.Choice> choices = choices();
        if (left == null || right == null || left.id().equals(right.id())) {
            return new ComparePage(
                    frame,
                    choices,
                    left == null ? "" : left.id().hex(),
                    "",
                    List.of(),
                    "",
                    List.of(),
                    0,
                    List.of(),
                    List.of());
        }
        Set<Verdict> joined = new LinkedHashSet<>();
        Set<Id> matched = new HashSet<>();
        int apart = 0;
        for (Claim claim : snapshot.claimsOf(left.id())) {
            for (Verdict verdict : between(claim, right.id())) {
                if (Bearing.of(verdict.relation()) == Bearing.APART) {
                    apart++;
                } else {
                    joined.add(verdict);
                    matched.add(verdict.a());
                    matched.add(verdict.b());
                }
            }
        }
        List<Entry> leftOnly = only(left, matched);
        List<Entry> rightOnly = only(right, matched);
        return new ComparePage(
                frame,
                choices,
                left.id().hex(),
                right.id().hex(),
                List.of(head(left), head(right)),
                Words.count(joined.size(), "comparison", "comparisons") + " between them; "
                        + Numbers.grouped(leftOnly.size()) + " and " + Numbers.grouped(rightOnly.size())
                        + " claims have no counterpart in the other",
                new VersusBuilder(snapshot).from(left.id(), joined),
                apart,
                leftOnly,
                rightOnly);
    }

    /** All documents by date, to choose from. */
    List<ComparePage.Choice> choices() {
        List<ComparePage.Choice> choices = new ArrayList<>();
        for (Shelved document : snapshot.documents()) {
            choices.add(new ComparePage.Choice(
                    document.id().hex(), document.name() + ", " + document.dateWords() + ": " + document.title()));
        }
        return choices;
    }

    private List<Verdict> between(Claim claim, Id document) {
        return snapshot.verdictsOf(claim.id()).stream()
                .filter(verdict ->
                        snapshot.other(verdict, claim.id()).document().equals(document))
                .sorted(Comparator.comparing((Verdict verdict) ->
                                snapshot.other(verdict, claim.id()).span())
                        .thenComparing(Verdict::id))
                .toList();
    }

    /** Utterances as such are left out: what was said is what is compared. */
    private List<Entry> only(Shelved document, Set<Id> matched) {
        return snapshot.claimsOf(document.id()).stream()
                .filter(claim -> !matched.contains(claim.id()) && claim.kind() != ClaimKind.STATEMENT)
                .map(claim -> entries.of(claim, 0))
                .toList();
    }

    private ComparePage.Head head(Shelved document) {
        CopyCluster copies = snapshot.copiesOf(document.id());
        return new ComparePage.Head(
                document.name(),
                document.dateWords(),
                document.title(),
                "/documents/" + document.id(),
                copies == null ? "" : "one of " + copies.documents().size() + " copies of one text");
    }
}
