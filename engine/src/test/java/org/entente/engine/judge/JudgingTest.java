package org.entente.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.engine.judge.Judged.JudgedClaim;
import org.entente.model.Amount;
import org.entente.model.Attribution;
import org.entente.model.Block;
import org.entente.model.BlockKind;
import org.entente.model.Bound;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.Document;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Figure;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.Judgement.Accept;
import org.entente.model.Judgement.AddClaim;
import org.entente.model.Judgement.AddMention;
import org.entente.model.Judgement.AddedParticipant;
import org.entente.model.Judgement.ClaimAnchor;
import org.entente.model.Judgement.Correct;
import org.entente.model.Judgement.Decision;
import org.entente.model.Judgement.Reject;
import org.entente.model.Judgement.Undo;
import org.entente.model.Link;
import org.entente.model.LinkRelation;
import org.entente.model.Measure;
import org.entente.model.Mention;
import org.entente.model.Mode;
import org.entente.model.Passage;
import org.entente.model.Reading;
import org.entente.model.Review;
import org.entente.model.Role;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.When;
import org.junit.jupiter.api.Test;

final class JudgingTest {
    private static final String TEXT = "The navy hit a dock. At least 40 dockers died. A clerk praised the navy.";
    private static final Document DOCUMENT = new Document(
            Ids.document(TEXT.getBytes(StandardCharsets.UTF_8)),
            TEXT,
            List.of(new Block(new Span(0, TEXT.length()), BlockKind.PARAGRAPH, null)),
            null,
            null,
            null,
            null,
            null,
            "en",
            "text/plain");

    private final Claim strike = claim("The navy hit a dock", "hit", EventType.ASSAULT, List.of(), List.of());
    private final Claim toll = claim(
            "At least 40 dockers died",
            "At least 40 dockers",
            new Measure("deaths"),
            List.of(figure("At least 40 dockers")),
            List.of(new Link(LinkRelation.REASON, strike.id(), Factuality.CT_PLUS)));
    private final Reading reading = new Reading(
            DOCUMENT.id(), Ids.of("reader", "test"), List.of(), List.of(), List.of(strike, toll), List.of());
    private final List<Judgement> judgements = new ArrayList<>();

    @Test
    void leavesAReadingThatNobodyJudgedAsItIs() {
        Judged judged = judge();
        assertThat(judged.claims()).extracting(JudgedClaim::claim).containsExactly(strike, toll);
        assertThat(judged.claims()).extracting(JudgedClaim::review).containsOnly(Review.MACHINE);
    }

    @Test
    void theLatestDecisionOnAClaimHolds() {
        decide(new Accept(Judging.anchor(strike, TEXT)));
        decide(new Reject(Judging.anchor(strike, TEXT)));
        Judged judged = judge();
        assertThat(judged.claims().getFirst().review()).isEqualTo(Review.REJECTED);
        assertThat(judged.standing()).containsExactly(toll);
    }

    @Test
    void anUndoTakesADecisionBackAndMayBeTakenBackItself() {
        Judgement reject = decide(new Reject(Judging.anchor(strike, TEXT)));
        Judgement undo = decide(new Undo(reject.id()));
        assertThat(judge().claims().getFirst().review()).isEqualTo(Review.MACHINE);
        decide(new Undo(undo.id()));
        assertThat(judge().claims().getFirst().review()).isEqualTo(Review.REJECTED);
    }

    @Test
    void aCorrectedValueKeepsTheBoundThatTheWordsHave() {
        decide(new Correct(Judging.anchor(toll, TEXT), null, Factuality.PR_PLUS, Mode.ALLEGED, "44", null));
        JudgedClaim corrected = judge().claims().getLast();
        assertThat(corrected.review()).isEqualTo(Review.CORRECTED);
        assertThat(corrected.claim().mode()).isEqualTo(Mode.ALLEGED);
        Amount amount = corrected.claim().figures().getFirst().amount();
        assertThat(amount.low()).isEqualByComparingTo("44");
        assertThat(amount.high()).isNull();
    }

    @Test
    void aCorrectedTypeGivesANewIdThatLinksFollow() {
        decide(new Correct(Judging.anchor(strike, TEXT), "COERCE", null, null, null, null));
        Judged judged = judge();
        JudgedClaim corrected = judged.claims().getFirst();
        assertThat(corrected.claim().type()).isEqualTo(EventType.COERCE);
        assertThat(corrected.read()).isEqualTo(strike);
        assertThat(judged.claims().getLast().claim().links().getFirst().claim())
                .isEqualTo(corrected.claim().id())
                .isNotEqualTo(strike.id());
    }

