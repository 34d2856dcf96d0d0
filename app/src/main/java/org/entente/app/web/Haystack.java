package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The words of many things, to be looked through at once: one text in small letters, the things apart by a sign that no document
 * holds. Immutable.
 */
final class Haystack<T> {
    private static final char APART = '\0';

    private final List<T> things;
    private final String texts;
    private final int[] starts;

    Haystack(Collection<T> things, Function<T, String> words) {
        this.things = List.copyOf(things);
        starts = new int[things.size()];
        StringBuilder all = new StringBuilder();
        int at = 0;
        for (T thing : this.things) {
            starts[at++] = all.length();
            all.append(words.apply(thing).toLowerCase(Locale.ROOT)).append(APART);
        }
        texts = all.toString();
    }

    /** The things whose words hold {@code wanted}, in small letters, in the order in which they were given. */
    List<T> holding(String wanted) {
        List<T> found = new ArrayList<>();
        if (wanted.indexOf(APART) >= 0) {
            return found;
        }
        int thing = 0;
        int at = texts.indexOf(wanted);
        while (at >= 0 && thing < starts.length) {
            while (thing + 1 < starts.length && starts[thing + 1] <= at) {
                thing++;
            }
            found.add(things.get(thing));
            at = thing + 1 < starts.length ? texts.indexOf(wanted, starts[thing + 1]) : -1;
        }
        return found;
    }
}
