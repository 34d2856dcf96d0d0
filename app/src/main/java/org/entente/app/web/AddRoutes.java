package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.app.fetch.Fetcher;
import org.entente.app.work.Input;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/** Takes texts from the browser and adds them, one adding after another. */
final class AddRoutes implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AddRoutes.class.getName());
    private static final int ROWS_BEFORE_SCRIPTS = 3;
    private static final int INPUTS_MAX = 500;
    private static final int REFRESH_SECONDS = 2;
    private static final long QUIET_MILLIS_MAX = 15_000;
    private static final long TOLD_APART_MILLIS = 150;

    private final Site site;
    private final Fetcher fetcher;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("entente-add").daemon().factory());
    private final Map<String, AddJob> jobs = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();

    /** @param fetcher of what people give by its address, and of nothing else; closed with this */
    AddRoutes(Site site, Fetcher fetcher) {
        this.site = site;
        this.fetcher = fetcher;
    }

    void register(Javalin javalin) {
        javalin.get("/add", this::form);
        javalin.post("/add", this::add);
        javalin.get("/add/{job}", this::job);
        javalin.get("/add/{job}/state", this::state);
        javalin.post("/add/{job}/stop", this::stop);
        javalin.post("/add/{job}/resume", this::resume);
        javalin.sse("/add/{job}/events", this::events);
    }

    private void form(Context ctx) {
        site.pages()
                .show(
                        ctx,
                        "add.jte",
                        new AddPage(
                                site.frame(ctx, "Add", Frame.Place.ADD),
                                site.snapshot(ctx).documents().isEmpty(),
                                ROWS_BEFORE_SCRIPTS));
    }

    private void add(Context ctx) {
        site.guard().checkToken(ctx);
        List<Input> inputs = inputs(ctx);
        if (inputs.isEmpty()) {
            throw new Refused(400, "Nothing was given to add", "Choose a file, paste a text, or give an address");
        }
        String address = start(inputs);
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains("application/json")) {
            ctx.json(Map.of("job", address));
        } else {
            ctx.redirect(address, HttpStatus.SEE_OTHER);
        }
    }

    /** @return where its progress is told */
    private String start(List<Input> inputs) {
        String id = Long.toString(number.incrementAndGet());
        AddJob job = new AddJob(id, inputs, site.guard().token());
        jobs.put(id, job);
        worker.execute(() -> run(job));
        return "/add/" + id;
    }

    private void stop(Context ctx) {
        site.guard().checkToken(ctx);
        find(ctx).stop();
        ctx.redirect("/add/" + ctx.pathParam("job"), HttpStatus.SEE_OTHER);
    }

    /** Adds the same once more: what is in the case already is passed by, what was not read yet is read. */
    private void resume(Context ctx) {
        site.guard().checkToken(ctx);
        AddJob job = find(ctx);
        if (!job.state().finished()) {
            throw new Refused(409, "This adding has not ended yet", "Wait until it has, or stop it");
        }
        ctx.redirect(start(job.inputs()), HttpStatus.SEE_OTHER);
    }

    private void run(AddJob job) {
        try {
            job.goOn();
            site.desk().add(job.inputs(), job);
            job.finish("");
        } catch (AddJob.Stopped e) {
            job.finish(
                    "Stopped as you asked. What is told as in the case is there whole, and nothing is half-written.");
        } catch (UserError e) {
            job.finish(e.what() + ". " + e.todo() + ".");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "adding stopped on a bug", e);
            job.finish("A bug in Entente stopped it (" + e.getClass().getSimpleName()
                    + "). What was reported as in the case is there; adding the same again finishes the rest.");
        }
    }

    /** The rows of the form: {@code file0 text0 name0 address0 publisher0 published0 file1 …}. */
    private List<Input> inputs(Context ctx) {
        List<Input> inputs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int row = 0; row < INPUTS_MAX; row++) {
            UploadedFile file = ctx.uploadedFile("file" + row);
            String text = ctx.formParam("text" + row);
            String publisher = blankToNull(Site.field(ctx, "publisher" + row));
            String published = Site.field(ctx, "published" + row);
            if (file != null && !file.filename().isBlank()) {
                String name = unlike(names, file.filename());
                inputs.add(Input.ofBytes(name, bytes(file), publisher, day(name, published)));
            }
            String address = Site.field(ctx, "address" + row);
            if (!address.isEmpty() && names.add(address)) {
                inputs.add(fetched(address, publisher, day(address, published)));
            }
            if (text != null && !text.isBlank()) {
                String title = Site.field(ctx, "name" + row);
                String name = unlike(names, title.isEmpty() ? "pasted text" : title);
                inputs.add(Input.ofBytes(name, text.getBytes(StandardCharsets.UTF_8), publisher, day(name, published)));
            }
        }
        return inputs;
    }

    /** What is fetched once its turn comes. Who gives an address of a network at home is told what helps in a browser. */
    private Input fetched(String address, @Nullable String publisher, @Nullable LocalDate published) {
        Input input = fetcher.input(address, publisher, published);
        return new Input(
                address,
                reader -> {
                    try {
                        input.source().open(reader);
                    } catch (UserError error) {
                        throw error.code().equals("FETCH-PRIVATE")
                                ? new UserError(
                                        error.code(),
                                        error.where(),
                                        error.what(),
                                        "Open it in your browser, save the page, and add the file",
                                        error)
                                : error;
                    }
                },
                publisher,
                published);
    }

    /** The name, with a number where it was given before, so that each is told of by name. */
    private static String unlike(Set<String> names, String name) {
        String unlike = name;
        for (int i = 2; !names.add(unlike); i++) {
            unlike = name + " (" + i + ")";
        }
        return unlike;
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream stream = file.content()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UserError("ADD-UNREADABLE", file.filename(), "it did not arrive whole", "Drop it again", e);
        }
    }

    private static @Nullable LocalDate day(String name, String published) {
        if (published.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(published);
        } catch (DateTimeException e) {
            throw new Refused(
                    400,
                    "The date beside " + name + " is not one: " + published,
                    "Write it as year, month, day, such as 2025-09-14, or leave it empty");
        }
    }

    private static @Nullable String blankToNull(String words) {
        return words.isBlank() ? null : words;
    }

    private AddJob find(Context ctx) {
        AddJob job = jobs.get(ctx.pathParam("job"));
        if (job == null) {
            throw new Refused(
                    404,
                    "The server knows of no such adding",
                    "It may be from an earlier start; the documents page shows what is in the case");
        }
        return job;
    }

    private void job(Context ctx) {
        JobPage.State state = find(ctx).state();
        if (state.finished() && state.refused() == 0 && state.failure().isEmpty()) {
            ctx.redirect("/matrix");
            return;
        }
        site.pages()
                .show(
                        ctx,
                        "job.jte",
                        new JobPage(
                                site.frame(
                                        ctx,
                                        "Adding",
                                        Frame.Place.ADD,
                                        state.finished() ? "" : Site.again(ctx, REFRESH_SECONDS)),
                                state));
    }

    private void state(Context ctx) {
        ctx.json(told(find(ctx).state()));
    }

    private Map<String, Object> told(JobPage.State state) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("finished", state.finished());
        answer.put("clean", state.refused() == 0 && state.failure().isEmpty());
        answer.put("html", site.pages().render("jobstate.jte", state));
        return answer;
    }

    /** Tells of an adding as it goes on, at most a few times a second, until it has ended. */
    private void events(SseClient client) {
        AddJob job = find(client.ctx());
        client.keepAlive();
        Thread.ofVirtual().name("entente-add-events").start(() -> follow(job, client));
    }

    private void follow(AddJob job, SseClient client) {
        try {
            long seen = 0;
            boolean finished = false;
            while (!finished && !client.terminated()) {
                long changes = job.await(seen, QUIET_MILLIS_MAX);
                if (changes == seen) {
                    client.sendComment("still there");
                    continue;
                }
                seen = changes;
                JobPage.State state = job.state();
                finished = state.finished();
                client.sendEvent("state", told(state));
                Thread.sleep(TOLD_APART_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
        }
    }

    @Override
    public void close() {
        worker.shutdown();
        fetcher.close();
    }
}
