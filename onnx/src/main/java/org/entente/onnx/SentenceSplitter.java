package org.entente.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.model.Span;

/** Sentences by rule, over words: full stops that are no abbreviation's, question and exclamation marks, gaps. */
final class SentenceSplitter {
    private static final Pattern STOP = Pattern.compile("[.!?…]+|[。！？]");
    private static final Pattern REFERENCE = Pattern.compile("\\d{1,3}|[a-z]|note \\d+");
    private static final Set<String> CLOSERS = Set.of(")", "]", "}", "\"", "'", "”", "’", "''", "»");

    /** Words that begin a sentence when they stand capitalised behind an abbreviation. */
    private static final Set<String> STARTERS = Set.of(
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "He",
            "She",
            "It",
            "They",
            "We",
            "I",
            "You",
            "But",
            "And",
            "This",
            "That",
            "These",
            "Those",
            "There",
            "If",
            "When",
            "While",
            "For",
            "From",
            "To",
            "As",
            "After",
            "Before",
            "Since",
            "His",
            "Her",
            "Its",
            "Their",
            "Our",
            "My",
            "Some",
            "Many",
            "Most",
            "However",
            "Also",
            "Although",
            "By",
            "With",
            "No",
            "Not",
            "What",
            "Who",
            "Where",
            "Why",
            "How",
            "So",
            "Then",
            "Here",
            "Both",
            "Each",
            "Another",
            "Other");

    private SentenceSplitter() {}

    /** Groups words into sentences; none is left out. */
    static List<List<Span>> split(String text, List<Span> words) {
        List<List<Span>> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < words.size()) {
            int last = i;
            if (STOP.matcher(words.get(i).in(text)).matches()) {
                while (last + 1 < words.size() && isCloser(text, words, last + 1)) {
                    last++;
                }
                last = overReferences(text, words, last);
            }
            if (last + 1 < words.size() && ends(text, words, start, i, last + 1)) {
                sentences.add(List.copyOf(words.subList(start, last + 1)));
                start = last + 1;
            }
            i = last + 1;
        }
        if (start < words.size()) {
            sentences.add(List.copyOf(words.subList(start, words.size())));
        }
        return sentences;
    }

    /** Whether the word stands close behind the one before and closes a bracket or quotation. */
    private static boolean isCloser(String text, List<Span> words, int index) {
        Span word = words.get(index);
        return CLOSERS.contains(word.in(text))
                && word.start() == words.get(index - 1).end();
    }

    /** The last word of reference marks such as {@code [3] [4]} behind {@code last}; {@code last} where there is none. */
    private static int overReferences(String text, List<Span> words, int last) {
        int end = last;
        while (end + 3 < words.size()
                && words.get(end + 1).in(text).equals("[")
                && REFERENCE.matcher(words.get(end + 2).in(text)).matches()
                && words.get(end + 3).in(text).equals("]")) {
            end += 3;
        }
        return end;
    }

    /** Whether a sentence ends between the word {@code index}, with its closers, and the word {@code next}. */
    private static boolean ends(String text, List<Span> words, int start, int index, int next) {
        Span following = words.get(next);
        String gap = text.substring(words.get(next - 1).end(), following.start());
        if (isParagraph(gap)) {
            return true;
        }
        if (gap.isEmpty()) {
            return false;
        }
        String word = words.get(index).in(text);
        String after = following.in(text);
        boolean lower = Character.isLowerCase(opening(text, words, next));
        if (STOP.matcher(word).matches()) {
            boolean enumerator = index == start + 1
                    && word.equals(".")
                    && words.get(start).length() <= 3
                    && Character.isDigit(text.charAt(words.get(start).start()));
            boolean asked = next == index + 1 && word.chars().allMatch(c -> c == '?' || c == '!');
            return (!lower || asked) && !enumerator && !SYMBOLS.contains(after);
        }
        if (word.length() > 1 && word.endsWith(".") && Abbreviations.use(word) != Abbreviations.Use.TITLE) {
            return STARTERS.contains(after) && word.length() > 2;
        }
        return false;
    }

    private static final Set<String> SYMBOLS = Set.of(",", ";", ":", "–", "-", "--");

    /** The first letter or digit of what follows, over quotation marks and brackets. */
    private static char opening(String text, List<Span> words, int from) {
        for (int i = from; i < Math.min(from + 3, words.size()); i++) {
            char first = text.charAt(words.get(i).start());
            if (Character.isLetterOrDigit(first)) {
                return first;
            }
        }
        return ' ';
    }

    private static boolean isParagraph(String gap) {
        int first = gap.indexOf('\n');
        return first >= 0 && gap.indexOf('\n', first + 1) >= 0 || gap.indexOf('\u2029') >= 0;
    }
}
