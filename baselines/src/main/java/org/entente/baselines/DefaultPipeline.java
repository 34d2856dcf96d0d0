package org.entente.baselines;

import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAnnotator;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.entente.evaluation.Quotations;
import org.entente.model.Span;

/**
 * CoreNLP's default pipeline with coreference, as a peer in speed: version 4.5.10, statistical coreference,
 * without fine-grained names. Thread-safe.
 */
public final class DefaultPipeline {
    private final StanfordCoreNLP pipeline;
    private final int threads;

    /** Loads its models, which takes seconds and some gigabytes. */
    public DefaultPipeline(int threads) {
        this(threads, "never", "");
    }

    private DefaultPipeline(int threads, String sentenceBreaksAtNewlines, String further) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref" + further);
        properties.setProperty("coref.algorithm", "statistical");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ssplit.newlineIsSentenceBreak", sentenceBreaksAtNewlines);
        properties.setProperty("threads", Integer.toString(threads));
        this.pipeline = new StanfordCoreNLP(properties);
        this.threads = threads;
    }

    /** The same but that a blank line ends a sentence, for texts whose paragraphs are known. */
    static DefaultPipeline ofParagraphs() {
        return new DefaultPipeline(1, "two", "");
    }

    /** The same with the annotator of quotations behind it, which tells who says them. */
    static DefaultPipeline ofQuotations() {
        return new DefaultPipeline(1, "two", ",quote");
    }

    /**
     * The quotations that it finds in a text, with the words that it takes for their speaker. One text at a time: the annotator keeps what it
     * knows of a text where another thread's would write over it, which made it fail, or answer otherwise, now and then.
     */
    synchronized List<Quotations.Quotation> quotations(String text) {
        Annotation annotation = pipeline.process(text);
        List<Quotations.Quotation> found = new ArrayList<>();
        List<CoreLabel> tokens = annotation.get(TokensAnnotation.class);
        for (CoreMap quote : QuoteAnnotator.gatherQuotes(annotation)) {
            Span content = new Span(
                    quote.get(CharacterOffsetBeginAnnotation.class), quote.get(CharacterOffsetEndAnnotation.class));
            Integer first = quote.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
            Integer last = quote.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
            Optional<Span> source = first == null || last == null
                    ? Optional.empty()
                    : Optional.of(new Span(
                            tokens.get(first).beginPosition(), tokens.get(last).endPosition()));
            found.add(new Quotations.Quotation(content, source));
        }
        return found;
    }

    /** The chains that it finds in a text. */
    List<List<Span>> chains(String text) {
        Annotation annotation = pipeline.process(text);
        List<CoreMap> sentences = annotation.get(SentencesAnnotation.class);
        List<List<Span>> chains = new ArrayList<>();
        for (CorefChain chain : annotation.get(CorefChainAnnotation.class).values()) {
            List<Span> mentions = new ArrayList<>();
            for (CorefChain.CorefMention mention : chain.getMentionsInTextualOrder()) {
                List<CoreLabel> tokens = sentences.get(mention.sentNum - 1).get(TokensAnnotation.class);
                mentions.add(new Span(
                        tokens.get(mention.startIndex - 1).beginPosition(),
                        tokens.get(mention.endIndex - 2).endPosition()));
            }
            chains.add(mentions);
        }
        return chains;
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
