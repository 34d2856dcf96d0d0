package org.entente.engine.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.engine.kit.world.KnownBody;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.World;
import org.entente.model.ClaimKind;
import org.entente.model.ClaimType;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mentions of a sentence: names as the syntax reader and the knowledge of states and bodies have
 * them, names that only their letters give away, acting common nouns, pronouns. Not thread-safe; one per
 * document.
 */
final class Mentions {
    private static final int NAME_TOKENS_MAX = 12;
    private static final Pattern MONEY = Pattern.compile("\\p{Sc}");

    /** How many people's name ends who are called after a creed, a party or where they are from. */
    private static final Pattern ADHERENTS = Pattern.compile("(?:[cei]ans|ists|crats|ites)$");

    private static final Pattern MODEL = Pattern.compile("[A-ZÀ-Þ][\\p{L}]*-?\\d[\\w/-]*|[A-Z]{1,4}-\\d+\\w*");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z&]{1,6}s?");
    private static final Pattern MONTH = Pattern.compile("(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
    private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);
    private static final int WORDS_BEHIND_MAX = 6;
    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "they", "them", "their");
    private static final Set<String> NEUTER = Set.of("it", "its");
    /** Words for people of whom nothing but what stands behind tells who they are: those in power, many in the party. */
    private static final Set<String> PEOPLE_IN_GENERAL = Set.of(
            "those",
            "many",
            "some",
            "several",
            "most",
            "all",
            "others",
            "everyone",
            "everybody",
            "anyone",
            "anybody",
            "someone",
            "somebody");

    private static final Set<String> ONE_OF_PEOPLE = Set.of("anyone", "anybody", "someone", "somebody");
    private static final Set<String> PLACE_PREPOSITIONS = Set.of(
            "in",
            "at",
            "near",
            "off",
            "across",
            "around",
            "outside",
            "inside",
            "within",
            "through",
            "throughout",
            "over",
            "via",
            "into",
            "onto",
            "along",
            "north",
            "south",
            "east",
            "west");
    /** Behind these a body's name tells what it is there for, or of whom it is: a Party for Liberation. */
    private static final Set<String> PURPOSES = Set.of("of", "for");

    /** Behind these a word for one of a people is its language's: rendered from the Persian. */
    private static final Set<String> OF_A_LANGUAGE = Set.of("from", "into", "in");

    private static final Set<String> GOVERNMENT_WORDS = Set.of(
            "government", "regime", "administration", "authorities", "leadership", "state", "junta", "officials");

    private static final Set<String> ARABIC_ARTICLES = Set.of("al", "el", "ash", "an", "ar", "as");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    static final Set<String> FORMS_OF_ADDRESS = Set.of(
            "dr", "dr.", "drs", "drs.", "doctor", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "prof", "prof.", "sir",
            "pm");

    /** Without an article these are nobody: to use force, to live in exile. */
    private static final Set<String> BARE_STUFF = Set.of("force", "service", "exile");

    /** Offices before which their field may stand as a name. */
    private static final Set<String> FIELDED = Set.of("minister", "secretary", "commissioner");

    private static final Set<String> EMPTY_WORDS =
            Set.of("PRON", "DET", "ADP", "AUX", "PART", "CCONJ", "SCONJ", "PUNCT");

    private static final Set<String> NOMINAL_WORDS = Set.of("NOUN", "PROPN", "ADJ", "NUM");

    /** Words after whose "of" somebody acts: on the part of Paris. */
    private static final Set<String> SIDES = Set.of("part", "behalf", "side");

    private static final Set<String> DIVISIONS =
            Set.of("state", "province", "district", "region", "governorate", "county", "municipality", "department");

    /** What lies between two cities rather than between two governments. */
    private static final Set<String> CONNECTIONS = Set.of(
            "link", "line", "road", "corridor", "pipeline", "border", "connection", "service", "bridge", "railway");

    /** What is so often called after the town it was in. */
    private static final Set<ClaimType> HELD_SOMEWHERE = Set.of(EventType.ASSAULT, EventType.PROTEST);

    /** Common nouns for happenings that the states and bodies in their names do not carry out. */
    private static final Set<String> VOTES_AND_GATHERINGS =
            Set.of("election", "by-election", "referendum", "primary", "conference", "festival");

    /** How words for people mostly end, where they are told of one. */
    private static final Pattern DOER = Pattern.compile(".{2,}(?:er|or|ist|ant|ent|ian|ee|man|woman|ate|ual|ive)");

    /** Prepositions behind which a possessive often owns what was named before: larger than Oslo's. */
    private static final Set<String> ELLIPTIC = Set.of("than", "as", "of", "unlike");

    /** Kinds of organised bodies, states left out. */
    static final Set<EntityKind> BODIES = Set.of(
            EntityKind.GOVERNMENT_BODY,
            EntityKind.ARMED_FORCE,
            EntityKind.ARMED_GROUP,
            EntityKind.PARTY,
            EntityKind.COMPANY,
            EntityKind.ORGANISATION);

    /** What the reader's model calls those who act. */
    private static final Set<String> ACTING = Set.of("person", "organization");

    private static final Lexicons.Nominal PEOPLE = new Lexicons.Nominal(EntityKind.GROUP, true, false);

    private final Id document;
    private final String text;
    private final @Nullable LocalDate published;
    private final Lexicons lexicons;
    private final Namesakes people;
    private final Doers doers;

    Mentions(Id document, String text, @Nullable LocalDate published, Lexicons lexicons) {
        this.document = document;
        this.text = text;
        this.published = published;
        this.lexicons = lexicons;
        this.people = new Namesakes(text, lexicons);
        this.doers = new Doers(lexicons);
    }

    /** The mentions of one sentence, in the order of the text; none share a span and kind. */
    List<FoundMention> find(Tree tree) {
        Map<Span, FoundMention> found = new TreeMap<>();
        Set<Integer> taken = wordsOfEvents(tree);
        people.note(tree);
        knownNames(tree, found, taken);
        for (NameSpan name : tree.sentence().names()) {
            addName(tree, name, found, taken);
        }
        for (Affiliations.Affiliation told : new Affiliations(text, tree, lexicons).find()) {
            put(tree, told.word(), EntityKind.PARTY, MentionForm.NAME, false, told.party(), found);
            taken.add(told.at());
        }
        for (int i = 0; i < tree.size(); i++) {
            if (!taken.contains(i)) {
                addPartyWord(tree, i, found, taken);
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            if (!taken.contains(i)) {
                addUntaggedName(tree, i, found, taken);
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            if (!taken.contains(i)) {
                addCommon(tree, i, found, taken);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing((FoundMention f) -> f.mention().span()))
                .toList();
    }

    /**
     * Words that only say which election, war or conference is meant: Algerian in Algerian War of
     * Independence names no actor. Where it was stays a name of its own (the election in California), and so
     * do all names in a plain description of what somebody did (the 2003 invasion of Iraq).
     */
    private Set<Integer> wordsOfEvents(Tree tree) {
        Set<Integer> words = new HashSet<>();
        for (NameSpan name : tree.sentence().names()) {
            if (name.kind() != NameSpan.Kind.EVENT) {
                continue;
            }
            int head = tree.headOf(tree.token(name.first())
                    .span()
                    .cover(tree.token(name.last()).span()));
            boolean described =
                    tree.token(head).upos().equals("NOUN") && !VOTES_AND_GATHERINGS.contains(tree.lemma(head));
            for (int i = name.first(); !described && i <= name.last() && !isPlaceWord(tree, i); i++) {
                words.add(i);
            }
        }
        return words;
    }

    private static boolean isPlaceWord(Tree tree, int index) {
        return tree.is(index, "case") && Set.of("in", "at", "near").contains(tree.word(index));
    }

    /** Names that the knowledge of states and bodies has, longest first. */
    private void knownNames(Tree tree, Map<Span, FoundMention> found, Set<Integer> taken) {
        for (int first = 0; first < tree.size(); first++) {
            if (taken.contains(first) || !startsName(tree, first)) {
                continue;
            }
            for (int last = Math.min(tree.size(), first + NAME_TOKENS_MAX) - 1; last >= first; last--) {
                if (!endsName(tree, last) || insidePlace(tree, first, last) || insidePerson(tree, first, last)) {
                    continue;
                }
                if (addKnown(tree, first, last, found)) {
                    for (int i = first; i <= last; i++) {
                        taken.add(i);
                    }
                    break;
                }
            }
        }
    }

    private static boolean startsName(Tree tree, int index) {
        String word = tree.token(index).text();
        boolean article = ARABIC_ARTICLES.contains(word)
                && index + 2 < tree.size()
                && Hyphens.isHyphen(tree.token(index + 1))
                && isLarge(tree, index + 2);
        return article
                || Character.isUpperCase(word.codePointAt(0)) && !isOpeningArticle(tree, index)
                || word.startsWith("ex-") && word.length() > 3 && Character.isUpperCase(word.charAt(3));
    }

    /** "A Taliban attack" at a sentence's beginning: written large, and no part of the name. */
    private static boolean isOpeningArticle(Tree tree, int index) {
        String word = tree.token(index).text();
        return word.equals("The") || index == 0 && ARTICLES.contains(tree.word(index)) && tree.is(index, "det");
    }

    private static boolean endsName(Tree tree, int index) {
        String text = tree.token(index).text();
        if (tree.token(index).xpos().equals("POS")) {
            return false;
        }
        return Character.isLetterOrDigit(text.codePointBefore(text.length()))
                || text.endsWith(".")
                        && text.length() > 1
                        && !tree.token(index).upos().equals("PUNCT");
    }

    /** Whether a word is only a part of a larger place: America in Latin America, British in British Columbia. */
    private static boolean insidePlace(Tree tree, int first, int last) {
        return tree.sentence().names().stream()
                .anyMatch(name -> name.kind() == NameSpan.Kind.PLACE
                        && name.first() <= first
                        && last <= name.last()
                        && (name.first() < first || last < name.last() && isRestOfName(tree, last + 1, name.last())));
    }

    /** Whether words go on with a noun, or to a name's last noun with no mark between: Contemporary Art Museum. */
    private static boolean isRestOfName(Tree tree, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (tree.is(i, "punct")) {
                return tree.isNoun(first);
            }
        }
        return tree.isNoun(first) || tree.isNoun(last);
    }

    /**
     * Whether a word is only a part of a person's name: Holland in a surname, Chad as what somebody is called by, but not what
     * describes who follows.
     */
    private static boolean insidePerson(Tree tree, int first, int last) {
        return tree.sentence().names().stream()
                .anyMatch(name -> name.kind() == NameSpan.Kind.PERSON
                        && last <= name.last()
                        && (name.first() < first
                                || name.first() == first
                                        && last < name.last()
                                        && tree.is(last + 1, "flat")
                                        && tree.head(last + 1) == first));
    }

    private boolean addKnown(Tree tree, int first, int last, Map<Span, FoundMention> found) {
        Span span = tree.token(first).span().cover(tree.token(last).span());
        Optional<State> combining =
                first == last ? Hyphens.combining(tree.sentence().tokens(), first) : Optional.empty();
        if (combining.isPresent()) {
            String called = combining.get().name();
            put(tree, span, EntityKind.STATE, MentionForm.NAME, true, called, found);
            return true;
        }
        String words = Names.of(span.in(text));
        if (!LETTER.matcher(words).matches() || Names.of(words).length() < 2 || !World.isBorne(words)) {
            return false;
        }
        if (first == last && EMPTY_WORDS.contains(tree.token(first).upos())) {
            return false;
        }
        if (first == last && people.isPerson(tree, first)) {
            put(tree, span, EntityKind.PERSON, MentionForm.NAME, false, found);
            return true;
        }
        Optional<KnownBody> body = World.bodyOf(words);
        if (body.isPresent()) {
            Span whole = tree.token(withOwnArticle(tree, first, last)).span().cover(span);
            put(tree, whole, body.get().kind(), MentionForm.NAME, false, found);
            return true;
        }
        if (World.seat(words).isPresent() && first < last) {
            put(tree, span, EntityKind.GOVERNMENT_BODY, MentionForm.NAME, false, found);
            return true;
        }
        if (first == last
                && tree.token(first).xpos().equals("NNPS")
                && World.stateOfDemonym(words).isPresent()) {
            put(tree, span, EntityKind.GROUP, MentionForm.NAME, false, found);
            return true;
        }
        if (World.stateOfName(words).isPresent() || isDemonym(tree, first, last, words)) {
            boolean government = means(tree, span);
            put(tree, span, EntityKind.STATE, MentionForm.NAME, government, found);
            return true;
        }
        if (World.territoryOf(words).isPresent() && !insideName(tree, first, last)) {
            put(tree, span, EntityKind.PLACE, MentionForm.NAME, false, found);
            return true;
        }
        if (World.stateOfCapital(words).isPresent() && !insideName(tree, first, last)) {
            boolean government = means(tree, span);
            put(tree, span, government ? EntityKind.STATE : EntityKind.PLACE, MentionForm.NAME, government, found);
            return true;
        }
        return false;
    }

    private static boolean isDemonym(Tree tree, int first, int last, String words) {
        return World.stateOfAdjective(words).isPresent()
                && (first == last || tree.head(first) == last || tree.head(first) == tree.head(last))
                && !tree.token(last).xpos().equals("NNS")
                && !tree.token(last).xpos().equals("NNPS");
    }

    /** Whether a known word is only a part of a longer name: Mexico in Mexico City Airport. */
    private static boolean insideName(Tree tree, int first, int last) {
        return tree.sentence().names().stream()
                .anyMatch(name -> name.first() <= first
                        && last <= name.last()
                        && name.last() - name.first() > last - first
                        && name.kind() != NameSpan.Kind.PLACE);
    }

    /**
     * Whether a state's or capital's name stands for its government: it acts, is acted on, owns, or deals
     * with somebody, rather than being where something is.
     */
    private boolean means(Tree tree, Span span) {
        int head = tree.headOf(span);
        if (isPartOfCountry(tree, head)) {
            return false;
        }
        while (tree.is(head, "conj") && tree.head(head) != Token.ROOT) {
            head = tree.head(head);
        }
        if (tree.is(head, "nsubj", "obj", "iobj", "csubj")) {
            return true;
        }
        if (tree.is(head, "amod", "compound")) {
            return !isScene(tree, head);
        }
        if (tree.has(head, "nmod:poss")) {
            int owner = tree.head(head);
            return lexicons.nominal(tree.lemma(owner)) == null
                    || !isPlaceKind(java.util.Objects.requireNonNull(lexicons.nominal(tree.lemma(owner)))
                            .kind());
        }
        if (tree.is(head, "obl", "nmod")) {
            String preposition = tree.preposition(head);
            if (PLACE_PREPOSITIONS.contains(preposition)) {
                return false;
            }
            int governor = tree.head(head);
            String lemma = governor == Token.ROOT ? "" : tree.lemma(governor);
            return switch (preposition) {
                case "by", "with", "against", "for" -> true;
                case "of" ->
                    GOVERNMENT_WORDS.contains(lemma)
                            || SIDES.contains(lemma)
                            || lexicons.predicates(false, lemma).stream()
                                    .anyMatch(p -> p.frame().containsKey("p:of"));
                case "toward", "towards" -> !isMotion(lemma);
                case "between" -> !isMotion(lemma) && !CONNECTIONS.contains(lemma);
                case "from", "to", "on" ->
                    isMotion(lemma)
                            ? movesWords(tree, governor)
                            : !lexicons.predicates(true, lemma).isEmpty()
                                    || !lexicons.predicates(false, lemma).isEmpty();
                default -> false;
            };
        }
        return tree.is(head, "appos", "root", "dislocated", "xcomp", "ccomp")
                && tree.token(head).head() != Token.ROOT;
    }

    /** The Paris attacks, the Iraq protests: whether a country's or town's own name only tells where something was that nobody is told to aim. */
    private boolean isScene(Tree tree, int name) {
        String word = Names.of(tree.token(name).text());
        boolean noun = tree.is(name, "compound")
                && tree.token(name).upos().equals("PROPN")
                && !ACRONYM.matcher(word.replace(".", "")).matches()
                && World.stateOfAdjective(word).isEmpty();
        int deed = tree.head(name);
        return noun && !Doers.isAimed(tree, deed) && lexicons.tells(false, tree.lemma(deed), HELD_SOMEWHERE);
    }

    /** Whether the word after it makes it a part of a country: in Sucre state. */
    private static boolean isPartOfCountry(Tree tree, int head) {
        return head + 1 < tree.size() && DIVISIONS.contains(tree.token(head + 1).text());
    }

    /** Whether what goes or comes is something said or done, not somebody: a request goes to a government. */
    private boolean movesWords(Tree tree, int governor) {
        if (governor == Token.ROOT) {
            return false;
        }
        return tree.children(governor, "nsubj").stream()
                .anyMatch(subject -> tree.token(subject).upos().equals("NOUN")
                        && !lexicons.predicates(false, tree.lemma(subject)).isEmpty());
    }

    private static boolean isPlaceKind(EntityKind kind) {
        return kind == EntityKind.PLACE || kind == EntityKind.FACILITY;
    }

    /** Words of going from place to place, after which from and to name places. */
    private static boolean isMotion(String lemma) {
        return Set.of(
                        "go",
                        "come",
                        "travel",
                        "fly",
                        "sail",
                        "arrive",
                        "return",
                        "move",
                        "flight",
                        "journey",
                        "trip",
                        "route",
                        "voyage",
                        "head",
                        "leave",
                        "depart",
                        "drive",
                        "run",
                        "way",
                        "distance",
                        "visit")
                .contains(lemma);
    }

    /** Jan. 3: a month that is cut short, before its day. */
    private static boolean isMonth(Tree tree, NameSpan name) {
        return name.first() == name.last()
                && name.last() + 1 < tree.size()
                && MONTH.matcher(tree.token(name.first()).text()).matches()
                && tree.token(name.last() + 1).upos().equals("NUM");
    }

    private void addName(Tree tree, NameSpan name, Map<Span, FoundMention> found, Set<Integer> taken) {
        int first = name.first();
        int last = name.last();
        boolean fielded = name.kind() == NameSpan.Kind.ORGANISATION || name.kind() == NameSpan.Kind.PERSON;
        boolean pronoun = first == last
                && tree.token(first).xpos().startsWith("PRP")
                && !tree.token(first).text().equals(tree.token(first).text().toUpperCase(Locale.ROOT))
                && tree.token(first).upos().equals("PRON");
        if (pronoun || isMonth(tree, name) || fielded && isPartOfTitle(tree, last)) {
            return;
        }
        boolean body = name.kind() == NameSpan.Kind.ORGANISATION || name.kind() == NameSpan.Kind.PARTY;
        while (first < last && taken.contains(first) && !body && !isOrganisationWord(tree, first, last)) {
            first++;
        }
        while (first < last && isBeforeName(tree, first)) {
            first++;
        }
        while (last > first
                && (tree.is(last, "punct") || tree.token(last).xpos().equals("POS"))) {
            last--;
        }
        boolean person = name.kind() == NameSpan.Kind.PERSON;
        boolean whole = true;
        for (int i = first; i <= last; i++) {
            whole &= taken.contains(i);
        }
        if (whole) {
            return;
        }
        Span bare = tree.token(first).span().cover(tree.token(last).span());
        boolean address = first == last && FORMS_OF_ADDRESS.contains(tree.word(first));
        if (!LETTER.matcher(bare.in(text)).matches() || address || !mayBeName(tree, first, last)) {
            return;
        }
        if (isTitle(tree, first, last)) {
            addTitle(tree, first, last, found, taken);
            return;
        }
        boolean ofParty = first < last && lexicons.party(bare.in(text)) != null;
        EntityKind kind = ofParty ? EntityKind.PARTY : kindOf(tree, name.kind(), first, last);
        if (kind == null) {
            return;
        }
        if (kind == EntityKind.EQUIPMENT) {
            last = withModel(tree, first, last);
            bare = tree.token(first).span().cover(tree.token(last).span());
        }
        Span span = person ? bare : withOwnEnding(tree, bare, last);
        int start = person ? first : withOwnArticle(tree, first, last);
        String ending = text.substring(bare.end(), span.end()).strip();
        Lexicons.PartyWord party = kind == EntityKind.PARTY ? lexicons.party(bare.in(text)) : null;
        String called = party == null ? Names.of(bare.in(text)) + ending : party.party();
        put(tree, tree.token(start).span().cover(span), kind, MentionForm.NAME, false, called, found);
        taken.addAll(tree.within(span));
    }

    /** Whether a word at a name's beginning is no part of it; a determiner written large is one, as in "at All Saints College". */
    private static boolean isBeforeName(Tree tree, int at) {
        boolean own = at > 0 && CAPITAL.matcher(tree.token(at).text()).lookingAt() && !ARTICLES.contains(tree.word(at));
        return tree.is(at, "punct", "case") || tree.is(at, "det") && !own;
    }

    /** Where a name begins: within a sentence only an article of its own is written large, as in "for The Herald". */
    private static int withOwnArticle(Tree tree, int first, int last) {
        int article = first - 1;
        if (article < 1 || !tree.token(article).text().equals("The")) {
            return first;
        }
        int head = tree.head(article);
        boolean opens = tree.token(article - 1).upos().equals("PUNCT")
                && !tree.token(article - 1).text().equals(",");
        return opens || head < first || head > last ? first : article;
    }

    /** A name with a possessive ending that owns nothing and so is its own, as in "dinner at Macy's". */
    private Span withOwnEnding(Tree tree, Span name, int last) {
        int ending = last + 1;
        boolean possessive = ending < tree.size()
                && tree.token(ending).xpos().equals("POS")
                && tree.word(ending).endsWith("s");
        if (!possessive || lexicons.body(tree.token(last).text()) != null || mayBeOwned(tree, ending + 1)) {
            return name;
        }
        int head = tree.headOf(name);
        boolean leftOut = tree.has(head, "root") && !tree.children(head, "cop").isEmpty()
                || ELLIPTIC.contains(tree.preposition(head));
        while (tree.is(head, "conj") && tree.head(head) != Token.ROOT) {
            head = tree.head(head);
        }
        return leftOut || tree.has(head, "nmod:poss")
                ? name
                : name.cover(tree.token(ending).span());
    }

    /** Whether a word behind a possessive may begin what is owned, whatever the tree says: anything but where it is. */
    private static boolean mayBeOwned(Tree tree, int at) {
        return at < tree.size()
                && NOMINAL_WORDS.contains(tree.token(at).upos())
                && tree.sentence().names().stream()
                        .noneMatch(name -> name.kind() == NameSpan.Kind.PLACE && name.first() == at);
    }

    /** Whether a tagged stretch has a word that may be a name: neither a pronoun nor a capital that only opens a sentence. */
    private static boolean mayBeName(Tree tree, int first, int last) {
        boolean opens = first == 0
                && last == 0
                && !ACRONYM.matcher(tree.token(0).text()).matches();
        for (int i = first; i <= last; i++) {
            String upos = tree.token(i).upos();
            if (upos.equals("PROPN") || !opens && !EMPTY_WORDS.contains(upos)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but an office is named: the President, the Secretary of Defense. */
    private boolean isTitle(Tree tree, int first, int last) {
        Lexicons.Nominal nominal = lexicons.nominal(tree.lemma(first).toLowerCase(Locale.ROOT));
        boolean addressed = first > 0 && FORMS_OF_ADDRESS.contains(tree.word(first - 1)); // "Mr. King"
        boolean office = nominal != null && nominal.kind() == EntityKind.PERSON && !addressed;
        return office && (first == last || tree.token(first + 1).text().equals("of"));
    }

    /** An office alone is a common noun for its holder; before its holder's name it is no mention of its own. */
    private void addTitle(Tree tree, int first, int last, Map<Span, FoundMention> found, Set<Integer> taken) {
        Span span = tree.token(first).span().cover(tree.token(last).span());
        boolean beforeName =
                last + 1 < tree.size() && tree.token(last + 1).upos().equals("PROPN");
        if (!beforeName) {
            put(tree, span, EntityKind.PERSON, MentionForm.NOMINAL, false, found);
        }
        for (int i = first; i <= last; i++) {
            taken.add(i);
        }
    }

    /** Whether a tagged word is the field of an office: Transport in Transport Minister. */
    private boolean isPartOfTitle(Tree tree, int last) {
        if (last + 1 >= tree.size()) {
            return false;
        }
        return FIELDED.contains(tree.lemma(last + 1))
                && lexicons.body(tree.token(last).text()) == null;
    }

    /** Whether a known word at the start belongs to a body's longer name: Venezuelan Navy, but Iranian Ahmad Vahidi. */
    private boolean isOrganisationWord(Tree tree, int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (lexicons.body(tree.token(i).text()) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable EntityKind kindOf(Tree tree, NameSpan.Kind kind, int first, int last) {
        EntityKind byWord = byWord(tree, first, last);
        return switch (kind) {
            case PERSON -> isVesselName(tree, first) ? EntityKind.VESSEL : EntityKind.PERSON;
            case ORGANISATION -> byWord != null ? byWord : byApposition(tree, first, last, EntityKind.ORGANISATION);
            case PARTY -> byWord != null && byWord != EntityKind.ORGANISATION ? byWord : bodyBeside(tree, first, last);
            case EVENT -> null;
            case PLACE -> byWord == EntityKind.FACILITY ? EntityKind.FACILITY : EntityKind.PLACE;
            case OTHER -> byWord != null ? byWord : peopleOrEquipment(tree, first, last);
        };
    }

    /**
     * What a name's words tell of its kind: the last before "of" or "for", else the last; the Government of National Accord is no accord, and an
     * International Council no government's.
     */
    private @Nullable EntityKind byWord(Tree tree, int first, int last) {
        int of = IntStream.rangeClosed(first, last)
                .filter(at -> PURPOSES.contains(tree.word(at)))
                .findFirst()
                .orElse(first - 1);
        EntityKind kind = Stream.concat(down(of, first), down(last, first))
                .map(at -> lexicons.body(tree.token(at).text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean nobodys = kind == EntityKind.GOVERNMENT_BODY && tree.word(first).equals("international");
        return nobodys ? EntityKind.ORGANISATION : kind;
    }

    private static Stream<Integer> down(int from, int to) {
        return IntStream.rangeClosed(to, from).map(at -> from + to - at).boxed();
    }

    private @Nullable EntityKind peopleOrEquipment(Tree tree, int first, int last) {
        if (isPeople(tree, last)) {
            return EntityKind.GROUP;
        }
        EntityKind equipment = equipmentKind(tree, first, last);
        return equipment != null ? equipment : guessedKind(tree, first, last);
    }

    /** What a name of no sort that the tagger knows is taken for as a phrase: Kremlin-owned, a Lahore-based gang. */
    private @Nullable EntityKind guessedKind(Tree tree, int first, int last) {
        int head = tree.headOf(tree.token(first).span().cover(tree.token(last).span()));
        boolean money = last + 1 < tree.size()
                && MONEY.matcher(tree.token(last + 1).text()).lookingAt();
        if (money || !tree.token(head).xpos().equals("NNP")) {
            return null;
        }
        return switch (tree.sentence().hint(head).mention()) {
            case "organization" -> EntityKind.ORGANISATION;
            case "place" -> EntityKind.PLACE;
            case "object" -> isWholeThing(tree, first, last) ? EntityKind.EQUIPMENT : null;
            default -> null;
        };
    }

    /** Neither a unit (250,000 Deutschemark), nor part of a longer name, nor whose people stand behind (a Boeing engineer), nor what acts, nor two of which one is in quotation marks. */
    private boolean isWholeThing(Tree tree, int first, int last) {
        boolean unit = first > 0 && tree.token(first - 1).upos().equals("NUM");
        boolean part = last + 1 < tree.size() && tree.token(last + 1).upos().equals("PROPN");
        int head = tree.headOf(tree.token(first).span().cover(tree.token(last).span()));
        boolean theirs = tree.is(head, "compound", "nmod")
                && tree.head(head) > last
                && (lexicons.isPost(tree.lemma(tree.head(head)))
                        || ACTING.contains(tree.sentence().hint(tree.head(head)).mention()));
        boolean acts = tree.has(head, "nsubj") && tree.isVerb(tree.head(head));
        return !unit
                && !part
                && !theirs
                && !acts
                && IntStream.rangeClosed(first, last)
                        .noneMatch(at -> tree.token(at).upos().equals("PUNCT"));
    }

    /** The Boeing 787: the last word of a thing's name with the number of its model, which the tagger leaves out. */
    private static int withModel(Tree tree, int first, int last) {
        int number = last + 1;
        boolean model = number < tree.size()
                && tree.token(number).upos().equals("NUM")
                && tree.is(number, "flat", "nummod")
                && tree.head(number) >= first
                && tree.head(number) <= last;
        return model ? number : last;
    }

    /** Many who bear a creed's, a party's or a people's name: Republicans, Kurds, and whoever says something. */
    private boolean isPeople(Tree tree, int last) {
        Token token = tree.token(last);
        if (!token.xpos().equals("NNPS")) {
            return false;
        }
        int head = tree.head(last);
        boolean subject = tree.is(last, "nsubj") && head != Token.ROOT;
        return ADHERENTS.matcher(token.text()).find()
                || ACTING.contains(tree.sentence().hint(last).mention())
                || subject && lexicons.isCue(tree.lemma(head), Utterance.Kind.SAY);
    }

    /** Whether the word before tells a ship: the USS, the carrier, the tanker. */
    private boolean isVesselName(Tree tree, int first) {
        if (first == 0) {
            return false;
        }
        if (Set.of("USS", "HMS", "MV", "MT", "M/V", "M/T", "SS")
                .contains(tree.token(first - 1).text())) {
            return true;
        }
        String before = tree.lemma(first - 1);
        Lexicons.Nominal nominal = lexicons.nominal(before);
        return before.equals("carrier") || nominal != null && nominal.kind() == EntityKind.VESSEL;
    }

    private @Nullable EntityKind equipmentKind(Tree tree, int first, int last) {
        Span span = tree.token(first).span().cover(tree.token(last).span());
        return MODEL.matcher(span.in(text)).matches() ? EntityKind.EQUIPMENT : null;
    }

    /** What a common noun beside a name says it is: the airline Conviasa; Conviasa, an airline; the Conviasa airline. */
    private EntityKind byApposition(Tree tree, int first, int last, EntityKind otherwise) {
        int head = tree.headOf(tree.token(first).span().cover(tree.token(last).span()));
        for (int noun : tree.children(head, "appos", "compound")) {
            Lexicons.Nominal nominal = commonNoun(tree, noun);
            if (nominal != null && (!isPeople(nominal) || mayBePerson(tree, first, last))) {
                return nominal.kind();
            }
        }
        Lexicons.Nominal above = tree.head(head) == Token.ROOT ? null : commonNoun(tree, tree.head(head));
        boolean before = tree.is(head, "compound", "flat");
        if (above == null || !before && !tree.is(head, "appos")) {
            return otherwise;
        }
        if (before) {
            // What stands before a noun is that noun only where both are of one sort: not the NASA executive, the
            // Maersk ship.
            boolean same = BODIES.contains(above.kind()) || otherwise == EntityKind.PLACE && !isPeople(above);
            return same ? above.kind() : otherwise;
        }
        boolean several = tree.token(tree.head(head)).xpos().equals("NNS");
        return isPeople(above) && (several || !mayBePerson(tree, first, last)) ? otherwise : above.kind();
    }

    /** The carmaker Orvex: what body a common noun beside says that one is which the tagger takes for a party. */
    private EntityKind bodyBeside(Tree tree, int first, int last) {
        EntityKind kind = byApposition(tree, first, last, EntityKind.PARTY);
        return BODIES.contains(kind) ? kind : EntityKind.PARTY;
    }

    static boolean isPeople(Lexicons.Nominal nominal) {
        return nominal.kind() == EntityKind.PERSON || nominal.kind() == EntityKind.GROUP;
    }

    /** Whether a name may be a person's, which has neither an article before it nor a word of grammar in it, or is that of many. */
    private static boolean mayBePerson(Tree tree, int first, int last) {
        if (tree.token(last).xpos().equals("NNPS")) {
            return true;
        }
        boolean article = first > 0 && tree.token(first - 1).xpos().equals("DT");
        for (int i = first; i <= last; i++) {
            article |= tree.is(i, "case", "cc", "det");
        }
        return !article;
    }

    private Lexicons.@Nullable Nominal commonNoun(Tree tree, int at) {
        return tree.token(at).upos().equals("NOUN") ? lexicons.nominal(tree.lemma(at)) : null;
    }

    /** The Democratic nominee, Labour senator Ann Reed: a party told by an adjective before what somebody is. */
    private void addPartyWord(Tree tree, int at, Map<Span, FoundMention> found, Set<Integer> taken) {
        Lexicons.PartyWord word = lexicons.party(tree.token(at).text());
        int noun = tree.head(at);
        boolean before = word != null
                && (at > 0 || word.opens())
                && noun > at
                && tree.is(at, "amod", "compound")
                && tree.children(noun, "compound").stream().allMatch(part -> part <= at || !isLarge(tree, part));
        if (!before || word == null || !lexicons.isPost(tree.lemma(noun))) {
            return;
        }
        Span span = tree.token(at).span();
        put(tree, span, EntityKind.PARTY, MentionForm.NAME, false, word.party(), found);
        taken.add(at);
    }

    private static boolean isLarge(Tree tree, int index) {
        return Character.isUpperCase(tree.token(index).text().codePointAt(0));
    }

    /** A proper noun that nobody tagged: models, ships, acronyms, names with a telling word. */
    private void addUntaggedName(Tree tree, int at, Map<Span, FoundMention> found, Set<Integer> taken) {
        Token token = tree.token(at);
        boolean large = CAPITAL.matcher(token.text()).find();
        if (!large
                || !token.upos().equals("PROPN") && !MODEL.matcher(token.text()).matches()) {
            return;
        }
        int first = at;
        int last = at;
        while (last + 1 < tree.size() && !taken.contains(last + 1) && continuesName(tree, last + 1)) {
            last++;
        }
        while (last > at && tree.is(last, "punct", "case")) {
            last--;
        }
        boolean office = lexicons.predicates(false, tree.lemma(last)).stream()
                .anyMatch(entry -> entry.frame().containsKey("self"));
        if (office && Arguments.titled(tree, last) == last + 1 || first == last && isTitle(tree, first, last)) {
            if (first < last && isBody(tree, first, last - 1)) {
                putName(tree, first, last - 1, EntityKind.ORGANISATION, found);
            }
            addTitle(tree, first, last, found, taken);
            return;
        }
        Span span = tree.token(first).span().cover(tree.token(last).span());
        String words = span.in(text);
        EntityKind kind = byWord(tree, first, last);
        if (kind == null && isPeople(tree, last)) {
            kind = EntityKind.GROUP;
        }
        if (kind == null && MODEL.matcher(words).matches()) {
            kind = EntityKind.EQUIPMENT;
        }
        if (kind == null) {
            EntityKind told = byApposition(tree, first, last, EntityKind.PLACE);
            kind = told != EntityKind.PLACE ? told : null;
        }
        if (kind == null && mayAct(tree, tree.headOf(span))) {
            boolean acts = ACRONYM.matcher(words).matches()
                    || actsAsName(tree, tree.headOf(span))
                    || isOfOffice(tree, first, last);
            kind = acts ? EntityKind.ORGANISATION : null;
        }
        if (kind != null && !isCalendar(words)) {
            put(tree, span, kind, MentionForm.NAME, false, found);
            for (int i = first; i <= last; i++) {
                taken.add(i);
            }
        }
    }

    /** NYPD in NYPD Commissioner: letters alone that the reader's model takes for a body. */
    private boolean isBody(Tree tree, int first, int last) {
        Span span = tree.token(first).span().cover(tree.token(last).span());
        return ACRONYM.matcher(span.in(text)).matches()
                && !World.isBorne(span.in(text))
                && tree.sentence().hint(tree.headOf(span)).mention().equals("organization");
    }

    private void putName(Tree tree, int first, int last, EntityKind kind, Map<Span, FoundMention> found) {
        put(tree, tree.token(first).span().cover(tree.token(last).span()), kind, MentionForm.NAME, false, found);
    }

    /** Ford in Ford CEO Ann Reed: what stands before an office and its holder, and the reader's model takes for a body. */
    private boolean isOfOffice(Tree tree, int first, int last) {
        int head = tree.headOf(tree.token(first).span().cover(tree.token(last).span()));
        int noun = tree.head(head);
        return tree.sentence().hint(head).mention().equals("organization")
                && tree.is(head, "compound")
                && noun > last
                && lexicons.isPost(tree.lemma(noun));
    }

    private static boolean continuesName(Tree tree, int index) {
        Token token = tree.token(index);
        return token.upos().equals("PROPN")
                || token.text().equals("-")
                        && index + 1 < tree.size()
                        && tree.token(index + 1).upos().equals("NUM")
                || token.upos().equals("NUM") && tree.token(index - 1).text().equals("-");
    }

    /** Whether the reader's model takes a word for the head of a body's mention, or has no say; known nouns act. */
    private boolean mayAct(Tree tree, int head) {
        return tree.sentence().hints().isEmpty()
                || lexicons.nominal(tree.lemma(head)) != null
                || tree.sentence().hint(head).mention().equals("organization");
    }

    private static boolean actsAsName(Tree tree, int head) {
        return tree.is(head, "nsubj") && tree.token(head).upos().equals("PROPN") && head > 0;
    }

    private static boolean isCalendar(String words) {
        return Set.of(
                        "january",
                        "february",
                        "march",
                        "april",
                        "may",
                        "june",
                        "july",
                        "august",
                        "september",
                        "october",
                        "november",
                        "december",
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "sunday")
                .contains(words.toLowerCase(Locale.ROOT));
    }

    /** Acting common nouns and pronouns. */
    private void addCommon(Tree tree, int at, Map<Span, FoundMention> found, Set<Integer> taken) {
        Token token = tree.token(at);
        String word = tree.word(at);
        if (token.upos().equals("PRON") && (PERSONAL.contains(word) || NEUTER.contains(word))) {
            EntityKind kind = PERSONAL.contains(word) && !word.startsWith("the") ? EntityKind.PERSON : EntityKind.GROUP;
            put(tree, token.span(), kind, MentionForm.PRONOUN, false, found);
            return;
        }
        if (isPeopleInGeneral(tree, at)) {
            EntityKind one = ONE_OF_PEOPLE.contains(word) ? EntityKind.PERSON : EntityKind.GROUP;
            put(tree, people(tree, at), one, MentionForm.NOMINAL, false, found);
            return;
        }
        if (isOneOfThem(tree, at)) {
            int article = tree.child(at, "det").orElse(at);
            Span span = tree.token(article).span().cover(token.span());
            put(tree, span, EntityKind.PERSON, MentionForm.NOMINAL, false, found);
            return;
        }
        boolean opens = at == 0 && token.xpos().equals("NNS");
        boolean doer = doers.isDoer(tree, at);
        boolean common = token.upos().equals("NOUN")
                || token.upos().equals("PROPN")
                        && (opens || !CAPITAL.matcher(token.text()).find());
        Lexicons.Nominal nominal = doer ? lexicons.nominal(tree.lemma(at)) : common ? nominal(tree, at) : null;
        boolean part = tree.is(at, "compound") && !isStruck(tree, at) && !doer;
        if (nominal == null
                || BARE_STUFF.contains(word)
                        && tree.child(at, "det", "amod", "compound", "nmod:poss")
                                .isEmpty()
                || part && nominal.acts() && !isOfPost(tree, at, nominal)
                || isNamedBehind(tree, at, nominal.kind())) {
            return;
        }
        int first = at;
        for (int child : tree.children(at)) {
            boolean before = child < at && tree.is(child, "det", "amod", "compound", "nummod", "nmod");
            boolean prepositional = tree.is(child, "nmod") && !tree.has(child, "nmod:poss");
            if (before && !prepositional) {
                first = Math.min(
                        first,
                        tree.subtree(child).stream()
                                .min(Comparator.naturalOrder())
                                .orElse(child));
            }
        }
        first = doer ? withPeople(tree, first) : first;
        boolean body = GOVERNMENT_WORDS.contains(tree.lemma(at))
                || nominal.kind() == EntityKind.GOVERNMENT_BODY
                || nominal.kind() == EntityKind.ARMED_FORCE;
        int last = body ? whose(tree, at).orElse(at) : lastOf(tree, at);
        Span span = tree.token(first).span().cover(tree.token(last).span());
        boolean government =
                GOVERNMENT_WORDS.contains(tree.lemma(at)) && !tree.lemma(at).startsWith("official");
        Optional<?> state = World.stateOfGovernment(Names.of(span.in(text)), published);
        EntityKind kind = government && state.isPresent() ? EntityKind.STATE : nominal.kind();
        put(tree, span, kind, MentionForm.NOMINAL, government && state.isPresent(), found);
        taken.add(at);
    }

    /** "Israeli army raids": with the name right before it, which the tree hangs on the deed. */
    private static int withPeople(Tree tree, int first) {
        int before = first - 1;
        boolean people = before >= 0
                && tree.is(before, "amod", "compound")
                && tree.head(before) > first
                && CAPITAL.matcher(tree.token(before).text()).lookingAt();
        return people ? before : first;
    }

    /** Those in power, many in the party, everyone who fled: a word for people in general that has a part in what is done. */
    private static boolean isPeopleInGeneral(Tree tree, int at) {
        boolean acts = tree.is(at, "nsubj", "obj", "iobj") || tree.has(at, "obl:agent");
        List<Integer> behind = tree.children(at, "nmod", "acl");
        boolean some = behind.stream().anyMatch(child -> tree.preposition(child).equals("of"));
        return acts
                && !some
                && !tree.isNoun(at)
                && PEOPLE_IN_GENERAL.contains(tree.word(at))
                && tree.child(at, "cop").isEmpty()
                && tree.sentence().hint(at).mention().equals("person");
    }

    /** The Republican, a Frenchman: one person whom a word written large calls after a party or a people. */
    private static boolean isOneOfThem(Tree tree, int at) {
        boolean alone = tree.children(at).stream().allMatch(child -> tree.is(child, "det", "amod", "punct", "case"))
                && !tree.is(at, "compound", "flat", "amod", "appos");
        boolean article = tree.children(at, "det").stream()
                .anyMatch(det -> tree.lemma(det).equals("a") || tree.word(det).equals("the"));
        return tree.token(at).upos().equals("PROPN")
                && !tree.token(at).xpos().endsWith("S")
                && alone
                && article
                && !OF_A_LANGUAGE.contains(tree.preposition(at))
                && tree.sentence().hint(at).mention().equals("person")
                && tree.sentence().names().stream()
                        .noneMatch(
                                name -> name.kind() == NameSpan.Kind.PERSON && name.first() <= at && at <= name.last());
    }

    /** Such a word with what tells who is meant, where that is short. */
    private static Span people(Tree tree, int at) {
        int last = tree.subtree(at).stream().max(Integer::compare).orElse(at);
        return tree.token(at)
                .span()
                .cover(tree.token(last - at <= WORDS_BEHIND_MAX ? last : at).span());
    }

    /** The government of Chad, the army of the Islamic Republic: the last word of a name right behind whose state a body is. */
    private static Optional<Integer> whose(Tree tree, int body) {
        return tree.children(body, "nmod").stream()
                .filter(name -> name > body
                        && tree.token(name).upos().equals("PROPN")
                        && tree.preposition(name).equals("of")
                        && tree.child(name, "conj").isEmpty())
                .map(name -> tree.sentence().names().stream()
                        .filter(span -> (span.kind() == NameSpan.Kind.PLACE
                                        || span.kind() == NameSpan.Kind.PERSON
                                                && GOVERNMENT_WORDS.contains(tree.lemma(body)))
                                && span.first() <= name
                                && name <= span.last()
                                && span.first() <= body + 3)
                        .findFirst())
                .flatMap(Optional::stream)
                .filter(span -> IntStream.range(body + 1, span.first()).allMatch(word -> tree.is(word, "case", "det")))
                .map(NameSpan::last)
                .findFirst();
    }

    /** The last word of a common noun: of a son-in-law that of the law. */
    private static int lastOf(Tree tree, int noun) {
        int last = noun + 4;
        boolean inLaw = last < tree.size()
                && Hyphens.isHyphen(tree.token(noun + 1))
                && tree.word(noun + 2).equals("in")
                && Hyphens.isHyphen(tree.token(noun + 3))
                && tree.word(last).equals("law");
        return inLaw ? last : noun;
    }

    /** The army chief, a police spokesman: a body that tells whose an office is. */
    private boolean isOfPost(Tree tree, int at, Lexicons.Nominal nominal) {
        return BODIES.contains(nominal.kind())
                && tree.head(at) == at + 1
                && new Arguments(lexicons).bodyBefore(tree, at + 1).isPresent();
    }

    /** "The town of Homs": its name says which place it is. */
    private static boolean isNamedBehind(Tree tree, int at, EntityKind kind) {
        return kind == EntityKind.PLACE
                && tree.children(at, "nmod").stream()
                        .anyMatch(name -> name > at
                                && tree.preposition(name).equals("of")
                                && tree.token(name).upos().equals("PROPN"));
    }

    /** What the lexicon says of a common noun; where it is silent, one that the model takes for people names them. */
    private Lexicons.@Nullable Nominal nominal(Tree tree, int at) {
        boolean compound = at > 0 && tree.head(at - 1) == at && tree.is(at - 1, "compound", "amod");
        Lexicons.Nominal longer = compound ? lexicons.nominal(tree.lemma(at - 1) + " " + tree.lemma(at)) : null;
        Lexicons.Nominal byLemma = longer == null ? lexicons.nominal(tree.lemma(at)) : longer;
        Lexicons.Nominal known = byLemma == null ? lexicons.nominal(tree.word(at)) : byLemma;
        boolean ofPost = at > 0
                && tree.token(at - 1).upos().equals("PROPN")
                && tree.head(at - 1) == at
                && tree.head(at) == at + 1
                && lexicons.isPost(tree.lemma(at + 1)); // "the Reed campaign spokesman"
        if (known != null
                && known.unsure()
                && !ofPost
                && !tree.is(at, "iobj") // whoever is given something is somebody
                && !ACTING.contains(tree.sentence().hint(at).mention())) {
            return null;
        }
        boolean deed = lexicons.predicates(false, tree.lemma(at)).stream()
                .anyMatch(entry -> entry.type().kind() == ClaimKind.EVENT);
        boolean people = known == null
                && !deed
                && tree.token(at).upos().equals("NOUN")
                && tree.sentence().hint(at).mention().equals("person")
                && (tree.token(at).xpos().equals("NNS")
                        || DOER.matcher(tree.lemma(at)).matches());
        return people ? PEOPLE : known;
    }

    private void put(
            Tree tree,
            Span span,
            EntityKind kind,
            MentionForm form,
            boolean government,
            Map<Span, FoundMention> found) {
        put(tree, span, kind, form, government, Names.of(span.in(text)), found);
    }

    private void put(
            Tree tree,
            Span span,
            EntityKind kind,
            MentionForm form,
            boolean government,
            String called,
            Map<Span, FoundMention> found) {
        String exact = span.in(text);
        Mention mention = new Mention(
                Ids.mention(document, span, kind), document, span, kind, form, exact, called, government, null);
        found.putIfAbsent(span, new FoundMention(mention, tree.headOf(span)));
    }

    /** The embassy bombing: whether a body's building stands before a noun for an attack. */
    private boolean isStruck(Tree tree, int at) {
        return lexicons.isOf("housing", tree.lemma(at)) && Attacks.isAttack(lexicons, tree.lemma(tree.head(at)));
    }
}
