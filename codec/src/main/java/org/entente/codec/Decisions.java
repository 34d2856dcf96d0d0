package org.entente.codec;

import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.model.Judgement;
import org.jspecify.annotations.Nullable;

/** The names by which decisions stand in JSON; never changed once released. */
final class Decisions {
    private static final Map<String, Class<? extends Judgement.Decision>> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("merge", Judgement.Merge.class),
            Map.entry("split", Judgement.Split.class),
            Map.entry("accept", Judgement.Accept.class),
            Map.entry("reject", Judgement.Reject.class),
            Map.entry("correct", Judgement.Correct.class),
            Map.entry("add-claim", Judgement.AddClaim.class),
            Map.entry("add-mention", Judgement.AddMention.class),
            Map.entry("grade", Judgement.Grade.class),
            Map.entry("dismiss", Judgement.Dismiss.class),
            Map.entry("dismiss-hit", Judgement.DismissHit.class),
            Map.entry("confirm-hit", Judgement.ConfirmHit.class),
            Map.entry("rename", Judgement.Rename.class),
            Map.entry("relabel", Judgement.Relabel.class),
            Map.entry("part-of", Judgement.PartOf.class),
            Map.entry("keep-view", Judgement.KeepView.class),
            Map.entry("undo", Judgement.Undo.class)));

    static final List<NamedType> NAMED = BY_NAME.entrySet().stream()
            .map(entry -> new NamedType(entry.getValue(), entry.getKey()))
            .toList();

    private Decisions() {}

    static @Nullable String nameOf(Class<?> type) {
        for (Map.Entry<String, Class<? extends Judgement.Decision>> entry : BY_NAME.entrySet()) {
            if (entry.getValue().equals(type)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
