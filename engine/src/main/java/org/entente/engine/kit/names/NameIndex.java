package org.entente.engine.kit.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Many names, to find those that may be one bearer's with a name, without comparing it with all.
 *
 * <p>A look-up walks the names that share a key with the one that is looked for, weighs them by how telling the
 * shared keys are, and compares the best {@value #COMPARED_MAX}. A name that shares fewer than two words' keys, and not
 * all of a name of one, is left out: it could not reach the threshold.
 *
 * <p>Thread-safe; each thread that looks up at once holds nine bytes a name.
 */
public final class NameIndex {
    /** So many of the likeliest names are compared. */
    public static final int COMPARED_MAX = 100;

    /** Up to so many names are kept made ready; beyond, each is made ready when it is compared. */
    private static final int READY_MAX = 200_000;

    private static final double NEAR = 0.6;

    private final NameKind kind;
    private final String[] names;
    private final byte[] words;
    private final @Nullable ComparableName[] ready;
    private final Postings postings;
    private final ConcurrentLinkedQueue<Scratch> idle = new ConcurrentLinkedQueue<>();

    /**
     * A name that was found.
     *
     * @param name its number, from 0, in the order in which the names were given
     */
    public record Found(int name, NameMatch match) {}

    /**
     * What a look-up found.
     *
     * @param found the names that reached the score, best first, then by number
     * @param isWhole whether no likelier name was left uncompared: false where the last that was compared still matched
     */
    public record Answer(List<Found> found, boolean isWhole) {
        public Answer {
            found = List.copyOf(found);
        }
    }

    private NameIndex(
            NameKind kind, String[] names, byte[] words, @Nullable ComparableName[] ready, Postings postings) {
        this.kind = kind;
        this.names = names;
        this.words = words;
        this.ready = ready;
        this.postings = postings;
    }

    /** An index of names, numbered in their order. */
    public static NameIndex of(List<String> names, NameKind kind) {
        Postings.Builder postings = new Postings.Builder();
        byte[] words = new byte[names.size()];
        boolean keep = names.size() <= READY_MAX;
        ComparableName[] ready = new ComparableName[keep ? names.size() : 0];
        for (int i = 0; i < names.size(); i++) {
            ComparableName name = ComparableName.of(names.get(i), kind);
            words[i] = (byte) Math.min(Byte.MAX_VALUE, NameKeys.words(name));
            if (keep) {
                ready[i] = name;
            }
            for (String key : NameKeys.filed(name)) {
                postings.put(key, i);
            }
        }
        return new NameIndex(kind, names.toArray(String[]::new), words, ready, postings.build());
    }

    /** How many names it holds. */
    public int size() {
        return names.length;
    }

    /** The names that match one, at least with that score. */
    public Answer find(String name, double least) {
        return find(ComparableName.of(name, kind), least);
    }

    /** The names that match one made ready, at least with that score. */
    public Answer find(ComparableName name, double least) {
        int[] candidates = candidates(name);
        List<Found> found = new ArrayList<>();
        boolean lastMatched = false;
        for (int candidate : candidates) {
            NameMatch match = NameComparison.compare(name, ready(candidate));
            lastMatched = match.score() >= least;
            if (lastMatched) {
                found.add(new Found(candidate, match));
            }
        }
        found.sort(Comparator.comparingDouble((Found each) -> each.match().score())
                .reversed()
                .thenComparingInt(Found::name));
        return new Answer(found, !(candidates.length == COMPARED_MAX && lastMatched));
    }

    private ComparableName ready(int name) {
        ComparableName made = name < ready.length ? ready[name] : null;
        return made == null ? ComparableName.of(names[name], kind) : made;
    }

    /** The numbers of the names that are worth comparing, likeliest first. */
    int[] candidates(ComparableName name) {
        Scratch taken = idle.poll();
        Scratch scratch = taken == null ? new Scratch(names.length) : taken;
        try {
            int asked = Math.max(1, NameKeys.words(name));
            List<NameKeys.Group> groups = NameKeys.sought(name);
            for (int group = 0; group < groups.size(); group++) {
                walk(groups.get(group), group + 1, scratch);
            }
            return scratch.best(asked, words);
        } finally {
            scratch.clear();
            idle.add(scratch);
        }
    }

    private void walk(NameKeys.Group group, int stamp, Scratch scratch) {
        group.sure().forEach(key -> walk(key, 1, group.words(), stamp, scratch));
        group.near().forEach(key -> walk(key, NEAR, group.words(), stamp, scratch));
    }

    private void walk(String key, double share, int covered, int stamp, Scratch scratch) {
        int[] under = postings.of(key);
        float weight = (float) (share * Math.log(1 + (double) names.length / Math.max(1, under.length)));
        for (int name : under) {
            scratch.add(name, stamp, weight, covered);
        }
    }

    /** What one look-up gathers, by the names' numbers. */
    private static final class Scratch {
        private static final long WEIGHT_BITS = 0x7fffff;
        private static final int BYTE_BITS = 0xff;

        private final float[] weights;
        private final byte[] shared;
        private final int[] stamps;
        private int[] touched = new int[1 << 10];
        private int count;

        Scratch(int names) {
            weights = new float[names];
            shared = new byte[names];
            stamps = new int[names];
        }

        void add(int name, int stamp, float weight, int words) {
            if (stamps[name] == stamp) {
                return;
            }
            if (stamps[name] == 0) {
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, count * 2);
                }
                touched[count++] = name;
            }
            stamps[name] = stamp;
            weights[name] += weight;
            shared[name] = (byte) Math.min(Byte.MAX_VALUE, shared[name] + words);
        }

        int[] best(int asked, byte[] words) {
            long[] ranks = new long[count];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int name = touched[i];
                if (shared[name] >= Math.min(2, Math.min(asked, Math.max(1, words[name])))) {
                    ranks[kept++] = rank(weights[name], Math.abs(words[name] - asked), name);
                }
            }
            Arrays.sort(ranks, 0, kept);
            return Arrays.stream(ranks, 0, Math.min(kept, COMPARED_MAX))
                    .mapToInt(rank -> (int) rank)
                    .toArray();
        }

        /** In ascending order: the greater weight, then the number of words that is nearer, then the lesser name. */
        private static long rank(float weight, int wordsApart, int name) {
            long light = WEIGHT_BITS - (Float.floatToIntBits(weight) >>> 8);
            return light << 40 | (long) Math.min(BYTE_BITS, wordsApart) << 32 | name;
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                weights[touched[i]] = 0;
                shared[touched[i]] = 0;
                stamps[touched[i]] = 0;
            }
            count = 0;
        }
    }
}
