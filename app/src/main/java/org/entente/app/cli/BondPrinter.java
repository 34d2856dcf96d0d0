package org.entente.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.entente.app.export.Export;
import org.entente.app.export.Json;
import org.entente.app.web.Words;
import org.entente.app.work.CaseView;
import org.entente.app.work.ClaimView;
import org.entente.engine.relate.Bond;
import org.entente.model.Claim;
import org.entente.model.Id;

/** Puts what rests on claims before a person, with each claim's passage, speaker and certainty, or before a machine. */
final class BondPrinter {
    private final CaseView view;
    private final Ends ends;
    private final Layout layout;
    private final Export export;

    BondPrinter(CaseView view, Ends ends, Layout layout) {
        this.view = view;
        this.ends = ends;
        this.layout = layout;
        this.export = new Export(view);
    }

    void print(Bond bond) {
        layout.paragraph(
                2,
                ends.name(bond.a()) + " and " + ends.name(bond.b())
                        + (bond.holds() ? "" : " (only planned, asked for, denied or an opinion)"));
        claims(bond.claims());
    }

    /** Each with its type, passage, who says so and how, and where. */
    void claims(Collection<Claim> claims) {
        for (Claim claim : claims) {
            ClaimView found = view(claim);
            String text = found.document().document().text();
            layout.paragraph(
                    4,
                    Words.type(claim.type()) + ": "
                            + ClaimsPrinter.quoted(claim.span().in(text)) + ", "
                            + Words.hedge(claim.mode(), claim.factuality(), claim.attribution()) + "  ["
                            + ClaimsPrinter.heading(found.document()) + ", "
                            + claim.id().brief() + ", "
                            + Words.review(found.review()) + "]");
        }
    }

    ClaimView view(Claim claim) {
        return view.claim(claim.id())
                .orElseThrow(() -> new IllegalStateException("a claim that the case does not hold: " + claim.id()));
    }

    ObjectNode json(Bond bond) {
        ObjectNode json = Json.object();
        json.set("a", json(bond.a()));
        json.set("b", json(bond.b()));
        json.put("holds", bond.holds()).put("documents", bond.documents());
        json.set("claims", json(bond.claims()));
        return json;
    }

    ArrayNode json(Collection<Claim> claims) {
        ArrayNode array = Json.array();
        claims.forEach(claim -> array.add(export.claim(view(claim))));
        return array;
    }

    ObjectNode json(Id entity) {
        return Json.object().put("id", entity.hex()).put("name", ends.name(entity));
    }
}
