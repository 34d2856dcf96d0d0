package org.entente.engine.reconcile;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.engine.reconcile.ClaimFrame.Standing;
import org.entente.engine.reconcile.Comparison.Order;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.entente.model.ScopePart;

/**
 * Compares a count with the denial that there was anything to count: 11 civilians died, no civilians were
 * killed. Pure, stateless and thread-safe.
 */
final class FigureDenial {
    private static final int REPORT_DAYS = 7;
    private static final Set<String> NONE = Set.of("no", "none", "nobody", "zero", "never");

    private FigureDenial() {}

    static Optional<Comparison> compare(FigureFrame count, ClaimFrame denial) {
        boolean told = count.claim.mode() == Mode.ASSERTED || count.claim.mode() == Mode.ALLEGED;
        boolean counted = told && !count.claim.factuality().isNegative() && count.isAboveZero();
        boolean none = denial.standing() == Standing.DENIED
                && Measures.tollsIn(denial.stems).contains(count.measureName)
                && Words.of(denial.resolved.passageText()).stream().anyMatch(NONE::contains);
        if (!counted || !none || !Days.within(count.published(), denial.published(), REPORT_DAYS)) {
            return Optional.empty();
        }
        if (!isOfOneThing(count, denial)) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(
                Relation.DENIES,
                denial.quoted() + " denies the " + FigureWords.measure(count) + " that " + FigureWords.inWindow(count)
                        + " states.",
                Order.NEITHER));
    }

    /** One happening or name in common, no place apart, and the same sort of people. */
    private static boolean isOfOneThing(FigureFrame count, ClaimFrame denial) {
        boolean named = Party.anyNamedAlike(count.subject, denial.everybody());
        boolean happening = Words.shareAny(count.happenings, denial.happenings());
        boolean apart = Party.best(
                        count.items(ScopePart.Kind.PLACE).stream()
                                .map(FigureFrame.Item::party)
                                .toList(),
                        denial.places)
                == Party.Match.DIFFERENT;
        SortedSet<String> people = new TreeSet<>();
        denial.targets().forEach(party -> people.addAll(party.stems()));
        SortedSet<String> narrowed = new TreeSet<>();
        count.items(ScopePart.Kind.QUALIFIER).forEach(item -> narrowed.addAll(item.stems()));
        boolean otherPeople = !people.isEmpty() && !narrowed.isEmpty() && !Words.shareAny(people, narrowed);
        return (named || happening) && !apart && !otherPeople;
    }
}
