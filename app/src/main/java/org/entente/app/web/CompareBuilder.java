package org.entente.app.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.CopyCluster;
import org.entente.model.Id;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Lays out two documents of a snapshot side by side. */
final class CompareBuilder {
    private static final int CHOICES_MAX = 200;

    private final Snapshot snapshot;
    private final Entries entries;

    CompareBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    ComparePage page(Frame frame, @Nullable Shelved left, @Nullable Shelved right) {
        List<ComparePage.Choice> choices = choices(left, right);
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
                    List.of(),
                    null);
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
                rightOnly,
                copy(left, right));
    }

    /** By date, to choose from: of many documents those that something was compared with the left one. */
    private List<ComparePage.Choice> choices(@Nullable Shelved left, @Nullable Shelved right) {
        Set<Id> chosen = new HashSet<>();
        if (snapshot.documents().size() > CHOICES_MAX) {
            Stream.of(left, right)
                    .filter(Objects::nonNull)
                    .flatMap(document -> Stream.concat(Stream.of(document.id()), comparedWith(document)))
                    .limit(CHOICES_MAX)
                    .forEach(chosen::add);
        }
        return snapshot.documents().stream()
                .filter(document -> chosen.isEmpty() || chosen.contains(document.id()))
                .limit(CHOICES_MAX)
                .map(CompareBuilder::choice)
                .toList();
    }

    private Stream<Id> comparedWith(Shelved document) {
        return snapshot.claimsOf(document.id()).stream()
                .flatMap(claim -> snapshot.verdictsOf(claim.id()).stream()
                        .map(verdict -> snapshot.other(verdict, claim.id()).document()))
                .distinct();
    }

    /** A document to choose. */
    static ComparePage.Choice choice(Shelved document) {
        return new ComparePage.Choice(
                document.id().hex(), document.name() + ", " + document.dateWords() + ": " + document.title());
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

    /** What the right one has otherwise, where both are copies of one text, or null. */
    private @Nullable CopyView copy(Shelved left, Shelved right) {
        CopyCluster copies = snapshot.copiesOf(left.id());
        return copies == null || !copies.documents().contains(right.id())
                ? null
                : new CopyBuilder(snapshot, left).copy(right);
    }

    private ComparePage.Head head(Shelved document) {
        CopyCluster copies = snapshot.copiesOf(document.id());
        return new ComparePage.Head(
                document.graded(),
                document.dateWords(),
                document.title(),
                "/documents/" + document.id(),
                copies == null ? "" : "one of " + copies.documents().size() + " copies of one text");
    }
}
