package org.entente.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.work.Input;
import org.entente.app.work.Progress;
import org.entente.engine.judge.Judging;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.Review;
import org.entente.model.Span;

/** A desk over the sample, in memory. */
final class PaperDesk implements Desk {
    private final Sample sample;
    private final List<Judgement> judgements = new ArrayList<>();

    PaperDesk(Draft... more) {
        sample = new Sample(more);
    }

    @Override
    public String caseName() {
        return "sample";
    }

    @Override
    public synchronized Snapshot snapshot() {
        Map<Id, Review> reviews = new HashMap<>();
        for (Judgement judgement : Judging.standing(judgements)) {
            var anchor = JudgementsBuilder.anchor(judgement.decision());
            for (Draft draft : sample.drafts()) {
                for (Claim claim : draft.claims()) {
                    if (Judging.anchor(claim, draft.document().text()).equals(anchor)) {
                        reviews.put(
                                claim.id(),
                                judgement.decision() instanceof Judgement.Accept ? Review.ACCEPTED : Review.REJECTED);
                    }
                }
            }
        }
        return sample.snapshot(reviews);
    }

    @Override
    public synchronized List<Judgement> judgements() {
        return judgements.reversed().stream().toList();
    }

    @Override
    public synchronized Judgement judge(Judgement.Decision decision, String why) {
        Judgement judgement = new Judgement(
                Ids.of("judgement", Integer.toString(judgements.size()), decision.toString()),
                "you",
                "2026-01-05T10:15:00+01:00",
                why,
                decision);
        judgements.add(judgement);
        return judgement;
    }

    @Override
    public void add(List<Input> inputs, Progress progress) {}

    @Override
    public List<Found> search(String words, int most) {
        List<Found> found = new ArrayList<>();
        for (Draft draft : sample.drafts()) {
            int at = draft.document().text().indexOf(words);
            if (at >= 0) {
                found.add(new Found(draft.document().id(), new Span(at, at + words.length())));
            }
        }
        return found;
    }
}
