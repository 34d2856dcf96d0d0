package org.entente.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.entente.model.TieType;
import org.entente.model.Verdict;

/** A small case made by hand: five accounts of one inquiry, with every way in which a claim may look. */
final class Sample {
    private static final Measure DEATHS = new Measure("deaths");
    private static final Measure RANGE = new Measure("range");

    final Draft wire = new Draft(
            "Coastal Wire",
            "2025-09-14",
            "First raid leaves eleven dead off the northern coast",
            "The first raid left 11 dead, and two boats are missing. The fleet was sent to stop smuggling.",
            "[newsletter] Subscribe to our newsletter for more of this.",
            "Veldania supplies fuel to Orrin, and the two navies train together.");
    final Draft copy = new Draft(
            "Bay Ledger",
            "2025-09-15",
            "Eleven dead after raid",
            "The first raid left 11 dead, and two boats are missing. The fleet was sent to stop smuggling.");
    final Draft post = new Draft(
            "Harbour Post",
            "2025-10-30",
            "Port counts its dead",
            "More than 61 people had reportedly been killed by late October, port workers said.",
            "Orrin asked for drones that fly 1,000 km, according to internal documents.",
            "[text-missing] :",
            "If the talks fail, Veldania will send a second ship.");
    final Draft institute = new Draft(
            "Meridian Institute",
            "2025-11-18",
            "What the raids have cost, and what a reach of six hundred miles would mean",
            "83 lives have been lost since September. The deployment is far more than smuggling would call for.",
            "Aircraft with a reach of about 620 miles would put the strait within their range.");
    final Draft ministry = new Draft(
            "Ministry of Ports",
            null,
            "Statement on the conduct of operations",
            "“No civilian has died,” a spokesman said. The ministry alleges that the fleet came to bring down the government of Orrin.");

    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Gathering> gatherings = new ArrayList<>();

    final Claim eleven = wire.claim(DEATHS, "The first raid left 11 dead")
            .figure("11", Bound.EXACT, "11", "people", null)
            .at("2025-09-12")
            .done();
    final Claim elevenCopied = copy.claim(DEATHS, "The first raid left 11 dead")
            .figure("11", Bound.EXACT, "11", "people", null)
            .at("2025-09-12")
            .done();
    final Claim sixtyOne = post.claim(DEATHS, "More than 61 people had reportedly been killed by late October")
            .figure("More than 61 people", Bound.MORE_THAN, "61", "people", "2025-10-28")
            .put(Mode.ALLEGED, Factuality.PR_PLUS)
            .by(SourceClass.COLLECTIVE, "port workers", "said", false)
            .done();
    final Claim eightyThree = institute
            .claim(DEATHS, "83 lives have been lost since September")
            .figure("83 lives", Bound.EXACT, "83", "people", "2025-11-18")
            .done();
    final Claim noCivilian = ministry.claim(DEATHS, "“No civilian has died,” a spokesman said")
            .figure("No civilian", Bound.EXACT, "0", "people", "2025-11-20")
            .put(Mode.DENIED, Factuality.CT_MINUS)
            .by(SourceClass.UNNAMED_OFFICIAL, "a spokesman", "said", true)
            .done();
    final Claim thousand = post.claim(RANGE, "drones that fly 1,000 km")
            .figure("1,000 km", Bound.EXACT, "1000", "km", null)
            .put(Mode.REQUESTED, Factuality.UU)
            .by(SourceClass.DOCUMENT, "internal documents", "according to", false)
            .done();
    final Claim reach = institute
            .claim(RANGE, "Aircraft with a reach of about 620 miles")
            .figure("about 620 miles", Bound.ABOUT, "620", "mi", null)
            .put(Mode.RECOMMENDED, Factuality.UU)
            .done();
    final Claim purpose = wire.claim(EventType.MOBILIZE, "The fleet was sent to stop smuggling")
            .on("sent")
            .with(Role.ACTOR, "The fleet", EntityKind.ARMED_FORCE)
            .in(Domain.MARITIME)
            .done();
    final Claim purposeAlleged = ministry.claim(
                    EventType.MOBILIZE, "the fleet came to bring down the government of Orrin")
            .on("came")
            .with(Role.ACTOR, "the fleet", EntityKind.ARMED_FORCE)
            .put(Mode.ALLEGED, Factuality.CT_PLUS)
            .by(SourceClass.NAMED_BODY, "The ministry", "alleges", false)
            .in(Domain.MILITARY)
            .done();
    final Claim opinion = institute
            .claim(AttributeType.LABEL, "The deployment is far more than smuggling would call for")
            .on("more")
            .label("far more than smuggling would call for")
            .put(Mode.OPINION, Factuality.CT_PLUS)
            .done();
    final Claim tie = wire.claim(TieType.SUPPLY, "Veldania supplies fuel to Orrin")
            .on("supplies")
            .with(Role.ACTOR, "Veldania", EntityKind.STATE)
            .with(Role.RECIPIENT, "Orrin", EntityKind.STATE)
            .in(Domain.ENERGY)
            .done();
    final Claim asked = post.claim(EventType.REQUEST, "Orrin asked for drones that fly 1,000 km")
            .on("asked")
            .with(Role.ACTOR, "Orrin", EntityKind.STATE)
            .by(SourceClass.DOCUMENT, "internal documents", "according to", false)
            .at("2025-09")
            .done();
    final Claim condition = post.claim(EventType.MOBILIZE, "Veldania will send a second ship")
            .on("send")
            .with(Role.ACTOR, "Veldania", EntityKind.STATE)
            .put(Mode.CONDITIONAL, Factuality.UU)
            .in(Domain.MARITIME)
            .done();

