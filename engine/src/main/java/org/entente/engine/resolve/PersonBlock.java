package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.world.World;
import org.entente.model.Id;

/**
 * Mentions of one full personal name: all of them, or those that {@linkplain #tells tell} who it is, which give the same edges. Within a document they are one person; across documents they are
 * one only where an office, a rank with its state or body, or somebody whom it is put with ({@link Affiliations}) stands beside the name in both. Work is
 * linear in the mentions: documents meet by what stands there, never pair by pair.
 */
final class PersonBlock {
    /** What the mentions of one document say. */
    private record Account(
            Id least, String shown, Set<String> offices, Set<String> ranked, Set<String> holders, Set<String> with) {}

    private static final String UNTOLD = "?";

    private final List<Account> accounts;
    private final Map<String, SortedSet<Integer>> byEvidence = new TreeMap<>();

    PersonBlock(List<MentionInContext> members) {
        Map<Id, List<MentionInContext>> byDocument = new TreeMap<>();
        members.stream().sorted().forEach(each -> byDocument
                .computeIfAbsent(each.mention().document(), unused -> new ArrayList<>())
                .add(each));
        accounts = byDocument.values().stream().map(PersonBlock::account).toList();
        index();
    }

    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        byEvidence.forEach((evidence, indices) -> {
            Integer previous = null;
            for (Integer index : indices) {
                if (previous != null) {
                    Account one = accounts.get(previous);
                    Account other = accounts.get(index);
                    edges.add(Edge.between(
                            one.least(), other.least(), "Both name " + other.shown() + ", " + evidence + "."));
                }
                previous = index;
            }
        });
        return List.copyOf(edges);
    }

    /** Documents that share the name and nothing that shows whose it is, each with the next. */
    List<Likely> likely() {
        int[] root = new int[accounts.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        for (SortedSet<Integer> joined : byEvidence.values()) {
            for (Integer index : joined) {
                root[find(root, index)] = find(root, joined.first());
            }
        }
        List<Likely> likely = new ArrayList<>();
        Account previous = null;
        for (int i = 0; i < root.length; i++) {
            if (find(root, i) != i) {
                continue;
            }
            Account here = accounts.get(i);
            if (previous != null) {
                likely.add(Likely.between(
                        previous.least(),
                        here.least(),
                        "Both are called " + here.shown() + "; nothing else shows that they are one person."));
            }
            previous = here;
        }
        return List.copyOf(likely);
    }

    private static int find(int[] root, int index) {
        int at = index;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private void index() {
        boolean oneHolder = accounts.stream()
                        .flatMap(account -> account.holders().stream())
                        .distinct()
                        .count()
                < 2;
        Map<String, SortedSet<String>> statesOfOffice = new TreeMap<>();
        for (Account account : accounts) {
            for (String office : account.offices()) {
                String[] parts = office.split("\t");
                SortedSet<String> states = statesOfOffice.computeIfAbsent(parts[0], unused -> new TreeSet<>());
                if (!parts[1].equals(UNTOLD)) {
                    states.add(parts[1]);
                }
            }
        }
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            account.holders().forEach(file(i));
            account.ranked().stream().map(rank -> rank.replace("\t", " of ")).forEach(file(i));
            account.with().stream().map(body -> "put with “" + body + "”").forEach(file(i));
            if (oneHolder) {
                account.offices().stream()
                        .flatMap(office -> told(office, statesOfOffice).stream())
                        .forEach(file(i));
            }
        }
    }

    private java.util.function.Consumer<String> file(int index) {
        return evidence ->
                byEvidence.computeIfAbsent(evidence, unused -> new TreeSet<>()).add(index);
    }

    /** An office whose state is not told is that of the one state that others tell; of several it is none. */
    private static Optional<String> told(String office, Map<String, SortedSet<String>> statesOfOffice) {
        String[] parts = office.split("\t");
        SortedSet<String> states = statesOfOffice.getOrDefault(parts[0], new TreeSet<>());
        if (!parts[1].equals(UNTOLD)) {
            return Optional.of(parts[0] + " of " + parts[1]);
        }
        return switch (states.size()) {
            case 0 -> Optional.of(parts[0]);
            case 1 -> Optional.of(parts[0] + " of " + states.first());
            default -> Optional.empty();
        };
    }

    /** Whether something stands beside a full name that shows whose it is. */
    static boolean tells(MentionInContext in) {
        Account account = account(List.of(in));
        return !account.offices().isEmpty()
                || !account.ranked().isEmpty()
                || !account.holders().isEmpty()
                || !account.with().isEmpty();
    }

    private static Account account(List<MentionInContext> members) {
        Set<String> offices = new TreeSet<>();
        Set<String> ranked = new TreeSet<>();
        Set<String> holders = new TreeSet<>();
        Set<String> with = new TreeSet<>();
        for (MentionInContext each : members) {
            PersonName name = PersonName.of(each.mention().name());
            Evidence evidence = Evidence.of(each, name);
            List<String> states = evidence.ties().stream()
                    .filter(tie -> World.stateOfCode(tie).isPresent())
                    .toList();
            for (String office : evidence.offices()) {
                (states.isEmpty() ? List.of(UNTOLD) : states).forEach(state -> offices.add(office + "\t" + state));
            }
            for (String rank : evidence.ranks()) {
                evidence.ties().forEach(tie -> ranked.add(rank + "\t" + tie));
            }
            with.addAll(Affiliations.of(each));
            Canonical.holder(each, name, evidence)
                    .ifPresent(holder -> holders.add(
                            holder.office() + " of " + holder.state().name() + " at the time (" + holder.name() + ")"));
        }
        return new Account(
                members.getFirst().mention().id(),
                PersonName.of(members.getFirst().mention().name()).shown(),
                offices,
                ranked,
                holders,
                with);
    }
}
