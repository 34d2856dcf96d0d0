package org.entente.spark;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.entente.codec.tables.Manifest;
import org.entente.codec.tables.RefusedRow;
import org.entente.model.UserError;

/**
 * The job as {@code spark-submit} starts it. It ends with 0 where everything was done, 1 where some inputs were refused,
 * each named, and 2 where it was called wrongly and nothing was done.
 */
public final class Main {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments));
        if (code != DONE) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments) {
        try {
            Options options = Options.parse(arguments);
            SparkSession session = SparkSession.builder().appName("entente").getOrCreate();
            try {
                return tell(new Job(session, options).run());
            } finally {
                session.stop();
            }
        } catch (UserError error) {
            System.err.println(error.getMessage());
            return WRONG_USE;
        }
    }

    /** Names what was refused and tells the tables; answers what the process ends with. */
    static int tell(Job.Report report) {
        for (RefusedRow refused : report.refused()) {
            System.err.println(refused.message());
        }
        for (Manifest.Table table : report.manifest().tables()) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-10s %,12d  %s",
                    table.name(),
                    table.rows(),
                    table.digest().brief()));
        }
        return report.refused().isEmpty() ? DONE : REFUSED;
    }
}
