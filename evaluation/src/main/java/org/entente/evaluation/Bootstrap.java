package org.entente.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Percentile bootstrap over cases (Efron and Tibshirani 1993, chapter 13): as many cases are drawn with
 * replacement as there are, and the metrics computed of their summed counts.
 */
final class Bootstrap {
    static final long SEED = 20_260_101L;
    static final int RESAMPLES = 1000;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /**
     * The 95% interval of each metric.
     *
     * @param cases the counts of each case
     * @param metrics of summed counts
     * @return by metric, for those that the whole of the cases has; a resample without it counts 0
     */
    static SortedMap<String, Interval> intervals(
            List<Counts> cases, Function<Counts, SortedMap<String, Double>> metrics, long seed, int resamples) {
        SortedMap<String, Interval> intervals = new TreeMap<>();
        if (cases.isEmpty()) {
            return intervals;
        }
        Counts whole = new Counts();
        cases.forEach(whole::addAll);
        List<String> keys = List.copyOf(whole.byName().keySet());
        double[][] table = cases.stream()
                .map(counts -> keys.stream().mapToDouble(counts::get).toArray())
                .toArray(double[][]::new);
        SortedMap<String, double[]> samples = new TreeMap<>();
        metrics.apply(whole).keySet().forEach(name -> samples.put(name, new double[resamples]));
        SplittableRandom random = new SplittableRandom(seed);
        for (int resample = 0; resample < resamples; resample++) {
            SortedMap<String, Double> drawn = metrics.apply(draw(table, keys, random));
            for (var sample : samples.entrySet()) {
                sample.getValue()[resample] = drawn.getOrDefault(sample.getKey(), 0.0);
            }
        }
        samples.forEach((name, values) -> intervals.put(name, interval(values)));
        return intervals;
    }

    private static Counts draw(double[][] table, List<String> keys, SplittableRandom random) {
        double[] sums = new double[keys.size()];
        for (int drawn = 0; drawn < table.length; drawn++) {
            double[] row = table[random.nextInt(table.length)];
            for (int column = 0; column < sums.length; column++) {
                sums[column] += row[column];
            }
        }
        Counts counts = new Counts();
        for (int column = 0; column < sums.length; column++) {
            counts.add(keys.get(column), sums[column]);
        }
        return counts;
    }

    private static Interval interval(double[] values) {
        Arrays.sort(values);
        int tail = (int) Math.floor(TAIL * values.length);
        return new Interval(values[tail], values[values.length - 1 - tail]);
    }
}
