package org.entente.engine.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Document;
import org.entente.model.Ids;
import org.entente.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChangesTest {
    private static final String TUG = "A tug brought the tanker into the bay on Thursday with 22 people aboard.";
    private static final String CREW = "Nobody of the crew was hurt, the harbour master said in the evening.";
    private static final String OIL = "No oil was seen on the water when aircraft flew over the reef at noon.";

    @Test
    void aReprintChangesNothingButPerhapsItsHeadline() {
        Changes same = Changes.between(document("Tanker towed", TUG, CREW), document("TANKER TOWED", TUG, CREW));
        assertThat(same.headline()).isFalse();
        assertThat(same.changes()).isEmpty();
        assertThat(same.wordsKept()).isEqualTo(same.wordsHere()).isEqualTo(same.wordsThere());
        assertThat(Changes.between(document("Tanker towed", TUG), document("Saved", TUG))
                        .headline())
                .isTrue();
        assertThat(Changes.between(document(null, TUG), document("Saved", TUG)).headline())
                .isFalse();
    }

    @Test
    void whatIsCutAddedAndAlteredIsToldWithItsPassages() {
        String altered = TUG.replace("Thursday", "Friday").replace("22", "23");
        assertThat(told(document(null, TUG, CREW), document(null, altered, OIL, CREW)))
                .containsExactly(
                        "ALTERED Thursday with 22 > Friday with 23",
                        "ADDED > No oil was seen on the water when aircraft flew over the reef at noon");
        assertThat(told(document(null, TUG, CREW, OIL), document(null, TUG, OIL)))
                .containsExactly("CUT Nobody of the crew was hurt, the harbour master said in the evening >");
        assertThat(told(document(null, CREW), document(null, CREW.replace(", the harbour master said", ""))))
                .containsExactly("CUT the harbour master said >");
    }

    @Test
    void aParagraphAtAnotherPlaceIsMovedAndNeitherCutNorAdded() {
        Document here = document(null, TUG, CREW, OIL);
        Changes changes = Changes.between(here, document(null, OIL, TUG, CREW));
        assertThat(changes.changes()).extracting(Change::kind).containsExactly(Change.Kind.MOVED);
        assertThat(changes.wordsKept()).isEqualTo(changes.wordsHere());
    }

    @Test
    void paragraphsRunTogetherOrSetApartAreNoChange() {
        assertThat(told(document(null, TUG, CREW), document(null, TUG + " " + CREW)))
                .isEmpty();
    }

    @Test
    void signsOfAmountsAreWordsAndPunctuationIsNone() {
        assertThat(told(
                        document(null, "It cost $5 and rose by 5%, they said."),
                        document(null, "It cost €5 and rose by 5, they said")))
                .containsExactly("ALTERED $ > €", "CUT % >");
    }

    @Test
    void changesWithHardlyAWordBetweenThemAreOne() {
        assertThat(told(
                        document(null, "The ship came late in the cold evening and it left again at once."),
                        document(null, "The ship came early on the hot evening and it left again at once.")))
                .containsExactly("ALTERED late in the cold > early on the hot");
    }

    @Test
    void whatRemainsAndWhatChangedAddUpWhateverWasEdited() {
        long seed = 20_260_302;
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            String label = "seed " + seed + ", run " + run;
            Document here = random(random);
            Document there = random.nextBoolean() ? random(random) : here;
            Changes changes = Changes.between(here, there);
            int changed = 0;
            for (Change change : changes.changes()) {
                Span span = change.here();
                if (span != null && change.kind() != Change.Kind.MOVED) {
                    changed += span.in(here.text()).split("\\s+").length;
                }
            }
            assertThat(changes.wordsKept() + changed).as(label).isEqualTo(changes.wordsHere());
            assertThat(changes.wordsKept()).as(label).isBetween(0, Math.min(changes.wordsHere(), changes.wordsThere()));
            if (here == there) {
                assertThat(changes.changes()).as(label).isEmpty();
            }
        }
    }

    private static Document random(Random random) {
        List<String> paragraphs = new ArrayList<>();
        for (int paragraph = random.nextInt(1, 6); paragraph > 0; paragraph--) {
            List<String> words = new ArrayList<>();
            for (int word = random.nextInt(1, 30); word > 0; word--) {
                words.add("w" + random.nextInt(12));
            }
            paragraphs.add(String.join(" ", words));
        }
        return document(null, paragraphs.toArray(String[]::new));
    }

    private static List<String> told(Document here, Document there) {
        return Changes.between(here, there).changes().stream()
                .map(change -> (change.kind() + " " + words(change.here(), here) + " > " + words(change.there(), there))
                        .strip()
                        .replace("  ", " "))
                .toList();
    }

    private static String words(@Nullable Span span, Document document) {
        return span == null ? "" : span.in(document.text());
    }

    private static Document document(@Nullable String title, String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n\n");
            int start = text.length();
            text.append(paragraph);
            blocks.add(new Block(new Span(start, text.length()), BlockKind.PARAGRAPH, null));
        }
        return new Document(
                Ids.document((title + text).getBytes(StandardCharsets.UTF_8)),
                text.toString(),
                blocks,
                title,
                null,
                null,
                null,
                null,
                "en",
                "text/plain");
    }
}
