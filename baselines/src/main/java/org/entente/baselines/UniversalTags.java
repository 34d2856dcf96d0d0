package org.entente.baselines;

import java.util.Set;

/**
 * Penn Treebank tags to UD's universal parts of speech, with the relation to tell what the tag alone does
 * not (auxiliaries, determiners used as pronouns, subordinators).
 */
final class UniversalTags {
    private static final Set<String> AUXILIARY_RELATIONS = Set.of("aux", "aux:pass", "cop");

    private UniversalTags() {}

    static String of(String tag, String word, String relation) {
        return switch (tag) {
            case "NN", "NNS" -> "NOUN";
            case "NNP", "NNPS" -> "PROPN";
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> AUXILIARY_RELATIONS.contains(relation) ? "AUX" : "VERB";
            case "MD" -> "AUX";
            case "JJ", "JJR", "JJS", "AFX" -> "ADJ";
            case "RB", "RBR", "RBS", "WRB" ->
                relation.equals("advmod") && word.equalsIgnoreCase("not") || word.equalsIgnoreCase("n't")
                        ? "PART"
                        : "ADV";
            case "IN" -> relation.equals("mark") ? "SCONJ" : "ADP";
            case "TO" -> relation.equals("case") ? "ADP" : "PART";
            case "RP" -> "ADP";
            case "DT", "PDT" -> relation.equals("det") || relation.equals("det:predet") ? "DET" : "PRON";
            case "WDT" -> relation.equals("det") ? "DET" : "PRON";
            case "PRP", "PRP$", "WP", "WP$", "EX" -> "PRON";
            case "CD" -> "NUM";
            case "CC" -> "CCONJ";
            case "POS" -> "PART";
            case "UH" -> "INTJ";
            case "SYM", "$", "#" -> "SYM";
            case ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP" -> "PUNCT";
            default -> "X";
        };
    }
}
