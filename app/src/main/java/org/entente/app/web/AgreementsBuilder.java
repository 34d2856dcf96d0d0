package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.engine.relate.Agreement;
import org.entente.engine.relate.Registers;
import org.entente.model.Claim;
import org.entente.model.Edtf;

/** Lays out the agreements of a snapshot. */
final class AgreementsBuilder {
    private static final int LINES_MAX = 150;
    private static final List<String> KINDS = List.of(
            "treaty",
            "contract",
            "memorandum",
            "pact",
            "accord",
            "deal",
            "convention",
            "protocol",
            "charter",
            "plan",
            "ceasefire",
            "truce",
            "agreement");

    private final Snapshot snapshot;

    AgreementsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private record All(List<Agreement> agreements) {}

    private List<Agreement> found(String filter) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        return snapshot
                .kept(
                        AgreementsBuilder.class,
                        All.class,
                        () -> new All(Registers.agreements(snapshot.standing(), new SnapshotMaterial(snapshot))))
                .agreements()
                .stream()
                .filter(one -> (one.name() + "\n" + String.join("\n", one.parties()))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    AgreementsPage page(Frame frame, String filter) {
        List<Agreement> found = found(filter);
        List<Agreement> shown = found.stream().limit(LINES_MAX).toList();
        return new AgreementsPage(
                frame,
                Tab.said("/agreements"),
                Words.count(found.size(), "agreement", "agreements"),
                filter,
                shown.stream().map(this::line).toList(),
                found.size() - shown.size(),
                "/agreements.csv?filter=" + WaysQuery.encoded(filter));
    }

    private AgreementsPage.Line line(Agreement one) {
        List<AgreementsPage.Stage> standing = new ArrayList<>();
        for (Map.Entry<Agreement.Standing, List<Claim>> each : one.standing().entrySet()) {
            standing.add(new AgreementsPage.Stage(
                    words(each.getKey()),
                    family(each.getValue()).css(),
                    sources(each.getValue()),
                    Evidence.of(snapshot, each.getValue())));
        }
        return new AgreementsPage.Line(
                "a-" + one.claims().getFirst().id().brief(),
                one.name(),
                kind(one),
                String.join(", ", one.parties()),
                times(one.dates()),
                one.terms().stream().map(Numbers::amount).distinct().collect(Collectors.joining("; ")),
                times(one.expiries()),
                standing);
    }

    private static Family family(List<Claim> claims) {
        return claims.stream()
                .map(claim -> Family.of(claim.mode(), claim.factuality()))
                .min(Family::compareTo)
                .orElseThrow();
    }

    /** Who tells it, by document. */
    private String sources(List<Claim> claims) {
        return claims.stream()
                .map(claim -> snapshot.documentOf(claim.document()).name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String times(List<Edtf> times) {
        return times.stream().map(Times::words).collect(Collectors.joining("; "));
    }

    /** The word of its name or of its passages that says what sort of agreement it is; empty where none does. */
    private String kind(Agreement one) {
        StringBuilder words = new StringBuilder(one.name());
        one.claims().forEach(claim -> words.append(' ').append(snapshot.textOf(claim, claim.span())));
        List<String> all = List.of(words.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return KINDS.stream().filter(all::contains).findFirst().orElse("");
    }

    /** Where an agreement stands, in words. */
    static String words(Agreement.Standing standing) {
        return switch (standing) {
            case INTENDED -> "planned or asked for";
            case TALKED_OF -> "talked over";
            case AGREED -> "made";
            case IN_FORCE -> "in force";
            case REJECTED -> "turned down or broken off";
            case DENIED -> "denied";
            case NAMED -> "told of otherwise";
        };
    }

    /** All of it as lines of a table: one for each claim of each agreement. */
    List<List<String>> lines(String filter) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "agreement",
                "kind",
                "parties",
                "date",
                "term",
                "expiry",
                "standing",
                "type",
                "how",
                "words",
                "document",
                "published",
                "review",
                "claim"));
        for (Agreement one : found(filter)) {
            AgreementsPage.Line shown = line(one);
            for (Map.Entry<Agreement.Standing, List<Claim>> each :
                    one.standing().entrySet()) {
                for (Claim claim : each.getValue()) {
                    List<String> line = new ArrayList<>(List.of(
                            shown.name(),
                            shown.kind(),
                            shown.parties(),
                            shown.dates(),
                            shown.term(),
                            shown.expiry(),
                            words(each.getKey())));
                    line.addAll(WaysBuilder.claimCells(snapshot, claim));
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}
