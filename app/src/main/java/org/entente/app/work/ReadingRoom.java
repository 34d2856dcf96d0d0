package org.entente.app.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.casefile.CaseFile;
import org.entente.casefile.DocumentSummary;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Reading;

/**
 * Reads documents of a case, several at once, and stores each reading as soon as it and those before it
 * are done: a stop loses the few that were being read. Documents are stored in one order whatever the
 * number of threads, so that the case is the same.
 */
final class ReadingRoom {
    private static final int AHEAD_PER_THREAD = 2;

    private final CaseFile file;
    private final Machine machine;
    private final Progress progress;

    ReadingRoom(CaseFile file, Machine machine, Progress progress) {
        this.file = file;
        this.machine = machine;
        this.progress = progress;
    }

    /** Reads what the machine's reader has not read yet. */
    void readUnread() {
        List<DocumentSummary> unread = file.readings().unread(machine.reader().identity());
        if (unread.isEmpty()) {
            return;
        }
        progress.step(Progress.Stage.READ, 0, unread.size());
        ExecutorService threads = Executors.newFixedThreadPool(machine.threads());
        try {
            Deque<Job> underWay = new ArrayDeque<>();
            int done = 0;
            for (DocumentSummary summary : unread) {
                underWay.add(start(threads, summary));
                if (underWay.size() >= machine.threads() * AHEAD_PER_THREAD) {
                    store(underWay.remove());
                    progress.step(Progress.Stage.READ, ++done, unread.size());
                }
            }
            while (!underWay.isEmpty()) {
                store(underWay.remove());
                progress.step(Progress.Stage.READ, ++done, unread.size());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private record Job(DocumentSummary summary, Future<Reading> reading) {}

    private Job start(ExecutorService threads, DocumentSummary summary) {
        Document document = document(summary.id());
        return new Job(summary, threads.submit(() -> machine.reader().read(document, Days.of(summary))));
    }

    private Document document(Id id) {
        return file.evidence()
                .document(id)
                .orElseThrow(() -> new IllegalStateException("a document that was listed is not there: " + id));
    }

    private void store(Job job) {
        try {
            file.readings().store(job.reading().get(), Days.of(job.summary()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "reading failed in document " + job.summary().id(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        }
    }
}
