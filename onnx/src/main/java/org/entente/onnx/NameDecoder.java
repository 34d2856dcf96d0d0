package org.entente.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.engine.read.NameSpan;

/**
 * The best sequence of names (Viterbi over begin, inside, outside). The model's kinds are summed into
 * coarse ones first, so that a doubt between two of them (party or organisation) does not lose the name;
 * which of the seam's kinds it is, is asked of the words of the name afterwards.
 */
final class NameDecoder {
    private static final int OUTSIDE = 0;
    private static final List<NameSpan.Kind> KINDS =
            List.of(NameSpan.Kind.PERSON, NameSpan.Kind.ORGANISATION, NameSpan.Kind.PLACE, NameSpan.Kind.OTHER);

    /**
     * By how much a word's tag must outweigh that of standing outside any name: the sets that names are learnt from
     * take more for names than the texts that are read. Chosen on the open folds' development parts.
     */
    private static final double RESERVE = 1.6;

    /**
     * By how much more a body's name must outweigh what else could stand there, to be told surely: goods, peoples and places
     * are taken for bodies more often than for each other. Chosen in the same way.
     */
    private static final double BODY_RESERVE = 0.8;

    private static final int BODY = 1 + 2 * KINDS.indexOf(NameSpan.Kind.ORGANISATION);

    /** For each tag of the model its coarse tag: 0 outside, then begin and inside of each kind. */
    private final int[] coarse;

    /** For each tag of the model the seam's kind; that of the tag outside is never asked for. */
    private final NameSpan.Kind[] kinds;

    /** @param tags the model's: {@code O}, {@code B-PERSON}, {@code I-PERSON} and so on */
    NameDecoder(List<String> tags) {
        coarse = new int[tags.size()];
        kinds = new NameSpan.Kind[tags.size()];
        for (int i = 0; i < coarse.length; i++) {
            String tag = tags.get(i);
            kinds[i] = tag.equals("O") ? NameSpan.Kind.OTHER : kind(tag.substring(2));
            if (!tag.equals("O")) {
                int begin = 1 + 2 * KINDS.indexOf(coarse(kinds[i]));
                coarse[i] = tag.charAt(0) == 'B' ? begin : begin + 1;
            }
        }
    }

    private static NameSpan.Kind kind(String name) {
        return switch (name) {
            case "PERSON" -> NameSpan.Kind.PERSON;
            case "STATE", "PLACE" -> NameSpan.Kind.PLACE;
            case "ORGANISATION" -> NameSpan.Kind.ORGANISATION;
            case "PARTY" -> NameSpan.Kind.PARTY;
            case "EVENT" -> NameSpan.Kind.EVENT;
            default -> NameSpan.Kind.OTHER;
        };
    }

    private static NameSpan.Kind coarse(NameSpan.Kind kind) {
        return switch (kind) {
            case PARTY -> NameSpan.Kind.ORGANISATION;
            case EVENT -> NameSpan.Kind.OTHER;
            case PERSON, ORGANISATION, PLACE, OTHER -> kind;
        };
    }

    /**
     * The names of a sentence.
     *
     * @param sure those that are told surely, in order; none overlap
     * @param doubted bodies that would be told if bodies had to outweigh no more than others; where one overlaps a
     *     sure name, that is of another kind
     */
    record Decoded(List<NameSpan> sure, List<NameSpan> doubted) {}

