package org.entente.app.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Claims;
import org.entente.casefile.Grouping;
import org.entente.casefile.Joining;
import org.entente.casefile.Stage;
import org.entente.engine.copies.Copies;
import org.entente.engine.copies.Shingles;
import org.entente.engine.judge.Judged;
import org.entente.engine.judge.Judging;
import org.entente.engine.kit.PassedOver;
import org.entente.engine.reconcile.BlockResult;
import org.entente.engine.reconcile.Reconcile;
import org.entente.engine.reconcile.ResolvedClaim;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Document;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Mention;
import org.entente.model.Origins;
import org.entente.model.Reading;
import org.entente.model.Review;
import org.jspecify.annotations.Nullable;

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

    private static final int CLAIMS_AT_ONCE_MAX = 10_000;

    private final CaseFile file;
    private final Progress progress;
    private final int documentsAtOnceMax;
    private final int chainWholeMax;
    private ClaimLoader loader;

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
        this.loader = new ClaimLoader(file);
    }

    /** Whether a document or a judgement has not been taken into account yet. */
    static boolean isNeeded(CaseFile file) {
        return !file.derived().unsettled().isEmpty()
                || file.derived().settledJudgement() != file.evidence().lastJudgement();
    }

    /** Takes every document that the active reader has read, and every judgement, into account. */
    void settle() {
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

    private void settle(Set<Id> documents) {
        loader = new ClaimLoader(file);
        file.transaction(() -> {
            Decisions decisions = Decisions.of(file);
            Set<Id> toJudge = new TreeSet<>(documents);
            file.derived().settled().stream()
                    .filter(decisions.documents()::contains)
                    .forEach(toJudge::add);
            Set<Id> regrouped = copies(documents);
            Changes changes = new Changes();
            for (Id document : toJudge) {
                judge(document, decisions.standing(), changes);
            }
            Set<Id> renamed = new EntitySettling(file, chainWholeMax)
                    .settle(changes.mentions.values(), changes.mentionsGone, decisions);
            for (List<Id> some : parts(file.claims().pointingAt(renamed))) {
                changes.claims.addAll(compared(file.claims().claims(some)));
            }
            for (Id document : regrouped) {
                changes.claims.addAll(compared(file.claims().ofDocument(document)));
            }
            compare(changes.claims, changes.claimsGone);
            file.derived().settle(toJudge, file.evidence().lastJudgement());
        });
    }

    /** What came under a key: the least claim, and how many. */
    private record Came(Id first, int count) {
        Came and(Came other) {
            return new Came(first.compareTo(other.first) < 0 ? first : other.first, count + other.count);
        }
    }

    /** What judging the documents changed. */
    private static final class Changes {
        final Map<Id, Mention> mentions = new TreeMap<>();
        final Set<Id> mentionsGone = new TreeSet<>();
        /** Claims that may be others than before. */
        final Set<Id> claims = new TreeSet<>();
        /** Claims that are no longer there, or no longer compared. */
        final Set<Id> claimsGone = new TreeSet<>();
    }

    /** @return the documents whose cluster is another than before */
    private Set<Id> copies(Set<Id> documents) {
        Map<Id, List<String>> keys = new TreeMap<>();
        Map<Id, Shingles> known = new HashMap<>();
        for (Id id : documents) {
            keys.put(id, shingles(id, known).keys());
        }
        Set<String> touched = file.grouping().putKeys(Stage.COPIES, keys);
        file.grouping().forgetFound(Stage.COPIES, touched);
        file.grouping()
                .blocks(Stage.COPIES, file.grouping().shared(Stage.COPIES, touched), ids -> ids.stream()
                        .map(id -> shingles(id, known))
                        .toList())
                .forEach((key, block) -> {
                    Copies.Found found = Copies.compare(key, block);
                    file.grouping().putEdges(Joining.COPIES, key, Joins.of(found.edges()));
                    file.grouping().putPassedOver(Stage.COPIES, key, Joins.passedOver(found.passedOver()));
                });
        Set<Id> affected = new TreeSet<>(file.grouping().recordsUnder(Stage.COPIES, touched));
        affected.addAll(documents);
        List<CopyCluster> clusters = file.grouping().components(Joining.COPIES, affected).stream()
                .filter(component -> component.size() > 1)
                .map(Copies::cluster)
                .toList();
        return file.comparisons().replaceCopies(affected, clusters);
    }

    /** A document lies in many blocks; what it is compared by is kept for some ten thousand of them, and then made anew. */
    private Shingles shingles(Id id, Map<Id, Shingles> known) {
        Shingles shingles = known.get(id);
        if (shingles == null) {
            shingles = Copies.shingles(document(id));
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

    private void compare(Set<Id> changed, Set<Id> gone) {
        Set<Id> gathered = file.grouping().neighbours(Joining.GATHERINGS, gone);
        Set<Id> traced = file.grouping().neighbours(Joining.UTTERANCES, gone);
        Set<String> rearranged = new TreeSet<>(file.grouping().removeRecords(Stage.RECONCILE, gone));
        Set<String> touched = new TreeSet<>();
        Map<String, Came> came = new HashMap<>();
        for (List<Id> some : parts(changed)) {
            Map<Id, List<String>> keys = new TreeMap<>();
            rearranged.addAll(file.grouping().keysOf(Stage.RECONCILE, some));
            loader.load(some).forEach(claim -> keys.put(claim.claim().id(), Reconcile.keys(claim)));
            keys.forEach((claim, its) -> its.forEach(key -> came.merge(key, new Came(claim, 1), Came::and)));
            touched.addAll(file.grouping().putKeys(Stage.RECONCILE, keys));
        }
        touched.addAll(rearranged);
        gathered.addAll(changed);
        traced.addAll(changed);
        int done = 0;
        for (String key : touched) {
            progress.step(Progress.Stage.COMPARE, done++, touched.size());
            if (!rearranged.contains(key) && isAsBefore(key, came.get(key))) {
                continue;
            }
            Grouping.Least block = file.grouping().least(Stage.RECONCILE, key, Reconcile.claimsMax(key));
            if (block.count() > 0) {
                BlockResult result = compare(key, block);
                file.comparisons().putVerdicts(key, result.verdicts());
                gathered.addAll(file.grouping().putEdges(Joining.GATHERINGS, key, Joins.of(result.edges())));
                traced.addAll(file.grouping().putEdges(Joining.UTTERANCES, key, Joins.of(result.utterances())));
                file.grouping().putPassedOver(Stage.RECONCILE, key, Joins.passedOver(result.passedOver()));
            }
        }
        gather(gathered, gone);
        trace(traced, gone);
    }

    /**
     * Whether what the block of a key gives is as before, because one claim stands there alone, or because those that came lie behind
     * those that are looked at. Of these only the number is another, and is noted: where a block holds more claims than are looked
     * at, the first of the others is the greatest that its notes name.
     *
     * @param came what came under it; none has left it
     */
    private boolean isAsBefore(String key, @Nullable Came came) {
        int count = file.grouping().count(Stage.RECONCILE, key);
        if (count == 1) {
            return true;
        }
        if (came == null || count - came.count() <= Reconcile.claimsMax(key)) {
            return false;
        }
        List<Grouping.PassedOver> noted = file.grouping().passedOver(Stage.RECONCILE, key);
        if (noted.isEmpty() || came.first().compareTo(noted.getLast().record()) < 0) {
            return false;
        }
        Id firstBeyond = noted.getLast().record();
        List<Grouping.PassedOver> now = new ArrayList<>(noted.subList(0, noted.size() - 1));
        now.addAll(Joins.passedOver(List.of(Reconcile.beyond(key, firstBeyond, count))));
        file.grouping().putPassedOver(Stage.RECONCILE, key, now);
        return true;
    }

    private BlockResult compare(String key, Grouping.Least block) {
        int most = Reconcile.claimsMax(key);
        boolean all = block.count() <= most;
        BlockResult found = Reconcile.block(
                key, loader.load(all ? block.least() : block.least().subList(0, most)));
        if (all) {
            return found;
        }
        List<PassedOver> passedOver = new ArrayList<>(found.passedOver());
        passedOver.add(Reconcile.beyond(key, block.least().get(most), block.count()));
        return new BlockResult(found.verdicts(), found.edges(), found.utterances(), passedOver);
    }

    private void gather(Set<Id> affected, Set<Id> gone) {
        List<Gathering> gatherings = new ArrayList<>();
        for (List<Id> component : file.grouping().components(Joining.GATHERINGS, affected)) {
            List<ResolvedClaim> claims =
                    loader.load(component.subList(0, Math.min(component.size(), Reconcile.TITLE_CLAIMS_MAX)));
            if (Reconcile.isGathered(claims.getFirst().claim().kind())) {
                gatherings.add(Reconcile.gathering(component, claims));
            }
        }
        file.comparisons().replaceGatherings(union(affected, gone), gatherings);
    }

    private void trace(Set<Id> affected, Set<Id> gone) {
        List<Origins> origins = new ArrayList<>();
        for (List<Id> component : file.grouping().components(Joining.UTTERANCES, affected)) {
            origins.addAll(Reconcile.origins(loader.load(component)));
        }
        file.comparisons().replaceOrigins(union(affected, gone), origins);
    }

    /** Claims in lots that fit in memory: an entity's new name can change all claims of a case. */
    private static List<List<Id>> parts(Collection<Id> claims) {
        List<Id> all = List.copyOf(claims);
        List<List<Id>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CLAIMS_AT_ONCE_MAX) {
            parts.add(all.subList(from, Math.min(all.size(), from + CLAIMS_AT_ONCE_MAX)));
        }
        return parts;
    }

    private static Set<Id> union(Set<Id> some, Set<Id> others) {
        Set<Id> union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }

    private Document document(Id id) {
        return file.evidence()
                .document(id)
                .orElseThrow(() -> new IllegalStateException("not a document of the case: " + id));
    }
}
