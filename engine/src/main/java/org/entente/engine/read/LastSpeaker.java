package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.engine.kit.names.GivenNames;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.MentionForm;

/**
 * Tells whom "he said" means where it was left open: who alone spoke in the sentence before. Reports go on with whom they have last quoted;
 * where two spoke, where another person could be meant, or where the rule that finds what pronouns refer to found another, it stays open.
 * Not thread-safe; one per document, sentences in order.
 */
final class LastSpeaker {
    private final UnaryOperator<Mention> named;
    private List<Mention> speakers = List.of();
    private List<Mention> persons = List.of();

    /**
     * @param named what a mention refers to, itself where that is nothing known
     */
    LastSpeaker(UnaryOperator<Mention> named) {
        this.named = named;
    }

    /**
     * The mentions of a sentence, with the last speaker for each pronoun that stands for who says something.
     *
     * @param mentions those to settle
     * @param meant the same mentions with whom each pronoun is likely to refer to
     */
    List<FoundMention> settle(
            Tree tree, List<Utterance> utterances, List<FoundMention> mentions, List<FoundMention> meant) {
        List<FoundMention> settled = new ArrayList<>();
        for (FoundMention found : mentions) {
            Optional<Mention> speaker =
                    isOpen(found) && speaks(utterances, found) ? speaker(tree, found, meant) : Optional.empty();
            settled.add(speaker.map(one -> new FoundMention(Reference.referring(found.mention(), one), found.head()))
                    .orElse(found));
        }
        return List.copyOf(settled);
    }

    /**
     * Takes a sentence for the one that comes next.
     *
     * @param sure its mentions, with whom each pronoun surely refers to
     * @param all the same with whom each is likely to refer to
     */
    void spoke(Tree tree, List<Utterance> utterances, List<FoundMention> sure, List<FoundMention> all) {
        List<Mention> said = new ArrayList<>();
        boolean known = true;
        for (Utterance utterance : utterances) {
            if (utterance.isStatement() && utterance.source() != Utterance.NONE) {
                Optional<FoundMention> speaker = sure.stream()
                        .filter(found -> isAt(tree, found, utterance.source()))
                        .findFirst();
                speaker.ifPresent(found -> said.add(found.mention()));
                known &= speaker.isPresent();
            }
        }
        speakers = known ? distinct(said) : List.of();
        persons = distinct(all.stream()
                .map(FoundMention::mention)
                .filter(mention -> mention.kind() == EntityKind.PERSON)
                .toList());
    }

    private static boolean isAt(Tree tree, FoundMention found, int token) {
        return found.head() == token
                || found.mention().span().contains(tree.token(token).span());
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

    private static boolean isOpen(FoundMention found) {
        return found.mention().form() == MentionForm.PRONOUN && found.mention().antecedent() == null;
    }

    private static boolean speaks(List<Utterance> utterances, FoundMention found) {
        return utterances.stream().anyMatch(utterance -> utterance.says() && utterance.source() == found.head());
    }

    private Optional<Mention> speaker(Tree tree, FoundMention pronoun, List<FoundMention> meant) {
        if (speakers.size() != 1) {
            return Optional.empty();
        }
        Mention speaker = speakers.getFirst();
        if (tree.word(pronoun.head()).equals("they")) {
            return Optional.of(speaker).filter(many -> many.kind() == EntityKind.GROUP);
        }
        if (!Referent.isThirdPerson(tree, pronoun.head())) {
            return Optional.empty();
        }
        boolean one = speaker.kind() == EntityKind.PERSON && speaker.form() != MentionForm.PRONOUN;
        GivenNames.Gender told =
                tree.word(pronoun.head()).equals("he") ? GivenNames.Gender.MASCULINE : GivenNames.Gender.FEMININE;
        Optional<GivenNames.Gender> gender = GivenNames.ofWhole(speaker.name());
        boolean fits =
                gender.isPresent() ? gender.get() == told : persons.stream().allMatch(other -> isOne(other, speaker));
        boolean other = meant.stream()
                .filter(each -> each.head() == pronoun.head())
                .filter(each -> each.mention().antecedent() != null)
                .anyMatch(each -> !isOne(named.apply(each.mention()), speaker));
        return one && fits && !other ? Optional.of(speaker) : Optional.empty();
    }
}
