package org.entente.engine.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.names.Names;
import org.entente.engine.kit.world.KnownBody;
import org.entente.engine.kit.world.OfficeHolder;
import org.entente.engine.kit.world.Seat;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.Territory;
import org.entente.engine.kit.world.World;
import org.entente.model.EntityKind;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * What a mention is called, so that two mentions of equal {@code key} are one entity wherever they stand.
 *
 * @param sort what sort of name it is
 * @param key of letters, digits and blanks, apart from that of any other sort; empty where the name says
 *     nothing outside its document
 * @param known the name by which the world knows it, where it does
 */
record Canonical(Sort sort, String key, Optional<String> known) {
    private static final Set<String> ORGAN_WORDS = Table.of(Canonical.class, "organs.tsv").rows().stream()
            .flatMap(row -> Table.parts(row, "words").stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> BODY_WORDS = Table.of(Canonical.class, "organs.tsv").rows().stream()
            .filter(row -> Table.cell(row, "alone").equals("yes"))
            .flatMap(row -> Table.parts(row, "words").stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> SPELLINGS = spellings();
    /** Organs of which a state has one, by each of their names. */
    private static final Map<String, String> ONLY = only();

    private static final Pattern SHIP = Pattern.compile("^(?:[Tt]he\\s+)?(?:M/?[TV]|[MS]S)\\s+");
    private static final Pattern PLURAL = Pattern.compile("(?<=\\d)s$");
    /** Letters and digits, three at least: A380, F-16, Su-27, Shahed-136. */
    private static final Pattern DESIGNATION = Pattern.compile("(?=.*\\d)(?=.*\\p{L})[\\p{L}\\d-]{3,}");
    /** What brackets introduce at a name's end, whether they were read whole or not: "Tarn Motors (TM". */
    private static final Pattern INTRODUCED = Pattern.compile("(?<=\\w)\\s*\\(.*$");

    private static final Pattern ARTICLE = Pattern.compile("^[Tt]he\\s+");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int STATE_WORDS_MAX = 4;
    private static final Map<Organ, KnownBody> KNOWN_ORGANS = knownOrgans();

    /** Sorts of names, each with rules of its own. */
    enum Sort {
        STATE,
        KNOWN_BODY,
        ORGAN,
        HOLDER,
        PERSON,
        NAME
    }

    /** The canonical form of a mention; empty where it is no name and means no known government. */
    static Optional<Canonical> of(MentionInContext in) {
        Mention mention = in.mention();
        if (mention.form() == MentionForm.PRONOUN) {
            return Optional.empty();
        }
        if (mayBeState(mention)) {
            Optional<State> state = state(mention, in.published());
            if (state.isPresent()) {
                return Optional.of(new Canonical(
                        Sort.STATE,
                        state.get().code().toLowerCase(Locale.ROOT),
                        Optional.of(state.get().name())));
            }
        }
        if (mention.form() == MentionForm.NOMINAL) {
            return only(in);
        }
        Optional<Territory> territory = World.territoryOf(mention.name());
        if (territory.isPresent()) {
            String name = territory.get().name();
            return Optional.of(new Canonical(Sort.NAME, "place " + Names.fold(name), Optional.of(name)));
        }
        return switch (mention.kind()) {
            case PERSON -> person(in);
            case GOVERNMENT_BODY, ARMED_FORCE, ARMED_GROUP, PARTY, COMPANY, ORGANISATION, STATE -> body(in);
            case GROUP, VESSEL, AIRCRAFT, FACILITY, PLACE, EQUIPMENT, COMMODITY, AGREEMENT, MATTER -> name(mention);
        };
    }

    /**
     * Whether {@link #of} may look at the document around a mention: at an office, at the state whose organ it is, or at what letters
     * that a known body bears are short for.
     */
    static boolean looksAround(Mention mention) {
        String name = mention.name();
        return mention.form() == MentionForm.NOMINAL
                || mention.kind() == EntityKind.PERSON
                || family(mention.kind()).equals("body")
                        && (isOrgan(spelt(Names.fold(name)))
                                || Names.isAcronym(name) && World.bodyOf(name).isPresent());
    }

    /** The sort of things whose names may be compared: a body stays one whether called force or group. */
    static String family(EntityKind kind) {
        return switch (kind) {
            case GOVERNMENT_BODY, ARMED_FORCE, ARMED_GROUP, PARTY, COMPANY, ORGANISATION, STATE -> "body";
            case PERSON -> "person";
            case PLACE, FACILITY -> "place";
            case GROUP, VESSEL, AIRCRAFT, EQUIPMENT, COMMODITY, AGREEMENT, MATTER -> kind.code();
        };
    }

    /** A name's words in one spelling, without legal forms where a body is named. */
    static String folded(Mention mention) {
        return switch (family(mention.kind())) {
            case "body" -> foldedBody(mention.name());
            case "person" -> spelt(PersonName.of(mention.name()).folded());
            case "vessel" -> spelt(Names.fold(SHIP.matcher(mention.name()).replaceFirst("")));
            case "equipment", "aircraft" -> spelt(designation(mention.name()));
            default -> spelt(Names.fold(mention.name()));
        };
    }

    /** The same of a body's name. */
    static String foldedBody(String name) {
        return spelt(Names.foldCompany(INTRODUCED.matcher(name).replaceFirst("")));
    }

    /** A model by its designation, whoever is said to make it: "Airbus A380" and "A380s" are a380. */
    private static String designation(String name) {
        String folded = PLURAL.matcher(Names.fold(name)).replaceFirst("");
        String[] words = WHITE_SPACE.split(PLURAL.matcher(name.strip()).replaceFirst(""));
        String last = words[words.length - 1];
        return words.length > 1 && DESIGNATION.matcher(last).matches() ? Names.fold(last) : folded;
    }

    /** Whether every word of a folded name is one that names organs of any state: ministry of defence. */
    static boolean isOrgan(String folded) {
        return !folded.isEmpty() && ORGAN_WORDS.containsAll(List.of(folded.split(" ")));
    }

    /** Whether some of a folded name's words tell of a body of its own: Tarnish Air Force, not Tarnish National. */
    static boolean holdsBody(String folded) {
        return List.of(folded.split(" ")).stream().anyMatch(BODY_WORDS::contains);
    }

    /** One name for all of an organ's, folded: "ministry of foreign affairs" for "foreign ministry". */
    static String organKind(String folded) {
        return ONLY.getOrDefault(folded, folded);
    }

    /** The state whose organ is named and the rest of its name, folded: {@code VEN ministry of defense}. */
    static Optional<Organ> organ(String name) {
        String[] raw = WHITE_SPACE.split(ARTICLE.matcher(name.strip()).replaceFirst(""));
        for (int length = Math.min(STATE_WORDS_MAX, raw.length - 1); length > 0; length--) {
            List<String> words = List.of(raw);
            String head = String.join(" ", words.subList(0, length));
            Optional<State> state = World.stateOfName(head).or(() -> World.stateOfAdjective(head));
            String rest = spelt(Names.fold(String.join(" ", words.subList(length, raw.length))));
            if (state.isPresent() && isOrgan(rest)) {
                return Optional.of(new Organ(state.get(), organKind(rest)));
            }
        }
        int of = name.lastIndexOf(" of ");
        if (of > 0) {
            Optional<State> state = World.stateOfName(name.substring(of + 4));
            String rest = spelt(Names.fold(name.substring(0, of)));
            if (state.isPresent() && isOrgan(rest)) {
                return Optional.of(new Organ(state.get(), organKind(rest)));
            }
        }
        return Optional.empty();
    }

    /**
     * The same, where the state stands in the name or right before it: Iran's Foreign Ministry, whichever of
     * these words the mention holds.
     */
    static Optional<Organ> organ(MentionInContext in) {
        Optional<Organ> named = organ(in.mention().name());
        if (named.isPresent()) {
            return named;
        }
        String rest = spelt(Names.fold(in.mention().name()));
        return isOrgan(rest)
                ? stateBefore(in.before()).map(state -> new Organ(state, organKind(rest)))
                : Optional.empty();
    }

    /** The state that owns what follows: its possessive or its adjective, last in these words. */
    private static Optional<State> stateBefore(String before) {
        if (!before.endsWith(" ")) {
            return Optional.empty();
        }
        String[] words = WHITE_SPACE.split(before.strip());
        for (int length = Math.min(STATE_WORDS_MAX, words.length); length > 0; length--) {
            String last = String.join(" ", List.of(words).subList(words.length - length, words.length));
            boolean owns = last.endsWith("'s") || last.endsWith("’s") || last.endsWith("s'") || last.endsWith("s’");
            Optional<State> state = owns ? World.stateOfName(last) : World.stateOfAdjective(last);
            if (state.isEmpty() && Names.isAcronym(last)) {
                state = World.stateOfName(last);
            }
            if (state.isPresent()) {
                return state;
            }
        }
        return Optional.empty();
    }

    /** An organ of a state. */
    record Organ(State state, String rest) {}

    /** Who headed a state when the document came out and is called so in it. */
    static Optional<OfficeHolder> holder(MentionInContext in, PersonName name, Evidence evidence) {
        LocalDate published = in.published();
        if (published == null || name.words().isEmpty()) {
            return Optional.empty();
        }
        List<OfficeHolder> fits = new ArrayList<>();
        boolean titled = !evidence.offices().isEmpty();
        for (OfficeHolder holder : World.holders(name.shown(), published, (titled || in.head()) && !name.isFull())) {
            boolean officeFits = !titled || evidence.offices().contains(holder.office());
            boolean stateFits = evidence.ties().stream().noneMatch(Canonical::isStateCode)
                    || evidence.ties().contains(holder.state().code());
            if (officeFits && stateFits && (name.isFull() || titled || in.head())) {
                fits.add(holder);
            }
        }
        long persons = fits.stream().map(OfficeHolder::name).distinct().count();
        return persons == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
    }

    private static boolean isStateCode(String tie) {
        return World.stateOfCode(tie).isPresent();
    }

    private static boolean mayBeState(Mention mention) {
        return mention.government()
                || mention.form() == MentionForm.NAME
                        && (mention.kind() == EntityKind.STATE
                                || mention.kind() == EntityKind.PLACE
                                || isSeatOfGovernment(mention));
    }

    /** A building that is told for a body rather than for a facility stands for the government in it. */
    private static boolean isSeatOfGovernment(Mention mention) {
        return mention.kind() == EntityKind.GOVERNMENT_BODY
                && World.seat(mention.name())
                        .filter(seat -> seat.body().isEmpty())
                        .isPresent();
    }

    private static Optional<State> state(Mention mention, @Nullable LocalDate published) {
        String name = mention.name();
        if (mention.government() || isSeatOfGovernment(mention)) {
            return World.stateOfGovernment(name, published)
                    .or(() -> mention.kind() == EntityKind.STATE ? World.stateOfDemonym(name) : Optional.empty());
        }
        if (mention.kind() == EntityKind.PLACE) {
            return World.stateOfName(name).filter(state -> !state.hasNamesake());
        }
        return World.stateOfName(name).or(() -> World.stateOfDemonym(name));
    }

    private static Optional<Canonical> person(MentionInContext in) {
        PersonName name = PersonName.of(in.mention().name());
        Evidence evidence = Evidence.of(in, name);
        Optional<OfficeHolder> holder = holder(in, name, evidence);
        if (holder.isPresent()) {
            OfficeHolder known = holder.get();
            return Optional.of(new Canonical(
                    Sort.HOLDER,
                    known.state().code().toLowerCase(Locale.ROOT) + " " + Names.fold(known.name()),
                    Optional.of(known.name())));
        }
        return Optional.of(new Canonical(Sort.PERSON, name.isFull() ? name.folded() : "", Optional.empty()));
    }

    /** A common noun that names the one organ of its kind that a state has: Norwegian navy. */
    private static Optional<Canonical> only(MentionInContext in) {
        Mention mention = in.mention();
        boolean body = mention.kind() == EntityKind.GOVERNMENT_BODY || mention.kind() == EntityKind.ARMED_FORCE;
        return body && organ(in).filter(organ -> ONLY.containsKey(organ.rest())).isPresent()
                ? body(in)
                : Optional.empty();
    }

    private static Optional<Canonical> body(MentionInContext in) {
        Mention mention = in.mention();
        String name = mention.name();
        Optional<KnownBody> known = in.brief()
                ? Optional.empty()
                : World.bodyOf(name)
                        .or(() -> World.seat(name).flatMap(Seat::body).flatMap(World::bodyOf));
        if (known.isPresent()) {
            return Optional.of(new Canonical(
                    Sort.KNOWN_BODY,
                    Names.fold(known.get().name()),
                    Optional.of(known.get().name())));
        }
        Optional<Organ> organ = organ(in);
        if (organ.isPresent() && KNOWN_ORGANS.containsKey(organ.get())) {
            return known(KNOWN_ORGANS.get(organ.get()));
        }
        if (organ.isPresent()) {
            return Optional.of(new Canonical(
                    Sort.ORGAN,
                    organ.get().state().code().toLowerCase(Locale.ROOT) + " "
                            + organ.get().rest(),
                    Optional.empty()));
        }
        String folded = folded(mention);
        return Optional.of(new Canonical(Sort.NAME, isOrgan(folded) ? "" : "body " + folded, Optional.empty()));
    }

    private static Optional<Canonical> known(KnownBody body) {
        return Optional.of(new Canonical(Sort.KNOWN_BODY, Names.fold(body.name()), Optional.of(body.name())));
    }

    private static Optional<Canonical> name(Mention mention) {
        String folded = folded(mention);
        return Optional.of(new Canonical(
                Sort.NAME, folded.isEmpty() ? "" : family(mention.kind()) + " " + folded, Optional.empty()));
    }

    private static String spelt(String folded) {
        StringBuilder spelt = new StringBuilder();
        for (String word : folded.split(" ")) {
            spelt.append(spelt.isEmpty() ? "" : " ").append(SPELLINGS.getOrDefault(word, word));
        }
        return spelt.toString();
    }

    /** Known bodies by the organ that any of their names tells: "Venezuela's National Guard" is one of them. */
    private static Map<Organ, KnownBody> knownOrgans() {
        Map<Organ, KnownBody> organs = new HashMap<>();
        for (KnownBody body : World.bodies()) {
            organ(body.name()).ifPresent(organ -> organs.putIfAbsent(organ, body));
            body.aliases().forEach(alias -> organ(alias).ifPresent(organ -> organs.putIfAbsent(organ, body)));
        }
        return Map.copyOf(organs);
    }

    private static Map<String, String> only() {
        Map<String, String> only = new HashMap<>();
        for (Map<String, String> row : Table.of(Canonical.class, "only.tsv").rows()) {
            String organ = spelt(Names.fold(Table.cell(row, "organ")));
            only.put(organ, organ);
            Table.parts(row, "others").forEach(other -> only.put(spelt(Names.fold(other)), organ));
        }
        return Map.copyOf(only);
    }

    private static Map<String, String> spellings() {
        Map<String, String> spellings = new TreeMap<>();
        for (Map<String, String> row :
                Table.of(Canonical.class, "spellings.tsv").rows()) {
            Table.parts(row, "others").forEach(other -> spellings.put(other, Table.cell(row, "word")));
        }
        return Map.copyOf(spellings);
    }
}
