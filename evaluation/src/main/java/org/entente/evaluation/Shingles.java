package org.entente.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text held against text by runs of four words, as scrapinghub's article-extraction-benchmark does it
 * ({@code evaluate.py}): words are runs of letters, digits and underscores, case kept; a text of fewer than
 * four words is one run; runs count as often as they occur. Stateless.
 */
final class Shingles {
    private static final int WORDS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private Shingles() {}

    /**
     * How many runs are in both texts, in the predicted alone, in the true alone.
     *
     * @param both the smaller of the two counts of each run, summed
     */
    record Match(long both, long predictedAlone, long trueAlone) {
        /** The share of what was predicted that is true; 0 where there is none. */
        double precision() {
            return Ratios.of(both, both + predictedAlone);
        }

        /** The share of what is true that was predicted; 0 where there is none. */
        double recall() {
            return Ratios.of(both, both + trueAlone);
        }

        /** Whether anything was predicted. */
        boolean hasPredicted() {
            return both + predictedAlone > 0;
        }

        /** Whether there was anything to predict. */
        boolean hasTrue() {
            return both + trueAlone > 0;
        }
    }

    static Match match(String truth, String predicted) {
        Map<List<String>, Integer> there = runs(truth);
        Map<List<String>, Integer> here = runs(predicted);
        Set<List<String>> all = new HashSet<>(there.keySet());
        all.addAll(here.keySet());
        long both = 0;
        long hereAlone = 0;
        long thereAlone = 0;
        for (List<String> run : all) {
            int truly = there.getOrDefault(run, 0);
            int said = here.getOrDefault(run, 0);
            both += Math.min(truly, said);
            hereAlone += Math.max(0, said - truly);
            thereAlone += Math.max(0, truly - said);
        }
        return new Match(both, hereAlone, thereAlone);
    }

    private static Map<List<String>, Integer> runs(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> runs = new HashMap<>();
        if (words.isEmpty()) {
            return runs;
        }
        for (int from = 0; from < Math.max(1, words.size() - WORDS + 1); from++) {
            runs.merge(List.copyOf(words.subList(from, Math.min(words.size(), from + WORDS))), 1, Integer::sum);
        }
        return runs;
    }
}
