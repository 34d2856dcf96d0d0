package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.entente.app.work.CaseWork;
import org.entente.app.work.EntityOwned;
import org.entente.app.work.Machine;
import org.entente.app.work.Screening;
import org.entente.engine.screen.Ownership.State;
import org.entente.engine.screen.Screen;
import org.entente.model.AttributeType;
import org.entente.model.Bound;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.ListedName.Quality;
import org.entente.model.Listing;
import org.entente.model.Measure;
import org.entente.model.Mode;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What listed ones own, by claims of a case, as a case and its pages tell it. */
final class OwnershipTest {
    private static final String CARGO = "Karim Tarnov owns 60 percent of Veldt Cargo";
    private static final String LINES = "Veldt Cargo is the majority owner of Orrin Lines";
    private static final String MILLS = "Karim Tarnov controls Brack Mills";
    private static final String DENIED = "Karim Tarnov does not own Sable Air";

    @TempDir
    private static Path folder;

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench(
                folder,
                new Account(
                        "Ledger",
                        "2025-10-01",
                        "Who owns what on the coast",
                        List.of(CARGO + ". " + LINES + ". " + MILLS + ". " + DENIED + "."),
                        OwnershipTest::read));
        bench.list(
                "us-ofac-sdn",
                List.of(Listing.of(
                        "us-ofac-sdn",
                        "77",
                        ListedKind.PERSON,
                        List.of(new ListedName("TARNOV, Karim", Quality.PRIMARY)),
                        List.of())));
        bench.list(
                "uk-sanctions",
                List.of(Listing.of(
                        "uk-sanctions",
                        "U1",
                        ListedKind.PERSON,
                        List.of(new ListedName("Karim Tarnov", Quality.PRIMARY)),
                        List.of())));
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    private static void read(Draft draft) {
        draft.claim(TieType.OWNERSHIP, CARGO)
                .on("owns")
                .with(Role.ACTOR, "Karim Tarnov", EntityKind.PERSON)
                .with(Role.OBJECT, "Veldt Cargo", EntityKind.COMPANY)
                .done();
        draft.claim(new Measure("stake"), "Karim Tarnov owns 60 percent")
                .figure("60 percent", Bound.EXACT, "60", "%", null)
                .done();
        draft.claim(TieType.OWNERSHIP, LINES)
                .on("owner")
                .with(Role.ACTOR, "Veldt Cargo", EntityKind.COMPANY)
                .with(Role.OBJECT, "Orrin Lines", EntityKind.COMPANY)
                .done();
        draft.claim(TieType.CONTROL, MILLS)
                .on("controls")
                .with(Role.ACTOR, "Karim Tarnov", EntityKind.PERSON)
                .with(Role.OBJECT, "Brack Mills", EntityKind.COMPANY)
                .done();
        draft.claim(TieType.OWNERSHIP, DENIED)
                .on("own")
                .with(Role.ACTOR, "Karim Tarnov", EntityKind.PERSON)
                .with(Role.OBJECT, "Sable Air", EntityKind.COMPANY)
                .put(Mode.DENIED, Factuality.CT_MINUS)
                .done();
        draft.claim(AttributeType.LABEL, "the coast")
                .on("coast")
                .label("the coast")
                .done();
    }

    private static List<EntityOwned> owned(String authority) {
        try (CaseWork work = new CaseWork(folder.resolve("sample.entente"), Machine.standard(1))) {
            Screening screening = work.screening();
            return screening.owned(screening.all(Screen.THRESHOLD)).stream()
                    .filter(each -> each.owned().authority().name().equals(authority))
                    .toList();
        }
    }

    @Test
    void stakesAreReadFromFiguresAndWordsAndAddedUpAlongTheChain() {
        List<EntityOwned> found = owned("OFAC");
        assertThat(found).extracting(each -> each.entity().name()).containsExactly("Orrin Lines", "Veldt Cargo");
        assertThat(found).extracting(each -> each.owned().state()).containsOnly(State.REACHES);
        assertThat(found.getLast().owned().low()).isEqualByComparingTo("60");
        EntityOwned.Step first = found.getFirst().steps().getFirst();
        assertThat(first.owner().name()).isEqualTo("Veldt Cargo");
        assertThat(first.hits()).isEmpty();
        assertThat(first.claim().passage().exact()).isEqualTo(LINES);
        assertThat(found.getFirst().steps().getLast().hits().getFirst().key()).isEqualTo("us-ofac-sdn:77");
    }

    @Test
    void controlCountsWhereTheAuthorityLooksAtIt() {
        assertThat(owned("United Kingdom"))
                .extracting(each -> each.entity().name(), each -> each.owned().state())
                .contains(org.assertj.core.groups.Tuple.tuple("Brack Mills", State.CONTROLLED));
        assertThat(owned("OFAC")).extracting(each -> each.entity().name()).doesNotContain("Brack Mills", "Sable Air");
    }

    private static String page(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(bench.address(path)))
                                    .header("Accept", "text/html")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void thePagesShowItWithItsPassagesAndAsNoListing() throws Exception {
        String screening = page("/screening");
        assertThat(screening)
                .contains(
                        "Owned or controlled by whom may be listed",
                        "Orrin Lines",
                        "us-ofac-sdn:77",
                        "stakes told reach");
        String entity = owned("OFAC").getFirst().entity().id().hex();
        assertThat(page("/entities/" + entity))
                .contains("no listing of its own", "owns more than 50 percent of", "majority");
    }
}
