package org.entente.app.api;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an address asks for beside its path.
 *
 * @param values by name, as often as each is given
 */
public record Parameters(Map<String, List<String>> values) {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String MOMENT = DAY + "T\\d{2}:\\d{2}(:\\d{2})?";

    public Parameters {
        values = Map.copyOf(values);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    String text(String name, String otherwise) {
        List<String> given = all(name);
        return given.isEmpty() ? otherwise : given.getFirst();
    }

    /** @throws ApiRefused 422 where it is no whole number, or more than {@code most} */
    int count(String name, int otherwise, int most) {
        String given = text(name, "");
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!given.matches("-?\\d{1,9}") || Integer.parseInt(given) > most) {
            throw new ApiRefused(422, name + ": give a whole number of " + most + " at most");
        }
        return Math.max(0, Integer.parseInt(given));
    }

    /** @throws ApiRefused 422 where it is no number */
    double number(String name, double otherwise) {
        String given = text(name, "");
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!given.matches("\\d{1,9}(\\.\\d{1,17})?|\\.\\d{1,17}")) {
            throw new ApiRefused(422, name + ": give a number such as 0.7");
        }
        return Double.parseDouble(given);
    }

    /** @throws ApiRefused 422 where it is neither true nor false */
    boolean flag(String name, boolean otherwise) {
        return switch (text(name, "")) {
            case "" -> otherwise;
            case "true", "1", "on", "yes" -> true;
            case "false", "0", "off", "no" -> false;
            default -> throw new ApiRefused(422, name + ": give true or false");
        };
    }

    /**
     * A day, or a moment of it, both of UTC; empty where none is given.
     *
     * @throws ApiRefused 422 where it is neither
     */
    Optional<OffsetDateTime> moment(String name) {
        String given = text(name, "");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (given.matches(DAY + "|" + MOMENT)) {
                return Optional.of(LocalDateTime.parse(given.contains("T") ? given : given + "T00:00:00")
                        .atOffset(ZoneOffset.UTC));
            }
        } catch (java.time.DateTimeException e) {
            throw (ApiRefused) new ApiRefused(422, name + ": there is no such day").initCause(e);
        }
        throw new ApiRefused(422, name + ": give a day such as 2025-03-04, or a moment such as 2025-03-04T10:00:00");
    }
}
