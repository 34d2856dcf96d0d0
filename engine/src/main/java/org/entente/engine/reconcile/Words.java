package org.entente.engine.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Words reduced to what comparing needs: lower case, without the little words of grammar, without the
 * endings of number and tense. Stateless and thread-safe.
 */
final class Words {
    /** Words of grammar, of reporting and of the calendar: sharing them says nothing of the subject. */
    private static final Set<String> LITTLE = Set.of(("a about above according account accounts add after again against"
                    + " ago all almost alone along already also although am among an and another any are around as at"
                    + " away back be became because become been before began begun being between both but by call came"
                    + " can claim come could daily day days did do does done down during each early either even ever"
                    + " every few find first for found friday from further get give given go had has have he her here"
                    + " hers him his hour hours how however i if in including into is it its january february march"
                    + " april may june july august september october november december just last late later least less"
                    + " like made make many me media might monday month months more most much must my near nearly new"
                    + " news next no nor not now of off on once one only or other others our out over own per put"
                    + " recent recently report reported reportedly reporter reporters roughly said same saturday say"
                    + " saying says second see seen set several shall she should since so some still such sunday take"
                    + " taken tell than that the their them then there these they third this those though three"
                    + " through thursday time to today told too total tuesday two under until up upon us very via was"
                    + " we wednesday week weeks well went were what when where whether which while who whom whose why"
                    + " will with within without would year years yesterday yet you your")
            .split(" "));

    /** Forms that no ending tells, with the stem of their verb. */
    private static final Map<String, String> IRREGULAR =
            irregular("begin began begun,bring brought,build built,buy bought,"
                    + "deal dealt,die died dying,draw drew drawn,fall fell fallen,fight fought,flee fled,fly flew flown,freeze froze"
                    + " frozen,give gave given,hold held,lead led,leave left,lend lent,lose lost lost,mean meant,meet met,pay paid,"
                    + "rise rose risen,seek sought,sell sold,send sent,shake shook shaken,shoot shot,show shown,sink sank sunk,speak"
                    + " spoke spoken,spend spent,steal stole stolen,strike struck,strike stricken,swear swore sworn,teach taught,"
                    + "think thought,throw threw thrown,win won,withdraw withdrew withdrawn,write wrote written");

    private Words() {}

    private static Map<String, String> irregular(String verbs) {
        Map<String, String> stems = new HashMap<>();
        for (String forms : verbs.split(",")) {
            List<String> words = List.of(forms.split(" "));
            words.forEach(form -> stems.put(form, silentE(words.getFirst())));
        }
        return Map.copyOf(stems);
    }

    /** The words of {@code text} in lower case, in order: letters and digits, and hyphens between them. */
    static List<String> of(String text) {
        return asWritten(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> asWritten(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inWord = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
            if (inWord && start < 0) {
                start = at;
            } else if (!inWord && start >= 0) {
                words.add(text.substring(start, at));
                start = -1;
            }
        }
        return words;
    }

    /** The stems of the words that carry meaning, numbers left out. */
    static SortedSet<String> stems(String text) {
        SortedSet<String> stems = new TreeSet<>();
        for (String word : of(text)) {
            if (word.length() > 1 && !LITTLE.contains(word) && !Character.isDigit(word.charAt(0))) {
                stems.add(stem(word));
            }
        }
        return Collections.unmodifiableSortedSet(stems);
    }

    /** The words that begin with a capital, as written, in order. */
    static List<String> capitalisedIn(String text) {
        return asWritten(text).stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .toList();
    }

    /** The stems of words that begin with a capital and are not the first of the text: mostly names. */
    static SortedSet<String> namesWithin(String text) {
        SortedSet<String> names = new TreeSet<>();
        asWritten(text).stream()
                .skip(1)
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .forEach(word -> names.addAll(stems(word)));
        return Collections.unmodifiableSortedSet(names);
    }

    /** The stem of the last word that carries meaning: of a noun phrase, mostly its head; empty for none. */
    static String head(String phrase) {
        String plain = phrase;
        for (String preposition : List.of(" of ", " in ", " on ", " at ", " near ", " against ", " from ", " to ")) {
            int at = plain.indexOf(preposition);
            if (at > 0) {
                plain = plain.substring(0, at);
            }
        }
        String head = "";
        for (String word : of(plain)) {
            if (word.length() > 1 && !LITTLE.contains(word) && !Character.isDigit(word.charAt(0))) {
                head = stem(word);
            }
        }
        return head;
    }

    /** Whether the phrase's last word looks like a plural. */
    static boolean isPlural(String phrase) {
        List<String> words = of(phrase);
        String last = words.isEmpty() ? "" : words.getLast();
        return last.length() > 3 && last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("is");
    }

    /** A word without the endings of number, tense and -ing. */
    static String stem(String word) {
        String irregular = IRREGULAR.get(word);
        return irregular == null ? regularStem(word) : irregular;
    }

    private static String regularStem(String word) {
        int length = word.length();
        if (length > 4 && (word.endsWith("ies") || word.endsWith("ied"))) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 7 && word.endsWith("ings")) {
            return regularStem(word.substring(0, length - 1));
        }
        if (length > 5 && word.endsWith("ing")) {
            return undouble(word.substring(0, length - 3));
        }
        if (length > 4 && word.endsWith("ed")) {
            return undouble(word.substring(0, length - 2));
        }
        if (length > 4
                && (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes"))) {
            return word.substring(0, length - 2);
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return silentE(word.substring(0, length - 1));
        }
        return silentE(word);
    }

    /** Shelled and shell, stopped and stop: the doubled consonant falls; the silent e falls everywhere. */
    private static String undouble(String stem) {
        int length = stem.length();
        boolean doubled = length > 3
                && stem.charAt(length - 1) == stem.charAt(length - 2)
                && "bdgkmnprt".indexOf(stem.charAt(length - 1)) >= 0;
        return doubled ? stem.substring(0, length - 1) : silentE(stem);
    }

    private static String silentE(String word) {
        return word.length() > 3 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }

    /** Which part of the stems of the text that has fewer, both have; 0 where one has none. */
    static double overlap(Set<String> one, Set<String> other) {
        int fewer = Math.min(one.size(), other.size());
        return fewer == 0 ? 0 : (double) sharedCount(one, other) / fewer;
    }

    /** Whether they have a word in common. */
    static boolean shareAny(Set<String> one, Set<String> other) {
        return sharedCount(one, other, 1) > 0;
    }

    /** How many words they have in common. */
    static int sharedCount(Set<String> one, Set<String> other) {
        return sharedCount(one, other, Integer.MAX_VALUE);
    }

    private static int sharedCount(Set<String> one, Set<String> other, int enough) {
        Set<String> fewer = one.size() <= other.size() ? one : other;
        Set<String> more = fewer == one ? other : one;
        if (more.isEmpty()) {
            return 0;
        }
        int count = 0;
        for (String word : fewer) {
            if (more.contains(word) && ++count == enough) {
                break;
            }
        }
        return count;
    }

    static SortedSet<String> shared(Set<String> one, Set<String> other) {
        Set<String> fewer = one.size() <= other.size() ? one : other;
        Set<String> more = fewer == one ? other : one;
        SortedSet<String> shared = new TreeSet<>();
        for (String word : fewer) {
            if (more.contains(word)) {
                shared.add(word);
            }
        }
        return shared;
    }

    /** The words with their first letter in upper case. */
    static String capitalised(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
