package org.entente.engine.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The seam through which files come that hold documents: archives, mail boxes, crawls, lists of records.
 *
 * <p>Implementations are stateless, thread-safe and deterministic, read their stream once, and write nothing.
 */
public interface Container {
    /**
     * Whether it opens this file.
     *
     * @param name the file's name; only its ending is looked at
     * @param head its first bytes, {@value Opening#HEAD_BYTES} or fewer
     */
    boolean opens(String name, byte[] head);

    /** Whether such a file is a document itself, beside what it holds, as an e-mail is beside its attachments. */
    default boolean isDocument() {
        return false;
    }

    /**
     * Hands over each part, in the order of the file.
     *
     * @param packed its bytes
     * @param budget what may still be unpacked; every stream that is unpacked goes through it
     * @throws UserError where the rest of the file can't be had
     * @throws IOException where it is damaged
     */
    void unpack(String name, Packed packed, Budget budget, Parts parts) throws IOException;

    /** Takes the parts of a container. */
    interface Parts {
        /**
         * A part.
         *
         * @param name the container's name, {@code !/} and its own; what can't be shown of it is replaced
         * @param address the address on the web that it was fetched from, or null
         * @param in read or not, and not closed, before this returns
         */
        void part(String name, @Nullable String address, InputStream in) throws IOException;

        /** A part that can't be had; the rest goes on. */
        void refused(UserError error);

        /** Parts that are no documents and aren't meant to be, such as a page's pictures. */
        void passedOver(String container, int count, String what);
    }
}
