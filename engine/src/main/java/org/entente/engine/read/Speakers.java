package org.entente.engine.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells whose words an utterance is: the subject, agent or owner of its cue, and the whole phrase that names it. Stateless. */
final class Speakers {
    private static final Set<String> PENNED = Set.of("by", "from");

    private Speakers() {}

    static boolean isBehindAs(Tree tree, int verb) {
        return tree.is(verb, "advcl", "obl", "xcomp")
                && tree.head(verb) != Token.ROOT
                && tree.head(verb) < verb
                && Arguments.isGerund(tree, verb)
                && tree.children(verb, "mark", "case").stream()
                        .anyMatch(m -> tree.word(m).equals("as"));
    }

    /** The whole phrase of who says it, without the clause of a participle or relative that holds the cue itself. */
    static Set<Integer> speaker(Tree tree, int at, int source) {
        Set<Integer> phrase = new TreeSet<>();
        phrase.add(source);
        int first = tree.phrase(source).stream().min(Integer::compare).orElse(source);
        tree.children(tree.head(source) == Token.ROOT ? at : tree.head(source), "nsubj").stream()
                .filter(c -> c == first - 1 && tree.is(source, "nsubj"))
                .forEach(title -> phrase.addAll(tree.phrase(title)));
        for (int child : tree.children(source)) {
            boolean apart = tree.isBelow(at, child)
                    || tree.is(child, "cc", "conj") && tree.isBelow(at, source)
                    || tree.is(child, "parataxis", "cop", "nsubj", "aux", "mark", "advcl", "advmod")
                    || isPreposition(tree, child);
            if (!apart) {
                phrase.addAll(tree.subtree(child));
            }
        }
        return trimmed(tree, phrase);
    }

    static boolean isPreposition(Tree tree, int child) {
        return tree.is(child, "case") && !tree.token(child).text().matches("['’]s?");
    }

    static Set<Integer> trimmed(Tree tree, Set<Integer> tokens) {
        TreeSet<Integer> left = new TreeSet<>(tokens);
        while (left.size() > 1
                && tree.is(left.last(), "punct")
                && !tree.token(left.last()).text().matches("[)\\]]")) {
            left.pollLast();
        }
        while (left.size() > 1 && tree.is(left.first(), "punct")) {
            left.pollFirst();
        }
        return left;
    }

    /** Who says it: the subject, the agent of a passive, the noun of a participle; the subject of a verb joined before. */
    static int source(Tree tree, int verb) {
        if (tree.isPassive(verb)) {
            return tree.children(verb, "obl").stream()
                    .filter(c -> tree.preposition(c).equals("by"))
                    .findFirst()
                    .orElse(Utterance.NONE);
        }
        Optional<Integer> subject = subject(tree, verb);
        if (subject.isPresent()) {
            int head = subject.get();
            boolean relative = tree.token(head).xpos().startsWith("W") && tree.is(verb, "acl");
            return relative ? tree.head(verb) : head;
        }
        if (tree.is(verb, "acl") && !tree.token(verb).xpos().equals("VBN")) {
            return Set.of("VBG", "VBZ", "VBP", "VBD").contains(tree.token(verb).xpos())
                    ? tree.head(verb)
                    : Utterance.NONE;
        }
        if (tree.is(verb, "conj", "advcl", "xcomp", "dep", "parataxis") && tree.isVerb(tree.head(verb))) {
            return controller(tree, verb);
        }
        if (tree.is(verb, "conj", "xcomp", "advcl") && tree.head(verb) != Token.ROOT) {
            return tree.child(tree.head(verb), "nsubj", "nsubj:pass").orElse(Utterance.NONE);
        }
        return Utterance.NONE;
    }

    /** Whose a paper is: the ministry's statement, a letter from or by the ministry, the statement that the ministry issued. */
    static int author(Tree tree, int paper, Lexicons lexicons) {
        int verb = tree.head(paper);
        boolean issued = verb != Token.ROOT
                && tree.is(paper, "obj")
                && tree.isVerb(verb)
                && (lexicons.isOf("issuing", tree.lemma(verb)) || lexicons.isOf("voicing", tree.lemma(verb)));
        return tree.child(paper, "nmod:poss")
                .or(() -> tree.children(paper, "nmod").stream()
                        .filter(c -> PENNED.contains(tree.preposition(c)))
                        .findFirst())
                .orElseGet(() -> issued ? source(tree, verb) : Utterance.NONE);
    }

    /** Whose the subject of a verb without one is: that of the verb above, its object where it is told to. */
    static int controller(Tree tree, int verb) {
        int head = tree.head(verb);
        Optional<Integer> object =
                tree.is(verb, "xcomp") || isBehindAs(tree, verb) ? tree.child(head, "obj", "iobj") : Optional.empty();
        if (object.isPresent()) {
            return object.get();
        }
        Optional<Integer> passive = tree.child(head, "nsubj:pass");
        if (passive.isPresent()) {
            return passive.get();
        }
        int found = source(tree, head);
        return found == Utterance.NONE ? beside(tree, head) : found;
    }

    /** The noun right before or behind a verb that a comma or a quotation mark sets off: parsers lose such subjects. */
    static int beside(Tree tree, int verb) {
        int before = verb - 1;
        if (before >= 0 && (tree.isNoun(before) || tree.token(before).upos().equals("PRON"))) {
            int head = tree.is(before, "flat") ? tree.head(before) : before;
            int first = tree.phrase(head).stream().min(Integer::compare).orElse(head);
            return first > 0 && tree.is(first - 1, "punct") ? head : Utterance.NONE;
        }
        int behind = verb + 1;
        boolean opens = verb > 0 && tree.is(verb - 1, "punct");
        return opens && behind < tree.size() && tree.token(behind).upos().equals("PROPN") ? behind : Utterance.NONE;
    }

    /** The subject of a verb, the nearest where a parser hangs several on it. */
    static Optional<Integer> subject(Tree tree, int verb) {
        List<Integer> subjects = tree.children(verb).stream()
                .filter(c -> tree.has(c, "nsubj") || tree.has(c, "nsubj:outer"))
                .toList();
        return subjects.stream().filter(c -> c < verb).max(Integer::compare).or(() -> subjects.stream()
                .findFirst());
    }

    /** "The museum, the minister said, would open": subject and verb alone between commas, or behind the last. */
    static boolean isSetOff(Tree tree, int verb) {
        int beside = beside(tree, verb);
        int subject = subject(tree, verb).orElse(beside);
        int behind = verb + 1;
        while (behind < tree.size() && !tree.is(behind, "punct") && tree.isBelow(behind, verb)) {
            behind++;
        }
        boolean ends = behind >= tree.size() || tree.token(behind).text().matches("[,.;]");
        if (subject == Utterance.NONE || !ends) {
            return false;
        }
        int first = tree.phrase(subject).stream().min(Integer::compare).orElse(verb);
        return subject < verb && first > 0 && tree.token(first - 1).text().matches("[,\"”’]|''");
    }
}
