package org.entente.engine.read;

import java.util.Locale;
import java.util.Set;

/**
 * What {@link Chains} weighs when it asks whether a phrase refers back to an earlier one, as names that a
 * person can read. A name is told in parts, so that whoever only looks weights up need not join them.
 * Stateless.
 */
final class ReferenceFeatures {
    private ReferenceFeatures() {}

    /** Takes the features of a choice, each as the parts of its name. */
    @FunctionalInterface
    interface Sink {
        void add(String... parts);
    }

    /**
     * What speaks for a phrase that refers back to nothing.
     *
     * @param earlier what of the phrases before it counts
     */
    static void ofNew(Referent referent, Chains.Earlier earlier, Sink features) {
        String form = referent.form();
        features.add("new|", form);
        features.add("new|", form, "|", referent.kind());
        features.add("new|", form, "|", referent.role());
        features.add("new|", form, "|plural=", yes(referent.plural()));
        features.add(
                "new|", form, "|words=", bucket(Math.min(3, referent.words().size())));
        if (!referent.isPronoun()) {
            String head = yes(earlier.lemmas().contains(referent.lemma()));
            features.add("new|", form, "|seen=", head, yes(earlier.words().contains(referent.words())));
        }
        features.add("new|", form, "|any=", bucket(earlier.count()));
    }

    /** What speaks for or against a phrase's referring back to that earlier one. */
    static void ofPair(Referent referent, Referent earlier, int between, Tree tree, Chains.Chain chain, Sink features) {
        String form = referent.form();
        String other = earlier.isPronoun() || earlier.isName() ? earlier.form() : "noun";
        int sentences = referent.sentence() - earlier.sentence();
        features.add("pair|", form, "|", other);
        features.add("pair|", form, "|", other, "|sentences=", bucket(sentences));
        features.add("pair|", form, "|between=", bucket(between));
        features.add("pair|", form, "|kinds=", referent.kind(), ",", earlier.kind());
        features.add("pair|", form, "|chainkind=", referent.kind(), ",", chain.kind());
        features.add("pair|", form, "|roles=", referent.role(), ",", earlier.role());
        features.add("pair|", form, "|role=", earlier.role(), "|sentences=", bucket(Math.min(2, sentences)));
        features.add("pair|", form, "|number=", yes(referent.plural()), ",", yes(earlier.plural()));
        features.add("pair|", form, "|gender=", gender(referent.gender()), ",", gender(chain.gender()));
        features.add("pair|", form, "|chain=", bucket(chain.size()), chain.isNamed() ? "named" : "");
        features.add("pair|", form, "|first=", yes(earlier.sentence() == 0));
        features.add("pair|", form, "|last=", yes(chain.isLast(earlier)));
        features.add("pair|", form, "|paragraph=", bucket(referent.paragraph() - earlier.paragraph()));
        words(referent, earlier, other, chain, features);
        if (sentences == 0) {
            clause(referent, earlier, tree, features);
        }
    }

    private static void words(Referent referent, Referent earlier, String other, Chains.Chain chain, Sink features) {
        String form = referent.form();
        if (referent.isPronoun()) {
            features.add("pair|", form, "|same=", yes(referent.lemma().equals(earlier.lemma())));
            boolean near = referent.sentence() - earlier.sentence() < 2;
            String side = near && earlier.role().equals("subj") ? "subj" : near ? "near" : "far";
            features.add("pair|", form, "|quoted=", yes(referent.quoted()), ",", yes(earlier.quoted()), "|", side);
            return;
        }
        String match = match(referent, earlier);
        boolean far = referent.sentence() - earlier.sentence() > 3;
        features.add("pair|", form, "|", other, "|match=", match);
        features.add("pair|", form, "|", referent.kind(), "|match=", match);
        features.add("pair|", form, "|chainhead=", yes(chain.hasHead(referent.lemma())), "|match=", match);
        features.add("pair|", form, "|match=", match, "|far=", yes(far));
        if (isAcronym(referent, earlier) || isAcronym(earlier, referent)) {
            features.add("pair|", form, "|acronym");
        }
    }

