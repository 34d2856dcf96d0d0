package org.entente.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.engine.kit.Table;
import org.entente.model.ClaimType;
import org.entente.model.Domain;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Mode;
import org.entente.model.Role;
import org.entente.model.TieType;
import org.jspecify.annotations.Nullable;

/** The lexicons of the reading stage, as the files beside this class have them. Immutable. */
final class Lexicons {
    private static final Lexicons BUNDLED = new Lexicons();

    private final Map<String, List<Predicate>> predicates = new HashMap<>();
    private final Set<String> nothing = new TreeSet<>();
    private final Map<String, List<LightVerb>> lightVerbs = new HashMap<>();
    private final Map<String, Nominal> nominals = new HashMap<>();
    private final Map<String, PartyWord> parties = new HashMap<>();
    private final Map<String, String> adherents = new HashMap<>();
    private final Map<String, String> partyLetters = new HashMap<>();
    private final Map<String, EntityKind> bodies = new HashMap<>();
    private final Map<String, Effect> operators = new HashMap<>();
    private final Map<String, Cue> cues = new HashMap<>();
    private final Map<String, List<CuePhrase>> cuePhrases = new HashMap<>();
    private final Set<String> groups = new TreeSet<>();

    /**
     * A common noun that names an actor or a thing.
     *
     * @param kind of what it names
     * @param acts whether that acts
     * @param unsure whether it does so only where the reader's model takes it for people or a body, as it also means something else
     */
    record Nominal(EntityKind kind, boolean acts, boolean unsure) {}

    /**
     * An adjective that tells a party.
     *
     * @param party its name
     * @param opens whether it tells it also as the first word of a sentence
     */
    record PartyWord(String party, boolean opens) {}

    /** A light verb with the nouns it goes with; all where none are named. */
    record LightVerb(Set<String> nouns, boolean reversed) {}

    /**
     * A word that puts something into a source's mouth or mind.
     *
     * @param group say, think, document, stance; {@code telling} for a document's verb of which people are subjects too (described), and
     *     {@code speech} for a stance that is taken in words (criticised), {@code worded} for one that may be taken by force too
     *     (attacked), {@code felt} for what its object feels towards its subject (angered)
     * @param effect on its content
     * @param frames where its content stands beside a clause: {@code o} the object, {@code x} an infinitive,
     *     {@code ox} an infinitive with the object before it, {@code as} the object with what it is called,
     *     {@code o+to} the object and what stands after that preposition, {@code p:about} what stands after it alone, {@code s} the subject
     */
    record Cue(String group, Effect effect, List<String> frames) {
        Utterance.Kind kind() {
            return switch (group) {
                case "say" -> Utterance.Kind.SAY;
                case "think" -> Utterance.Kind.THINK;
                case "document", "telling" -> Utterance.Kind.SHOW;
                case "stance", "speech", "felt", "worded" -> Utterance.Kind.STANCE;
                default -> throw new IllegalStateException("cues.tsv: no such class: " + group);
            };
        }

        /** Whether it tells an act of speech. */
        boolean isSpoken() {
            return group.equals("say") || group.equals("telling") || group.equals("speech");
        }

        boolean isKind(Utterance.Kind kind) {
            return kind() == kind;
        }
    }

    /** A verb that puts something into a source's mouth together with other words: point out, take to task. */
    record CuePhrase(List<String> others, Cue cue) {}

    static Lexicons bundled() {
        return BUNDLED;
    }

