package org.entente.app.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.export.Json;
import org.entente.app.work.CaseView;
import org.entente.app.work.DecisionWords;
import org.entente.app.work.Unapplied;
import org.entente.engine.judge.Judging;
import org.entente.model.Id;
import org.entente.model.Judgement;

/** Lists judgements: what was decided, by whom, whether it still holds and whether it still applies. */
final class JudgementsPrinter {
    private final Terminal terminal;
    private final CaseView view;

    JudgementsPrinter(Terminal terminal, CaseView view) {
        this.terminal = terminal;
        this.view = view;
    }

    void print(boolean asJson) {
        List<Id> standing =
                Judging.standing(view.judgements()).stream().map(Judgement::id).toList();
        Map<Id, String> failed = new HashMap<>();
        for (Unapplied one : view.unapplied()) {
            failed.put(one.judgement(), one.reason());
        }
        for (Judgement judgement : view.judgements()) {
            boolean isUndo = judgement.decision() instanceof Judgement.Undo;
            String state = isUndo || standing.contains(judgement.id())
                    ? failed.containsKey(judgement.id()) ? "applies to nothing" : "holds"
                    : "undone";
            if (asJson) {
                terminal.out()
                        .println(Json.line(Json.object()
                                .put("id", judgement.id().hex())
                                .put("who", judgement.who())
                                .put("at", judgement.at())
                                .put("why", judgement.why())
                                .put("decision", words(judgement.decision()))
                                .put("state", state)
                                .put("reason", failed.get(judgement.id()))));
            } else {
                print(judgement, state, failed.getOrDefault(judgement.id(), ""));
            }
        }
        if (!asJson && view.judgements().isEmpty()) {
            terminal.out().println("No decisions yet.");
        }
    }

    private void print(Judgement judgement, String state, String reason) {
        Layout layout = new Layout(terminal);
        layout.paragraph(0, judgement.id().brief() + "  " + state + "  " + words(judgement.decision()));
        layout.paragraph(
                4, judgement.who() + ", " + judgement.at() + (judgement.why().isEmpty() ? "" : ": " + judgement.why()));
        if (!reason.isEmpty()) {
            layout.paragraph(4, reason);
        }
    }

    private static String words(Judgement.Decision decision) {
        return DecisionWords.of(decision, Id::brief);
    }
}
