package org.entente.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.entente.codec.Json;
import org.entente.codec.tables.RefusedRow;
import org.entente.engine.ingest.Packed;
import org.entente.engine.ingest.Taker;
import org.entente.model.Capture;
import org.entente.model.Dated;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Takes the documents out of one file, or of a part of one, by the ingest stage's own opening: whatever {@code entente
 * add} opens, this opens, under the same names. Parquet files hold a record a row. What can't be had is refused by name,
 * and the rest goes on. One task's; not thread-safe.
 */
final class Opening implements Taker {
    private static final Pattern LINE = Pattern.compile("!/line (\\d+)\\.json");

    private final Piece piece;
    private final @Nullable String publisher;
    private final @Nullable Dated published;
    private final List<Taken> taken = new ArrayList<>();

    private Opening(Piece piece, @Nullable String publisher, @Nullable LocalDate published) {
        this.piece = piece;
        this.publisher = publisher;
        this.published = published == null ? null : new Dated(published, "option", published.toString());
    }

    static Iterator<Taken> open(
            Piece piece, Configuration configuration, @Nullable String publisher, @Nullable LocalDate published) {
        return open(piece, configuration, ParquetRows.ROW_GROUP_BYTES_MAX, publisher, published);
    }

    static Iterator<Taken> open(
            Piece piece,
            Configuration configuration,
            long rowGroupBytesMax,
            @Nullable String publisher,
            @Nullable LocalDate published) {
        Opening opening = new Opening(piece, publisher, published);
        try {
            if (ParquetRows.areIn(piece)) {
                ParquetRows.read(piece, configuration, rowGroupBytesMax, opening);
            } else {
                opening.read(configuration);
            }
        } catch (UserError error) {
            boolean nothingInPart = !piece.isWhole() && error.code().equals("INGEST-ARCHIVE-EMPTY");
            if (!nothingInPart) {
                opening.refused(error);
            }
        } catch (IOException e) {
            opening.refused(unreadable(piece, e));
        }
        return opening.taken.iterator();
    }

    private static UserError unreadable(Piece piece, IOException e) {
        return new UserError(
                "SPARK-UNREADABLE",
                piece.name(),
                "it could not be read (" + e.getClass().getSimpleName() + ")",
                "Check that every machine of the cluster may read it",
                e);
    }

    private void read(Configuration configuration) throws IOException {
        Path path = new Path(piece.path());
        try (FSDataInputStream file = path.getFileSystem(configuration).open(path)) {
            Packed packed = piece.isWhole()
                    ? new Packed(file, piece.sizeBytes(), null)
                    : Packed.stream(Lines.open(piece, file));
            Machine.ingest().open(piece.name(), packed, this);
        }
    }

    @Override
    public boolean document(String name, @Nullable String address, byte[] bytes) {
        String renumbered = renumbered(name);
        try {
            Machine.ingest().checkSize(renumbered, bytes.length);
        } catch (UserError error) {
            refused(error);
            return false;
        }
        Id id = Ids.document(bytes);
        Capture capture = new Capture(id, renumbered, publisher, published);
        taken.add(new Taken(id.hex(), Json.write(capture), bytes, null));
        return true;
    }

    @Override
    public void refused(UserError error) {
        RefusedRow row = RefusedRow.of(error);
        RefusedRow renumbered = new RefusedRow(row.code(), renumbered(row.where()), row.what(), row.todo());
        taken.add(new Taken(null, null, null, Json.write(renumbered)));
    }

    @Override
    public void passedOver(String container, int count, String what) {
        // A page's pictures and the like: never documents, told on the command line of add alone.
    }

    /** The number that a line has in the whole file. */
    private String renumbered(String name) {
        if (piece.linesBefore() == 0) {
            return name;
        }
        Matcher line = LINE.matcher(name);
        return line.find()
                ? name.substring(0, line.start(1))
                        + (Long.parseLong(line.group(1)) + piece.linesBefore())
                        + name.substring(line.end(1))
                : name;
    }
}
