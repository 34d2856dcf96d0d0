package org.entente.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.names.AliasCues;
import org.entente.model.AttributeType;
import org.entente.model.Claim;
import org.entente.model.EntityKind;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Role;
import org.entente.model.Span;
import org.entente.model.TieType;

/**
 * Finds what things are called beside their names: labels inside names ("suspected smuggling boats"), what
 * something is by an apposition, and other names it has ("also known as"). One per sentence.
 */
final class Labels {
    private static final Set<Mode> LABELLING = Set.of(Mode.ALLEGED, Mode.SUSPECTED);

    /** How many words after the noun "since" may stand, and the year after that. */
    private static final int SINCE_REACH = 9;

    private static final int YEAR_REACH = 6;

    /** Whose names may have a noun beside them that says what they are. */
    private static final Set<EntityKind> CALLED = Set.of(
            EntityKind.PERSON,
            EntityKind.COMPANY,
            EntityKind.ORGANISATION,
            EntityKind.PARTY,
            EntityKind.ARMED_GROUP,
            EntityKind.ARMED_FORCE,
            EntityKind.GOVERNMENT_BODY);

    private static final Set<String> BEFORE_NOUNS =
            Set.of("ADJ", "NOUN", "PROPN", "DET", "NUM", "PART", "ADV", "PRON", "VERB");

    /** How words for those of a people, party or creed end. */
    private static final Pattern ADHERENT = Pattern.compile("\\p{Lu}\\p{L}+(?:[cei]an|ist|crat|ite)");

    private static final Set<String> BEFORE_TITLES = Set.of("ADJ", "NOUN", "PROPN");

    private static final Set<String> JOINTS = Set.of("-", "/", "'s", "’s");

    /** Words that tell whose side something is on: pro-Moscow, anti-Western. */
    private static final Pattern SIDED = Pattern.compile("(?:[Pp]ro|[Aa]nti)-\\p{Lu}\\p{L}+");

    private static final Pattern JOINT = Pattern.compile("^(?:co|ex|vice)-");

    /** The first letter of a party, and where somebody was elected for it: (R), (D-Mass.), , I-Vt., */
    private static final Pattern PARTY = Pattern.compile(
            "\\s?\\(\\s?([DRI](?:[-–]\\p{Lu}[\\p{L}. ]{1,20})?)\\s?\\)|\\s?, ([DRI][-–]\\p{Lu}\\p{L}[\\p{L}.]{0,15})(?=[ ,;)])");

    /** What stands before "called" or "styled" where a name is somebody's own choice, or not the author's. */
    private static final Set<String> SELF = Set.of("so", "self");

    private static final Set<String> HOMES = Set.of("of", "from");

    private static final Set<String> OTHERS = Set.of("other", "many", "several", "some");
    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20\\d\\d");

    private final String text;
    private final Tree tree;
    private final List<FoundMention> mentions;
    private final Lexicons lexicons;
    private final IntFunction<Effect> effectOf;
    private final IntPredicate told;

    /**
     * @param told whether a word tells an event or a tie already: a spokesman of the navy needs no label besides
     */
    Labels(
            String text,
            Tree tree,
            List<FoundMention> mentions,
            Lexicons lexicons,
            IntFunction<Effect> effectOf,
            IntPredicate told) {
        this.told = told;
        this.text = text;
        this.tree = tree;
        this.mentions = mentions;
        this.lexicons = lexicons;
        this.effectOf = effectOf;
    }

    List<DraftClaim> find() {
        List<DraftClaim> found = new ArrayList<>();
        for (FoundMention mention : mentions) {
            if (mention.mention().form() != MentionForm.PRONOUN) {
                label(mention, found);
            }
            if (isTold(mention) || Predicatives.isDefinite(tree, mention)) {
                apposition(mention, found);
            }
            if (mention.mention().form() == MentionForm.NAME
                    && CALLED.contains(mention.mention().kind())) {
                title(mention, found);
                office(mention, found);
                adherent(mention, found);
                example(mention, found);
            }
            if (mention.mention().form() == MentionForm.NAME) {
                called(mention, found);
                bracket(mention, found);
                home(mention, found);
                epithet(mention, found);
                quality(mention, found);
                kindOf(mention, found);
            }
        }
        superlatives(found);
        aliases(found);
        return found;
    }

