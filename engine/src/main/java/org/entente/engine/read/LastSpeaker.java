package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entente.engine.kit.names.GivenNames;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/**
 * Tells whom "he said" means by how reports go on: who spoke last, or was the subject of the last sentence in which nobody spoke, of the
 * gender that the pronoun tells. That is believed before what {@link Antecedents} makes of the pronoun, which weighs all persons of the text;
 * what that is worth stands in {@code docs/reference/scores.md}. Where two spoke, or a body did,
 * nobody is told. Not thread-safe; one per document, sentences in order.
 */
final class LastSpeaker {
    /** How many sentences are looked back at; what stands in quotations is none. */
    private static final int SENTENCES_BACK_MAX = 4;

    private static final char UNKNOWN = '?';

    private final UnaryOperator<Mention> named;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, Set<Character>> genders = new HashMap<>();

    /**
     * Who may go on after a sentence.
     *
     * @param tellers the persons who say something in it, its subjects where nobody does
     * @param said whether they say something
     * @param persons all persons it names or describes
     * @param bodies who else says something in it
     * @param known whether everybody is known who says something in it, but for pronouns
     */
    private record Turn(
            List<Mention> tellers, boolean said, List<Mention> persons, List<Mention> bodies, boolean known) {}

    /**
     * @param named what a mention refers to, itself where that is nothing known
     */
    LastSpeaker(UnaryOperator<Mention> named) {
        this.named = named;
    }

    /**
     * The mentions of a sentence, each pronoun that stands for who says something with whom it means where that is told.
     *
     * @param quotes the quotations of its paragraph
     */
    List<FoundMention> settle(Tree tree, List<Span> quotes, List<Utterance> utterances, List<FoundMention> mentions) {
        List<FoundMention> settled = new ArrayList<>(mentions);
        for (FoundMention found : mentions) {
            utterances.stream()
                    .filter(each -> each.isStatement() && each.source() == found.head())
                    .filter(each -> found.mention().form() == MentionForm.PRONOUN)
                    .filter(each -> !isTold(tree, quotes, utterances, each))
                    .findFirst()
                    .flatMap(said -> meant(tree, quotes, utterances, mentions, found, said))
                    .ifPresent(speaker -> settled.replaceAll(each -> isSame(tree, quotes, found, each)
                            ? new FoundMention(Reference.referring(each.mention(), speaker), each.head())
                            : each));
        }
        return List.copyOf(settled);
    }

    /** "She said she was not aware": a pronoun outside of quotations that was taken for the same as who says so, with that one. */
    private static boolean isSame(Tree tree, List<Span> quotes, FoundMention speaker, FoundMention other) {
        boolean alike = other.mention().form() == MentionForm.PRONOUN
                && other.head() > speaker.head()
                && Referent.isThirdPerson(tree, other.head())
                && genderOf(tree, other.head()) == genderOf(tree, speaker.head())
                && speaker.mention().antecedent() != null
                && speaker.mention().antecedent().equals(other.mention().antecedent())
                && !isQuoted(quotes, other.mention().span());
        return other.head() == speaker.head() || alike;
    }

