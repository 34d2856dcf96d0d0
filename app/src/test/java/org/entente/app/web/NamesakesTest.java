package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who bears one name in two documents, with nothing beside it that shows whether they are one. */
final class NamesakesTest {
    @TempDir
    private Path folder;

    private static Account account(String title, String text, String company) {
        return new Account(title, "2025-10-01", title, List.of(text), draft -> draft.claim(TieType.OWNERSHIP, text)
                .on("owns")
                .with(Role.ACTOR, "Marta Quill", EntityKind.PERSON)
                .with(Role.OBJECT, company, EntityKind.COMPANY)
                .done());
    }

    @Test
    void thePageOfOneNamesTheOtherAndWhereItIsToldOf() throws Exception {
        try (Bench bench = new Bench(
                folder,
                account("Harbour", "Marta Quill owns Veldt Cargo.", "Veldt Cargo"),
                account("Mountain", "Marta Quill owns Brack Mills.", "Brack Mills"))) {
            List<Entity> both = bench.snapshot().entities().stream()
                    .filter(entity -> entity.name().equals("Marta Quill"))
                    .toList();
            assertThat(both).hasSize(2);
            String page = page(bench, both.getFirst());
            assertThat(page)
                    .contains("not known to be the same")
                    .contains("/entities/" + both.getLast().id());
            Entity company = bench.snapshot().entities().stream()
                    .filter(entity -> entity.name().equals("Veldt Cargo"))
                    .findFirst()
                    .orElseThrow();
            assertThat(page(bench, company)).doesNotContain("not known to be the same");
        }
    }

    @Test
    void ofManyTheRestIsCountedAndListedElsewhere() throws Exception {
        Account[] accounts = IntStream.range(0, 15)
                .mapToObj(at -> account("Paper " + at, "Marta Quill owns Veldt Cargo " + at + ".", "Veldt Cargo " + at))
                .toArray(Account[]::new);
        try (Bench bench = new Bench(folder, accounts)) {
            Entity one = bench.snapshot().entities().stream()
                    .filter(entity -> entity.name().equals("Marta Quill"))
                    .findFirst()
                    .orElseThrow();
            assertThat(page(bench, one)).contains("2 more of that name").contains("/entities?filter=Marta");
        }
    }

    private static String page(Bench bench, Entity entity) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(bench.address("/entities/" + entity.id())))
                                    .header("Accept", "text/html")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
