package org.entente.app.web;

import java.time.LocalDate;
import java.util.Collection;
import org.entente.engine.relate.Accusations;
import org.entente.engine.relate.Cast;
import org.entente.engine.relate.Overlap;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Dated;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** What a snapshot says of its mentions and claims, for what is made of them together. */
record SnapshotMaterial(Snapshot snapshot) implements Accusations.Material {
    private static final int TITLE_CHARS = 90;

    @Override
    public String textOf(Id document) {
        return snapshot.documentOf(document).document().text();
    }

    @Override
    public @Nullable LocalDate published(Id document) {
        Dated published = snapshot.documentOf(document).published();
        return published == null ? null : published.date();
    }

    @Override
    public Collection<Verdict> verdictsOf(Id claim) {
        return snapshot.verdictsOf(claim);
    }

    @Override
    public Cast cast() {
        return snapshot.cast();
    }

    @Override
    public EntityKind kindOf(Id mention) {
        Mention found = snapshot.mention(mention);
        return found == null ? EntityKind.GROUP : found.kind();
    }

    @Override
    public String nameOf(Id mention) {
        return snapshot.nameOf(mention);
    }

    @Override
    public String entityKey(Id mention) {
        Entity entity = snapshot.entityOfMention(mention);
        return (entity == null ? mention : entity.id()).hex();
    }

    @Override
    public Overlap.Happening happeningOf(Claim claim) {
        @Nullable Row row = snapshot.rowOf(claim.id());
        if (row != null && row.gathered() && row.kind() == ClaimKind.EVENT) {
            return new Overlap.Happening(row.id().hex(), row.title());
        }
        String words = snapshot.textOf(claim, claim.span()).strip().replaceAll("\\s+", " ");
        return new Overlap.Happening(
                claim.id().hex(),
                words.length() <= TITLE_CHARS
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, TITLE_CHARS - 2)) + "…");
    }

    @Override
    public String sourceOf(Claim claim) {
        Source source = claim.speaker().source();
        String name = source.name();
        if (source.sourceClass() == SourceClass.AUTHOR) {
            return "the author, in " + snapshot.documentOf(claim.document()).name();
        }
        return name == null ? "" : name;
    }
}
