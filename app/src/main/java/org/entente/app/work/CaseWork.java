package org.entente.app.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.entente.app.tables.TableFolder;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Claims;
import org.entente.casefile.DocumentSummary;
import org.entente.casefile.KeptPage;
import org.entente.casefile.Search;
import org.entente.engine.ingest.Attested;
import org.entente.formats.lists.ParsedList;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.ListSnapshot;
import org.entente.model.Reading;
import org.entente.model.Review;
import org.entente.model.Skipped;
import org.entente.model.Span;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * One case at work: adding, judging, reading anew, and looking at it. The lease is taken for each change
 * and given back after it; looking never waits.
 *
 * <p>Thread-safe. Faults of the user's are {@link UserError}s; those of an input are told in the report.
 */
public final class CaseWork implements AutoCloseable {
    private final Path path;
    private final Machine machine;
    private final ReentrantLock viewing = new ReentrantLock();
    private @Nullable CaseFile viewed;
    private volatile @Nullable Seen seen;
    private @Nullable Screening screening;
    private @Nullable CaseView screened;
    private volatile CaseView.@Nullable Step step;
    private final Object glancing = new Object();
    private @Nullable CaseFile glanced;

    /**
     * A look at the case.
     *
     * @param changes of the file that was looked at, at the latest then
     * @param aside those of {@link #aside}
     */
    private record Seen(CaseView view, long changes, long aside) {}

    /** Opens nothing yet. */
    public CaseWork(Path path, Machine machine) {
        this.path = path;
        this.machine = machine;
    }

    /** Where the case is, as it was given. */
    public Path path() {
        return path;
    }

    /** The case as it stands; the same object as long as nobody changes the case. */
    public CaseView view() {
        viewing.lock();
        try {
            long aside = aside().changes();
            CaseFile file = viewed == null ? CaseFile.openForReading(path) : viewed;
            viewed = file;
            long changes = file.changes();
            Seen last = seen;
            CaseView view = last != null && last.changes() == changes ? last.view() : look(file);
            seen = new Seen(view, changes, aside);
            return view;
        } finally {
            viewing.unlock();
        }
    }

    private CaseView look(CaseFile file) {
        try {
            return CaseView.of(file, reached -> step = reached);
        } finally {
            step = null;
        }
    }

    /** Whether that is the case as it stands. Waits for nobody who looks at it. */
    public boolean isCurrent(CaseView looked) {
        Seen last = seen;
        return last != null && last.view() == looked && last.aside() == aside().changes();
    }

    /** What {@link #view} is reading just now; null where it reads nothing. */
    public CaseView.@Nullable Step step() {
        return step;
    }

    /**
     * Opens the case for reading without looking at all of it, so that what is wrong with the file is known.
     *
     * @throws UserError as {@link CaseFile#openForReading}
     */
    public void open() {
        aside();
    }

    /**
     * The case's file for what takes no long look, beside the one that {@link #view} reads. It stays open: to open it anew for each takes longer
     * than the look.
     */
    private CaseFile aside() {
        synchronized (glancing) {
            CaseFile file = glanced == null ? CaseFile.openForReading(path) : glanced;
            glanced = file;
            return file;
        }
    }

    /**
     * What can be told of a case at once, however large it is.
     *
     * @param totals how much it holds
     * @param latest the documents that were taken in last, the last first
     */
    public record Glance(CaseFile.Totals totals, List<DocumentSummary> latest) {}

    /**
     * A glance at the case as it stands.
     *
     * @param most how many documents at most
     */
    public Glance glance(int most) {
        CaseFile file = aside();
        return file.snapshot(() -> new Glance(file.totals(), file.evidence().latest(most)));
    }

    /** A page as it stood when the case was last served; empty where none of that address was kept. */
    public Optional<KeptPage> kept(String address) {
        return aside().pages().page(address);
    }

    /**
     * Keeps pages as they stand, for when the case is next served; not where a document has been taken out of the case since.
     *
     * @param looked what the pages show
     * @throws UserError CASE-LOCKED where another is at work on the case
     */
    public void keep(List<KeptPage> pages, CaseView looked) {
        try (CaseFile file = CaseFile.openForWriting(path)) {
            Set<Id> there = file.evidence().documents().stream()
                    .map(DocumentSummary::id)
                    .collect(Collectors.toSet());
            if (looked.documents().stream()
                    .allMatch(each -> there.contains(each.document().id()))) {
                file.pages().keep(pages);
            }
        }
    }

    /** The judgements as they stand, in the order in which they were made. */
    public List<Judgement> judgements() {
        return aside().evidence().judgements();
    }

    /** What people have made of the claims of a document, by the claims' ids. */
    public Map<Id, Review> reviews(Id document) {
        return aside().claims().ofDocument(document).stream()
                .collect(Collectors.toMap(row -> row.claim().id(), Claims.Row::review));
    }

