package org.entente.spark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What a job is told.
 *
 * @param inputs files and folders, as Hadoop names them
 * @param target the folder for the tables
 * @param judgements a file of judgements, one in JSON a line; null for none
 * @param publisher of all inputs, as the user says; null where nobody says
 * @param published likewise the day
 * @param partitions into how many parts the work is cut; 0 for as many as the cluster has places
 * @param edgesAtOnceMax so many edges of a graph, or fewer, are joined in the driver
 */
record Options(
        List<String> inputs,
        String target,
        @Nullable String judgements,
        @Nullable String publisher,
        @Nullable LocalDate published,
        int partitions,
        long edgesAtOnceMax) {
    static final long EDGES_AT_ONCE_MAX = 2_000_000;

    static final String USAGE = "entente-spark INPUT… --out TABLES [--judgements FILE] [--published DATE]"
            + " [--publisher NAME] [--partitions N] [--edges-at-once N]";

    Options {
        inputs = List.copyOf(inputs);
    }

    /** @throws UserError SPARK-USE */
    static Options parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        List<String> inputs = new ArrayList<>();
        String target = null;
        String judgements = null;
        String publisher = null;
        LocalDate published = null;
        long partitions = 0;
        long edgesAtOnce = EDGES_AT_ONCE_MAX;
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "--out" -> target = value(argument, left);
                case "--judgements" -> judgements = value(argument, left);
                case "--publisher" -> publisher = value(argument, left);
                case "--published" -> published = day(value(argument, left));
                case "--partitions" -> partitions = number(argument, value(argument, left), 1, 1_000_000);
                case "--edges-at-once" -> edgesAtOnce = number(argument, value(argument, left), 0, Integer.MAX_VALUE);
                default -> {
                    if (argument.startsWith("--")) {
                        throw wrong(argument, "there is no such option");
                    }
                    inputs.add(argument);
                }
            }
        }
        if (inputs.isEmpty() || target == null) {
            throw wrong("the command", inputs.isEmpty() ? "no input is named" : "no folder for the tables is named");
        }
        return new Options(inputs, target, judgements, publisher, published, (int) partitions, edgesAtOnce);
    }

    private static String value(String option, Deque<String> left) {
        String value = left.pollFirst();
        if (value == null) {
            throw wrong(option, "it lacks its value");
        }
        return value;
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong("--published", value + " is no day such as 2025-11-24");
        }
    }

    private static long number(String option, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(option, value + " is no number");
        }
        throw wrong(option, value + " is not between " + least + " and " + most);
    }

    private static UserError wrong(String where, String what) {
        return new UserError("SPARK-USE", where, what, "Write: " + USAGE);
    }
}
