package org.entente.app.work;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.entente.engine.ingest.Ingest;
import org.entente.formats.Formats;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What takes documents in and reads them. The formats are made when something is first taken in, the reader with its model
 * when something is first read, and never before, so that showing a case needs neither. Thread-safe.
 */
public final class Machine {
    private final Supplier<DocumentReader> maker;
    private final int threads;
    private @Nullable Ingest ingest;
    private @Nullable DocumentReader reader;

    /**
     * @param maker makes the reader, once
     * @param threads how many documents are read at once, 1 or more
     */
    public Machine(Supplier<DocumentReader> maker, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("reading takes a thread");
        }
        this.maker = maker;
        this.threads = threads;
    }

    /** The one that ships: every format, and our own reader. */
    public static Machine standard(int threads) {
        return new Machine(() -> StandardReader.INSTANCE, threads);
    }

    /**
     * Begins to load what {@link #standard} reads with, on another thread: for a process that is about to read and has something else to do
     * before. Calling it twice does nothing more.
     */
    public static void getReady() {
        StandardReader.INSTANCE.getReady();
    }

    /** Lets no further sentence be read in this process, which is about to end. */
    public static void stopAll() {
        StandardReader.stopAll();
    }

    /** Reads one document after the other; thread-safe and deterministic. */
    public interface DocumentReader {
        /** The hash of model, lexicons and code. */
        Id identity();

        /** What is read from a document, published on that day where somebody knows. */
        Reading read(Document document, @Nullable LocalDate published);
    }

    synchronized Ingest ingest() {
        if (ingest == null) {
            ingest = Formats.ingest();
        }
        return ingest;
    }

    int threads() {
        return threads;
    }

    synchronized DocumentReader reader() {
        if (reader == null) {
            reader = maker.get();
        }
        return reader;
    }
}
