package org.entente.casefile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.Id;
import org.entente.model.Judgement;

/** What a decision points at. */
final class Quoted {
    private Quoted() {}

    /** The documents whose words it quotes. */
    static Set<Id> documents(Judgement.Decision decision) {
        return new TreeSet<>(
                switch (decision) {
                    case Judgement.Merge merge -> List.of();
                    case Judgement.Split split -> List.of();
                    case Judgement.Accept accept -> List.of(documentOf(accept.claim()));
                    case Judgement.Reject reject -> List.of(documentOf(reject.claim()));
                    case Judgement.Correct correct -> List.of(documentOf(correct.claim()));
                    case Judgement.AddClaim added -> documentsOf(added);
                    case Judgement.AddMention added -> List.of(added.passage().document());
                    case Judgement.Grade grade -> List.of();
                    case Judgement.Dismiss dismiss -> List.of(documentOf(dismiss.claim()), documentOf(dismiss.other()));
                    case Judgement.DismissHit dismiss -> List.of();
                    case Judgement.ConfirmHit confirm -> List.of();
                    case Judgement.Rename rename -> List.of();
                    case Judgement.Relabel relabel -> List.of();
                    case Judgement.PartOf part -> List.of();
                    case Judgement.KeepView view -> List.of();
                    case Judgement.Undo undo -> List.of();
                });
    }

    /** The mentions that it points at. */
    static List<Id> mentions(Judgement.Decision decision) {
        return switch (decision) {
            case Judgement.Merge merge -> List.of(merge.mention(), merge.other());
            case Judgement.Split split -> List.of(split.mention(), split.other());
            case Judgement.Accept accept -> List.of();
            case Judgement.Reject reject -> List.of();
            case Judgement.Correct correct -> List.of();
            case Judgement.AddClaim added -> List.of();
            case Judgement.AddMention added -> List.of();
            case Judgement.Grade grade -> List.of();
            case Judgement.Dismiss dismiss -> List.of();
            case Judgement.DismissHit dismiss -> List.of(dismiss.mention());
            case Judgement.ConfirmHit confirm -> List.of(confirm.mention());
            case Judgement.Rename rename -> List.of(rename.mention());
            case Judgement.Relabel relabel -> List.of(relabel.mention());
            case Judgement.PartOf part -> List.of(part.mention(), part.whole());
            case Judgement.KeepView view -> List.of();
            case Judgement.Undo undo -> List.of();
        };
    }

    private static List<Id> documentsOf(Judgement.AddClaim added) {
        List<Id> documents = new java.util.ArrayList<>();
        documents.add(documentOf(added.claim()));
        added.participants().forEach(each -> documents.add(each.passage().document()));
        return documents;
    }

    private static Id documentOf(Judgement.ClaimAnchor anchor) {
        return anchor.passage().document();
    }
}
