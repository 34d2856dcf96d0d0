package org.entente.evaluation;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.entente.evaluation.CopyEdits.Story;
import org.entente.model.Document;
import org.entente.model.Id;

/**
 * Measures the clustering of copies over growing numbers of documents made by seeded variation: one in three is an edited
 * copy of one before it. Prints documents a second, the largest block, the pairwise F1 and how the time grows, from the
 * least number to the greatest and from the last but one; below an F1 of {@value #F1_MIN} it ends without numbers.
 */
public final class CopiesBenchmark {
    private static final long SEED = 20_260_302;
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WARMING_RUNS = 3;
    private static final int WORDS = 20_000;
    private static final int PARAGRAPHS = 8;
    private static final int SENTENCES = 3;
    private static final int COPIED_OF_STORIES = 6;
    private static final double F1_MIN = 0.97;

    private CopiesBenchmark() {}

    /** What one size took. */
    record Run(int documents, double processorSeconds, int largestBlock, int passedOver, int clusters, double f1) {
        double exponentSince(Run smaller) {
            return Math.log(processorSeconds / smaller.processorSeconds)
                    / Math.log((double) documents / smaller.documents);
        }
    }

    /** Documents, and for each the number of the story that it was made from. */
    record Made(List<Document> documents, Map<Id, Integer> storyOf) {}

    /** @param arguments the numbers of documents, ascending; without any, 1,000, 10,000 and 100,000 */
    public static void main(String[] arguments) {
        List<Integer> sizes = arguments.length == 0
                ? SIZES
                : List.of(arguments).stream().map(Integer::valueOf).toList();
        for (int warming = 0; warming < WARMING_RUNS; warming++) {
            run(documents(sizes.getFirst()));
        }
        System.out.println("seed " + SEED
                + "\ndocuments\tseconds of processor\ta second\tlargest block\tpassed over\tclusters\tF1");
        List<Run> runs = new ArrayList<>();
        for (int size : sizes) {
            Run run = run(documents(size));
            runs.add(run);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%d\t%.2f\t%.0f\t%d\t%d\t%d\t%.4f",
                    run.documents(),
                    run.processorSeconds(),
                    run.documents() / run.processorSeconds(),
                    run.largestBlock(),
                    run.passedOver(),
                    run.clusters(),
                    run.f1()));
        }
        if (runs.size() > 1) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "growth exponent %.2f; of the last step %.2f",
                    runs.getLast().exponentSince(runs.getFirst()),
                    runs.getLast().exponentSince(runs.get(runs.size() - 2))));
        }
    }

    static Run run(Made made) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        CopyClusters clusters = CopyClusters.of(made.documents());
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        double f1 = f1(clusters.clusters(), made.storyOf());
        if (f1 < F1_MIN) {
            throw new IllegalStateException("copies are not found as they should be: F1 " + f1);
        }
        return new Run(
                made.documents().size(),
                seconds,
                clusters.largestBlock(),
                clusters.passedOver(),
                clusters.clusters().size(),
                f1);
    }

    /** Over pairs of documents: those that were joined against those of one story. */
    private static double f1(List<List<Id>> clusters, Map<Id, Integer> storyOf) {
        long joined = 0;
        long right = 0;
        for (List<Id> cluster : clusters) {
            Map<Integer, Integer> stories = new HashMap<>();
            cluster.forEach(id -> stories.merge(storyOf.get(id), 1, Integer::sum));
            joined += pairs(cluster.size());
            right += stories.values().stream().mapToLong(CopiesBenchmark::pairs).sum();
        }
        Map<Integer, Integer> stories = new HashMap<>();
        storyOf.values().forEach(story -> stories.merge(story, 1, Integer::sum));
        long gold = stories.values().stream().mapToLong(CopiesBenchmark::pairs).sum();
        return 2.0 * right / (joined + gold);
    }

    private static long pairs(int of) {
        return (long) of * (of - 1) / 2;
    }

    /** So many documents: stories, every sixth of them with three edited copies. */
    static Made documents(int count) {
        Random random = new Random(SEED);
        List<Document> documents = new ArrayList<>();
        Map<Id, Integer> storyOf = new HashMap<>();
        for (int story = 0; documents.size() < count; story++) {
            List<Story> family = CopyEdits.family(story(story, random));
            int most = story % COPIED_OF_STORIES == 0 ? 4 : 1;
            for (Story member : family.subList(0, Math.min(most, count - documents.size()))) {
                Document document = CopyEdits.document(member);
                documents.add(document);
                storyOf.put(document.id(), story);
            }
        }
        return new Made(documents, storyOf);
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
