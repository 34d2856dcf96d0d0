package org.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was reported as added survives SIGKILL at any instant, and adding again finishes. */
final class KillTest {
    private static final int STORIES = 60;

    @TempDir
    Path folder;

    static Story story(int number) {
        return Story.of(
                "ALBA asked BERYL for " + number + " boats.\n" + "Nobody answered. ".repeat(number * 7 % 200),
                null,
                LocalDate.of(2025, 1, 1).plusDays(number));
    }

    @Test
    void aWriterThatIsKilledAtADozenInstantsLosesNothingThatItReported() {
        long seed = 20251121;
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            Path file = folder.resolve("case" + round + ".entente");
            int lines = random.nextInt(STORIES);
            long nanos = random.nextInt(4_000_000);
            List<String> reported = new ArrayList<>();
            try (Child child = Child.start("add", file, Integer.toString(STORIES))) {
                for (int i = 0; i < lines; i++) {
                    reported.add(child.line());
                }
                spin(nanos);
                reported.addAll(child.kill());
            }
            check(file, reported, "seed " + seed + " round " + round + " after " + lines + " lines");
        }
    }

    /** A pause below what the scheduler can sleep. */
    private static void spin(long nanos) {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static void check(Path file, List<String> reported, String when) {
        if (!Files.exists(file)) {
            assertThat(reported).as(when).isEmpty();
        } else {
            try (CaseFile caseFile = CaseFile.openForReading(file)) {
                assertThat(caseFile.check()).as(when).isEmpty();
                for (String number : reported) {
                    if (number.matches("\\d+")) {
                        Story story = story(Integer.parseInt(number));
                        assertThat(caseFile.evidence().document(story.id()))
                                .as(when)
                                .contains(story.document());
                        assertThat(caseFile.claims().ofDocument(story.id()))
                                .as(when)
                                .hasSize(1);
                    }
                }
            }
        }
        try (CaseFile caseFile = CaseFile.openOrCreate(file)) {
            for (int i = 0; i < STORIES; i++) {
                story(i).settleIn(caseFile);
            }
            assertThat(caseFile.evidence().documents()).as(when).hasSize(STORIES);
            assertThat(caseFile.derived().unsettled()).as(when).isEmpty();
            assertThat(caseFile.check()).as(when).isEmpty();
        }
        assertThat(CaseFileTest.filesIn(file.getParent()))
                .as(when)
                .contains(file)
                .allMatch(each -> each.toString().endsWith(".entente"));
    }
}
