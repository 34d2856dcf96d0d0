package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.engine.relate.Accusation;
import org.entente.model.Claim;

/** Lays out the accusations of a snapshot with their answers. */
final class AccusationsBuilder {
    private static final int LINES_A_PAGE = 60;

    private final Snapshot snapshot;
    private final Entries entries;

    AccusationsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    private record Asked(String wanted, boolean unanswered) {}

    private record Found(List<Accusation> accusations, long answered) {}

    private Found found(String filter, boolean unanswered) {
        Asked question = new Asked(filter.toLowerCase(Locale.ROOT), unanswered);
        return snapshot.recent(question, Found.class, () -> find(question));
    }

    private Found find(Asked question) {
        List<Accusation> found = snapshot.accusations().stream()
                .filter(one -> !question.unanswered() || one.answers().isEmpty())
                .filter(one -> question.wanted().isEmpty() || holds(one, question.wanted()))
                .toList();
        return new Found(
                found, found.stream().filter(one -> !one.answers().isEmpty()).count());
    }

    private boolean holds(Accusation one, String wanted) {
        StringBuilder words = new StringBuilder(String.join("\n", one.accused()));
        one.accusers().forEach(name -> words.append('\n').append(name));
        one.claims().forEach(claim -> words.append('\n').append(snapshot.textOf(claim, claim.span())));
        return words.toString().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** @param wanted the number of the page; the nearest there is */
    AccusationsPage page(Frame frame, String filter, boolean unanswered, int wanted) {
        Found found = found(filter, unanswered);
        Paged<Accusation> paged = Paged.of(found.accusations(), wanted, LINES_A_PAGE);
        String params = "filter=" + WaysQuery.encoded(filter) + (unanswered ? "&answer=none" : "");
        return new AccusationsPage(
                frame,
                Tab.said("/accusations"),
                Words.count(found.accusations().size(), "accusation", "accusations") + ", "
                        + (found.answered() == 0 ? "none" : Long.toString(found.answered()))
                        + " of them answered in this case",
                filter,
                unanswered,
                paged.here().stream().map(this::line).toList(),
                paged.links(number -> "/accusations?" + params + "&page=" + number),
                "/accusations.csv?" + params);
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
        for (Accusation one : found(filter, unanswered).accusations()) {
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
