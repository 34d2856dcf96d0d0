package org.entente.engine.copies;

import java.util.Locale;

/**
 * How far two documents are made of the same runs of words.
 *
 * @param ofLesser which part of the shorter one's runs the longer has too, 0 to 1
 * @param ofGreater which part of the longer one's runs the shorter has too, 0 to 1
 * @param ofNumbers which part of the numbers of the one that names fewer the other names too, 0 to 1; 1
 *     where it names none, 0 where too little is shared to ask
 * @param shared how many runs both have
 * @param equal whether all words are the same
 */
record Likeness(double ofLesser, double ofGreater, double ofNumbers, int shared, boolean equal) {
    /** Fewer runs than this in common are a phrase, not a text, unless all words are the same. */
    private static final int SHARED_MIN = 20;
    /** Of texts that are equal outside quotations: so few runs as these say nothing. */
    private static final int EQUAL_MIN = 5;
    /** An edited copy keeps half of its runs of four words even where every tenth word is another. */
    private static final double OF_LESSER_MIN = 0.5;
    /** Where little of the longer is taken, what is taken must be nearly untouched. */
    private static final double OF_GREATER_EDITED_MIN = 0.35;

    private static final double OF_LESSER_CUT_MIN = 0.75;
    /** A story that holds somebody's short notice among much else is no copy of the notice. */
    private static final double OF_GREATER_MIN = 0.12;
    /** Bulletins of one form with other numbers are not copies of each other. */
    private static final double OF_NUMBERS_MIN = 0.45;
    /** Where both texts are the same but for so little, a few numbers were corrected, and a form has more of them. */
    private static final double OF_BOTH_WHOLE_MIN = 0.85;

    static Likeness of(Shingles one, Shingles other) {
        int shared = one.shared(other);
        int lesser = Math.min(one.hashes().length, other.hashes().length);
        int greater = Math.max(one.hashes().length, other.hashes().length);
        if (lesser == 0) {
            return new Likeness(0, 0, 0, 0, false);
        }
        boolean equal = one.wholeText() == other.wholeText() && shared == greater && shared >= EQUAL_MIN;
        double ofNumbers = equal || shared >= SHARED_MIN ? numbers(one, other) : 0;
        return new Likeness((double) shared / lesser, (double) shared / greater, ofNumbers, shared, equal);
    }

    private static double numbers(Shingles one, Shingles other) {
        int fewer = Math.min(one.numbers().size(), other.numbers().size());
        if (fewer == 0) {
            return 1;
        }
        long both = one.numbers().stream().filter(other.numbers()::contains).count();
        return (double) both / fewer;
    }

    boolean isCopy() {
        if (equal) {
            return true;
        }
        boolean numbersFit = ofNumbers >= OF_NUMBERS_MIN || ofGreater >= OF_BOTH_WHOLE_MIN;
        boolean enough = shared >= SHARED_MIN && numbersFit && ofGreater >= OF_GREATER_MIN;
        return enough && ofLesser >= (ofGreater >= OF_GREATER_EDITED_MIN ? OF_LESSER_MIN : OF_LESSER_CUT_MIN);
    }

    String reason() {
        if (equal) {
            return "Both have the same words outside quotations.";
        }
        return String.format(
                Locale.ROOT,
                "Of the runs of %d words outside quotations, %d are in both: %.0f%% of the shorter text and %.0f%% of the longer.",
                Shingles.SHINGLE_WORDS,
                shared,
                100 * ofLesser,
                100 * ofGreater);
    }
}
