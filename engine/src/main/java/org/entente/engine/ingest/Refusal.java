package org.entente.engine.ingest;

import org.entente.model.UserError;

/** Refusals that several places of the stage make. */
public final class Refusal {
    private Refusal() {}

    static UserError unsupported(String name, String what) {
        return new UserError(
                "INGEST-UNSUPPORTED-FORMAT",
                name,
                "it is " + what + ", and so far Entente reads .txt and .html",
                "Save its text as .txt (UTF-8) and add that");
    }

    /** The bytes are text of no encoding that could be made out. */
    public static UserError encoding(String name, String what) {
        return new UserError(
                "INGEST-ENCODING",
                name,
                "its characters can't be made out: " + what,
                "Open it in an editor that shows it correctly and save it as UTF-8");
    }
}
