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
 * Tells whom "I", "me" and "my" mean within a quotation: the person who is told to speak there, by name or by a phrase that means one.
 * Outside of quotations nobody is told, since that is whoever writes. Nor does "he" there mean who speaks. Stateless.
 */
final class FirstPerson {
    private static final Set<String> WORDS = Set.of("i", "me", "my");

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
            if (isFirstPerson(tree, i)) {
                of(document, tree, i, quotes, utterances, sources).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(found -> found.mention().span()));
        return List.copyOf(all);
    }

    private static boolean isFirstPerson(Tree tree, int at) {
        return tree.token(at).upos().equals("PRON")
                && tree.token(at).xpos().startsWith("PRP")
                && WORDS.contains(tree.word(at));
    }

    private static Optional<FoundMention> of(
            Id document, Tree tree, int at, List<Span> quotes, List<Utterance> utterances, Sources sources) {
        return speaker(tree, at, quotes, utterances, sources)
                .map(FoundMention::mention)
                .filter(speaker -> speaker.kind() == EntityKind.PERSON)
                .map(speaker -> new FoundMention(Reference.referring(pronoun(document, tree, at), speaker), at));
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

    private static Mention pronoun(Id document, Tree tree, int at) {
        Span span = tree.token(at).span();
        String exact = tree.token(at).text();
        return new Mention(
                Ids.mention(document, span, EntityKind.PERSON),
                document,
                span,
                EntityKind.PERSON,
                MentionForm.PRONOUN,
                exact,
                Names.of(exact),
                false,
                null);
    }
}
