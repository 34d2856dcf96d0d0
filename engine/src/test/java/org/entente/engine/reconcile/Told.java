package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.Amount;
import org.entente.model.Attribution;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Link;
import org.entente.model.LinkRelation;
import org.entente.model.Measure;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.TimeBasis;
import org.entente.model.When;

/** Makes claims for tests: a sentence is a document, and its parts are named by their words. */
final class Told {
    private final String text;
    private final Id document;
    private LocalDate published;
    private Id copyCluster;
    private String title = "A title";
    private final List<ScopePart> scope = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();
    private final Map<Id, EntityRef> entities = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Id, String> linkedWords = new TreeMap<>();
    private List<Attribution> attribution;
    private When when = When.UNKNOWN;
    private Factuality factuality = Factuality.CT_PLUS;
    private Mode mode = Mode.ASSERTED;
    private Id place;
    private Edtf since;
    private Edtf until;
    private boolean cumulative;
    private String label;

    private Told(String text, String published, String address) {
        this.text = text;
        this.published = published.isEmpty() ? null : LocalDate.parse(published);
        this.document = Ids.document((address + published + text).getBytes(StandardCharsets.UTF_8));
        this.attribution =
                List.of(new Attribution(new Source(SourceClass.AUTHOR, null, null), null, false, new Span(0, 1)));
    }

    /** A document of one sentence, published on that day, or on none where it is empty. */
    static Told in(String published, String text) {
        return new Told(text, published, "");
    }

    /** The same sentence in another document. */
    static Told in(String published, String text, String address) {
        return new Told(text, published, address);
    }

