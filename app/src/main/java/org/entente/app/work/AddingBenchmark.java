package org.entente.app.work;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.entente.casefile.CaseFile;
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
     * @param arguments the case's file, which is made, and the numbers of claims, ascending; or {@code made}, the file, which is
     *     made where it is not there, and one number, for a case that is written straight into its file, and of which a copy grows
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("made")) {
            System.out.println(made(Path.of(arguments[1]), Integer.parseInt(arguments[2])));
            return;
        }
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

    private static Run made(Path path, int claims) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        MadeArticles articles = new MadeArticles(claims, SEED);
        int count = claims / MadeArticles.CLAIMS_AN_ARTICLE;
        if (!Files.exists(path)) {
            Path begun = path.resolveSibling(path.getFileName() + ".begun");
            delete(begun);
            MadeArticlesCase.make(begun, articles, count);
            System.out.println("made by processor seconds\t" + system.getProcessCpuTime() / 1e9);
            int blocks = new Filling(begun, articles, count).complete();
            System.out.println(blocks + " blocks completed by processor seconds\t" + system.getProcessCpuTime() / 1e9);
            Files.move(begun, path);
        }
        Path grown = path.resolveSibling(path.getFileName() + ".grown");
        delete(grown);
        Files.copy(path, grown);
        try (FileChannel written = FileChannel.open(grown, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return new Filling(grown, articles, count).to(claims);
    }

    private static void tell(double seconds, double processorSeconds) {
        System.out.println(String.format(Locale.ROOT, "one more\t%.2f\t%.2f of processor", seconds, processorSeconds));
    }

    /** With what a run that was stopped may have left beside it. */
    private static void delete(Path file) throws IOException {
        for (String beside : List.of("", "-wal", "-shm", "-lock")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + beside));
        }
    }

    /** A case that grows. */
    static final class Filling {
        private final Path file;
        private final MadeArticles articles;
        private int next;

        Filling(Path file, int claimsInAll) {
            this(file, new MadeArticles(claimsInAll, SEED), 0);
        }

        Filling(Path file, MadeArticles articles, int next) {
            this.file = file;
            this.articles = articles;
            this.next = next;
        }

        /**
         * Compares the blocks that the articles to be added one by one will meet, as they stand without these.
         *
         * @return how many blocks
         */
        int complete() {
            Set<String> keys = new TreeSet<>();
            try {
                rehearse(keys);
            } catch (Rehearsed done) {
                try (CaseFile open = CaseFile.openForWriting(file)) {
                    open.transaction(() -> new ClaimSettling(open, Progress.NONE).complete(keys));
                }
            }
            return keys.size();
        }

        private void rehearse(Set<String> keys) {
            Machine machine = new Machine(() -> new Known(articles), 2);
            try (CaseFile open = CaseFile.openForWriting(file)) {
                open.transaction((Runnable) () -> {
                    Intake intake = new Intake(open, machine.ingest(), Progress.NONE, () -> "2026-01-01T00:00:00Z");
                    intake.take(inputs(next, ADDED_ONE_BY_ONE));
                    new ReadingRoom(open, machine, Progress.NONE).readUnread();
                    keys.addAll(new Settling(open, Progress.NONE).keysToCompare());
                    throw new Rehearsed();
                });
            }
        }

        /** Takes the articles out again. */
        private static final class Rehearsed extends RuntimeException {
            private static final long serialVersionUID = 1;
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
                double[] one = {(System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processorStart) / 1e9};
                tell(one[0], one[1]);
                took.add(one);
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

        private List<Input> inputs(int from, int count) {
            List<Input> inputs = new ArrayList<>();
            for (int number = from; number < from + count; number++) {
                inputs.add(Input.ofBytes(
                        "article-" + number + ".txt",
                        articles.text(number).getBytes(StandardCharsets.UTF_8),
                        null,
                        articles.published(number)));
            }
            return inputs;
        }

        private AddReport add(int count) {
            List<Input> inputs = inputs(next, count);
            next += count;
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