    /** @param logs of each word the logs of its tags' probabilities */
    Decoded decode(float[][] logs) {
        int tags = 1 + 2 * KINDS.size();
        double[][] scores = new double[logs.length][];
        for (int i = 0; i < logs.length; i++) {
            scores[i] = sums(logs[i], tags);
        }
        List<NameSpan> all = spans(path(scores, tags));
        for (double[] score : scores) {
            score[BODY] -= BODY_RESERVE;
        }
        List<NameSpan> strict = spans(path(scores, tags));
        List<NameSpan> doubted = all.stream()
                .filter(each ->
                        isBody(each) && strict.stream().noneMatch(other -> isBody(other) && overlap(each, other)))
                .toList();
        List<NameSpan> sure = new ArrayList<>(all);
        sure.removeAll(doubted);
        strict.stream()
                .filter(each -> doubted.stream().anyMatch(other -> overlap(each, other))
                        && sure.stream().noneMatch(other -> overlap(each, other)))
                .forEach(sure::add);
        sure.sort(Comparator.comparingInt(NameSpan::first));
        return new Decoded(finer(sure, logs), finer(doubted, logs));
    }

    private static boolean isBody(NameSpan name) {
        return name.kind() == NameSpan.Kind.ORGANISATION;
    }

    private static boolean overlap(NameSpan one, NameSpan other) {
        return one.first() <= other.last() && other.first() <= one.last();
    }

    private List<NameSpan> finer(List<NameSpan> spans, float[][] logs) {
        return spans.stream()
                .map(span -> new NameSpan(span.first(), span.last(), finer(span, logs)))
                .toList();
    }

    /** Of the kinds that were summed for a name, the one that its words speak for most. */
    private NameSpan.Kind finer(NameSpan span, float[][] logs) {
        double[] sums = new double[NameSpan.Kind.values().length];
        for (int word = span.first(); word <= span.last(); word++) {
            for (int tag = 0; tag < kinds.length; tag++) {
                if (coarse[tag] != OUTSIDE && coarse(kinds[tag]) == span.kind()) {
                    sums[kinds[tag].ordinal()] += StrictMath.exp(logs[word][tag]);
                }
            }
        }
        NameSpan.Kind best = span.kind();
        for (NameSpan.Kind kind : NameSpan.Kind.values()) {
            best = sums[kind.ordinal()] > sums[best.ordinal()] ? kind : best;
        }
        return best;
    }

    private double[] sums(float[] logs, int tags) {
        double[] sums = new double[tags];
        for (int i = 0; i < logs.length; i++) {
            sums[coarse[i]] += StrictMath.exp(logs[i]);
        }
        for (int i = 0; i < tags; i++) {
            sums[i] = StrictMath.log(Math.max(sums[i], 1e-30));
        }
        sums[OUTSIDE] += RESERVE;
        return sums;
    }

    private static int[] path(double[][] scores, int tags) {
        int[][] from = new int[scores.length][tags];
        double[] best = new double[tags];
        for (int i = 0; i < scores.length; i++) {
            double[] next = new double[tags];
            for (int tag = 0; tag < tags; tag++) {
                next[tag] = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < tags; before++) {
                    boolean allowed = i == 0 ? before == OUTSIDE : true;
                    if (allowed && follows(before, tag) && best[before] > next[tag]) {
                        next[tag] = best[before];
                        from[i][tag] = before;
                    }
                }
                next[tag] += scores[i][tag];
            }
            best = next;
        }
        int[] path = new int[scores.length];
        int tag = 0;
        for (int i = 1; i < tags; i++) {
            tag = best[i] > best[tag] ? i : tag;
        }
        for (int i = scores.length - 1; i >= 0; i--) {
            path[i] = tag;
            tag = from[i][tag];
        }
        return path;
    }

    /** Inside of a kind only behind begin or inside of the same. */
    private static boolean follows(int before, int tag) {
        boolean inside = tag != OUTSIDE && tag % 2 == 0;
        return !inside || before == tag || before == tag - 1;
    }

    private static List<NameSpan> spans(int[] path) {
        List<NameSpan> spans = new ArrayList<>();
        int i = 0;
        while (i < path.length) {
            int tag = path[i];
            int end = i + 1;
            if (tag != OUTSIDE) {
                while (end < path.length && path[end] == tag + 1) {
                    end++;
                }
                spans.add(new NameSpan(i, end - 1, KINDS.get((tag - 1) / 2)));
            }
            i = end;
        }
        return spans;
    }
}
