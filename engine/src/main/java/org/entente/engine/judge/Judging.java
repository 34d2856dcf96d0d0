package org.entente.engine.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.engine.judge.Judged.Failed;
import org.entente.engine.judge.Judged.JudgedClaim;
import org.entente.model.Claim;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Judgement.Accept;
import org.entente.model.Judgement.AddClaim;
import org.entente.model.Judgement.AddMention;
import org.entente.model.Judgement.ClaimAnchor;
import org.entente.model.Judgement.ConfirmHit;
import org.entente.model.Judgement.Correct;
import org.entente.model.Judgement.Dismiss;
import org.entente.model.Judgement.DismissHit;
import org.entente.model.Judgement.Grade;
import org.entente.model.Judgement.KeepView;
import org.entente.model.Judgement.Merge;
import org.entente.model.Judgement.PartOf;
import org.entente.model.Judgement.Reject;
import org.entente.model.Judgement.Relabel;
import org.entente.model.Judgement.Rename;
import org.entente.model.Judgement.Split;
import org.entente.model.Judgement.Undo;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Passage;
import org.entente.model.Reading;
import org.entente.model.Review;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Applies judgements to readings.
 *
 * <p>A judgement on a claim is anchored at the words that the claim hangs on (its trigger) and its type,
 * so it finds the claim again in another reading; where that reading draws the words a little
 * differently, the claim of that type whose trigger overlaps them most is taken. What finds nothing is
 * told, never dropped.
 *
 * <p>Pure functions; stateless and thread-safe.
 */
public final class Judging {
    private Judging() {}

    /** The anchor by which a judgement finds this claim again. */
    public static ClaimAnchor anchor(Claim claim, String text) {
        return new ClaimAnchor(Passage.of(claim.document(), text, claim.trigger()), claim.type());
    }

    /**
     * The judgements that hold, in the order of the case: all that are not taken back. An undo may itself
     * be taken back.
     *
     * @param all in the order in which they were made
     */
    public static List<Judgement> standing(List<Judgement> all) {
        Set<Id> undone = new HashSet<>();
        List<Judgement> standing = new ArrayList<>();
        for (Judgement judgement : all.reversed()) {
            if (undone.contains(judgement.id())) {
                continue;
            }
            if (judgement.decision() instanceof Undo undo) {
                undone.add(undo.judgement());
            } else {
                standing.add(judgement);
            }
        }
        return standing.reversed();
    }

    /** The document that a judgement is about; empty for one on mentions, publishers or judgements. */
    public static Optional<Id> document(Judgement.Decision decision) {
        return switch (decision) {
            case Accept accept -> Optional.of(accept.claim().passage().document());
            case Reject reject -> Optional.of(reject.claim().passage().document());
            case Correct correct -> Optional.of(correct.claim().passage().document());
            case AddClaim add -> Optional.of(add.claim().passage().document());
            case AddMention add -> Optional.of(add.passage().document());
            case Merge merge -> Optional.empty();
            case Split split -> Optional.empty();
            case Grade grade -> Optional.empty();
            case Dismiss dismiss -> Optional.empty();
            case DismissHit dismiss -> Optional.empty();
            case ConfirmHit confirm -> Optional.empty();
            case Rename rename -> Optional.empty();
            case Relabel relabel -> Optional.empty();
            case PartOf part -> Optional.empty();
            case KeepView view -> Optional.empty();
            case Undo undo -> Optional.empty();
        };
    }

    /**
     * A document's reading with the judgements on it applied; the latest on a claim decides.
     *
     * @param document the document
     * @param published its date as the case knows it, or null
     * @param reading its reading
     * @param standing judgements that hold, in order; those on other documents are passed by
     */
    public static Judged apply(
            Document document, @Nullable LocalDate published, Reading reading, List<Judgement> standing) {
        State state = new State(document, published, reading);
        for (Judgement judgement : standing) {
            if (document(judgement.decision()).filter(document.id()::equals).isPresent()) {
                state.apply(judgement);
            }
        }
        return state.judged();
    }

