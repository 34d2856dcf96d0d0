package org.entente.engine.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of {@link ReferenceFeatures} by name; a feature that is not there weighs nothing. Some thousands are looked
 * up for each phrase of a document, so a name is found by its parts, without joining them: {@link String#hashCode} of the whole
 * follows from those of the parts, which strings keep. Immutable and thread-safe.
 */
final class ReferenceWeights {
    private static final int BASE = 31;
    private static final int[] POWERS = powers(128);

    /** Open addressing; a power of two at least twice the number of names; null where a place is free. */
    private final String[] names;

    private final double[] weights;

    ReferenceWeights(Map<String, Double> byName) {
        int places = Integer.highestOneBit(Math.max(1, byName.size())) * 4;
        names = new String[places];
        weights = new double[places];
        new TreeMap<>(byName).forEach((name, weight) -> {
            int place = spread(name.hashCode()) & (places - 1);
            while (names[place] != null) {
                place = (place + 1) & (places - 1);
            }
            names[place] = name;
            weights[place] = weight;
        });
    }

    static ReferenceWeights bundled(String resource) {
        try (InputStream in = ReferenceWeights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no weights " + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the weights " + resource + " cannot be read", e);
        }
    }

    /** Reads lines of a name, a tab and its weight; what begins with a hash sign is a remark. */
    static ReferenceWeights parse(String text) {
        Map<String, Double> byName = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int tab = line.indexOf('\t');
            byName.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        });
        return new ReferenceWeights(byName);
    }

    /** The weight of the feature whose name these parts make; 0 where there is none. */
    double of(String... parts) {
        int hash = 0;
        int length = 0;
        for (String part : parts) {
            hash = hash * power(part.length()) + part.hashCode();
            length += part.length();
        }
        int place = spread(hash) & (names.length - 1);
        for (String name = names[place]; name != null; name = names[place]) {
            if (name.length() == length && isJoined(name, parts)) {
                return weights[place];
            }
            place = (place + 1) & (names.length - 1);
        }
        return 0;
    }

    /** Adds up what features weigh. Not thread-safe. */
    Sum sum() {
        return new Sum();
    }

    final class Sum implements ReferenceFeatures.Sink {
        private double sum;

        @Override
        public void add(String... parts) {
            sum += of(parts);
        }

        /** The sum of all features since this was asked for last. */
        double taken() {
            double taken = sum;
            sum = 0;
            return taken;
        }
    }

    private static boolean isJoined(String name, String[] parts) {
        int at = 0;
        for (String part : parts) {
            if (!name.startsWith(part, at)) {
                return false;
            }
            at += part.length();
        }
        return true;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }

    private static int power(int exponent) {
        if (exponent < POWERS.length) {
            return POWERS[exponent];
        }
        int power = POWERS[POWERS.length - 1];
        for (int i = POWERS.length - 1; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    private static int[] powers(int count) {
        int[] powers = new int[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++) {
            powers[i] = powers[i - 1] * BASE;
        }
        return powers;
    }
}
