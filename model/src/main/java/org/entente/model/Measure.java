package org.entente.model;

/**
 * What a figure measures, such as {@code deaths}, {@code strikes}, {@code range}: the type of a figure
 * claim.
 *
 * @param code lower-case words joined by hyphens: an entry of the lexicon of measures, or the lemma of
 *     the noun that is counted
 */
public record Measure(String code) implements ClaimType {
    public Measure {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a measure has a name");
        }
    }

    @Override
    public ClaimKind kind() {
        return ClaimKind.FIGURE;
    }
}
