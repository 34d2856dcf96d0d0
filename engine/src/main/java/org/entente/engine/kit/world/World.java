package org.entente.engine.kit.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.names.Names;
import org.entente.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Knowledge of the world from the tables beside this class.
 *
 * <p>Names are taken as written: case, accents, points, an article before and a possessive ending after
 * do not matter, but acronyms are known by their capitals only ("US", never "us"), and a name that
 * begins with a small letter finds nothing. A word that two states bear finds none.
 *
 * <p>Read once, immutable, thread-safe.
 */
public final class World {
    private static final Set<String> GOVERNMENT_NOUNS =
            Set.of("regime", "government", "administration", "authorities", "junta", "state", "leadership", "monarchy");
    private static final Pattern LAST_WORD = Pattern.compile("^(.+?)\\s+(\\p{L}+)$");
    private static final Pattern OF = Pattern.compile("^(?:[Tt]he\\s+)?(\\p{L}+)\\s+(?:of|in)\\s+(.+)$");

    private static final World WORLD = new World();

    private final Map<String, State> byCode = new TreeMap<>();
    private final Lookup<State> names = new Lookup<>();
    private final Lookup<State> demonyms = new Lookup<>();
    private final Lookup<State> adjectives = new Lookup<>();
    private final Lookup<State> capitals = new Lookup<>();
    private final Lookup<Territory> territories = new Lookup<>();
    private final Lookup<Seat> seats = new Lookup<>();
    private final Lookup<KnownBody> bodies = new Lookup<>();
    private final Map<String, State> combining = new TreeMap<>();
    private final List<KnownBody> allBodies = new ArrayList<>();
    private final Map<String, List<OfficeHolder>> holdersBySurname = new TreeMap<>();
    private final Map<String, List<OfficeHolder>> holdersByName = new TreeMap<>();

    private World() {
        Table.of(World.class, "states.tsv").rows().forEach(this::addState);
        Table.of(World.class, "territories.tsv").rows().forEach(this::addTerritory);
        Table.of(World.class, "seats.tsv").rows().forEach(this::addSeat);
        Table.of(World.class, "bodies.tsv").rows().forEach(this::addBody);
        Table.of(World.class, "heads.tsv").rows().forEach(this::addHolder);
        Table.of(World.class, "combining.tsv")
                .rows()
                .forEach(row -> combining.put(Table.cell(row, "form"), state(Table.cell(row, "state"))));
    }

    /** Every state, ascending by code. */
    public static List<State> states() {
        return List.copyOf(WORLD.byCode.values());
    }

    /** The state of an ISO 3166-1 alpha-3 code. */
    public static Optional<State> stateOfCode(String code) {
        return Optional.ofNullable(WORLD.byCode.get(code));
    }

    /**
     * Whether anything here may bear that name: a state, territory, capital, seat or body, or a word for a state's people. Where not,
     * none of the look-ups below finds it.
     */
    public static boolean isBorne(String name) {
        String folded = Names.fold(name);
        return WORLD.lookups().anyMatch(lookup -> lookup.holds(folded));
    }

    private Stream<Lookup<?>> lookups() {
        return Stream.of(names, demonyms, adjectives, capitals, territories, seats, bodies);
    }

    /** The state of a name or alias: Iran, the Islamic Republic, UAE. */
    public static Optional<State> stateOfName(String name) {
        return WORLD.names.find(name);
    }

    /** The state of an adjective or a word for its people, plural too: Iranian, Iranians, Spaniard. */
    public static Optional<State> stateOfDemonym(String word) {
        return WORLD.demonyms.find(word);
    }

    /** The state of an adjective only: Spanish, but not Spaniard. */
    public static Optional<State> stateOfAdjective(String word) {
        return WORLD.adjectives.find(word);
    }

    /** The state that the form before a hyphen means where another state's adjective stands behind it: Sino, Russian in Sino-Russian. */
    public static Optional<State> stateOfCombining(String form, String behind) {
        return stateOfAdjective(behind).flatMap(unused -> Optional.ofNullable(WORLD.combining.get(form)));
    }

    /** The state whose capital, or city of government, bears that name. The city as such is another thing. */
    public static Optional<State> stateOfCapital(String city) {
        return WORLD.capitals.find(city);
    }

    /** The territory of a name: Aruba, Hong Kong, the Falklands. */
    public static Optional<Territory> territoryOf(String name) {
        return WORLD.territories.find(name);
    }

    /** The state whose government, or body of government, the press means by that building or street. */
    public static Optional<State> stateOfSeat(String name) {
        return seat(name).map(Seat::state);
    }

    /** The building or street itself; it tells whether the government or one of its bodies is meant. */
    public static Optional<Seat> seat(String name) {
        return WORLD.seats.find(name);
    }

    /** Every well-known body, in the order of their table. */
    public static List<KnownBody> bodies() {
        return List.copyOf(WORLD.allBodies);
    }

    /** The well-known body of a name, alias or acronym: the IRGC, NATO, Hezbollah. */
    public static Optional<KnownBody> bodyOf(String name) {
        return WORLD.bodies.find(name);
    }

    /** The same, where it is an organisation of no state and no armed group. */
    public static Optional<KnownBody> organisationOf(String name) {
        return bodyOf(name).filter(body -> body.kind() == EntityKind.ORGANISATION);
    }

