package org.entente.evaluation;

import org.entente.corenlp.CoreNlpReader;

/** What reads when a suite is scored: the one place that knows Entente's present syntax and its peers. */
final class Wiring {
    private static final String CORENLP = "CoreNLP 4.5.10, default tagger and dependency parser";

    private Wiring() {}

    /** Entente's syntax is CoreNLP's for now, so that reader and peer are one. */
    static UdSuite ud() {
        CoreNlpReader coreNlp = new CoreNlpReader();
        return new UdSuite(coreNlp, CORENLP, coreNlp);
    }
}
