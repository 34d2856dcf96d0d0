package org.entente.engine.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.ClaimKind;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that comparing looks at, worked out once.
 *
 * <p>Two claims may share many blocks. They are compared in one of them alone: that of the first key, by
 * {@link Keys#rank}, that both have. So the work grows with the pairs and not with the keys, and which block
 * it is hangs on the two claims alone.
 */
final class Comparand {
    private final ResolvedClaim resolved;
    private final ClaimFrame frame;
    private final List<FigureFrame> figures;

    private Comparand(ResolvedClaim resolved, ClaimFrame frame, List<FigureFrame> figures) {
        this.resolved = resolved;
        this.frame = frame;
        this.figures = figures;
    }

    static Comparand of(ResolvedClaim resolved) {
        SentenceWords sentence = SentenceWords.of(resolved);
        List<FigureFrame> figures = resolved.claim().kind() == ClaimKind.FIGURE
                ? resolved.claim().figures().stream()
                        .map(figure -> new FigureFrame(new FigureInContext(resolved, figure), sentence))
                        .toList()
                : List.of();
        return new Comparand(resolved, new ClaimFrame(resolved, sentence), figures);
    }

    /** What two claims have in common that say the same in the same words of one day. */
    Id content() {
        List<String> parts = new ArrayList<>();
        parts.add(resolved.claim().type().code());
        parts.add(resolved.claim().mode().code());
        parts.add(resolved.claim().factuality().code());
        parts.add(String.join(" ", Words.of(resolved.passageText())));
        resolved.entities().values().stream()
                .map(entity -> entity.kind().code() + " " + Keys.folded(entity.name()))
                .sorted()
                .forEach(parts::add);
        LocalDate published = resolved.document().published();
        parts.add(published == null ? "" : published.toString());
        return Ids.of("content", String.join("|", parts));
    }

    ResolvedClaim resolved() {
        return resolved;
    }

    ClaimFrame frame() {
        return frame;
    }

    /** The frames of a figure claim's figures; none for any other claim. */
    List<FigureFrame> figures() {
        return figures;
    }

    /**
     * What chooses whom the claim is compared with.
     *
     * @param keys as {@link Keys#of} gives them
     */
    Card card(List<String> keys) {
        return new Card(
                id(),
                content(),
                day(),
                size(),
                keys.stream()
                        .filter(key -> !Keys.isOfSeries(key))
                        .mapToLong(Keys::rank)
                        .sorted()
                        .toArray());
    }

    private long day() {
        LocalDate published = resolved.document().published();
        return published == null ? Long.MIN_VALUE : published.toEpochDay();
    }

    private BigDecimal size() {
        if (resolved.claim().figures().isEmpty()) {
            return BigDecimal.ZERO;
        }
        Figure figure = resolved.claim().figures().getFirst();
        @Nullable
        BigDecimal size = figure.amount().value() == null
                ? figure.amount().low()
                : figure.amount().value();
        return size == null ? BigDecimal.ZERO : size;
    }

    Id id() {
        return resolved.claim().id();
    }

    @Nullable
    Id figureId() {
        return figures.isEmpty() ? null : figures.getFirst().figure.id();
    }
}
