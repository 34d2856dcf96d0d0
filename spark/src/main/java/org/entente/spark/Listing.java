package org.entente.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.entente.codec.tables.RefusedRow;
import org.entente.model.UserError;

/**
 * The files that inputs name, with all that lies in folders, on any file system that Hadoop knows. What begins with a
 * dot or an underscore within a folder is passed by, as Hadoop does.
 *
 * @param pieces by name
 * @param refused the inputs that are not there
 */
record Listing(List<Piece> pieces, List<RefusedRow> refused) {
    static Listing of(List<String> inputs, Configuration configuration) {
        List<Piece> pieces = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (String input : inputs) {
            int before = pieces.size();
            try {
                Path path = new Path(input);
                FileSystem files = path.getFileSystem(configuration);
                walk(files, files.getFileStatus(path), input.replaceAll("(?<=.)/+$", ""), pieces);
            } catch (FileNotFoundException | IllegalArgumentException e) {
                refused.add(RefusedRow.of(missing(input)));
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException("the input can't be listed: " + input, e);
            }
            if (pieces.size() == before) {
                refused.add(RefusedRow.of(missing(input)));
            }
        }
        pieces.sort(Comparator.comparing(Piece::name));
        return new Listing(List.copyOf(pieces), List.copyOf(refused));
    }

    private static UserError missing(String input) {
        return new UserError(
                "SPARK-INPUT-MISSING",
                input,
                "there is no such file, or no file in this folder",
                "Check the name; on a cluster every machine must see it under that name");
    }

    private static void walk(FileSystem files, FileStatus status, String name, List<Piece> pieces) throws IOException {
        if (status.isFile()) {
            pieces.add(Piece.whole(name, status.getPath().toString(), status.getLen()));
            return;
        }
        FileStatus[] inside = files.listStatus(status.getPath());
        Arrays.sort(inside, Comparator.comparing(each -> each.getPath().getName()));
        for (FileStatus each : inside) {
            String last = each.getPath().getName();
            if (!last.startsWith(".") && !last.startsWith("_")) {
                walk(files, each, name + "/" + last, pieces);
            }
        }
    }
}
