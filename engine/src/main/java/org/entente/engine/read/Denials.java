package org.entente.engine.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.World;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.Link;
import org.entente.model.LinkRelation;
import org.entente.model.Mention;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.StatementType;

/**
 * Tells what somebody denies by a word for it alone: "Kigali denied the charge", behind what Kigali was said to have done in that
 * sentence or one of the two before. Each of those claims is told again as denied by them, quoting the denial; only what they are
 * themselves the actor of, and what somebody else has said of them. Not thread-safe; one per document, sentences in order.
 */
final class Denials {
    private static final int SENTENCES_BACK_MAX = 2;
    /** Words that point to what was said before. */
    private static final Set<String> POINTING = Set.of("it", "this", "that", "which");

    /** Of a deed: to have had no part in it. */
    private static final Set<String> PARTS = Set.of("involvement", "responsibility", "role", "complicity");

    private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those", "such", "both", "all");

    private final Id document;
    private final Sources sources;
    private final Map<Id, Mention> mentions = new HashMap<>();
    private final Deque<List<Claim>> before = new ArrayDeque<>();

    Denials(Id document, Sources sources) {
        this.document = document;
        this.sources = sources;
    }

    /** The claims of the next sentence with what is denied in it. */
    List<Claim> with(Tree tree, List<FoundMention> found, List<Claim> claims) {
        found.forEach(each -> mentions.put(each.mention().id(), each.mention()));
        Map<Id, Claim> denied = new LinkedHashMap<>();
        List<Claim> all = new ArrayList<>();
        for (Claim claim : claims) {
            List<Claim> content = denied(tree, claim, claims);
            content.forEach(each -> denied.putIfAbsent(each.id(), each));
            boolean statement = claim.type() == StatementType.STATEMENT && !content.isEmpty();
            all.add(statement ? claim.withLinks(with(claim.links(), content)) : claim);
        }
        claims.forEach(claim -> denied.remove(claim.id()));
        all.addAll(denied.values());
        before.addFirst(claims);
        if (before.size() > SENTENCES_BACK_MAX) {
            before.removeLast();
        }
        return List.copyOf(all);
    }

    private static List<Link> with(List<Link> links, List<Claim> content) {
        return Stream.concat(
                        links.stream(),
                        content.stream().map(claim -> new Link(LinkRelation.CONTENT, claim.id(), claim.factuality())))
                .distinct()
                .toList();
    }

