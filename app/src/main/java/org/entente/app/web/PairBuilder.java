package org.entente.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.engine.relate.Known;
import org.entente.engine.relate.TieHistory;
import org.entente.model.Claim;
import org.entente.model.Dated;
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
    private static final int PHASES_MAX = 40;
    private static final String NO_YEAR = "no time";
    private static final String NO_DOMAIN = "domain not told";

    private final Snapshot snapshot;
    private Entries entries;

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

    /** @param asOf the last day whose documents count, and which day of a document that is; or null for all */
    PairPage page(Frame frame, Entity one, Entity other, @Nullable Known asOf) {
        entries = new Entries(snapshot, claim -> told(claim, asOf));
        List<Claim> all = together(one.id(), other.id());
        List<Claim> claims = all.stream().filter(claim -> told(claim, asOf)).toList();
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
                    .filter(verdict -> told(snapshot.other(verdict, claim.id()), asOf))
                    .forEach(differences::add);
        }
        List<Versus> compared = new VersusBuilder(snapshot, entries).of(differences);
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
                domains,
                asOf == null ? "" : asOf.day().toString(),
                asOf == null ? Known.By.PUBLISHED.code() : asOf.by().code(),
                asOf == null ? "" : leftOut(all, claims, asOf),
                history(claims));
    }

    private boolean told(Claim claim, @Nullable Known asOf) {
        return asOf == null
                || asOf.holds(
                        day(claim.document()),
                        snapshot.documentOf(claim.document()).added());
    }

    private @Nullable LocalDate day(Id document) {
        Dated published = snapshot.documentOf(document).published();
        return published == null ? null : published.date();
    }

    private String leftOut(List<Claim> all, List<Claim> claims, Known asOf) {
        long unknown = all.stream()
                .map(Claim::document)
                .distinct()
                .filter(document ->
                        asOf.of(day(document), snapshot.documentOf(document).added()) == null)
                .count();
        String documents = Words.count(unknown, "document", "documents");
        String left =
                switch (asOf.by()) {
                    case PUBLISHED -> documents + " of no date left out.";
                    case ADDED -> documents + " that came in before the case kept when left out.";
                };
        return "What documents " + asOf.by().code() + " up to " + Times.day(asOf.day()) + " tell: "
                + Words.count(claims.size(), "claim", "claims") + " of " + all.size() + "."
                + (unknown == 0 ? "" : " " + left);
    }

    private PairPage.History history(List<Claim> claims) {
        TieHistory history = TieHistory.of(claims, this::day, snapshot::originsOf);
        List<PairPage.Fact> facts = new ArrayList<>();
        LocalDate first = history.firstTold();
        LocalDate last = history.lastTold();
        if (first != null && last != null) {
            facts.add(new PairPage.Fact("First written about", Times.day(first)));
            facts.add(new PairPage.Fact("Last written about", Times.day(last)));
        }
        TieHistory.Gap gap = history.gap();
        if (gap != null) {
            facts.add(new PairPage.Fact("Longest silence", Times.day(gap.from()) + " to " + Times.day(gap.to())));
        }
        facts.add(new PairPage.Fact("How it is put", footings(history)));
        facts.add(new PairPage.Fact(
                "Origins",
                Words.count(history.traced(), "origin", "origins") + " traced; "
                        + Words.count(history.untraced(), "claim", "claims") + " untraced"));
        if (history.undated() > 0) {
            facts.add(new PairPage.Fact("Undated", Words.count(history.undated(), "document", "documents")));
        }
        int most = history.written().values().stream().max(Integer::compare).orElse(1);
        List<PairPage.Year> years = new ArrayList<>();
        history.written()
                .forEach((year, documents) -> years.add(new PairPage.Year(
                        Integer.toString(year),
                        Words.count(documents, "document", "documents"),
                        Math.max(1, 100 * documents / most))));
        return new PairPage.History(
                facts,
                years,
                history.phases().stream().limit(PHASES_MAX).map(this::dated).toList(),
                Math.max(0, history.phases().size() - PHASES_MAX));
    }

    /** "6 stated, 2 alleged or suspected, 1 denied". */
    private static String footings(TieHistory history) {
        List<String> words = new ArrayList<>();
        history.footings()
                .forEach((footing, claims) ->
                        words.add(claims + " " + Family.valueOf(footing.name()).words()));
        return String.join("; ", words);
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
