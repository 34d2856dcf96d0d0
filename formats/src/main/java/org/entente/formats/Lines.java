package org.entente.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, their line feeds included, none held at greater length than a bound. Not thread-safe. */
final class Lines {
    private final InputStream in;
    private final int bytesMax;
    private boolean cut;

    Lines(InputStream in, int bytesMax) {
        this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in);
        this.bytesMax = bytesMax;
    }

    /** The next line, cut where it is longer than the bound; null at the end. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        cut = false;
        for (int value = in.read(); value >= 0; value = in.read()) {
            if (line.size() < bytesMax) {
                line.write(value);
            } else {
                cut = true;
            }
            if (value == '\n') {
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    /** Whether the last line was longer than the bound. */
    boolean isCut() {
        return cut;
    }
}
