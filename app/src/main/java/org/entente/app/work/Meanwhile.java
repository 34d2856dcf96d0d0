package org.entente.app.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.casefile.CaseFile;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.UserError;

/** Keeps two windows on one case from losing each other's work: what was decided on since one of them was drawn is not decided on again, nor taken back, unseen. */
final class Meanwhile {
    private final CaseFile file;
    private final MentionAnchors anchors;

    Meanwhile(CaseFile file) {
        this.file = file;
        this.anchors = new MentionAnchors(file);
    }

    /**
     * Compares decisions with those that were made since.
     *
     * @param seen how many judgements the case had when the person looked
     * @throws UserError JUDGE-MEANWHILE, telling the decision that was made since
     */
    void check(List<Judgement.Decision> decisions, long seen) {
        List<Judgement> all = file.evidence().judgements();
        if (seen < 0 || seen >= all.size()) {
            return;
        }
        Map<Id, Judgement.Decision> byId = new HashMap<>();
        all.forEach(judgement -> byId.put(judgement.id(), judgement.decision()));
        List<Set<String>> wanted =
                decisions.stream().map(each -> about(undone(each, byId))).toList();
        for (Judgement later : all.subList((int) seen, all.size()).reversed()) {
            if (decisions.contains(new Judgement.Undo(later.id()))) {
                continue;
            }
            Set<String> about = about(undone(later.decision(), byId));
            for (int at = 0; at < wanted.size(); at++) {
                if (!Collections.disjoint(about, wanted.get(at))) {
                    throw new UserError(
                            "JUDGE-MEANWHILE",
                            anchors.words(decisions.get(at)),
                            "somebody has decided on the same since this page was drawn: "
                                    + anchors.words(later.decision()) + " (" + later.who() + ", " + later.at()
                                    + "), and nothing was changed",
                            "Load the page again, look at it as it stands now, and decide anew");
                }
            }
        }
    }

    /** The decision itself, or the one that it takes back. */
    private static Judgement.Decision undone(Judgement.Decision decision, Map<Id, Judgement.Decision> byId) {
        Judgement.Decision now = decision;
        while (now instanceof Judgement.Undo undo) {
            Judgement.Decision earlier = byId.get(undo.judgement());
            if (earlier == null) {
                return now;
            }
            now = earlier;
        }
        return now;
    }

    /** Keys of what a decision is about; two that share one are about the same. */
    private Set<String> about(Judgement.Decision decision) {
        return switch (decision) {
            case Judgement.Accept accept -> Set.of(claim(accept.claim()));
            case Judgement.Reject reject -> Set.of(claim(reject.claim()));
            case Judgement.Correct correct -> Set.of(claim(correct.claim()));
            case Judgement.AddClaim add -> Set.of(claim(add.claim()));
            case Judgement.AddMention add ->
                Set.of("name " + add.passage().document() + " "
                        + add.passage().span().code());
            case Judgement.Dismiss dismiss -> {
                List<String> both = new ArrayList<>(List.of(claim(dismiss.claim()), claim(dismiss.other())));
                Collections.sort(both);
                yield Set.of("pair " + String.join(" ", both));
            }
            case Judgement.Grade grade -> Set.of("publisher " + grade.publisher());
            case Judgement.Merge(Id mention, Id other) -> entities(mention, other);
            case Judgement.Split(Id mention, Id other) -> entities(mention, other);
            case Judgement.PartOf(Id mention, Id whole) -> entities(mention, whole);
            case Judgement.Rename rename -> entities(rename.mention());
            case Judgement.Relabel relabel -> entities(relabel.mention());
            case Judgement.DismissHit hit -> Set.of(hit(hit.mention(), hit.list(), hit.entry()));
            case Judgement.ConfirmHit hit -> Set.of(hit(hit.mention(), hit.list(), hit.entry()));
            case Judgement.KeepView view -> Set.of("view " + view.name());
            case Judgement.Undo undo -> Set.of();
        };
    }

    private static String claim(Judgement.ClaimAnchor anchor) {
        return "claim " + anchor.passage().document() + " "
                + anchor.passage().span().code();
    }

    private Set<String> entities(Id... mentions) {
        Set<String> entities = new HashSet<>();
        for (Id mention : mentions) {
            entities.add("entity " + anchors.entity(mention));
        }
        return entities;
    }

    private String hit(Id mention, String list, String entry) {
        return "hit " + anchors.entity(mention) + " " + list + " " + entry;
    }
}
