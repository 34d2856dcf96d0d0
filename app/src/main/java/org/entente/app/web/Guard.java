package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets only this machine's own pages in: the address asked for must be a loopback name with this port
 * (else another site could have its name point here), a change must come from a page of this server
 * and carry its token, and what is sent forbids the browser all but this server's own files.
 */
final class Guard {
    static final String TOKEN_HEADER = "X-Entente-Token";
    static final String TOKEN_FIELD = "token";
    static final int MISDIRECTED = 421;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types entente";

    /** Addresses that hold no page, and with it no token, and change nothing. */
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile("/(match|search|reconcile)/.*|/(catalog|algorithms|healthz|readyz)");

    private final String token;
    private final Set<String> origins;
    private volatile Set<String> hosts = Set.of();

    /** @param origins of other pages on which the interfaces for programs may be asked, such as OpenRefine's */
    Guard(Set<String> origins) {
        this.origins = Set.copyOf(origins);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Whether a program asks for data, not a browser for a page. */
    static boolean isForPrograms(Context ctx) {
        return FOR_PROGRAMS.matcher(ctx.path()).matches();
    }

    /** Told once the port is known. */
    void listensOn(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
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
        if (host == null || !hosts.contains(host)) {
            throw new Refused(
                    MISDIRECTED,
                    "This server answers on its own address only, and it was asked for as another",
                    "Open the address that the command printed");
        }
        if (isForPrograms(ctx) && isAllowed(ctx)) {
            return;
        }
        if (ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) {
            checkOrigin(ctx, host);
        }
    }

    /** Lets a page read that the person named when the server was started; no other. */
    private boolean isAllowed(Context ctx) {
        if (!origins.isEmpty()) {
            ctx.header("Vary", "Origin");
            ctx.header("Content-Security-Policy", POLICY.replace("frame-ancestors 'none'", framedBy()));
        }
        String origin = ctx.header("Origin");
        if (origin == null || !origins.contains(origin)) {
            return false;
        }
        ctx.header("Access-Control-Allow-Origin", origin);
        ctx.header("Access-Control-Allow-Methods", "GET, POST");
        ctx.header("Access-Control-Allow-Headers", "Content-Type");
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        return true;
    }

    private String framedBy() {
        return "frame-ancestors " + String.join(" ", new TreeSet<>(origins));
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
        if (!same(sent)) {
            throw new Refused(
                    403,
                    "The page is from an earlier start of the server, so nothing was changed",
                    "Go back, load the page again and repeat it");
        }
    }

    private boolean same(@Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
