package org.entente.codec;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.entente.model.Amount;
import org.entente.model.AttributeType;
import org.entente.model.Attribution;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Bound;
import org.entente.model.Capture;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.CopyCluster;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Domain;
import org.entente.model.Edtf;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.Link;
import org.entente.model.LinkRelation;
import org.entente.model.ListSnapshot;
import org.entente.model.ListedKind;
import org.entente.model.ListedName;
import org.entente.model.Listing;
import org.entente.model.Measure;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Origins;
import org.entente.model.Participant;
import org.entente.model.Passage;
import org.entente.model.Reading;
import org.entente.model.Relation;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.entente.model.Skipped;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.StatementType;
import org.entente.model.TieType;
import org.entente.model.TimeBasis;
import org.entente.model.Verdict;
import org.entente.model.When;

/** Records of the model with every component set once, and with every component that may be null null once. */
final class Samples {
    static final String TEXT =
            "At least 21 boats left P\u00fcerto \uD83D\uDEA2 \"Azul\", the port said.\n\tNo \\ more.";
    static final Id DOCUMENT = Ids.document(TEXT.getBytes(StandardCharsets.UTF_8));
    static final Id READER = Ids.of("reader", "sample");
    static final Dated DATED = new Dated(LocalDate.of(2025, 2, 28), "header", "2025-02-28T23:30:00-04:00");
    static final Mention MENTION = mention(new Span(23, 29), EntityKind.FACILITY, null);
    static final Mention PRONOUN = mention(new Span(42, 50), EntityKind.GOVERNMENT_BODY, MENTION.id());
    static final Participant PARTICIPANT = new Participant(Role.OBJECT, MENTION.id(), MENTION.span());
    static final ScopePart SCOPE = new ScopePart(ScopePart.Kind.PLACE, "P\u00fcerto", "p\u00fcerto", MENTION.id());
    static final ScopePart BARE_SCOPE = new ScopePart(ScopePart.Kind.QUALIFIER, "blue", "blue", null);
    static final Figure FIGURE = figure(
            new Amount(new BigDecimal("21"), new BigDecimal("21"), false, null, false),
            Edtf.of("2025-01"),
            Edtf.of("2025-02-28~"),
            List.of(SCOPE, BARE_SCOPE));
    static final Figure BARE_FIGURE = figure(
            new Amount(null, new BigDecimal("2.40E+4"), true, new BigDecimal("99000.500"), true),
            null,
            null,
            List.of());
    static final Source SOURCE = new Source(SourceClass.NAMED_BODY, "the port", PRONOUN.id());
    static final Source NOBODY = new Source(SourceClass.NONE, null, null);
    static final Attribution SAID = new Attribution(SOURCE, "said", false, new Span(42, 55));
    static final Attribution QUOTED = new Attribution(NOBODY, null, true, new Span(33, 39));
    static final When STATED = new When(Edtf.of("2025-02/.."), TimeBasis.STATED, new Span(0, 4));
    static final When FROM_DOCUMENT = new When(Edtf.of("195X"), TimeBasis.DOCUMENT, null);
    static final Link LINK = new Link(LinkRelation.CONTENT, Ids.of("claim", "other"), Factuality.PR_PLUS);
    static final Claim CLAIM = claim(new Measure("boats"), List.of(FIGURE), STATED, MENTION.id(), "leaving");
    static final Claim BARE_CLAIM = claim(EventType.RETREAT, List.of(), When.UNKNOWN, null, null);
    static final Passage PASSAGE = Passage.of(DOCUMENT, TEXT, new Span(0, 39));
    static final Judgement.ClaimAnchor ANCHOR = new Judgement.ClaimAnchor(PASSAGE, TieType.PRESENCE);
    static final Judgement.AddedParticipant ADDED =
            new Judgement.AddedParticipant(Role.ACTOR, PASSAGE, EntityKind.VESSEL);

    private Samples() {}

