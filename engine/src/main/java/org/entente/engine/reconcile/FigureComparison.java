package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.engine.kit.units.Units;
import org.entente.engine.reconcile.Comparison.Order;
import org.entente.model.Amount;
import org.entente.model.Bound;
import org.entente.model.Edtf;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.entente.model.ScopePart;
import org.jspecify.annotations.Nullable;

/**
 * Compares two figures by the table of relations, the first that fits: denies, contradicts, update,
 * part-of, different-scope, same, same-converted, rounded, compatible; nothing where they have no common
 * measure or subject.
 *
 * <p>Pure: the result hangs on the two figures and their claims alone, and the other way round it is the
 * same with the order reversed. A false contradiction is the costliest error, so {@code denies} and {@code
 * contradicts} ask for more than the others: one subject beyond doubt, told as so on both sides, nothing
 * that narrows one figure alone. Stateless and thread-safe.
 */
public final class FigureComparison {
    /** Two undated reports of one happening may be this far apart in print and still be of it. */
    private static final int ONE_HAPPENING_DAYS = 7;

    /** Undated tolls of happenings of one name, told this far apart, are of two. */
    private static final int TWO_TIMES_DAYS = 365;

    /** So long the dead of one accident may be counted on. */
    private static final int COUNTED_DAYS = 90;

    /** Numbers of three digits that mean anything seldom meet by chance. */
    private static final int COINCIDENCE_DIGITS = 3;

    /** Figures of hardly one subject are taken for each other only where they are told this near. */
    private static final int CONFUSED_DAYS = 31;

    private final FigureFrame a;
    private final FigureFrame b;
    /** The second figure's amount in the first one's unit. */
    private final Amount amountB;

    private final Bearing bearing;
    private final ScopeComparison scope;
    private final boolean oneHappening;
    private final Windows windows;

    private FigureComparison(FigureFrame a, FigureFrame b, Bearing bearing) {
        this.a = a;
        this.b = b;
        boolean convertible = Units.comparable(b.figure.unit(), a.figure.unit());
        this.amountB = convertible ? b.amountIn(a.figure.unit()) : b.amount();
        this.bearing = bearing;
        this.scope = ScopeComparison.of(a, b, a.amount().overlaps(amountB));
        this.oneHappening = bearing.happening() && a.isOfOneHappening() && b.isOfOneHappening() && scope.isLevel();
        this.windows = Windows.of(a.statedWindow(), b.statedWindow(), oneHappening);
    }

    /**
     * How two figures stand to each other; empty where they are unrelated, or where nothing can be said
     * with confidence.
     */
    public static Optional<Comparison> compare(FigureInContext a, FigureInContext b) {
        return compare(
                new FigureFrame(a, SentenceWords.of(a.claim())), new FigureFrame(b, SentenceWords.of(b.claim())));
    }

    static Optional<Comparison> compare(FigureFrame a, FigureFrame b) {
        if (a.claim.id().equals(b.claim.id()) || a.isReference() || b.isReference() || !isComparable(a, b)) {
            return Optional.empty();
        }
        Bearing bearing = Bearing.of(a, b);
        if (!bearing.isLikely() && !bearing.happening() && !isOfTwoBearers(a, b) && !meet(a, b)) {
            return Optional.empty();
        }
        int byClaim = a.claim.compareTo(b.claim);
        boolean inOrder = byClaim < 0 || byClaim == 0 && a.figure.id().compareTo(b.figure.id()) < 0;
        FigureFrame lesser = inOrder ? a : b;
        FigureFrame greater = inOrder ? b : a;
        Optional<Comparison> found = new FigureComparison(lesser, greater, bearing).judge();
        if (found.isPresent() && found.get().order() == Order.SECOND) {
            // Once more the other way round, so that the reason tells the first of the verdict first.
            found = new FigureComparison(greater, lesser, bearing).judge().map(Comparison::reversed);
        }
        return inOrder ? found : found.map(Comparison::reversed);
    }

    /** Whether the amounts could be one: without that, two figures with hardly a subject in common are unrelated. */
    private static boolean meet(FigureFrame a, FigureFrame b) {
        boolean convertible = Units.comparable(b.figure.unit(), a.figure.unit());
        Amount there = convertible ? b.amountIn(a.figure.unit()) : b.amount();
        return a.amount().overlaps(there) || convertible && Precision.isEqualAfterConversion(a, b);
    }

