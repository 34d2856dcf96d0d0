package org.entente.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.engine.ingest.Ingest;
import org.entente.engine.ingest.Packed;
import org.entente.engine.ingest.Taker;
import org.entente.formats.Formats;
import org.entente.model.Block;
import org.entente.model.Document;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Measures cleaning alone: from a file's bytes to its text, with what is not of the article set apart. Web pages and plain
 * texts are made by a seed, and where something of them that belongs to the article isn't read, or litter is, it ends
 * without numbers; with a folder as argument, the files in it are read instead.
 */
public final class CleaningBenchmark {
    private static final long SEED = 20_260_403;
    private static final int MADE = 400;
    private static final int PARAGRAPHS = 14;
    private static final double SECONDS_MIN = 10;
    private static final String LITTER = "Read more from our desk";

    private CleaningBenchmark() {}

    /** A file before it is read. */
    private record Raw(String name, byte[] bytes) {}

    /** What a number of files gave. */
    private static final class Read implements Taker {
        private final Ingest ingest = Formats.ingest();
        private final List<Document> documents = new ArrayList<>();
        private int refused;

        void file(Raw raw) throws IOException {
            try (InputStream in = new ByteArrayInputStream(raw.bytes())) {
                ingest.open(raw.name(), Packed.stream(in), this);
            } catch (UserError error) {
                refused++;
            }
        }

        @Override
        public boolean document(String name, @Nullable String address, byte[] bytes) {
            try {
                documents.add(ingest.ingest(name, bytes));
                return true;
            } catch (UserError error) {
                refused++;
                return false;
            }
        }

        @Override
        public void refused(UserError error) {
            refused++;
        }

        @Override
        public void passedOver(String container, int count, String what) {}
    }

    /** @param arguments a folder of files, or none */
    public static void main(String[] arguments) throws IOException {
        System.out.println("what\tfiles\tMiB\tdocuments\trefused\ta second of processor\tMiB a second of processor");
        if (arguments.length > 0) {
            measure("files", files(Path.of(arguments[0])));
            return;
        }
        System.out.println("seed " + SEED);
        checked(measure("pages", made(true)));
        checked(measure("plain texts", made(false)));
    }

    private static Read measure(String what, List<Raw> files) throws IOException {
        pass(files);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int passes = 0;
        Read read = new Read();
        double seconds = 0;
        while (seconds < SECONDS_MIN) {
            read = pass(files);
            passes++;
            seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        }
        double mebibytes = files.stream().mapToLong(raw -> raw.bytes().length).sum() / (double) (1 << 20);
        System.out.println(String.format(
                Locale.ROOT,
                "%s\t%d\t%.1f\t%d\t%d\t%.0f\t%.1f",
                what,
                files.size(),
                mebibytes,
                read.documents.size(),
                read.refused,
                passes * read.documents.size() / seconds,
                passes * mebibytes / seconds));
        return read;
    }

    private static Read pass(List<Raw> files) throws IOException {
        Read read = new Read();
        for (Raw raw : files) {
            read.file(raw);
        }
        return read;
    }

    private static void checked(Read read) {
        for (Document document : read.documents) {
            List<String> paragraphs = document.blocks().stream()
                    .filter(Block::isRead)
                    .map(block -> block.span().in(document.text()))
                    .filter(text -> text.startsWith("In the matter of"))
                    .toList();
            boolean litter = document.blocks().stream()
                    .anyMatch(block ->
                            block.isRead() && block.span().in(document.text()).contains(LITTER));
            if (paragraphs.size() != PARAGRAPHS || litter) {
                throw new IllegalStateException("a page was not cleaned as it should be: " + document.text());
            }
        }
        if (read.documents.size() != MADE) {
            throw new IllegalStateException("of " + MADE + " files " + read.documents.size() + " were read");
        }
    }

    private static List<Raw> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .sorted()
                    .map(path -> {
                        try {
                            return new Raw(String.valueOf(path.getFileName()), Files.readAllBytes(path));
                        } catch (IOException e) {
                            throw new UncheckedIOException("a file to measure with can't be read: " + path, e);
                        }
                    })
                    .toList();
        }
    }

    /** Pages of about 40 KiB, most of it menus and scripts as pages have, or the same articles as plain text. */
    private static List<Raw> made(boolean pages) {
        Random random = new Random(SEED);
        List<Raw> made = new ArrayList<>();
        for (int number = 0; number < MADE; number++) {
            List<String> paragraphs = new ArrayList<>();
            for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                paragraphs.add(paragraph(random));
            }
            String text = pages ? page(number, paragraphs, random) : String.join("\n\n", paragraphs) + "\n";
            made.add(new Raw(number + (pages ? ".html" : ".txt"), text.getBytes(StandardCharsets.UTF_8)));
        }
        return made;
    }

    private static String paragraph(Random random) {
        StringBuilder text = new StringBuilder("In the matter of the harbour");
        for (int word = 0; word < 60; word++) {
            text.append(word % 20 == 19 ? ". The " : " ")
                    .append("w")
                    .append(Integer.toString(random.nextInt(9_000), 36));
        }
        return text.append('.').toString();
    }

    private static String page(int number, List<String> paragraphs, Random random) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Matter ")
                .append(number)
                .append("</title><meta property=article:published_time content=2025-03-04><script>");
        for (int line = 0; line < 300; line++) {
            page.append("var v")
                    .append(line)
                    .append("=")
                    .append(random.nextInt())
                    .append(";if(v<9){f('<p>x</p>')}\n");
        }
        page.append("</script></head><body><header><nav><ul>");
        links(page, 80, random);
        page.append("</ul></nav></header><main><article><h1>Matter ")
                .append(number)
                .append("</h1>");
        for (String paragraph : paragraphs) {
            page.append("<p>")
                    .append(paragraph.replace("harbour", "<a href=/h>harbour</a>"))
                    .append("</p>\n");
        }
        page.append("</article></main><aside class=related><ul>");
        links(page, 120, random);
        return page.append("</ul></aside><footer><p>")
                .append(LITTER)
                .append("</p></footer></body></html>")
                .toString();
    }

    private static void links(StringBuilder page, int count, Random random) {
        for (int link = 0; link < count; link++) {
            page.append("<li class='item i")
                    .append(link)
                    .append("'><a href='/a/")
                    .append(random.nextInt(1 << 20))
                    .append("'><span>")
                    .append(LITTER)
                    .append(' ')
                    .append(link)
                    .append("</span></a></li>\n");
        }
    }
}
