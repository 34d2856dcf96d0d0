package org.entente.app.work;

import org.entente.model.UserError;

/**
 * Hears how far long work has come. Called from one thread at a time, in the order in which things
 * were made safe: what was reported as added survives any stop.
 */
public interface Progress {
    /** Hears nothing. */
    Progress NONE = new Progress() {};

    /** A stage has done {@code done} of {@code total} things. */
    default void step(Stage stage, long done, long total) {}

    /** An input is in the case file now. */
    default void added(Added added) {}

    /** An input was refused; the rest goes on. */
    default void refused(UserError error) {}

    /** Parts of an input that are no documents, such as a page's pictures, were left alone. */
    default void passedOver(String container, int count, String what) {}

    /** The long stages. */
    enum Stage {
        INGEST("taking in"),
        READ("reading"),
        COMPARE("comparing");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        /** What it does, for a person. */
        public String words() {
            return words;
        }
    }
}
