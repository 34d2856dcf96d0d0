package org.entente.evaluation;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.entente.evaluation.CopyEdits.Story;
import org.entente.model.Document;

/**
 * Measures the clustering of copies over growing numbers of documents made by seeded variation: one in three is an edited
 * copy of one before it. Prints documents a second, the largest block, the pairwise F1 and how the time grows.
 */
public final class CopiesBenchmark {
    private static final long SEED = 20_260_302;
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WORDS = 20_000;
    private static final int PARAGRAPHS = 8;
    private static final int SENTENCES = 3;
    private static final int COPIED_OF_STORIES = 6;

    private CopiesBenchmark() {}

    /** What one size took. */
    record Run(int documents, double processorSeconds, int largestBlock, int passedOver, int clusters) {}

    /** @param arguments the numbers of documents, ascending; without any, 1,000, 10,000 and 100,000 */
    public static void main(String[] arguments) {
        List<Integer> sizes = arguments.length == 0
                ? SIZES
                : List.of(arguments).stream().map(Integer::valueOf).toList();
        run(documents(sizes.getFirst()));
        System.out.println(
                "seed " + SEED + "\ndocuments\tseconds of processor\ta second\tlargest block\tpassed over\tclusters");
        List<Run> runs = new ArrayList<>();
        for (int size : sizes) {
            Run run = run(documents(size));
            runs.add(run);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%d\t%.2f\t%.0f\t%d\t%d\t%d",
                    run.documents(),
                    run.processorSeconds(),
                    run.documents() / run.processorSeconds(),
                    run.largestBlock(),
                    run.passedOver(),
                    run.clusters()));
        }
        Run first = runs.getFirst();
        Run last = runs.getLast();
        double exponent = Math.log(last.processorSeconds() / first.processorSeconds())
                / Math.log((double) last.documents() / first.documents());
        System.out.println(String.format(Locale.ROOT, "growth exponent %.2f", exponent));
    }

    static Run run(List<Document> documents) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        CopyClusters clusters = CopyClusters.of(documents);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        return new Run(
                documents.size(),
                seconds,
                clusters.largestBlock(),
                clusters.passedOver(),
                clusters.clusters().size());
    }

    /** So many documents: stories, every sixth of them with three edited copies. */
    static List<Document> documents(int count) {
        Random random = new Random(SEED);
        List<Document> documents = new ArrayList<>();
        for (int story = 0; documents.size() < count; story++) {
            List<Story> family = CopyEdits.family(story(story, random));
            int most = story % COPIED_OF_STORIES == 0 ? 4 : 1;
            family.stream()
                    .limit(Math.min(most, count - documents.size()))
                    .forEach(member -> documents.add(CopyEdits.document(member)));
        }
        return documents;
    }

    /** Words by rank as in a language (Zipf), in sentences of a dozen or two. */
    private static Story story(int number, Random random) {
        List<String> paragraphs = new ArrayList<>();
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                int words = 12 + random.nextInt(14);
                for (int word = 0; word < words; word++) {
                    int rank = (int) Math.pow(WORDS, random.nextDouble());
                    text.append(word == 0 ? "" : " ").append("w").append(Integer.toString(rank, 36));
                }
                text.append(". ");
            }
            paragraphs.add(text.toString().strip());
        }
        return new Story("made-" + number, "Story " + number, paragraphs);
    }
}
