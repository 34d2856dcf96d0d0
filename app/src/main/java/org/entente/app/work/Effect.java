package org.entente.app.work;

import java.util.Map;
import java.util.TreeMap;
import org.entente.casefile.CaseFile;
import org.entente.model.Relation;
import org.entente.model.Review;

/**
 * What decisions would change, as counts of the whole case.
 *
 * @param entities how many there are before and after
 * @param reviews of claims, by what a person made of them
 * @param comparisons by relation
 */
public record Effect(Change entities, Map<Review, Change> reviews, Map<Relation, Change> comparisons) {
    /** A count before and after. */
    public record Change(long before, long after) {
        public boolean none() {
            return before == after;
        }
    }

    static Effect of(CaseFile.Facts before, CaseFile.Facts after) {
        Map<Review, Change> reviews = new TreeMap<>();
        before.reviews()
                .forEach((review, count) ->
                        reviews.put(review, new Change(count, after.reviews().getOrDefault(review, 0L))));
        Map<Relation, Change> comparisons = new TreeMap<>();
        before.verdicts()
                .forEach((relation, count) -> comparisons.put(
                        relation, new Change(count, after.verdicts().getOrDefault(relation, 0L))));
        return new Effect(new Change(before.entities(), after.entities()), reviews, comparisons);
    }
}
