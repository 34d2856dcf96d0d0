package org.entente.app.web;

import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.entente.app.work.CaseView;
import org.entente.app.work.CaseWork;
import org.entente.app.work.ClaimView;
import org.entente.app.work.DocumentView;
import org.entente.app.work.Effect;
import org.entente.app.work.Input;
import org.entente.app.work.Progress;
import org.entente.app.work.Screening;
import org.entente.casefile.KeptPage;
import org.entente.engine.ingest.Attested;
import org.entente.engine.judge.Judging;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.ListSnapshot;
import org.entente.model.Passage;
import org.entente.model.Review;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A case at work, as the screens ask for it. Follows what other processes write. A case whose file is not
 * there yet is empty; adding makes it. A large one takes long to lay out, and is shown as it was before a change until that is worked in.
 */
final class WorkDesk implements Desk {
    private static final System.Logger LOG = System.getLogger(WorkDesk.class.getName());
    private static final Shown NOTHING = new Shown(Snapshot.EMPTY, List.of(), false);

    private final CaseWork work;
    private final String who;
    private final int large;
    private final List<Warming.Page> ahead;
    private final AtomicReference<@Nullable Warming> warming = new AtomicReference<>();
    private final AtomicReference<@Nullable Made> made = new AtomicReference<>();
    private final Object screens = new Object();
    private @Nullable Screening screening;
    private @Nullable Screened screened;
    private double screenedFrom;
    private final Object gate = new Object();
    private CompletableFuture<Shown> making = CompletableFuture.completedFuture(NOTHING);
    private boolean closed;
    private volatile boolean indexing;
    private final Map<String, KeptPage> toKeep = new TreeMap<>();

    /** What was made of a look at the case, and the judgements that its snapshot tells of, the latest first. */
    private record Made(CaseView view, Snapshot snapshot, List<Judgement> judgements) {
        Shown shown(boolean behind) {
            return new Shown(snapshot, judgements, behind);
        }
    }

    /** @param who the name under which judgements are recorded */
    WorkDesk(CaseWork work, String who) {
        this(work, who, Warming.LARGE_CLAIMS, Warming.PAGES);
    }

    /**
     * @param large from how many claims on a case is shown as it was while a change is being worked in, and pages are laid out ahead
     * @param ahead these pages
     */
    WorkDesk(CaseWork work, String who, int large, List<Warming.Page> ahead) {
        this.work = work;
        this.who = who;
        this.large = large;
        this.ahead = ahead;
    }

    @Override
    public String caseName() {
        String file = String.valueOf(work.path().getFileName());
        return file.endsWith(".entente") ? file.substring(0, file.length() - ".entente".length()) : file;
    }

    @Override
    public synchronized Shown current() {
        if (!isThere()) {
            return NOTHING;
        }
        CaseView view = work.view();
        Made last = made.get();
        if (last != null && last.view() == view) {
            return last.shown(false);
        }
        indexing = true;
        Made now;
        try {
            now = new Made(view, new Snapshot(parts(view)), view.judgements().reversed());
        } finally {
            indexing = false;
        }
        synchronized (toKeep) {
            // What was there before may hold what has been taken out of the case.
            made.set(now);
            toKeep.clear();
        }
        // Somebody may have decided on something while the rest was laid out.
        made.updateAndGet(this::caughtUp);
        if (isLarge(now)) {
            Warming next = new Warming(now.snapshot(), ahead, () -> isStill(now.view()));
            warming.set(next);
            next.begin();
        }
        return now.shown(false);
    }

    private boolean isStill(CaseView view) {
        Made last = made.get();
        return last != null && last.view() == view;
    }

    @Override
    public Shown shown() {
        Made last = made.get();
        if (last == null || !isLarge(last) || hasFailed()) {
            return current();
        }
        boolean behind = !work.isCurrent(last.view());
        if (behind) {
            making();
        }
        return last.shown(behind);
    }

    /** Whether the case could not be laid out, which whoever asks next is to be told. */
    private boolean hasFailed() {
        synchronized (gate) {
            return making.isCompletedExceptionally();
        }
    }

    @Override
    public boolean isShown() {
        Made last = made.get();
        return last != null && (isLarge(last) && !hasFailed() || work.isCurrent(last.view()));
    }

