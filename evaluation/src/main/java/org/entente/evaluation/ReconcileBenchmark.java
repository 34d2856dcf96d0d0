package org.entente.evaluation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.entente.engine.Components;
import org.entente.engine.MemoryBlocks;
import org.entente.engine.kit.Edge;
import org.entente.engine.reconcile.BlockResult;
import org.entente.engine.reconcile.Reconcile;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.model.Id;

/**
 * Measures comparing over growing numbers of claims made by {@link ClaimShapes}: seconds from claims to
 * verdicts and components, the largest block, what was passed over, and how the time grows.
 */
public final class ReconcileBenchmark {
    private static final long SEED = 20_240_501;
    private static final List<Integer> SIZES = List.of(2_500, 5_000, 10_000, 20_000, 40_000);

    private ReconcileBenchmark() {}

    /** What one size took. */
    record Run(
            int claims,
            double seconds,
            double processorSeconds,
            int largestBlock,
            long verdicts,
            long passedOver,
            int gatherings) {}

    /**
     * Prints one line a size and the exponent between the first and the last.
     *
     * @param arguments the numbers of claims, ascending; without any, from 2,500 to 40,000
     */
    public static void main(String[] arguments) {
        List<Integer> sizes = arguments.length == 0
                ? SIZES
                : List.of(arguments).stream().map(Integer::valueOf).toList();
        run(ClaimShapes.of(sizes.getFirst(), SEED));
        System.out.println(
                "seed " + SEED + "\nclaims\tseconds\tof processor\tlargest block\tverdicts\tpassed over\tgatherings");
        List<Run> runs = new ArrayList<>();
        for (int size : sizes) {
            Run run = run(ClaimShapes.of(size, SEED));
            runs.add(run);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%d\t%.2f\t%.2f\t%d\t%d\t%d\t%d",
                    run.claims(),
                    run.seconds(),
                    run.processorSeconds(),
                    run.largestBlock(),
                    run.verdicts(),
                    run.passedOver(),
                    run.gatherings()));
        }
        System.out.println(
                String.format(Locale.ROOT, "growth exponent %.2f", exponent(runs.getFirst(), runs.getLast())));
    }

    /** The power of the number of claims that the processor's time grows with. */
    static double exponent(Run first, Run last) {
        return Math.log(last.processorSeconds() / first.processorSeconds())
                / Math.log((double) last.claims() / first.claims());
    }

    static Run run(List<ResolvedClaim> claims) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long processorStart = system.getProcessCpuTime();
        Map<String, List<ResolvedClaim>> blocks = new TreeMap<>();
        MemoryBlocks.of(claims, Reconcile::keys).forEach((key, block) -> {
            if (block.size() > 1) {
                blocks.put(key, block);
            }
        });
        Tally tally = new Tally();
        List<Edge> edges = blocks.entrySet().parallelStream()
                .flatMap(entry -> tally.count(Reconcile.block(entry.getKey(), entry.getValue())).stream())
                .toList();
        List<Id> ids = claims.stream().map(claim -> claim.claim().id()).toList();
        int gatherings = Components.of(ids, edges).size();
        double seconds = (System.nanoTime() - start) / 1e9;
        double processorSeconds = (system.getProcessCpuTime() - processorStart) / 1e9;
        int largest = blocks.values().stream().mapToInt(List::size).max().orElse(0);
        return new Run(
                claims.size(),
                seconds,
                processorSeconds,
                largest,
                tally.verdicts.sum(),
                tally.passedOver.sum(),
                gatherings);
    }

    /** What blocks amount to, without keeping it: a case writes verdicts away as they come. */
    private static final class Tally {
        private final LongAdder verdicts = new LongAdder();
        private final LongAdder passedOver = new LongAdder();

        List<Edge> count(BlockResult found) {
            verdicts.add(found.verdicts().size());
            found.passedOver().forEach(each -> passedOver.add(each.pairs()));
            return found.edges();
        }
    }
}
