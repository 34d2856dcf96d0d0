package org.entente.engine.relate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Domain;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Participant;
import org.entente.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * What two or three entities, or groups of them, have in common, as claims in which they take part tell it.
 *
 * @param facets the items of each respect, those that most sides share first, then those that most claims tell
 */
public record Overlap(Map<Facet, List<Item>> facets) {
    private static final Set<EntityKind> THINGS =
            EnumSet.of(EntityKind.EQUIPMENT, EntityKind.COMMODITY, EntityKind.VESSEL, EntityKind.AIRCRAFT);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    public Overlap {
        facets = Map.copyOf(facets);
    }

    /**
     * One partner, domain, thing, happening or source.
     *
     * @param key the same for the same one, within its facet
     * @param name for a person to read
     * @param claims of each side, in the order of the sides; empty where nothing was found
     */
    public record Item(String key, String name, List<List<Claim>> claims) {
        public Item {
            claims = List.copyOf(claims);
        }

        /** Which sides have it: bit 0 for the first, bit 1 for the second, bit 2 for the third; never 0. */
        public int sides() {
            int sides = 0;
            for (int i = 0; i < claims.size(); i++) {
                sides |= claims.get(i).isEmpty() ? 0 : 1 << i;
            }
            return sides;
        }

        /** How many claims tell it, those of several sides once. */
        public int told() {
            Set<Id> told = new HashSet<>();
            claims.forEach(side -> side.forEach(claim -> told.add(claim.id())));
            return told.size();
        }
    }

    /** What of a case an overlap is made of. */
    public interface Material {
        /** The entities that have a name. */
        Cast cast();

        /** What a mention names, whether it has a name of its own or not. */
        EntityKind kindOf(Id mention);

        /** What a mention is called. */
        String nameOf(Id mention);

        /** The same for mentions of one entity. */
        String entityKey(Id mention);

        /** The happening that an event claim tells of: the same key for claims that tell of one. */
        Happening happeningOf(Claim claim);

        /** When a document was published, or null where nobody knows. */
        @Nullable
        LocalDate published(Id document);

        /** Who tells it, in words: whoever is quoted, else the document's publisher. */
        String sourceOf(Claim claim);
    }

    /** A happening's key and title. */
    public record Happening(String key, String title) {}

    /**
     * Of two or three sides.
     *
     * @param sides no two share an entity
     * @param claims each once, in the order in which items hold them
     */
    public static Overlap of(List<Set<Id>> sides, Collection<Claim> claims, Material material) {
        if (sides.size() < 2 || sides.size() > 3) {
            throw new IllegalArgumentException("an overlap is of two or three, not of " + sides.size());
        }
        Set<Id> asked = new HashSet<>();
        sides.forEach(asked::addAll);
        Map<Facet, Map<String, Draft>> drafts = new EnumMap<>(Facet.class);
        for (Claim claim : claims) {
            Set<Id> parties = Bonds.in(claim, ALL, material.cast().naming());
            for (int i = 0; i < sides.size(); i++) {
                Set<Id> side = sides.get(i);
                if (parties.stream().anyMatch(side::contains)) {
                    new Sorter(claim, side, asked, material, drafts, i).sort();
                }
            }
        }
        Map<Facet, List<Item>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet,
                    drafts.getOrDefault(facet, Map.of()).entrySet().stream()
                            .map(each -> Ranked.of(each.getValue().item(each.getKey(), sides.size())))
                            .sorted(Ranked.ORDER)
                            .map(Ranked::item)
                            .toList());
        }
        return new Overlap(facets);
    }

    /** An item beside what ranks it, which is counted once. */
    private record Ranked(Item item, int shared, int told) {
        private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::shared)
                .thenComparingInt(Ranked::told)
                .reversed()
                .thenComparing(ranked -> ranked.item().name())
                .thenComparing(ranked -> ranked.item().key());

        private static Ranked of(Item item) {
            return new Ranked(item, Integer.bitCount(item.sides()), item.told());
        }
    }

    private record Draft(String name, Map<Integer, List<Claim>> bySide) {
        private Item item(String key, int sides) {
            List<List<Claim>> claims = new ArrayList<>();
            for (int i = 0; i < sides; i++) {
                claims.add(List.copyOf(bySide.getOrDefault(i, List.of())));
            }
            return new Item(key, name, claims);
        }
    }

    /** Puts one claim of one side under all that it tells. */
    private record Sorter(
            Claim claim,
            Set<Id> side,
            Set<Id> asked,
            Material material,
            Map<Facet, Map<String, Draft>> drafts,
            int number) {
        private void sort() {
            partners();
            boolean told = claim.kind() == ClaimKind.TIE || claim.kind() == ClaimKind.EVENT;
            if (told) {
                for (Domain domain : claim.domains()) {
                    put(Facet.DOMAINS, domain.code(), domain.code());
                }
                goods();
            }
            if (claim.kind() == ClaimKind.EVENT) {
                Happening happening = material.happeningOf(claim);
                put(Facet.EVENTS, happening.key(), happening.title());
            }
            String source = material.sourceOf(claim);
            if (!source.isEmpty()) {
                put(Facet.SOURCES, source.toLowerCase(Locale.ROOT), source);
            }
        }

        private void partners() {
            for (Bonds.Pair pair : Bonds.pairs(claim, material.cast().naming())) {
                if (side.contains(pair.a())) {
                    partner(pair.b());
                }
                if (side.contains(pair.b())) {
                    partner(pair.a());
                }
            }
        }

        private void partner(Id other) {
            if (!asked.contains(other) && material.cast().acts(other)) {
                put(Facet.PARTNERS, other.hex(), material.cast().entity(other).name());
            }
        }

        private void goods() {
            for (Participant participant : claim.participants()) {
                boolean handled = participant.role() == Role.OBJECT || participant.role() == Role.INSTRUMENT;
                if (handled && THINGS.contains(material.kindOf(participant.mention()))) {
                    String name = material.nameOf(participant.mention()).toLowerCase(Locale.ROOT);
                    put(Facet.GOODS, name, name);
                }
            }
        }

        private void put(Facet facet, String key, String name) {
            List<Claim> told = drafts.computeIfAbsent(facet, one -> new TreeMap<>())
                    .computeIfAbsent(key, one -> new Draft(name, new TreeMap<>()))
                    .bySide()
                    .computeIfAbsent(number, one -> new ArrayList<>());
            if (told.isEmpty() || told.getLast() != claim) {
                told.add(claim);
            }
        }
    }
}
