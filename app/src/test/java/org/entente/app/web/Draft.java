package org.entente.app.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.model.Amount;
import org.entente.model.Attribution;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Domain;
import org.entente.model.Edtf;
import org.entente.model.EntityKind;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Measure;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.ScopePart;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.TimeBasis;
import org.entente.model.When;
import org.jspecify.annotations.Nullable;

/** One document with a reading made by hand: every part is named by its words in the text. */
final class Draft {
    private final Document document;
    private final Shelved shelved;
    private final Map<Id, Mention> mentions = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    /** A document made of a title and paragraphs, with nothing skipped. */
    Draft(String publisher, @Nullable String published, String title, List<String> paragraphs) {
        StringBuilder text = new StringBuilder(title);
        List<Block> blocks = new ArrayList<>(List.of(new Block(new Span(0, title.length()), BlockKind.TITLE, null)));
        for (String paragraph : paragraphs) {
            text.append("\n\n");
            blocks.add(
                    new Block(new Span(text.length(), text.length() + paragraph.length()), BlockKind.PARAGRAPH, null));
            text.append(paragraph);
        }
        Dated dated = published == null ? null : new Dated(LocalDate.parse(published), "header", published);
        document = new Document(
                Ids.document((publisher + text).getBytes(StandardCharsets.UTF_8)),
                text.toString(),
                blocks,
                title,
                publisher,
                null,
                dated,
                published == null ? LocalDate.parse("2025-11-21") : null,
                "en",
                "text/plain");
        shelved = new Shelved(document, publisher, dated, List.of(title + ".txt"), true);
    }

    /** A document that was taken in from somewhere. */
    Draft(Document document) {
        this.document = document;
        this.shelved = new Shelved(document, document.publisher(), document.published(), List.of("a file"), true);
    }

    Document document() {
        return document;
    }

    Reading reading(Id reader) {
        List<Span> sentences = document.blocks().stream()
                .filter(Block::isRead)
                .map(Block::span)
                .toList();
        return new Reading(document.id(), reader, sentences, mentions(), claims(), List.of());
    }

    Shelved shelved() {
        return shelved;
    }

    List<Mention> mentions() {
        return List.copyOf(mentions.values());
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    Id mention(String words, EntityKind kind) {
        Span span = span(words);
        Mention mention = new Mention(
                Ids.mention(document.id(), span, kind),
                document.id(),
                span,
                kind,
                MentionForm.NAME,
                words,
                words,
                kind == EntityKind.STATE,
                null);
        mentions.put(mention.id(), mention);
        return mention.id();
    }

    Span span(String words) {
        int at = document.text().indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("the text does not hold: " + words);
        }
        return new Span(at, at + words.length());
    }

    Making claim(ClaimType type, String words) {
        return new Making(type, words);
    }

    /** A claim in the making; asserted by the author until said otherwise. */
    final class Making {
        private final ClaimType type;
        private final Span span;
        private Span trigger;
        private Set<Domain> domains = Claim.noDomains();
        private final List<Participant> participants = new ArrayList<>();
        private When when = When.UNKNOWN;
        private final List<Figure> figures = new ArrayList<>();
        private Factuality factuality = Factuality.CT_PLUS;
        private Mode mode = Mode.ASSERTED;
        private Attribution attribution;
        private @Nullable String label;
        private final List<ScopePart> scope = new ArrayList<>();

        private Making(ClaimType type, String words) {
            this.type = type;
            this.span = span(words);
            this.trigger = span;
            this.attribution = new Attribution(new Source(SourceClass.AUTHOR, null, null), null, false, span);
        }

        Making on(String words) {
            int at = document.text().indexOf(words, span.start());
            trigger = new Span(at, at + words.length());
            return this;
        }

        Making in(Domain domain) {
            domains = EnumSet.of(domain);
            return this;
        }

        Making with(Role role, String words, EntityKind kind) {
            Id mention = mention(words, kind);
            participants.add(new Participant(role, mention, span(words)));
            return this;
        }

        /** Narrows the figure that is named next. */
        Making within(ScopePart.Kind kind, String words, @Nullable EntityKind name) {
            Id mention = name == null ? null : mention(words, name);
            scope.add(new ScopePart(kind, words, words.toLowerCase(Locale.ROOT), mention));
            return this;
        }

        Making at(String edtf) {
            when = new When(Edtf.of(edtf), TimeBasis.STATED, null);
            return this;
        }

        Making put(Mode how, Factuality sure) {
            mode = how;
            factuality = sure;
            return this;
        }

        Making by(SourceClass sort, String name, String cue, boolean direct) {
            attribution = new Attribution(new Source(sort, name, null), cue, direct, span);
            return this;
        }

        Making label(String words) {
            label = words;
            return this;
        }

        Making figure(String words, Bound bound, String value, String unit, @Nullable String until) {
            BigDecimal number = new BigDecimal(value);
            Amount amount =
                    switch (bound) {
                        case EXACT, ABOUT, RANGE -> Amount.exactly(number);
                        case AT_LEAST -> new Amount(number, number, false, null, false);
                        case MORE_THAN -> new Amount(number, number, true, null, false);
                        case AT_MOST -> new Amount(number, null, false, number, false);
                        case LESS_THAN -> new Amount(number, null, false, number, true);
                    };
            int at = document.text().indexOf(words, span.start());
            Span where = new Span(at, at + words.length());
            Measure measure = type instanceof Measure own ? own : new Measure(unit);
            figures.add(new Figure(
                    Ids.figure(document.id(), where, measure.code()),
                    where,
                    words,
                    measure,
                    amount,
                    unit,
                    bound,
                    until != null,
                    null,
                    until == null ? null : Edtf.of(until),
                    scope));
            trigger = where;
            return this;
        }

        Claim done() {
            Claim claim = new Claim(
                    Claim.idOf(document.id(), span, type, participants, figures),
                    document.id(),
                    span,
                    trigger,
                    type,
                    domains,
                    participants,
                    when,
                    null,
                    figures,
                    factuality,
                    mode,
                    List.of(attribution),
                    List.of(),
                    label);
            claims.add(claim);
            return claim;
        }
    }
}
