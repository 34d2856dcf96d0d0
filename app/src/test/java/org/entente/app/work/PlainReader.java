package org.entente.app.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Amount;
import org.entente.model.Attribution;
import org.entente.model.Block;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.Document;
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
import org.entente.model.Skipped;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.TieType;
import org.entente.model.TimeBasis;
import org.entente.model.When;
import org.jspecify.annotations.Nullable;

/**
 * A reader without a language model, so that tests of the work around reading are quick: a capitalised
 * word is a name, a number before a noun is a figure that the sentence's first name is responsible for,
 * two names with "supplies" between them are a tie, and a name behind "in" is where it happened.
 */
public final class PlainReader implements Machine.DocumentReader {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]?");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][a-z]+\\b");
    private static final Pattern AMOUNT = Pattern.compile("\\b(at least )?(\\d{1,9}) ([a-z]{3,})\\b");

    private final String version;
    private final EntityKind kind;
    private final String overlooked;

    public PlainReader() {
        this("1");
    }

    /** @param version makes another reader that reads alike */
    public PlainReader(String version) {
        this(version, EntityKind.STATE, "");
    }

    /**
     * @param kind what it takes names for
     * @param overlooked a name that it does not see
     */
    public PlainReader(String version, EntityKind kind, String overlooked) {
        this.version = version;
        this.kind = kind;
        this.overlooked = overlooked;
    }

    @Override
    public Id identity() {
        return Ids.of("reader", "plain", version, kind.code(), overlooked);
    }

    @Override
    public Reading read(Document document, @Nullable LocalDate published) {
        Sheet sheet = new Sheet(document, published, kind, overlooked);
        for (Block block : document.blocks()) {
            if (block.isRead()) {
                Matcher matcher = SENTENCE.matcher(document.text())
                        .region(block.span().start(), block.span().end());
                while (matcher.find()) {
                    if (!matcher.group().isBlank()) {
                        sheet.sentence(new Span(matcher.start(), matcher.end()));
                    }
                }
            }
        }
        return new Reading(document.id(), identity(), sheet.sentences, sheet.mentions, sheet.claims, sheet.skipped);
    }

    /** What is found in one document. */
    private static final class Sheet {
        private final Document document;
        private final When when;
        private final EntityKind kind;
        private final String overlooked;
        private final List<Span> sentences = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();

        Sheet(Document document, @Nullable LocalDate published, EntityKind kind, String overlooked) {
            this.document = document;
            this.kind = kind;
            this.overlooked = overlooked;
            this.when = published == null ? When.UNKNOWN : new When(Edtf.day(published), TimeBasis.DOCUMENT, null);
        }

        void sentence(Span sentence) {
            sentences.add(sentence);
            int before = claims.size();
            List<Mention> names = names(sentence);
            mentions.addAll(names);
            figures(sentence, names);
            if (names.size() >= 2
                    && document.text()
                            .substring(
                                    names.get(0).span().end(),
                                    names.get(1).span().start())
                            .contains("supplies")) {
                claims.add(tie(sentence, names));
            }
            if (claims.size() == before) {
                skipped.add(new Skipped(document.id(), sentence, "no-claim", "It tells no amount and no tie."));
            }
        }

        private List<Mention> names(Span sentence) {
            List<Mention> names = new ArrayList<>();
            Matcher matcher = NAME.matcher(document.text()).region(sentence.start(), sentence.end());
            while (matcher.find()) {
                if (matcher.group().equals(overlooked)) {
                    continue;
                }
                Span span = new Span(matcher.start(), matcher.end());
                names.add(new Mention(
                        Ids.mention(document.id(), span, kind),
                        document.id(),
                        span,
                        kind,
                        MentionForm.NAME,
                        matcher.group(),
                        matcher.group(),
                        true,
                        null));
            }
            return names;
        }

        private void figures(Span sentence, List<Mention> names) {
            Matcher matcher = AMOUNT.matcher(document.text()).region(sentence.start(), sentence.end());
            while (matcher.find()) {
                Measure measure = new Measure(matcher.group(3));
                Span span = new Span(matcher.start(), matcher.end());
                BigDecimal value = new BigDecimal(matcher.group(2));
                boolean atLeast = matcher.group(1) != null;
                Figure figure = new Figure(
                        Ids.figure(document.id(), span, measure.code()),
                        span,
                        matcher.group(),
                        measure,
                        new Amount(value, value, false, atLeast ? null : value, false),
                        measure.code(),
                        atLeast ? Bound.AT_LEAST : Bound.EXACT,
                        false,
                        null,
                        null,
                        List.of());
                List<Participant> actor = names.isEmpty()
                        ? List.of()
                        : List.of(new Participant(
                                Role.ACTOR,
                                names.getFirst().id(),
                                names.getFirst().span()));
                claims.add(claim(sentence, span, measure, actor, List.of(figure)));
            }
        }

        /** The first name of the sentence behind "in". */
        private @Nullable Id place(Span sentence) {
            return mentions.stream()
                    .filter(name -> name.span().overlaps(sentence))
                    .filter(name ->
                            document.text().substring(0, name.span().start()).endsWith(" in "))
                    .map(Mention::id)
                    .findFirst()
                    .orElse(null);
        }

        private Claim tie(Span sentence, List<Mention> names) {
            List<Participant> sides = List.of(
                    new Participant(Role.ACTOR, names.get(0).id(), names.get(0).span()),
                    new Participant(
                            Role.RECIPIENT, names.get(1).id(), names.get(1).span()));
            int trigger = document.text().indexOf("supplies", sentence.start());
            return claim(sentence, new Span(trigger, trigger + "supplies".length()), TieType.SUPPLY, sides, List.of());
        }

        private Claim claim(
                Span sentence, Span trigger, ClaimType type, List<Participant> participants, List<Figure> figures) {
            Source author = new Source(SourceClass.AUTHOR, null, null);
            return new Claim(
                    Claim.idOf(document.id(), sentence, type, participants, figures),
                    document.id(),
                    sentence,
                    trigger,
                    type,
                    Claim.noDomains(),
                    participants,
                    when,
                    place(sentence),
                    figures,
                    Factuality.CT_PLUS,
                    Mode.ASSERTED,
                    List.of(new Attribution(author, null, false, sentence)),
                    List.of(),
                    null);
        }
    }
}
