package org.entente.spark;

import java.io.Serializable;

/**
 * A file, or a part of one, that one task opens.
 *
 * @param name as the user gave it: the argument and what lies under it
 * @param path where Hadoop finds it
 * @param sizeBytes of the whole file
 * @param start of the part, in bytes
 * @param end of the part, exclusive; lines that begin before it are the part's
 * @param linesBefore how many lines begin before {@code start}
 */
record Piece(String name, String path, long sizeBytes, long start, long end, long linesBefore) implements Serializable {
    static Piece whole(String name, String path, long sizeBytes) {
        return new Piece(name, path, sizeBytes, 0, sizeBytes, 0);
    }

    boolean isWhole() {
        return start == 0 && end == sizeBytes;
    }

    Piece after(long lines) {
        return new Piece(name, path, sizeBytes, start, end, lines);
    }
}
