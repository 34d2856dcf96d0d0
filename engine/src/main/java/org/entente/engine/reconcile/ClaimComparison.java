package org.entente.engine.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.engine.reconcile.ClaimFrame.Standing;
import org.entente.engine.reconcile.Comparison.Order;
import org.entente.engine.reconcile.Party.Match;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.Figure;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Compares two claims that are no figures: events, ties, attributes, statements. The first that fits:
 * denies, supersedes, role-differs, date-differs, entails, certainty-differs, compatible (two purposes of
 * one thing), same; nothing where they do not surely tell of one thing.
 *
 * <p>Two happenings of a recurring sort are one only where their days meet or their reports are near.
 * Pure: the result hangs on the two claims alone, and the other way round it is the same with the order
 * reversed. Stateless and thread-safe.
 */
public final class ClaimComparison {
    private static final int NEAR_DAYS = 3;
    private static final int DENIAL_DAYS = 30;
    private static final int REPORT_DAYS = 7;
    private static final int FAR_DAYS = 120;
    private static final double CORE = 2.5;
    private static final int WORDS_OF_ONE_THING = 2;
    private static final double DENIED_WORDS = 0.5;
    private static final double SAME_PURPOSE = 0.5;
    private static final double SAME_LABEL = 0.5;
    private static final double SAME_UTTERANCE = 0.4;
    /** Without a speaker's name the words in quotation marks must tell: two translations share most of them. */
    private static final double SAME_QUOTATION = 0.5;

    private static final int QUOTED_WORDS = 4;

    private final ClaimFrame a;
    private final ClaimFrame b;
    private final Match actors;
    private final Match recipients;
    private final Match objects;
    private final Match places;

    private ClaimComparison(ClaimFrame a, ClaimFrame b) {
        this.a = a;
        this.b = b;
        boolean mutual = a.family.mutual();
        this.actors = mutual ? mutualActors() : Party.best(a.actors, b.actors);
        this.recipients = mutual ? mutualRecipients() : Party.best(a.recipients, b.recipients);
        this.objects = Party.best(a.objects, b.objects);
        this.places = Party.best(a.places, b.places);
    }

    /** How two claims stand to each other; empty where they are unrelated or nothing can be said surely. */
    public static Optional<Comparison> compare(ResolvedClaim a, ResolvedClaim b) {
        return compare(a.comparand().frame(), b.comparand().frame());
    }

    static Optional<Comparison> compare(ClaimFrame a, ClaimFrame b) {
        if (a.claim.id().equals(b.claim.id()) || !isComparable(a, b)) {
            return Optional.empty();
        }
        boolean inOrder = a.claim.compareTo(b.claim) < 0;
        ClaimFrame lesser = inOrder ? a : b;
        ClaimFrame greater = inOrder ? b : a;
        Optional<Comparison> found = new ClaimComparison(lesser, greater).judge();
        if (found.isPresent() && found.get().order() == Order.SECOND) {
            found = new ClaimComparison(greater, lesser).judge().map(Comparison::reversed);
        }
        return inOrder ? found : found.map(Comparison::reversed);
    }

    private static boolean isComparable(ClaimFrame a, ClaimFrame b) {
        ClaimKind kind = a.claim.kind();
        ClaimKind other = b.claim.kind();
        if (kind == ClaimKind.FIGURE || other == ClaimKind.FIGURE) {
            return false;
        }
        boolean happens = kind == ClaimKind.EVENT || kind == ClaimKind.TIE;
        boolean otherHappens = other == ClaimKind.EVENT || other == ClaimKind.TIE;
        return kind == other || happens && otherHappens;
    }

    private Optional<Comparison> judge() {
        Optional<Comparison> ranked = ranked();
        if (ranked.isPresent()) {
            return ranked;
        }
        return switch (a.claim.kind()) {
            case EVENT, TIE -> happenings();
            case ATTRIBUTE -> attributes();
            case STATEMENT -> statements();
            case FIGURE -> Optional.empty();
        };
    }

    // ---- events and ties

