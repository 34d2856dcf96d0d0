package org.entente.app.cli;

import java.util.Locale;
import org.entente.app.work.Progress;

/**
 * Draws how far long work has come on one line of a terminal: count, rate, time left. Draws nothing
 * where nobody watches. Called from one thread at a time.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Terminal terminal;
    private Progress.Stage stage = Progress.Stage.INGEST;
    private long startedNanos;
    private long drawnNanos;
    private boolean drawn;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
        this.startedNanos = System.nanoTime();
    }

    @Override
    public void step(Stage now, long done, long total) {
        if (!terminal.live()) {
            return;
        }
        long nowNanos = System.nanoTime();
        if (now != stage) {
            stage = now;
            startedNanos = nowNanos;
        } else if (drawn && done < total && nowNanos - drawnNanos < REDRAW_NANOS) {
            return;
        }
        drawnNanos = nowNanos;
        drawn = true;
        terminal.err().print("\r\u001b[K" + line(now, done, total, (nowNanos - startedNanos) / NANOS_PER_SECOND));
        terminal.err().flush();
    }

    /** "reading 12 of 24 · 1.5/s · 8 s left". */
    static String line(Stage stage, long done, long total, double seconds) {
        StringBuilder line = new StringBuilder(stage.words());
        line.append(String.format(Locale.ROOT, " %,d of %,d", done, total));
        if (done > 0 && seconds > 0) {
            double rate = done / seconds;
            line.append(String.format(Locale.ROOT, " · %.1f/s", rate));
            if (done < total) {
                line.append(" · ").append(left(Math.round((total - done) / rate)));
            }
        }
        return line.toString();
    }

    private static String left(long seconds) {
        if (seconds < 60) {
            return seconds + " s left";
        }
        return seconds < 3600 ? seconds / 60 + " min left" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min left";
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (drawn) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            drawn = false;
        }
    }
}
