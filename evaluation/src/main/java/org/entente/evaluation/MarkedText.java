package org.entente.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Span;

/**
 * A document of a treebank as running text with what its annotators marked in it.
 *
 * @param text sentences joined by a space, paragraphs by a blank line
 * @param words where each syntactic word stands in it
 * @param heads the index of each word's head among all words of the document, -1 for a root
 * @param misc the last column of each word
 * @param sentences of each the index of its first word and of its last
 */
record MarkedText(String text, List<Span> words, List<Integer> heads, List<String> misc, List<Stretch> sentences) {
    private static final int ROOT = -1;

    /** Words from {@code first} to {@code last}, both included. */
    record Stretch(int first, int last) {}

    static MarkedText of(ConllU.Stretch document) {
        StringBuilder text = new StringBuilder();
        List<Span> words = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        List<String> misc = new ArrayList<>();
        List<Stretch> sentences = new ArrayList<>();
        for (int i = 0; i < document.raw().size(); i++) {
            ConllU.Raw raw = document.raw().get(i);
            if (!text.isEmpty()) {
                text.append(raw.opensParagraph() ? "\n\n" : " ");
            }
            int start = text.length();
            int first = words.size();
            raw.words().forEach(span -> words.add(new Span(span.start() + start, span.end() + start)));
            for (ConllU.Word word : document.sentences().get(i)) {
                heads.add(word.head() == ROOT ? ROOT : word.head() + first);
            }
            misc.addAll(raw.misc());
            text.append(raw.text());
            sentences.add(new Stretch(first, words.size() - 1));
        }
        return new MarkedText(
                text.toString(), List.copyOf(words), List.copyOf(heads), List.copyOf(misc), List.copyOf(sentences));
    }

    /** The span of a stretch of words. */
    Span span(Stretch stretch) {
        return words.get(stretch.first()).cover(words.get(stretch.last()));
    }

    /** The paragraphs, which no sentence crosses. */
    List<Span> paragraphs() {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (int gap = text.indexOf("\n\n"); gap >= 0; gap = text.indexOf("\n\n", start)) {
            paragraphs.add(new Span(start, gap));
            start = gap + 2;
        }
        paragraphs.add(new Span(start, text.length()));
        return paragraphs;
    }

    /** The first of the stretch's words whose head lies outside of it. */
    int headOf(Stretch stretch) {
        for (int word = stretch.first(); word <= stretch.last(); word++) {
            int head = heads.get(word);
            if (head < stretch.first() || head > stretch.last()) {
                return word;
            }
        }
        return stretch.last();
    }
}
