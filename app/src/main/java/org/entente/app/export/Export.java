package org.entente.app.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.stream.Stream;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.engine.judge.Judging;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Verdict;

/**
 * What leaves a case, one JSON object a line, as the export contract has it: fields may be added to it,
 * none is renamed or left out. The same case gives the same bytes, in whatever order it was filled.
 * Thread-safe.
 */
public final class Export {
    private final CaseView view;
    private final ClaimsExport claims;

    public Export(CaseView view) {
        this.view = view;
        this.claims = new ClaimsExport(view);
    }

    /** What may be exported. */
    public enum Format {
        CLAIMS,
        VERDICTS,
        ENTITIES
    }

    /** The lines of a format, in order, without their ends. */
    public Stream<String> lines(Format format) {
        return switch (format) {
            case CLAIMS -> view.claims().stream().map(this::claim).map(Json::line);
            case VERDICTS -> view.verdicts().stream().map(Export::verdict).map(Json::line);
            case ENTITIES -> view.entities().stream().map(this::entity).map(Json::line);
        };
    }

    /** One claim. */
    public ObjectNode claim(ClaimView claim) {
        return claims.json(claim);
    }

    /** One verdict. */
    public static ObjectNode verdict(Verdict verdict) {
        ObjectNode json = Json.object();
        json.put("id", verdict.id().hex());
        json.put("a", verdict.a().hex());
        json.put("b", verdict.b().hex());
        json.put("figureA", verdict.figureA() == null ? null : verdict.figureA().hex());
        json.put("figureB", verdict.figureB() == null ? null : verdict.figureB().hex());
        json.put("relation", verdict.relation().code());
        json.put("reason", verdict.reason());
        return json;
    }

    /** One entity. */
    public ObjectNode entity(Entity entity) {
        ObjectNode json = Json.object();
        json.put("id", entity.id().hex());
        json.put("name", entity.name());
        json.put("kind", entity.kind().code());
        ArrayNode aliases = json.putArray("aliases");
        entity.aliases().forEach(aliases::add);
        ArrayNode mentions = json.putArray("mentions");
        entity.mentions().stream()
                .map(view::mention)
                .sorted(Comparator.comparing(Mention::document).thenComparing(Mention::span))
                .forEach(mention -> mentions.add(mention(mention)));
        ArrayNode judgements = json.putArray("judgements");
        Judging.standing(view.judgements()).stream()
                .filter(judgement -> isAbout(judgement.decision(), entity))
                .forEach(judgement -> judgements.add(judgement.id().hex()));
        return json;
    }

    private static boolean isAbout(Judgement.Decision decision, Entity entity) {
        if (decision instanceof Judgement.Merge(Id mention, Id other)) {
            return holds(entity, mention) || holds(entity, other);
        }
        return decision instanceof Judgement.Split(Id mention, Id other)
                && (holds(entity, mention) || holds(entity, other));
    }

    private static boolean holds(Entity entity, Id mention) {
        return entity.mentions().contains(mention);
    }

    private static ObjectNode mention(Mention mention) {
        ObjectNode json = Json.object();
        json.put("id", mention.id().hex());
        json.put("document", mention.document().hex());
        json.put("start", mention.span().start());
        json.put("end", mention.span().end());
        json.put("exact", mention.exact());
        return json;
    }
}
