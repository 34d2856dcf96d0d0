package org.entente.engine.read;

import org.entente.model.Span;

/**
 * A token of a sentence, in Universal Dependencies v2.
 *
 * @param span in UTF-16 units of the document's text
 * @param text its words in the document
 * @param lemma its dictionary form, lower case except for proper nouns
 * @param upos universal part of speech: {@code NOUN PROPN VERB AUX ADJ ADV ADP DET NUM PRON PART CCONJ
 *     SCONJ PUNCT SYM INTJ X}
 * @param xpos the Penn Treebank tag, which tells tense and form of verbs ({@code VBD VBN VBG VBP VBZ VB})
 *     and number of nouns ({@code NN NNS}); empty where the reader has none
 * @param head index of its head within the sentence, {@link #ROOT} for the root
 * @param relation UD relation with its subtype: {@code nsubj:pass}, {@code acl:relcl}
 */
public record Token(Span span, String text, String lemma, String upos, String xpos, int head, String relation) {
    /** The head of a root, and of every token where a sentence could not be parsed. */
    public static final int ROOT = -1;

    /** The relation without its subtype. */
    public String plainRelation() {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
