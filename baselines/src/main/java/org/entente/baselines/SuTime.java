package org.entente.baselines;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.entente.evaluation.Timex;
import org.entente.evaluation.TimexPeer;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** SUTime of CoreNLP 4.5.10 (Chang and Manning 2012) with its own settings, after CoreNLP's tokens and tags. Thread-safe. */
public final class SuTime implements TimexPeer {
    private @Nullable StanfordCoreNLP pipeline;

    @Override
    public String name() {
        return "SUTime of CoreNLP 4.5.10";
    }

    @Override
    public synchronized List<Timex> times(String text, LocalDate date) {
        Annotation annotation = new Annotation(text);
        annotation.set(CoreAnnotations.DocDateAnnotation.class, date.toString());
        loaded().annotate(annotation);
        List<Timex> times = new ArrayList<>();
        for (CoreMap map : annotation.get(TimeAnnotations.TimexAnnotations.class)) {
            edu.stanford.nlp.time.Timex found = map.get(TimeAnnotations.TimexAnnotation.class);
            int start = map.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
            int end = map.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
            String value = found.value() == null ? "" : found.value();
            times.add(new Timex(new Span(start, end), found.timexType(), value));
        }
        return times;
    }

    private StanfordCoreNLP loaded() {
        StanfordCoreNLP made = pipeline;
        if (made == null) {
            RedwoodConfiguration.errorLevel().apply();
            Properties properties = new Properties();
            properties.setProperty("annotators", "tokenize,pos");
            properties.setProperty("threads", "1");
            made = new StanfordCoreNLP(properties);
            made.addAnnotator(new TimeAnnotator("sutime", properties));
            pipeline = made;
        }
        return made;
    }
}
