package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.kit.world.World;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a pronoun or a definite common noun refers to within its document, by kind, number and
 * nearness, subjects before others. Where two would do, it stays open. Not thread-safe; one per document,
 * sentences in order.
 */
final class Reference {
    private static final int SENTENCES_BACK_MAX = 3;
    /** Nouns that may mean any name of their kind. */
    private static final Set<String> GENERIC = Set.of(
            "company",
            "firm",
            "group",
            "organisation",
            "organization",
            "party",
            "agency",
            "vessel",
            "ship",
            "boat",
            "tanker",
            "plane",
            "aircraft",
            "jet",
            "movement",
            "bloc",
            "militia",
            "gang",
            "cartel",
            "agreement",
            "treaty",
            "pact",
            "accord",
            "plant",
            "refinery",
            "port");

    private static final Set<String> PERSONAL = Set.of("he", "she");

    /** Who speaks for whom they belong to. */
    private static final Set<String> SPEAKING_FOR = Set.of(
            "office",
            "team",
            "campaign",
            "family",
            "lawyer",
            "attorney",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "aide",
            "representative");

    private final List<List<FoundMention>> earlier = new ArrayList<>();
    private final List<Tree> trees = new ArrayList<>();

    /** The mentions of the next sentence, each with its antecedent where one is found. */
    List<FoundMention> next(Tree tree, List<FoundMention> mentions) {
        List<FoundMention> resolved = new ArrayList<>();
        earlier.add(resolved);
        trees.add(tree);
        for (FoundMention found : mentions) {
            resolved.add(antecedent(tree, found)
                    .map(m -> new FoundMention(referring(found.mention(), m), found.head()))
                    .orElse(found));
        }
        return List.copyOf(resolved);
    }

    /** A mention with what it refers to: the first that its antecedent itself refers to. */
    static Mention referring(Mention mention, Mention antecedent) {
        return with(mention, antecedent.antecedent() != null ? antecedent.antecedent() : antecedent.id());
    }

    /**
     * The mentions of a sentence, a noun that tells what a name before it is with that name: Ann Reed, a lawyer who led the team. Claims
     * are read before, since what such a noun says of itself it says of its bearer already.
     */
    static List<Mention> withBearers(Tree tree, List<FoundMention> mentions) {
        return mentions.stream()
                .map(found -> bearer(tree, found, mentions)
                        .map(name -> referring(found.mention(), name))
                        .orElse(found.mention()))
                .toList();
    }

    /** Whose a noun behind a name is, where it means one and is of the name's kind; what stands in a list is nobody's. */
    private static Optional<Mention> bearer(Tree tree, FoundMention noun, List<FoundMention> mentions) {
        int name = tree.head(noun.head());
        boolean behind = noun.mention().form() == MentionForm.NOMINAL
                && noun.mention().antecedent() == null
                && tree.is(noun.head(), "appos")
                && name < noun.head()
                && tree.token(noun.head()).xpos().equals("NN")
                && tree.children(noun.head(), "conj", "nummod").isEmpty()
                && tree.children(name, "conj").isEmpty()
                && !tree.is(name, "conj");
        return mentions.stream()
                .filter(found ->
                        behind && found.head() == name && found.mention().form() == MentionForm.NAME)
                .map(FoundMention::mention)
                .filter(found -> isOfSort(found.kind(), noun.mention().kind()))
                .findFirst();
    }

    private static boolean isOfSort(EntityKind name, EntityKind noun) {
        return name == EntityKind.PERSON
                ? noun == EntityKind.PERSON || noun == EntityKind.GROUP
                : noun == name && Mentions.BODIES.contains(name);
    }

    /** A mention of which it is left open what it refers to. */
    static Mention open(Mention mention) {
        return with(mention, null);
    }

    private static Mention with(Mention mention, @Nullable Id antecedent) {
        return new Mention(
                mention.id(),
                mention.document(),
                mention.span(),
                mention.kind(),
                mention.form(),
                mention.exact(),
                mention.name(),
                mention.government(),
                antecedent);
    }

    private Optional<Mention> antecedent(Tree tree, FoundMention found) {
        return switch (found.mention().form()) {
            case NAME -> Optional.empty();
            case PRONOUN -> pronoun(tree, found);
            case NOMINAL ->
                isDefinite(tree, found) && !isNamedHere(tree, found.head()) ? nominal(tree, found) : Optional.empty();
        };
    }

