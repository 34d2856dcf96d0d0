package org.entente.app.web;

import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.app.work.CaseView;
import org.entente.app.work.CaseWork;
import org.entente.app.work.ClaimView;
import org.entente.app.work.DocumentView;
import org.entente.app.work.Effect;
import org.entente.app.work.Input;
import org.entente.app.work.Progress;
import org.entente.app.work.Screening;
import org.entente.engine.ingest.Attested;
import org.entente.engine.judge.Judging;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.ListSnapshot;
import org.entente.model.Review;
import org.jspecify.annotations.Nullable;

/**
 * A case at work, as the screens ask for it. Follows what other processes write. A case whose file is not
 * there yet is empty; adding makes it.
 */
final class WorkDesk implements Desk {
    private final CaseWork work;
    private final String who;
    private @Nullable CaseView seen;
    private volatile @Nullable Snapshot snapshot;
    private @Nullable Screening screening;
    private @Nullable Screened screened;
    private double screenedFrom;
    private final Object gate = new Object();
    private CompletableFuture<Snapshot> making = CompletableFuture.completedFuture(Snapshot.EMPTY);
    private boolean closed;
    private volatile boolean indexing;

    /** @param who the name under which judgements are recorded */
    WorkDesk(CaseWork work, String who) {
        this.work = work;
        this.who = who;
    }

    @Override
    public String caseName() {
        String file = String.valueOf(work.path().getFileName());
        return file.endsWith(".entente") ? file.substring(0, file.length() - ".entente".length()) : file;
    }

    @Override
    public synchronized Snapshot snapshot() {
        if (!isThere()) {
            return Snapshot.EMPTY;
        }
        CaseView view = work.view();
        Snapshot current = snapshot;
        if (current == null || view != seen) {
            indexing = true;
            try {
                current = new Snapshot(parts(view));
            } finally {
                indexing = false;
            }
            snapshot = current;
            seen = view;
            Snapshot made = current;
            Warming.begin(made, () -> snapshot == made);
        }
        return current;
    }

    @Override
    public boolean awaits(Duration patience) {
        try {
            making().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            // Whoever asks for the page is told.
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The same for all who ask while it is being made. */
    private CompletableFuture<Snapshot> making() {
        synchronized (gate) {
            if (making.isDone() && !closed) {
                making = CompletableFuture.supplyAsync(
                        this::snapshot,
                        task -> Thread.ofPlatform().daemon().name("opening").start(task));
            }
            return making;
        }
    }

    /** So that no thread opens the file again that whoever serves it is about to close. */
    @Override
    public void close() {
        CompletableFuture<Snapshot> last;
        synchronized (gate) {
            closed = true;
            last = making;
        }
        last.exceptionally(fault -> Snapshot.EMPTY).join();
    }

    @Override
    public Opening opening() {
        int steps = CaseView.Step.values().length + 1;
        if (indexing) {
            return new Opening("Laying out what was told", steps, steps);
        }
        CaseView.Step step = work.step();
        return step == null
                ? new Opening("Opening the file", 0, steps)
                : new Opening("Reading " + step.words(), step.ordinal() + 1, steps);
    }

    private static Snapshot.Parts parts(CaseView view) {
        Map<Id, Review> reviews = new HashMap<>();
        view.claims().forEach(claim -> reviews.put(claim.id(), claim.review()));
        Map<String, String> grades = new HashMap<>();
        for (Judgement judgement : Judging.standing(view.judgements())) {
            if (judgement.decision() instanceof Judgement.Grade(String publisher, String grade)) {
                grades.put(publisher, grade);
            }
        }
        return new Snapshot.Parts(
                view.documents().stream()
                        .map(WorkDesk::shelved)
                        .map(shelved -> shelved.with(grades.getOrDefault(shelved.name(), "")))
                        .toList(),
                view.claims().stream().map(ClaimView::claim).toList(),
                view.mentions().values(),
                view.entities(),
                view.verdicts(),
                view.gatherings(),
                view.claims().stream().map(ClaimView::origins).toList(),
                view.copies(),
                reviews);
    }

    private static Shelved shelved(DocumentView document) {
        return new Shelved(
                document.document(),
                document.publisher(),
                document.published(),
                document.addresses(),
                document.read(),
                document.added(),
                "");
    }

    @Override
    public List<Judgement> judgements() {
        return isThere() ? work.view().judgements().reversed() : List.of();
    }

    @Override
    public List<Judgement> judgeAll(List<Judgement.Decision> decisions, String why, long seen) {
        return work.judgeAll(who, why, decisions, seen);
    }

    @Override
    public Effect rehearse(List<Judgement.Decision> decisions, long seen) {
        return work.rehearse(who, decisions, seen);
    }

    @Override
    public void add(List<Input> inputs, Progress progress) {
        work.add(inputs, progress);
    }

    @Override
    public List<Found> search(String words, int most) {
        if (!isThere()) {
            return List.of();
        }
        return work.search(words, most).stream()
                .map(found -> new Found(found.document(), found.span()))
                .toList();
    }

    @Override
    public synchronized @Nullable Screened screened(double least) {
        if (!isThere()) {
            return null;
        }
        Screening current = work.screening();
        Screened made = screened;
        if (current != screening || made == null || screenedFrom != least) {
            Map<String, ListSnapshot> lists = new TreeMap<>();
            work.lists().forEach(list -> lists.put(list.list(), list));
            Screening.Result result = current.all(least);
            made = new Screened(result, List.copyOf(lists.values()), current.owned(result));
            screening = current;
            screened = made;
            screenedFrom = least;
        }
        return made.lists().isEmpty() ? null : made;
    }

    @Override
    public List<Attested> attested(Id document) {
        return isThere() ? work.attested(document) : List.of();
    }

    private boolean isThere() {
        return Files.exists(work.path());
    }
}
