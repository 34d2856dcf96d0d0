package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.read.Utterance.Kind;
import org.entente.model.Span;

/**
 * Tells which tokens of a sentence are what an utterance says: the clause of its cue, the quotation beside it, what
 * the frames of the cue hold. Stateless.
 */
final class Contents {
    private final Lexicons lexicons;

    Contents(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** What an outbreak claims says nothing. */
    /** The prepositions behind which a figure stands that is given to what is measured. */
    private static final Set<String> MEASURED = Set.of("at", "to");

    private static final Set<String> LOST = Set.of("life", "victim");

    static boolean isSaidThat(Tree tree, int clause) {
        return tree.children(clause, "mark").stream().anyMatch(m -> tree.word(m).equals("that"));
    }

    static Set<Integer> clauseContent(Tree tree, int verb, Lexicons.Cue cue) {
        Set<Integer> content = new HashSet<>();
        for (int child : tree.children(verb, "ccomp")) {
            content.addAll(tree.subtree(child));
        }
        boolean passive = tree.isPassive(verb);
        if (content.isEmpty()
                && !passive
                && cue.isKind(Kind.SAY)
                && cue.frames().contains("o")) {
            deed(tree, verb).ifPresent(said -> content.addAll(tree.subtree(said)));
        }
        boolean to = cue.frames().contains("x") || cue.frames().contains("ox");
        for (int child : tree.children(verb, "xcomp")) {
            if (passive || to) {
                content.addAll(tree.subtree(child));
            }
        }
        if (content.isEmpty() && !passive && cue.isKind(Kind.THINK)) {
            tree.child(verb, "obj").ifPresent(thing -> tree.children(verb, "xcomp").stream()
                    .filter(c -> c > thing
                            && !tree.isVerb(c)
                            && tree.children(c, "case", "mark").isEmpty())
                    .limit(1)
                    .forEach(c -> {
                        content.addAll(tree.subtree(thing));
                        content.addAll(tree.subtree(c));
                    }));
        }
        if (content.isEmpty() && cue.frames().contains("x")) {
            tree.children(verb, "advcl", "csubj").stream()
                    .filter(child -> child > verb && Certainty.isInfinitive(tree, child))
                    .limit(1)
                    .forEach(child -> content.addAll(tree.subtree(child)));
        }
        if (passive && !content.isEmpty()) {
            tree.child(verb, "nsubj:pass").ifPresent(s -> content.addAll(tree.subtree(s)));
        }
        if (!passive && !content.isEmpty() && cue.frames().contains("ox")) {
            tree.child(verb, "obj").ifPresent(o -> content.addAll(tree.subtree(o)));
        }
        if (cue.isKind(Kind.SAY)) {
            tree.children(verb, "parataxis").stream()
                    .filter(c -> c > verb && isOpened(tree, verb, c))
                    .forEach(c -> content.addAll(tree.subtree(c)));
        }
        return content;
    }

    /** "Said in a statement that …", "reported at the time that …", where the clause was hung on the circumstance. */
    Set<Integer> lostContent(Tree tree, int verb) {
        return tree.children(verb, "obl").stream()
                .filter(c -> c > verb)
                .filter(c -> Optional.ofNullable(lexicons.cue("noun", tree.lemma(c)))
                        .filter(cue -> !cue.group().equals("document"))
                        .isEmpty())
                .flatMap(c -> tree.children(c, "acl").stream())
                .filter(c -> isSaidThat(tree, c)
                        && tree.child(c, "nsubj", "nsubj:pass").isPresent())
                .findFirst()
                .map(tree::subtree)
                .orElse(Set.of());
    }

    /** "Denied having asked for arms": a gerund right behind the verb, however it is attached. */
    static Optional<Integer> deed(Tree tree, int verb) {
        return tree.children(verb, "xcomp", "advcl").stream()
                .filter(child -> Arguments.isGerund(tree, child)
                        && tree.subtree(child).stream().min(Integer::compare).orElse(child) == verb + 1)
                .findFirst();
    }

    /** Whether a colon or a quotation mark stands after the verb and before what follows. */
    static boolean isOpened(Tree tree, int verb, int clause) {
        int first = tree.subtree(clause).stream().min(Integer::compare).orElse(clause);
        for (int i = verb + 1; i <= Math.min(first, tree.size() - 1); i++) {
            if (tree.token(i).text().matches(":|[\"“”„«]|``|''")) {
                return true;
            }
        }
        return false;
    }

    /** "The ship sank, the navy said": the verb hangs on what is said. */
    Set<Integer> insertedContent(Tree tree, int verb) {
        int head = tree.head(verb);
        if (head == Token.ROOT) {
            return Set.of();
        }
        boolean as = tree.is(verb, "advcl")
                && tree.children(verb, "mark", "advmod").stream()
                        .anyMatch(m -> tree.word(m).equals("as"));
        boolean said = tree.is(verb, "ccomp") && isSaying(tree, head);
        boolean relative = tree.is(verb, "acl")
                && tree.children(verb, "nsubj").stream()
                        .anyMatch(who -> tree.token(who).xpos().startsWith("W"));
        if (relative) {
            return Set.of();
        }
        if (!tree.is(verb, "parataxis", "dep") && !as && (said || !Speakers.isSetOff(tree, verb))) {
            return Set.of();
        }
        while (tree.is(head, "nsubj", "obl", "nmod", "obj") && tree.head(head) != Token.ROOT && !tree.isVerb(head)) {
            head = tree.head(head);
        }
        Set<Integer> content = new HashSet<>(tree.subtree(head));
        content.removeAll(tree.subtree(verb));
        return content;
    }

    /** "No deal, the minister said": a verb that ends its sentence tells what stands before, however that was parsed. */
    static Set<Integer> before(Tree tree, int verb) {
        int subject = Speakers.subject(tree, verb).orElse(Utterance.NONE);
        boolean alone = tree.children(verb, "obj", "iobj", "ccomp", "xcomp").isEmpty();
        if (!tree.is(verb, "root")
                || subject == Utterance.NONE
                || subject > verb
                || !alone
                || !Speakers.isSetOff(tree, verb)) {
            return Set.of();
        }
        int first = tree.phrase(subject).stream().min(Integer::compare).orElse(subject);
        Set<Integer> content = new HashSet<>();
        for (int i = 0; i < first; i++) {
            content.add(i);
        }
        tree.children(verb, "obl", "advmod", "advcl", "cc", "mark", "discourse")
                .forEach(c -> content.removeAll(tree.subtree(c)));
        return content;
    }

    boolean isSaying(Tree tree, int verb) {
        return tree.isVerb(verb) && lexicons.isCue(tree.lemma(verb), Kind.SAY);
    }

    /** The poll shows a lead: its subject is something written or recorded. */
    boolean isOfDocument(Tree tree, int verb) {
        return tree.child(verb, "nsubj")
                .map(subject -> lexicons.cue("noun", tree.lemma(subject)))
                .filter(cue -> cue.group().equals("document"))
                .isPresent();
    }

    /** What the frames of a cue hold: an object, what stands after a preposition. */
    Set<Integer> framedContent(Tree tree, int at, Lexicons.Cue cue, Set<Integer> cueTokens) {
        if (cue.isKind(Kind.SHOW) && isOfDocument(tree, at)) {
            Set<Integer> shown = new HashSet<>();
            tree.children(at, "obj", "xcomp").stream().filter(c -> c > at).forEach(c -> shown.addAll(tree.subtree(c)));
            if (!shown.isEmpty()) {
                return shown;
            }
        }
        for (String frame : cue.frames()) {
            Set<Integer> content = isOfMeasured(frame)
                    ? measured(tree, at, frame)
                    : frame.startsWith("o+")
                            ? paired(tree, at, frame.substring(2))
                            : frame.startsWith("p:")
                                    ? afterPreposition(tree, at, frame.substring(2), cueTokens)
                                    : frame.startsWith("o") || frame.equals("as")
                                            ? object(tree, at, frame.equals("ox"), cue)
                                            : Set.<Integer>of();
            if (!content.isEmpty()) {
                return content;
            }
        }
        return Set.of();
    }

    /** Whether a frame asks for what is measured and the figure that it is given. */
    static boolean isOfMeasured(String frame) {
        return MEASURED.contains(frame);
    }

    /** "Put the toll at 21", "raised the toll to 21": what is measured and the figure it is given. */
    static Set<Integer> measured(Tree tree, int verb, String preposition) {
        Optional<Integer> thing = tree.child(verb, "obj", "nsubj:pass");
        Optional<Integer> figure = tree.subtree(verb).stream()
                .filter(c -> c > verb
                        && tree.preposition(c).equals(preposition)
                        && tree.phrase(c).stream()
                                .anyMatch(i -> tree.token(i).upos().equals("NUM")))
                .min(Integer::compare);
        if (thing.isEmpty() || figure.isEmpty()) {
            return Set.of();
        }
        Set<Integer> content = new HashSet<>(tree.subtree(thing.get()));
        content.addAll(tree.subtree(figure.get()));
        tree.children(verb, "xcomp").stream()
                .filter(c -> c > figure.get())
                .forEach(c -> content.addAll(tree.subtree(c)));
        return content;
    }

    /** "Likened the port to a fortress": the object and what it is put beside. */
    static Set<Integer> paired(Tree tree, int verb, String preposition) {
        Optional<Integer> thing = tree.child(verb, "obj", "nsubj:pass");
        Optional<Integer> other = tree.subtree(verb).stream()
                .filter(c -> c > verb
                        && tree.is(c, "obl", "nmod", "advcl")
                        && !tree.children(c, "case", "mark").stream()
                                .filter(m -> tree.word(m).equals(preposition))
                                .toList()
                                .isEmpty())
                .min(Integer::compare);
        if (thing.isEmpty() || other.isEmpty()) {
            return Set.of();
        }
        Set<Integer> content = new HashSet<>(tree.subtree(thing.get()));
        content.addAll(tree.subtree(other.get()));
        return content;
    }

    /** Denied involvement, alleged fraud: what is denied or alleged is a noun. */
    static Set<Integer> object(Tree tree, int verb, boolean clauseOnly, Lexicons.Cue cue) {
        if (clauseOnly && !cue.frames().contains("o")) {
            return Set.of();
        }
        Set<Integer> content = new HashSet<>();
        tree.child(verb, "obj", "nsubj:pass")
                .filter(o -> !(tree.lemma(verb).equals("claim") && LOST.contains(tree.lemma(o))))
                .ifPresent(o -> content.addAll(tree.subtree(o)));
        if (content.isEmpty() && cue.isKind(Kind.STANCE)) {
            deed(tree, verb).ifPresent(done -> content.addAll(tree.subtree(done)));
        }
        if (content.isEmpty()
                && cue.frames().contains("o")
                && tree.is(verb, "acl")
                && tree.isPassive(verb)
                && Speakers.source(tree, verb) != Utterance.NONE) {
            content.addAll(tree.subtree(tree.head(verb)));
            content.removeAll(tree.subtree(verb));
        }
        if (content.isEmpty() && cue.frames().contains("as")) {
            tree.children(verb, "xcomp").stream()
                    .filter(c -> c > verb && tree.isNoun(c))
                    .filter(c -> tree.children(c, "nsubj").stream().anyMatch(thing -> thing > verb && thing < c))
                    .limit(1)
                    .forEach(c -> content.addAll(tree.subtree(c)));
        }
        boolean regarding = cue.isKind(Kind.STANCE) && cue.frames().equals(List.of("as"));
        if (regarding && !isNamed(tree, verb)) {
            return Set.of();
        }
        boolean gap = content.isEmpty() && (tree.is(verb, "acl") || tree.isPassive(verb));
        if (cue.frames().contains("as") && (!content.isEmpty() || gap)) {
            named(tree, verb).forEach(c -> content.addAll(tree.subtree(c)));
        }
        return content;
    }

    /** Whether it is told what something is called, be it in quotation marks that the parser lost. */
    static boolean isNamed(Tree tree, int verb) {
        int object = tree.child(verb, "obj").orElse(verb);
        int behind = tree.phrase(object).stream().max(Integer::compare).orElse(object) + 1;
        boolean quoted = behind < tree.size() && tree.token(behind).text().matches("[\"“”„«]|``|''");
        boolean what = tree.token(object).xpos().equals("WP");
        return quoted || what || !named(tree, verb).isEmpty();
    }

    /** What something is called or taken for: labelled the vessel a threat, described as a threat. */
    static List<Integer> named(Tree tree, int verb) {
        return tree.children(verb, "obl", "advcl", "xcomp", "ccomp").stream()
                .filter(c -> tree.preposition(c).equals("as")
                        || tree.is(c, "xcomp")
                        || isSmallClause(tree, c)
                        || isNameBehind(tree, verb, c)
                        || Arguments.isGerund(tree, c)
                                && tree.children(c, "mark").stream()
                                        .anyMatch(m -> tree.word(m).equals("as")))
                .toList();
    }

    /** "Called the ruling a win", where the parser takes both nouns for a clause. */
    private static boolean isSmallClause(Tree tree, int noun) {
        return tree.is(noun, "ccomp")
                && tree.isNoun(noun)
                && tree.children(noun, "cop", "mark").isEmpty()
                && tree.children(noun, "nsubj").stream().anyMatch(thing -> thing < noun);
    }

    /** "Called the raids a turning point", where the parser takes what they are called for a time. */
    private static boolean isNameBehind(Tree tree, int verb, int noun) {
        int first = tree.phrase(noun).stream().min(Integer::compare).orElse(noun);
        return tree.has(noun, "obl:unmarked")
                && tree.token(noun).xpos().equals("NN")
                && tree.children(noun, "det").stream()
                        .anyMatch(det -> Set.of("a", "an").contains(tree.word(det)))
                && !tree.sentence().hint(noun).mention().equals("time")
                && tree.child(verb, "obj")
                        .filter(thing -> tree.subtree(thing).contains(first - 1))
                        .isPresent();
    }

    static Set<Integer> afterPreposition(Tree tree, int at, String preposition, Set<Integer> cueTokens) {
        List<Integer> sites = new ArrayList<>(tree.children(at, "obl", "nmod", "advcl", "acl", "ccomp", "xcomp"));
        tree.child(at, "obj").ifPresent(o -> sites.addAll(tree.children(o, "nmod", "acl")));
        for (int site : sites) {
            Optional<Integer> mark = tree.children(site, "case", "mark").stream()
                    .filter(c -> tree.word(c).equals(preposition))
                    .findFirst();
            if (mark.isPresent() && site > at) {
                Set<Integer> content = new HashSet<>(tree.subtree(site));
                content.remove(mark.get());
                cueTokens.add(mark.get());
                tree.child(at, "obj").filter(o -> o < mark.get()).ifPresent(o -> content.remove(o));
                tree.children(at, "xcomp").stream().filter(x -> x > site).forEach(x -> content.addAll(tree.subtree(x)));
                return content;
            }
        }
        return Set.of();
    }

    /** The tokens in quotation marks of a sentence that are this verb's rather than another cue's. */
    Set<Integer> quoted(Tree tree, int verb, int source, List<Span> quotes) {
        Set<Integer> content = new HashSet<>();
        for (Span quote : quotes) {
            if (quote.contains(tree.token(verb).span())) {
                continue;
            }
            List<Integer> inside = tree.within(quote);
            boolean clause = inside.stream()
                    .anyMatch(i -> tree.isVerb(i)
                            || tree.token(i).upos().equals("AUX")
                            || tree.head(i) == verb && tree.is(i, "obj", "ccomp", "xcomp"));
            if (clause && !inside.contains(source) && cueOf(tree, quote, inside) == verb) {
                content.addAll(inside);
            }
        }
        return content;
    }

    /** Of the verbs of saying outside of a quotation the one that it hangs on, else the nearest. */
    int cueOf(Tree tree, Span quote, List<Integer> inside) {
        int best = Utterance.NONE;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < tree.size(); i++) {
            if (!Speech.isPredicate(tree, i)
                    || !lexicons.isCue(tree.lemma(i), Kind.SAY)
                    || inside.contains(i)
                    || Speakers.source(tree, i) == Utterance.NONE) {
                continue;
            }
            int at = i;
            boolean above = inside.stream().anyMatch(q -> tree.isBelow(q, at));
            int gap = i < inside.getFirst() ? inside.getFirst() - i : i - inside.getLast();
            int cost = gap + (above || opens(tree, i, inside.getFirst()) ? 0 : tree.size());
            if (cost < least) {
                best = i;
                least = cost;
            }
        }
        return best;
    }

    /** Whether nothing but adverbs and marks stands between a verb and a quotation behind it. */
    static boolean opens(Tree tree, int verb, int first) {
        for (int i = verb + 1; i < first; i++) {
            if (!tree.is(i, "advmod", "punct")) {
                return false;
            }
        }
        return verb < first;
    }
}
