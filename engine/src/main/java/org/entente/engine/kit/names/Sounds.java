package org.entente.engine.kit.names;

import java.util.List;

/**
 * Words as they sound, roughly and in any language: spellings of one sound become one sign, and the
 * distance of two words is what their differing signs cost by {@code name-weights.tsv}. A weighted distance
 * with swapped neighbours after Damerau (1964) in the restricted form.
 */
final class Sounds {
    private static final List<String[]> SPELLINGS = List.of(
            pair("shch", "S"),
            pair("sch", "S"),
            pair("tch", "C"),
            pair("dzh", "J"),
            pair("sh", "S"),
            pair("ch", "C"),
            pair("kh", "X"),
            pair("gh", "G"),
            pair("zh", "Z"),
            pair("dj", "J"),
            pair("th", "T"),
            pair("ph", "f"),
            pair("ck", "k"),
            pair("ou", "u"),
            pair("oo", "u"),
            pair("ee", "i"),
            pair("ts", "c"),
            pair("tz", "c"));
    private static final List<String> KIN =
            List.of("kqcgGXC", "sSxzZc", "CJjZgS", "tdT", "bp", "fvw", "iyj", "hX", "JyjY", "uw", "ei");
    private static final String VOWELS = "aeiouy";
    private static final String LOOK_ALIKE = "0o1i1l9g3e5s4a7t8b";
    private static final double LETTER = 1;
    private static final double FIRST_LETTER = 0.5;

    private static final double VOWEL = Weights.of("vowel");
    private static final double KIN_LETTER = Weights.of("kin-letter");
    private static final double TWIN = Weights.of("twin-letter");
    private static final double SILENT = Weights.of("silent-h");
    private static final double DIGIT = Weights.of("look-alike-digit");
    private static final double SWAPPED = Weights.of("swapped-letters");
    private static final double LOOSE = Weights.of("loose-letter");

    /** Signs beyond these are alike to none but themselves. */
    private static final int SIGNS = 128;

    /** What it costs to take one sign for another inside a word: by both signs, first strictly and then loosely. */
    private static final double[][] SWAPS = {swaps(false), swaps(true)};

    private Sounds() {}

    private static double[] swaps(boolean loose) {
        double[] swaps = new double[SIGNS * SIGNS];
        for (char one = 0; one < SIGNS; one++) {
            for (char other = 0; other < SIGNS; other++) {
                swaps[one * SIGNS + other] = swap(one, other, loose);
            }
        }
        return swaps;
    }

    private static String[] pair(String spelling, String sign) {
        return new String[] {spelling, sign};
    }

    /** A word of plain Latin letters in signs of sounds. */
    static String of(String word) {
        StringBuilder signs = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int read = 0;
            for (String[] spelling : SPELLINGS) {
                if (word.startsWith(spelling[0], at)) {
                    signs.append(spelling[1]);
                    read = spelling[0].length();
                    break;
                }
            }
            if (read == 0) {
                signs.append(word.charAt(at));
                read = 1;
            }
            at += read;
        }
        if (signs.length() > 2 && signs.charAt(0) == 'h' && signs.charAt(1) == 's') {
            signs.delete(0, 2).insert(0, 'S');
        }
        return signs.toString();
    }

    /**
     * The signs without vowels, kin ones alike and twins once: what a word keeps across spellings. A word of
     * vowels only keeps its first.
     */
    static String skeleton(String signs) {
        StringBuilder bones = new StringBuilder();
        for (int i = 0; i < signs.length(); i++) {
            char bone = bone(signs.charAt(i));
            if (bone != ' ' && (bones.isEmpty() || bones.charAt(bones.length() - 1) != bone)) {
                bones.append(bone);
            }
        }
        return bones.isEmpty() && !signs.isEmpty() ? signs.substring(0, 1) : bones.toString();
    }

    private static char bone(char sign) {
        return switch (sign) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w', 'j', 'J' -> ' ';
            case 'k', 'q', 'c', 'g', 'G', 'X', 'C' -> 'k';
            case 's', 'S', 'x', 'z', 'Z' -> 's';
            case 't', 'd', 'T' -> 't';
            case 'b', 'p' -> 'p';
            case 'f', 'v' -> 'f';
            default -> sign;
        };
    }

    /**
     * What it costs to turn one into the other.
     *
     * @param loose whether one comes of another script, where vowels are not written or differ
     * @param most beyond which the cost need not be exact
     */
    static double distance(String one, String other, boolean loose, double most) {
        if (one.equals(other)) {
            return 0;
        }
        double[] drops = new double[other.length() + 1];
        double[] before = new double[other.length() + 1];
        double[] row = new double[other.length() + 1];
        double[] last = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            drops[j] = drop(other, j - 1, loose);
            row[j] = row[j - 1] + drops[j];
        }
        for (int i = 1; i <= one.length(); i++) {
            double[] free = before;
            before = last;
            last = row;
            row = free;
            double drop = drop(one, i - 1, loose);
            row[0] = last[0] + drop;
            double least = row[0];
            for (int j = 1; j <= other.length(); j++) {
                double cost = Math.min(
                        Math.min(last[j] + drop, row[j - 1] + drops[j]),
                        last[j - 1] + swap(one.charAt(i - 1), other.charAt(j - 1), loose, i == 1 && j == 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)
                        && one.charAt(i - 1) != one.charAt(i - 2)) {
                    cost = Math.min(cost, before[j - 2] + SWAPPED);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return least;
            }
        }
        return row[other.length()];
    }

    private static double drop(String signs, int at, boolean loose) {
        char sign = signs.charAt(at);
        if (at > 0 && signs.charAt(at - 1) == sign) {
            return TWIN;
        }
        if (loose && (isVowel(sign) || sign == 'w' || sign == 'h')) {
            return LOOSE;
        }
        if (sign == 'h') {
            return SILENT;
        }
        double cost = isVowel(sign) ? VOWEL : LETTER;
        return at == 0 ? cost + FIRST_LETTER : cost;
    }

    private static double swap(char one, char other, boolean loose, boolean first) {
        double cost =
                one < SIGNS && other < SIGNS ? SWAPS[loose ? 1 : 0][one * SIGNS + other] : swap(one, other, loose);
        return first && cost == LETTER ? LETTER + FIRST_LETTER : cost;
    }

    private static double swap(char one, char other, boolean loose) {
        if (one == other) {
            return 0;
        }
        if (isVowel(one) && isVowel(other)) {
            return loose ? LOOSE : areKin(one, other) ? KIN_LETTER : VOWEL;
        }
        if (areKin(one, other) || loose && (one == 'l' || one == 'r') && (other == 'l' || other == 'r')) {
            return KIN_LETTER;
        }
        return lookAlike(one, other) ? DIGIT : LETTER;
    }

    private static boolean isVowel(char sign) {
        return VOWELS.indexOf(sign) >= 0;
    }

    private static boolean areKin(char one, char other) {
        for (String kin : KIN) {
            if (kin.indexOf(one) >= 0 && kin.indexOf(other) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean lookAlike(char one, char other) {
        for (int i = 0; i + 1 < LOOK_ALIKE.length(); i += 2) {
            char digit = LOOK_ALIKE.charAt(i);
            char letter = LOOK_ALIKE.charAt(i + 1);
            if (one == digit && other == letter || one == letter && other == digit) {
                return true;
            }
        }
        return false;
    }
}
