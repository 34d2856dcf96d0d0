package org.entente.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.entente.codec.Json;
import org.entente.codec.tables.Manifest;
import org.entente.codec.tables.TableNames;

/** Real Spark in this process, started once, on two threads. */
final class Local {
    static final Path CORPUS = Path.of("..", "demo", "corpus");

    private static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("entente tests")
            .config("spark.log.level", "WARN")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config(
                    "spark.sql.warehouse.dir",
                    Path.of("target", "warehouse").toUri().toString())
            .getOrCreate();

    private Local() {}

    static SparkSession session() {
        return SESSION;
    }

    static JavaSparkContext spark() {
        return JavaSparkContext.fromSparkContext(SESSION.sparkContext());
    }

    static Configuration configuration() {
        return spark().hadoopConfiguration();
    }

    /** Runs the job as its command line does. */
    static Job.Report run(String... arguments) {
        return new Job(SESSION, Options.parse(List.of(arguments))).run();
    }

    /** What the tables of a folder hold, as their manifest says. */
    static Manifest manifest(Path tables) {
        try {
            return Json.read(
                    Files.readString(tables.resolve(TableNames.MANIFEST)).strip(), Manifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one part of an input gives. */
    static List<Taken> taken(Piece piece) {
        List<Taken> taken = new ArrayList<>();
        Opening.open(piece, configuration(), null, null).forEachRemaining(taken::add);
        return taken;
    }
}
