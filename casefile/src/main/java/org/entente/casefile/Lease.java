package org.entente.casefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a case: an operating system's lock on a file beside it, which ends with the
 * process however that ends, and a row in the case, which tells who holds it and that the last close
 * was not clean.
 *
 * <p>Each transaction that writes looks at the row first, so that a holder who has lost the lease (a
 * file system without locks, a lock file deleted by hand) does not write beside the next.
 */
final class Lease implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Path lockFile;
    private final FileChannel channel;
    private final FileLock lock;
    private final byte[] token = new byte[16];

    private Lease(Path file, Path lockFile, FileChannel channel, FileLock lock) {
        this.file = file;
        this.lockFile = lockFile;
        this.channel = channel;
        this.lock = lock;
        RANDOM.nextBytes(token);
    }

    /**
     * Takes the system's lock.
     *
     * @throws UserError CASE-LOCKED where another process holds it
     */
    static Lease take(Path file) {
        Path lockFile = file.resolveSibling(file.getFileName() + "-lock");
        try {
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw locked(file, describe(lockFile), null);
            }
            Lease lease = new Lease(file, lockFile, channel, lock);
            lease.writeHolder();
            return lease;
        } catch (IOException e) {
            throw Faults.readOnly(file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void writeHolder() throws IOException {
        Holder self = Holder.self();
        byte[] words = (self.pid() + "\n" + self.host() + "\n").getBytes(StandardCharsets.UTF_8);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(words), 0);
    }

    private static String describe(Path lockFile) {
        try {
            List<String> lines = Files.readAllLines(lockFile, StandardCharsets.UTF_8);
            return lines.size() < 2 ? "another process" : "process " + lines.get(0) + " on " + lines.get(1);
        } catch (IOException e) {
            return "another process";
        }
    }

    static UserError locked(Path file, String holder, @Nullable Throwable cause) {
        return new UserError(
                "CASE-LOCKED",
                file.toString(),
                holder + " is writing to the case",
                "Wait until it is done or end it, then do it again; reading is possible meanwhile",
                cause);
    }

    /** The holder that the case's row names; a row without a living holder tells of an unclean close. */
    static Optional<Holder> recorded(Db db) {
        return db.one(
                "SELECT pid, host, started FROM lease",
                row -> new Holder(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /**
     * Writes the row over a dead holder's. The lock is held, so a living holder can only be one whose
     * lock file somebody has deleted.
     *
     * @throws UserError CASE-LOCKED where the row's holder lives
     */
    void record(Db db) {
        Holder self = Holder.self();
        db.write(() -> {
            recorded(db)
                    .filter(holder -> holder.pid() != self.pid() && holder.lives())
                    .ifPresent(holder -> {
                        throw locked(file, holder.toString(), null);
                    });
            db.run("DELETE FROM lease");
            db.run(
                    "INSERT INTO lease (one, token, pid, host, started) VALUES (1, ?, ?, ?, ?)",
                    token,
                    self.pid(),
                    self.host(),
                    self.started());
        });
        db.fence(() -> check(db));
    }

    private void check(Db db) {
        boolean ours = db.one("SELECT token FROM lease", row -> row.getBytes(1))
                .filter(recorded -> Arrays.equals(recorded, token))
                .isPresent();
        if (!ours) {
            throw locked(
                    file, recorded(db).map(Holder::toString).orElse("another process") + ", which took over,", null);
        }
    }

    /** Takes the row out: from here on the case is closed cleanly. */
    void erase(Db db) {
        db.write(() -> {
            db.run("DELETE FROM lease");
        });
        db.fence(() -> {
            throw new IllegalStateException("this case file is closed");
        });
    }

    /** Ends the lock. The file goes first, while nobody else can have taken it. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(lockFile);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw Faults.readOnly(file, e);
        }
    }
}
