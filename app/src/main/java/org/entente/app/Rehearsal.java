package org.entente.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.app.cli.CommandLineApp;
import org.entente.app.web.Screens;
import org.entente.app.web.WebServer;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Machine;

/**
 * What a user's first minutes do, done once after a build, so that the JVM may keep the classes that it takes ready for the next
 * start ({@code -XX:AOTCacheOutput}): documents are added, told on the command line, and shown on each kind of page.
 */
public final class Rehearsal {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final int PAGES_MAX = 40;

    private Rehearsal() {}

    /**
     * Fails where a command or a page does.
     *
     * @param arguments the case to make, then the texts
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String file = arguments[0];
        List<String> add = new ArrayList<>(List.of(arguments));
        add.addFirst("add");
        command(add.toArray(String[]::new));
        command("claims", file);
        command("verdicts", file);
        try (CaseWork work = new CaseWork(Path.of(file), Machine.standard(1));
                WebServer server = Screens.serve(work, "Rehearsal", 0);
                HttpClient client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            Set<String> links = new LinkedHashSet<>();
            Matcher matcher = LINK.matcher(page(client, server.address()));
            while (matcher.find() && links.size() < PAGES_MAX) {
                links.add(matcher.group(1).replace("&amp;", "&"));
            }
            for (String link : links) {
                page(client, server.address().resolve(link));
            }
        }
        Machine.stopAll();
    }

    private static void command(String... words) {
        int status = CommandLineApp.run(words);
        if (status != 0) {
            throw new IllegalStateException(words[0] + " ended with " + status);
        }
    }

    private static String page(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + response.statusCode());
        }
        return response.body();
    }
}
