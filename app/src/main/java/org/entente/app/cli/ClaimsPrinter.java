package org.entente.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.app.web.Numbers;
import org.entente.app.web.Times;
import org.entente.app.web.Words;
import org.entente.app.work.CaseMaterial;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.app.work.DocumentView;
import org.entente.engine.relate.Accusation;
import org.entente.engine.relate.Accusations;
import org.entente.model.Claim;
import org.entente.model.Entity;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.jspecify.annotations.Nullable;

/** Puts claims into words for a terminal: what, the passage, who says so and how. */
final class ClaimsPrinter {
    private static final int INDENT = 4;

    private final CaseView view;
    private final Layout layout;
    private final Predicate<ClaimView> known;
    private @Nullable Map<Id, Accusation> accusations;

    ClaimsPrinter(CaseView view, Layout layout) {
        this(view, layout, claim -> true);
    }

    /** @param known which claims may answer an accusation, where not all that the case holds may */
    ClaimsPrinter(CaseView view, Layout layout, Predicate<ClaimView> known) {
        this.view = view;
        this.layout = layout;
        this.known = known;
    }

    /** The claims under the documents that hold them. */
    void print(List<ClaimView> claims) {
        DocumentView shown = null;
        for (ClaimView claim : claims) {
            if (shown == null || !shown.id().equals(claim.document().id())) {
                if (shown != null) {
                    layout.blank();
                }
                shown = claim.document();
                layout.paragraph(0, heading(shown));
            }
            layout.blank();
            print(claim);
        }
    }

    static String heading(DocumentView document) {
        String who = document.publisher() == null ? document.file() : document.publisher();
        return who + " · " + Times.published(document.published(), document.document()) + " · " + document.name();
    }

    void print(ClaimView claimView) {
        Claim claim = claimView.claim();
        layout.paragraph(2, title(claim) + "  [" + claim.id().brief() + ", " + Words.review(claimView.review()) + "]");
        layout.paragraph(
                INDENT, quoted(claim.span().in(claimView.document().document().text())));
        layout.paragraph(INDENT, Words.hedge(claim.mode(), claim.factuality(), claim.attribution()) + when(claim));
        for (Figure figure : claim.figures()) {
            layout.paragraph(INDENT, figure(figure));
        }
        layout.paragraph(INDENT, origin(claimView.origins()));
        Accusation accusation = accusation(claim);
        if (accusation != null) {
            answers(INDENT, accusation.answers());
        }
    }

    private @Nullable Accusation accusation(Claim claim) {
        if (!Accusations.mayAccuse(claim)) {
            return null;
        }
        Map<Id, Accusation> found = accusations;
        if (found == null) {
            found = Accusations.byClaim(CaseMaterial.of(view).accusations());
            accusations = found;
        }
        return found.get(claim.id());
    }

    /** What those accused say: each answer with its words and where it stands. */
    void answers(int indent, List<Accusation.Answer> answers) {
        List<String> lines = new ArrayList<>();
        for (Accusation.Answer answer : answers) {
            view.claim(answer.claim().id())
                    .filter(known)
                    .ifPresent(found -> lines.add(by(answer.claim()) + " " + Words.answer(answer.how()) + ": "
                            + quoted(answer.claim()
                                    .span()
                                    .in(found.document().document().text()))
                            + "  [" + heading(found.document()) + ", "
                            + answer.claim().id().brief() + "]"));
        }
        if (lines.isEmpty()) {
            lines.add(Words.NO_ANSWER);
        }
        lines.forEach(line -> layout.paragraph(indent, "answer of the accused: " + line));
    }

    /** Who answers: whoever speaks, or whoever the author says does. */
    private String by(Claim claim) {
        if (claim.speaker().source().sourceClass() != SourceClass.AUTHOR) {
            return Words.speakers(claim.attribution());
        }
        String actors = names(claim, Role.ACTOR);
        return actors.isEmpty() ? "the author" : actors;
    }

    /** What a claim tells, in a line: "supply: Iran → Venezuela (gasoline)". */
    String title(Claim claim) {
        String type = Words.type(claim.type());
        String actors = names(claim, Role.ACTOR);
        String recipients = names(claim, Role.RECIPIENT);
        String rest = claim.participants().stream()
                .filter(one -> one.role() != Role.ACTOR && one.role() != Role.RECIPIENT)
                .map(one -> Words.role(one.role()) + " " + name(one))
                .distinct()
                .collect(Collectors.joining("; "));
        StringBuilder title = new StringBuilder(type);
        if (!claim.figures().isEmpty()
                && claim.type().equals(claim.figures().getFirst().measure())) {
            title.append(" ").append(Numbers.amount(claim.figures().getFirst()));
        }
        if (!actors.isEmpty() || !recipients.isEmpty()) {
            title.append(": ")
                    .append(actors)
                    .append(recipients.isEmpty() ? "" : " → ")
                    .append(recipients);
        }
        if (!rest.isEmpty()) {
            title.append(actors.isEmpty() && recipients.isEmpty() ? ": " : ", ").append(rest);
        }
        if (claim.label() != null) {
            title.append(" “").append(claim.label()).append("”");
        }
        return title.toString();
    }

    private String names(Claim claim, Role role) {
        return claim.participants().stream()
                .filter(participant -> participant.role() == role)
                .map(this::name)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private String name(Participant participant) {
        return view.entityOf(participant.mention())
                .map(Entity::name)
                .orElseGet(() -> view.mention(participant.mention()).name());
    }

    private static String when(Claim claim) {
        return claim.when().edtf() == null
                ? ""
                : " · " + Times.words(claim.when().edtf()) + " ("
                        + Words.basis(claim.when().basis()) + ")";
    }

    /** An amount with everything that bounds it: "at least 21 strikes · running total · since Sep 2025". */
    static String figure(Figure figure) {
        StringBuilder words = new StringBuilder(Words.type(figure.measure()))
                .append(": ")
                .append(Numbers.amount(figure))
                .append(", which allows ")
                .append(Numbers.interval(figure));
        Numbers.window(figure).forEach(part -> words.append(" · ").append(part));
        String scope = Numbers.scope(figure);
        return words.append(scope.isEmpty() ? "" : " · of " + scope).toString();
    }

    private static String origin(Origins origins) {
        if (!origins.traced()) {
            return "origin: untraced";
        }
        return "origin: "
                + origins.roots().stream()
                        .map(root -> Words.root(root.kind()) + " (" + root.name() + ")")
                        .collect(Collectors.joining("; "));
    }

    /** Words of a document, white space folded, in quotation marks; never shortened. */
    static String quoted(String words) {
        return "“" + words.strip().replaceAll("\\s+", " ") + "”";
    }
}
