package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.Claim;
import org.entente.model.Domain;
import org.entente.model.Edtf;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Lays out what a snapshot tells of two entities together: claims in which both take part. */
final class PairBuilder {
    private static final int SIGNS_A_CELL = 5;
    private static final int DIFFERENCES_MAX = 6;
    private static final int CLAIMS_A_DOMAIN_MAX = 60;
    private static final String NO_YEAR = "no time";
    private static final String NO_DOMAIN = "domain not told";

    private final Snapshot snapshot;
    private final Entries entries;

    PairBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    /** The claims in which both take part; that one of them speaks of the other is no part. */
    List<Claim> together(Id one, Id other) {
        return snapshot.claimsOn(one).stream()
                .filter(claim -> snapshot.partiesOf(claim).containsAll(List.of(one, other)))
                .sorted(Comparator.comparing((Claim claim) -> claim.when().edtf(), Comparator.nullsLast(Edtf.order()))
                        .thenComparing(Claim::id))
                .toList();
    }

    PairPage page(Frame frame, Entity one, Entity other) {
        List<Claim> claims = together(one.id(), other.id());
        Set<String> years = new TreeSet<>();
        Map<Domain, List<Claim>> byDomain = new EnumMap<>(Domain.class);
        List<Claim> withoutDomain = new ArrayList<>();
        Set<Id> documents = new HashSet<>();
        Set<Verdict> differences = new TreeSet<>(Snapshot.MOST_SERIOUS_FIRST);
        for (Claim claim : claims) {
            years.add(year(claim));
            documents.add(claim.document());
            claim.domains().forEach(domain -> byDomain.computeIfAbsent(domain, d -> new ArrayList<>())
                    .add(claim));
            if (claim.domains().isEmpty()) {
                withoutDomain.add(claim);
            }
            snapshot.verdictsOf(claim.id()).stream()
                    .filter(verdict -> Bearing.of(verdict.relation()).compareTo(Bearing.AGREES) < 0)
                    .forEach(differences::add);
        }
        List<Versus> compared = new VersusBuilder(snapshot).of(differences);
        List<PairPage.Line> grid = new ArrayList<>();
        List<PairPage.Domain> domains = new ArrayList<>();
        byDomain.forEach((domain, list) -> {
            grid.add(line(Words.domain(domain), years, list));
            domains.add(domain(Words.domain(domain), list));
        });
        if (!withoutDomain.isEmpty()) {
            grid.add(line(NO_DOMAIN, years, withoutDomain));
            domains.add(domain(NO_DOMAIN, withoutDomain));
        }
        return new PairPage(
                frame,
                one.name(),
                "/entities/" + one.id(),
                other.name(),
                "/entities/" + other.id(),
                List.of(
                        Words.count(claims.size(), "claim", "claims") + " in which both take part",
                        Words.count(documents.size(), "document", "documents")),
                List.copyOf(years),
                grid,
                compared.subList(0, Math.min(compared.size(), DIFFERENCES_MAX)),
                Math.max(0, compared.size() - DIFFERENCES_MAX),
                domains);
    }

    private static String year(Claim claim) {
        Edtf edtf = claim.when().edtf();
        if (edtf == null) {
            return NO_YEAR;
        }
        return edtf.earliest() != null
                ? Integer.toString(edtf.earliest().getYear())
                : edtf.latest() == null ? NO_YEAR : "until " + edtf.latest().getYear();
    }

    private static String anchor(String domain) {
        return "d-" + domain.replace(' ', '-');
    }

    private PairPage.Line line(String domain, Set<String> years, List<Claim> claims) {
        return new PairPage.Line(
                domain,
                anchor(domain),
                years.stream()
                        .map(year -> cell(claims.stream()
                                .filter(claim -> year(claim).equals(year))
                                .toList()))
                        .toList());
    }

    private PairPage.Cell cell(List<Claim> claims) {
        return new PairPage.Cell(
                claims.stream().limit(SIGNS_A_CELL).map(this::sign).toList(),
                Math.max(0, claims.size() - SIGNS_A_CELL));
    }

    private PairPage.Sign sign(Claim claim) {
        return new PairPage.Sign(
                Entries.sign(claim),
                Family.of(claim.mode(), claim.factuality()).css(),
                Entries.href(claim),
                Words.type(claim.type()) + ", "
                        + Words.hedge(claim.mode(), claim.factuality(), claim.attribution()) + ": "
                        + snapshot.textOf(claim, claim.trigger()) + " ("
                        + snapshot.documentOf(claim.document()).name() + ")");
    }

    private PairPage.Domain domain(String name, List<Claim> claims) {
        return new PairPage.Domain(
                name,
                anchor(name),
                claims.stream().limit(CLAIMS_A_DOMAIN_MAX).map(this::dated).toList(),
                Math.max(0, claims.size() - CLAIMS_A_DOMAIN_MAX));
    }

    private EntityPage.Dated dated(Claim claim) {
        @Nullable Edtf edtf = claim.when().edtf();
        return new EntityPage.Dated(edtf == null ? "" : Times.words(edtf), entries.of(claim, 1));
    }
}