    private static boolean isComparable(FigureFrame a, FigureFrame b) {
        if (!a.measureName.equals(b.measureName) && !Measures.mayBeAlike(a.figure, b.figure)) {
            return false;
        }
        return isCount(a) && isCount(b) || Units.comparable(a.figure.unit(), b.figure.unit());
    }

    private static boolean isCount(FigureFrame frame) {
        return !Units.isUnit(frame.figure.unit()) || Measures.isTimes(frame.figure);
    }

    private Optional<Comparison> judge() {
        boolean alike = a.measureName.equals(b.measureName);
        boolean level = !scope.differs() && windows != Windows.APART && isDenied(a) == isDenied(b);
        double agreeing = bearing.weight() + (coincide() ? 1 : 0);
        if (!alike) {
            return level && agreeing >= Bearing.SURE ? agreement() : Optional.empty();
        }
        boolean ofTwo = bearing.happening() && (scope.differs() || isOfTwoTimes()) || isOfTwoBearers(a, b);
        if (!bearing.isLikely() && !ofTwo) {
            return level && agreeing >= Bearing.LIKELY ? agreement() : Optional.empty();
        }
        Optional<Comparison> opposed = opposed();
        if (opposed.isPresent() || isDenied(a) || isDenied(b)) {
            return opposed;
        }
        Optional<Comparison> found = contradiction().or(this::update).or(this::partOf);
        if (found.isPresent()) {
            return found;
        }
        Optional<Comparison> apart = differentScope();
        if (apart.isPresent()) {
            return isConfusable() ? apart : Optional.empty();
        }
        return agreement();
    }

    /** Whether each is the lasting property of another thing of one sort: the ranges of two drones. */
    private static boolean isOfTwoBearers(FigureFrame a, FigureFrame b) {
        return a.nature() == Measures.Nature.STANDING
                && a.measureName.equals(b.measureName)
                && (a.claim.document().equals(b.claim.document())
                        || Days.within(a.published(), b.published(), ONE_HAPPENING_DAYS))
                && Party.best(a.bearers(), b.bearers()) == Party.Match.DIFFERENT
                && a.isNamedApart(b)
                && Words.shareAny(a.stems, b.stems);
    }

    /** Whether anybody might take the one for the other, so that it is worth saying in what they differ. */
    private boolean isConfusable() {
        Long days = Days.between(a.published(), b.published());
        boolean close = bearing.isClose() && (bearing.named() || Words.shareAny(a.names, b.names));
        return close || days != null && days <= CONFUSED_DAYS;
    }

    /** Whether the numbers agree in more digits than chance would have it. */
    private boolean coincide() {
        BigDecimal one = a.amount().value();
        BigDecimal other = amountB.value();
        if (one == null || other == null || !overlap()) {
            return false;
        }
        int digits = Math.max(Precision.digits(one), Precision.digits(b.amount().value()));
        boolean equal = isEqual() || Precision.isRounded(one, other) || isConverted();
        return equal && digits >= COINCIDENCE_DIGITS;
    }

    // ---- denies

    private Optional<Comparison> opposed() {
        boolean denial = isDenied(a) != isDenied(b) && overlap();
        boolean noneBesideSome =
                !isDenied(a) && !isDenied(b) && (a.isZero() && b.isAboveZero() || b.isZero() && a.isAboveZero());
        if (!(denial || noneBesideSome) || !canDisagree() || windows == Windows.APART || !isOneTime()) {
            return Optional.empty();
        }
        FigureFrame denying = denial ? isDenied(a) ? a : b : a.isZero() ? a : b;
        FigureFrame stating = denying == a ? b : a;
        return Optional.of(new Comparison(
                Relation.DENIES,
                FigureWords.inWindow(denying) + " denies " + FigureWords.measure(a) + " where the other has "
                        + FigureWords.inWindow(stating) + ending(),
                Order.NEITHER));
    }

    private static boolean isDenied(FigureFrame frame) {
        if (frame.nature() == Measures.Nature.STANDING) {
            // Not to have asked for drones of that range says nothing of the range.
            return false;
        }
        Factuality factuality = frame.claim.factuality();
        return frame.claim.mode() == Mode.DENIED
                || ClaimFrame.isDeniedFromOutside(frame.claim)
                || factuality == Factuality.CT_MINUS
                || factuality == Factuality.PR_MINUS;
    }

