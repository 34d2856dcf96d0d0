package org.entente.engine.reconcile;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * How far two figures bear on one subject, as a sum of what they share. Weights are few and round, since
 * they only part "surely", "likely" and "hardly".
 *
 * @param weight of all that they share, and of their times
 * @param ofSubject of what they share, without the times
 * @param happening whether both name a happening of one group
 * @param named whether both name one entity by a name of its own
 * @param party whether somebody or something that one is about is the same in the other, named or not
 */
record Bearing(double weight, double ofSubject, boolean happening, boolean named, boolean party) {
    static final double LIKELY = 1;
    static final double SURE = 2;
    private static final double CLOSE = 1.5;
    private static final double OTHER_NAME = 2;
    private static final double STATE = 1;
    private static final double HAPPENING = 1;
    private static final double WORD = 0.5;
    private static final double WORDS_MAX = 1.5;
    private static final double NEAR = 0.5;
    private static final double WINDOW = 1;
    private static final int NEAR_DAYS = 3;
    private static final int FAR_DAYS = 60;

    static Bearing of(FigureFrame a, FigureFrame b) {
        double weight = 0;
        SortedSet<String> words = new TreeSet<>(Words.shared(a.stems, b.stems));
        boolean named = false;
        boolean party = false;
        for (Party one : a.subject) {
            for (Party other : b.subject) {
                if (one.match(other) != Party.Match.SAME) {
                    continue;
                }
                party = true;
                if (one.isNamed() && other.isNamed()) {
                    weight = Math.max(weight, one.kind() == EntityKind.STATE ? STATE : OTHER_NAME);
                    named = true;
                    words.removeAll(one.stems());
                    words.removeAll(other.stems());
                    Subjects.ofState(one.name()).ifPresent(words::remove);
                }
            }
        }
        boolean happening = Words.shareAny(a.happenings, b.happenings);
        if (happening) {
            weight += HAPPENING;
            words.removeIf(word ->
                    !Happenings.in(new TreeSet<>(java.util.Set.of(word))).isEmpty());
        }
        if (a.isOfOwnNoun() && a.figure.unit().equals(b.figure.unit())) {
            words.add(a.figure.unit());
        }
        weight += Math.min(WORDS_MAX, WORD * words.size());
        return new Bearing(weight + ofTime(a, b), weight, happening, named, party);
    }

    private static double ofTime(FigureFrame a, FigureFrame b) {
        Windows windows = Windows.of(a.statedWindow(), b.statedWindow(), false);
        if (windows == Windows.SAME) {
            return WINDOW;
        }
        @Nullable LocalDate one = a.published();
        @Nullable LocalDate other = b.published();
        if (Days.within(one, other, NEAR_DAYS)) {
            return NEAR;
        }
        boolean keeps = a.nature() == Measures.Nature.STANDING
                || b.nature() == Measures.Nature.STANDING
                || a.isRunning()
                || b.isRunning()
                || windows == Windows.INNER_A
                || windows == Windows.INNER_B;
        return keeps || one == null || other == null || Days.within(one, other, FAR_DAYS) ? 0 : -WINDOW;
    }

    /** Whether it is worth saying how they stand to each other. */
    boolean isLikely() {
        return weight >= LIKELY;
    }

    /** Whether they share more than a sort of happening, or a state. */
    boolean isClose() {
        return ofSubject >= CLOSE;
    }

    /** Whether it is worth saying that one lies within the other. */
    boolean isStrong() {
        return weight >= SURE;
    }

    /** Whether a disagreement between them can be trusted to be one. */
    boolean isSure() {
        return weight >= SURE && (happening || named || party);
    }
}
