package org.entente.app.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Entities;
import org.entente.casefile.Grouping;
import org.entente.casefile.Joining;
import org.entente.casefile.Stage;
import org.entente.engine.kit.Edge;
import org.entente.engine.resolve.Decided;
import org.entente.engine.resolve.DocumentNames;
import org.entente.engine.resolve.MentionInContext;
import org.entente.engine.resolve.Resolve;
import org.entente.engine.resolve.Tally;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Mention;

/** The part of settling that joins mentions to entities. Made for one settling. */
final class EntitySettling {
    /** Stands for the edges that people drew; no mention has it, so no block is served under it. */
    static final String BY_PEOPLE = "judgements";

    /** A block of up to so many mentions is compared anew as a whole, which is quicker than looking for those beside a new one. */
    static final int CHAIN_WHOLE_MAX = 16;

    private static final int CONTEXTS_KEPT_MAX = 4_000;

    private final CaseFile file;
    private final int chainWholeMax;
    private final Map<Id, DocumentNames> contexts = new HashMap<>();

    EntitySettling(CaseFile file) {
        this(file, CHAIN_WHOLE_MAX);
    }

    /** @param chainWholeMax up to how many mentions of one name are chained anew, 1 or more */
    EntitySettling(CaseFile file, int chainWholeMax) {
        this.file = file;
        this.chainWholeMax = chainWholeMax;
    }

    /**
     * Joins anew what the changes touch.
     *
     * @param changed mentions that are new, or may stand in another context than before
     * @param gone mentions that are no longer there
     * @return the mentions of which comparing may see another entity than before: another name or kind, or one that is now one with others
     */
    Set<Id> settle(Collection<Mention> changed, Set<Id> gone, Decisions decisions) {
        Set<Id> affected = new TreeSet<>(file.grouping().neighbours(Joining.ENTITIES, gone));
        Set<String> rearranged = new TreeSet<>(file.grouping().removeRecords(Stage.RESOLVE, gone));
        Map<Id, Collection<String>> keys = new TreeMap<>();
        changed.forEach(mention -> keys.put(mention.id(), Resolve.keys(inContext(mention))));
        rearranged.addAll(file.grouping().keysOf(Stage.RESOLVE, keys.keySet()));
        boolean grows =
                gone.isEmpty() && rearranged.isEmpty() && decisions.mentions().isEmpty();
        Map<String, SortedSet<Id>> added = new TreeMap<>();
        keys.forEach((mention, its) -> its.forEach(
                key -> added.computeIfAbsent(key, unused -> new TreeSet<>()).add(mention)));
        Set<String> touched = new TreeSet<>(file.grouping().putKeys(Stage.RESOLVE, keys));
        touched.addAll(rearranged);
        touched.removeIf(Resolve::isForLikelyAlone);
        for (String key : touched) {
            if (!rearranged.contains(key) && isLongChain(key)) {
                affected.addAll(lengthen(key, added.getOrDefault(key, new TreeSet<>())));
            } else {
                grows &= compare(key, affected);
            }
        }
        Decided decided = decided(decisions);
        Grouping.Rejoined byPeople =
                file.grouping().replaceEdges(Joining.ENTITIES, BY_PEOPLE, Joins.of(decided.merges()));
        affected.addAll(byPeople.ends());
        affected.addAll(keys.keySet());
        return grows && byPeople.parted().isEmpty()
                ? grow(affected, decided)
                : rejoin(affected, gone, decided, judgedMentions(decided, decisions));
    }

    /** Walks the components of all that is affected, mention by mention. */
    private Set<Id> rejoin(Set<Id> affected, Set<Id> gone, Decided decided, Set<Id> judged) {
        affected.addAll(judged);
        affected.removeAll(gone);
        List<Entity> entities = new ArrayList<>();
        Map<Id, String> tallies = new TreeMap<>();
        for (List<Id> component : file.grouping().components(Joining.ENTITIES, affected)) {
            name(component, decided, entities, tallies);
        }
        affected.addAll(gone);
        return file.entities().replace(affected, entities, tallies);
    }

    private void name(List<Id> component, Decided decided, List<Entity> entities, Map<Id, String> tallies) {
        for (List<MentionInContext> part : Resolve.parts(named(component), edges(component, decided), decided)) {
            List<Id> ids =
                    part.stream().map(each -> each.mention().id()).sorted().toList();
            Tally tally = Tally.of(part);
            entities.add(decided.put(Resolve.entity(tally, ids)));
            tallies.put(ids.getFirst(), tally.text());
        }
    }

    private boolean isLongChain(String key) {
        return Resolve.isChain(key) && file.grouping().count(Stage.RESOLVE, key) > chainWholeMax;
    }

