package org.entente.engine.kit.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.names.NameWords.Role;

/**
 * A name made ready for comparing: its words in plain Latin letters, each with its role and its sound. To
 * compare one name with many, make it once.
 *
 * <p>Immutable, thread-safe.
 */
public final class ComparableName {
    /** Names of more characters are not compared by their words; see {@link #isTooLong}. */
    public static final int CHARS_MAX = 400;

    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’ʼ]s(?![\\p{L}\\p{N}])");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}\\p{L}?(?![\\p{L}\\p{N}])");
    private static final Pattern SLASHED = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})/(\\p{L})(?![\\p{L}\\p{N}])");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʻ`´\"]");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern GLUED = Pattern.compile("^(\\p{Nd}+)(\\p{L}{3,})$");
    private static final Pattern ALTERNATES = Pattern.compile("(?<=\\p{L}{3})\\s*/\\s*(?=\\p{L}{3})");

    private final String shown;
    private final NameKind kind;
    private final Romanised romanised;
    private final boolean inverted;
    private final List<NamePart> parts;

    private ComparableName(String shown, NameKind kind) {
        this.shown = shown;
        this.kind = kind;
        String ordered = kind == NameKind.PERSON ? givenFirst(shown) : shown;
        this.inverted = !ordered.equals(shown);
        this.romanised = Romanised.of(ordered);
        this.parts = isTooLong() ? List.of() : parts(words(romanised.text()), kind);
    }

    /** The name as compared; of a name with a slash between two, the first. */
    public static ComparableName of(String name, NameKind kind) {
        return new ComparableName(name.strip(), kind);
    }

    /** A name, and where a slash parts two names in one, each of them too. */
    static List<ComparableName> alternates(ComparableName name) {
        if (name.shown.indexOf('/') < 0 || name.isTooLong()) {
            return List.of(name);
        }
        List<ComparableName> names = new ArrayList<>(List.of(name));
        for (String part : ALTERNATES.split(name.shown)) {
            if (!part.equals(name.shown)) {
                names.add(of(part, name.kind));
            }
        }
        return names;
    }

    /** The name as written. */
    public String shown() {
        return shown;
    }

    /** What bears it. */
    public NameKind kind() {
        return kind;
    }

    /** Whether letters of two scripts that look alike are mixed in one of its words. */
    public boolean isDisguised() {
        return romanised.disguised();
    }

    /** Whether it is longer than names that are compared. */
    public boolean isTooLong() {
        return shown.length() > CHARS_MAX;
    }

    Romanised romanised() {
        return romanised;
    }

    boolean isInverted() {
        return inverted;
    }

    List<NamePart> parts() {
        return parts;
    }

    private static String givenFirst(String name) {
        int comma = name.indexOf(',');
        if (comma <= 0 || comma != name.lastIndexOf(',') || comma + 1 >= name.length()) {
            return name;
        }
        return name.substring(comma + 1).strip() + " "
                + name.substring(0, comma).strip();
    }

    private static List<String> words(String latin) {
        return isPlain(latin) ? plainWords(latin) : anyWords(latin);
    }

    /** Whether there is nothing but small letters and blanks, so that no pattern finds anything. */
    private static boolean isPlain(String latin) {
        for (int i = 0; i < latin.length(); i++) {
            char each = latin.charAt(i);
            if (each != ' ' && (each < 'a' || each > 'z')) {
                return false;
            }
        }
        return true;
    }

    private static List<String> plainWords(String latin) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= latin.length(); at++) {
            if (at == latin.length() || latin.charAt(at) == ' ') {
                if (at > from) {
                    words.add(latin.substring(from, at));
                }
                from = at + 1;
            }
        }
        return words;
    }

    private static List<String> anyWords(String latin) {
        String text = POSSESSIVE.matcher(latin).replaceAll("");
        text = DOTTED.matcher(text).replaceAll(match -> match.group().replace(".", ""));
        text = SLASHED.matcher(text).replaceAll("$1$2");
        text = text.replace("&", " and ").replace("+", " plus ").replace("%", "percent");
        text = APOSTROPHES.matcher(text).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word : APART.split(text)) {
            Matcher glued = GLUED.matcher(word);
            if (glued.matches()) {
                words.add(glued.group(1));
                words.add(glued.group(2));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<NamePart> parts(List<String> words, NameKind kind) {
        List<NamePart> parts = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<NameWords.Phrase> phrase = NameWords.at(words, at, kind);
            if (phrase.isPresent() && mayBe(phrase.get(), words, at, kind)) {
                int end = at + phrase.get().words();
                parts.add(NamePart.of(
                        String.join(" ", words.subList(at, end)),
                        phrase.get().role(),
                        phrase.get().stands()));
                at = end;
            } else {
                at = addWord(parts, words, at, kind);
            }
        }
        boolean telling = parts.stream().anyMatch(part -> part.role() == Role.WORD);
        return telling
                ? List.copyOf(parts)
                : parts.stream().map(NamePart::asWord).toList();
    }

    /** Adds the word there, or the number that it and the next make; gives where the next begins. */
    private static int addWord(List<NamePart> parts, List<String> words, int at, NameKind kind) {
        String word = words.get(at);
        if (kind != NameKind.PERSON && Character.isDigit(word.charAt(0))
                || kind == NameKind.PERSON && word.chars().allMatch(Character::isDigit)) {
            parts.add(NamePart.of(word, Role.NUMBER, word));
            return at + 1;
        }
        boolean single = word.length() == 1 && !(at > 0 && isLast(words, at + 1, kind));
        Optional<Integer> number = kind == NameKind.PERSON || single ? Optional.empty() : NameWords.number(word);
        if (number.isEmpty()) {
            parts.add(NamePart.of(word, Role.WORD, word));
            return at + 1;
        }
        int value = number.get();
        Optional<Integer> unit = at + 1 < words.size() ? NameWords.number(words.get(at + 1)) : Optional.empty();
        boolean compound = value >= 20 && value % 10 == 0 && unit.isPresent() && unit.get() < 10;
        String digits = String.valueOf(compound ? value + unit.orElse(0) : value);
        parts.add(NamePart.of(digits, Role.NUMBER, digits));
        return compound ? at + 2 : at + 1;
    }

    /** Whether a phrase has its role where it stands: a title before something, a short legal form at an end. */
    private static boolean mayBe(NameWords.Phrase phrase, List<String> words, int at, NameKind kind) {
        int end = at + phrase.words();
        return switch (phrase.role()) {
            case TITLE, PARTICLE, PATRONYMIC -> end < words.size() || at > 0 && phrase.role() != Role.TITLE;
            case SHIP -> at == 0 && end < words.size();
            case LEGAL -> isLegalThere(phrase, words, at, kind);
            case WORD, NUMBER, GENERIC, LINK -> true;
        };
    }

    private static boolean isLegalThere(NameWords.Phrase phrase, List<String> words, int at, NameKind kind) {
        boolean last = isLast(words, at + phrase.words(), kind);
        if (kind == NameKind.PERSON) {
            return last && at > 0;
        }
        return last || at == 0 || words.get(at).length() > 2 || phrase.words() > 1;
    }

    /** Whether the name ends there, or its legal form begins. */
    private static boolean isLast(List<String> words, int at, NameKind kind) {
        return at == words.size()
                || NameWords.at(words, at, kind)
                        .filter(next -> next.role() == Role.LEGAL || next.role() == Role.LINK)
                        .isPresent();
    }

    @Override
    public String toString() {
        return shown;
    }
}
