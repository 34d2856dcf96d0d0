package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Machine;
import org.entente.model.UserError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, spoken to over a bare socket, since no client may choose its Host and Origin. */
final class GuardTest {
    @TempDir
    private static Path folder;

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench(folder);
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    private static String ask(String method, String path, String headers, String body) throws IOException {
        return ask(bench.port(), method, path, headers, body);
    }

    private static String ask(int port, String method, String path, String headers, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = method + " " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\nContent-Length: "
                    + body.length() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            StringBuilder answer = new StringBuilder();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                answer.append(line).append('\n');
            }
            return answer.toString();
        }
    }

    private static String host() {
        return "Host: 127.0.0.1:" + bench.port() + "\r\n";
    }

    private static String tokenOf(String page) {
        String before = "name=\"entente-token\" content=\"";
        int at = page.indexOf(before) + before.length();
        return page.substring(at, page.indexOf('"', at));
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(bench.address("/")).startsWith("http://127.0.0.1:");
    }

    @Test
    void anotherNameThatPointsHereIsRefused() throws IOException {
        String answer = ask("GET", "/matrix", "Host: evil.example:" + bench.port() + "\r\n", "");
        assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("entente-token\" content=\"x");
        assertThat(ask("GET", "/static/entente.css", "Host: evil.example\r\n", ""))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void aRefusedHostLearnsNoToken() throws IOException {
        String token = tokenOf(ask("GET", "/matrix", host(), ""));
        assertThat(ask("GET", "/matrix", "Host: evil.example\r\n", "")).doesNotContain(token);
    }

    @Test
    void localhostIsAnswered() throws IOException {
        assertThat(ask("GET", "/matrix", "Host: localhost:" + bench.port() + "\r\n", ""))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aChangeFromAnotherSiteIsRefusedEvenWithTheToken() throws IOException {
        String token = tokenOf(ask("GET", "/matrix", host(), ""));
        String body = "token=" + token + "&decision=accept&claim="
                + bench.claim("eleven").id();
        assertThat(ask("POST", "/judgements", host() + "Origin: https://evil.example\r\n", body))
                .startsWith("HTTP/1.1 403");
        assertThat(ask("POST", "/judgements", host() + "Origin: null\r\n", body))
                .startsWith("HTTP/1.1 403");
        assertThat(ask("POST", "/judgements", host() + "Sec-Fetch-Site: cross-site\r\n", body))
                .startsWith("HTTP/1.1 403");
        assertThat(bench.judgements()).isEmpty();
    }

    @Test
    void aChangeWithoutTheTokenIsRefused() throws IOException {
        String body = "decision=accept&claim=" + bench.claim("eleven").id();
        assertThat(ask("POST", "/judgements", host(), body))
                .startsWith("HTTP/1.1 403")
                .contains("earlier start of the server");
        assertThat(ask("POST", "/judgements", host(), "token=guess&" + body)).startsWith("HTTP/1.1 403");
        assertThat(ask(
                        "POST",
                        "/judgements/undo",
                        host(),
                        "judgement=" + bench.claim("eleven").id()))
                .startsWith("HTTP/1.1 403");
        assertThat(ask("POST", "/add", host(), "text0=hello")).startsWith("HTTP/1.1 403");
        assertThat(bench.judgements()).isEmpty();
    }

    @Test
    void everyAnswerForbidsInlineScriptAndStyleAndFrames() throws IOException {
        for (String path : new String[] {"/matrix", "/nothing-there", "/static/entente.css", "/matrix.csv"}) {
            assertThat(ask("GET", path, host(), ""))
                    .as(path)
                    .contains("Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .doesNotContain("unsafe-inline")
                    .doesNotContain("Server: Jetty");
        }
    }

    @Test
    void filesAreServedByNameOnly() throws IOException {
        for (String name : new String[] {"..%2fWords.class", "%2e%2e/Words.class", "nothing.css", "matrix.jte"}) {
            assertThat(ask("GET", "/static/" + name, host(), "")).as(name).containsPattern("^HTTP/1\\.1 4\\d\\d");
        }
    }

    @Test
    void whatIsNotThereIsSaidInAPage() throws IOException {
        assertThat(ask("GET", "/documents/" + "0".repeat(64), host(), ""))
                .startsWith("HTTP/1.1 404")
                .contains("There is no such document");
        assertThat(ask("GET", "/documents/%3Cscript%3E", host(), ""))
                .startsWith("HTTP/1.1 404")
                .doesNotContain("<script>");
        assertThat(ask("GET", "/nothing", host(), ""))
                .startsWith("HTTP/1.1 404")
                .contains("There is no such page");
    }

    @Test
    void whereOtherMachinesReachItItAnswersThoseWithItsKeyAlone() throws Exception {
        Reach everywhere = new Reach(InetAddress.ofLiteral("0.0.0.0"), 0, Set.of());
        try (CaseWork work = new CaseWork(folder.resolve("sample.entente"), Machine.standard(1));
                WebServer server = Screens.serve(work, "x", everywhere)) {
            String host = "Host: 127.0.0.1:" + server.port() + "\r\n";
            String query = server.address().getRawQuery();
            String key = query.substring("key=".length());
            assertThat(key).hasSizeGreaterThan(40);
            for (String path :
                    List.of("/matrix", "/static/entente.css", "/healthz", "/matrix?key=guess", "/matrix?key=")) {
                assertThat(ask(server.port(), "GET", path, host, ""))
                        .as(path)
                        .startsWith("HTTP/1.1 401")
                        .doesNotContain("entente-token", "sample", key);
            }
            assertThat(ask(
                            server.port(),
                            "GET",
                            "/matrix",
                            host + "Cookie: entente-" + server.port() + "=guess\r\n",
                            ""))
                    .startsWith("HTTP/1.1 401");
            assertThat(ask(server.port(), "POST", "/judgements?" + query, host, "token=guess"))
                    .startsWith("HTTP/1.1 401");

            String let = ask(server.port(), "GET", "/matrix?" + query, host, "");
            String cookie = "entente-" + server.port() + "=" + key;
            assertThat(let)
                    .startsWith("HTTP/1.1 303")
                    .contains("Set-Cookie: " + cookie + "; Path=/; HttpOnly; SameSite=Lax")
                    .containsPattern("Location: [^?]*/matrix\n");
            String page = ask(server.port(), "GET", "/matrix", host + "Cookie: " + cookie + "\r\n", "");
            assertThat(page).startsWith("HTTP/1.1 200").doesNotContain(key);
            assertThat(ask(server.port(), "GET", "/healthz", host + "Authorization: Bearer " + key + "\r\n", ""))
                    .startsWith("HTTP/1.1 200");
            assertThat(ask(server.port(), "POST", "/judgements", host + "Cookie: " + cookie + "\r\n", "token=guess"))
                    .startsWith("HTTP/1.1 403");
            assertThat(ask(
                            server.port(),
                            "GET",
                            "/matrix?" + query,
                            "Host: evil.example:" + server.port() + "\r\n",
                            ""))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsAUsersError() {
        Reach elsewhere = new Reach(InetAddress.ofLiteral("203.0.113.7"), 0, Set.of());
        assertThatThrownBy(() -> Screens.serve(
                        new CaseWork(folder.resolve("other.entente"), Machine.standard(1)), "x", elsewhere))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("SERVE-ADDRESS");
    }

    @Test
    void anAddressOfVersionSixIsTheSameHoweverItIsWritten() {
        assertThat(Reach.plain("[::1]:80")).isEqualTo(Reach.plain("[0:0:0:0:0:0:0:1]:80"));
        assertThat(Reach.plain("LocalHost:80")).isEqualTo("localhost:80");
        assertThat(Reach.plain("[nonsense]:80")).isEqualTo("[nonsense]:80");
    }

    @Test
    void aPortThatIsTakenIsAUsersError() {
        assertThatThrownBy(() -> Screens.serve(
                        new CaseWork(folder.resolve("other.entente"), Machine.standard(1)), "x", bench.port()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("SERVE-PORT");
    }
}
