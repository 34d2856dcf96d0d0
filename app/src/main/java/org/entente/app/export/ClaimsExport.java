package org.entente.app.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.entente.app.work.CaseMaterial;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.app.work.DocumentView;
import org.entente.engine.kit.places.Locator;
import org.entente.engine.kit.places.Place;
import org.entente.engine.relate.Accusation;
import org.entente.engine.relate.Accusations;
import org.entente.model.Amount;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.Entity;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Origins;
import org.entente.model.Participant;
import org.entente.model.Passage;
import org.entente.model.ScopePart;
import org.jspecify.annotations.Nullable;

/** A claim as the export contract writes it. Pure; thread-safe. */
final class ClaimsExport {
    private final CaseView view;
    private final Map<Id, List<Mention>> mentions;
    private final Map<Id, Map<Id, Place>> places = new ConcurrentHashMap<>();
    private volatile @Nullable Map<Id, Accusation> accusations;

    ClaimsExport(CaseView view) {
        this.view = view;
        this.mentions = view.mentions().values().stream().collect(Collectors.groupingBy(Mention::document));
    }

    ObjectNode json(ClaimView claimView) {
        Claim claim = claimView.claim();
        ObjectNode json = Json.object();
        json.put("id", claim.id().hex());
        json.put("reading", view.reader().hex());
        json.put("review", claimView.review().code());
        json.set("document", document(claimView.document()));
        json.set("passage", passage(claimView.passage()));
        json.put("kind", claim.kind().code());
        json.put("type", claim.type().code());
        ArrayNode domains = json.putArray("domains");
        claim.domains().forEach(domain -> domains.add(domain.code()));
        ArrayNode participants = json.putArray("participants");
        claim.participants().forEach(participant -> participants.add(participant(participant)));
        json.put(
                "time", claim.when().edtf() == null ? null : claim.when().edtf().text());
        json.put("timeBasis", claim.when().basis().code());
        json.set("place", place(claimView.document(), claim.place()));
        ArrayNode figures = json.putArray("figures");
        claim.figures().forEach(figure -> figures.add(figure(figure)));
        json.put("factuality", claim.factuality().code());
        json.put("mode", claim.mode().code());
        ArrayNode attribution = json.putArray("attribution");
        claim.attribution().forEach(one -> attribution.add(attribution(one)));
        ArrayNode links = json.putArray("links");
        claim.links().forEach(link -> links.add(link(link)));
        ArrayNode origins = json.putArray("origins");
        claimView.origins().roots().forEach(root -> origins.add(root.id().hex()));
        json.put("traced", claimView.origins().traced());
        json.set("roots", roots(claimView.origins()));
        json.put("label", claim.label());
        json.set("trigger", Json.span(claim.trigger()));
        json.set("answers", answers(claim));
        return json;
    }

    /** What those accused say: empty where nothing in the case answers, null for a claim that accuses nobody. */
    private @Nullable ArrayNode answers(Claim claim) {
        Accusation accusation = Accusations.mayAccuse(claim) ? accusations().get(claim.id()) : null;
        if (accusation == null) {
            return null;
        }
        ArrayNode json = Json.array();
        for (Accusation.Answer answer : accusation.answers()) {
            json.addObject()
                    .put("how", answer.how().code())
                    .put("claim", answer.claim().id().hex());
        }
        return json;
    }

    private Map<Id, Accusation> accusations() {
        Map<Id, Accusation> known = accusations;
        if (known == null) {
            known = Accusations.byClaim(CaseMaterial.of(view).accusations());
            accusations = known;
        }
        return known;
    }

    static ObjectNode document(DocumentView document) {
        ObjectNode json = Json.object();
        json.put("id", document.id().hex());
        json.put("file", document.file());
        json.put("title", document.document().title());
        json.put("publisher", document.publisher());
        json.put("published", document.day() == null ? null : document.day().toString());
        return json;
    }

