package org.entente.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Keys that two records or more have, from records sorted by key: those of one record alone lead to nothing. */
final class Shared {
    private @Nullable BlockKey before;
    private boolean told;

    private Shared() {}

    /** The record and the key, for every record of such a key. */
    static Iterator<Tuple2<String, String>> of(Iterator<Tuple2<BlockKey, Boolean>> sorted) {
        return Flat.of(sorted, new Shared()::next);
    }

    private Iterator<Tuple2<String, String>> next(Tuple2<BlockKey, Boolean> pair) {
        BlockKey at = pair._1();
        BlockKey last = before;
        before = at;
        if (last == null || !last.key().equals(at.key())) {
            told = false;
            return Collections.emptyIterator();
        }
        List<Tuple2<String, String>> found = new ArrayList<>();
        if (!told) {
            found.add(new Tuple2<>(last.id(), last.key()));
            told = true;
        }
        found.add(new Tuple2<>(at.id(), at.key()));
        return found.iterator();
    }
}
