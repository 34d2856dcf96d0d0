package org.entente.engine.kit.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Spellings of names made comparable.
 *
 * <p>Pure functions; stateless and thread-safe.
 */
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʻ`´]");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’ʼ][sS](?![\\p{L}\\p{N}])");
    private static final Pattern DOTTED = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]n|[Aa]r|[Aa]t|[Aa]z|[Aa]d)[-‑](?=\\p{L})");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that have no mark to take off. */
    private static final Map<Character, String> LETTERS = Map.of(
            'ø', "o", 'ł', "l", 'ß', "ss", 'ı', "i", 'đ', "d", 'æ', "ae", 'œ', "oe", 'þ', "th", 'ð', "d", 'ħ', "h");

    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "plc",
            "co",
            "sa",
            "ca",
            "sas",
            "srl",
            "spa",
            "sarl",
            "sl",
            "gmbh",
            "ag",
            "kg",
            "nv",
            "bv",
            "ab",
            "asa",
            "oy",
            "oyj",
            "pjsc",
            "jsc",
            "ojsc",
            "pao",
            "ooo",
            "oao",
            "zao",
            "kk",
            "bhd",
            "pte",
            "pty",
            "fze",
            "fzco",
            "fzc",
            "as",
            "company");

    private Names() {}

    /**
     * A name's words without case, accents, punctuation, a leading article and possessive endings, apart
     * by one blank: {@code "the U.S. Navy's"} is {@code us navy}. Empty where nothing is left. Never
     * depends on the locale. Folding twice changes nothing.
     */
    public static String fold(String name) {
        return String.join(" ", words(name));
    }

    /** The words of {@link #fold}, in order. */
    public static List<String> words(String name) {
        return withoutArticle(isPlain(name) ? name.toLowerCase(Locale.ROOT) : plain(name));
    }

    /** Whether there is nothing but letters and digits of ASCII and blanks, as in most names. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean plain = letter >= 'a' && letter <= 'z'
                    || letter >= 'A' && letter <= 'Z'
                    || letter >= '0' && letter <= '9'
                    || letter == ' ';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        text = POSSESSIVE.matcher(text).replaceAll("");
        text = DOTTED.matcher(text).replaceAll(match -> match.group().replace(".", ""));
        text = text.replace("&", " and ").replace("+", " plus ");
        text = APOSTROPHES.matcher(text).replaceAll("");
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        text = letters(text.toLowerCase(Locale.ROOT));
        return MARKS.matcher(text).replaceAll("");
    }

    private static List<String> withoutArticle(String text) {
        List<String> words = new ArrayList<>();
        for (String word : OTHER.split(text)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        return List.copyOf(words);
    }

    /**
     * The words of a person's name, folded, hyphened ones as one and without the Arabic article: {@code
     * "Bashar al-Assad"} is {@code bashar assad}. Titles stay.
     */
    public static List<String> personWords(String name) {
        List<String> words = new ArrayList<>();
        for (String raw : WHITE_SPACE.split(name.strip())) {
            String word = String.join("", words(ARTICLE.matcher(raw).replaceFirst("")));
            boolean article = words.isEmpty() ? word.equals("the") : word.equals("al") || word.equals("el");
            if (!word.isEmpty() && !article) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    /** {@link #fold} without the legal form at the end, where something is left before it. */
    public static String foldCompany(String name) {
        List<String> words = words(name);
        int end = words.size();
        while (end > 1 && LEGAL_FORMS.contains(words.get(end - 1))) {
            end--;
        }
        return String.join(" ", words.subList(0, end));
    }

    /** Whether a name is written as an acronym: two capitals or more and no small letter, as in U.N. or IRGC. */
    public static boolean isAcronym(String name) {
        int capitals = 0;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isLowerCase(letter) || Character.isWhitespace(letter)) {
                return false;
            }
            capitals += Character.isUpperCase(letter) ? 1 : 0;
        }
        return capitals >= 2;
    }

    private static String letters(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String plain = LETTERS.get(text.charAt(i));
            if (plain == null) {
                folded.append(text.charAt(i));
            } else {
                folded.append(plain);
            }
        }
        return folded.toString();
    }
}