    /** How the words of two phrases lie to each other. */
    private static String match(Referent referent, Referent earlier) {
        int more = without(referent.words(), earlier.words());
        int less = without(earlier.words(), referent.words());
        if (referent.lemma().equals(earlier.lemma())) {
            return more == 0 && less == 0 ? "same" : more == 0 ? "shorter" : less == 0 ? "longer" : "head";
        }
        if (more == 0) {
            return "part";
        }
        return less == 0 ? "whole" : more < referent.words().size() ? "some" : "none";
    }

    /** How many of these words are not among the others. */
    private static int without(Set<String> words, Set<String> others) {
        int count = 0;
        for (String word : words) {
            count += others.contains(word) ? 0 : 1;
        }
        return count;
    }

    private static boolean isAcronym(Referent acronym, Referent whole) {
        String letters = acronym.lemma().replace(".", "");
        if (letters.length() < 2 || acronym.words().size() != 1 || whole.span().length() < 2 * letters.length()) {
            return false;
        }
        return whole.initials().equals(letters.toLowerCase(Locale.ROOT));
    }

    /** How two phrases of one sentence stand in its tree. */
    private static void clause(Referent referent, Referent earlier, Tree tree, Sink features) {
        String form = referent.form();
        int one = referent.head();
        int other = earlier.head();
        if (isBoundApart(one, other, tree)) {
            features.add("pair|", form, "|bound");
        } else if (tree.head(one) == other) {
            features.add("pair|", form, "|under=", tree.token(one).plainRelation());
        } else if (tree.head(other) == one) {
            features.add("pair|", form, "|over=", tree.token(other).plainRelation());
        } else if (tree.isBelow(one, other)) {
            features.add("pair|", form, "|within");
        } else if (tree.isBelow(other, one)) {
            features.add("pair|", form, "|around");
        } else if (tree.head(one) == tree.head(other)) {
            features.add("pair|", form, "|siblings=", referent.role(), ",", earlier.role());
        } else {
            features.add("pair|", form, "|apart");
        }
    }

    /** What a participle after these does is done by the object of the verb above: accused Kenya of harming it. */
    private static final Set<String> OF_THE_OBJECT = Set.of("of", "for", "with", "from", "into", "as");

    /** She praised him; they met and he praised him; it grew by selling it: whom a verb is done to is not its own subject. */
    static boolean isBoundApart(int complement, int subject, Tree tree) {
        int verb = tree.head(complement);
        if (verb == Token.ROOT
                || !tree.is(complement, "obj", "iobj", "obl")
                || tree.word(complement).contains("sel")) {
            return false;
        }
        int owner = verb;
        for (int step = 0;
                step < tree.size() && tree.child(owner, "nsubj", "nsubj:pass").isEmpty();
                step++) {
            boolean goesOn = tree.is(owner, "advcl")
                    && Arguments.isGerund(tree, owner)
                    && !tree.children(owner, "mark").isEmpty()
                    && tree.children(owner, "mark").stream().noneMatch(m -> OF_THE_OBJECT.contains(tree.word(m)));
            if (!tree.is(owner, "conj", "xcomp") && !goesOn || tree.head(owner) == Token.ROOT) {
                return false;
            }
            owner = tree.head(owner);
        }
        return tree.children(owner, "nsubj").contains(subject);
    }

    private static String yes(boolean holds) {
        return holds ? "true" : "false";
    }

    private static String gender(char gender) {
        return switch (gender) {
            case 'm' -> "m";
            case 'f' -> "f";
            case 'n' -> "n";
            case '?' -> "?";
            default -> throw new IllegalArgumentException("no gender: " + gender);
        };
    }

    private static String bucket(int number) {
        return switch (number) {
            case 0 -> "0";
            case 1 -> "1";
            case 2 -> "2";
            case 3 -> "3";
            default -> {
                if (number < 0) {
                    yield Integer.toString(number);
                }
                yield number < 8 ? "4-7" : number < 16 ? "8-15" : number < 32 ? "16-31" : "32-";
            }
        };
    }
}
