package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Edtf;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Participant;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Lays out entities of a snapshot. */
final class EntityBuilder {
    private static final int CANDIDATES_MAX = 30;
    private static final int NAMESAKES_MAX = 12;
    private static final int LETTERS_MIN = 4;
    private static final int COMPARISONS_AN_ENTRY = 1;
    private static final int DIFFERENCES_MAX = 12;
    private static final int OTHERS_MAX = 24;
    private static final int ENTITIES_A_PAGE = 400;
    private static final int CLAIMS_IN_TIME_MAX = 200;
    private static final int CLAIMS_A_TIE_MAX = 6;
    private static final int LABELS_MAX = 40;

    private final Snapshot snapshot;
    private final Entries entries;

    EntityBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    private record Asked(String wanted) {}

    private record Found(List<Entity> entities) {}

    /** Those whose name holds {@code wanted}, which is in lower case: the most told of first. */
    private List<Entity> found(String wanted) {
        return snapshot.recent(
                        new Asked(wanted),
                        Found.class,
                        () -> new Found((wanted.isEmpty() ? snapshot.entities() : named(wanted))
                                .stream()
                                        .sorted(Comparator.comparingInt(
                                                        (Entity entity) -> snapshot.claimsOn(entity.id())
                                                                .size())
                                                .reversed()
                                                .thenComparing(Entity::name)
                                                .thenComparing(Entity::id))
                                        .toList()))
                .entities();
    }

    /** @param number of the page; the nearest there is */
    EntitiesPage list(Frame frame, String filter, int number) {
        List<Entity> found = found(filter.strip().toLowerCase(Locale.ROOT));
        Paged<Entity> paged = Paged.of(found, number, ENTITIES_A_PAGE);
        Map<EntityKind, List<EntitiesPage.Line>> groups = new EnumMap<>(EntityKind.class);
        for (Entity entity : paged.here()) {
            groups.computeIfAbsent(entity.kind(), kind -> new ArrayList<>()).add(line(entity));
        }
        String asked = filter.isEmpty() ? "" : "filter=" + WaysQuery.encoded(filter) + "&";
        return new EntitiesPage(
                frame,
                Words.count(found.size(), "entity", "entities"),
                filter,
                groups.entrySet().stream()
                        .map(group -> group(Words.entityKind(group.getKey()), group.getValue()))
                        .toList(),
                paged.links(at -> "/entities?" + asked + "page=" + at));
    }

    private static EntitiesPage.Group group(String kind, List<EntitiesPage.Line> lines) {
        return new EntitiesPage.Group(
                kind,
                lines.stream().filter(line -> line.claims() > 0 && line.named()).toList(),
                lines.stream()
                        .filter(line -> line.claims() > 0 && !line.named())
                        .toList(),
                lines.stream().filter(line -> line.claims() == 0).toList());
    }

    private record Names(Haystack<Entity> all) {}

    /** Those of whose names one holds {@code wanted}, which is in lower case; by name. */
    List<Entity> named(String wanted) {
        return snapshot.kept(
                        Names.class,
                        Names.class,
                        () -> new Names(new Haystack<>(
                                snapshot.entities(),
                                entity -> entity.name() + '\n' + String.join("\n", entity.aliases()))))
                .all()
                .holding(wanted);
    }

