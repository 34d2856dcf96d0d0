package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.engine.read.Said;
import org.entente.evaluation.PloverSuite.Actor;
import org.entente.evaluation.PloverSuite.Event;
import org.entente.evaluation.PolNeArSuite.Attributed;
import org.entente.model.Attribution;
import org.entente.model.Claim;
import org.entente.model.ClaimType;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Mention;
import org.entente.model.MentionForm;
import org.entente.model.Mode;
import org.entente.model.Participant;
import org.entente.model.Reading;
import org.entente.model.Role;
import org.entente.model.Source;
import org.entente.model.SourceClass;
import org.entente.model.Span;
import org.entente.model.StatementType;
import org.entente.model.When;
import org.junit.jupiter.api.Test;

final class ReadingAnswersTest {
    private static final String TEXT = "Peru, the mayor said, fired on a boat that Chile sold to it.";
    private static final Id DOCUMENT = Ids.of("document", "made");

    private final List<Mention> mentions = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private Mention mention(String words, EntityKind kind, MentionForm form, Id antecedent) {
        Span span = span(words);
        Mention mention = new Mention(
                Ids.mention(DOCUMENT, span, kind), DOCUMENT, span, kind, form, words, words, false, antecedent);
        mentions.add(mention);
        return mention;
    }

    private static Participant in(Role role, Mention mention) {
        return new Participant(role, mention.id(), mention.span());
    }

    private static Attribution author() {
        return new Attribution(new Source(SourceClass.AUTHOR, null, null), null, false, new Span(0, 1));
    }

    private void claim(ClaimType type, String words, String trigger, Attribution speaker, Participant... participants) {
        List<Participant> all = List.of(participants);
        claims.add(new Claim(
                Claim.idOf(DOCUMENT, span(words), type, all, List.of()),
                DOCUMENT,
                span(words),
                span(trigger),
                type,
                Claim.noDomains(),
                all,
                When.UNKNOWN,
                null,
                List.of(),
                Factuality.CT_PLUS,
                Mode.ASSERTED,
                List.of(speaker),
                List.of(),
                null));
    }

    private Reading reading() {
        return new Reading(DOCUMENT, Ids.of("reader", "made"), List.of(), mentions, claims, List.of());
    }

    @Test
    void anEventThatNamesASideComesBeforeAnEarlierOneThatNamesNone() {
        Mention peru = mention("Peru", EntityKind.STATE, MentionForm.NAME, null);
        Mention chile = mention("Chile", EntityKind.STATE, MentionForm.NAME, null);
        Mention it = mention("it.", EntityKind.STATE, MentionForm.PRONOUN, peru.id());
        claim(StatementType.STATEMENT, "the mayor said", "said", author());
        claim(EventType.ASSAULT, TEXT, "fired", author());
        claim(EventType.AID, "Chile sold to it.", "sold", author(), in(Role.ACTOR, chile), in(Role.RECIPIENT, it));
        Event event = ReadingAnswers.event(reading(), TEXT, words -> words.equals("Chile") ? "CHL" : "");
        assertThat(event)
                .isEqualTo(new Event(
                        Optional.of(EventType.AID),
                        List.of(new Actor("Chile", "CHL")),
                        List.of(new Actor("Peru", ""))));
    }

    @Test
    void withoutRecipientsTheObjectsAreTargets() {
        Mention peru = mention("Peru", EntityKind.STATE, MentionForm.NAME, null);
        Mention boat = mention("a boat", EntityKind.VESSEL, MentionForm.NOMINAL, null);
        claim(EventType.ASSAULT, TEXT, "fired", author(), in(Role.ACTOR, peru), in(Role.OBJECT, boat));
        assertThat(ReadingAnswers.event(reading(), TEXT, words -> "").targets()).containsExactly(new Actor("boat", ""));
    }

