package org.entente.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.engine.reconcile.Comparison.Order;
import org.entente.model.AttributeType;
import org.entente.model.EntityKind;
import org.entente.model.EventType;
import org.entente.model.Factuality;
import org.entente.model.Mode;
import org.entente.model.Relation;
import org.entente.model.Role;
import org.entente.model.SourceClass;
import org.entente.model.StatementType;
import org.entente.model.TieType;
import org.junit.jupiter.api.Test;

/** Each relation of claims without figures, both ways round, and what is near it and is not. */
class ClaimComparisonTest {
    // ---- denies

    @Test
    void aDenialOfADeliveryDeniesWhoeverStatesIt() {
        check(
                supplied("2022-10-18", "Tolma supplied Orvia with drones."),
                denied("2022-10-19"),
                Relation.DENIES,
                Order.NEITHER);
    }

    @Test
    void toDenyMissilesIsNotToDenyDrones() {
        ResolvedClaim denied = Told.in("2022-10-19", "Tolma has not supplied Orvia with missiles.")
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.RECIPIENT, "Orvia", EntityKind.STATE)
                .with(Role.OBJECT, "missiles", EntityKind.EQUIPMENT)
                .as(Mode.DENIED, Factuality.CT_MINUS)
                .claim(EventType.AID, "supplied");
        none(supplied("2022-10-18", "Tolma supplied Orvia with drones."), denied);
    }

    @Test
    void aDenialFromYearsAgoDoesNotAnswerWhatHappenedSince() {
        none(supplied("2022-10-18", "Tolma supplied Orvia with drones."), denied("2015-02-01"));
    }

    @Test
    void adviceAgainstAThingDeniesNothing() {
        ResolvedClaim advice = Told.in("2022-10-17", "Tolma should not supply Orvia with drones.")
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.RECIPIENT, "Orvia", EntityKind.STATE)
                .with(Role.OBJECT, "drones", EntityKind.EQUIPMENT)
                .as(Mode.DENIED, Factuality.UU)
                .claim(EventType.AID, "supply");
        none(supplied("2022-10-18", "Tolma supplied Orvia with drones."), advice);
    }

    @Test
    void adviceAgainstAThingIsNotTheAdviceToDoIt() {
        none(advised("should", Factuality.UU), advised("should not", Factuality.CT_MINUS));
        none(supplied("2022-10-18", "Tolma supplied Orvia with drones."), advised("should not", Factuality.CT_MINUS));
    }

    private static ResolvedClaim advised(String how, Factuality factuality) {
        return Told.in("2022-10-17", "Tolma " + how + " supply Orvia with drones.")
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.RECIPIENT, "Orvia", EntityKind.STATE)
                .with(Role.OBJECT, "drones", EntityKind.EQUIPMENT)
                .as(Mode.RECOMMENDED, factuality)
                .claim(EventType.AID, "supply");
    }

    @Test
    void whatCameOutBeforeTheDayOfTheOtherTellsOfAnotherHappening() {
        none(shelled("2021-09-18", "2021-09-17"), shelled("2021-09-20", "2021-09-19"));
        check(
                shelled("2021-09-20", "2021-09-17"),
                shelled("2021-09-20", "2021-09-19"),
                Relation.DATE_DIFFERS,
                Order.NEITHER);
    }

    private static ResolvedClaim shelled(String published, String day) {
        return Told.in(published, "Tolma shelled Berin.", published + day)
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.RECIPIENT, "Berin", EntityKind.PLACE)
                .when(day)
                .claim(EventType.ASSAULT, "shelled");
    }

    @Test
    void militantsDenyTheAttackThatTheyAreBlamedFor() {
        ResolvedClaim blamed = Told.in("2023-11-02", "Militants of the front attacked the dam.")
                .with(Role.ACTOR, "Militants of the front", EntityKind.GROUP)
                .with(Role.OBJECT, "dam", EntityKind.FACILITY)
                .claim(EventType.ASSAULT, "attacked");
        ResolvedClaim denied = Told.in("2023-11-03", "The front denied that its fighters had attacked the dam.")
                .with(Role.ACTOR, "front", EntityKind.ARMED_GROUP)
                .with(Role.OBJECT, "dam", EntityKind.FACILITY)
                .as(Mode.DENIED, Factuality.CT_MINUS)
                .claim(EventType.ASSAULT, "attacked");
        check(blamed, denied, Relation.DENIES, Order.NEITHER);
    }

    // ---- supersedes

    @Test
    void whatWasPlannedAndThenDoneIsSupersededAndThePlanComesFirst() {
        ResolvedClaim plan = leave("2023-12-01", "Tolma plans to leave the regional bloc.", "leave", Mode.PLANNED);
        ResolvedClaim done = leave("2025-01-29", "Tolma has left the regional bloc.", "left", Mode.ASSERTED);
        check(plan, done, Relation.SUPERSEDES, Order.FIRST);
        assertThat(ClaimComparison.compare(done, plan).orElseThrow().reason()).contains("planned", "29 January 2025");
    }

    @Test
    void aRequestAfterTheDeliveryIsNotSuperseded() {
        ResolvedClaim done = leave("2023-12-01", "Tolma has left the regional bloc.", "left", Mode.ASSERTED);
        ResolvedClaim plan = leave("2025-01-29", "Tolma plans to leave the regional bloc.", "leave", Mode.PLANNED);
        none(done, plan);
    }

    @Test
    void adviceIsNoStageOfWhatFollows() {
        ResolvedClaim advice = leave("2023-12-01", "Tolma should leave the regional bloc.", "leave", Mode.RECOMMENDED);
        ResolvedClaim done = leave("2025-01-29", "Tolma has left the regional bloc.", "left", Mode.ASSERTED);
        none(advice, done);
    }

    // ---- role-differs

    @Test
    void whoAttackedWhomMayDiffer() {
        ResolvedClaim one = Told.in("2021-09-18", "Government forces shelled the rebels near Berin.")
                .with(Role.ACTOR, "Government forces", EntityKind.ARMED_FORCE)
                .with(Role.RECIPIENT, "rebels", EntityKind.ARMED_GROUP)
                .with(Role.PLACE, "Berin", EntityKind.PLACE)
                .claim(EventType.ASSAULT, "shelled");
        ResolvedClaim other = Told.in("2021-09-18", "The rebels shelled government forces near Berin.")
                .with(Role.ACTOR, "rebels", EntityKind.ARMED_GROUP)
                .with(Role.RECIPIENT, "government forces", EntityKind.ARMED_FORCE)
                .with(Role.PLACE, "Berin", EntityKind.PLACE)
                .claim(EventType.ASSAULT, "shelled");
        check(one, other, Relation.ROLE_DIFFERS, Order.NEITHER);
    }

    @Test
    void whoSignsFirstDoesNotMatterInAnAgreement() {
        check(
                signed("2023-06-11", "Tolma and Orvia signed a gas agreement.", "Tolma", "Orvia", "2023-06-10"),
                signed("2023-06-12", "Orvia and Tolma signed a gas agreement.", "Orvia", "Tolma", "2023-06-10"),
                Relation.SAME,
                Order.NEITHER);
    }

    // ---- date-differs

    @Test
    void oneAgreementSignedOnTwoDaysDiffersInDate() {
        ResolvedClaim one =
                signed("2023-06-11", "Tolma and Orvia signed a gas agreement.", "Tolma", "Orvia", "2023-06-10");
        ResolvedClaim other =
                signed("2023-06-12", "Orvia and Tolma signed a gas agreement.", "Orvia", "Tolma", "2022-03-04");
        check(one, other, Relation.DATE_DIFFERS, Order.NEITHER);
        assertThat(ClaimComparison.compare(one, other).orElseThrow().reason()).contains("10 June 2023", "4 March 2022");
    }

    @Test
    void twoVisitsOfOnePersonMonthsApartAreTwoVisits() {
        none(
                visit("2023-03-22", "The minister arrived in Berin on 20 March.", "2023-03-20"),
                visit("2023-09-22", "The minister arrived in Berin on 20 September.", "2023-09-20"));
    }

    @Test
    void oneVisitReportedForTwoDaysDiffersInDate() {
        check(
                visit("2023-03-22", "The minister arrived in Berin on 20 March.", "2023-03-20"),
                visit("2023-03-22", "The minister arrived in Berin on 21 March.", "2023-03-21"),
                Relation.DATE_DIFFERS,
                Order.NEITHER);
    }

    // ---- certainty-differs and same

    @Test
    void flatlyAndPerhapsDifferInCertainty() {
        ResolvedClaim flat = supplied("2022-10-18", "Tolma supplied Orvia with drones.");
        ResolvedClaim perhaps = Told.in("2022-10-18", "Tolma may have supplied Orvia with drones.")
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.RECIPIENT, "Orvia", EntityKind.STATE)
                .with(Role.OBJECT, "drones", EntityKind.EQUIPMENT)
                .as(Mode.ASSERTED, Factuality.PS_PLUS)
                .claim(EventType.AID, "supplied");
        check(flat, perhaps, Relation.CERTAINTY_DIFFERS, Order.NEITHER);
        assertThat(ClaimComparison.compare(flat, perhaps).orElseThrow().reason())
                .contains("flatly", "possible");
    }

    @Test
    void anEventAndATieOfOneFamilyTellTheSame() {
        ResolvedClaim tie = Told.in("2022-10-19", "Tolma supplies Orvia with drones.")
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.RECIPIENT, "Orvia", EntityKind.STATE)
                .with(Role.OBJECT, "drones", EntityKind.EQUIPMENT)
                .claim(TieType.SUPPLY, "supplies");
        check(supplied("2022-10-18", "Tolma supplied Orvia with drones."), tie, Relation.SAME, Order.NEITHER);
    }

    @Test
    void twoDeliveriesOfDifferentMonthsAreNotOne() {
        none(
                supplied("2022-05-18", "Tolma supplied Orvia with drones."),
                supplied("2022-10-18", "Tolma supplied Orvia with new drones."));
    }

    @Test
    void otherPairsAreUnrelated() {
        ResolvedClaim other = Told.in("2022-10-18", "Tolma supplied Samar with drones.")
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.RECIPIENT, "Samar", EntityKind.STATE)
                .with(Role.OBJECT, "drones", EntityKind.EQUIPMENT)
                .claim(EventType.AID, "supplied");
        none(supplied("2022-10-18", "Tolma supplied Orvia with drones."), other);
    }

    @Test
    void twoPurposesOfOneDeploymentMayBothHold() {
        ResolvedClaim one =
                deployed("2025-11-16", "Tolma sent the fleet to Samar to hunt smugglers.", "hunt smugglers");
        ResolvedClaim other = deployed(
                "2025-11-17", "Tolma sent the fleet to Samar to press its government.", "press its government");
        check(one, other, Relation.COMPATIBLE, Order.NEITHER);
        assertThat(ClaimComparison.compare(one, other).orElseThrow().reason())
                .contains("hunt smugglers", "press its government");
    }

    // ---- entails

    @Test
    void theLargestSinceAnEarlierYearEntailsTheLargestSinceALaterOne() {
        ResolvedClaim since62 = Told.in("2025-11-16", "It is the largest fleet in these waters since 1962.")
                .claim(EventType.MOBILIZE, "fleet");
        ResolvedClaim since89 = Told.in("2025-11-17", "It is the biggest fleet there since the invasion of 1989.")
                .claim(EventType.MOBILIZE, "fleet");
        ResolvedClaim plain89 = Told.in("2025-11-17", "It is the biggest fleet there since 1989.")
                .claim(EventType.MOBILIZE, "fleet");
        check(since62, plain89, Relation.ENTAILS, Order.FIRST);
        assertThat(ClaimComparison.compare(plain89, since62).orElseThrow().reason())
                .contains("1962", "1989", "rivals");
        check(since62, since89, Relation.ENTAILS, Order.FIRST);
    }

    @Test
    void theLargestFleetSaysNothingOfTheLargestLoan() {
        none(
                Told.in("2025-11-16", "It is the largest fleet since 1962.").claim(EventType.MOBILIZE, "fleet"),
                Told.in("2025-11-16", "It is the largest loan since 1989.").claim(EventType.MOBILIZE, "loan"));
    }

    // ---- attributes and statements

    @Test
    void aLabelIsDeniedDoubtedAndRepeated() {
        ResolvedClaim called =
                labelled("2025-11-16", "The Rota is a smuggling vessel.", Mode.ASSERTED, Factuality.CT_PLUS);
        check(
                called,
                labelled("2025-11-17", "The Rota is not a smuggling vessel.", Mode.DENIED, Factuality.CT_MINUS),
                Relation.DENIES,
                Order.NEITHER);
        check(
                called,
                labelled("2025-11-17", "The Rota is a suspected smuggling vessel.", Mode.SUSPECTED, Factuality.PS_PLUS),
                Relation.CERTAINTY_DIFFERS,
                Order.NEITHER);
        check(
                called,
                labelled("2025-11-18", "The Rota, a smuggling vessel, sank.", Mode.ASSERTED, Factuality.CT_PLUS),
                Relation.SAME,
                Order.NEITHER);
    }

    @Test
    void oneUtteranceInTwoWordingsIsTheSame() {
        ResolvedClaim one = Told.in("2025-11-16", "Berova said that no foreign base will ever stand on our soil.")
                .by("Berova", "Ana Berova", EntityKind.PERSON, SourceClass.NAMED_PERSON, false)
                .claim(StatementType.STATEMENT, "said");
        ResolvedClaim other = Told.in(
                        "2025-11-16", "Berova promised that foreign bases will never stand upon our soil.")
                .by("Berova", "Ana Berova", EntityKind.PERSON, SourceClass.NAMED_PERSON, false)
                .claim(StatementType.STATEMENT, "promised");
        check(one, other, Relation.SAME, Order.NEITHER);
    }

    private static ResolvedClaim supplied(String published, String text) {
        return Told.in(published, text)
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.RECIPIENT, "Orvia", EntityKind.STATE)
                .with(Role.OBJECT, "drones", EntityKind.EQUIPMENT)
                .claim(EventType.AID, "supplied");
    }

    private static ResolvedClaim denied(String published) {
        return Told.in(published, "Tolma has not supplied Orvia with drones, its ministry said.")
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.RECIPIENT, "Orvia", EntityKind.STATE)
                .with(Role.OBJECT, "drones", EntityKind.EQUIPMENT)
                .as(Mode.DENIED, Factuality.CT_MINUS)
                .claim(EventType.AID, "supplied");
    }

    private static ResolvedClaim leave(String published, String text, String trigger, Mode mode) {
        return Told.in(published, text)
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.OBJECT, "regional bloc", EntityKind.ORGANISATION)
                .as(mode, Factuality.CT_PLUS)
                .claim(EventType.YIELD, trigger);
    }

    private static ResolvedClaim signed(String published, String text, String actor, String recipient, String when) {
        return Told.in(published, text)
                .with(Role.ACTOR, actor, EntityKind.STATE)
                .with(Role.RECIPIENT, recipient, EntityKind.STATE)
                .with(Role.OBJECT, "gas agreement", EntityKind.AGREEMENT)
                .when(when)
                .claim(EventType.AGREE, "signed");
    }

    private static ResolvedClaim visit(String published, String text, String when) {
        return Told.in(published, text)
                .with(Role.ACTOR, "minister", EntityKind.PERSON)
                .with(Role.PLACE, "Berin", EntityKind.PLACE)
                .when(when)
                .claim(EventType.CONSULT, "arrived");
    }

    private static ResolvedClaim deployed(String published, String text, String purpose) {
        return Told.in(published, text)
                .with(Role.ACTOR, "Tolma", EntityKind.STATE)
                .with(Role.OBJECT, "fleet", EntityKind.ARMED_FORCE)
                .with(Role.PLACE, "Samar", EntityKind.PLACE)
                .purpose(purpose)
                .claim(EventType.MOBILIZE, "sent");
    }

    private static ResolvedClaim labelled(String published, String text, Mode mode, Factuality factuality) {
        return Told.in(published, text)
                .with(Role.OBJECT, "Rota", EntityKind.VESSEL)
                .label("smuggling vessel")
                .as(mode, factuality)
                .claim(AttributeType.LABEL, "vessel");
    }

    // ---- what shares few names

    @Test
    void whatWasAskedOfAStateMayBeDeliveredByItsAirliners() {
        ResolvedClaim asked = Told.in(
                        "2020-04-14", "The government has asked Iran for the catalyst that its refinery needs.")
                .with(Role.RECIPIENT, "government", EntityKind.GOVERNMENT_BODY)
                .with(Role.ACTOR, "Iran", EntityKind.STATE)
                .with(Role.OBJECT, "catalyst", EntityKind.COMMODITY)
                .as(Mode.REQUESTED, Factuality.UU)
                .claim(EventType.AID, "asked");
        ResolvedClaim delivered = Told.in(
                        "2020-05-01", "Iranian airliners have delivered catalyst and other refinery supplies.")
                .with(Role.ACTOR, "Iranian airliners", EntityKind.AIRCRAFT)
                .with(Role.OBJECT, "catalyst", EntityKind.COMMODITY)
                .claim(EventType.AID, "delivered");
        check(asked, delivered, Relation.SUPERSEDES, Order.FIRST);
        assertThat(Reconcile.keys(asked)).containsAnyElementsOf(Reconcile.keys(delivered));
    }

    @Test
    void oneQuotationInTwoTranslationsIsOneUtteranceThoughOnlyOneNamesTheSpeaker() {
        ResolvedClaim one = Told.in(
                        "2020-05-24",
                        "\u201cShould our tankers run into trouble, the harbours will close,\u201d he said.")
                .by(SourceClass.UNCLEAR, "he")
                .claim(StatementType.STATEMENT, "said");
        ResolvedClaim other = Told.in(
                        "2020-05-25",
                        "\u201cIf our tankers meet trouble, their harbours close,\u201d the minister told them.")
                .by("the minister", "A minister", EntityKind.PERSON, SourceClass.NAMED_PERSON, true)
                .claim(StatementType.STATEMENT, "told");
        check(one, other, Relation.SAME, Order.NEITHER);
        assertThat(Reconcile.keys(one)).containsAnyElementsOf(Reconcile.keys(other));
    }

    @Test
    void twoQuotationsOfOneSubjectAreTwoUtterances() {
        ResolvedClaim one = Told.in("2020-05-24", "\u201cOur tankers will sail to every harbour,\u201d he said.")
                .by(SourceClass.UNCLEAR, "he")
                .claim(StatementType.STATEMENT, "said");
        ResolvedClaim other = Told.in(
                        "2020-05-25", "\u201cNo tankers of theirs will land in our ports,\u201d she said.")
                .by(SourceClass.UNCLEAR, "she")
                .claim(StatementType.STATEMENT, "said");
        none(one, other);
    }

    @Test
    void soldiersAndPositionsOfTwoStatesMayChangeRoles() {
        ResolvedClaim one = Told.in("2020-07-14", "Iranian soldiers shelled Iraqi positions near Karsa.")
                .with(Role.ACTOR, "Iranian soldiers", EntityKind.ARMED_FORCE)
                .with(Role.RECIPIENT, "Iraqi", "Iraq", EntityKind.STATE)
                .claim(EventType.ASSAULT, "shelled");
        ResolvedClaim other = Told.in("2020-07-14", "Iraqi soldiers shelled Iranian positions near Karsa.")
                .with(Role.ACTOR, "Iraqi soldiers", EntityKind.ARMED_FORCE)
                .with(Role.RECIPIENT, "Iranian", "Iran", EntityKind.STATE)
                .claim(EventType.ASSAULT, "shelled");
        check(one, other, Relation.ROLE_DIFFERS, Order.NEITHER);
        assertThat(Reconcile.keys(one)).containsAnyElementsOf(Reconcile.keys(other));
    }

    @Test
    void whatPoliceDidInTwoCitiesIsNotOneThing() {
        none(arrested("Tolma"), arrested("Berin"));
    }

    private static ResolvedClaim arrested(String city) {
        return Told.in("2024-05-15", "Police in " + city + " arrested protesters on 14 May.")
                .with(Role.ACTOR, "Police", EntityKind.GOVERNMENT_BODY)
                .with(Role.RECIPIENT, "protesters", EntityKind.GROUP)
                .when("2024-05-14")
                .claim(EventType.COERCE, "arrested");
    }

    private static void check(ResolvedClaim one, ResolvedClaim other, Relation relation, Order order) {
        assertThat(ClaimComparison.compare(one, other)).hasValueSatisfying(found -> {
            assertThat(found.relation()).as(found.reason()).isEqualTo(relation);
            assertThat(found.order()).isEqualTo(order);
        });
        String reason = ClaimComparison.compare(one, other).orElseThrow().reason();
        assertThat(ClaimComparison.compare(other, one)).hasValue(new Comparison(relation, reason, order.reversed()));
    }

    private static void none(ResolvedClaim one, ResolvedClaim other) {
        assertThat(ClaimComparison.compare(one, other)).isEmpty();
        assertThat(ClaimComparison.compare(other, one)).isEmpty();
    }
}
