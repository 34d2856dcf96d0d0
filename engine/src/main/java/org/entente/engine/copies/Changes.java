package org.entente.engine.copies;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.engine.copies.Change.Kind;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Document;
import org.entente.model.Span;

/**
 * How one copy of a text differs from another, word by word (Myers 1986): paragraphs that are the same in both are set aside
 * first, what moved is known by its words, and the words of the rest are compared. Case, punctuation and white space do
 * not count, and litter is not looked at.
 *
 * @param headline whether both have a headline, and not the same
 * @param changes in the order of the one
 * @param wordsKept how many words of the one the other has too, at whatever place
 * @param wordsHere how many words the one has, without its headline
 * @param wordsThere how many words the other has, without its headline
 */
public record Changes(boolean headline, List<Change> changes, int wordsKept, int wordsHere, int wordsThere) {
    /** Fewer words than this stand at two places by chance. */
    private static final int MOVED_WORDS_MIN = 6;
    /** So few words in common between two changes join them into one. */
    private static final int JOINING_WORDS = 2;
    /** A stretch longer than this is not looked at word by word: its two sides are told whole. */
    private static final int COMPARED_WORDS_MAX = 6_000;

    public Changes {
        changes = List.copyOf(changes);
    }

    /** Pure; needs time with the words of the longer times those that differ, within a bound. */
    public static Changes between(Document here, Document there) {
        return new Comparing(paragraphs(here), paragraphs(there)).changes(hasOtherHeadline(here, there));
    }

    private static boolean hasOtherHeadline(Document here, Document there) {
        String one = here.title();
        String other = there.title();
        return one != null && other != null && !forms(words(one, 0, 0)).equals(forms(words(other, 0, 0)));
    }

    /** A word, in lower case, where it stands. */
    private record Word(String form, Span span, int paragraph) {}

    private record Paragraph(List<Word> words) {
        String form() {
            return String.join(" ", forms(words));
        }

        Span span() {
            return new Span(
                    words.getFirst().span().start(), words.getLast().span().end());
        }
    }

