package org.entente.engine.kit.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name in plain Latin letters: Cyrillic by a table of our own after the press's habit, other scripts by
 * ICU's general transliteration, marks taken off. A word in which letters of another script stand for Latin
 * ones that look alike is taken for the Latin word, or the other way about, and that is said.
 *
 * @param text small Latin letters, digits, and whatever parts words; letters of scripts that cannot be
 *     transliterated stay as they are
 * @param scripts those of its letters
 * @param disguised whether one word mixes letters of two scripts that look alike
 */
record Romanised(String text, Set<UnicodeScript> scripts, boolean disguised) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("(?<=[^\\p{L}\\p{M}])|(?=[^\\p{L}\\p{M}])");
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Map<Character, String> LETTERS = letters();
    private static final String CYRILLIC_ALIKE = "аеорсухіјѕԁһ";
    private static final String GREEK_ALIKE = "ανοικρτυχ";
    private static final String LATIN_OF_CYRILLIC = "aeopcyxijsdh";
    private static final String LATIN_OF_GREEK = "avoikptux";

    Romanised {
        scripts = Set.copyOf(scripts);
    }

    static Romanised of(String name) {
        if (isAscii(name)) {
            return new Romanised(name.toLowerCase(Locale.ROOT), Set.of(UnicodeScript.LATIN), false);
        }
        String small = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder open = new StringBuilder();
        boolean disguised = false;
        for (String piece : APART.split(small)) {
            String undone = undisguised(piece);
            disguised |= !undone.equals(piece);
            open.append(undone);
        }
        String plain = open.toString();
        return new Romanised(latin(plain), scripts(plain), disguised);
    }

    /** Whether its letters are Latin. */
    boolean isLatin() {
        return scripts.isEmpty() || scripts.equals(Set.of(UnicodeScript.LATIN));
    }

    /** Whether it is written in letters that leave vowels out. */
    boolean isWithoutVowels() {
        return scripts.contains(UnicodeScript.ARABIC)
                || scripts.contains(UnicodeScript.HEBREW)
                || scripts.contains(UnicodeScript.SYRIAC);
    }

    /** Whether it is written in signs for syllables or words, each of which is worth several letters. */
    boolean isSyllabic() {
        return scripts.contains(UnicodeScript.HAN)
                || scripts.contains(UnicodeScript.HANGUL)
                || scripts.contains(UnicodeScript.HIRAGANA)
                || scripts.contains(UnicodeScript.KATAKANA);
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(letter -> letter < 128);
    }

    private static String latin(String plain) {
        StringBuilder latin = new StringBuilder();
        boolean foreign = false;
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        boolean marksMatter = scripts(plain).stream().anyMatch(Romanised::isForeign);
        String text = marksMatter ? plain : bare;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String known = LETTERS.get(letter);
            latin.append(known == null ? String.valueOf(letter) : known);
            foreign |= known == null && letter >= 128 && Character.isLetter(letter);
        }
        if (!foreign) {
            return MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD))
                    .replaceAll("");
        }
        String done = LATIN.transliterate(latin.toString()).toLowerCase(Locale.ROOT);
        return MARKS.matcher(Normalizer.normalize(done, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** Whether letters of that script carry vowels as marks, which may not be taken off first. */
    private static boolean isForeign(UnicodeScript script) {
        return script != UnicodeScript.LATIN && script != UnicodeScript.CYRILLIC && script != UnicodeScript.GREEK;
    }

    private static Set<UnicodeScript> scripts(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            UnicodeScript script = UnicodeScript.of(letter);
            if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                scripts.add(script);
            }
        });
        return scripts;
    }

    /** A word of two scripts, where the letters of one all look like letters of the other, in the other. */
    private static String undisguised(String word) {
        Set<UnicodeScript> scripts = scripts(word);
        if (scripts.size() != 2 || !scripts.contains(UnicodeScript.LATIN)) {
            return word;
        }
        boolean cyrillic = scripts.contains(UnicodeScript.CYRILLIC);
        boolean greek = scripts.contains(UnicodeScript.GREEK);
        if (!cyrillic && !greek) {
            return word;
        }
        String alike = cyrillic ? CYRILLIC_ALIKE : GREEK_ALIKE;
        String latin = cyrillic ? LATIN_OF_CYRILLIC : LATIN_OF_GREEK;
        String toLatin = translated(word, alike, latin);
        if (scripts(toLatin).equals(Set.of(UnicodeScript.LATIN))) {
            return toLatin;
        }
        String back = translated(word, latin, alike);
        return scripts(back).size() == 1 ? back : word;
    }

    private static String translated(String word, String from, String to) {
        StringBuilder translated = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int at = from.indexOf(word.charAt(i));
            translated.append(at < 0 ? word.charAt(i) : to.charAt(at));
        }
        return translated.toString();
    }

    /** Letters without a mark to take off, and Cyrillic ones as the English press writes them. */
    private static Map<Character, String> letters() {
        String table = "ø o,ł l,ß ss,ı i,đ d,æ ae,œ oe,þ th,ð d,ħ h,ə a,ɣ g,ŋ n,"
                + "а a,б b,в v,г g,д d,е e,ё yo,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,"
                + "ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю yu,я ya,і i,ї yi,є ye,ґ g,ў u,ј j,љ lj,њ nj,ћ c,ђ dj,џ dz,"
                + "ѓ g,ќ k,ѕ dz,ү u,ө o,ә a,қ q,ғ g,ң ng,ұ u,һ h,ҳ h,ҷ j,ӣ i,ӯ u,"
                + "ʻ ,ʼ ,‘ ,’ ,` ,´ ";
        Map<Character, String> letters = new HashMap<>();
        for (String pair : table.split(",")) {
            letters.put(pair.charAt(0), pair.substring(1).strip());
        }
        return Map.copyOf(letters);
    }
}
