package org.entente.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.engine.relate.Accusation;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Edtf;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.entente.model.TimeBasis;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Puts claims and comparisons of one snapshot into what screens show. */
final class Entries {
    private static final int ANSWERS_MAX = 3;

    private final Snapshot snapshot;
    private final Predicate<Claim> known;

    Entries(Snapshot snapshot) {
        this(snapshot, claim -> true);
    }

    /** @param known which claims may answer an accusation, where not all that the case holds may */
    Entries(Snapshot snapshot, Predicate<Claim> known) {
        this.snapshot = snapshot;
        this.known = known;
    }

    /**
     * A claim with at most {@code comparisonsMax} of its comparisons, agreeing ones last, those with other
     * things left out; with none where that is 0, and then without telling how many there are.
     */
    Entry of(Claim claim, int comparisonsMax) {
        Shelved document = snapshot.documentOf(claim.document());
        List<Verdict> verdicts = snapshot.verdictsOf(claim.id());
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            if (comparisons.size() < comparisonsMax && Bearing.of(verdict.relation()) != Bearing.APART) {
                Comparison comparison = comparison(verdict, claim);
                comparisons.putIfAbsent(comparison.words() + " " + comparison.other(), comparison);
            }
        }
        Edtf when = claim.when().edtf();
        return new Entry(
                claim.id().hex(),
                href(claim),
                Family.of(claim.mode(), claim.factuality()),
                sign(claim),
                Words.kind(claim.kind()),
                Quote.brief(claim, document.document().text()),
                amount(claim),
                figureNotes(claim),
                Words.hedge(claim.mode(), claim.factuality(), claim.attribution()),
                when == null || claim.when().basis() == TimeBasis.DOCUMENT ? "" : Times.words(when),
                snapshot.reviewOf(claim.id()),
                Words.review(snapshot.reviewOf(claim.id())),
                List.copyOf(comparisons.values()),
                comparisonsMax == 0 ? 0 : verdicts.size() - comparisons.size(),
                document.graded() + ", " + document.dateWords(),
                accused(claim));
    }

    private Entry.@Nullable Accused accused(Claim claim) {
        Accusation accusation = snapshot.accusationOf(claim);
        if (accusation == null) {
            return null;
        }
        List<Accusation.Answer> answers = answers(accusation);
        return new Entry.Accused(
                answers.stream()
                        .limit(ANSWERS_MAX)
                        .map(answer -> new Entry.Answered(
                                Words.answer(answer.how()),
                                by(answer.claim()) + ", "
                                        + snapshot.documentOf(answer.claim().document())
                                                .name(),
                                href(answer.claim())))
                        .toList(),
                Math.max(0, answers.size() - ANSWERS_MAX));
    }

    /** The answers that may be told of, those in copies of one text once. */
    List<Accusation.Answer> answers(Accusation accusation) {
        Map<String, Accusation.Answer> once = new LinkedHashMap<>();
        for (Accusation.Answer answer : accusation.answers()) {
            if (known.test(answer.claim())) {
                CopyCluster copies = snapshot.copiesOf(answer.claim().document());
                once.putIfAbsent(
                        copies == null
                                ? answer.claim().id().hex()
                                : copies.id()
                                        + snapshot.textOf(
                                                answer.claim(), answer.claim().span()),
                        answer);
            }
        }
        return List.copyOf(once.values());
    }

    /** Who answers: whoever speaks, or whoever the author says does. */
    String by(Claim claim) {
        boolean quoted = claim.speaker().source().sourceClass() != SourceClass.AUTHOR;
        return quoted
                ? Words.speakers(claim.attribution())
                : claim.participants().stream()
                        .filter(one -> one.role() == Role.ACTOR)
                        .map(one -> snapshot.nameOf(one.mention()))
                        .findFirst()
                        .orElse("the author");
    }

    /** A claim with all its words and no comparisons. */
    Entry whole(Claim claim) {
        Entry brief = of(claim, 0);
        return brief.withQuote(Quote.whole(
                claim, snapshot.documentOf(claim.document()).document().text()));
    }

    Comparison comparison(Verdict verdict, Claim from) {
        Claim other = snapshot.other(verdict, from.id());
        Shelved document = snapshot.documentOf(other.document());
        boolean sameDocument = other.document().equals(from.document());
        return new Comparison(
                Bearing.of(verdict.relation()),
                Words.relation(verdict.relation(), verdict.a().equals(from.id()), denies(verdict, from, other)),
                sameDocument ? "another passage of this document" : document.name(),
                sameDocument ? "" : document.dateWords(),
                href(other),
                Quote.brief(other, document.document().text()),
                Words.hedge(other.mode(), other.factuality(), other.attribution()),
                verdict.reason(),
                List.of());
    }

    /** Whether {@code from} is the one that denies. */
    static boolean denies(Verdict verdict, Claim from, Claim other) {
        return verdict.relation() == Relation.DENIES && negative(from) && !negative(other);
    }

    private static boolean negative(Claim claim) {
        return claim.mode() == Mode.DENIED || Family.of(Mode.ASSERTED, claim.factuality()) == Family.DENIED;
    }

    /** Where a claim is read in its document. */
    static String href(Claim claim) {
        return "/documents/" + claim.document() + "?claim=" + claim.id() + "#c-"
                + claim.id().brief();
    }

    /** The name of a claim's sign: its mode's, or the denial's where an assertion says that it is not so. */
    static String sign(Claim claim) {
        boolean assertedNot =
                claim.mode() == Mode.ASSERTED && Family.of(claim.mode(), claim.factuality()) == Family.DENIED;
        boolean open = claim.mode() == Mode.ASSERTED && claim.factuality() == Factuality.UU;
        return assertedNot
                ? Mode.DENIED.code()
                : open ? Mode.ALLEGED.code() : claim.mode().code();
    }

    private static String amount(Claim claim) {
        return String.join("; ", claim.figures().stream().map(Numbers::amount).toList());
    }

    private static List<String> figureNotes(Claim claim) {
        List<String> notes = new ArrayList<>();
        for (Figure figure : claim.figures()) {
            notes.addAll(Numbers.window(figure));
            String scope = Numbers.scope(figure);
            if (!scope.isEmpty()) {
                notes.add(scope);
            }
        }
        return notes;
    }
}
