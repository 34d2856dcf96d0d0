package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets only this server's own pages in: the address asked for must be one that it listens on (else another site could have its name point
 * here), a change must come from a page of this server and carry its token, and what is sent forbids the browser all but this server's
 * own files. Where other machines reach the server, whoever asks must have its key besides.
 */
final class Guard {
    static final String TOKEN_HEADER = "X-Entente-Token";
    static final String TOKEN_FIELD = "token";
    static final int MISDIRECTED = 421;
    static final int WITHOUT_KEY = 401;
    static final String KEY = "key";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types entente";

    /** Addresses that hold no page, and with it no token, and change nothing. */
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile("/(match|search|reconcile)/.*|/(catalog|algorithms|healthz|readyz)");

    private final String token = random();
    private final @Nullable String key;
    private final Reach reach;
    private volatile Set<String> hosts = Set.of();
    private volatile String cookie = "entente";

    Guard(Reach reach) {
        this.reach = reach;
        key = reach.isOfThisMachine() ? null : random();
    }

    private static String random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Whether a program asks for data, not a browser for a page. */
    static boolean isForPrograms(Context ctx) {
        return FOR_PROGRAMS.matcher(ctx.path()).matches();
    }

    /** Told once the port is known. */
    void listensOn(int port) {
        hosts = reach.hosts().stream().map(host -> host + ":" + port).collect(Collectors.toUnmodifiableSet());
        // A browser sends what one port set to all ports of a machine.
        cookie = "entente-" + port;
    }

    /** What lets a browser in, new at every start; null where only this machine reaches the server. */
    @Nullable
    String key() {
        return key;
    }

    /** What every change must carry; new at every start. */
    String token() {
        return token;
    }

    /** Sets the headers of every answer, and checks where the request is meant for. */
    void check(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        ctx.header("Cache-Control", "no-store");
        String host = ctx.header("Host");
        if (host == null || !hosts.contains(Reach.plain(host))) {
            throw new Refused(
                    MISDIRECTED,
                    "This server answers on its own address only, and it was asked for as another",
                    "Open the address that the command printed");
        }
        if (key != null && !checkKey(ctx, key)) {
            return;
        }
        if (isForPrograms(ctx) && isAllowed(ctx)) {
            return;
        }
        if (ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) {
            checkOrigin(ctx, host);
        }
    }

    /**
     * A key in the address is kept by the browser from then on, and taken out of the address, so that it does not stay in its history.
     *
     * @return whether to go on; else the answer is made
     */
    private boolean checkKey(Context ctx, String wanted) {
        boolean given = same(wanted, ctx.queryParam(KEY));
        if (given && ctx.method() == HandlerType.GET) {
            ctx.header("Set-Cookie", cookie + "=" + wanted + "; Path=/; HttpOnly; SameSite=Lax");
            // What begins with two strokes would lead to another server.
            ctx.redirect("/" + ctx.path().replaceFirst("^/+", ""), HttpStatus.SEE_OTHER);
            ctx.skipRemainingHandlers();
            return false;
        }
        if (!same(wanted, ctx.cookie(cookie)) && !same("Bearer " + wanted, ctx.header("Authorization"))) {
            throw new Refused(
                    WITHOUT_KEY,
                    "This server answers those who have its key only",
                    "Open the address that the command printed, with all that stands after the question mark");
        }
        return true;
    }

    /** Lets a page read that the person named when the server was started; no other. */
    private boolean isAllowed(Context ctx) {
        if (!reach.origins().isEmpty()) {
            ctx.header("Vary", "Origin");
            ctx.header("Content-Security-Policy", POLICY.replace("frame-ancestors 'none'", framedBy()));
        }
        String origin = ctx.header("Origin");
        if (origin == null || !reach.origins().contains(origin)) {
            return false;
        }
        ctx.header("Access-Control-Allow-Origin", origin);
        ctx.header("Access-Control-Allow-Methods", "GET, POST");
        ctx.header("Access-Control-Allow-Headers", "Content-Type");
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        return true;
    }

    private String framedBy() {
        return "frame-ancestors " + String.join(" ", new TreeSet<>(reach.origins()));
    }

    private static void checkOrigin(Context ctx, String host) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean foreign =
                origin != null && !origin.equals("http://" + host) || site != null && !site.equals("same-origin");
        if (foreign) {
            throw new Refused(
                    403, "A page of another site asked for a change", "Make it on a page of this server instead");
        }
    }

    /** Checks that a change carries the token; called by whoever makes one, once its form is read. */
    void checkToken(Context ctx) {
        String header = ctx.header(TOKEN_HEADER);
        String sent = header == null ? ctx.formParam(TOKEN_FIELD) : header;
        if (!same(token, sent)) {
            throw new Refused(
                    403,
                    "The page is from an earlier start of the server, so nothing was changed",
                    "Go back, load the page again and repeat it");
        }
    }

    /** Compared in a time that does not tell how much of it is right. */
    private static boolean same(String wanted, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}
