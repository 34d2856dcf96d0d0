package org.entente.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.model.AttributeType;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.CopyCluster;
import org.entente.model.Domain;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Measure;
import org.entente.model.Mention;
import org.entente.model.Mode;
import org.entente.model.Origins;
import org.entente.model.Relation;
import org.entente.model.Review;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.entente.model.SourceClass;
import org.entente.model.TieType;
import org.entente.model.Verdict;

/** Five accounts of one inquiry, read by hand, with every way in which a claim may look. */
final class Sample {
    private static final Measure DEATHS = new Measure("deaths");
    private static final Measure RANGE = new Measure("range");
    private static final String RAID = "The first raid off Kestrel Bay left 11 dead, and two boats are missing.";
    private static final String PURPOSE = "The Northern Fleet was sent to stop smuggling.";

    private final Map<String, Claim> named = new ConcurrentHashMap<>();
    private final List<Account> accounts = new ArrayList<>();

    Sample(Account... more) {
        accounts.add(new Account(
                "Coastal Wire",
                "2025-09-14",
                "First raid leaves eleven dead off the northern coast",
                List.of(
                        RAID + " " + PURPOSE,
                        "Veldania supplies fuel to Orrin, and the two navies train together.",
                        "Nobody in the port would say on Sunday who had given the order, or when the boats would sail."),
                this::readWire));
        accounts.add(new Account(
                "Bay Ledger",
                "2025-09-15",
                "Eleven dead after raid",
                List.of(
                        RAID + " " + PURPOSE,
                        "Nobody in the port would say on Sunday who had given the order, or when the boats would sail."),
                draft -> name("elevenCopied", eleven(draft))));
        accounts.add(new Account(
                "Harbour Post",
                "2025-10-30",
                "Port counts its dead",
                List.of(
                        "More than 61 people had reportedly been killed in the raids off Kestrel Bay by late October, port workers said.",
                        "Orrin asked for Heron drones that fly 1,000 km, according to internal documents. The documents go on:",
                        "If the talks fail, Veldania will send a second ship."),
                this::readPost));
        accounts.add(new Account(
                "Meridian Institute",
                "2025-11-18",
                "What the raids have cost, and what a reach of six hundred miles would mean",
                List.of(
                        "83 lives have been lost in the raids off Kestrel Bay since September. The deployment is far more than smuggling would call for.",
                        "A Heron with a reach of about 620 miles would put the strait within their range."),
                this::readInstitute));
        accounts.add(new Account(
                "Ministry of Ports",
                "2025-11-20",
                "Statement on the conduct of operations",
                List.of(
                        "“Nobody has been killed in the raids off Kestrel Bay,” a spokesman said.",
                        "The ministry alleges that the Northern Fleet came to bring down the government of Orrin."),
                this::readMinistry));
        accounts.add(new Account(
                "Harbour Union",
                null,
                "To all members",
                List.of("On 21 November 2025 nobody had paid the crews, and nobody had asked them."),
                draft -> {}));
        accounts.addAll(List.of(more));
    }

    List<Account> accounts() {
        return accounts;
    }

    /** A claim by the name that its reading gave it. */
    Claim claim(String name) {
        return Objects.requireNonNull(named.get(name), name);
    }

    private void name(String name, Claim claim) {
        named.put(name, claim);
    }

    private static Claim eleven(Draft draft) {
        return draft.claim(DEATHS, "The first raid off Kestrel Bay left 11 dead")
                .within(ScopePart.Kind.EVENT, "first raid", null)
                .within(ScopePart.Kind.PLACE, "Kestrel Bay", EntityKind.PLACE)
                .figure("11", Bound.EXACT, "11", "people", null)
                .at("2025-09-12")
                .done();
    }

