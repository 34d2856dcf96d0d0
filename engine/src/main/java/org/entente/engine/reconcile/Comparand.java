package org.entente.engine.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.model.ClaimKind;
import org.entente.model.Id;
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
    /** Taken once, when claims are grouped, and not needed afterwards: they are as long as the claim itself. */
    private volatile @Nullable List<String> keys;

    private final long[] ranks;
    private final String content;

    private Comparand(ResolvedClaim resolved, ClaimFrame frame, List<FigureFrame> figures) {
        this.resolved = resolved;
        this.frame = frame;
        this.figures = figures;
        this.content = contentOf(resolved);
        List<String> all = Keys.of(this);
        this.keys = all;
        this.ranks = all.stream().mapToLong(Keys::rank).sorted().toArray();
    }

    static Comparand of(ResolvedClaim resolved) {
        List<FigureFrame> figures = resolved.claim().kind() == ClaimKind.FIGURE
                ? resolved.claim().figures().stream()
                        .map(figure -> new FigureFrame(new FigureInContext(resolved, figure)))
                        .toList()
                : List.of();
        return new Comparand(resolved, new ClaimFrame(resolved), figures);
    }

    private static String contentOf(ResolvedClaim resolved) {
        List<String> parts = new ArrayList<>();
        parts.add(resolved.claim().type().code());
        parts.add(resolved.claim().mode().code());
        parts.add(resolved.claim().factuality().code());
        parts.add(String.join(" ", Words.of(resolved.passageText())));
        resolved.entities().values().stream()
                .map(entity -> entity.id().hex())
                .sorted()
                .forEach(parts::add);
        LocalDate published = resolved.document().published();
        parts.add(published == null ? "" : published.toString());
        return String.join("|", parts);
    }

    /** What two claims have in common that say the same in the same words of one day. */
    String content() {
        return content;
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

    List<String> keys() {
        List<String> kept = keys;
        keys = null;
        return kept == null ? Keys.of(this) : kept;
    }

    Id id() {
        return resolved.claim().id();
    }

    @Nullable
    Id figureId() {
        return figures.isEmpty() ? null : figures.getFirst().figure.id();
    }

    /** Whether this claim belongs to the block of a key of that rank. */
    boolean has(long rank) {
        return Arrays.binarySearch(ranks, rank) >= 0;
    }

    /** Whether both belong to a block of a rank before {@code rank}, in which they are compared. */
    boolean meetsBefore(Comparand other, long rank) {
        int here = 0;
        int there = 0;
        while (here < ranks.length && there < other.ranks.length) {
            long one = ranks[here];
            long two = other.ranks[there];
            if (one >= rank || two >= rank) {
                return false;
            }
            if (one == two) {
                return true;
            }
            if (one < two) {
                here++;
            } else {
                there++;
            }
        }
        return false;
    }
}
