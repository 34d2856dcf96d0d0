package org.entente.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.app.export.Json;
import org.entente.app.work.CaseWork;
import org.entente.app.work.Screening;
import org.jspecify.annotations.Nullable;

/**
 * The lists and entities of a case for matching programs: yente's interface, and OpenRefine's reconciliation 0.2. Follows what
 * other processes write.
 *
 * <p>Thread-safe. Every method throws {@link ApiRefused} for what it does not answer.
 */
public final class MatchApi {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final CaseWork work;
    private @Nullable Screening seen;
    private @Nullable Holdings made;

    public MatchApi(CaseWork work) {
        this.work = work;
    }

    private synchronized Holdings holdings() {
        Screening now = work.exists() ? work.screening() : null;
        Holdings holdings = made;
        if (holdings == null || now != seen) {
            holdings = new Holdings(now);
            made = holdings;
            seen = now;
        }
        return holdings;
    }

    /**
     * What somebody sent, as a tree.
     *
     * @param status to refuse with what is no JSON
     */
    private static JsonNode tree(String json, int status) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            return tree == null ? Json.object() : tree;
        } catch (JsonProcessingException e) {
            throw (ApiRefused) new ApiRefused(status, "no JSON: " + e.getOriginalMessage()).initCause(e);
        }
    }

    /** The answer to {@code POST /match/DATASET}. */
    public ObjectNode match(String dataset, Parameters parameters, String body) {
        return new Matching(holdings()).match(dataset, parameters, tree(body, 422));
    }

    /** The answer to {@code GET /search/DATASET}. */
    public ObjectNode search(String dataset, Parameters parameters) {
        return new Searching(holdings()).search(dataset, parameters);
    }

    /**
     * The answer to {@code GET /entities/ID}; its id is another than the one asked for where that leads to it, as that of a
     * mention does. An entity of the case comes with the passages that name it.
     */
    public ObjectNode entity(String id) {
        Holdings holdings = holdings();
        Held held = holdings.byId(id).orElseThrow(() -> new ApiRefused(404, "No such entity!"));
        ObjectNode json = FtmJson.entity(held);
        if (held.entity() != null) {
            json.set("passages", FtmJson.passages(held.entity(), holdings.view()));
        }
        return json;
    }

    /** The answer to {@code GET /entities/ID/adjacent}: nothing stands beside an entry but what it holds itself. */
    public ObjectNode adjacent(String id) {
        ObjectNode json = Json.object();
        json.set("entity", entity(id));
        json.putObject("adjacent");
        return json;
    }

    /** The answer to {@code GET /healthz}. */
    public ObjectNode health() {
        return Json.object().put("status", "ok");
    }

    /** The answer to {@code GET /readyz}: refused with 503 as long as there is no case. */
    public ObjectNode readiness() {
        if (!holdings().isReady()) {
            throw new ApiRefused(503, "Index not ready: there is no case yet");
        }
        return health();
    }

    /** The answer to {@code GET /catalog}. */
    public ObjectNode catalog() {
        return Describing.catalog(holdings());
    }

    /** The answer to {@code GET /algorithms}. */
    public ObjectNode algorithms() {
        return Describing.algorithms();
    }

    /**
     * What the reconciliation service of a set of data can do.
     *
     * @param base the address of the server, without a slash at its end
     */
    public ObjectNode manifest(String dataset, String base) {
        return new Reconciling(holdings()).manifest(dataset, base);
    }

    /** The answer to a batch of reconciliation queries. */
    public ObjectNode reconcile(String dataset, Parameters parameters, String queries) {
        return new Reconciling(holdings()).queries(dataset, parameters, tree(queries, 400));
    }

    /** Values of properties of entities. */
    public ObjectNode extend(String dataset, String request) {
        return new Reconciling(holdings()).extend(dataset, tree(request, 400));
    }

    /** Which properties things of a type may have. */
    public ObjectNode properties(String dataset, Parameters parameters) {
        return new Reconciling(holdings()).properties(dataset, parameters);
    }

    /**
     * What begins as somebody types.
     *
     * @param what entity, property or type
     */
    public ObjectNode suggest(String dataset, String what, Parameters parameters) {
        return new Reconciling(holdings()).suggest(dataset, what, parameters);
    }

    /** Something in short, for people. */
    public Preview preview(String dataset, String id) {
        return new Reconciling(holdings()).preview(dataset, id);
    }
}
