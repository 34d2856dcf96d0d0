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
    private static final int LINES_A_PAGE = 60;
    private static final int ENTRIES_A_PAGE = 280;
    private static final int ENTRIES_A_STAGE_MAX = 12;
    private static final int SOURCES_MAX = 8;
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

    /** @param wanted the number of the page; the nearest there is */
    AgreementsPage page(Frame frame, String filter, int wanted) {
        List<Agreement> found = found(filter);
        Paged<Agreement> paged = Paged.of(found, wanted, LINES_A_PAGE);
        List<Agreement> shown = paged.here();
        int stages = shown.stream().mapToInt(one -> one.standing().size()).sum();
        int most = Math.clamp(ENTRIES_A_PAGE / Math.max(1, stages), 1, ENTRIES_A_STAGE_MAX);
        String asked = filter.isEmpty() ? "" : "filter=" + WaysQuery.encoded(filter) + "&";
        return new AgreementsPage(
                frame,
                Tab.said("/agreements"),
                Words.count(found.size(), "agreement", "agreements"),
                filter,
                shown.stream().map(one -> line(one, most, SOURCES_MAX)).toList(),
                paged.links(number -> "/agreements?" + asked + "page=" + number),
                "/agreements.csv?filter=" + WaysQuery.encoded(filter));
    }

    private AgreementsPage.Line line(Agreement one, int entries, int sources) {
        List<AgreementsPage.Stage> standing = new ArrayList<>();
        for (Map.Entry<Agreement.Standing, List<Claim>> each : one.standing().entrySet()) {
            standing.add(new AgreementsPage.Stage(
                    words(each.getKey()),
                    family(each.getValue()).css(),
                    sources(each.getValue(), sources),
                    Evidence.of(snapshot, each.getValue(), entries)));
        }
        return new AgreementsPage.Line(
                "a-" + one.claims().getFirst().id().brief(),
                one.name(),
                kind(one),
                String.join(", ", one.parties()),
                times(one.dates()),
                one.terms().stream().map(Numbers::term).distinct().collect(Collectors.joining("; ")),
                times(one.expiries()),
                standing);
    }

    private static Family family(List<Claim> claims) {
        return claims.stream()
                .map(claim -> Family.of(claim.mode(), claim.factuality()))
                .min(Family::compareTo)
                .orElseThrow();
    }

    /** Who tells it, by document: the first so many. */
    private String sources(List<Claim> claims, int most) {
        List<String> names = claims.stream()
                .map(claim -> snapshot.documentOf(claim.document()).name())
                .distinct()
                .toList();
        return names.stream().limit(most).collect(Collectors.joining(", "))
                + (names.size() > most ? " and " + Numbers.grouped(names.size() - most) + " more" : "");
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
            case ENDED -> "run out";
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
            AgreementsPage.Line shown = line(one, 0, Integer.MAX_VALUE);
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
