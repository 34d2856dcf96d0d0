package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom "he" and "she" mean: whom {@link Chains} name where every step to that name is likely or {@link Reference}'s simpler rule
 * finds a phrase of the same chain, else whom the rule finds, unless the text speaks of that person by the other pronoun. A
 * speaker is named only where they do not differ. Plurals and "it" are left to the rule: chains are right there too seldom. Not
 * thread-safe; one per document, sentences in order.
 *
 * <p>With weights learnt from one half of GUM's training part, in the other half's news, lives, speeches and interviews, 237 of 280
 * pronouns that were so given somebody had the right one, before {@link Chains} barred any; by the rule alone 196 of 261.
 */
final class Antecedents {
    /** From here on the chains are believed alone; where they are believed, every step is. */
    private static final double CHANCE_MIN = 0.8;

    /** From here on a speaker is named where both say the same: 150 of 161 such were right. */
    private static final double SPEAKER_CHANCE_MIN = 0.7;

    private final Chains chains = new Chains();
    private final Map<Integer, FoundMention> byHead = new HashMap<>();
    private final Map<Id, Integer> starts = new HashMap<>();
    private final Map<Referent, Chains.Link> links = new IdentityHashMap<>();
    private final Map<Integer, Chains.Link> byStart = new HashMap<>();
    private final Map<Chains.Chain, Mention> people = new IdentityHashMap<>();

    /** Sentences whose chains nobody has asked for yet; many documents never say he or she. */
    private final List<Pending> pending = new ArrayList<>();

    private int sentences;

    private record Pending(Tree tree, int sentence, int paragraph, List<Span> quotes) {}

    /**
     * The mentions of a sentence, each pronoun with its antecedent where one is told.
     *
     * @param all for the parts that people play
     * @param sure those by which a speaker may be named
     */
    record Resolved(List<FoundMention> all, List<FoundMention> sure) {}

    /** Takes the mentions of the next sentence as the rule has resolved them; with the quotations of its paragraph. */
    Resolved next(Tree tree, int paragraph, List<Span> quotes, List<FoundMention> mentions) {
        for (FoundMention found : mentions) {
            byHead.put(start(tree, found.head()), found);
            starts.put(found.mention().id(), start(tree, found.head()));
        }
        pending.add(new Pending(tree, sentences++, paragraph, quotes));
        if (mentions.stream().noneMatch(found -> Referent.isThirdPerson(tree, found.head()))) {
            return new Resolved(mentions, mentions);
        }
        link();
        List<FoundMention> all = new ArrayList<>();
        List<FoundMention> sure = new ArrayList<>();
        for (FoundMention found : mentions) {
            Chains.Link link = byStart.get(start(tree, found.head()));
            if (link == null || !link.referent().isThirdPerson()) {
                all.add(found);
                sure.add(found);
                continue;
            }
            Optional<FoundMention> joined =
                    Reference.beside(tree, found.head(), mentions).filter(each -> mayBe(link, each));
            if (joined.isPresent()) {
                FoundMention told = told(found, Optional.of(joined.get().mention()));
                all.add(told);
                sure.add(told);
                continue;
            }
            Optional<FoundMention> speaking = Reference.speaking(tree, found.head(), all);
            if (speaking.isPresent()) {
                all.add(told(found, speaking.map(FoundMention::mention)));
                sure.add(
                        told(found, Reference.speaking(tree, found.head(), sure).map(FoundMention::mention)));
                continue;
            }
            Optional<FoundMention> ruled = ruled(link, found);
            double chance = chanceOfSteps(link);
            boolean same = ruled.flatMap(this::chainOf)
                    .filter(chain -> chain == link.chain())
                    .isPresent();
            Optional<Mention> meant = Optional.ofNullable(people.get(link.chain()))
                    .filter(mention -> same || chance >= CHANCE_MIN)
                    .or(() -> ruled.map(FoundMention::mention))
                    .filter(mention -> !isSpokenOf(found.mention(), mention, quotes));
            all.add(told(found, meant));
            boolean alone = ruled.isEmpty() && chance >= CHANCE_MIN;
            sure.add(told(found, meant.filter(mention -> alone || same && chance >= SPEAKER_CHANCE_MIN)));
        }
        return new Resolved(List.copyOf(all), List.copyOf(sure));
    }

    /** "Nobody writes songs for Reed," he said: whoever is named within a quotation alone is not who speaks outside of it. */
    private static boolean isSpokenOf(Mention pronoun, Mention meant, List<Span> quotes) {
        return quotes.stream()
                .anyMatch(quote -> quote.contains(meant.span())
                        && !quote.contains(pronoun.span())
                        && pronoun.span().start() > quote.start());
    }

    private void link() {
        for (Pending each : pending) {
            for (Chains.Link link : chains.next(each.tree(), each.sentence(), each.paragraph(), each.quotes())) {
                int start = start(each.tree(), link.referent().head());
                links.put(link.referent(), link);
                byStart.put(start, link);
                know(link, byHead.get(start));
            }
        }
        pending.clear();
    }

    /** The latest name of a person in each chain counts; before one is told, the latest phrase that means one. */
    private void know(Chains.Link link, @Nullable FoundMention found) {
        Referent referent = link.referent();
        if (found == null
                || referent.isPronoun()
                || referent.plural()
                || found.mention().kind() != EntityKind.PERSON) {
            return;
        }
        Mention before = people.get(link.chain());
        boolean named = found.mention().form() == MentionForm.NAME;
        if (named || before == null || before.form() != MentionForm.NAME) {
            people.put(link.chain(), found.mention());
        }
    }

    private static FoundMention told(FoundMention pronoun, Optional<Mention> meant) {
        Mention mention = meant.map(before -> Reference.referring(pronoun.mention(), before))
                .orElse(Reference.open(pronoun.mention()));
        return new FoundMention(mention, pronoun.head());
    }

    /** What the rule took it for, unless its chain is of the other gender. */
    private Optional<FoundMention> ruled(Chains.Link link, FoundMention found) {
        return Optional.ofNullable(found.mention().antecedent())
                .map(starts::get)
                .map(byHead::get)
                .filter(before -> mayBe(link, before));
    }

    private boolean mayBe(Chains.Link link, FoundMention before) {
        char other = link.referent().gender() == 'm' ? 'f' : 'm';
        return chainOf(before).filter(chain -> chains.gender(chain) == other).isEmpty();
    }

    private Optional<Chains.Chain> chainOf(FoundMention found) {
        return Optional.ofNullable(byStart.get(starts.get(found.mention().id())))
                .map(Chains.Link::chain);
    }

    /** The least chance of the steps back to a phrase that is no pronoun; none where there is no such phrase. */
    private double chanceOfSteps(Chains.Link pronoun) {
        double least = 1;
        Chains.Link link = pronoun;
        while (link != null && link.antecedent().isPresent()) {
            least = Math.min(least, link.chance());
            if (!link.antecedent().get().isPronoun()) {
                return least;
            }
            link = links.get(link.antecedent().get());
        }
        return 0;
    }

    private static int start(Tree tree, int head) {
        return tree.token(head).span().start();
    }
}
