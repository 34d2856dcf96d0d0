package org.entente.engine.kit.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.model.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantitiesTest {
    /** An amount as "bound value[low,high] unit", for reading. */
    private static String show(QuantityFound found) {
        Amount amount = found.amount();
        String value = amount.value() == null ? "-" : plain(amount.value());
        String low = amount.low() == null ? "(" : (amount.lowOpen() ? "(" : "[") + plain(amount.low());
        String high = amount.high() == null ? ")" : plain(amount.high()) + (amount.highOpen() ? ")" : "]");
        return found.bound().code() + " " + value + " " + low + ";" + high + " " + found.unit();
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String read(String text) {
        return Quantities.find(text).stream().map(QuantitiesTest::show).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        The deal covers 12 F-35 jets and three C-130 planes.     ¦ f-35 jet, c-130 plane
        The army ordered four K-9 howitzers.                     ¦ k-9 howitzer
        The yard laid 3 V-shaped keels.                          ¦ v-shaped keel
        The strait froze at 5 F that night.                      ¦ °F
        The fine was MSEK 60.                                    ¦ SEK
        The fine was 60 ₦, or HRK 90.                            ¦ NGN, HRK
        It paid 25 cents a share from 20 cents.                  ¦ USc/shares, USc
        She signed for $4 million a year from sponsors.          ¦ USD/yr
        The boat cost 3,000 yen ($22) and the oars 2,000 ($15).  ¦ JPY, USD, JPY, USD
        """)
    void readsSignsAndNamesOfTypesApart(String text, String units) {
        assertThat(Quantities.find(text).stream()
                        .map(found -> found.counted().isEmpty() ? found.unit() : found.counted())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        The guard is 5'6" tall.             ¦ 5.5 ft
        A 6'6 guard fell.                   ¦ 6.5 ft
        The guard is 5 foot 9.              ¦ 5.75 ft
        The crate weighs 2 kilos 500 grams. ¦ 2.5 kg
        The fine was MSEK 60.               ¦ 60000000 SEK
        The bridge cost Rs 20 cr.           ¦ 200000000 INR
        Four-in-ten crews left.             ¦ 0.4 share
        She won the 400m hurdles.           ¦ 400 m
        The yard sold 400m shares.          ¦ 400000000 shares
        """)
    void readsAmountsInSeveralParts(String text, String amount) {
        assertThat(Quantities.find(text))
                .extracting(found -> {
                    BigDecimal value = found.amount().value();
                    return (value == null ? "-" : plain(value)) + " " + found.unit();
                })
                .containsExactly(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        The ferry carried 83 passengers.                         ¦ exact 83 [83;83] passenger
        Rescuers found at least 14 bodies.                       ¦ at-least 14 [14;) body
        Over 61 crates were seized.                              ¦ more-than 61 (61;) crate
        The depot holds up to 50 trucks.                         ¦ at-most 50 (0;50] truck
        As many as 70 sailors deserted.                          ¦ at-most 70 (0;70] sailor
        Fewer than 9 ships answered.                             ¦ less-than 9 (0;9) ship
        No fewer than 12 mines were laid.                        ¦ at-least 12 [12;) mine
        About 60,000 litres leaked.                              ¦ about 60000 [55000;65000] l
        Some 240 workers walked out.                             ¦ about 240 [235;245] worker
        The fund holds $1.3 million.                             ¦ exact 1300000 [1250000;1350000] USD
        Twenty-one cutters took part.                            ¦ exact 21 [21;21] cutter
        The decree covers nine million residents.                ¦ exact 9000000 [8500000;9500000] resident
        Dozens of crews were arrested.                           ¦ range - [24;99] crew
        Several hundred guards came.                             ¦ range - [300;999] guard
        Hundreds of thousands of residents fled.                 ¦ range - [200000;999999] resident
        Between 20 and 30 barges sank.                           ¦ range - [20;30] barge
        Support lies at from 5 to 7 percent.                     ¦ range - [5;7] %
        A force of 20-30 boats left.                             ¦ range - [20;30] boat
        It costs $5-7 million.                                   ¦ range - [5000000;7000000] USD
        Exports rose 6 per cent.                                 ¦ exact 6 [5.5;6.5] %
        The lead grew by 4 percentage points.                    ¦ exact 4 [3.5;4.5] pp
        Flows of 45,000 bpd resumed.                             ¦ exact 45000 [44500;45500] bbl/d
        Crude sold at $70 a barrel.                              ¦ exact 70 [65;75] USD/bbl
        A missile with a 1,000 km range flew.                    ¦ exact 1000 [900;1100] km
        More than a third of the crew left.                      ¦ more-than 0.3333333333333333 (0.3333333333333333;) share
        Two and a half years passed.                             ¦ exact 2.5 [2.45;2.55] yr
        Half a million voters stayed home.                       ¦ exact 500000 [250000;750000] voter
        Imports doubled.                                         ¦ exact 2 [2;2] ×
        One in five households went without.                     ¦ exact 0.2 [0.2;0.2] share
        A$40m was paid.                                          ¦ exact 40000000 [36000000;44000000] AUD
        The heat reached 40°C.                                   ¦ exact 40 [36;44] °C
        It fell to -12 °C.                                       ¦ exact -12 [-12.5;-11.5] °C
        He needs 400 tons or more.                               ¦ at-least 400 [400;) ton
        They won 3 cups.                                         ¦ exact 3 [3;3] cup
        He paid hk $ 12 for it.                                  ¦ exact 12 [11.5;12.5] HKD
        A toll of rupees 500 is due.                             ¦ exact 500 [450;550] INR
        The post had 30, 000 beds.                               ¦ exact 30000 [27000;33000] bed
        A tank of 20 [kg] burst.                                 ¦ exact 20 [18;22] kg
        It weighed 40 kg, against 35 before.                     ¦ exact 40 [36;44] kg | exact 35 [34.5;35.5] kg
        The dearer cost 84 cents, while the other is at 74.      ¦ exact 84 [83.5;84.5] USc | exact 74 [73.5;74.5] USc
        A boat of 12 ft 3 in sank.                               ¦ exact 12.25 [12.208333333333333335;12.291666666666666665] ft
        The index lost 162.31 points to 7,425.81.                ¦ exact 162.31 [162.31;162.31] point | exact 7425.81 [7425.81;7425.81] point
        A quarter of a mile lay between.                         ¦ exact 0.25 [0.25;0.25] mi
        They waited 5 long hours.                                ¦ exact 5 [4.5;5.5] h
        They moved 12 Turkish and Syrian trucks.                 ¦ exact 12 [12;12] truck
        One witness says so.                                     ¦ exact 1 [1;1] witness
        The firm sold 5,000 shares.                              ¦ exact 5000 [4500;5500] shares
        Life expectancy there is 63.                             ¦ exact 63 [62.5;63.5] year of age
        Amaro, 40 — a father — was shot.                         ¦ exact 40 [39.5;40.5] year of age
        At least about 30 vans came.                             ¦ at-least 30 [30;) van
        She was worried about 63 sailors.                        ¦ exact 63 [63;63] sailor
        It carries 290 guests plus cargo.                        ¦ exact 290 [290;290] guest
        It carries 290 guests plus.                              ¦ at-least 290 [290;) guest
        Rents fell by half.                                      ¦ exact 0.5 [0.5;0.5] share
        He drank half a litre.                                   ¦ exact 0.5 [0.5;0.5] l
        A half-mile fence stood there.                           ¦ exact 0.5 [0.5;0.5] mi
        Seats go for $40 a ticket.                               ¦ exact 40 [36;44] USD/ticket
        He owed 500 pounds.                                      ¦ exact 500 [450;550] GBP
        He lifted 500 pounds.                                    ¦ exact 500 [450;550] lb
        The count edged up to 60 trucks.                         ¦ exact 60 [60;60] truck
        It lost 4 per cent over two years.                       ¦ exact 4 [3.5;4.5] % | exact 2 [1.5;2.5] yr
        He waited for over two years.                            ¦ more-than 2 (2;) yr
        It is right to plus or minus 3 points.                   ¦ exact 3 [3;3] point
        The jab is for adults over 60.                           ¦ more-than 60 (60;) year of age
        The skipper, 29, was hurt.                               ¦ exact 29 [28.5;29.5] year of age
        Support is low between the ages of 18 and 34.            ¦ range - [18;34] year of age
        Nine escaped by sea, with 4 boats.                       ¦ exact 9 [9;9]  | exact 4 [4;4] boat
        It was 12 degrees below zero.                            ¦ exact 12 [11.5;12.5] degree
        It costs $5m to $7m.                                     ¦ range - [5000000;7000000] USD
        It takes between €15m and €18m.                          ¦ range - [15000000;18000000] EUR
        A hall of 1,200 sq. ft. burnt.                           ¦ exact 1200 [1150;1250] ft2
        They slept 6 hours a night.                              ¦ exact 6 [5.5;6.5] h/night
        They won 14 times in Oslo.                               ¦ exact 14 [14;14] time
        """)
    void readsAmountsWithTheirBoundsAndUnits(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Mohajer-6 was shown.",
                "An F-16 crashed.",
                "A Boeing 747 landed.",
                "Under Resolution 2231 it lapsed.",
                "It happened on September 2.",
                "On 3rd November they met.",
                "In 2019 they left.",
                "The 22nd brigade moved.",
                "The third convoy left.",
                "One of the crew spoke.",
                "They met at 10:30.",
                "They met at 5 p.m. on deck.",
                "He lives at 10 Downing Street.",
                "1. Background",
                "They won 3-2 at home.",
                "No one came.",
                "Version 2.0.1 is out.",
                "The 1990s were quiet.",
                "The 5G network failed.",
                "They test for COVID -19 there.",
                "It fell in the 90210 ZIP code.",
                "The part 2470m312 broke.",
                "They are winning 2 – 1 there.",
                "He reigned long (1704 – 1787).",
                "It stood between 1656 and 1722.",
                "A copy (1480) burnt.",
                "Call 0590258046 now.",
                "The road is shut between junctions 4 and 6.",
                "Zero Hedge asked why.",
                "Phase 3 trials began.",
                "He went 4-for-5 there.",
                "They aim for net zero by then.",
                "the sp 500 fell there",
                "He hit a six off it.",
            })
    void doesNotTakeDatesOrdinalsNamesAndListNumbersForAmounts(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        Exports rose 6 per cent.                   ¦ UP
        Prices were down $3.                       ¦ DOWN
        Batteries shot down 12 drones.             ¦ NONE
        The army set up 12 posts.                  ¦ NONE
        They sank 12 boats.                        ¦ NONE
        The fund raised $12 million.               ¦ NONE
        It sank 12 miles off the coast.            ¦ NONE
        Crews advanced 12 km.                      ¦ NONE
        The tariff was revised upward by $12.      ¦ UP
        They raised the main rate by 25 points.    ¦ UP
        Clinics cut deaths by a third.             ¦ DOWN
        They signed up 12 sailors.                 ¦ NONE
        The side lost by 12 points.                ¦ NONE
        They used up 12 tonnes.                    ¦ NONE
        """)
    void tellsARiseOrFallFromWhatIsDoneToThings(String text, QuantityFound.Change change) {
        assertThat(Quantities.find(text)).extracting(QuantityFound::change).containsExactly(change);
    }

    @Test
    void tellsAChangeByAVerbFromOneByANounOrByWhatFollows() {
        assertThat(Quantities.find("Exports rose 6 per cent, after a rise of 4 per cent, and ended 2 per cent higher."))
                .extracting(QuantityFound::changeByVerb)
                .containsExactly(true, false, false);
        assertThat(Quantities.find("Cocoa climbed above $4,000."))
                .as("where to, and not by how much")
                .extracting(QuantityFound::changeByVerb)
                .containsExactly(false);
    }

    @Test
    void sharesOneWordOfChangeBetweenTwoAmounts() {
        assertThat(Quantities.find("Output rose by 40 tonnes or 2 per cent."))
                .extracting(QuantityFound::change)
                .containsExactly(QuantityFound.Change.UP, QuantityFound.Change.UP);
        assertThat(Quantities.find("Steel fell 2 per cent, Tin by 3 per cent."))
                .extracting(QuantityFound::change)
                .containsExactly(QuantityFound.Change.DOWN, QuantityFound.Change.DOWN);
    }

    @Test
    void namesWhatIsCountedWithItsQualifiersAndWhatAShareIsOf() {
        assertThat(Quantities.find("The previous two sessions failed."))
                .extracting(QuantityFound::counted)
                .containsExactly("previous session");
        assertThat(Quantities.find("They bought five of the three-ton satellites."))
                .extracting(QuantityFound::counted)
                .containsExactly("three-ton satellite", ""); // and three tons
        assertThat(Quantities.find("Half the voters stayed home."))
                .extracting(QuantityFound::counted)
                .containsExactly("voter");
    }

    @Test
    void neverFailsOnNumbersOfHundredsOfDigits() {
        String digits = "7".repeat(400);
        List<QuantityFound> found =
                Quantities.find("The counter showed " + digits + " ticks and " + "1" + "0".repeat(5000) + ".");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().amount().value()).isEqualTo(new BigDecimal(digits));
    }

    @Test
    void readsDigitsOfOtherScriptsAndRefusesMixedOnes() {
        assertThat(read("They fired ۱۲۰ rockets.")).isEqualTo("exact 120 [120;120] rocket");
        assertThat(read("They fired १२ rockets.")).isEqualTo("exact 12 [12;12] rocket");
        assertThat(read("They fired 1۲ rockets.")).isEmpty();
    }

    @Test
    void readsBothHabitsOfSeparatorsAndSaysWhereTheDigitsLeaveBothOpen() {
        assertThat(read("It cost 1.000,50 euros here and 1,000.50 euros there."))
                .isEqualTo("exact 1000.5 [1000.495;1000.505] EUR | exact 1000.5 [1000.495;1000.505] EUR");
        QuantityFound open = Quantities.find("They seized 1.250 crates.").getFirst();
        assertThat(open.ambiguous()).isTrue();
        assertThat(open.amount().low()).isEqualByComparingTo("1.250");
        assertThat(open.amount().high()).isEqualByComparingTo("1250");
        assertThat(read("They seized 1.250 crates worth 9.300.000,00 pesos."))
                .startsWith("exact 1250 [1250;1250] crate");
        assertThat(read("They seized 1.250 tonnes, or 2.5 per boat of 1,400.")).startsWith("exact 1.25 ");
    }

    @Test
    void aCommaBeforeOneDigitAndAMillionLeavesBothOpenWhereTheTextHasNoHabit() {
        QuantityFound open =
                Quantities.find("The bill rose by 1,5 million euros.").getFirst();
        assertThat(open.ambiguous()).isTrue();
        assertThat(open.amount().low()).isEqualByComparingTo("1500000");
        assertThat(open.amount().high()).isEqualByComparingTo("15000000");
        assertThat(read("The bill rose by 1,5 million euros to 9.300.000,00 pesos."))
                .startsWith("exact 1500000 ");
        assertThat(read("See rows 1,5 and 7.")).doesNotContain("1.5");
    }

    @Test
    void soManyOfTenAreAShareAndSoManyOfOthersAreNot() {
        assertThat(read("Eight of 10 voters stayed away."))
                .startsWith("exact 0.8 ")
                .contains("share");
        assertThat(read("Eight in 10 voters stayed away."))
                .startsWith("exact 0.8 ")
                .contains("share");
        assertThat(read("Eight of 14 voters stayed away.")).doesNotContain("share");
    }

    @Test
    void offsetsAreOfTheTextAndCoverHedgeNumberAndUnit() {
        String text = "Officials say that at least 21 strikes were flown.";
        QuantityFound found = Quantities.find(text).getFirst();
        assertThat(found.span().in(text)).isEqualTo("at least 21 strikes");
        assertThat(found.number().in(text)).isEqualTo("21");
        assertThat(found.unitSpan().in(text)).isEqualTo("strikes");
    }

    @Test
    void numbersOfMixedSeparatorsAreNoAmounts() {
        assertThat(read("They sank 1,5.000,5 barges.")).isEmpty();
        assertThat(read("They sank 1.5,000.5.5 barges.")).isEmpty();
    }

    @Test
    void groupsPartedByBlanksOrApostrophesAreOneNumber() {
        assertThat(read("They seized 12 000 crates worth 1 250 300,50 euros."))
                .isEqualTo("exact 12000 [11500;12500] crate | exact 1250300.5 [1250300.495;1250300.505] EUR");
        assertThat(read("It cost 1'400'250 francs.")).startsWith("exact 1400250 ");
        assertThat(read("They sent 12 155mm howitzers."))
                .as("two numbers, not one")
                .isEqualTo("exact 12 [12;12] howitzer | exact 155 [154.5;155.5] mm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It stood in 575 B.C. already.",
                "It burnt in AD 40.",
                "A chance of 10^500 says little.",
                "A record-four-door car won."
            })
    void yearsOfAnEraAndPowersAreNoAmounts(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        Two militia-held bridges fell.                ¦ militia-held bridge
        They lost 20 anti-aircraft artillery systems. ¦ anti-aircraft artillery system
        Soldiers burnt three weapons caches.          ¦ weapons cache
        It cost 40 police officers their posts.       ¦ police officer
        A crew of 30 airmen slept.                    ¦ airman
        They gave 30 M777s away.                      ¦ m777
        Six MiG-29s took off.                         ¦ mig-29
        They sent 200 two-ton trucks.                 ¦ two-ton truck
        A dozen or so sites closed.                   ¦ site
        It needs a barge or two.                      ¦ barge
        A third of the population lives in camps.     ¦ population
        One in five voters stayed at home.            ¦ voter
        There were 200 total arrests.                 ¦ arrest
        Two of the board's nine directors resigned.   ¦ director
        They hold 212 of the 450 seats.               ¦ seat
        It treated 16 elderly sailors.                ¦ elderly sailor
        Just 6 of 140 bids won.                       ¦ bid
        The 30-storey tower fell.                     ¦ storey tower
        Half of all pregnant sailors slept.           ¦ pregnant sailor
        Twenty-odd boats left.                        ¦ boat
        They pay in 36 monthly parts.                 ¦ monthly part
        They won eight away games.                    ¦ away game
        Half of the port's 300 crews left.            ¦ crew
        It bakes 700 loaves.                          ¦ loaf
        They flew 38 sorties.                         ¦ sortie
        It fell on 40 schoolchildren.                 ¦ schoolchild
        Two real-world trials failed.                 ¦ real-world trial
        One shell landed near the quay.               ¦ shell
        """)
    void namesWhatIsCountedByTheWholeOfItsNoun(String text, String counted) {
        assertThat(Quantities.find(text).getFirst().counted()).isEqualTo(counted);
    }

    @Test
    void ofThoseToWhomSomethingWasDoneNoNounIsTold() {
        assertThat(Quantities.find("A third of those screened were ill.")
                        .getFirst()
                        .counted())
                .isEmpty();
    }

    @Test
    void twoUnitsOfOneMeasureAreOneAmount() {
        assertThat(read("The door is 6 ft 3 in high."))
                .startsWith("exact 6.25 ")
                .endsWith(" ft");
        assertThat(read("It weighs 8 lb 4 oz.")).startsWith("exact 8.25 ").endsWith(" lb");
        assertThat(read("It cost thirteen dollars forty."))
                .startsWith("exact 13.4 ")
                .endsWith(" USD");
        assertThat(read("It is 6 ft wide, 3 in deep.")).contains(" | ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        The quay has 14 cranes, eight of which rust.            ¦ crane
        They drew 14 cranes, of which eight had rusted.         ¦ crane
        They hired 75 divers, 19 of them trainees.              ¦ trainee
        Of the 212 divers at sea, 187 came home.                ¦ diver
        Of its 12 docks, five are full.                         ¦ dock
        The number of leaking tanks has climbed to 3,420.       ¦ leaking tank
        The number of leaking tanks fell by 40,000 to 3 million. ¦ leaking tank
        They sold 70 boats last year, three fewer than planned. ¦ boat
        The port sent 300 divers and another 200 will follow.   ¦ diver
        The storm sank 12 barges and damaged 30.                ¦ barge
        The storm sank 12 barges, damaging 30.                  ¦ barge
        Some 40 barges sank and 120 were damaged.               ¦ barge
        They built 40 barges in May and 52 in June.             ¦ barge
        Six docks burnt, four in the east and two in the south. ¦ dock
        Some 300 divers came, including 45 from one port.       ¦ port
        It makes 400 boats a day, 60 of them by hand.           ¦ boat
        The bid had 88 votes in favour and 12 against.          ¦ vote
        They have run late in 17 of the past 20 trips.          ¦ trip
        They got 31 Heron 2 boats.                              ¦ heron 2 boat
        A dozen came and a thousand more watched the divers.    ¦ ''
        They saw 20 X30neo boats.                               ¦ x30neo boat
        """)
    void namesWhatIsCountedElsewhereInTheSentence(String text, String counted) {
        assertThat(Quantities.find(text).getLast().counted()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        The quay has 14 cranes. Eight of which.                 ¦ ''
        They drew 14 cranes, 40 of which rust.                  ¦ ''
        A number of tanks sank to 340.                          ¦ ''
        They sank 14 barges and the fleet kept 8.               ¦ ''
        The fuel of the 14 barges ran to 8.                     ¦ ''
        """)
    void leavesOpenWhatTheSentenceDoesNotName(String text, String counted) {
        assertThat(Quantities.find(text).getLast().counted()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        Zinc rose $4.10 to $1,310.20 an ounce.       ¦ exact 4.1 [4.095;4.105] USD | exact 1310.2 [1310.195;1310.205] USD/oz
        Zinc rose $4.10 to US$1,310.20.              ¦ exact 4.1 [4.095;4.105] USD | exact 1310.2 [1310.195;1310.205] USD
        It fell by 40 to 9,000 boats.                ¦ exact 40 [40;40]  | exact 9000 [8500;9500] boat
        Wages rose 5 to 7 per cent.                  ¦ range - [5;7] %
        Sales were 900,000 in 1998 to 1.2 million.   ¦ exact 900000 [850000;950000]  | exact 1200000 [1150000;1250000]
        There are 50-60 of them at sea.              ¦ range - [50;60]
        They won 50-60 at home.                      ¦ ''
        The bank holds 30 tonnes of gold a vault.    ¦ exact 30 [27;33] t
        It uses 30 tonnes of gold a year.            ¦ exact 30 [27;33] t/yr
        It sold 30 tonnes of gold a year ago.        ¦ exact 30 [27;33] t
        It emits 80 grams of lead per cubic metre.   ¦ exact 80 [75;85] g/m3
        The quay is 40 metres long and 9 wide.       ¦ exact 40 [36;44] m | exact 9 [8.5;9.5] m
        The quake had a magnitude of 6.3.            ¦ exact 6.3 [6.3;6.3]
        A quake of magnitude 6.3 and 10 km deep.     ¦ exact 6.3 [6.3;6.3]  | exact 10 [9;11] km
        It lent $5m and a further 3 million.         ¦ exact 5000000 [4500000;5500000] USD | exact 3000000 [2500000;3500000] USD
        The yen was at $9, against 12 late in May.   ¦ exact 9 [8.5;9.5] USD | exact 12 [11.5;12.5] USD
        Zinc is down 0.3 of a cent.                  ¦ exact 0.3 [0.25;0.35] USc
        It rose half a point.                        ¦ exact 0.5 [0.5;0.5] point
        It is 158 x 78 x 7 mm.                       ¦ exact 158 [157.5;158.5] mm | exact 78 [77.5;78.5] mm | exact 7 [6.5;7.5] mm
        The crate weighs 13st 7lb.                   ¦ exact 13.5 [13.464285714285714285;13.535714285714285715] stone
        The 13th and the 21st went home.             ¦ ''
        """)
    void readsUnitsThatStandApart(String text, String expected) {
        assertThat(read(text).strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        It rose one per cent.                        ¦ 1
        One of them left.                            ¦ ''
        Three quarters of a million homes went dark. ¦ 750000
        It saw a volume of 1.2M.                     ¦ 1200000
        A 1.4m-strong union met.                     ¦ 1400000
        A 1.4m-high wall fell.                       ¦ 1.4
        It is 2.5x the size.                         ¦ 2.5
        He was 1.2s back.                            ¦ 1.2
        He liked the 90s.                            ¦ ''
        One in every 20 calls fails.                 ¦ 0.05
        They fed half-a-dozen dogs.                  ¦ 6
        They cut it by a third since May.            ¦ 0.3333333333333333
        The third since May was late.                ¦ ''
        They met at half past eight.                 ¦ ''
        They met the under-25s.                      ¦ ''
        They flew an Arrow 900 Max home.             ¦ ''
        They sat in seats 3 and 4.                   ¦ ''
        """)
    void readsNumbersThatAreShortAndLeavesThoseThatAreNone(String text, String values) {
        assertThat(Quantities.find(text).stream()
                        .map(found -> plain(found.amount().value()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        They want a 7% raise over two years. ¦ exact
        They waited for over two years.      ¦ more-than
        The crew spent over two years there. ¦ more-than
        He turned it over 3 times.           ¦ exact
        The yard handed over two tankers.    ¦ exact
        The yard sold over two tankers.      ¦ more-than
        It costs $90 plus $8 in tax.         ¦ exact
        It has 90-plus boats.                ¦ at-least
        """)
    void tellsWordsThatBoundFromThoseThatTellWhenOrWhatIsAdded(String text, String bound) {
        assertThat(Quantities.find(text).stream()
                        .map(found -> found.bound().code())
                        .filter(code -> !code.equals("exact"))
                        .findFirst()
                        .orElse("exact"))
                .isEqualTo(bound);
    }

    @Test
    void emptyAndOddTextsHaveNoAmounts() {
        assertThat(Quantities.find("")).isEmpty();
        assertThat(Quantities.find("… — \uD83D\uDEA2 \u0000 .")).isEmpty();
        assertThat(Quantities.find("$ % - 's")).isEmpty();
    }

    /** What a number counts that its clause, its owner or a neighbour names. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        Of the mill's 900 hands, 340 weave by day.                 ¦ hand, hand
        Of the mill's 900 hands, 340 looms are idle.               ¦ hand, loom
        Two thirds of the clerks, or 68 of them, left.             ¦ share, clerk
        Nurses treated six sailors and two clerks and fed nearly 40. ¦ sailor, clerk, -
        The rate went up to 5.2 percent from 5.                    ¦ %, %
        The rate went up 5.2 percent from 120.                     ¦ %, -
        Otto's crew sank 38 barges; his rival's, 31.               ¦ barge, barge
        Otto's crew sank 38 barges; in 31 ports they rested.       ¦ barge, port
        The ballad took 45 percent of the vote to its rival's 38.  ¦ %, %
        The cart held 26 tonnes of sugar and 4 of rice.            ¦ t, t
        The cart held 26 tonnes of sugar and 4 of the clerks.      ¦ t, clerk
        The hull is 30 by 12 feet.                                 ¦ ft, ft
        Rents rose 30 by 12 March.                                 ¦ -
        Only three of the original 12 tenants stayed.              ¦ tenant, tenant
        The yard built 42 909s and eight Lark 72s.                 ¦ 909, 72
        The yard sang 42 1990s songs.                              ¦ -
        Another 300 of its hands went home.                        ¦ hand
        The mill has 340 weave in the hall.                        ¦ -
        Each of the 12 towns gets 40 million rand.                 ¦ town, ZAR
        They bought eight 70-seat boats.                           ¦ boat, boat
        They hired another 40 working part time.                   ¦ -
        They hired 40 training officers.                           ¦ officer
        He made millions of dollars from it.                       ¦ USD
        """)
    void aNumberCountsWhatItsNeighboursName(String text, String units) {
        assertThat(Quantities.find(text).stream().map(found -> found.unit().isEmpty() ? "-" : found.unit()))
                .containsExactly(units.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        The boats are worth $7.2 bn in all.   ¦ exact 7200000000 [7150000000;7250000000] USD
        The line flies 2.3m people a month.   ¦ exact 2300000 [2250000;2350000] people/mo
        Its number of riders will jump to 70m. ¦ exact 70000000 [65000000;75000000] rider
        The wall rose to 70m.                 ¦ exact 70 [65;75] m
        The wall is 2.3m high.                ¦ exact 2.3 [2.25;2.35] m
        """)
    void lettersOfMagnitudeStandApartAndBeforeRates(String text, String amount) {
        assertThat(read(text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The 909 MAX landed.", "She flew the 909 MAX home.", "By a 2-to-1 vote, it ruled."})
    void modelsInCapitalsAndVotesAreNoAmounts(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        They ordered 14 new Corvo A320 boats.                     ¦ new corvo a320 boat
        They ordered five new 909 boats.                          ¦ new 909 boat
        They ordered 60 Corvo 909 Swift boats.                    ¦ corvo 909 swift boat
        They fly 22 Corvo 909-800s.                               ¦ corvo 909-800
        They shut 1,500 coal- and gas-fired mills.                ¦ coal- and gas-fired mill
        They ran three large, ugly mills.                         ¦ large ugly mill
        The five most recent trials failed.                       ¦ recent trial
        Two of the few yards grew.                                ¦ yard
        He missed ten of the Otters' 16 games.                    ¦ game
        He took 6 of his team-high 11 corners.                    ¦ corner
        The four “loopholes” he named are shut.                   ¦ loophole
        Two United Harbours service crews came.                   ¦ united harbours service crew
        One guard Friday said so.                                 ¦ guard
        One guard claiming the gate was shut left.                ¦ guard
        Each of the three guards faces a fine.                    ¦ guard
        They foiled 75 break-ins.                                 ¦ break-in
        He made two clever three-point plays.                     ¦ clever three-point play
        A father of seven came.                                   ¦ child
        They chose 14 Harbour and 12 Upland senators.             ¦ harbour senator
        They met hundreds of other guests.                        ¦ guest
        He sold five of the bank 's 11 boats.                     ¦ boat
        It hid 100 Lebanese sheltering in a barn.                 ¦ lebanese
        He took 23 points thanks to luck.                         ¦ point
        """)
    void readsTheNounThroughNamesListsAndOwners(String text, String counted) {
        assertThat(Quantities.find(text).getFirst().counted()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        They hold three red barges, five blue and two white.      ¦ white barge
        They have 14 barges and 30 on order.                      ¦ barge
        Otto sold 14 barges, and Kurt hopes to order 40.          ¦ barge
        They checked 12 barges out of 480 in port.                ¦ barge
        They sold 14 barges, with coasters accounting for eight.  ¦ barge
        Of 23 barges checked, 17 reported worse leaks.            ¦ barge
        Of every 100 barges built there, seven sink.              ¦ barge
        The two storms sank 102 and 21 barges respectively.       ¦ barge
        He keeps 44 seats in the 120-member hall, and needs 17 more for it. ¦ seat
        """)
    void aLaterNumberCountsTheThingsOfAnEarlierOne(String text, String counted) {
        List<QuantityFound> found = Quantities.find(text);
        assertThat(found.stream().map(QuantityFound::counted)).contains(counted);
        assertThat(found.getLast().counted()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        They sold 14 barges, and the heat touched 40.             ¦ ''
        They sold 14 barges. Kurt sold 40.                        ¦ ''
        They sold 14 barges, and Kurt sold 40,000.                ¦ ''
        He has 14 barges, with a mark of 6.1.                     ¦ ''
        They fell eight short of the mark.                        ¦ ''
        Three barges came, and one drifted off.                   ¦ ''
        They have 14 crew and 12 aboard.                          ¦ ''
        A crowd of 38,000 saw the game.                           ¦ ''
        """)
    void aNumberOfSomethingElseCountsNothingToldBefore(String text, String counted) {
        assertThat(Quantities.find(text).getLast().counted()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        He worked a day and a half on it.                  ¦ 1.5 d
        The way took two hours and a half.                 ¦ 2.5 h
        Less than half of 1 percent came.                  ¦ 0.5 %
        A 6-foot-9 guard stood there.                      ¦ 6.75 ft
        They led for three quarters.                       ¦ 3 quarter
        They cut rates by a quarter-point.                 ¦ 0.25 point
        It held 81 tonnes, of which 43 are lost.           ¦ 81 t, 43 t
        It was 44 degrees, four above the norm.            ¦ 44 degree, 4 degree
        It rose 8, 9 and 10 percent.                       ¦ 8 %, 9 %, 10 %
        It has 3,840 by 2,160 pixels.                      ¦ 3840 px, 2160 px
        A gain of 8.7 percent, Otto with 6.1 and Kurt with 5.5. ¦ 8.7 %, 6.1 %, 5.5 %
        It cost 3.2 billion euros, short of the 3.4 billion planned. ¦ 3200000000 EUR, 3400000000 EUR
        It stood at 61.4 per cent of capacity, against 48.2 in May. ¦ 61.4 %, 48.2 %
        The bill will go up by £96 to £1,223.              ¦ 96 GBP, 1223 GBP
        It lost by a vote of 48 to 52.                     ¦ 48 , 52
        A man of 42 came.                                  ¦ 42 year of age
        It dug 6,000 tonnes, below its target of 9,000.    ¦ 6000 t, 9000 t
        They have 30- and 40-year loans.                   ¦ 30 yr, 40 yr
        He paid R1.8 million and R1,250 for it.            ¦ 1800000 ZAR, 1250 ZAR
        """)
    void unitsReachTheNumbersThatShareThem(String text, String amounts) {
        assertThat(Quantities.find(text).stream()
                        .map(found -> plain(found.amount().value()) + " " + found.unit())
                        .collect(Collectors.joining(", "))
                        .strip())
                .isEqualTo(amounts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        Pots cost between 40p and 50p a litre.             ¦ range - [40;50] GBp/l
        It is 3 percent above the 12 tonnes of May.        ¦ exact 3 [2.5;3.5] % | exact 12 [11.5;12.5] t
        They quarrelled over 90 tonnes of tin.             ¦ exact 90 [85;95] t
        They hold over 90 crates.                          ¦ more-than 90 (90;) crate
        The tin is well above 12 tonnes.                   ¦ more-than 12 (12;) t
        """)
    void whatComparesIsNoBound(String text, String amounts) {
        assertThat(read(text)).isEqualTo(amounts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is below 2005 levels.",
                "They met over the 2008 collapse.",
                "It stays until at least 2014.",
                "Both sides split 4 to 1.",
                "It is a 3 to 2 margin.",
                "He paid into a 401(k) plan.",
                "She shoots 4K video.",
                "She dialled 999.",
                "It is in the mid-30s.",
                "He grew up in the 80's.",
                "He took a half-frozen fish.",
                "The film is rated R18.",
                "She drove the LC 500 grand tourer."
            })
    void yearsRatiosAndNamesAreNoAmounts(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They counted over 2,005 crates.",
                "The post has 80 men.",
                "She sold 4K tickets.",
                "They lost 999 crates.",
                "They drew half of it."
            })
    void whatLooksAlikeCounts(String text) {
        assertThat(Quantities.find(text)).hasSize(1);
    }
}
