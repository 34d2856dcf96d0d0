package org.entente.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The documents in the rows of a Parquet file: either original bytes in {@code bytes}, with a {@code name} that tells
 * their format, or a record of {@code text} or {@code html} with {@code title}, {@code url}, {@code published}, {@code
 * publisher} and {@code author}, which then is the same document as that record's line in a file of JSON lines.
 */
final class ParquetRows {
    /** What is taken of a row group at most: 1 GiB. */
    static final long ROW_GROUP_BYTES_MAX = 1L << 30;

    private static final List<String> RECORD =
            List.of("title", "url", "published", "publisher", "author", "text", "html");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ParquetRows() {}

    static boolean areIn(Piece piece) {
        return piece.name().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    /**
     * Hands over each row's document.
     *
     * @param rowGroupBytesMax a row group is read whole, so one that is larger is refused before
     * @throws UserError where the file can't be read, or not to its end: what came before was taken
     */
    static void read(Piece piece, Configuration configuration, long rowGroupBytesMax, Opening taker)
            throws IOException {
        if (piece.sizeBytes() == 0) {
            throw damaged(piece, "the file is empty", null);
        }
        Path path = new Path(piece.path());
        MessageType schema = checked(piece, path, configuration, rowGroupBytesMax);
        long row = 0;
        try (ParquetReader<Group> rows = ParquetReader.builder(new GroupReadSupport(), path)
                .withConf(configuration)
                .build()) {
            for (Group group = rows.read(); group != null; group = rows.read()) {
                row++;
                take(piece, schema, group, row, taker);
            }
        } catch (UserError error) {
            throw error;
        } catch (IOException | RuntimeException e) {
            throw damaged(piece, "it can't be read behind row " + row + "; what comes before was taken", e);
        }
    }

    /** Looks at the file's end alone. */
    private static MessageType checked(Piece piece, Path path, Configuration configuration, long rowGroupBytesMax) {
        MessageType schema;
        try (ParquetFileReader file = ParquetFileReader.open(
                HadoopInputFile.fromPath(path, configuration),
                org.apache.parquet.ParquetReadOptions.builder()
                        .withMetadataFilter(ParquetMetadataConverter.NO_FILTER)
                        .build())) {
            schema = file.getFooter().getFileMetaData().getSchema();
            for (BlockMetaData group : file.getRowGroups()) {
                if (group.getTotalByteSize() > rowGroupBytesMax) {
                    throw new UserError(
                            "SPARK-ROW-GROUP",
                            piece.name(),
                            String.format(
                                    Locale.ROOT,
                                    "one of its row groups has %,d bytes; %,d are taken at most",
                                    group.getTotalByteSize(),
                                    rowGroupBytesMax),
                            "Write it again with smaller row groups, and leave out what is no document");
                }
            }
        } catch (UserError error) {
            throw error;
        } catch (IOException | RuntimeException e) {
            throw damaged(piece, "it is no sound Parquet file", e);
        }
        if (!isText(schema, "text") && !isText(schema, "html") && !isBinary(schema, "bytes")) {
            throw new UserError(
                    "SPARK-COLUMNS",
                    piece.name(),
                    "it has no column of words called text or html, nor one of bytes called bytes",
                    "Rename the column that holds the documents");
        }
        return schema;
    }

    private static UserError damaged(Piece piece, String what, @Nullable Throwable cause) {
        return new UserError(
                "SPARK-PARQUET-DAMAGED", piece.name(), what, "Write it again from where it came from", cause);
    }

    private static void take(Piece piece, MessageType schema, Group group, long row, Opening taker) throws IOException {
        String name = piece.name() + "!/row " + row;
        if (isBinary(schema, "bytes") && group.getFieldRepetitionCount("bytes") > 0) {
            String given = text(schema, group, "name");
            taker.document(
                    given == null ? name : given,
                    null,
                    group.getBinary("bytes", 0).getBytes());
            return;
        }
        ObjectNode record = JSON.createObjectNode();
        for (String field : RECORD) {
            String value = text(schema, group, field);
            if (value != null) {
                record.put(field, value);
            }
        }
        taker.document(name + ".json", null, JSON.writeValueAsString(record).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(MessageType schema, Group group, String field) {
        return isText(schema, field) && group.getFieldRepetitionCount(field) > 0
                ? group.getBinary(field, 0).toStringUsingUTF8()
                : null;
    }

    private static boolean isBinary(MessageType schema, String field) {
        return schema.containsField(field)
                && schema.getType(field).isPrimitive()
                && schema.getType(field).asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
    }

    private static boolean isText(MessageType schema, String field) {
        return isBinary(schema, field);
    }
}
