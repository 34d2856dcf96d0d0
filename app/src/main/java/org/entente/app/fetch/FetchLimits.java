package org.entente.app.fetch;

import java.time.Duration;

/**
 * What one fetching may take.
 *
 * @param bytesMax of the answer; more is not read
 * @param connectMax until a connection stands
 * @param wholeMax until the last byte, redirections included
 * @param redirectsMax how often a site may send on
 * @param entriesMax how many entries of one feed are fetched
 */
public record FetchLimits(int bytesMax, Duration connectMax, Duration wholeMax, int redirectsMax, int entriesMax) {
    /** 16 MiB, 10 s, 60 s, five times, 200 entries. */
    public static final FetchLimits STANDARD =
            new FetchLimits(16 << 20, Duration.ofSeconds(10), Duration.ofSeconds(60), 5, 200);

    public FetchLimits {
        if (bytesMax < 1 || redirectsMax < 0 || entriesMax < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
