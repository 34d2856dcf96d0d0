package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.MentionForm;

/**
 * Finds what a pronoun or a definite common noun refers to within its document, by kind, number and
 * nearness, subjects before others. Where two would do, it stays open. Not thread-safe; one per document,
 * sentences in order.
 */
final class Reference {
    private static final int SENTENCES_BACK_MAX = 3;
    private static final Set<EntityKind> BODIES = Set.of(
            EntityKind.STATE,
            EntityKind.GOVERNMENT_BODY,
            EntityKind.ARMED_FORCE,
            EntityKind.ARMED_GROUP,
            EntityKind.PARTY,
            EntityKind.COMPANY,
            EntityKind.ORGANISATION);

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

    private static Mention referring(Mention mention, Mention antecedent) {
        return new Mention(
                mention.id(),
                mention.document(),
                mention.span(),
                mention.kind(),
                mention.form(),
                mention.exact(),
                mention.name(),
                mention.government(),
                antecedent.antecedent() != null ? antecedent.antecedent() : antecedent.id());
    }

    private Optional<Mention> antecedent(Tree tree, FoundMention found) {
        return switch (found.mention().form()) {
            case NAME -> Optional.empty();
            case PRONOUN -> pronoun(tree, found);
            case NOMINAL -> isDefinite(tree, found) ? nominal(found) : Optional.empty();
        };
    }

    private static boolean isDefinite(Tree tree, FoundMention found) {
        boolean definite = tree.children(found.head(), "det").stream()
                .anyMatch(d -> Set.of("the", "this", "that").contains(tree.word(d)));
        boolean bare = tree.children(found.head()).stream()
                .allMatch(c -> !tree.is(c, "amod", "compound", "nmod", "acl", "nummod"));
        return definite && bare;
    }

    /** The latest name of the very kind; none where the last sentence with such names has two of them. */
    private Optional<Mention> nominal(FoundMention found) {
        EntityKind kind = found.mention().kind();
        if (kind == EntityKind.GROUP || kind == EntityKind.EQUIPMENT || kind == EntityKind.COMMODITY) {
            return Optional.empty();
        }
        for (int back = earlier.size() - 1; back >= 0; back--) {
            List<Mention> names = new ArrayList<>();
            for (FoundMention candidate : earlier.get(back)) {
                Mention mention = candidate.mention();
                if (mention.form() == MentionForm.NAME
                        && mention.kind() == kind
                        && mention.span().end() <= found.mention().span().start()) {
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

    private Optional<Mention> pronoun(Tree tree, FoundMention found) {
        String word = tree.word(found.head());
        boolean person = Set.of("he", "she", "him", "her", "his").contains(word);
        boolean plural = word.startsWith("the");
        if (plural) {
            return Optional.empty();
        }
        for (int back = earlier.size() - 1; back >= Math.max(0, earlier.size() - SENTENCES_BACK_MAX); back--) {
            List<FoundMention> fitting = new ArrayList<>();
            for (FoundMention candidate : earlier.get(back)) {
                Mention mention = candidate.mention();
                boolean fits = person ? mention.kind() == EntityKind.PERSON : BODIES.contains(mention.kind());
                if (fits
                        && mention.form() != MentionForm.PRONOUN
                        && mention.span().end() <= found.mention().span().start()) {
                    fitting.add(candidate);
                }
            }
            Tree there = trees.get(back);
            Optional<FoundMention> subject =
                    fitting.stream().filter(f -> there.is(f.head(), "nsubj")).findFirst();
            if (subject.isPresent()) {
                return Optional.of(subject.get().mention());
            }
            if (person && fitting.size() == 1) {
                return Optional.of(fitting.getFirst().mention());
            }
            if (!person && !fitting.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
