package org.entente.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.engine.kit.Table;
import org.entente.engine.read.Reader;

/**
 * Lemmas: of a form seen in training, or of an irregular one, from a table; else the model's edit script, which must give a known
 * word where English morphology offers one (seized: not {@code seiz}, but {@code seize}). Thread-safe.
 */
final class Lemmas {
    private static final int WHOLE_WORD_CHARS_MIN = 3;

    private static final List<String> PREFIXES =
            List.of("re", "re-", "mis", "over", "out", "un", "under", "dis", "co", "co-", "pre", "counter");

    private final List<LemmaScript> scripts;
    private final Map<String, String> seen;
    private final Set<String> known;

    /**
     * @param scripts the model's edit scripts
     * @param table lines of form, tag and lemma
     * @param vocabulary WordPiece's; its whole words serve as a word list
     */
    Lemmas(List<String> scripts, List<String> table, List<String> vocabulary) {
        this.scripts = scripts.stream().map(LemmaScript::parse).toList();
        seen = HashMap.newHashMap(table.size());
        known = new HashSet<>();
        for (String line : table) {
            int first = line.indexOf(' ');
            int last = line.lastIndexOf(' ');
            String lemma = line.substring(last + 1);
            seen.put(line.substring(0, last), lemma);
            known.add(lemma);
            if (first == last) {
                throw new IllegalStateException("not a line of the table of lemmas: " + line);
            }
        }
        for (Map<String, String> row : Table.of(Lemmas.class, "irregular.tsv").rows()) {
            seen.putIfAbsent(Table.cell(row, "form") + ' ' + Table.cell(row, "tag"), Table.cell(row, "lemma"));
            known.add(Table.cell(row, "lemma"));
        }
        for (Map<String, String> row : Table.of(Reader.class, "predicates.tsv").rows()) {
            known.add(Table.cell(row, "lemma").split(" ", 2)[0]);
        }
        vocabulary.stream()
                .filter(piece -> piece.length() >= WHOLE_WORD_CHARS_MIN && Character.isLetter(piece.charAt(0)))
                .forEach(known::add);
    }

    /** The lemma of a form with the tag {@code xpos}, for which the model chose the script {@code script}. */
    String lemma(String form, String xpos, int script) {
        String low = form.toLowerCase(Locale.ROOT);
        String fromTable = seen.get(low + ' ' + xpos);
        if (fromTable != null) {
            return fromTable;
        }
        String lemma = scripts.get(script).apply(form);
        List<String> candidates = candidates(low, xpos);
        if (candidates.isEmpty()) {
            return !xpos.startsWith("VB") || known.contains(lemma) ? lemma : uninflected(low, xpos, lemma);
        }
        if (candidates.contains(lemma) && known.contains(lemma)) {
            return lemma;
        }
        for (String candidate : candidates) {
            if (known.contains(candidate)) {
                return candidate;
            }
        }
        for (String candidate : candidates) {
            if (xpos.startsWith("VB") && isPrefixed(candidate)) {
                return candidate;
            }
        }
        return candidates.contains(lemma) || !lemma.equals(low) ? lemma : candidates.getFirst();
    }

    /** A verb that shows no ending of its tag is its own lemma (to purchase), or the tag is wrong and it shows another's. */
    private String uninflected(String low, String xpos, String lemma) {
        if (known.contains(low)) {
            return low;
        }
        for (String tag : List.of("VBD", "VBN")) {
            String irregular = seen.get(low + ' ' + tag);
            if (irregular != null) {
                return irregular;
            }
        }
        for (String candidate : candidates(low, "VBD")) {
            if (known.contains(candidate)) {
                return candidate;
            }
        }
        return xpos.equals("VB") || xpos.equals("VBP") ? low : lemma;
    }

    /** Whether a known verb stands behind a prefix: refocus, mishandle. */
    private boolean isPrefixed(String lemma) {
        return PREFIXES.stream()
                .anyMatch(prefix -> lemma.startsWith(prefix)
                        && lemma.length() >= prefix.length() + WHOLE_WORD_CHARS_MIN
                        && known.contains(lemma.substring(prefix.length())));
    }

    /** What a regular inflection may come from, the likeliest first; empty where the tag tells of none. */
    private static List<String> candidates(String low, String xpos) {
        return switch (xpos) {
            case "VBD", "VBN" -> low.endsWith("ed") ? stems(low, "ed") : List.of();
            case "VBG" -> low.endsWith("ing") ? stems(low, "ing") : List.of();
            case "VBZ", "NNS" -> plural(low);
            default -> List.of();
        };
    }

    private static List<String> stems(String low, String ending) {
        String stem = low.substring(0, low.length() - ending.length());
        List<String> stems = new ArrayList<>();
        if (stem.length() < 2) {
            return stems;
        }
        int last = stem.length() - 1;
        char end = stem.charAt(last);
        if (ending.equals("ed") && end == 'i') {
            stems.add(stem.substring(0, last) + 'y');
        }
        boolean doubled = last > 1 && stem.charAt(last - 1) == end && "bdgmnprtlkv".indexOf(end) >= 0;
        if (doubled) {
            stems.add(end == 'l' ? stem : stem.substring(0, last));
            stems.add(end == 'l' ? stem.substring(0, last) : stem);
        } else if ("cuvsz".indexOf(end) >= 0 || endsInVowelAndOne(stem)) {
            stems.add(stem + 'e');
            stems.add(stem);
        } else {
            stems.add(stem);
            stems.add(stem + 'e');
        }
        return stems;
    }

    /** A consonant behind one vowel, as in {@code impos-} or {@code hijack-} without its k. */
    private static boolean endsInVowelAndOne(String stem) {
        int last = stem.length() - 1;
        return last >= 2
                && "aeiou".indexOf(stem.charAt(last)) < 0
                && "wxy".indexOf(stem.charAt(last)) < 0
                && "aeiou".indexOf(stem.charAt(last - 1)) >= 0
                && "aeiou".indexOf(stem.charAt(last - 2)) < 0
                && "aiou".indexOf(stem.charAt(last - 1)) >= 0;
    }

    private static List<String> plural(String low) {
        if (!low.endsWith("s") || low.length() < 3 || low.endsWith("ss")) {
            return List.of();
        }
        String one = low.substring(0, low.length() - 1);
        if (low.endsWith("ies") && low.length() > 4) {
            return List.of(low.substring(0, low.length() - 3) + 'y', one);
        }
        if (low.endsWith("ches")
                || low.endsWith("shes")
                || low.endsWith("sses")
                || low.endsWith("xes")
                || low.endsWith("oes")) {
            return List.of(low.substring(0, low.length() - 2), one);
        }
        return List.of(one);
    }
}
