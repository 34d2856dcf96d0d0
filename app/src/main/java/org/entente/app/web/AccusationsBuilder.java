package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.engine.relate.Accusation;
import org.entente.model.Claim;

/** Lays out the accusations of a snapshot with their answers. */
final class AccusationsBuilder {
    private static final int LINES_MAX = 150;

    private final Snapshot snapshot;
    private final Entries entries;

    AccusationsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    private List<Accusation> found(String filter, boolean unanswered) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        return snapshot.accusations().stream()
                .filter(one -> !unanswered || one.answers().isEmpty())
                .filter(one -> wanted.isEmpty() || holds(one, wanted))
                .toList();
    }

    private boolean holds(Accusation one, String wanted) {
        StringBuilder words = new StringBuilder(String.join("\n", one.accused()));
        one.accusers().forEach(name -> words.append('\n').append(name));
        one.claims().forEach(claim -> words.append('\n').append(snapshot.textOf(claim, claim.span())));
        return words.toString().toLowerCase(Locale.ROOT).contains(wanted);
    }

    AccusationsPage page(Frame frame, String filter, boolean unanswered) {
        List<Accusation> found = found(filter, unanswered);
        long answered = found.stream().filter(one -> !one.answers().isEmpty()).count();
        List<Accusation> shown = found.stream().limit(LINES_MAX).toList();
        return new AccusationsPage(
                frame,
                Tab.said("/accusations"),
                Words.count(found.size(), "accusation", "accusations") + ", "
                        + (answered == 0 ? "none" : Long.toString(answered)) + " of them answered in this case",
                filter,
                unanswered,
                shown.stream().map(this::line).toList(),
                found.size() - shown.size(),
                "/accusations.csv?filter=" + WaysQuery.encoded(filter) + (unanswered ? "&answer=none" : ""));
    }

    private AccusationsPage.Line line(Accusation one) {
        return new AccusationsPage.Line(
                "a-" + one.first().id().brief(),
                String.join(", ", one.accused()),
                String.join(", ", one.accusers()),
                Evidence.of(snapshot, one.claims()),
                entries.answers(one).stream()
                        .map(answer -> new AccusationsPage.Answered(
                                entries.by(answer.claim()) + " " + Words.answer(answer.how()),
                                entries.of(answer.claim(), 0)))
                        .toList());
    }

    /** All of it as lines of a table: one for each answer, and one for each accusation without any. */
    List<List<String>> lines(String filter, boolean unanswered) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "accused",
                "by whom",
                "type",
                "how",
                "words",
                "document",
                "published",
                "review",
                "claim",
                "answer",
                "answer's words",
                "answer's document",
                "answer's claim"));
        for (Accusation one : found(filter, unanswered)) {
            List<String> accusation =
                    new ArrayList<>(List.of(String.join(", ", one.accused()), String.join(", ", one.accusers())));
            accusation.addAll(WaysBuilder.claimCells(snapshot, one.first()));
            if (one.answers().isEmpty()) {
                lines.add(with(accusation, List.of(Words.NO_ANSWER, "", "", "")));
            }
            for (Accusation.Answer answer : one.answers()) {
                Claim claim = answer.claim();
                lines.add(with(
                        accusation,
                        List.of(
                                entries.by(claim) + " " + Words.answer(answer.how()),
                                snapshot.textOf(claim, claim.span()).strip().replaceAll("\\s+", " "),
                                snapshot.documentOf(claim.document()).name(),
                                claim.id().hex())));
            }
        }
        return lines;
    }

    private static List<String> with(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
