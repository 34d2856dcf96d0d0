package org.entente.app.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.engine.copies.Change;
import org.entente.engine.copies.Changes;
import org.entente.model.CopyCluster;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** The copies of a document, each with what it has otherwise. */
final class CopyBuilder {
    /** Of so many copies it is told what they changed; of the rest the comparison of two documents tells. */
    static final int ACCOUNTS_MAX = 24;

    private final Snapshot snapshot;
    private final Shelved here;

    CopyBuilder(Snapshot snapshot, Shelved here) {
        this.snapshot = snapshot;
        this.here = here;
    }

    /** All copies, by date. */
    List<CopyView> copies() {
        CopyCluster cluster = snapshot.copiesOf(here.id());
        if (cluster == null) {
            return List.of();
        }
        List<Shelved> others = cluster.documents().stream()
                .filter(id -> !id.equals(here.id()))
                .map(snapshot::documentOf)
                .sorted(Shelved.BY_DATE)
                .toList();
        List<CopyView> copies = new ArrayList<>();
        for (Shelved there : others) {
            copies.add(copies.size() < ACCOUNTS_MAX ? copy(there) : unaccounted(there));
        }
        return List.copyOf(copies);
    }

    private CopyView unaccounted(Shelved there) {
        return new CopyView(words(there), "/documents/" + there.id(), "", compare(there), List.of());
    }

    /** One of them with what it has otherwise. */
    CopyView copy(Shelved there) {
        Changes changes = Changes.between(here.document(), there.document());
        List<CopyView.ChangeView> views = new ArrayList<>();
        if (changes.headline()) {
            views.add(new CopyView.ChangeView(
                    "another headline",
                    new CopyView.Passage(here.title(), "/documents/" + here.id()),
                    new CopyView.Passage(there.title(), "/documents/" + there.id())));
        }
        for (Change change : changes.changes()) {
            views.add(new CopyView.ChangeView(
                    label(change.kind()), passage(here, change.here()), passage(there, change.there())));
        }
        return new CopyView(
                words(there), "/documents/" + there.id(), summary(changes), compare(there), List.copyOf(views));
    }

    private static String words(Shelved document) {
        return document.name() + ", " + document.dateWords();
    }

    private String compare(Shelved there) {
        return "/compare?left=" + here.id() + "&right=" + there.id();
    }

    private static CopyView.@Nullable Passage passage(Shelved document, @Nullable Span span) {
        return span == null
                ? null
                : new CopyView.Passage(span.in(document.document().text()), href(document, span));
    }

    private static String href(Shelved document, @Nullable Span span) {
        return "/documents/" + document.id() + (span == null ? "" : "?at=" + span.start() + "-" + span.end());
    }

    private static String summary(Changes changes) {
        if (changes.changes().isEmpty()) {
            return changes.headline() ? "the same words under another headline" : "the same words";
        }
        Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
        changes.changes().forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        String told = counts.entrySet().stream()
                .map(count -> Words.count(count.getValue(), "passage ", "passages ") + label(count.getKey()))
                .collect(Collectors.joining(", "));
        return told + (changes.headline() ? ", another headline" : "") + "; it has "
                + Numbers.grouped(changes.wordsKept()) + " of the " + Numbers.grouped(changes.wordsHere())
                + " words here, and " + Numbers.grouped(changes.wordsThere()) + " in all";
    }

    private static String label(Change.Kind kind) {
        return switch (kind) {
            case CUT -> "left out";
            case ADDED -> "added";
            case ALTERED -> "put otherwise";
            case MOVED -> "at another place";
        };
    }
}
