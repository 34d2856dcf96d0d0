package org.entente.casefile;

import java.nio.file.Path;
import java.sql.SQLException;
import org.entente.model.UserError;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a person's faults (a full disk, a damaged file) from ours. */
final class Faults {
    private Faults() {}

    /** What a person is told, or for a bug an unchecked exception that says so. */
    static RuntimeException of(Path file, SQLException fault) {
        String where = file.toString();
        String detail = String.valueOf(fault.getMessage());
        int code = fault instanceof SQLiteException of ? primary(of.getResultCode()) : -1;
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new UserError(
                    "CASE-DISK-FULL",
                    where,
                    "the disk is full; what was being written was taken back, and what was in the case is untouched",
                    "Make room on the disk and do it again",
                    fault);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return damaged(file, detail, fault);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
            return readOnly(file, fault);
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return new UserError(
                    "CASE-UNREACHABLE",
                    where,
                    "the system failed to read or write the file (" + detail + ")",
                    "Check that its folder is there, may be read and written, and that the disk is sound",
                    fault);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
            return new UserError(
                    "CASE-BUSY",
                    where,
                    "another program has held the file for longer than " + Db.BUSY_MILLIS / 1000 + " seconds",
                    "Close other programs that have it open, such as a database browser, and do it again",
                    fault);
        }
        return new IllegalStateException("a statement on the case file failed, which is a bug", fault);
    }

    static UserError damaged(Path file, String detail, Throwable cause) {
        return new UserError(
                "CASE-DAMAGED",
                file.toString(),
                "the case file is damaged (" + detail + "); it was left as it is",
                "Go back to a copy of it, or copy it aside and add its documents to a new case",
                cause);
    }

    static UserError readOnly(Path file, Throwable cause) {
        return new UserError(
                "CASE-READ-ONLY",
                file.toString(),
                "the case file or its folder may not be written to",
                "Allow writing, or copy the file to a folder of your own",
                cause);
    }

    /** SQLite's extended codes carry the primary one in their low byte. */
    private static int primary(SQLiteErrorCode code) {
        return code.code & 0xff;
    }
}
