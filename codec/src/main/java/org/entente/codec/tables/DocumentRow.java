package org.entente.codec.tables;

import java.util.List;
import org.entente.model.Capture;
import org.entente.model.Document;

/**
 * A document with how it came in and what it was extracted from.
 *
 * @param document the document
 * @param captures sorted
 * @param original its bytes in Base64
 */
public record DocumentRow(Document document, List<Capture> captures, String original) {
    public DocumentRow {
        captures = List.copyOf(captures);
    }
}
