package org.entente.engine.kit.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.engine.kit.names.Names;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.World;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/**
 * Sets the places that one text names on the map: of several places of a name, the one that the text speaks for.
 *
 * <p>What speaks for a place: that it is large or a capital; that a name behind it holds it ("Paris, Texas"); that the text names its
 * state, or other places of its state; that other places of the text lie near. A name means one place throughout a text, but for
 * mentions that are followed by what holds them. A pure function of the text; thread-safe.
 */
public final class Locator {
    private static final Pattern WITHIN =
            Pattern.compile("\\s*(?:,|,?\\s+in|\\s+of|\\()\\s*(?:the\\s+)?(?:\\p{L}+ern\\s+)?");
    private static final int ROUNDS = 3;
    private static final double WITHIN_BONUS = 4;
    private static final double WITHIN_DIVISION_KM = 900;
    private static final double WITHIN_DISTRICT_KM = 120;
    private static final double STATE_BONUS = 2.5;
    private static final double NEAR_BONUS = 2;
    private static final double NEAR_KM = 600;
    private static final double NEAR_DIVISIONS_KM = 1_500;

    /**
     * A name of a place in a text.
     *
     * @param name as it is to be looked up
     * @param span where it stands
     */
    public record Named(String name, Span span) {}

    /** A name's candidates, and what speaks for each by the words that follow the name somewhere. */
    private record Meant(List<Place> candidates, double[] held) {}

    private final String text;
    private final List<Named> names;
    private final Map<String, Integer> states = new HashMap<>();
    private final Map<String, Meant> meant = new LinkedHashMap<>();
    private final Map<String, Place> chosen = new LinkedHashMap<>();

    private Locator(String text, List<Named> names, Collection<String> states) {
        this.text = text;
        this.names = names;
        states.forEach(state -> this.states.merge(state, 1, Integer::sum));
    }

    /**
     * Where each name lies; empty for what the gazetteer has not.
     *
     * @param text the whole text
     * @param names in the order of the text
     * @param states codes of states that the text means besides, as by their adjectives; once for each time
     */
    public static List<Optional<Place>> locate(String text, List<Named> names, Collection<String> states) {
        return new Locator(text, names, states).located();
    }

    /**
     * Where the states and places that a text names lie, by their mentions; what the gazetteer has not is left out.
     *
     * @param text the whole text
     * @param mentions all its mentions, in any order; adjectives and peoples of states ("Kenyan") only speak for their state
     */
    public static Map<Id, Place> locate(String text, Collection<Mention> mentions) {
        List<Mention> named = mentions.stream()
                .filter(Locator::isNameOfPlace)
                .sorted(Comparator.comparingInt(
                                (Mention mention) -> mention.span().start())
                        .thenComparingInt(mention -> mention.span().end())
                        .thenComparing(Mention::id))
                .toList();
        List<Named> names = named.stream()
                .map(mention -> new Named(mention.name(), mention.span()))
                .toList();
        List<Optional<Place>> located = locate(text, names, nationalities(mentions));
        Map<Id, Place> places = new HashMap<>();
        for (int i = 0; i < named.size(); i++) {
            Id mention = named.get(i).id();
            located.get(i).ifPresent(place -> places.put(mention, place));
        }
        return places;
    }

    /** Whether a mention names a state or a place, and not by an adjective or its people. */
    public static boolean isNameOfPlace(Mention mention) {
        boolean place = mention.kind() == EntityKind.STATE || mention.kind() == EntityKind.PLACE;
        return place && mention.form() == MentionForm.NAME && !isNationality(mention);
    }

    private static boolean isNationality(Mention mention) {
        String name = mention.name();
        return mention.form() == MentionForm.NAME
                && World.stateOfName(name).isEmpty()
                && (World.stateOfAdjective(name).isPresent()
                        || World.stateOfDemonym(name).isPresent());
    }

