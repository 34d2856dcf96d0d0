package org.entente.app.work;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.entente.app.export.Export;

/** Made-up reports for tests of the work around reading: their amounts agree, differ and contradict. */
public final class Samples {
    private static final List<String> STATES = List.of("Aland", "Borduria", "Carpathia", "Drevia");
    private static final List<String> THINGS = List.of("strikes", "ships", "barrels", "drones", "crates");

    private Samples() {}

    /** Reports; every third is an edited copy of the one before. */
    static List<Input> inputs(int count, long seed) {
        List<Input> inputs = new ArrayList<>();
        List<String> texts = texts(count, seed);
        for (int i = 0; i < count; i++) {
            inputs.add(
                    Input.ofBytes("report-" + i + ".txt", texts.get(i).getBytes(StandardCharsets.UTF_8), null, null));
        }
        return inputs;
    }

    /** The reports' whole texts, with their heads. */
    public static List<String> texts(int count, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        String last = "";
        for (int i = 0; i < count; i++) {
            String text = i % 3 == 2 ? last + "\n\nMore to follow." : report(random);
            last = text;
            texts.add("Title: Report " + i + "\nPublisher: Paper " + random.nextInt(4) + "\nPublished: 2025-0"
                    + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "\n\n" + text);
        }
        return texts;
    }

    private static String report(Random random) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String one = STATES.get(random.nextInt(STATES.size()));
            String other = STATES.get(random.nextInt(STATES.size()));
            String counted = 5 + random.nextInt(4) + " " + THINGS.get(random.nextInt(THINGS.size()));
            sentences.add(
                    switch (random.nextInt(4)) {
                        case 0 -> one + " openly supplies " + other + " with machines and with the oil that it lacks.";
                        case 1 -> one + " counted at least " + counted + " by that evening.";
                        case 2 -> one + " counted " + counted + " by that evening.";
                        default -> "The ministers of " + one + " went home in silence after the long meeting.";
                    });
        }
        return String.join(" ", sentences);
    }

    static Machine machine(int threads) {
        return new Machine(PlainReader::new, threads);
    }

    /** All three exports of a case, byte for byte. */
    public static String exports(Path file) {
        try (CaseWork work = new CaseWork(file, machine(1))) {
            Export export = new Export(work.view());
            StringBuilder all = new StringBuilder();
            for (Export.Format format : Export.Format.values()) {
                all.append(export.lines(format).collect(Collectors.joining("\n")))
                        .append("\n\n");
            }
            return all.toString();
        }
    }
}
