package org.entente.casefile;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.UserError;

/**
 * A person's search words as a query of SQLite's full-text index (sqlite.org/fts5.html, section 3).
 *
 * <p>All words must occur; {@code "words in quotation marks"} as they stand; {@code word*} by its
 * beginning; {@code OR} between alternatives; {@code -word} must not occur. Anything else is looked for
 * as words, so that no input is a fault of syntax.
 */
final class Query {
    private Query() {}

    /**
     * The query.
     *
     * @throws UserError SEARCH-EMPTY where there is no word to look for
     */
    static String of(String words) {
        List<String> alternatives = new ArrayList<>();
        List<String> all = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (String term : terms(words)) {
            if (term.equals("OR")) {
                close(alternatives, all, none);
            } else if (term.startsWith("-") && hasWord(term)) {
                none.add(quoted(term.substring(1)));
            } else if (hasWord(term)) {
                all.add(quoted(term));
            }
        }
        close(alternatives, all, none);
        if (alternatives.isEmpty()) {
            throw new UserError(
                    "SEARCH-EMPTY",
                    words,
                    "there is no word to look for",
                    "Give a word; words that must not occur need one beside them that must");
        }
        return String.join(" OR ", alternatives);
    }

    private static void close(List<String> alternatives, List<String> all, List<String> none) {
        if (!all.isEmpty()) {
            String found = "(" + String.join(" AND ", all) + ")";
            alternatives.add(none.isEmpty() ? found : "(" + found + " NOT (" + String.join(" OR ", none) + "))");
        }
        all.clear();
        none.clear();
    }

    private static List<String> terms(String words) {
        List<String> terms = new ArrayList<>();
        StringBuilder term = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                term.append(c);
            } else if (!quoted && Character.isWhitespace(c)) {
                add(terms, term);
            } else {
                term.append(c);
            }
        }
        add(terms, term);
        return terms;
    }

    private static void add(List<String> terms, StringBuilder term) {
        if (!term.isEmpty()) {
            terms.add(term.toString());
            term.setLength(0);
        }
    }

    private static boolean hasWord(String term) {
        return term.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String quoted(String term) {
        boolean beginning = term.endsWith("*");
        return "\""
                + term.replace("\"", " ").replace('\0', ' ').replace("*", " ").strip() + "\"" + (beginning ? " *" : "");
    }
}
