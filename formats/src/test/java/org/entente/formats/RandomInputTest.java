package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.entente.engine.ingest.Ingest;
import org.entente.model.Document;
import org.entente.model.UserError;
import org.junit.jupiter.api.Test;

/** Whatever comes in, a document that holds together or a coded refusal comes out. */
class RandomInputTest {
    private static final int RUNS = 1_500;
    private static final String[] TAGS = {
        "p",
        "div",
        "span",
        "b",
        "a",
        "table",
        "tr",
        "td",
        "li",
        "ul",
        "h1",
        "h2",
        "article",
        "aside",
        "nav",
        "form",
        "br",
        "script",
        "!--",
        "blockquote",
        "time",
        "meta",
        "template",
        "svg",
        "select",
        "option",
        "title",
        "body"
    };

    private final long seed = Long.getLong("entente.seed", 20_260_115L);
    private final Random random = new Random(seed);
    private final Ingest ingest = Formats.ingest();

    @Test
    void randomBytesGiveADocumentOrARefusal() {
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = bytes[i] == 0 ? 32 : bytes[i];
                }
            }
            check(run, random.nextBoolean() ? "x.html" : "x.txt", bytes);
        }
    }

    @Test
    void randomTagsGiveADocumentOrARefusal() {
        for (int run = 0; run < RUNS; run++) {
            StringBuilder page = new StringBuilder("<html>");
            int parts = random.nextInt(60);
            for (int part = 0; part < parts; part++) {
                page.append(part());
            }
            check(run, "x.html", page.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void damagedPagesGiveADocumentOrARefusal() throws IOException {
        byte[] page = Files.readAllBytes(Path.of("..", "demo", "corpus", "15-harbour-post-five-strikes.html"));
        for (int run = 0; run < RUNS / 5; run++) {
            byte[] damaged = page.clone();
            int faults = 1 + random.nextInt(40);
            for (int fault = 0; fault < faults; fault++) {
                damaged[random.nextInt(damaged.length)] = (byte) (1 + random.nextInt(255));
            }
            check(run, "x.html", damaged);
        }
    }

    private String part() {
        String tag = TAGS[random.nextInt(TAGS.length)];
        return switch (random.nextInt(5)) {
            case 0 -> "<" + tag + " class='" + TAGS[random.nextInt(TAGS.length)] + " comment-area'>";
            case 1 -> "</" + tag + ">";
            case 2 -> "<" + tag;
            case 3 -> "The harbour opened on 3 March 2024, said its master: ";
            default -> "&#" + random.nextInt(0x11FFFF) + ";\u200B \u0085\uFB01";
        };
    }

    private void check(int run, String name, byte[] bytes) {
        String label = "seed " + seed + " run " + run;
        Document document;
        try {
            document = ingest.ingest(name, bytes);
        } catch (UserError refusal) {
            assertThat(refusal.code()).as(label).startsWith("INGEST-");
            return;
        } catch (RuntimeException bug) {
            throw new AssertionError(label, bug);
        }
        Soundness.check(label, document);
    }
}
