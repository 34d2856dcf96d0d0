package org.entente.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Reports of one to three sentences made by a seed, no two the same, half of them on one pair of states. {@code
 * org.entente.spark.MadeReports FOLDER NUMBER} fills a folder with them.
 */
public final class MadeReports {
    private static final long SEED = 20_260_101;
    private static final int A_FOLDER = 1_000;
    private static final List<String> STATES = List.of(
            "Aland", "Borduria", "Carpathia", "Drevia", "Estland", "Fardia", "Gavonia", "Hestria", "Ibrania", "Jorvia");
    private static final List<String> THINGS = List.of("tanks", "drones", "rifles", "trucks", "shells");

    private MadeReports() {}

    private record Report(String title, String published, String publisher, String text) {}

    /** @param arguments a folder and how many reports it is to hold */
    public static void main(String[] arguments) throws IOException {
        write(Files.createDirectories(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
    }

    /** A text file each, spread over folders; returns them in the order in which they were made. */
    static List<Path> write(Path folder, int reports) throws IOException {
        Random random = new Random(SEED);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            Report report = report(random, i);
            Path into = Files.createDirectories(folder.resolve(String.format(Locale.ROOT, "%03d", i / A_FOLDER)));
            files.add(Files.writeString(
                    into.resolve(i + ".txt"),
                    "Title: " + report.title() + "\nPublisher: " + report.publisher() + "\nPublished: "
                            + report.published() + "\n\n" + report.text() + "\n"));
        }
        return files;
    }

    /** A line of JSON each; returns their size in bytes. */
    static long writeRecords(Path file, int reports) throws IOException {
        Random random = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < reports; i++) {
                Report report = report(random, i);
                out.write("{\"title\":\"" + report.title() + "\",\"published\":\"" + report.published()
                        + "\",\"publisher\":\"" + report.publisher() + "\",\"text\":\"" + report.text() + "\"}\n");
            }
        }
        return Files.size(file);
    }

    private static Report report(Random random, int number) {
        boolean hot = random.nextBoolean();
        String one = hot ? "Borduria" : any(random, STATES);
        String other = hot ? "Carpathia" : any(random, STATES);
        int counted = 10 + random.nextInt(90);
        String day = String.format(
                Locale.ROOT,
                "20%02d-%02d-%02d",
                10 + random.nextInt(15),
                1 + random.nextInt(12),
                1 + random.nextInt(28));
        List<String> sentences = List.of(
                one + " delivered " + counted + " " + any(random, THINGS) + " to " + other + ", officials in "
                        + any(random, STATES) + " said in report " + number + ".",
                other + " denied that it had received them.",
                "A ministry counted at least " + (counted - random.nextInt(9)) + " " + any(random, THINGS) + ".");
        String text = String.join(" ", sentences.subList(0, 1 + random.nextInt(sentences.size())));
        return new Report("Report " + number, day, "Paper " + random.nextInt(40), text);
    }

    private static String any(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
