package org.entente.app.work;

import java.util.function.Function;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Judgement.ClaimAnchor;

/** Puts decisions into a few words, for messages and the command line. */
public final class DecisionWords {
    private DecisionWords() {}

    /**
     * What was decided.
     *
     * @param name the words of a mention, or its id
     */
    public static String of(Judgement.Decision decision, Function<Id, String> name) {
        return switch (decision) {
            case Judgement.Accept accept -> "accept " + at(accept.claim());
            case Judgement.Reject reject -> "reject " + at(reject.claim());
            case Judgement.Correct correct -> "correct " + at(correct.claim());
            case Judgement.AddClaim add -> "add " + at(add.claim());
            case Judgement.AddMention add ->
                "name “" + add.passage().exact() + "”, " + add.kind().code();
            case Judgement.Merge(Id mention, Id other) -> "merge " + name.apply(mention) + " and " + name.apply(other);
            case Judgement.Split(Id mention, Id other) -> "split " + name.apply(mention) + " and " + name.apply(other);
            case Judgement.PartOf(Id mention, Id whole) ->
                name.apply(mention) + " is part of " + name.apply(whole) + ", not the same";
            case Judgement.Rename rename -> "rename " + name.apply(rename.mention()) + " to “" + rename.name() + "”";
            case Judgement.Relabel relabel ->
                name.apply(relabel.mention()) + " is of the kind "
                        + relabel.kind().code();
            case Judgement.Grade grade -> "grade " + grade.publisher() + " " + grade.grade();
            case Judgement.Dismiss dismiss -> "dismiss " + at(dismiss.claim()) + " and " + at(dismiss.other());
            case Judgement.DismissHit dismiss ->
                "not on the list " + dismiss.list() + ": " + name.apply(dismiss.mention()) + " is not " + dismiss.name()
                        + ", " + dismiss.entry();
            case Judgement.ConfirmHit confirm ->
                "on the list " + confirm.list() + ": " + name.apply(confirm.mention()) + " is " + confirm.name() + ", "
                        + confirm.entry();
            case Judgement.KeepView view -> "keep the view “" + view.name() + "”";
            case Judgement.Undo undo -> "undo " + undo.judgement().brief();
        };
    }

    private static String at(ClaimAnchor anchor) {
        return anchor.type().code() + " at “" + anchor.passage().exact() + "”";
    }
}