    /** X, also known as Y; X (formerly Y); X (XYZ): that X is called Y, in the words that say so. */
    private void aliases(List<DraftClaim> found) {
        List<FoundMention> names = mentions.stream()
                .filter(each -> each.mention().form() == MentionForm.NAME)
                .sorted(Comparator.comparing(each -> each.mention().span()))
                .toList();
        for (int i = 0; i + 1 < names.size(); i++) {
            FoundMention name = names.get(i);
            FoundMention alias = names.get(i + 1);
            Span called = alias.mention().span();
            AliasCues.between(text, name.mention().span(), called)
                    .ifPresent(cue -> found.add(
                            new DraftClaim(alias.head(), cue, AttributeType.LABEL, Claim.noDomains(), Effect.PLAIN)
                                    .party(Role.OBJECT, name)
                                    .cover(called)
                                    .labelled(alias.mention().name())));
        }
    }

    /** What is the most of its kind since a year, named or not: the largest exchange since 1991. */
    private void superlatives(List<DraftClaim> found) {
        for (int adjective = 0; adjective < tree.size(); adjective++) {
            int noun = tree.head(adjective);
            if (noun == Token.ROOT || !tree.isMost(adjective) || !tree.isNoun(noun)) {
                continue;
            }
            int year = yearSince(noun);
            if (year < 0 || found.stream().anyMatch(draft -> draft.at == noun)) {
                continue;
            }
            Span span =
                    tree.span(tree.subtree(adjective)).cover(tree.token(year).span());
            found.add(new DraftClaim(
                            noun,
                            tree.token(noun).span(),
                            AttributeType.IDENTITY,
                            Claim.noDomains(),
                            effectOf.apply(noun))
                    .cover(span)
                    .labelled(Names.of(span.in(text))));
        }
    }

