package org.entente.engine.read;

import java.util.regex.Pattern;

/** Words as names: white space folded, article and possessive ending taken off. */
final class Names {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|a|an)\\s+(?=\\S)");
    private static final Pattern POSSESSIVE = Pattern.compile("(?:['’]s|(?<=s)['’])$");

    private Names() {}

    static String of(String words) {
        String folded = SPACE.matcher(words.strip()).replaceAll(" ");
        String bare =
                POSSESSIVE.matcher(ARTICLE.matcher(folded).replaceFirst("")).replaceFirst("");
        return bare.isBlank() ? folded : bare;
    }

    /** White space folded, nothing else. */
    static String folded(String words) {
        return SPACE.matcher(words.strip()).replaceAll(" ");
    }
}