    /** Whether a disagreement between the two could be one: what denials and contradictions ask for. */
    private boolean canDisagree() {
        boolean told = FigureWords.isTold(a.claim.mode()) && FigureWords.isTold(b.claim.mode());
        return told
                && isSure(a)
                && isSure(b)
                && bearing.isSure()
                && scope.isLevel()
                && !isOneVoice()
                && !isOfTwoThings()
                && !a.isNamedApart(b);
    }

    /**
     * Whether a lasting property may be of two: told with a name each that the other lacks, as the ranges of two drones, or not known
     * to be one owner's, as the ages of two in one affair.
     */
    private boolean isOfTwoThings() {
        return a.nature() == Measures.Nature.STANDING
                && (!b.names.containsAll(a.names) && !a.names.containsAll(b.names)
                        || Party.best(a.owners, b.owners) != Party.Match.SAME);
    }

    private static boolean isSure(FigureFrame frame) {
        return switch (frame.claim.factuality()) {
            case CT_PLUS, PR_PLUS, CT_MINUS, PR_MINUS -> true;
            case PS_PLUS, PS_MINUS, UU -> false;
        };
    }

    /** Whether one speaker says both in one document: an enumeration, not a disagreement. */
    private boolean isOneVoice() {
        return a.claim.document().equals(b.claim.document())
                && a.claim.speaker().source().equals(b.claim.speaker().source());
    }

    /** Whether the two are of one time as far as anybody can tell. */
    private boolean isOneTime() {
        return windows == Windows.SAME
                || Days.within(a.published(), b.published(), ONE_HAPPENING_DAYS)
                || a.nature() == Measures.Nature.STANDING;
    }

    // ---- contradicts

    private Optional<Comparison> contradiction() {
        if (a.amount().overlaps(amountB) || !canDisagree() || narrowsAlone()) {
            return Optional.empty();
        }
        boolean bothFinal = oneHappening && a.isFinal() && b.isFinal();
        return isAnyRunning() && !bothFinal ? fallingTotal() : disjointCounts();
    }

    private boolean isAnyRunning() {
        return a.isRunning() || b.isRunning();
    }

    /** Whether something narrows one of the two figures and is not said of the other. */
    private boolean narrowsAlone() {
        return scope.onlyA().stream().anyMatch(this::counts)
                || scope.onlyB().stream().anyMatch(this::counts);
    }

    /** Of one happening, a place or an actor more only tells more of it. */
    private boolean counts(FigureFrame.Item item) {
        return switch (item.kind()) {
            case QUALIFIER, RECIPIENT -> ScopeComparison.narrows(item);
            case ACTOR, PLACE -> !oneHappening;
            case EVENT -> !oneHappening && !isNamedByBoth(item);
        };
    }

    /** Of one day, a happening that the other names as well, though with a verb, narrows nothing. */
    private boolean isNamedByBoth(FigureFrame.Item event) {
        String group = event.happening().group();
        return windows == Windows.SAME
                && a.isOfOneDay()
                && a.happenings.contains(group)
                && b.happenings.contains(group);
    }

