package org.entente.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The published rule of CQE_Evaluation ({@code evaluate_models.py}), quirks included, since its numbers are
 * only to be compared under its own rule.
 *
 * <p>Gold and predicted quantities are each sorted by unit. Every gold quantity is held against the
 * predicted ones in turn: where the values are close (relative 1e-5, absolute 1e-8), the value counts as
 * right, at most as often as the sentence has gold quantities; where the change is equal as well, value
 * and change count as right, uncapped; where the unit is equal in lower case as well, value and unit count
 * as right, the predicted quantity is used up and the next gold one is taken. A range is close to a range
 * only.
 */
final class NewsQuantScorer {
    private static final double RELATIVE = 1e-5;
    private static final double ABSOLUTE = 1e-8;

    private NewsQuantScorer() {}

    /**
     * A quantity in the suite's terms.
     *
     * @param values one, or the two ends of a range
     * @param unit normalised: singular, British spelling, {@code -} for none
     * @param change one of {@code = ~ > < up down}
     */
    record Quantity(List<Double> values, String unit, String change) {
        Quantity {
            values = List.copyOf(values);
        }
    }

    /** Counts a sentence under {@code name}. */
    static void count(Counts counts, String name, List<Quantity> gold, List<Quantity> predicted) {
        for (String metric : List.of(".value", ".unit", ".change")) {
            counts.add(name + metric + ".gold", gold.size());
            counts.add(name + metric + ".predicted", predicted.size());
        }
        List<Quantity> left = byUnit(predicted);
        int valuesLeft = gold.size();
        for (Quantity wanted : byUnit(gold)) {
            Quantity used = null;
            for (Quantity offered : left) {
                if (!close(wanted.values(), offered.values())) {
                    continue;
                }
                if (valuesLeft > 0) {
                    counts.add(name + ".value.correct", 1);
                    valuesLeft--;
                }
                if (wanted.change().equals(offered.change())) {
                    counts.add(name + ".change.correct", 1);
                }
                if (sameUnit(wanted, offered)) {
                    counts.add(name + ".unit.correct", 1);
                    used = offered;
                    break;
                }
            }
            if (used != null) {
                left.remove(used);
            }
        }
    }

    private static List<Quantity> byUnit(List<Quantity> quantities) {
        List<Quantity> sorted = new ArrayList<>(quantities);
        sorted.sort(Comparator.comparing(Quantity::unit));
        return sorted;
    }

    private static boolean sameUnit(Quantity wanted, Quantity offered) {
        return wanted.unit().toLowerCase(Locale.ROOT).equals(offered.unit().toLowerCase(Locale.ROOT));
    }

    /** numpy's isclose of one value, or of both ends. */
    private static boolean close(List<Double> gold, List<Double> predicted) {
        if (gold.size() != predicted.size()) {
            return false;
        }
        for (int index = 0; index < gold.size(); index++) {
            double distance = Math.abs(gold.get(index) - predicted.get(index));
            if (!(distance <= ABSOLUTE + RELATIVE * Math.abs(predicted.get(index)))) {
                return false;
            }
        }
        return true;
    }
}
