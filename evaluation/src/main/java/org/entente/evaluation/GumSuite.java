package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.model.EntityKind;
import org.entente.model.MentionForm;
import org.entente.model.Span;

/**
 * Entities and coreference of GUM, in running text with nothing but its paragraphs given. For coreference a
 * found mention is a gold one where its span is, else where their heads are the same word, as in the shared
 * tasks on coreference (CRAC); chains of one mention do not count. Of actors: gold mentions of persons and
 * organisations, and what was found but for mentions of other things.
 */
final class GumSuite implements Suite<GumSuite.Gold> {
    private static final Set<String> ACTORS = Set.of("person", "organization");

    private final NameReader names;
    private final MentionChains chains;
    private final Optional<Peer> peer;

    GumSuite(NameReader names, MentionChains chains, Optional<Peer> peer) {
        this.names = names;
        this.chains = chains;
        this.peer = peer;
    }

    /** A document and its mentions. */
    record Gold(MarkedText document, List<GumMentions.Marked> mentions) {}

    private record Typed(int first, int last, String type) {}

    @Override
    public String name() {
        return "gum";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        List<Case<Gold>> cases = new ArrayList<>();
        for (Path file : SuiteFiles.below(folder, ".conllu")) {
            for (ConllU.Stretch stretch : ConllU.read(file)) {
                MarkedText document = MarkedText.of(stretch);
                Gold gold = new Gold(document, GumMentions.of(document.misc(), file, stretch.line()));
                cases.add(new Case<>(SuiteFiles.relative(folder, file), stretch.id(), stretch.line(), gold));
            }
        }
        return cases;
    }

