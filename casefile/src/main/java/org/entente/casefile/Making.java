package org.entente.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Makes records of rows, many at once and in other threads, while the rows that follow are still being read; in the order in which the rows
 * came. To be used by one thread.
 */
final class Making<R, T> {
    private static final int ROWS_AT_ONCE = 512;
    private static final int LOTS_AHEAD_MAX = 2 * Runtime.getRuntime().availableProcessors();

    private final Function<R, T> make;
    private final List<T> made = new ArrayList<>();
    private final Deque<CompletableFuture<List<T>>> ahead = new ArrayDeque<>();
    private List<R> rows = new ArrayList<>(ROWS_AT_ONCE);

    /** @param make a pure function */
    Making(Function<R, T> make) {
        this.make = make;
    }

    void add(R row) {
        rows.add(row);
        if (rows.size() == ROWS_AT_ONCE) {
            List<R> lot = rows;
            rows = new ArrayList<>(ROWS_AT_ONCE);
            while (!ahead.isEmpty() && ahead.getFirst().isDone()) {
                take();
            }
            // Where the others are behind, this thread helps instead of reading on.
            ahead.addLast(
                    ahead.size() < LOTS_AHEAD_MAX
                            ? CompletableFuture.supplyAsync(() -> of(lot))
                            : CompletableFuture.completedFuture(of(lot)));
        }
    }

    /** What was made of all rows. */
    List<T> all() {
        List<T> last = of(rows);
        while (!ahead.isEmpty()) {
            take();
        }
        made.addAll(last);
        return made;
    }

    private List<T> of(List<R> lot) {
        List<T> some = new ArrayList<>(lot.size());
        lot.forEach(row -> some.add(make.apply(row)));
        return some;
    }

    private void take() {
        try {
            made.addAll(ahead.removeFirst().join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }
}
