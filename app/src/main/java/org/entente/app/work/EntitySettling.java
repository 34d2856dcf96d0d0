package org.entente.app.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Grouping;
import org.entente.casefile.Joining;
import org.entente.casefile.Stage;
import org.entente.engine.kit.Edge;
import org.entente.engine.resolve.Decided;
import org.entente.engine.resolve.MentionInContext;
import org.entente.engine.resolve.Resolve;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.jspecify.annotations.Nullable;

/** The part of settling that joins mentions to entities. Made for one settling. */
final class EntitySettling {
    /** Stands for the edges that people drew; no mention has it, so no block is served under it. */
    static final String BY_PEOPLE = "judgements";

    private static final int CONTEXTS_KEPT_MAX = 4_000;

    private final CaseFile file;
    private final Map<Id, Context> contexts = new HashMap<>();

    EntitySettling(CaseFile file) {
        this.file = file;
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
        Set<String> touched = new TreeSet<>(file.grouping().removeRecords(Stage.RESOLVE, gone));
        Map<Id, Collection<String>> keys = new TreeMap<>();
        changed.forEach(mention -> keys.put(mention.id(), Resolve.keys(inContext(mention))));
        touched.addAll(file.grouping().putKeys(Stage.RESOLVE, keys));
        file.grouping().blocks(Stage.RESOLVE, touched, this::load).forEach((key, block) -> file.grouping()
                .putEdges(Joining.ENTITIES, key, Joins.of(Resolve.block(key, block))));
        Decided decided = decided(decisions);
        file.grouping().putEdges(Joining.ENTITIES, BY_PEOPLE, Joins.of(decided.merges()));
        Set<Id> affected = new TreeSet<>(file.grouping().recordsUnder(Stage.RESOLVE, touched));
        affected.addAll(keys.keySet());
        affected.addAll(judgedMentions(decided, decisions));
        List<Entity> entities = new ArrayList<>();
        for (List<Id> component : file.grouping().components(Joining.ENTITIES, affected)) {
            Resolve.parts(load(component), edges(component, decided), decided)
                    .forEach(part -> entities.add(decided.put(Resolve.entity(part))));
        }
        affected.addAll(gone);
        return file.entities().replace(affected, entities);
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
        List<Mention> mentions = file.claims().mentions(ids);
        if (mentions.size() != ids.size()) {
            throw new IllegalStateException("a mention to resolve is not in the case");
        }
        return mentions.stream().map(this::inContext).toList();
    }

    private MentionInContext inContext(Mention mention) {
        if (contexts.size() > CONTEXTS_KEPT_MAX) {
            contexts.clear();
        }
        Context context = contexts.computeIfAbsent(mention.document(), this::context);
        return MentionInContext.of(mention, context.text(), context.published());
    }

    private Context context(Id id) {
        Document document = file.evidence()
                .document(id)
                .orElseThrow(() -> new IllegalStateException("a mention of a document that is not there: " + id));
        return new Context(document.text(), Days.of(file, id));
    }
}