    /**
     * Compares a block anew.
     *
     * @param affected takes in the mentions at whose edges something changed
     * @return whether every edge that it gave before is there still
     */
    private boolean compare(String key, Set<Id> affected) {
        boolean[] all = {true};
        file.grouping().blocks(Stage.RESOLVE, List.of(key), this::load).forEach((unused, block) -> {
            Grouping.Rejoined rejoined =
                    file.grouping().replaceEdges(Joining.ENTITIES, key, Joins.of(Resolve.block(key, block)));
            affected.addAll(rejoined.ends());
            all[0] = rejoined.parted().isEmpty();
        });
        return all[0];
    }

    /** Puts mentions into a chain of many, each between the two beside it. */
    private Set<Id> lengthen(String key, SortedSet<Id> added) {
        Set<List<Id>> joined = new LinkedHashSet<>();
        Set<List<Id>> parted = new LinkedHashSet<>();
        Set<Id> ends = new TreeSet<>();
        Id last = null;
        for (Id mention : added) {
            Grouping.Beside beside = file.grouping().beside(Stage.RESOLVE, key, mention);
            Id before = beside.before().orElse(null);
            Id after = beside.after().orElse(null);
            if (before == null || !added.contains(before)) {
                last = before;
            }
            if (before != null) {
                joined.add(List.of(before, mention));
            }
            if (after != null) {
                joined.add(List.of(mention, after));
                if (last != null && !added.contains(after)) {
                    parted.add(List.of(last, after));
                }
            }
        }
        joined.forEach(ends::addAll);
        Map<Id, MentionInContext> mentions = new HashMap<>();
        load(List.copyOf(ends)).forEach(each -> mentions.put(each.mention().id(), each));
        List<Edge> edges = new ArrayList<>();
        for (List<Id> pair : joined) {
            edges.add(Resolve.next(
                    Objects.requireNonNull(mentions.get(pair.getFirst())),
                    Objects.requireNonNull(mentions.get(pair.getLast()))));
        }
        file.grouping()
                .changeEdges(
                        Joining.ENTITIES,
                        key,
                        Joins.of(edges),
                        parted.stream()
                                .map(pair -> new Grouping.Joined(pair.getFirst(), pair.getLast(), ""))
                                .toList());
        return ends;
    }

    /** Entities that become one, and mentions that come to them. */
    private record Group(Map<Id, Entities.Standing> parts, SortedSet<Id> mentions) {}

    /**
     * Where edges have only come on, the components that stood are the entities, put together where an edge now leads from one to
     * another, and an entity's name is chosen from what its mentions were counted to. So an entity of many mentions is not walked
     * mention by mention, unless a person decided on it.
     */
    private Set<Id> grow(Set<Id> affected, Decided decided) {
        Set<Id> judged = about(decided);
        Set<Id> judgedEntities = new TreeSet<>();
        file.entities()
                .standing(judged)
                .values()
                .forEach(standing -> judgedEntities.add(standing.face().id()));
        Set<Id> changed = new TreeSet<>();
        for (Group group : groups(affected)) {
            boolean isJudged = group.parts().keySet().stream().anyMatch(judgedEntities::contains)
                    || group.mentions().stream().anyMatch(judged::contains);
            if (isJudged) {
                changed.addAll(rename(group, decided));
            } else if (group.parts().size() > 1 || !group.mentions().isEmpty()) {
                changed.addAll(grow(group));
            }
        }
        return changed;
    }

    private Set<Id> rename(Group group, Decided decided) {
        List<Entity> entities = new ArrayList<>();
        Map<Id, String> tallies = new TreeMap<>();
        SortedSet<Id> members = new TreeSet<>(group.mentions());
        group.parts().keySet().forEach(part -> members.addAll(file.entities().mentionsOf(part)));
        Set<Id> component = new TreeSet<>();
        for (List<Id> each : file.grouping().components(Joining.ENTITIES, members)) {
            component.addAll(each);
            name(each, decided, entities, tallies);
        }
        return file.entities().replace(component, entities, tallies);
    }

    private Set<Id> grow(Group group) {
        Tally tally = Tally.of(load(List.copyOf(group.mentions())));
        SortedSet<Id> ids = new TreeSet<>(group.mentions());
        for (Map.Entry<Id, Entities.Standing> part : group.parts().entrySet()) {
            ids.add(part.getKey());
            String counted = part.getValue().tally();
            tally = tally.plus(
                    counted == null
                            ? Tally.of(named(file.entities().mentionsOf(part.getKey())))
                            : Tally.parse(counted));
        }
        Entity face = Resolve.entity(tally, List.of(ids.first()));
        return file.entities().grow(group.parts().keySet(), group.mentions(), face, tally.text());
    }