    Span span(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the sentence: " + words);
        }
        return new Span(start, start + words.length());
    }

    private Id mention(String words, String name, EntityKind kind) {
        Id mention = Ids.mention(document, span(words), kind);
        entities.put(mention, new EntityRef(Ids.of("entity", name), name, kind));
        return mention;
    }

    Told scope(ScopePart.Kind kind, String words) {
        scope.add(new ScopePart(kind, words, words.toLowerCase(Locale.ROOT), null));
        return this;
    }

    Told event(String words) {
        return scope(ScopePart.Kind.EVENT, words);
    }

    Told qualifier(String words) {
        return scope(ScopePart.Kind.QUALIFIER, words);
    }

    /** Narrowed to something named. */
    Told scope(ScopePart.Kind kind, String words, String name, EntityKind entityKind) {
        scope.add(new ScopePart(kind, words, words, mention(words, name, entityKind)));
        return this;
    }

    Told at(String place) {
        return scope(ScopePart.Kind.PLACE, place, place, EntityKind.PLACE);
    }

    Told with(Role role, String words, String name, EntityKind kind) {
        participants.add(new Participant(role, mention(words, name, kind), span(words)));
        return this;
    }

    Told with(Role role, String words, EntityKind kind) {
        return with(role, words, words, kind);
    }

    Told where(String words) {
        place = mention(words, words, EntityKind.PLACE);
        return this;
    }

    Told since(String edtf) {
        since = Edtf.of(edtf);
        return this;
    }

    Told until(String edtf) {
        until = Edtf.of(edtf);
        return this;
    }

    Told total() {
        cumulative = true;
        return this;
    }

    Told when(String edtf) {
        when = new When(Edtf.of(edtf), TimeBasis.STATED, null);
        return this;
    }

    Told as(Mode mode, Factuality factuality) {
        this.mode = mode;
        this.factuality = factuality;
        return this;
    }

    Told copyOf(Id cluster) {
        copyCluster = cluster;
        return this;
    }

    /** What it was for: the words of another claim of the sentence. */
    Told purpose(String words) {
        Claim content = new Claim(
                Claim.idOf(document, span(words), EventType.COERCE, List.of(), List.of()),
                document,
                span(words),
                span(words),
                EventType.COERCE,
                Claim.noDomains(),
                List.of(),
                When.UNKNOWN,
                null,
                List.of(),
                Factuality.UU,
                Mode.PLANNED,
                attribution,
                List.of(),
                null);
        links.add(new Link(LinkRelation.PURPOSE, content.id(), Factuality.CT_PLUS));
        linkedWords.put(content.id(), words);
        return this;
    }

    Told label(String words) {
        label = words;
        return this;
    }

    /** Put into somebody's mouth. */
    Told by(String words, String name, EntityKind kind, SourceClass sourceClass, boolean direct) {
        Id mention = mention(words, name, kind);
        attribution = List.of(new Attribution(new Source(sourceClass, words, mention), "said", direct, span(words)));
        return this;
    }

    /** Put into the mouth of a person of that name, who may be another than the next of that name. */
    Told by(EntityRef person) {
        Span span = span(person.name());
        Id mention = Ids.mention(document, span, person.kind());
        entities.put(mention, person);
        attribution = List.of(
                new Attribution(new Source(SourceClass.NAMED_PERSON, person.name(), mention), "said", false, span));
        return this;
    }

    /** Put into the mouth of somebody without a name. */
    Told by(SourceClass sourceClass, String words) {
        attribution = List.of(new Attribution(new Source(sourceClass, words, null), "said", false, span(words)));
        return this;
    }

    /** Put into the mouth of somebody without a name, whom a body of that name quotes. */
    Told passedOnBy(String body, String speaker) {
        Id mention = mention(body, body, EntityKind.ORGANISATION);
        attribution = List.of(
                new Attribution(new Source(SourceClass.NAMED_BODY, body, mention), "wrote", false, span(body)),
                new Attribution(
                        new Source(SourceClass.UNNAMED_OFFICIAL, speaker, null), "quoting", false, span(speaker)));
        return this;
    }

    /** Put into a report that somebody denies. */
    Told byReportThatIsDenied(String denial, String report) {
        attribution = List.of(
                new Attribution(new Source(SourceClass.UNCLEAR, null, null), "denied", false, span(denial)),
                new Attribution(new Source(SourceClass.DOCUMENT, report, null), report, false, span(report)));
        return this;
    }

    FigureInContext figure(String words, String measure, String value, String unit) {
        return figure(words, measure, Bound.EXACT, Amount.exactly(new BigDecimal(value)), unit);
    }

    FigureInContext figure(String words, String measure, Bound bound, Amount amount, String unit) {
        Span span = span(words);
        Figure figure = new Figure(
                Ids.figure(document, span, measure),
                span,
                words,
                new Measure(measure),
                amount,
                unit,
                bound,
                cumulative,
                since,
                until,
                scope);
        return new FigureInContext(claim(new Measure(measure), words, List.of(figure)), figure);
    }

    ResolvedClaim claim(ClaimType type, String trigger) {
        return claim(type, trigger, List.of());
    }

    private ResolvedClaim claim(ClaimType type, String trigger, List<Figure> figures) {
        Span whole = new Span(0, text.length());
        Claim claim = new Claim(
                Claim.idOf(document, whole, type, participants, figures),
                document,
                whole,
                span(trigger),
                type,
                Claim.noDomains(),
                participants,
                when,
                place,
                figures,
                factuality,
                mode,
                attribution,
                links,
                label);
        return new ResolvedClaim(
                claim,
                text,
                text,
                entities,
                new DocumentFacts(document, published, "A publisher", title, copyCluster),
                linkedWords);
    }

    /** At least {@code value}. */
    static Amount atLeast(String value) {
        return new Amount(new BigDecimal(value), new BigDecimal(value), false, null, false);
    }

    static Amount moreThan(String value) {
        return new Amount(new BigDecimal(value), new BigDecimal(value), true, null, false);
    }

    static Amount between(String value, String low, String high) {
        return new Amount(
                value == null ? null : new BigDecimal(value), new BigDecimal(low), false, new BigDecimal(high), false);
    }
}
