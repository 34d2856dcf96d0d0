package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entente add} with what is fetched and with what lies in archives. */
final class AddFromWebTest {
    private static final String ONE = "Borduria counted 7 ships by that evening.";
    private static final String TWO = "Aland openly supplies Drevia with oil.";

    @TempDir
    private Path folder;

    private HttpServer server;
    private String file = "";

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("my.entente").toString();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, String> pages = Map.of(
                "/one", "<html><body><article><p>" + ONE + "</p></article></body></html>",
                "/two", "<html><body><article><p>" + TWO + "</p></article></body></html>",
                "/feed",
                        "<rss><channel><item><link>/one</link></item><item><link>two</link></item>"
                                + "<item><link>/gone</link></item><item><title>none</title></item></channel></rss>");
        server.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test
    void anAddressIsFetchedAndTheReaderIsRemindedWhatThatTells() {
        Told told = Told.pipe();
        assertThat(told.run("add", file, "--allow-private", at("/one"))).isEqualTo(ExitCode.DONE);
        assertThat(told.out()).contains("added  " + at("/one"), "1 document,");
        assertThat(told.err()).contains("Fetching tells each site that this machine reads it");
        Told again = Told.pipe();
        assertThat(again.run("add", file, "--allow-private", at("/one"))).isEqualTo(ExitCode.DONE);
        assertThat(again.out()).contains("known  " + at("/one"));
    }

    @Test
    void addressesAtHomeAreRefusedUnlessAllowed() {
        Told told = Told.pipe();
        assertThat(told.run("add", file, at("/one"))).isEqualTo(ExitCode.REFUSED);
        assertThat(told.err()).contains("FETCH-PRIVATE: " + at("/one"));
    }

    @Test
    void theEntriesOfAFeedAreFetchedAndThoseThatAreGoneAreNamed() {
        Told told = Told.pipe();
        assertThat(told.run("add", file, "--allow-private", "--feed", at("/feed")))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(told.out()).contains("added  " + at("/one"), "added  " + at("/two"), "2 documents");
        assertThat(told.err())
                .contains("FETCH-STATUS: " + at("/gone"), "FETCH-FEED: " + at("/feed"), "1 name no address");
    }

    @Test
    void whatIsNoProxyIsWrongUse() {
        Told told = Told.pipe();
        assertThat(told.run("add", file, "--proxy", "nowhere", at("/one"))).isEqualTo(ExitCode.WRONG_USE);
        assertThat(told.err()).contains("USE-PROXY");
    }

    @Test
    void anArchiveIsAddedPartByPartAndKnownTheSecondTime() throws Exception {
        Path zip = folder.resolve("pages.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream parts = new ZipOutputStream(out)) {
            for (String[] part : new String[][] {{"one.txt", ONE}, {"two.txt", TWO}, {"p.png", "x"}, {"../x", TWO}}) {
                parts.putNextEntry(new ZipEntry(part[0]));
                parts.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        Told told = Told.pipe();
        assertThat(told.run("add", file, zip.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(told.out()).contains("added  " + zip + "!/one.txt", "added  " + zip + "!/two.txt", "2 documents");
        assertThat(told.err())
                .contains("INGEST-ARCHIVE-PATH: " + zip + "!/../x", zip + ": 1 part passed over (pictures");
        Told again = Told.pipe();
        again.run("add", file, zip.toString());
        assertThat(again.out()).contains("known  " + zip + "!/one.txt").doesNotContain("added");
    }
}
