package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.app.api.MatchApi;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Times the Network page on 2,000 names and 10,000 pairs in Chromium, and prints it: placing, bytes, and the time between two frames
 * while the drawing is moved and its size changed. Not among the tests, since times differ with the machine; run it by name, as
 * docs/reference/performance.md says.
 */
final class NetworkBenchmark {
    private static final int NAMES = 2000;
    private static final int PAIRS = 10_000;
    private static final String FRAMES = """
            async (turn) => {
                const canvas = document.querySelector('.netcanvas canvas');
                const box = canvas.getBoundingClientRect();
                const send = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: 'touch',
                    clientX: box.left + x, clientY: box.top + y, bubbles: true }));
                canvas.setPointerCapture = () => {};
                const times = [];
                if (turn === 'pan') {
                    send('pointerdown', 400, 300);
                }
                await new Promise((done) => {
                    let last = 0;
                    const frame = (now) => {
                        if (last) {
                            times.push(now - last);
                        }
                        last = now;
                        if (times.length >= 240) {
                            return done();
                        }
                        const i = times.length;
                        if (turn === 'pan') {
                            send('pointermove', 400 + 200 * Math.sin(i / 25), 300 + 120 * Math.sin(i / 16));
                        } else {
                            canvas.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, cancelable: true,
                                deltaY: i % 40 < 20 ? -1 : 1, clientX: box.left + 400, clientY: box.top + 300 }));
                        }
                        requestAnimationFrame(frame);
                    };
                    requestAnimationFrame(frame);
                });
                if (turn === 'pan') {
                    send('pointerup', 400, 300);
                }
                times.sort((one, other) => one - other);
                return [0.5, 0.95, 1].map(part => times[Math.min(times.length - 1, Math.floor(part * times.length))]);
            }""";

    @TempDir
    private Path folder;

    @Test
    @SuppressWarnings("unchecked")
    void movingAndZooming() {
        MadeNetwork made = new MadeNetwork(NAMES, PAIRS);
        long start = System.nanoTime();
        int packed = NetworkData.gzip(made.snapshot(), NetworkQuery.ALL).length;
        double placing = (System.nanoTime() - start) / 1e9;
        try (CaseWork work = new CaseWork(folder.resolve("made.entente"), Machine.standard(1));
                WebServer server = WebServer.start(made, new MatchApi(work), Reach.ofThisMachine(0, Set.of()));
                Chromium chromium = new Chromium()) {
            Page page = chromium.window(1600, 1000, false);
            long opened = System.nanoTime();
            page.navigate(server.address().resolve("/network").toString());
            page.waitForFunction("() => Number(document.querySelector('.netcanvas canvas').dataset.painted) > 0");
            double drawn = (System.nanoTime() - opened) / 1e9;
            assertThat(page.locator("#netsaid").textContent()).contains("2000 of 2000 names, 10000 of 10000 lines");
            int bytes = (int) page.evaluate("performance.getEntries().filter(e => 'encodedBodySize' in e)"
                    + ".reduce((sum, e) => sum + e.encodedBodySize, 0)");
            System.out.println(String.format(
                    Locale.ROOT,
                    "seed %d, %d names, %d pairs%nplacing and packing %.2f s, once a case; %d bytes packed%nopened and drawn in %.2f s, %d bytes in all",
                    MadeNetwork.SEED,
                    NAMES,
                    PAIRS,
                    placing,
                    packed,
                    drawn,
                    bytes));
            for (String turn : List.of("pan", "zoom")) {
                List<Number> times = (List<Number>) page.evaluate(FRAMES, turn);
                System.out.println(String.format(
                        Locale.ROOT,
                        "%s: ms between frames, median %.1f, p95 %.1f, most %.1f, of 240",
                        turn,
                        times.get(0).doubleValue(),
                        times.get(1).doubleValue(),
                        times.get(2).doubleValue()));
            }
            assertThat(chromium.troubles()).isEmpty();
        }
    }
}
