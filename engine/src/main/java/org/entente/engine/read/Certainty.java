package org.entente.engine.read;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Tells how certain a predicate is put, and in what mode, from the words in its clause and the words that
 * govern it, up to the verb that puts it into a source's mouth (FactBank's scale, Saurí and Pustejovsky
 * 2009). Stateless.
 */
final class Certainty {
    private static final Set<String> NEGATORS = Set.of("not", "n't", "n’t", "never", "nor", "neither");
    private static final Set<String> NO = Set.of("no", "neither");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "no-one");
    /** After "not", words that take the denial back: not only, not just. */
    private static final Set<String> FOCUS = Set.of("only", "just", "merely", "simply", "solely", "necessarily");

    private static final Set<String> CIRCUMSTANCE = Set.of(
            "after",
            "since",
            "amid",
            "amidst",
            "despite",
            "due",
            "because",
            "following",
            "during",
            "before",
            "as",
            "given");
    private static final Set<String> AHEAD = Set.of("will", "shall", "would", "may", "might", "could");
    private static final Effect PROSPECT = new Effect(Factuality.PR_PLUS, Mode.PLANNED);
    private static final Effect ADVICE = new Effect(Factuality.UU, Mode.RECOMMENDED);
    private static final Set<String> IF = Set.of("if", "unless", "whether", "should");

    private final Lexicons lexicons;

    Certainty(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /**
     * The certainty of a predicate as the innermost source has it.
     *
     * @param at index of the predicate
     * @param content the mode that a predicate gives to what it embeds, where it gives one
     * @param stop tokens at which the source's words end: the cues of utterances
     */
    Effect of(Tree tree, int at, IntFunction<Optional<Mode>> content, Set<Integer> stop) {
        Effect effect = stop.isEmpty() ? own(tree, at) : reported(tree, at);
        int current = at;
        for (int steps = 0; steps < tree.size(); steps++) {
            int head = tree.head(current);
            if (head == Token.ROOT || stop.contains(head)) {
                break;
            }
            if (isCircumstance(tree, current)) {
                break;
            }
            Effect above = governing(tree, current, head, content);
            effect = effect.under(above);
            if (tree.has(current, "acl:relcl") || tree.is(current, "parataxis")) {
                break;
            }
            current = head;
        }
        if (isAdvice(tree, at)) {
            effect = effect.under(ADVICE);
        }
        return isQuestion(tree) ? effect.under(new Effect(Factuality.UU, Mode.CONDITIONAL)) : effect;
    }

    /** "After the strike, due to losses": what only sets the scene is no more doubtful than if it stood alone. */
    private static boolean isCircumstance(Tree tree, int at) {
        return tree.is(at, "obl", "nmod") && CIRCUMSTANCE.contains(tree.preposition(at));
    }

    private static boolean isQuestion(Tree tree) {
        return tree.token(tree.size() - 1).text().equals("?");
    }

    /** Whether what a word tells lies ahead: by its mode, or as an infinitive of purpose or of what is to be done. */
    static boolean isFuture(Tree tree, int at, Effect effect) {
        boolean ahead =
                switch (effect.mode()) {
                    case PLANNED, REQUESTED, OFFERED, THREATENED, FORECAST, RECOMMENDED, CONDITIONAL -> true;
                    case ASSERTED, ALLEGED, SUSPECTED, DENIED, OPINION -> false;
                };
        if (ahead) {
            return true;
        }
        boolean certain = effect.factuality() == Factuality.CT_PLUS || effect.factuality() == Factuality.CT_MINUS;
        if (isInfinitive(tree, at) && tree.is(at, "xcomp", "advcl", "acl") && !(certain && tree.is(at, "xcomp"))) {
            return true;
        }
        return tree.children(at, "aux").stream().anyMatch(a -> AHEAD.contains(tree.lemma(a)));
    }

    /** Whether a word stands in advice to the reader: at or after a verb such as watch for, keep an eye on. */
    private static boolean isAdvice(Tree tree, int at) {
        for (int i = 0; i <= at; i++) {
            if (isImperative(tree, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isImperative(Tree tree, int at) {
        boolean opens = at == 0
                || tree.is(at - 1, "punct") && !tree.token(at - 1).text().equals("-");
        return opens
                && tree.token(at).xpos().equals("VB")
                && tree.is(at, "root", "parataxis", "dep")
                && tree.child(at, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "cop", "expl")
                        .isEmpty();
    }

    /** "Said that it would cut jobs": what "will" becomes when it is reported; with an "if" it stays conditional. */
    private Effect reported(Tree tree, int at) {
        boolean would =
                tree.children(at, "aux").stream().anyMatch(a -> tree.lemma(a).equals("would"));
        boolean condition = false;
        for (int i = 0; i < tree.size(); i++) {
            condition |= IF.contains(tree.word(i)) && tree.is(i, "mark");
        }
        if (!would || condition) {
            return own(tree, at);
        }
        return isNegated(tree, at) ? Effect.DENIED.under(PROSPECT) : PROSPECT;
    }

    private Effect own(Tree tree, int at) {
        Effect effect = isNegated(tree, at) ? Effect.DENIED : Effect.PLAIN;
        for (int child : tree.children(at)) {
            Effect of =
                    switch (tree.token(child).plainRelation()) {
                        case "aux" -> lexicons.operator("aux", tree.lemma(child));
                        case "advmod" -> lexicons.operator("adv", tree.lemma(child));
                        case "amod" -> adjective(tree, child);
                        default -> null;
                    };
            if (of != null) {
                effect = effect.under(of);
            }
        }
        return effect;
    }

    private @Nullable Effect adjective(Tree tree, int child) {
        Effect byWord = lexicons.operator("adj", tree.word(child));
        return byWord != null ? byWord : lexicons.operator("adj", tree.lemma(child));
    }

    /** Whether the predicate is denied: not, never, no as its subject or object, nobody. */
    static boolean isNegated(Tree tree, int at) {
        for (int child : tree.children(at)) {
            String word = tree.word(child);
            if (NEGATORS.contains(word) && !isFocus(tree, child)) {
                return true;
            }
            if (tree.is(child, "det") && NO.contains(word) && !isFocus(tree, child)) {
                return true;
            }
            boolean argument = tree.is(child, "nsubj", "obj");
            if (argument && NOBODY.contains(word)) {
                return true;
            }
            if (argument && tree.children(child, "det").stream().anyMatch(d -> NO.contains(tree.word(d)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFocus(Tree tree, int negator) {
        int next = negator + 1;
        return next < tree.size()
                        && (FOCUS.contains(tree.word(next)) || tree.lemma(next).equals("longer"))
                || next < tree.size() && tree.word(next).equals("ruling")
                || next < tree.size() && tree.lemma(next).equals("rule");
    }

    /** What the word above makes of what hangs on it. */
    private Effect governing(Tree tree, int current, int head, IntFunction<Optional<Mode>> content) {
        return switch (tree.token(current).plainRelation()) {
            case "xcomp", "ccomp", "csubj" -> complement(tree, current, head, content);
            case "advcl" -> adverbial(tree, current);
            case "acl" -> clauseOfNoun(tree, current, head);
            case "obj", "nmod", "obl", "nsubj" -> argument(tree, current, head, content);
            case "conj" -> conjunct(tree, current, head);
            default -> Effect.PLAIN;
        };
    }

    private Effect complement(Tree tree, int current, int head, IntFunction<Optional<Mode>> content) {
        Optional<Mode> mode = content.apply(head);
        if (mode.isPresent() && tree.is(current, "xcomp", "ccomp")) {
            return new Effect(Factuality.UU, mode.get()).under(ownNegation(tree, head));
        }
        Effect operator = lexicons.operator(tree.isVerb(head) ? "verb" : "adj", tree.lemma(head));
        return operator == null ? own(tree, head) : operator.under(own(tree, head));
    }

    private static Effect ownNegation(Tree tree, int head) {
        return isNegated(tree, head) ? new Effect(Factuality.UU, Mode.DENIED) : Effect.PLAIN;
    }

    private static Effect adverbial(Tree tree, int current) {
        boolean condition = tree.children(current, "mark", "advmod").stream().anyMatch(m -> IF.contains(tree.word(m)));
        if (condition) {
            return Effect.CONDITIONAL;
        }
        return isInfinitive(tree, current) ? new Effect(Factuality.UU, Mode.PLANNED) : Effect.PLAIN;
    }

    static boolean isInfinitive(Tree tree, int verb) {
        return tree.token(verb).xpos().equals("VB")
                && tree.children(verb, "mark").stream()
                        .anyMatch(m -> tree.word(m).equals("to"));
    }

    private Effect clauseOfNoun(Tree tree, int current, int head) {
        Effect operator = lexicons.operator("noun", tree.lemma(head));
        if (operator != null) {
            return operator;
        }
        return isInfinitive(tree, current) ? new Effect(Factuality.UU, Mode.PLANNED) : Effect.PLAIN;
    }

    private Effect argument(Tree tree, int current, int head, IntFunction<Optional<Mode>> content) {
        if (tree.is(current, "nsubj")) {
            return Effect.PLAIN;
        }
        if (tree.isVerb(head)) {
            Optional<Mode> mode = tree.is(current, "obj") ? content.apply(head) : Optional.empty();
            if (mode.isPresent()) {
                return new Effect(Factuality.UU, mode.get());
            }
            Effect operator = lexicons.operator("verb", tree.lemma(head));
            return operator != null && tree.is(current, "obj") ? operator.under(own(tree, head)) : own(tree, head);
        }
        Effect operator = tree.preposition(current).equals("of") ? lexicons.operator("noun", tree.lemma(head)) : null;
        return operator == null ? Effect.PLAIN : operator;
    }

    /** A joined verb without a subject of its own shares the auxiliaries before it. */
    private Effect conjunct(Tree tree, int current, int head) {
        boolean shares = tree.child(current, "nsubj", "nsubj:pass", "aux").isEmpty();
        if (!shares) {
            return Effect.PLAIN;
        }
        Effect effect = Effect.PLAIN;
        for (int child : tree.children(head, "aux")) {
            Effect of = lexicons.operator("aux", tree.lemma(child));
            effect = of == null ? effect : effect.under(of);
        }
        return effect;
    }
}
