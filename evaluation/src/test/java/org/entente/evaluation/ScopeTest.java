package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.engine.read.Put;
import org.entente.engine.read.Reader;
import org.entente.model.Claim;
import org.entente.model.ClaimKind;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.SourceClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a denial, a doubt or a plan reaches in a sentence, as the reader that is distributed finds it. */
final class ScopeTest {
    private static final Reader READER = Wiring.reader();

    private static List<Claim> claims(String text) {
        return READER.read(SuiteTexts.document(text, null), null).claims();
    }

    private static List<Claim> told(String text, String trigger) {
        return claims(text).stream()
                .filter(claim -> claim.type().kind() != ClaimKind.STATEMENT)
                .filter(claim -> claim.trigger().in(text).endsWith(trigger))
                .toList();
    }

    private static Put put(String text, String word) {
        return READER.put(SuiteTexts.document(text, null)).stream()
                .filter(one -> one.word().in(text).equals(word))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iran did not just send drones to Mali.",
                "The navy not only seized the tanker but also arrested its crew.",
                "Venezuela no longer supports the rebels.",
                "The dispute isn't about drugs, it's about oil, the minister said.",
                "Washington is not ruling out strikes on Venezuela.",
                "The president has not ruled out sending troops to Mali.",
                "Officials are not ruling out that Iran supplied the drones.",
                "No larger force has stood in the Caribbean since the invasion of Panama.",
                "No fewer than ten tankers carried oil to Cuba.",
                "The army did not only attack the rebels in the north.",
                "Oman denied Chad's request for drones.",
                "Chad's requests to Oman for drones were denied.",
                "The court denied the firm's appeal to the regulator."
            })
    void whatOnlySeemsToBeDeniedIsNot(String text) {
        assertThat(claims(text)).noneMatch(claim -> claim.mode() == Mode.DENIED || denies(claim.factuality()));
    }

    private static boolean denies(Factuality factuality) {
        return factuality == Factuality.CT_MINUS
                || factuality == Factuality.PR_MINUS
                || factuality == Factuality.PS_MINUS;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iran denied having asked Russia for missiles. | asked",
                "Iran has repeatedly denied sending weapons to the Houthis. | sending",
                "Iran denied that it had sold drones to Russia. | sold",
                "It was not Iran that attacked the tanker. | attacked",
                "Cuba has ruled out sending troops to Mali. | sending",
                "Oman denied Chad's attack on the port. | attack",
                "The army was unable to attack the rebels. | attack",
                "The frigate left without attacking the rebels. | attacking"
            })
    void whatIsDeniedIsSo(String text, String trigger) {
        assertThat(told(text, trigger)).isNotEmpty().allMatch(claim -> claim.factuality() == Factuality.CT_MINUS);
    }

    @Test
    void whatIsNotRuledOutMayBe() {
        assertThat(told("The president has not ruled out sending troops to Mali.", "sending"))
                .singleElement()
                .matches(claim -> claim.factuality() == Factuality.PS_PLUS);
    }

    @Test
    void aThingAddedWithADoubtHasACertaintyOfItsOwn() {
        String text = "Iran sent two frigates and perhaps a submarine to Cuba.";
        assertThat(told(text, "sent"))
                .singleElement()
                .matches(claim -> claim.factuality() == Factuality.CT_PLUS)
                .matches(claim -> claim.participants().stream()
                        .noneMatch(party -> party.span().in(text).contains("submarine")));
        assertThat(told(text, "submarine")).singleElement().matches(claim -> claim.factuality() == Factuality.PS_PLUS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo may condemn the attack. | attack | CT+",
                "Oslo may carry out the attack. | attack | PS+",
                "Cuba denied a part in the attack. | attack | CT-",
                "The navy prevented the attack. | attack | CT-",
                "Peru refused the offer. | offer | CT+",
                "The army plans to reduce attacks. | attacks | CT+",
                "The plan announced in May failed. | announced | CT+",
                "Strikes on the port are planned. | Strikes | UU",
                "The sanctions threat worried Oslo. | sanctions | UU",
                "Oslo to cut aid to Mali. | cut | PR+",
                "The talks are to resume in June. | resume | PR+",
                "Brook was chosen to lead the navy. | lead | UU",
                "Brook was the first woman to lead the navy. | lead | CT+",
                "The rebels managed to leave the port. | leave | CT+",
                "The treaty allows Oslo to sell drones. | sell | PS+"
            })
    void aWordReachesAsFarAsItsSense(String text, String word, String factuality) {
        assertThat(put(text, word).factuality()).isEqualTo(Factuality.ofCode(factuality));
    }

    @Test
    void whatSomethingCanDoLiesAtNoTime() {
        assertThat(put("The tanker can carry oil.", "carry").outlook()).isEqualTo(Put.Outlook.TIMELESS);
        assertThat(put("The tanker will carry oil.", "carry").outlook()).isEqualTo(Put.Outlook.COMING);
        assertThat(put("Oslo wants to carry oil.", "carry").outlook()).isEqualTo(Put.Outlook.AHEAD);
        assertThat(put("The tanker carried oil.", "carried").outlook()).isEqualTo(Put.Outlook.BEHIND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The police put the amount at nine tonnes. | nine tonnes | NAMED_BODY",
                "The ministry put the death toll at 21. | 21 | UNNAMED_OFFICIAL",
                "Customs officers put the amount seized at nine tonnes of cocaine. | nine tonnes | UNNAMED_OFFICIAL",
                "Witnesses put the figure at around 40 dead. | around 40 dead | COLLECTIVE"
            })
    void whoPutsAnAmountAtAFigureSaysIt(String text, String figure, SourceClass speaker) {
        assertThat(claims(text))
                .filteredOn(claim -> claim.type().kind() == ClaimKind.FIGURE
                        && claim.trigger().in(text).equals(figure))
                .singleElement()
                .matches(claim -> claim.speaker().source().sourceClass() == speaker)
                .matches(claim -> claim.participants().isEmpty() || figure.equals("nine tonnes"));
    }

    @Test
    void anOfficeAloneIsAnUnnamedOfficial() {
        assertThat(claims("According to the general, Iran attacked the tanker."))
                .isNotEmpty()
                .allMatch(claim -> claim.speaker().source().sourceClass() == SourceClass.UNNAMED_OFFICIAL);
    }
}
