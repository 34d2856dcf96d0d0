package org.entente.engine.relate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.kit.names.Names;
import org.entente.engine.kit.world.OfficeHolder;
import org.entente.engine.kit.world.State;
import org.entente.engine.kit.world.World;
import org.entente.model.Claim;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Tells who speaks for whom: a party for itself, whoever holds an office in it by a tie of the case, and whoever is called by its name and a word for those
 * who speak for others (Iranian officials, a lawyer for Reed). Critics of a party, or its neighbours, do not.
 */
final class Voices {
    private static final Pattern OF = Pattern.compile("(?i)(.+?)\\s(?:of|for|from|at|in)\\s(?:the\\s)?(.+)");

    /** "Spokesman for Tarn Air": what stands behind a noun and the name that it leads to. */
    private static final Pattern FOR = Pattern.compile(
            "^(?:\\s\\p{Ll}+)?\\s(?:of|for|from|at)\\s(?:the\\s)?(\\p{Lu}[\\p{L}\\p{N}.'\u2019-]*(?:\\s\\p{Lu}[\\p{L}\\p{N}'\u2019-]*)*)");

    private static final int FOR_MAX = 80;

    private final Accusations.Material material;
    private final Map<String, Set<String>> keysByName = new HashMap<>();
    private final Map<String, Set<String>> keysByState = new HashMap<>();
    private final Map<String, Set<String>> officesOf = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<Head, Set<String>> heads = new HashMap<>();
    private final int wordsMost;

    private record Head(String name, LocalDate on) {}

    /** @param accused the mentions of whom voices are looked for */
    Voices(Collection<Id> accused, Collection<Claim> claims, Accusations.Material material) {
        this.material = material;
        int most = 0;
        Set<String> ofAll = new HashSet<>();
        for (Id mention : accused) {
            String key = material.entityKey(mention);
            if (!ofAll.add(key)) {
                continue;
            }
            String name = Names.fold(material.nameOf(mention));
            keysByName.computeIfAbsent(name, one -> new TreeSet<>()).add(key);
            if (material.kindOf(mention) == EntityKind.PERSON) {
                keysByName
                        .computeIfAbsent(name.substring(name.lastIndexOf(' ') + 1), one -> new TreeSet<>())
                        .add(key);
            }
            most = Math.max(most, name.split(" ").length);
            World.stateOfGovernment(material.nameOf(mention), null).ifPresent(state -> keysByState
                    .computeIfAbsent(state.code(), one -> new TreeSet<>())
                    .add(key));
        }
        this.wordsMost = most;
        for (Claim claim : claims) {
            if (claim.type() == TieType.OFFICE && Footing.of(claim).holds()) {
                offices(claim, ofAll);
            }
        }
    }

    private void offices(Claim claim, Set<String> accused) {
        List<String> holders = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (Participant one : claim.participants()) {
            String key = material.entityKey(one.mention());
            if (one.role() == Role.ACTOR) {
                holders.add(key);
            } else if (accused.contains(key)) {
                bodies.add(key);
            }
        }
        if (!bodies.isEmpty()) {
            holders.forEach(holder ->
                    officesOf.computeIfAbsent(holder, one -> new TreeSet<>()).addAll(bodies));
        }
    }

    /** The keys of those accused for whom a source speaks. */
    Set<String> of(Source source, @Nullable LocalDate on) {
        Set<String> keys = new TreeSet<>();
        Id mention = source.mention();
        if (mention != null) {
            keys.addAll(ofParty(mention, on));
        }
        String name = source.name();
        if (name != null && source.sourceClass() != SourceClass.DOCUMENT) {
            keys.addAll(ofWords(name));
        }
        return keys;
    }

    /** The same of somebody who takes part in a claim. */
    Set<String> ofParty(Id mention, @Nullable LocalDate on) {
        Set<String> keys = new TreeSet<>();
        String key = material.entityKey(mention);
        String name = material.nameOf(mention);
        keys.add(key);
        keys.addAll(officesOf.getOrDefault(key, Set.of()));
        keys.addAll(ofWords(name));
        if (on != null && !keysByState.isEmpty()) {
            keys.addAll(heads.computeIfAbsent(new Head(name, on), this::headed));
        }
        return keys;
    }

    /** The accused states that somebody of that name headed on that day. */
    private Set<String> headed(Head head) {
        Set<String> keys = new TreeSet<>();
        for (OfficeHolder holder : World.holders(head.name(), head.on(), true)) {
            keys.addAll(keysByState.getOrDefault(holder.state().code(), Set.of()));
        }
        return keys;
    }

    /** Those whose voice a noun is by what stands behind it in its text: a spokesman for Tarn Air. */
    Set<String> behind(Participant noun, String text) {
        String behind = text.substring(
                noun.span().end(), Math.min(text.length(), noun.span().end() + FOR_MAX));
        Matcher leads = FOR.matcher(behind);
        return speaks(noun.span().in(text)) && leads.find() ? called(leads.group(1)) : Set.of();
    }

    /** Those whom words call, or whose voice they call: "Iran", "Iranian officials", "a lawyer for Reed". */
    private Set<String> ofWords(String words) {
        return known.computeIfAbsent(words, this::reckoned);
    }

    private Set<String> reckoned(String words) {
        Set<String> keys = new TreeSet<>(called(words));
        Matcher of = OF.matcher(words.strip());
        if (of.matches() && speaks(of.group(1))) {
            keys.addAll(called(of.group(2)));
        }
        List<String> split = List.of(words.strip().split("\\s+"));
        for (int end = 1; end < split.size() && end <= Math.max(wordsMost, 3); end++) {
            if (speaks(String.join(" ", split.subList(end, split.size())))) {
                keys.addAll(called(String.join(" ", split.subList(0, end))));
            }
        }
        return keys;
    }

    private static boolean speaks(String words) {
        return AnswerWords.tell(AnswerWords.of(words), AnswerWords.Sort.VOICE);
    }

    private Set<String> called(String words) {
        String plain = words.replaceAll("(?i)^(?:the|a|an)\\s+", "").replaceAll("['\u2019]s?$", "");
        Set<String> keys = new TreeSet<>(keysByName.getOrDefault(Names.fold(plain), Set.of()));
        if (!keysByState.isEmpty()) {
            World.stateOfGovernment(plain, null)
                    .map(State::code)
                    .map(code -> keysByState.getOrDefault(code, Set.of()))
                    .ifPresent(keys::addAll);
        }
        return keys;
    }
}
