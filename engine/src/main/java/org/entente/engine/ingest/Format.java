package org.entente.engine.ingest;

/**
 * The seam through which file formats come.
 *
 * <p>Implementations are stateless, thread-safe and deterministic, need time and memory in proportion to the
 * bytes, and touch nothing outside them.
 */
public interface Format {
    /**
     * Whether it reads this file.
     *
     * @param name the file's name or address; only its ending is looked at
     * @param bytes not empty, within {@link Limits#bytesMax()}; not modified
     */
    boolean reads(String name, byte[] bytes);

    /**
     * Whether its files are told by their bytes and may hold any; such formats are asked first, before what is
     * no text is refused.
     */
    default boolean isBinary() {
        return false;
    }

    /**
     * Takes the text out of the bytes.
     *
     * @return the pieces of the text in order, with what the document says of itself
     * @throws org.entente.model.UserError where a limit is passed or the encoding can't be read
     */
    Extracted extract(String name, byte[] bytes, Limits limits);
}
