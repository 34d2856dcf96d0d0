package org.entente.casefile;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.codec.Json;
import org.entente.model.Coded;
import org.entente.model.Id;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * One connection to a case file, with its prepared statements and its transactions. Statements only
 * ever carry values as parameters.
 *
 * <p>Thread-safe: one thread at a time is let in, and a transaction keeps the others out.
 */
final class Db implements AutoCloseable {
    static final int BUSY_MILLIS = 20_000;
    private static final int BATCH_ROWS = 500;

    /** How a connection is opened. */
    enum Access {
        /** For the holder of the lease. */
        WRITE,
        /** For reading beside a writer: may tidy up the write-ahead log, and nothing else. */
        READ,
        /** For looking at a file that was not closed cleanly, without folding in its write-ahead log. */
        LOOK,
        /** For reading where nothing may be written, not even beside the file. */
        FROZEN
    }

    /** Reads one row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Takes one row. */
    interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final Access access;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<PreparedStatement>> idle = new HashMap<>();
    private Runnable fence = () -> {};
    private boolean inTransaction;
    private boolean writing;
    private @Nullable RuntimeException lost;

    private Db(Path file, Access access, Connection connection) {
        this.file = file;
        this.access = access;
        this.connection = connection;
    }

    /** Opens an existing file; its header has been looked at before. */
    static Db open(Path file, Access access) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setReadOnly(access == Access.FROZEN || access == Access.LOOK);
        return connect(file, access, config);
    }

    /** Makes an empty database; the file must not exist. */
    static Db make(Path file) {
        return connect(file, Access.WRITE, new SQLiteConfig());
    }

    private static Db connect(Path file, Access access, SQLiteConfig config) {
        String address = "jdbc:sqlite:" + file.toUri() + (access == Access.FROZEN ? "?immutable=1" : "");
        try {
            Db db = new Db(file, access, config.createConnection(address));
            try {
                db.settings();
                return db;
            } catch (RuntimeException e) {
                db.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Faults.of(file, e);
        }
    }

    /** Once safe, safe: every commit waits for the disk, and what is deleted is overwritten. */
    private void settings() {
        pragma("busy_timeout=" + BUSY_MILLIS);
        pragma("foreign_keys=ON");
        pragma("secure_delete=ON");
        pragma("synchronous=FULL");
        pragma("temp_store=MEMORY");
        pragma("trusted_schema=OFF");
        pragma("cell_size_check=ON");
        pragma("cache_size=" + (access == Access.WRITE ? -256_000 : -64_000));
        if (access == Access.READ) {
            pragma("query_only=ON");
        }
    }

    Path file() {
        return file;
    }

    boolean mayWrite() {
        return access == Access.WRITE;
    }

    /** What is checked at the start of every transaction that writes. */
    void fence(Runnable check) {
        this.fence = check;
    }

    /** Runs a fixed statement of ours outside of any transaction's care. */
    void pragma(String words) {
        execute("PRAGMA " + words);
    }

    /** Brings what was committed from the write-ahead log into the file, as far as readers let it. */
    void foldIn() {
        lock.lock();
        try {
            if (!inTransaction) {
                pragma("wal_checkpoint(TRUNCATE)");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes the whole content to a new file. */
    void vacuumInto(Path copy) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        } catch (SQLException e) {
            throw Faults.of(file, e);
        } finally {
            lock.unlock();
        }
    }

    /** The statement is one of ours and carries no value from outside. */
    void execute(String sql) {
        lock.lock();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw Faults.of(file, e);
        } finally {
            lock.unlock();
        }
    }

    /** All of {@code body} sees one state of the case. */
    <T extends @Nullable Object> T read(Supplier<T> body) {
        lock.lock();
        try {
            return inTransaction ? body.get() : outermost("BEGIN", false, body);
        } finally {
            lock.unlock();
        }
    }

    /** All of {@code body} takes effect, or nothing of it. */
    <T extends @Nullable Object> T write(Supplier<T> body) {
        if (access != Access.WRITE) {
            throw new IllegalStateException("this case file was opened for reading");
        }
        lock.lock();
        try {
            if (!inTransaction) {
                return outermost("BEGIN IMMEDIATE", true, body);
            }
            if (!writing) {
                throw new IllegalStateException("writing within a snapshot");
            }
            return nested(body);
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #write(Supplier)}. */
    void write(Runnable body) {
        write(() -> {
            body.run();
            return true;
        });
    }

    private <T extends @Nullable Object> T outermost(String begin, boolean write, Supplier<T> body) {
        execute(begin);
        inTransaction = true;
        writing = write;
        lost = null;
        boolean done = false;
        try {
            if (write) {
                fence.run();
            }
            T result = body.get();
            refuseLost();
            execute("COMMIT");
            done = true;
            return result;
        } finally {
            inTransaction = false;
            writing = false;
            if (!done) {
                takeBack();
            }
        }
    }

    /**
     * Part of the transaction that runs. Not a savepoint of its own: SQLite would keep a copy of every page that changes within it, and walk
     * all of these copies again for each statement.
     */
    private <T extends @Nullable Object> T nested(Supplier<T> body) {
        try {
            return body.get();
        } catch (RuntimeException | Error e) {
            if (lost == null) {
                lost = e instanceof RuntimeException fault ? fault : new IllegalStateException(e);
            }
            throw e;
        }
    }

    /**
     * SQLite itself takes a whole transaction back on some faults (a full disk); then there is nothing left
     * to take back, and the fault that is on its way to the caller is the one to tell.
     */
    private void takeBack() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            return;
        }
    }

    /** A transaction in which something failed is not committed, even if somebody has caught the fault. */
    private void refuseLost() {
        if (lost != null) {
            throw lost;
        }
    }

    private RuntimeException failed(SQLException e) {
        RuntimeException fault = Faults.of(file, e);
        if (writing && lost == null) {
            lost = fault;
        }
        return fault;
    }

    private RuntimeException damaged(Stored.Damaged e) {
        return Faults.damaged(file, String.valueOf(e.getMessage()), e);
    }

    /** The first row, if there is one. */
    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) {
        List<T> rows = list(sql, row, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** All rows, which must fit into memory. */
    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, each -> rows.add(row.of(each)), values);
        return rows;
    }

    /**
     * All rows, which must fit into memory; other threads make them while this one reads on.
     *
     * @param row what has to be taken from a row while it is there
     * @param make the rest, a pure function
     */
    <R, T> List<T> list(String sql, Row<R> row, Function<R, T> make) {
        Making<R, T> making = new Making<>(make);
        each(sql, each -> making.add(row.of(each)));
        try {
            return making.all();
        } catch (Stored.Damaged e) {
            throw damaged(e);
        }
    }

    /** The first column of the first row; 0 where there is no row or it is null. */
    long number(String sql, @Nullable Object... values) {
        return one(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Row after row. */
    void each(String sql, RowVisitor visitor, @Nullable Object... values) {
        lock.lock();
        try {
            PreparedStatement statement = take(sql);
            boolean done = false;
            try {
                bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        visitor.visit(rows);
                    }
                }
                done = true;
            } finally {
                giveBack(sql, statement, done);
            }
        } catch (SQLException e) {
            throw failed(e);
        } catch (Stored.Damaged e) {
            throw damaged(e);
        } finally {
            lock.unlock();
        }
    }

    /** Changes rows; how many. Only within {@link #write}. */
    int run(String sql, @Nullable Object... values) {
        if (!writing) {
            throw new IllegalStateException("a change outside of a transaction");
        }
        refuseLost();
        try {
            PreparedStatement statement = take(sql);
            boolean done = false;
            try {
                bind(statement, values);
                int changed = statement.executeUpdate();
                done = true;
                return changed;
            } finally {
                giveBack(sql, statement, done);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Inserts one row; its sequence number. Only within {@link #write}. */
    long insert(String sql, @Nullable Object... values) {
        run(sql, values);
        return number("SELECT last_insert_rowid()");
    }

    /** Collects rows for one statement. Only within {@link #write}. */
    Batch batch(String sql) {
        if (!writing) {
            throw new IllegalStateException("a change outside of a transaction");
        }
        refuseLost();
        try {
            return new Batch(sql, take(sql));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Rows on their way into the file; closing it writes the rest. */
    final class Batch implements AutoCloseable {
        private final String sql;
        private final PreparedStatement statement;
        private int rows;
        private boolean failed;

        private Batch(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        void add(@Nullable Object... values) {
            try {
                bind(statement, values);
                statement.addBatch();
                if (++rows == BATCH_ROWS) {
                    flush();
                }
            } catch (SQLException e) {
                failed = true;
                throw failed(e);
            }
        }

        private void flush() throws SQLException {
            statement.executeBatch();
            rows = 0;
        }

        @Override
        public void close() {
            boolean done = false;
            try {
                if (rows > 0 && !failed) {
                    flush();
                }
                done = !failed;
            } catch (SQLException e) {
                throw failed(e);
            } finally {
                giveBack(sql, statement, done);
            }
        }
    }

    /** Every statement with parameters that has been run here; for tests of their plans. */
    Set<String> statements() {
        return Set.copyOf(idle.keySet());
    }

    private PreparedStatement take(String sql) throws SQLException {
        Deque<PreparedStatement> free = idle.get(sql);
        PreparedStatement statement = free == null ? null : free.pollFirst();
        return statement == null ? connection.prepareStatement(sql) : statement;
    }

    /**
     * A statement that is in use by an outer call is never handed out twice, and one that failed never
     * again: it would tell its fault once more.
     */
    private void giveBack(String sql, PreparedStatement statement, boolean done) {
        if (done) {
            try {
                statement.clearParameters();
                statement.clearBatch();
                idle.computeIfAbsent(sql, unused -> new ArrayDeque<>()).addFirst(statement);
            } catch (SQLException e) {
                throw Faults.of(file, e);
            }
        } else {
            discard(statement);
        }
    }

    /** The fault that is on its way to the caller is the one to tell. */
    private static void discard(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            return;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case Id id -> statement.setBytes(i + 1, id.bytes());
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case String text -> statement.setString(i + 1, text);
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case Boolean flag -> statement.setInt(i + 1, flag ? 1 : 0);
                case LocalDate day -> statement.setString(i + 1, day.toString());
                case Coded coded -> statement.setString(i + 1, coded.code());
                default -> throw new IllegalArgumentException("no column type for " + value.getClass());
            }
        }
    }

    /** Ids as one parameter, for {@code IN (SELECT unhex(value) FROM json_each(?))}. */
    static String many(Collection<Id> ids) {
        StringJoiner json = new StringJoiner("\",\"", "[\"", "\"]").setEmptyValue("[]");
        ids.forEach(id -> json.add(id.hex()));
        return json.toString();
    }

    /** Words as one parameter, for {@code IN (SELECT value FROM json_each(?))}. */
    static String manyWords(Collection<String> words) {
        return Json.writeList(List.copyOf(words), String.class);
    }

    /** The id in a column. */
    static Id id(ResultSet row, int column) throws SQLException {
        return Id.of(row.getBytes(column));
    }

    /** Closes the connection; what is not committed is taken back. */
    @Override
    public void close() {
        lock.lock();
        try {
            for (Deque<PreparedStatement> statements : idle.values()) {
                for (PreparedStatement statement : statements) {
                    statement.close();
                }
            }
            idle.clear();
            connection.close();
        } catch (SQLException e) {
            throw Faults.of(file, e);
        } finally {
            lock.unlock();
        }
    }
}
