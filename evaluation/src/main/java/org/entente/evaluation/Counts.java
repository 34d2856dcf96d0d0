package org.entente.evaluation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was counted, by name. Every metric is a function of counts summed over cases, so that cases can be
 * resampled. Not thread-safe.
 */
public final class Counts {
    private final SortedMap<String, Double> byName = new TreeMap<>();

    /** Adds to a count, which starts at 0. */
    public Counts add(String name, double amount) {
        byName.merge(name, amount, Double::sum);
        return this;
    }

    /** Adds every count of another. */
    public Counts addAll(Counts others) {
        others.byName.forEach(this::add);
        return this;
    }

    /** The count of that name, 0 where nothing was counted. */
    public double get(String name) {
        return byName.getOrDefault(name, 0.0);
    }

    /** The counts, by name. */
    public SortedMap<String, Double> byName() {
        return Collections.unmodifiableSortedMap(byName);
    }
}
