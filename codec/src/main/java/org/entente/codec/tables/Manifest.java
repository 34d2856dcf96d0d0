package org.entente.codec.tables;

import java.util.List;
import org.entente.model.Id;

/**
 * What a folder of tables holds.
 *
 * @param version of this form, and of the keys in it
 * @param reader the hash of model, lexicons and code that read the documents
 * @param tables each of {@link TableNames#ALL}, in that order
 */
public record Manifest(int version, Id reader, List<Table> tables) {
    public static final int VERSION = 3;

    public Manifest {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param name its folder's name
     * @param rows how many
     * @param digest the sum, modulo 2 to the 256th, of the SHA-256 of each row's record: two tables of the same rows
     *     have the same, however the rows are cut into files
     */
    public record Table(String name, long rows, Id digest) {}
}
