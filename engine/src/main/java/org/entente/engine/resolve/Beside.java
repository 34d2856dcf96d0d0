package org.entente.engine.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.engine.kit.Edge;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.MentionForm;

/**
 * Common nouns of one document that name what the name beside them names: right before it ("the carrier Tarn Air"),
 * set off by commas ("Tarn Air, the carrier,"), or as "the carrier" where the words before speak of one carrier only.
 * Used once, by one thread.
 */
final class Beside {
    /** How far back "the company" may reach, in UTF-16 units of the text. */
    private static final int REACH_CHARS = 400;

    private static final Set<EntityKind> REFERRED = EnumSet.of(
            EntityKind.COMPANY,
            EntityKind.ARMED_GROUP,
            EntityKind.PARTY,
            EntityKind.VESSEL,
            EntityKind.AIRCRAFT,
            EntityKind.EQUIPMENT);
    private static final List<Set<EntityKind>> ALIKE = List.of(
            EnumSet.of(EntityKind.COMPANY, EntityKind.ORGANISATION),
            EnumSet.of(EntityKind.AIRCRAFT, EntityKind.EQUIPMENT));
    private static final Pattern DETERMINED =
            Pattern.compile("(?i)(?:the|an?|its|their|his|her|our)\\s.*|.*['’]s?\\s.*");
    private static final Pattern DEFINITE = Pattern.compile("(?i)(?:the|this|that)\\s+(?:\\p{L}+\\s+)?\\p{L}+");
    private static final Pattern PLURAL = Pattern.compile("(?i).*[^siu]s|.*men|.*people");
    /** What may follow an apposition: an end, or a phrase of few words and then an end; never another of a list. */
    private static final Pattern CLOSED = Pattern.compile(
            "(?:\\s(?:of|in|for|at|from|with|to|by|on)\\s[^,;:.!?()]{1,80})?(?:[.;:)!?]|,(?!\\s(?:and|or|as well)\\b)|$).*",
            Pattern.DOTALL);

    private final List<MentionInContext> inOrder;
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Integer, List<MentionInContext>> byStart = new HashMap<>();
    private final Set<Id> told = new HashSet<>();

    Beside(List<MentionInContext> members) {
        inOrder = members.stream()
                .sorted(Comparator.comparing(
                                (MentionInContext each) -> each.mention().span())
                        .thenComparing(each -> each.mention().id()))
                .toList();
        for (MentionInContext each : inOrder) {
            byStart.computeIfAbsent(each.mention().span().start(), unused -> new ArrayList<>())
                    .add(each);
        }
    }

    /** Edges to names that stand right beside a common noun. */
    List<Edge> appositions() {
        for (MentionInContext each : inOrder) {
            Mention mention = each.mention();
            int end = mention.span().end();
            if (mention.form() == MentionForm.NOMINAL && isOne(mention)) {
                if (each.after().startsWith(" ")) {
                    at(end + 1).stream().filter(name -> isNameOf(name, mention)).forEach(name -> join(each, name));
                }
                if (each.after().startsWith(", ") && isDetermined(each)) {
                    at(end + 2).stream()
                            .filter(name -> isNameOf(name, mention) && isClosed(name))
                            .forEach(name -> join(each, name));
                }
            }
            if (mention.form() == MentionForm.NAME && each.after().startsWith(", ")) {
                at(end + 2).stream()
                        .filter(noun -> noun.mention().form() == MentionForm.NOMINAL
                                && isOne(noun.mention())
                                && isNameOf(each, noun.mention())
                                && isDetermined(noun)
                                && isClosed(noun))
                        .forEach(noun -> join(noun, each));
            }
        }
        return List.copyOf(edges);
    }

    /**
     * Edges from "the company" to the one company that the words before name.
     *
     * @param entities of each mention what tells its entity, as far as other rules join it
     */
    List<Edge> references(Map<Id, Id> entities) {
        List<Edge> found = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Mention noun = inOrder.get(i).mention();
            if (noun.form() != MentionForm.NOMINAL
                    || noun.antecedent() != null
                    || told.contains(noun.id())
                    || !REFERRED.contains(noun.kind())
                    || !DEFINITE.matcher(noun.exact()).matches()
                    || !isOne(noun)) {
                continue;
            }
            Mention last = null;
            Set<Id> named = new HashSet<>();
            for (int j = i - 1; j >= 0; j--) {
                Mention name = inOrder.get(j).mention();
                if (noun.span().start() - name.span().end() > REACH_CHARS) {
                    break;
                }
                if (name.form() == MentionForm.NAME && agree(name.kind(), noun.kind())) {
                    named.add(entities.getOrDefault(name.id(), name.id()));
                    last = last == null ? name : last;
                }
            }
            if (last != null && named.size() == 1) {
                found.add(Edge.between(
                        noun.id(), last.id(), "“" + noun.exact() + "” after one such name, " + last.name() + "."));
            }
        }
        return List.copyOf(found);
    }

    private List<MentionInContext> at(int start) {
        return byStart.getOrDefault(start, List.of());
    }

    private void join(MentionInContext noun, MentionInContext name) {
        told.add(noun.mention().id());
        edges.add(Edge.between(
                noun.mention().id(),
                name.mention().id(),
                "“" + noun.mention().exact() + "” stands beside "
                        + name.mention().name() + "."));
    }

    private static boolean isNameOf(MentionInContext name, Mention noun) {
        Mention mention = name.mention();
        return mention.form() == MentionForm.NAME
                && agree(mention.kind(), noun.kind())
                && mention.kind() != EntityKind.STATE
                && mention.kind() != EntityKind.GROUP;
    }

    /** A company is often read as an organisation of some sort, an aircraft as equipment. */
    private static boolean agree(EntityKind one, EntityKind other) {
        return one == other || ALIKE.stream().anyMatch(alike -> alike.contains(one) && alike.contains(other));
    }

    private static boolean isOne(Mention noun) {
        return !PLURAL.matcher(noun.exact()).matches();
    }

    private static boolean isClosed(MentionInContext each) {
        return CLOSED.matcher(each.after()).matches();
    }

    private static boolean isDetermined(MentionInContext noun) {
        return noun.mention().kind() == EntityKind.PERSON
                || DETERMINED.matcher(noun.mention().exact()).matches()
                || DETERMINED
                        .matcher(noun.before().replaceFirst("(?s).*[,.;:]\\s+", "") + "x")
                        .matches();
    }
}