    private final List<Draft> more;

    Sample(Draft... more) {
        this.more = List.of(more);
        verdict(eleven, elevenCopied, Relation.SAME, "Both give 11 people.");
        verdict(eleven, eightyThree, Relation.PART_OF, "11 in the first raid lie within 83 in all since September.");
        verdict(
                sixtyOne,
                eightyThree,
                Relation.UPDATE,
                "A running total whose window is longer and which does not fall; neither says whether all were civilians.");
        verdict(eightyThree, noCivilian, Relation.DENIES, "One gives 83 people killed, the other says that none was.");
        verdict(
                sixtyOne,
                noCivilian,
                Relation.DENIES,
                "One gives more than 61 people killed, the other says that none was.");
        verdict(thousand, reach, Relation.SAME_CONVERTED, "1,000 km are 621 miles, which about 620 miles allows.");
        verdict(
                purpose,
                purposeAlleged,
                Relation.CERTAINTY_DIFFERS,
                "One states the purpose flatly, the other alleges another.");
        gathering(
                ClaimKind.FIGURE,
                "People killed in the raids",
                eleven,
                elevenCopied,
                sixtyOne,
                eightyThree,
                noCivilian);
        gathering(ClaimKind.FIGURE, "Range of the drones", thousand, reach);
        gathering(ClaimKind.EVENT, "Why the fleet was sent", purpose, purposeAlleged);
    }

    private void verdict(Claim a, Claim b, Relation relation, String reason) {
        verdicts.add(Verdict.of(
                a.id(),
                b.id(),
                a.figures().isEmpty() ? null : a.figures().getFirst().id(),
                b.figures().isEmpty() ? null : b.figures().getFirst().id(),
                relation,
                reason));
    }

    private void gathering(ClaimKind kind, String title, Claim... claims) {
        List<Id> ids = List.of(claims).stream().map(Claim::id).sorted().toList();
        gatherings.add(new Gathering(ids.getFirst(), kind, title, ids));
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>(List.of(wire, copy, post, institute, ministry));
        drafts.addAll(more);
        return drafts;
    }

    Snapshot snapshot(Map<Id, org.entente.model.Review> reviews) {
        List<Mention> mentions = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Shelved> documents = new ArrayList<>();
        for (Draft draft : drafts()) {
            mentions.addAll(draft.mentions());
            claims.addAll(draft.claims());
            documents.add(draft.shelved());
        }
        Map<String, List<Mention>> named = new TreeMap<>();
        mentions.forEach(mention ->
                named.computeIfAbsent(mention.name(), name -> new ArrayList<>()).add(mention));
        List<Entity> entities = new ArrayList<>();
        named.forEach((name, list) -> {
            List<Id> ids = list.stream().map(Mention::id).sorted().toList();
            entities.add(new Entity(ids.getFirst(), name, list.getFirst().kind(), List.of(), ids));
        });
        List<Origins> origins = new ArrayList<>();
        for (Claim claim : claims) {
            boolean copied = claim.equals(eleven) || claim.equals(elevenCopied);
            boolean untraced = claim.equals(sixtyOne);
            origins.add(new Origins(
                    claim.id(),
                    untraced
                            ? List.of()
                            : List.of(new Origins.Root(
                                    copied ? eleven.document() : claim.document(),
                                    copied ? Origins.Kind.COPIES : Origins.Kind.AUTHOR,
                                    copied ? "Coastal Wire, 14 Sep 2025" : "the author")),
                    !untraced));
        }
        List<Id> cluster = List.of(wire.document().id(), copy.document().id()).stream()
                .sorted()
                .toList();
        return new Snapshot(new Snapshot.Parts(
                documents,
                claims,
                mentions,
                entities,
                verdicts,
                gatherings,
                origins,
                List.of(new CopyCluster(cluster.getFirst(), cluster)),
                new HashMap<>(reviews)));
    }
}
