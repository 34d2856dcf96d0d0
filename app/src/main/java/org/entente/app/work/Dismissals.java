package org.entente.app.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.CaseFile;
import org.entente.casefile.Claims;
import org.entente.engine.judge.Judging;
import org.entente.model.Claim;
import org.entente.model.Id;
import org.entente.model.Judgement;
import org.entente.model.Reading;

/** What people have said can't be compared, counted without looking at more of a case than the documents that they said it of. */
final class Dismissals {
    private final CaseFile file;
    private final Map<Id, List<Claim>> read = new HashMap<>();
    private final Map<Id, Id> standing = new HashMap<>();

    private Dismissals(CaseFile file) {
        this.file = file;
    }

    /** How many verdicts of the case stand between claims of which a person has said that they can't be compared. */
    static long count(CaseFile file) {
        Dismissals dismissals = new Dismissals(file);
        Set<Set<Id>> pairs = new HashSet<>();
        for (Judgement judgement : Judging.standing(file.evidence().judgements())) {
            if (judgement.decision() instanceof Judgement.Dismiss) {
                Judging.notComparable(judgement, dismissals::readIn)
                        .flatMap(dismissals::pair)
                        .ifPresent(pairs::add);
            }
        }
        return pairs.stream().mapToLong(pair -> verdicts(file, pair)).sum();
    }

    private static long verdicts(CaseFile file, Set<Id> pair) {
        List<Id> ends = List.copyOf(pair);
        return ends.size() < 2 ? 0 : file.comparisons().countBetween(ends.getFirst(), ends.getLast());
    }

    /** The claims that stand in the place of those that were read; empty where one is there no more. */
    private Optional<Set<Id>> pair(Judging.NotComparable pair) {
        Id a = standing.get(pair.a());
        Id b = standing.get(pair.b());
        return a == null || b == null ? Optional.empty() : Optional.of(new HashSet<>(List.of(a, b)));
    }

    /** The claims of a document as they were read. */
    private List<Claim> readIn(Id document) {
        return read.computeIfAbsent(document, id -> {
            Map<Id, Claim> asRead = new HashMap<>();
            file.readings()
                    .of(id)
                    .map(Reading::claims)
                    .orElse(List.of())
                    .forEach(claim -> asRead.put(claim.id(), claim));
            List<Claim> claims = new ArrayList<>();
            for (Claims.Row row : file.claims().ofDocument(id)) {
                Claim claim = asRead.getOrDefault(row.read(), row.claim());
                claims.add(claim);
                standing.put(claim.id(), row.claim().id());
            }
            return claims;
        });
    }
}