    @Override
    public boolean awaits(String address, Duration patience) {
        Warming last = warming.get();
        return last == null || last.awaits(address, patience);
    }

    @Override
    public Optional<KeptPage> kept(String address) {
        return isThere() ? work.kept(address) : Optional.empty();
    }

    @Override
    public void keep(Supplier<KeptPage> page, Snapshot snapshot) {
        synchronized (toKeep) {
            Made last = made.get();
            if (last != null && last.snapshot() == snapshot && isLarge(last)) {
                KeptPage kept = page.get();
                toKeep.put(kept.address(), kept);
            }
        }
    }

    @Override
    public void keepPages() {
        List<KeptPage> pages;
        Made last;
        synchronized (toKeep) {
            pages = List.copyOf(toKeep.values());
            last = made.get();
            toKeep.clear();
        }
        if (pages.isEmpty() || last == null) {
            return;
        }
        try {
            work.keep(pages, last.view());
        } catch (UserError e) {
            // Somebody else is writing, or nobody may: the pages that were kept before do as well.
            LOG.log(System.Logger.Level.DEBUG, "the pages were not kept", e);
        }
    }

    private boolean isLarge(Made last) {
        return last.snapshot().claims().size() >= large;
    }

    /** With what people have made of single claims since, which takes no time to tell. */
    private @Nullable Made caughtUp(@Nullable Made last) {
        if (last == null) {
            return null;
        }
        List<Judgement> now = work.judgements();
        if (now.size() <= last.judgements().size()) {
            return last;
        }
        Map<Id, Judgement> byId = new HashMap<>();
        now.forEach(judgement -> byId.put(judgement.id(), judgement));
        Map<Id, Review> reviews = new HashMap<>();
        now.subList(last.judgements().size(), now.size()).stream()
                .flatMap(judgement -> documentOf(judgement, byId).stream())
                .distinct()
                .forEach(document -> reviews.putAll(work.reviews(document)));
        return new Made(last.view(), last.snapshot().with(reviews), now.reversed());
    }

    /** The document with the words that a judgement is about; of one that takes another back, what that was about. */
    private static Optional<Id> documentOf(Judgement judgement, Map<Id, Judgement> byId) {
        Judgement about = judgement;
        while (about != null && about.decision() instanceof Judgement.Undo(Id earlier)) {
            about = byId.get(earlier);
        }
        return Optional.ofNullable(about)
                .map(each -> JudgementsBuilder.passage(each.decision()))
                .map(Passage::document);
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
    private CompletableFuture<Shown> making() {
        synchronized (gate) {
            if (making.isDone() && !closed) {
                making = CompletableFuture.supplyAsync(
                        this::current,
                        task -> Thread.ofPlatform().daemon().name("opening").start(task));
            }
            return making;
        }
    }

    /** So that no thread opens the file again that whoever serves it is about to close. */
    @Override
    public void close() {
        CompletableFuture<Shown> last;
        synchronized (gate) {
            closed = true;
            last = making;
        }
        last.exceptionally(fault -> NOTHING).join();
        keepPages();
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
    public CaseWork.@Nullable Glance glance(int most) {
        return isThere() ? work.glance(most) : null;
    }

    @Override
    public List<Judgement> judgeAll(List<Judgement.Decision> decisions, String why, long seen) {
        List<Judgement> judged = work.judgeAll(who, why, decisions, seen);
        made.updateAndGet(last -> last != null && isLarge(last) ? caughtUp(last) : last);
        return judged;
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
    public @Nullable Screened screened(double least) {
        if (!isThere()) {
            return null;
        }
        synchronized (screens) {
            Screening last = screening;
            Screening now = last != null && shown().behind() ? last : work.screening();
            Screened laid = screened;
            if (now != last || laid == null || screenedFrom != least) {
                Map<String, ListSnapshot> lists = new TreeMap<>();
                work.lists().forEach(list -> lists.put(list.list(), list));
                Screening.Result result = now.all(least);
                laid = new Screened(result, List.copyOf(lists.values()), now.owned(result));
                screening = now;
                screened = laid;
                screenedFrom = least;
            }
            return laid.lists().isEmpty() ? null : laid;
        }
    }

    @Override
    public List<Attested> attested(Id document) {
        return isThere() ? work.attested(document) : List.of();
    }

    private boolean isThere() {
        return Files.exists(work.path());
    }
}
