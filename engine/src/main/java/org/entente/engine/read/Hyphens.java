package org.entente.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.World;
import org.entente.model.Span;

/**
 * Mends what parsers make of names that hyphens join before a noun: the Chad-Niger talks, Sino-Russian ties, Iran-backed rebels, US- and
 * British-made jets. Of two names the first hangs on the noun and the second is joined to the first; a participle hangs on the noun and
 * the name on the participle. Stateless.
 */
final class Hyphens {
    private static final Set<String> HYPHENS = Set.of("-", "–", "‑");
    private static final Set<String> JOINING = Set.of("and", "or", "&");
    private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
    private static final Set<String> PARTS = Set.of("compound", "amod");
    private static final Set<String> IN_PHRASES = Set.of("NOUN", "PROPN", "ADJ", "NUM");

    private Hyphens() {}

    static Sentence of(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<NameSpan> names = parted(sentence);
        List<Token> mended = tokens;
        for (int at = 1; at + 1 < tokens.size(); at++) {
            if (!joins(tokens, at)) {
                continue;
            }
            List<Token> tried = new ArrayList<>(mended);
            boolean participle = isParticiple(tokens.get(at + 1));
            boolean done = participle ? describe(tried, at) : pair(tried, names, at);
            if (done && isTree(mended, tried)) {
                mended = tried;
            }
        }
        return mended.equals(tokens) && names.equals(sentence.names())
                ? sentence
                : new Sentence(sentence.span(), mended, names, sentence.hints());
    }

    static boolean isHyphen(Token token) {
        return HYPHENS.contains(token.text());
    }

    /** The state that a word before a hyphen means in that form only: Sino in Sino-Russian. */
    static Optional<State> combining(List<Token> tokens, int at) {
        return at + 2 < tokens.size() && joins(tokens, at + 1)
                ? World.stateOfCombining(
                        tokens.get(at).text(), tokens.get(at + 2).text())
                : Optional.empty();
    }

    /** Whether it is a hyphen with a word right before it and one right behind. */
    static boolean isGlued(List<Token> tokens, int at) {
        Span hyphen = tokens.get(at).span();
        return isHyphen(tokens.get(at))
                && tokens.get(at - 1).span().end() == hyphen.start()
                && hyphen.end() == tokens.get(at + 1).span().start();
    }

    /** Whether a hyphen joins the words on both sides with nothing between, both names or the second a participle. */
    private static boolean joins(List<Token> tokens, int at) {
        Token before = tokens.get(at - 1);
        Token after = tokens.get(at + 1);
        return isGlued(tokens, at) && isLarge(before) && (isLarge(after) || isParticiple(after));
    }