    /** Whether one of its names holds {@code wanted}, which is in lower case. */
    static boolean named(Entity entity, String wanted) {
        return entity.name().toLowerCase(Locale.ROOT).contains(wanted)
                || entity.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private record Lines(Map<Id, EntitiesPage.Line> lines) {}

    /** Made once: all claims on it are looked through. */
    EntitiesPage.Line line(Entity entity) {
        return snapshot.kept(EntityBuilder.class, Lines.class, () -> new Lines(new ConcurrentHashMap<>()))
                .lines()
                .computeIfAbsent(entity.id(), id -> make(entity));
    }

    private EntitiesPage.Line make(Entity entity) {
        List<Claim> claims = snapshot.claimsOn(entity.id());
        Set<Id> documents = new HashSet<>();
        claims.forEach(claim -> documents.add(claim.document()));
        long conflicts = claims.stream()
                .filter(claim -> snapshot.verdictsOf(claim.id()).stream()
                        .anyMatch(verdict -> Bearing.of(verdict.relation()) == Bearing.CONFLICT))
                .count();
        return new EntitiesPage.Line(
                entity.id().hex(),
                "/entities/" + entity.id(),
                entity.name(),
                String.join(", ", entity.aliases()),
                claims.size(),
                documents.size() == 1
                        ? place(documents.iterator().next())
                        : Words.count(documents.size(), "document", "documents"),
                entity.mentions().stream().anyMatch(this::isName),
                Math.toIntExact(conflicts));
    }

    private String place(Id id) {
        Shelved document = snapshot.documentOf(id);
        return document.name() + ", " + document.dateWords();
    }

    private boolean isName(Id id) {
        Mention mention = snapshot.mention(id);
        return mention != null && mention.form() == MentionForm.NAME;
    }

    /**
     * The page of an entity.
     *
     * @param standing the judgements that hold, in order
     * @param owned that ones who may be listed own or control it
     */
    EntityPage page(Frame frame, Entity entity, List<Judgement> standing, List<OwnedView> owned) {
        List<Claim> claims = snapshot.claimsOn(entity.id());
        Set<Id> documents = new HashSet<>();
        Set<Verdict> differences = new TreeSet<>(Snapshot.MOST_SERIOUS_FIRST);
        for (Claim claim : claims) {
            documents.add(claim.document());
            snapshot.verdictsOf(claim.id()).stream()
                    .filter(verdict -> Bearing.of(verdict.relation()).compareTo(Bearing.AGREES) < 0)
                    .forEach(differences::add);
        }
        List<MatrixPage.Between> shown = new MatrixBuilder(snapshot).betweens(differences, DIFFERENCES_MAX);
        return new EntityPage(
                frame,
                entity.name(),
                Words.entityKind(entity.kind()),
                aliases(entity, claims),
                namesakes(entity),
                List.of(
                        Words.count(claims.size(), "claim", "claims"),
                        Words.count(documents.size(), "document", "documents"),
                        Words.count(entity.mentions().size(), "mention", "mentions")),
                shown,
                differences.size() - shown.size(),
                others(entity, claims),
                ties(entity, claims),
                years(claims),
                Math.max(0, claims.size() - CLAIMS_IN_TIME_MAX),
                claims.stream()
                        .filter(claim -> claim.kind() == ClaimKind.ATTRIBUTE)
                        .limit(LABELS_MAX)
                        .map(claim -> entries.of(claim, COMPARISONS_AN_ENTRY))
                        .toList(),
                entity.id().hex(),
                parts(entity, standing),
                owned,
                candidates(entity));
    }

    /** A name alone makes nobody one across documents: who else bears it, for a person to decide. */
    private List<EntityPage.Other> namesakes(Entity entity) {
        List<EntitiesPage.Line> all = named(entity.name().toLowerCase(Locale.ROOT)).stream()
                .filter(other -> !other.equals(entity) && other.name().equalsIgnoreCase(entity.name()))
                .sorted(Comparator.comparing(Entity::id))
                .map(this::line)
                .filter(EntitiesPage.Line::named)
                .toList();
        List<EntityPage.Other> shown = new ArrayList<>();
        for (EntitiesPage.Line line : all.subList(0, Math.min(NAMESAKES_MAX, all.size()))) {
            String told = Words.count(line.claims(), "claim", "claims") + ", " + line.where();
            shown.add(new EntityPage.Other(line.name(), line.href(), told));
        }
        if (all.size() > NAMESAKES_MAX) {
            String more = Words.count(all.size() - NAMESAKES_MAX, "more of that name", "more of that name");
            shown.add(new EntityPage.Other(more, "/entities?filter=" + WaysQuery.encoded(entity.name()), ""));
        }
        return shown;
    }

    /** Its other names with the claim that tells of each, else with the first passage that uses it. */
    private List<EntityPage.Alias> aliases(Entity entity, List<Claim> claims) {
        Map<String, Claim> told = new TreeMap<>();
        for (Claim claim : claims) {
            String label = claim.label();
            if (claim.type() == AttributeType.LABEL && label != null) {
                told.putIfAbsent(label.toLowerCase(Locale.ROOT), claim);
            }
        }
        List<EntityPage.Alias> aliases = new ArrayList<>();
        for (String alias : entity.aliases()) {
            Claim claim = told.get(alias.toLowerCase(Locale.ROOT));
            if (claim != null) {
                String text = snapshot.documentOf(claim.document()).document().text();
                aliases.add(new EntityPage.Alias(
                        alias, Entries.href(claim), claim.span().in(text)));
            } else {
                aliases.add(new EntityPage.Alias(alias, used(entity, alias), ""));
            }
        }
        return aliases;
    }

    private String used(Entity entity, String alias) {
        return entity.mentions().stream()
                .map(snapshot::mention)
                .filter(Objects::nonNull)
                .filter(mention -> mention.name().equals(alias))
                .min(Comparator.comparing((Mention mention) -> snapshot.documentOf(mention.document()), Shelved.BY_DATE)
                        .thenComparing(Mention::span))
                .map(mention -> "/documents/" + mention.document() + "?at="
                        + mention.span().code())
                .orElse("");
    }

    private List<EntityPage.Other> parts(Entity entity, List<Judgement> standing) {
        List<EntityPage.Other> parts = new ArrayList<>();
        for (Judgement judgement : standing) {
            if (judgement.decision() instanceof Judgement.PartOf(Id mention, Id whole)) {
                Entity part = snapshot.entityOfMention(mention);
                Entity of = snapshot.entityOfMention(whole);
                String told = "says " + judgement.who() + ", " + judgement.at().replace('T', ' ');
                if (part != null && of != null && part.equals(entity)) {
                    parts.add(new EntityPage.Other("Part of " + of.name(), "/entities/" + of.id(), told));
                } else if (part != null && of != null && of.equals(entity)) {
                    parts.add(new EntityPage.Other("Has for a part " + part.name(), "/entities/" + part.id(), told));
                }
            }
        }
        return parts;
    }

    private List<EntityPage.Candidate> candidates(Entity entity) {
        Set<String> words = words(entity);
        return snapshot.entities().stream()
                .filter(other -> !other.equals(entity) && !Collections.disjoint(words, words(other)))
                .sorted(Comparator.comparing(Entity::name).thenComparing(Entity::id))
                .limit(CANDIDATES_MAX)
                .map(other -> new EntityPage.Candidate(
                        other.id().hex(), other.name() + ", " + Words.entityKind(other.kind())))
                .toList();
    }

    private static Set<String> words(Entity entity) {
        Set<String> words = new TreeSet<>();
        Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= LETTERS_MIN)
                .forEach(words::add);
        return words;
    }

