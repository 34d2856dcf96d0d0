package org.entente.engine.kit.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many names, to find those that may be one bearer's with a name, without comparing it with all.
 *
 * <p>A look-up walks the names that share a key with the one that is looked for, weighs them by how telling the
 * shared keys are, and compares the best {@value #COMPARED_MAX}. A name that shares fewer than two words' keys, and not
 * all of a name of one, is left out: it could not reach the threshold.
 *
 * <p>Thread-safe; each thread that looks up at once holds eight bytes a name.
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
    /** The names of one word at most, which share enough by sharing that. */
    private final int[] singles;

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
        this.singles =
                IntStream.range(0, names.length).filter(i -> words[i] <= 1).toArray();
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
            NameMatch match = NameComparison.compare(name, ready(candidate), least);
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
            List<Walk> walks = walks(NameKeys.sought(name));
            int left = walks.stream().mapToInt(Walk::words).sum();
            for (int i = 0; i < walks.size(); i++) {
                boolean mayBegin = left >= Math.min(2, asked);
                left -= walks.get(i).words();
                walk(walks.get(i), i + 1, scratch, mayBegin);
            }
            return scratch.best(asked, words);
        } finally {
            scratch.clear();
            idle.add(scratch);
        }
    }

    /** The names under one key, and how much it tells to share it. */
    private record Stretch(int from, int to, float weight) {}

    /** The names that share a part of the name that is looked for, and how many of its words that covers. */
    private record Walk(List<Stretch> stretches, int words, long length) {}

    /** By how many names each leads to, fewest first: what is common is walked last, when little is left to be begun. */
    private List<Walk> walks(List<NameKeys.Group> groups) {
        List<Walk> walks = new ArrayList<>();
        for (NameKeys.Group group : groups) {
            List<Stretch> stretches = new ArrayList<>();
            group.sure().forEach(key -> stretch(key, 1, stretches));
            group.near().forEach(key -> stretch(key, NEAR, stretches));
            long length = stretches.stream()
                    .mapToLong(stretch -> stretch.to() - stretch.from())
                    .sum();
            walks.add(new Walk(stretches, group.words(), length));
        }
        walks.sort(Comparator.comparingLong(Walk::length));
        return walks;
    }

    private void stretch(String key, double share, List<Stretch> stretches) {
        int slot = postings.slot(key);
        if (slot >= 0) {
            int from = postings.from(slot);
            int to = postings.from(slot + 1);
            stretches.add(new Stretch(
                    from, to, (float) (share * Math.log(1 + (double) names.length / Math.max(1, to - from)))));
        }
    }

    /**
     * Counts the names of a walk.
     *
     * @param mayBegin whether a name that has shared nothing so far may still share enough; else only those that have
     *     shared something are looked up, and names of one word
     */
    private void walk(Walk walk, int stamp, Scratch scratch, boolean mayBegin) {
        for (Stretch stretch : walk.stretches()) {
            int length = stretch.to() - stretch.from();
            if (mayBegin || scratch.count() * (32 - Integer.numberOfLeadingZeros(length)) + singles.length > length) {
                for (int at = stretch.from(); at < stretch.to(); at++) {
                    scratch.add(postings.name(at), stamp, stretch.weight(), walk.words());
                }
            } else {
                int known = scratch.count();
                for (int i = 0; i < known; i++) {
                    addIfThere(scratch.touched(i), stretch, stamp, scratch, walk.words());
                }
                for (int single : singles) {
                    addIfThere(single, stretch, stamp, scratch, walk.words());
                }
            }
        }
    }

    private void addIfThere(int name, Stretch stretch, int stamp, Scratch scratch, int words) {
        if (postings.has(name, stretch.from(), stretch.to())) {
            scratch.add(name, stamp, stretch.weight(), words);
        }
    }

    /**
     * What one look-up gathers, by the names' numbers: in one cell each, so that a name costs one reach into memory,
     * the weight of what it shares (32 bits, a float), the last part that it was met under (16) and how many words it shares (16).
     */
    private static final class Scratch {
        private static final long WEIGHT_BITS = 0x7fffff;
        private static final int BYTE_BITS = 0xff;
        private static final int SHORT_BITS = 0xffff;
        private static final int WEIGHT_AT = 32;
        private static final int STAMP_AT = 16;

        private final long[] cells;
        private int[] touched = new int[1 << 10];
        private int count;

        Scratch(int names) {
            cells = new long[names];
        }

        void add(int name, int stamp, float weight, int words) {
            long cell = cells[name];
            if (cell == 0) {
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, count * 2);
                }
                touched[count++] = name;
            } else if ((cell >>> STAMP_AT & SHORT_BITS) == stamp) {
                return;
            }
            int sum = Float.floatToRawIntBits(weight(cell) + weight);
            int shared = Math.min(Byte.MAX_VALUE, shared(cell) + words);
            cells[name] = (long) sum << WEIGHT_AT | (long) stamp << STAMP_AT | shared;
        }

        private static float weight(long cell) {
            return Float.intBitsToFloat((int) (cell >>> WEIGHT_AT));
        }

        private static int shared(long cell) {
            return (int) cell & SHORT_BITS;
        }

        int count() {
            return count;
        }

        int touched(int at) {
            return touched[at];
        }

        int[] best(int asked, byte[] words) {
            long[] best = new long[COMPARED_MAX];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int name = touched[i];
                long cell = cells[name];
                if (shared(cell) >= 2 || shared(cell) >= Math.min(asked, Math.max(1, words[name]))) {
                    kept = keep(best, kept, rank(weight(cell), Math.abs(words[name] - asked), name));
                }
            }
            return Arrays.stream(best, 0, kept).mapToInt(rank -> (int) rank).toArray();
        }

        /** Puts a rank where it belongs among the least; gives how many there are now. */
        private static int keep(long[] best, int kept, long rank) {
            if (kept == best.length && rank >= best[kept - 1]) {
                return kept;
            }
            int at = -1 - Arrays.binarySearch(best, 0, kept, rank);
            int end = Math.min(kept, best.length - 1);
            System.arraycopy(best, at, best, at + 1, end - at);
            best[at] = rank;
            return end + 1;
        }

        /** In ascending order: the greater weight, then the number of words that is nearer, then the lesser name. */
        private static long rank(float weight, int wordsApart, int name) {
            long light = WEIGHT_BITS - (Float.floatToIntBits(weight) >>> 8);
            return light << 40 | (long) Math.min(BYTE_BITS, wordsApart) << 32 | name;
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                cells[touched[i]] = 0;
            }
            count = 0;
        }
    }
}
