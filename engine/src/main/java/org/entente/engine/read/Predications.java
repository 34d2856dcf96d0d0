package org.entente.engine.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Role;
import org.entente.model.TieType;

/**
 * Finds the predicates of a sentence that the lexicon knows, with the mentions in their roles. Nothing comes
 * of two names that only stand in one sentence: every participant fills a slot. Not thread-safe; one per
 * sentence.
 */
final class Predications {
    private static final Set<ClaimType> MUTUAL = Set.of(
            EventType.CONSULT,
            EventType.AGREE,
            EventType.COOPERATE,
            TieType.ALLIANCE,
            TieType.TRADE,
            TieType.AGREEMENT_IN_FORCE,
            TieType.HOSTILITY,
            TieType.KINSHIP);
    /** What can be shown to a deed or a word of somebody's, and so to them. */
    private static final Set<ClaimType> STANCES =
            Set.of(EventType.SUPPORT, EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.YIELD);

    /** What is done against somebody. */
    private static final Set<ClaimType> HOSTILE = Set.of(
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.SANCTION,
            EventType.COERCE,
            EventType.ASSAULT);

    private static final Pattern SELVES = Pattern.compile("(?:him|her|it|them|your|our|my)sel(?:f|ves)");

    /** What is done with words, which may be told of the words. */
    private static final Set<ClaimType> SPOKEN =
            Set.of(EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.REQUEST, EventType.THREATEN);

    /** What laws and orders do to somebody. */
    private static final Set<ClaimType> RULED = Set.of(EventType.SANCTION, EventType.COERCE, EventType.YIELD);

    private static final Set<String> WITH = Set.of("with", "to");

    private static final Set<String> VOICES = Set.of("by", "from");

    /** What only those do who can speak. */
    private static final Set<ClaimType> WILLED = Set.of(
            EventType.AGREE,
            EventType.CONSULT,
            EventType.SUPPORT,
            EventType.REQUEST,
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.YIELD,
            EventType.RETREAT,
            EventType.COOPERATE,
            TieType.MEMBERSHIP,
            TieType.OFFICE,
            TieType.ALLIANCE,
            TieType.PROXY,
            TieType.KINSHIP,
            EventType.PROTEST,
            EventType.SANCTION,
            EventType.MOBILIZE);

    /** What binds somebody to somebody: nobody holds an office of goods or speaks for a machine. */
    private static final Set<ClaimType> OF_SOMEBODY =
            Set.of(TieType.OFFICE, TieType.MEMBERSHIP, TieType.PROXY, TieType.KINSHIP, TieType.HOSTILITY);

    /** What is told of whoever is known by a common noun alone: the general's niece, the operator's chief executive. */
    private static final Set<ClaimType> OF_ANYBODY = Set.of(TieType.OFFICE, TieType.KINSHIP);

    /** What is done with things that no lexicon needs to know: trains, chemicals. */
    private static final Set<ClaimType> OF_THINGS =
            Set.of(TieType.PRODUCTION, TieType.SUPPLY, TieType.TRADE, TieType.TRAFFICKING);

    private static final Set<String> BEHALF = Set.of("on", "in");

    private static final Set<String> AIMED_AT = Set.of("for", "against", "to");

    /** What is not told by a verb that says what its object is or becomes: called it a talk, left ten dead. */
    private static final Set<ClaimType> OF_WHOLE = Set.of(EventType.CONSULT, EventType.RETREAT, TieType.PRODUCTION);

    /** What is told of somebody or something that is no ware: nobody refuses a gun or accuses a crate. */
    private static final Set<ClaimType> TO_SOMEBODY = Set.of(EventType.REJECT, EventType.ACCUSE, EventType.THREATEN);

    /** What is done by speaking to somebody. */
    private static final Set<ClaimType> SPOKEN_TO = Set.of(EventType.CONSULT, EventType.REQUEST);

    /** What is done to a person by these, where nobody is said to do it, is as often done with words. */
    private static final Set<String> WORDY = Set.of("attack", "assault", "strike", "raid");

    /** What a party's word before a noun tells: whose somebody is, not whose rival or senator. */
    private static final Set<ClaimType> OF_PARTIES = Set.of(TieType.MEMBERSHIP, TieType.COMMAND);

    /** The entries for any noun for a person that has none of its own. */
    private static final String ANYBODY = "anybody";

    /** Whoever these belong to acts: the president's office, the Iranian side. */
    private static final Set<String> ON_BEHALF = Set.of("office", "side", "camp", "team", "cabinet", "leadership");
    /** These are named by what follows: the republic of Nakhichevan. */
    private static final Set<String> NAMED_BY_OF = Set.of(
            "republic",
            "city",
            "town",
            "village",
            "province",
            "region",
            "state",
            "island",
            "district",
            "port",
            "capital",
            "kingdom",
            "people");

    /** What a state has: Congolese territory, Greek airspace, Chad's soil. */
    private static final Set<String> TERRITORY = Set.of(
            "territory",
            "soil",
            "airspace",
            "water",
            "waters",
            "coast",
            "coastline",
            "shore",
            "mainland",
            "border",
            "frontier",
            "seaboard",
            "shoreline",
            "hinterland",
            "north",
            "south",
            "east",
            "west");

    private static final Set<String> PLACES = Set.of("in", "at", "near", "off", "inside", "outside", "across");
    private static final Set<String> QUANTITIES = Set.of(
            "member",
            "number",
            "group",
            "dozen",
            "hundred",
            "thousand",
            "one",
            "ten",
            "score",
            "some",
            "many",
            "most",
            "several",
            "both",
            "all",
            "part",
            "majority",
            "range",
            "series",
            "kind",
            "type",
            "lot",
            "couple",
            "pair",
            "network",
            "team",
            "delegation",
            "fleet",
            "shipment",
            "cargo",
            "consignment",
            "batch",
            "load",
            "crew",
            "each",
            "two",
            "three",
            "four",
            "five",
            "handful",
            "generation",
            "cohort",
            "string",
            "web",
            "cluster",
            "raft",
            "array",
            "chain",
            "barrel",
            "tonne",
            "ton",
            "half",
            "rest",
            "remainder",
            "bulk");

    /** Whoever these are of acts: fighters of the March Movement. */
    private static final Set<String> FIGHTERS =
            Set.of("fighter", "rebel", "militant", "insurgent", "gunman", "guerrilla", "militiaman");

    /** So much of a body by name is held as the body is. */
    private static final Set<String> SHARES = Set.of("percent", "%", "third", "quarter", "stake", "share");

    private static final Set<EventType> HELPING = Set.of(EventType.AID, EventType.SUPPORT);

    /** Behind these a noun for a deed tells to whom it is done, where its verb tells by whom, */
    private static final List<String> TO_WHOM =
            List.of("on", "against", "to", "with", "for", "of", "towards", "toward", "at");
    /** and behind these by whom, where its verb tells to whom. */
    private static final List<String> FROM_WHOM = List.of("by", "from");

    private final Tree tree;
    private final Lexicons lexicons;
    private final Arguments arguments;
    private final Charges charges;
    private final Attacks attacks;
    private final Doers doers;
    private final Senses senses;
    private final Map<Integer, FoundMention> byHead = new HashMap<>();
    private final List<FoundMention> mentions;

    Predications(Tree tree, List<FoundMention> mentions, Lexicons lexicons) {
        this.tree = tree;
        this.lexicons = lexicons;
        this.arguments = new Arguments(lexicons);
        this.charges = new Charges(arguments);
        this.doers = new Doers(lexicons);
        this.attacks = new Attacks(tree, lexicons, arguments, this::mentionAt);
        this.senses = new Senses(tree, lexicons, arguments, this::mentionAt);
        this.mentions = mentions;
        mentions.forEach(found -> byHead.putIfAbsent(found.head(), found));
    }