    private Optional<Comparison> happenings() {
        if (!a.family.equals(b.family) || places == Match.DIFFERENT || isOneVoice()) {
            return Optional.empty();
        }
        Optional<Comparison> swapped = rolesDiffer();
        if (swapped.isPresent()) {
            return swapped;
        }
        if (a.isNamedApart(b) && !isOfOneBearer()) {
            return Optional.empty();
        }
        if (!isCore()) {
            return deniedInItsWords();
        }
        return denial().or(this::stages).or(this::told);
    }

    /** Whether one entity takes part in both under whatever names; police of two cities are not one. */
    private boolean isOfOneBearer() {
        return a.everybody().stream().anyMatch(one -> b.everybody().stream()
                .anyMatch(other -> one.isNamed()
                        && other.isNamed()
                        && one.match(other) == Match.SAME
                        && (a.names(one) || b.names(other))));
    }

    /** Whether both stand in one document in one voice: the text going on, not two accounts. */
    private boolean isOneVoice() {
        return a.claim.document().equals(b.claim.document())
                && a.claim.speaker().source().equals(b.claim.speaker().source());
    }

    /** Whether they have enough of who, whom, what and where in common, and nothing that parts them. */
    private boolean isCore() {
        if (actors == Match.DIFFERENT || recipients == Match.DIFFERENT || objectsApart()) {
            return false;
        }
        boolean named = !a.sides().isEmpty() && !b.sides().isEmpty();
        if (named && actors != Match.SAME && !(isAheadAndTold() && actsFor())) {
            return false;
        }
        boolean target = recipients == Match.SAME || objects == Match.SAME || places == Match.SAME;
        boolean words = Words.sharedCount(a.otherStems(), b.otherStems()) >= WORDS_OF_ONE_THING;
        boolean trigger = a.trigger.equals(b.trigger) && !a.trigger.isEmpty();
        boolean sorts = !a.resolved.claim().type().equals(b.resolved.claim().type());
        if (sorts && objects != Match.SAME && !words) {
            return false; // help and a payment are of one family, and of one thing only where what is given is one
        }
        boolean stages = named && actors != Match.SAME && objects == Match.SAME;
        if (stages) {
            return weight(trigger) + 1 >= CORE;
        }
        if (!(actors == Match.SAME && (target || trigger || words) || target && trigger)) {
            return false;
        }
        return weight(trigger) >= CORE;
    }

    private boolean isAheadAndTold() {
        return a.standing() == Standing.AHEAD && b.standing() == Standing.TOLD
                || b.standing() == Standing.AHEAD && a.standing() == Standing.TOLD;
    }

    /** What was asked of Iran may be done by Iranian airliners. */
    private boolean actsFor() {
        return isOfState(a.actors, b.actors) || isOfState(b.actors, a.actors);
    }

    private static boolean isOfState(List<Party> states, List<Party> others) {
        for (Party state : states) {
            for (Party other : others) {
                boolean bears = state.kind() == EntityKind.STATE
                        && other.kind() != EntityKind.STATE
                        && other.kind() != EntityKind.PERSON
                        && state.stems().stream()
                                .anyMatch(name -> other.stems().stream().anyMatch(word -> word.startsWith(name)));
                if (bears) {
                    return true;
                }
            }
        }
        return false;
    }

    private double weight(boolean trigger) {
        double weight = 0;
        weight += actors == Match.SAME ? Party.anyNamedAlike(a.sides(), b.sides()) ? 2 : 1 : 0;
        weight += recipients == Match.SAME ? Party.anyNamedAlike(a.recipients, b.recipients) ? 2 : 1 : 0;
        weight += objects == Match.SAME ? Party.anyNamedAlike(a.objects, b.objects) ? 2 : 1 : 0;
        weight += places == Match.SAME ? 1 : 0;
        weight += trigger ? 1 : 0;
        weight += daysMeet() ? 1 : 0;
        weight += Math.min(1, 0.5 * Words.sharedCount(a.otherStems(), b.otherStems()));
        if (Days.within(a.published(), b.published(), REPORT_DAYS)) {
            weight += 0.5;
        } else if (isFar()) {
            weight -= 1;
        }
        return weight;
    }

