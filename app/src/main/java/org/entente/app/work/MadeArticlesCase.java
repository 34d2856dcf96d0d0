package org.entente.app.work;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Claims;
import org.entente.casefile.Stage;
import org.entente.engine.copies.Copies;
import org.entente.engine.ingest.Ingest;
import org.entente.engine.kit.Edge;
import org.entente.engine.reconcile.DocumentFacts;
import org.entente.engine.reconcile.EntityRef;
import org.entente.engine.reconcile.Reconcile;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.engine.resolve.DocumentNames;
import org.entente.engine.resolve.MentionInContext;
import org.entente.engine.resolve.Resolve;
import org.entente.engine.resolve.Tally;
import org.entente.evaluation.MadeArticles;
import org.entente.model.Capture;
import org.entente.model.Claim;
import org.entente.model.Dated;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Review;

/**
 * A large case of {@link MadeArticles}, written straight into its file: evidence, readings, claims, entities, and which records stand
 * under which keys, as adding the articles would have left them. What blocks give is left out; whoever measures adding completes the
 * blocks that it meets, by {@link ClaimSettling#complete}. Used once.
 */
final class MadeArticlesCase {
    private static final int DOCUMENTS_AT_ONCE = 500;
    private static final int RECORDS_AT_ONCE = 100_000;

    private final CaseFile file;
    private final MadeArticles articles;
    private final Ingest ingest;
    private final List<Document> documents = new ArrayList<>();
    private final Roots roots = new Roots();
    private final Map<String, Id> firstOfKey = new HashMap<>();
    private final Map<Id, Tally> tallies = new LinkedHashMap<>();
    private final Map<Id, EntityRef> refs = new HashMap<>();

    private MadeArticlesCase(CaseFile file, MadeArticles articles) {
        this.file = file;
        this.articles = articles;
        this.ingest = new Machine(
                        () -> {
                            throw new IllegalStateException("nothing is read here");
                        },
                        1)
                .ingest();
    }

    /**
     * Makes the case.
     *
     * @param path where none is yet
     * @param count how many articles it holds
     */
    static void make(Path path, MadeArticles articles, int count) {
        try (CaseFile file = CaseFile.create(path)) {
            MadeArticlesCase made = new MadeArticlesCase(file, articles);
            file.readings().activate(MadeArticles.reader());
            Settling.begin(file);
            for (int from = 0; from < count; from += DOCUMENTS_AT_ONCE) {
                int first = from;
                int end = Math.min(count, from + DOCUMENTS_AT_ONCE);
                file.transaction(() -> made.documents(first, end));
            }
            made.copies();
            made.mentions();
            made.entities();
            made.claims();
            file.transaction(() -> file.derived()
                    .settle(
                            made.documents.stream().map(Document::id).toList(),
                            file.evidence().lastJudgement()));
        }
    }

    private void documents(int from, int to) {
        for (int number = from; number < to; number++) {
            byte[] bytes = articles.text(number).getBytes(StandardCharsets.UTF_8);
            String name = "article-" + number + ".txt";
            Document document = ingest.ingest(name, bytes);
            LocalDate day = articles.published(number);
            file.evidence()
                    .addDocument(
                            bytes,
                            document,
                            new Capture(document.id(), name, null, new Dated(day, "option", day.toString())));
            Reading reading = articles.read(document);
            file.readings().store(reading, day);
            file.claims()
                    .put(
                            document.id(),
                            reading.mentions(),
                            reading.claims().stream()
                                    .map(claim -> new Claims.Judged(claim, Review.MACHINE, claim.id()))
                                    .toList(),
                            List.of());
            documents.add(document);
        }
    }

    private void copies() {
        Map<Id, List<String>> keys = new TreeMap<>();
        for (Document document : documents) {
            keys.put(document.id(), Copies.keys(document));
            flush(Stage.COPIES, keys, false);
        }
        flush(Stage.COPIES, keys, true);
    }

