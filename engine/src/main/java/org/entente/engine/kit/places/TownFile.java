package org.entente.engine.kit.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The towns, provinces and districts of the file {@code towns.tsv}, which {@code training/gazetteer.py} writes.
 *
 * <p>Its lines are sorted by the bytes of their folded names, so that a name is found by halving in the file's own bytes, and a place
 * is made of a line only when it is asked for. Read at the first question; immutable and thread-safe.
 */
final class TownFile {
    private static final int COLUMNS = 7;

    private final byte[] bytes;

    private TownFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Holds the one file, which is read when it is first wanted. */
    private static final class Shipped {
        private static final TownFile FILE = read();

        private static TownFile read() {
            try (InputStream in = TownFile.class.getResourceAsStream("towns.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("no towns.tsv beside " + TownFile.class.getName());
                }
                return new TownFile(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("towns.tsv cannot be read", e);
            }
        }
    }

    static TownFile shipped() {
        return Shipped.FILE;
    }

    /** All places of a folded name, those with most people first. */
    List<Place> named(String folded) {
        byte[] key = (folded + '\t').getBytes(StandardCharsets.UTF_8);
        List<Place> found = new ArrayList<>();
        for (int line = firstNotBefore(key); line < bytes.length && startsWith(line, key); line = next(line)) {
            found.add(place(line));
        }
        return found;
    }

    /** Every line's folded name, in the order of the file. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int line = 0; line < bytes.length; line = next(line)) {
            keys.add(key(line));
        }
        return keys;
    }

    private int firstNotBefore(byte[] key) {
        int low = 0;
        int high = bytes.length;
        while (low < high) {
            int line = start((low + high) >>> 1);
            if (isBefore(line, key)) {
                low = next(line);
            } else {
                high = line;
            }
        }
        return low;
    }

    /** The beginning of the line that a byte is in. */
    private int start(int at) {
        int line = at;
        while (line > 0 && bytes[line - 1] != '\n') {
            line--;
        }
        return line;
    }

    private int next(int line) {
        int at = line;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    private boolean isBefore(int line, byte[] key) {
        int end = Math.min(bytes.length, line + key.length);
        return Arrays.compareUnsigned(bytes, line, end, key, 0, key.length) < 0;
    }

    private boolean startsWith(int line, byte[] key) {
        return line + key.length <= bytes.length && Arrays.equals(bytes, line, line + key.length, key, 0, key.length);
    }

    private String key(int line) {
        int end = line;
        while (bytes[end] != '\t') {
            end++;
        }
        return new String(bytes, line, end - line, StandardCharsets.UTF_8);
    }

    private Place place(int line) {
        String text = new String(bytes, line, next(line) - 1 - line, StandardCharsets.UTF_8);
        String[] cells = text.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("towns.tsv: a line of " + cells.length + " cells: " + text);
        }
        return new Place(
                cells[1].isEmpty() ? capitals(cells[0]) : cells[1],
                kind(cells[2]),
                cells[3],
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                cells[6].isEmpty() ? 0 : Long.parseLong(cells[6]));
    }

    private static Place.Kind kind(String letter) {
        return switch (letter) {
            case "d" -> Place.Kind.DIVISION;
            case "c" -> Place.Kind.DISTRICT;
            case "t" -> Place.Kind.CITY;
            default -> throw new IllegalStateException("towns.tsv: no kind " + letter);
        };
    }

    private static String capitals(String folded) {
        StringBuilder name = new StringBuilder();
        for (String word : folded.split(" ")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return name.toString();
    }
}