    private Lexicons() {
        rows("predicates.tsv").forEach(this::addPredicate);
        for (Map<String, String> row : rows("light-verbs.tsv")) {
            Set<String> nouns = new TreeSet<>(Table.parts(row, "nouns"));
            nouns.remove("*");
            lightVerbs
                    .computeIfAbsent(Table.cell(row, "verb"), k -> new ArrayList<>())
                    .add(new LightVerb(nouns, Table.cell(row, "roles").equals("reversed")));
        }
        for (Map<String, String> row : rows("nominals.tsv")) {
            nominals.putIfAbsent(
                    Table.cell(row, "lemma"),
                    new Nominal(
                            EntityKind.ofCode(Table.cell(row, "kind")),
                            !Table.cell(row, "acts").equals("no"),
                            Table.cell(row, "acts").equals("unsure")));
        }
        for (Map<String, String> row : rows("parties.tsv")) {
            String word = Table.cell(row, "word");
            String party = Table.cell(row, "party");
            switch (Table.cell(row, "form")) {
                case "adjective" ->
                    parties.put(
                            word, new PartyWord(party, Table.cell(row, "opens").equals("yes")));
                case "noun" -> adherents.put(word, party);
                case "letter" -> partyLetters.put(word, party);
                default -> throw new IllegalStateException("parties.tsv: no such form: " + row);
            }
        }
        for (Map<String, String> row : rows("bodies.tsv")) {
            bodies.putIfAbsent(
                    Table.cell(row, "head").toLowerCase(Locale.ROOT), EntityKind.ofCode(Table.cell(row, "kind")));
        }
        for (Map<String, String> row : rows("operators.tsv")) {
            operators.putIfAbsent(
                    Table.cell(row, "pos") + " " + Table.cell(row, "lemma"), Effect.of(Table.cell(row, "effect")));
        }
        for (Map<String, String> row : rows("verb-groups.tsv")) {
            groups.add(Table.cell(row, "group") + " " + Table.cell(row, "verb"));
        }
        for (Map<String, String> row : rows("cues.tsv")) {
            addCue(row);
        }
    }

    private void addCue(Map<String, String> row) {
        String effect = Table.cell(row, "effect");
        Cue cue = new Cue(
                Table.cell(row, "class"),
                effect.isEmpty() ? Effect.PLAIN : Effect.of(effect),
                List.of(Table.cell(row, "frame").strip().split(" +", -1)));
        List<String> words = List.of(Table.cell(row, "lemma").split(" ", -1));
        if (words.size() > 1 && Table.cell(row, "pos").equals("verb")) {
            cuePhrases
                    .computeIfAbsent(words.getFirst(), k -> new ArrayList<>())
                    .add(new CuePhrase(words.subList(1, words.size()), cue));
        } else {
            cues.putIfAbsent(Table.cell(row, "pos") + " " + Table.cell(row, "lemma"), cue);
        }
    }

    private static List<Map<String, String>> rows(String resource) {
        return Table.of(Lexicons.class, resource).rows();
    }

    private void addPredicate(Map<String, String> row) {
        String type = Table.cell(row, "type");
        if (type.equals("-")) {
            nothing.add(Table.cell(row, "lemma"));
            return;
        }
        ClaimType claimType =
                type.equals(type.toUpperCase(Locale.ROOT)) ? EventType.ofCode(type) : TieType.ofCode(type);
        Set<Domain> domains = new TreeSet<>();
        Table.parts(row, "domains").forEach(code -> domains.add(Domain.ofCode(code)));
        Map<String, Role> frame = new LinkedHashMap<>();
        List<String> needed = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<String> armed = new ArrayList<>();
        List<String> personal = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        List<String> owned = new ArrayList<>();
        Map<String, List<String>> sorts =
                Map.of("!!armed", armed, "!!person", personal, "!!body", bodies, "!!owned", owned);
        for (String pair : Table.cell(row, "frame").split(" ", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalStateException("predicates.tsv: a frame's slot has a role: " + row);
            }
            int mark = pair.indexOf('!');
            String slot = pair.substring(0, mark < 0 ? equals : mark);
            String need = mark < 0 ? "" : pair.substring(mark, equals);
            if (!need.isEmpty()) {
                needed.add(slot);
            }
            if (need.startsWith("!!")) {
                named.add(slot);
            }
            List<String> sort = sorts.get(need);
            if (sort != null) {
                sort.add(slot);
            }
            if (!pair.endsWith("=content")) {
                frame.put(slot, Role.ofCode(pair.substring(equals + 1)));
            }
        }
        String[] content = Table.cell(row, "content").split(" ", -1);
        Predicate.Transfer transfer = content.length < 2
                ? Predicate.Transfer.NONE
                : Predicate.Transfer.valueOf(content[1].toUpperCase(Locale.ROOT));
        boolean verb = Table.cell(row, "pos").equals("verb");
        String lemma = Table.cell(row, "lemma");
        predicates
                .computeIfAbsent(key(verb, lemma), k -> new ArrayList<>())
                .add(new Predicate(
                        lemma,
                        verb,
                        claimType,
                        domains,
                        frame,
                        List.copyOf(needed),
                        List.copyOf(named),
                        List.copyOf(armed),
                        List.copyOf(personal),
                        List.copyOf(bodies),
                        List.copyOf(owned),
                        content[0].isEmpty() ? Optional.empty() : Optional.of(Mode.ofCode(content[0])),
                        transfer));
    }

