package org.entente.engine.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.entente.model.ClaimType;
import org.entente.model.EntityKind;
import org.entente.model.MentionForm;
import org.entente.model.Role;
import org.entente.model.TieType;

/**
 * Finds whose member somebody is by a party's word alone: before an office ("the Republican senator from Utah, Ann Reed"), in
 * apposition ("Ann Reed, a Democrat") or behind a copula ("Ann Reed is a Democrat"). Not thread-safe; one per sentence.
 */
final class Partisans {
    /** What a noun tells of before which a party's word says whose member its bearer is: not of rivals or friends. */
    private static final Set<ClaimType> POSTS = Set.of(TieType.OFFICE, TieType.MEMBERSHIP, TieType.COMMAND);

    private final Tree tree;
    private final Lexicons lexicons;
    private final Arguments arguments;
    private final IntFunction<Optional<FoundMention>> mentionAt;
    private final Map<Integer, FoundMention> byHead;

    Partisans(
            Tree tree,
            Lexicons lexicons,
            Arguments arguments,
            IntFunction<Optional<FoundMention>> mentionAt,
            Map<Integer, FoundMention> byHead) {
        this.tree = tree;
        this.lexicons = lexicons;
        this.arguments = arguments;
        this.mentionAt = mentionAt;
        this.byHead = byHead;
    }

    /** The membership that a party's word tells, unless what it stands beside has been read with that party. */
    Optional<Predication> at(int word, Predicate membership, List<Predication> read) {
        FoundMention party = byHead.get(word);
        boolean named = party != null
                && party.mention().kind() == EntityKind.PARTY
                && party.mention().form() == MentionForm.NAME;
        boolean known = named
                && read.stream()
                        .anyMatch(each -> each.at() == tree.head(word)
                                && each.roles().values().stream().anyMatch(parties -> parties.contains(party)));
        List<FoundMention> members = !named || known ? List.of() : members(word);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Map<Role, List<FoundMention>> roles = new EnumMap<>(Role.class);
        roles.put(Role.ACTOR, members);
        roles.put(Role.RECIPIENT, List.of(party));
        return Optional.of(new Predication(word, membership, roles));
    }

    private List<FoundMention> members(int word) {
        int above = tree.head(word);
        if (above != Token.ROOT && above > word && tree.is(word, "amod", "compound")) {
            return isPost(above) ? bearers(above) : List.of();
        }
        if (lexicons.party(tree.token(word).text()) == null) {
            return List.of();
        }
        List<Integer> told = tree.child(word, "cop").isPresent()
                ? tree.children(word, "nsubj")
                : tree.is(word, "appos") && above != Token.ROOT ? List.of(above) : List.of();
        return people(told);
    }

    private boolean isPost(int noun) {
        List<Predicate> told = lexicons.predicates(false, tree.lemma(noun)).stream()
                .filter(entry -> entry.frame().containsKey("self"))
                .toList();
        return !told.isEmpty() && told.stream().allMatch(entry -> POSTS.contains(entry.type()));
    }

    /** Who holds an office: whoever is named beside it, else whoever it names itself. */
    private List<FoundMention> bearers(int noun) {
        List<FoundMention> named = people(arguments.fill(tree, noun, false, "self"));
        return named.isEmpty() && !tree.is(noun, "compound", "appos") ? people(List.of(noun)) : named;
    }

    private List<FoundMention> people(List<Integer> heads) {
        return heads.stream()
                .flatMap(head -> mentionAt.apply(head).stream())
                .filter(found -> found.mention().kind() == EntityKind.PERSON
                        || found.mention().kind() == EntityKind.GROUP)
                .distinct()
                .toList();
    }
}
