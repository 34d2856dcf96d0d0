package org.entente.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a folder such as analysts have: short texts and pages, made by a seed, and among them files of each kind that is
 * refused. {@code org.entente.evaluation.MixedFolder FOLDER FILES BAD} fills a folder for {@code entente add}.
 */
public final class MixedFolder {
    private static final long SEED = 20_260_404;
    private static final int A_FOLDER = 500;
    private static final int DEPTH = 100_000;
    private static final int BOMB_BYTES = 24 << 20;
    private static final String SENTENCE = "The harbour was closed on Monday and opened again on Tuesday.";

    private MixedFolder() {}

    /** What a file is bad for, and the code that it is refused with. */
    private enum Bad {
        EMPTY("txt", "INGEST-EMPTY"),
        BLANK("txt", "INGEST-EMPTY"),
        NUL_BYTES("txt", "INGEST-BINARY"),
        HALF_SURROGATE("txt", "INGEST-ENCODING"),
        LONG_LINE("txt", "INGEST-TOO-MANY-CHARACTERS"),
        PICTURE_CALLED_TEXT("txt", "INGEST-BINARY"),
        DEEP_PAGE("html", "INGEST-TOO-DEEP"),
        MENUS_ALONE("html", "INGEST-NO-TEXT"),
        TRUNCATED_PDF("pdf", "INGEST-DAMAGED"),
        NO_PDF("pdf", "INGEST-DAMAGED"),
        ENTITIES("docx", "INGEST-XML-ENTITIES"),
        CUT_ZIP("zip", "INGEST-DAMAGED"),
        PATH_OUT("zip", "INGEST-ARCHIVE-PATH"),
        BOMB("gz", "INGEST-EXPANSION"),
        OLD_OFFICE("doc", "INGEST-UNSUPPORTED-FORMAT");

        private final String ending;
        private final String code;

        Bad(String ending, String code) {
            this.ending = ending;
            this.code = code;
        }
    }

    /** @param arguments the folder, how many files, and how many of them bad */
    public static void main(String[] arguments) throws IOException {
        make(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    /**
     * Fills a folder with so many files, spread over folders in it.
     *
     * @param bad how many are to be refused, evenly among the others and of every kind in turn
     * @return the bad ones, each with the code that it is to be refused with
     */
    public static Map<Path, String> make(Path folder, int files, int bad) throws IOException {
        Random random = new Random(SEED);
        Map<Path, String> refused = new TreeMap<>();
        for (int number = 0; number < files; number++) {
            Path into = Files.createDirectories(folder.resolve(String.format(Locale.ROOT, "%03d", number / A_FOLDER)));
            boolean isBad = (long) (number + 1) * bad / files > (long) number * bad / files;
            if (isBad) {
                Bad kind = Bad.values()[refused.size() % Bad.values().length];
                Path file = into.resolve(number + "." + kind.ending);
                Files.write(file, bytes(kind, number));
                refused.put(file, kind.code);
            } else {
                String text = text(number, random);
                boolean page = number % 5 == 0;
                Files.writeString(into.resolve(number + (page ? ".html" : ".txt")), page ? page(number, text) : text);
            }
        }
        return refused;
    }

    private static String text(int number, Random random) {
        StringBuilder text = new StringBuilder("Report ").append(number).append(" speaks of");
        for (int word = 0; word < 12; word++) {
            text.append(' ').append(syllables(random));
        }
        return text.append(". Borduria counted ")
                .append(2 + random.nextInt(900))
                .append(" ships by the evening of ")
                .append(1 + random.nextInt(28))
                .append(" March 2025.\n")
                .toString();
    }

    private static String syllables(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static String page(int number, String text) {
        return "<!DOCTYPE html><html><head><title>Report " + number
                + "</title></head><body><nav><a href=/>Home</a></nav>" + "<article><p>" + text
                + "</p></article></body></html>";
    }

    private static byte[] bytes(Bad kind, int number) throws IOException {
        String id = Integer.toString(number);
        return switch (kind) {
            case EMPTY -> new byte[0];
            case BLANK -> utf8(" \n\t".repeat(1 + number % 50));
            case NUL_BYTES -> utf8("Report " + id + "\0\0" + SENTENCE);
            case HALF_SURROGATE -> joined(utf8("Report " + id), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
            case LONG_LINE -> utf8(id + " harbour".repeat(300_000));
            case PICTURE_CALLED_TEXT -> joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, utf8(id));
            case DEEP_PAGE -> utf8("<html><body>" + "<div>".repeat(DEPTH) + id + SENTENCE);
            case MENUS_ALONE -> utf8("<html><body><nav><a href=/" + id + ">Home</a></nav></body></html>");
            case TRUNCATED_PDF -> utf8("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n% " + id);
            case NO_PDF -> utf8("%PDF-1.4 " + id + " " + SENTENCE);
            case ENTITIES ->
                zip(Map.of(
                        "word/document.xml",
                        utf8("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\">&a;"
                                + id + "</w:document>")));
            case CUT_ZIP -> {
                byte[] whole = zip(Map.of("a.txt", utf8(id + SENTENCE)));
                yield Arrays.copyOf(whole, whole.length - 30);
            }
            case PATH_OUT -> zip(Map.of("../" + id + ".txt", utf8(SENTENCE)));
            case BOMB -> gzip(new byte[BOMB_BYTES + number]);
            case OLD_OFFICE ->
                joined(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        utf8(id));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
