package org.entente.baselines;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.SentenceUtils;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.entente.engine.read.NameSpan;
import org.entente.engine.read.PretokenizedReader;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.SyntaxReader;
import org.entente.engine.read.Token;
import org.entente.model.Span;

/**
 * Serves the seam for syntax with Stanford CoreNLP: tokens, parts of speech, lemmas, names of three kinds,
 * basic Universal Dependencies. Thread-safe once made; making one loads its models, which takes seconds and
 * about a gigabyte.
 */
public final class CoreNlpReader implements SyntaxReader, PretokenizedReader {
    /** A sentence of more tokens is handed on unparsed. */
    public static final int TOKENS_MAX = 1_000;

    /** What it is called in the hash of a reading, known without loading anything. */
    public static final String IDENTITY = "corenlp 4.5.10 tokenize,pos,lemma,ner:3class,depparse:UD";

    private final StanfordCoreNLP text;
    private final StanfordCoreNLP words;

    public CoreNlpReader() {
        RedwoodConfiguration.errorLevel().apply();
        this.text = new StanfordCoreNLP(properties("tokenize,pos,lemma,ner,depparse"));
        this.words = new StanfordCoreNLP(properties("pos,lemma,depparse"), false);
    }

    private static Properties properties(String annotators) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        properties.setProperty("threads", "1");
        properties.setProperty("tokenize.options", "untokenizable=allKeep,invertible=true");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "never");
        properties.setProperty("pos.maxlen", Integer.toString(TOKENS_MAX));
        properties.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        return properties;
    }

    @Override
    public String identity() {
        return IDENTITY;
    }

    @Override
    public List<Sentence> read(String whole, List<Span> blocks) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span block : blocks) {
            Annotation annotation = text.process(block.in(whole));
            for (CoreMap map : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
                List<CoreLabel> labels = map.get(CoreAnnotations.TokensAnnotation.class);
                if (!labels.isEmpty()) {
                    List<Token> tokens = tokens(whole, block.start(), labels, map);
                    Span span = tokens.getFirst().span().cover(tokens.getLast().span());
                    List<NameSpan> names = names(labels);
                    sentences.add(new Sentence(span, tokens, names));
                }
            }
        }
        return sentences;
    }

    @Override
    public List<Token> parse(List<String> given) {
        String joined = String.join(" ", given);
        Annotation annotation = new Annotation(joined);
        List<CoreLabel> labels = SentenceUtils.toCoreLabelList(given.toArray(String[]::new));
        int start = 0;
        for (int i = 0; i < labels.size(); i++) {
            CoreLabel label = labels.get(i);
            label.setBeginPosition(start);
            label.setEndPosition(start + given.get(i).length());
            label.setOriginalText(given.get(i));
            label.setIndex(i + 1);
            label.setSentIndex(0);
            start += given.get(i).length() + 1;
        }
        Annotation sentence = new Annotation(joined);
        sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
        sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, 0);
        sentence.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
        sentence.set(CoreAnnotations.TokenEndAnnotation.class, labels.size());
        annotation.set(CoreAnnotations.TokensAnnotation.class, labels);
        annotation.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
        words.annotate(annotation);
        return tokens(joined, 0, labels, sentence);
    }

    private static List<Token> tokens(String whole, int offset, List<CoreLabel> labels, CoreMap sentence) {
        int[] heads = new int[labels.size()];
        String[] relations = new String[labels.size()];
        Arrays.fill(heads, Token.ROOT);
        Arrays.fill(relations, "dep");
        SemanticGraph graph = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        if (graph != null && labels.size() <= TOKENS_MAX) {
            graph.getRoots().forEach(root -> relations[root.index() - 1] = "root");
            for (SemanticGraphEdge edge : graph.edgeIterable()) {
                heads[edge.getDependent().index() - 1] = edge.getGovernor().index() - 1;
                relations[edge.getDependent().index() - 1] = edge.getRelation().toString();
            }
        }
        List<Token> tokens = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            CoreLabel label = labels.get(i);
            Span span = new Span(label.beginPosition() + offset, label.endPosition() + offset);
            String tag = label.tag() == null ? "" : label.tag();
            String lemma = label.lemma() == null ? label.word() : label.lemma();
            tokens.add(new Token(
                    span,
                    span.in(whole),
                    lemma,
                    UniversalTags.of(tag, label.word(), relations[i]),
                    tag,
                    heads[i],
                    relations[i]));
        }
        return tokens;
    }

    /** Runs of one label; two names of one kind that touch are not told apart by this tagger. */
    private static List<NameSpan> names(List<CoreLabel> labels) {
        List<NameSpan> names = new ArrayList<>();
        int first = 0;
        while (first < labels.size()) {
            String label = labels.get(first).ner();
            int last = first;
            while (last + 1 < labels.size()
                    && label != null
                    && label.equals(labels.get(last + 1).ner())) {
                last++;
            }
            if (label != null) {
                switch (label) {
                    case "PERSON" -> names.add(new NameSpan(first, last, NameSpan.Kind.PERSON));
                    case "ORGANIZATION" -> names.add(new NameSpan(first, last, NameSpan.Kind.ORGANISATION));
                    case "LOCATION" -> names.add(new NameSpan(first, last, NameSpan.Kind.PLACE));
                    case "MISC" -> names.add(new NameSpan(first, last, NameSpan.Kind.OTHER));
                    default -> {
                        // no name
                    }
                }
            }
            first = last + 1;
        }
        return names;
    }
}
