package org.entente.app.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.casefile.CaseFile;
import org.entente.engine.judge.Judging;
import org.entente.engine.resolve.Decided;
import org.entente.model.Id;
import org.entente.model.Judgement;

/**
 * The judgements of a case, and what those that are new touch.
 *
 * @param standing those that hold, in order
 * @param documents those that a new judgement, or one that it takes back, is about
 * @param mentions those that a new decision on entities, or one that is taken back, is about
 */
record Decisions(List<Judgement> standing, Set<Id> documents, Set<Id> mentions) {
    static Decisions of(CaseFile file) {
        List<Judgement> all = file.evidence().judgements();
        long fresh = file.evidence().lastJudgement() - file.derived().settledJudgement();
        Map<Id, Judgement> byId = new HashMap<>();
        all.forEach(judgement -> byId.put(judgement.id(), judgement));
        Set<Id> documents = new TreeSet<>();
        Set<Id> mentions = new TreeSet<>();
        for (Judgement judgement : all.subList((int) Math.max(0, all.size() - fresh), all.size())) {
            Judgement.Decision decision = meant(judgement, byId);
            Judging.document(decision).ifPresent(documents::add);
            mentions.addAll(Decided.mentions(decision));
        }
        return new Decisions(Judging.standing(all), documents, mentions);
    }

    /** The decision that a judgement makes or, at the end of a row of undoing, takes back or brings back. */
    private static Judgement.Decision meant(Judgement judgement, Map<Id, Judgement> byId) {
        Judgement at = judgement;
        while (at.decision() instanceof Judgement.Undo(Id undone)) {
            Judgement before = byId.get(undone);
            if (before == null) {
                break;
            }
            at = before;
        }
        return at.decision();
    }

    /** Whether any decision that holds is on which mentions are one entity, or on what that is. */
    boolean onEntities() {
        return standing.stream().map(Judgement::decision).anyMatch(decision -> !Decided.mentions(decision)
                .isEmpty());
    }
}
