package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.evaluation.CopyEdits.Story;
import org.entente.model.BlockKind;
import org.entente.model.Document;
import org.entente.model.Id;

/**
 * Copies, in a set made here: stories of any suite in a folder, each with edited copies of it ({@link CopyEdits}). All are
 * clustered together; a pair of documents is right where both come from one story. A case is a story; a false pair
 * counts for the story whose name comes first. Pairs between two unedited stories are counted apart, too.
 */
final class CopySuite implements Suite<CopySuite.Gold> {
    private static final Pattern TOKEN = Pattern.compile("<token [^>]*sentence=\"(\\d+)\"[^>]*>([^<]*)</token>");
    private static final int SENTENCES_A_PARAGRAPH = 2;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"”]?) +(?=[\\p{Lu}“\"])");

    private final Function<List<Document>, List<List<Id>>> copies;
    private final Function<Path, List<Document>> documents;

    /**
     * @param copies all documents to their clusters, single ones included
     * @param documents reads a folder of documents
     */
    CopySuite(Function<List<Document>, List<List<Id>>> copies, Function<Path, List<Document>> documents) {
        this.copies = copies;
        this.documents = documents;
    }

    /** The name of a story's family, its documents, and all documents of the run by id with their family's name. */
    record Gold(String family, List<Document> documents, Whole all) {}

    /** Everything that is clustered together. */
    record Whole(List<Document> documents, Map<Id, String> families, Set<Id> unedited) {}

    @Override
    public String name() {
        return "copies";
    }

    @Override
    public String label() {
        return "edits made here, over other suites' texts";
    }

    @Override
    public List<Case<Gold>> load(Path folder) {
        Map<String, List<Story>> families = new LinkedHashMap<>();
        Map<String, String> files = new HashMap<>();
        for (Path file : SuiteFiles.belowIfAny(folder, ".xml")) {
            if (file.toString().contains("intra-doc_annotation")) {
                add(families, files, SuiteFiles.relative(folder, file), SuiteFiles.stem(file), newsReader(file));
            }
        }
        for (Path file : SuiteFiles.belowIfAny(folder, "documents.json")) {
            for (SuiteFiles.Located located : SuiteFiles.jsonLines(file)) {
                String id = located.text("_id");
                List<String> sentences = List.of(SENTENCE_END.split(located.text("text")));
                Story story = new Story(id, located.text("title"), paragraphs(sentences));
                add(families, files, SuiteFiles.relative(folder, file), id, story);
            }
        }
        for (Path file : SuiteFiles.belowIfAny(folder, "expected.jsonl")) {
            addDocuments(families, files, folder, file);
        }
        if (families.isEmpty()) {
            SuiteFiles.below(folder, "documents.json");
        }
        return cases(families, files);
    }

    private static void add(
            Map<String, List<Story>> families, Map<String, String> files, String file, String family, Story story) {
        families.computeIfAbsent(family, unused -> new ArrayList<>()).addAll(CopyEdits.family(story));
        files.put(family, file);
    }

    /** Documents in the folder {@code corpus} beside a key whose {@code copies} rows name those that are of one family. */
    private void addDocuments(Map<String, List<Story>> families, Map<String, String> files, Path folder, Path key) {
        Map<String, String> familyOf = new HashMap<>();
        for (SuiteFiles.Located row : SuiteFiles.jsonLines(key)) {
            if (row.textOrEmpty("row").equals("copies")) {
                row.list("files")
                        .forEach(file -> familyOf.put(
                                file.asText(), row.list("files").path(0).asText()));
            }
        }
        Path corpus = key.resolveSibling("corpus");
        List<Path> paths = SuiteFiles.below(corpus, "");
        List<Document> read = documents.apply(corpus);
        for (int at = 0; at < paths.size(); at++) {
            Document document = read.get(at);
            String name = String.valueOf(paths.get(at).getFileName());
            List<String> paragraphs = document.blocks().stream()
                    .filter(block -> block.isRead() && block.kind() != BlockKind.TITLE)
                    .map(block -> block.span().in(document.text()))
                    .toList();
            String title = document.title() == null ? name : document.title();
            String family = familyOf.getOrDefault(name, name);
            add(families, files, SuiteFiles.relative(folder, key), family, new Story(name, title, paragraphs));
        }
    }

    private static List<Case<Gold>> cases(Map<String, List<Story>> families, Map<String, String> files) {
        List<Document> all = new ArrayList<>();
        Map<Id, String> familyOf = new HashMap<>();
        Set<Id> unedited = new HashSet<>();
        Map<String, List<Document>> documentsOf = new LinkedHashMap<>();
        families.forEach((family, stories) -> {
            for (Story story : stories) {
                Document document = CopyEdits.document(story);
                all.add(document);
                familyOf.put(document.id(), family);
                documentsOf.computeIfAbsent(family, unused -> new ArrayList<>()).add(document);
                if (!story.id().contains("/")) {
                    unedited.add(document.id());
                }
            }
        });
        Whole set = new Whole(List.copyOf(all), familyOf, unedited);
        List<Case<Gold>> cases = new ArrayList<>();
        documentsOf.forEach((family, documents) -> cases.add(
                new Case<>(files.getOrDefault(family, ""), family, 1, new Gold(family, List.copyOf(documents), set))));
        return cases;
    }

    /** A story of MEANTIME: tokens, the first sentence being its title. */
    private static Story newsReader(Path file) {
        Map<Integer, List<String>> sentences = new TreeMap<>();
        Matcher matcher = TOKEN.matcher(SuiteFiles.text(file));
        while (matcher.find()) {
            sentences
                    .computeIfAbsent(Integer.valueOf(matcher.group(1)), unused -> new ArrayList<>())
                    .add(matcher.group(2).replace("&amp;", "&").replace("&quot;", "\""));
        }
        List<String> texts = sentences.values().stream()
                .map(words -> String.join(" ", words))
                .toList();
        return new Story(SuiteFiles.stem(file), texts.getFirst(), paragraphs(texts.subList(1, texts.size())));
    }

    private static List<String> paragraphs(List<String> sentences) {
        List<String> paragraphs = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += SENTENCES_A_PARAGRAPH) {
            int to = Math.min(sentences.size(), from + SENTENCES_A_PARAGRAPH);
            paragraphs.add(String.join(" ", sentences.subList(from, to)));
        }
        return paragraphs;
    }

    @Override
    public Answerer<Gold> entente() {
        return answerer(copies);
    }

    /** Documents whose text is the same but for the title, as a hash of the text finds them. */
    @Override
    public Optional<Baseline<Gold>> baseline(List<Case<Gold>> cases) {
        return Optional.of(new Baseline<>("same text", answerer(CopySuite::sameText)));
    }

    private static List<List<Id>> sameText(List<Document> documents) {
        Map<String, List<Id>> byText = new LinkedHashMap<>();
        for (Document document : documents) {
            String body = document.text()
                    .substring(document.blocks().getFirst().span().end());
            byText.computeIfAbsent(body, unused -> new ArrayList<>()).add(document.id());
        }
        return List.copyOf(byText.values());
    }

    /** Clusters each set once. */
    private static Answerer<Gold> answerer(Function<List<Document>, List<List<Id>>> copies) {
        Map<Whole, Map<Id, List<Id>>> clusters = new IdentityHashMap<>();
        return item -> {
            Map<Id, List<Id>> clusterOf;
            synchronized (clusters) {
                clusterOf =
                        clusters.computeIfAbsent(item.gold().all(), set -> byDocument(copies.apply(set.documents())));
            }
            return answer(item.gold(), clusterOf);
        };
    }

    private static Map<Id, List<Id>> byDocument(List<List<Id>> clusters) {
        Map<Id, List<Id>> byDocument = new HashMap<>();
        clusters.forEach(cluster -> cluster.forEach(id -> byDocument.put(id, cluster)));
        return byDocument;
    }

    private static Answer answer(Gold gold, Map<Id, List<Id>> clusterOf) {
        Counts counts = new Counts();
        Whole all = gold.all();
        int size = gold.documents().size();
        counts.add("pairs.gold", size * (size - 1) / 2.0);
        counts.add("false_story_pairs", 0);
        for (Document document : gold.documents()) {
            for (Id other : clusterOf.getOrDefault(document.id(), List.of(document.id()))) {
                String family = all.families().getOrDefault(other, "");
                if (family.equals(gold.family())) {
                    double half = other.equals(document.id()) ? 0 : 0.5;
                    counts.add("pairs.correct", half).add("pairs.predicted", half);
                } else if (gold.family().compareTo(family) < 0) {
                    counts.add("pairs.predicted", 1);
                    boolean stories = all.unedited().contains(document.id())
                            && all.unedited().contains(other);
                    counts.add("false_story_pairs", stories ? 1 : 0);
                }
            }
        }
        ObjectNode told = SuiteFiles.JSON.createObjectNode();
        ArrayNode sizes = told.putArray("clusters");
        gold.documents().stream()
                .map(document -> clusterOf.getOrDefault(document.id(), List.of(document.id())))
                .distinct()
                .forEach(cluster -> sizes.add(cluster.size()));
        return new Answer(counts, told);
    }

    @Override
    public SortedMap<String, Double> metrics(Counts sum) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        double correct = sum.get("pairs.correct");
        metrics.put("pair_precision", Ratios.of(correct, sum.get("pairs.predicted")));
        metrics.put("pair_recall", Ratios.of(correct, sum.get("pairs.gold")));
        metrics.put("pair_f1", Ratios.f1(sum, "pairs"));
        metrics.put("false_story_pairs", sum.get("false_story_pairs"));
        return metrics;
    }
}
