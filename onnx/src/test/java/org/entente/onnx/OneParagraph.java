package org.entente.onnx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Document;
import org.entente.model.Ids;
import org.entente.model.Span;

/** Makes a text one paragraph of an undated document by nobody known. */
final class OneParagraph {
    private OneParagraph() {}

    static Document of(String text) {
        return new Document(
                Ids.document(text.getBytes(StandardCharsets.UTF_8)),
                text,
                List.of(new Block(new Span(0, text.length()), BlockKind.PARAGRAPH, null)),
                null,
                null,
                null,
                null,
                null,
                "en",
                "text/plain");
    }
}
