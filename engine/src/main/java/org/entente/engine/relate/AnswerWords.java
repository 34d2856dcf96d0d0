package org.entente.engine.relate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.engine.kit.Table;

/** What words tell of an answer to an accusation. Stateless and thread-safe. */
final class AnswerWords {
    /** What a word tells. */
    enum Sort {
        /** That it is not so. */
        DENIES,
        /** That it is so. */
        CONFIRMS,
        /** That one answers. */
        REPLIES,
        /** Behind a negation or a refusal, that one says nothing. */
        SILENT,
        /** Of what one is accused. */
        CHARGE,
        /** Who speaks for another. */
        VOICE
    }

    private static final Map<String, Set<Sort>> SORTS = read();
    private static final Set<String> UNWILLING =
            Set.of("decline", "declined", "declines", "refuse", "refused", "refuses", "not", "never", "without");
    /** How many words may stand between "declined" or "no" and what is not said. */
    private static final int UNWILLING_REACH = 4;

    private static final int NO_REACH = 2;

    /** Words that tell nothing of what is told, of those that are not too short to. */
    private static final Set<String> LITTLE = Set.of(
            ("about after also been before being could from have into many more most only other over said say says should"
                            + " some such than that their them then there these they this those were what when where which while"
                            + " will with would")
                    .split(" "));

    /** Words too short to tell what is told are left out, and longer ones are held against each other by so many letters. */
    private static final int LETTERS_LEAST = 4;

    private static final int LETTERS_COMPARED = 5;

    private AnswerWords() {}

    private static Map<String, Set<Sort>> read() {
        Map<String, Set<Sort>> sorts = new HashMap<>();
        for (Map<String, String> row :
                Table.of(AnswerWords.class, "answers.tsv").rows()) {
            Sort sort = Sort.valueOf(row.getOrDefault("sort", "").toUpperCase(Locale.ROOT));
            for (String word : row.getOrDefault("words", "").split("\\|")) {
                sorts.computeIfAbsent(word, key -> EnumSet.noneOf(Sort.class)).add(sort);
            }
        }
        return Map.copyOf(sorts);
    }

    /** The words of a text in lower case, marks left out. */
    static List<String> of(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("n't", " not");
        return List.of(plain.strip().split("[^\\p{L}\\p{N}]+"));
    }

    /** Whether one of the words is of that sort. */
    static boolean tell(Collection<String> words, Sort sort) {
        return words.stream()
                .anyMatch(word -> SORTS.getOrDefault(word, Set.of()).contains(sort));
    }

    /** Whether they say that nothing is said: declined to comment, did not respond, no immediate comment. */
    static boolean tellSilence(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (SORTS.getOrDefault(words.get(i), Set.of()).contains(Sort.SILENT)) {
                boolean unwilling = words.subList(Math.max(0, i - UNWILLING_REACH), i).stream()
                        .anyMatch(UNWILLING::contains);
                if (unwilling || words.subList(Math.max(0, i - NO_REACH), i).contains("no")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the words tell of, without the words of this lexicon and the shortest ones, each cut to what endings leave of it. */
    static Set<String> matter(Collection<String> words) {
        Set<String> matter = new LinkedHashSet<>();
        for (String word : words) {
            if (word.length() >= LETTERS_LEAST && !SORTS.containsKey(word) && !LITTLE.contains(word)) {
                matter.add(word.substring(0, Math.min(LETTERS_COMPARED, word.length())));
            }
        }
        return matter;
    }
}
