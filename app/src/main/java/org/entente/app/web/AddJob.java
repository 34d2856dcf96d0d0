package org.entente.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.work.Added;
import org.entente.app.work.Input;
import org.entente.app.work.Progress;
import org.entente.model.UserError;

/** One adding, from the browser to the case. Written by one thread, read by several. */
final class AddJob implements Progress {
    private final String id;
    private final String token;
    private final List<Input> inputs;
    private final Map<String, JobPage.Item> items = new LinkedHashMap<>();
    private String stage = "waiting";
    private long done;
    private long total;
    private boolean finished;
    private boolean stopping;
    private String failure = "";
    private long changes;

    /** @param token to be sent back with a change */
    AddJob(String id, List<Input> inputs, String token) {
        this.id = id;
        this.token = token;
        this.inputs = List.copyOf(inputs);
        inputs.forEach(
                input -> items.put(input.address(), new JobPage.Item(input.address(), "waiting", "waiting", "", "")));
    }

    /** Ends an adding that a person has stopped. What it wrote so far is whole, since each step is written at once or not at all. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Stopped() {
            super("stopped by a person");
        }
    }

    /** Has it end at its next step. */
    synchronized void stop() {
        if (!finished) {
            stopping = true;
            stage = "stopping";
            changed();
        }
    }

    /** @throws Stopped where a person has asked for that */
    synchronized void goOn() {
        if (stopping) {
            throw new Stopped();
        }
    }

    List<Input> inputs() {
        return inputs;
    }

    @Override
    public synchronized void step(Stage stage, long done, long total) {
        goOn();
        this.stage = stage.words();
        this.done = done;
        this.total = total;
        changed();
    }

    @Override
    public synchronized void added(Added added) {
        opened(added.address());
        items.put(
                added.address(),
                new JobPage.Item(
                        added.address(),
                        added.known() ? "known" : "added",
                        added.known() ? "was in the case already" : "in the case",
                        "",
                        "/documents/" + added.document()));
        changed();
    }

    @Override
    public synchronized void refused(UserError error) {
        opened(error.where());
        items.put(
                error.where(), new JobPage.Item(error.where(), "refused", error.what() + ".", error.todo() + ".", ""));
        changed();
    }

    @Override
    public synchronized void passedOver(String container, int count, String what) {
        opened(container + "!/");
        String name = container + " (parts)";
        items.put(name, new JobPage.Item(name, "passed", count + " passed over: " + what, "", ""));
    }

    /** An archive isn't told of itself: the first of its parts takes its place. */
    private void opened(String part) {
        int end = part.indexOf("!/");
        JobPage.Item archive = end < 0 ? null : items.get(part.substring(0, end));
        if (archive != null && archive.css().equals("waiting")) {
            items.remove(part.substring(0, end));
        }
    }

    /** Ends it; {@code words} say what stopped it, or are empty. */
    synchronized void finish(String words) {
        finished = true;
        failure = words;
        stage = words.isEmpty() ? "done" : "stopped";
        changed();
    }

    private synchronized void changed() {
        changes++;
        notifyAll();
    }

    /**
     * Waits until more has changed than the caller has seen, or for so long.
     *
     * @param seen what the last call gave; 0 at first
     * @return how much has changed so far
     */
    synchronized long await(long seen, long millisMax) throws InterruptedException {
        long end = System.nanoTime() + millisMax * 1_000_000;
        while (changes == seen && !finished) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return changes;
    }

    synchronized JobPage.State state() {
        return new JobPage.State(
                id, token, stage, done, total, finished, stopping, failure, new ArrayList<>(items.values()));
    }
}
