package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.jspecify.annotations.Nullable;

/** What all routes share. Safe for use by several threads. */
final class Site {
    private static final String BETWEEN = "..";
    private static final String SHOWN = "shown";

    private final Desk desk;
    private final Guard guard;
    private final Pages pages;

    Site(Desk desk, Guard guard, Pages pages) {
        this.desk = desk;
        this.guard = guard;
        this.pages = pages;
    }

    Desk desk() {
        return desk;
    }

    Guard guard() {
        return guard;
    }

    Pages pages() {
        return pages;
    }

    /**
     * The case as whoever asks is shown it, the same for all of one answer. A browser that turns pages may be shown a large one as it was before a
     * change that is still being worked in, and its pages say so; a program, and whoever saves a file, gets it as it stands.
     */
    Desk.Shown shown(Context ctx) {
        Desk.Shown shown = ctx.attribute(SHOWN);
        if (shown == null) {
            boolean turnsPages = ctx.header("Sec-Fetch-Mode") != null && !isFile(ctx.path());
            shown = turnsPages ? desk.shown() : desk.current();
            ctx.attribute(SHOWN, shown);
        }
        return shown;
    }

    /** The case as whoever asks has been shown it; null where the answer showed nothing of it. */
    Desk.@Nullable Shown answered(Context ctx) {
        return ctx.attribute(SHOWN);
    }

    /** The same after whoever asks has changed the case. */
    Desk.Shown shownAfter(Context ctx) {
        ctx.attribute(SHOWN, null);
        return shown(ctx);
    }

    Snapshot snapshot(Context ctx) {
        return shown(ctx).snapshot();
    }

    /** Whether an address is that of a file to be saved; the network's data are for the page. */
    static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0 && !path.endsWith(".json");
    }

    /** What stands around a page. */
    Frame frame(Context ctx, String title, Frame.Place place) {
        return frame(ctx, title, place, "");
    }

    Frame frame(Context ctx, String title, Frame.Place place, String refresh) {
        return new Frame(
                title,
                desk.caseName(),
                place,
                place == Frame.Place.SEARCH ? param(ctx, "q") : "",
                guard.token(),
                shown(ctx).judgements().size(),
                notice(ctx),
                shown(ctx).behind(),
                refresh);
    }

    /** Around a page that tells of trouble, which may be with the case itself. */
    Frame bareFrame(String title) {
        return bareFrame(title, "");
    }

    Frame bareFrame(String title, String refresh) {
        return new Frame(title, desk.caseName(), Frame.Place.NONE, "", guard.token(), -1, null, false, refresh);
    }

    /**
     * To ask for the same page again after so many seconds. The address is named, and without its fragment: a browser that is asked to refresh an address with one looks for the
     * fragment in the page that it has.
     */
    static String again(Context ctx, int seconds) {
        return seconds + ";url=?" + Objects.requireNonNullElse(ctx.queryString(), "");
    }

    private Frame.@Nullable Notice notice(Context ctx) {
        String judged = param(ctx, "judged");
        if (judged.isEmpty()) {
            return null;
        }
        List<Judgement> several = several(ctx, judged);
        return several.isEmpty() ? null : notice(several);
    }

    /** The judgements that a form or an address names: one by its id, or several made together by the first's and the last's. */
    List<Judgement> several(Context ctx, String named) {
        List<Judgement> all = shown(ctx).judgements().reversed();
        int between = named.indexOf(BETWEEN);
        String first = between < 0 ? named : named.substring(0, between);
        String last = between < 0 ? named : named.substring(between + BETWEEN.length());
        int from = -1;
        for (int at = 0; at < all.size(); at++) {
            String id = all.get(at).id().hex();
            from = id.equals(first) ? at : from;
            if (from >= 0 && id.equals(last)) {
                return all.subList(from, at + 1);
            }
        }
        return List.of();
    }

    /** What names judgements that were made together. */
    static String named(List<Judgement> judgements) {
        String first = judgements.getFirst().id().hex();
        return judgements.size() == 1
                ? first
                : first + BETWEEN + judgements.getLast().id().hex();
    }

    /** What several judgements have just done, which can be taken back in one step. */
    static Frame.Notice notice(List<Judgement> judgements) {
        Frame.Notice first = notice(judgements.getFirst());
        return judgements.size() == 1
                ? first
                : new Frame.Notice(
                        first.words() + " " + judgements.size() + " at once.",
                        first.undo().isEmpty() ? "" : named(judgements));
    }

    /** How many judgements the page that sends a form has seen; less than 0 where it does not tell. */
    static long seen(Context ctx) {
        String header = ctx.header("X-Entente-Seen");
        String seen = header == null ? field(ctx, "seen") : header;
        return seen.matches("[0-9]{1,15}") ? Long.parseLong(seen) : -1;
    }

    /** What a judgement has just done, and that it can be taken back. */
    static Frame.Notice notice(Judgement judgement) {
        boolean undo = judgement.decision() instanceof Judgement.Undo;
        return new Frame.Notice(
                JudgementsBuilder.done(judgement.decision()),
                undo ? "" : judgement.id().hex());
    }

    /** Answers with lines of cells as a file of CSV, named after the case and what is in it. */
    void sheet(Context ctx, String what, List<List<String>> lines) {
        attach(ctx, what + ".csv");
        ctx.contentType("text/csv; charset=utf-8").result(Sheets.csvOf(lines));
    }

    /** Has the browser keep the answer as a file, named after the case and {@code what}. */
    void attach(Context ctx, String what) {
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + desk.caseName().replaceAll("[^A-Za-z0-9._-]", "-") + "-" + what + "\"");
    }

    /** A parameter of the address, empty where it is not there. */
    static String param(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value;
    }

    /** The number of the page that is asked for, from 1. */
    static int page(Context ctx) {
        String page = param(ctx, "page");
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** A field of the form, stripped, empty where it is not there. */
    static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value.strip();
    }

    /** An id as an address or form has it. */
    static Id id(String hex) {
        try {
            return Id.of(hex);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("Nothing in this case has that id");
        }
    }
}
