package org.entente.engine.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.engine.kit.Edge;
import org.entente.engine.kit.PassedOver;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.junit.jupiter.api.Test;

final class CopyBlockTest {
    private static final int RUNS = 120;

    @Test
    void whatABlockGivesDoesNotHangOnHowItsDocumentsCame() {
        boolean passedOver = false;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            // Few and many, most of them strangers or most of them reprints.
            List<Shingles> documents = documents(random, 40 + 60 * seed, seed % 3 == 0 ? 8 : 400);
            Copies.Found expected = Copies.compare("key", documents);
            assertThat(expected.edges()).as("seed %d", seed).isNotEmpty();
            passedOver |= !expected.passedOver().isEmpty();
            for (int largest : List.of(1, 30, 500)) {
                Collections.shuffle(documents, random);
                Grown grown = grow(documents, random, largest);
                assertThat(grown.edges).as("seed %d, %d", seed, largest).isEqualTo(new HashSet<>(expected.edges()));
                assertThat(grown.passedOver).as("seed %d, %d", seed, largest).isEqualTo(expected.passedOver());
            }
        }
        assertThat(passedOver).isTrue();
    }

    @Test
    void oneDocumentMoreComparesItWithLeadersAlone() {
        Random random = new Random(7);
        List<Shingles> documents = documents(random, 900, 100_000);
        documents.sort((one, other) -> one.document().compareTo(other.document()));
        Shingles last = documents.getLast();
        List<Edge> before = Copies.compare("key", documents.subList(0, 899)).edges();
        Map<Id, Shingles> byId = byId(documents);
        Set<Id> asked = new HashSet<>();
        List<Id> first = documents.stream()
                .map(Shingles::document)
                .limit(CopyBlock.firstMax(1))
                .toList();
        new CopyBlock("key", 900, first, new TreeSet<>(Set.of(last.document())), before)
                .grow(
                        () -> {
                            throw new AssertionError("no leader is another than before");
                        },
                        id -> {
                            asked.add(id);
                            return Objects.requireNonNull(byId.get(id));
                        });
        assertThat(asked).hasSize(CopyBlock.LEADERS_MAX + 1).contains(last.document());
    }

    @Test
    void whoIsLikeNoLeaderIsToldOnceWithHowMany() {
        List<Shingles> strangers = documents(new Random(3), 100, 100_000);
        Copies.Found found = Copies.compare("key", strangers);
        assertThat(found.edges()).isEmpty();
        assertThat(found.passedOver())
                .extracting(PassedOver::key, PassedOver::pairs, PassedOver::detail)
                .containsExactly(tuple(
                        "key",
                        100 - CopyBlock.LEADERS_MAX - 1,
                        "Of the 100 documents of the block 36 are like none of the 64 that each was compared with, and were not compared with"
                                + " each other."));
    }

    @Test
    void tooFewOfItsLeastDocumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CopyBlock("key", 2, List.of(), new TreeSet<>(), List.of()))
                .withMessage("of 2 documents only 0 are given");
    }

    @Test
    void theBytesOfADocumentsRunsAreReadBack() {
        for (Shingles each : documents(new Random(1), 5, 3)) {
            Shingles read = Shingles.of(each.document(), each.bytes());
            assertThat(read.hashes()).isEqualTo(each.hashes());
            assertThat(read.wholeText()).isEqualTo(each.wholeText());
            assertThat(read.numbers()).isEqualTo(each.numbers());
        }
        Shingles none = new Shingles(Ids.of("none"), new long[0], 5, new TreeSet<>());
        assertThat(Shingles.of(none.document(), none.bytes()).numbers()).isEmpty();
    }

    /** What a block gave in the end. */
    private record Grown(Set<Edge> edges, List<PassedOver> passedOver) {}

    private static Grown grow(List<Shingles> documents, Random random, int largest) {
        Map<Id, Shingles> byId = byId(documents);
        SortedSet<Id> there = new TreeSet<>();
        Set<Edge> edges = new LinkedHashSet<>();
        List<PassedOver> passedOver = List.of();
        int from = 0;
        while (from < documents.size()) {
            int to = Math.min(documents.size(), from + 1 + random.nextInt(largest));
            SortedSet<Id> came = new TreeSet<>();
            documents.subList(from, to).forEach(each -> came.add(each.document()));
            there.addAll(came);
            List<Id> first =
                    there.stream().limit(CopyBlock.firstMax(came.size())).toList();
            Copies.Grown grown = new CopyBlock("key", there.size(), first, came, List.copyOf(edges))
                    .grow(() -> there, id -> Objects.requireNonNull(byId.get(id)));
            assertThat(grown.gone()).allMatch(edges::contains);
            assertThat(grown.edges()).noneMatch(edges::contains);
            grown.gone().forEach(edges::remove);
            edges.addAll(grown.edges());
            passedOver = grown.passedOver();
            from = to;
        }
        return new Grown(edges, passedOver);
    }

    private static Map<Id, Shingles> byId(List<Shingles> documents) {
        Map<Id, Shingles> byId = new HashMap<>();
        documents.forEach(each -> byId.put(each.document(), each));
        return byId;
    }

    /** Documents of so many stories, each a little different from the others of its story. */
    private static List<Shingles> documents(Random random, int count, int stories) {
        List<Shingles> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long story = random.nextInt(stories) * 1_000L;
            long[] hashes = random.longs(RUNS, story, story + RUNS + 12)
                    .sorted()
                    .distinct()
                    .toArray();
            documents.add(new Shingles(
                    Ids.of("document", Integer.toString(i)),
                    hashes,
                    random.nextLong(),
                    new TreeSet<>(List.of("3", "1,200"))));
        }
        return documents;
    }
}
