package org.entente.baselines;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP's default pipeline with coreference, as a peer in speed: version 4.5.10, statistical coreference,
 * without fine-grained names. Thread-safe.
 */
public final class DefaultPipeline {
    private final StanfordCoreNLP pipeline;
    private final int threads;

    /** Loads its models, which takes seconds and some gigabytes. */
    public DefaultPipeline(int threads) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref");
        properties.setProperty("coref.algorithm", "statistical");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("threads", Integer.toString(threads));
        this.pipeline = new StanfordCoreNLP(properties);
        this.threads = threads;
    }

    /**
     * Annotates texts, as many at once as there are threads.
     *
     * @return how many tokens it found, so that nothing is read in vain
     * @throws IllegalStateException where a text came back without coreference
     */
    public long read(List<String> texts) {
        List<Annotation> annotations = texts.stream().map(Annotation::new).toList();
        pipeline.annotate(annotations, threads);
        long found = 0;
        for (Annotation annotation : annotations) {
            if (annotation.get(CorefChainAnnotation.class) == null) {
                throw new IllegalStateException("CoreNLP answered without coreference");
            }
            found += annotation.get(TokensAnnotation.class).size();
        }
        return found;
    }
}