    private static String key(boolean verb, String lemma) {
        return (verb ? "verb " : "noun ") + lemma;
    }

    /** Whether a noun tells what somebody is to somebody: a nominee, a senator. */
    boolean isPost(String lemma) {
        return predicates(false, lemma).stream().anyMatch(entry -> entry.frame().containsKey("self"));
    }

    /** The entries of a verb or noun, more specific ones first; none where it is not known. */
    List<Predicate> predicates(boolean verb, String lemma) {
        return predicates.getOrDefault(key(verb, lemma), List.of());
    }

    /** Whether a verb or noun, by one of its entries, tells an event or a tie of one of those types. */
    boolean tells(boolean verb, String lemma, ClaimType... types) {
        return tells(verb, lemma, Set.of(types));
    }

    /** Whether a verb or noun, by one of its entries, tells an event or a tie of one of those types. */
    boolean tells(boolean verb, String lemma, Set<ClaimType> types) {
        return predicates(verb, lemma).stream().anyMatch(entry -> types.contains(entry.type()));
    }

    /** Whether a verb with its object or preposition is known to tell no event: released a statement. */
    boolean isNothing(String phrase) {
        return nothing.contains(phrase);
    }

    /** Whether a verb carries the meaning of that noun, and if so how. */
    Optional<LightVerb> lightVerb(String verb, String noun) {
        return lightVerbs.getOrDefault(verb, List.of()).stream()
                .filter(entry -> entry.nouns().isEmpty() || entry.nouns().contains(noun))
                .findFirst();
    }

    @Nullable
    Nominal nominal(String lemma) {
        return nominals.get(lemma);
    }

    /** The party that an adjective tells, as written; null where it tells none. */
    @Nullable
    PartyWord party(String word) {
        return parties.get(word);
    }

    /** The party of which a noun names one, as written: Democrat. */
    Optional<String> partyOf(String adherent) {
        return Optional.ofNullable(adherents.get(adherent));
    }

    /** The party that a letter in brackets behind a name stands for. */
    Optional<String> partyOfLetter(String letter) {
        return Optional.ofNullable(partyLetters.get(letter));
    }

    /** The kind that a word of a proper name tells, or null. */
    @Nullable
    EntityKind body(String word) {
        return bodies.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether one of the lexicons has that verb. */
    boolean isVerb(String lemma) {
        return cues.containsKey("verb " + lemma)
                || operators.containsKey("verb " + lemma)
                || predicates.containsKey(key(true, lemma))
                || lightVerbs.containsKey(lemma)
                || isOf("failing", lemma);
    }

    /** Whether a verb is of one of that group of {@code verb-groups.tsv}. */
    boolean isOf(String group, String lemma) {
        return groups.contains(group + " " + lemma);
    }

    @Nullable
    Effect operator(String pos, String lemma) {
        return operators.get(pos + " " + lemma);
    }

    /** The phrases of saying, thinking or stance that begin with that verb. */
    List<CuePhrase> cuePhrases(String lemma) {
        return cuePhrases.getOrDefault(lemma, List.of());
    }

    @Nullable
    Cue cue(String pos, String lemma) {
        return cues.get(pos + " " + lemma);
    }

    /** Whether a verb is a cue of that kind: said, believed, showed. */
    boolean isCue(String verb, Utterance.Kind kind) {
        Cue cue = cue("verb", verb);
        return cue != null && cue.isKind(kind);
    }
}