    private List<Group> groups(Set<Id> affected) {
        Map<Id, Set<Id>> beside = new TreeMap<>();
        Set<Id> mentions = new TreeSet<>(affected);
        for (Id mention : affected) {
            Set<Id> others = file.grouping().neighbours(Joining.ENTITIES, List.of(mention));
            beside.put(mention, others);
            mentions.addAll(others);
        }
        Map<Id, Entities.Standing> standing = file.entities().standing(mentions);
        Map<Id, Id> nodes = new HashMap<>();
        Map<Id, Entities.Standing> entities = new HashMap<>();
        for (Id mention : mentions) {
            Entities.Standing its = standing.get(mention);
            nodes.put(mention, its == null ? mention : its.face().id());
            if (its != null) {
                entities.put(its.face().id(), its);
            }
        }
        Roots roots = new Roots();
        beside.forEach(
                (mention, others) -> others.forEach(other -> roots.join(node(nodes, mention), node(nodes, other))));
        Map<Id, Group> groups = new TreeMap<>();
        for (Id mention : mentions) {
            Id node = node(nodes, mention);
            Group group = groups.computeIfAbsent(roots.of(node), unused -> new Group(new TreeMap<>(), new TreeSet<>()));
            Entities.Standing its = entities.get(node);
            if (its == null) {
                group.mentions().add(node);
            } else {
                group.parts().put(node, its);
            }
        }
        return List.copyOf(groups.values());
    }

    private static Id node(Map<Id, Id> nodes, Id mention) {
        return nodes.getOrDefault(mention, mention);
    }

    private Decided decided(Decisions decisions) {
        if (!decisions.onEntities()) {
            return Decided.NOTHING;
        }
        List<Judgement> judgements = new MentionAnchors(file).reanchored(decisions.standing());
        Set<Id> about = new TreeSet<>();
        judgements.forEach(judgement -> about.addAll(Decided.mentions(judgement.decision())));
        return Decided.of(
                judgements,
                mentions(List.copyOf(about), false).stream().map(Mention::id).toList());
    }

    /** Those that a decision on entities is about, or was until it was taken back. */
    private Set<Id> judgedMentions(Decided decided, Decisions decisions) {
        Set<Id> mentions = new TreeSet<>();
        MentionAnchors anchors = new MentionAnchors(file);
        decisions.mentions().forEach(mention -> anchors.now(mention).ifPresent(mentions::add));
        mentions.addAll(about(decided));
        return mentions;
    }

    private static Set<Id> about(Decided decided) {
        Set<Id> mentions = new TreeSet<>();
        decided.merges().forEach(edge -> mentions.addAll(List.of(edge.a(), edge.b())));
        decided.splits().forEach(pair -> mentions.addAll(List.of(pair.a(), pair.b())));
        decided.names().forEach(each -> mentions.add(each.mention()));
        decided.kinds().forEach(each -> mentions.add(each.mention()));
        return mentions;
    }

    /** They matter only where a component is cut. */
    private List<Edge> edges(List<Id> component, Decided decided) {
        Set<Id> members = new TreeSet<>(component);
        if (decided.splits().stream().noneMatch(pair -> members.contains(pair.a()) && members.contains(pair.b()))) {
            return List.of();
        }
        Set<Edge> edges = new LinkedHashSet<>();
        for (Id member : component) {
            for (Grouping.Joined joined : file.grouping().edgesAt(Joining.ENTITIES, member)) {
                edges.add(new Edge(joined.a(), joined.b(), joined.reason()));
            }
        }
        return List.copyOf(edges);
    }

    private List<MentionInContext> load(List<Id> ids) {
        return mentions(ids).stream().map(this::inContext).toList();
    }

    private List<Mention> mentions(List<Id> ids) {
        return mentions(ids, true);
    }

    private List<Mention> mentions(List<Id> ids, boolean all) {
        List<Mention> mentions = file.claims().mentions(ids);
        if (all && mentions.size() != ids.size()) {
            throw new IllegalStateException("a mention to resolve is not in the case");
        }
        return mentions;
    }

    /** For naming: with what stands around them only where that bears on what they are called. */
    private List<MentionInContext> named(List<Id> ids) {
        List<Mention> mentions = mentions(ids);
        Map<Id, LocalDate> days =
                file.evidence().days(mentions.stream().map(Mention::document).collect(Collectors.toSet()));
        return mentions.stream()
                .map(mention -> Resolve.looksAround(mention)
                        ? inContext(mention)
                        : MentionInContext.alone(mention, days.get(mention.document())))
                .toList();
    }

    private MentionInContext inContext(Mention mention) {
        if (contexts.size() > CONTEXTS_KEPT_MAX) {
            contexts.clear();
        }
        return contexts.computeIfAbsent(mention.document(), this::names).of(mention);
    }

    private DocumentNames names(Id id) {
        String text = file.evidence()
                .text(id)
                .orElseThrow(() -> new IllegalStateException("a mention of a document that is not there: " + id));
        return new DocumentNames(text, file.evidence().days(List.of(id)).get(id));
    }
}
