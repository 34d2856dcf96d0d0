package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.engine.Components;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.Table;
import org.entente.engine.kit.names.AliasCues;
import org.entente.engine.kit.names.GivenNames;
import org.entente.engine.kit.names.Names;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/**
 * All mentions of one document. Equal names collapse first; what is left meets through indices of words
 * and initials, and joins only where one candidate is there. Used once, by one thread.
 */
final class DocumentBlock {
    private static final Set<String> SMALL_WORDS = Set.of(
            "of", "the", "and", "for", "in", "on", "to", "de", "del", "la", "las", "los", "el", "y", "e", "da", "do");
    private static final Set<String> WOMEN = Set.of("mrs", "ms", "miss", "madam", "lady");
    private static final Set<String> MEN = Set.of("mr", "sir", "lord");

    private static final Set<String> BUSINESS_WORDS = Table.of(DocumentBlock.class, "business.tsv").rows().stream()
            .flatMap(row -> Table.parts(row, "words").stream())
            .collect(Collectors.toUnmodifiableSet());

    private final List<MentionInContext> members;
    private final List<Edge> edges = new ArrayList<>();
    /** Folded name by family to the mentions that have it, in the order of ids. */
    private final SortedMap<String, SortedMap<String, List<MentionInContext>>> names = new TreeMap<>();

    private long comparisons;

    DocumentBlock(List<MentionInContext> members) {
        this.members = members.stream().sorted().toList();
    }

    List<Edge> edges() {
        edges.clear();
        antecedents();
        collectNames();
        for (SortedMap<String, List<MentionInContext>> family : names.values()) {
            family.values().forEach(this::chain);
            acronyms(family);
        }
        acrossKinds();
        brackets();
        called();
        organs(names.getOrDefault("body", new TreeMap<>()));
        shortened(names.getOrDefault("body", new TreeMap<>()));
        tails(names.getOrDefault("body", new TreeMap<>()));
        businesses(names.getOrDefault("body", new TreeMap<>()));
        persons(names.getOrDefault("person", new TreeMap<>()));
        Beside beside = new Beside(members);
        edges.addAll(beside.appositions());
        edges.addAll(beside.references(joinedSoFar()));
        return List.copyOf(edges);
    }

    /** Of each mention the least one that it hangs together with by the edges so far. */
    private Map<Id, Id> joinedSoFar() {
        Map<Id, Id> least = new HashMap<>();
        List<Id> ids = members.stream().map(each -> each.mention().id()).toList();
        for (List<Id> component : Components.of(ids, edges)) {
            component.forEach(id -> least.put(id, component.getFirst()));
        }
        return least;
    }

    /** How many times two names were looked at together. */
    long comparisons() {
        return comparisons;
    }

    private void antecedents() {
        Set<Id> there = new TreeSet<>();
        members.forEach(each -> there.add(each.mention().id()));
        for (MentionInContext each : members) {
            Id antecedent = each.mention().antecedent();
            if (antecedent != null
                    && there.contains(antecedent)
                    && !antecedent.equals(each.mention().id())) {
                edges.add(Edge.between(
                        each.mention().id(),
                        antecedent,
                        "The text refers back to it by “" + each.mention().exact() + "”."));
            }
        }
    }