    private void readWire(Draft draft) {
        name("eleven", eleven(draft));
        name(
                "purpose",
                draft.claim(EventType.MOBILIZE, "The Northern Fleet was sent to stop smuggling")
                        .on("sent")
                        .with(Role.ACTOR, "Northern Fleet", EntityKind.ARMED_FORCE)
                        .in(Domain.MARITIME)
                        .done());
        name(
                "tie",
                draft.claim(TieType.SUPPLY, "Veldania supplies fuel to Orrin")
                        .on("supplies")
                        .with(Role.ACTOR, "Veldania", EntityKind.STATE)
                        .with(Role.RECIPIENT, "Orrin", EntityKind.STATE)
                        .with(Role.OBJECT, "fuel", EntityKind.COMMODITY)
                        .in(Domain.ENERGY)
                        .done());
    }

    private void readPost(Draft draft) {
        name(
                "sixtyOne",
                draft.claim(
                                DEATHS,
                                "More than 61 people had reportedly been killed in the raids off Kestrel Bay by late October")
                        .within(ScopePart.Kind.EVENT, "raids", null)
                        .within(ScopePart.Kind.PLACE, "Kestrel Bay", EntityKind.PLACE)
                        .figure("More than 61 people", Bound.MORE_THAN, "61", "people", "2025-10-28")
                        .put(Mode.ALLEGED, Factuality.PR_PLUS)
                        .by(SourceClass.COLLECTIVE, "port workers", "said", false)
                        .done());
        name(
                "thousand",
                draft.claim(RANGE, "Heron drones that fly 1,000 km")
                        .with(Role.OBJECT, "Heron", EntityKind.EQUIPMENT)
                        .figure("1,000 km", Bound.EXACT, "1000", "km", null)
                        .put(Mode.REQUESTED, Factuality.UU)
                        .by(SourceClass.DOCUMENT, "internal documents", "according to", false)
                        .done());
        draft.claim(EventType.REQUEST, "Orrin asked for Heron drones that fly 1,000 km")
                .on("asked")
                .with(Role.ACTOR, "Orrin", EntityKind.STATE)
                .by(SourceClass.DOCUMENT, "internal documents", "according to", false)
                .at("2025-09")
                .done();
        draft.claim(EventType.MOBILIZE, "Veldania will send a second ship")
                .on("send")
                .with(Role.ACTOR, "Veldania", EntityKind.STATE)
                .put(Mode.CONDITIONAL, Factuality.UU)
                .in(Domain.MARITIME)
                .done();
    }

    private void readInstitute(Draft draft) {
        name(
                "eightyThree",
                draft.claim(DEATHS, "83 lives have been lost in the raids off Kestrel Bay since September")
                        .within(ScopePart.Kind.EVENT, "raids", null)
                        .within(ScopePart.Kind.PLACE, "Kestrel Bay", EntityKind.PLACE)
                        .figure("83 lives", Bound.EXACT, "83", "people", "2025-11-18")
                        .done());
        name(
                "reach",
                draft.claim(RANGE, "A Heron with a reach of about 620 miles")
                        .with(Role.OBJECT, "Heron", EntityKind.EQUIPMENT)
                        .figure("about 620 miles", Bound.ABOUT, "620", "mi", null)
                        .put(Mode.RECOMMENDED, Factuality.UU)
                        .done());
        draft.claim(AttributeType.LABEL, "The deployment is far more than smuggling would call for")
                .on("more")
                .label("far more than smuggling would call for")
                .put(Mode.OPINION, Factuality.CT_PLUS)
                .done();
    }

    private void readMinistry(Draft draft) {
        name(
                "nobody",
                draft.claim(EventType.ASSAULT, "Nobody has been killed in the raids off Kestrel Bay")
                        .on("killed")
                        .with(Role.PLACE, "Kestrel Bay", EntityKind.PLACE)
                        .put(Mode.DENIED, Factuality.CT_MINUS)
                        .by(SourceClass.UNNAMED_OFFICIAL, "a spokesman", "said", true)
                        .done());
        name(
                "purposeAlleged",
                draft.claim(EventType.MOBILIZE, "the Northern Fleet came to bring down the government of Orrin")
                        .on("came")
                        .with(Role.ACTOR, "Northern Fleet", EntityKind.ARMED_FORCE)
                        .put(Mode.ALLEGED, Factuality.CT_PLUS)
                        .by(SourceClass.NAMED_BODY, "The ministry", "alleges", false)
                        .in(Domain.MILITARY)
                        .done());
    }