    private static boolean isLarge(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    private static boolean isParticiple(Token token) {
        return !isLarge(token)
                && !Lexicons.bundled().predicates(true, "-" + token.text()).isEmpty();
    }

    /** Two states that stand in one name, or in the name of a war between them, are names of their own. */
    private static List<NameSpan> parted(Sentence sentence) {
        List<NameSpan> names = new ArrayList<>();
        for (NameSpan name : sentence.names()) {
            int hyphen = hyphenIn(sentence.tokens(), name);
            boolean whole = hyphen > 0 && name.first() == hyphen - 1 && name.last() == hyphen + 1;
            boolean two = hyphen > 0
                    && isKnown(sentence.tokens(), hyphen)
                    && (whole || name.kind() == NameSpan.Kind.EVENT && name.first() == hyphen - 1);
            if (two) {
                names.add(new NameSpan(hyphen - 1, hyphen - 1, NameSpan.Kind.OTHER));
                names.add(new NameSpan(hyphen + 1, hyphen + 1, NameSpan.Kind.OTHER));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private static int hyphenIn(List<Token> tokens, NameSpan name) {
        for (int at = name.first() + 1; at < name.last(); at++) {
            if (joins(tokens, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether what stands on both sides is known, and both together are not: Chad-Niger, but not Guinea-Bissau. */
    private static boolean isKnown(List<Token> tokens, int hyphen) {
        boolean first = World.isBorne(tokens.get(hyphen - 1).text())
                || combining(tokens, hyphen - 1).isPresent();
        return first && World.isBorne(tokens.get(hyphen + 1).text()) && !isKnownWhole(tokens, hyphen);
    }

    private static boolean pair(List<Token> tokens, List<NameSpan> names, int hyphen) {
        NameSpan left = nameAt(names, hyphen - 1);
        NameSpan right = nameAt(names, hyphen + 1);
        boolean apart = !left.equals(right) && left.last() == hyphen - 1 && right.first() == hyphen + 1;
        boolean tagged = names.contains(left) && names.contains(right);
        if (!apart || !(tagged || isKnown(tokens, hyphen)) || isKnownWhole(tokens, hyphen)) {
            return false;
        }
        int noun = nounOf(tokens, right.last());
        if (noun < 0 || isOrigin(tokens, hyphen) && isSomebody(tokens.get(noun))) {
            return false;
        }
        gather(tokens, left);
        gather(tokens, right);
        tokens.set(left.last(), Repairs.with(tokens.get(left.last()), noun, "compound"));
        tokens.set(right.last(), Repairs.with(tokens.get(right.last()), left.last(), "conj"));
        tokens.set(hyphen, Repairs.with(tokens.get(hyphen), right.last(), "punct"));
        return true;
    }

    private static boolean isOrigin(List<Token> tokens, int hyphen) {
        return World.stateOfAdjective(tokens.get(hyphen - 1).text()).isPresent()
                && World.stateOfAdjective(tokens.get(hyphen + 1).text()).isPresent();
    }

    /** Before a noun for people two peoples' names tell where they are from: a Cuban-American senator. */
    private static boolean isSomebody(Token noun) {
        Lexicons.Nominal nominal = Lexicons.bundled().nominal(noun.lemma().toLowerCase(Locale.ROOT));
        return nominal != null && Mentions.isPeople(nominal)
                || Lexicons.bundled().predicates(false, noun.lemma().toLowerCase(Locale.ROOT)).stream()
                        .anyMatch(entry -> entry.frame().containsKey("self"));
    }

    private static boolean isKnownWhole(List<Token> tokens, int hyphen) {
        return World.isBorne(
                tokens.get(hyphen - 1).text() + "-" + tokens.get(hyphen + 1).text());
    }

    private static NameSpan nameAt(List<NameSpan> names, int at) {
        return names.stream()
                .filter(name -> name.first() <= at && at <= name.last() && name.kind() != NameSpan.Kind.EVENT)
                .findFirst()
                .orElse(new NameSpan(at, at, NameSpan.Kind.OTHER));
    }

    /** The words of a name that hang outside of it hang on its last. */
    private static void gather(List<Token> tokens, NameSpan name) {
        for (int at = name.first(); at < name.last(); at++) {
            int head = tokens.get(at).head();
            if (head < name.first() || head > name.last()) {
                tokens.set(at, Repairs.with(tokens.get(at), name.last(), "compound"));
            }
        }
    }

    /** The noun that a word describes: by the parser, else the last of those right behind it. */
    private static int nounOf(List<Token> tokens, int last) {
        int above = tokens.get(last).head();
        for (int step = 0; above != Token.ROOT && step < tokens.size(); step++) {
            if (above > last) {
                int whole = wholeOf(tokens, above);
                return NOUNS.contains(tokens.get(whole).upos()) && isPhrase(tokens, last + 1, whole)
                        ? whole
                        : nounBehind(tokens, last);
            }
            above = tokens.get(above).head();
        }
        return nounBehind(tokens, last);
    }

    /** The noun that a word in the middle of a phrase belongs to: clashes for border in border clashes. */
    private static int wholeOf(List<Token> tokens, int at) {
        int whole = at;
        while (tokens.get(whole).head() > whole
                && PARTS.contains(tokens.get(whole).plainRelation())) {
            whole = tokens.get(whole).head();
        }
        return whole;
    }

    private static int nounBehind(List<Token> tokens, int last) {
        int end = last;
        while (end + 1 < tokens.size()
                && IN_PHRASES.contains(tokens.get(end + 1).upos())) {
            end++;
        }
        while (end > last && !NOUNS.contains(tokens.get(end).upos())) {
            end--;
        }
        return end > last ? end : -1;
    }

    /** Whether nothing stands between but what may stand before a noun. */
    private static boolean isPhrase(List<Token> tokens, int first, int last) {
        return tokens.subList(first, last).stream()
                .allMatch(token -> IN_PHRASES.contains(token.upos())
                        || token.upos().equals("VERB") && token.xpos().startsWith("VBN")
                        || token.upos().equals("VERB") && token.xpos().startsWith("VBG")
                        || isHyphen(token)
                        || token.text().equals(","));
    }

    /** Hangs a participle on its noun, and on it the name before and those that are joined to that: US- and British-made jets. */
    private static boolean describe(List<Token> tokens, int hyphen) {
        int participle = hyphen + 1;
        int noun = nounOf(tokens, participle);
        if (noun < 0) {
            return false;
        }
        Token told = tokens.get(participle);
        if (told.head() != noun && isBelow(tokens, noun, participle)) {
            tokens.set(noun, Repairs.with(tokens.get(noun), told.head(), told.relation()));
        }
        if (told.head() != noun || !told.relation().equals("compound")) {
            tokens.set(participle, Repairs.with(told, noun, "amod"));
        }
        int name = hyphen - 1;
        tokens.set(name, Repairs.with(tokens.get(name), participle, "compound"));
        int before = hyphen - 4;
        while (before >= 0 && isLarge(tokens.get(before)) && isJoined(tokens, before + 1)) {
            tokens.set(before, Repairs.with(tokens.get(before), name, "conj"));
            tokens.set(before + 1, Repairs.with(tokens.get(before + 1), before, "punct"));
            tokens.set(before + 2, Repairs.with(tokens.get(before + 2), name, "cc"));
            before -= 3;
        }
        return true;
    }

    /** "Iran- and": a hyphen that closes a word, and what joins it to the next. */
    private static boolean isJoined(List<Token> tokens, int hyphen) {
        String next = tokens.get(hyphen + 1).text();
        return isHyphen(tokens.get(hyphen))
                && tokens.get(hyphen - 1).span().end()
                        == tokens.get(hyphen).span().start()
                && (JOINING.contains(next) || next.equals(","));
    }

    private static boolean isBelow(List<Token> tokens, int at, int above) {
        int each = at;
        for (int step = 0; each != Token.ROOT && step <= tokens.size(); step++) {
            if (each == above) {
                return true;
            }
            each = tokens.get(each).head();
        }
        return false;
    }

    /** Whether every word that hangs elsewhere than before leads up to a root; the others do if these do. */
    private static boolean isTree(List<Token> before, List<Token> after) {
        for (int each = 0; each < after.size(); each++) {
            int at = after.get(each).head() == before.get(each).head() ? Token.ROOT : each;
            for (int steps = 0; at != Token.ROOT; steps++) {
                if (steps > after.size()) {
                    return false;
                }
                at = after.get(at).head();
            }
        }
        return true;
    }
}