    private Optional<Mention> meant(
            Tree tree,
            List<Span> quotes,
            List<Utterance> utterances,
            List<FoundMention> mentions,
            FoundMention pronoun,
            Utterance said) {
        if (tree.word(pronoun.head()).equals("they")) {
            return pronoun.mention().antecedent() == null ? lastGroup() : Optional.empty();
        }
        if (!Referent.isThirdPerson(tree, pronoun.head())) {
            return Optional.empty();
        }
        char gender = genderOf(tree, pronoun.head());
        List<FoundMention> before = mentions.stream()
                .filter(found -> isSomebody(found.mention())
                        && found.mention().form() != MentionForm.PRONOUN
                        && found.mention().span().end()
                                <= pronoun.mention().span().start()
                        && !isQuoted(quotes, found.mention().span()))
                .toList();
        List<Mention> tellers = before.stream()
                .filter(found -> utterances.stream()
                        .anyMatch(each -> each.isStatement()
                                && each.source() == found.head()
                                && !isTold(tree, quotes, utterances, each)))
                .map(FoundMention::mention)
                .toList();
        List<Mention> fitting = fitting(tellers, gender);
        if (!fitting.isEmpty()) {
            return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
        }
        boolean other = before.stream()
                .filter(found -> !said.content().contains(found.head()))
                .anyMatch(found -> fits(found.mention(), gender));
        boolean again = mentions.stream()
                .anyMatch(found -> found.mention().form() == MentionForm.PRONOUN
                        && found.mention().span().end()
                                <= pronoun.mention().span().start()
                        && Referent.isThirdPerson(tree, found.head())
                        && genderOf(tree, found.head()) == gender
                        && !said.content().contains(found.head())
                        && !isQuoted(quotes, found.mention().span()));
        boolean direct = said.content().stream()
                .anyMatch(i -> isQuoted(quotes, tree.token(i).span()));
        return other || again ? Optional.empty() : last(gender, direct);
    }

    private static char genderOf(Tree tree, int pronoun) {
        return Set.of("she", "her", "hers", "herself").contains(tree.word(pronoun)) ? 'f' : 'm';
    }