    /** The sample as a snapshot, compared by hand too. */
    Snapshot snapshot(Map<String, Review> reviews) {
        List<Draft> drafts = accounts.stream().map(Account::draft).toList();
        List<Mention> mentions =
                drafts.stream().flatMap(draft -> draft.mentions().stream()).toList();
        List<Claim> claims =
                drafts.stream().flatMap(draft -> draft.claims().stream()).toList();
        Map<Id, Review> reviewOf = new HashMap<>();
        reviews.forEach((name, review) -> reviewOf.put(claim(name).id(), review));
        return new Snapshot(new Snapshot.Parts(
                drafts.stream().map(Draft::shelved).toList(),
                claims,
                mentions,
                entities(mentions),
                verdicts(),
                List.of(
                        gathering(
                                ClaimKind.FIGURE,
                                "People killed in the raids",
                                "eleven",
                                "elevenCopied",
                                "sixtyOne",
                                "eightyThree",
                                "nobody"),
                        gathering(ClaimKind.FIGURE, "Range of the drones", "thousand", "reach"),
                        gathering(ClaimKind.EVENT, "Why the fleet was sent", "purpose", "purposeAlleged")),
                claims.stream().map(this::origins).toList(),
                List.of(copies(drafts)),
                reviewOf));
    }

    private static List<Entity> entities(List<Mention> mentions) {
        Map<String, List<Mention>> named = new TreeMap<>();
        mentions.forEach(mention ->
                named.computeIfAbsent(mention.name(), name -> new ArrayList<>()).add(mention));
        List<Entity> entities = new ArrayList<>();
        named.forEach((name, list) -> {
            List<Id> ids = list.stream().map(Mention::id).sorted().toList();
            entities.add(new Entity(ids.getFirst(), name, list.getFirst().kind(), List.of(), ids));
        });
        return entities;
    }

    private List<Verdict> verdicts() {
        return List.of(
                verdict("eleven", "elevenCopied", Relation.SAME, "Both give 11 people."),
                verdict("eleven", "eightyThree", Relation.PART_OF, "11 in the first raid lie within 83 in all."),
                verdict("sixtyOne", "eightyThree", Relation.UPDATE, "A running total that does not fall."),
                verdict("eightyThree", "nobody", Relation.DENIES, "One gives 83 killed, the other none."),
                verdict("sixtyOne", "nobody", Relation.DENIES, "One gives more than 61 killed, the other none."),
                verdict("thousand", "reach", Relation.SAME_CONVERTED, "1,000 km are 621 miles."),
                verdict("purpose", "purposeAlleged", Relation.CERTAINTY_DIFFERS, "One states, the other alleges."));
    }

    private Verdict verdict(String a, String b, Relation relation, String reason) {
        return Verdict.of(claim(a).id(), claim(b).id(), figure(a), figure(b), relation, reason);
    }

    private Id figure(String name) {
        Claim claim = claim(name);
        return claim.figures().isEmpty() ? null : claim.figures().getFirst().id();
    }

    private Gathering gathering(ClaimKind kind, String title, String... claims) {
        List<Id> ids =
                List.of(claims).stream().map(name -> claim(name).id()).sorted().toList();
        return new Gathering(ids.getFirst(), kind, title, ids);
    }

    private Origins origins(Claim claim) {
        if (claim.equals(claim("sixtyOne"))) {
            return new Origins(claim.id(), List.of(), false);
        }
        boolean copied = claim.equals(claim("eleven")) || claim.equals(claim("elevenCopied"));
        return new Origins(
                claim.id(),
                List.of(new Origins.Root(
                        copied ? claim("eleven").document() : claim.document(),
                        copied ? Origins.Kind.COPIES : Origins.Kind.AUTHOR,
                        copied ? "Coastal Wire, 14 Sep 2025" : "the author")),
                true);
    }

    private static CopyCluster copies(List<Draft> drafts) {
        List<Id> ids = drafts.stream()
                .limit(2)
                .map(draft -> draft.document().id())
                .sorted()
                .toList();
        return new CopyCluster(ids.getFirst(), ids);
    }
}