    private List<EntityPage.Other> others(Entity entity, List<Claim> claims) {
        Map<Id, List<Claim>> byOther = new TreeMap<>();
        for (Claim claim : claims) {
            Set<Id> parties = snapshot.partiesOf(claim);
            if (claim.kind() != ClaimKind.STATEMENT && parties.contains(entity.id())) {
                parties.stream().filter(id -> !id.equals(entity.id())).forEach(id -> byOther.computeIfAbsent(
                                id, other -> new ArrayList<>())
                        .add(claim));
            }
        }
        List<EntityPage.Other> others = new ArrayList<>();
        byOther.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Id, List<Claim>> one) ->
                                -one.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(OTHERS_MAX)
                .forEach(one -> {
                    Entity other = snapshot.entity(one.getKey());
                    if (other != null) {
                        others.add(new EntityPage.Other(
                                other.name(),
                                "/entities/" + entity.id() + "/with/" + other.id(),
                                Words.count(one.getValue().size(), "claim", "claims")));
                    }
                });
        return others;
    }

    private List<EntityPage.DomainTies> ties(Entity entity, List<Claim> claims) {
        Map<String, Map<String, List<Claim>>> byDomain = new TreeMap<>();
        Map<String, EntityPage.Tie> heads = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim.kind() != ClaimKind.TIE) {
                continue;
            }
            Id other = other(entity, claim);
            String key = claim.type().code() + " " + (other == null ? "" : other.hex());
            Entity otherEntity = other == null ? null : snapshot.entity(other);
            heads.putIfAbsent(
                    key,
                    new EntityPage.Tie(
                            Words.type(claim.type()),
                            other == null
                                    ? "somebody or something not named"
                                    : otherEntity == null ? snapshot.nameOf(other) : otherEntity.name(),
                            otherEntity == null ? "" : "/entities/" + otherEntity.id(),
                            List.of(),
                            0));
            List<String> domains = claim.domains().isEmpty()
                    ? List.of("domain not told")
                    : claim.domains().stream().map(Words::domain).toList();
            for (String domain : domains) {
                byDomain.computeIfAbsent(domain, d -> new TreeMap<>())
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<EntityPage.DomainTies> ties = new ArrayList<>();
        byDomain.forEach((domain, byOther) -> ties.add(new EntityPage.DomainTies(
                domain,
                byOther.entrySet().stream()
                        .map(one -> filled(heads.get(one.getKey()), one.getValue()))
                        .toList())));
        return ties;
    }

    private EntityPage.Tie filled(EntityPage.@Nullable Tie head, List<Claim> claims) {
        if (head == null) {
            throw new IllegalStateException("a tie without its other side");
        }
        return new EntityPage.Tie(
                head.type(),
                head.other(),
                head.otherHref(),
                claims.stream()
                        .limit(CLAIMS_A_TIE_MAX)
                        .map(claim -> entries.of(claim, COMPARISONS_AN_ENTRY))
                        .toList(),
                Math.max(0, claims.size() - CLAIMS_A_TIE_MAX));
    }

    /** The entity or mention that a tie claim ties {@code entity} to: the first other side. */
    private @Nullable Id other(Entity entity, Claim claim) {
        for (Participant participant : claim.participants()) {
            Entity named = snapshot.entityOfMention(participant.mention());
            if (named == null || !named.id().equals(entity.id())) {
                return named == null ? participant.mention() : named.id();
            }
        }
        return null;
    }

    private List<EntityPage.Year> years(List<Claim> claims) {
        Map<String, List<Claim>> byYear = new TreeMap<>();
        List<Claim> shown = claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.when().edtf(), Comparator.nullsLast(Edtf.order()))
                        .thenComparing(Claim::id))
                .limit(CLAIMS_IN_TIME_MAX)
                .toList();
        for (Claim claim : shown) {
            Edtf edtf = claim.when().edtf();
            String year = edtf == null
                    ? "no time found"
                    : edtf.earliest() == null
                            ? edtf.latest() == null
                                    ? "no time found"
                                    : "until " + edtf.latest().getYear()
                            : Integer.toString(edtf.earliest().getYear());
            byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(claim);
        }
        List<EntityPage.Year> years = new ArrayList<>();
        byYear.forEach((year, list) -> years.add(new EntityPage.Year(
                year,
                list.stream()
                        .sorted(Comparator.comparing(
                                        (Claim claim) -> claim.when().edtf(), Comparator.nullsLast(Edtf.order()))
                                .thenComparing(Claim::document)
                                .thenComparing(Claim::span))
                        .map(claim -> dated(claim))
                        .toList())));
        return years;
    }

    private EntityPage.Dated dated(Claim claim) {
        Edtf edtf = claim.when().edtf();
        return new EntityPage.Dated(edtf == null ? "" : Times.words(edtf), entries.of(claim, COMPARISONS_AN_ENTRY));
    }
}