    /**
     * The state that these words mean where its government is meant by them: a state's name, adjective,
     * capital or seat of government, or a phrase of one of them or of the head of state or government with
     * a noun such as regime, government, administration or authorities ("the Maduro regime", "Iranian
     * authorities", "the government of Oman", "the Islamic Republic's leadership"). Whether the government
     * is meant is for the caller to say.
     *
     * @param words as written
     * @param on the day the words were published, for phrases by a person's name; null where that is not
     *     known, and then such a phrase finds nothing
     */
    public static Optional<State> stateOfGovernment(String words, @Nullable LocalDate on) {
        Optional<State> plain = WORLD.plain(words);
        if (plain.isPresent()) {
            return plain;
        }
        Matcher of = OF.matcher(words.strip());
        if (of.matches() && GOVERNMENT_NOUNS.contains(Names.fold(of.group(1)))) {
            return WORLD.plain(of.group(2)).or(() -> stateOfHead(of.group(2), on));
        }
        Matcher last = LAST_WORD.matcher(words.strip());
        if (last.matches() && GOVERNMENT_NOUNS.contains(Names.fold(last.group(2)))) {
            String before = last.group(1);
            return WORLD.plain(before).or(() -> stateOfHead(before, on));
        }
        return Optional.empty();
    }

    /**
     * Those who headed a state or its government on that day and are called so.
     *
     * @param name a full name or, where {@code bySurname}, the surname too; no titles
     */
    public static List<OfficeHolder> holders(String name, LocalDate on, boolean bySurname) {
        List<OfficeHolder> found = new ArrayList<>();
        String folded = person(name);
        List<OfficeHolder> bearers = new ArrayList<>(WORLD.holdersByName.getOrDefault(folded, List.of()));
        if (bySurname) {
            bearers.addAll(WORLD.holdersBySurname.getOrDefault(folded, List.of()));
        }
        for (OfficeHolder holder : bearers) {
            if (holder.held(on) && !found.contains(holder)) {
                found.add(holder);
            }
        }
        return List.copyOf(found);
    }

    private Optional<State> plain(String words) {
        return names.find(words)
                .or(() -> adjectives.find(words))
                .or(() -> capitals.find(words))
                .or(() ->
                        seats.find(words).filter(seat -> seat.body().isEmpty()).map(Seat::state));
    }

    private static Optional<State> stateOfHead(String name, @Nullable LocalDate on) {
        if (on == null) {
            return Optional.empty();
        }
        List<State> found = holders(name, on, true).stream()
                .map(OfficeHolder::state)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void addState(Map<String, String> row) {
        State state = new State(
                Table.cell(row, "code"),
                Table.cell(row, "name"),
                Table.parts(row, "aliases"),
                Table.parts(row, "adjectives"),
                Table.parts(row, "people"),
                Table.parts(row, "capitals"),
                !Table.cell(row, "namesake").isEmpty());
        if (byCode.put(state.code(), state) != null) {
            throw new IllegalStateException("states.tsv names " + state.code() + " twice");
        }
        names.add(state.name(), state);
        state.aliases().forEach(alias -> names.add(alias, state));
        state.capitals().forEach(city -> capitals.add(city, state));
        for (String adjective : state.adjectives()) {
            adjectives.add(adjective, state);
            demonyms.add(adjective, state);
            demonyms.add(plural(adjective, false), state);
        }
        for (String one : state.people()) {
            demonyms.add(one, state);
            demonyms.add(plural(one, true), state);
        }
    }

    private void addTerritory(Map<String, String> row) {
        String code = Table.cell(row, "state");
        Territory territory = new Territory(
                Table.cell(row, "code"),
                Table.cell(row, "name"),
                code.isEmpty() ? Optional.empty() : Optional.of(state(code)),
                Table.parts(row, "aliases"));
        territories.add(territory.name(), territory);
        territory.aliases().forEach(alias -> territories.add(alias, territory));
    }

    private void addSeat(Map<String, String> row) {
        String body = Table.cell(row, "body");
        Seat seat = new Seat(
                Table.parts(row, "names"),
                state(Table.cell(row, "state")),
                body.isEmpty() ? Optional.empty() : Optional.of(body));
        seat.names().forEach(name -> seats.add(name, seat));
    }

    private void addBody(Map<String, String> row) {
        String code = Table.cell(row, "state");
        KnownBody body = new KnownBody(
                Table.cell(row, "name"),
                EntityKind.ofCode(Table.cell(row, "kind")),
                code.isEmpty() ? Optional.empty() : Optional.of(state(code)),
                Table.parts(row, "aliases"));
        allBodies.add(body);
        bodies.add(body.name(), body);
        body.aliases().forEach(alias -> bodies.add(alias, body));
    }

    private void addHolder(Map<String, String> row) {
        OfficeHolder holder = new OfficeHolder(
                Table.cell(row, "name"),
                Table.cell(row, "surname"),
                Table.parts(row, "aliases"),
                state(Table.cell(row, "state")),
                Table.cell(row, "office"),
                LocalDate.parse(Table.cell(row, "from")),
                LocalDate.parse(Table.cell(row, "until")));
        holdersBySurname
                .computeIfAbsent(person(holder.surname()), unused -> new ArrayList<>())
                .add(holder);
        holdersByName
                .computeIfAbsent(person(holder.name()), unused -> new ArrayList<>())
                .add(holder);
        for (String alias : holder.aliases()) {
            holdersByName
                    .computeIfAbsent(person(alias), unused -> new ArrayList<>())
                    .add(holder);
        }
    }

    private static String person(String name) {
        return String.join(" ", Names.personWords(name));
    }

    private State state(String code) {
        State state = byCode.get(code);
        if (state == null) {
            throw new IllegalStateException("a table of the world names a state that is not there: " + code);
        }
        return state;
    }

    /** The English plural of a word for people; one that has none of its own stands as it is. */
    private static String plural(String word, boolean noun) {
        if (noun && word.endsWith("man")) {
            return word.substring(0, word.length() - 2) + "en";
        }
        if (word.matches(".*(?:ese|sh|ch|ss|s|x|z)")) {
            return word;
        }
        return word + "s";
    }
}
