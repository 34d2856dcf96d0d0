package org.entente.engine.reconcile;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names as sentences write them, whoever they name. Stateless and thread-safe. */
final class Names {
    private Names() {}

    /**
     * The stems of what a claim's sentence writes as a name within it, but for those of its speakers; states in the
     * form of {@link Subjects}.
     *
     * @param except words that are no name, though they be written so
     */
    static SortedSet<String> of(SentenceWords sentence, String except) {
        SortedSet<String> written = new TreeSet<>(sentence.writtenAsNames());
        written.retainAll(sentence.subjectStems());
        written.removeAll(Words.stems(except));
        SortedSet<String> names = new TreeSet<>(Subjects.of(written, sentence.states()));
        names.addAll(Subjects.statesIn(sentence.subjectStems(), sentence.states()));
        return Collections.unmodifiableSortedSet(names);
    }

    /** Whether both have names and no name in common: what they tell is of two places or parties. */
    static boolean isApart(SortedSet<String> names, SortedSet<String> others) {
        return !names.isEmpty() && !others.isEmpty() && !Words.shareAny(names, others);
    }
}
