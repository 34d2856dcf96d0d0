package org.entente.codec.tables;

import java.util.List;
import org.entente.model.Id;

/**
 * Under which keys a record stands.
 *
 * @param stage {@code copies}, {@code resolve} or {@code reconcile}
 * @param record the id of the document, mention or claim
 * @param keys ascending
 */
public record KeysRow(String stage, Id record, List<String> keys) {
    public KeysRow {
        keys = List.copyOf(keys);
    }
}
