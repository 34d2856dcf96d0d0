package org.entente.evaluation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.engine.kit.quantities.Quantities;
import org.entente.engine.kit.quantities.QuantityFound;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast amounts are found in a paragraph; the answer is checked before it is timed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QuantityBenchmark {
    static final String PARAGRAPH = "The harbour authority said on Monday that at least 21 barges had left since May, "
            + "carrying about 60,000 barrels of fuel over 970 km of river. A pilot put the number at 19. "
            + "The toll for a single passage rose by 5 per cent and stood at $1.3 million, the ministry said, "
            + "and crews of 12 to 15 sailors wait up to 40 days for a berth. No ship was lost.";

    static final List<String> NUMBERS = List.of("21", "60,000", "970", "19", "5", "1.3 million", "12 to 15", "40");

    /** Refuses to time a wrong answer. */
    @Setup(Level.Trial)
    public void check() {
        List<String> numbers = Quantities.find(PARAGRAPH).stream()
                .map(found -> found.number().in(PARAGRAPH))
                .toList();
        if (!numbers.containsAll(NUMBERS)) {
            throw new IllegalStateException("the amounts found are not those of the paragraph: " + numbers);
        }
    }

    @Benchmark
    public List<QuantityFound> find() {
        return Quantities.find(PARAGRAPH);
    }
}
