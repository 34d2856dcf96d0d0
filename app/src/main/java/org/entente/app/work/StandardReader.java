package org.entente.app.work;

import java.time.LocalDate;
import org.entente.engine.read.Reader;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Reading;
import org.entente.onnx.OnnxReader;
import org.jspecify.annotations.Nullable;

/**
 * The engine's reader on the syntax that ships, and the only place that knows which that is. Its model is
 * loaded with the first document, which takes a second. Thread-safe.
 */
final class StandardReader implements Machine.DocumentReader {
    private final Id identity = Reader.hash(OnnxReader.bundledIdentity());
    private @Nullable Reader reader;

    static void stopAll() {
        OnnxReader.stopAll();
    }

    @Override
    public Id identity() {
        return identity;
    }

    @Override
    public Reading read(Document document, @Nullable LocalDate published) {
        return reader().read(document, published);
    }

    private synchronized Reader reader() {
        Reader made = reader;
        if (made == null) {
            made = new Reader(OnnxReader.bundled());
            reader = made;
        }
        return made;
    }
}
