package org.entente.engine.ingest;

import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/** Takes the documents that a file holds. */
public interface Taker {
    /**
     * A document's bytes, not yet read.
     *
     * @param name the file's name; of a part, the file's, {@code !/} and the part's
     * @param address where on the web it was fetched from, as the file says, or null
     * @param bytes within the limits of size
     * @return whether it could be taken; what was wrong with it was told then
     */
    boolean document(String name, @Nullable String address, byte[] bytes);

    /** A part that can't be had. */
    void refused(UserError error);

    /** Parts that are no documents and aren't meant to be, such as a page's pictures. */
    void passedOver(String container, int count, String what);
}
