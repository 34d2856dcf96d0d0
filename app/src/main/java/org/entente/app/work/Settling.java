package org.entente.app.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Claims;
import org.entente.casefile.Grouping;
import org.entente.casefile.Joining;
import org.entente.casefile.Stage;
import org.entente.engine.copies.Copies;
import org.entente.engine.copies.CopyBlock;
import org.entente.engine.copies.Shingles;
import org.entente.engine.judge.Judged;
import org.entente.engine.judge.Judging;
import org.entente.engine.kit.Edge;
import org.entente.engine.reconcile.Reconcile;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Reading;
import org.entente.model.Review;

/**
 * Makes what follows from documents, readings and judgements, as far as something has touched it: the
 * blocks under the keys that a changed record had or has, and the components that these blocks reach.
 * So many documents at a time, in a transaction each, so that what is in memory does not grow with the case: a stop leaves
 * the case with some documents taken into account and others not, and the next settling goes on. Since a block depends on
 * nothing but its records, the result is that of a rebuild from nothing, however the documents were cut.
 */
final class Settling {
    private static final int SHINGLES_KEPT_MAX = 30_000;

    /** At five hundred words a document some 200,000 mentions and their keys, which take a few hundred megabytes. */
    private static final int DOCUMENTS_AT_ONCE_MAX = 2_000;

    private final CaseFile file;
    private final Progress progress;
    private final int documentsAtOnceMax;
    private final int chainWholeMax;

    Settling(CaseFile file, Progress progress) {
        this(file, progress, DOCUMENTS_AT_ONCE_MAX, EntitySettling.CHAIN_WHOLE_MAX);
    }

    /**
     * @param documentsAtOnceMax how many documents are taken into account in one transaction, 1 or more
     * @param chainWholeMax as {@link EntitySettling} has it
     */
    Settling(CaseFile file, Progress progress, int documentsAtOnceMax, int chainWholeMax) {
        this.file = file;
        this.progress = progress;
        this.documentsAtOnceMax = documentsAtOnceMax;
        this.chainWholeMax = chainWholeMax;
    }

    /** Whether a document or a judgement has not been taken into account yet. */
    static boolean isNeeded(CaseFile file) {
        return !file.derived().unsettled().isEmpty()
                || file.derived().settledJudgement() != file.evidence().lastJudgement();
    }

    /** Takes every document that the active reader has read, and every judgement, into account. */
    void settle() {
        file.transaction(() -> begin(file));
        List<Id> documents = file.derived().unsettled().stream()
                .map(document -> document.id())
                .sorted()
                .toList();
        int from = 0;
        do {
            int to = Math.min(documents.size(), from + documentsAtOnceMax);
            settle(new TreeSet<>(documents.subList(from, to)));
            from = to;
        } while (from < documents.size());
    }

    /** Whether what is derived was made by other rules than these: what comes would not meet what stands. */
    static boolean isStale(CaseFile file) {
        return !file.derived().madeBy().equals(Reconcile.RULES)
                && !file.derived().settled().isEmpty();
    }

    /** Notes by which rules a case is made that holds nothing derived yet. */
    static void begin(CaseFile file) {
        if (!file.derived().madeBy().equals(Reconcile.RULES)) {
            file.derived().madeBy(Reconcile.RULES);
        }
    }

    private void settle(Set<Id> documents) {
        file.transaction(() -> {
            Changes changes = upToClaims(documents);
            new ClaimSettling(file, progress).settle(changes.claims, changes.claimsGone);
            file.derived().settle(changes.judged, file.evidence().lastJudgement());
        });
    }

    /** Takes documents into account up to where claims are compared: their copies, what judgements say of them, and whom they name. */
    private Changes upToClaims(Set<Id> documents) {
        Decisions decisions = Decisions.of(file);
        Changes changes = new Changes();
        changes.judged.addAll(documents);
        changes.judged.addAll(file.derived().settled(decisions.documents()));
        Set<Id> regrouped = copies(documents);
        for (Id document : changes.judged) {
            judge(document, decisions.standing(), changes);
        }
        Set<Id> renamed = new EntitySettling(file, chainWholeMax)
                .settle(changes.mentions.values(), changes.mentionsGone, decisions);
        for (List<Id> some : ClaimSettling.parts(file.claims().pointingAt(renamed))) {
            changes.claims.addAll(compared(file.claims().claims(some)));
        }
        for (Id document : regrouped) {
            changes.claims.addAll(compared(file.claims().ofDocument(document)));
        }
        return changes;
    }

    /**
     * The keys of the blocks that {@link #settle()} would compare for the claims of what is unsettled, and for those that it renames. Changes
     * the case up to there; to be taken back with its transaction.
     */
    SortedSet<String> keysToCompare() {
        Set<Id> documents = new TreeSet<>();
        file.derived().unsettled().forEach(document -> documents.add(document.id()));
        return new ClaimSettling(file, progress).keysOf(upToClaims(documents).claims);
    }

    /** What judging the documents changed. */
    private static final class Changes {
        /** The documents that were judged. */
        final Set<Id> judged = new TreeSet<>();

