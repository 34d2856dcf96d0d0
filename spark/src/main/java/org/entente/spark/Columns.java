package org.entente.spark;

import java.util.Arrays;
import java.util.List;
import org.entente.codec.Json;
import org.entente.codec.tables.DocumentRow;
import org.entente.codec.tables.RefusedRow;
import org.entente.engine.reconcile.DocumentFacts;
import org.entente.model.Claim;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Gathering;
import org.entente.model.Origins;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The columns beside the record, for each table: what whoever queries it asks for first. */
final class Columns {
    private Columns() {}

    private static List<@Nullable Object> of(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static List<@Nullable Object> document(String json) {
        DocumentRow row = Json.read(json, DocumentRow.class);
        Document document = row.document();
        DocumentFacts facts = Page.input(document, row.captures()).facts(null);
        return of(
                document.id().hex(),
                row.captures().getFirst().address(),
                document.title(),
                facts.publisher(),
                facts.published() == null ? null : facts.published().toString(),
                document.language(),
                document.text());
    }

    static List<@Nullable Object> claim(String json) {
        Claim claim = Json.read(json, Claim.class);
        return of(
                claim.id().hex(),
                claim.document().hex(),
                claim.kind().code(),
                claim.type().code(),
                claim.factuality().code(),
                claim.mode().code());
    }

    static List<@Nullable Object> entity(String json) {
        Entity entity = Json.read(json, Entity.class);
        return of(entity.id().hex(), entity.name(), entity.kind().code());
    }

    static List<@Nullable Object> gathering(String json) {
        Gathering gathering = Json.read(json, Gathering.class);
        return of(gathering.id().hex(), gathering.title());
    }

    static List<@Nullable Object> verdict(String json) {
        Verdict verdict = Json.read(json, Verdict.class);
        return of(
                verdict.id().hex(),
                verdict.a().hex(),
                verdict.b().hex(),
                verdict.relation().code(),
                verdict.reason());
    }

    static List<@Nullable Object> origins(String json) {
        Origins origins = Json.read(json, Origins.class);
        return of(origins.claim().hex(), origins.traced() ? "yes" : "no");
    }

    static List<@Nullable Object> refused(String json) {
        RefusedRow refused = Json.read(json, RefusedRow.class);
        return of(refused.where(), refused.code());
    }
}