    static List<Record> all() {
        List<Record> all = new ArrayList<>(List.of(
                DOCUMENT,
                new Span(0, 4),
                PASSAGE,
                DATED,
                SCOPE,
                BARE_SCOPE,
                FIGURE,
                BARE_FIGURE,
                FIGURE.amount(),
                BARE_FIGURE.amount(),
                new Amount(null, null, false, null, false),
                FIGURE.measure(),
                PARTICIPANT,
                SOURCE,
                NOBODY,
                SAID,
                QUOTED,
                STATED,
                FROM_DOCUMENT,
                When.UNKNOWN,
                Edtf.of("../2025-09-30"),
                LINK,
                MENTION,
                PRONOUN,
                CLAIM,
                BARE_CLAIM));
        for (ClaimType type :
                List.of(AttributeType.LABEL, StatementType.STATEMENT, TieType.SAFE_HAVEN, EventType.MOBILIZE)) {
            all.add(claim(type, List.of(), STATED, null, "a \"label\""));
        }
        all.addAll(evidence());
        all.addAll(derived());
        all.addAll(judgements());
        all.addAll(lists());
        return all;
    }

    private static List<Record> evidence() {
        Block read = new Block(new Span(0, 56), BlockKind.PARAGRAPH, null);
        Block litter = new Block(new Span(57, TEXT.length()), BlockKind.LITTER, "comment-form");
        return List.of(
                read,
                litter,
                new Document(
                        DOCUMENT,
                        TEXT,
                        List.of(read, litter),
                        "A title",
                        "A publisher",
                        "An author",
                        DATED,
                        LocalDate.of(2024, 2, 29),
                        "en",
                        "text/html"),
                new Document(DOCUMENT, "", List.of(), null, null, null, null, null, "und", "text/plain"),
                new Capture(DOCUMENT, "a b/\u0131.txt", "A publisher", DATED),
                new Capture(DOCUMENT, "-", null, null),
                new Skipped(DOCUMENT, new Span(57, 60), "no-claim", "Nothing is told here."),
                new Reading(
                        DOCUMENT,
                        READER,
                        List.of(new Span(0, 56)),
                        List.of(MENTION, PRONOUN),
                        List.of(CLAIM, BARE_CLAIM),
                        List.of(new Skipped(DOCUMENT, new Span(57, 60), "too-long", "Too long."))),
                new Reading(DOCUMENT, READER, List.of(), List.of(), List.of(), List.of()));
    }

    private static List<Record> derived() {
        Id least = Ids.of("document", "1");
        Id other = Ids.of("document", "2");
        Origins.Root root = new Origins.Root(Ids.of("origin", "x"), Origins.Kind.UTTERANCE, "the port, 2025-02");
        return List.of(
                new Entity(
                        MENTION.id(),
                        "Port",
                        EntityKind.FACILITY,
                        List.of("Azul", "P\u00fcerto"),
                        List.of(MENTION.id())),
                new Gathering(CLAIM.id(), ClaimKind.FIGURE, "boats", List.of(CLAIM.id())),
                new CopyCluster(least, List.of(least, other)),
                root,
                new Origins(CLAIM.id(), List.of(root), true),
                new Origins(CLAIM.id(), List.of(), false),
                Verdict.of(
                        CLAIM.id(), BARE_CLAIM.id(), FIGURE.id(), BARE_FIGURE.id(), Relation.UPDATE, "21, then more."),
                Verdict.of(CLAIM.id(), BARE_CLAIM.id(), null, null, Relation.DENIES, "One denies."));
    }

    private static List<Record> lists() {
        ListedName name = new ListedName("Ana Azul", ListedName.Quality.WEAK);
        Listing.Fact fact = new Listing.Fact("birthDate", "1958~");
        Id content = Ids.of("list", "un-sc");
        return List.of(
                name,
                fact,
                Listing.of("un-sc", "XXi.001", ListedKind.PERSON, List.of(name), List.of(fact)),
                new ListSnapshot(
                        content, "un-sc", "2025-02-01", "2025-03-01T10:00:00Z", "un.xml", 1, List.of("line 3")),
                new ListSnapshot(content, "un-sc", null, "2025-03-01T10:00:00Z", "un.xml", 1, List.of()));
    }

