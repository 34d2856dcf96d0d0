package org.entente.app.cli;

import java.util.HashMap;
import java.util.Map;
import org.entente.app.work.CaseView;
import org.entente.engine.relate.Cast;
import org.entente.engine.relate.Overlap;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Source;
import org.entente.model.SourceClass;

/** What a case says of its mentions and claims, for what is made of them together. */
record CaseMaterial(CaseView view, Cast cast, Map<Id, Gathering> happenings) implements Overlap.Material {
    CaseMaterial(CaseView view, Cast cast) {
        this(view, cast, happenings(view));
    }

    private static Map<Id, Gathering> happenings(CaseView view) {
        Map<Id, Gathering> happenings = new HashMap<>();
        view.gatherings().stream()
                .filter(gathering -> gathering.kind() == ClaimKind.EVENT)
                .forEach(gathering -> gathering.claims().forEach(claim -> happenings.put(claim, gathering)));
        return happenings;
    }

    @Override
    public String entityKey(Id mention) {
        return view.entityOf(mention).map(Entity::id).orElse(mention).hex();
    }

    @Override
    public EntityKind kindOf(Id mention) {
        return view.mention(mention).kind();
    }

    @Override
    public String nameOf(Id mention) {
        return view.entityOf(mention).map(Entity::name).orElseGet(() -> view.mention(mention)
                .name());
    }

    @Override
    public Overlap.Happening happeningOf(Claim claim) {
        Gathering gathering = happenings.get(claim.id());
        return gathering == null
                ? new Overlap.Happening(claim.id().hex(), words(claim))
                : new Overlap.Happening(gathering.id().hex(), gathering.title());
    }

    @Override
    public String sourceOf(Claim claim) {
        Source source = claim.speaker().source();
        String name = source.name();
        if (source.sourceClass() == SourceClass.AUTHOR) {
            return "the author, in "
                    + view.document(claim.document())
                            .map(found -> found.publisher() == null ? found.name() : found.publisher())
                            .orElse("a document");
        }
        return name == null ? "" : name;
    }

    private String words(Claim claim) {
        return view.document(claim.document())
                .map(found -> claim.span().in(found.document().text()).strip().replaceAll("\\s+", " "))
                .orElse("");
    }
}
