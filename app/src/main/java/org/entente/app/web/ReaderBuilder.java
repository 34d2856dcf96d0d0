package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.engine.ingest.Attested;
import org.entente.engine.ingest.Said;
import org.entente.engine.ingest.SkipReason;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Claim;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Review;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/** Lays out one document of a snapshot for reading. */
final class ReaderBuilder {
    private static final Comparator<Claim> INNERMOST =
            Comparator.comparingInt((Claim claim) -> claim.span().length()).thenComparing(Claim::id);

    private final Snapshot snapshot;
    private final Shelved shelved;
    private final String text;
    private final List<Claim> claims;
    private final @Nullable Id open;
    private final @Nullable Span found;
    private final Particulars particulars;

    /**
     * @param open the claim that is open, or null
     * @param found the passage that was looked for, or null
     * @param attested where its particulars were taken from
     */
    ReaderBuilder(
            Snapshot snapshot, Shelved shelved, @Nullable Id open, @Nullable Span found, List<Attested> attested) {
        this.particulars = new Particulars(attested);
        this.snapshot = snapshot;
        this.shelved = shelved;
        this.text = shelved.document().text();
        this.open = open;
        this.found = found;
        this.claims = snapshot.claimsOf(shelved.id());
    }

    ReaderPage page(Frame frame, String token) {
        Claim claim = open == null ? null : snapshot.claim(open);
        List<ReaderPage.BlockView> blocks = new ArrayList<>();
        shelved.document().blocks().forEach(block -> blocks.add(block(block)));
        return new ReaderPage(
                frame,
                shelved.id().hex(),
                head(),
                blocks,
                claim == null ? null : new ClaimCardBuilder(snapshot).card(claim, token, frame.seen()),
                counts(),
                MissedForms.choices());
    }

    private String counts() {
        if (claims.isEmpty()) {
            return "No claim was found in this document.";
        }
        long reviewed = claims.stream()
                .filter(claim -> snapshot.reviewOf(claim.id()) != Review.MACHINE)
                .count();
        return Words.count(claims.size(), "claim", "claims") + " found, "
                + (reviewed == 0 ? "none reviewed yet." : Numbers.grouped(reviewed) + " reviewed.");
    }

    private ReaderPage.Head head() {
        Document document = shelved.document();
        List<ReaderPage.Fact> facts = new ArrayList<>();
        facts.add(new ReaderPage.Fact(
                "Publisher",
                shelved.publisher() == null ? "not known" : shelved.graded(),
                particulars.publisher(shelved.publisher()),
                ""));
        facts.add(new ReaderPage.Fact(
                "Published",
                shelved.dateWords(),
                (shelved.published() == null ? "never guessed" : Times.evidence(shelved.published()))
                        + particulars.disagreeing(Said.Field.PUBLISHED),
                ""));
        particulars.modified().ifPresent(facts::add);
        String author = document.author();
        if (author != null) {
            facts.add(new ReaderPage.Fact("Author", author, particulars.note(Said.Field.AUTHOR), ""));
        }
        facts.add(new ReaderPage.Fact(
                "Came in as",
                shelved.addresses().stream().map(Shelved::lastPart).distinct().collect(Collectors.joining(", ")),
                "",
                String.join(", ", shelved.addresses())));
        List<String> notes = new ArrayList<>(particulars.notes());
        if (!document.language().equals("en")) {
            notes.add(
                    document.language().equals("und")
                            ? "Its language could not be told, so no claims were read from it. It can be searched."
                            : "Its language (" + document.language()
                                    + ") is not one that Entente reads claims from yet. It can be searched.");
        }
        return new ReaderPage.Head(
                titleInText() ? "" : shelved.title(), facts, notes, new CopyBuilder(snapshot, shelved).copies());
    }

    private boolean titleInText() {
        return shelved.document().blocks().stream()
                .anyMatch(block -> block.kind() == BlockKind.TITLE && block.isRead());
    }

    private ReaderPage.BlockView block(Block block) {
        String reason = block.skipReason();
        return new ReaderPage.BlockView(
                block.kind().code(),
                block.kind() == BlockKind.TITLE || block.kind() == BlockKind.HEADING,
                reason == null ? "" : reason.replace('-', ' '),
                SkipReason.TEXT_MISSING.equals(reason),
                segments(block.span()));
    }

    private List<ReaderPage.Segment> segments(Span block) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
        List<Claim> here =
                claims.stream().filter(claim -> claim.span().overlaps(block)).toList();
        for (Claim claim : here) {
            cuts.add(Math.max(block.start(), claim.span().start()));
            cuts.add(Math.min(block.end(), claim.span().end()));
        }
        if (found != null && found.overlaps(block)) {
            cuts.add(Math.max(block.start(), found.start()));
            cuts.add(Math.min(block.end(), found.end()));
        }
        for (int at = block.start(); at < block.end(); at++) {
            if (HiddenSigns.isHidden(text.charAt(at))) {
                cuts.add(at);
                cuts.add(at + 1);
            }
        }
        List<ReaderPage.Segment> segments = new ArrayList<>();
        for (int from = block.start(); from < block.end(); ) {
            int to = cuts.higher(from);
            segments.add(segment(new Span(from, to), here));
            from = to;
        }
        return segments;
    }

    private ReaderPage.Segment segment(Span span, List<Claim> here) {
        List<Claim> over =
                here.stream().filter(claim -> claim.span().contains(span)).toList();
        Claim innermost = over.stream().min(INNERMOST).orElse(null);
        boolean on = over.stream().anyMatch(claim -> claim.id().equals(open));
        List<ReaderPage.SignView> signs = here.stream()
                .filter(claim -> claim.span().start() == span.start())
                .map(this::sign)
                .toList();
        boolean hidden = HiddenSigns.isHidden(text.charAt(span.start()));
        return new ReaderPage.Segment(
                span.start(),
                hidden ? HiddenSigns.name(text.charAt(span.start())) : span.in(text),
                span.length(),
                innermost == null ? "" : innermost.id().hex(),
                String.join(" ", over.stream().map(claim -> claim.id().hex()).toList()),
                innermost == null
                        ? ""
                        : Family.of(innermost.mode(), innermost.factuality()).css(),
                on,
                found != null && found.contains(span),
                hidden,
                signs);
    }

    private ReaderPage.SignView sign(Claim claim) {
        String hedge = Words.hedge(claim.mode(), claim.factuality(), claim.attribution());
        return new ReaderPage.SignView(
                claim.id().hex(),
                "c-" + claim.id().brief(),
                Entries.href(claim),
                Entries.sign(claim),
                Family.of(claim.mode(), claim.factuality()).css(),
                Words.kind(claim.kind()) + ", " + hedge + ": "
                        + Quote.brief(claim, text).focus(),
                claim.id().equals(open));
    }
}
