package org.entente.casefile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Attribution;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Capture;
import org.entente.model.Claim;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.Review;
import org.entente.model.Role;
import org.entente.model.Skipped;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.When;

/**
 * A document for tests, with a plain reading: each line is a block and a sentence; each word in capitals
 * is a mention; a line with two of them is a claim between the first and the last; other lines are
 * skipped.
 */
record Story(Document document, byte[] original) {
    static final Id READER = Ids.of("reader", "plain");
    static final Id OTHER_READER = Ids.of("reader", "another");
    private static final Pattern LINE = Pattern.compile("[^\n]+");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}{2,}");

    static Story of(String text) {
        return of(text, null, null);
    }

    static Story of(String text, String publisher, LocalDate published) {
        byte[] original = ("original of " + text).getBytes(StandardCharsets.UTF_8);
        List<Block> blocks = new ArrayList<>();
        for (Span line : lines(text)) {
            blocks.add(new Block(line, BlockKind.PARAGRAPH, null));
        }
        Dated dated = published == null ? null : new Dated(published, "header", published.toString());
        return new Story(
                new Document(
                        Ids.document(original),
                        text,
                        blocks,
                        "Title",
                        publisher,
                        null,
                        dated,
                        null,
                        "en",
                        "text/plain"),
                original);
    }

    Id id() {
        return document.id();
    }

    Capture from(String address) {
        return new Capture(id(), address, null, null);
    }

    Evidence.Added addTo(CaseFile caseFile) {
        return caseFile.evidence().addDocument(original, document, from("story.txt"));
    }

    Evidence.Added addTo(CaseFile caseFile, String at) {
        return caseFile.evidence().addDocument(original, document, from("story.txt"), at);
    }

    /** Adds, reads and judges it, nobody having judged anything. */
    void settleIn(CaseFile caseFile) {
        caseFile.transaction(() -> {
            addTo(caseFile);
            if (caseFile.readings().active().isEmpty()) {
                caseFile.readings().activate(READER);
            }
            Reading reading = reading(READER);
            caseFile.readings().store(reading, published());
            caseFile.claims().put(id(), reading.mentions(), judged(reading), List.of());
            caseFile.derived().settle(List.of(id()), 0);
        });
    }

    LocalDate published() {
        return document.published() == null ? null : document.published().date();
    }

    static List<Claims.Judged> judged(Reading reading) {
        return reading.claims().stream()
                .map(claim -> new Claims.Judged(claim, Review.MACHINE, claim.id()))
                .toList();
    }

    Reading reading(Id reader) {
        List<Mention> mentions = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Span line : lines(document.text())) {
            List<Mention> here = mentions(line);
            mentions.addAll(here);
            if (here.size() > 1) {
                claims.add(claim(line, here));
            } else {
                skipped.add(new Skipped(id(), line, "no-claim", "Nothing is told here."));
            }
        }
        return new Reading(id(), reader, lines(document.text()), mentions, claims, skipped);
    }

    private List<Mention> mentions(Span line) {
        List<Mention> mentions = new ArrayList<>();
        Matcher names = NAME.matcher(document.text()).region(line.start(), line.end());
        while (names.find()) {
            Span span = new Span(names.start(), names.end());
            mentions.add(new Mention(
                    Ids.mention(id(), span, EntityKind.STATE),
                    id(),
                    span,
                    EntityKind.STATE,
                    MentionForm.NAME,
                    names.group(),
                    names.group().toLowerCase(Locale.ROOT),
                    true,
                    null));
        }
        return mentions;
    }

    private Claim claim(Span line, List<Mention> mentions) {
        Mention first = mentions.getFirst();
        Mention last = mentions.getLast();
        List<Participant> participants = List.of(
                new Participant(Role.ACTOR, first.id(), first.span()),
                new Participant(Role.RECIPIENT, last.id(), last.span()));
        return new Claim(
                Claim.idOf(id(), line, EventType.REQUEST, participants, List.of()),
                id(),
                line,
                first.span(),
                EventType.REQUEST,
                Claim.noDomains(),
                participants,
                When.UNKNOWN,
                null,
                List.of(),
                Factuality.CT_PLUS,
                Mode.ASSERTED,
                List.of(new Attribution(new Source(SourceClass.AUTHOR, null, null), null, false, line)),
                List.of(),
                null);
    }

    private static List<Span> lines(String text) {
        return LINE.matcher(text)
                .results()
                .map(line -> new Span(line.start(), line.end()))
                .toList();
    }
}
