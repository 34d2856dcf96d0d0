package org.entente.app.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.relate.Accusation;
import org.entente.engine.relate.Accusations;
import org.entente.engine.relate.Cast;
import org.entente.engine.relate.Overlap;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Review;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** What a case says of its mentions and claims, for what is made of them together. Thread-safe. */
public final class CaseMaterial implements Accusations.Material {
    private final CaseView view;
    private final Cast cast;
    private final Map<Id, Gathering> happenings;
    private final Map<Id, List<Verdict>> verdicts = new HashMap<>();

    public CaseMaterial(CaseView view, Cast cast) {
        this.view = view;
        this.cast = cast;
        this.happenings = happenings(view);
        for (Verdict verdict : view.verdicts()) {
            verdicts.computeIfAbsent(verdict.a(), id -> new ArrayList<>()).add(verdict);
            verdicts.computeIfAbsent(verdict.b(), id -> new ArrayList<>()).add(verdict);
        }
    }

    /** The material of a case with those that have names in it. */
    public static CaseMaterial of(CaseView view) {
        return new CaseMaterial(view, new Cast(view.entities(), view.mentions()::get));
    }

    /** Who is accused of what, by the claims that no person has rejected; those of the latest documents first. */
    public List<Accusation> accusations() {
        return Accusations.of(
                view.claims().stream()
                        .filter(claim -> claim.review() != Review.REJECTED)
                        .map(ClaimView::claim)
                        .toList(),
                this);
    }

    @Override
    public Cast cast() {
        return cast;
    }

    @Override
    public String textOf(Id document) {
        return view.document(document).map(found -> found.document().text()).orElse("");
    }

    @Override
    public @Nullable LocalDate published(Id document) {
        return view.document(document).map(DocumentView::day).orElse(null);
    }

    @Override
    public Collection<Verdict> verdictsOf(Id claim) {
        return verdicts.getOrDefault(claim, List.of());
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
        return claim.span().in(textOf(claim.document())).strip().replaceAll("\\s+", " ");
    }
}
