package org.entente.app.work;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.evaluation.MadeArticles;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Measures what adding one document costs, the larger a case is: articles made by a seed are added to a case file, as {@code entente add} adds
 * them, until it holds so many claims, and then one by one.
 */
public final class AddingBenchmark {
    private static final long SEED = 20_240_501;
    private static final int ADDED_ONE_BY_ONE = 5;
    /** One settling's worth. */
    private static final int ARTICLES_AT_ONCE = 2_000;

    private AddingBenchmark() {}

    /** What one size took: {@code seconds} and {@code processorSeconds} of the middle one of those added one by one. */
    record Run(
            long claims,
            long comparisons,
            double fillingProcessorSeconds,
            double mebibytes,
            double seconds,
            double processorSeconds,
            double slowestSeconds) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d\t%d\t%.1f\t%.0f\t%.2f\t%.2f\t%.2f",
                    claims,
                    comparisons,
                    fillingProcessorSeconds,
                    mebibytes,
                    seconds,
                    processorSeconds,
                    slowestSeconds);
        }
    }

    /**
     * Prints one line a size.
     *
     * @param arguments the case's file, which is made, and the numbers of claims, ascending
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<Integer> sizes = List.of(arguments).subList(1, arguments.length).stream()
                .map(Integer::valueOf)
                .toList();
        System.out.println("seed " + SEED + ", " + MadeArticles.CLAIMS_AN_ARTICLE + " claims a document\n"
                + "claims\tcomparisons\tprocessor s to fill\tMiB\tone more, s\tof processor\tthe slowest of "
                + ADDED_ONE_BY_ONE);
        Filling filling = new Filling(file, sizes.getLast());
        for (int size : sizes) {
            System.out.println(filling.to(size));
        }
    }

    /** A case that grows. */
    static final class Filling {
        private final Path file;
        private final MadeArticles articles;
        private int next;

        Filling(Path file, int claimsInAll) {
            this.file = file;
            this.articles = new MadeArticles(claimsInAll, SEED);
        }

        Run to(int claims) throws IOException {
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long before = system.getProcessCpuTime();
            int articlesInAll = claims / MadeArticles.CLAIMS_AN_ARTICLE;
            while (next < articlesInAll) {
                add(Math.min(ARTICLES_AT_ONCE, articlesInAll - next));
            }
            double filled = (system.getProcessCpuTime() - before) / 1e9;
            List<double[]> took = new ArrayList<>();
            AddReport report = null;
            for (int i = 0; i < ADDED_ONE_BY_ONE; i++) {
                long start = System.nanoTime();
                long processorStart = system.getProcessCpuTime();
                report = add(1);
                took.add(new double[] {
                    (System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processorStart) / 1e9
                });
            }
            took.sort(Comparator.comparingDouble(each -> each[0]));
            double[] middle = took.get(took.size() / 2);
            return new Run(
                    report == null ? 0 : report.claims(),
                    report == null ? 0 : report.verdicts(),
                    filled,
                    Files.size(file) / (double) (1 << 20),
                    middle[0],
                    middle[1],
                    took.getLast()[0]);
        }

        private AddReport add(int count) {
            List<Input> inputs = new ArrayList<>();
            for (int i = 0; i < count; i++, next++) {
                inputs.add(Input.ofBytes(
                        "article-" + next + ".txt",
                        articles.text(next).getBytes(StandardCharsets.UTF_8),
                        null,
                        articles.published(next)));
            }
            try (CaseWork work = new CaseWork(file, new Machine(() -> new Known(articles), 2))) {
                AddReport report = work.add(inputs, Progress.NONE);
                long claims = (long) next * MadeArticles.CLAIMS_AN_ARTICLE;
                if (!report.refused().isEmpty() || report.claims() != claims) {
                    throw new IllegalStateException(
                            report.claims() + " claims instead of " + claims + "; refused: " + report.refused());
                }
                return report;
            }
        }
    }

    /** Reads what was put into the articles. */
    private record Known(MadeArticles articles) implements Machine.DocumentReader {
        @Override
        public Id identity() {
            return MadeArticles.reader();
        }

        @Override
        public Reading read(Document document, @Nullable LocalDate published) {
            return articles.read(document);
        }
    }
}
