package org.entente.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Entity;
import org.entente.model.Id;
import org.entente.model.Origins;
import org.entente.model.Review;
import org.entente.model.Source;
import org.jspecify.annotations.Nullable;

/** Lays out who said what in a snapshot: claims on one origin are wordings of one utterance. */
final class StatementsBuilder {
    private static final int SPEAKERS_A_PAGE = 20;
    private static final int UTTERANCES_A_PAGE = 80;
    private static final int UTTERANCES_A_SPEAKER_MIN = 4;
    private static final int WORDINGS_MAX = 3;
    private static final int WORDINGS_ALONE_MAX = 250;
    private static final int ALIKE_MAX = 6;
    private static final Pattern QUOTED = Pattern.compile("[“”„«»\"]");

    private final Snapshot snapshot;
    private final Entries entries;

    StatementsBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.entries = new Entries(snapshot);
    }

    /** What of one speaker is asked for: utterances, never none. */
    private record Asked(List<List<Claim>> utterances) {
        private Source source() {
            return utterances.getFirst().getFirst().speaker().source();
        }
    }

    private record Found(List<Asked> speakers, int utterances) {}

    private record Filter(String words) {}

    private record Turned(String filter, int page) {}

    private record Shown(List<StatementsPage.Speaker> speakers) {}

    /** @param wanted the number of the page; the nearest there is */
    StatementsPage page(Frame frame, String filter, int wanted) {
        Found found = snapshot.recent(
                new Filter(filter.toLowerCase(Locale.ROOT)), Found.class, () -> found(filter.toLowerCase(Locale.ROOT)));
        Paged<Asked> paged = Paged.of(found.speakers(), wanted, SPEAKERS_A_PAGE);
        List<Asked> here = paged.here();
        int most =
                Math.clamp(UTTERANCES_A_PAGE / Math.max(1, here.size()), UTTERANCES_A_SPEAKER_MIN, UTTERANCES_A_PAGE);
        String asked = filter.isEmpty() ? "" : "filter=" + WaysQuery.encoded(filter) + "&";
        return new StatementsPage(
                frame,
                Words.count(found.utterances(), "utterance", "utterances") + " of "
                        + Words.count(found.speakers().size(), "speaker", "speakers"),
                filter,
                snapshot.recent(
                                new Turned(filter.toLowerCase(Locale.ROOT), paged.page()),
                                Shown.class,
                                () -> new Shown(here.stream()
                                        .map(one -> speaker(one, most, WORDINGS_MAX))
                                        .toList()))
                        .speakers(),
                paged.links(number -> "/statements?" + asked + "page=" + number),
                false);
    }

    /** The page of the one utterance that a claim belongs to, with all its wordings; null where it belongs to none. */
    @Nullable
    StatementsPage utterance(Frame frame, Claim claim) {
        for (List<List<Claim>> utterances : bySpeaker()) {
            for (List<Claim> utterance : utterances) {
                if (utterance.stream().anyMatch(one -> one.id().equals(claim.id()))) {
                    return new StatementsPage(
                            frame,
                            "One utterance",
                            "",
                            List.of(speaker(new Asked(List.of(utterance)), 1, WORDINGS_ALONE_MAX)),
                            List.of(),
                            true);
                }
            }
        }
        return null;
    }

    private List<List<List<Claim>>> bySpeaker() {
        return snapshot.kept(StatementsBuilder.class, Said.class, this::said).bySpeaker();
    }

    private Found found(String wanted) {
        Set<Id> holding = wanted.isEmpty() ? Set.of() : ClaimTexts.of(snapshot).ids(wanted, false);
        List<Asked> speakers = new ArrayList<>();
        int all = 0;
        for (List<List<Claim>> utterances : bySpeaker()) {
            List<List<Claim>> asked = name(new Asked(utterances).source())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted)
                    ? utterances
                    : utterances.stream()
                            .filter(claims -> claims.stream().anyMatch(claim -> holding.contains(claim.id())))
                            .toList();
            if (!asked.isEmpty()) {
                speakers.add(new Asked(asked));
                all += asked.size();
            }
        }
        return new Found(List.copyOf(speakers), all);
    }

    private String name(Source source) {
        Entity entity = entity(source);
        return entity == null ? Words.speaker(source) : entity.name();
    }

    /** The utterances of each speaker, those first whose words most documents tell. */
    private record Said(List<List<List<Claim>>> bySpeaker) {}

    private Said said() {
        Map<Id, Integer> column = new HashMap<>();
        snapshot.documents().forEach(document -> column.put(document.id(), column.size()));
        Map<String, List<Claim>> bySpeaker = new LinkedHashMap<>();
        for (Claim claim : inOrder(column)) {
            String speaker = speaker(claim.speaker().source());
            if (speaker != null) {
                bySpeaker.computeIfAbsent(speaker, key -> new ArrayList<>()).add(claim);
            }
        }
        record Weighed(List<List<Claim>> utterances, int documents) {}
        return new Said(bySpeaker.values().stream()
                .map(this::utterances)
                .map(one -> new Weighed(one, documents(one)))
                .sorted(Comparator.comparingInt(Weighed::documents)
                        .thenComparingInt(one -> one.utterances().size())
                        .reversed())
                .map(Weighed::utterances)
                .toList());
    }

    /** All claims that stand, by document and place. */
    private List<Claim> inOrder(Map<Id, Integer> column) {
        return snapshot.claims().stream()
                .filter(claim -> snapshot.reviewOf(claim.id()) != Review.REJECTED)
                .sorted(Comparator.comparingInt((Claim claim) -> column.getOrDefault(claim.document(), 0))
                        .thenComparing(Claim::span)
                        .thenComparing(Claim::id))
                .toList();
    }

    /** A key for who speaks; null where it is the author, nobody, or not clear. */
    private @Nullable String speaker(Source source) {
        return switch (source.sourceClass()) {
            case AUTHOR, NONE, UNCLEAR -> null;
            case NAMED_PERSON, NAMED_BODY, UNNAMED_OFFICIAL, COLLECTIVE, DOCUMENT -> {
                Entity entity = entity(source);
                yield entity == null
                        ? source.sourceClass() + " " + Words.speaker(source)
                        : entity.id().hex();
            }
        };
    }

    private @Nullable Entity entity(Source source) {
        Id mention = source.mention();
        return mention == null ? null : snapshot.entityOfMention(mention);
    }

    /** The utterance that a claim rests on; one that could not be followed is its document's alone. */
    private String utterance(Claim claim) {
        Origins origins = snapshot.originsOf(claim.id());
        if (origins != null) {
            for (Origins.Root root : origins.roots()) {
                if (root.kind() == Origins.Kind.UTTERANCE) {
                    return root.id().hex();
                }
            }
        }
        return "of " + claim.document() + " " + claim.speaker().span();
    }

    /**
     * The claims of one speaker by what they rest on; what a sentence holds belongs to the sentence, so
     * that an utterance and what is read from its words stand together.
     */
    private List<List<Claim>> utterances(List<Claim> claims) {
        Map<String, String> joined = new HashMap<>();
        List<Claim> open = new ArrayList<>();
        for (Claim claim : claims) {
            open.removeIf(other -> !other.document().equals(claim.document())
                    || other.span().end() <= claim.span().start());
            for (Claim other : open) {
                if (within(claim, other) || within(other, claim)) {
                    join(joined, utterance(other), utterance(claim));
                }
            }
            open.add(claim);
        }
        Map<String, List<Claim>> utterances = new LinkedHashMap<>();
        claims.forEach(claim -> utterances
                .computeIfAbsent(first(joined, utterance(claim)), key -> new ArrayList<>())
                .add(claim));
        return List.copyOf(utterances.values());
    }

    private static void join(Map<String, String> joined, String one, String other) {
        String a = first(joined, one);
        String b = first(joined, other);
        if (!a.equals(b)) {
            joined.put(b, a);
        }
    }

    private static String first(Map<String, String> joined, String key) {
        String first = key;
        for (String next = joined.get(first); next != null; next = joined.get(first)) {
            first = next;
        }
        return first;
    }

    private static int documents(Collection<List<Claim>> utterances) {
        return Math.toIntExact(utterances.stream()
                .flatMap(List::stream)
                .map(Claim::document)
                .distinct()
                .count());
    }

    private StatementsPage.Speaker speaker(Asked asked, int most, int wordingsMost) {
        Entity entity = entity(asked.source());
        List<List<Claim>> found = asked.utterances();
        return new StatementsPage.Speaker(
                name(asked.source()),
                entity == null ? "" : "/entities/" + entity.id(),
                Words.sourceClass(asked.source().sourceClass()),
                List.of(
                        Words.count(found.size(), "utterance", "utterances"),
                        Words.count(documents(found), "document", "documents")),
                found.stream()
                        .limit(most)
                        .map(claims -> utterance(claims, wordingsMost))
                        .toList(),
                Math.max(0, found.size() - most));
    }

    private StatementsPage.Utterance utterance(List<Claim> claims, int most) {
        List<Claim> widest = widest(claims);
        Claim first = widest.getFirst();
        Origins origins = snapshot.originsOf(first.id());
        Set<Id> documents = claims.stream().map(Claim::document).collect(Collectors.toSet());
        String note = origins == null || !origins.traced()
                ? "origin untraced"
                : documents.size() > 1 ? "told in " + Words.count(documents.size(), "document", "documents") : "";
        List<List<Claim>> wordings = wordings(widest);
        return new StatementsPage.Utterance(
                snapshot.documentOf(first.document()).dateWords(),
                note,
                wordings.stream()
                        .limit(most)
                        .map(alike -> wording(alike, claims, most == WORDINGS_ALONE_MAX))
                        .toList(),
                Math.max(0, wordings.size() - most),
                "/statements?utterance=" + first.id());
    }

    /** Those that have it word for word stand with the first of them. */
    private List<List<Claim>> wordings(List<Claim> widest) {
        Map<String, List<Claim>> byWords = new LinkedHashMap<>();
        for (Claim claim : widest) {
            String words = snapshot.textOf(claim, claim.span())
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            byWords.computeIfAbsent(words, key -> new ArrayList<>()).add(claim);
        }
        return List.copyOf(byWords.values());
    }

    /** Of each document's passages those that lie in no other; of equal ones what is a statement itself. */
    private static List<Claim> widest(List<Claim> claims) {
        List<Claim> bySize = claims.stream()
                .sorted(Comparator.comparingInt((Claim claim) -> -claim.span().length())
                        .thenComparing(claim -> claim.kind() != ClaimKind.STATEMENT)
                        .thenComparing(Claim::id))
                .toList();
        List<Claim> widest = new ArrayList<>();
        for (Claim claim : bySize) {
            if (widest.stream().noneMatch(wider -> within(claim, wider))) {
                widest.add(claim);
            }
        }
        Map<Id, Integer> place = new HashMap<>();
        claims.forEach(claim -> place.put(claim.id(), place.size()));
        widest.sort(Comparator.comparingInt(claim -> place.getOrDefault(claim.id(), 0)));
        return widest;
    }

    private static boolean within(Claim claim, Claim wider) {
        return wider.document().equals(claim.document()) && wider.span().contains(claim.span());
    }

    private StatementsPage.Wording wording(List<Claim> alike, List<Claim> claims, boolean alone) {
        int most = alone ? WORDINGS_ALONE_MAX : ALIKE_MAX;
        Claim claim = alike.getFirst();
        List<Claim> read = claims.stream().filter(one -> within(one, claim)).toList();
        boolean direct = read.stream().map(Claim::speaker).anyMatch(Attribution::direct)
                || QUOTED.matcher(snapshot.textOf(claim, claim.span())).find();
        return new StatementsPage.Wording(
                direct ? "in quotation marks" : "in the writer's words",
                read.size(),
                entries.whole(claim),
                alike.stream()
                        .skip(1)
                        .limit(most)
                        .map(one -> {
                            Shelved document = snapshot.documentOf(one.document());
                            return new StatementsPage.Alike(
                                    document.name() + ", " + document.dateWords(), Entries.href(one));
                        })
                        .toList(),
                Math.max(0, alike.size() - 1 - most));
    }
}
