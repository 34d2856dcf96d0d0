package org.entente.engine.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.model.Id;

/**
 * Flows of one sort that follow each other from one to the next, over two steps or more; none is a part of another. No account needs to tell the
 * whole: that what goes in comes out again is nobody's word unless a passage says so.
 *
 * @param longest the longest first; of equal length those first whose least told step most documents tell
 * @param more how many others were found
 * @param all whether every flow was followed; else, where one passes on to very many, only to those that most documents tell
 */
public record Chains(List<List<Flow>> longest, int more, boolean all) {
    /** More steps than this are no chain that anybody tells. */
    static final int STEPS_MAX = 4;

    private static final int NEXT_MAX = 8;
    private static final int CHAINS_MAX = 20_000;

    public Chains {
        longest = longest.stream().map(List::copyOf).toList();
    }

    /**
     * Of some flows.
     *
     * @param flows those that most documents tell first
     * @param most how many chains at the most
     */
    static Chains of(Collection<Flow> flows, int most) {
        Search search = new Search(flows);
        search.run();
        List<List<Flow>> sorted = search.found.stream()
                .sorted(Comparator.comparingInt((List<Flow> chain) -> -chain.size())
                        .thenComparingInt(chain -> -leastTold(chain)))
                .toList();
        List<List<Flow>> longest = sorted.subList(0, Math.min(most, sorted.size()));
        return new Chains(longest, sorted.size() - longest.size(), search.all);
    }

    private static int leastTold(List<Flow> chain) {
        return chain.stream().mapToInt(Flow::documents).min().orElseThrow();
    }

    private static final class Search {
        private final List<Flow> starts = new ArrayList<>();
        private final Map<Id, List<Flow>> byGiver = new HashMap<>();
        private final Map<Id, List<Flow>> byTaker = new HashMap<>();
        private final List<List<Flow>> found = new ArrayList<>();
        private boolean all = true;

        private Search(Collection<Flow> flows) {
            for (Flow flow : flows) {
                Id from = flow.from();
                Id to = flow.to();
                if (from != null && to != null && flow.holds() && flow.cargo() != Cargo.OTHER) {
                    starts.add(flow);
                    byGiver.computeIfAbsent(from, id -> new ArrayList<>()).add(flow);
                    byTaker.computeIfAbsent(to, id -> new ArrayList<>()).add(flow);
                }
            }
        }

        private void run() {
            for (Flow start : starts) {
                grow(List.of(start));
                if (found.size() >= CHAINS_MAX) {
                    all = false;
                    return;
                }
            }
        }

        private void grow(List<Flow> chain) {
            Set<Id> passed = new HashSet<>();
            chain.forEach(flow -> passed.add(from(flow)));
            int grown = 0;
            if (chain.size() < STEPS_MAX) {
                for (Flow next : byGiver.getOrDefault(to(chain.getLast()), List.of())) {
                    if (next.cargo() == chain.getLast().cargo() && !passed.contains(to(next))) {
                        if (grown == NEXT_MAX) {
                            all = false;
                            break;
                        }
                        List<Flow> longer = new ArrayList<>(chain);
                        longer.add(next);
                        grow(longer);
                        grown++;
                    }
                }
            }
            if (grown == 0 && chain.size() > 1 && !isPart(chain, passed)) {
                found.add(chain);
            }
        }

        /** Whether a flow leads to the first of it, so that a longer chain holds it. */
        private boolean isPart(List<Flow> chain, Set<Id> passed) {
            return chain.size() < STEPS_MAX
                    && byTaker.getOrDefault(from(chain.getFirst()), List.of()).stream()
                            .anyMatch(
                                    before -> before.cargo() == chain.getFirst().cargo()
                                            && !passed.contains(from(before))
                                            && !from(before).equals(to(chain.getLast())));
        }

        private static Id from(Flow flow) {
            return Objects.requireNonNull(flow.from());
        }

        private static Id to(Flow flow) {
            return Objects.requireNonNull(flow.to());
        }
    }
}
