package org.entente.evaluation;

import java.util.Collection;

/** Ratios of counts, all from 0 to 1; nothing of nothing is 0, as is usual with scorers. */
final class Ratios {
    private Ratios() {}

    static double of(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** The harmonic mean of precision and recall. */
    static double f1(double correct, double gold, double predicted) {
        double precision = of(correct, predicted);
        double recall = of(correct, gold);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** The counts under {@code name + ".correct"}, {@code ".gold"} and {@code ".predicted"}. */
    static double f1(Counts counts, String name) {
        return f1(counts.get(name + ".correct"), counts.get(name + ".gold"), counts.get(name + ".predicted"));
    }

    /** Counts one labelled answer for {@link #macroF1}. */
    static void countLabel(Counts counts, String name, String gold, String predicted) {
        counts.add(name + "." + gold + ".gold", 1);
        counts.add(name + "." + predicted + ".predicted", 1);
        counts.add(name + "." + gold + ".correct", gold.equals(predicted) ? 1 : 0);
    }

    /** The mean F1 of those labels that occur among the gold ones or the answers. */
    static double macroF1(Counts counts, String name, Collection<String> labels) {
        double sum = 0;
        int occurring = 0;
        for (String label : labels) {
            String key = name + "." + label;
            if (counts.get(key + ".gold") + counts.get(key + ".predicted") > 0) {
                sum += f1(counts, key);
                occurring++;
            }
        }
        return of(sum, occurring);
    }
}