    private void collectNames() {
        boolean bothSexes = hasTitle(WOMEN) && hasTitle(MEN);
        for (MentionInContext each : members) {
            Mention mention = each.mention();
            if (mention.form() != MentionForm.NAME) {
                continue;
            }
            String folded = Canonical.folded(mention);
            if (bothSexes && mention.kind() == EntityKind.PERSON && isTitled(mention, WOMEN) && !folded.contains(" ")) {
                folded = "mrs " + folded;
            }
            Optional<Canonical.Organ> organ =
                    Canonical.family(mention.kind()).equals("body") ? Canonical.organ(each) : Optional.empty();
            if (organ.isPresent()) {
                folded = Names.fold(organ.get().state().name()) + " "
                        + organ.get().rest();
            }
            if (!folded.isEmpty()) {
                names.computeIfAbsent(Canonical.family(mention.kind()), unused -> new TreeMap<>())
                        .computeIfAbsent(folded, unused -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    private boolean hasTitle(Set<String> titles) {
        return members.stream()
                .map(MentionInContext::mention)
                .anyMatch(mention -> mention.kind() == EntityKind.PERSON && isTitled(mention, titles));
    }

    private static boolean isTitled(Mention mention, Set<String> titles) {
        return PersonName.of(mention.name()).title().stream().anyMatch(titles::contains);
    }

    private void chain(List<MentionInContext> equal) {
        for (int i = 1; i < equal.size(); i++) {
            comparisons++;
            edges.add(Edge.between(
                    equal.get(i - 1).mention().id(),
                    equal.get(i).mention().id(),
                    "Both name " + equal.get(i).mention().name() + " in one document."));
        }
    }

    private void join(List<MentionInContext> one, List<MentionInContext> other, String reason) {
        edges.add(Edge.between(
                one.getFirst().mention().id(), other.getFirst().mention().id(), reason));
    }

    /**
     * A name that one document gives to things of several kinds is one thing whose kind was mistaken: the ship
     * Estrella, called a place once. States and persons known by more than that word are left out, since
     * places and ships are named after them.
     */
    private void acrossKinds() {
        Map<String, SortedMap<String, List<MentionInContext>>> byName = new TreeMap<>();
        Set<String> surnames = surnames();
        names.forEach((family, folded) -> folded.forEach((name, mentions) -> {
            boolean person = family.equals("person");
            if (!family.equals("group") && !(person && (name.contains(" ") || surnames.contains(name)))) {
                MentionInContext first = mentions.getFirst();
                boolean plain = Canonical.of(first)
                        .filter(canonical ->
                                canonical.sort() == Canonical.Sort.NAME || canonical.sort() == Canonical.Sort.PERSON)
                        .isPresent();
                if (plain && !Canonical.isOrgan(name)) {
                    byName.computeIfAbsent(name, unused -> new TreeMap<>()).put(family, mentions);
                }
            }
        }));
        for (SortedMap<String, List<MentionInContext>> families : byName.values()) {
            List<MentionInContext> first = families.firstEntry().getValue();
            families.tailMap(families.firstKey() + "\0").values().forEach(other -> {
                comparisons++;
                join(first, other, "The document gives that name to one thing.");
            });
        }
    }

    /** The last words of the full names of persons. */
    private Set<String> surnames() {
        Set<String> surnames = new TreeSet<>();
        for (String name : names.getOrDefault("person", new TreeMap<>()).keySet()) {
            if (name.contains(" ")) {
                surnames.add(name.substring(name.lastIndexOf(' ') + 1));
            }
        }
        return surnames;
    }

    /** An acronym joins the one name of its document that it is made from. */
    private void acronyms(SortedMap<String, List<MentionInContext>> family) {
        Map<String, SortedSet<String>> byInitials = new HashMap<>();
        for (String folded : family.keySet()) {
            List<String> words = List.of(folded.split(" "));
            if (words.size() > 1) {
                byInitials
                        .computeIfAbsent(initials(words, false), unused -> new TreeSet<>())
                        .add(folded);
                byInitials
                        .computeIfAbsent(initials(words, true), unused -> new TreeSet<>())
                        .add(folded);
            }
        }
        family.forEach((folded, mentions) -> {
            comparisons++;
            Set<String> candidates = byInitials.getOrDefault(folded, new TreeSet<>());
            String name = mentions.getFirst().mention().name();
            if (candidates.size() == 1 && Names.isAcronym(name) && !isState(mentions.getFirst())) {
                String full = candidates.iterator().next();
                join(
                        mentions,
                        family.getOrDefault(full, mentions.reversed()),
                        name + " is short for a name in the document.");
            }
        });
    }

    /** Whether a name means a state wherever it stands: US, not a University of Sheffield. */
    private static boolean isState(MentionInContext name) {
        return Canonical.of(name)
                .filter(canonical -> canonical.sort() == Canonical.Sort.STATE)
                .isPresent();
    }

    /** Whether a name is a well-known body's by itself: the Security Council, whatever council of security is named besides. */
    private static boolean isKnown(MentionInContext name) {
        return Canonical.of(name)
                .filter(canonical -> canonical.sort() == Canonical.Sort.KNOWN_BODY)
                .isPresent();
    }

    private static String initials(List<String> words, boolean all) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (all || !SMALL_WORDS.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** "National Coordination Assembly (NCA)": what stands in brackets right after a name is another for it. */
    private void brackets() {
        Map<Integer, MentionInContext> byStart = new HashMap<>();
        for (MentionInContext each : members) {
            if (each.mention().form() == MentionForm.NAME
                    && Names.isAcronym(each.mention().exact())) {
                byStart.put(each.mention().span().start(), each);
            }
        }
        for (MentionInContext each : outermostNames()) {
            Mention full = each.mention();
            if (!each.after().startsWith(" (")) {
                continue;
            }
            MentionInContext inside = byStart.get(full.span().end() + 2);
            comparisons++;
            if (inside != null
                    && each.after().startsWith(inside.mention().exact() + ")", 2)
                    && Canonical.family(inside.mention().kind()).equals(Canonical.family(full.kind()))) {
                edges.add(Edge.between(
                        full.id(), inside.mention().id(), inside.mention().exact() + " is introduced in brackets."));
            }
        }
    }

    /** "Tarn Lines, also known as Tarn Star": the words between two names say that they are one bearer's. */
    private void called() {
        List<MentionInContext> inOrder = outermostNames();
        for (int i = 0; i + 1 < inOrder.size(); i++) {
            Mention one = inOrder.get(i).mention();
            Mention other = inOrder.get(i + 1).mention();
            int apart = other.span().start() - one.span().end();
            comparisons++;
            if (apart > 0
                    && apart <= inOrder.get(i).after().length()
                    && AliasCues.between(inOrder.get(i).after().substring(0, apart))
                            .isPresent()
                    && Canonical.family(one.kind()).equals(Canonical.family(other.kind()))) {
                edges.add(Edge.between(
                        one.id(), other.id(), "The text says that " + one.name() + " is called " + other.name() + "."));
            }
        }
    }

    /** The names that stand within no wider one, in the order of the text: not the Chad of a Workers' Party of Chad. */
    private List<MentionInContext> outermostNames() {
        List<MentionInContext> inOrder = members.stream()
                .filter(each -> each.mention().form() == MentionForm.NAME)
                .sorted(Comparator.comparingInt(
                                (MentionInContext each) -> each.mention().span().start())
                        .thenComparingInt(each -> -each.mention().span().end()))
                .toList();
        List<MentionInContext> outermost = new ArrayList<>();
        Span widest = null;
        for (MentionInContext each : inOrder) {
            Span span = each.mention().span();
            if (widest == null || !widest.contains(span) || widest.equals(span)) {
                outermost.add(each);
                widest = span;
            }
        }
        return outermost;
    }

    /** The ministry of a document that names one state's ministry is that one. */
    private void organs(SortedMap<String, List<MentionInContext>> bodies) {
        Map<String, SortedMap<String, List<MentionInContext>>> qualified = new HashMap<>();
        for (List<MentionInContext> mentions : bodies.values()) {
            Optional<Canonical.Organ> organ = Canonical.organ(mentions.getFirst());
            organ.ifPresent(found -> qualified
                    .computeIfAbsent(found.rest(), unused -> new TreeMap<>())
                    .putIfAbsent(found.state().code(), mentions));
        }
        bodies.forEach((folded, mentions) -> {
            comparisons++;
            SortedMap<String, List<MentionInContext>> candidates =
                    qualified.getOrDefault(Canonical.organKind(folded), new TreeMap<>());
            if (candidates.size() == 1) {
                join(
                        mentions,
                        candidates.firstEntry().getValue(),
                        "The document names one state's "
                                + mentions.getFirst().mention().name() + ".");
            }
        });
    }

    /** "Free Workers' Front" is the one Free Workers' Front of Tarn that its document names, by whatever name. */
    private void shortened(SortedMap<String, List<MentionInContext>> bodies) {
        Map<String, SortedMap<String, List<MentionInContext>>> byHead = new HashMap<>();
        bodies.forEach((folded, mentions) -> {
            String full = Canonical.of(mentions.getFirst())
                    .flatMap(Canonical::known)
                    .map(Names::fold)
                    .orElse(folded);
            int of = full.lastIndexOf(" of ");
            if (of > 0 && full.lastIndexOf(' ', of - 1) > 0) {
                byHead.computeIfAbsent(full.substring(0, of), unused -> new TreeMap<>())
                        .putIfAbsent(full, mentions);
            }
        });
        bodies.forEach((folded, mentions) -> {
            comparisons++;
            SortedMap<String, List<MentionInContext>> candidates = byHead.getOrDefault(folded, new TreeMap<>());
            if (candidates.size() == 1 && !Canonical.isOrgan(folded)) {
                join(
                        mentions,
                        candidates.firstEntry().getValue(),
                        "The document names one "
                                + mentions.getFirst().mention().name() + ".");
            }
        });
    }

    /** "Tarn" is the company whose full name its document tells, Tarn Motors, where one name begins so. */
    private void businesses(SortedMap<String, List<MentionInContext>> bodies) {
        Map<String, SortedSet<String>> byShort = new HashMap<>();
        bodies.forEach((folded, mentions) -> {
            List<String> words = List.of(folded.split(" "));
            int end = words.size();
            while (end > 1 && BUSINESS_WORDS.contains(words.get(end - 1))) {
                end--;
            }
            if (end < words.size() && isPlain(mentions) && !Canonical.isOrgan(folded)) {
                byShort.computeIfAbsent(String.join(" ", words.subList(0, end)), unused -> new TreeSet<>())
                        .add(folded);
            }
        });
        bodies.forEach((folded, mentions) -> {
            comparisons++;
            SortedSet<String> candidates = byShort.getOrDefault(folded, new TreeSet<>());
            if (candidates.size() == 1 && isPlain(mentions) && !Canonical.isOrgan(folded)) {
                join(
                        mentions,
                        bodies.getOrDefault(candidates.first(), mentions),
                        "One company of the document is called "
                                + mentions.getFirst().mention().name() + " in full.");
            }
        });
    }

    /** Whether they bear a name like any other, and not a state's or a well-known body's: Ghana is not Ghana Airways. */
    private static boolean isPlain(List<MentionInContext> mentions) {
        return Canonical.of(mentions.getFirst())
                .filter(canonical -> canonical.sort() == Canonical.Sort.NAME)
                .isPresent();
    }

    /** "Armed Force" is the one name of its document that ends so, Tarn National Armed Force; but not Tarn Air Force Command "Command". */
    private void tails(SortedMap<String, List<MentionInContext>> bodies) {
        Map<String, SortedSet<String>> byTail = new HashMap<>();
        for (String folded : bodies.keySet()) {
            for (int at = folded.indexOf(' '); at > 0; at = folded.indexOf(' ', at + 1)) {
                if (Canonical.holdsBody(folded.substring(0, at))) {
                    break;
                }
                byTail.computeIfAbsent(folded.substring(at + 1), unused -> new TreeSet<>())
                        .add(folded);
            }
        }
        bodies.forEach((folded, mentions) -> {
            comparisons++;
            SortedSet<String> candidates = byTail.getOrDefault(folded, new TreeSet<>());
            boolean organ = folded.contains(" ") && Canonical.isOrgan(folded) && !isKnown(mentions.getFirst());
            if (candidates.size() == 1 && organ) {
                join(
                        mentions,
                        bodies.getOrDefault(candidates.first(), mentions),
                        "One name of the document ends in "
                                + mentions.getFirst().mention().name() + ".");
            }
        });
    }

    private void persons(SortedMap<String, List<MentionInContext>> persons) {
        Map<String, String> leaders = middleNames(persons);
        Map<String, SortedSet<String>> bySurname = new HashMap<>();
        for (String folded : persons.keySet()) {
            List<String> words = List.of(folded.split(" "));
            if (isFull(persons, folded)) {
                for (String word : words.subList(1, words.size())) {
                    bySurname
                            .computeIfAbsent(word, unused -> new TreeSet<>())
                            .add(leaders.getOrDefault(folded, folded));
                }
            }
        }
        persons.forEach((folded, mentions) -> {
            comparisons++;
            SortedSet<String> candidates = bySurname.getOrDefault(folded, new TreeSet<>());
            if (candidates.size() == 1) {
                List<MentionInContext> candidate = persons.getOrDefault(candidates.first(), mentions);
                if (mayBe(heads(mentions), candidate) && isOfOneSex(mentions, candidates.first())) {
                    join(
                            mentions,
                            candidate,
                            "One person of the document is called "
                                    + mentions.getFirst().mention().name() + ".");
                }
            }
        });
    }

    /** Mr. Tarn is not the Eva Tarn of the same document. */
    private static boolean isOfOneSex(List<MentionInContext> mentions, String full) {
        boolean man = mentions.stream().anyMatch(each -> isAfter(each, MEN));
        boolean woman = mentions.stream().anyMatch(each -> isAfter(each, WOMEN));
        Optional<GivenNames.Gender> given = GivenNames.ofWhole(full);
        return man == woman
                || given.isEmpty()
                || given.get() == (man ? GivenNames.Gender.MASCULINE : GivenNames.Gender.FEMININE);
    }

    /** Whether one of these titles stands in a name or right before it. */
    private static boolean isAfter(MentionInContext each, Set<String> titles) {
        String before = each.before().stripTrailing();
        String word = before.substring(before.lastIndexOf(' ') + 1);
        return isTitled(each.mention(), titles) || titles.contains(Names.fold(word));
    }

    /** The heads of state whom these mentions mean. */
    private static Set<String> heads(List<MentionInContext> mentions) {
        Set<String> heads = new TreeSet<>();
        for (MentionInContext each : mentions) {
            Canonical.of(each)
                    .filter(canonical -> canonical.sort() == Canonical.Sort.HOLDER)
                    .flatMap(Canonical::known)
                    .ifPresent(heads::add);
        }
        return heads;
    }

    /** President Tarn is not the Eva Tarn of the same document, where another Tarn was president then. */
    private static boolean mayBe(Set<String> heads, List<MentionInContext> candidate) {
        if (heads.isEmpty() || heads.equals(heads(candidate))) {
            return true;
        }
        List<String> words =
                List.of(Canonical.folded(candidate.getFirst().mention()).split(" "));
        return heads.stream()
                .map(Names::personWords)
                .anyMatch(head -> head.getFirst().equals(words.getFirst())
                        && head.getLast().equals(words.getLast()));
    }

    private static boolean isFull(SortedMap<String, List<MentionInContext>> persons, String folded) {
        List<MentionInContext> mentions = persons.getOrDefault(folded, List.of());
        return folded.contains(" ")
                && !mentions.isEmpty()
                && PersonName.of(mentions.getFirst().mention().name()).isFull();
    }

    /**
     * Joins a full name to the one that has middle names besides; gives for each joined name the longest.
     * A name with more at its end may be a son's and stays apart.
     */
    private Map<String, String> middleNames(SortedMap<String, List<MentionInContext>> persons) {
        Map<String, List<String>> byEnds = new TreeMap<>();
        for (String folded : persons.keySet()) {
            if (isFull(persons, folded)) {
                String ends = folded.substring(0, folded.indexOf(' ')) + folded.substring(folded.lastIndexOf(' '));
                byEnds.computeIfAbsent(ends, unused -> new ArrayList<>()).add(folded);
            }
        }
        Map<String, String> leaders = new HashMap<>();
        byEnds.forEach((ends, variants) -> {
            List<String> longer =
                    variants.stream().filter(variant -> !variant.equals(ends)).toList();
            comparisons += variants.size();
            if (longer.size() == 1 && variants.size() == 2) {
                leaders.put(ends, longer.getFirst());
                join(
                        persons.getOrDefault(ends, List.of()),
                        persons.getOrDefault(longer.getFirst(), List.of()),
                        "The longer name has a middle name besides.");
            }
        });
        return leaders;
    }
}
