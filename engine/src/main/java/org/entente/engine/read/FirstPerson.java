package org.entente.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/**
 * Tells whom "I", "me" and "my" mean within a quotation: the person who is told to speak there, by name or by a phrase that means one;
 * and "we", "us" and "our": the body that speaks there, or whose officer or spokesman the speaker is called. Outside of quotations
 * it is left open, since that is whoever writes, and so where nobody is told to speak. Nor does "he" there mean who speaks. Stateless.
 */
final class FirstPerson {
    private static final Set<String> WORDS = Set.of("i", "me", "my");
    private static final Set<String> OF_MANY = Set.of("we", "us", "our");
    private static final Set<String> OF_BODY = Set.of("of", "for", "at");

    private FirstPerson() {}

    /**
     * The mentions of a sentence with those of its speakers' own pronouns, in the order of the text.
     *
     * @param quotes the quotations of its paragraph
     * @param sources which know who speaks in quotations whose speaker is told in another sentence
     */
    static List<FoundMention> with(
            Id document,
            Tree tree,
            List<Span> quotes,
            List<Utterance> utterances,
            Sources sources,
            List<FoundMention> mentions) {
        List<FoundMention> all = new ArrayList<>();
        for (FoundMention found : mentions) {
            boolean himself = Referent.isThirdPerson(tree, found.head())
                    && found.mention().antecedent() != null
                    && speaker(tree, found.head(), quotes, utterances, sources)
                            .filter(speaker -> sources.isSame(speaker.mention(), found.mention()))
                            .isPresent();
            all.add(himself ? new FoundMention(Reference.open(found.mention()), found.head()) : found);
        }
        for (int i = 0; i < tree.size(); i++) {
            if (isFirstPerson(tree, i, WORDS)) {
                all.add(of(document, tree, i, quotes, utterances, sources)
                        .orElse(new FoundMention(pronoun(document, tree, i, EntityKind.PERSON), i)));
            } else if (isFirstPerson(tree, i, OF_MANY)) {
                all.add(ofMany(document, tree, i, speaker(tree, i, quotes, utterances, sources), mentions)
                        .orElse(new FoundMention(pronoun(document, tree, i, EntityKind.GROUP), i)));
            }
        }
        all.sort(Comparator.comparing(found -> found.mention().span()));
        return List.copyOf(all);
    }

    private static boolean isFirstPerson(Tree tree, int at, Set<String> words) {
        return tree.token(at).upos().equals("PRON")
                && tree.token(at).xpos().startsWith("PRP")
                && words.contains(tree.word(at));
    }

    /** "We left," the Boeing spokesman said; "We left," Ann Reed, minister of Chad, said: whoever the speaker speaks for. */
    private static Optional<FoundMention> ofMany(
            Id document, Tree tree, int at, Optional<FoundMention> speaker, List<FoundMention> mentions) {
        return speaker.flatMap(voice -> isBody(voice.mention()) ? speaker : spokenFor(tree, voice, mentions))
                .map(body -> new FoundMention(
                        Reference.referring(
                                pronoun(document, tree, at, body.mention().kind()), body.mention()),
                        at));
    }

    /** The body or state by whose name a person is told, or by whose name a title beside theirs is. */
    private static Optional<FoundMention> spokenFor(Tree tree, FoundMention person, List<FoundMention> mentions) {
        boolean here = person.head() < tree.size()
                && tree.token(person.head()).span().overlaps(person.mention().span());
        if (!here) {
            return Optional.empty();
        }
        List<Integer> nouns = new ArrayList<>(List.of(person.head()));
        nouns.addAll(tree.children(person.head(), "appos", "nmod", "compound"));
        return mentions.stream()
                .filter(found -> found.mention().form() == MentionForm.NAME && isBody(found.mention()))
                .filter(found -> nouns.contains(tree.head(found.head())))
                .filter(found -> tree.is(found.head(), "compound", "amod")
                        || tree.has(found.head(), "nmod:poss")
                        || OF_BODY.contains(tree.preposition(found.head())))
                .findFirst();
    }

    private static boolean isBody(Mention mention) {
        return mention.kind() == EntityKind.STATE
                || mention.kind() == EntityKind.GOVERNMENT_BODY
                || Mentions.BODIES.contains(mention.kind());
    }

    private static Optional<FoundMention> of(
            Id document, Tree tree, int at, List<Span> quotes, List<Utterance> utterances, Sources sources) {
        return speaker(tree, at, quotes, utterances, sources)
                .map(FoundMention::mention)
                .filter(speaker -> speaker.kind() == EntityKind.PERSON)
                .map(speaker -> new FoundMention(
                        Reference.referring(pronoun(document, tree, at, EntityKind.PERSON), speaker), at));
    }

    private static Optional<FoundMention> speaker(
            Tree tree, int at, List<Span> quotes, List<Utterance> utterances, Sources sources) {
        Span span = tree.token(at).span();
        return quotes.stream()
                .filter(quote -> quote.contains(span))
                .findFirst()
                .flatMap(quote -> speaker(tree, at, quote, utterances, sources));
    }

    /** Who says the words of a quotation: whoever is told outside of it in the sentence, else beside it. */
    private static Optional<FoundMention> speaker(
            Tree tree, int at, Span quote, List<Utterance> utterances, Sources sources) {
        Optional<Utterance> here = utterances.stream()
                .filter(utterance -> utterance.says() && utterance.content().contains(at))
                .filter(utterance -> !quote.contains(tree.token(utterance.cue()).span()))
                .reduce((outer, inner) -> inner);
        return here.isPresent() ? here.flatMap(utterance -> sources.speaker(tree, utterance)) : sources.quoting(quote);
    }

    private static Mention pronoun(Id document, Tree tree, int at, EntityKind kind) {
        Span span = tree.token(at).span();
        String exact = tree.token(at).text();
        return new Mention(
                Ids.mention(document, span, kind),
                document,
                span,
                kind,
                MentionForm.PRONOUN,
                exact,
                Names.of(exact),
                false,
                null);
    }
}
