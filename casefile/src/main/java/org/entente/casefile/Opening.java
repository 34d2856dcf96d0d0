package org.entente.casefile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/** Makes, checks, migrates and opens case files. Every entry point holds the lock of {@link OpenFiles}. */
final class Opening {
    private final Path file;
    private final Schema schema;

    private Opening(Path file, Schema schema) {
        this.file = file;
        this.schema = schema;
    }

    /** An open file: the connection, and for a writer the lease. */
    record Opened(Db db, @Nullable Lease lease) {}

    static Opened create(Path file, Schema schema) {
        synchronized (OpenFiles.class) {
            return new Opening(OpenFiles.canonical(file), schema).create();
        }
    }

    static Opened forWriting(Path file, Schema schema) {
        synchronized (OpenFiles.class) {
            return new Opening(OpenFiles.canonical(file), schema).forWriting();
        }
    }

    static Opened forReading(Path file, Schema schema) {
        synchronized (OpenFiles.class) {
            return new Opening(OpenFiles.canonical(file), schema).forReading();
        }
    }

    /**
     * Closes. After a writer the file stands alone: the write-ahead log is folded in, unless somebody is
     * reading, who then does it on closing.
     */
    static void close(Opened opened) {
        synchronized (OpenFiles.class) {
            Db db = opened.db();
            Lease lease = opened.lease();
            try (lease) {
                try (db) {
                    if (lease != null) {
                        lease.erase(db);
                        db.pragma("busy_timeout=1000");
                        db.pragma("wal_checkpoint(TRUNCATE)");
                    }
                } finally {
                    OpenFiles.closed(db.file(), lease != null);
                }
            }
        }
    }