    @Override
    public Answerer<Gold> entente() {
        return item -> answer(item.gold(), names, Optional.of(chains));
    }

    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return peer.map(other -> {
            NameReader peerNames = NameReader.of(other);
            Optional<MentionChains> peerChains = other.chains();
            return new Baseline<>(
                    other.name() + ", statistical coreference", item -> answer(item.gold(), peerNames, peerChains));
        });
    }

    private static Answer answer(Gold gold, NameReader names, Optional<MentionChains> chains) {
        Counts counts = new Counts();
        countTyped(counts, gold, names.read(gold.document().text()));
        List<List<MarkedText.Stretch>> found =
                chains.map(reader -> reader.read(gold.document().text())).orElse(List.of()).stream()
                        .map(chain -> chain.stream()
                                .flatMap(span -> words(gold.document(), span).stream())
                                .toList())
                        .toList();
        countChains(counts, "coref", gold, found, type -> true);
        countChains(counts, "actors", gold, found, ACTORS::contains);
        return new Answer(counts, predicted(found));
    }

    private static Optional<MarkedText.Stretch> words(MarkedText document, Span span) {
        int first = -1;
        int last = -1;
        for (int word = 0; word < document.words().size(); word++) {
            if (document.words().get(word).overlaps(span)) {
                first = first < 0 ? word : first;
                last = word;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new MarkedText.Stretch(first, last));
    }

    private static void countTyped(Counts counts, Gold gold, List<NameReader.Named> found) {
        MarkedText document = gold.document();
        Set<Typed> spans = new HashSet<>();
        Set<Typed> heads = new HashSet<>();
        for (NameReader.Named named : found) {
            words(document, named.span()).ifPresent(words -> {
                int head = document.headOf(words);
                spans.add(new Typed(words.first(), words.last(), type(named)));
                heads.add(new Typed(head, head, type(named)));
            });
        }
        Set<Typed> goldSpans = new HashSet<>();
        Set<Typed> goldHeads = new HashSet<>();
        for (GumMentions.Marked mention : gold.mentions()) {
            int head = document.headOf(mention.words());
            goldSpans.add(new Typed(mention.words().first(), mention.words().last(), mention.type()));
            goldHeads.add(new Typed(head, head, mention.type()));
        }
        count(counts, "span", goldSpans, spans);
        count(counts, "head", goldHeads, heads);
        count(counts, "actor.head", actors(goldHeads), actors(heads));
    }

    private static Set<Typed> actors(Set<Typed> all) {
        Set<Typed> actors = new HashSet<>(all);
        actors.removeIf(typed -> !ACTORS.contains(typed.type()));
        return actors;
    }

    private static void count(Counts counts, String name, Set<Typed> gold, Set<Typed> found) {
        counts.add(name + ".gold", gold.size());
        counts.add(name + ".predicted", found.size());
        counts.add(name + ".correct", found.stream().filter(gold::contains).count());
    }

    private static String type(NameReader.Named named) {
        EntityKind kind = named.kind();
        return switch (kind) {
            case PERSON, GROUP -> "person";
            case STATE, PLACE, FACILITY -> "place";
            case GOVERNMENT_BODY, ARMED_FORCE, ARMED_GROUP, PARTY, COMPANY, ORGANISATION ->
                named.form() == MentionForm.PRONOUN ? "person" : "organization";
            case VESSEL, AIRCRAFT, EQUIPMENT -> "object";
            case COMMODITY -> "substance";
            case AGREEMENT, MATTER -> "abstract";
        };
    }

    /** Counts the chains over gold mentions of those types; what was found of other types is no mistake. */
    private static void countChains(
            Counts counts,
            String name,
            Gold gold,
            List<List<MarkedText.Stretch>> found,
            Function<String, Boolean> ofType) {
        Matching matching = new Matching(gold);
        Map<String, Set<Integer>> goldChains = new HashMap<>();
        Set<Integer> other = new HashSet<>();
        for (int i = 0; i < gold.mentions().size(); i++) {
            GumMentions.Marked mention = gold.mentions().get(i);
            if (ofType.apply(mention.type())) {
                goldChains
                        .computeIfAbsent(mention.chain(), chain -> new HashSet<>())
                        .add(i);
            } else {
                other.add(i);
            }
        }
        List<Set<Integer>> foundChains = new ArrayList<>();
        for (List<MarkedText.Stretch> chain : found) {
            Set<Integer> numbers = new HashSet<>();
            for (MarkedText.Stretch words : chain) {
                int number = matching.number(words);
                if (!other.contains(number)) {
                    numbers.add(number);
                }
            }
            foundChains.add(numbers);
        }
        CoreferenceScore.count(counts, name, List.copyOf(goldChains.values()), foundChains);
    }

    /** Gives found mentions the numbers of the gold ones that they are, each at most once. */
    private static final class Matching {
        private final Gold gold;
        private final Map<MarkedText.Stretch, Integer> numbers = new HashMap<>();
        private final Map<MarkedText.Stretch, Integer> exact = new HashMap<>();
        private final Map<Integer, List<Integer>> byHead = new HashMap<>();
        private int next;

        Matching(Gold gold) {
            this.gold = gold;
            this.next = gold.mentions().size();
            for (int i = 0; i < gold.mentions().size(); i++) {
                GumMentions.Marked mention = gold.mentions().get(i);
                exact.putIfAbsent(mention.words(), i);
                byHead.computeIfAbsent(gold.document().headOf(mention.words()), head -> new ArrayList<>())
                        .add(i);
            }
        }

        int number(MarkedText.Stretch words) {
            return numbers.computeIfAbsent(words, this::newNumber);
        }

        private int newNumber(MarkedText.Stretch words) {
            Integer same = exact.get(words);
            if (same != null) {
                return same;
            }
            int length = words.last() - words.first();
            Collection<Integer> candidates = byHead.getOrDefault(gold.document().headOf(words), List.of());
            int best = -1;
            int difference = Integer.MAX_VALUE;
            for (int candidate : candidates) {
                MarkedText.Stretch there = gold.mentions().get(candidate).words();
                int apart = Math.abs(there.last() - there.first() - length);
                if (apart < difference) {
                    best = candidate;
                    difference = apart;
                }
            }
            return best >= 0 ? best : next++;
        }
    }

    private static ObjectNode predicted(List<List<MarkedText.Stretch>> found) {
        ObjectNode json = SuiteFiles.JSON.createObjectNode();
        ArrayNode chains = json.putArray("chains");
        for (List<MarkedText.Stretch> chain : found) {
            ArrayNode mentions = chains.addArray();
            chain.forEach(words -> mentions.addArray().add(words.first()).add(words.last()));
        }
        return json;
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("span_f1", Ratios.f1(sum, "span"));
        metrics.put("head_f1", Ratios.f1(sum, "head"));
        metrics.put("actor_head_f1", Ratios.f1(sum, "actor.head"));
        metrics.put("coref_conll_f1", CoreferenceScore.conll(sum, "coref"));
        metrics.put("actor_coref_conll_f1", CoreferenceScore.conll(sum, "actors"));
        return metrics;
    }
}
