package org.entente.engine.kit.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.kit.Table;

/** Words of names that count for less, by {@code name-words.tsv}, and pet names by {@code nicknames.tsv}. */
final class NameWords {
    /** What such a word is in a name. */
    enum Role {
        WORD,
        NUMBER,
        TITLE,
        PARTICLE,
        PATRONYMIC,
        LEGAL,
        GENERIC,
        LINK,
        SHIP
    }

    /** One reading of some words as a phrase of the table. */
    record Phrase(Role role, String stands, int words) {}

    private static final int WORDS_MAX = 6;
    private static final Map<NameKind, Set<Role>> ROLES = Map.of(
            NameKind.PERSON, Set.of(Role.TITLE, Role.PARTICLE, Role.PATRONYMIC, Role.LEGAL),
            NameKind.BODY, Set.of(Role.PARTICLE, Role.LEGAL, Role.GENERIC, Role.LINK),
            NameKind.THING, Set.of(Role.PARTICLE, Role.GENERIC, Role.LINK, Role.SHIP));
    private static final Map<String, List<Phrase>> PHRASES = phrases();
    private static final Map<String, String> FORMAL = formal();
    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NameWords() {}

    /** The longest phrase that begins at {@code at} and has a role in names of that kind. */
    static Optional<Phrase> at(List<String> words, int at, NameKind kind) {
        for (int length = Math.min(WORDS_MAX, words.size() - at); length > 0; length--) {
            String text = length == 1 ? words.get(at) : String.join(" ", words.subList(at, at + length));
            for (Phrase phrase : PHRASES.getOrDefault(text, List.of())) {
                if (ROLES.getOrDefault(kind, Set.of()).contains(phrase.role())) {
                    return Optional.of(phrase);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two given names may be one person's, by a pet name. */
    static boolean areForms(String one, String other) {
        return FORMAL.getOrDefault(one, one).equals(FORMAL.getOrDefault(other, other));
    }

    /** The given name that a pet name stands for; another word as it is. */
    static String formal(String word) {
        return FORMAL.getOrDefault(word, word);
    }

    /** A number in words or Roman figures, of one word; empty where it is none. */
    static Optional<Integer> number(String word) {
        String spelt = word.equals("fourty") ? "forty" : word;
        if (UNITS.contains(spelt)) {
            return Optional.of(UNITS.indexOf(spelt));
        }
        if (!spelt.isEmpty() && TENS.contains(spelt)) {
            return Optional.of(10 * TENS.indexOf(spelt));
        }
        return roman(word);
    }

    private static Optional<Integer> roman(String word) {
        if (word.isEmpty() || !word.chars().allMatch(letter -> "ivx".indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        int value = 0;
        for (int i = 0; i < word.length(); i++) {
            int digit = digit(word.charAt(i));
            value += i + 1 < word.length() && digit < digit(word.charAt(i + 1)) ? -digit : digit;
        }
        return Optional.of(value);
    }

    private static int digit(char letter) {
        return letter == 'i' ? 1 : letter == 'v' ? 5 : 10;
    }

    private static Map<String, List<Phrase>> phrases() {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        for (Map<String, String> row :
                Table.of(NameWords.class, "name-words.tsv").rows()) {
            Role role = Role.valueOf(Table.cell(row, "role").toUpperCase(Locale.ROOT));
            for (String words : Table.parts(row, "words")) {
                String stands = Table.cell(row, "stands").isEmpty() ? words : Table.cell(row, "stands");
                phrases.computeIfAbsent(words, unused -> new ArrayList<>())
                        .add(new Phrase(role, stands, words.split(" ").length));
            }
        }
        return Map.copyOf(phrases);
    }

    private static Map<String, String> formal() {
        Map<String, String> formal = new HashMap<>();
        for (Map<String, String> row :
                Table.of(NameWords.class, "nicknames.tsv").rows()) {
            String name = Table.cell(row, "name");
            Table.parts(row, "forms").forEach(form -> formal.put(form, name));
        }
        return Map.copyOf(formal);
    }
}
