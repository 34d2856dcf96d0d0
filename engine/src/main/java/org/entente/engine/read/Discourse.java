package org.entente.engine.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Span;

/**
 * Puts together who said what over a document: the utterances of its sentences, the quotations that run over
 * several sentences or paragraphs, quotations with the speaker's name behind a dash, and labelled turns of
 * talk. Not thread-safe; one per document.
 */
final class Discourse {
    /** A quotation's speaker behind a dash, to the end of the line. */
    private static final Pattern BEHIND_DASH = Pattern.compile(
            "[\"”'’»]*[\\h]*([—–―]|--)[\\h]*(\\p{Lu}[\\p{L}.'’-]*(?:\\h+[\\p{L}.'’-]+){0,4})[.,]?\\h*(?=\\R|$)");

    private static final int QUOTATION_WORDS_MIN = 4;

    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private int lastQuoting = NONE;
    private int opened = NONE;
    private boolean wentOn;

    private static final int NONE = -1;

    /** An attribution while stretches are still added to its content. */
    private record Entry(Utterance.Kind kind, List<Span> source, List<Span> cue, List<Span> content, boolean label) {
        /** Where the colon stands behind which something is said, in a sentence that only opens it; -1 where it doesn't. */
        int colon(String text) {
            int end = cue.getLast().end();
            while (content.isEmpty() && end < text.length() && ":.?!\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return content.isEmpty() && end < text.length() && text.charAt(end) == ':' ? end : NONE;
        }
    }

    Discourse(String text) {
        this.text = text;
    }

    /** Adds the next block. */
    void add(Span block, List<Span> quotes, List<Tree> trees, List<List<Utterance>> utterances) {
        int first = entries.size();
        for (int i = 0; i < trees.size(); i++) {
            for (Utterance utterance : utterances.get(i)) {
                entries.add(entry(trees.get(i), utterance, block));
            }
        }
        int opener = NONE;
        if (opened != NONE && !quotes.isEmpty() && isWhole(text, quotes.getFirst(), block)) {
            opener = opened;
        } else if (opened != NONE) {
            entries.get(opened).content().add(block);
        }
        for (Span quote : quotes) {
            opener = place(quote, block, trees, first, opener);
        }
        boolean open = !quotes.isEmpty() && Quotes.isOpen(quotes.getLast(), block);
        boolean whole = !quotes.isEmpty() && isWhole(text, quotes.getFirst(), block);
        wentOn = open || whole && wentOn;
        lastQuoting = opener;
        int colon = entries.size() == first ? NONE : entries.getLast().colon(text);
        boolean last = colon != NONE
                && text.substring(colon + 1, Math.max(colon + 1, block.end())).isBlank();
        opened = last ? entries.size() - 1 : NONE;
    }

    private static Entry entry(Tree tree, Utterance utterance, Span block) {
        boolean label = utterance.cueWords().equals(":");
        List<Span> content = utterance.content().isEmpty() ? new ArrayList<>() : stretches(tree, utterance.content());
        if (label) {
            content = new ArrayList<>(List.of(new Span(content.getFirst().start(), block.end())));
        }
        return new Entry(
                utterance.kind(),
                stretches(tree, utterance.sourceTokens()),
                stretches(tree, utterance.cueTokens()),
                content,
                label);
    }

    /** Gives a quotation to whoever says it; answers which entry that is, or the one before. */
    private int place(Span quote, Span block, List<Tree> trees, int first, int opener) {
        Matcher name = BEHIND_DASH.matcher(text).region(quote.end(), text.length());
        if (name.lookingAt() && words(quote) >= QUOTATION_WORDS_MIN) {
            List<Span> content = new ArrayList<>(List.of(quote));
            Span source = new Span(name.start(2), name.end(2));
            entries.add(new Entry(
                    Utterance.Kind.SAY,
                    List.of(source),
                    List.of(new Span(name.start(1), name.end(1))),
                    content,
                    false));
            return entries.size() - 1;
        }
        for (int i = entries.size() - 1; i >= first; i--) {
            Entry entry = entries.get(i);
            boolean holds = entry.kind() == Utterance.Kind.SAY
                    && !quote.contains(entry.cue().getFirst())
                    && entry.content().stream().anyMatch(span -> covers(span, quote));
            if (holds) {
                if (!entry.label()) {
                    entry.content().add(quote);
                }
                return i;
            }
        }
        if (!isUtterance(quote, trees)) {
            return opener;
        }
        for (int i = first; i < entries.size(); i++) {
            int colon = entries.get(i).colon(text);
            if (colon != NONE && colon < quote.start() && quote.start() - colon <= Speech.QUOTE_GAP_CHARS) {
                entries.get(i).content().add(quote);
                return i;
            }
        }
        int behind = next(quote, first);
        boolean told = behind != NONE && entries.get(behind).content().isEmpty();
        int speaker = told || opener == NONE ? behind : opener;
        if (speaker == NONE && isWhole(text, quote, block) && lastQuoting != NONE) {
            speaker = lastQuoting;
        }
        if (speaker != NONE) {
            entries.get(speaker).content().add(quote);
        }
        return speaker;
    }

