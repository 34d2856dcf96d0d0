package org.entente.app.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Effect;
import org.entente.app.work.EntityOwned;
import org.entente.app.work.Input;
import org.entente.app.work.Progress;
import org.entente.app.work.Screening;
import org.entente.casefile.KeptPage;
import org.entente.engine.ingest.Attested;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.ListSnapshot;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** What the screens ask of a case. Safe for use by several threads. */
interface Desk {
    /** The case's file name, without its ending. */
    String caseName();

    /**
     * A case as it is shown.
     *
     * @param snapshot what it held
     * @param judgements that were made until then, the latest first
     * @param behind whether something has changed since that is not worked in yet; what people made of single claims is, at least where they did so here
     */
    record Shown(Snapshot snapshot, List<Judgement> judgements, boolean behind) {}

    /** The case as it stands now; waits until it can be shown. */
    Shown current();

    /** The case as it can be shown at once, where it can; else waits. A large one may be {@link Shown#behind}. */
    default Shown shown() {
        return current();
    }

    /** Whether {@link #shown} waits for nothing. */
    default boolean isShown() {
        return true;
    }

    /** Whether the case can be shown as it stands now within so long; begins with what that takes. */
    default boolean awaits(Duration patience) {
        return true;
    }

    /**
     * Whether what a page shows of the case as it is shown now is worked out, at once or within so long; true of pages that take no time.
     *
     * @param address of the page, without what is asked of it
     */
    default boolean awaits(String address, Duration patience) {
        return true;
    }

    /**
     * How far the opening of a case has come.
     *
     * @param doing what is being done, in words
     * @param step which step that is, from 1; 0 before the first
     * @param steps how many there are
     */
    record Opening(String doing, int step, int steps) {}

    /** How far the opening of the case has come; means nothing once it is open. */
    default Opening opening() {
        return new Opening("", 1, 1);
    }

    /**
     * What can be told of the case before it is open; null where there is none.
     *
     * @param most how many documents at most
     */
    default CaseWork.@Nullable Glance glance(int most) {
        return null;
    }

    /** A page as it stood when the case was last served; empty where none of that address was kept. */
    default Optional<KeptPage> kept(String address) {
        return Optional.empty();
    }

    /**
     * Has a page stand so when the case is next served, once {@link #keepPages} is called; a case that opens at once needs none.
     *
     * @param page makes it; not asked where the page is not kept
     * @param snapshot what the page shows; where that is no longer what is shown, the page is not kept
     */
    default void keep(Supplier<KeptPage> page, Snapshot snapshot) {
        // opens at once
    }

    /** Keeps with the case what {@link #keep} was told, where nobody else is at work on it. */
    default void keepPages() {
        // there are none
    }

    /** Waits for the end of what was begun by {@link #awaits}, and begins nothing any more. */
    default void close() {
        // nothing was begun
    }

    /** Appends a judgement and makes what follows from it. */
    default Judgement judge(Judgement.Decision decision, String why) {
        return judgeAll(List.of(decision), why, -1).getFirst();
    }

    /**
     * Appends several judgements together, or none.
     *
     * @param seen how many judgements there were when the person looked; less than 0 where that does not matter
     */
    List<Judgement> judgeAll(List<Judgement.Decision> decisions, String why, long seen);

    /** What judgements would change, which are not made. */
    Effect rehearse(List<Judgement.Decision> decisions, long seen);

    /** Adds documents; returns when all are compared. */
    void add(List<Input> inputs, Progress progress);

    /** The passages that hold the words, the best first. */
    List<Found> search(String words, int most);

    /**
     * The entities of the case beside its sanctions lists; null where there is no list.
     *
     * @param least the least score of a hit
     */
    @Nullable
    Screened screened(double least);

    /**
     * What screening found.
     *
     * @param result the hits
     * @param lists the present snapshot of each list
     * @param owned what those who may be listed own or control, by claims
     */
    record Screened(Screening.Result result, List<ListSnapshot> lists, List<EntityOwned> owned) {}

    /** Where each of a document's particulars was taken from, and what else the document says. */
    List<Attested> attested(Id document);

    /** A passage that holds the words looked for; null where only the title does. */
    record Found(Id document, @Nullable Span span) {}
}
