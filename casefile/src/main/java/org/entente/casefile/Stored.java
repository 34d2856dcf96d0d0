package org.entente.casefile;

import java.io.Serial;
import java.util.List;
import org.entente.codec.Json;

/** Records that stand in a column as JSON. */
final class Stored {
    private Stored() {}

    static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (IllegalArgumentException e) {
            throw new Damaged(e);
        }
    }

    static <T> List<T> readList(String json, Class<T> type) {
        try {
            return Json.readList(json, type);
        } catch (IllegalArgumentException e) {
            throw new Damaged(e);
        }
    }

    /** What was written as a record is none any more: the file is at fault, not the caller. */
    static final class Damaged extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Damaged(Throwable cause) {
            super("a record of the case file cannot be read", cause);
        }
    }
}