    /** @param direct whether a quotation tells that who speaks is not whom the sentence before speaks of */
    private Optional<Mention> last(char gender, boolean direct) {
        int least = Math.max(0, turns.size() - SENTENCES_BACK_MAX);
        for (int back = turns.size() - 1; back >= least; back--) {
            Turn turn = turns.get(back);
            List<Mention> tellers = fitting(turn.tellers(), gender);
            if (tellers.size() == 1) {
                Mention teller = tellers.getFirst();
                boolean alone = fitting(turn.persons(), gender).stream().allMatch(other -> isOne(other, teller));
                boolean told = turn.said() && genderOf(teller) != UNKNOWN;
                return direct || alone || told ? Optional.of(teller) : Optional.empty();
            }
            if (!tellers.isEmpty() || !turn.bodies().isEmpty() || !turn.known()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> lastGroup() {
        return turns.isEmpty()
                ? Optional.empty()
                : Optional.of(turns.getLast())
                        .filter(turn -> turn.known()
                                && turn.tellers().isEmpty()
                                && turn.bodies().size() == 1)
                        .map(turn -> turn.bodies().getFirst())
                        .filter(body -> body.kind() == EntityKind.GROUP);
    }

    /**
     * Takes a sentence that is no part of a quotation for those that come next.
     *
     * @param mentions those of the sentence, with whom each pronoun surely refers to
     */
    void spoke(Tree tree, List<Span> quotes, List<Utterance> utterances, List<FoundMention> mentions) {
        learn(tree, mentions);
        List<Mention> tellers = new ArrayList<>();
        List<Mention> bodies = new ArrayList<>();
        boolean known = true;
        for (Utterance utterance : utterances) {
            if (!utterance.isStatement()
                    || utterance.source() == Utterance.NONE
                    || isTold(tree, quotes, utterances, utterance)) {
                continue;
            }
            Optional<Mention> teller = mentions.stream()
                    .filter(found -> isAt(tree, found, utterance.source()))
                    .findFirst()
                    .map(found -> Reference.named(tree, mentions, found));
            teller.filter(LastSpeaker::isSomebody).ifPresent(tellers::add);
            teller.filter(each -> each.kind() != EntityKind.PERSON).ifPresent(bodies::add);
            known &= teller.isPresent() || tree.token(utterance.source()).upos().equals("PRON");
        }
        boolean said = !tellers.isEmpty() || !bodies.isEmpty() || !known;
        if (!said && !goesOnByPronoun(tree)) {
            mentions.stream()
                    .filter(found -> isSubject(tree, found.head())
                            && !isQuoted(quotes, found.mention().span())
                            && utterances.stream()
                                    .noneMatch(each -> each.source() != Utterance.NONE
                                            && each.content().contains(found.head())))
                    .map(found -> Reference.named(tree, mentions, found))
                    .filter(each -> each.kind() == EntityKind.PERSON && each.form() != MentionForm.PRONOUN)
                    .forEach(tellers::add);
        }
        List<Mention> persons = mentions.stream()
                .map(FoundMention::mention)
                .filter(each -> each.kind() == EntityKind.PERSON && each.form() != MentionForm.PRONOUN)
                .toList();
        turns.add(new Turn(distinct(tellers), said, distinct(persons), distinct(bodies), known));
    }

    /** Whether what an utterance tells is itself told by somebody, or stands in a quotation. */
    private static boolean isTold(Tree tree, List<Span> quotes, List<Utterance> utterances, Utterance utterance) {
        return isQuoted(quotes, tree.token(utterance.cue()).span())
                || utterances.stream()
                        .anyMatch(other -> other != utterance && other.content().contains(utterance.cue()));
    }

    private static boolean isQuoted(List<Span> quotes, Span span) {
        return quotes.stream().anyMatch(quote -> quote.contains(span));
    }

    /** "He added a note of caution, should Ann Reed lose": the main clause is about whom the text was about before. */
    private static boolean goesOnByPronoun(Tree tree) {
        for (int at = 0; at < tree.size(); at++) {
            int verb = tree.head(at);
            if (verb != Token.ROOT
                    && tree.is(verb, "root")
                    && tree.is(at, "nsubj", "nsubj:pass")
                    && Referent.isThirdPerson(tree, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubject(Tree tree, int at) {
        int first = tree.is(at, "conj") && tree.head(at) != Token.ROOT ? tree.head(at) : at;
        return tree.is(first, "nsubj", "nsubj:pass");
    }

    private static boolean isSomebody(Mention mention) {
        return mention.kind() == EntityKind.PERSON
                && (mention.form() != MentionForm.PRONOUN || mention.antecedent() != null);
    }

    private static boolean isAt(Tree tree, FoundMention found, int token) {
        return found.head() == token
                || found.mention().span().contains(tree.token(token).span());
    }

    private void learn(Tree tree, List<FoundMention> mentions) {
        for (FoundMention found : mentions) {
            Mention mention = found.mention();
            if (mention.kind() == EntityKind.PERSON && mention.form() != MentionForm.PRONOUN) {
                char gender = Referent.genderAt(tree, found.head());
                if (gender != UNKNOWN) {
                    genders.computeIfAbsent(family(mention), key -> new HashSet<>())
                            .add(gender);
                }
            }
        }
    }

    private List<Mention> fitting(List<Mention> mentions, char gender) {
        return distinct(mentions).stream().filter(each -> fits(each, gender)).toList();
    }

    private boolean fits(Mention mention, char gender) {
        char told = genderOf(named.apply(mention));
        return told == UNKNOWN || told == gender;
    }

    /** By its own given name, else as all of that family name whose gender the text tells. */
    private char genderOf(Mention mention) {
        Optional<GivenNames.Gender> own = GivenNames.ofWhole(mention.name());
        if (own.isPresent()) {
            return own.get() == GivenNames.Gender.FEMININE ? 'f' : 'm';
        }
        Set<Character> family = genders.getOrDefault(family(mention), Set.of());
        return family.size() == 1 ? family.iterator().next() : UNKNOWN;
    }

    private static String family(Mention mention) {
        String name = mention.name().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private List<Mention> distinct(List<Mention> mentions) {
        List<Mention> distinct = new ArrayList<>();
        for (Mention mention : mentions) {
            Mention meant = named.apply(mention);
            if (distinct.stream().noneMatch(other -> isOne(other, meant))) {
                distinct.add(meant);
            }
        }
        return distinct;
    }

    private static boolean isOne(Mention one, Mention other) {
        return one.name().equals(other.name())
                || one.name().endsWith(' ' + other.name())
                || other.name().endsWith(' ' + one.name());
    }
}