    private boolean isFar() {
        Long days = Days.between(a.published(), b.published());
        return a.claim.kind() == ClaimKind.EVENT
                && b.claim.kind() == ClaimKind.EVENT
                && days != null
                && days > FAR_DAYS;
    }

    private Match mutualActors() {
        return Party.best(a.sides(), b.sides());
    }

    /** Of mutual things: whether two parties of each side are the same, whichever is named first. */
    private Match mutualRecipients() {
        List<Party> rest = new ArrayList<>(b.sides());
        int same = 0;
        for (Party one : a.sides()) {
            for (Party other : rest) {
                if (one.match(other) == Match.SAME) {
                    rest.remove(other);
                    same++;
                    break;
                }
            }
        }
        int fewer = Math.min(a.sides().size(), b.sides().size());
        if (same >= 2) {
            return Match.SAME;
        }
        return fewer >= 2 && allNamed(a) && allNamed(b) ? Match.DIFFERENT : Match.UNKNOWN;
    }

    private boolean allNamed(ClaimFrame frame) {
        return frame.sides().stream().allMatch(Party::isNamed);
    }

    /** Drones and missiles: two common nouns with nothing in common are two things; an offer and a proposal may be one matter. */
    private boolean objectsApart() {
        boolean matters = Stream.concat(a.objects.stream(), b.objects.stream())
                .anyMatch(party -> party.kind() == EntityKind.MATTER);
        if (matters || a.objects.isEmpty() || b.objects.isEmpty() || objects == Match.SAME) {
            return false;
        }
        SortedSet<String> stems = new TreeSet<>();
        a.objects.forEach(party -> stems.addAll(party.stems()));
        return b.objects.stream().allMatch(party -> !Words.shareAny(party.stems(), stems))
                && !isCalledToo(a, b)
                && !isCalledToo(b, a);
    }

    /** Whether the one names what the other calls by a noun, and has the noun beside the name: the tanker Skarra. */
    private static boolean isCalledToo(ClaimFrame naming, ClaimFrame calling) {
        return naming.objects.stream().anyMatch(Party::isNamed)
                && calling.objects.stream()
                        .anyMatch(party -> !party.isNamed()
                                && !party.stems().isEmpty()
                                && naming.sentenceStems.containsAll(party.stems()))
                && calling.sentenceStems.containsAll(naming.objects.getFirst().stems());
    }

    private boolean daysMeet() {
        Edtf one = a.statedWhen();
        Edtf other = b.statedWhen();
        return one != null && other != null && one.overlaps(other) && isShort(one) && isShort(other);
    }

    private static boolean isShort(Edtf edtf) {
        Long days = Days.length(edtf);
        return days != null && days <= REPORT_DAYS;
    }

    private boolean daysApart() {
        Edtf one = a.statedWhen();
        Edtf other = b.statedWhen();
        return one != null && other != null && !one.overlaps(other);
    }

    /** Whether they tell of one and the same, not of two of a recurring sort. */
    private boolean isOneHappening() {
        boolean tie = a.claim.kind() == ClaimKind.TIE || b.claim.kind() == ClaimKind.TIE;
        if (tie || daysMeet()) {
            return !daysApart() || tie;
        }
        if (daysApart() || isToldBefore()) {
            return false;
        }
        return !a.family.recurring() || Days.within(a.published(), b.published(), NEAR_DAYS);
    }

    private Optional<Comparison> denial() {
        boolean opposed = a.standing() == Standing.DENIED && b.standing() == Standing.TOLD
                || b.standing() == Standing.DENIED && a.standing() == Standing.TOLD;
        boolean whole =
                actors == Match.SAME && (recipients == Match.SAME || objects == Match.SAME || places == Match.SAME);
        if (!opposed || !whole || daysApart()) {
            return Optional.empty();
        }
        ClaimFrame denying = a.standing() == Standing.DENIED ? a : b;
        if (isMerelyPossible(denying == a ? b : a)) {
            return Optional.empty();
        }
        boolean atAll = Words.shareAny(Set.copyOf(Words.of(denying.resolved.passageText())), AT_ALL);
        boolean undated = (a.published() == null || b.published() == null)
                && recipients == Match.SAME
                && objects == Match.SAME
                && Party.anyNamedAlike(a.everybody(), b.everybody());
        boolean near = Days.within(a.published(), b.published(), DENIAL_DAYS);
        if (!isOneHappening() && !atAll && !near && !undated && !sharesMention()) {
            return Optional.empty();
        }
        ClaimFrame stating = denying == a ? b : a;
        return neither(
                Relation.DENIES, denying.quoted() + " denies what " + stating.quoted() + " states" + of(stating) + ".");
    }

