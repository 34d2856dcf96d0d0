package org.entente.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.entente.engine.kit.Edge;
import org.entente.model.Entity;
import org.entente.model.EntityKind;
import org.entente.model.Id;
import org.entente.model.Judgement.Merge;
import org.entente.model.Judgement.Split;
import org.junit.jupiter.api.Test;

final class ResolveTest {
    private final Told told = new Told();

    @Test
    void aCapitalIsTheStateWhereItsGovernmentIsMeantAndACityOtherwise() {
        List<MentionInContext> one = told.document(
                "2025-05-01", "{state!:Tehran} warned {state!:Norway}. Rain fell in {place:Tehran}, {place:Iran}.");
        List<MentionInContext> other =
                told.document("2025-06-01", "{state!:Iran's} envoy left, and {state!:Iranian} staff with him.");
        assertThat(told.one(one.get(0), other.get(0))).isTrue();
        assertThat(told.one(one.get(0), other.get(1))).isTrue();
        assertThat(told.one(one.get(0), one.get(3))).isTrue();
        assertThat(told.one(one.get(0), one.get(2))).isFalse();
        assertThat(told.one(one.get(0), one.get(1))).isFalse();
        Entity iran = told.of(one.get(0));
        assertThat(iran.name()).isEqualTo("Iran");
        assertThat(iran.kind()).isEqualTo(EntityKind.STATE);
        assertThat(iran.aliases()).containsExactly("Iranian", "Tehran");
        assertThat(told.of(one.get(2)).name()).isEqualTo("Tehran");
    }

    @Test
    void aSeatOfGovernmentIsItsStateAndABodysSeatThatBody() {
        List<MentionInContext> all = told.document(
                "2025-05-01",
                "{government-body:the White House} and {state!:Washington} agreed. {government-body:The Pentagon} and {government-body:"
                        + "the US Defense Department} did not. {facility:The White House} was painted.");
        assertThat(told.of(all.get(0)).name()).isEqualTo("United States");
        assertThat(told.one(all.get(0), all.get(1))).isTrue();
        assertThat(told.one(all.get(2), all.get(3))).isTrue();
        assertThat(told.one(all.get(1), all.get(2))).isFalse();
        assertThat(told.one(all.get(0), all.get(4))).isFalse();
    }

