package org.entente.app.work;

import java.time.LocalDate;
import org.entente.corenlp.CoreNlpReader;
import org.entente.engine.read.Reader;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The engine's reader on CoreNLP's syntax, and the only place that knows of CoreNLP. Its models are
 * loaded with the first document, which takes seconds and about a gigabyte. Thread-safe.
 */
final class StandardReader implements Machine.DocumentReader {
    private final Id identity = Reader.hash(CoreNlpReader.IDENTITY);
    private @Nullable Reader reader;

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
            made = new Reader(new CoreNlpReader());
            reader = made;
        }
        return made;
    }
}
