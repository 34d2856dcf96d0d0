package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.casefile.KeptPage;

/**
 * Pages of a large case as they stood when it was last served: they are kept with the case, and whoever asks for one while the case is being
 * opened is shown it at once, with when it stood so. Safe for use by several threads.
 */
final class Keeping {
    /** Pages that are whole without a script that asks for more, and of which each case has one. */
    private static final Set<String> ADDRESSES = Set.of(
            "/matrix",
            "/overview",
            "/differences",
            "/figures",
            "/claims",
            "/events",
            "/events/map",
            "/statements",
            "/documents",
            "/entities",
            "/flows",
            "/goods",
            "/agreements",
            "/accusations",
            "/recommendations");

    /** Where the token of the server that sends a page stands in it. No page has this sign: {@link HiddenSigns}. */
    private static final String TOKEN = "\u001A";

    private static final String BOX = "<div class=\"behind\" id=\"behind\"";
    private static final String BOX_END = "</div>";

    private final Site site;
    private final String build;
    private final Map<String, WeakReference<Snapshot>> latest = new ConcurrentHashMap<>();

    /** @param build what a page hangs on beside the case: one that another build made is not shown */
    Keeping(Site site, String build) {
        this.site = site;
        this.build = build;
    }

    void register(Javalin javalin) {
        javalin.before(this::showKept);
        javalin.after(this::keep);
    }

    private static boolean isPlain(Context ctx, String address) {
        return ctx.method() == HandlerType.GET
                && ctx.queryString() == null
                && "navigate".equals(ctx.header("Sec-Fetch-Mode"))
                && ADDRESSES.contains(address);
    }

    private void keep(Context ctx) {
        if (!isPlain(ctx, ctx.path()) || ctx.statusCode() != HttpStatus.OK.getCode()) {
            return;
        }
        Desk.Shown shown = site.answered(ctx);
        if (shown == null || shown.behind() || isKept(ctx.path(), shown.snapshot())) {
            return;
        }
        String html = ctx.result();
        if (html != null && html.contains(BOX)) {
            site.desk().keep(() -> page(ctx.path(), html), shown.snapshot());
            latest.put(ctx.path(), new WeakReference<>(shown.snapshot()));
        }
    }

    private KeptPage page(String address, String html) {
        String at = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new KeptPage(address, at, build, packed(html.replace(site.guard().token(), TOKEN)));
    }

    /** Packing takes longer than many a page, so it is done once. */
    private boolean isKept(String address, Snapshot snapshot) {
        WeakReference<Snapshot> last = latest.get(address);
        return last != null && last.refersTo(snapshot);
    }

    private void showKept(Context ctx) {
        // The matrix is the first page.
        String address = ctx.path().equals("/") ? "/matrix" : ctx.path();
        // Who comes while the case cannot be opened is to be told so.
        if (!isPlain(ctx, address) || site.desk().isShown() || site.desk().awaits(Duration.ZERO)) {
            return;
        }
        Optional<KeptPage> kept =
                site.desk().kept(address).filter(page -> page.build().equals(build));
        if (kept.isEmpty()) {
            return;
        }
        if (!address.equals(ctx.path())) {
            ctx.redirect(address);
        } else {
            ctx.contentType("text/html; charset=utf-8").result(asOfThen(kept.get()));
        }
        ctx.skipRemainingHandlers();
    }

    private String asOfThen(KeptPage page) {
        String html = unpacked(page.html()).replace(TOKEN, site.guard().token());
        int box = html.indexOf(BOX);
        String said = site.pages().render("kept.jte", Times.moment(OffsetDateTime.parse(page.at())));
        return html.substring(0, box) + said.strip() + html.substring(html.indexOf(BOX_END, box) + BOX_END.length());
    }

    private static byte[] packed(String html) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] packed) {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
