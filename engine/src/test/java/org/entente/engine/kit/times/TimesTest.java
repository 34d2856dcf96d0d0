package org.entente.engine.kit.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.model.Edtf;
import org.entente.model.Span;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimesTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);

    private static List<TimeFound> find(String text, @Nullable LocalDate date) {
        return Times.find(text, new Span(0, text.length()), date);
    }

    private static String show(String text, TimeFound time) {
        Edtf edtf = time.edtf();
        return time.span().in(text) + " " + time.role().name().toLowerCase(Locale.ROOT) + " "
                + (edtf == null ? time.kind() == TimeFound.Kind.DATE ? "?" : time.kind() : edtf.text()) + " "
                + time.basis().code();
    }

    private static String read(String text, @Nullable LocalDate date) {
        return find(text, date).stream().map(time -> show(text, time)).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        The yard opened in June 2019.            ¦ June 2019 at 2019-06 stated
        It sank in late October.                 ¦ late October at 2024-10-21/2024-10-31 resolved
        Patrols grew since September.            ¦ September since 2024-09 resolved
        Patrols grew since December.             ¦ December since 2023-12 resolved
        They met on July 2.                      ¦ July 2 at 2024-07-02 resolved
        They met on December 2.                  ¦ December 2 at 2023-12-02 resolved
        They will meet on December 2.            ¦ December 2 at 2024-12-02 resolved
        In the last two years it grew.           ¦ the last two years during 2022-11-20/2024-11-20 resolved
        As of 3rd November it stood still.       ¦ 3rd November as_of 2024-11-03 resolved
        Talks began in mid-2021.                 ¦ mid-2021 at 2021-05/2021-08 stated
        It was built in the 1950s.               ¦ the 1950s at 195X stated
        It was built in the 1950's.              ¦ the 1950's at 195X stated
        It fell in the late 1970s.               ¦ the late 1970s at 1977/1979 stated
        They left on Monday.                     ¦ Monday at 2024-11-18 resolved
        They left last Wednesday.                ¦ last Wednesday at 2024-11-13 resolved
        They left yesterday.                     ¦ yesterday at 2024-11-19 resolved
        It must end by the end of the year.      ¦ the end of the year until 2024-12 resolved
        On November 1, 2022 it began.            ¦ November 1, 2022 at 2022-11-01 stated
        On 1 November 2022 it began.             ¦ 1 November 2022 at 2022-11-01 stated
        Filed 2023-04-05 in court.               ¦ 2023-04-05 at 2023-04-05 stated
        It ran from 2015 to 2018.                ¦ 2015 to 2018 since 2015/2018 stated
        Two years ago it closed.                 ¦ Two years ago at 2022~ resolved
        It closed last year.                     ¦ last year at 2023 resolved
        It closed last month.                    ¦ last month at 2024-10 resolved
        It closed last week.                     ¦ last week at 2024-11-11/2024-11-17 resolved
        It was in the nineteenth century.        ¦ the nineteenth century at 18XX stated
        Sales rose in the first quarter of 2023. ¦ the first quarter of 2023 at 2023-01/2023-03 stated
        They came in the spring of 2020.         ¦ spring of 2020 at 2020-03/2020-05 stated
        They came in Sept. 2020.                 ¦ Sept. 2020 at 2020-09 stated
        The siege lasted three weeks.            ¦ three weeks during DURATION none
        They met at 10:30 there.                 ¦ 10:30 at CLOCK none
        From May 3-5, 2021 they met.             ¦ May 3-5, 2021 since 2021-05-03/2021-05-05 stated
        """)
    void readsDatesRelativeToTheDocument(String text, String expected) {
        assertThat(read(text, TODAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in late October",
                "since September",
                "on July 2",
                "last year",
                "yesterday",
                "on Monday",
                "two years ago"
            })
    void withoutTheDocumentsDateRelativeTimesStayUnresolvedAndSaySo(String words) {
        List<TimeFound> found = find("It fell " + words + ".", null);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().isResolved()).isFalse();
        assertThat(found.getFirst().basis()).isEqualTo(TimeBasis.NONE);
    }

    @Test
    void reckonsTheFollowingDayFromTheDayNamedBefore() {
        assertThat(read("They met on 28 February 2024 and left the following day.", TODAY))
                .isEqualTo("28 February 2024 at 2024-02-28 stated | the following day at 2024-02-29 resolved");
        String later = "They left the day after.";
        assertThat(Times.find(later, new Span(0, later.length()), TODAY, LocalDate.of(2024, 2, 28)))
                .first()
                .extracting(TimeFound::edtf)
                .isEqualTo(Edtf.of("2024-02-29"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 31 February 2024",
                "on February 30, 2023",
                "on 2023-02-31",
                "on 0000-01-01",
                "on 2023-13-01",
                "on 29 February 2023",
                "on 10 October 1582",
                "on 05/06/2023"
            })
    void whatTheCalendarHasNotOrTwoHabitsReadDifferentlyStaysUnresolved(String words) {
        List<TimeFound> found = find("It fell " + words + ".", TODAY);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().isResolved()).isFalse();
    }

    @Test
    void aDayThatThereIsNotIsNoMonthEither() {
        assertThat(find("It was signed on the 32nd of May.", TODAY)).isEmpty();
        assertThat(find("It was signed on May 32.", TODAY)).isEmpty();
        assertThat(read("In May 40 crates were found.", TODAY)).startsWith("May at ");
    }

    @Test
    void aLeapDayWithoutAYearIsTheLatestThatThereWas() {
        assertThat(read("It fell on February 29.", LocalDate.of(2023, 3, 1)))
                .isEqualTo("February 29 at 2020-02-29 resolved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They may leave.",
                "May they leave?",
                "They march on.",
                "It cost $1,999 then.",
                "The 1500 crews left.",
                "Call 555-2019-11 first.",
                "He sank it second.",
            })
    void doesNotTakeVerbsPricesAndCountsForDates(String text) {
        assertThat(find(text, TODAY)).isEmpty();
    }

    @Test
    void daysBeforeTheReformOfTheCalendarStayAsTheTextHasThem() {
        assertThat(find("It sailed on 12 March 1492.", TODAY))
                .extracting(TimeFound::edtf)
                .containsExactly(Edtf.of("1492-03-12"));
        assertThat(find("It fell on 4 October 1582, and on 15 October 1582.", TODAY))
                .extracting(TimeFound::edtf)
                .containsExactly(Edtf.of("1582-10-04"), Edtf.of("1582-10-15"));
        assertThat(find("It stood in the year 0, in 44 BC and in 575 B.C.", TODAY))
                .isEmpty();
    }

    @Test
    void datesAtTheEndsOfTheCalendarNeverFail() {
        for (LocalDate date :
                List.of(LocalDate.MIN, LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.MAX)) {
            assertThat(find("It ends next year, 99 centuries ago, on Monday, yesterday, next century.", date))
                    .noneMatch(TimeFound::isResolved);
        }
        assertThat(find("It sank 99 centuries ago.", TODAY)).noneMatch(TimeFound::isResolved);
    }

    @Test
    void neverFailsOnLongDigitsAndOddCharacters() {
        assertThat(find("9".repeat(400) + "-" + "1".repeat(400) + " in " + "2".repeat(300), TODAY))
                .isEmpty();
        assertThat(find("٢٠٢٤ \uD83D\uDEA2 — in", TODAY)).isEmpty();
    }

    @Test
    void tellsFeastsFromTheRuleOfTheirDay() {
        assertThat(Times.find("It opens on Good Friday 2025.", new Span(0, 29), TODAY))
                .extracting(TimeFound::edtf)
                .containsExactly(Edtf.of("2025-04-18"));
        assertThat(Times.find("It fell on Thanksgiving 2023.", new Span(0, 29), TODAY))
                .extracting(TimeFound::edtf)
                .containsExactly(Edtf.of("2023-11-23"));
        assertThat(Times.find("It fell on Christmas Eve.", new Span(0, 25), LocalDate.of(2024, 1, 3)))
                .extracting(TimeFound::edtf)
                .containsExactly(Edtf.of("2023-12-24"));
    }

    @Test
    void partsOfThisYearEndOrBeginWithTheDocument() {
        LocalDate date = LocalDate.of(2024, 11, 20);
        assertThat(Times.find("It fell earlier this year.", new Span(0, 26), date))
                .extracting(TimeFound::edtf)
                .containsExactly(Edtf.of("2024-01-01/2024-11-20"));
        assertThat(Times.find("It falls later this year.", new Span(0, 25), date))
                .extracting(TimeFound::edtf)
                .containsExactly(Edtf.of("2024-11-20/2024-12-31"));
        assertThat(Times.find("It fell late last year.", new Span(0, 23), date))
                .extracting(TimeFound::edtf)
                .containsExactly(Edtf.of("2023-09/2023-12"));
    }

    @Test
    void wordsThatNameNoPlaceInTheCalendarSaySo() {
        assertThat(Times.find("It now falls every week, and did for years.", new Span(0, 43), TODAY))
                .extracting(TimeFound::kind)
                .containsExactly(TimeFound.Kind.REFERENCE, TimeFound.Kind.SET, TimeFound.Kind.DURATION);
        assertThat(Times.find("It now falls every week.", new Span(0, 24), TODAY))
                .noneMatch(TimeFound::isResolved);
    }

    @Test
    void aWeekendIsASaturdayAndASunday() {
        assertThat(read("It fell over the weekend.", TODAY))
                .isEqualTo("the weekend during 2024-11-16/2024-11-17 resolved");
        assertThat(read("It fell last weekend.", LocalDate.of(2024, 11, 17)))
                .isEqualTo("last weekend during 2024-11-09/2024-11-10 resolved");
        assertThat(read("It will fall next weekend.", TODAY))
                .isEqualTo("next weekend during 2024-11-23/2024-11-24 resolved");
    }
}
