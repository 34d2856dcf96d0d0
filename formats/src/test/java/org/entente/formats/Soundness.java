package org.entente.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.entente.model.Block;
import org.entente.model.Document;

/** What holds of a document whatever it was read from. */
final class Soundness {
    private Soundness() {}

    /** Its blocks hold all of its words, its characters are ones that can be written, and none is NUL. */
    static void check(String label, Document document) {
        StringBuilder rest = new StringBuilder(document.text());
        for (Block block : document.blocks().reversed()) {
            rest.delete(block.span().start(), block.span().end());
        }
        assertThat(rest.toString()).as(label).isBlank();
        byte[] encoded = document.text().getBytes(StandardCharsets.UTF_8);
        assertThat(new String(encoded, StandardCharsets.UTF_8)).as(label).isEqualTo(document.text());
        assertThat(document.text().indexOf('\0')).as(label).isNegative();
    }
}
