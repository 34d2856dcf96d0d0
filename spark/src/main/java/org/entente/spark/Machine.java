package org.entente.spark;

import org.entente.engine.ingest.Ingest;
import org.entente.engine.read.Reader;
import org.entente.formats.Formats;
import org.entente.model.Id;
import org.entente.onnx.OnnxReader;

/** What takes documents in and reads them: one a process, its model loaded with the first document. Thread-safe. */
final class Machine {
    private Machine() {}

    static Ingest ingest() {
        return Taking.INGEST;
    }

    static Reader reader() {
        return Model.READER;
    }

    /** The hash of model, lexicons and code, told without loading the model. */
    static Id identity() {
        return Reader.hash(OnnxReader.bundledIdentity());
    }

    private static final class Taking {
        static final Ingest INGEST = Formats.ingest();
    }

    private static final class Model {
        static final Reader READER = new Reader(OnnxReader.bundled());
    }
}
