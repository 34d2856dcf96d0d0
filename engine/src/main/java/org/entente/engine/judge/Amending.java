package org.entente.engine.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.model.Amount;
import org.entente.model.Attribution;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.Document;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement.AddClaim;
import org.entente.model.Judgement.AddedParticipant;
import org.entente.model.Judgement.Correct;
import org.entente.model.Measure;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Participant;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.TimeBasis;
import org.entente.model.When;
import org.jspecify.annotations.Nullable;

/** Makes the claims and mentions that a person's words amount to, in one document. */
final class Amending {
    private final Document document;
    private final @Nullable LocalDate published;

    Amending(Document document, @Nullable LocalDate published) {
        this.document = document;
        this.published = published;
    }

    /** A mention at a span that a person pointed out. */
    Mention mention(Span span, EntityKind kind) {
        String exact = span.in(document.text());
        return new Mention(
                Ids.mention(document.id(), span, kind),
                document.id(),
                span,
                kind,
                MentionForm.NAME,
                exact,
                exact.strip().replaceAll("\\s+", " "),
                kind == EntityKind.STATE,
                null);
    }

    /** A claim that a person added; mentions that it needs and that are not there are put into {@code mentions}. */
    Claim added(AddClaim add, Map<Id, Mention> mentions) {
        Span span = add.claim().passage().span();
        ClaimType type = add.claim().type();
        Span whole = span;
        List<Participant> participants = new ArrayList<>();
        for (AddedParticipant one : add.participants()) {
            Mention mention = mentions.values().stream()
                    .filter(known -> known.span().equals(one.passage().span()))
                    .findFirst()
                    .orElseGet(() -> mention(one.passage().span(), one.kind()));
            mentions.putIfAbsent(mention.id(), mention);
            participants.add(new Participant(one.role(), mention.id(), mention.span()));
            whole = whole.cover(mention.span());
        }
        List<Figure> figures = type instanceof Measure measure ? List.of(figure(add, measure, span)) : List.of();
        When when = published == null ? When.UNKNOWN : new When(Edtf.day(published), TimeBasis.DOCUMENT, null);
        Source author = new Source(SourceClass.AUTHOR, null, null);
        return new Claim(
                Claim.idOf(document.id(), whole, type, participants, figures),
                document.id(),
                whole,
                span,
                type,
                Claim.noDomains(),
                participants,
                when,
                null,
                figures,
                add.factuality(),
                add.mode(),
                List.of(new Attribution(author, null, false, span)),
                List.of(),
                type.kind() == ClaimKind.ATTRIBUTE ? span.in(document.text()) : null);
    }

    private Figure figure(AddClaim add, Measure measure, Span span) {
        Amount amount = add.value() == null
                ? new Amount(null, null, false, null, false)
                : Amount.exactly(new BigDecimal(add.value()));
        return new Figure(
                Ids.figure(document.id(), span, measure.code()),
                span,
                span.in(document.text()),
                measure,
                amount,
                add.unit() == null ? measure.code() : add.unit(),
                Bound.EXACT,
                false,
                null,
                null,
                List.of());
    }

    /** A claim as a person put it right. */
    Claim corrected(Claim claim, Correct correct, List<Mention> mentions) {
        ClaimType type = correct.type() == null ? claim.type() : ClaimType.of(claim.kind(), correct.type());
        List<Figure> figures = claim.figures().stream()
                .map(figure -> corrected(figure, type, correct.value()))
                .toList();
        List<Attribution> attribution = new ArrayList<>(claim.attribution());
        if (correct.speaker() != null) {
            Attribution last = attribution.removeLast();
            attribution.add(
                    new Attribution(source(correct.speaker(), mentions), last.cue(), last.direct(), last.span()));
        }
        return new Claim(
                Claim.idOf(document.id(), claim.span(), type, claim.participants(), figures),
                claim.document(),
                claim.span(),
                claim.trigger(),
                type,
                claim.domains(),
                claim.participants(),
                claim.when(),
                claim.place(),
                figures,
                correct.factuality() == null ? claim.factuality() : correct.factuality(),
                correct.mode() == null ? claim.mode() : correct.mode(),
                attribution,
                claim.links(),
                claim.label());
    }

    private Figure corrected(Figure figure, ClaimType type, @Nullable String value) {
        Measure measure = type instanceof Measure other ? other : figure.measure();
        Amount amount = value == null ? figure.amount() : corrected(figure, new BigDecimal(value));
        return new Figure(
                Ids.figure(document.id(), figure.span(), measure.code()),
                figure.span(),
                figure.exact(),
                measure,
                amount,
                figure.unit(),
                figure.bound() == Bound.RANGE && value != null ? Bound.EXACT : figure.bound(),
                figure.cumulative(),
                figure.since(),
                figure.until(),
                figure.scope());
    }

    /** The bound's words still stand in the text: only the value was misread. */
    private static Amount corrected(Figure figure, BigDecimal value) {
        Amount was = figure.amount();
        return switch (figure.bound()) {
            case EXACT, RANGE -> Amount.exactly(value);
            case AT_LEAST -> new Amount(value, value, false, null, false);
            case MORE_THAN -> new Amount(value, value, true, null, false);
            case AT_MOST -> new Amount(value, was.low(), was.lowOpen(), value, false);
            case LESS_THAN -> new Amount(value, was.low(), was.lowOpen(), value, true);
            case ABOUT -> about(was, value);
        };
    }

    private static Amount about(Amount was, BigDecimal value) {
        if (was.value() == null || was.low() == null || was.high() == null) {
            return Amount.exactly(value);
        }
        return new Amount(
                value,
                value.subtract(was.value().subtract(was.low())),
                was.lowOpen(),
                value.add(was.high().subtract(was.value())),
                was.highOpen());
    }

    /** The speaker of that name: the mention whose name it is, else a person named. */
    private static Source source(String speaker, List<Mention> mentions) {
        String name = speaker.strip().replaceAll("\\s+", " ");
        return mentions.stream()
                .filter(mention ->
                        mention.name().equals(name) || mention.exact().equals(name))
                .findFirst()
                .map(mention -> new Source(sourceClass(mention.kind()), name, mention.id()))
                .orElseGet(() -> new Source(SourceClass.NAMED_PERSON, name, null));
    }

    private static SourceClass sourceClass(EntityKind kind) {
        if (kind == EntityKind.PERSON) {
            return SourceClass.NAMED_PERSON;
        }
        return kind == EntityKind.GROUP ? SourceClass.COLLECTIVE : SourceClass.NAMED_BODY;
    }
}