    /** What is denied by a claim of a sentence that says that somebody denies it. */
    private List<Claim> denied(Tree tree, Claim denial, List<Claim> claims) {
        Optional<Participant> denier = actor(denial);
        boolean rejects = denial.type() == EventType.REJECT
                && claims.stream()
                        .noneMatch(other -> other.type() == StatementType.STATEMENT
                                && other.trigger().equals(denial.trigger()));
        boolean flat = denial.factuality() == Factuality.CT_PLUS
                && denial.links().isEmpty()
                && (denial.type() == StatementType.STATEMENT || rejects);
        OptionalInt verb = denier.isPresent() && flat ? denying(tree, denial.trigger()) : OptionalInt.empty();
        if (verb.isEmpty()) {
            return List.of();
        }
        List<Attribution> said = rejects
                ? sources.saying(tree, denier.get().mention(), verb.getAsInt(), denial.attribution())
                : denial.attribution();
        return Stream.concat(Stream.of(claims), before.stream())
                .map(earlier -> earlier.stream()
                        .filter(claim -> !claim.trigger().equals(denial.trigger()) && isLaidTo(claim, denier.get()))
                        .toList())
                .filter(charged -> !charged.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(claim -> denied(claim, denial, denier.get(), said))
                .toList();
    }

    /** The verb of denying that has for its object a word for what was said, and nothing that tells what. */
    private static OptionalInt denying(Tree tree, Span trigger) {
        return tree.within(trigger).stream()
                .filter(verb -> Lexicons.bundled().isOf("denying", tree.lemma(verb)) && tree.isVerb(verb))
                .filter(verb -> Stream.concat(
                                tree.children(verb, "obj").stream(),
                                tree.has(verb, "acl:relcl") ? Stream.of(tree.head(verb)) : Stream.empty())
                        .anyMatch(object -> isChargeAlone(tree, verb, object)))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static boolean isChargeAlone(Tree tree, int verb, int object) {
        boolean more = tree.children(object, "nmod", "acl", "ccomp", "nmod:poss", "amod").stream()
                .anyMatch(child -> child != verb && child > object);
        boolean known = tree.children(object, "det").stream().anyMatch(det -> KNOWN.contains(tree.word(det)))
                || !tree.isNoun(object)
                || tree.head(verb) == object;
        String word = tree.lemma(object);
        boolean charge = POINTING.contains(word) || Lexicons.bundled().isOf("alleging", word);
        return !more && (PARTS.contains(word) || charge && known);
    }

    /** Whether a claim says of somebody what they did, and somebody else says so. */
    private boolean isLaidTo(Claim claim, Participant denier) {
        boolean deed = claim.kind() == ClaimKind.EVENT || claim.kind() == ClaimKind.TIE;
        boolean said = claim.mode() == Mode.ALLEGED
                || claim.mode() == Mode.SUSPECTED
                || claim.speaker().source().sourceClass() != SourceClass.AUTHOR;
        return deed
                && said
                && !claim.factuality().isNegative()
                && claim.factuality() != Factuality.UU
                && actor(claim)
                        .filter(actor -> isSame(actor, denier) || isOfState(actor, denier))
                        .isPresent();
    }

    private Claim denied(Claim claim, Claim denial, Participant denier, List<Attribution> said) {
        List<Participant> parties = claim.participants().stream()
                .map(party -> party.role() == Role.ACTOR && isSame(party, denier)
                        ? new Participant(Role.ACTOR, denier.mention(), denier.span())
                        : party)
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .toList();
        return new Claim(
                Claim.idOf(document, denial.span(), claim.type(), parties, List.of()),
                document,
                denial.span(),
                denial.trigger(),
                claim.type(),
                claim.domains(),
                parties,
                claim.when(),
                claim.place(),
                List.of(),
                Factuality.CT_MINUS,
                Mode.DENIED,
                said,
                List.of(),
                claim.label());
    }

    private static Optional<Participant> actor(Claim claim) {
        return claim.participants().stream()
                .filter(party -> party.role() == Role.ACTOR)
                .findFirst();
    }

    /** Whether two mentions are of one, a state also by its capital: Kigali for Rwanda. */
    private boolean isSame(Participant one, Participant other) {
        Mention first = mentions.get(one.mention());
        Mention second = mentions.get(other.mention());
        if (first == null || second == null) {
            return one.mention().equals(other.mention());
        }
        Mention meansFirst = sources.meant(first);
        Mention meansSecond = sources.meant(second);
        boolean named = meansFirst.name().equalsIgnoreCase(meansSecond.name());
        Optional<State> state = state(meansFirst.name());
        return meansFirst.id().equals(meansSecond.id())
                || named
                || state.isPresent() && state.equals(state(meansSecond.name()));
    }

    /** Rwandan soldiers, Rwanda's army: whether whoever acts does so for the state that denies it. */
    private boolean isOfState(Participant actor, Participant denier) {
        Mention acts = mentions.get(actor.mention());
        Mention denies = mentions.get(denier.mention());
        if (acts == null || denies == null) {
            return false;
        }
        boolean force = acts.kind() == EntityKind.ARMED_FORCE || acts.kind() == EntityKind.GOVERNMENT_BODY;
        Optional<State> whose = force ? state(acts.name().split("['’ ]", 2)[0]) : Optional.empty();
        return whose.isPresent() && whose.equals(state(sources.meant(denies).name()));
    }

    private static Optional<State> state(String name) {
        return World.stateOfName(name)
                .or(() -> World.stateOfCapital(name))
                .or(() -> World.stateOfAdjective(name))
                .or(() -> World.stateOfSeat(name))
                .or(() -> World.stateOfGovernment(name, null));
    }
}
