package org.entente.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.engine.read.Token;

/**
 * Hangs marks where Universal Dependencies want them, given the tree of the words: the second of a pair
 * where the first hangs, and a comma behind a unit that precedes its head on that unit. Stateless.
 */
final class Punctuation {
    /** Raised when these rules change, since trees change with them. */
    static final String VERSION = "1";

    private static final Map<String, String> OPENING = Map.of(")", "(", "]", "[", "”", "“");
    private static final Set<String> UNITS = Set.of("advcl", "obl", "advmod");
    private static final String MARK = "punct";

    private Punctuation() {}

    /** The same words; only the heads of marks differ. */
    static List<Analysis.Word> mend(List<String> forms, List<Analysis.Word> words) {
        List<Analysis.Word> mended = new ArrayList<>(words);
        Map<String, Deque<Integer>> open =
                Map.of("(", new ArrayDeque<>(), "[", new ArrayDeque<>(), "“", new ArrayDeque<>());
        for (int at = 0; at < forms.size(); at++) {
            if (!words.get(at).relation().equals(MARK) || hasChildren(words, at)) {
                continue;
            }
            String form = forms.get(at);
            Deque<Integer> opened = open.get(form);
            Deque<Integer> closed = open.getOrDefault(OPENING.getOrDefault(form, ""), new ArrayDeque<>());
            int head = words.get(at).head();
            if (opened != null) {
                opened.push(at);
            } else if (!closed.isEmpty()) {
                head = words.get(closed.pop()).head();
            } else if (form.equals(",")) {
                head = unitBefore(words, at);
            }
            if (head != at && head != Token.ROOT) {
                mended.set(at, words.get(at).under(head, MARK));
            }
        }
        return mended;
    }

    private static boolean hasChildren(List<Analysis.Word> words, int at) {
        return words.stream().anyMatch(word -> word.head() == at);
    }

    /** The head of the unit that ends right before a comma and hangs on a later word; else the comma's own head. */
    private static int unitBefore(List<Analysis.Word> words, int comma) {
        for (int at = 0; at < comma; at++) {
            Analysis.Word word = words.get(at);
            if (word.head() > comma
                    && UNITS.contains(plain(word.relation()))
                    && lastOf(words, at, comma) == comma - 1) {
                return at;
            }
        }
        return words.get(comma).head();
    }

    private static String plain(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** The last word at or below another, one mark aside. */
    private static int lastOf(List<Analysis.Word> words, int above, int aside) {
        int last = above;
        for (int at = words.size() - 1; at > last; at--) {
            int up = at;
            while (up != Token.ROOT && up != above) {
                up = words.get(up).head();
            }
            if (up == above && at != aside) {
                last = at;
            }
        }
        return last;
    }
}