    /** Whether a stretch reaches at least half of a quotation's part that is nearest to it. */
    private static boolean covers(Span stretch, Span quote) {
        if (!stretch.overlaps(quote)) {
            return false;
        }
        int overlap = Math.min(stretch.end(), quote.end()) - Math.max(stretch.start(), quote.start());
        return overlap * 2 >= Math.min(stretch.length(), quote.length());
    }

    private int next(Span quote, int first) {
        for (int i = first; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean quoting = entry.kind() == Utterance.Kind.SAY
                    && !entry.source().isEmpty()
                    && !entry.label()
                    && entry.cue().getFirst().start() > quote.end();
            if (quoting) {
                return i;
            }
        }
        return NONE;
    }

    /** Whether a quotation holds a whole sentence: scare quotes are no utterances. */
    private boolean isUtterance(Span quote, List<Tree> trees) {
        if (words(quote) < QUOTATION_WORDS_MIN) {
            return false;
        }
        return trees.stream().anyMatch(tree -> holdsSentence(quote, tree));
    }

    /** Whether the sentence lies within the quotation, the punctuation at its edges aside. */
    static boolean holdsSentence(Span quote, Tree tree) {
        List<Integer> inside = tree.within(quote);
        for (int i = 0; i < tree.size(); i++) {
            if (!tree.is(i, "punct") && !inside.contains(i)) {
                return false;
            }
        }
        return !inside.isEmpty();
    }

    private int words(Span quote) {
        return quote.in(text).strip().split("\\s+").length;
    }

    /** Whether a block opens with the quotation. */
    static boolean isWhole(String text, Span quote, Span block) {
        return text.substring(block.start(), quote.start()).strip().length() <= 2;
    }

    /** The stretches of tokens, the punctuation at their edges left out; punctuation alone parts no two. */
    private static List<Span> stretches(Tree tree, Collection<Integer> tokens) {
        List<Span> spans = new ArrayList<>();
        int from = NONE;
        int to = NONE;
        for (int token : new TreeSet<>(tokens)) {
            if (tree.is(token, "punct")) {
                continue;
            }
            if (from != NONE && isGap(tree, to, token)) {
                spans.add(tree.token(from).span().cover(tree.token(to).span()));
                from = token;
            }
            from = from == NONE ? token : from;
            to = token;
        }
        if (from == NONE) {
            tokens.stream()
                    .sorted()
                    .limit(1)
                    .forEach(t -> spans.add(tree.token(t).span()));
            return spans;
        }
        spans.add(tree.token(from).span().cover(tree.token(to).span()));
        return spans;
    }

    private static boolean isGap(Tree tree, int before, int after) {
        for (int i = before + 1; i < after; i++) {
            if (!tree.is(i, "punct")) {
                return true;
            }
        }
        return false;
    }

    /** What was found, in the order of the cues. */
    List<Said> said() {
        List<Said> said = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.content().isEmpty()) {
                continue;
            }
            List<Span> content = joined(entry.content());
            boolean direct =
                    entry.kind() == Utterance.Kind.SAY && content.stream().anyMatch(this::isQuoted);
            said.add(new Said(
                    entry.source(),
                    entry.cue(),
                    content,
                    direct || entry.label(),
                    entry.kind() == Utterance.Kind.STANCE));
        }
        said.sort((a, b) -> a.cue().getFirst().compareTo(b.cue().getFirst()));
        return said;
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            if (!joined.isEmpty() && span.start() <= joined.getLast().end() + 2) {
                joined.set(joined.size() - 1, joined.getLast().cover(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private boolean isQuoted(Span span) {
        return span.start() > 0 && "\"“”'‘«".indexOf(text.charAt(span.start() - 1)) >= 0
                || "\"“”'‘«".indexOf(text.charAt(span.start())) >= 0;
    }
}