    /** The year that "since" leads to soon after the noun; -1 for none. */
    private int yearSince(int noun) {
        int end = Math.min(tree.size(), noun + SINCE_REACH);
        for (int since = noun + 1; since < end; since++) {
            if (!tree.lemma(since).equals("since")) {
                continue;
            }
            for (int at = since + 1; at < Math.min(tree.size(), since + YEAR_REACH); at++) {
                if (YEAR.matcher(tree.token(at).text()).matches()) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean isTold(FoundMention mention) {
        return mention.mention().form() == MentionForm.NAME || mention.mention().antecedent() != null;
    }

    private void label(FoundMention mention, List<DraftClaim> found) {
        for (int child : tree.children(mention.head(), "amod")) {
            Effect byWord = lexicons.operator("adj", tree.word(child));
            Effect effect = byWord != null ? byWord : lexicons.operator("adj", tree.lemma(child));
            boolean sided = SIDED.matcher(tree.token(child).text()).matches();
            boolean labels = sided || effect != null && LABELLING.contains(effect.mode());
            if (!labels || child > mention.head()) {
                continue;
            }
            Effect put = sided || effect == null ? Effect.PLAIN : effect;
            Span span =
                    tree.token(child).span().cover(tree.token(mention.head()).span());
            found.add(new DraftClaim(
                            mention.head(), tree.token(child).span(), AttributeType.LABEL, Claim.noDomains(), put)
                    .party(Role.OBJECT, mention)
                    .cover(span)
                    .labelled(Names.folded(span.in(text))));
        }
    }

    private void apposition(FoundMention mention, List<DraftClaim> found) {
        boolean place = mention.mention().kind() == EntityKind.PLACE;
        for (int noun : tree.children(mention.head(), "appos")) {
            if (place && !isPlaceOfSort(noun, mention.head())) {
                continue;
            }
            boolean owned = tree.child(noun, "nmod:poss").isPresent()
                    && (isSort(noun, mention) || mention.mention().kind() != EntityKind.PERSON);
            boolean article = tree.child(noun, "det").isPresent() || owned;
            if (tree.child(noun, "cop").isPresent()) {
                continue;
            }
            boolean bare = noun > mention.head() && isSort(noun, mention) && !told.test(noun);
            if (tree.token(noun).upos().equals("NOUN") && (article || bare) || isAdherent(noun, mention)) {
                add(mention, noun, described(noun), found);
            }
        }
    }

    /** "The Suns, a term that describes officers": of a noun that stands alone its clause tells what is meant. */
    private Set<Integer> described(int noun) {
        Set<Integer> words = new HashSet<>(tree.phrase(noun));
        Set<Integer> clause = Predicatives.completing(tree, noun);
        boolean bare = tree.child(noun, "amod", "compound", "nmod", "nmod:poss", "nummod")
                .isEmpty();
        if (bare && clause.stream().noneMatch(word -> tree.token(word).xpos().startsWith("WP"))) {
            words.addAll(clause);
        }
        return words;
    }

    /** "Mosul, the country's second-largest city": a noun for a place right behind its name. */
    private boolean isPlaceOfSort(int noun, int name) {
        Lexicons.Nominal known = lexicons.nominal(tree.lemma(noun));
        boolean place = known != null && (known.kind() == EntityKind.PLACE || known.kind() == EntityKind.STATE)
                || tree.sentence().hint(noun).mention().equals("place");
        return place
                && noun > name
                && tree.child(noun, "amod", "nmod", "compound", "nmod:poss").isPresent();
    }

    /** "Ann Reed, a Democrat": one of those who bear a name, or the one of them who is told apart. */
    private boolean isAdherent(int noun, FoundMention mention) {
        return noun > mention.head()
                && mention.mention().kind() == EntityKind.PERSON
                && !told.test(noun)
                && Predicatives.isAdherent(tree, noun);
    }

    /** "Secretary of State Ann Reed", "Former President Ann Reed": an office before a name, more than its bare word. */
    private void office(FoundMention name, List<DraftClaim> found) {
        int first = tree.within(name.mention().span()).getFirst();
        int last = first - 1;
        int title = last > 1 && tree.word(last - 1).equals("of") ? last - 2 : last;
        boolean capital = title >= 0
                && Character.isUpperCase(tree.token(title).text().codePointAt(0))
                && Character.isUpperCase(tree.token(last).text().codePointAt(0));
        if (!capital || told.test(title) || !isOffice(title)) {
            return;
        }
        boolean joined = title == last
                ? tree.head(title) == name.head() && !tree.is(title, "conj")
                : tree.head(name.head()) == title && tree.is(name.head(), "flat", "appos")
                        || tree.head(title) == name.head();
        int start = title;
        while (start > 0 && isOfTitle(start - 1, title, name.head())) {
            start--;
        }
        if (tree.token(start).text().equals("-")) {
            start++;
        }
        Set<Integer> words = new HashSet<>();
        for (int word = start; word <= last; word++) {
            words.add(word);
        }
        if (joined && words.size() > 1) {
            add(name, title, words, found);
        }
    }

    /** "Ann Reed (D-Mass.)", "Carl Otto, R-Ohio,": the letter of a party, with where its bearer was elected. */
    private void bracket(FoundMention name, List<DraftClaim> found) {
        Span bearer = name.mention().span();
        Matcher letter =
                PARTY.matcher(text).region(bearer.end(), tree.sentence().span().end());
        if (name.mention().kind() != EntityKind.PERSON || !letter.lookingAt()) {
            return;
        }
        int group = letter.group(1) == null ? 2 : 1;
        Span words = new Span(letter.start(group), letter.end(group));
        if (words.length() > 1) {
            found.add(new DraftClaim(name.head(), words, AttributeType.IDENTITY, Claim.noDomains(), Effect.PLAIN)
                    .party(Role.OBJECT, name)
                    .standing()
                    .cover(new Span(bearer.start(), letter.end()))
                    .labelled(words.in(text)));
        }
    }

    /** "Ann Reed of Ohio", "Ann Reed, from Ohio,": where a person is from. */
    private void home(FoundMention name, List<DraftClaim> found) {
        boolean post = !lexicons.predicates(false, tree.lemma(name.head())).isEmpty();
        boolean titled = tree.children(name.head(), "nmod", "compound").stream().anyMatch(told::test);
        if (name.mention().kind() != EntityKind.PERSON || post || titled) {
            return;
        }
        for (int place : tree.children(name.head(), "nmod")) {
            boolean named = place > name.head()
                    && HOMES.contains(tree.preposition(place))
                    && mentions.stream()
                            .anyMatch(other -> other.head() == place
                                    && other.mention().form() == MentionForm.NAME
                                    && (other.mention().kind() == EntityKind.PLACE
                                            || other.mention().kind() == EntityKind.STATE));
            if (named) {
                Span words = tree.span(tree.phrase(place));
                found.add(new DraftClaim(name.head(), words, AttributeType.IDENTITY, Claim.noDomains(), Effect.PLAIN)
                        .party(Role.OBJECT, name)
                        .standing()
                        .labelled(Names.folded(words.in(text))));
            }
        }
    }

    /** "The so-called Islamic State", "Syrian-born Ann Reed": what a participle joined to a word says of the name right behind. */
    private void epithet(FoundMention name, List<DraftClaim> found) {
        int first = tree.within(name.mention().span()).getFirst();
        int participle = first - 1;
        boolean joined = participle > 1
                && tree.token(participle - 1).text().equals("-")
                && lexicons.isOf("epithet", tree.lemma(participle))
                && tree.token(participle).xpos().startsWith("VB");
        boolean part = tree.is(name.head(), "compound", "amod", "nmod:desc") && tree.head(name.head()) > name.head();
        if (!joined || part) {
            return;
        }
        boolean called = SELF.contains(tree.word(participle - 2));
        boolean origin = Character.isUpperCase(tree.token(participle - 2).text().codePointAt(0));
        if (called || origin) {
            Span words = tree.token(participle - 2)
                    .span()
                    .cover(tree.token(participle).span());
            Span label = called ? words.cover(name.mention().span()) : words;
            found.add(new DraftClaim(
                            name.head(),
                            words,
                            called ? AttributeType.LABEL : AttributeType.IDENTITY,
                            Claim.noDomains(),
                            Effect.PLAIN)
                    .party(Role.OBJECT, name)
                    .standing()
                    .labelled(Names.of(label.in(text))));
        }
    }

    /** "The paramilitary Red Brigade", "state-owned Petrol": what adjectives before the name of a person, body or ship say of it. */
    private void quality(FoundMention name, List<DraftClaim> found) {
        if (!CALLED.contains(name.mention().kind())
                        && !Mentions.BODIES.contains(name.mention().kind())
                || tree.is(name.head(), "compound", "flat", "nmod:desc")) {
            return;
        }
        List<Integer> own = tree.within(name.mention().span());
        int first = own.getFirst();
        boolean many = own.size() == 1 && tree.token(first).xpos().equals("NNPS");
        for (int word : tree.children(name.head(), "amod")) {
            boolean tells = word < first
                    && !many
                    && tree.token(word).xpos().equals("JJ")
                    && tree.child(word, "advmod").isEmpty()
                    && Character.isLowerCase(tree.token(word).text().codePointAt(0))
                    && !lexicons.isOf("mere", tree.lemma(word));
            if (tells) {
                add(name, word, tree.subtree(word), found);
            }
        }
    }

    /** "The Arctic port of Acme", "the former colony of Chad": what a noun with more than itself says of the name behind its "of". */
    private void kindOf(FoundMention name, List<DraftClaim> found) {
        int noun = tree.head(name.head());
        boolean named = noun != Token.ROOT
                && tree.is(name.head(), "nmod")
                && name.mention().kind() != EntityKind.PERSON
                && tree.within(name.mention().span()).getFirst() == noun + 2
                && tree.preposition(name.head()).equals("of")
                && tree.token(noun).xpos().equals("NN")
                && lexicons.isOf("situating", tree.lemma(noun));
        if (!named) {
            return;
        }
        Set<Integer> words = new HashSet<>(Set.of(noun));
        tree.children(noun, "amod", "compound").stream()
                .filter(child -> child < noun)
                .forEach(child -> words.addAll(tree.subtree(child)));
        if (words.size() > 1) {
            add(name, noun, words, found);
        }
    }

    /** "The Republican Ann Reed": a word for those of a people, party or creed right before a name, where it does not begin the sentence. */
    private void adherent(FoundMention name, List<DraftClaim> found) {
        int word = tree.within(name.mention().span()).getFirst() - 1;
        boolean adjective = word > 0
                && tree.token(word).upos().equals("ADJ")
                && tree.is(word, "amod")
                && tree.head(word) == name.head()
                && ADHERENT.matcher(tree.token(word).text()).matches()
                && !tree.token(word - 1).upos().equals("PUNCT");
        if (adjective && name.mention().kind() == EntityKind.PERSON) {
            add(name, word, Set.of(word), found);
        }
    }

    private boolean isOfTitle(int word, int title, int name) {
        boolean below = tree.isBelow(word, title) || tree.isBelow(word, name);
        boolean part = BEFORE_TITLES.contains(tree.token(word).upos())
                || tree.token(word).text().equals("-");
        return below && part && !tree.is(word, "conj", "appos");
    }

    private boolean isOffice(int noun) {
        Lexicons.Nominal known = lexicons.nominal(tree.lemma(noun));
        boolean person = known != null && known.kind() == EntityKind.PERSON;
        return person || lexicons.tells(false, tree.lemma(noun), TieType.OFFICE, TieType.COMMAND);
    }

    /** "A gang known as the Vipers", "the plan, called Dawn": what it is that somebody calls by a name. */
    private void called(FoundMention name, List<DraftClaim> found) {
        int verb = tree.head(name.head());
        boolean calls = verb != Token.ROOT
                && verb < name.head()
                && tree.is(verb, "acl")
                && tree.token(verb).xpos().equals("VBN")
                && lexicons.isOf("calling", tree.lemma(verb))
                && (tree.is(name.head(), "xcomp", "obj")
                        || tree.preposition(name.head()).equals("as"));
        if (!calls || !tree.token(tree.head(verb)).upos().equals("NOUN")) {
            return;
        }
        int noun = tree.head(verb);
        Set<Integer> words = new HashSet<>(tree.phrase(noun));
        words.removeIf(word -> word >= verb || tree.head(word) == noun && tree.is(word, "case", "cc"));
        int nearest = verb - 1;
        while (nearest > noun && !tree.isNoun(nearest)) {
            nearest--;
        }
        if (nearest == noun) {
            add(name, noun, words, found);
        }
    }

    /** "The presidential candidate Ann Reed", "Boeing's rival, Airbus": what a common noun right before a name says of its bearer. */
    private void title(FoundMention name, List<DraftClaim> found) {
        int first = tree.within(name.mention().span()).getFirst();
        boolean comma = first > 1 && tree.token(first - 1).text().equals(",");
        int noun = comma ? first - 2 : first - 1;
        boolean common = noun >= 0
                && tree.token(noun).upos().equals("NOUN")
                && tree.children(noun, "nummod").isEmpty();
        if (!common || told.test(noun) || !isSort(noun, name)) {
            return;
        }
        boolean joined = tree.head(name.head()) == noun && tree.is(name.head(), "appos", "flat");
        boolean before = !comma && Arguments.titled(tree, noun) == name.head();
        if (!joined && !before) {
            return;
        }
        int start = noun;
        while (start > 0 && isOfPhrase(start - 1, noun, name.head())) {
            start--;
        }
        Set<Integer> words = new HashSet<>();
        for (int word = start; word <= noun; word++) {
            words.add(word);
        }
        boolean capital = Character.isUpperCase(tree.token(noun).text().codePointAt(0)) && noun > 0;
        if (comma || words.size() > 1 || !capital) {
            add(name, noun, words, found);
        }
    }

    private boolean isOfPhrase(int word, int noun, int name) {
        boolean below = tree.isBelow(word, noun) || tree.isBelow(word, name);
        boolean joint = JOINTS.contains(tree.token(word).text());
        return below
                && (joint || !tree.is(word, "case", "mark"))
                && (joint || BEFORE_NOUNS.contains(tree.token(word).upos()));
    }

    /** "Other unions, including the Teamsters": what each example of a plural noun is said to be. */
    private void example(FoundMention name, List<DraftClaim> found) {
        int first = name.head();
        while (tree.is(first, "conj") && tree.head(first) != Token.ROOT) {
            first = tree.head(first);
        }
        int noun = tree.head(first);
        boolean named = noun != Token.ROOT
                && noun < first
                && tree.is(first, "nmod")
                && Arguments.isExample(tree, first)
                && tree.token(noun).xpos().equals("NNS")
                && isSort(noun, name);
        if (named) {
            Set<Integer> words = new HashSet<>();
            tree.children(noun, "amod", "compound", "nmod").stream()
                    .filter(child -> child < noun)
                    .filter(child -> !OTHERS.contains(tree.lemma(child)))
                    .forEach(child -> words.addAll(tree.subtree(child)));
            words.add(noun);
            add(name, noun, words, found);
        }
    }

    /** Whether a common noun is of the sort that the bearer of a name is: somebody for a person, a body for a body. */
    private boolean isSort(int noun, FoundMention name) {
        Lexicons.Nominal known =
                lexicons.nominal(JOINT.matcher(tree.lemma(noun)).replaceFirst(""));
        String guessed = tree.sentence().hint(noun).mention();
        boolean person = name.mention().kind() == EntityKind.PERSON;
        if (known != null && (known.kind() == EntityKind.PERSON || known.kind() == EntityKind.GROUP)) {
            return person;
        }
        boolean body = known != null && Sources.canSpeak(known.kind()) || guessed.equals("organization");
        return person ? guessed.equals("person") : body;
    }

    private void add(FoundMention mention, int at, Set<Integer> words, List<DraftClaim> found) {
        Set<Integer> told = new HashSet<>(words);
        told.removeIf(word -> tree.word(word).equals("whose"));
        boolean relative =
                told.stream().anyMatch(word -> tree.token(word).xpos().startsWith("WP"));
        if (told.isEmpty() || relative) {
            return;
        }
        Span span = tree.span(told);
        found.add(
                new DraftClaim(at, tree.token(at).span(), AttributeType.IDENTITY, Claim.noDomains(), effectOf.apply(at))
                        .party(Role.OBJECT, mention)
                        .cover(span)
                        .labelled(Names.of(span.in(text))));
    }
}
