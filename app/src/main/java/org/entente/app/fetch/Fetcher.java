package org.entente.app.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.entente.app.work.Input;
import org.entente.engine.ingest.Packed;
import org.entente.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one address over http or https, within bounds. It sends no cookies, no referrer and no name but its own; where no
 * proxy is given none is used, whatever the system says.
 *
 * <p>Addresses of this machine and of networks at home are refused unless allowed, at each redirection again: the names are
 * resolved here, and the connection is made within the time for which the runtime keeps them. Through a proxy, which
 * resolves names itself, only what is written as a number or as {@code localhost} can be told. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
    private static final int OK = 200;
    private static final String TRY = "Check it in your browser, or save the page there and add the file";

    private final FetchLimits limits;
    private final boolean allowPrivate;
    private final @Nullable InetSocketAddress proxy;
    private @Nullable HttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What a site answered with: its bytes, one more than the bound at most, and the address that gave them. */
    public record Fetched(URI address, byte[] bytes) {}

    /** @param proxy through which all goes, or null for none */
    public Fetcher(FetchLimits limits, boolean allowPrivate, @Nullable InetSocketAddress proxy) {
        this.limits = limits;
        this.allowPrivate = allowPrivate;
        this.proxy = proxy;
    }

    /** Made when something is first fetched. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(limits.connectMax())
                    .proxy(proxy == null ? HttpClient.Builder.NO_PROXY : ProxySelector.of(proxy))
                    .build();
        }
        return client;
    }

    /** What it keeps to. */
    public FetchLimits limits() {
        return limits;
    }

    /** An input that is fetched from that address when its turn comes. */
    public Input input(String address, @Nullable String publisher, @Nullable LocalDate published) {
        return new Input(
                address,
                reader -> {
                    byte[] bytes = fetch(address).bytes();
                    reader.read(new Packed(new ByteArrayInputStream(bytes), bytes.length, null));
                },
                publisher,
                published);
    }

    /**
     * The bytes at {@code address}.
     *
     * @throws UserError {@code ADD-ADDRESS}, {@code FETCH-PRIVATE}, {@code FETCH-OFFLINE}, {@code FETCH-TIME}, {@code
     *     FETCH-STATUS}, {@code FETCH-REDIRECTS}, {@code FETCH-FAILED}
     */
    public Fetched fetch(String address) {
        URI uri = uri(address, address);
        Future<Fetched> future = threads.submit(() -> follow(address, uri));
        try {
            return future.get(limits.wholeMax().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw late(address, e);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("fetching was interrupted", e);
        } catch (ExecutionException e) {
            throw told(address, e.getCause());
        }
    }

    private Fetched follow(String given, URI first) throws IOException, InterruptedException {
        URI uri = first;
        for (int hop = 0; hop <= limits.redirectsMax(); hop++) {
            checkPublic(given, uri);
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(limits.wholeMax())
                    .header("User-Agent", "Entente")
                    .header(
                            "Accept",
                            "text/html,application/xhtml+xml,application/pdf,application/rss+xml,"
                                    + "application/atom+xml,text/plain;q=0.9,*/*;q=0.5")
                    .build();
            HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                Optional<String> onward = response.headers().firstValue("Location");
                if (response.statusCode() >= 300 && response.statusCode() < 400 && onward.isPresent()) {
                    uri = uri(given, resolved(given, uri, onward.get()));
                } else if (response.statusCode() == OK) {
                    return new Fetched(uri, body.readNBytes(limits.bytesMax() + 1));
                } else {
                    throw new UserError("FETCH-STATUS", given, "the site answered with " + response.statusCode(), TRY);
                }
            }
        }
        throw new UserError(
                "FETCH-REDIRECTS", given, "the site sends on more than " + limits.redirectsMax() + " times", TRY);
    }

    private static String resolved(String given, URI base, String onward) {
        try {
            return base.resolve(new URI(onward.strip())).toString();
        } catch (URISyntaxException e) {
            throw address(given, "the site sends on to what is no address", e);
        }
    }

    /** An address without its fragment. */
    private static URI uri(String given, String written) {
        URI uri;
        try {
            uri = new URI(written);
            uri = uri.getRawFragment() == null ? uri : new URI(written.substring(0, written.indexOf('#')));
        } catch (URISyntaxException e) {
            throw address(given, "it is no web address", e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw address(given, "only http and https are fetched", null);
        }
        if (uri.getHost() == null) {
            throw address(given, "it names no site", null);
        }
        if (uri.getRawUserInfo() != null) {
            throw address(given, "it carries a user's name or password, which would be kept in the case", null);
        }
        return uri;
    }

    private void checkPublic(String given, URI uri) throws UnknownHostException {
        String host = uri.getHost().replaceAll("^\\[|]$", "");
        boolean number = host.matches("[0-9a-fA-FxX.]*[0-9][0-9a-fA-FxX.]*") || host.contains(":");
        boolean named = host.toLowerCase(Locale.ROOT).matches("(?:.*\\.)?localhost\\.?");
        if (allowPrivate || proxy != null && !number && !named) {
            return;
        }
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (PrivateAddresses.contains(address)) {
                throw new UserError(
                        "FETCH-PRIVATE",
                        given,
                        "it leads to an address of this machine or of a network at home",
                        "If you mean that, add --allow-private");
            }
        }
    }

    private static UserError address(String given, String what, @Nullable Throwable cause) {
        return new UserError("ADD-ADDRESS", given, what, "Give an address such as https://example.org/story", cause);
    }

    private static UserError late(String given, Throwable cause) {
        return new UserError("FETCH-TIME", given, "the site takes too long to answer", "Try again later", cause);
    }

    private UserError told(String given, @Nullable Throwable fault) {
        return switch (fault) {
            case UserError error -> error;
            case UnknownHostException e -> offline(given, e);
            case HttpConnectTimeoutException e -> offline(given, e);
            case ConnectException e when e.getCause() instanceof UnresolvedAddressException -> offline(given, e);
            case ConnectException e -> offline(given, e);
            case SSLException e ->
                new UserError("FETCH-FAILED", given, "the site does not prove that it is what it says", TRY, e);
            case IOException e -> new UserError("FETCH-FAILED", given, "the connection broke off", "Try again", e);
            case null, default -> throw new IllegalStateException("fetching met a bug", fault);
        };
    }

    private UserError offline(String given, Throwable cause) {
        return new UserError(
                "FETCH-OFFLINE",
                given,
                proxy != null ? "the proxy or the site can't be reached" : "the site can't be reached",
                "Check that this machine is online and the address is right; what is saved as a file can be added"
                        + " offline",
                cause);
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
        if (client != null) {
            client.shutdownNow();
        }
    }
}
