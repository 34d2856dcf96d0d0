package org.entente.spark;

import java.io.Serializable;
import java.util.List;
import org.entente.codec.Json;
import org.entente.engine.Pipeline;
import org.entente.model.Capture;
import org.entente.model.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way through the job, each part in the records' own JSON.
 *
 * @param document its record
 * @param captures how it came in, sorted
 * @param reading its record; empty as long as it isn't read
 * @param judged what people left of the reading; empty as long as it isn't read
 */
record Page(String document, List<String> captures, String reading, String judged) implements Serializable {
    Page read(String reading, String judged) {
        return new Page(document, captures, reading, judged);
    }

    /** The document with what its captures say of it. */
    Pipeline.Input input() {
        return input(
                Json.read(document, Document.class),
                captures.stream().map(each -> Json.read(each, Capture.class)).toList());
    }

    static Pipeline.Input input(Document known, List<Capture> captures) {
        Pipeline.Input input = null;
        for (Capture capture : captures) {
            Pipeline.Input one = new Pipeline.Input(
                    known,
                    capture.published() == null ? null : capture.published().date(),
                    capture.publisher());
            input = joined(input, one);
        }
        if (input == null) {
            throw new IllegalStateException("a document that nothing captured: " + known.id());
        }
        return input;
    }

    private static Pipeline.Input joined(Pipeline.@Nullable Input before, Pipeline.Input one) {
        return before == null ? one : before.with(one);
    }
}