    private Optional<Comparison> fallingTotal() {
        Order earlier = earlier();
        if (!a.isRunning() || !b.isRunning() || sinceDiffers() || isLowerNamedNarrower()) {
            return Optional.empty();
        }
        if (earlier == Order.NEITHER) {
            return isSameAsOf()
                    ? Optional.of(new Comparison(
                            Relation.CONTRADICTS,
                            FigureWords.asOf(a) + " and " + FigureWords.asOf(b) + ": two running totals of "
                                    + FigureWords.measure(a) + " at one time that cannot both hold" + ending(),
                            Order.NEITHER))
                    : Optional.empty();
        }
        FigureFrame later = earlier == Order.FIRST ? b : a;
        if (!isBelow(later) || later.isCorrected()) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(
                Relation.CONTRADICTS,
                FigureWords.asOf(a) + ", then " + FigureWords.asOf(b) + ": a running total of " + FigureWords.measure(a)
                        + " that falls with no correction" + ending(),
                earlier));
    }

    /** Whether the lower total is told with a name that the higher lacks: from one province, of all the country. */
    private boolean isLowerNamedNarrower() {
        return !oneHappening
                && (a.amount().below(amountB) && a.namesMoreThan(b) || amountB.below(a.amount()) && b.namesMoreThan(a));
    }

    private boolean isBelow(FigureFrame frame) {
        return frame == a ? a.amount().below(amountB) : amountB.below(a.amount());
    }

    private Optional<Comparison> disjointCounts() {
        Measures.Nature nature = a.nature();
        boolean oneSort = a.isRecurring() == b.isRecurring();
        boolean oneThing = oneHappening || windows == Windows.SAME && oneSort || nature == Measures.Nature.STANDING;
        boolean grown = nature == Measures.Nature.TOLL && hasGrownInPrint();
        if (!oneThing || grown || !isOneTime() || windows == Windows.APART) {
            return Optional.empty();
        }
        if (windows == Windows.INNER_A || windows == Windows.INNER_B) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(
                Relation.CONTRADICTS,
                FigureWords.inWindow(a) + " and " + FigureWords.inWindow(b) + ": " + FigureWords.measure(a)
                        + " of one scope and time, and no number fits both" + ending(),
                Order.NEITHER));
    }

    /** Whether the count published later is the higher one and neither is called final. */
    private boolean hasGrownInPrint() {
        if (a.published() == null || b.published() == null || a.isFinal() && b.isFinal()) {
            return false;
        }
        int order = a.published().compareTo(b.published());
        return order < 0 && isBelow(a) || order > 0 && isBelow(b);
    }

    // ---- update

    private Optional<Comparison> update() {
        boolean toll = a.nature() == Measures.Nature.TOLL
                && oneHappening
                && hasGrownInPrint()
                && Days.within(a.published(), b.published(), COUNTED_DAYS)
                && windows != Windows.INNER_A
                && windows != Windows.INNER_B;
        if (!isAnyRunning() && !toll
                || isOfTwoTimes()
                || !isTold()
                || scope.differs()
                || !scope.isLevel()
                || sinceDiffers()) {
            return Optional.empty();
        }
        if (isAnyRunning() && (!isStateOfOneTotal() || isOfFewer())) {
            return Optional.empty();
        }
        Order earlier = earlier();
        if (earlier == Order.NEITHER) {
            earlier = a.asOf() == null || b.asOf() == null ? orderByAmount() : orderInPrint();
        }
        if (earlier == Order.NEITHER || !growsOrIsRestated(earlier)) {
            return Optional.empty();
        }
        FigureFrame later = earlier == Order.FIRST ? b : a;
        String what = later.isCorrected() && isBelow(later)
                ? "a running total of " + FigureWords.measure(a) + ", corrected"
                : isAnyRunning()
                        ? "a running total of " + FigureWords.measure(a) + " that did not fall"
                        : FigureWords.measure(a) + " of one happening, counted further";
        return Optional.of(new Comparison(
                Relation.UPDATE,
                FigureWords.asOf(a) + ", then " + FigureWords.asOf(b) + ": " + what + missingDate() + ending(),
                earlier));
    }

    /**
     * Where only one is called a running total, the other must not be of a window of its own, and both must say as of which day; of two
     * totals neither may be of one happening that the other does not name.
     */
    private boolean isStateOfOneTotal() {
        if (a.isRunning() && b.isRunning()) {
            return a.isOfOneHappening() == b.isOfOneHappening() && isOfNamedWar(a) == isOfNamedWar(b);
        }
        FigureFrame plain = a.isRunning() ? b : a;
        FigureFrame total = plain == a ? b : a;
        boolean ownWindow = plain.since() != null || plain.statedWhen() != null && !isTotalOfHappening(total);
        boolean dated = a.asOf() != null && b.asOf() != null;
        return dated && !ownWindow && bearing.isSure() && plain.isRecurring() == total.isRecurring();
    }

    /** Whether it is of a lasting happening by a name of its own: the 2006 war, the Gulf War. */
    private static boolean isOfNamedWar(FigureFrame frame) {
        return frame.items(ScopePart.Kind.EVENT).stream()
                .filter(item -> item.happening().lasting())
                .anyMatch(item -> item.words()
                        .codePoints()
                        .anyMatch(each -> Character.isUpperCase(each) || Character.isDigit(each)));
    }

    /** Whether something narrows the lower total alone and the higher one is more than twice as high: the dead of one people, and of all. */
    private boolean isOfFewer() {
        List<FigureFrame.Item> narrowing = compareSizes(a.amount(), amountB) < 0 ? scope.onlyA() : scope.onlyB();
        return isTwiceAsLarge() && narrowing.stream().anyMatch(this::counts);
    }

    private static boolean isTotalOfHappening(FigureFrame total) {
        return !total.isRecurring();
    }

    private static boolean isRecurringAgainstSingle(FigureFrame plain, FigureFrame total) {
        return plain.isOfOneHappening() && total.isRecurring();
    }

    private boolean isTold() {
        return FigureWords.isTold(a.claim.mode()) && FigureWords.isTold(b.claim.mode());
    }

    /** Whether the later total is higher, or the same at a later day that the text itself names. */
    private boolean growsOrIsRestated(Order earlier) {
        boolean first = earlier == Order.FIRST;
        Amount before = first ? a.amount() : amountB;
        Amount after = first ? amountB : a.amount();
        FigureFrame later = first ? b : a;
        if (after.below(before)) {
            return later.isCorrected();
        }
        int order = compareSizes(before, after);
        return order < 0 || order == 0 && a.statedUntil() != null && b.statedUntil() != null;
    }

    /** By the value as written, else by the low end; equal where one has neither. */
    private static int compareSizes(Amount one, Amount other) {
        BigDecimal size = size(one);
        BigDecimal otherSize = size(other);
        return size == null || otherSize == null ? 0 : size.compareTo(otherSize);
    }

    private static @Nullable BigDecimal size(Amount amount) {
        return amount.value() != null ? amount.value() : amount.low();
    }

    private Order orderByAmount() {
        int order = compareSizes(a.amount(), amountB);
        return order < 0 ? Order.FIRST : order > 0 ? Order.SECOND : Order.NEITHER;
    }

    /** Which of two totals stood so before the other, by what the texts say, else by when they were printed. */
    private Order earlier() {
        Edtf one = a.asOf();
        Edtf other = b.asOf();
        if (one == null || other == null || one.latest() == null || other.latest() == null) {
            return Order.NEITHER;
        }
        int order = one.latest().compareTo(other.latest());
        return order < 0 ? Order.FIRST : order > 0 ? Order.SECOND : Order.NEITHER;
    }

    /** Of one happening, whose day both give, the reports' own days tell which count is the earlier. */
    private Order orderInPrint() {
        if (!oneHappening || a.published() == null || b.published() == null) {
            return Order.NEITHER;
        }
        int order = a.published().compareTo(b.published());
        return order < 0 ? Order.FIRST : order > 0 ? Order.SECOND : Order.NEITHER;
    }

    private boolean isSameAsOf() {
        Edtf one = a.asOf();
        Edtf other = b.asOf();
        return one != null
                && other != null
                && one.latest() != null
                && one.latest().equals(other.latest());
    }

    /** Whether two running totals are known to begin on different days, none of them left open. */
    private boolean sinceDiffers() {
        if (!a.isRunning() || !b.isRunning()) {
            return false;
        }
        Edtf one = a.since();
        Edtf other = b.since();
        return one != null && other != null && !one.overlaps(other);
    }

    private String missingDate() {
        boolean first = a.statedUntil() == null;
        boolean second = b.statedUntil() == null;
        if (first && second) {
            return "; neither says as of which day";
        }
        return first
                ? "; the first does not say as of which day"
                : second ? "; the second does not say as of which day" : "";
    }

    // ---- part-of and different-scope

    private Optional<Comparison> partOf() {
        if (scope.differs() || sinceDiffers() || isApartInTime()) {
            return Optional.empty();
        }
        Order inner = inner();
        if (inner == Order.NEITHER) {
            return Optional.empty();
        }
        Amount part = inner == Order.FIRST ? a.amount() : amountB;
        Amount whole = inner == Order.FIRST ? amountB : a.amount();
        if (whole.below(part) || !isTold()) {
            return Optional.empty();
        }
        String why = String.join("; ", inner == Order.FIRST ? scope.innerA() : scope.innerB());
        String because = why.isEmpty() ? "what it counts lies within what the second counts" : why;
        return Optional.of(new Comparison(
                Relation.PART_OF,
                FigureWords.inWindow(a) + " is a part of " + FigureWords.inWindow(b) + " (" + FigureWords.measure(a)
                        + "): " + because + ending(),
                inner));
    }

    private Order inner() {
        boolean first = !scope.innerA().isEmpty();
        boolean second = !scope.innerB().isEmpty();
        if (first != second) {
            return first ? Order.FIRST : Order.SECOND;
        }
        if (first) {
            return Order.NEITHER;
        }
        if (a.isSingledOut() != b.isSingledOut()) {
            FigureFrame part = a.isSingledOut() ? a : b;
            return isBelow(part) ? part == a ? Order.FIRST : Order.SECOND : Order.NEITHER;
        }
        Order byTotal = withinTotal();
        if (byTotal != Order.NEITHER) {
            return byTotal;
        }
        if (!overlap()) {
            return narrowed();
        }
        return Order.NEITHER;
    }

    /** A single happening's figure within a running total of such happenings, or within a longer window. */
    private Order withinTotal() {
        if (overlap()) {
            return Order.NEITHER;
        }
        if (isOneOf(a, b)) {
            return Order.FIRST;
        }
        if (isOneOf(b, a)) {
            return Order.SECOND;
        }
        if (!bearing.isStrong()) {
            return Order.NEITHER;
        }
        return switch (windows) {
            case INNER_A -> Order.FIRST;
            case INNER_B -> Order.SECOND;
            case SAME, UNKNOWN, APART -> Order.NEITHER;
        };
    }

    /** Whether the one is of a happening that is among those of the other: the first raid, the raids so far. */
    private boolean isOneOf(FigureFrame plain, FigureFrame total) {
        boolean dated = bearing.happening() && windows == (plain == a ? Windows.INNER_A : Windows.INNER_B);
        boolean running = total.isRunning() && !plain.isRunning() && (bearing.isSure() || dated);
        boolean numbered = plain.isOfOneOfSeveral() && bearing.happening();
        if (plain.isNamedApart(total)) {
            return false;
        }
        return (numbered || running) && isRecurringAgainstSingle(plain, total);
    }

    /** Where something narrows the lower figure alone, it may well be a part of the higher, if that is of all that there was. */
    private Order narrowed() {
        boolean first = scope.onlyA().stream().anyMatch(this::counts) || !oneHappening && a.namesMoreThan(b);
        boolean second = scope.onlyB().stream().anyMatch(this::counts) || !oneHappening && b.namesMoreThan(a);
        if (first == second || !bearing.isStrong() || !isOfAll(first ? b : a, first ? scope.onlyA() : scope.onlyB())) {
            return Order.NEITHER;
        }
        if (first) {
            return a.amount().below(amountB) ? Order.FIRST : Order.NEITHER;
        }
        return amountB.below(a.amount()) ? Order.SECOND : Order.NEITHER;
    }

    /**
     * Whether a figure is the whole of something that the other has a share in: a running total, or the count of one happening or time;
     * and in reports of one week any, unless the other is of a happening of its own.
     */
    private boolean isOfAll(FigureFrame whole, List<FigureFrame.Item> narrowing) {
        if (whole.nature() == Measures.Nature.STANDING) {
            return false;
        }
        boolean own = narrowing.stream().anyMatch(item -> item.kind() == ScopePart.Kind.EVENT);
        return oneHappening
                || windows == Windows.SAME
                || bearing.isSure() && whole.isRunning()
                || !own && Days.within(a.published(), b.published(), ONE_HAPPENING_DAYS);
    }

    private Optional<Comparison> differentScope() {
        String difference = String.join("; ", scope.differing());
        boolean apart = isApartInTime() || sinceDiffers();
        if (difference.isEmpty() && apart) {
            difference = "time: " + time(a) + " and " + time(b);
        }
        if (difference.isEmpty() && isOfTwoBearers(a, b) && !overlap()) {
            difference = "\u201c" + a.bearers().getFirst().name() + "\u201d and \u201c"
                    + b.bearers().getFirst().name() + "\u201d";
        }
        LocalDate one = a.published();
        LocalDate other = b.published();
        if (difference.isEmpty() && one != null && other != null && isOfTwoTimes()) {
            difference = "reports of " + Days.inWords(one) + " and of " + Days.inWords(other);
        }
        if (difference.isEmpty() && !overlap()) {
            difference = inside();
        }
        if (difference.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(
                Relation.DIFFERENT_SCOPE,
                FigureWords.quoted(a) + " and " + FigureWords.quoted(b) + " are " + FigureWords.measure(a)
                        + " of different scope: " + difference + ".",
                Order.NEITHER));
    }

    /** Which respect sets one within the other, where that does not make it a part; empty for none. */
    private String inside() {
        List<String> inside = new ArrayList<>(scope.innerA());
        inside.addAll(scope.innerB());
        if (windows == Windows.INNER_A || windows == Windows.INNER_B) {
            FigureFrame inner = windows == Windows.INNER_A ? a : b;
            inside.add("time: " + time(inner) + " lies within " + time(inner == a ? b : a));
        }
        return String.join("; ", inside);
    }

    /** Whether they count one happening each, told years apart and in amounts that do not meet. */
    private boolean isOfTwoTimes() {
        Long days = Days.between(a.published(), b.published());
        boolean single = a.isOfOneHappening() && b.isOfOneHappening() && bearing.happening();
        return single && !overlap() && days != null && days > TWO_TIMES_DAYS;
    }

    /** Whether they are of days that do not meet; of two running totals the later one only goes on. */
    private boolean isApartInTime() {
        return windows == Windows.APART && !(a.isRunning() && b.isRunning());
    }

    private static String time(FigureFrame frame) {
        Edtf since = frame.since();
        if (frame.isRunning() && since != null) {
            return "since " + Days.inWords(since);
        }
        Edtf window = frame.statedWindow();
        return window == null ? "no date" : Days.inWords(window);
    }

    // ---- same, same-converted, rounded, compatible

    private Optional<Comparison> agreement() {
        if (!overlap()) {
            return Optional.empty();
        }
        boolean sameUnit = !isConverted();
        if (a.figure.bound() == b.figure.bound() && isEqual()) {
            return agree(sameUnit ? Relation.SAME : Relation.SAME_CONVERTED, "the same amount");
        }
        if (isPoint(a) && isPoint(b)) {
            if (!sameUnit && Precision.isEqualAfterConversion(a, b)) {
                return agree(Relation.SAME_CONVERTED, "equal within stated precision");
            }
            if (Precision.isRounded(a.amount().value(), amountB.value())) {
                return agree(Relation.ROUNDED, "one is the other rounded");
            }
        }
        // Open bounds meet however far apart they are: at least five, and more than 600.
        boolean tells = oneHappening || !isTwiceAsLarge() || bearing.isSure() && !narrowsAlone();
        return tells ? agree(Relation.COMPATIBLE, "both can hold") : Optional.empty();
    }

    /** Whether the one is more than twice the other, by the value as written, else by the low end. */
    private boolean isTwiceAsLarge() {
        BigDecimal one = size(a.amount());
        BigDecimal other = size(amountB);
        return one != null
                && other != null
                && one.max(other).compareTo(one.min(other).multiply(BigDecimal.TWO)) > 0;
    }

    private Optional<Comparison> agree(Relation relation, String how) {
        String conversion = FigureWords.conversion(b, a);
        return Optional.of(new Comparison(
                relation,
                FigureWords.inWindow(a) + " and " + FigureWords.inWindow(b) + " (" + FigureWords.measure(a) + "): "
                        + how + (conversion.isEmpty() ? "" : ", since " + conversion) + ending(),
                Order.NEITHER));
    }

    private boolean isConverted() {
        return !a.figure.unit().equals(b.figure.unit()) && !isCount(a);
    }

    private boolean overlap() {
        return a.amount().overlaps(amountB) || isConverted() && Precision.isEqualAfterConversion(a, b);
    }

    private boolean isEqual() {
        BigDecimal value = a.amount().value();
        BigDecimal valueB = amountB.value();
        return value != null && valueB != null
                ? value.compareTo(valueB) == 0
                : value == null && valueB == null && a.amount().equals(amountB);
    }

    private static boolean isPoint(FigureFrame frame) {
        return frame.figure.bound() == Bound.EXACT || frame.figure.bound() == Bound.ABOUT;
    }

    private String ending() {
        return FigureWords.caveats(a, b, scope) + ".";
    }
}
