package org.entente.engine.relate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.Domain;
import org.entente.model.Edtf;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.TieType;
import org.entente.model.TimeBasis;
import org.entente.model.Verdict;
import org.entente.model.When;
import org.jspecify.annotations.Nullable;

/** Makes claims for tests, each in a document of its own; who takes part is named, and one name is one entity. */
final class Told {
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Id, Mention> mentions = new HashMap<>();
    private final Map<String, List<Id>> byName = new HashMap<>();
    private final Map<String, EntityKind> kinds = new HashMap<>();

    /** One claim to be made. */
    final class One {
        private final ClaimType type;
        private final List<Participant> participants = new ArrayList<>();
        private final List<Domain> domains = new ArrayList<>();
        private final Id document;
        private Mode mode = Mode.ASSERTED;
        private When when = When.UNKNOWN;
        private int at = 10;

        private One(ClaimType type) {
            this.type = type;
            this.document = Ids.document(("document " + claims.size()).getBytes(StandardCharsets.UTF_8));
        }

        One with(Role role, String name, EntityKind kind) {
            Span span = new Span(at, at + name.length());
            at += name.length() + 1;
            Mention mention = new Mention(
                    Ids.mention(document, span, kind),
                    document,
                    span,
                    kind,
                    MentionForm.NAME,
                    name,
                    name,
                    kind == EntityKind.STATE,
                    null);
            mentions.put(mention.id(), mention);
            kinds.putIfAbsent(name, kind);
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(mention.id());
            participants.add(new Participant(role, mention.id(), span));
            return this;
        }

        One with(Role role, String name) {
            return with(role, name, EntityKind.STATE);
        }

        One in(Domain domain) {
            domains.add(domain);
            return this;
        }

        One put(Mode how) {
            mode = how;
            return this;
        }

        One when(String edtf) {
            when = new When(Edtf.of(edtf), TimeBasis.STATED, null);
            return this;
        }

        Claim done() {
            Span span = new Span(0, at);
            Claim claim = new Claim(
                    Claim.idOf(document, span, type, participants, List.of()),
                    document,
                    span,
                    new Span(0, 5),
                    type,
                    Set.copyOf(domains),
                    participants,
                    when,
                    null,
                    List.of(),
                    Factuality.CT_PLUS,
                    mode,
                    List.of(new Attribution(new Source(SourceClass.AUTHOR, null, null), null, false, new Span(0, 1))),
                    List.of(),
                    null);
            claims.add(claim);
            return claim;
        }
    }

    One claim(ClaimType type) {
        return new One(type);
    }

    /** That one is allied with the other, in another document each time. */
    Told tie(String actor, String recipient) {
        return put(Mode.ASSERTED, actor, recipient);
    }

    Told put(Mode mode, String actor, String recipient) {
        claim(TieType.ALLIANCE)
                .with(Role.ACTOR, actor)
                .with(Role.RECIPIENT, recipient)
                .put(mode)
                .done();
        return this;
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    Cast cast() {
        List<Entity> entities = new ArrayList<>();
        byName.forEach((name, ids) -> {
            List<Id> sorted = List.copyOf(new TreeSet<>(ids));
            entities.add(new Entity(
                    sorted.getFirst(), name, Objects.requireNonNull(kinds.get(name)), List.of("the " + name), sorted));
        });
        return new Cast(entities, mentions::get);
    }

    List<Bond> bonds() {
        return Bonds.of(claims, cast().naming());
    }

    /** The bond of two by name. */
    Bond bond(String one, String other) {
        Id a = id(one);
        Id b = id(other);
        return bonds().stream()
                .filter(bond -> Set.of(bond.a(), bond.b()).equals(Set.of(a, b)))
                .findFirst()
                .orElseThrow();
    }

    Id id(String name) {
        List<Entity> called = cast().called(name).entities();
        return called.isEmpty() ? Ids.of("nobody", name) : called.getFirst().id();
    }

    Set<Id> ids(String... names) {
        Set<Id> ids = new TreeSet<>();
        for (String name : names) {
            ids.add(id(name));
        }
        return ids;
    }

    /** What a mention says. */
    String word(Id mention) {
        return Objects.requireNonNull(mentions.get(mention)).name();
    }

    /** A claim's type is its happening, and a wire tells what is not denied. */
    Accusations.Material material() {
        Cast cast = cast();
        return new Accusations.Material() {
            @Override
            public String textOf(Id document) {
                return " ".repeat(200);
            }

            @Override
            public List<Verdict> verdictsOf(Id claim) {
                return List.of();
            }

            @Override
            public Cast cast() {
                return cast;
            }

            @Override
            public EntityKind kindOf(Id mention) {
                return kind(mention);
            }

            @Override
            public String nameOf(Id mention) {
                return word(mention);
            }

            @Override
            public String entityKey(Id mention) {
                return word(mention);
            }

            @Override
            public Overlap.Happening happeningOf(Claim claim) {
                return new Overlap.Happening(claim.type().code(), claim.type().code());
            }

            @Override
            public @Nullable LocalDate published(Id document) {
                return LocalDate.parse("2025-01-01");
            }

            @Override
            public String sourceOf(Claim claim) {
                return claim.mode() == Mode.DENIED ? "" : "Coastal Wire";
            }
        };
    }

    EntityKind kind(Id mention) {
        return Objects.requireNonNull(mentions.get(mention)).kind();
    }

    String name(Id id) {
        return cast().entity(id).name();
    }
}
