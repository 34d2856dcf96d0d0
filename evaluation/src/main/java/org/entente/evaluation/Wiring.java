package org.entente.evaluation;

import java.time.LocalDate;
import org.entente.corenlp.CoreNlpReader;
import org.entente.engine.read.Reader;
import org.entente.model.Reading;
import org.jspecify.annotations.Nullable;

/** What reads when a suite is scored: the one place that knows Entente's present syntax and its peers. */
final class Wiring {
    private static final String CORENLP = "CoreNLP 4.5.10, default tagger and dependency parser";

    private Wiring() {}

    /** Entente's syntax is CoreNLP's for now, so that reader and peer are one. */
    static UdSuite ud() {
        CoreNlpReader coreNlp = new CoreNlpReader();
        return new UdSuite(coreNlp, CORENLP, coreNlp);
    }

    static PloverSuite plover() {
        Texts texts = new Texts();
        return new PloverSuite((text, date) ->
                ReadingAnswers.event(texts.read(text, date), mention -> Countries.codeOf(mention.exact(), date)));
    }

    static PlvSuite plv() {
        Texts texts = new Texts();
        return new PlvSuite((text, source, target) -> ReadingAnswers.between(texts.read(text, null), source, target));
    }

    static PolNeArSuite polnear() {
        Texts texts = new Texts();
        return new PolNeArSuite(text -> ReadingAnswers.attributions(texts.read(text, null), text));
    }

    static CrossNerSuite crossNer() {
        Texts texts = new Texts();
        return new CrossNerSuite(text -> ReadingAnswers.names(texts.read(text, null)));
    }

    static Re3dSuite re3d() {
        Texts texts = new Texts();
        return new Re3dSuite(text -> ReadingAnswers.names(texts.read(text, null)));
    }

    /** Entente's reading of texts that stand alone. */
    private static final class Texts {
        private final Reader reader = new Reader(new CoreNlpReader());

        Reading read(String text, @Nullable LocalDate published) {
            return reader.read(SuiteTexts.document(text, published), published);
        }
    }
}