        final Map<Id, Mention> mentions = new TreeMap<>();
        final Set<Id> mentionsGone = new TreeSet<>();
        /** Claims that may be others than before. */
        final Set<Id> claims = new TreeSet<>();
        /** Claims that are no longer there, or no longer compared. */
        final Set<Id> claimsGone = new TreeSet<>();
    }

    /**
     * Finds the copies of documents that are new. What a document is compared by hangs on its text alone, so those that were compared
     * before stay as they are.
     *
     * @return the documents whose cluster is another than before
     */
    private Set<Id> copies(Set<Id> documents) {
        Map<Id, List<String>> keys = new TreeMap<>();
        Map<Id, byte[]> cards = new TreeMap<>();
        Map<Id, Shingles> known = new HashMap<>();
        for (Id id : documents) {
            if (file.grouping().keysOf(Stage.COPIES, List.of(id)).isEmpty()) {
                Shingles shingles = Copies.shingles(document(id));
                known.put(id, shingles);
                keys.put(id, shingles.keys());
                cards.put(id, shingles.bytes());
            }
        }
        Map<String, SortedSet<Id>> came = new TreeMap<>();
        keys.forEach((document, its) -> its.forEach(
                key -> came.computeIfAbsent(key, unused -> new TreeSet<>()).add(document)));
        file.grouping().putKeys(Stage.COPIES, keys);
        file.grouping().putCards(Stage.COPIES, cards);
        Set<Id> affected = new TreeSet<>(keys.keySet());
        for (String key : file.grouping().shared(Stage.COPIES, came.keySet())) {
            affected.addAll(grow(key, came.getOrDefault(key, new TreeSet<>()), known));
        }
        List<CopyCluster> clusters = file.grouping().components(Joining.COPIES, affected).stream()
                .filter(component -> component.size() > 1)
                .map(Copies::cluster)
                .toList();
        return file.comparisons().replaceCopies(affected, clusters);
    }

    /** @return the ends of the edges that are new or gone */
    private Set<Id> grow(String key, SortedSet<Id> came, Map<Id, Shingles> known) {
        Grouping.Least least = file.grouping().least(Stage.COPIES, key, CopyBlock.firstMax(came.size()));
        List<Edge> before = file.grouping().edges(Joining.COPIES, key).stream()
                .map(joined -> new Edge(joined.a(), joined.b(), joined.reason()))
                .toList();
        Copies.Grown grown = new CopyBlock(key, least.count(), least.least(), came, before)
                .grow(
                        () -> new TreeSet<>(file.grouping().recordsUnder(Stage.COPIES, List.of(key))),
                        id -> shingles(id, known));
        if (!grown.edges().isEmpty() || !grown.gone().isEmpty()) {
            file.grouping().changeEdges(Joining.COPIES, key, Joins.of(grown.edges()), Joins.of(grown.gone()));
        }
        file.grouping().putPassedOver(Stage.COPIES, key, Joins.passedOver(grown.passedOver()));
        Set<Id> ends = new TreeSet<>();
        Stream.concat(grown.edges().stream(), grown.gone().stream())
                .forEach(edge -> ends.addAll(List.of(edge.a(), edge.b())));
        return ends;
    }

    /** A document lies in many blocks; what it is compared by is kept for some ten thousand of them, and then fetched anew. */
    private Shingles shingles(Id id, Map<Id, Shingles> known) {
        Shingles shingles = known.get(id);
        if (shingles == null) {
            byte[] card = file.grouping().cards(Stage.COPIES, List.of(id)).get(id);
            shingles = card == null ? Copies.shingles(document(id)) : Shingles.of(id, card);
            if (known.size() == SHINGLES_KEPT_MAX) {
                known.clear();
            }
            known.put(id, shingles);
        }
        return shingles;
    }

    private void judge(Id id, List<Judgement> standing, Changes changes) {
        Document document = document(id);
        Reading reading = file.readings()
                .of(id)
                .orElseThrow(() -> new IllegalStateException("a document to settle has no reading: " + id));
        Judged judged = Judging.apply(document, Days.of(file, id), reading, standing);
        file.claims().mentionsOfDocument(id).forEach(mention -> changes.mentionsGone.add(mention.id()));
        file.claims()
                .ofDocument(id)
                .forEach(row -> changes.claimsGone.add(row.claim().id()));
        file.claims()
                .put(
                        id,
                        judged.mentions(),
                        judged.claims().stream()
                                .map(each -> new Claims.Judged(
                                        each.claim(), each.review(), each.read().id()))
                                .toList(),
                        judged.failed().stream()
                                .map(each -> new Claims.Unapplied(id, each.judgement(), each.reason()))
                                .toList());
        for (Mention mention : judged.mentions()) {
            changes.mentions.put(mention.id(), mention);
            changes.mentionsGone.remove(mention.id());
        }
        for (Claim claim : judged.standing()) {
            changes.claims.add(claim.id());
            changes.claimsGone.remove(claim.id());
        }
    }

    /** A rejected claim is kept and told, but bears on nothing. */
    private static List<Id> compared(List<Claims.Row> rows) {
        return rows.stream()
                .filter(row -> row.review() != Review.REJECTED)
                .map(row -> row.claim().id())
                .toList();
    }

    private Document document(Id id) {
        return file.evidence()
                .document(id)
                .orElseThrow(() -> new IllegalStateException("not a document of the case: " + id));
    }
}
