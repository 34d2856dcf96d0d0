package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.Domain;
import org.entente.model.EntityKind;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Link;
import org.entente.model.LinkRelation;
import org.entente.model.Mention;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.When;
import org.jspecify.annotations.Nullable;

/** A claim while it is put together; it becomes one when its links are known. Not thread-safe. */
final class DraftClaim {
    final int at;
    final Span trigger;
    final ClaimType type;
    final Set<Domain> domains;
    final Effect effect;
    final List<Party> parties = new ArrayList<>();
    final List<Figure> figures = new ArrayList<>();
    final List<DraftLink> links = new ArrayList<>();
    private Span span;
    private When when = When.UNKNOWN;
    private List<Attribution> attribution = List.of();
    private @Nullable String label;
    private boolean standing;

    /** A mention in a role. */
    record Party(Role role, FoundMention mention) {}

    private record DraftLink(LinkRelation relation, DraftClaim claim) {}

    DraftClaim(int at, Span trigger, ClaimType type, Set<Domain> domains, Effect effect) {
        this.at = at;
        this.trigger = trigger;
        this.span = trigger;
        this.type = type;
        this.domains = domains;
        this.effect = effect;
    }

    DraftClaim party(Role role, FoundMention mention) {
        boolean known = parties.stream().anyMatch(p -> p.mention().equals(mention) && p.role() == role);
        if (!known) {
            parties.add(new Party(role, mention));
            cover(mention.mention().span());
        }
        return this;
    }

    /** A party who is named in another sentence, which the claim does not quote. */
    DraftClaim elsewhere(Role role, FoundMention mention) {
        parties.add(new Party(role, mention));
        return this;
    }

    DraftClaim cover(Span more) {
        span = span.cover(more);
        return this;
    }

    DraftClaim at(When time) {
        when = time;
        if (time.span() != null) {
            cover(time.span());
        }
        return this;
    }

    When when() {
        return when;
    }

    DraftClaim saidBy(List<Attribution> sources) {
        attribution = List.copyOf(sources);
        return this;
    }

    DraftClaim labelled(String words) {
        label = words;
        return this;
    }

    /** Marks what is so whenever the rest of the sentence happens: part of how a name is written. */
    DraftClaim standing() {
        standing = true;
        return this;
    }

    boolean isStanding() {
        return standing;
    }

    void link(LinkRelation relation, DraftClaim other) {
        if (other != this && links.stream().noneMatch(l -> l.claim == other)) {
            links.add(new DraftLink(relation, other));
        }
    }

    Optional<FoundMention> first(Role role) {
        return parties.stream()
                .filter(p -> p.role() == role)
                .map(Party::mention)
                .findFirst();
    }

    private List<Participant> participants() {
        return parties.stream()
                .sorted((a, b) -> a.mention()
                        .mention()
                        .span()
                        .compareTo(b.mention().mention().span()))
                .map(p -> new Participant(
                        p.role(),
                        p.mention().mention().id(),
                        p.mention().mention().span()))
                .toList();
    }

    Id id(Id document) {
        return Claim.idOf(document, span, type, participants(), figures);
    }

    Claim build(Id document) {
        Id place = parties.stream()
                .filter(p -> p.role() == Role.PLACE)
                .map(p -> p.mention().mention())
                .filter(m -> m.kind() != EntityKind.GROUP)
                .map(Mention::id)
                .findFirst()
                .orElse(null);
        List<Link> built = links.stream()
                .map(l -> new Link(
                        l.relation(), l.claim().id(document), l.claim().effect.factuality()))
                .toList();
        return new Claim(
                id(document),
                document,
                span,
                trigger,
                type,
                domains,
                participants(),
                when,
                place,
                figures,
                effect.factuality(),
                effect.mode(),
                attribution,
                built,
                label);
    }
}
