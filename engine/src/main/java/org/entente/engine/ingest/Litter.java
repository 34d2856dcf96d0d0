package org.entente.engine.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.engine.ingest.LitterRule.Scope;
import org.entente.model.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Sets litter apart from article by its words: in whole blocks, in sentences within a block, and in what
 * follows a heading such as "Leave a comment". Nothing is taken away; what is litter says why.
 *
 * <p>Immutable and thread-safe.
 */
final class Litter {
    /** A block longer than this is an article's, whatever words it has. */
    private static final int BLOCK_CHARS_MAX = 700;

    private static final int SENTENCE_CHARS_MAX = 400;
    private static final int SHORT_WORDS_MAX = 25;
    private static final int PROSE_WORDS_MIN = 20;
    private static final int HEADING_WORDS_MAX = 15;

    private final Map<Scope, List<LitterRule>> rules = new EnumMap<>(Scope.class);

    Litter(List<LitterRule> all) {
        for (Scope scope : Scope.values()) {
            rules.put(scope, all.stream().filter(rule -> rule.scope() == scope).toList());
        }
    }

    /** The same words in the same order; what is found to be litter is marked so, and split off where it is a sentence. */
    List<Piece> mark(List<Piece> pieces) {
        List<Piece> marked = new ArrayList<>();
        int wordsBefore = 0;
        int wordsAfter = pieces.stream().mapToInt(Litter::proseWords).sum();
        String rest = null;
        String run = null;
        for (Piece piece : pieces) {
            wordsBefore += proseWords(piece);
            wordsAfter -= proseWords(piece);
            if (!piece.isRead() || piece.kind() == BlockKind.TITLE) {
                marked.add(piece);
                continue;
            }
            String text = Fold.whiteSpace(piece.text());
            String closing = firstOf(Scope.REST, text);
            rest = rest == null && wordsAfter * 2 < wordsBefore ? closing : rest;
            Optional<String> runHere = Optional.ofNullable(firstOf(Scope.SHORT_RUN, text));
            run = runHere.orElse(run != null && isShort(text) ? run : null);
            String here = closing != null ? closing : run != null ? run : firstOf(Scope.BLOCK, text);
            String whole = rest != null ? rest : here;
            if (whole != null) {
                marked.add(piece.skipped(whole));
            } else {
                marked.addAll(bySentence(piece, text));
            }
        }
        return marked;
    }

    /** Whether a block that ends in a colon properly leads on to running text. */
    boolean leadsOn(String text) {
        return firstOf(Scope.LEADS_ON, text) != null;
    }

    /** Words of running text, by which is judged whether an article can be over. */
    private static int proseWords(Piece piece) {
        boolean prose = piece.isRead() && piece.kind() == BlockKind.PARAGRAPH;
        int words = prose ? piece.text().split("\\s+").length : 0;
        return words >= PROSE_WORDS_MIN ? words : 0;
    }

    private static boolean isShort(String text) {
        return text.split(" ").length <= SHORT_WORDS_MAX && !text.endsWith(".");
    }

    private @Nullable String firstOf(Scope scope, String text) {
        int charsMax = scope == Scope.SENTENCE || scope == Scope.BESIDE ? SENTENCE_CHARS_MAX : BLOCK_CHARS_MAX;
        if (text.length() > charsMax && scope != Scope.LEADS_ON) {
            return null;
        }
        for (LitterRule rule : rules.getOrDefault(scope, List.of())) {
            if (rule.fires(text)) {
                return rule.reason();
            }
        }
        return null;
    }

    private List<Piece> bySentence(Piece piece, String text) {
        List<String> sentences = Sentences.split(text);
        List<String> reasons = new ArrayList<>();
        boolean any = false;
        for (String sentence : sentences) {
            String reason = firstOf(Scope.SENTENCE, sentence.strip());
            reasons.add(reason == null ? "" : reason);
            any |= reason != null;
        }
        if (!any) {
            return List.of(piece);
        }
        for (int i = 0; i < sentences.size(); i++) {
            String beside = reasons.get(i).isEmpty()
                    ? firstOf(Scope.BESIDE, sentences.get(i).strip())
                    : null;
            if (beside != null) {
                reasons.set(i, beside);
            }
        }
        return parts(piece, sentences, reasons);
    }

    /** Neighbouring sentences of one fate become one piece. */
    private static List<Piece> parts(Piece piece, List<String> sentences, List<String> reasons) {
        List<Piece> parts = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= sentences.size(); to++) {
            if (to < sentences.size() && reasons.get(to).equals(reasons.get(from))) {
                continue;
            }
            String words = String.join("", sentences.subList(from, to));
            String reason = reasons.get(from);
            boolean joined = from > 0 || piece.joined();
            BlockKind kind = from == 0 && isHeading(piece, words) ? BlockKind.HEADING : piece.kind();
            parts.add(
                    reason.isEmpty()
                            ? new Piece(kind, words, null, joined)
                            : new Piece(BlockKind.LITTER, words, reason, joined));
            from = to;
        }
        return parts;
    }

    /** A line that only the litter after it made look like a paragraph. */
    private static boolean isHeading(Piece piece, String words) {
        if (piece.kind() != BlockKind.PARAGRAPH) {
            return false;
        }
        String[] each = words.strip().split(" ");
        long longWords = Arrays.stream(each).filter(word -> word.length() >= 4).count();
        long capitals = Arrays.stream(each)
                .filter(word -> word.length() >= 4 && Character.isUpperCase(word.charAt(0)))
                .count();
        return each.length <= HEADING_WORDS_MAX && longWords > 0 && capitals * 10 >= longWords * 7;
    }
}
