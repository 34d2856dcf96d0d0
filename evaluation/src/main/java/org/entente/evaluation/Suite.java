package org.entente.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A public suite: how its files are read, how a case is answered, what is counted.
 *
 * @param <G> text and gold labels of a case
 */
public interface Suite<G> {
    /** Its name on the command line. */
    String name();

    /** What must be said wherever its score is shown; empty where nothing must. */
    default String label() {
        return "";
    }

    /**
     * Reads its cases.
     *
     * @param folder holds the suite, or any part of it laid out in the same way
     * @return in the order of the files' names and of the files
     * @throws org.entente.model.UserError where a file is missing or malformed, naming file and line
     */
    List<Case<G>> load(Path folder);

    /** Entente's answers. */
    Answerer<G> entente();

    /**
     * Entente's answers, where what a case is answered depends on the others.
     *
     * @param cases those that are scored
     */
    default Answerer<G> entente(List<Case<G>> cases) {
        return entente();
    }

    /**
     * The peer beside it.
     *
     * @param cases those that are scored, for a peer that answers by the majority of their labels
     */
    Optional<Baseline<G>> baseline(List<Case<G>> cases);

    /** The metrics, by name, of counts summed over cases. */
    SortedMap<String, Double> metrics(Counts sum);
}
