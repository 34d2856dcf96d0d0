package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.engine.kit.names.GivenNames;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that refers to somebody or something, by name, common noun or pronoun, as {@link Chains} looks
 * at it.
 *
 * @param sentence index of its sentence in the document
 * @param paragraph index of its paragraph
 * @param head index of its head in the sentence
 * @param span of its words up to its head, or of its name, in UTF-16 units of the document's text
 * @param form {@code name}, {@code def}, {@code indef}, {@code poss}, {@code demo}, {@code bare}, or of a
 *     pronoun its group: {@code i you he she it they we this who}
 * @param kind {@code person organization place} and so on, as {@link Hint#mention()}
 * @param plural whether more than one is meant
 * @param gender {@code m}, {@code f}, {@code n} or {@code ?}
 * @param words the content words before the head and the head, in lower case
 * @param initials the first letters of the capitalised words, in lower case, in their order
 * @param lemma of the head, in lower case
 * @param role in its clause: {@code subj obj obl poss nmod appos conj root other}
 * @param quoted whether it stands within quotation marks
 * @param family of a name its last word, in lower case; else empty
 */
record Referent(
        int sentence,
        int paragraph,
        int head,
        Span span,
        String form,
        String kind,
        boolean plural,
        char gender,
        Set<String> words,
        String initials,
        String lemma,
        String role,
        boolean quoted,
        String family) {
    private static final Map<String, String> PRONOUNS = Map.ofEntries(
            Map.entry("i", "i"),
            Map.entry("me", "i"),
            Map.entry("my", "i"),
            Map.entry("mine", "i"),
            Map.entry("myself", "i"),
            Map.entry("we", "we"),
            Map.entry("us", "we"),
            Map.entry("our", "we"),
            Map.entry("ours", "we"),
            Map.entry("ourselves", "we"),
            Map.entry("you", "you"),
            Map.entry("your", "you"),
            Map.entry("yours", "you"),
            Map.entry("yourself", "you"),
            Map.entry("ya", "you"),
            Map.entry("he", "he"),
            Map.entry("him", "he"),
            Map.entry("his", "he"),
            Map.entry("himself", "he"),
            Map.entry("she", "she"),
            Map.entry("her", "she"),
            Map.entry("hers", "she"),
            Map.entry("herself", "she"),
            Map.entry("it", "it"),
            Map.entry("its", "it"),
            Map.entry("itself", "it"),
            Map.entry("they", "they"),
            Map.entry("them", "they"),
            Map.entry("their", "they"),
            Map.entry("theirs", "they"),
            Map.entry("themselves", "they"),
            Map.entry("this", "this"),
            Map.entry("that", "this"),
            Map.entry("these", "these"),
            Map.entry("those", "these"));
    private static final Set<String> MEN = Set.of(
            "man",
            "boy",
            "father",
            "son",
            "brother",
            "husband",
            "king",
            "uncle",
            "grandfather",
            "mr.",
            "mr",
            "sir",
            "gentleman",
            "prince",
            "nephew",
            "widower",
            "spokesman",
            "businessman",
            "chairman");
    private static final Set<String> WOMEN = Set.of(
            "woman",
            "girl",
            "mother",
            "daughter",
            "sister",
            "wife",
            "queen",
            "aunt",
            "grandmother",
            "mrs.",
            "mrs",
            "ms.",
            "ms",
            "miss",
            "lady",
            "princess",
            "niece",
            "widow",
            "spokeswoman",
            "actress");

    /** Those of a sentence, in the order of their heads; with the quotations of its paragraph. */
    static List<Referent> in(Tree tree, int sentence, int paragraph, List<Span> quotes) {
        List<Referent> found = new ArrayList<>();
        for (int at = 0; at < tree.size(); at++) {
            Span span = tree.token(at).span();
            boolean quoted = quotes.stream().anyMatch(quote -> quote.contains(span));
            String group = pronoun(tree, at);
            if (!group.isEmpty()) {
                found.add(ofPronoun(tree, sentence, paragraph, at, group, quoted));
            } else if (isNominal(tree, at)) {
                found.add(ofNoun(tree, sentence, paragraph, at, quoted));
            }
        }
        return found;
    }

    boolean isPronoun() {
        return switch (form) {
            case "name", "def", "indef", "poss", "demo", "bare" -> false;
            default -> true;
        };
    }

    /** Whether it is "he" or "she", of whom a text has nearly always told before. */
    boolean isThirdPerson() {
        return form.equals("he") || form.equals("she");
    }

    boolean isName() {
        return form.equals("name");
    }

    /** Whether a word of a sentence is one of he and she. */
    static boolean isThirdPerson(Tree tree, int at) {
        String group = pronoun(tree, at);
        return group.equals("he") || group.equals("she");
    }

    private static String pronoun(Tree tree, int at) {
        String upos = tree.token(at).upos();
        boolean possessive = tree.token(at).xpos().equals("PRP$");
        if (!upos.equals("PRON") && !possessive || tree.is(at, "expl", "mark", "det") && !possessive) {
            return "";
        }
        return tree.token(at).xpos().startsWith("W") ? "" : PRONOUNS.getOrDefault(tree.word(at), "");
    }

    private static boolean isNominal(Tree tree, int at) {
        if (tree.is(at, "flat", "fixed", "goeswith") || tree.token(at).upos().equals("PUNCT")) {
            return false;
        }
        return !tree.sentence().hint(at).mention().equals("none") || headsName(tree, at) != null;
    }

    private static @Nullable NameSpan headsName(Tree tree, int at) {
        for (NameSpan name : tree.sentence().names()) {
            if (name.first() <= at && at <= name.last()) {
                int head = tree.head(at);
                return head < name.first() || head > name.last() ? name : null;
            }
        }
        return null;
    }

    private static Referent ofPronoun(Tree tree, int sentence, int paragraph, int at, String group, boolean quoted) {
        boolean plural = Set.of("we", "they", "these").contains(group);
        char gender =
                switch (group) {
                    case "he" -> 'm';
                    case "she" -> 'f';
                    case "it", "this", "these" -> 'n';
                    default -> '?';
                };
        String hint = tree.sentence().hint(at).mention();
        String kind = Set.of("i", "you", "he", "she", "we").contains(group) ? "person" : hint;
        return new Referent(
                sentence,
                paragraph,
                at,
                tree.token(at).span(),
                group,
                kind,
                plural,
                gender,
                Set.of(tree.word(at)),
                "",
                tree.word(at),
                roleOf(tree, at),
                quoted,
                "");
    }

    private static Referent ofNoun(Tree tree, int sentence, int paragraph, int at, boolean quoted) {
        NameSpan name = headsName(tree, at);
        int first = at;
        for (int child : tree.children(at)) {
            if (child < at && tree.is(child, "det", "amod", "compound", "nummod", "nmod", "flat")) {
                first = Math.min(
                        first,
                        tree.subtree(child).stream().min(Integer::compare).orElse(child));
            }
        }
        int last = at;
        for (int child : tree.children(at, "flat")) {
            last = Math.max(last, child);
        }
        if (name != null) {
            last = Math.max(last, name.last());
        }
        Set<String> words = new TreeSet<>();
        StringBuilder initials = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (!tree.is(i, "det", "case", "punct", "cc")) {
                words.add(tree.word(i));
            }
            if (Character.isUpperCase(tree.token(i).text().charAt(0))) {
                initials.append(tree.word(i).charAt(0));
            }
        }
        String tag = tree.token(at).xpos();
        boolean plural = tag.equals("NNS")
                || tag.equals("NNPS")
                || !tree.children(at, "conj").isEmpty();
        return new Referent(
                sentence,
                paragraph,
                at,
                tree.token(first).span().cover(tree.token(last).span()),
                name != null || tree.token(at).upos().equals("PROPN") ? "name" : nounForm(tree, at),
                kindOf(tree, at, name),
                plural,
                genderOf(tree, first, last, name),
                words,
                initials.toString(),
                tree.lemma(at),
                roleOf(tree, at),
                quoted,
                name == null ? "" : tree.word(name.last()));
    }

    private static String kindOf(Tree tree, int at, @Nullable NameSpan name) {
        String hint = tree.sentence().hint(at).mention();
        if (!hint.equals("none") || name == null) {
            return hint;
        }
        return switch (name.kind()) {
            case PERSON -> "person";
            case ORGANISATION, PARTY -> "organization";
            case PLACE -> "place";
            case EVENT -> "event";
            case OTHER -> "abstract";
        };
    }

    private static String nounForm(Tree tree, int at) {
        for (int child : tree.children(at, "det", "nmod")) {
            String word = tree.word(child);
            if (tree.has(child, "nmod:poss")) {
                return "poss";
            }
            if (tree.is(child, "det")) {
                return switch (word) {
                    case "the" -> "def";
                    case "this", "that", "these", "those" -> "demo";
                    default -> "indef";
                };
            }
        }
        return "bare";
    }

    /** The gender that a noun, a title or a given name tells: {@code m}, {@code f} or {@code ?}. */
    static char genderAt(Tree tree, int head) {
        return ofNoun(tree, 0, 0, head, false).gender();
    }

    private static char genderOf(Tree tree, int first, int last, @Nullable NameSpan name) {
        for (int i = first; i <= last; i++) {
            if (MEN.contains(tree.lemma(i))) {
                return 'm';
            }
            if (WOMEN.contains(tree.lemma(i))) {
                return 'f';
            }
        }
        if (name == null || name.kind() != NameSpan.Kind.PERSON || name.first() == name.last()) {
            return '?';
        }
        return GivenNames.ofWhole(tree.token(name.first()).text() + " "
                        + tree.token(name.last()).text())
                .map(gender -> gender == GivenNames.Gender.FEMININE ? 'f' : 'm')
                .orElse('?');
    }

    private static String roleOf(Tree tree, int at) {
        return switch (tree.token(at).plainRelation()) {
            case "nsubj", "csubj" -> "subj";
            case "obj", "iobj" -> "obj";
            case "obl" -> "obl";
            case "nmod" -> tree.has(at, "nmod:poss") ? "poss" : "nmod";
            case "appos" -> "appos";
            case "conj" -> "conj";
            case "root" -> "root";
            case "compound" -> "compound";
            default -> "other";
        };
    }
}
