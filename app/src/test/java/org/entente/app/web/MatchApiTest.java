package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Machine;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.ListedName.Quality;
import org.entente.model.Listing;
import org.entente.model.Listing.Fact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests as clients of yente and OpenRefine send them, against a real server. */
final class MatchApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REFINE = "http://127.0.0.1:3333";
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    private static Path folder;

    private static Bench bench;
    private static HttpClient client;
    private static WebServer shared;

    @BeforeAll
    static void start() {
        bench = new Bench(folder);
        bench.list(
                "coast-list",
                List.of(
                        Listing.of(
                                "coast-list",
                                "P.1",
                                ListedKind.PERSON,
                                List.of(
                                        new ListedName("Karim Tarnov", Quality.PRIMARY),
                                        new ListedName("Carim Tarnow", Quality.ALIAS)),
                                List.of(
                                        new Fact("birthDate", "1958-06-29"),
                                        new Fact("nationality", "Kenya"),
                                        new Fact("program", "COAST"))),
                        Listing.of(
                                "coast-list",
                                "B.1",
                                ListedKind.BODY,
                                List.of(new ListedName("Tarn Bay Shipping LLC", Quality.PRIMARY)),
                                List.of(new Fact("topics", "corp.offshore")))));
        bench.list(
                "other",
                List.of(Listing.of(
                        "other",
                        "7/b",
                        ListedKind.VESSEL,
                        List.of(new ListedName("Kestrel Star", Quality.PRIMARY)),
                        List.of(new Fact("imoNumber", "9074729")))));
        client = HttpClient.newHttpClient();
        shared = Screens.serve(
                new CaseWork(folder.resolve("sample.entente"), Machine.standard(1)),
                "x",
                Reach.ofThisMachine(0, Set.of(REFINE)));
    }

    @AfterAll
    static void stop() {
        shared.close();
        client.close();
        bench.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(bench.address(path))));
    }

    private static HttpResponse<String> post(String path, String body, String type) {
        return send(HttpRequest.newBuilder(URI.create(bench.address(path)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer);
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode match(String path, String body) {
        return json(post(path, body, "application/json"));
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(tree(answer).path("detail").asText()).contains(words);
    }

    private static String query(String schema, String properties) {
        return "{\"queries\":{\"q1\":{\"schema\":\"" + schema + "\",\"properties\":{" + properties + "}}}}";
    }

    @Test
    void aMatchCarriesTheEntityItsScoreAndWhatWasWeighed() {
        String body = "{\"weights\":{},\"config\":{},\"queries\":{\"q1\":{\"id\":\"mine\",\"schema\":\"Person\","
                + "\"properties\":{\"name\":[\"Karim Tarnow\"],\"birthDate\":[\"1958-06-29\"],\"nationality\":\"ke\"}}}}";
        HttpResponse<String> answer = post("/match/default", body, "application/json");
        JsonNode json = json(answer);
        assertThat(answer.headers().firstValue("x-batch-size")).contains("1");
        assertThat(json.path("limit").asInt()).isEqualTo(5);
        JsonNode response = json.at("/responses/q1");
        assertThat(response.path("status").asInt()).isEqualTo(200);
        assertThat(response.at("/total/value").asInt()).isEqualTo(1);
        assertThat(response.at("/total/relation").asText()).isEqualTo("eq");
        assertThat(response.at("/query/id").asText()).isEqualTo("mine");
        assertThat(response.at("/query/properties/nationality/0").asText()).isEqualTo("ke");
        JsonNode result = response.at("/results/0");
        assertThat(result.path("id").asText()).isEqualTo("coast-list:P.1");
        assertThat(result.path("schema").asText()).isEqualTo("Person");
        assertThat(result.path("caption").asText()).isEqualTo("Karim Tarnov");
        assertThat(result.at("/properties/alias/0").asText()).isEqualTo("Carim Tarnow");
        assertThat(result.at("/properties/nationality/0").asText()).isEqualTo("ke");
        assertThat(result.at("/properties/topics/0").asText()).isEqualTo("sanction");
        assertThat(result.at("/properties/sanctions/0/properties/program/0").asText())
                .isEqualTo("COAST");
        assertThat(result.at("/datasets/0").asText()).isEqualTo("coast-list");
        assertThat(result.path("target").asBoolean()).isTrue();
        assertThat(result.path("first_seen").asText()).isNotBlank();
        assertThat(result.path("match").asBoolean()).isTrue();
        assertThat(result.path("score").asDouble()).isBetween(0.9, 1.0);
        assertThat(result.at("/explanations/name/candidate").asText()).isNotBlank();
        assertThat(result.at("/explanations/birth-same/score").asDouble()).isPositive();
        assertThat(json.at("/matcher/name/description").asText()).isNotBlank();
    }

    @Test
    void aBatchIsAnsweredQueryByQuery() {
        String one = "{\"schema\":\"Person\",\"properties\":{\"name\":[\"Karim Tarnov\"]}}";
        JsonNode json = match(
                "/match/coast-list",
                "{\"queries\":{\"a\":" + one + ",\"b\":{\"schema\":\"Company\",\"properties\":{\"name\":\"Tarn Bay"
                        + " Shipping\"}},\"c\":null}}");
        assertThat(json.at("/responses/a/results/0/id").asText()).isEqualTo("coast-list:P.1");
        assertThat(json.at("/responses/b/results/0/id").asText()).isEqualTo("coast-list:B.1");
        assertThat(json.path("responses").has("c")).isFalse();
    }

    @Test
    void whatIsAskedForNarrowsTheAnswer() {
        String body = query("LegalEntity", "\"name\":[\"Karim Tarnov\"]");
        for (String narrowed : List.of(
                "/match/other",
                "/match/default?include_dataset=other",
                "/match/default?exclude_dataset=coast-list",
                "/match/default?exclude_schema=Person",
                "/match/default?topics=role.pep",
                "/match/default?changed_since=2999-01-01",
                "/match/default?exclude_entity_ids=coast-list:P.1",
                "/match/default?limit=0")) {
            assertThat(match(narrowed, body).at("/responses/q1/results"))
                    .as(narrowed)
                    .isEmpty();
        }
        for (String taken : List.of(
                "/match/default?topics=sanction",
                "/match/default?changed_since=2001-01-01T10:00:00",
                "/match/default?algorithm=best",
                "/match/default?algorithm=entente-names&exclude_schema=Vessel")) {
            assertThat(match(taken, body).at("/responses/q1/results")).as(taken).hasSize(1);
        }
    }

    @Test
    void thresholdSaysWhatIsAMatchAndCutoffWhatIsTold() {
        String body = query("Person", "\"name\":[\"Karim Tarnof\"],\"birthDate\":[\"1962\"]");
        JsonNode strict =
                match("/match/default?threshold=0.99&cutoff=0.5", body).at("/responses/q1/results/0");
        assertThat(strict.path("match").asBoolean()).isFalse();
        assertThat(strict.path("score").asDouble()).isLessThan(0.99);
        assertThat(match("/match/default?threshold=0.999&cutoff=0.999", body).at("/responses/q1/results"))
                .isEmpty();
    }

    @Test
    void unknownPropertiesAreIgnoredWithAWarning() {
        JsonNode response = match(
                        "/match/default", query("Person", "\"name\":[\"Karim Tarnov\"],\"shoeSize\":[\"44\"]"))
                .at("/responses/q1");
        assertThat(response.path("results")).hasSize(1);
        assertThat(response.at("/warnings/0").asText()).contains("Person has no property shoeSize");
        assertThat(response.at("/query/properties").has("shoeSize")).isFalse();
        JsonNode nameless = match("/match/default", query("Person", "\"birthDate\":[\"1958\"]"))
                .at("/responses/q1");
        assertThat(nameless.path("results")).isEmpty();
        assertThat(nameless.at("/warnings/0").asText()).contains("no name");
        assertThat(match("/match/default", query("Person", "\"firstName\":[\"Karim\"],\"lastName\":[\"Tarnov\"]"))
                        .at("/responses/q1/results"))
                .hasSize(1);
    }

    @Test
    void whatCannotBeMatchedIsRefusedAsYenteDoes() {
        String good = query("Person", "\"name\":[\"Karim Tarnov\"]");
        String type = "application/json";
        refused(post("/match/default", query("Banana", "\"name\":[\"x\"]"), type), 400, "No such schema: Banana");
        refused(post("/match/default", query("Sanction", "\"name\":[\"x\"]"), type), 400, "cannot be matched");
        refused(
                post("/match/default", "{\"queries\":{\"q\":{\"properties\":{\"name\":[\"x\"]}}}}", type),
                422,
                "schema");
        refused(post("/match/default", "{\"queries\":{\"q\":{\"schema\":\"Person\"}}}", type), 422, "properties");
        refused(post("/match/default", "{\"queries\":{}}", type), 400, "No queries provided.");
        refused(post("/match/default", "{}", type), 422, "queries");
        refused(post("/match/default", "{\"queries\":", type), 422, "no JSON");
        refused(
                post("/match/default", good.replaceFirst("\\{", "{\"config\":{\"nm_cutoff\":1},"), type),
                400,
                "Invalid configuration parameter: nm_cutoff");
        refused(post("/match/default?algorithm=logic-v1", good, type), 400, "Invalid algorithm: logic-v1");
        refused(post("/match/nowhere", good, type), 404, "No such dataset: nowhere");
        refused(post("/match/default?limit=501", good, type), 422, "limit");
        refused(post("/match/default?threshold=high", good, type), 422, "threshold");
        refused(post("/match/default?changed_since=yesterday", good, type), 422, "changed_since");
        String many = IntStream.range(0, 51)
                .mapToObj(i -> "exclude_entity_ids=" + i)
                .collect(Collectors.joining("&", "?", ""));
        refused(post("/match/default" + many, good, type), 422, "exclude_entity_ids");
    }

    @Test
    void aBatchThatIsTooLongIsRefused() {
        String entity = "{\"schema\":\"Person\",\"properties\":{\"name\":[\"Anna Lund\"]}}";
        String most = IntStream.range(0, 100)
                .mapToObj(i -> "\"q" + i + "\":" + entity)
                .collect(Collectors.joining(","));
        assertThat(match("/match/default", "{\"queries\":{" + most + "}}").path("responses"))
                .hasSize(100);
        refused(
                post("/match/default", "{\"queries\":{" + most + ",\"more\":" + entity + "}}", "application/json"),
                400,
                "Too many queries in one batch (limit: 100)");
        refused(
                post(
                        "/match/default",
                        query("Person", "\"name\":[\"" + "x".repeat(1 << 20) + "\"]"),
                        "application/json"),
                413,
                "does not answer that");
    }

    @Test
    void namesThatAreNoneFindNothingAndDeceivingOnesAreSaid() {
        for (String name : List.of("", " ", "a", "\uD83D\uDEA2", "x".repeat(10_000))) {
            assertThat(match("/match/default", query("Thing", "\"name\":[\"" + name + "\"]"))
                            .at("/responses/q1/results"))
                    .as(name)
                    .isEmpty();
        }
        JsonNode result = match("/match/default", query("Person", "\"name\":[\"K\u0430rim Tarn\u043Ev\"]"))
                .at("/responses/q1/results/0");
        assertThat(result.path("id").asText()).isEqualTo("coast-list:P.1");
        assertThat(result.at("/explanations/name/detail").asText()).contains("another script");
    }

    @Test
    void searchFindsByTheBeginningsOfWords() {
        JsonNode json = json(get("/search/default?q=karim+tar"));
        assertThat(json.at("/results/0/id").asText()).isEqualTo("coast-list:P.1");
        assertThat(json.at("/total/value").asInt()).isEqualTo(1);
        assertThat(json.at("/facets/countries/values/0/name").asText()).isEqualTo("ke");
        assertThat(json.at("/facets/datasets/values/0/count").asInt()).isEqualTo(1);
        assertThat(json.path("limit").asInt()).isEqualTo(10);
        assertThat(json.path("offset").asInt()).isZero();
        assertThat(json(get("/search/default")).at("/total/value").asInt()).isEqualTo(3);
        assertThat(json(get("/search/default?limit=1&offset=2")).path("results"))
                .hasSize(1);
        assertThat(json(get("/search/default?q=karym+tarnoff")).path("results")).isEmpty();
        assertThat(json(get("/search/default?q=karym+tarnoff&fuzzy=true")).path("results"))
                .hasSize(1);
        assertThat(json(get("/search/default?countries=Kenya")).path("results")).hasSize(1);
        assertThat(json(get("/search/default?schema=Vessel")).path("results")).hasSize(1);
        assertThat(json(get("/search/default?exclude_schema=Vessel&datasets=coast-list"))
                        .path("results"))
                .hasSize(2);
        refused(get("/search/default?limit=501"), 422, "limit");
        refused(get("/search/default?schema=Banana"), 400, "No such schema");
        refused(get("/search/nowhere?q=x"), 404, "No such dataset");
    }

    @Test
    void anEntityIsGivenByItsIdAndAMentionLeadsToIt() {
        JsonNode listed = json(get("/entities/coast-list:P.1"));
        assertThat(listed.at("/properties/name/0").asText()).isEqualTo("Karim Tarnov");
        assertThat(json(get("/entities/" + URLEncoder.encode("coast-list:P.1", StandardCharsets.UTF_8)))
                        .path("id")
                        .asText())
                .isEqualTo("coast-list:P.1");
        String mention = bench.claim("tie").participants().getFirst().mention().hex();
        HttpResponse<String> moved = get("/entities/" + mention);
        String id = bench.snapshot()
                .entity(bench.claim("tie").participants().getFirst().mention())
                .id()
                .hex();
        if (!id.equals(mention)) {
            assertThat(moved.statusCode()).isEqualTo(308);
            assertThat(moved.headers().firstValue("Location")).contains("/entities/" + id);
        }
        JsonNode own = json(get("/entities/" + id));
        assertThat(own.path("caption").asText()).isEqualTo("Veldania");
        assertThat(own.at("/datasets/0").asText()).isEqualTo("case");
        assertThat(own.at("/passages/0/exact").asText()).isEqualTo("Veldania");
        assertThat(json(get("/entities/" + id + "/adjacent")).at("/entity/id").asText())
                .isEqualTo(id);
        refused(get("/entities/nothing"), 404, "No such entity");
    }

    @Test
    void theCasesOwnEntitiesAreADatasetToo() {
        JsonNode json = match("/match/case", query("Thing", "\"name\":[\"Northern Flete\"]"));
        JsonNode result = json.at("/responses/q1/results/0");
        assertThat(result.path("caption").asText()).isEqualTo("Northern Fleet");
        assertThat(result.path("schema").asText()).isEqualTo("Organization");
        assertThat(result.path("target").asBoolean()).isFalse();
        assertThat(json(get("/search/case?q=veldan")).at("/results/0/caption").asText())
                .isEqualTo("Veldania");
    }

    @Test
    void theServiceTellsHowItIsAndWhatItHas() {
        assertThat(json(get("/healthz")).path("status").asText()).isEqualTo("ok");
        assertThat(json(get("/readyz")).path("status").asText()).isEqualTo("ok");
        JsonNode catalog = json(get("/catalog"));
        assertThat(catalog.path("datasets").findValuesAsText("name"))
                .containsExactlyInAnyOrder("coast-list", "other", "default", "case");
        assertThat(catalog.path("index_stale").asBoolean()).isFalse();
        JsonNode algorithms = json(get("/algorithms"));
        assertThat(algorithms.path("best").asText()).isEqualTo("entente-names");
        assertThat(algorithms.at("/algorithms/0/features").has("name")).isTrue();
    }

    @Test
    void aCaseThatIsNotThereYetIsNotReady(@TempDir Path empty) {
        try (Bench nothing = Bench.empty(empty)) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(nothing.address("/readyz"))));
            refused(answer, 503, "no case yet");
        }
    }

    private static String form(String name, String json) {
        return name + "=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    @Test
    void theManifestTellsWhatTheServiceCan() {
        JsonNode manifest = json(get("/reconcile/default"));
        assertThat(manifest.at("/versions/0").asText()).isEqualTo("0.2");
        assertThat(manifest.path("batchSize").asInt()).isEqualTo(100);
        assertThat(manifest.path("defaultTypes").findValuesAsText("id")).contains("Person", "Vessel");
        for (String url : List.of(
                manifest.at("/view/url").asText(), manifest.at("/preview/url").asText())) {
            HttpResponse<String> page =
                    send(HttpRequest.newBuilder(URI.create(url.replace("{{id}}", "coast-list:P.1"))));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Karim Tarnov", "1958-06-29").doesNotContain("token");
        }
        for (String what : List.of("entity", "property", "type")) {
            JsonNode service = manifest.at("/suggest/" + what);
            String address = service.path("service_url").asText()
                    + service.path("service_path").asText();
            String prefix = what.equals("entity") ? "Tarn" : what.equals("property") ? "birth" : "Pers";
            assertThat(json(send(HttpRequest.newBuilder(URI.create(address + "?prefix=" + prefix))))
                            .path("result"))
                    .as(what)
                    .isNotEmpty();
            assertThat(json(send(HttpRequest.newBuilder(URI.create(address)))).path("result"))
                    .as(what)
                    .isEmpty();
        }
        JsonNode proposed = json(get("/reconcile/default/extend/property?type=Person&limit=3"));
        assertThat(proposed.path("properties")).hasSize(3);
    }

    @Test
    void queriesAreReconciledByFormAndByAddress() {
        String queries =
                "{\"q0\":{\"query\":\"Karim Tarnov\",\"type\":\"Person\",\"limit\":3,\"type_strict\":\"should\","
                        + "\"properties\":[{\"pid\":\"birthDate\",\"v\":[\"1958-06-29\"]}]},"
                        + "\"q1\":{\"query\":\"Kestrel Starr\",\"type\":[\"Vessel\"]},"
                        + "\"q2\":{\"properties\":[{\"pid\":\"Thing:name\",\"v\":{\"id\":\"x\",\"name\":\"Tarn Bay Shipping\"}}]}}";
        JsonNode byForm = json(post("/reconcile/default", form("queries", queries), FORM));
        JsonNode first = byForm.at("/q0/result/0");
        assertThat(first.path("id").asText()).isEqualTo("coast-list:P.1");
        assertThat(first.path("score").asDouble()).isEqualTo(100);
        assertThat(first.path("match").asBoolean()).isTrue();
        assertThat(first.at("/type/0/id").asText()).isEqualTo("Person");
        assertThat(first.path("description").asText()).contains("born 1958-06-29", "coast-list");
        assertThat(byForm.at("/q1/result/0/id").asText()).isEqualTo("other:7/b");
        assertThat(byForm.at("/q1/result/0/match").asBoolean()).isFalse();
        assertThat(byForm.at("/q2/result/0/id").asText()).isEqualTo("coast-list:B.1");
        assertThat(json(get("/reconcile/default?" + form("queries", queries)))).isEqualTo(byForm);
        String byId = "{\"q\":{\"query\":\"coast-list:B.1\"}}";
        assertThat(json(post("/reconcile/coast-list", form("queries", byId), FORM))
                        .at("/q/result/0/id")
                        .asText())
                .isEqualTo("coast-list:B.1");
    }

    @Test
    void whatCannotBeReconciledIsRefused() {
        refused(post("/reconcile/default", form("queries", "{\"q\":{\"query\":37}}"), FORM), 400, "words");
        refused(post("/reconcile/default", form("queries", "{\"q\":{}}"), FORM), 400, "query or properties");
        refused(
                post("/reconcile/default", form("queries", "{\"q\":{\"query\":\"x\",\"limit\":0}}"), FORM),
                400,
                "limit");
        refused(
                post("/reconcile/default", form("queries", "{\"q\":{\"query\":\"x\",\"type\":\"Banana\"}}"), FORM),
                400,
                "No such schema");
        refused(post("/reconcile/default", form("queries", "["), FORM), 400, "no JSON");
        refused(post("/reconcile/default", "", FORM), 400, "queries or extend");
        refused(get("/reconcile/nowhere"), 404, "No such dataset");
        refused(get("/reconcile/default/suggest/colour?prefix=x"), 404, "suggest");
        String many = IntStream.range(0, 101)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"x\"}")
                .collect(Collectors.joining(",", "{", "}"));
        refused(post("/reconcile/default", form("queries", many), FORM), 413, "limit: 100");
        assertThat(get("/reconcile/default/preview?id=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void valuesOfPropertiesExtendATable() {
        String extend = "{\"ids\":[\"coast-list:P.1\",\"nothing\"],\"properties\":[{\"id\":\"birthDate\"},"
                + "{\"id\":\"alias\",\"settings\":{\"limit\":1}},{\"id\":\"shoeSize\"}]}";
        JsonNode json = json(post("/reconcile/default", form("extend", extend), FORM));
        assertThat(json.path("meta").findValuesAsText("id")).containsExactly("birthDate", "alias");
        assertThat(json.at("/rows/coast-list:P.1/birthDate/0/str").asText()).isEqualTo("1958-06-29");
        assertThat(json.at("/rows/coast-list:P.1/shoeSize")).isEmpty();
        assertThat(json.at("/rows/nothing/alias")).isEmpty();
        refused(post("/reconcile/default", form("extend", "{}"), FORM), 400, "ids and properties");
    }

    @Test
    void onlyAPageThatWasNamedMayReadAcrossOrigins() {
        URI address = shared.address().resolve("/reconcile/default");
        HttpResponse<String> named = send(HttpRequest.newBuilder(address).header("Origin", REFINE));
        assertThat(named.headers().firstValue("Access-Control-Allow-Origin")).contains(REFINE);
        HttpResponse<String> other = send(HttpRequest.newBuilder(address).header("Origin", "https://evil.example"));
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> preflight = send(HttpRequest.newBuilder(address)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", REFINE));
        assertThat(preflight.statusCode()).isEqualTo(204);
        HttpResponse<String> sent = send(HttpRequest.newBuilder(address)
                .header("Origin", REFINE)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(form("queries", "{\"q\":{\"query\":\"Karim Tarnov\"}}"))));
        assertThat(sent.statusCode()).isEqualTo(200);
        HttpResponse<String> evil = send(HttpRequest.newBuilder(address)
                .header("Origin", "https://evil.example")
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString("queries={}")));
        assertThat(evil.statusCode()).isEqualTo(403);
        HttpResponse<String> page = send(HttpRequest.newBuilder(shared.address().resolve("/matrix"))
                .header("Origin", REFINE)
                .header("Accept", "text/html"));
        assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(send(HttpRequest.newBuilder(URI.create(bench.address("/reconcile/default")))
                                .header("Origin", REFINE))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}
