package org.entente.engine.kit.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Given names that nearly always men, or nearly always women, bear, of some forty languages
 * ({@code given-names.tsv}, written by {@code training/given_names.py}). It tells how a text is likely to go on
 * about a person, he or she, and nothing about the person. Immutable, safe for threads.
 */
public final class GivenNames {
    private static final Map<String, Gender> BY_NAME = load();

    private GivenNames() {}

    /** Whose pronoun a name's bearers have. */
    public enum Gender {
        MASCULINE,
        FEMININE
    }

    /** What the first word of a person's whole name tells; nothing where it stands alone, is unknown or borne by both. */
    public static Optional<Gender> ofWhole(String name) {
        String[] words = name.strip().split("\\s+", 2);
        return words.length < 2 ? Optional.empty() : Optional.ofNullable(BY_NAME.get(Names.fold(words[0])));
    }

    private static Map<String, Gender> load() {
        Map<String, Gender> byName = new HashMap<>();
        try (InputStream in = GivenNames.class.getResourceAsStream("given-names.tsv")) {
            if (in == null) {
                throw new IllegalStateException("no given-names.tsv");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("\t"))
                    .forEach(row -> byName.put(row[0], row[1].equals("m") ? Gender.MASCULINE : Gender.FEMININE));
        } catch (IOException e) {
            throw new UncheckedIOException("the given names cannot be read", e);
        }
        return Map.copyOf(byName);
    }
}