    /** The predications, in the order of the text. */
    List<Predication> find() {
        List<Predication> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            at(i).ifPresent(found::add);
        }
        return found;
    }

    /** "Opposes lifting the levy", "called for ending the tax": the deeds, told by gerunds, that somebody is for or against. */
    List<Integer> deeds(Predication predication) {
        int at = predication.at();
        boolean stand = predication.predicate().verb()
                && STANCES.contains(predication.predicate().type());
        return stand
                ? tree.children(at, "xcomp", "ccomp", "advcl").stream()
                        .filter(deed -> deed > at && tree.token(deed).xpos().equals("VBG"))
                        .filter(deed -> tree.child(deed, "nsubj", "aux").isEmpty())
                        .filter(deed -> tree.is(deed, "xcomp", "ccomp")
                                || tree.children(deed, "mark", "case").stream()
                                        .anyMatch(mark -> AIMED_AT.contains(tree.word(mark))))
                        .limit(1)
                        .toList()
                : List.of();
    }

    /** Whether what is done may be done about something that no mention stands for: events, and what is done with things. */
    static boolean mayBeOfMatters(Predicate entry) {
        return entry.type().kind() == ClaimKind.EVENT || OF_THINGS.contains(entry.type());
    }

    /** The heads of what something is done about that no mention stands for, in the order of the slots: vetoed the bill. */
    List<Integer> unnamedThings(Predication predication) {
        Predicate entry = predication.predicate();
        int at = predication.at();
        Stream<Integer> objects = entry.verb() ? arguments.fill(tree, at, true, "o").stream() : Stream.empty();
        Stream<Integer> others = entry.frame().entrySet().stream()
                .filter(slot -> slot.getValue() == Role.OBJECT || slot.getValue() == Role.RECIPIENT)
                .flatMap(slot -> arguments.fill(tree, at, entry.verb(), slot.getKey()).stream());
        return Stream.concat(objects, others)
                .distinct()
                .filter(head -> head != at && mentionAt(head).isEmpty())
                .toList();
    }

    /** The heads of those to whom something is done that no mention stands for: attacked a TV station. */
    List<Integer> unnamedRecipients(Predication predication) {
        Predicate entry = predication.predicate();
        return entry.type().kind() == ClaimKind.EVENT
                ? entry.frame().entrySet().stream()
                        .filter(slot -> slot.getValue() == Role.RECIPIENT)
                        .flatMap(slot -> arguments.fill(tree, predication.at(), entry.verb(), slot.getKey()).stream())
                        .distinct()
                        .filter(head ->
                                head != predication.at() && mentionAt(head).isEmpty())
                        .toList()
                : List.of();
    }

    /** The entries for the word at an index, with its particle or the preposition it governs first. */
    List<Predicate> entries(int at) {
        boolean verb = tree.isVerb(at);
        boolean title = tree.token(at).upos().equals("PROPN")
                && (tree.is(at, "compound", "appos")
                        || Arguments.titled(tree, at) != Token.ROOT
                        || Arguments.isBeforeItsBearer(tree, at));
        boolean other = tree.is(at, "case") || tree.token(at).upos().equals("ADJ");
        if (!verb && !title && !other && !tree.token(at).upos().equals("NOUN")) {
            return List.of();
        }
        if (Arguments.joined(tree, at) != Token.ROOT) {
            return lexicons.predicates(true, "-" + tree.word(at));
        }
        List<Predicate> entries = new ArrayList<>();
        if (verb) {
            for (String phrase : arguments.phrases(tree, at)) {
                if (lexicons.isNothing(phrase)) {
                    return lexicons.predicates(true, phrase);
                }
                entries.addAll(0, lexicons.predicates(true, phrase));
            }
        }
        if (!verb || !arguments.lends(tree, at)) {
            entries.addAll(lexicons.predicates(verb, tree.lemma(at)));
        }
        if (!verb) {
            List<Predicate> longer = compound(at)
                    .map(phrase -> lexicons.predicates(false, phrase))
                    .orElse(List.of());
            List<Predicate> own = longer.isEmpty() ? entries : longer;
            boolean post = own.stream().allMatch(entry -> entry.type() == TieType.OFFICE);
            return post && isSomeone(at)
                    ? Stream.concat(own.stream(), lexicons.predicates(false, ANYBODY).stream())
                            .toList()
                    : own;
        }
        return entries.stream().distinct().toList();
    }

    /** "Ann Reed, a nurse at the Brock Clinic": whether a common noun for one person is told of a name. */
    private boolean isSomeone(int at) {
        return Set.of("NN", "NNP").contains(tree.token(at).xpos())
                && tree.sentence().hint(at).mention().equals("person")
                && !arguments.fill(tree, at, false, "self").isEmpty();
    }

    /** The longer word that a noun ends, or begins: hunger strike, military operation; attorney general. */
    private Optional<String> compound(int at) {
        return tree.children(at, "compound", "amod").stream()
                .filter(child -> child == at - 1 || child == at + 1)
                .map(child -> child < at
                        ? tree.lemma(child) + " " + tree.lemma(at)
                        : tree.lemma(at) + " " + tree.lemma(child))
                .filter(phrase -> !lexicons.predicates(false, phrase).isEmpty())
                .findFirst();
    }

    private Optional<Predication> at(int at) {
        boolean described = tree.is(at, "amod") && Arguments.joined(tree, at) == Token.ROOT;
        if ((tree.is(at, "aux", "cop") || described) && tree.isVerb(at) || Certainty.isLeftOpen(tree, at)) {
            return Optional.empty();
        }
        Optional<Predication> lone = Optional.empty();
        Optional<Predication> first = Optional.empty();
        for (Predicate entry : entries(at)) {
            Optional<Predication> found = fit(at, entry);
            if (found.isEmpty()) {
                continue;
            }
            if (isStanding(entry, found.get().roles())) {
                lone = lone.or(() -> found);
            } else if (first.isEmpty()) {
                first = found;
                if (!isOneSided(found.get())) {
                    return first;
                }
            } else if (isFuller(found.get(), first.get())) {
                return found;
            }
        }
        return told(at, first, lone);
    }

    /** What fitted first, else whose a measure is, what holder a title has, or what sides a verb tells that carries the noun. */
    private Optional<Predication> told(int at, Optional<Predication> first, Optional<Predication> lone) {
        return first.or(() -> lone).or(() -> title(at)).or(() -> carried(at));
    }

    /** Whether an event has somebody on one side alone. */
    private static boolean isOneSided(Predication predication) {
        return predication.predicate().type().kind() == ClaimKind.EVENT
                && (predication.in(Role.ACTOR).isEmpty()
                        != predication.in(Role.RECIPIENT).isEmpty())
                && predication.in(Role.OBJECT).isEmpty();
    }

    /** "Came under attack by rebels": whether another entry of the word tells the same and who is on the other side too. */
    private static boolean isFuller(Predication other, Predication first) {
        return other.predicate().type() == first.predicate().type()
                && Stream.of(Role.ACTOR, Role.RECIPIENT)
                        .allMatch(role ->
                                !other.in(role).isEmpty() && other.in(role).containsAll(first.in(role)));
    }

    /** "Received an invitation from Chad", "made a demand of Chad": a deed that a noun tells, whose sides are told by the verb that carries it alone. */
    private Optional<Predication> carried(int at) {
        if (tree.isVerb(at) || arguments.carrier(tree, at).isEmpty()) {
            return Optional.empty();
        }
        return entries(at).stream()
                .filter(entry -> entry.type().kind() == ClaimKind.EVENT && entry.asksForNoSort())
                .limit(1)
                .flatMap(entry -> {
                    Map<Role, List<FoundMention>> roles = new EnumMap<>(Role.class);
                    sides(at, entry, roles);
                    boolean both = roles.containsKey(Role.ACTOR) && roles.containsKey(Role.RECIPIENT);
                    place(at, entry.type(), roles);
                    return both && senses.holds(at, entry, roles)
                            ? Stream.of(new Predication(at, entry, roles))
                            : Stream.empty();
                })
                .findFirst();
    }

    /** Adds the sides of a deed that a noun tells which the verb that carries it tells and its entry does not ask for. */
    private void sides(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        if (entry.verb() || entry.type().kind() != ClaimKind.EVENT) {
            return;
        }
        if (!roles.containsKey(Role.ACTOR)) {
            charges.of(tree, at).stream()
                    .flatMap(laid -> laid.doers().stream())
                    .flatMap(head -> mentionAt(head).filter(Predications::isParty).stream())
                    .forEach(found -> add(roles, Role.ACTOR, found));
        }
        List<Integer> targets = arguments.targetsOf(tree, at);
        Optional<Integer> carrier = arguments.carrier(tree, at);
        if (carrier.isEmpty() && targets.isEmpty()) {
            return;
        }
        boolean undergone = carrier.isEmpty() || arguments.isReversed(tree, carrier.get(), at);
        List<Integer> bearers =
                carrier.map(verb -> arguments.fill(tree, verb, true, "s")).orElse(targets);
        Role own = undergone ? Role.RECIPIENT : Role.ACTOR;
        Role other = undergone ? Role.ACTOR : Role.RECIPIENT;
        if (!roles.containsKey(own) && roles.getOrDefault(other, List.of()).size() <= 1) {
            bearers.stream()
                    .flatMap(head ->
                            mentionAt(head).isPresent() ? Stream.of(head) : arguments.owners(tree, head).stream())
                    .flatMap(head -> mentionAt(head).filter(Predications::isParty).stream())
                    .forEach(found -> add(roles, own, found));
        }
        if (!roles.containsKey(other) && !roles.containsKey(Role.OBJECT)) {
            (undergone ? FROM_WHOM : TO_WHOM)
                    .stream()
                            .flatMap(preposition -> arguments.fill(tree, at, false, "p:" + preposition).stream())
                            .filter(head -> head > at)
                            .flatMap(head -> mentionAt(head).filter(Predications::isParty).stream())
                            .limit(1)
                            .forEach(found -> add(roles, other, found));
        }
    }

    /** "American sanctions bite": whether nothing is told but whose a measure is. */
    private static boolean isStanding(Predicate entry, Map<Role, List<FoundMention>> roles) {
        return !entry.verb()
                && entry.type() == EventType.SANCTION
                && roles.keySet().equals(Set.of(Role.ACTOR));
    }

    /**
     * "Senator Ann Reed", "Foreign Minister Reed", "Ann Reed, a judge": that a person holds an office, where nobody says of what it is. A surname
     * behind one bare word has been told before.
     */
    private Optional<Predication> title(int at) {
        int bearer = Arguments.titled(tree, at);
        return entries(at).stream()
                .filter(entry -> entry.type() == TieType.OFFICE && !entry.verb())
                .filter(entry -> lexicons.isOf("titular", entry.lemma()))
                .findFirst()
                .flatMap(entry -> {
                    List<FoundMention> holders = fill(at, entry, "self").stream()
                            .flatMap(head -> mentionAt(head).stream())
                            .filter(Predications::isNamedPerson)
                            .distinct()
                            .toList();
                    boolean bare = bearer != Token.ROOT
                            && holders.stream().allMatch(holder -> isSurnameBehind(at, bearer, holder));
                    if (holders.isEmpty() || bare) {
                        return Optional.empty();
                    }
                    Map<Role, List<FoundMention>> roles = new EnumMap<>(Role.class);
                    roles.put(Role.ACTOR, holders);
                    sharedBodies(at).forEach(body -> add(roles, Role.RECIPIENT, body));
                    return Optional.of(new Predication(at, entry, roles));
                });
    }

    /** "President and chief executive of Boeing": of what the office beside is. */
    private List<FoundMention> sharedBodies(int title) {
        return tree.children(title, "conj").stream()
                .flatMap(other -> entries(other).stream()
                        .filter(entry -> entry.type() == TieType.OFFICE && !entry.verb())
                        .flatMap(entry -> entry.frame().entrySet().stream()
                                .filter(slot -> slot.getValue() == Role.RECIPIENT
                                        && slot.getKey().startsWith("p:"))
                                .flatMap(slot -> fill(other, entry, slot.getKey()).stream())))
                .distinct()
                .flatMap(head -> mentionAt(head).stream())
                .toList();
    }

    private boolean isSurnameBehind(int title, int bearer, FoundMention holder) {
        boolean described = title > 0 && tree.is(title - 1, "amod", "compound") && tree.head(title - 1) == bearer;
        return tree.children(title).isEmpty()
                && !described
                && tree.within(holder.mention().span()).size() == 1;
    }

    private Optional<Predication> fit(int at, Predicate entry) {
        if (OF_WHOLE.contains(entry.type()) && isNaming(at) || entry.verb() && isPuttingToFlight(at)) {
            return Optional.empty();
        }
        if (!isMet(at, entry)) {
            return Optional.empty();
        }
        Map<Role, List<FoundMention>> roles = new EnumMap<>(Role.class);
        entry.frame().forEach((slot, role) -> {
            if (slot.equals("poss") && entry.frame().containsKey("self") && isOfUnknownNoun(at)) {
                return;
            }
            List<Integer> heads = fill(at, entry, slot);
            for (int head : entry.owned().contains(slot) ? owners(entry, heads) : meant(entry, slot, heads)) {
                if (slot.equals("above") && isAppositive(head)) {
                    continue;
                }
                boolean title = role == Role.RECIPIENT && entry.type() == TieType.OFFICE && isTitleWord(at, head);
                if (title || !OF_PARTIES.contains(entry.type()) && isPartyWord(at, head)) {
                    continue;
                }
                mentionAt(head)
                        .filter(m -> suits(entry, role, m) || isAttacker(at, entry, role, m))
                        .filter(m -> !isScene(at, entry, role, m))
                        .filter(m -> !slot.equals("struck") || attacks.isStruck(m))
                        .filter(m -> !Arguments.isOrigin(slot)
                                || isParty(m)
                                || isPlace(m.mention().kind()))
                        .ifPresent(m -> add(roles, isAskedToAct(at, entry, role, m) ? Role.RECIPIENT : role, m));
            }
        });
        Role own = entry.frame().get("self");
        if (own != null && !entry.verb()) {
            unnamedHolder(at, entry).ifPresent(holder -> add(roles, own, holder));
        }
        if (!roles.containsKey(Role.ACTOR)) {
            ofLaw(at, entry).forEach(found -> add(roles, Role.ACTOR, found));
        }
        engage(at, entry, roles);
        aimMeans(at, entry, roles);
        if (isNobodys(at, entry, roles) || isOwnAffair(at, entry, roles) || isOwnDeed(entry, roles)) {
            return Optional.empty();
        }
        if (entry.verb() && entry.type() == EventType.ASSAULT && !roles.containsKey(Role.ACTOR)) {
            attacks.behind(at).forEach(found -> add(roles, Role.ACTOR, found));
        }
        reach(at, entry, roles);
        share(at, entry, roles);
        sides(at, entry, roles);
        place(at, entry.type(), roles);
        behalf(at, entry, roles);
        boolean holds = isPlayed(at, entry, roles) && senses.holds(at, entry, roles) && isTold(at, entry, roles);
        return holds ? Optional.of(new Predication(at, entry, roles)) : Optional.empty();
    }

    /** Whether all slots that an entry asks for are filled by what it asks for. */
    private boolean isMet(int at, Predicate entry) {
        return entry.needed().stream().allMatch(slot -> isFilled(at, entry, slot) || isLeftOut(at, entry, slot))
                && entry.named().stream()
                        .allMatch(slot -> isLeftOut(at, entry, slot)
                                || fill(at, entry, slot).stream().anyMatch(head -> isOfSort(entry, slot, head)));
    }

    /** Whether the roles of all slots that must name somebody or something are played. */
    private boolean isPlayed(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        boolean asked = entry.type() == EventType.REQUEST && roles.containsKey(Role.RECIPIENT);
        return entry.named().stream().allMatch(slot -> {
            Role role = entry.frame().get(slot);
            return roles.containsKey(role)
                    || role == Role.OBJECT && (asked || isOfThing(at, entry, slot))
                    || isLeftOut(at, entry, slot);
        });
    }

    /** Whether a slot may stay open though the entry asks for it: of several who confer, or where a law does it. */
    private boolean isLeftOut(int at, Predicate entry, String slot) {
        return isAmongThem(at, entry, slot) || slot.equals("s") && isByLaw(at, entry);
    }

    /** "Chad's ambassador left": whoever a noun names that says to whom they belong is told of it, where no name stands beside. */
    private Optional<FoundMention> unnamedHolder(int at, Predicate entry) {
        FoundMention holder = byHead.get(at);
        if (holder == null
                || holder.mention().form() != MentionForm.NOMINAL
                || Arguments.titled(tree, at) != Token.ROOT
                || tree.is(at, "appos", "compound", "xcomp")
                || isOfficeAlone(at)
                || tree.child(at, "cop").isPresent()
                || tree.is(at, "conj") && tree.child(tree.head(at), "cop").isPresent()
                || !arguments.fill(tree, at, false, "self").isEmpty()) {
            return Optional.empty();
        }
        boolean ofSomebody = entry.frame().keySet().stream()
                .filter(slot -> !slot.equals("self"))
                .filter(slot -> !slot.equals("poss") || !isOfUnknownNoun(at))
                .flatMap(slot -> arguments.fill(tree, at, false, slot).stream())
                .flatMap(head -> mentionAt(head).stream())
                .filter(other -> holds(entry, other))
                .anyMatch(other -> other.mention().form() != MentionForm.NOMINAL
                        || OF_ANYBODY.contains(entry.type()) && Predicatives.isDefinite(tree, other));
        return ofSomebody ? Optional.of(holder) : Optional.empty();
    }

    /** "The two ministers met": of several who confer, each is whom the others confer with. */
    private boolean isAmongThem(int at, Predicate entry, String slot) {
        return entry.verb()
                && slot.equals("o")
                && entry.type() == EventType.CONSULT
                && entry.frame().get(slot) == Role.RECIPIENT
                && entry.frame().get("s") == Role.ACTOR
                && !tree.isPassive(at)
                && tree.children(at, "obj", "ccomp", "xcomp").stream().allMatch(this::isEachOther)
                && tree.children(at, "obl").stream().noneMatch(other -> WITH.contains(tree.preposition(other)))
                && isSeveral(arguments.fill(tree, at, true, "s"));
    }

    private boolean isEachOther(int object) {
        return object > 0
                && (tree.word(object).equals("other") && tree.word(object - 1).equals("each")
                        || tree.word(object).equals("another")
                                && tree.word(object - 1).equals("one"));
    }

    /** "The bill would bar Chinese firms": what a law, an order or a plan does to somebody, nobody else is told to do. */
    private boolean isByLaw(int at, Predicate entry) {
        if (!entry.verb() || !RULED.contains(entry.type())) {
            return false;
        }
        List<Integer> laws = fill(at, entry, "s");
        return !laws.isEmpty()
                && laws.stream()
                        .allMatch(head -> mentionAt(head).isEmpty()
                                && tree.token(head).upos().equals("NOUN")
                                && lexicons.isOf("ruling", tree.lemma(head)));
    }

    /** "Trump's order bars refugees": whose law it is that does so. */
    private List<FoundMention> ofLaw(int at, Predicate entry) {
        return isByLaw(at, entry)
                ? fill(at, entry, "s").stream()
                        .flatMap(law -> arguments.owners(tree, law).stream())
                        .flatMap(owner -> mentionAt(owner).stream())
                        .filter(Predications::isParty)
                        .toList()
                : List.of();
    }

    private boolean isSeveral(List<Integer> subjects) {
        return subjects.size() > 1
                || subjects.stream()
                        .anyMatch(subject -> tree.token(subject).xpos().endsWith("S")
                                && tree.children(subject, "nummod", "det", "amod").stream()
                                        .anyMatch(child -> child < subject));
    }

    /** Whether a common noun before it that names no body tells whose it is, not the name before that: Syrian rebel leader. */
    private boolean isOfUnknownNoun(int at) {
        return Arguments.isOfCommonNoun(tree, at)
                && arguments.bodyBefore(tree, at).isEmpty();
    }

    /** "Ran for president of Chad", "served as minister": the office is named, and nobody who holds it. */
    private boolean isOfficeAlone(int at) {
        return tree.is(at, "obl", "nmod")
                && tree.token(at).xpos().equals("NN")
                && tree.child(at, "det", "nmod:poss", "amod").isEmpty();
    }

    /** World leaders lead nothing, and that officials are Iraqi is no tie. */
    private static boolean holds(Predicate entry, FoundMention owner) {
        EntityKind kind = owner.mention().kind();
        return (entry.type() != TieType.COMMAND || kind != EntityKind.PLACE)
                && (entry.type() != TieType.MEMBERSHIP || kind != EntityKind.STATE && kind != EntityKind.PLACE);
    }

    /** Whether somebody can play that part: ships do not agree, and nobody confers with cargo. */
    private static boolean suits(Predicate entry, Role role, FoundMention mention) {
        EntityKind kind = mention.mention().kind();
        if (kind == EntityKind.AGREEMENT && entry.type() == EventType.ASSAULT) {
            return false;
        }
        boolean speaks = Sources.canSpeak(kind);
        boolean craft = kind == EntityKind.VESSEL || kind == EntityKind.AIRCRAFT;
        if (role == Role.ACTOR && entry.type() == EventType.MOBILIZE && craft) {
            return true;
        }
        if (role == Role.ACTOR && WILLED.contains(entry.type())) {
            return speaks || mention.mention().form() == MentionForm.NAME && kind == EntityKind.PLACE;
        }
        if (role == Role.ACTOR && entry.type() == EventType.ASSAULT && !entry.verb()) {
            return !Attacks.isTarget(kind);
        }
        if (role == Role.OBJECT && entry.type() == TieType.COMMAND && isNamedPerson(mention)) {
            return false;
        }
        if (role == Role.RECIPIENT && OF_SOMEBODY.contains(entry.type())) {
            return speaks || isPlace(kind);
        }
        if (role == Role.RECIPIENT && SPOKEN_TO.contains(entry.type())) {
            return speaks || kind == EntityKind.PLACE;
        }
        boolean thing = kind == EntityKind.EQUIPMENT || kind == EntityKind.COMMODITY;
        if (role == Role.ACTOR && entry.type() == TieType.SUPPLY) {
            return !thing;
        }
        return role != Role.RECIPIENT || !TO_SOMEBODY.contains(entry.type()) || !thing;
    }

    /** Deputy Attorney General: a word of a title is nobody whose office it is. */
    private boolean isTitleWord(int at, int head) {
        FoundMention found = byHead.get(head);
        return found != null
                && found.mention().form() == MentionForm.NOMINAL
                && Character.isUpperCase(tree.token(head).text().codePointAt(0))
                && tree.is(head, "compound", "amod", "nmod", "flat")
                && !tree.has(head, "nmod:poss")
                && tree.preposition(head).isEmpty();
    }

    /** Republican senator: a party's word before a public office tells whose member its holder is. */
    private boolean isPartyWord(int at, int head) {
        return tree.is(head, "amod", "compound")
                && tree.head(head) == at
                && lexicons.party(tree.token(head).text()) != null;
    }

    /** Ordered the navy to leave, demanded that Chad leave: who is to do what is asked for is asked. */
    private boolean isAskedToAct(int at, Predicate entry, Role role, FoundMention mention) {
        EntityKind kind = mention.mention().kind();
        return role == Role.OBJECT
                && entry.verb()
                && entry.type() == EventType.REQUEST
                && Sources.canSpeak(kind)
                && kind != EntityKind.AGREEMENT
                && !tree.children(at, "xcomp", "ccomp").isEmpty();
    }

    /** Whether a deed that takes a will has a subject that nobody known is: the situation demands. */
    private boolean isNobodys(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        return entry.verb()
                && WILLED.contains(entry.type())
                && entry.frame().get("s") == Role.ACTOR
                && !roles.containsKey(Role.ACTOR)
                && !tree.isPassive(at)
                && !isByLaw(at, entry)
                && arguments.fill(tree, at, true, "s").stream().anyMatch(head -> !isPronoun(head));
    }

    /** Whether a verb says what its object is or becomes: she called Chad a success, left ten dead. */
    private boolean isNaming(int at) {
        return tree.isVerb(at) && tree.children(at, "xcomp").stream().anyMatch(child -> !tree.isVerb(child));
    }

    /** "Sent thousands fleeing": nobody is sent anywhere whom a verb tells to do something on the spot. */
    private boolean isPuttingToFlight(int at) {
        return tree.lemma(at).equals("send")
                && tree.children(at, "xcomp", "advcl").stream()
                        .anyMatch(child -> tree.token(child).xpos().equals("VBG")
                                && child > 0
                                && tree.child(at, "obj")
                                        .filter(sent -> sent == child - 1)
                                        .isPresent());
    }

    /** Whether nothing is supported but what is one's own: the firm supports its products. */
    private boolean isOwnAffair(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        if (!entry.verb() || entry.type() != EventType.SUPPORT || roles.containsKey(Role.RECIPIENT)) {
            return false;
        }
        if (tree.children(at, "obj").stream()
                .anyMatch(object -> SELVES.matcher(tree.word(object)).matches())) {
            return true;
        }
        List<FoundMention> owners = arguments.ownersOfObject(tree, at, false).stream()
                .flatMap(owner -> mentionAt(owner).stream())
                .toList();
        List<FoundMention> actors = roles.getOrDefault(Role.ACTOR, List.of());
        return !owners.isEmpty()
                && owners.stream().allMatch(owner -> actors.stream().anyMatch(actor -> isSame(owner, actor)));
    }

    /** "Reed defended her vote": what one says of one's own deed is about nobody else. */
    private static boolean isOwnDeed(Predicate entry, Map<Role, List<FoundMention>> roles) {
        List<FoundMention> recipients = roles.getOrDefault(Role.RECIPIENT, List.of());
        List<FoundMention> actors = roles.getOrDefault(Role.ACTOR, List.of());
        return entry.owned().contains("o")
                && !recipients.isEmpty()
                && recipients.stream().allMatch(one -> actors.stream().anyMatch(actor -> isSame(one, actor)));
    }

    /** What the nouns for attacks tell of who strikes and who is struck. */
    Attacks attacks() {
        return attacks;
    }

    private boolean isAttack(Predicate entry, int noun) {
        return entry.type() == EventType.ASSAULT && Attacks.isAttack(lexicons, tree.lemma(noun));
    }

    private boolean isAttacker(int at, Predicate entry, Role role, FoundMention mention) {
        return role == Role.ACTOR && entry.type() == EventType.ASSAULT && attacks.isAttacker(at, entry, mention);
    }

    /**
     * Who is named where an attack was or whom it befell does not do it; a place that a clause hangs on is where it was: raids on the
     * town of Homs that killed ten.
     */
    private boolean isScene(int at, Predicate entry, Role role, FoundMention mention) {
        EntityKind kind = mention.mention().kind();
        boolean struck = role == Role.ACTOR
                && entry.type() == EventType.ASSAULT
                && !entry.verb()
                && !isPlace(kind)
                && attacks.isVictimOrScene(at, mention);
        if (struck) {
            return true;
        }
        return role == Role.ACTOR
                && (entry.type() == EventType.ASSAULT || entry.type() == EventType.COERCE)
                && (kind == EntityKind.PLACE || kind == EntityKind.FACILITY)
                && tree.has(at, "acl:relcl");
    }

    private static boolean isSame(FoundMention pronoun, FoundMention other) {
        Id meant = pronoun.mention().antecedent();
        return meant != null
                && (meant.equals(other.mention().id())
                        || meant.equals(other.mention().antecedent()));
    }

    /** Who is praised where a deed of theirs is: of an object that names nobody, its owner. */
    private void reach(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        if (roles.containsKey(Role.RECIPIENT)) {
            return;
        }
        List<FoundMention> actors = roles.getOrDefault(Role.ACTOR, List.of());
        java.util.function.Predicate<FoundMention> another = found ->
                isParty(found) && isSomebodyKnown(found) && actors.stream().noneMatch(actor -> isSame(found, actor));
        Aims aims = new Aims(tree, arguments, this::mentionAt, another);
        if (entry.type() == EventType.PROTEST) {
            aims.of(at).ifPresent(found -> add(roles, Role.RECIPIENT, found));
            return;
        }
        if (entry.type() == EventType.AID) {
            helped(at).stream()
                    .flatMap(head -> mentionAt(head).filter(another).stream())
                    .forEach(found -> add(roles, Role.RECIPIENT, found));
        }
        boolean direct = entry.frame().get("o") == Role.RECIPIENT;
        if (entry.verb() && (direct || STANCES.contains(entry.type()))) {
            boolean blamed = entry.type() == EventType.ACCUSE;
            List<Integer> owners = new ArrayList<>(arguments.ownersOfObject(tree, at, blamed));
            if (owners.isEmpty() && STANCES.contains(entry.type())) {
                arguments.ownersOf(tree, at, besideObject(at, entry), blamed).stream()
                        .filter(this::isOwnerByGrammar)
                        .forEach(owners::add);
            }
            owners.forEach(
                    owner -> mentionAt(owner).filter(another).ifPresent(found -> add(roles, Role.RECIPIENT, found)));
        }
        if (!roles.containsKey(Role.RECIPIENT) && entry.verb() && direct && HOSTILE.contains(entry.type())) {
            arguments.fill(tree, at, true, "o").stream()
                    .flatMap(object -> partners(object).stream())
                    .flatMap(head -> mentionAt(head).filter(another).stream())
                    .forEach(found -> add(roles, Role.RECIPIENT, found));
        }
        if (!roles.containsKey(Role.RECIPIENT) && HOSTILE.contains(entry.type())) {
            struck(at, entry).stream()
                    .filter(head -> mentionAt(head).isEmpty())
                    .flatMap(head -> aims.whose(head).stream())
                    .findFirst()
                    .ifPresent(found -> add(roles, Role.RECIPIENT, found));
        }
        if (!roles.containsKey(Role.RECIPIENT) && entry.frame().containsKey("c:o")) {
            Arguments.atLength(tree, at).stream()
                    .flatMap(head -> mentionAt(head).filter(another).stream())
                    .findFirst()
                    .ifPresent(found -> add(roles, Role.RECIPIENT, found));
        }
    }

    /** "Donated ten ventilators to help Ethiopia": whom that which is given is to help. */
    private List<Integer> helped(int at) {
        int verb = tree.isVerb(at) ? at : arguments.carrier(tree, at).orElse(at);
        Stream<Integer> ofThing =
                tree.children(verb, "obj").stream().flatMap(thing -> tree.children(thing, "acl").stream());
        return Stream.concat(tree.children(verb, "advcl", "xcomp", "acl").stream(), ofThing)
                .filter(clause -> clause > at && Certainty.isInfinitive(tree, clause))
                .filter(clause -> lexicons.predicates(true, tree.lemma(clause)).stream()
                        .anyMatch(entry ->
                                HELPING.contains(entry.type()) && entry.frame().get("o") == Role.RECIPIENT))
                .flatMap(clause -> arguments.fill(tree, clause, true, "o").stream())
                .toList();
    }

    /** "Voted against Chad's plan", "bowed to its demands": what a verb's object is not, and what something is done about. */
    private List<Integer> besideObject(int at, Predicate entry) {
        Stream<Integer> told = entry.frame().entrySet().stream()
                .filter(slot -> slot.getKey().startsWith("p:") && slot.getValue() == Role.OBJECT)
                .flatMap(slot -> arguments.fill(tree, at, true, slot.getKey()).stream());
        Stream<Integer> own = tree.children(at, "obl").stream()
                .filter(child -> entry.lemma().endsWith(" " + tree.preposition(child) + " " + tree.lemma(child)));
        return Stream.concat(told, own)
                .filter(head ->
                        mentionAt(head).isEmpty() && tree.child(head, "nummod").isEmpty())
                .filter(head -> tree.token(head).upos().equals("NOUN"))
                .toList();
    }

    /** Banned trade with Chad: with whom something is shared that is told as a noun. */
    private List<Integer> partners(int noun) {
        boolean shared = mentionAt(noun).isEmpty()
                && lexicons.predicates(false, tree.lemma(noun)).stream()
                        .anyMatch(entry -> entry.frame().containsKey("p:with"));
        return shared ? arguments.fill(tree, noun, false, "p:with") : List.of();
    }

    /** What is struck, taken or meant by something hostile where it names nobody: hacked into the bank's computers. */
    private List<Integer> struck(int at, Predicate entry) {
        List<Integer> heads = new ArrayList<>();
        entry.frame().forEach((slot, role) -> {
            boolean taken = role == Role.OBJECT && entry.type() == EventType.COERCE && slot.equals("o");
            if (role == Role.RECIPIENT && !slot.equals("o") || taken) {
                heads.addAll(arguments.fill(tree, at, entry.verb(), slot));
            }
        });
        if (entry.verb() && !entry.frame().containsKey("o")) {
            heads.addAll(arguments.fill(tree, at, true, "o"));
        }
        return heads;
    }

    /** The union's demands, the demands of the union: whose it is by more than a name before it, which may say what it is about. */
    private boolean isOwnerByGrammar(int owner) {
        return tree.isNoun(owner)
                && (tree.has(owner, "nmod:poss") || !tree.preposition(owner).isEmpty() || tree.is(owner, "conj"));
    }

    /** The teachers, a minister's, Ann Reed: not "prime minister" as the name of an office. */
    private boolean isSomebodyKnown(FoundMention party) {
        int head = party.head();
        return party.mention().form() != MentionForm.NOMINAL
                || tree.token(head).xpos().endsWith("S")
                || tree.child(head, "det", "nmod:poss").isPresent();
    }

    static boolean isParty(FoundMention mention) {
        return Sources.canSpeak(mention.mention().kind()) && mention.mention().kind() != EntityKind.AGREEMENT;
    }

    /** A slot that must be filled needs somebody; for a thing any noun will do. */
    private boolean isFilled(int at, Predicate entry, String slot) {
        List<Integer> heads = fill(at, entry, slot);
        Role role = entry.frame().get(slot);
        if (role == Role.OBJECT || role == null) {
            return !heads.isEmpty();
        }
        boolean known = heads.stream().anyMatch(h -> mentionAt(h).isPresent());
        boolean someNoun = !slot.equals("s")
                && heads.stream()
                        .anyMatch(head -> tree.isNoun(head)
                                || isPronoun(head)
                                || tree.token(head).upos().equals("NUM"));
        boolean held = slot.equals("o") && heads.stream().anyMatch(head -> isHoldingOf(entry, head));
        return known || held || someNoun && isKnownBeside(at, entry, slot);
    }

    /** Whether a phrase names somebody or something known, or is a pronoun for a person. */
    private boolean isNamed(int head) {
        return mentionAt(head).isPresent()
                || byHead.containsKey(head) && !tree.word(head).equals("it");
    }

    private static boolean isNamedPerson(FoundMention mention) {
        return mention.mention().kind() == EntityKind.PERSON
                && mention.mention().form() != MentionForm.NOMINAL;
    }

    /** What fills a slot; for words that do what only speakers do, whose they are: Iran's statement condemned. */
    private List<Integer> fill(int at, Predicate entry, String slot) {
        List<Integer> heads = behindOwnNoun(entry, slot, arguments.fill(tree, at, entry.verb(), slot));
        boolean doer = !entry.verb()
                && slot.equals("poss")
                && entry.type().kind() == ClaimKind.EVENT
                && entry.frame().get(slot) == Role.ACTOR;
        if (doer && heads.isEmpty()) {
            return arguments.fill(tree, at, false, "p:by");
        }
        if (!slot.equals("s") || !entry.verb() || !SPOKEN.contains(entry.type())) {
            return heads;
        }
        return heads.stream().flatMap(head -> speakers(head).stream()).toList();
    }

    /** "Lives in exile in Niger": of an entry that has a noun behind its preposition, what stands behind that noun and the same preposition. */
    private List<Integer> behindOwnNoun(Predicate entry, String slot, List<Integer> heads) {
        if (!entry.verb() || !slot.startsWith("p:")) {
            return heads;
        }
        return heads.stream()
                .flatMap(head -> {
                    boolean own = entry.lemma().endsWith(" " + slot.substring(2) + " " + tree.lemma(head));
                    List<Integer> behind = own ? arguments.fill(tree, head, false, slot) : List.of();
                    return behind.isEmpty() ? Stream.of(head) : behind.stream();
                })
                .toList();
    }

    /** Whose words a noun names, by possessive, a body's name before it, or after "by" or "from"; the noun itself where nobody's or where it names no words. */
    private List<Integer> speakers(int noun) {
        Lexicons.Cue cue = mentionAt(noun).isPresent() ? null : lexicons.cue("noun", tree.lemma(noun));
        if (cue == null || !cue.isKind(Utterance.Kind.SAY) && !cue.isKind(Utterance.Kind.SHOW)) {
            return List.of(noun);
        }
        List<Integer> speakers = new ArrayList<>(arguments.fill(tree, noun, false, "own"));
        tree.children(noun, "nmod").stream()
                .filter(child -> VOICES.contains(tree.preposition(child)))
                .forEach(speakers::add);
        tree.children(noun, "compound").stream()
                .filter(name -> mentionAt(name)
                        .filter(body -> Mentions.BODIES.contains(body.mention().kind())
                                && body.mention().form() == MentionForm.NAME)
                        .isPresent())
                .forEach(speakers::add); // "a UN report accused"
        return speakers.isEmpty() ? List.of(noun) : speakers;
    }

    /** Tourists buy bread, and Ann Reed sells her car: a tie of trade has a firm, a state or a force in it. */
    private static boolean isNoCrowd(List<FoundMention> traders) {
        return traders.stream()
                .map(trader -> trader.mention().kind())
                .anyMatch(kind -> kind != EntityKind.PERSON && kind != EntityKind.GROUP);
    }

    /** "Siemens makes trains": whether a thing that is no mention fills a slot of what is done with things. */
    private boolean isOfThing(int at, Predicate entry, String slot) {
        return takesThings(entry, slot) && fill(at, entry, slot).stream().anyMatch(head -> Matters.isThing(tree, head));
    }

    private static boolean takesThings(Predicate entry, String slot) {
        return OF_THINGS.contains(entry.type()) && entry.frame().get(slot) == Role.OBJECT;
    }

    /** Whether what fills a slot that must be filled by somebody or something known is of the sort that it takes. */
    private boolean isOfSort(Predicate entry, String slot, int head) {
        if (entry.armed().contains(slot)) {
            return isArmed(head) && (!entry.lemma().equals("'s") || isNameItself(head));
        }
        if (entry.personal().contains(slot)) {
            return isPersonal(head);
        }
        if (entry.bodies().contains(slot)) {
            return isBody(head) && (!slot.equals("above") || isNameItself(head));
        }
        if (slot.equals("o") && isHoldingOf(entry, head)) {
            return true;
        }
        return entry.owned().contains(slot)
                ? mentionAt(head).isEmpty()
                        && owners(entry, List.of(head)).stream().anyMatch(owner -> mentionAt(owner)
                                .filter(Predications::isParty)
                                .isPresent())
                : isNamed(head)
                        || !whoseCause(entry, slot, head).isEmpty()
                        || takesThings(entry, slot) && Matters.isThing(tree, head);
    }

    /** Who is meant by what fills a slot: whose it is where it names nobody and somebody takes a stand on it. */
    private List<Integer> meant(Predicate entry, String slot, List<Integer> heads) {
        return heads.stream()
                .flatMap(head -> {
                    List<Integer> others = whoseCause(entry, slot, head);
                    return others.isEmpty() ? Stream.of(head) : others.stream();
                })
                .toList();
    }

    /** "Bowed to the teachers' demands", "rejected rebel claims": whose that is to which somebody gives in, or which somebody is for or against. */
    private List<Integer> whoseCause(Predicate entry, String slot, int head) {
        boolean stand = STANCES.contains(entry.type())
                && entry.frame().get(slot) == Role.RECIPIENT
                && (slot.equals("o") || slot.startsWith("p:") && !slot.equals("p:by"))
                && tree.token(head).upos().equals("NOUN")
                && tree.child(head, "nummod").isEmpty()
                && !byHead.containsKey(head);
        if (!stand) {
            return List.of();
        }
        Stream<Integer> owners = owners(entry, List.of(head)).stream()
                .filter(this::isOwnerByGrammar)
                .filter(owner -> mentionAt(owner).filter(this::isSomebodyKnown).isPresent());
        return Stream.concat(owners, doers.before(tree, head).stream())
                .filter(owner -> mentionAt(owner).filter(Predications::isParty).isPresent())
                .toList();
    }

    /** ISIL targets, the army's positions: whether what is struck is a force's, where nothing else names it. */
    private boolean isHoldingOf(Predicate entry, int head) {
        return entry.verb()
                && entry.type() == EventType.ASSAULT
                && mentionAt(head).isEmpty()
                && arguments.owners(tree, head).stream().anyMatch(this::isArmed);
    }

    /** Whose these are: Reed's honesty; of what a noun tells, also by a name before it: a tariff on Chinese cars. */
    private List<Integer> owners(Predicate entry, List<Integer> heads) {
        return heads.stream()
                .flatMap(
                        head -> (entry.verb() ? arguments.fill(tree, head, false, "own") : arguments.owners(tree, head))
                                .stream())
                .toList();
    }

    private boolean isArmed(int head) {
        return mentionAt(head)
                .map(m -> m.mention().kind())
                .filter(kind -> kind == EntityKind.ARMED_FORCE
                        || kind == EntityKind.ARMED_GROUP
                        || kind == EntityKind.VESSEL
                        || kind == EntityKind.AIRCRAFT)
                .isPresent();
    }

    /** Whether a body that people can belong to is named, not a state. */
    private boolean isBody(int head) {
        return mentionAt(head)
                .map(FoundMention::mention)
                .filter(mention -> mention.form() == MentionForm.NAME && Mentions.BODIES.contains(mention.kind()))
                .isPresent();
    }

    /** Whether a word is of a name of its own, and none that a name stands beside (Boeing's supplier Airbus) or that is named by whose it is. */
    private boolean isNameItself(int head) {
        FoundMention own = byHead.get(head);
        return own == null
                || own.mention().form() == MentionForm.NAME
                        && tree.within(own.mention().span()).stream()
                                .noneMatch(word -> tree.token(word).xpos().equals("POS"));
    }

    private boolean isPersonal(int head) {
        return mentionAt(head)
                .filter(found -> isKnownPerson(found.mention()) || isUnarmed(tree, lexicons, found))
                .isPresent();
    }

    private static boolean isKnownPerson(Mention mention) {
        return (mention.kind() == EntityKind.PERSON || mention.kind() == EntityKind.PARTY)
                && (mention.form() == MentionForm.NAME || mention.antecedent() != null);
    }

    /** A campaign, the press: bodies of people who do with words what forces do with arms. */
    static boolean isUnarmed(Tree tree, Lexicons lexicons, FoundMention found) {
        Lexicons.Nominal noun = lexicons.nominal(tree.lemma(found.head()));
        return found.mention().form() == MentionForm.NOMINAL
                && found.mention().kind() == EntityKind.ORGANISATION
                && noun != null
                && noun.unsure();
    }

    private boolean isPronoun(int head) {
        return tree.token(head).upos().equals("PRON");
    }

    /** Whether another slot holds somebody, so that this one may hold a noun that names nobody known. */
    private boolean isKnownBeside(int at, Predicate entry, String slot) {
        return entry.frame().keySet().stream()
                .filter(other -> !other.equals(slot))
                .flatMap(other -> arguments.fill(tree, at, entry.verb(), other).stream())
                .anyMatch(h -> mentionAt(h).isPresent() || entry.verb() && isAttack(entry, h));
    }

    private static void add(Map<Role, List<FoundMention>> roles, Role role, FoundMention mention) {
        boolean known = roles.values().stream().anyMatch(list -> list.contains(mention));
        if (!known) {
            roles.computeIfAbsent(role, k -> new ArrayList<>()).add(mention);
        }
    }

    /** Of two sides told in one breath, the first acts and the others receive: Iran and Venezuela signed. */
    private void share(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        List<FoundMention> actors = roles.getOrDefault(Role.ACTOR, List.of());
        boolean others = entry.frame().entrySet().stream()
                .filter(slot -> slot.getValue() == Role.RECIPIENT)
                .anyMatch(slot ->
                        !arguments.fill(tree, at, entry.verb(), slot.getKey()).isEmpty());
        if (others || entry.verb() && lexicons.isOf("severally", tree.lemma(at))) {
            return;
        }
        boolean crowd = actors.stream()
                .allMatch(m -> m.mention().form() == MentionForm.NOMINAL
                        && (m.mention().kind() == EntityKind.GROUP
                                || m.mention().kind() == EntityKind.PERSON));
        if (crowd) {
            return;
        }
        boolean both = MUTUAL.contains(entry.type()) || entry.frame().containsKey("p:between");
        if (both && actors.size() > 1 && !roles.containsKey(Role.RECIPIENT)) {
            roles.put(Role.RECIPIENT, new ArrayList<>(actors.subList(1, actors.size())));
            roles.put(Role.ACTOR, new ArrayList<>(actors.subList(0, 1)));
        }
    }

    /** "At a meeting with the envoy the minister said": whoever acts meanwhile is the other side of a meeting that names one. */
    private void engage(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        boolean oneSided = !entry.verb()
                && entry.type() == EventType.CONSULT
                && roles.containsKey(Role.RECIPIENT)
                && !roles.containsKey(Role.ACTOR)
                && arguments.owners(tree, at).stream().allMatch(this::isPronoun);
        if (!oneSided) {
            return;
        }
        List<FoundMention> others = roles.getOrDefault(Role.RECIPIENT, List.of());
        arguments.engagedIn(tree, at).stream()
                .flatMap(head -> tree.conjuncts(head).stream())
                .flatMap(head -> mentionAt(head).stream())
                .filter(found -> isParty(found) && suits(entry, Role.ACTOR, found))
                .filter(found -> others.stream().noneMatch(other -> other == found || isSame(found, other)))
                .forEach(found -> add(roles, Role.ACTOR, found));
    }

    /** "Supports the junta through arms deliveries": who is done something to by a deed that names nobody it is done to. */
    private void aimMeans(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        if (!entry.verb() && entry.frame().containsValue(Role.RECIPIENT) && !roles.containsKey(Role.RECIPIENT)) {
            arguments.aimedByMeansOf(tree, at).stream()
                    .filter(head -> partners(head).isEmpty())
                    .flatMap(head -> mentionAt(head).filter(Predications::isParty).stream())
                    .forEach(found -> add(roles, Role.RECIPIENT, found));
        }
    }

    /** "Shipped the goods on behalf of Boeing": for whom somebody acts. */
    private void behalf(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        if (!entry.verb() || !roles.containsKey(Role.ACTOR) && !roles.containsKey(Role.RECIPIENT)) {
            return;
        }
        Stream<Integer> objects =
                tree.children(at, "obj").stream().flatMap(object -> tree.children(object, "nmod").stream());
        Stream.concat(tree.children(at, "obl").stream(), objects)
                .filter(noun -> tree.lemma(noun).equals("behalf") && BEHALF.contains(tree.preposition(noun)))
                .flatMap(noun -> tree.children(noun, "nmod").stream())
                .filter(whose ->
                        tree.has(whose, "nmod:poss") || tree.preposition(whose).equals("of"))
                .flatMap(whose -> mentionAt(whose).filter(Predications::isParty).stream())
                .forEach(whose -> add(roles, Role.BENEFICIARY, whose));
    }

    private void place(int at, ClaimType type, Map<Role, List<FoundMention>> roles) {
        List<Integer> sites = new ArrayList<>(tree.children(at, "obl", "nmod"));
        tree.child(at, "obj").ifPresent(o -> sites.addAll(tree.children(o, "nmod")));
        arguments.carrier(tree, at).ifPresent(c -> sites.addAll(tree.children(c, "obl")));
        if (arguments.takesPlace(tree, at)) {
            sites.addAll(tree.children(tree.head(at), "obl"));
        }
        if (type == EventType.THREATEN) {
            for (int clause : tree.children(at, "xcomp")) {
                sites.addAll(tree.children(clause, "obl"));
                tree.child(clause, "obj").ifPresent(o -> sites.addAll(tree.children(o, "nmod")));
            }
        }
        for (int noun : tree.children(at, "xcomp", "obl")) {
            if (mentionAt(noun).isEmpty() && !tree.isVerb(noun)) {
                sites.addAll(tree.children(noun, tree.is(noun, "xcomp") ? "obl" : "nmod"));
            }
        }
        for (int site : sites) {
            String preposition = tree.preposition(site);
            if (PLACES.contains(preposition) || preposition.equals("on") && TERRITORY.contains(tree.lemma(site))) {
                mentionAt(site)
                        .filter(m -> isPlace(m.mention().kind()) && !isState(site, m))
                        .ifPresent(m -> add(roles, Role.PLACE, m));
            }
        }
    }

    /** "Seven years in prison": a noun for a site that stands bare tells how somebody fares, not where. */
    private boolean isState(int site, FoundMention found) {
        return found.mention().form() == MentionForm.NOMINAL
                && tree.token(site).xpos().equals("NN")
                && tree.children(site).stream().allMatch(child -> tree.is(child, "case", "punct"));
    }

    private static boolean isPlace(EntityKind kind) {
        return kind == EntityKind.PLACE || kind == EntityKind.STATE || kind == EntityKind.FACILITY;
    }

    /** Whether enough is told: a verb has somebody it is told of, a noun and a tie two sides. */
    private boolean isTold(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        long parties = roles.entrySet().stream()
                .filter(e -> e.getKey() != Role.PLACE)
                .mapToLong(e -> e.getValue().size())
                .sum();
        boolean somebody = roles.values().stream().flatMap(List::stream).anyMatch(FoundMention::namesSomebody);
        if (!somebody && roles.values().stream().anyMatch(list -> !list.isEmpty())) {
            return false;
        }
        if (entry.type().kind() == ClaimKind.TIE) {
            long played = roles.keySet().stream()
                    .filter(role -> role != Role.PLACE || entry.frame().containsValue(Role.PLACE))
                    .count();
            boolean thing = !roles.containsKey(Role.OBJECT)
                    && (entry.type() != TieType.TRADE || roles.values().stream().anyMatch(Predications::isNoCrowd))
                    && entry.frame().entrySet().stream()
                            .anyMatch(slot -> slot.getValue() == Role.OBJECT && isOfThing(at, entry, slot.getKey()));
            return played + (thing ? 1 : 0) >= 2;
        }
        boolean fragment =
                tree.is(at, "root") && !entry.verb() && tree.child(at, "cop").isEmpty();
        if (fragment && parties < 2) {
            return false;
        }
        boolean actsOrSuffers = roles.containsKey(Role.ACTOR) || roles.containsKey(Role.RECIPIENT);
        if (entry.verb()) {
            return actsOrSuffers && !isAlone(entry, roles)
                    || roles.containsKey(Role.OBJECT) && tree.isPassive(at)
                    || roles.containsKey(Role.PLACE) && entry.type() == EventType.ASSAULT && attacks.isDoneByDeed(at);
        }
        boolean governed = tree.is(at, "compound", "appos") && !entry.frame().containsKey("self");
        boolean wordy = parties == 1
                && entry.type() == EventType.ASSAULT
                && WORDY.contains(entry.lemma())
                && roles.getOrDefault(Role.RECIPIENT, List.of()).stream().anyMatch(Predications::isNamedPerson);
        if (wordy) {
            return false;
        }
        boolean located = roles.containsKey(Role.PLACE)
                && entry.frame().entrySet().stream()
                        .anyMatch(slot ->
                                slot.getValue() == Role.PLACE && entry.named().contains(slot.getKey()));
        boolean complete = !entry.needed().isEmpty() && (parties >= 1 || located);
        return !governed
                && (complete
                        || isDoneBy(at, entry, roles)
                        || isStanding(entry, roles)
                        || isSaidToHappen(at, entry)
                        || entry.type() == EventType.ASSAULT
                                && roles.containsKey(Role.ACTOR)
                                && attacks.isAimedAtSome(at)
                        || parties >= 2
                        || actsOrSuffers && arguments.carrier(tree, at).isPresent()
                        || actsOrSuffers && roles.containsKey(Role.PLACE));
    }

    /** "Ann Reed discussed the weather": whether one person alone is told of, who confers with nobody. */
    private boolean isAlone(Predicate entry, Map<Role, List<FoundMention>> roles) {
        List<FoundMention> actors = roles.getOrDefault(Role.ACTOR, List.of());
        return entry.type() == EventType.CONSULT
                && entry.frame().get("o") == Role.OBJECT
                && roles.size() == 1
                && actors.size() == 1
                && actors.getFirst().mention().kind() == EntityKind.PERSON
                && !isSeveral(List.of(actors.getFirst().head()));
    }

    /** "A hunger strike by prisoners", "Hamas was behind the bombing": whether a noun says by whom what it names is done. */
    private boolean isDoneBy(int at, Predicate entry, Map<Role, List<FoundMention>> roles) {
        boolean behind = tree.preposition(at).equals("behind")
                && tree.child(at, "cop").isPresent()
                && entry.type() == EventType.ASSAULT;
        if (behind && roles.containsKey(Role.ACTOR)) {
            return true;
        }
        return entry.frame().get("p:by") == Role.ACTOR
                && roles.containsKey(Role.ACTOR)
                && tree.children(at, "nmod").stream()
                        .anyMatch(doer -> doer > at && tree.preposition(doer).equals("by"));
    }

    /** "The explosions occurred at noon", "the strikes were carried out": whether something violent, or a protest, is said to have taken place. */
    private boolean isSaidToHappen(int at, Predicate entry) {
        boolean deed = entry.type() == EventType.ASSAULT || entry.type() == EventType.PROTEST;
        boolean done = tree.has(at, "nsubj:pass") && arguments.carrier(tree, at).isPresent();
        return deed && (done || arguments.takesPlace(tree, at) && arguments.occurs(tree, tree.head(at)));
    }

    /**
     * The mention that a phrase's head stands for: a name beside it before its own common noun, that of what
     * it counts; none for "it" and whatever somebody has, where the text does not say who that is.
     */
    Optional<FoundMention> mentionAt(int head) {
        if (SHARES.contains(tree.lemma(head)) && byHead.get(head) == null) {
            return counted(head)
                    .filter(whole -> whole.mention().kind() == EntityKind.PLACE
                            || whole.mention().kind() == EntityKind.COMPANY
                            || Mentions.BODIES.contains(whole.mention().kind())
                                    && whole.mention().form() == MentionForm.NAME);
        }
        if (FIGHTERS.contains(tree.lemma(head))) {
            Optional<FoundMention> force = counted(head)
                    .filter(whole -> Mentions.BODIES.contains(whole.mention().kind())
                            && whole.mention().form() == MentionForm.NAME);
            if (force.isPresent()) {
                return force;
            }
        }
        if (QUANTITIES.contains(tree.lemma(head)) || tree.token(head).upos().equals("NUM")) {
            Optional<FoundMention> counted = counted(head);
            if (counted.isPresent()) {
                return counted;
            }
            Optional<FoundMention> whose = groupBefore(head);
            if (whose.isPresent()) {
                return whose;
            }
        }
        FoundMention own = byHead.get(head);
        if (own == null) {
            own = mentions.stream()
                    .filter(m -> m.mention().span().contains(tree.token(head).span())
                            && m.mention().form() == MentionForm.NAME)
                    .findFirst()
                    .orElse(null);
        }
        if (own == null) {
            return standsFor(head);
        }
        return switch (own.mention().form()) {
            case NAME -> Optional.of(titleOf(own));
            case PRONOUN -> Optional.of(own).filter(each -> each.namesSomebody() || isLoose(tree, head));
            case NOMINAL -> Optional.of(namedBeside(own));
        };
    }

    /** "Police arrested him": whether a pronoun is a party by itself where the text does not say who that is. */
    private static boolean isLoose(Tree tree, int pronoun) {
        return !tree.word(pronoun).equals("it") && !tree.has(pronoun, "nmod:poss");
    }

    /** What so much is told of: half of the army; Acme, half of which. */
    private Optional<FoundMention> counted(int head) {
        return tree.children(head, "nmod").stream()
                .filter(c -> tree.preposition(c).equals("of"))
                .findFirst()
                .map(c -> Arguments.relativeTo(tree, c))
                .filter(c -> c != head)
                .flatMap(this::mentionAt);
    }

    /** The group whose members are told of: Taliban members. */
    private Optional<FoundMention> groupBefore(int head) {
        return tree.children(head, "compound").stream()
                .map(byHead::get)
                .filter(before -> before != null
                        && before.mention().form() == MentionForm.NAME
                        && before.mention().kind() != EntityKind.PERSON
                        && before.mention().kind() != EntityKind.PLACE
                        && isParty(before))
                .findFirst();
    }

    /** The mention that a noun stands for which names nobody itself: of a title its holder's, its owner's, that of what it is named by. */
    private Optional<FoundMention> standsFor(int head) {
        int holder = tree.token(head).upos().equals("PROPN") ? Arguments.titled(tree, head) : Token.ROOT;
        if (holder == head + 1 && byHead.containsKey(holder)) {
            return Optional.of(byHead.get(holder));
        }
        if (ON_BEHALF.contains(tree.lemma(head))) {
            return arguments.owners(tree, head).stream()
                    .flatMap(owner -> mentionAt(owner).stream())
                    .filter(Predications::isParty)
                    .findFirst();
        }
        if (isAppositive(head)) {
            return Optional.ofNullable(byHead.get(tree.head(head)))
                    .filter(named -> named.mention().form() == MentionForm.NAME);
        }
        Optional<FoundMention> holding = tree.children(head, "appos", "flat").stream()
                .filter(child -> child == head + 1 && tree.token(head).upos().equals("PROPN"))
                .flatMap(child -> Optional.ofNullable(byHead.get(child)).stream())
                .findFirst();
        if (holding.isPresent()) {
            return holding;
        }
        if (NAMED_BY_OF.contains(tree.lemma(head))) {
            Optional<FoundMention> before = placeBefore(head, "compound");
            if (before.isPresent()) {
                return before;
            }
            Optional<FoundMention> behind = namedBehindOf(head);
            return behind.isPresent() || !tree.lemma(head).equals("state") ? behind : placeBefore(head, "amod");
        }
        if (TERRITORY.contains(tree.lemma(head))) {
            return placeBefore(head, "amod")
                    .or(() -> placeBefore(head, "compound"))
                    .or(() -> placeBefore(head, "nmod"));
        }
        return Optional.empty();
    }

    private Optional<FoundMention> namedBehindOf(int noun) {
        return tree.children(noun, "nmod").stream()
                .filter(child -> tree.preposition(child).equals("of"))
                .findFirst()
                .flatMap(this::mentionAt)
                .filter(m -> m.mention().form() == MentionForm.NAME);
    }

    private Optional<FoundMention> placeBefore(int noun, String relation) {
        return tree.children(noun, relation).stream()
                .flatMap(child -> Optional.ofNullable(byHead.get(child)).stream())
                .filter(found -> isPlace(found.mention().kind()))
                .findFirst();
    }

    /** For a title that is taken for a name, or one of a party's people, the person's name right after it. */
    private FoundMention titleOf(FoundMention name) {
        Lexicons.Nominal nominal = lexicons.nominal(tree.lemma(name.head()));
        boolean adherent = name.mention().kind() == EntityKind.PARTY
                && lexicons.partyOf(tree.token(name.head()).text()).isPresent();
        if (!adherent && (nominal == null || nominal.kind() != EntityKind.PERSON)) {
            return name;
        }
        int after = name.mention().span().end() + 1;
        return mentions.stream()
                .filter(other -> other.mention().kind() == EntityKind.PERSON
                        && other.mention().form() == MentionForm.NAME
                        && other.mention().span().start() == after)
                .findFirst()
                .orElse(name);
    }

    /** The shipyard Sadra, Iran's ambassador, Jane Doe: the name of the same kind that stands with a noun. */
    private FoundMention namedBeside(FoundMention noun) {
        List<Integer> beside = new ArrayList<>(tree.children(noun.head(), "appos", "flat", "compound"));
        int verb = tree.head(noun.head());
        if (tree.is(noun.head(), "nsubj") && verb != Token.ROOT) {
            tree.children(verb, "nsubj").stream()
                    .filter(other ->
                            other > noun.head() && tree.token(other).upos().equals("PROPN"))
                    .forEach(beside::add);
        }
        for (int each : beside) {
            FoundMention name = byHead.get(each);
            boolean adjoining = !tree.is(each, "compound")
                    || name != null
                            && name.mention().kind() != EntityKind.GROUP
                            && name.mention().kind() != EntityKind.PERSON
                            && name.mention().span().end()
                                    >= noun.mention().span().end()
                                            - tree.token(noun.head()).span().length()
                                            - 1;
            if (name != null
                    && adjoining
                    && name.mention().form() == MentionForm.NAME
                    && (isSameSort(noun, name) || isFirm(noun, name))) {
                return name;
            }
        }
        if (NAMED_BY_OF.contains(tree.lemma(noun.head()))) {
            Optional<FoundMention> named = namedBehindOf(noun.head())
                    .filter(name -> isPlace(name.mention().kind()));
            if (named.isPresent()) {
                return named.get();
            }
        }
        FoundMention told = isAppositive(noun.head()) ? byHead.get(tree.head(noun.head())) : null;
        return told != null && told.mention().form() == MentionForm.NAME && isSameSort(noun, told) ? told : noun;
    }

    /** JNIM, the affiliate: whether a common noun for one tells what the name is that it hangs on. */
    private boolean isAppositive(int noun) {
        return tree.is(noun, "appos")
                && tree.token(noun).upos().equals("NOUN")
                && tree.token(noun).xpos().equals("NN");
    }

    /** The Canadian miner Barlow: a word for one who does something right before the name of a firm. */
    private boolean isFirm(FoundMention noun, FoundMention name) {
        EntityKind kind = name.mention().kind();
        return noun.mention().kind() == EntityKind.GROUP
                && (kind == EntityKind.COMPANY || kind == EntityKind.ORGANISATION)
                && tree.token(noun.head()).xpos().equals("NN")
                && name.mention().span().start() == noun.mention().span().end() + 1;
    }

    private static boolean isSameSort(FoundMention noun, FoundMention name) {
        EntityKind kind = name.mention().kind();
        return noun.mention().kind() == kind
                || noun.mention().kind() == EntityKind.GROUP && kind == EntityKind.PERSON
                || noun.mention().kind() == EntityKind.ORGANISATION && kind == EntityKind.ARMED_GROUP
                || noun.mention().kind() == EntityKind.COMPANY && kind == EntityKind.ORGANISATION;
    }
}