    /**
     * Adds documents and makes all that follows from them; with no inputs, finishes what a stop left
     * undone. The case is made where there is none.
     */
    public AddReport add(List<Input> inputs, Progress progress) {
        try (CaseFile file = CaseFile.openOrCreate(path)) {
            Intake intake = new Intake(file, machine.ingest(), progress, CaseWork::now);
            intake.take(inputs);
            read(file, progress);
            settle(file, progress);
            return report(file, intake);
        }
    }

    private void read(CaseFile file, Progress progress) {
        Optional<Id> active = file.readings().active();
        if (active.isPresent() && file.readings().unread(active.get()).isEmpty()) {
            return;
        }
        if (active.isEmpty() && file.evidence().documents().isEmpty()) {
            return;
        }
        Id reader = machine.reader().identity();
        if (active.isPresent() && !active.get().equals(reader)) {
            throw new UserError(
                    "CASE-OTHER-READER",
                    path.toString(),
                    "its documents were read by another version of the reader, and one case has one reading; what was "
                            + "added is kept, unread",
                    "Run: entente reread " + path);
        }
        if (active.isEmpty()) {
            file.readings().activate(reader);
        }
        new ReadingRoom(file, machine, progress).readUnread();
    }

    /** What other rules made is made anew all at once, so that the case shows the one or the other. */
    private static void settle(CaseFile file, Progress progress) {
        if (Settling.isStale(file)) {
            file.transaction(() -> {
                file.derived().clear();
                new Settling(file, progress).settle();
            });
        } else if (Settling.isNeeded(file)) {
            new Settling(file, progress).settle();
        }
    }

    /** So that what a decision changes is told apart from what other rules do. */
    private static void bringUpToDate(CaseFile file) {
        if (Settling.isStale(file)) {
            settle(file, Progress.NONE);
        }
    }

    /**
     * Records a decision and makes what follows from it.
     *
     * @param who the person's name
     * @param why in the person's words, may be empty
     * @throws UserError JUDGE-CONTRADICTS where it contradicts one on entities or hits that stands; JUDGE-ITSELF where
     *     it sets a name beside itself
     */
    public Judgement judge(String who, String why, Judgement.Decision decision) {
        return judgeAll(who, why, List.of(decision), -1).getFirst();
    }

    /**
     * Records several decisions together, or none of them, and makes what follows from them.
     *
     * @param who the person's name
     * @param why in the person's words, may be empty
     * @param seen how many judgements the case had when the person looked; less than 0 where that does not matter
     * @throws UserError JUDGE-MEANWHILE where one of them is about what somebody decided on since; and those of {@link #judge}
     */
    public List<Judgement> judgeAll(String who, String why, List<Judgement.Decision> decisions, long seen) {
        try (CaseFile file = CaseFile.openForWriting(path)) {
            bringUpToDate(file);
            return file.transaction(() -> decide(file, who, why, decisions, seen));
        }
    }

    private static List<Judgement> decide(
            CaseFile file, String who, String why, List<Judgement.Decision> decisions, long seen) {
        new Meanwhile(file).check(decisions, seen);
        String now = now();
        List<Judgement> judgements = new ArrayList<>();
        for (Judgement.Decision decision : decisions) {
            new Consistency(file).check(decision);
            judgements.add(file.evidence().append(decision, who, now, why));
        }
        settle(file, Progress.NONE);
        return List.copyOf(judgements);
    }

    /** Carries what a rehearsal found out of a transaction that is not to be kept. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Effect effect;

        private Rehearsed(Effect effect) {
            super("only a rehearsal");
            this.effect = effect;
        }
    }

    /** What decisions would change: they are made, looked at and taken out again, so that the case stays as it was. */
    public Effect rehearse(String who, List<Judgement.Decision> decisions, long seen) {
        try (CaseFile file = CaseFile.openForWriting(path)) {
            bringUpToDate(file);
            file.transaction((Runnable) () -> {
                CaseFile.Facts before = file.facts();
                decide(file, who, "", decisions, seen);
                throw new Rehearsed(Effect.of(before, file.facts()));
            });
            throw new IllegalStateException("a rehearsal was kept");
        } catch (Rehearsed done) {
            return done.effect;
        }
    }

    /**
     * Takes sanctions lists into the case, each whole or not at all, and screens the case anew. The case is made where
     * there is none.
     *
     * @param list as it was read
     * @param source the file or folder that it was read from
     * @param update whether the case has the list already; else it must not
     * @throws UserError LIST-KNOWN or LIST-NOT-THERE
     */
    public ListReport takeList(ParsedList list, String source, boolean update) {
        try (CaseFile file = CaseFile.openOrCreate(path)) {
            return new ListIntake(file).take(list, source, now(), update);
        }
    }

    /** Every snapshot of every list of the case, in the order in which they came in. */
    public List<ListSnapshot> lists() {
        try (CaseFile file = CaseFile.openForReading(path)) {
            return file.lists().snapshots();
        }
    }

    /** The case beside its lists, as both stand; the same object as long as nobody changes the case. */
    public Screening screening() {
        viewing.lock();
        try {
            CaseView current = view();
            Screening made = screening;
            if (made == null || screened != current) {
                made = Screening.of(Objects.requireNonNull(viewed), current);
                screening = made;
                screened = current;
            }
            return made;
        } finally {
            viewing.unlock();
        }
    }

