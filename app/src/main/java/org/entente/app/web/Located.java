package org.entente.app.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.engine.kit.places.Locator;
import org.entente.engine.kit.places.Place;
import org.entente.model.Claim;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.jspecify.annotations.Nullable;

/** Where the places of a snapshot lie, by document: worked out when first wanted. Safe for use by several threads. */
final class Located {
    private final Snapshot snapshot;
    private final Map<Id, Map<Id, Place>> byDocument = new ConcurrentHashMap<>();

    private Located(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static Located of(Snapshot snapshot) {
        return snapshot.kept(Located.class, Located.class, () -> new Located(snapshot));
    }

    /** Where a mention of a document lies; null where the gazetteer does not know. */
    @Nullable
    Place place(Claim claim, Id mention) {
        return byDocument
                .computeIfAbsent(
                        claim.document(),
                        id -> Locator.locate(snapshot.documentOf(id).document().text(), snapshot.mentionsOf(id)))
                .get(mention);
    }

    /** The mentions that say where it is what a claim tells: its place, and what narrows its figures to a place. */
    static Set<Id> where(Claim claim) {
        Set<Id> where = new LinkedHashSet<>();
        if (claim.place() != null) {
            where.add(claim.place());
        }
        for (Participant participant : claim.participants()) {
            if (participant.role() == Role.PLACE) {
                where.add(participant.mention());
            }
        }
        for (Figure figure : claim.figures()) {
            for (ScopePart part : figure.scope()) {
                if (part.kind() == ScopePart.Kind.PLACE && part.mention() != null) {
                    where.add(part.mention());
                }
            }
        }
        return where;
    }

    /** The same, and whatever state or place takes part. */
    List<Id> parts(Claim claim) {
        Set<Id> parts = where(claim);
        claim.participants().forEach(participant -> {
            Mention mention = snapshot.mention(participant.mention());
            if (mention != null && Locator.isNameOfPlace(mention)) {
                parts.add(mention.id());
            }
        });
        return new ArrayList<>(parts);
    }
}
