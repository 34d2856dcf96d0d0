package org.entente.casefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Who writes to a case.
 *
 * @param pid the process
 * @param host the machine's name, as far as the system tells it
 * @param started when the process began, as the system tells it; may be empty
 */
record Holder(long pid, String host, String started) {
    /** The start that a system tells of one process may differ by its clock's corrections. */
    private static final Duration START_SLACK = Duration.ofSeconds(5);

    /** This process. */
    static Holder self() {
        ProcessHandle process = ProcessHandle.current();
        return new Holder(process.pid(), hostName(), startOf(process));
    }

    /** Whether this is a process of this machine that is still at work. */
    boolean lives() {
        if (!host.equals(hostName())) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent() && process.get().isAlive() && startedAt(startOf(process.get()));
    }

    /** A pid may have been given to another process since; its start tells. */
    private boolean startedAt(String other) {
        if (started.isEmpty() || other.isEmpty()) {
            return true;
        }
        try {
            Duration apart = Duration.between(Instant.parse(started), Instant.parse(other));
            return apart.abs().compareTo(START_SLACK) < 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** Without asking the network, which may take long and may not be there. */
    private static String hostName() {
        Path kernel = Path.of("/proc/sys/kernel/hostname");
        try {
            if (Files.isReadable(kernel)) {
                return Files.readString(kernel, StandardCharsets.UTF_8).strip();
            }
        } catch (IOException e) {
            return "this-machine";
        }
        String windows = System.getenv("COMPUTERNAME");
        String unix = System.getenv("HOSTNAME");
        return windows != null ? windows : unix != null ? unix : "this-machine";
    }

    @Override
    public String toString() {
        return "process " + pid + " on " + host;
    }
}
