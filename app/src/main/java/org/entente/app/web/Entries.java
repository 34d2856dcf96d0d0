package org.entente.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Claim;
import org.entente.model.Edtf;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.entente.model.TimeBasis;
import org.entente.model.Verdict;

/** Puts claims and comparisons of one snapshot into what screens show. */
final class Entries {
    private final Snapshot snapshot;

    Entries(Snapshot snapshot) {
        this.snapshot = snapshot;
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
                document.name() + ", " + document.dateWords());
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