    private static List<Paragraph> paragraphs(Document document) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.isRead() && block.kind() != BlockKind.TITLE) {
                List<Word> words =
                        words(block.span().in(document.text()), block.span().start(), paragraphs.size());
                if (!words.isEmpty()) {
                    paragraphs.add(new Paragraph(words));
                }
            }
        }
        return paragraphs;
    }

    private static List<Word> words(String text, int offset, int paragraph) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = Shingles.wordEnd(text, at);
            int unit = text.codePointAt(at);
            boolean amount = unit == '%' || Character.getType(unit) == Character.CURRENCY_SYMBOL;
            int after = end > at ? end : at + Character.charCount(unit);
            if (end > at || amount) {
                String form = text.substring(at, after).toLowerCase(Locale.ROOT);
                words.add(new Word(form, new Span(offset + at, offset + after), paragraph));
            }
            at = after;
        }
        return words;
    }

    private static List<String> forms(List<Word> words) {
        return words.stream().map(Word::form).toList();
    }

    /** What differs, with something that is the same between each two. */
    private static List<Stretch> differing(List<String> here, List<String> there) {
        Deque<Stretch> stretches = new ArrayDeque<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(here, there, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            Stretch next = Stretch.of(delta);
            boolean adjoins = !stretches.isEmpty() && stretches.getLast().toHere() == next.fromHere();
            stretches.addLast(adjoins ? stretches.removeLast().to(next) : next);
        }
        return List.copyOf(stretches);
    }

    /** A stretch of words of the one and of the other that stand for each other; both as from and to, end exclusive. */
    private record Stretch(int fromHere, int toHere, int fromThere, int toThere) {
        static Stretch of(AbstractDelta<String> delta) {
            int here = delta.getSource().getPosition();
            int there = delta.getTarget().getPosition();
            return new Stretch(
                    here,
                    here + delta.getSource().size(),
                    there,
                    there + delta.getTarget().size());
        }

        int size() {
            return Math.max(toHere - fromHere, toThere - fromThere);
        }

        Stretch to(Stretch last) {
            return new Stretch(fromHere, last.toHere, fromThere, last.toThere);
        }
    }

    /** Two texts while they are compared. Used by one thread. */
    private static final class Comparing {
        private final List<Paragraph> here;
        private final List<Paragraph> there;
        private final Set<Integer> movedHere = new HashSet<>();
        private final Set<Integer> movedThere = new HashSet<>();
        private final List<Change> changes = new ArrayList<>();
        private int changedWords;

        Comparing(List<Paragraph> here, List<Paragraph> there) {
            this.here = here;
            this.there = there;
        }

        Changes changes(boolean headline) {
            List<Stretch> stretches = differing(
                    here.stream().map(Paragraph::form).toList(),
                    there.stream().map(Paragraph::form).toList());
            Map<Integer, Integer> moved = moved(stretches);
            for (Stretch stretch : stretches) {
                for (int at = stretch.fromHere(); at < stretch.toHere(); at++) {
                    Integer to = moved.get(at);
                    if (to != null) {
                        changes.add(new Change(
                                Kind.MOVED, here.get(at).span(), there.get(to).span()));
                    }
                }
                compare(
                        rest(here.subList(stretch.fromHere(), stretch.toHere()), movedHere),
                        rest(there.subList(stretch.fromThere(), stretch.toThere()), movedThere));
            }
            int wordsHere = count(here);
            return new Changes(headline, changes, wordsHere - changedWords, wordsHere, count(there));
        }

        /** From paragraphs of the one to those of the other that have the same words at another place. */
        private Map<Integer, Integer> moved(List<Stretch> stretches) {
            Map<String, Deque<Integer>> unmatched = new HashMap<>();
            for (Stretch stretch : stretches) {
                for (int at = stretch.fromThere(); at < stretch.toThere(); at++) {
                    unmatched
                            .computeIfAbsent(there.get(at).form(), unused -> new ArrayDeque<>())
                            .add(at);
                }
            }
            Map<Integer, Integer> moved = new HashMap<>();
            for (Stretch stretch : stretches) {
                for (int at = stretch.fromHere(); at < stretch.toHere(); at++) {
                    Deque<Integer> same = unmatched.get(here.get(at).form());
                    if (same != null && !same.isEmpty() && here.get(at).words().size() >= MOVED_WORDS_MIN) {
                        int to = same.removeFirst();
                        moved.put(at, to);
                        movedHere.add(at);
                        movedThere.add(to);
                    }
                }
            }
            return moved;
        }

        private static List<Word> rest(List<Paragraph> paragraphs, Set<Integer> moved) {
            return paragraphs.stream()
                    .flatMap(paragraph -> paragraph.words().stream())
                    .filter(word -> !moved.contains(word.paragraph()))
                    .toList();
        }

        private static int count(List<Paragraph> paragraphs) {
            return paragraphs.stream()
                    .mapToInt(paragraph -> paragraph.words().size())
                    .sum();
        }

        private void compare(List<Word> some, List<Word> others) {
            boolean tooLong = Math.min(some.size(), others.size()) > COMPARED_WORDS_MAX;
            List<Stretch> stretches =
                    tooLong ? List.of(new Stretch(0, some.size(), 0, others.size())) : joined(some, others);
            for (Stretch stretch : stretches) {
                changedWords += stretch.toHere() - stretch.fromHere();
                add(
                        some.subList(stretch.fromHere(), stretch.toHere()),
                        others.subList(stretch.fromThere(), stretch.toThere()));
            }
        }

        /** Two changes with hardly a word between them are one, and so are two with little between them for their size. */
        private static List<Stretch> joined(List<Word> some, List<Word> others) {
            Deque<Stretch> joined = new ArrayDeque<>();
            for (Stretch next : differing(forms(some), forms(others))) {
                Stretch stretch = next;
                while (!joined.isEmpty() && isOne(joined.getLast(), stretch, some, others)) {
                    stretch = joined.removeLast().to(stretch);
                }
                joined.addLast(stretch);
            }
            return List.copyOf(joined);
        }

        private static boolean isOne(Stretch one, Stretch next, List<Word> some, List<Word> others) {
            int between = next.fromHere() - one.toHere();
            boolean near = between <= JOINING_WORDS
                    && isInOneParagraph(some.subList(one.fromHere(), next.toHere()))
                    && isInOneParagraph(others.subList(one.fromThere(), next.toThere()));
            return near || 2 * between <= Math.min(one.size(), next.size());
        }

        private static boolean isInOneParagraph(List<Word> words) {
            return words.isEmpty()
                    || words.getFirst().paragraph() == words.getLast().paragraph();
        }

        private void add(List<Word> some, List<Word> others) {
            if (some.isEmpty()) {
                byParagraph(others).forEach(span -> changes.add(new Change(Kind.ADDED, null, span)));
            } else if (others.isEmpty()) {
                byParagraph(some).forEach(span -> changes.add(new Change(Kind.CUT, span, null)));
            } else {
                changes.add(new Change(Kind.ALTERED, span(some), span(others)));
            }
        }

        private static List<Span> byParagraph(List<Word> words) {
            return words.stream().collect(Collectors.groupingBy(Word::paragraph)).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(paragraph -> span(paragraph.getValue()))
                    .toList();
        }

        private static Span span(List<Word> words) {
            return new Span(
                    words.getFirst().span().start(), words.getLast().span().end());
        }
    }
}
