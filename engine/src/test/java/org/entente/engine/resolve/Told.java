package org.entente.engine.resolve;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.engine.Components;
import org.entente.engine.MemoryBlocks;
import org.entente.engine.kit.Edge;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/**
 * Documents of a test, with their mentions marked in the text: {@code {person:Ana Reyes}}, {@code
 * {place!:Oslo}} where the government is meant, {@code {group~:officials}} for a common noun, {@code
 * {person@:she}} for a pronoun, {@code {person~=0:the minister}} for one that refers back to the first
 * mention of its document.
 */
final class Told {
    private static final Pattern MARK = Pattern.compile("\\{([a-z-]+)(!?)([~@]?)(?:=(\\d+))?:([^}]+)}");

    final List<MentionInContext> mentions = new ArrayList<>();
    final List<Judgement> judgements = new ArrayList<>();
    private int documents;

    /** Adds a document; gives its mentions in the order of the text. */
    List<MentionInContext> document(String published, String marked) {
        Id document = Ids.document((documents++ + marked).getBytes(StandardCharsets.UTF_8));
        LocalDate day = published.isEmpty() ? null : LocalDate.parse(published);
        String text = MARK.matcher(marked).replaceAll(match -> Matcher.quoteReplacement(match.group(5)));
        List<Mention> found = new ArrayList<>();
        Matcher matcher = MARK.matcher(marked);
        int shift = 0;
        while (matcher.find()) {
            String words = matcher.group(5);
            int start = matcher.start() - shift;
            shift += matcher.group().length() - words.length();
            found.add(mention(document, matcher, new Span(start, start + words.length()), found));
        }
        DocumentNames names = new DocumentNames(text, day);
        List<MentionInContext> added = found.stream().map(names::of).toList();
        mentions.addAll(added);
        return added;
    }

    /** Adds a name that stands at the end of a wider one. */
    MentionInContext atTheEndOf(MentionInContext wider, EntityKind kind, String words) {
        Mention whole = wider.mention();
        Span span = new Span(whole.span().end() - words.length(), whole.span().end());
        Id id = Ids.mention(whole.document(), span, kind);
        Mention mention = new Mention(id, whole.document(), span, kind, MentionForm.NAME, words, words, false, null);
        MentionInContext added =
                new MentionInContext(mention, wider.published(), wider.before(), wider.after(), wider.head(), false);
        mentions.add(added);
        return added;
    }

    private static Mention mention(Id document, Matcher matcher, Span span, List<Mention> before) {
        EntityKind kind = EntityKind.ofCode(matcher.group(1));
        MentionForm form =
                switch (matcher.group(3)) {
                    case "~" -> MentionForm.NOMINAL;
                    case "@" -> MentionForm.PRONOUN;
                    default -> MentionForm.NAME;
                };
        String words = matcher.group(5);
        Id antecedent = matcher.group(4) == null
                ? null
                : before.get(Integer.parseInt(matcher.group(4))).id();
        String name = words.replaceFirst("^[Tt]he ", "").replaceFirst("['’]s$", "");
        return new Mention(
                Ids.mention(document, span, kind),
                document,
                span,
                kind,
                form,
                words,
                name,
                !matcher.group(2).isEmpty(),
                antecedent);
    }

    void judge(Judgement.Decision decision) {
        Id id = Ids.of("judgement", Integer.toString(judgements.size()));
        judgements.add(new Judgement(id, "A. Reader", "2025-12-01T10:00:00+01:00", "", decision));
    }

    List<Entity> entities() {
        return entities(mentions);
    }

    List<Entity> shuffledEntities(long seed) {
        List<MentionInContext> shuffled = new ArrayList<>(mentions);
        Collections.shuffle(shuffled, new Random(seed));
        return entities(shuffled);
    }

    private List<Entity> entities(List<MentionInContext> all) {
        Map<Id, MentionInContext> byId = new TreeMap<>();
        all.forEach(each -> byId.put(each.mention().id(), each));
        List<Edge> edges = new ArrayList<>();
        MemoryBlocks.of(all, Resolve::keys).forEach((key, block) -> edges.addAll(Resolve.block(key, block)));
        Decided decided = Decided.of(judgements, byId.keySet());
        edges.addAll(decided.merges());
        List<Entity> entities = new ArrayList<>();
        for (List<Id> component : Components.of(byId.keySet(), edges)) {
            List<MentionInContext> members = component.stream().map(byId::get).toList();
            Resolve.parts(members, edges, decided).forEach(part -> entities.add(Resolve.entity(part)));
        }
        Collections.sort(entities);
        return entities;
    }

    List<Likely> likely() {
        TreeSet<Likely> likely = new TreeSet<>();
        MemoryBlocks.of(mentions, Resolve::keys).forEach((key, block) -> likely.addAll(Resolve.likely(key, block)));
        return List.copyOf(likely);
    }

    /** The entity that a mention is of. */
    Entity of(MentionInContext mention) {
        return entities().stream()
                .filter(entity -> entity.mentions().contains(mention.mention().id()))
                .findFirst()
                .orElseThrow();
    }

    boolean one(MentionInContext a, MentionInContext b) {
        return of(a).equals(of(b));
    }
}
