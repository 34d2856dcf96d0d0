package org.entente.engine.reconcile;

import java.util.List;
import java.util.SortedSet;

/**
 * What the frames of a claim take from the words of its sentence, worked out once for all of them.
 *
 * @param text of the sentence
 * @param stems of its words
 * @param subjectStems those without the words of who says so and how
 * @param writtenAsNames stems of the words that are written as names within it
 * @param states that it names, in its order
 */
record SentenceWords(
        String text,
        SortedSet<String> stems,
        SortedSet<String> subjectStems,
        SortedSet<String> writtenAsNames,
        List<Subjects.Named> states) {
    static SentenceWords of(ResolvedClaim claim) {
        String text = claim.sentenceText();
        SortedSet<String> stems = Words.stems(text);
        return new SentenceWords(text, stems, claim.subjectStems(stems), Words.namesWithin(text), Subjects.named(text));
    }
}
