package org.entente.app.work;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.CaseFile;
import org.entente.casefile.DocumentSummary;
import org.entente.engine.resolve.Decided;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mentions that decisions point at: in the present reading, or, for one that an earlier reading
 * had, the mention that stands in its place now.
 */
final class MentionAnchors {
    private final CaseFile file;
    private final Map<Id, Optional<Id>> found = new HashMap<>();
    private @Nullable Map<Id, Mention> earlier;

    MentionAnchors(CaseFile file) {
        this.file = file;
    }

    /** The mentions that a decision points at, for whatever it decides. */
    static List<Id> all(Judgement.Decision decision) {
        return switch (decision) {
            case Judgement.DismissHit dismiss -> List.of(dismiss.mention());
            case Judgement.ConfirmHit confirm -> List.of(confirm.mention());
            default -> Decided.mentions(decision);
        };
    }

    /** The mention that stands there now; empty where none does. */
    Optional<Id> now(Id mention) {
        return found.computeIfAbsent(
                mention,
                id -> file.claims().mention(id).isPresent()
                        ? Optional.of(id)
                        : earlier(id).flatMap(this::inItsPlace));
    }

    /** Decisions with each mention replaced by the one in its place; one that has none stays as it is. */
    List<Judgement> reanchored(List<Judgement> judgements) {
        return judgements.stream().map(this::reanchored).toList();
    }

    private Judgement reanchored(Judgement judgement) {
        Judgement.Decision decision = judgement.decision();
        if (decision instanceof Judgement.Merge(Id mention, Id other)) {
            decision = new Judgement.Merge(inPlaceOf(mention), inPlaceOf(other));
        } else if (decision instanceof Judgement.Split(Id mention, Id other)) {
            decision = new Judgement.Split(inPlaceOf(mention), inPlaceOf(other));
        } else if (decision instanceof Judgement.PartOf(Id mention, Id whole)) {
            decision = new Judgement.PartOf(inPlaceOf(mention), inPlaceOf(whole));
        } else if (decision instanceof Judgement.Rename(Id mention, String name)) {
            decision = new Judgement.Rename(inPlaceOf(mention), name);
        } else if (decision instanceof Judgement.Relabel(Id mention, EntityKind kind)) {
            decision = new Judgement.Relabel(inPlaceOf(mention), kind);
        }
        return new Judgement(judgement.id(), judgement.who(), judgement.at(), judgement.why(), decision);
    }

    private Id inPlaceOf(Id mention) {
        return now(mention).orElse(mention);
    }

    /** As a reading that is no longer the active one had it. */
    private Optional<Mention> earlier(Id mention) {
        if (earlier == null) {
            earlier = pointedAt();
        }
        return Optional.ofNullable(earlier.get(mention));
    }

    /** What the decisions of the case point at, of every reading of every document, in one pass over them. */
    private Map<Id, Mention> pointedAt() {
        Set<Id> wanted = new HashSet<>();
        file.evidence().judgements().forEach(judgement -> wanted.addAll(all(judgement.decision())));
        Map<Id, Mention> mentions = new HashMap<>();
        List<Id> readers = file.readings().readers();
        for (DocumentSummary document : file.evidence().documents()) {
            for (Id reader : readers) {
                file.readings().of(document.id(), reader).map(Reading::mentions).orElse(List.of()).stream()
                        .filter(each -> wanted.contains(each.id()))
                        .forEach(each -> mentions.putIfAbsent(each.id(), each));
            }
        }
        return mentions;
    }

    /** The same words first, whatever they name now; else the same name where its words overlap. */
    private Optional<Id> inItsPlace(Mention earlier) {
        return file.claims().mentionsOfDocument(earlier.document()).stream()
                .filter(mention -> mention.span().equals(earlier.span())
                        || mention.span().overlaps(earlier.span()) && mention.form() == earlier.form())
                .min(Comparator.comparingInt((Mention mention) -> Math.abs(
                                        mention.span().start() - earlier.span().start())
                                + Math.abs(mention.span().end() - earlier.span().end()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(Mention::id);
    }

    /** The entity that a mention of any reading belongs to now; without one the mention's own present id. */
    Id entity(Id mention) {
        Id now = now(mention).orElse(mention);
        return file.entities().ofMention(now).map(Entity::id).orElse(now);
    }

    /** A decision in words, with those that the text has for what it is on. */
    String words(Judgement.Decision decision) {
        return DecisionWords.of(decision, id -> now(id).flatMap(file.claims()::mention)
                .map(Mention::exact)
                .map(words -> "“" + words + "”")
                .orElseGet(id::brief));
    }
}
