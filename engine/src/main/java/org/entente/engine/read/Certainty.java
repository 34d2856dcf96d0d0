package org.entente.engine.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.entente.engine.read.Put.Outlook;
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
    private static final Set<String> OR = Set.of("or", "nor");
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
    private static final Set<String> WILL = Set.of("will", "shall", "'ll", "wo", "ll");
    private static final Set<String> ABLE = Set.of("can");
    private static final Effect PROSPECT = new Effect(Factuality.PR_PLUS, Mode.PLANNED);
    /** What somebody is chosen, told or free to do, where the lexicon does not know that it is done: not managed to. */
    private static final Effect TO_BE_DONE = new Effect(Factuality.UU, Mode.PLANNED);

    private static final Effect POSSIBLE = new Effect(Factuality.PS_PLUS, Mode.ASSERTED);
    private static final Effect ADVICE = new Effect(Factuality.UU, Mode.RECOMMENDED);
    private static final Set<String> IF = Set.of("if", "unless", "whether", "should");
    /** What stands behind these is left open: it is unclear whether they left. */
    private static final Set<String> OPEN = Set.of("whether", "if");
    /** Where there is none of these nobody knows that it is so. */
    private static final Set<String> GROUNDS =
            Set.of("evidence", "proof", "sign", "indication", "suggestion", "hint", "confirmation", "word");

    private static final Set<String> SCANT = Set.of("little", "scant");

    /** What stands behind these did not happen: left without paying. */
    private static final Set<String> NOT_DONE = Set.of("without", "instead", "rather");

    private static final Set<String> THAN = Set.of("than", "of");

    private static final Set<String> PARTICIPLES = Set.of("VBN", "VBG", "VBD");

    /** The first to leave has left. */
    private static final Set<String> RANKING = Set.of("first", "second", "third", "last", "latest", "next", "only");

    /** From where somebody speaks. */
    private static final Set<String> PLATFORMS =
            Set.of("stage", "floor", "podium", "microphone", "opportunity", "occasion", "step");

    /** What opens a condition where its subject stands behind. */
    private static final Set<String> INVERTED = Set.of("had", "should", "were");

    /** What a deed is that somebody is for or against: opposes lifting the levy. */
    private static final Effect PROPOSED = new Effect(Factuality.UU, Mode.PLANNED);

    private final Lexicons lexicons;
    private final Arguments arguments;
    private final Charges charges;

    Certainty(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.arguments = new Arguments(lexicons);
        this.charges = new Charges(arguments);
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
            if (head == Token.ROOT || isOnlyWay(tree, current, head)) {
                break;
            }
            if (stop.contains(head)) {
                effect = effect.under(vowed(tree, current, head));
                break;
            }
            Optional<Charges.Laid> laid = current == at && tree.isNoun(at) ? charges.of(tree, at) : Optional.empty();
            if (laid.isPresent()) {
                current = laid.get().word();
                effect = effect.under(laid.get().effect()).under(own(tree, current));
                if (tree.head(current) == Token.ROOT || current == head) {
                    continue;
                }
                break;
            }
            if (isCircumstance(tree, current)
                    || isTakenForGranted(tree, current)
                            && (isNegated(tree, head) || tree.token(head).upos().equals("ADJ"))
                    || isBeside(tree, current)
                    || isMatter(tree, current)
                    || isPresupposed(tree, current, head, content)) {
                break;
            }
            Effect above = !stop.isEmpty() && sharesAuxiliary(tree, current, head)
                    ? reported(tree, head)
                    : governing(tree, current, head, content);
            effect = effect.under(above);
            if (isDeniedCleft(tree, current, head)) {
                effect = effect.under(Effect.DENIED);
            }
            int who = Arguments.identifying(tree, current);
            boolean apart = tree.has(current, "acl:relcl") || isDetail(tree, current);
            if (tree.is(current, "parataxis") || apart && who == Token.ROOT) {
                break;
            }
            effect = who == Token.ROOT ? effect : effect.under(own(tree, who)); // "is not the country that attacked"
            current = who == Token.ROOT ? head : who;
        }
        if (isAdvice(tree, at)) {
            effect = effect.under(ADVICE);
        }
        return isQuestion(tree) ? effect.under(new Effect(Factuality.UU, Mode.CONDITIONAL)) : effect;
    }

    /** "Had no choice but to leave": what somebody does since nothing else is left. */
    private static boolean isOnlyWay(Tree tree, int current, int head) {
        return tree.is(current, "acl")
                && isNone(tree, head)
                && tree.children(current, "mark").stream()
                        .anyMatch(mark -> tree.word(mark).equals("but"));
    }

    private static boolean isNone(Tree tree, int noun) {
        return tree.children(noun, "det").stream().anyMatch(det -> NO.contains(tree.word(det)));
    }

    /** "It is unclear whether they left": a clause that is left open. */
    private static boolean isAsked(Tree tree, int clause) {
        return tree.is(clause, "ccomp", "csubj", "xcomp")
                && tree.children(clause, "mark").stream().anyMatch(mark -> OPEN.contains(tree.word(mark)));
    }

    /** "Vowed to attack", "asked whether they left": what a word of saying makes of what is to be done by its subject, or is asked. */
    private Effect vowed(Tree tree, int current, int head) {
        if (isAsked(tree, current)) {
            return Effect.CONDITIONAL;
        }
        boolean toDo = tree.is(current, "xcomp")
                && isInfinitive(tree, current)
                && tree.child(current, "aux").isEmpty();
        Lexicons.Cue cue = toDo ? lexicons.cue("verb", tree.lemma(head)) : null;
        Effect operator =
                cue != null && cue.effect().equals(Effect.PLAIN) ? lexicons.operator("verb", tree.lemma(head)) : null;
        return operator == null ? Effect.PLAIN : operator;
    }

    /** "After the strike, due to losses": what only sets the scene is no more doubtful than if it stood alone. */
    private static boolean isCircumstance(Tree tree, int at) {
        return tree.is(at, "obl", "nmod") && CIRCUMSTANCE.contains(tree.preposition(at));
    }

    /** "Will meet Ann Reed, the envoy", "accused the leader, Ben Reed": what only says who is meant is no less certain for it. */
    private static boolean isBeside(Tree tree, int at) {
        boolean nameBehind = tree.isNoun(at)
                && tree.children(at, "appos").stream()
                        .anyMatch(name -> tree.token(name).upos().equals("PROPN"));
        boolean title = tree.is(at, "compound", "flat", "amod")
                && !tree.isVerb(at)
                && tree.token(tree.head(at)).upos().equals("PROPN");
        return tree.is(at, "appos") || nameBehind || title;
    }

    /** "It was not Iran that fired": what the clause tells is denied of the noun it hangs on. */
    private static boolean isDeniedCleft(Tree tree, int current, int head) {
        boolean it = tree.children(head, "nsubj", "expl").stream()
                .anyMatch(s -> tree.word(s).equals("it"));
        return it
                && tree.is(current, "acl", "advcl", "csubj", "ccomp")
                && tree.child(head, "cop").isPresent()
                && tree.isNoun(head)
                && isNegated(tree, head);
    }

    /** "The plan, announced in May": a participle only tells more of its noun, whatever becomes of that. */
    private static boolean isDetail(Tree tree, int at) {
        return tree.is(at, "acl")
                && PARTICIPLES.contains(tree.token(at).xpos())
                && tree.children(at, "mark", "case", "nsubj").isEmpty();
    }

    /** "There is little they can do about rebels holding the mine": what "about" leads in with a subject of its own is so, whoever knows or minds it. */
    private static boolean isMatter(Tree tree, int clause) {
        return tree.is(clause, "advcl", "acl", "ccomp")
                && tree.child(clause, "nsubj", "nsubj:pass").isPresent()
                && tree.children(clause, "mark").stream()
                        .anyMatch(mark -> tree.word(mark).equals("about"));
    }

    /**
     * "May condemn the attack", "denied a part in the attack", "plans to reduce attacks": what a noun tells is there before,
     * unless the verb above carries its meaning (carry out the attack) or makes something of it (proposed the deal).
     */
    private boolean isPresupposed(Tree tree, int at, int head, IntFunction<Optional<Mode>> content) {
        if (!tree.is(at, "obj", "obl", "nmod") || arguments.carrier(tree, at).isPresent()) {
            return false;
        }
        boolean object = tree.is(at, "obj") && tree.isVerb(head);
        if (object && isGivenAName(tree, head)) {
            return true;
        }
        if (object && (content.apply(head).isPresent() || lexicons.operator("verb", tree.lemma(head)) != null)) {
            return false;
        }
        if (object && isRulingOut(tree, head)) {
            return false;
        }
        boolean changed = object && Lexicons.bundled().isOf("changing", tree.lemma(head));
        return changed || tree.isToldApart(at);
    }

    /** "Called the attack a crime": what is called something is there, and is not called for. */
    private static boolean isGivenAName(Tree tree, int verb) {
        return Lexicons.bundled().isOf("calling", tree.lemma(verb))
                && tree.children(verb, "xcomp").stream().anyMatch(name -> !isInfinitive(tree, name));
    }

    /** Whether a word stands for something that was there before, whatever its source says of what is told about it. */
    boolean isThereBefore(Tree tree, int at, IntFunction<Optional<Mode>> content, Set<Integer> stop) {
        int current = at;
        for (int steps = 0; steps < tree.size(); steps++) {
            int head = tree.head(current);
            if (head == Token.ROOT || stop.contains(head)) {
                return false;
            }
            int who = Arguments.identifying(tree, current);
            if (who == Token.ROOT && isPresupposed(tree, current, head, content)) {
                return true;
            }
            current = who == Token.ROOT ? head : who;
        }
        return false;
    }

    private static boolean isQuestion(Tree tree) {
        return tree.token(tree.size() - 1).text().equals("?");
    }

    /** Where what a word tells lies: by its mode, its auxiliaries, or as an infinitive of what is to be done. */
    static Outlook outlook(Tree tree, int at, Effect effect) {
        if (isAhead(tree, at, effect)) {
            boolean flat = effect.mode() == Mode.FORECAST || effect.mode() == Mode.DENIED;
            return flat && isWilled(tree, at) ? Outlook.COMING : Outlook.AHEAD;
        }
        return hasAuxiliary(tree, at, ABLE) ? Outlook.TIMELESS : Outlook.BEHIND;
    }

    /** Whether it, or what it hangs on in its clause, stands with "will" and with no expectation between. */
    private static boolean isWilled(Tree tree, int at) {
        int current = at;
        for (int steps = 0; current != Token.ROOT && steps < tree.size(); steps++) {
            if (hasAuxiliary(tree, current, WILL)) {
                return true;
            }
            boolean within = tree.is(current, "obj", "obl", "nmod", "conj", "amod", "compound", "nsubj", "xcomp");
            if (!within) {
                return false;
            }
            current = tree.head(current);
        }
        return false;
    }

    private static boolean hasAuxiliary(Tree tree, int at, Set<String> lemmas) {
        return tree.children(at, "aux").stream().anyMatch(a -> lemmas.contains(tree.lemma(a)));
    }

    private static boolean isAhead(Tree tree, int at, Effect effect) {
        boolean ahead =
                switch (effect.mode()) {
                    case PLANNED, REQUESTED, OFFERED, THREATENED, FORECAST, RECOMMENDED, CONDITIONAL -> true;
                    case ASSERTED, ALLEGED, SUSPECTED, DENIED, OPINION -> false;
                };
        if (ahead) {
            return true;
        }
        boolean certain = effect.factuality() == Factuality.CT_PLUS || effect.factuality() == Factuality.CT_MINUS;
        boolean embedded = tree.is(at, "xcomp", "ccomp", "advcl", "acl");
        if (isInfinitive(tree, at) && embedded && !(certain && tree.is(at, "xcomp"))) {
            return true;
        }
        return hasAuxiliary(tree, at, AHEAD);
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

    /** "Said that it would cut jobs", "said it will": what somebody says of themselves is a plan; with an "if" it stays conditional. */
    private Effect reported(Tree tree, int at) {
        boolean ofOneself = tree.children(at, "nsubj").stream()
                .anyMatch(s -> tree.token(s).xpos().equals("PRP"));
        boolean would =
                tree.children(at, "aux").stream().anyMatch(a -> tree.lemma(a).equals("would"))
                        || ofOneself && hasAuxiliary(tree, at, WILL);
        boolean condition = false;
        for (int i = 0; i < tree.size(); i++) {
            condition |= IF.contains(tree.word(i)) && tree.is(i, "mark");
        }
        if (!would || condition) {
            return own(tree, at);
        }
        return isNegated(tree, at) ? Effect.DENIED.under(PROSPECT) : PROSPECT;
    }

    /** "Oslo to cut aid", "the talks are to resume": an infinitive that nothing governs is what has been settled. */
    private static boolean isSettled(Tree tree, int at) {
        boolean is = tree.children(at, "aux", "cop").stream()
                .anyMatch(aux -> tree.lemma(aux).equals("be") && isFinite(tree, aux));
        return isInfinitive(tree, at) && (is || tree.is(at, "root"));
    }

    private static boolean isFinite(Tree tree, int aux) {
        return Set.of("VBZ", "VBP", "VBD").contains(tree.token(aux).xpos());
    }

    /** "Insisted that the mayor step down": a bare verb behind one who would do it is what is asked. */
    static boolean isSubjunctive(Tree tree, int at) {
        String tag = tree.token(at).xpos();
        boolean bare = (tag.equals("VB") || tag.equals("VBP"))
                && tree.word(at).equals(tree.lemma(at))
                && tree.is(at, "ccomp")
                && tree.children(at, "aux", "cop").isEmpty();
        return bare
                && tree.children(at, "nsubj").stream()
                        .anyMatch(s -> s < at
                                && (tree.token(s).xpos().equals("NN")
                                        || tree.token(s).xpos().equals("NNP"))
                                && tree.children(s, "conj").isEmpty());
    }

    /** What the words that hang on it make of it, whatever governs it. */
    Effect own(Tree tree, int at) {
        Effect effect = isNegated(tree, at) ? Effect.DENIED : Effect.PLAIN;
        if (isInverted(tree, at)) {
            return effect.under(Effect.CONDITIONAL);
        }
        if (isSettled(tree, at)) {
            effect = isYetToCome(tree, at) ? Effect.DENIED : effect.under(PROSPECT);
        }
        for (int child : tree.children(at)) {
            Effect of =
                    switch (tree.token(child).plainRelation()) {
                        case "aux" -> lexicons.operator("aux", tree.lemma(child));
                        case "advmod" -> isOfNumber(tree, child) ? null : lexicons.operator("adv", tree.lemma(child));
                        case "amod" -> adjective(tree, child);
                        default -> null;
                    };
            if (of != null) {
                effect = effect.under(of);
            }
        }
        return effect;
    }

    /** "Had Chad attacked", "should it attack", "were it to attack": a clause beside another whose auxiliary stands first is a condition. */
    private static boolean isInverted(Tree tree, int at) {
        Optional<Integer> subject = tree.child(at, "nsubj", "nsubj:pass");
        return tree.is(at, "advcl")
                && subject.isPresent()
                && tree.children(at, "aux", "cop").stream()
                        .anyMatch(aux -> INVERTED.contains(tree.word(aux)) && aux < subject.get())
                && tree.child(at, "mark", "advmod")
                        .filter(mark -> mark < subject.get())
                        .isEmpty();
    }

    /** "Nearly a hundred": what stands before a number is said of it. */
    private static boolean isOfNumber(Tree tree, int adverb) {
        int next = adverb + 1;
        return next < tree.size()
                && (tree.token(next).upos().equals("NUM")
                        || tree.is(next, "det")
                                && next + 1 < tree.size()
                                && tree.token(next + 1).upos().equals("NUM"));
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
                && (FOCUS.contains(tree.word(next)) || tree.lemma(next).equals("longer"));
    }

    /** Whether a verb with its particle is to rule out, which says nothing but makes its object impossible. */
    static boolean isRulingOut(Tree tree, int verb) {
        return tree.lemma(verb).equals("rule")
                && verb + 1 < tree.size()
                && tree.word(verb + 1).equals("out");
    }

    /** Whether something is not ruled out: then it may be, and nobody denies it. */
    static boolean isLeftOpen(Tree tree, int verb) {
        return isRulingOut(tree, verb)
                && tree.children(verb).stream().anyMatch(child -> NEGATORS.contains(tree.word(child)));
    }

    /** What the word above makes of what hangs on it. */
    private Effect governing(Tree tree, int current, int head, IntFunction<Optional<Mode>> content) {
        if (isRulingOut(tree, head) && tree.is(current, "obj", "xcomp", "ccomp", "advcl")) {
            return isLeftOpen(tree, head) ? POSSIBLE : Effect.DENIED;
        }
        return switch (tree.token(current).plainRelation()) {
            case "xcomp", "ccomp", "csubj" -> complement(tree, current, head, content);
            case "advcl" ->
                isAskedOf(tree, current, head)
                        ? complement(tree, current, head, content)
                        : charged(tree, current, head).under(adverbial(tree, current, head));
            case "acl" -> clauseOfNoun(tree, current, head);
            case "nsubj" -> subject(tree, current, head);
            case "compound" -> named(tree, current, head);
            case "obj", "nmod", "obl" -> argument(tree, current, head, content);
            case "conj" -> conjunct(tree, current, head);
            default -> Effect.PLAIN;
        };
    }

    private Effect complement(Tree tree, int current, int head, IntFunction<Optional<Mode>> content) {
        if (isAsked(tree, current)) {
            return Effect.CONDITIONAL;
        }
        if (isInfinitive(tree, current) && (isYetToCome(tree, head) || isTooMuch(tree, head))) {
            return Effect.DENIED;
        }
        Optional<Mode> mode = content.apply(head);
        boolean named = tree.is(current, "xcomp") && !tree.isVerb(current) && !isInfinitive(tree, current);
        if (named && tree.preposition(current).equals("for")) {
            return argument(tree, current, head, content);
        }
        boolean infinitive = tree.is(current, "xcomp") && isInfinitive(tree, current);
        boolean own = infinitive
                && tree.children(head, "obj").isEmpty()
                && lexicons.operator("verb", tree.lemma(head) + " to") != null;
        if (mode.isPresent() && tree.is(current, "xcomp", "ccomp") && !named && !own
                || mode.isPresent() && tree.is(current, "advcl")) {
            return embedded(mode.get()).under(ownNegation(tree, head));
        }
        if (Arguments.isGerund(tree, current) && lexicons.isOf("judging", tree.lemma(head))) {
            return PROPOSED.under(own(tree, head));
        }
        Effect operator = operator(tree, head, infinitive);
        if (operator == null) {
            return infinitive && tree.isVerb(head) ? TO_BE_DONE.under(own(tree, head)) : own(tree, head);
        }
        if (operator.mode() == Mode.PLANNED && isOfAnother(tree, current, head)) {
            operator = new Effect(operator.factuality(), Mode.REQUESTED);
        }
        boolean kept = named && operator.mode() != Mode.ASSERTED;
        return kept ? own(tree, head) : operator.under(own(tree, head));
    }

    /** "Has yet to reply", "is yet to reply": what has not been done. */
    private static boolean isYetToCome(Tree tree, int at) {
        return tree.children(at, "advmod").stream()
                .anyMatch(word -> tree.word(word).equals("yet")
                        && word + 1 < tree.size()
                        && tree.word(word + 1).equals("to"));
    }

    /** "Too weak to attack": what somebody or something does not do for being so. */
    private static boolean isTooMuch(Tree tree, int adjective) {
        boolean it = tree.children(adjective, "nsubj", "expl").stream()
                .anyMatch(subject -> tree.word(subject).equals("it")); // "it is too early to tell"
        return tree.token(adjective).upos().equals("ADJ")
                && !it
                && tree.children(adjective, "advmod").stream()
                        .anyMatch(word -> tree.word(word).equals("too"));
    }

    /** "Wants Iran to free the crew": what somebody would have another do is asked for, and no plan of theirs. */
    private static boolean isOfAnother(Tree tree, int current, int head) {
        boolean subject = tree.children(current, "nsubj", "nsubj:pass").stream().anyMatch(s -> s > head && s < current);
        boolean object =
                tree.is(current, "xcomp") && tree.children(head, "obj").stream().anyMatch(o -> o > head && o < current);
        return tree.isVerb(head) && isInfinitive(tree, current) && (subject || object);
    }

    /** "Called on Chad to open the border": an infinitive right behind whom a verb with its preposition asks. */
    private boolean isAskedOf(Tree tree, int current, int head) {
        if (!isInfinitive(tree, current) || !tree.isVerb(head)) {
            return false;
        }
        return tree.children(head, "obl").stream()
                .filter(asked -> lexicons.predicates(true, tree.lemma(head) + " " + tree.preposition(asked)).stream()
                        .anyMatch(entry -> entry.content().isPresent()))
                .anyMatch(asked ->
                        tree.subtree(asked).stream().max(Integer::compare).orElse(asked) + 1
                                == tree.subtree(current).stream()
                                        .min(Integer::compare)
                                        .orElse(current));
    }

    /** What a verb or adjective makes of what it embeds; participles are looked up as both: is set to, is due to. */
    private @Nullable Effect operator(Tree tree, int head, boolean infinitive) {
        String lemma = tree.lemma(head);
        if (tree.token(head).xpos().equals("MD")) {
            return lexicons.operator("aux", lemma);
        }
        Effect effect = infinitive ? lexicons.operator("verb", lemma + particle(tree, head) + " to") : null;
        if (effect == null && infinitive) {
            effect = lexicons.operator("verb", lemma + " to");
        }
        if (effect == null && tree.isVerb(head)) {
            effect = lexicons.operator("verb", lemma);
        }
        return effect != null ? effect : lexicons.operator("adj", lemma);
    }

    /** The word right behind a verb that goes with it, after a space; empty where there is none: went on. */
    private static String particle(Tree tree, int verb) {
        return tree.children(verb, "compound", "advmod", "obj", "xcomp").stream()
                .filter(child -> child == verb + 1
                        && (tree.is(child, "compound", "advmod")
                                || tree.token(child).upos().equals("ADJ")))
                .map(child -> " " + tree.word(child))
                .findFirst()
                .orElse("");
    }

    private static Effect embedded(Mode mode) {
        return mode == Mode.DENIED ? Effect.DENIED : new Effect(Factuality.UU, mode);
    }

    private static Effect ownNegation(Tree tree, int head) {
        return isNegated(tree, head) ? new Effect(Factuality.UU, Mode.DENIED) : Effect.PLAIN;
    }

    /** "Blamed Chad for shelling the town", "was charged with spying": a deed that a verb lays at somebody's door. */
    private Effect charged(Tree tree, int current, int head) {
        if (!Arguments.isGerund(tree, current)) {
            return Effect.PLAIN;
        }
        String beside = particle(tree, head);
        List<Integer> marks = tree.children(current, "mark", "case");
        Effect bare =
                marks.isEmpty() && !beside.isEmpty() ? lexicons.operator("verb", tree.lemma(head) + beside) : null;
        if (bare != null) {
            return bare.under(own(tree, head));
        }
        return marks.stream()
                .flatMap(mark -> Stream.of(beside + " " + tree.word(mark), " " + tree.word(mark)))
                .flatMap(words -> Optional.ofNullable(lexicons.operator("deed", tree.lemma(head) + words)).stream())
                .findFirst()
                .map(effect -> isNegated(tree, head) ? effect.under(own(tree, head)) : effect)
                .orElse(Effect.PLAIN);
    }

    private Effect adverbial(Tree tree, int current, int head) {
        boolean condition = tree.children(current, "mark", "advmod").stream().anyMatch(m -> IF.contains(tree.word(m)));
        if (condition) {
            return Effect.CONDITIONAL;
        }
        if (tree.children(current, "mark", "case", "advmod", "cc").stream()
                .anyMatch(m -> NOT_DONE.contains(tree.word(m)))) {
            return Effect.DENIED;
        }
        boolean means = tree.isVerb(head) && (lexicons.isOf("using", tree.lemma(head)) || isTakingTheWord(tree, head));
        return isInfinitive(tree, current) && !means ? new Effect(Factuality.UU, Mode.PLANNED) : Effect.PLAIN;
    }

    /** "Took to the streets to demand", "took the stage to accuse": what is done for it is how it is done. */
    private static boolean isTakingTheWord(Tree tree, int verb) {
        return tree.lemma(verb).equals("take")
                && tree.children(verb, "obj", "obl").stream()
                        .anyMatch(taken -> tree.is(taken, "obj")
                                ? PLATFORMS.contains(tree.lemma(taken))
                                : tree.preposition(taken).equals("to"));
    }

    /** Whether it is a verb, or an adjective or noun with "be", behind "to", whatever its form was taken for. */
    static boolean isInfinitive(Tree tree, int verb) {
        boolean predicate = tree.isVerb(verb) || tree.child(verb, "cop").isPresent();
        return predicate
                && !tree.token(verb).xpos().equals("VBG")
                && tree.children(verb, "mark").stream()
                        .anyMatch(m -> tree.word(m).equals("to"));
    }

    private Effect clauseOfNoun(Tree tree, int current, int head) {
        boolean ranked = isInfinitive(tree, current)
                && Stream.concat(Stream.of(head), tree.children(head, "amod").stream())
                        .anyMatch(a -> RANKING.contains(tree.word(a))
                                || tree.token(a).xpos().equals("JJS"));
        if (tree.has(current, "acl:relcl") || isDetail(tree, current) || ranked) {
            return Effect.PLAIN;
        }
        Effect operator = lexicons.operator("noun", tree.lemma(head));
        if (operator != null) {
            return operator;
        }
        boolean hardly = tree.children(head, "amod").stream().anyMatch(much -> SCANT.contains(tree.word(much)));
        if ((hardly || isNone(tree, head)) && GROUNDS.contains(tree.lemma(head))) {
            return new Effect(Factuality.UU, Mode.ASSERTED);
        }
        boolean headline = tree.is(head, "root") && tree.token(head).upos().equals("PROPN");
        if (headline && isInfinitive(tree, current)) {
            return PROSPECT;
        }
        return isInfinitive(tree, current) ? new Effect(Factuality.UU, Mode.PLANNED) : Effect.PLAIN;
    }

    /** "Strikes are planned", "the visit was cancelled": what is done to the subject of a passive; others stay as they are. */
    private Effect subject(Tree tree, int current, int head) {
        boolean whole = tree.children(head, "xcomp", "ccomp").isEmpty();
        if (!tree.has(current, "nsubj:pass") || !whole || !tree.isVerb(head)) {
            return Effect.PLAIN;
        }
        Effect operator = lexicons.operator("verb", tree.lemma(head));
        return operator == null || isLeft(tree, head, operator) ? Effect.PLAIN : operator.under(own(tree, head));
    }

    /** "Refused the offer": a verb that denies deeds leaves what its object names as it was, unless it undoes it. */
    private static boolean isLeft(Tree tree, int head, Effect operator) {
        boolean undoes = Lexicons.bundled().isOf("undoing", tree.lemma(head)) && !isWithholding(tree, head);
        return operator.mode() == Mode.DENIED && !undoes;
    }

    /** "Denied the request, the crew a visa": does not give what is asked for, which says of nothing that it is not so. */
    static boolean isWithholding(Tree tree, int verb) {
        return Lexicons.bundled().isOf("withholding", tree.lemma(verb))
                && tree.children(verb).stream()
                        .anyMatch(child -> tree.is(child, "iobj")
                                || (tree.is(child, "obj") || tree.has(child, "nsubj:pass"))
                                        && Lexicons.bundled().isOf("granted", tree.lemma(child)));
    }

    /** "Sanctions threat", "attack plan": what a noun makes of the noun that names it. */
    private Effect named(Tree tree, int current, int head) {
        boolean deed = tree.token(current).upos().equals("NOUN")
                && tree.token(head).upos().equals("NOUN");
        Effect operator = deed ? lexicons.operator("noun", tree.lemma(head)) : null;
        return operator == null ? Effect.PLAIN : operator;
    }

    private Effect argument(Tree tree, int current, int head, IntFunction<Optional<Mode>> content) {
        if (tree.preposition(current).equals("without")) {
            return Effect.DENIED;
        }
        if (!tree.isVerb(head)) {
            boolean due = tree.is(current, "obl") && tree.preposition(current).equals("for");
            Effect operator = due
                    ? lexicons.operator("adj", tree.lemma(head))
                    : tree.preposition(current).equals("of") ? lexicons.operator("noun", tree.lemma(head)) : null;
            return operator == null ? Effect.PLAIN : operator;
        }
        boolean asked = tree.preposition(current).equals("for");
        if (!tree.is(current, "obj") && !asked) {
            return own(tree, head);
        }
        Optional<Mode> mode = content.apply(head);
        if (mode.isPresent()) {
            boolean left = isLeft(tree, head, embedded(mode.get()));
            return left ? own(tree, head) : embedded(mode.get());
        }
        Effect operator = asked
                ? lexicons.operator("verb", tree.lemma(head) + " for")
                : lexicons.operator("verb", tree.lemma(head));
        return operator == null || isLeft(tree, head, operator) ? own(tree, head) : operator.under(own(tree, head));
    }

    /** "It is not known who killed them": a question of who, what or how takes it for granted that somebody did; one of whether does not. */
    static boolean isTakenForGranted(Tree tree, int clause) {
        int first = tree.subtree(clause).stream().min(Integer::compare).orElse(clause);
        return tree.is(clause, "ccomp", "csubj", "advcl", "acl")
                && tree.token(first).xpos().startsWith("W")
                && !tree.word(first).equals("that")
                && !isInfinitive(tree, clause);
    }

    /** "No guards were hurt or held", "was not hurt or held", "neither confirmed nor denied": a joined verb is denied with the one before it. */
    private static boolean sharesDenial(Tree tree, int current, int head) {
        boolean or = tree.children(current, "cc").stream().anyMatch(cc -> OR.contains(tree.word(cc)));
        boolean nor = tree.children(current, "cc").stream()
                .anyMatch(cc -> tree.word(cc).equals("nor"));
        boolean nobody = tree.children(head, "nsubj").stream()
                .anyMatch(subject -> NOBODY.contains(tree.word(subject))
                        || tree.children(subject, "det").stream().anyMatch(det -> NO.contains(tree.word(det))));
        return tree.isVerb(current)
                && tree.isVerb(head)
                && !isNegated(tree, current) // "nor denied" is denied by itself
                && (nobody || or && isNegated(tree, head));
    }

    /** "Said that it would end the embargo and ease sanctions": the second is said to come as the first is. */
    private static boolean sharesAuxiliary(Tree tree, int current, int head) {
        return tree.is(current, "conj")
                && tree.isVerb(current)
                && tree.token(current).xpos().equals("VB")
                && tree.child(current, "nsubj", "nsubj:pass", "aux").isEmpty()
                && hasAuxiliary(tree, head, Set.of("would"))
                && !isNegated(tree, head);
    }

    /** A joined verb without a subject of its own shares the auxiliaries before it. */
    private Effect conjunct(Tree tree, int current, int head) {
        boolean left = tree.children(current, "cc", "advmod", "case", "mark").stream()
                .anyMatch(word -> NOT_DONE.contains(tree.word(word))
                        && word + 1 < tree.size()
                        && THAN.contains(tree.word(word + 1))); // "rather than attack", not "but instead attacked"
        if (left && tree.isVerb(current)) {
            return Effect.DENIED;
        }
        boolean shares = tree.child(current, "nsubj", "nsubj:pass", "aux").isEmpty();
        if (!shares) {
            return Effect.PLAIN;
        }
        Effect effect = sharesDenial(tree, current, head) ? Effect.DENIED : Effect.PLAIN;
        for (int child : tree.children(head, "aux")) {
            Effect of = lexicons.operator("aux", tree.lemma(child));
            effect = of == null ? effect : effect.under(of);
        }
        return effect;
    }
}
