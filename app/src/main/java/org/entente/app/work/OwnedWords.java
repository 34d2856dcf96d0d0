package org.entente.app.work;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.entente.engine.screen.Holding;
import org.entente.engine.screen.Ownership;
import org.entente.model.Amount;

/** How far what is told of owners goes, in words. */
public final class OwnedWords {
    private OwnedWords() {}

    /** What is told of one owner: owns 55 percent of; owns, stake not told; controls. */
    public static String told(Holding holding) {
        if (holding.control()) {
            return "controls";
        }
        Amount percent = holding.percent();
        return percent == null ? "owns (stake not told)" : "owns " + share(percent) + " percent of";
    }

    private static String share(Amount percent) {
        BigDecimal low = percent.low();
        BigDecimal high = percent.high();
        if (low != null && high != null && low.compareTo(high) == 0) {
            return plain(low);
        }
        String least =
                low == null || low.signum() == 0 ? "" : (percent.lowOpen() ? "more than " : "at least ") + plain(low);
        String most = high == null || high.compareTo(BigDecimal.valueOf(100)) == 0
                ? ""
                : (percent.highOpen() ? "less than " : "at most ") + plain(high);
        return least.isEmpty() && most.isEmpty()
                ? "some"
                : least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
    }

    /** How far it goes, with the numbers that it rests on. */
    public static String state(Ownership.Owned owned) {
        return switch (owned.state()) {
            case TOLD -> "owned or controlled by whom may be listed";
            case REACHES -> "the stakes told reach the share: " + plain(owned.low()) + " percent at least";
            case CONTROLLED -> "control is told; the stakes told come to " + plain(owned.low()) + " percent at least";
            case MAY_REACH ->
                "may reach the share: from " + plain(owned.low()) + " to " + plain(owned.high())
                        + " percent, since a stake on the way is not told, or told as a range";
            case BELOW -> "the stakes told stay below: " + plain(owned.high()) + " percent at most";
        };
    }

    /** Who they may be, as listed; empty for an owner who only counts as listed. */
    public static String listed(EntityOwned.Step step) {
        return step.hits().stream()
                .map(hit -> "may be " + hit.hit().listing().name() + " [" + hit.key() + "]")
                .collect(Collectors.joining("; "));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