    @Test
    void aReadingWithoutEventsHasNone() {
        assertThat(ReadingAnswers.event(reading(), TEXT, words -> "")).isEqualTo(Event.NONE);
        assertThat(ReadingAnswers.between(reading(), TEXT, Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void whatIsOfferedIsAgreedToRefusedRejectedAndAnnouncedAgainstSomebodyThreatened() {
        assertThat(typeOf(EventType.AID, Mode.OFFERED)).isEqualTo(EventType.AGREE);
        assertThat(typeOf(EventType.YIELD, Mode.DENIED)).isEqualTo(EventType.REJECT);
        assertThat(typeOf(EventType.SANCTION, Mode.FORECAST)).isEqualTo(EventType.THREATEN);
        assertThat(typeOf(EventType.ASSAULT, Mode.THREATENED)).isEqualTo(EventType.THREATEN);
        assertThat(typeOf(EventType.AID, Mode.REQUESTED)).isEqualTo(EventType.REQUEST);
        assertThat(typeOf(EventType.YIELD, Mode.RECOMMENDED)).isEqualTo(EventType.REQUEST);
        assertThat(typeOf(EventType.ASSAULT, Mode.ALLEGED)).isEqualTo(EventType.ASSAULT);
        assertThat(typeOf(EventType.ACCUSE, Mode.DENIED)).isEqualTo(EventType.ACCUSE);
    }

    private EventType typeOf(EventType type, Mode mode) {
        claims.clear();
        claim(type, TEXT, "fired", author());
        Claim made = claims.getFirst();
        return ReadingAnswers.inPlover(
                new Claim(
                        made.id(),
                        made.document(),
                        made.span(),
                        made.trigger(),
                        type,
                        made.domains(),
                        made.participants(),
                        made.when(),
                        null,
                        List.of(),
                        Factuality.UU,
                        mode,
                        made.attribution(),
                        List.of(),
                        null),
                TEXT);
    }

    @Test
    void betweenTwoPartiesTheEventThatJoinsThemCounts() {
        Mention peru = mention("Peru", EntityKind.STATE, MentionForm.NAME, null);
        Mention boat = mention("a boat", EntityKind.VESSEL, MentionForm.NOMINAL, null);
        Mention chile = mention("Chile", EntityKind.STATE, MentionForm.NAME, null);
        Mention it = mention("it.", EntityKind.STATE, MentionForm.PRONOUN, peru.id());
        claim(EventType.ASSAULT, TEXT, "fired", author(), in(Role.ACTOR, peru), in(Role.OBJECT, boat));
        claim(EventType.AID, "Chile sold to it.", "sold", author(), in(Role.ACTOR, chile), in(Role.RECIPIENT, it));
        assertThat(ReadingAnswers.between(reading(), TEXT, Optional.of(span("Chile")), Optional.of(span("it."))))
                .contains(EventType.AID);
        assertThat(ReadingAnswers.between(reading(), TEXT, Optional.of(span("Peru")), Optional.of(span("boat"))))
                .contains(EventType.ASSAULT);
    }

    private static Said said(String source, String cue, String content, boolean stance) {
        return new Said(List.of(span(source)), List.of(span(cue)), List.of(span(content)), false, stance);
    }

    @Test
    void onlyTheOutermostWordsAreAnAttribution() {
        Said outer = said("the mayor", "said", "fired on a boat that Chile sold to it", false);
        Said inner = said("Chile", "sold", "to it", false);
        assertThat(ReadingAnswers.attributions(List.of(outer, inner)))
                .containsExactly(new Attributed(outer.source(), outer.cue(), outer.content(), false));
    }

    @Test
    void whatStandsWithinWhatAStanceIsAboutIsNone() {
        Said outer = said("the mayor", "said", "fired on a boat that Chile sold to it", true);
        Said inner = said("Chile", "sold", "to it", false);
        assertThat(ReadingAnswers.attributions(List.of(outer, inner)))
                .containsExactly(new Attributed(outer.source(), outer.cue(), outer.content(), false));
    }

    @Test
    void documentsKeepTheTextCharacterForCharacter() {
        String text = " One line.\nStill it.\n \n\u00a0Another.\n";
        var document = SuiteTexts.document(text, null);
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.blocks())
                .extracting(block -> block.span().in(text))
                .containsExactly("One line.\nStill it.", "Another.");
        assertThat(SuiteTexts.document("One.\nTwo.", null).blocks()).hasSize(2);
    }
}
