package org.entente.app.web;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Lays the pages of a large case out before anybody asks for them, the most visited first: much of what they show is worked out once for a
 * snapshot, and who asks first would wait for it.
 */
final class Warming {
    /** From how many claims on a case takes so long to lay out that nobody should wait for it. */
    static final int LARGE_CLAIMS = 10_000;

    private static final Frame NOBODYS = new Frame("", "", Frame.Place.NONE, "", "", -1, null, false, 0);
    private static final EventQuery EVENTS = new EventQuery("", "", "");

    private static final List<BiConsumer<Snapshot, Frame>> PAGES = List.of(
            (snapshot, frame) ->
                    new MatrixBuilder(snapshot).page(new MatrixQuery("", MatrixQuery.View.of(""), 1, ""), frame),
            (snapshot, frame) -> new OverviewBuilder(snapshot).page(frame),
            (snapshot, frame) -> ClaimTexts.of(snapshot),
            (snapshot, frame) -> new EntityBuilder(snapshot).named(""),
            (snapshot, frame) -> new DifferencesBuilder(snapshot).page(frame, "", 1),
            (snapshot, frame) -> new FiguresBuilder(snapshot).board(frame, "", 1),
            (snapshot, frame) -> new ClaimsBuilder(snapshot).page(frame, new ClaimsQuery("", Map.of(), 1)),
            (snapshot, frame) -> new EventsBuilder(snapshot).page(frame, EVENTS, 1),
            (snapshot, frame) -> new StatementsBuilder(snapshot).page(frame, "", 1),
            (snapshot, frame) -> new DocumentsBuilder(snapshot).page(frame, "", 1),
            (snapshot, frame) -> new EntityBuilder(snapshot).list(frame, "", 1),
            (snapshot, frame) -> NetworkData.gzip(snapshot, NetworkQuery.ALL),
            (snapshot, frame) -> new FlowsBuilder(snapshot).page(frame, new FlowQuery("", "", "")),
            (snapshot, frame) -> new MapBuilder(snapshot).page(frame, new MapQuery(EVENTS, MapQuery.Of.HAPPENINGS, "")),
            (snapshot, frame) -> new AgreementsBuilder(snapshot).page(frame, "", 1),
            (snapshot, frame) -> new AccusationsBuilder(snapshot).page(frame, "", false, 1),
            (snapshot, frame) -> new DemandsBuilder(snapshot).page(frame, "", false, 1),
            (snapshot, frame) -> new GoodsBuilder(snapshot).page(frame, "", 1),
            (snapshot, frame) -> new Groups(snapshot).names());

    private Warming() {}

    /**
     * Lays the pages out in a thread of its own; a small case needs none of it.
     *
     * @param isShown whether the snapshot is still the one that is shown; where it is not, the rest is left
     */
    static void begin(Snapshot snapshot, BooleanSupplier isShown) {
        if (snapshot.claims().size() >= LARGE_CLAIMS) {
            Thread.ofPlatform().daemon().name("warming").start(() -> lay(snapshot, isShown));
        }
    }

    /** Lays them out here and now. */
    static void lay(Snapshot snapshot, BooleanSupplier isShown) {
        for (BiConsumer<Snapshot, Frame> page : PAGES) {
            if (!isShown.getAsBoolean()) {
                return;
            }
            page.accept(snapshot, NOBODYS);
        }
    }
}
