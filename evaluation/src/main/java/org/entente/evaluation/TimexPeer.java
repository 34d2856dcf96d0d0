package org.entente.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Another tagger of times, to be scored beside Entente's. Found on the class path by {@link ServiceLoader}, so that no
 * peer need be part of what is distributed. Thread-safe.
 */
public interface TimexPeer {
    /** What it is, with its version. */
    String name();

    /** The expressions of time in a text of that day, in order. */
    List<Timex> times(String text, LocalDate date);

    /** The peer on the class path, if there is one. */
    static Optional<TimexPeer> find() {
        return ServiceLoader.load(TimexPeer.class).findFirst();
    }
}