    /** Whether both have somebody or something named by the very same words: of "Kigali denied the charge" what it is accused of doing. */
    private boolean sharesMention() {
        return a.claim.participants().stream().anyMatch(one -> b.claim.participants().stream()
                .anyMatch(other -> one.mention().equals(other.mention())));
    }

    /** What may be so is no account that another denies; what is alleged or suspected is. */
    private static boolean isMerelyPossible(ClaimFrame frame) {
        return frame.claim.mode() == Mode.ASSERTED && frame.certainty() == 1;
    }

    /** A denial that calls the actor by another name, but repeats verb, place and things within a few days. */
    private Optional<Comparison> deniedInItsWords() {
        boolean opposed = a.standing() == Standing.DENIED && b.standing() == Standing.TOLD
                || b.standing() == Standing.DENIED && a.standing() == Standing.TOLD;
        if (!opposed
                || !a.trigger.equals(b.trigger)
                || !Days.within(a.published(), b.published(), REPORT_DAYS)
                || actors == Match.DIFFERENT
                || recipients == Match.DIFFERENT
                || objectsApart()
                || daysApart()
                || Words.sharedCount(a.sentenceStems, b.sentenceStems) <= WORDS_OF_ONE_THING
                || Words.overlap(a.sentenceStems, b.sentenceStems) < DENIED_WORDS) {
            return Optional.empty();
        }
        ClaimFrame denying = a.standing() == Standing.DENIED ? a : b;
        ClaimFrame stating = denying == a ? b : a;
        return neither(Relation.DENIES, denying.quoted() + " denies what " + stating.quoted() + " states.");
    }

    private static final SortedSet<String> AT_ALL = new TreeSet<>(Set.of("any", "ever", "never", "no", "none"));