    /** The codes of the states whose adjectives and peoples are named, once for each state. */
    private static Set<String> nationalities(Collection<Mention> mentions) {
        return mentions.stream()
                .filter(Locator::isNationality)
                .map(Mention::name)
                .flatMap(name -> World.stateOfAdjective(name).or(() -> World.stateOfDemonym(name)).stream())
                .map(State::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Optional<Place>> located() {
        for (Named named : names) {
            meant.computeIfAbsent(key(named), unused -> {
                List<Place> candidates = Gazetteer.candidates(named.name());
                return new Meant(candidates, new double[candidates.size()]);
            });
        }
        List<double[]> held = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            held.add(held(i));
            double[] all = meantBy(names.get(i)).held();
            for (int c = 0; c < all.length; c++) {
                all[c] = Math.max(all[c], held.get(i)[c]);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Place> now = new LinkedHashMap<>();
            meant.forEach(
                    (key, each) -> best(key, each.candidates(), each.held()).ifPresent(place -> now.put(key, place)));
            chosen.clear();
            chosen.putAll(now);
        }
        List<Optional<Place>> located = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Meant each = meantBy(names.get(i));
            boolean own = max(held.get(i)) > 0;
            located.add(best(key(names.get(i)), each.candidates(), own ? held.get(i) : each.held()));
        }
        return located;
    }

    private static String key(Named named) {
        return Names.fold(named.name());
    }

    private Meant meantBy(Named named) {
        Meant found = meant.get(key(named));
        if (found == null) {
            throw new IllegalStateException("a name without its candidates: " + named.name());
        }
        return found;
    }

    /** What the name behind this one says for each of its candidates. */
    private double[] held(int index) {
        List<Place> candidates = meantBy(names.get(index)).candidates();
        double[] bonus = new double[candidates.size()];
        if (index + 1 >= names.size()) {
            return bonus;
        }
        int end = names.get(index).span().end();
        int next = names.get(index + 1).span().start();
        if (next < end || !WITHIN.matcher(text.substring(end, next)).matches()) {
            return bonus;
        }
        for (Place holder : meantBy(names.get(index + 1)).candidates()) {
            if (isBeside(holder, candidates)) {
                continue;
            }
            for (int c = 0; c < bonus.length; c++) {
                bonus[c] = Math.max(bonus[c], holds(holder, candidates.get(c)));
            }
        }
        return bonus;
    }

    /** Whether a place of the name before may be another of the same sort in the same state, as in "Oregon, Washington and Idaho". */
    private static boolean isBeside(Place holder, List<Place> candidates) {
        return holder.kind() == Place.Kind.DIVISION
                && candidates.stream()
                        .anyMatch(place ->
                                place.kind() == holder.kind() && place.state().equals(holder.state()));
    }

    private static double holds(Place holder, Place held) {
        boolean smaller = held.kind().compareTo(holder.kind()) > 0;
        if (!smaller || held.state().isEmpty() || !held.state().equals(holder.state())) {
            return 0;
        }
        return switch (holder.kind()) {
            case STATE -> WITHIN_BONUS;
            case DIVISION -> nearness(holder, held, WITHIN_DIVISION_KM) * WITHIN_BONUS;
            case DISTRICT, REGION -> nearness(holder, held, WITHIN_DISTRICT_KM) * WITHIN_BONUS;
            case CITY -> 0;
        };
    }

    /** 1 at the same point, 0 from that many kilometres on. */
    private static double nearness(Place one, Place other, double kilometres) {
        return Math.max(0, 1 - one.kilometresTo(other) / kilometres);
    }

    private Optional<Place> best(String key, List<Place> candidates, double[] held) {
        Place best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < candidates.size(); c++) {
            Place candidate = candidates.get(c);
            double score = Gazetteer.rank(candidate) + held[c] + context(key, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What the other names of the text say for a candidate. */
    private double context(String key, Place candidate) {
        if (candidate.kind() == Place.Kind.REGION) {
            return 0;
        }
        double votes = states.getOrDefault(candidate.state(), 0);
        double all = states.values().stream().mapToInt(Integer::intValue).sum();
        double near = 0;
        for (Map.Entry<String, Place> other : chosen.entrySet()) {
            Place place = other.getValue();
            if (other.getKey().equals(key) || place.state().isEmpty()) {
                continue;
            }
            all++;
            votes += place.state().equals(candidate.state()) ? 1 : 0;
            if (candidate.kind() == Place.Kind.STATE) {
                near = place.state().equals(candidate.state()) ? 1 : near; // it is as near as any place in it
            } else if (place.kind() != Place.Kind.STATE) {
                boolean divisions = place.kind() == Place.Kind.DIVISION && candidate.kind() == Place.Kind.DIVISION;
                near = Math.max(near, nearness(place, candidate, divisions ? NEAR_DIVISIONS_KM : NEAR_KM));
            }
        }
        return (all == 0 ? 0 : STATE_BONUS * votes / all) + NEAR_BONUS * near;
    }

    private static double max(double[] values) {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