    private Opened create() {
        if (Files.isDirectory(file)) {
            Header.of(file);
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UserError(
                    "CASE-NO-FOLDER",
                    file.toString(),
                    "the folder for the case is not there",
                    "Make the folder first, or name another place");
        }
        if (!mayWrite(folder)) {
            throw Faults.readOnly(file, new IOException("no right to write in " + folder));
        }
        Lease lease = Lease.take(file);
        try {
            if (Files.exists(file)) {
                throw new UserError(
                        "CASE-EXISTS",
                        file.toString(),
                        "there is such a file already",
                        "Choose another name, or open the case that is there");
            }
            makeEmpty();
            return openTaken(lease);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /** The file gets its name only when it is whole, so that a stop leaves none or an empty case. */
    private void makeEmpty() {
        Path made = beside("-new");
        try {
            deleteWithLog(made);
            try (Db db = Db.make(made)) {
                db.pragma("application_id=" + Header.APPLICATION_ID);
                db.write(() -> {
                    schema.create().forEach(db::execute);
                    db.pragma("user_version=" + schema.version());
                });
            }
            replaceBy(made);
        } catch (IOException e) {
            throw Faults.readOnly(file, e);
        }
    }

    private Opened forWriting() {
        if (OpenFiles.isWritten(file)) {
            throw Lease.locked(file, Holder.self() + " (this one)", null);
        }
        int found = headerVersion();
        if (!mayWrite(file) || !mayWrite(folder())) {
            throw Faults.readOnly(file, new IOException("no right to write"));
        }
        Lease lease = Lease.take(file);
        try {
            refuseDamaged();
            if (found < schema.version()) {
                migrate(found);
            }
            return openTaken(lease);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private Opened openTaken(Lease lease) {
        Db db = Db.open(file, Db.Access.WRITE);
        try {
            db.pragma("journal_mode=WAL");
            lease.record(db);
            OpenFiles.opened(file, true);
            return new Opened(db, lease);
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    private Opened forReading() {
        int found = headerVersion();
        boolean mayWrite = mayWrite(file) && mayWrite(folder());
        if (found < schema.version()) {
            if (!mayWrite) {
                throw new UserError(
                        "CASE-OLD-SCHEMA",
                        file.toString(),
                        "the case is of an older version of Entente and has to be brought up to date,"
                                + " but may not be written to",
                        "Copy it to a folder of your own and open it there");
            }
            close(forWriting());
        }
        if (!mayWrite && bytesOf(beside("-wal")) > 0) {
            throw new UserError(
                    "CASE-UNCLEAN-READ-ONLY",
                    file.toString(),
                    "the case was not closed cleanly and may not be written to, so it cannot be put in order",
                    "Copy it with the -wal file beside it to a folder of your own and open it there");
        }
        refuseDamaged();
        Db db = Db.open(file, mayWrite ? Db.Access.READ : Db.Access.FROZEN);
        OpenFiles.opened(file, false);
        return new Opened(db, null);
    }

    /** The version of the schema, checked; where this process has the file open, it was checked before. */
    private int headerVersion() {
        if (OpenFiles.isOpen(file)) {
            return schema.version();
        }
        int found = Header.of(file).schema();
        if (found > schema.version()) {
            throw new UserError(
                    "CASE-NEWER",
                    file.toString(),
                    "the case is of a newer version of Entente (schema " + found + ", this one knows "
                            + schema.version() + ")",
                    "Open it with the newer version");
        }
        if (found < 1) {
            throw Faults.damaged(file, "its schema has the version " + found, new IOException("schema " + found));
        }
        return found;
    }

    /**
     * After an unclean close the whole file is checked, through a connection that changes nothing, before
     * anything is done to it.
     */
    private void refuseDamaged() {
        if (OpenFiles.isOpen(file)) {
            return;
        }
        boolean mayWrite = mayWrite(file) && mayWrite(folder());
        boolean hasLog = bytesOf(beside("-wal")) > 0;
        Db.Access look = !mayWrite ? Db.Access.FROZEN : hasLog ? Db.Access.LOOK : Db.Access.READ;
        try (Db db = Db.open(file, look)) {
            Optional<Holder> holder = Lease.recorded(db);
            if (holder.isPresent() && !holder.get().lives()) {
                List<String> faults = integrityFaults(db);
                if (!faults.isEmpty()) {
                    throw Faults.damaged(file, faults.getFirst(), new IOException(String.join("\n", faults)));
                }
            }
        }
    }

    /** What SQLite finds wrong with the whole file. */
    static List<String> integrityFaults(Db db) {
        List<String> faults = new ArrayList<>();
        try {
            db.each("PRAGMA integrity_check(20)", row -> {
                if (!row.getString(1).equals("ok")) {
                    faults.add(row.getString(1));
                }
            });
            db.each(
                    "PRAGMA foreign_key_check",
                    row -> faults.add("a row of " + row.getString(1) + " points at none of " + row.getString(3)));
        } catch (UserError e) {
            faults.add(e.what());
        }
        return faults;
    }

    /** Works on a copy; only once that is whole and checked does it take the place of the old file. */
    private void migrate(int found) {
        Path copy = beside("-migrating");
        try {
            deleteWithLog(copy);
            try (Db old = Db.open(file, Db.Access.WRITE)) {
                old.pragma("wal_checkpoint(TRUNCATE)");
                old.vacuumInto(copy);
            }
            if (Files.exists(beside("-wal"))) {
                throw new UserError(
                        "CASE-BUSY",
                        file.toString(),
                        "the case has to be brought up to date, and another program has it open",
                        "Close the other program and do it again");
            }
            try (Db db = Db.open(copy, Db.Access.WRITE)) {
                for (Schema.Step step : schema.from(found)) {
                    db.write(() -> {
                        step.statements().forEach(db::execute);
                        db.pragma("user_version=" + (step.from() + 1));
                    });
                }
                List<String> faults = integrityFaults(db);
                if (!faults.isEmpty()) {
                    throw new IllegalStateException("a migration broke the copy, which is a bug: " + faults);
                }
            }
            replaceBy(copy);
        } catch (IOException e) {
            throw Faults.readOnly(file, e);
        } finally {
            forget(copy);
        }
    }

    private void replaceBy(Path other) throws IOException {
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(folder(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folders and needs no such call; elsewhere the next sync does it.
            return;
        }
    }

    /** Leftovers of a stopped attempt are deleted at the next, so failing here harms nothing. */
    private static void forget(Path copy) {
        try {
            deleteWithLog(copy);
        } catch (IOException e) {
            return;
        }
    }

    private static void deleteWithLog(Path path) throws IOException {
        Files.deleteIfExists(path);
        for (String suffix : List.of("-journal", "-wal", "-shm")) {
            Files.deleteIfExists(path.resolveSibling(path.getFileName() + suffix));
        }
    }

    private static long bytesOf(Path path) {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw Faults.readOnly(path, e);
        }
    }

    /** A file without any permission to write is meant to stay as it is, whoever opens it. */
    private static boolean mayWrite(Path path) {
        if (!Files.isWritable(path)) {
            return false;
        }
        try {
            Set<PosixFilePermission> may = Files.getPosixFilePermissions(path);
            return PosixFilePermissions.toString(may).contains("w");
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    private Path folder() {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException("a canonical path has a folder: " + file);
        }
        return folder;
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