    private Optional<Comparison> stages() {
        boolean first = a.standing() == Standing.AHEAD && b.standing() == Standing.TOLD;
        boolean second = b.standing() == Standing.AHEAD && a.standing() == Standing.TOLD;
        if (!first && !second || b.certainty() < 3 && first || a.certainty() < 3 && second) {
            return Optional.empty();
        }
        ClaimFrame ahead = first ? a : b;
        ClaimFrame done = first ? b : a;
        if (!isLater(done, ahead)) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(
                Relation.SUPERSEDES,
                "What was " + ahead.claim.mode().code() + on(ahead) + " is told as done" + on(done) + ": "
                        + ahead.quoted() + ", then " + done.quoted() + ".",
                first ? Order.FIRST : Order.SECOND));
    }

    private static boolean isLater(ClaimFrame done, ClaimFrame ahead) {
        if (done.published() != null && ahead.published() != null) {
            return done.published().isAfter(ahead.published());
        }
        Edtf when = done.statedWhen();
        return when != null
                && when.earliest() != null
                && ahead.published() != null
                && when.earliest().isAfter(ahead.published());
    }

    private Optional<Comparison> rolesDiffer() {
        boolean told = a.standing() == Standing.TOLD && b.standing() == Standing.TOLD;
        boolean possible = told && !a.family.mutual() && !daysApart() && actors != Match.SAME;
        if (!possible || !daysMeet() && !Days.within(a.published(), b.published(), NEAR_DAYS)) {
            return Optional.empty();
        }
        boolean swapped = Party.best(a.actors, b.targets()) == Match.SAME
                && Party.best(a.targets(), b.actors) == Match.SAME
                && a.trigger.equals(b.trigger);
        boolean swappedInWords = a.trigger.equals(b.trigger)
                && !a.actors.isEmpty()
                && !b.actors.isEmpty()
                && a.otherStems().containsAll(b.actors.getFirst().stems())
                && b.otherStems().containsAll(a.actors.getFirst().stems());
        boolean swappedStates = a.trigger.equals(b.trigger)
                && isOfSameStates(a.actors, b.targets())
                && isOfSameStates(a.targets(), b.actors)
                && !isOfSameStates(a.actors, b.actors);
        boolean otherActor = actors == Match.DIFFERENT
                && daysMeet()
                && Party.best(a.targets(), b.targets()) == Match.SAME
                && Party.anyNamedAlike(a.targets(), b.targets());
        if (!swapped && !swappedInWords && !swappedStates && !otherActor) {
            return Optional.empty();
        }
        return neither(
                Relation.ROLE_DIFFERS,
                a.quoted() + " has " + names(a.actors) + " as the one who acts, " + b.quoted() + " has "
                        + names(b.actors) + ".");
    }

    /** Whether the one and the others are of the same states by their names: Armenian soldiers, Armenia. */
    private static boolean isOfSameStates(List<Party> some, List<Party> others) {
        SortedSet<String> states = statesOf(some);
        return !states.isEmpty() && states.equals(statesOf(others));
    }

    private static SortedSet<String> statesOf(List<Party> parties) {
        SortedSet<String> states = new TreeSet<>();
        parties.forEach(party -> states.addAll(Subjects.statesIn(party.stems(), Subjects.named(party.name()))));
        return states;
    }

    private Optional<Comparison> told() {
        boolean otherwisePut = a.claim.mode() != b.claim.mode()
                || a.claim.factuality().isNegative() != b.claim.factuality().isNegative();
        if (a.standing() != b.standing() || a.standing() == Standing.APART && otherwisePut) {
            return Optional.empty();
        }
        if (daysApart() && a.standing() == Standing.TOLD) {
            return datesDiffer();
        }
        if (!isOneHappening()) {
            return Optional.empty();
        }
        if (a.certainty() != b.certainty()) {
            return neither(
                    Relation.CERTAINTY_DIFFERS,
                    a.quoted() + " is told " + a.certaintyInWords() + ", " + b.quoted() + " " + b.certaintyInWords()
                            + ".");
        }
        Optional<Comparison> purposes = purposes();
        if (purposes.isPresent() || countsApart()) {
            return purposes;
        }
        return neither(Relation.SAME, a.quoted() + " and " + b.quoted() + " tell the same" + of(a) + ".");
    }

    /** Whether both count the same and their numbers nowhere meet: what then follows, their figures tell. */
    private boolean countsApart() {
        boolean apart = false;
        for (Figure one : a.claim.figures()) {
            for (Figure other : b.claim.figures()) {
                if (one.measure().equals(other.measure()) && one.unit().equals(other.unit())) {
                    if (one.amount().overlaps(other.amount())) {
                        return false;
                    }
                    apart = true;
                }
            }
        }
        return apart;
    }

    /** The same thing once: two days for it differ. Of a recurring sort, two days are two happenings. */
    private Optional<Comparison> datesDiffer() {
        Edtf one = a.statedWhen();
        Edtf other = b.statedWhen();
        boolean event = a.claim.kind() == ClaimKind.EVENT && b.claim.kind() == ClaimKind.EVENT;
        if (one == null || other == null || !event || isToldBefore()) {
            return Optional.empty();
        }
        boolean slip = isSlip(one, other);
        boolean nearReports = Days.within(a.published(), b.published(), REPORT_DAYS);
        if (a.family.recurring() && !(slip && nearReports && a.trigger.equals(b.trigger))) {
            return Optional.empty();
        }
        return neither(
                Relation.DATE_DIFFERS,
                "Both tell of one thing" + of(a) + ", the one of " + Days.inWords(one) + " (" + a.quoted()
                        + "), the other of " + Days.inWords(other) + " (" + b.quoted() + ").");
    }

    private static boolean isSlip(Edtf one, Edtf other) {
        return Days.within(one.latest(), other.earliest(), NEAR_DAYS)
                || Days.within(other.latest(), one.earliest(), NEAR_DAYS);
    }

    /** Whether one came out before the day of which the other tells: what is told as done then is something else. */
    private boolean isToldBefore() {
        return isBefore(a.published(), b.statedWhen()) || isBefore(b.published(), a.statedWhen());
    }

    private static boolean isBefore(@Nullable LocalDate published, @Nullable Edtf when) {
        LocalDate earliest = when == null ? null : when.earliest();
        return published != null && earliest != null && published.isBefore(earliest);
    }

    // ---- events

    /**
     * Whether two events of whose days accounts differ may be taken for one: what happens once, by a few days. Of a
     * recurring sort two days are two events, whatever else they have in common.
     */
    static boolean isOneOfTwoDates(ClaimFrame a, ClaimFrame b) {
        Edtf one = a.statedWhen();
        Edtf other = b.statedWhen();
        return !a.family.recurring() && one != null && other != null && isSlip(one, other);
    }

    /**
     * Whether two event claims tell of one event in like words, where too little is known of who takes part to compare
     * them: on one day or in reports of few, with nothing that parts them.
     */
    static boolean tellsOfOne(ClaimFrame a, ClaimFrame b) {
        return a.claim.kind() == ClaimKind.EVENT
                && b.claim.kind() == ClaimKind.EVENT
                && a.family.equals(b.family)
                && a.standing() == Standing.TOLD
                && b.standing() == Standing.TOLD
                && !a.claim.document().equals(b.claim.document())
                && new ClaimComparison(a, b).isToldAlike();
    }

    private boolean isToldAlike() {
        boolean undated = a.statedWhen() == null || b.statedWhen() == null;
        boolean near = daysMeet() || undated && !isToldBefore() && Days.within(a.published(), b.published(), NEAR_DAYS);
        boolean apart = actors == Match.DIFFERENT
                || recipients == Match.DIFFERENT
                || places == Match.DIFFERENT
                || objectsApart()
                || a.isNamedApart(b)
                || a.isOneOfSeveral() != b.isOneOfSeveral()
                || a.isCountedApart(b);
        return near
                && !apart
                && EventTelling.of(a.triggerWords, a.resolved.sentenceText(), a.resolved.sentenceText())
                        .isOfOneEvent(
                                EventTelling.of(b.triggerWords, b.resolved.sentenceText(), b.resolved.sentenceText()));
    }

    private Optional<Comparison> purposes() {
        String one = a.purpose();
        String other = b.purpose();
        if (one == null || other == null || Words.overlap(Words.stems(one), Words.stems(other)) >= SAME_PURPOSE) {
            return Optional.empty();
        }
        return neither(
                Relation.COMPATIBLE,
                "One thing with two purposes, which may both hold: \u201c" + one + "\u201d in " + a.quoted()
                        + ", \u201c" + other + "\u201d in " + b.quoted() + ".");
    }

    // ---- attributes and statements

    private Optional<Comparison> attributes() {
        String one = a.claim.label();
        String other = b.claim.label();
        boolean subject = Party.best(a.everybody(), b.everybody()) == Match.SAME
                && (Party.anyNamedAlike(a.everybody(), b.everybody())
                        || Days.within(a.published(), b.published(), REPORT_DAYS));
        if (one == null || other == null || !subject || isOneVoice()) {
            return Optional.empty();
        }
        boolean alike = Words.overlap(Words.stems(one), Words.stems(other)) >= SAME_LABEL
                && Words.head(one).equals(Words.head(other));
        boolean told = isToldOrDenied(a) && isToldOrDenied(b);
        if (!alike || !told) {
            return Optional.empty();
        }
        String labels = "\u201c" + one + "\u201d" + (one.equals(other) ? "" : " and \u201c" + other + "\u201d");
        if (a.standing() != b.standing()) {
            return neither(
                    Relation.DENIES,
                    "One calls it " + labels + ", the other denies it: " + a.quoted() + ", " + b.quoted() + ".");
        }
        if (a.certainty() != b.certainty()) {
            return neither(
                    Relation.CERTAINTY_DIFFERS,
                    labels + " is said " + a.certaintyInWords() + " in " + a.quoted() + ", " + b.certaintyInWords()
                            + " in " + b.quoted() + ".");
        }
        return neither(Relation.SAME, "Both say " + labels + " of one thing: " + a.quoted() + ", " + b.quoted() + ".");
    }

    private static boolean isToldOrDenied(ClaimFrame frame) {
        return frame.standing() == Standing.TOLD || frame.standing() == Standing.DENIED;
    }

    private Optional<Comparison> statements() {
        EntityRef one = a.namedSpeaker();
        EntityRef other = b.namedSpeaker();
        boolean near = daysMeet() || !daysApart() && Days.within(a.published(), b.published(), REPORT_DAYS);
        if (!near || isOneVoice()) {
            return Optional.empty();
        }
        if (one != null
                && other != null
                && one.id().equals(other.id())
                && Words.overlap(a.stems, b.stems) >= SAME_UTTERANCE) {
            return neither(
                    Relation.SAME,
                    "One utterance of " + one.name() + " in two wordings: " + a.quoted() + ", " + b.quoted() + ".");
        }
        return isQuotedAlike()
                ? neither(
                        Relation.SAME, "One utterance quoted in two wordings: " + a.quoted() + ", " + b.quoted() + ".")
                : Optional.empty();
    }

    /** Whether the words in quotation marks are mostly the same, and no two speakers are named. */
    private boolean isQuotedAlike() {
        SortedSet<String> one = a.quotedStems();
        SortedSet<String> other = b.quotedStems();
        EntityRef speaker = a.namedSpeaker();
        EntityRef otherSpeaker = b.namedSpeaker();
        boolean twoSpeakers = speaker != null
                && otherSpeaker != null
                && Party.of(speaker).match(Party.of(otherSpeaker)) == Match.DIFFERENT;
        return !twoSpeakers
                && Words.sharedCount(one, other) >= QUOTED_WORDS
                && Words.overlap(one, other) >= SAME_QUOTATION;
    }

    // ---- entails

    /** The largest since 1962 is the largest since 1989 too. */
    private Optional<Comparison> ranked() {
        if (a.rank().isEmpty() || b.rank().isEmpty()) {
            return Optional.empty();
        }
        Superlative one = a.rank().get();
        Superlative other = b.rank().get();
        boolean near = Days.within(a.published(), b.published(), DENIAL_DAYS)
                || Party.anyNamedAlike(a.everybody(), b.everybody());
        boolean told = a.standing() == Standing.TOLD && b.standing() == Standing.TOLD;
        if (!near || !told || isOneVoice() || !one.isOfOneKind(other)) {
            return Optional.empty();
        }
        if (one.since() == other.since()) {
            return neither(
                    Relation.SAME,
                    "Both rank it alike: \u201c" + one.words() + "\u201d, \u201c" + other.words() + "\u201d.");
        }
        boolean first = one.since() < other.since();
        return Optional.of(new Comparison(
                Relation.ENTAILS,
                "What is so since " + Math.min(one.since(), other.since()) + " is so since "
                        + Math.max(one.since(), other.since()) + " too: \u201c" + (first ? one : other).words()
                        + "\u201d entails \u201c" + (first ? other : one).words()
                        + "\u201d, though the two imply different rivals.",
                first ? Order.FIRST : Order.SECOND));
    }

    // ---- words

    private Optional<Comparison> neither(Relation relation, String reason) {
        return Optional.of(new Comparison(relation, reason, Order.NEITHER));
    }

    private static String on(ClaimFrame frame) {
        Edtf when = frame.standing() == Standing.TOLD ? frame.statedWhen() : null;
        if (when != null) {
            return " on " + Days.inWords(when);
        }
        return frame.published() == null ? "" : " in a text of " + Days.inWords(frame.published());
    }

    /** Who and whom, as far as they are named. */
    private static String of(ClaimFrame frame) {
        @Nullable
        String actor = frame.actors.isEmpty() ? null : frame.actors.getFirst().name();
        @Nullable
        String target =
                frame.targets().isEmpty() ? null : frame.targets().getFirst().name();
        if (actor == null && target == null) {
            return "";
        }
        return " of " + (actor == null ? target : target == null ? actor : actor + " and " + target);
    }

    private static String names(List<Party> parties) {
        return parties.isEmpty()
                ? "nobody"
                : String.join(", ", parties.stream().map(Party::name).distinct().toList());
    }
}
