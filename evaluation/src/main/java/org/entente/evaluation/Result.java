package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;

/**
 * The score of one run.
 *
 * @param suite the suite's name
 * @param label what must be said wherever the score is shown, or empty
 * @param commit of the suite, {@code unrecorded} where its folder is not one that is known
 * @param fold which cases were scored
 * @param cases how many
 * @param metrics by name, from 0 to 1 unless the metric's page says otherwise
 * @param intervals the 95% interval of each metric
 * @param baseline what stood beside, or empty
 * @param baselines its metrics, by the same names
 * @param baselineIntervals the 95% interval of each
 */
public record Result(
        String suite,
        String label,
        String commit,
        Fold fold,
        int cases,
        SortedMap<String, Double> metrics,
        SortedMap<String, Interval> intervals,
        String baseline,
        SortedMap<String, Double> baselines,
        SortedMap<String, Interval> baselineIntervals) {
    private static final double DECIMALS = 10_000;

    /** The result as JSON; numbers are rounded to four decimals. */
    public ObjectNode toJson() {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        json.put("suite", suite);
        if (!label.isEmpty()) {
            json.put("label", label);
        }
        json.put("commit", commit);
        json.put("fold", fold.toString());
        json.put("cases", cases);
        numbers(json.putObject("metrics"), metrics);
        numbers(json.putObject("baselines"), baselines);
        if (!baseline.isEmpty()) {
            json.put("baseline", baseline);
        }
        pairs(json.putObject("intervals"), intervals);
        pairs(json.putObject("baselineIntervals"), baselineIntervals);
        return json;
    }

    private static void numbers(ObjectNode object, SortedMap<String, Double> numbers) {
        numbers.forEach((name, value) -> object.put(name, rounded(value)));
    }

    private static void pairs(ObjectNode object, SortedMap<String, Interval> intervals) {
        intervals.forEach((name, interval) ->
                object.putArray(name).add(rounded(interval.low())).add(rounded(interval.high())));
    }

    static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
