package org.entente.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.EventType;
import org.entente.model.Role;
import org.junit.jupiter.api.Test;

/** Whoever stands before a noun for an attack strikes, is struck or only tells where it was. */
final class AttacksReadTest {
    private static final List<String> FORCES = List.of(
            "rebel",
            "militia",
            "insurgent",
            "guerrilla",
            "separatist",
            "jihadist",
            "gang",
            "army",
            "navy",
            "police",
            "government",
            "drug cartel",
            "Israeli army",
            "Syrian rebel",
            "Taliban",
            "Russian",
            "NATO");

    private static final List<String> DEEDS = List.of("attack", "raid", "assault", "ambush");

    private final Reader reader = new Reader(OnnxReader.bundled());

    @Test
    void whoeverStrikesIsToldBeforeTheAttackAndAsTheDoerOfWhatItDid() {
        List<String> missed = new ArrayList<>();
        for (String force : FORCES) {
            for (String deed : DEEDS) {
                String noun = article(force) + " " + force + " " + deed + " on the port of Homs";
                String active =
                        noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) + " killed six soldiers.";
                String passive = "Six soldiers were killed in " + noun + ".";
                if (!actors(active, deed).contains(force)) {
                    missed.add(deed + ": " + active);
                }
                Stream.of(active, passive)
                        .filter(sentence -> !actors(sentence, "killed").contains(force))
                        .forEach(missed::add);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void whatWasStruckOrWhereItWasStrikesNobody() {
        List<String> scenes = List.of(
                "The Paris attacks",
                "The Kabul bombing",
                "The Kenya attack",
                "The embassy attack",
                "The hospital attack",
                "The Charlie Hebdo attack",
                "The Syrian war",
                "The Syria strikes",
                "A terrorist attack");
        for (String scene : scenes) {
            assertThat(actors(scene + " killed six soldiers.", "killed"))
                    .as(scene)
                    .isEmpty();
        }
    }

    @Test
    void whoeverADeedBefallsDoesNotDoIt() {
        List<String> sentences = List.of(
                "The hostage release was welcomed by Chad.",
                "The prisoner exchange with Chad was delayed.",
                "A journalist killing in Chad was reported.",
                "Consumer demand for Chad's oil grew.",
                "The refugee aid to Chad was cut.");
        for (String sentence : sentences) {
            assertThat(claims(sentence).stream()
                            .flatMap(claim -> claim.participants().stream())
                            .filter(part -> part.role() == Role.ACTOR)
                            .map(part -> part.span().in(sentence)))
                    .as(sentence)
                    .noneMatch(word -> word.matches("(?i).*(hostage|prisoner|journalist|consumer|refugee).*"));
        }
    }

    private static String article(String force) {
        return "AEIOUaeio".indexOf(force.charAt(0)) >= 0 ? "an" : "a";
    }

    /** Whoever acts in the claims of an assault that a word tells. */
    private List<String> actors(String sentence, String word) {
        return claims(sentence).stream()
                .filter(claim -> claim.type() == EventType.ASSAULT
                        && claim.trigger().in(sentence).equals(word))
                .flatMap(claim -> claim.participants().stream())
                .filter(part -> part.role() == Role.ACTOR)
                .map(part -> part.span().in(sentence))
                .toList();
    }

    private List<Claim> claims(String sentence) {
        return reader.read(OneParagraph.of(sentence), null).claims();
    }
}
