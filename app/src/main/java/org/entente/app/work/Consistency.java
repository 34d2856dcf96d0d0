package org.entente.app.work;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.entente.casefile.CaseFile;
import org.entente.engine.judge.Contradictions;
import org.entente.engine.judge.Judging;
import org.entente.engine.resolve.Decided;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.UserError;

/** Keeps out what contradicts a decision that stands. Made for one decision. */
final class Consistency {
    private final CaseFile file;
    private final MentionAnchors anchors;

    Consistency(CaseFile file) {
        this.file = file;
        this.anchors = new MentionAnchors(file);
    }

    /** @throws UserError JUDGE-CONTRADICTS, telling both; JUDGE-ITSELF */
    void check(Judgement.Decision decision) {
        List<Id> about = Decided.mentions(decision);
        if (new HashSet<>(about).size() < about.size()) {
            throw new UserError(
                    "JUDGE-ITSELF",
                    anchors.words(decision),
                    "it sets a name beside itself",
                    "Name two different mentions");
        }
        List<Judgement> standing =
                anchors.reanchored(Judging.standing(file.evidence().judgements()));
        Optional<Judgement> earlier = Contradictions.earlier(decision, standing, anchors::entity);
        if (earlier.isPresent()) {
            Judgement other = earlier.get();
            String why = other.why().isEmpty() ? "" : ", because: " + other.why();
            throw new UserError(
                    "JUDGE-CONTRADICTS",
                    anchors.words(decision),
                    "it contradicts a decision that stands: " + anchors.words(other.decision()) + " (" + other.who()
                            + ", " + other.at() + why + ")",
                    "Leave it, or take the earlier one back first: entente judge CASE undo "
                            + other.id().brief());
        }
    }
}