    private static ObjectNode passage(Passage passage) {
        ObjectNode json = Json.span(passage.span());
        json.put("exact", passage.exact());
        json.put("prefix", passage.prefix());
        json.put("suffix", passage.suffix());
        return json;
    }

    private ObjectNode participant(Participant participant) {
        ObjectNode json = Json.object();
        json.put("role", participant.role().code());
        json.set("entity", entity(participant.mention()));
        Mention mention = view.mention(participant.mention());
        ObjectNode words = Json.span(mention.span());
        words.put("exact", mention.exact());
        json.set("mention", words);
        return json;
    }

    private @Nullable ObjectNode entity(Id mention) {
        Optional<Entity> entity = view.entityOf(mention);
        if (entity.isEmpty()) {
            return null;
        }
        ObjectNode json = Json.object();
        json.put("id", entity.get().id().hex());
        json.put("name", entity.get().name());
        json.put("kind", entity.get().kind().code());
        return json;
    }

    private @Nullable ObjectNode place(DocumentView document, @Nullable Id mention) {
        Optional<Entity> entity = mention == null ? Optional.empty() : view.entityOf(mention);
        if (mention == null || entity.isEmpty()) {
            return null;
        }
        ObjectNode json = Json.object();
        json.put("id", entity.get().id().hex());
        json.put("name", entity.get().name());
        Place place = places.computeIfAbsent(document.id(), unused -> located(document))
                .get(mention);
        json.put("latitude", place == null ? null : place.latitude());
        json.put("longitude", place == null ? null : place.longitude());
        return json;
    }

    /** Where the places of a document lie, as far as the gazetteer knows them. */
    private Map<Id, Place> located(DocumentView document) {
        return Locator.locate(document.document().text(), mentions.getOrDefault(document.id(), List.of()));
    }

    private static ObjectNode figure(Figure figure) {
        Amount amount = figure.amount();
        ObjectNode json = Json.object();
        json.put("id", figure.id().hex());
        json.put("measure", figure.measure().code());
        json.put("value", amount.value());
        json.put("low", amount.low());
        json.put("high", amount.high());
        json.put("lowOpen", amount.lowOpen());
        json.put("highOpen", amount.highOpen());
        json.put("unit", figure.unit());
        json.put("bound", figure.bound().code());
        json.put("cumulative", figure.cumulative());
        json.put("since", figure.since() == null ? null : figure.since().text());
        json.put("until", figure.until() == null ? null : figure.until().text());
        ArrayNode scope = json.putArray("scope");
        figure.scope().forEach(part -> scope.add(scope(part)));
        json.put("exact", figure.exact());
        json.put("start", figure.span().start());
        json.put("end", figure.span().end());
        return json;
    }

    private static ObjectNode scope(ScopePart part) {
        ObjectNode json = Json.object();
        json.put("kind", part.kind().code());
        json.put("words", part.words());
        return json;
    }

    private ObjectNode attribution(Attribution attribution) {
        ObjectNode source = Json.object();
        Id mention = attribution.source().mention();
        source.put(
                "id",
                mention == null
                        ? null
                        : view.entityOf(mention)
                                .map(entity -> entity.id().hex())
                                .orElse(null));
        source.put("name", attribution.source().name());
        source.put("class", attribution.source().sourceClass().code());
        ObjectNode json = Json.object();
        json.set("source", source);
        json.put("cue", attribution.cue());
        json.put("direct", attribution.direct());
        json.put("start", attribution.span().start());
        json.put("end", attribution.span().end());
        return json;
    }

    private static ObjectNode link(Link link) {
        ObjectNode json = Json.object();
        json.put("relation", link.relation().code());
        json.put("claim", link.claim().hex());
        json.put("factuality", link.factuality().code());
        return json;
    }

    private static ArrayNode roots(Origins origins) {
        ArrayNode json = Json.array();
        for (Origins.Root root : origins.roots()) {
            ObjectNode one = json.addObject();
            one.put("id", root.id().hex());
            one.put("kind", root.kind().code());
            one.put("name", root.name());
        }
        return json;
    }
}
