package org.entente.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.model.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server on a free port of this machine. */
final class FetcherTest {
    private static final String PAGE = "<html><body><p>The ferry lay at its quay.</p></body></html>";
    private static final FetchLimits LIMITS =
            new FetchLimits(1000, Duration.ofSeconds(10), Duration.ofSeconds(60), 3, 10);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/loop") || path.equals("/to/")) {
            String to = path.equals("/loop") ? path : exchange.getRequestURI().getQuery();
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/slow")) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            await();
        } else if (path.equals("/endless")) {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[5000];
            exchange.getResponseBody().write(block);
        } else if (path.equals("/broken")) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
        } else if (path.equals("/gone")) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            byte[] body = (exchange.getRequestURI() + "\n"
                            + exchange.getRequestHeaders().keySet() + PAGE)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Fetcher.Fetched fetch(String address) {
        try (Fetcher fetcher = new Fetcher(LIMITS, true, null)) {
            return fetcher.fetch(address);
        }
    }

    private static UserError refused(String address) {
        return catchThrowableOfType(UserError.class, () -> fetch(address));
    }

    @Test
    void aPageIsFetchedAndNothingIsToldThatNeedNotBe() {
        String answer = new String(fetch(at("/story#part")).bytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("/story\n").contains(PAGE).doesNotContain("Cookie", "Referer", "Java");
    }

    @Test
    void redirectionsAreFollowedUpToTheirLimit() {
        assertThat(fetch(at("/to/?/story")).address()).hasToString(at("/story"));
        assertThat(refused(at("/loop")).code()).isEqualTo("FETCH-REDIRECTS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:1", "http://", "http:///x", "ht tp://x"})
    void onlyAddressesOfTheWebAreFetchedAlsoWhereASiteSendsOn(String address) {
        assertThat(refused(address).code()).isEqualTo("ADD-ADDRESS");
        assertThat(refused(at("/to/?" + address.replace(" ", "%20"))).code()).isIn("ADD-ADDRESS");
    }

    @Test
    void anAddressWithAPasswordIsRefusedSinceItWouldBeKept() {
        assertThat(refused("http://me:secret@127.0.0.1/").code()).isEqualTo("ADD-ADDRESS");
    }

    @Test
    void addressesAtHomeAreRefusedUnlessAllowed() {
        try (Fetcher fetcher = new Fetcher(LIMITS, false, null)) {
            for (String address :
                    new String[] {at("/"), "http://localhost:1/", "http://[::1]/", "http://2130706433/"}) {
                assertThat(catchThrowableOfType(UserError.class, () -> fetcher.fetch(address))
                                .code())
                        .isEqualTo("FETCH-PRIVATE");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.1.1",
                "198.18.0.1",
                "255.255.255.255",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1"
            })
    void networksAtHomeAreKnown(String literal) throws IOException {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:2800::1", "64:ff9b::5db8:d822"})
    void theWebIsNotTakenForHome(String literal) throws IOException {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(literal))).isFalse();
    }

    @Test
    void anAnswerThatIsNoPageIsRefusedWithItsNumber() {
        assertThat(refused(at("/gone")).code()).isEqualTo("FETCH-STATUS");
        assertThat(refused(at("/gone")).what()).contains("404");
    }

    @Test
    void noMoreThanOneByteOverTheLimitIsRead() {
        assertThat(fetch(at("/endless")).bytes()).hasSize(1001);
    }

    @Test
    void aSiteThatStallsIsGivenUp() {
        FetchLimits hasty = new FetchLimits(1000, Duration.ofSeconds(10), Duration.ofMillis(200), 3, 10);
        try (Fetcher fetcher = new Fetcher(hasty, true, null)) {
            UserError refusal = catchThrowableOfType(UserError.class, () -> fetcher.fetch(at("/slow")));
            assertThat(refusal.code()).isEqualTo("FETCH-TIME");
        }
    }

    @Test
    void aConnectionThatBreaksOffIsToldFromASiteThatIsNotThere() throws IOException {
        assertThat(refused(at("/broken")).code()).isEqualTo("FETCH-FAILED");
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        UserError offline = refused("http://127.0.0.1:" + free + "/");
        assertThat(offline.code()).isEqualTo("FETCH-OFFLINE");
        assertThat(offline.todo()).contains("offline");
        assertThat(refused("http://nobody.invalid/").code()).isEqualTo("FETCH-OFFLINE");
    }

    @Test
    void throughAProxyTheProxyIsAskedAndTheSiteIsNot() {
        try (Fetcher fetcher = new Fetcher(LIMITS, false, server.getAddress())) {
            String answer =
                    new String(fetcher.fetch("http://news.invalid/story").bytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("http://news.invalid/story\n");
            assertThat(catchThrowableOfType(UserError.class, () -> fetcher.fetch("http://127.0.0.1/"))
                            .code())
                    .isEqualTo("FETCH-PRIVATE");
        }
    }
}
