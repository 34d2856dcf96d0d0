package org.entente.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Judgement.ClaimAnchor;
import org.entente.model.Judgement.Decision;
import org.entente.model.Mention;
import org.entente.model.Passage;
import org.jspecify.annotations.Nullable;

/** Puts judgements into words. */
final class JudgementsBuilder {
    private static final int BATCHES_A_PAGE = 60;
    private static final int LINES_A_BATCH = 12;

    private final Snapshot snapshot;

    JudgementsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The page of judgements.
     *
     * @param judgements all of them, the latest first
     * @param wanted the number of the page; the nearest there is
     */
    JudgementsPage page(Frame frame, List<Judgement> judgements, int wanted) {
        Set<Id> undone = new HashSet<>();
        for (Judgement judgement : judgements) {
            if (judgement.decision() instanceof Judgement.Undo undo && !undone.contains(judgement.id())) {
                undone.add(undo.judgement());
            }
        }
        Paged<List<Judgement>> paged = Paged.of(together(judgements), wanted, BATCHES_A_PAGE);
        return new JudgementsPage(
                frame,
                paged.here().stream().map(batch -> batch(batch, undone)).toList(),
                paged.links(number -> "/judgements?page=" + number));
    }

    /** Judgements of one sort that follow each other, made by one person in one second: those made at once, as far as a case tells. */
    private static List<List<Judgement>> together(List<Judgement> judgements) {
        List<List<Judgement>> batches = new ArrayList<>();
        Judgement before = null;
        for (Judgement judgement : judgements) {
            if (!(judgement.decision() instanceof Judgement.Undo)) {
                boolean same = before != null
                        && before.at().equals(judgement.at())
                        && before.who().equals(judgement.who())
                        && before.why().equals(judgement.why())
                        && before.decision().getClass() == judgement.decision().getClass();
                if (!same) {
                    batches.add(new ArrayList<>());
                }
                batches.getLast().add(judgement);
            }
            before = judgement;
        }
        return batches;
    }

    private JudgementsPage.Batch batch(List<Judgement> batch, Set<Id> undone) {
        int standing = Math.toIntExact(batch.stream()
                .filter(judgement -> !undone.contains(judgement.id()))
                .count());
        return new JudgementsPage.Batch(
                batch.stream()
                        .limit(LINES_A_BATCH)
                        .map(judgement -> line(judgement, undone.contains(judgement.id())))
                        .toList(),
                Math.max(0, batch.size() - LINES_A_BATCH),
                batch.size() == 1 ? "" : Numbers.grouped(batch.size()) + " at once",
                standing < 2 ? "" : Site.named(batch.reversed()),
                standing);
    }

    private JudgementsPage.Line line(Judgement judgement, boolean undone) {
        Passage passage = passage(judgement.decision());
        Shelved document = passage == null ? null : snapshot.document(passage.document());
        return new JudgementsPage.Line(
                judgement.id().hex(),
                judgement.at().replace('T', ' '),
                judgement.who(),
                what(judgement.decision()),
                mentions(judgement.decision()),
                passage == null ? null : quote(passage),
                document == null ? "" : document.name() + ", " + document.dateWords(),
                passage == null || document == null
                        ? ""
                        : "/documents/" + passage.document() + "?at="
                                + passage.span().code(),
                judgement.why(),
                undone,
                !undone);
    }

    private static Quote quote(Passage passage) {
        return new Quote(
                !passage.prefix().isEmpty(),
                passage.prefix(),
                passage.exact(),
                passage.suffix(),
                !passage.suffix().isEmpty());
    }

    /** The passage that a decision is about, or null where it is about none. */
    static @Nullable Passage passage(Decision decision) {
        ClaimAnchor anchor = anchor(decision);
        if (anchor != null) {
            return anchor.passage();
        }
        return decision instanceof Judgement.AddMention added ? added.passage() : null;
    }

    /** The claim that a decision is about, or null where it is about none. */
    static @Nullable ClaimAnchor anchor(Decision decision) {
        return switch (decision) {
            case Judgement.Accept accept -> accept.claim();
            case Judgement.Reject reject -> reject.claim();
            case Judgement.Correct correct -> correct.claim();
            case Judgement.AddClaim added -> added.claim();
            case Judgement.Dismiss dismiss -> dismiss.claim();
            case Judgement.AddMention added -> null;
            case Judgement.Merge merge -> null;
            case Judgement.Split split -> null;
            case Judgement.DismissHit dismiss -> null;
            case Judgement.ConfirmHit confirm -> null;
            case Judgement.Rename rename -> null;
            case Judgement.Relabel relabel -> null;
            case Judgement.PartOf part -> null;
            case Judgement.Grade grade -> null;
            case Judgement.KeepView view -> null;
            case Judgement.Undo undo -> null;
        };
    }

