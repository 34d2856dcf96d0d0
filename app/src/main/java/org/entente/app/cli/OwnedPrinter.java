package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.entente.app.export.Json;
import org.entente.app.work.ClaimView;
import org.entente.app.work.EntityHit;
import org.entente.app.work.EntityOwned;
import org.entente.app.work.OwnedWords;
import org.entente.model.Amount;
import org.entente.model.Entity;
import org.entente.model.Passage;

/** Prints what those who may be listed own or control. */
final class OwnedPrinter {
    private final Terminal terminal;
    private final Layout layout;

    OwnedPrinter(Terminal terminal, Layout layout) {
        this.terminal = terminal;
        this.layout = layout;
    }

    void print(EntityOwned each) {
        layout.paragraph(
                0,
                "owned  " + each.entity().name() + " [" + each.entity().id().brief() + "]: "
                        + OwnedWords.state(each.owned()) + ". No listing of its own.");
        layout.paragraph(4, each.owned().authority().rule());
        for (EntityOwned.Step step : each.steps()) {
            String listed = OwnedWords.listed(step);
            layout.paragraph(
                    4,
                    step.owner().name() + (listed.isEmpty() ? "" : " (" + listed + ")") + " "
                            + OwnedWords.told(step.holding()) + " "
                            + step.owned().name() + ": "
                            + ClaimsPrinter.heading(step.claim().document()));
            Passage passage = passage(step.claim());
            layout.paragraph(6, "…" + passage.prefix() + "«" + passage.exact() + "»" + passage.suffix() + "…");
        }
    }

    void json(EntityOwned each) {
        ObjectNode json = Json.object();
        json.set("owned", entity(each.entity()));
        json.put("authority", each.owned().authority().name())
                .put("rule", each.owned().authority().rule())
                .put(
                        "state",
                        each.owned().state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("low", each.owned().low())
                .put("high", each.owned().high())
                .put("words", OwnedWords.state(each.owned()));
        ArrayNode steps = json.putArray("steps");
        for (EntityOwned.Step step : each.steps()) {
            Amount percent = step.holding().percent();
            ObjectNode one = steps.addObject();
            one.set("owner", entity(step.owner()));
            one.set("owned", entity(step.owned()));
            one.put("control", step.holding().control())
                    .put("low", percent == null ? null : percent.low())
                    .put("high", percent == null ? null : percent.high())
                    .put("claim", step.claim().id().hex());
            ArrayNode listings = one.putArray("mayBe");
            step.hits().stream().map(EntityHit::key).forEach(listings::add);
            Passage passage = passage(step.claim());
            one.putObject("passage")
                    .put("document", step.claim().document().id().hex())
                    .put("file", step.claim().document().file())
                    .put("start", passage.span().start())
                    .put("end", passage.span().end())
                    .put("exact", passage.exact())
                    .put("prefix", passage.prefix())
                    .put("suffix", passage.suffix());
        }
        terminal.out().println(Json.line(json));
    }

    private static ObjectNode entity(Entity entity) {
        return Json.object()
                .put("id", entity.id().hex())
                .put("name", entity.name())
                .put("kind", entity.kind().code());
    }

    private static Passage passage(ClaimView claim) {
        return Passage.of(
                claim.document().id(),
                claim.document().document().text(),
                claim.claim().span());
    }
}