    /** Reads every document anew with the present reader, then switches to the new reading at once. */
    public AddReport reread(Progress progress) {
        try (CaseFile file = CaseFile.openForWriting(path)) {
            new ReadingRoom(file, machine, progress).readUnread();
            file.transaction(() -> {
                file.readings().activate(machine.reader().identity());
                settle(file, progress);
            });
            return report(file, List.of(), List.of());
        }
    }

    /**
     * Takes the tables that a cluster wrote into a case, which is made where there is none and must be empty.
     *
     * @throws UserError LOAD-NO-TABLES, LOAD-OTHER-VERSION, LOAD-NOT-EMPTY, LOAD-DAMAGED, LOAD-JUDGEMENTS
     */
    public AddReport load(Path tables, Progress progress) {
        TableFolder folder = TableFolder.open(tables);
        try (CaseFile file = CaseFile.openOrCreate(path)) {
            new Loading(file, folder, progress, now()).load(path.toString());
            return report(file, List.of(), List.of());
        }
    }

    /** Makes all that is derived from nothing. */
    public AddReport rebuild(Progress progress) {
        try (CaseFile file = CaseFile.openForWriting(path)) {
            file.transaction(() -> {
                file.derived().clear();
                settle(file, progress);
            });
            return report(file, List.of(), List.of());
        }
    }

    /**
     * Takes documents out of the case for good, with all that was read from them and the decisions on them.
     *
     * @param who the person's name
     * @param why in the person's words; it stays in the case
     */
    public void remove(List<Id> documents, String who, String why) {
        try (CaseFile file = CaseFile.openForWriting(path)) {
            for (Id document : documents) {
                file.evidence().purge(document, who, now(), why);
            }
            settle(file, Progress.NONE);
        }
    }

    /** Checks the whole file. Returns what is wrong, in words; empty where nothing is. */
    public List<String> check() {
        try (CaseFile file = CaseFile.openForReading(path)) {
            return file.check();
        }
    }

    /**
     * Passages that hold words, the best documents first.
     *
     * @param most how many at most
     */
    public List<Found> search(String words, int most) {
        List<Found> found = new ArrayList<>();
        for (Search.DocumentHit hit :
                aside().search().documents(words, most, most).hits()) {
            if (hit.blocks().isEmpty()) {
                found.add(new Found(hit.document().id(), null));
            }
            for (Search.BlockHit block : hit.blocks()) {
                Span last = block.matches().getLast();
                found.add(new Found(
                        hit.document().id(), block.matches().getFirst().cover(last)));
            }
        }
        return found.size() > most ? List.copyOf(found.subList(0, most)) : List.copyOf(found);
    }

    private static AddReport report(CaseFile file, Intake intake) {
        return report(file, intake.added(), intake.refused());
    }

    private static AddReport report(CaseFile file, List<Added> added, List<UserError> refused) {
        return file.snapshot(() -> {
            CaseFile.Totals totals = file.totals();
            return new AddReport(
                    added,
                    refused,
                    totals.documents(),
                    totals.entities(),
                    totals.claims(),
                    totals.verdicts() - Dismissals.count(file));
        });
    }

    private static String now() {
        return OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * Where each of a document's particulars was taken from, and what else the document says, from its original bytes;
     * empty where the case holds no such document.
     */
    public List<Attested> attested(Id id) {
        CaseFile file = aside();
        Optional<Document> document = file.evidence().document(id);
        Optional<DocumentSummary> summary = file.evidence().summary(id);
        Optional<byte[]> original = file.evidence().original(id);
        if (document.isEmpty() || summary.isEmpty() || original.isEmpty()) {
            return List.of();
        }
        return machine.ingest().attested(document.get(), summary.get().address(), original.get());
    }

    /** What was read from a document; empty where it has not been read yet. */
    public Optional<Reading> reading(Id document) {
        try (CaseFile file = CaseFile.openForReading(path)) {
            return file.readings().of(document);
        }
    }

    /** What the reading passed over, by document and in the order of the text. */
    public List<Skipped> skipped() {
        List<Skipped> skipped = new ArrayList<>();
        try (CaseFile file = CaseFile.openForReading(path)) {
            file.snapshot(() -> {
                for (DocumentSummary document : file.evidence().documents()) {
                    skipped.addAll(file.readings().skipped(document.id()));
                }
                return true;
            });
        }
        return skipped;
    }

    /** Whether the case's file is there. */
    public boolean exists() {
        return Files.exists(path);
    }

    @Override
    public void close() {
        viewing.lock();
        try {
            if (viewed != null) {
                viewed.close();
            }
            viewed = null;
            seen = null;
            screening = null;
            screened = null;
        } finally {
            viewing.unlock();
        }
        synchronized (glancing) {
            if (glanced != null) {
                glanced.close();
            }
            glanced = null;
        }
    }
}