    private void mentions() {
        Map<Id, SortedSet<String>> keys = new TreeMap<>();
        for (int number = 0; number < documents.size(); number++) {
            List<MentionInContext> members = new ArrayList<>();
            for (MentionInContext in : inContext(number)) {
                members.add(in);
                Id mention = in.mention().id();
                keys.put(mention, Resolve.keys(in));
                for (String key : keys.get(mention)) {
                    if (Resolve.isChain(key)) {
                        roots.join(mention, firstOfKey.computeIfAbsent(key, unused -> mention));
                    }
                }
            }
            Map<String, List<MentionInContext>> blocks = new TreeMap<>();
            members.forEach(in -> Resolve.keys(in).stream()
                    .filter(key -> !Resolve.isChain(key))
                    .forEach(key -> blocks.computeIfAbsent(key, unused -> new ArrayList<>())
                            .add(in)));
            blocks.forEach((key, block) -> {
                for (Edge edge : Resolve.block(key, block)) {
                    roots.join(edge.a(), edge.b());
                }
            });
            flush(Stage.RESOLVE, keys, false);
        }
        flush(Stage.RESOLVE, keys, true);
    }

    private List<MentionInContext> inContext(int number) {
        Document document = documents.get(number);
        List<MentionInContext> members = new ArrayList<>();
        DocumentNames names = new DocumentNames(document.text(), articles.published(number));
        for (Mention mention : articles.read(document).mentions()) {
            members.add(names.of(mention));
        }
        return members;
    }

    private <C extends java.util.Collection<String>> void flush(Stage stage, Map<Id, C> keys, boolean all) {
        if (keys.size() >= RECORDS_AT_ONCE || all) {
            file.transaction(() -> {
                file.grouping().putKeys(stage, keys);
            });
            keys.clear();
        }
    }

    private void entities() {
        Map<Id, SortedSet<Id>> members = new HashMap<>();
        for (int number = 0; number < documents.size(); number++) {
            for (MentionInContext in : inContext(number)) {
                Id root = roots.of(in.mention().id());
                members.computeIfAbsent(root, unused -> new TreeSet<>())
                        .add(in.mention().id());
                tallies.merge(root, Tally.of(List.of(in)), Tally::plus);
            }
        }
        List<Entity> entities = new ArrayList<>();
        Map<Id, String> texts = new HashMap<>();
        for (Map.Entry<Id, Tally> each : tallies.entrySet()) {
            Entity entity =
                    Resolve.entity(each.getValue(), List.copyOf(members.getOrDefault(each.getKey(), new TreeSet<>())));
            EntityRef ref = new EntityRef(entity.id(), entity.name().replace('\n', ' '), entity.kind());
            entity.mentions().forEach(mention -> refs.put(mention, ref));
            entities.add(entity);
            texts.put(entity.id(), each.getValue().text());
        }
        tallies.clear();
        for (int from = 0; from < entities.size(); from += RECORDS_AT_ONCE / 10) {
            List<Entity> some = entities.subList(from, Math.min(entities.size(), from + RECORDS_AT_ONCE / 10));
            file.transaction(() -> {
                file.entities().replace(List.of(), some, texts);
            });
        }
    }

    private void claims() {
        Map<Id, List<String>> keys = new TreeMap<>();
        Map<Id, byte[]> cards = new TreeMap<>();
        for (int number = 0; number < documents.size(); number++) {
            Document document = documents.get(number);
            Reading reading = articles.read(document);
            DocumentFacts facts =
                    new DocumentFacts(document.id(), articles.published(number), null, document.title(), null);
            for (Claim claim : reading.claims()) {
                ResolvedClaim resolved = ResolvedClaim.of(
                        claim,
                        document.text(),
                        reading.sentences(),
                        mention -> Optional.ofNullable(refs.get(mention)),
                        facts,
                        id -> Optional.empty());
                cards.put(claim.id(), Reconcile.card(resolved).bytes());
                keys.put(claim.id(), Reconcile.keys(resolved));
            }
            if (keys.size() >= RECORDS_AT_ONCE || number == documents.size() - 1) {
                file.transaction(() -> {
                    file.grouping().putKeys(Stage.RECONCILE, keys);
                    file.grouping().putCards(Stage.RECONCILE, cards);
                });
                keys.clear();
                cards.clear();
            }
        }
    }
}
