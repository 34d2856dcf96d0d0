package org.entente.engine.ingest;

/**
 * What the ingest stage takes at most; what lies beyond is refused, never cut.
 *
 * @param bytesMax size of the original bytes
 * @param textCharsMax length of the extracted text in UTF-16 units
 * @param nestingMax how deep the elements of a page may lie within each other
 * @param tagsMax how many tags a page may have
 */
public record Limits(int bytesMax, int textCharsMax, int nestingMax, int tagsMax) {
    /** 16 MiB, two million characters, 512 levels, 300,000 tags. */
    public static final Limits STANDARD = new Limits(16 * 1024 * 1024, 2_000_000, 512, 300_000);

    public Limits {
        if (bytesMax < 1 || textCharsMax < 1 || nestingMax < 1 || tagsMax < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