    /**
     * Two claims of which a person has said that they can't be compared.
     *
     * @param a as it was read, the one that the judgement names first
     * @param b as it was read
     */
    public record NotComparable(Id a, Id b) {}

    /**
     * What a judgement takes out of comparing: nothing where it is none of that sort, or where a claim that it names is not read any more.
     *
     * @param read the claims of a document as they were read
     */
    public static Optional<NotComparable> notComparable(Judgement judgement, Function<Id, List<Claim>> read) {
        if (!(judgement.decision() instanceof Dismiss(ClaimAnchor one, ClaimAnchor other))) {
            return Optional.empty();
        }
        Optional<Claim> a = find(one, read.apply(one.passage().document()));
        Optional<Claim> b = find(other, read.apply(other.passage().document()));
        return a.isPresent() && b.isPresent()
                ? Optional.of(new NotComparable(a.get().id(), b.get().id()))
                : Optional.empty();
    }

    /** The claim that an anchor means: the same trigger and type first, else the best overlap of that type. */
    static Optional<Claim> find(ClaimAnchor anchor, List<Claim> claims) {
        Span wanted = anchor.passage().span();
        return claims.stream()
                .filter(claim -> claim.type().equals(anchor.type()))
                .filter(claim -> claim.trigger().overlaps(wanted)
                        || claim.trigger().length() < wanted.length() && wanted.contains(claim.trigger()))
                .min(Comparator.comparingInt((Claim claim) -> distance(claim.trigger(), wanted))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(Span one, Span other) {
        return Math.abs(one.start() - other.start()) + Math.abs(one.end() - other.end());
    }

    /** One document's reading while judgements are applied to it. */
    private static final class State {
        private final Document document;
        private final Amending amending;
        private final List<Claim> read;
        private final Map<Id, Mention> mentions = new TreeMap<>();
        private final Map<Id, JudgedClaim> claims = new TreeMap<>();
        private final List<Failed> failed = new ArrayList<>();

        State(Document document, @Nullable LocalDate published, Reading reading) {
            this.document = document;
            this.amending = new Amending(document, published);
            this.read = new ArrayList<>(reading.claims());
            reading.mentions().forEach(mention -> mentions.put(mention.id(), mention));
            reading.claims().forEach(claim -> claims.put(claim.id(), new JudgedClaim(claim, Review.MACHINE, claim)));
        }

        void apply(Judgement judgement) {
            switch (judgement.decision()) {
                case Accept accept -> review(judgement, accept.claim(), Review.ACCEPTED);
                case Reject reject -> review(judgement, reject.claim(), Review.REJECTED);
                case Correct correct -> correct(judgement, correct);
                case AddClaim add -> add(judgement, add);
                case AddMention add -> addMention(judgement, add.passage(), add);
                case Merge merge -> {}
                case Split split -> {}
                case Grade grade -> {}
                case Dismiss dismiss -> {}
                case DismissHit dismiss -> {}
                case ConfirmHit confirm -> {}
                case Rename rename -> {}
                case Relabel relabel -> {}
                case PartOf part -> {}
                case KeepView view -> {}
                case Undo undo -> {}
            }
        }

        private void review(Judgement judgement, ClaimAnchor anchor, Review review) {
            meant(anchor)
                    .ifPresentOrElse(
                            found -> claims.computeIfPresent(found, (id, was) -> reviewed(was, review)),
                            () -> fail(judgement, "No claim of this type stands at these words any more."));
        }

        /** Accepting what a person corrected or added leaves it corrected or added. */
        private static JudgedClaim reviewed(JudgedClaim was, Review review) {
            boolean byPerson = was.review() == Review.CORRECTED || was.review() == Review.ADDED;
            return new JudgedClaim(
                    was.claim(), review == Review.ACCEPTED && byPerson ? was.review() : review, was.read());
        }

        /** The claim, by the id that it was read with: as it was read, or else as it was corrected to. */
        private Optional<Id> meant(ClaimAnchor anchor) {
            Optional<Id> asRead = find(anchor, read).map(Claim::id);
            if (asRead.isPresent()) {
                return asRead;
            }
            Optional<Claim> asCorrected = find(
                    anchor, claims.values().stream().map(JudgedClaim::claim).toList());
            return asCorrected.flatMap(claim -> claims.values().stream()
                    .filter(judged -> judged.claim().equals(claim))
                    .map(judged -> judged.read().id())
                    .findFirst());
        }

        private void correct(Judgement judgement, Correct correct) {
            Optional<Id> found = meant(correct.claim());
            if (found.isEmpty()) {
                fail(judgement, "No claim of this type stands at these words any more.");
                return;
            }
            claims.computeIfPresent(found.get(), (id, was) -> {
                Claim corrected = amending.corrected(was.claim(), correct, List.copyOf(mentions.values()));
                return new JudgedClaim(
                        corrected, was.review() == Review.ADDED ? Review.ADDED : Review.CORRECTED, was.read());
            });
        }

        private void add(Judgement judgement, AddClaim add) {
            if (!stillThere(add.claim().passage())) {
                fail(judgement, "The words are not at their place in the document.");
                return;
            }
            Claim claim = amending.added(add, mentions);
            if (claims.putIfAbsent(claim.id(), new JudgedClaim(claim, Review.ADDED, claim)) == null) {
                read.add(claim);
            }
        }

        private void addMention(Judgement judgement, Passage passage, AddMention add) {
            if (stillThere(passage)) {
                Mention mention = amending.mention(passage.span(), add.kind());
                mentions.putIfAbsent(mention.id(), mention);
            } else {
                fail(judgement, "The words are not at their place in the document.");
            }
        }

        private boolean stillThere(Passage passage) {
            return passage.span().end() <= document.text().length()
                    && passage.span().in(document.text()).equals(passage.exact());
        }

        private void fail(Judgement judgement, String reason) {
            failed.add(new Failed(judgement.id(), judgement.decision(), reason));
        }

        Judged judged() {
            Map<Id, Id> renamed = new HashMap<>();
            claims.forEach((id, judged) -> renamed.put(id, judged.claim().id()));
            List<JudgedClaim> inOrder = claims.values().stream()
                    .map(judged -> new JudgedClaim(relinked(judged.claim(), renamed), judged.review(), judged.read()))
                    .sorted(Comparator.comparing(
                                    (JudgedClaim judged) -> judged.claim().span())
                            .thenComparing(judged -> judged.claim().id())
                            .thenComparing(judged -> judged.read().id()))
                    .toList();
            List<Mention> mentionsInOrder = mentions.values().stream()
                    .sorted(Comparator.comparing(Mention::span).thenComparing(Mention::id))
                    .toList();
            return new Judged(mentionsInOrder, withoutTwins(inOrder), failed);
        }

        /** A correction may make a claim equal to another; then the one that a person looked at is kept. */
        private static List<JudgedClaim> withoutTwins(List<JudgedClaim> claims) {
            Map<Id, JudgedClaim> kept = new HashMap<>();
            for (JudgedClaim claim : claims) {
                kept.merge(claim.claim().id(), claim, (one, other) -> one.review() == Review.MACHINE ? other : one);
            }
            return claims.stream()
                    .filter(claim -> kept.get(claim.claim().id()) == claim)
                    .toList();
        }

        private static Claim relinked(Claim claim, Map<Id, Id> renamed) {
            List<Link> links = claim.links().stream()
                    .map(link -> new Link(
                            link.relation(), renamed.getOrDefault(link.claim(), link.claim()), link.factuality()))
                    .toList();
            return links.equals(claim.links()) ? claim : claim.withLinks(links);
        }
    }
}
