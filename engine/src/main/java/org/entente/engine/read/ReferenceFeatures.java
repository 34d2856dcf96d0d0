package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@link Chains} weighs when it asks whether a phrase refers back to an earlier one, as names that a
 * person can read. Stateless.
 */
final class ReferenceFeatures {
    private ReferenceFeatures() {}

    /** What speaks for a phrase that refers back to nothing. */
    static List<String> ofNew(Referent referent, List<Referent> earlier) {
        String form = referent.form();
        List<String> features = new ArrayList<>();
        features.add("new|" + form);
        features.add("new|" + form + "|" + referent.kind());
        features.add("new|" + form + "|" + referent.role());
        features.add("new|" + form + "|plural=" + referent.plural());
        features.add("new|" + form + "|words=" + Math.min(3, referent.words().size()));
        if (!referent.isPronoun()) {
            boolean headSeen = earlier.stream().anyMatch(other -> other.lemma().equals(referent.lemma()));
            boolean wordsSeen = earlier.stream().anyMatch(other -> other.words().equals(referent.words()));
            features.add("new|" + form + "|seen=" + headSeen + wordsSeen);
        }
        features.add("new|" + form + "|any=" + bucket(earlier.size()));
        return features;
    }

    /** What speaks for or against a phrase's referring back to that earlier one. */
    static List<String> ofPair(Referent referent, Referent earlier, int between, Tree tree, Chains.Chain chain) {
        String form = referent.form();
        String other = earlier.isPronoun() || earlier.isName() ? earlier.form() : "noun";
        List<String> features = new ArrayList<>();
        int sentences = referent.sentence() - earlier.sentence();
        features.add("pair|" + form + "|" + other);
        features.add("pair|" + form + "|" + other + "|sentences=" + bucket(sentences));
        features.add("pair|" + form + "|between=" + bucket(between));
        features.add("pair|" + form + "|kinds=" + referent.kind() + "," + earlier.kind());
        features.add("pair|" + form + "|chainkind=" + referent.kind() + "," + chain.kind());
        features.add("pair|" + form + "|roles=" + referent.role() + "," + earlier.role());
        features.add("pair|" + form + "|role=" + earlier.role() + "|sentences=" + Math.min(2, sentences));
        features.add("pair|" + form + "|number=" + referent.plural() + "," + earlier.plural());
        features.add("pair|" + form + "|gender=" + referent.gender() + "," + chain.gender());
        features.add("pair|" + form + "|chain=" + bucket(chain.size()) + (chain.isNamed() ? "named" : ""));
        features.add("pair|" + form + "|first=" + (earlier.sentence() == 0));
        features.add("pair|" + form + "|last=" + chain.isLast(earlier));
        features.add("pair|" + form + "|paragraph=" + bucket(referent.paragraph() - earlier.paragraph()));
        words(referent, earlier, form, other, chain, features);
        if (sentences == 0) {
            features.add("pair|" + form + "|" + clause(referent, earlier, tree));
        }
        return features;
    }

    private static void words(
            Referent referent, Referent earlier, String form, String other, Chains.Chain chain, List<String> features) {
        if (referent.isPronoun()) {
            features.add("pair|" + form + "|same=" + referent.lemma().equals(earlier.lemma()));
            return;
        }
        boolean head = referent.lemma().equals(earlier.lemma());
        Set<String> more = new TreeSet<>(referent.words());
        more.removeAll(earlier.words());
        Set<String> less = new TreeSet<>(earlier.words());
        less.removeAll(referent.words());
        String match = head
                ? more.isEmpty() && less.isEmpty()
                        ? "same"
                        : more.isEmpty() ? "shorter" : less.isEmpty() ? "longer" : "head"
                : more.isEmpty()
                        ? "part"
                        : less.isEmpty()
                                ? "whole"
                                : more.size() < referent.words().size() ? "some" : "none";
        features.add("pair|" + form + "|" + other + "|match=" + match);
        features.add("pair|" + form + "|" + referent.kind() + "|match=" + match);
        features.add("pair|" + form + "|chainhead=" + chain.hasHead(referent.lemma()) + "|match=" + match);
        features.add("pair|" + form + "|match=" + match + "|far=" + (referent.sentence() - earlier.sentence() > 3));
        if (isAcronym(referent, earlier) || isAcronym(earlier, referent)) {
            features.add("pair|" + form + "|acronym");
        }
    }

    private static boolean isAcronym(Referent acronym, Referent whole) {
        String letters = acronym.lemma().replace(".", "");
        if (letters.length() < 2 || acronym.words().size() != 1 || whole.span().length() < 2 * letters.length()) {
            return false;
        }
        return whole.initials().equals(letters.toLowerCase(Locale.ROOT));
    }

    /** How two phrases of one sentence stand in its tree. */
    private static String clause(Referent referent, Referent earlier, Tree tree) {
        int one = referent.head();
        int other = earlier.head();
        if (tree.head(one) == other) {
            return "under=" + tree.token(one).plainRelation();
        }
        if (tree.head(other) == one) {
            return "over=" + tree.token(other).plainRelation();
        }
        if (tree.isBelow(one, other)) {
            return "within";
        }
        if (tree.isBelow(other, one)) {
            return "around";
        }
        return tree.head(one) == tree.head(other) ? "siblings=" + referent.role() + "," + earlier.role() : "apart";
    }

    private static String bucket(int number) {
        if (number < 4) {
            return Integer.toString(number);
        }
        return number < 8 ? "4-7" : number < 16 ? "8-15" : number < 32 ? "16-31" : "32-";
    }
}