    @Test
    void aPhraseForAGovernmentIsItsStateByNameAndByPersonWhereTheDaysFit() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "{state!~:the Maduro regime} and {government-body!:the Venezuelan government} deny it; {state!:Caracas} too.");
        List<MentionInContext> old = told.document("1999-05-01", "{state!~:the Maduro regime} fell.");
        List<MentionInContext> undated = told.document("", "{state!~:the Maduro regime} fell.");
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
        assertThat(told.one(one.get(0), one.get(2))).isTrue();
        assertThat(told.one(one.get(0), old.get(0))).isFalse();
        assertThat(told.one(one.get(0), undated.get(0))).isFalse();
        assertThat(told.of(one.get(0)).name()).isEqualTo("Venezuela");
    }

    @Test
    void aPlaceThatSharesAStatesNameStaysApart() {
        List<MentionInContext> all = told.document(
                "2025-05-01", "{state!:Georgia} signed. A port in {place:Georgia} near Savannah was closed.");
        assertThat(told.one(all.get(0), all.get(1))).isFalse();
    }

    @Test
    void knownBodiesAreOneUnderAnyOfTheirNamesWhateverTheyAreTakenFor() {
        List<MentionInContext> one = told.document("2025-05-01", "{armed-force:the Islamic Revolutionary Guard Corps}");
        List<MentionInContext> two =
                told.document("2025-05-02", "{armed-group:the IRGC} and {organisation:the Pasdaran}");
        assertThat(told.one(one.get(0), two.get(0))).isTrue();
        assertThat(told.one(one.get(0), two.get(1))).isTrue();
        assertThat(told.of(two.get(0)).name()).isEqualTo("Islamic Revolutionary Guard Corps");
    }

    @Test
    void aNameJoinsTheNextWhereTheWordsBetweenSaySo() {
        List<MentionInContext> all = told.document(
                "2025-05-01",
                "{company:Tarn Bay Lines}, also known as {company:Estuary Star}, sailed. {company:Ostrava Marine}"
                        + " (formerly {organisation:Nordic Marine}) did not. {company:Quay Air} formerly owned"
                        + " {company:Merrow Air}, and {person:Oda Weller}, known as {company:Weller Trust}, left.");
        assertThat(told.one(all.get(0), all.get(1))).isTrue();
        assertThat(told.of(all.get(0)).aliases()).containsExactly("Estuary Star");
        assertThat(told.one(all.get(2), all.get(3))).isTrue();
        assertThat(told.one(all.get(4), all.get(5))).isFalse();
        assertThat(told.one(all.get(6), all.get(7))).as("of other kinds").isFalse();
    }

    @Test
    void anAcronymJoinsTheOneNameOfItsDocumentThatItIsMadeFrom() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "{organisation:Harbour Workers of Tarn} struck. {organisation:HWT} said so. {organisation:Tarn Bulk Lines (north)}"
                        + " and {organisation:Free Union} ({organisation:FUX}) did not.");
        List<MentionInContext> other = told.document("2025-05-02", "{organisation:HWT} struck.");
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
        assertThat(told.one(one.get(3), one.get(4))).isTrue();
        assertThat(told.one(one.get(2), one.get(1))).isFalse();
        assertThat(told.one(one.get(1), other.get(0))).isTrue();
        List<MentionInContext> unsure = told.document(
                "2025-05-03", "{company:Blue Tarn Cargo} sued {company:Bright Tide Cargo}; {company:BTC} lost.");
        assertThat(told.one(unsure.get(0), unsure.get(2))).isFalse();
        assertThat(told.one(unsure.get(1), unsure.get(2))).isFalse();
    }

    @Test
    void theStateRightBeforeAnOrganIsItsStateThoughTheMentionLeavesItOut() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "Norway's {government-body:Foreign Ministry} and the Chadian {government-body:Foreign Ministry} met.");
        List<MentionInContext> two = told.document("2025-05-02", "{government-body:Norway's Foreign Ministry} spoke.");
        List<MentionInContext> three = told.document("2025-05-02", "Its {government-body:Foreign Ministry} spoke.");
        assertThat(told.one(one.get(0), two.get(0))).isTrue();
        assertThat(told.one(one.get(0), one.get(1))).isFalse();
        assertThat(told.one(three.get(0), two.get(0))).isFalse();
    }

    @Test
    void aStateIsNoCompanyWhoseNameBeginsWithIts() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "{state:Ghana} backed {company:Ghana Airways}. {company:Ghana Airways} thanked {state:Ghana}.");
        assertThat(told.one(one.get(0), one.get(1))).isFalse();
        assertThat(told.one(one.get(1), one.get(2))).isTrue();
    }

    @Test
    void anOrgansShortNameIsTheOneLongerNameThatEndsSo() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "The {armed-force:Tarnish National Guard} marched. The {armed-force:National Guard} rested.");
        List<MentionInContext> two = told.document(
                "2025-05-01",
                "The {armed-force:Tarnish Coast Guard}, the {armed-force:Lough Coast Guard}, the {armed-force:Coast Guard}.");
        List<MentionInContext> three = told.document(
                "2025-05-01",
                "The {armed-force:Tarnish Air Force Joint Command} moved. The {armed-force:Joint Command} did not.");
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
        assertThat(told.one(two.get(0), two.get(2))).isFalse();
        assertThat(told.one(two.get(1), two.get(2))).isFalse();
        assertThat(told.one(three.get(0), three.get(1))).isFalse();
    }

    @Test
    void oneNameInOneDocumentIsOneThingWhateverItWasTakenFor() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "The tanker {vessel:Estrella} left. {place:Estrella} sank. {person:Ana Reyes} is of {place:Reyes}; {group:Estrella}.");
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
        assertThat(told.one(one.get(2), one.get(3))).isFalse();
        assertThat(told.one(one.get(0), one.get(4))).isFalse();
    }

    @Test
    void aTerritoryIsOneUnderItsNamesWhateverItWasTakenFor() {
        List<MentionInContext> one = told.document("2025-05-01", "{organisation:Curaçao} and {place:the Falklands}.");
        List<MentionInContext> two = told.document("2025-05-02", "{place:Curacao} and {place:the Falkland Islands}.");
        assertThat(told.one(one.get(0), two.get(0))).isTrue();
        assertThat(told.one(one.get(1), two.get(1))).isTrue();
        assertThat(told.of(one.get(1)).name()).isEqualTo("Falkland Islands");
    }

    @Test
    void legalFormsAccentsAndCaseDoNotPartAName() {
        List<MentionInContext> one = told.document("2025-05-01", "{company:Navieras Tárrega, S.A.}");
        List<MentionInContext> two = told.document("2025-05-02", "{company:NAVIERAS TARREGA}");
        List<MentionInContext> three = told.document("2025-05-02", "{company:Navieras Tarrega Pacífico}");
        assertThat(told.one(one.get(0), two.get(0))).isTrue();
        assertThat(told.one(one.get(0), three.get(0))).isFalse();
    }

    @Test
    void anOrganIsOneWithTheOneStateThatItsDocumentNamesAndWithNoOther() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "{government-body:Norway's Ministry of Defence} spoke. {government-body:The Ministry of Defence} paid.");
        List<MentionInContext> two =
                told.document("2025-05-02", "{government-body:the Norwegian Ministry of Defense} spoke again.");
        List<MentionInContext> three = told.document("2025-05-02", "{government-body:The Ministry of Defence} spoke.");
        List<MentionInContext> four = told.document(
                "2025-05-02",
                "{government-body:the Ministry of Defence of Chad} met {government-body:the Cuban Ministry of Defence}; "
                        + "{government-body:the Ministry of Defence} said so.");
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
        assertThat(told.one(one.get(0), two.get(0))).isTrue();
        assertThat(told.one(one.get(0), three.get(0))).isFalse();
        assertThat(told.one(four.get(0), four.get(1))).isFalse();
        assertThat(told.one(four.get(2), four.get(0))).isFalse();
        assertThat(told.one(four.get(2), four.get(1))).isFalse();
    }

    @Test
    void aSurnameJoinsTheOnePersonOfItsDocument() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "{person:Marta J. Quill}, a pilot, left. {person:Marta Quill} was tired. {person:Ms Quill} slept, {person@=2:she} said.");
        assertThat(told.entities()).hasSize(1);
        assertThat(told.of(one.get(0)).name()).isEqualTo("Marta J. Quill");
        List<MentionInContext> kin =
                told.document("2025-05-01", "{person:Jon Tarn} met {person:Eva Tarn}. {person:Tarn} paid.");
        assertThat(told.one(kin.get(0), kin.get(2))).isFalse();
        assertThat(told.one(kin.get(1), kin.get(2))).isFalse();
        List<MentionInContext> son =
                told.document("2025-05-01", "{person:Pedro Vidal} came with {person:Pedro Vidal Roca}.");
        assertThat(told.one(son.get(0), son.get(1))).isFalse();
    }

    @Test
    void personsOfOneNameAreLikelyButApartAcrossDocuments() {
        List<MentionInContext> one = told.document("2025-05-01", "{person:Marta Quill} left the port.");
        List<MentionInContext> two = told.document("2025-05-02", "{person:Marta Quill} sang.");
        assertThat(told.one(one.get(0), two.get(0))).isFalse();
        assertThat(told.likely()).singleElement().satisfies(pair -> assertThat(List.of(pair.a(), pair.b()))
                .containsExactlyInAnyOrder(
                        one.get(0).mention().id(), two.get(0).mention().id()));
    }

    @Test
    void personsOfOneNameAndOneOfficeAreOneAcrossDocuments() {
        List<MentionInContext> one =
                told.document("2025-05-01", "Norway's Foreign Minister {person:Marta Quill} left.");
        List<MentionInContext> two =
                told.document("2025-05-02", "{person:Marta Quill}, Norwegian minister of foreign affairs, sang.");
        List<MentionInContext> noState = told.document("2025-05-03", "Foreign Minister {person:Marta Quill} slept.");
        List<MentionInContext> rank = told.document("2025-05-03", "Ambassador {person:Marta Quill} slept.");
        List<MentionInContext> below =
                told.document("2025-05-03", "Norway's deputy foreign minister {person:Marta Quill} slept.");
        assertThat(told.one(one.get(0), two.get(0))).isTrue();
        assertThat(told.one(one.get(0), noState.get(0))).isTrue();
        assertThat(told.one(one.get(0), rank.get(0))).isFalse();
        assertThat(told.one(one.get(0), below.get(0))).isFalse();
        assertThat(told.likely()).hasSize(2);
        List<MentionInContext> namesake =
                told.document("2025-05-02", "Chad's Foreign Minister {person:Marta Quill} flew.");
        assertThat(told.one(one.get(0), namesake.get(0))).isFalse();
        assertThat(told.one(one.get(0), noState.get(0))).isFalse();
    }

    @Test
    void personsOfOneNameThatArePutWithOneBodyAreOneAcrossDocuments() {
        List<MentionInContext> before = told.document("2025-05-01", "Tarn Air pilot {person:Marta Quill} left.");
        List<MentionInContext> behind =
                told.document("2025-05-02", "{person:Marta Quill}, a Tarn Air engineer, sang with a choir.");
        List<MentionInContext> un =
                told.document("2025-05-02", "The head of the UN refugee agency, {person:Ada Roe}, rose.");
        List<MentionInContext> unrwa = told.document("2025-05-03", "{person:Ada Roe} from UNRWA slept.");
        List<MentionInContext> unToo =
                told.document("2025-05-04", "“No,” said {person:Ada Roe}, director of operations in Gaza for UNRWA.");
        assertThat(told.one(before.get(0), behind.get(0))).isTrue();
        assertThat(told.one(un.get(0), unrwa.get(0))).isTrue();
        assertThat(told.one(unrwa.get(0), unToo.get(0))).isTrue();
    }

    @Test
    void aStateATitleOrAPlaceBesideANameIsNoBodyThatItsBearerIsPutWith() {
        List<MentionInContext> all = new ArrayList<>();
        for (String text : List.of(
                "Norwegian sailor {person:Marta Quill} left.",
                "{person:Marta Quill}, a Norwegian baker, left.",
                "{person:Marta Quill} of Bergen left.",
                "{person:Marta Quill}, a painter from Bergen, left.",
                "The Assistant Secretary {person:Marta Quill} left.",
                "An Assistant Secretary, {person:Marta Quill}, left.",
                "Tarn Air fired {person:Marta Quill}, who flew for Tarn Air.",
                "Tarn Air said {person:Marta Quill} left Tarn Air.",
                "{person:Marta Quill}, said by Tarn Air to have left, sang.")) {
            all.addAll(told.document("2025-05-01", text));
        }
        assertThat(told.entities()).hasSize(all.size());
    }

    @Test
    void aHeadOfStateIsKnownByNameOrOfficeOnTheDaysInOffice() {
        List<MentionInContext> one =
                told.document("2025-05-01", "{person:President Maduro} spoke. {person:Maduro} left.");
        List<MentionInContext> two = told.document("2019-05-01", "{person:Nicolás Maduro} spoke.");
        List<MentionInContext> before = told.document("2003-05-01", "{person:President Maduro} spoke in Tegucigalpa.");
        List<MentionInContext> undated = told.document("", "{person:Nicolás Maduro} spoke.");
        List<MentionInContext> son = told.document("2025-05-01", "{person:Nicolás Maduro Guerra} spoke.");
        assertThat(told.one(one.get(0), two.get(0))).isTrue();
        assertThat(told.one(one.get(1), two.get(0))).isTrue();
        assertThat(told.of(one.get(0)).name()).isEqualTo("Nicolás Maduro");
        assertThat(told.one(one.get(0), before.get(0))).isFalse();
        assertThat(told.one(two.get(0), undated.get(0))).isFalse();
        assertThat(told.one(two.get(0), son.get(0))).isFalse();
    }

    @Test
    void commonNounsAndPronounsJoinOnlyWhatTheyReferBackTo() {
        List<MentionInContext> one = told.document(
                "2025-05-01", "{group~:Two diplomats} left. {group~:The diplomats} slept; {group@=0:they} were ill.");
        List<MentionInContext> two = told.document("2025-05-02", "{group~:Two diplomats} left.");
        assertThat(told.one(one.get(0), one.get(2))).isTrue();
        assertThat(told.one(one.get(0), one.get(1))).isFalse();
        assertThat(told.one(one.get(0), two.get(0))).isFalse();
        assertThat(told.of(one.get(0)).name()).isEqualTo("Two diplomats");
    }

    @Test
    void aJudgementJoinsWhatNothingElseJoins() {
        List<MentionInContext> one = told.document("2025-05-01", "{person:Marta Quill} left.");
        List<MentionInContext> two = told.document("2025-05-02", "{person:M. Quill-Lund} sang.");
        told.judge(new Merge(id(one, 0), id(two, 0)));
        assertThat(told.one(one.get(0), two.get(0))).isTrue();
        told.judge(new Split(id(two, 0), id(one, 0)));
        assertThat(told.one(one.get(0), two.get(0))).isFalse();
    }

    @Test
    void aSplitWinsOverEveryEdgeAndTheRestStaysWithItsOwnDocument() {
        List<MentionInContext> one = told.document("2025-05-01", "{place:Tarn} burnt. {place:Tarn} is a port.");
        List<MentionInContext> two = told.document("2025-05-02", "{place:Tarn} slept. {place:Tarn} is a hill.");
        List<MentionInContext> three = told.document("2025-05-03", "{place:Tarn} is wet.");
        List<MentionInContext> four = told.document("2025-05-04", "{place:Tarn} is dry.");
        assertThat(told.entities()).hasSize(1);
        told.judge(new Split(id(one, 0), id(two, 1)));
        assertThat(told.entities()).hasSize(2);
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
        assertThat(told.one(two.get(0), two.get(1))).isTrue();
        assertThat(told.one(three.get(0), four.get(0))).isTrue();
        told.judge(new Split(id(three, 0), id(one, 0)));
        told.judge(new Split(id(three, 0), id(two, 0)));
        assertThat(told.entities()).hasSize(3);
        assertThat(told.of(three.get(0)).mentions()).contains(id(three, 0));
        told.judge(new Merge(id(four, 0), id(three, 0)));
        assertThat(told.one(four.get(0), three.get(0))).isTrue();
        assertThat(told.entities()).hasSize(3);
    }

    @Test
    void aMentionThatIsToldOffLeavesTheOthersTogetherThoughTheChainRanThroughIt() {
        for (int i = 0; i < 5; i++) {
            told.document("2025-05-0" + (i + 1), "{place:Tarn} burnt.");
        }
        MentionInContext off = told.mentions.get(2);
        for (MentionInContext each : List.copyOf(told.mentions)) {
            if (each != off) {
                told.judge(new Split(off.mention().id(), each.mention().id()));
            }
        }
        assertThat(told.entities()).hasSize(2);
        assertThat(told.of(off).mentions()).hasSize(1);
    }

    @Test
    void aJudgementOnAMentionThatIsNotThereIsTold() {
        List<MentionInContext> one = told.document("2025-05-01", "{place:Tarn} burnt.");
        told.judge(new Merge(id(one, 0), Id.of("0".repeat(64))));
        assertThat(Decided.of(told.judgements, List.of(id(one, 0))).failed()).hasSize(1);
    }

    @Test
    void theOrderOfMentionsChangesNothing() {
        told.document(
                "2025-05-01", "{state!:Tehran} warned {state!:Oslo}; {person:Marta Quill} and {person:Quill} left.");
        told.document(
                "2025-05-02",
                "{armed-force:IRGC} paid {company:Tarn Lines Ltd} ({company:TL}); {company:Tarn Lines} wept.");
        told.document(
                "2025-05-03",
                "Norway's Foreign Minister {person:Marta Quill} met {person:President Maduro} in {place:Oslo}.");
        told.judge(new Split(
                told.mentions.get(0).mention().id(),
                told.mentions.get(1).mention().id()));
        told.judge(new Split(
                told.mentions.get(2).mention().id(),
                told.mentions.get(3).mention().id()));
        List<Entity> entities = told.entities();
        for (long seed = 0; seed < 20; seed++) {
            assertThat(told.shuffledEntities(seed)).as("seed " + seed).isEqualTo(entities);
        }
    }

    @Test
    void workGrowsWithTheMentionsAndNotWithTheirSquare() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("{person:Name").append(i).append(" Tarn} met {person:Tarn} of {company:Tarn Lines ");
            text.append(i % 50).append("}. ");
        }
        List<MentionInContext> all = told.document("2025-05-01", text.toString());
        DocumentBlock block = new DocumentBlock(all);
        List<Edge> edges = block.edges();
        assertThat(block.comparisons()).isLessThan(4L * all.size());
        assertThat(edges).hasSizeLessThan(all.size());
    }

    @Test
    void aBlockOfOneNameGivesFewerEdgesThanMentions() {
        for (int i = 0; i < 400; i++) {
            told.document("2025-05-01", "Norway's Foreign Minister {person:Marta Quill} left.");
        }
        assertThat(told.mentions).allSatisfy(each -> assertThat(Resolve.keys(each))
                .contains("person marta quill", "office marta quill"));
        assertThat(Resolve.block("office marta quill", told.mentions)).hasSize(399);
        assertThat(Resolve.isForLikelyAlone("person marta quill")).isTrue();
        assertThat(Resolve.likely("person marta quill", told.mentions)).isEmpty();
    }

    @Test
    void aTallyOfSomeAndOfTheRestNamesTheEntityAsAllOfThemDo() {
        told.document("2025-05-01", "{person:Marta Quill} left. {person~:The minister} of {state:Norway} spoke.");
        told.document("2025-05-02", "{person:Marta 3:4 Quill} left {state:Norway} for {state:Norge}.");
        for (List<MentionInContext> members : List.of(told.mentions, told.mentions.subList(1, 2))) {
            List<Id> ids =
                    members.stream().map(each -> each.mention().id()).sorted().toList();
            Tally whole = Tally.of(members);
            for (int cut = 0; cut <= members.size(); cut++) {
                Tally some = Tally.parse(
                        Tally.of(members.subList(cut, members.size())).text());
                Tally sum = some.plus(Tally.of(members.subList(0, cut)));
                assertThat(sum.text()).isEqualTo(whole.text());
                assertThat(Resolve.entity(sum, ids)).isEqualTo(Resolve.entity(members));
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Tally.parse("4:NAME"));
    }

    private static Id id(List<MentionInContext> document, int index) {
        return document.get(index).mention().id();
    }

    @Test
    void aSurnameAloneIsTheHeadOfAStateThatItsDocumentNamesAndNobodyElses() {
        List<MentionInContext> full = told.document("2024-05-01", "{person:Nicolás Maduro} spoke.");
        List<MentionInContext> alone = told.document(
                "2025-05-01", "Oil left Venezuela. It pays {person:Maduro} well; when {person:Maduro} fell ill.");
        List<MentionInContext> elsewhere = told.document("2025-05-01", "{person:Maduro} sang in Oslo.");
        List<MentionInContext> kin = told.document(
                "2025-05-01", "Oil left Venezuela. The pilot {person:Pia Maduro} left. {person:Maduro} slept.");
        assertThat(told.one(full.get(0), alone.get(0))).isTrue();
        assertThat(told.one(full.get(0), elsewhere.get(0))).isFalse();
        assertThat(told.one(full.get(0), kin.get(0))).isFalse();
        assertThat(told.one(full.get(0), kin.get(1))).isFalse();
        assertThat(told.one(kin.get(0), kin.get(1))).isTrue();
    }

    @Test
    void aPresidentIsNotTheKinsmanWhoseFullNameHisDocumentGives() {
        List<MentionInContext> all = told.document(
                "2025-05-01", "{person:President Maduro} left. {person:Pia Maduro} stayed; {person:Maduro} wept.");
        assertThat(told.one(all.get(0), all.get(1))).isFalse();
        assertThat(told.of(all.get(0)).name()).isEqualTo("Nicolás Maduro");
    }

    @Test
    void aStatesOnlyOrganIsOneUnderAnyOfItsNamesAndACommonNounForItToo() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "{government-body:the Norwegian Foreign Ministry} and {armed-force~:the Norwegian navy}, {armed-force~:Norwegian units}");
        List<MentionInContext> two = told.document(
                "2025-05-02",
                "{government-body:the Ministry of Foreign Affairs of Norway} and {armed-force:Norway's Navy}, {armed-force~:Norwegian units}"
                        + " and {armed-force~:the navy}");
        assertThat(told.one(one.get(0), two.get(0))).isTrue();
        assertThat(told.one(one.get(1), two.get(1))).isTrue();
        assertThat(told.one(one.get(2), two.get(2))).isFalse();
        assertThat(told.one(two.get(1), two.get(3))).isFalse();
    }

    @Test
    void aNameCutShortIsTheOneThatItsDocumentGivesInFull() {
        List<MentionInContext> all = told.document(
                "2025-05-01",
                "{organisation:The Free Workers' Front of Tarn} met. {organisation:The Free Workers' Front} paid; {organisation:Free Workers} ate.");
        assertThat(told.one(all.get(0), all.get(1))).isTrue();
        assertThat(told.one(all.get(0), all.get(2))).isFalse();
    }

    @Test
    void aCommonNounBesideANameNamesTheSame() {
        List<MentionInContext> all = told.document(
                "2025-05-01",
                "{company~:Airline} {organisation:Tarn Air} grew. {company~:The Dutch builder}, {company:Velde}, sank; {company:Orsa}, "
                        + "{company~:a maker} of pumps, rose. {company:Brim}, {company~:the grocer}, and {company:Alto} said nothing.");
        assertThat(told.one(all.get(0), all.get(1))).isTrue();
        assertThat(told.one(all.get(2), all.get(3))).isTrue();
        assertThat(told.one(all.get(4), all.get(5))).isTrue();
        assertThat(told.one(all.get(6), all.get(7))).isFalse();
    }

    @Test
    void severalAreNotTheOneBesideThemAndAPersonIsNotTheirCompany() {
        List<MentionInContext> all = told.document(
                "2025-05-01",
                "{company~:airlines} {company:Tarn Air} and {company:Nord} grew. {company~:The carrier} {person:Ana Reyes} runs rose.");
        assertThat(told.one(all.get(0), all.get(1))).isFalse();
        assertThat(told.one(all.get(3), all.get(4))).isFalse();
    }

    @Test
    void theCompanyIsTheOneThatTheWordsBeforeNameAndNoneWhereTheyNameTwo() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "{company:Tarn Air} lost money. Fares fell. {company~:The company} will sell {company:Nord}.");
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
        List<MentionInContext> two = told.document(
                "2025-05-02", "{company:Tarn Air} and {company:Nord} lost money. {company~:The company} will close.");
        assertThat(told.one(two.get(0), two.get(2))).isFalse();
        assertThat(told.one(two.get(1), two.get(2))).isFalse();
    }

    @Test
    void aShortNameIsTheOneCompanyWhoseFullNameBeginsSo() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "{company:Velde Motor Company} grew. {company:Velde} hired. {company:Orsa Bank} met {company:Orsa Airways}; {company:Orsa} did not.");
        List<MentionInContext> other = told.document("2025-06-01", "{company:Velde} fired.");
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
        assertThat(told.one(one.get(0), other.get(0))).isTrue();
        assertThat(told.one(one.get(2), one.get(4))).isFalse();
        assertThat(told.one(one.get(3), one.get(4))).isFalse();
    }

    @Test
    void aModelIsKnownByItsDesignationAndANumberAloneIsNone() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "An {equipment:Orsa V510}, two {equipment:V510s}, a {equipment:Velde 320} and a {equipment:Brim 320}.");
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
        assertThat(told.one(one.get(2), one.get(3))).isFalse();
    }

    @Test
    void whatBracketsIntroduceIsNoPartOfTheName() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "{organisation:Tarn Motors Corporation (TM}) closed. {organisation:Tarn Motors} reopened.");
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
    }

    @Test
    void whatBracketsIntroduceIsAnotherNameForTheWholeOneAlone() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "The {party:Workers' Party of Chad} ({party:PTT}) met the {party:Socialist Party of Niger}, also known as the {party:PSN}.");
        MentionInContext chad = told.atTheEndOf(one.get(0), EntityKind.STATE, "Chad");
        MentionInContext niger = told.atTheEndOf(one.get(2), EntityKind.STATE, "Niger");
        assertThat(told.one(one.get(0), one.get(1))).isTrue();
        assertThat(told.one(one.get(2), one.get(3))).isTrue();
        assertThat(told.one(chad, one.get(1))).isFalse();
        assertThat(told.one(niger, one.get(3))).isFalse();
    }

    @Test
    void aStateByItsLettersIsNotShortForWhateverHasThemToo() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "{organisation:University of Sheffield} and {state:US}, {organisation:Union of Tailors} and {organisation:UT}.");
        assertThat(told.one(one.get(0), one.get(1))).isFalse();
        assertThat(told.one(one.get(2), one.get(3))).isTrue();
    }

    @Test
    void aNameThatItsDocumentCutsShortIsNotComparedWithOtherDocuments() {
        List<MentionInContext> chad = told.document(
                "2025-05-01",
                "The {party:Workers' Party of Chad} split. The {party:Workers' Party} lost, and {party:WP} leaders wept.");
        List<MentionInContext> niger = told.document(
                "2025-05-02",
                "Rivals, the {party:Workers' Party of Niger} among them, left the {party:Workers' Party} and {party:WP}.");
        List<MentionInContext> bare = told.document("2025-05-03", "The {party:Workers' Party} won.");
        List<MentionInContext> bareToo = told.document("2025-05-04", "Chad saw the {party:Workers' Party} win.");
        assertThat(told.one(chad.get(0), chad.get(1))).isTrue();
        assertThat(told.one(chad.get(0), chad.get(2))).isTrue();
        assertThat(told.one(niger.get(0), niger.get(1))).isTrue();
        assertThat(told.one(chad.get(0), niger.get(0))).isFalse();
        assertThat(told.one(chad.get(1), niger.get(1))).isFalse();
        assertThat(told.one(chad.get(2), niger.get(2))).isFalse();
        assertThat(told.one(bare.get(0), chad.get(0))).isFalse();
        assertThat(told.one(bare.get(0), bareToo.get(0))).isTrue();
        assertThat(told.of(chad.get(1)).name()).isEqualTo("Workers' Party of Chad");
    }

    @Test
    void aListOfNamesIsNoNameCutShort() {
        List<MentionInContext> list = told.document(
                "2025-05-01",
                "It met the {party:Workers' Party}, {party:Party of Chad} and {state:United States} of old.");
        List<MentionInContext> other =
                told.document("2025-05-02", "The {party:Workers' Party} and the {state:United States} of America met.");
        assertThat(told.one(list.get(0), other.get(0))).isTrue();
        assertThat(told.one(list.get(2), other.get(1))).isTrue();
    }

    @Test
    void lettersThatADocumentIntroducesOtherwiseAreNotTheKnownBodys() {
        List<MentionInContext> known = told.document(
                "2025-05-01",
                "The {organisation:Associated Press} ({organisation:AP}) said so. PARIS (AP) is a dateline.");
        List<MentionInContext> other = told.document(
                "2025-05-02",
                "The {organisation:Popular Alliance} ({organisation:AP}) won; {organisation:AP} votes count.");
        List<MentionInContext> dateline = told.document("2025-05-03", "OSLO ({organisation:AP}) It rained.");
        assertThat(told.one(known.get(0), known.get(1))).isTrue();
        assertThat(told.one(other.get(0), other.get(2))).isTrue();
        assertThat(told.one(known.get(1), other.get(1))).isFalse();
        assertThat(told.one(known.get(0), dateline.get(0))).isTrue();
        assertThat(told.of(other.get(0)).name()).isEqualTo("Popular Alliance");
    }

    @Test
    void aKnownBodysShortNameIsNotTheEndOfAnothers() {
        List<MentionInContext> one = told.document(
                "2025-05-01",
                "The {government-body:United States National Security Council} met. The {organisation:Security Council} voted.");
        assertThat(told.one(one.get(0), one.get(1))).isFalse();
    }
}
