package org.entente.evaluation;

import org.entente.corenlp.GivenWords;

/** What reads when a suite is scored: the one place that knows Entente's present syntax and its peers. */
final class Wiring {
    private Wiring() {}

    /** Entente's syntax is CoreNLP's for now, so that reader and peer are one. */
    static UdSuite ud() {
        GivenWords coreNlp = new GivenWords();
        return new UdSuite(coreNlp, GivenWords.NAME, coreNlp);
    }
}
