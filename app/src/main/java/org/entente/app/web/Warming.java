package org.entente.app.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lays the pages of a large case out before anybody asks for them, the most visited first: much of what they show is worked out once for a
 * snapshot, and who asks first would wait for it. A page that somebody asks for meanwhile is next. Safe for use by several threads.
 */
final class Warming {
    /** From how many claims on a case takes so long to lay out that nobody should wait for it. */
    static final int LARGE_CLAIMS = 10_000;

    private static final Frame NOBODYS = new Frame("", "", Frame.Place.NONE, "", "", -1, null, false, "");
    private static final EventQuery EVENTS = new EventQuery("", "", "");

    /**
     * What takes time of a page.
     *
     * @param address of the page, without what is asked of it
     * @param laying works out what it shows, and keeps that with the snapshot
     */
    record Page(String address, BiConsumer<Snapshot, Frame> laying) {}

    /** All whose first laying out takes time. */
    static final List<Page> PAGES = List.of(
            new Page("/matrix", (snapshot, frame) -> new MatrixBuilder(snapshot)
                    .page(new MatrixQuery("", MatrixQuery.View.of(""), 1, ""), frame)),
            new Page("/overview", (snapshot, frame) -> new OverviewBuilder(snapshot).page(frame)),
            new Page("/search", (snapshot, frame) -> {
                ClaimTexts.of(snapshot);
                new EntityBuilder(snapshot).named("");
            }),
            new Page("/differences", (snapshot, frame) -> new DifferencesBuilder(snapshot).page(frame, "", 1)),
            new Page("/figures", (snapshot, frame) -> new FiguresBuilder(snapshot).board(frame, "", 1)),
            new Page("/claims", (snapshot, frame) -> new ClaimsBuilder(snapshot)
                    .page(frame, new ClaimsQuery("", Map.of(), 1))),
            new Page("/events", (snapshot, frame) -> new EventsBuilder(snapshot).page(frame, EVENTS, 1)),
            new Page("/statements", (snapshot, frame) -> new StatementsBuilder(snapshot).page(frame, "", 1)),
            new Page("/documents", (snapshot, frame) -> new DocumentsBuilder(snapshot).page(frame, "", 1)),
            new Page("/entities", (snapshot, frame) -> new EntityBuilder(snapshot).list(frame, "", 1)),
            new Page("/network", (snapshot, frame) -> NetworkData.gzip(snapshot, NetworkQuery.ALL)),
            new Page("/flows", (snapshot, frame) -> new FlowsBuilder(snapshot).page(frame, new FlowQuery("", "", ""))),
            new Page("/events/map", (snapshot, frame) -> new MapBuilder(snapshot)
                    .page(frame, new MapQuery(EVENTS, MapQuery.Of.HAPPENINGS, ""))),
            new Page("/agreements", (snapshot, frame) -> new AgreementsBuilder(snapshot).page(frame, "", 1)),
            new Page("/accusations", (snapshot, frame) -> new AccusationsBuilder(snapshot).page(frame, "", false, 1)),
            new Page("/recommendations", (snapshot, frame) -> new DemandsBuilder(snapshot).page(frame, "", false, 1)),
            new Page("/goods", (snapshot, frame) -> new GoodsBuilder(snapshot).page(frame, "", 1)),
            new Page("/network/path", (snapshot, frame) -> new Groups(snapshot).names()));

    private final Snapshot snapshot;
    private final BooleanSupplier isShown;
    private final Deque<Page> waiting;
    private final Map<String, CountDownLatch> laid = new HashMap<>();

    /**
     * @param pages the most visited first
     * @param isShown whether the snapshot is still the one that is shown; where it is not, the rest is left
     */
    Warming(Snapshot snapshot, List<Page> pages, BooleanSupplier isShown) {
        this.snapshot = snapshot;
        this.isShown = isShown;
        this.waiting = new ArrayDeque<>(pages);
        pages.forEach(page -> laid.put(page.address(), new CountDownLatch(1)));
    }

    /** Lays the pages out in a thread of its own. */
    void begin() {
        Thread.ofPlatform().daemon().name("warming").start(this::lay);
    }

    /** Lays them out here and now. */
    void lay() {
        try {
            Page page = next();
            while (page != null && isShown.getAsBoolean()) {
                page.laying().accept(snapshot, NOBODYS);
                Objects.requireNonNull(laid.get(page.address())).countDown();
                page = next();
            }
        } finally {
            // Whoever asks for what was left, or failed, has it made then.
            laid.values().forEach(CountDownLatch::countDown);
        }
    }

    private synchronized @Nullable Page next() {
        return waiting.pollFirst();
    }

    /** Whether a page need not be waited for, now or within so long; it is the next to be laid out where it must be. */
    boolean awaits(String address, Duration patience) {
        CountDownLatch page = laid.get(address);
        if (page == null || page.getCount() == 0) {
            return true;
        }
        prefer(address);
        try {
            return page.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void prefer(String address) {
        waiting.stream()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .ifPresent(page -> {
                    waiting.remove(page);
                    waiting.addFirst(page);
                });
    }
}
