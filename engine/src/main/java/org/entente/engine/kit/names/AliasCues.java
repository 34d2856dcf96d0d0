package org.entente.engine.kit.names;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.engine.kit.Table;
import org.entente.model.Span;

/**
 * Where a text says that two names are one bearer's: <em>X, also known as Y</em>, <em>X (formerly Y)</em>, by {@code
 * alias-cues.tsv}; and where it introduces an acronym in brackets.
 *
 * <p>Pure, thread-safe.
 */
public final class AliasCues {
    private static final Pattern BETWEEN = between();
    private static final String OPENING = " (";

    private AliasCues() {}

    private static Pattern between() {
        List<Map<String, String>> rows =
                Table.of(AliasCues.class, "alias-cues.tsv").rows();
        String apart = "\\s*[,(–—-]\\s*";
        return Pattern.compile("(?:" + apart + "(?<apart>" + words(rows, true) + ")|(?:" + apart + "|\\s+)(?<plain>"
                + words(rows, false) + "))\\s+(?:the\\s+)?[\"“‘']?");
    }

    private static String words(List<Map<String, String>> rows, boolean apart) {
        return rows.stream()
                .filter(row -> Table.cell(row, "apart").equals(apart ? "yes" : "no"))
                .map(row -> Table.cell(row, "words"))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(words -> words.length() == 3
                        ? String.join("\\.?", words.split("")) + "\\.?"
                        : words.replace(" ", "\\s+"))
                .collect(Collectors.joining("|"));
    }

    /**
     * The words that say that two names are one bearer's; empty where none do.
     *
     * @param text the text of the document
     * @param one the first name's place in it
     * @param other the place of the next
     */
    public static Optional<Span> between(String text, Span one, Span other) {
        if (one.end() >= other.start()) {
            return Optional.empty();
        }
        Optional<Span> cue = between(text.substring(one.end(), other.start()))
                .map(span -> new Span(one.end() + span.start(), one.end() + span.end()));
        if (cue.isPresent()) {
            return cue;
        }
        boolean inBrackets = text.startsWith(OPENING, one.end())
                && other.start() == one.end() + OPENING.length()
                && text.startsWith(")", other.end())
                && Names.isAcronym(other.in(text));
        return inBrackets ? Optional.of(other) : Optional.empty();
    }

    /** Where the words stand in what lies between two names; empty where there are none. */
    public static Optional<Span> between(String words) {
        Matcher matcher = BETWEEN.matcher(words.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String group = matcher.group("apart") == null ? "plain" : "apart";
        return Optional.of(new Span(matcher.start(group), matcher.end(group)));
    }
}
