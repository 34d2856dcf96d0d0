package org.entente.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.engine.read.PretokenizedReader;
import org.entente.engine.read.Token;
import org.entente.model.Span;

/**
 * CoreNLP's default tagger and dependency parser on given words, as a peer. It answers in the tags of the
 * Penn Treebank, which are told as universal ones by the conventions of the English treebanks of
 * Universal Dependencies, relations deciding where the tag alone does not. Thread-safe.
 */
public final class GivenWords implements PretokenizedReader {
    /** What it is, wherever its score stands. */
    public static final String NAME = "CoreNLP 4.5.10, default tagger and dependency parser";

    private final MaxentTagger tagger = new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH);
    private final DependencyParser parser = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);

    @Override
    public List<Token> parse(List<String> words) {
        List<CoreLabel> labels = new ArrayList<>();
        for (String word : words) {
            CoreLabel label = new CoreLabel();
            label.setWord(word);
            label.setValue(word);
            label.setOriginalText(word);
            label.setIndex(labels.size() + 1);
            labels.add(label);
        }
        tagger.tagCoreLabels(labels);
        int[] heads = new int[words.size()];
        String[] relations = new String[words.size()];
        Arrays.fill(heads, Token.ROOT);
        Arrays.fill(relations, "dep");
        for (TypedDependency dependency : parser.predict(labels).typedDependencies()) {
            int word = dependency.dep().index() - 1;
            heads[word] = dependency.gov().index() - 1;
            relations[word] = dependency.reln().toString();
        }
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            String tag = labels.get(index).tag();
            Span span = new Span(start, start + word.length());
            String upos = upos(tag, word, relations[index]);
            tokens.add(new Token(span, word, word, upos, tag, heads[index], relations[index]));
            start = span.end() + 1;
        }
        return tokens;
    }

    /** The universal part of speech of a tag of the Penn Treebank, beside its word and relation. */
    static String upos(String tag, String word, String relation) {
        return switch (tag) {
            case "NN", "NNS" -> word.equals("%") ? "SYM" : "NOUN";
            case "NNP", "NNPS" -> "PROPN";
            case "MD" -> "AUX";
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" ->
                relation.startsWith("aux") || relation.equals("cop") ? "AUX" : "VERB";
            case "JJ", "JJR", "JJS", "AFX" -> "ADJ";
            case "RB", "RBR", "RBS" -> isNot(word) ? "PART" : "ADV";
            case "IN" -> relation.equals("mark") ? "SCONJ" : "ADP";
            case "TO" -> relation.equals("case") ? "ADP" : "PART";
            case "RP" -> "ADP";
            case "DT", "WDT" -> relation.startsWith("det") ? "DET" : "PRON";
            case "PDT" -> "DET";
            case "PRP", "PRP$", "WP", "WP$", "EX" -> "PRON";
            case "WRB" -> relation.equals("mark") ? "SCONJ" : "ADV";
            case "CD" -> "NUM";
            case "CC" -> "CCONJ";
            case "UH" -> "INTJ";
            case "POS" -> "PART";
            case "SYM", "$", "#" -> "SYM";
            case "FW", "LS", "GW", "ADD", "XX" -> "X";
            default -> "PUNCT";
        };
    }

    private static boolean isNot(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("not") || lower.equals("n't") || lower.equals("n’t");
    }
}