    private static List<Record> judgements() {
        List<Record> all = new ArrayList<>(List.of(ANCHOR, ADDED));
        List<Judgement.Decision> decisions = List.of(
                new Judgement.Merge(MENTION.id(), PRONOUN.id()),
                new Judgement.Split(MENTION.id(), PRONOUN.id()),
                new Judgement.Accept(ANCHOR),
                new Judgement.Reject(ANCHOR),
                new Judgement.Correct(ANCHOR, "supply", Factuality.PS_MINUS, Mode.PLANNED, "21.0", "the mayor"),
                new Judgement.Correct(ANCHOR, null, null, null, null, null),
                new Judgement.AddClaim(ANCHOR, List.of(ADDED), Factuality.UU, Mode.ALLEGED, "3", "boat"),
                new Judgement.AddClaim(ANCHOR, List.of(), Factuality.CT_MINUS, Mode.DENIED, null, null),
                new Judgement.AddMention(PASSAGE, EntityKind.PERSON),
                new Judgement.Grade("A publisher", "B"),
                new Judgement.Dismiss(ANCHOR, ANCHOR),
                new Judgement.DismissHit(MENTION.id(), "un-sc", "XXi.001", Ids.of("listing", "1"), "Ana Azul"),
                new Judgement.ConfirmHit(MENTION.id(), "un-sc", "XXi.001", Ids.of("listing", "1"), "Ana Azul"),
                new Judgement.Rename(MENTION.id(), "Ana Azul"),
                new Judgement.Relabel(MENTION.id(), EntityKind.VESSEL),
                new Judgement.PartOf(MENTION.id(), PRONOUN.id()),
                new Judgement.KeepView("the coast", "/network?domain=military#at=5000,3125,1.000&note=0a1b:see+page+3"),
                new Judgement.Undo(Ids.of("judgement", "1")));
        for (Judgement.Decision decision : decisions) {
            all.add((Record) decision);
            all.add(new Judgement(
                    Ids.of("judgement", decision.toString()), "R. Reader", "2025-03-01T10:00:00+14:00", "", decision));
        }
        return all;
    }

    private static Mention mention(Span span, EntityKind kind, Id antecedent) {
        String words = span.in(TEXT);
        return new Mention(
                Ids.mention(DOCUMENT, span, kind),
                DOCUMENT,
                span,
                kind,
                antecedent == null ? MentionForm.NAME : MentionForm.PRONOUN,
                words,
                words,
                antecedent != null,
                antecedent);
    }

    private static Figure figure(Amount amount, Edtf since, Edtf until, List<ScopePart> scope) {
        Span span = new Span(0, 17);
        return new Figure(
                Ids.figure(DOCUMENT, span, "boats"),
                span,
                span.in(TEXT),
                new Measure("boats"),
                amount,
                "boat",
                amount.value() == null ? Bound.RANGE : Bound.AT_LEAST,
                since != null,
                since,
                until,
                scope);
    }

    private static Claim claim(ClaimType type, List<Figure> figures, When when, Id place, String label) {
        Span span = new Span(0, 39);
        List<Participant> participants = List.of(PARTICIPANT);
        return new Claim(
                Claim.idOf(DOCUMENT, span, type, participants, figures),
                DOCUMENT,
                span,
                new Span(18, 22),
                type,
                place == null ? Claim.noDomains() : EnumSet.of(Domain.MARITIME, Domain.MILITARY),
                participants,
                when,
                place,
                figures,
                Factuality.CT_PLUS,
                Mode.ASSERTED,
                List.of(SAID, QUOTED),
                place == null ? List.of() : List.of(LINK),
                label);
    }
}
