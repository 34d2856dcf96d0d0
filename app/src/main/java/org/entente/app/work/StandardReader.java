package org.entente.app.work;

import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.entente.engine.read.Reader;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Reading;
import org.entente.onnx.OnnxReader;
import org.jspecify.annotations.Nullable;

/**
 * The engine's reader on the syntax that ships, and the only place that knows which that is. There is one in a process. Its model is
 * loaded with the first document, which takes a good part of a second, or before, where {@link #getReady} is called. Thread-safe.
 */
final class StandardReader implements Machine.DocumentReader {
    static final StandardReader INSTANCE = new StandardReader();

    private final FutureTask<Id> identity = new FutureTask<>(() -> Reader.hash(OnnxReader.bundledIdentity()));
    private final FutureTask<Reader> reader = new FutureTask<>(() -> new Reader(OnnxReader.bundled()));

    private StandardReader() {}

    static void stopAll() {
        OnnxReader.stopAll();
    }

    /** Loads the model on another thread, which keeps no process from ending. */
    void getReady() {
        Thread.ofPlatform().daemon().name("entente-reader").start(() -> {
            identity.run();
            reader.run();
        });
    }

    @Override
    public Id identity() {
        return made(identity);
    }

    @Override
    public Reading read(Document document, @Nullable LocalDate published) {
        return made(reader).read(document, published);
    }

    /** Made here, unless another thread has made it or is making it. */
    private static <T> T made(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("the reader could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("making the reader was interrupted", e);
        }
    }
}
