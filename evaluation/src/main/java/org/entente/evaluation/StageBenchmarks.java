package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The stages that need no case, each measured once on what a seed makes, and each with its answer looked at. */
public final class StageBenchmarks {
    private static final long SEED = 20_240_501;
    private static final int CLAIMS = 20_000;
    private static final int LISTINGS = 100_000;
    private static final int WARMING_LOOK_UPS = 3_000;
    private static final int LOOK_UPS = 4_000;
    private static final int DOCUMENTS = 10_000;

    private StageBenchmarks() {}

    /**
     * Compares claims, looks names up and finds copies, a few minutes in all.
     *
     * @return {@code claims} and {@code claimsPerProcessorSecond}; {@code listings}, {@code lookUpsPerProcessorSecond} and {@code
     *     lookUpSlowMicros}; {@code copied} documents and {@code copiesPerProcessorSecond}
     * @throws IllegalStateException where an answer is not as it should be
     */
    public static ObjectNode run() {
        ObjectNode result = SuiteFiles.JSON.createObjectNode();
        ReconcileBenchmark.Run warm = ReconcileBenchmark.run(ClaimShapes.of(CLAIMS, SEED));
        ReconcileBenchmark.Run compared = ReconcileBenchmark.run(ClaimShapes.of(CLAIMS, SEED));
        if (compared.verdicts() == 0
                || compared.verdicts() != warm.verdicts()
                || compared.gatherings() != warm.gatherings()) {
            throw new IllegalStateException("the same claims, compared twice, gave different verdicts, or none");
        }
        result.put("claims", CLAIMS);
        result.put("claimsPerProcessorSecond", CLAIMS / compared.processorSeconds());
        ScreeningBenchmark.Run screened =
                ScreeningBenchmark.run(ScreeningBenchmark.made(LISTINGS), WARMING_LOOK_UPS, LOOK_UPS);
        result.put("listings", LISTINGS);
        result.put("lookUpsPerProcessorSecond", screened.aSecond());
        result.put("lookUpSlowMicros", screened.slowMicros());
        CopiesBenchmark.run(CopiesBenchmark.documents(DOCUMENTS / 10));
        CopiesBenchmark.Run copied = CopiesBenchmark.run(CopiesBenchmark.documents(DOCUMENTS));
        result.put("copied", DOCUMENTS);
        result.put("copiesPerProcessorSecond", copied.documents() / copied.processorSeconds());
        return result;
    }
}
