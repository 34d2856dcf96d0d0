package org.entente.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Which case files this process has open, for two reasons: one process may write to a case once only,
 * and a file that SQLite has open here must not be opened and closed beside it, because on POSIX
 * systems that drops SQLite's locks (sqlite.org/howtocorrupt.html, section 2.2).
 *
 * <p>Thread-safe: whoever opens or closes holds this class's lock.
 */
final class OpenFiles {
    private static final Map<Path, OpenFiles> OPEN = new HashMap<>();

    private int connections;
    private boolean written;

    private OpenFiles() {}

    /** One name for a file, however it was reached; it need not exist. */
    static Path canonical(Path file) {
        try {
            if (Files.exists(file)) {
                return file.toRealPath();
            }
            Path absolute = file.toAbsolutePath().normalize();
            Path folder = absolute.getParent();
            return folder != null && Files.exists(folder)
                    ? folder.toRealPath().resolve(absolute.getFileName())
                    : absolute;
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    static boolean isOpen(Path canonical) {
        return OPEN.containsKey(canonical);
    }

    static boolean isWritten(Path canonical) {
        OpenFiles open = OPEN.get(canonical);
        return open != null && open.written;
    }

    static void opened(Path canonical, boolean forWriting) {
        OpenFiles open = OPEN.computeIfAbsent(canonical, unused -> new OpenFiles());
        open.connections++;
        open.written |= forWriting;
    }

    static void closed(Path canonical, boolean forWriting) {
        OpenFiles open = OPEN.get(canonical);
        if (open == null) {
            throw new IllegalStateException("a case file that was not open is closed");
        }
        open.connections--;
        open.written &= !forWriting;
        if (open.connections == 0) {
            OPEN.remove(canonical);
        }
    }
}
