package org.entente.engine.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.engine.kit.Edge;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Document;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Span;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final List<String> WIRE = List.of(
            "The coast guard of the republic towed a drifting tanker into the bay of Alcora on Thursday after its engine"
                    + " failed in heavy weather north of the islands.",
            "The ship carried 240,000 barrels of fuel oil and a crew of 22, the harbour authority said. Nobody was hurt,"
                    + " and no oil was seen on the water when aircraft flew over the area at noon.",
            "Two tugs from the mainland reached the tanker shortly after midnight and passed a line on the third attempt,"
                    + " with waves of six metres breaking over their decks.",
            "Inspectors will board her on Friday to find out why both generators stopped within minutes of each other."
                    + " Until then she lies at anchor under the guard of a patrol boat.",
            "It was the fourth tanker in distress off the islands since the spring, when insurers began to warn of old"
                    + " ships that sail without cover or under flags that nobody oversees.");
    private static final List<String> OTHER_REPORT = List.of(
            "A tanker that had lost all power was brought to safety in Alcora bay on Thursday, ending a night of worry"
                    + " for fishermen who feared a spill.",
            "Harbour officials counted 22 people aboard and put her cargo at 240,000 barrels. They are well and will be"
                    + " questioned by inspectors, who want to see the engine room first.",
            "Residents had watched her lights move towards the reef for hours before tugs arrived. In the spring three"
                    + " other vessels got into trouble in these waters.");
    private static final String STATEMENT =
            "\u201cWe will not allow our shores to become the graveyard of ships that nobody insures, nobody inspects and"
                    + " nobody claims, and we ask every government whose flag they fly to recall them at once and to pay"
                    + " for what they have already done to our waters and to the people who live from them\u201d";

    @Test
    void anUntouchedReprintIsACopy() {
        assertThat(clusters(document("Tanker towed", WIRE), document("Drifting tanker safe in port", WIRE)))
                .containsExactly("0 1");
    }

    @Test
    void aCopyThatWasCutJoins() {
        assertThat(clusters(document("Tanker towed", WIRE), document("In brief", WIRE.subList(0, 2))))
                .containsExactly("0 1");
    }

    @Test
    void aCopyWithAParagraphInFrontAndOneBehindJoins() {
        List<String> extended = new ArrayList<>(WIRE);
        extended.addFirst(
                "For our readers on the islands the night began with a siren, and with the question what a big"
                        + " ship without power may do to the reef that feeds half of the villages on this shore.");
        extended.add("The editor adds that boat owners may report what they saw to our desk at any hour of the day.");
        assertThat(clusters(document("Tanker towed", WIRE), document("A night of fear", extended)))
                .containsExactly("0 1");
    }

    @Test
    void aCopyWithWordsChangedInEverySentenceJoins() {
        List<String> edited = WIRE.stream()
                .map(paragraph -> paragraph
                        .replace("heavy weather", "a storm")
                        .replace("Nobody was hurt", "There were no injuries")
                        .replace("shortly after midnight", "at about half past twelve")
                        .replace("find out why", "learn why")
                        .replace("It was the fourth tanker", "She is the fourth ship"))
                .toList();
        assertThat(clusters(document("Tanker towed", WIRE), document("Tanker towed to bay", edited)))
                .containsExactly("0 1");
    }

    @Test
    void twoReportsOfOneHappeningAreNotCopies() {
        assertThat(clusters(document("Tanker towed", WIRE), document("Tanker safe", OTHER_REPORT)))
                .containsExactly("0", "1");
    }

    @Test
    void twoStoriesThatQuoteOneStatementAreNotCopies() {
        Document one = document(
                "Minister speaks",
                List.of(
                        "The fisheries minister answered questions for an hour on the pier where the tanker lies.",
                        STATEMENT + ", she said.",
                        "Her words were met with applause by the crews of a dozen boats that had gathered there."));
        Document other = document(
                "Flag states called on",
                List.of(
                        STATEMENT + ", read a declaration that parliament took note of without a vote.",
                        "It is the first time that the government has threatened to send a bill to a flag state.",
                        "Lawyers doubt that there is a court where such a bill could be brought."));
        assertThat(clusters(one, other)).containsExactly("0", "1");
    }

    @Test
    void aStoryThatHoldsAShortNoticeAmongMuchElseIsNoCopyOfIt() {
        List<String> longStory = new ArrayList<>(List.of(WIRE.get(0)));
        for (int paragraph = 0; paragraph < 14; paragraph++) {
            int number = paragraph;
            longStory.add(IntStream.range(0, 30)
                    .mapToObj(word -> "matter" + (number * 31 + word * 7) + " of")
                    .collect(Collectors.joining(" ")));
        }
        assertThat(clusters(document("Notice", WIRE.subList(0, 1)), document("Long story", longStory)))
                .containsExactly("0", "1");
    }

    @Test
    void bulletinsOfOneFormWithOtherNumbersAreNotCopies() {
        String form =
                "In the week that ended on %s the harbour office logged %s arrivals and %s departures of vessels over"
                        + " five hundred tons. Of these, %s flew foreign flags, and %s were turned away for want of papers. The"
                        + " office publishes this bulletin each week for the information of agents and pilots.";
        Document one = document("Bulletin", List.of(form.formatted("4 May", "61", "58", "44", "3")));
        Document other = document("Bulletin", List.of(form.formatted("11 May", "73", "70", "52", "7")));
        assertThat(clusters(one, other)).containsExactly("0", "1");
    }

    @Test
    void aCopyInWhichOnlyNumbersWereCorrectedJoins() {
        List<String> corrected = WIRE.stream()
                .map(paragraph -> paragraph.replace("240,000", "260,000").replace("of 22", "of 23"))
                .toList();
        assertThat(clusters(document("Tanker towed", WIRE), document("Tanker towed", corrected)))
                .containsExactly("0 1");
    }

    @Test
    void litterAndHeadlinesDoNotMakeCopies() {
        String banner = "Subscribe to our letter and never miss what happens on the coast, on the islands and in the"
                + " capital, every morning before breakfast, for less than the price of a cup of coffee a week.";
        Document one = withBlocks(List.of(banner, OTHER_REPORT.get(0)), BlockKind.LITTER, BlockKind.PARAGRAPH);
        Document other = withBlocks(List.of(banner, WIRE.get(3)), BlockKind.LITTER, BlockKind.PARAGRAPH);
        assertThat(clusters(one, other)).containsExactly("0", "1");
    }

    @Test
    void aDocumentWithoutWordsBelongsToNoBlock() {
        assertThat(Copies.keys(withBlocks(List.of("* * *"), BlockKind.PARAGRAPH)))
                .isEmpty();
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < WIRE.size(); i++) {
            documents.add(document("Copy " + i, WIRE.subList(0, WIRE.size() - i / 2)));
            documents.add(document("Report " + i, List.of(OTHER_REPORT.get(i % 3))));
        }
        List<List<Id>> expected = components(documents);
        Random random = new Random(5);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(documents, random);
            assertThat(components(documents)).isEqualTo(expected);
        }
    }

    @Test
    void aLargeBlockOfOneTextJoinsWithoutComparingEachWithEach() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(document("Reprint " + i, WIRE));
        }
        many.sort((one, other) -> one.id().compareTo(other.id()));
        Copies.Found found = Copies.block("key", many);
        assertThat(found.edges()).hasSize(499);
        assertThat(found.passedOver()).isEmpty();
    }

    @Test
    void whatALargeBlockOfStrangersPassesOverIsNamed() {
        List<Document> strangers = IntStream.range(0, 100)
                .mapToObj(
                        i -> document("Story " + i, List.of("stranger" + i + " went alone to place" + i + " at noon")))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        Copies.Found found = Copies.block("key", strangers);
        assertThat(found.edges()).isEmpty();
        assertThat(found.passedOver()).hasSize(1).allSatisfy(each -> assertThat(each.key())
                .isEqualTo("key"));
    }

    /** The components as the positions of their documents, such as {@code 0 1}. */
    private static List<String> clusters(Document... documents) {
        List<Id> order = IntStream.range(0, documents.length)
                .mapToObj(i -> documents[i].id())
                .toList();
        return components(List.of(documents)).stream()
                .map(members -> members.stream()
                        .map(order::indexOf)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    private static List<List<Id>> components(List<Document> documents) {
        Map<String, List<Document>> blocks = new TreeMap<>();
        for (Document document : documents) {
            Copies.keys(document).forEach(key -> blocks.computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(document));
        }
        List<Edge> edges = new ArrayList<>();
        blocks.forEach((key, members) -> edges.addAll(Copies.block(key, members).edges()));
        return org.entente.engine.Components.of(
                documents.stream().map(Document::id).toList(), edges);
    }

    private static Document document(String title, List<String> paragraphs) {
        List<String> parts = new ArrayList<>(paragraphs);
        parts.addFirst(title);
        BlockKind[] kinds = new BlockKind[parts.size()];
        java.util.Arrays.fill(kinds, BlockKind.PARAGRAPH);
        kinds[0] = BlockKind.TITLE;
        return withBlocks(parts, kinds);
    }

    private static Document withBlocks(List<String> parts, BlockKind... kinds) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int start = text.length();
            text.append(parts.get(i));
            String skipReason = kinds[i] == BlockKind.LITTER ? "newsletter" : null;
            blocks.add(new Block(new Span(start, text.length()), kinds[i], skipReason));
            text.append("\n\n");
        }
        Id id = Ids.document(text.toString().getBytes(StandardCharsets.UTF_8));
        return new Document(id, text.toString(), blocks, null, null, null, null, null, "en", "text/plain");
    }
}
