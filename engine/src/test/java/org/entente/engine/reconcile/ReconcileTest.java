package org.entente.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.engine.Components;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.model.Bound;
import org.entente.model.ClaimKind;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Origins;
import org.entente.model.Relation;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.entente.model.TieType;
import org.entente.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconcileTest {
    // ---- blocks

    @Test
    void claimsThatTellOfOneThingMeetInSomeBlock() {
        ResolvedClaim one = toll("2025-11-01", "The strikes off Tolma had killed 61 people.", "61")
                .claim();
        ResolvedClaim other =
                toll("2025-11-24", "Strikes killed 83 people off Tolma.", "83").claim();
        assertThat(Reconcile.keys(one))
                .containsAnyElementsOf(Reconcile.keys(other))
                .isSorted();
    }

    @Test
    void aVerdictIsTheSameInWhicheverBlockItIsFound() {
        List<ResolvedClaim> pair = List.of(
                toll("2025-11-01", "The strikes off Tolma had killed 61 people.", "61")
                        .claim(),
                toll("2025-11-24", "Strikes killed 83 people off Tolma.", "83").claim());
        List<ResolvedClaim> more = new ArrayList<>(tolls(30));
        more.addAll(pair);
        List<Verdict> alone = Reconcile.block("one", pair).verdicts();
        assertThat(alone).hasSize(1);
        assertThat(Reconcile.block("other", more).verdicts()).containsAll(alone);
    }

    @Test
    void theOrderOfClaimsDoesNotMatter() {
        List<ResolvedClaim> claims = new ArrayList<>(tolls(150));
        BlockResult expected = Reconcile.block("key", claims);
        Random random = new Random(3);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(claims, random);
            assertThat(Reconcile.block("key", claims)).isEqualTo(expected);
        }
    }

    @Test
    void anUpdateNamesTheEarlierClaimFirst() {
        FigureInContext earlier = toll("2025-11-01", "The strikes off Tolma had killed 61 people.", "61");
        FigureInContext later = toll("2025-11-24", "Strikes killed 83 people off Tolma.", "83");
        assertThat(Reconcile.block("key", List.of(later.claim(), earlier.claim()))
                        .verdicts())
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.relation()).isEqualTo(Relation.UPDATE);
                    assertThat(verdict.a()).isEqualTo(earlier.claim().claim().id());
                    assertThat(verdict.figureB()).isEqualTo(later.figure().id());
                });
    }

    @Test
    void pairsComparedGrowWithTheBlockAndNotWithItsSquareAndTheRestIsNamed() {
        List<ResolvedClaim> claims = tolls(400);
        BlockResult result = Reconcile.block("key", claims);
        int reach = BlockPlan.reach(claims.size());
        int within = reach * claims.size();
        assertThat(result.verdicts().size()).isPositive().isLessThanOrEqualTo(within);
        int passedOver =
                result.passedOver().stream().mapToInt(PassedOver::pairs).sum();
        int all = claims.size() * (claims.size() - 1) / 2;
        int compared = reach * (reach - 1) / 2 + (claims.size() - reach) * reach;
        assertThat(passedOver).isEqualTo(all - compared);
    }

    @Test
    void aBlockIsLookedAtUpToABoundAndWhatLiesBeyondIsNamed() {
        List<ResolvedClaim> claims = tolls(20).stream().sorted().toList();
        BlockResult result = new BlockSweep("key", 15).sweep(claims.reversed());
        BlockResult within = new BlockSweep("key", 15).sweep(claims.subList(0, 15));
        assertThat(result.verdicts()).isNotEmpty().isEqualTo(within.verdicts());
        assertThat(result.passedOver())
                .containsExactly(BlockPlan.beyond("key", claims.get(15).claim().id(), 15, 20));
        assertThat(result.passedOver().getFirst().pairs()).isEqualTo(20 * 19 / 2 - 15 * 14 / 2);
    }

    @Test
    void whatABlockComparesIsBoundedHoweverManyTellOneFigure() {
        int most = Reconcile.BLOCK_CLAIMS_MAX;
        BlockResult full = Reconcile.block("key", tolls(most));
        BlockResult more = Reconcile.block("key", tolls(4 * most));
        int bound = BlockPlan.reach(most) * most;
        assertThat(full.verdicts().size()).isLessThanOrEqualTo(bound);
        assertThat(more.verdicts().size()).isLessThanOrEqualTo(bound);
        assertThat(more.passedOver()).hasSize(2);
    }

    @Test
    void allAccountsOfOneFigureAreOneSeriesHoweverMany() {
        List<ResolvedClaim> claims = tolls(2 * Reconcile.BLOCK_CLAIMS_MAX);
        assertThat(gatherings(claims)).singleElement().satisfies(series -> assertThat(series.claims())
                .hasSameSizeAs(claims));
        assertThat(blocks(claims)).flatExtracting(BlockResult::passedOver).isNotEmpty();
    }

    /** What a case file does: of a block that grows only the pairs that it did not compare before. */
    @Test
    void comparingWhatIsNewOfABlockThatGrowsFindsWhatComparingItAnewFinds() {
        List<ResolvedClaim> claims = tolls(150);
        Map<Id, ResolvedClaim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.claim().id(), claim));
        Set<BlockPlan.Pair> compared = new HashSet<>();
        TreeSet<Verdict> verdicts = new TreeSet<>();
        for (int count = 1; count <= claims.size(); count++) {
            List<ResolvedClaim> grown = claims.subList(0, count);
            BlockPlan plan =
                    Reconcile.plan("key", grown.stream().map(Reconcile::card).toList());
            Set<BlockPlan.Pair> fresh = new HashSet<>(plan.pairs());
            fresh.removeAll(compared);
            compared.retainAll(plan.pairs());
            compared.addAll(fresh);
            verdicts.removeIf(verdict -> !compared.contains(pair(verdict.a(), verdict.b())));
            verdicts.addAll(Reconcile.compare(fresh, byId).verdicts());
            BlockResult anew = Reconcile.block("key", grown);
            assertThat(List.copyOf(verdicts)).isEqualTo(anew.verdicts());
            assertThat(plan.passedOver()).isEqualTo(anew.passedOver());
        }
    }

    @Test
    void aNameThatHoldsTheMarkOfAnotherSortOfKeysTakesNoKeyOutOfItsSort() {
        assertThat(List.of("happening|attack|n:port said|t:strik", "happening|attack|n:frank|t:strik"))
                .allSatisfy(key -> assertThat(Keys.rank(key)).isGreaterThanOrEqualTo(Keys.COARSE_FROM));
        assertThat(List.of("said|port said|event|2900", "rank|largest|fire", "equal|" + "0".repeat(64)))
                .allSatisfy(key -> assertThat(Keys.rank(key)).isLessThan(Keys.COARSE_FROM));
    }

    private static BlockPlan.Pair pair(Id one, Id other) {
        return one.compareTo(other) < 0 ? new BlockPlan.Pair(one, other) : new BlockPlan.Pair(other, one);
    }

    /** Blocks below and above the bound of those that are compared whole, one series, and some of whose claims became others. */
    @ParameterizedTest
    @CsvSource({"40, 44", "62, 67", "100, 104", "400, 390"})
    void whatOnePlanComparesAndAnotherDoesNotIsFoundWithoutMakingAllPairs(int before, int now) {
        List<ResolvedClaim> claims = tolls(2 * Math.max(before, now));
        Set<String> keys = new TreeSet<>(Reconcile.keys(claims.getFirst()));
        claims.forEach(claim -> keys.retainAll(Reconcile.keys(claim)));
        assertThat(keys).anyMatch(Keys::isOfSeries).anyMatch(key -> Keys.rank(key) >= Keys.COARSE_FROM);
        keys.forEach(key -> whatOnePlanComparesAndAnotherDoesNot(key, claims, before, now));
    }

    private static void whatOnePlanComparesAndAnotherDoesNot(
            String key, List<ResolvedClaim> claims, int before, int now) {
        Random random = new Random(17);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(claims, random);
            Map<Id, Card> cards = new TreeMap<>();
            claims.subList(0, before).forEach(claim -> cards.put(claim.claim().id(), Reconcile.card(claim)));
            BlockPlan then = Reconcile.plan(key, List.copyOf(cards.values()));
            claims.subList(0, 3).forEach(claim -> cards.remove(claim.claim().id()));
            Set<Id> changed = new HashSet<>();
            for (int i = 3; i < 3 + round % 3; i++) {
                Id id = claims.get(i).claim().id();
                byte[] other = Reconcile.card(claims.get(claims.size() - 1 - i)).bytes();
                cards.put(id, Card.of(id, other));
                changed.add(id);
            }
            for (int i = before; cards.size() < now; i++) {
                cards.put(claims.get(i).claim().id(), Reconcile.card(claims.get(i)));
            }
            BlockPlan later = Reconcile.plan(key, List.copyOf(cards.values()));
            assertThat(later.pairsBeyond(then, changed)).isEqualTo(beyond(later, then, changed));
            assertThat(then.pairsBeyond(later, changed)).isEqualTo(beyond(then, later, changed));
        }
    }

    private static Set<BlockPlan.Pair> beyond(BlockPlan plan, BlockPlan other, Set<Id> changed) {
        Set<BlockPlan.Pair> others = other.pairs();
        Set<BlockPlan.Pair> beyond = plan.pairs();
        beyond.removeIf(pair -> others.contains(pair) && !changed.contains(pair.a()) && !changed.contains(pair.b()));
        return beyond;
    }

    @Test
    void aCardIsTheSameAfterItWasKept() {
        for (ResolvedClaim claim : tolls(3)) {
            Card card = Reconcile.card(claim);
            assertThat(Card.of(card.claim(), card.bytes())).isEqualTo(card);
            assertThatIllegalArgumentException().isThrownBy(() -> Card.of(card.claim(), new byte[20]));
        }
    }

    @Test
    void claimsThatShareASmallBlockAreComparedThoughALargeOnePassesThemOver() {
        List<ResolvedClaim> claims = new ArrayList<>(tolls(700));
        List<ResolvedClaim> pair = List.of(
                toll("2021-11-01", "The strikes off Tolma had killed 61 people in the Garvin delta.", "61")
                        .claim(),
                toll("2024-11-24", "Strikes killed 83 people off Tolma, many in the Garvin delta.", "83")
                        .claim());
        claims.addAll(pair);
        Set<Id> ids = Set.of(pair.get(0).claim().id(), pair.get(1).claim().id());
        assertThat(blocks(claims))
                .flatExtracting(BlockResult::verdicts)
                .anyMatch(verdict -> ids.contains(verdict.a()) && ids.contains(verdict.b()));
    }

    @Test
    void aThousandWhoSayTheSameAreOneSeriesWithAComparisonEach() {
        List<ResolvedClaim> claims = IntStream.range(0, 1_000)
                .mapToObj(i -> Told.in("2025-11-01", "The strikes off Tolma had killed 61 people.", "reprint " + i)
                        .event("strikes")
                        .at("Tolma")
                        .total()
                        .figure("61 people", "deaths", "61", "people")
                        .claim())
                .toList();
        Set<Id> verdicts = new HashSet<>();
        blocks(claims).forEach(result -> result.verdicts().forEach(verdict -> verdicts.add(verdict.id())));
        assertThat(verdicts).hasSize(999);
        assertThat(gatherings(claims)).hasSize(1);
    }

    @Test
    void equalContentStandsBehindItsLeastClaimInALargeBlock() {
        List<ResolvedClaim> claims = IntStream.range(0, 300)
                .mapToObj(i -> Told.in("2025-11-01", "The strikes off Tolma had killed 61 people.", "reprint " + i)
                        .event("strikes")
                        .at("Tolma")
                        .total()
                        .figure("61 people", "deaths", "61", "people")
                        .claim())
                .toList();
        BlockResult result = Reconcile.block("key", claims);
        assertThat(result.passedOver()).isEmpty();
        assertThat(result.verdicts()).hasSize(299).allSatisfy(verdict -> assertThat(verdict.relation())
                .isEqualTo(Relation.SAME));
        assertThat(components(claims, result.edges())).hasSize(1);
    }

    @Test
    void aClaimAloneIsComparedWithNothing() {
        ResolvedClaim alone = toll("2025-11-01", "The strikes off Tolma had killed 61 people.", "61")
                .claim();
        BlockResult result = Reconcile.block("key", List.of(alone, alone));
        assertThat(result).isEqualTo(new BlockResult(List.of(), List.of(), List.of(), List.of()));
    }

    // ---- gatherings

    @Test
    void aRunningTollIsOneSeriesWithAReadableTitle() {
        List<ResolvedClaim> claims = List.of(
                toll("2025-10-01", "The strikes off Tolma had killed 17 people.", "17")
                        .claim(),
                toll("2025-11-01", "The strikes off Tolma had killed 61 people.", "61")
                        .claim(),
                toll("2025-11-24", "The strikes off Tolma have killed 83 people.", "83")
                        .claim());
        List<Gathering> series = gatherings(claims);
        assertThat(series).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(ClaimKind.FIGURE);
            assertThat(each.title()).isEqualTo("Killed in the strikes, Tolma");
            assertThat(each.claims()).hasSize(3).isSorted();
        });
    }

    @Test
    void strikesOfTwoDaysAreTwoEventsThoughTheyReadAlike() {
        assertThat(gatherings(List.of(
                        strike("2025-09-16", "Tolma struck a boat on Monday.", "2025-09-15"),
                        strike("2025-09-20", "Tolma struck a boat on Friday.", "2025-09-19"),
                        strike("2025-09-16", "Tolma struck one boat on Monday, officials said.", "2025-09-15"))))
                .extracting(each -> each.claims().size())
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void claimsOfOnePairAndTypeAreOneTieOverTime() {
        List<Gathering> ties = gatherings(List.of(
                supply("2012-03-01", "Tolma supplies Orvia with fuel."),
                supply("2025-11-01", "Tolma still supplies Orvia with rockets.")));
        assertThat(ties).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(ClaimKind.TIE);
            assertThat(each.title()).isEqualTo("Tolma \u2013 Orvia: supply");
        });
    }

    @Test
    void claimsOfTwoKindsAreNotGathered() {
        List<ResolvedClaim> mixed = List.of(
                supply("2012-03-01", "Tolma supplies Orvia with fuel."),
                strike("2025-09-16", "Tolma struck a boat on Monday.", "2025-09-15"));
        assertThatThrownBy(() -> Reconcile.gathering(mixed)).isInstanceOf(IllegalArgumentException.class);
    }

    // ---- origins

    @Test
    void copiesOfOneTextCountOnce() {
        Id cluster = Ids.document("first copy".getBytes(StandardCharsets.UTF_8));
        ResolvedClaim one = copied("original", cluster);
        ResolvedClaim other = copied("reprint", cluster);
        assertThat(roots(List.of(one, other))).hasSize(1);
        assertThat(origins(List.of(one, other)))
                .allSatisfy(each -> assertThat(each.roots()).singleElement().satisfies(root -> assertThat(root.kind())
                        .isEqualTo(Origins.Kind.COPIES)));
    }

    @Test
    void authorsWhoSpeakForThemselvesAreOriginsOfTheirOwn() {
        List<ResolvedClaim> claims = List.of(
                toll("2025-11-01", "The strikes off Tolma had killed 61 people.", "61")
                        .claim(),
                toll("2025-11-02", "Strikes off Tolma killed 61 people.", "61").claim());
        assertThat(roots(claims)).hasSize(2);
        assertThat(origins(claims)).allSatisfy(each -> assertThat(each.traced()).isTrue());
    }

    @Test
    void whatOneOfficialSaidIsOneOriginInWhateverArticle() {
        ResolvedClaim one = said("2025-11-01", "Berova said the strikes off Tolma killed 61 people.", "Berova");
        ResolvedClaim other =
                said("2025-11-02", "The strikes off Tolma killed 61 people, according to Berova.", "Berova");
        ResolvedClaim third = said("2025-11-02", "The strikes off Tolma killed 61 people, Delgar said.", "Delgar");
        assertThat(roots(List.of(one, other))).hasSize(1);
        assertThat(roots(List.of(one, other, third))).hasSize(2);
    }

    @Test
    void oneOfficialsWordsOfAnotherMonthAreAnotherUtterance() {
        ResolvedClaim one = said("2025-09-01", "Berova said the strikes off Tolma killed 61 people.", "Berova");
        ResolvedClaim other = said("2025-11-02", "Berova said the strikes off Tolma killed 61 people.", "Berova");
        assertThat(roots(List.of(one, other))).hasSize(2);
    }

    @Test
    void whatNobodyNamedSaidIsUntracedAndHasNoRoot() {
        ResolvedClaim claim = Told.in("2025-11-01", "The strikes killed 61 people, an official said.")
                .event("strikes")
                .by(SourceClass.UNNAMED_OFFICIAL, "an official")
                .figure("61 people", "deaths", "61", "people")
                .claim();
        assertThat(Reconcile.origins(List.of(claim))).singleElement().satisfies(each -> {
            assertThat(each.traced()).isFalse();
            assertThat(each.roots()).isEmpty();
        });
    }

    @Test
    void aDocumentCitedByNameIsOneOriginAndAReportOfNoNameIsNone() {
        ResolvedClaim one =
                cited("2025-11-01", "The strikes killed 61 people, the Harbour Review reported.", "the Harbour Review");
        ResolvedClaim other = cited(
                "2025-12-01", "According to the Harbour Review, the strikes killed 61 people.", "the Harbour Review");
        ResolvedClaim vague = cited("2025-12-01", "According to a report, the strikes killed 61 people.", "a report");
        assertThat(roots(List.of(one, other))).hasSize(1);
        assertThat(Reconcile.origins(List.of(vague)).getFirst().traced()).isFalse();
    }

    @Test
    void oneRemarkUnderOneFullNameIsOneOriginThoughNobodyHasMergedThePersons() {
        ResolvedClaim one = remark("2025-11-02", "Ana Torrel", "speaker-one");
        ResolvedClaim other = remark("2025-11-04", "Ana Torrel", "speaker-two");
        ResolvedClaim later = remark("2025-12-04", "Ana Torrel", "speaker-three");
        ResolvedClaim another = remark("2025-11-04", "Ana Storm", "speaker-four");
        assertThat(roots(List.of(one, other))).hasSize(1);
        assertThat(roots(List.of(one, later))).hasSize(2);
        assertThat(roots(List.of(one, another))).hasSize(2);
    }

    private static ResolvedClaim remark(String published, String speaker, String entity) {
        return Told.in(published, speaker + " said that the strikes killed 61 people.")
                .event("strikes")
                .by(new EntityRef(Ids.of("entity", entity), speaker, EntityKind.PERSON))
                .figure("61 people", "deaths", "61", "people")
                .claim();
    }

    @Test
    void whatOnePaperHasFromNobodyByNameIsUntracedAndYetOneInWhateverArticle() {
        ResolvedClaim one = passedOn("2024-03-02", "Tolma sold rifles, the Berin Herald wrote, quoting officials.");
        ResolvedClaim other = passedOn("2024-03-09", "Officials told the Berin Herald that Tolma sold rifles abroad.");
        assertThat(origins(List.of(one, other))).allSatisfy(each -> {
            assertThat(each.traced()).isFalse();
            assertThat(each.roots()).singleElement().satisfies(root -> assertThat(root.name())
                    .isEqualTo("Berin Herald"));
        });
        assertThat(Reconcile.origins(List.of(one)).getFirst().roots())
                .isEqualTo(Reconcile.origins(List.of(other)).getFirst().roots());
    }

    private static ResolvedClaim passedOn(String published, String text) {
        return Told.in(published, text)
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .passedOnBy("Berin Herald", text.contains("Officials") ? "Officials" : "officials")
                .claim(EventType.AID, "sold");
    }

    private static List<Origins> origins(List<ResolvedClaim> claims) {
        List<Edge> utterances = new ArrayList<>();
        blocks(claims).forEach(result -> utterances.addAll(result.utterances()));
        List<Origins> origins = new ArrayList<>();
        components(claims, utterances).forEach(component -> origins.addAll(Reconcile.origins(component)));
        return origins;
    }

    private static Set<Id> roots(List<ResolvedClaim> claims) {
        Set<Id> roots = new HashSet<>();
        origins(claims).forEach(each -> each.roots().forEach(root -> roots.add(root.id())));
        return roots;
    }

    private static List<Gathering> gatherings(List<ResolvedClaim> claims) {
        List<Edge> edges = new ArrayList<>();
        blocks(claims).forEach(result -> edges.addAll(result.edges()));
        return components(claims, edges).stream().map(Reconcile::gathering).toList();
    }

    private static List<BlockResult> blocks(List<ResolvedClaim> claims) {
        TreeMap<String, List<ResolvedClaim>> blocks = new TreeMap<>();
        for (ResolvedClaim claim : claims) {
            Reconcile.keys(claim).forEach(key -> blocks.computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(claim));
        }
        List<BlockResult> results = new ArrayList<>();
        blocks.forEach((key, members) -> results.add(Reconcile.block(key, members)));
        return results;
    }

    private static List<List<ResolvedClaim>> components(List<ResolvedClaim> claims, Collection<Edge> edges) {
        TreeMap<Id, ResolvedClaim> byId = new TreeMap<>();
        claims.forEach(claim -> byId.put(claim.claim().id(), claim));
        return Components.of(byId.keySet(), edges).stream()
                .map(ids -> ids.stream().map(byId::get).toList())
                .toList();
    }

    private static FigureInContext toll(String published, String text, String value) {
        return Told.in(published, text)
                .event("strikes".equals(text.substring(4, 11)) ? "strikes" : "Strikes")
                .at("Tolma")
                .total()
                .figure(value + " people", "deaths", value, "people");
    }

    private static List<ResolvedClaim> tolls(int count) {
        List<ResolvedClaim> tolls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String day = LocalDate.of(2025, 1, 1).plusDays(i).toString();
            String text = "The strikes off Tolma had killed at least " + (100 + i) + " people.";
            tolls.add(Told.in(day, text)
                    .event("strikes")
                    .at("Tolma")
                    .total()
                    .figure(
                            "at least " + (100 + i) + " people",
                            "deaths",
                            Bound.AT_LEAST,
                            Told.atLeast(String.valueOf(100 + i)),
                            "people")
                    .claim());
        }
        return tolls;
    }

    private static ResolvedClaim strike(String published, String text, String when) {
        return Told.in(published, text)
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.OBJECT, "boat", EntityKind.VESSEL)
                .when(when)
                .claim(EventType.ASSAULT, "struck");
    }

    private static ResolvedClaim supply(String published, String text) {
        return Told.in(published, text)
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.RECIPIENT, "Orvia", EntityKind.STATE)
                .claim(TieType.SUPPLY, "supplies");
    }

    private static ResolvedClaim copied(String address, Id cluster) {
        return Told.in("2025-11-01", "The strikes off Tolma had killed 61 people.", address)
                .event("strikes")
                .at("Tolma")
                .copyOf(cluster)
                .figure("61 people", "deaths", "61", "people")
                .claim();
    }

    private static ResolvedClaim said(String published, String text, String speaker) {
        return Told.in(published, text)
                .event("strikes")
                .at("Tolma")
                .by(speaker, "Ana " + speaker, EntityKind.PERSON, SourceClass.NAMED_PERSON, false)
                .figure("61 people", "deaths", "61", "people")
                .claim();
    }

    private static ResolvedClaim cited(String published, String text, String words) {
        return Told.in(published, text)
                .event("strikes")
                .by(SourceClass.DOCUMENT, words)
                .figure("61 people", "deaths", "61", "people")
                .claim();
    }

    @Test
    void everyTypeInTheLexiconOfFamiliesIsAType() {
        TreeSet<String> types = new TreeSet<>();
        for (EventType type : EventType.values()) {
            types.add(type.code());
        }
        for (TieType type : TieType.values()) {
            types.add(type.code());
        }
        assertThat(Family.types()).isEqualTo(types);
    }
}