    @Test
    void aCorrectedClaimIsFoundByWhatItWasCorrectedTo() {
        decide(new Correct(Judging.anchor(strike, TEXT), "COERCE", null, null, null, null));
        decide(new Reject(Judging.anchor(judge().claims().getFirst().claim(), TEXT)));
        assertThat(judge().claims().getFirst().review()).isEqualTo(Review.REJECTED);
    }

    @Test
    void acceptingWhatWasCorrectedLeavesItCorrected() {
        decide(new Correct(Judging.anchor(strike, TEXT), null, null, Mode.SUSPECTED, null, null));
        decide(new Accept(Judging.anchor(strike, TEXT)));
        assertThat(judge().claims().getFirst().review()).isEqualTo(Review.CORRECTED);
    }

    @Test
    void addsAClaimWithTheNamesThatItNeeds() {
        Passage words = passage("praised the navy");
        decide(new AddClaim(
                new ClaimAnchor(words, EventType.SUPPORT),
                List.of(
                        new AddedParticipant(Role.ACTOR, passage("A clerk"), EntityKind.PERSON),
                        new AddedParticipant(
                                Role.RECIPIENT, passage("navy", words.span().start()), EntityKind.ARMED_FORCE)),
                Factuality.CT_PLUS,
                Mode.ASSERTED,
                null,
                null));
        Judged judged = judge();
        JudgedClaim added = judged.claims().getLast();
        assertThat(added.review()).isEqualTo(Review.ADDED);
        assertThat(added.claim().span().in(TEXT)).isEqualTo("A clerk praised the navy");
        assertThat(judged.mentions()).extracting(Mention::exact).containsExactly("A clerk", "navy");
    }

    @Test
    void addsANameThatTheMachineMissed() {
        decide(new AddMention(passage("A clerk"), EntityKind.PERSON));
        assertThat(judge().mentions()).extracting(Mention::kind).containsExactly(EntityKind.PERSON);
    }

    @Test
    void findsAClaimAgainWhereAnotherReadingDrawsItsWordsALittleDifferently() {
        Claim wider = claim("The navy hit a dock", "hit a dock", EventType.ASSAULT, List.of(), List.of());
        decide(new Accept(Judging.anchor(wider, TEXT)));
        assertThat(judge().claims().getFirst().review()).isEqualTo(Review.ACCEPTED);
    }

    @Test
    void tellsAJudgementThatFindsNothing() {
        decide(new Accept(new ClaimAnchor(passage("praised"), EventType.SUPPORT)));
        Judged judged = judge();
        assertThat(judged.failed()).hasSize(1);
        assertThat(judged.failed().getFirst().reason()).isNotBlank();
    }

    private Judged judge() {
        return Judging.apply(DOCUMENT, null, reading, Judging.standing(judgements));
    }

    private Judgement decide(Decision decision) {
        Judgement judgement = new Judgement(
                Ids.of("judgement", Integer.toString(judgements.size())),
                "a reader",
                "2026-01-01T10:00:00+02:00",
                "",
                decision);
        judgements.add(judgement);
        return judgement;
    }

    private static Claim claim(String words, String trigger, ClaimType type, List<Figure> figures, List<Link> links) {
        Span span = passage(words).span();
        Source author = new Source(SourceClass.AUTHOR, null, null);
        return new Claim(
                Claim.idOf(DOCUMENT.id(), span, type, List.of(), figures),
                DOCUMENT.id(),
                span,
                passage(trigger, span.start()).span(),
                type,
                Claim.noDomains(),
                List.of(),
                When.UNKNOWN,
                null,
                figures,
                Factuality.CT_PLUS,
                Mode.ASSERTED,
                List.of(new Attribution(author, null, false, span)),
                links,
                null);
    }

    private static Figure figure(String words) {
        Measure deaths = new Measure("deaths");
        Span span = passage(words).span();
        BigDecimal forty = new BigDecimal("40");
        return new Figure(
                Ids.figure(DOCUMENT.id(), span, deaths.code()),
                span,
                words,
                deaths,
                new Amount(forty, forty, false, null, false),
                "people",
                Bound.AT_LEAST,
                false,
                null,
                null,
                List.of());
    }

    private static Passage passage(String words) {
        return passage(words, 0);
    }

    private static Passage passage(String words, int from) {
        int start = TEXT.indexOf(words, from);
        return Passage.of(DOCUMENT.id(), TEXT, new Span(start, start + words.length()));
    }
}
