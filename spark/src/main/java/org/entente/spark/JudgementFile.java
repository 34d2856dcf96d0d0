package org.entente.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.entente.codec.Json;
import org.entente.model.Judgement;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A file of judgements, one in JSON a line, in the order in which they were made.
 *
 * @param name as Hadoop names it; null for no judgements
 */
record JudgementFile(@Nullable String name) {
    /** @throws UserError SPARK-JUDGEMENTS */
    List<Judgement> read(Configuration configuration) {
        List<Judgement> judgements = new ArrayList<>();
        if (name == null) {
            return judgements;
        }
        Path path = new Path(name);
        int number = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(path.getFileSystem(configuration).open(path), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    judgements.add(Json.read(line, Judgement.class));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(
                    "SPARK-JUDGEMENTS",
                    name,
                    number == 0 ? "it can't be read" : "line " + number + " is no judgement",
                    "Give the file as it was exported",
                    e);
        }
        return judgements;
    }
}
