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
import org.entente.casefile.Grouping;
import org.entente.casefile.Joining;
import org.entente.casefile.Stage;
import org.entente.engine.kit.Edge;
import org.entente.engine.resolve.Decided;
import org.entente.engine.resolve.MentionInContext;
import org.entente.engine.resolve.Resolve;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.jspecify.annotations.Nullable;

/** The part of settling that joins mentions to entities. Made for one settling. */
final class EntitySettling {
    /** Stands for the edges that people drew; no mention has it, so no block is served under it. */
    static final String BY_PEOPLE = "judgements";

    /** A block of up to so many mentions is compared anew as a whole, which is quicker than looking for those beside a new one. */
    static final int CHAIN_WHOLE_MAX = 256;

    private static final int CONTEXTS_KEPT_MAX = 4_000;

    private final CaseFile file;
    private final int chainWholeMax;
    private final Map<Id, Context> contexts = new HashMap<>();

    EntitySettling(CaseFile file) {
        this(file, CHAIN_WHOLE_MAX);
    }

    /** @param chainWholeMax up to how many mentions of one name are chained anew, 1 or more */
    EntitySettling(CaseFile file, int chainWholeMax) {
        this.file = file;
        this.chainWholeMax = chainWholeMax;
    }

    /** What a mention's context is cut from. */
    private record Context(String text, @Nullable LocalDate published) {}

    /**
     * Joins anew what the changes touch.
     *
     * @param changed mentions that are new, or may stand in another context than before
     * @param gone mentions that are no longer there
     * @return the mentions whose entity is another than before, or has another name or kind
     */
    Set<Id> settle(Collection<Mention> changed, Set<Id> gone, Decisions decisions) {
        Set<Id> affected = new TreeSet<>(file.grouping().neighbours(Joining.ENTITIES, gone));
        Set<String> rearranged = new TreeSet<>(file.grouping().removeRecords(Stage.RESOLVE, gone));
        Map<Id, Collection<String>> keys = new TreeMap<>();
        changed.forEach(mention -> keys.put(mention.id(), Resolve.keys(inContext(mention))));
        rearranged.addAll(file.grouping().keysOf(Stage.RESOLVE, keys.keySet()));
        boolean grows = gone.isEmpty()
                && rearranged.isEmpty()
                && !decisions.onEntities()
                && decisions.mentions().isEmpty();
        Map<String, SortedSet<Id>> added = new TreeMap<>();
        keys.forEach((mention, its) -> its.forEach(
                key -> added.computeIfAbsent(key, unused -> new TreeSet<>()).add(mention)));
        Set<String> touched = new TreeSet<>(file.grouping().putKeys(Stage.RESOLVE, keys));
        touched.addAll(rearranged);
        for (String key : touched) {
            if (!rearranged.contains(key) && isLongChain(key)) {
                affected.addAll(lengthen(key, added.getOrDefault(key, new TreeSet<>())));
            } else {
                grows &= compare(key, affected);
            }
        }
        Decided decided = decided(decisions);
        affected.addAll(file.grouping().putEdges(Joining.ENTITIES, BY_PEOPLE, Joins.of(decided.merges())));
        affected.addAll(keys.keySet());
        affected.addAll(judgedMentions(decided, decisions));
        affected.removeAll(gone);
        List<Entity> entities = new ArrayList<>();
        for (List<Id> component : grows ? grown(affected) : file.grouping().components(Joining.ENTITIES, affected)) {
            Resolve.parts(named(component), edges(component, decided), decided)
                    .forEach(part -> entities.add(decided.put(Resolve.entity(part))));
        }
        affected.addAll(gone);
        return file.entities().replace(affected, entities);
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

    /**
     * The components of mentions where edges have only come on: those that stood are the entities, put together where an edge now
     * leads from one to another. So an entity of many mentions is not walked mention by mention.
     */
    private Collection<List<Id>> grown(Set<Id> affected) {
        Map<Id, Set<Id>> beside = new TreeMap<>();
        Set<Id> mentions = new TreeSet<>(affected);
        for (Id mention : affected) {
            Set<Id> others = file.grouping().neighbours(Joining.ENTITIES, List.of(mention));
            beside.put(mention, others);
            mentions.addAll(others);
        }
        Map<Id, Id> standing = new HashMap<>();
        file.entities().faces(mentions).forEach((mention, face) -> standing.put(mention, face.id()));
        Map<Id, Id> parent = new HashMap<>();
        beside.forEach((mention, others) -> others.forEach(other -> parent.put(
                root(parent, standing.getOrDefault(mention, mention)),
                root(parent, standing.getOrDefault(other, other)))));
        Map<Id, Set<Id>> groups = new TreeMap<>();
        for (Id mention : mentions) {
            Id node = standing.getOrDefault(mention, mention);
            groups.computeIfAbsent(root(parent, node), unused -> new TreeSet<>())
                    .add(node);
        }
        Set<Id> entities = new TreeSet<>(standing.values());
        List<List<Id>> components = new ArrayList<>();
        for (Set<Id> group : groups.values()) {
            Set<Id> members = new TreeSet<>();
            for (Id node : group) {
                if (entities.contains(node)) {
                    members.addAll(file.entities().entity(node).orElseThrow().mentions());
                } else {
                    members.add(node);
                }
            }
            components.add(List.copyOf(members));
        }
        return components;
    }

    private static Id root(Map<Id, Id> parent, Id node) {
        Id at = node;
        Id next = parent.getOrDefault(at, at);
        while (!next.equals(at)) {
            at = next;
            next = parent.getOrDefault(at, at);
        }
        return at;
    }

    private Decided decided(Decisions decisions) {
        if (!decisions.onEntities()) {
            return Decided.NOTHING;
        }
        return Decided.of(
                new MentionAnchors(file).reanchored(decisions.standing()),
                file.grouping().records(Stage.RESOLVE));
    }

    /** Those that a decision on entities is about, or was until it was taken back. */
    private Set<Id> judgedMentions(Decided decided, Decisions decisions) {
        Set<Id> mentions = new TreeSet<>();
        MentionAnchors anchors = new MentionAnchors(file);
        decisions.mentions().forEach(mention -> anchors.now(mention).ifPresent(mentions::add));
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
        List<Mention> mentions = file.claims().mentions(ids);
        if (mentions.size() != ids.size()) {
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
        Context context = contexts.computeIfAbsent(mention.document(), this::context);
        return MentionInContext.of(mention, context.text(), context.published());
    }

    private Context context(Id id) {
        String text = file.evidence()
                .text(id)
                .orElseThrow(() -> new IllegalStateException("a mention of a document that is not there: " + id));
        return new Context(text, file.evidence().days(List.of(id)).get(id));
    }
}
