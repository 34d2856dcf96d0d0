package org.entente.engine.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Judgement.ConfirmHit;
import org.entente.model.Judgement.Decision;
import org.entente.model.Judgement.DismissHit;
import org.entente.model.Judgement.Merge;
import org.entente.model.Judgement.PartOf;
import org.entente.model.Judgement.Relabel;
import org.entente.model.Judgement.Rename;
import org.entente.model.Judgement.Split;

/**
 * Finds the earlier decision on entities or hits that a new one contradicts: made one and told apart, by whatever
 * row of merges; a part of what is a part of it; another name, kind or answer to the same hit. Decisions on claims
 * and publishers do not contradict: the latest counts there.
 *
 * <p>Pure functions; stateless and thread-safe.
 */
public final class Contradictions {
    private Contradictions() {}

    /**
     * The first standing judgement that a decision contradicts; empty where it may be appended.
     *
     * @param decision the new one
     * @param standing judgements that hold, in order
     * @param entityOf gives for a mention the id of the entity that it names now, or its own id
     */
    public static Optional<Judgement> earlier(Decision decision, List<Judgement> standing, UnaryOperator<Id> entityOf) {
        return switch (decision) {
            case Merge merge -> apart(merge, standing, entityOf);
            case Split(Id mention, Id other) -> joined(mention, other, standing);
            case PartOf(Id mention, Id whole) ->
                joined(mention, whole, standing).or(() -> reversed(mention, whole, standing, entityOf));
            case Rename(Id mention, String name) ->
                first(
                        standing,
                        earlier -> earlier instanceof Rename other
                                && !other.name().equals(name)
                                && same(mention, other.mention(), entityOf));
            case Relabel relabel ->
                first(
                        standing,
                        earlier -> earlier instanceof Relabel other
                                && other.kind() != relabel.kind()
                                && same(relabel.mention(), other.mention(), entityOf));
            case DismissHit dismiss ->
                first(
                        standing,
                        earlier -> earlier instanceof ConfirmHit other
                                && other.listing().equals(dismiss.listing())
                                && same(dismiss.mention(), other.mention(), entityOf));
            case ConfirmHit confirm ->
                first(
                        standing,
                        earlier -> earlier instanceof DismissHit other
                                && other.listing().equals(confirm.listing())
                                && same(confirm.mention(), other.mention(), entityOf));
            case Judgement.Accept unused -> Optional.empty();
            case Judgement.Reject unused -> Optional.empty();
            case Judgement.Correct unused -> Optional.empty();
            case Judgement.AddClaim unused -> Optional.empty();
            case Judgement.AddMention unused -> Optional.empty();
            case Judgement.Grade unused -> Optional.empty();
            case Judgement.Dismiss unused -> Optional.empty();
            case Judgement.KeepView unused -> Optional.empty();
            case Judgement.Undo unused -> Optional.empty();
        };
    }

    private interface Test {
        boolean holds(Decision earlier);
    }

    private static Optional<Judgement> first(List<Judgement> standing, Test test) {
        return standing.stream().filter(each -> test.holds(each.decision())).findFirst();
    }

    private static boolean same(Id one, Id other, UnaryOperator<Id> entityOf) {
        return entityOf.apply(one).equals(entityOf.apply(other));
    }

    /** A decision that told two apart which this would make one: themselves, what they were merged with, or their entities. */
    private static Optional<Judgement> apart(Merge merge, List<Judgement> standing, UnaryOperator<Id> entityOf) {
        Set<Id> one = merged(merge.mention(), standing);
        Set<Id> other = merged(merge.other(), standing);
        Id entity = entityOf.apply(merge.mention());
        Id otherEntity = entityOf.apply(merge.other());
        return first(standing, earlier -> {
            List<Id> told = toldApart(earlier);
            if (told.isEmpty()) {
                return false;
            }
            Id a = told.getFirst();
            Id b = told.getLast();
            Id entityA = entityOf.apply(a);
            Id entityB = entityOf.apply(b);
            return one.contains(a) && other.contains(b)
                    || one.contains(b) && other.contains(a)
                    || entity.equals(entityA) && otherEntity.equals(entityB) && !entityA.equals(entityB)
                    || entity.equals(entityB) && otherEntity.equals(entityA) && !entityA.equals(entityB);
        });
    }

    private static List<Id> toldApart(Decision decision) {
        return switch (decision) {
            case Split(Id mention, Id other) -> List.of(mention, other);
            case PartOf(Id mention, Id whole) -> List.of(mention, whole);
            default -> List.of();
        };
    }

    /** The latest of the merges that tie two mentions together, where some do. */
    private static Optional<Judgement> joined(Id one, Id other, List<Judgement> standing) {
        if (!merged(one, standing).contains(other)) {
            return Optional.empty();
        }
        return standing.reversed().stream()
                .filter(each -> each.decision() instanceof Merge(Id a, Id b)
                        && merged(one, standing).contains(a)
                        && merged(one, standing).contains(b))
                .findFirst();
    }

    /** All mentions that merges tie to one, itself too. */
    private static Set<Id> merged(Id mention, List<Judgement> standing) {
        Map<Id, List<Id>> beside = new HashMap<>();
        for (Judgement judgement : standing) {
            if (judgement.decision() instanceof Merge(Id a, Id b)) {
                beside.computeIfAbsent(a, unused -> new ArrayList<>()).add(b);
                beside.computeIfAbsent(b, unused -> new ArrayList<>()).add(a);
            }
        }
        return reached(mention, beside);
    }

    private static Set<Id> reached(Id from, Map<Id, List<Id>> beside) {
        Set<Id> reached = new HashSet<>(Set.of(from));
        List<Id> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (Id next : beside.getOrDefault(open.removeLast(), List.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** A decision by which the whole is a part of its own part, by whatever row of parts. */
    private static Optional<Judgement> reversed(
            Id part, Id whole, List<Judgement> standing, UnaryOperator<Id> entityOf) {
        Map<Id, List<Id>> wholes = new HashMap<>();
        for (Judgement judgement : standing) {
            if (judgement.decision() instanceof PartOf(Id a, Id b)) {
                wholes.computeIfAbsent(entityOf.apply(a), unused -> new ArrayList<>())
                        .add(entityOf.apply(b));
            }
        }
        Set<Id> above = reached(entityOf.apply(whole), wholes);
        Id entity = entityOf.apply(part);
        if (!above.contains(entity)) {
            return Optional.empty();
        }
        return first(
                standing,
                earlier -> earlier instanceof PartOf(Id a, Id b)
                        && above.contains(entityOf.apply(a))
                        && entityOf.apply(b).equals(entity));
    }
}
