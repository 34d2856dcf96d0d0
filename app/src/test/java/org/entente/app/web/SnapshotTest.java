package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a snapshot keeps of what pages make of it. */
final class SnapshotTest {
    private final Snapshot snapshot = new Sample().snapshot(Map.of());

    @Test
    void whatSeveralWantAtOnceIsMadeOnce() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> snapshot.kept(SnapshotTest.class, Integer.class, () -> {
                    begun.countDown();
                    await(mayEnd);
                    return made.incrementAndGet();
                }));
        begun.await();
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(
                () -> snapshot.kept(SnapshotTest.class, Integer.class, made::incrementAndGet));
        mayEnd.countDown();
        assertThat(first.join()).isEqualTo(1);
        assertThat(second.join()).isEqualTo(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void whatFailedIsMadeAnew() {
        assertThatThrownBy(() -> snapshot.kept(SnapshotTest.class, String.class, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(snapshot.kept(SnapshotTest.class, String.class, () -> "yes")).isEqualTo("yes");
    }

    @Test
    void everyPageThatIsLaidOutAheadCanBeAndNoneIsForASnapshotThatIsGone() {
        AtomicInteger pages = new AtomicInteger();
        new Warming(snapshot, Warming.PAGES, () -> pages.incrementAndGet() > 0).lay();
        assertThat(pages).hasValueGreaterThan(10);
        AtomicInteger asked = new AtomicInteger();
        new Warming(snapshot, Warming.PAGES, () -> asked.incrementAndGet() > 3).lay();
        assertThat(asked).hasValue(1);
    }

    @Test
    void ofManyTiesThatPartTwoTheFirstAreShownAndTheOthersWhenTheyAreAskedFor() {
        Frame frame = new Frame("", "", Frame.Place.NETWORK, "", "", -1, null, false, "");
        WaysQuery query = new WaysQuery("veldania", "orrin", WaysQuery.STEPS, false, 1);
        CutPage.Between some = Objects.requireNonNull(
                new CutBuilder(snapshot, 0).page(frame, query, false).between());
        assertThat(some.headline()).isEqualTo("One tie alone holds them together.");
        assertThat(some.ties()).isEmpty();
        assertThat(some.more()).isEqualTo(1);
        CutPage.Between all = Objects.requireNonNull(
                new CutBuilder(snapshot, 0).page(frame, query, true).between());
        assertThat(all.ties()).hasSize(1);
        assertThat(all.more()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
