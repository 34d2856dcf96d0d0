package org.entente.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.engine.relate.Accusation;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Edtf;
import org.entente.model.Entity;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Link;
import org.entente.model.Mention;
import org.entente.model.Origins;
import org.entente.model.Participant;
import org.entente.model.Span;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is known of one claim. */
final class ClaimCardBuilder {
    private final Snapshot snapshot;
    private final Entries entries;

    ClaimCardBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    /**
     * The card of a claim.
     *
     * @param token to be sent back with a change
     * @param seen how many judgements the case has
     */
    ClaimCard card(Claim claim, String token, long seen) {
        String text = text(claim);
        Origins origins = snapshot.originsOf(claim.id());
        Id place = claim.place();
        String label = claim.label();
        return new ClaimCard(
                entries.of(claim, 0),
                Quote.whole(claim, text),
                claim.document().hex(),
                what(claim),
                claim.participants().stream().map(this::part).toList(),
                time(claim, text),
                place == null ? "" : snapshot.nameOf(place),
                claim.figures().stream().map(ClaimCardBuilder::figure).toList(),
                label == null ? "" : label,
                Words.mode(claim.mode()),
                Words.certainty(claim.factuality()),
                claim.attribution().reversed().stream().map(this::speaker).toList(),
                origins != null && origins.traced(),
                origins == null
                        ? List.of()
                        : origins.roots().stream()
                                .map(root -> new ClaimCard.Origin(root.name(), Words.root(root.kind())))
                                .toList(),
                comparisons(claim, false),
                comparisons(claim, true),
                answers(claim),
                claim.links().stream().map(link -> link(link, text)).toList(),
                siblings(claim, text),
                rowHref(claim),
                token,
                seen);
    }

    /** Copies of one passage count once here too: the first is shown, the others are named. */
    private List<Comparison> comparisons(Claim claim, boolean apart) {
        Map<String, Comparison> folded = new LinkedHashMap<>();
        for (Verdict verdict : snapshot.verdictsOf(claim.id())) {
            if ((Bearing.of(verdict.relation()) == Bearing.APART) != apart) {
                continue;
            }
            Comparison comparison = entries.comparison(verdict, claim);
            Claim other = snapshot.other(verdict, claim.id());
            CopyCluster copies = snapshot.copiesOf(other.document());
            folded.merge(
                    copies == null || other.document().equals(claim.document())
                            ? other.id().hex()
                            : copies.id()
                                    + comparison.words()
                                    + comparison.quote().focus(),
                    comparison,
                    Comparison::withCopy);
        }
        return List.copyOf(folded.values());
    }

    private String text(Claim claim) {
        return snapshot.documentOf(claim.document()).document().text();
    }

    private static String what(Claim claim) {
        StringBuilder what =
                new StringBuilder(Words.kind(claim.kind())).append(": ").append(Words.type(claim.type()));
        if (!claim.domains().isEmpty()) {
            what.append(" (")
                    .append(String.join(
                            ", ", claim.domains().stream().map(Words::domain).toList()))
                    .append(')');
        }
        return what.toString();
    }

    private ClaimCard.Part part(Participant participant) {
        Entity entity = snapshot.entityOfMention(participant.mention());
        Mention mention = snapshot.mention(participant.mention());
        String name = snapshot.nameOf(participant.mention());
        String words = mention == null || mention.exact().equals(name) ? "" : mention.exact();
        return new ClaimCard.Part(
                Words.role(participant.role()),
                name,
                entity == null ? "" : "/entities/" + entity.id(),
                entity == null ? "" : Words.entityKind(entity.kind()),
                words);
    }

    private static List<String> time(Claim claim, String text) {
        Edtf edtf = claim.when().edtf();
        if (edtf == null) {
            return List.of("not found");
        }
        Span span = claim.when().span();
        List<String> time = new ArrayList<>(
                List.of(Times.words(edtf), Words.basis(claim.when().basis())));
        if (span != null) {
            time.add("“" + span.in(text) + "”");
        }
        return time;
    }

    static ClaimCard.FigureView figure(Figure figure) {
        List<String> notes = new ArrayList<>(Numbers.window(figure));
        String scope = Numbers.scope(figure);
        if (!scope.isEmpty()) {
            notes.add("of: " + scope);
        }
        return new ClaimCard.FigureView(
                figure.exact(), Words.type(figure.measure()), Numbers.amount(figure), Numbers.interval(figure), notes);
    }

    private ClaimCard.Speaker speaker(Attribution attribution) {
        Id mention = attribution.source().mention();
        Entity entity = mention == null ? null : snapshot.entityOfMention(mention);
        String cue = attribution.cue();
        String how = (attribution.direct() ? "in quotation marks" : "")
                + (cue == null ? "" : (attribution.direct() ? ", " : "") + "“" + cue + "”");
        return new ClaimCard.Speaker(
                Words.speaker(attribution.source()),
                Words.sourceClass(attribution.source().sourceClass()),
                how,
                entity == null ? "" : "/entities/" + entity.id());
    }

    private ClaimCard.LinkView link(Link link, String text) {
        return linkView(Words.link(link.relation()), snapshot.claim(link.claim()), text);
    }

    private static ClaimCard.LinkView linkView(String words, @Nullable Claim other, String text) {
        if (other == null) {
            return new ClaimCard.LinkView(
                    words,
                    new Quote(false, "", "a passage that was not read as a claim", "", false),
                    "",
                    "asserted",
                    "");
        }
        return new ClaimCard.LinkView(
                words,
                Quote.brief(other, text),
                Family.of(other.mode(), other.factuality()).css(),
                Entries.sign(other),
                Entries.href(other));
    }

    private List<ClaimCard.LinkView> answers(Claim claim) {
        Accusation accusation = snapshot.accusationOf(claim);
        return accusation == null
                ? List.of()
                : entries.answers(accusation).stream()
                        .map(answer -> linkView(
                                entries.by(answer.claim()) + " "
                                        + Words.answer(answer.how()) + ", in "
                                        + snapshot.documentOf(answer.claim().document())
                                                .name(),
                                answer.claim(),
                                text(answer.claim())))
                        .toList();
    }

    private List<ClaimCard.LinkView> siblings(Claim claim, String text) {
        return snapshot.claimsOf(claim.document()).stream()
                .filter(other -> !other.id().equals(claim.id()))
                .filter(other -> other.span().overlaps(claim.span()))
                .map(other -> linkView(Words.kind(other.kind()), other, text))
                .toList();
    }

    private String rowHref(Claim claim) {
        Row row = snapshot.rowOf(claim.id());
        return row == null ? "" : "/matrix?row=" + row.id() + "#e-" + claim.id();
    }
}
