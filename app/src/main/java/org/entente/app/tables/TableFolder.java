package org.entente.app.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.codec.Json;
import org.entente.codec.tables.Digest;
import org.entente.codec.tables.Manifest;
import org.entente.codec.tables.TableNames;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/** A folder of finished tables. Each is read row by row and held against its digest. Not thread-safe. */
public final class TableFolder {
    private final Path folder;
    private final Manifest manifest;

    private TableFolder(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** @throws UserError {@code LOAD-NO-TABLES}, {@code LOAD-OTHER-VERSION} */
    public static TableFolder open(Path folder) {
        Path file = folder.resolve(TableNames.MANIFEST);
        Manifest manifest;
        try {
            manifest = Json.read(Files.readString(file, StandardCharsets.UTF_8).strip(), Manifest.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(
                    "LOAD-NO-TABLES",
                    folder.toString(),
                    "these are no finished tables: there is no sound " + TableNames.MANIFEST,
                    "Name the folder that the job was told with --out",
                    e);
        }
        if (manifest.version() != Manifest.VERSION) {
            throw new UserError(
                    "LOAD-OTHER-VERSION",
                    folder.toString(),
                    "its tables have the form " + manifest.version() + "; this version of Entente reads the form "
                            + Manifest.VERSION,
                    "Write them with the same version of Entente");
        }
        return new TableFolder(folder, manifest);
    }

    public Manifest manifest() {
        return manifest;
    }

    /** How many rows a table has, as its manifest says. */
    public long rows(String table) {
        return listed(table).rows();
    }

    /**
     * Shows the JSON of every row of a table, in the order of its files.
     *
     * @throws UserError {@code LOAD-DAMAGED} where a file can't be read, or the rows aren't those that were written
     */
    public void forEach(String table, Consumer<String> visitor) {
        Manifest.Table expected = listed(table);
        Digest[] digest = {Digest.NONE};
        for (Path file : files(table)) {
            read(file, row -> {
                digest[0] = digest[0].and(row);
                visitor.accept(row);
            });
        }
        if (digest[0].rows() != expected.rows() || !digest[0].id().equals(expected.digest())) {
            throw damaged(
                    folderOf(table),
                    "it has " + digest[0].rows() + " rows and isn't the table of " + expected.rows()
                            + " that was written",
                    null);
        }
    }

    private Path folderOf(String table) {
        return folder.resolve(TableNames.RECORDS).resolve(table);
    }

    private Manifest.Table listed(String table) {
        return manifest.tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow(() -> damaged(folderOf(table), "the table isn't listed", null));
    }

    private List<Path> files(String table) {
        try (Stream<Path> files = Files.list(folderOf(table))) {
            return files.filter(file -> file.getFileName().toString().matches("part-.*\\.gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw damaged(folderOf(table), "it can't be listed", e);
        }
    }

    private static void read(Path file, Consumer<String> visitor) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                visitor.accept(line);
            }
        } catch (IOException e) {
            throw damaged(file, "it can't be read", e);
        }
    }

    private static UserError damaged(Path where, String what, @Nullable Exception cause) {
        return new UserError(
                "LOAD-DAMAGED",
                where.toString(),
                what,
                "Copy the tables again, or run the job again; the case is as it was",
                cause);
    }
}
