package org.entente.engine.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.entente.model.Role;

/**
 * Tells apart what one verb tells of several pairs: "Chad and Togo attacked Mali and Niger respectively", "asked Chad for fuel and Togo for
 * boats". One per sentence; not thread-safe.
 */
final class Pairings {
    private final Tree tree;
    private final IntFunction<Optional<FoundMention>> mentionAt;

    Pairings(Tree tree, IntFunction<Optional<FoundMention>> mentionAt) {
        this.tree = tree;
        this.mentionAt = mentionAt;
    }

    /** The predication for each pair, in the order of the text; itself alone where there are no pairs. */
    List<Predication> of(Predication predication) {
        List<Predication> respective = isRespective(predication.at()) ? respective(predication) : List.of();
        return respective.isEmpty() ? gapped(predication) : respective;
    }

    /** Whether what a verb tells of several is told of each with its own. */
    boolean isRespective(int verb) {
        return tree.children(verb, "advmod", "dep").stream()
                .anyMatch(word -> tree.word(word).equals("respectively"));
    }

    private List<Predication> respective(Predication predication) {
        int pairs = 0;
        int rows = 0;
        for (List<FoundMention> row : predication.roles().values()) {
            boolean same = row.size() > 1 && (pairs == 0 || pairs == row.size());
            pairs = same ? row.size() : pairs;
            rows += same ? 1 : 0;
        }
        List<Predication> all = new ArrayList<>();
        for (int pair = 0; rows > 1 && pair < pairs; pair++) {
            Map<Role, List<FoundMention>> roles = new EnumMap<>(Role.class);
            for (Map.Entry<Role, List<FoundMention>> row : predication.roles().entrySet()) {
                List<FoundMention> sorted = row.getValue().stream()
                        .sorted((a, b) -> Integer.compare(a.head(), b.head()))
                        .toList();
                roles.put(row.getKey(), sorted.size() == pairs ? List.of(sorted.get(pair)) : sorted);
            }
            all.add(new Predication(predication.at(), predication.predicate(), roles));
        }
        return all;
    }

    /** A second party and its thing, joined to the first thing though they repeat what stands before it. */
    private List<Predication> gapped(Predication predication) {
        List<FoundMention> asked = predication.in(Role.RECIPIENT);
        if (!tree.isVerb(predication.at()) || asked.size() != 1) {
            return List.of(predication);
        }
        List<Predication> all = new ArrayList<>(List.of(predication));
        for (int thing : tree.children(predication.at(), "obl")) {
            for (int party : tree.conjuncts(thing)) {
                Optional<FoundMention> other = mentionAt
                        .apply(party)
                        .filter(found -> Sources.canSpeak(found.mention().kind()))
                        .filter(found -> tree.preposition(party).isEmpty());
                Optional<FoundMention> own = behind(predication.at(), thing, party);
                if (other.isPresent() && own.isPresent()) {
                    all.set(0, with(all.getFirst(), asked.getFirst(), without(all.getFirst(), other.get())));
                    all.add(with(predication, other.get(), List.of(own.get())));
                }
            }
        }
        return all;
    }

    /** What the same preposition as before the thing brings next behind a party, wherever the parser hung it. */
    private Optional<FoundMention> behind(int verb, int thing, int party) {
        String preposition = tree.preposition(thing);
        return Stream.of(party, thing, verb)
                .flatMap(above -> tree.children(above).stream())
                .filter(each -> each > party && !preposition.isEmpty())
                .filter(each -> tree.preposition(each).equals(preposition))
                .min(Integer::compare)
                .flatMap(mentionAt::apply);
    }

    private static List<FoundMention> without(Predication predication, FoundMention party) {
        return predication.in(Role.OBJECT).stream()
                .filter(thing -> !thing.equals(party))
                .toList();
    }

    private static Predication with(Predication predication, FoundMention party, List<FoundMention> things) {
        Map<Role, List<FoundMention>> roles = new EnumMap<>(Role.class);
        roles.putAll(predication.roles());
        roles.put(Role.RECIPIENT, List.of(party));
        roles.put(Role.OBJECT, things);
        return new Predication(predication.at(), predication.predicate(), roles);
    }
}