    /** The minister, Otto Berg; Otto Berg, the minister. */
    private static boolean isNamedHere(Tree tree, int noun) {
        boolean behind = tree.is(noun, "appos")
                && tree.head(noun) != Token.ROOT
                && tree.token(tree.head(noun)).upos().equals("PROPN");
        return behind || Arguments.isBeforeItsBearer(tree, noun) || Arguments.titled(tree, noun) != Token.ROOT;
    }

    private static boolean isDefinite(Tree tree, FoundMention found) {
        boolean definite = tree.children(found.head(), "det").stream()
                .anyMatch(d -> Set.of("the", "this", "that").contains(tree.word(d)));
        boolean bare = tree.children(found.head()).stream()
                .allMatch(c -> !tree.is(c, "amod", "compound", "nmod", "acl", "nummod"));
        return definite && bare;
    }

    /** The latest name, or fuller phrase, of the very kind; none where the last sentence with such has two of them. */
    private Optional<Mention> nominal(Tree tree, FoundMention found) {
        EntityKind kind = found.mention().kind();
        if (kind == EntityKind.PERSON) {
            return person(tree.lemma(found.head()));
        }
        if (kind == EntityKind.GROUP || kind == EntityKind.EQUIPMENT || kind == EntityKind.COMMODITY) {
            return Optional.empty();
        }
        for (int back = earlier.size() - 1; back >= 0; back--) {
            List<Mention> names = new ArrayList<>();
            for (FoundMention candidate : earlier.get(back)) {
                Mention mention = candidate.mention();
                if ((mention.kind() == kind || isNamedSo(candidate, tree.lemma(found.head())))
                        && mention.span().end() <= found.mention().span().start()
                        && isMeant(trees.get(back), candidate, tree.lemma(found.head()))) {
                    names.add(mention);
                }
            }
            if (!names.isEmpty()) {
                boolean one = names.stream().map(Mention::name).distinct().count() == 1;
                return one ? Optional.of(names.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The March Movement, then: the movement, whatever the tagger takes the name for. */
    private static boolean isNamedSo(FoundMention candidate, String noun) {
        return candidate.mention().form() == MentionForm.NAME
                && Mentions.BODIES.contains(candidate.mention().kind())
                && candidate.mention().name().toLowerCase(Locale.ROOT).endsWith(" " + noun);
    }

    /** The Iranian foreign ministry, then: the ministry. A name, or the same noun that said more. */
    private static boolean isMeant(Tree tree, FoundMention candidate, String noun) {
        if (candidate.mention().form() == MentionForm.NAME) {
            return isCalled(tree, candidate, noun);
        }
        return candidate.mention().form() == MentionForm.NOMINAL
                && tree.lemma(candidate.head()).equals(noun)
                && !isPlural(tree, candidate)
                && !tree.children(candidate.head(), "amod", "compound", "nmod").isEmpty();
    }

    /** Whether a name can be meant by a noun: one for all of its kind, or one that it has or stood with. */
    private static boolean isCalled(Tree tree, FoundMention name, String noun) {
        return GENERIC.contains(noun) && !isOfStates(name.mention(), noun)
                || name.mention().name().toLowerCase(Locale.ROOT).contains(noun)
                || besides(tree, name.head()).stream()
                        .anyMatch(at -> tree.lemma(at).equals(noun));
    }

    /** The United Nations is an agency or an organisation, and no movement. */
    private static boolean isOfStates(Mention name, String noun) {
        return noun.equals("movement")
                && World.bodyOf(name.name())
                        .filter(body -> body.kind() == EntityKind.ORGANISATION)
                        .isPresent();
    }

    /**
     * Whom "he" or "she" means in what somebody says: "he said he would go" himself, "Reed's lawyer said he would go" Reed.
     *
     * @param mentions those of the sentence before the pronoun, with their antecedents
     */
    static Optional<FoundMention> speaking(Tree tree, int pronoun, List<FoundMention> mentions) {
        int clause = tree.head(pronoun);
        int said = clause == Token.ROOT || !tree.is(clause, "ccomp") ? Token.ROOT : tree.head(clause);
        boolean told = said != Token.ROOT
                && tree.is(pronoun, "nsubj")
                && PERSONAL.contains(tree.word(pronoun))
                && isSaying(tree, said);
        if (!told) {
            return Optional.empty();
        }
        for (int speaker : tree.children(said, "nsubj")) {
            boolean same = tree.word(speaker).equals(tree.word(pronoun));
            Optional<Integer> whose =
                    SPEAKING_FOR.contains(tree.lemma(speaker)) ? tree.child(speaker, "nmod:poss") : Optional.empty();
            int meant = same ? speaker : whose.orElse(Token.ROOT);
            Optional<FoundMention> found = mentions.stream()
                    .filter(each ->
                            each.head() == meant && each.mention().kind() == EntityKind.PERSON && each.namesSomebody())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isSaying(Tree tree, int verb) {
        return Lexicons.bundled().isCue(tree.lemma(verb), Utterance.Kind.SAY);
    }

    /**
     * The last person whose name stood with that office, or whom the same noun told before; without one, the only person named in the sentences
     * before: who does something is not told again as somebody else in the same breath.
     */
    private Optional<Mention> person(String office) {
        Set<String> names = new HashSet<>();
        Mention last = null;
        for (int back = earlier.size() - 1; back >= 0; back--) {
            Tree there = trees.get(back);
            boolean before = back < earlier.size() - 1;
            for (FoundMention candidate : earlier.get(back).reversed()) {
                if (candidate.mention().kind() != EntityKind.PERSON) {
                    continue;
                }
                boolean again = before
                        && candidate.mention().form() == MentionForm.NOMINAL
                        && there.lemma(candidate.head()).equals(office)
                        && !isPlural(there, candidate);
                boolean named = candidate.mention().form() == MentionForm.NAME;
                boolean holds = named
                        && besides(there, candidate.head()).stream()
                                .anyMatch(noun -> there.lemma(noun).equals(office));
                if (again || holds) {
                    return Optional.of(named(there, earlier.get(back), candidate));
                }
                if (named) {
                    names.add(candidate.mention().name());
                    last = before ? candidate.mention() : last;
                }
            }
        }
        return names.size() == 1 ? Optional.ofNullable(last) : Optional.empty();
    }

    /** The nouns that stand with a name: the spokesman, Abbas Mousavi; President Raisi. */
    private static List<Integer> besides(Tree tree, int name) {
        List<Integer> nouns = new ArrayList<>(tree.children(name, "appos", "compound", "nmod", "flat"));
        if (tree.is(name, "appos") && tree.head(name) != Token.ROOT) {
            nouns.add(tree.head(name));
        }
        return nouns;
    }

    /** For a common noun the name of a person that stands with it. */
    static Mention named(Tree tree, List<FoundMention> sentence, FoundMention found) {
        if (found.mention().form() == MentionForm.NAME) {
            return found.mention();
        }
        return sentence.stream()
                .filter(other -> other.mention().form() == MentionForm.NAME
                        && other.mention().kind() == EntityKind.PERSON
                        && besides(tree, other.head()).contains(found.head()))
                .findFirst()
                .orElse(found)
                .mention();
    }

    /** Ann Reed and her husband, Boeing and its workers: whom somebody of theirs is joined to. */
    static Optional<FoundMention> beside(Tree tree, int pronoun, List<FoundMention> before) {
        int noun = tree.head(pronoun);
        if (noun == Token.ROOT || !tree.has(pronoun, "nmod:poss") || !tree.is(noun, "conj")) {
            return Optional.empty();
        }
        boolean person = !tree.word(pronoun).equals("its");
        return before.stream()
                .filter(found -> found.head() == tree.head(noun))
                .filter(found -> tree.children(found.head()).stream()
                        .noneMatch(child -> tree.word(child).equals(tree.word(pronoun))))
                .filter(found -> found.mention().form() != MentionForm.PRONOUN && !isPlural(tree, found))
                .filter(found -> person
                        ? found.mention().kind() == EntityKind.PERSON
                        : isBodyOrState(found.mention().kind()))
                .findFirst();
    }

    private static boolean isBodyOrState(EntityKind kind) {
        return kind == EntityKind.STATE || Mentions.BODIES.contains(kind);
    }

    private static boolean isPlural(Tree tree, FoundMention found) {
        return found.mention().form() == MentionForm.NOMINAL
                && tree.token(found.head()).xpos().equals("NNS");
    }

    private Optional<Mention> pronoun(Tree tree, FoundMention found) {
        String word = tree.word(found.head());
        boolean person = Set.of("he", "she", "him", "her", "his").contains(word);
        boolean plural = word.startsWith("the");
        if (plural) {
            return many(tree, found);
        }
        Optional<FoundMention> joined =
                beside(tree, found.head(), earlier.getLast()).or(() -> speaking(tree, found.head(), earlier.getLast()));
        if (joined.isPresent()) {
            return joined.map(each -> person ? named(tree, earlier.getLast(), each) : each.mention());
        }
        for (int back = earlier.size() - 1; back >= Math.max(0, earlier.size() - SENTENCES_BACK_MAX); back--) {
            List<FoundMention> fitting = new ArrayList<>();
            for (FoundMention candidate : earlier.get(back)) {
                Mention mention = candidate.mention();
                boolean fits = person ? mention.kind() == EntityKind.PERSON : isBodyOrState(mention.kind());
                if (fits
                        && mention.form() != MentionForm.PRONOUN
                        && mention.span().end() <= found.mention().span().start()
                        && !isPlural(trees.get(back), candidate)
                        && !(back == earlier.size() - 1
                                && ReferenceFeatures.isBoundApart(found.head(), candidate.head(), tree))) {
                    fitting.add(candidate);
                }
            }
            Tree there = trees.get(back);
            Optional<FoundMention> subject = (back == earlier.size() - 1
                            ? ofOwnClause(tree, found, fitting)
                            : Optional.<FoundMention>empty())
                    .or(() -> fitting.stream()
                            .filter(f -> there.is(f.head(), "nsubj"))
                            .findFirst());
            if (subject.isPresent()) {
                return Optional.of(
                        person
                                ? named(there, earlier.get(back), subject.get())
                                : subject.get().mention());
            }
            if (person && fitting.size() == 1) {
                return Optional.of(named(there, earlier.get(back), fitting.getFirst()));
            }
            if (!person && !fitting.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The miners said they would go on: the subject of the nearest clause around it whose subject is many. Beyond its sentence "they" stays open. */
    private Optional<Mention> many(Tree tree, FoundMention pronoun) {
        List<FoundMention> fitting = earlier.getLast().stream()
                .filter(candidate -> candidate.mention().span().end()
                        <= pronoun.mention().span().start())
                .filter(candidate -> candidate.mention().form() != MentionForm.PRONOUN)
                .filter(candidate -> candidate.mention().kind() == EntityKind.GROUP || isPlural(tree, candidate))
                .filter(candidate ->
                        !ReferenceFeatures.isBoundApart(ofWhomSome(tree, pronoun.head()), candidate.head(), tree))
                .toList();
        return ofOwnClause(tree, pronoun, fitting).map(FoundMention::mention);
    }

    /** The troops killed five of them: the five are who it is done to, and they are of others than the troops. */
    private static int ofWhomSome(Tree tree, int pronoun) {
        int some = tree.head(pronoun);
        boolean partitive = some != Token.ROOT
                && tree.is(pronoun, "nmod")
                && tree.preposition(pronoun).equals("of")
                && Set.of("NUM", "DET", "PRON", "ADJ").contains(tree.token(some).upos());
        return partitive ? some : pronoun;
    }

    /** While Russia talks, Syria revives its pact: the subject of the nearest clause that a pronoun stands in. */
    private static Optional<FoundMention> ofOwnClause(Tree tree, FoundMention pronoun, List<FoundMention> fitting) {
        for (int at = tree.head(pronoun.head()); at != Token.ROOT; at = tree.head(at)) {
            List<Integer> subjects = subjects(tree, at);
            Optional<FoundMention> subject =
                    fitting.stream().filter(f -> subjects.contains(f.head())).findFirst();
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.empty();
    }

    /** Pressed Chad to end its war: Chad, and not who pressed. */
    private static List<Integer> subjects(Tree tree, int verb) {
        List<Integer> own = tree.children(verb, "nsubj");
        boolean controlled = own.isEmpty() && tree.is(verb, "xcomp") && tree.head(verb) != Token.ROOT;
        List<Integer> objects = controlled ? tree.children(tree.head(verb), "obj", "iobj") : List.of();
        return objects.isEmpty() ? own : objects;
    }
}
