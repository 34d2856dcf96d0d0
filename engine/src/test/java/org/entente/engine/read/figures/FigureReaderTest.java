package org.entente.engine.read.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.Token;
import org.entente.model.EntityKind;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.ScopePart;
import org.entente.model.Span;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FigureReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 24);
    private static final Map<String, Sentence> SENTENCES = Conllu.read("figures.conllu");

    private static Sentence sentence(String start) {
        List<String> matching = SENTENCES.keySet().stream()
                .filter(text -> text.startsWith(start))
                .toList();
        assertThat(matching).as("sentences that begin with " + start).hasSize(1);
        return SENTENCES.get(matching.getFirst());
    }

    private static String text(String start) {
        return SENTENCES.keySet().stream()
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static Id document(String text) {
        return Ids.document(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<FigureFound> read(String start, @Nullable LocalDate date) {
        String text = text(start);
        return new FigureReader().read(document(text), text, sentence(start), date, List.of());
    }

    private static String show(String start, FigureFound found) {
        Figure figure = found.figure();
        List<Token> tokens = sentence(start).tokens();
        String window = (figure.since() == null ? "" : figure.since().text()) + ".."
                + (figure.until() == null ? "" : figure.until().text());
        return figure.measure().code() + " [" + figure.exact() + "] "
                + figure.bound().code() + " " + figure.unit()
                + (figure.cumulative() ? " running" : "")
                + (window.equals("..") ? "" : " " + window)
                + " head=" + tokens.get(found.head()).text()
                + (found.bearer() == FigureFound.NONE
                        ? ""
                        : " of=" + tokens.get(found.bearer()).text())
                + (found.predicate() == FigureFound.NONE
                        ? ""
                        : " by=" + tokens.get(found.predicate()).text())
                + figure.scope().stream()
                        .map(part -> " " + part.kind().code() + ":" + part.key())
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            The navy has flown ¦ sortie [at least 17 sorties] at-least sortie running 2024-05.. head=sorties by=flown actor:navy recipient:suspected gun-running boats | deaths [52 people] exact people running 2024-05.. head=people by=killing actor:navy
            The ministry asked ¦ range [900 km range] exact km head=range of=gliders by=asked | tankers [two tankers] exact tanker head=tankers by=asked actor:ministry
            The first raid ¦ deaths [9 people] exact people 2024-03-04..2024-03-04 head=people by=killing event:first raid
            Later raids ¦ deaths [over 48 reported civilian deaths] more-than people running ..2024-06-11/2024-06-20 head=deaths by=led qualifier:reported qualifier:civilian place:baltic region
            Watch for ¦ range [exceeding 400-mile ranges] more-than mi head=ranges of=gliders by=exceeding
            The waiver ¦ flow [around 35,000 bpd] about bbl/d head=flows of=waiver by=allowed
            The death toll ¦ deaths [29] exact people running head=toll by=climbed event:collision
            Eleven ¦ deaths [Eleven] exact people head=Eleven by=died
            The ticket ¦ price [40 euros] exact EUR head=euros of=ticket by=costs
            The force ¦ size [doubled in size] exact × 2016.. head=size of=force by=doubled
            The quake ¦ injured [dozens of villagers] range people head=villagers by=wounded event:quake qualifier:villager | deaths [31] exact people head=31 by=killed event:quake
            A court ¦ age [15-year-old] exact year of age head=old of=boy by=freed
            The guards ¦ bill [40 bills] exact bill head=bills by=kill actor:guards
            About 40 ¦ voter [About 40 per cent] about % head=voters by=stayed
            Since January ¦ arrests [300 smugglers] exact people running 2024-01.. head=smugglers by=arrested actor:police qualifier:smuggler
            The debt ¦ debt [$3.2 billion] exact USD 2023..2023 head=debt by=rose
            The gunboat ¦ distance [29 miles] exact mi 2024-07-22..2024-07-22 head=miles of=Mohajer by=sailed
            Otto put ¦ deaths [40] exact people running head=toll by=put event:shelling
            """)
    void readsWhatIsCountedOrMeasuredItsWindowAndItsScope(String start, String expected) {
        String shown =
                read(start, TODAY).stream().map(found -> show(start, found)).collect(Collectors.joining(" | "));
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void withoutTheDocumentsDateARelativeWindowStaysOpen() {
        FigureFound strikes = read("The navy has flown", null).getFirst();
        assertThat(strikes.figure().since()).isNull();
        assertThat(strikes.windowBasis()).isEqualTo(TimeBasis.NONE);
    }

    @Test
    void idsAndOffsetsAreOfTheDocumentsText() {
        String start = "The navy has flown";
        String text = text(start);
        for (FigureFound found : read(start, TODAY)) {
            Figure figure = found.figure();
            assertThat(figure.span().in(text)).isEqualTo(figure.exact());
            assertThat(figure.id())
                    .isEqualTo(Ids.figure(
                            document(text), figure.span(), figure.measure().code()));
        }
    }

    @Test
    void aScopeNamesTheMentionThatItIs() {
        String start = "The navy has flown";
        String text = text(start);
        Id document = document(text);
        Span span = new Span(4, 8);
        Mention navy = new Mention(
                Ids.mention(document, span, EntityKind.ARMED_FORCE),
                document,
                span,
                EntityKind.ARMED_FORCE,
                MentionForm.NOMINAL,
                "navy",
                "navy",
                false,
                null);
        List<FigureFound> found = new FigureReader().read(document, text, sentence(start), TODAY, List.of(navy));
        assertThat(found.getFirst().figure().scope())
                .filteredOn(part -> part.kind() == ScopePart.Kind.ACTOR)
                .extracting(ScopePart::mention)
                .containsExactly(navy.id());
    }

    @Test
    void aSentenceWithoutDependenciesHasNoFigures() {
        String text = "They sank 40 ships.";
        Sentence sentence = new Sentence(
                new Span(0, text.length()),
                List.of(new Token(new Span(0, text.length()), text, text, "X", "", Token.ROOT, "dep")),
                List.of());
        assertThat(new FigureReader().read(document(text), text, sentence, TODAY, List.of()))
                .isEmpty();
    }

    @Test
    void damagedDependenciesNeverFail() {
        for (Map.Entry<String, Sentence> entry : SENTENCES.entrySet()) {
            Sentence sound = entry.getValue();
            for (int shift = 1; shift < sound.tokens().size(); shift++) {
                int by = shift;
                List<Token> tokens = sound.tokens().stream()
                        .map(token -> new Token(
                                token.span(),
                                token.text(),
                                token.lemma(),
                                token.upos(),
                                token.xpos(),
                                (token.head() + by) % sound.tokens().size(),
                                token.relation()))
                        .toList();
                Sentence damaged = new Sentence(sound.span(), tokens, sound.names());
                List<FigureFound> found =
                        new FigureReader().read(document(entry.getKey()), entry.getKey(), damaged, TODAY, List.of());
                assertThat(found)
                        .allSatisfy(figure -> assertThat(figure.figure().span().in(entry.getKey()))
                                .isEqualTo(figure.figure().exact()));
            }
        }
    }
}