    private String mentions(Decision decision) {
        return switch (decision) {
            case Judgement.Merge merge -> name(merge.mention()) + " and " + name(merge.other());
            case Judgement.Split split -> name(split.mention()) + " and " + name(split.other());
            case Judgement.DismissHit dismiss -> name(dismiss.mention());
            case Judgement.ConfirmHit confirm -> name(confirm.mention());
            case Judgement.Rename rename -> name(rename.mention());
            case Judgement.Relabel relabel -> name(relabel.mention());
            case Judgement.PartOf part -> name(part.mention()) + " and " + name(part.whole());
            case Judgement.Grade grade -> grade.publisher();
            case Judgement.KeepView view -> "“" + view.name() + "”";
            default -> "";
        };
    }

    private String name(Id mention) {
        Mention words = snapshot.mention(mention);
        return words == null ? "a name that is no longer in the case" : "“" + words.exact() + "”";
    }

    private static String what(Decision decision) {
        return switch (decision) {
            case Judgement.Accept accept -> "accepted";
            case Judgement.Reject reject -> "rejected";
            case Judgement.Correct correct -> "corrected: " + corrections(correct);
            case Judgement.AddClaim added -> "added a claim that the machine missed";
            case Judgement.AddMention added ->
                "added a name that the machine missed: " + Words.entityKind(added.kind());
            case Judgement.Merge merge -> "said to be one";
            case Judgement.Split split -> "said to be two";
            case Judgement.Grade grade -> "graded " + grade.grade();
            case Judgement.Dismiss dismiss -> "comparison dismissed";
            case Judgement.DismissHit dismiss ->
                "said not to be “" + dismiss.name() + "”, " + dismiss.list() + " " + dismiss.entry();
            case Judgement.ConfirmHit confirm ->
                "said to be “" + confirm.name() + "”, " + confirm.list() + " " + confirm.entry();
            case Judgement.Rename rename -> "called “" + rename.name() + "”";
            case Judgement.Relabel relabel -> "said to be of the kind " + Words.entityKind(relabel.kind());
            case Judgement.PartOf part -> "the first said to be part of the second";
            case Judgement.KeepView view -> "view of the network kept";
            case Judgement.Undo undo -> "taken back";
        };
    }

    /** What a correction changes, in words. */
    static String corrections(Judgement.Correct correct) {
        StringBuilder words = new StringBuilder();
        add(words, "type", correct.type());
        add(words, "put as", correct.mode() == null ? null : Words.mode(correct.mode()));
        add(words, "", correct.factuality() == null ? null : Words.certainty(correct.factuality()));
        add(words, "value", correct.value());
        add(words, "speaker", correct.speaker());
        return words.toString();
    }

    private static void add(StringBuilder words, String name, @Nullable String value) {
        if (value != null) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append(name)
                    .append(name.isEmpty() ? "" : " ")
                    .append(value);
        }
    }

    /** What has just been done, one sentence. */
    static String done(Decision decision) {
        return switch (decision) {
            case Judgement.Accept accept -> "Accepted.";
            case Judgement.Reject reject -> "Rejected.";
            case Judgement.Correct correct -> "Corrected.";
            case Judgement.AddClaim added -> "The claim was added.";
            case Judgement.AddMention added -> "The name was added.";
            case Judgement.Merge merge -> "Made one.";
            case Judgement.Split split -> "Made two.";
            case Judgement.Grade grade -> "Graded.";
            case Judgement.Dismiss dismiss -> "The comparison was dismissed.";
            case Judgement.DismissHit dismiss -> "The hit was dismissed.";
            case Judgement.ConfirmHit confirm -> "The hit was confirmed.";
            case Judgement.Rename rename -> "Renamed.";
            case Judgement.Relabel relabel -> "Its kind was put right.";
            case Judgement.PartOf part -> "Told for a part.";
            case Judgement.KeepView view -> "The view was kept.";
            case Judgement.Undo undo -> "Taken back.";
        };
    }
}
