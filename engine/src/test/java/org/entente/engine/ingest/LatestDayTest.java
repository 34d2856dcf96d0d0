package org.entente.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LatestDayTest {
    @Test
    void theLatestPastDayOfSeveralIsTaken() {
        assertThat(LatestDay.in("It began on 2 September 2025. By then, on March 3, 2024, the ship was sold."))
                .contains(LocalDate.of(2025, 9, 2));
    }

    @Test
    void aDayThatIsStillAheadDoesNotCount() {
        assertThat(LatestDay.in("The talks of June 2022 failed, and an air link is to open on 18 July 2023."))
                .contains(LocalDate.of(2022, 6, 1));
    }

    @Test
    void aYearCountsByItsFirstDay() {
        assertThat(LatestDay.in("It was built in 2019 in the 1960s style.")).contains(LocalDate.of(2019, 1, 1));
    }

    @Test
    void aTextWithoutDatesGivesNone() {
        assertThat(LatestDay.in("Nobody may say when; in May 12 men left.")).isEmpty();
    }

    @Test
    void daysOfMetadataKeepTheDayWhereTheyWereStated() {
        assertThat(Days.read("2025-10-16T23:30:00-04:00")).contains(LocalDate.of(2025, 10, 16));
        assertThat(Days.read("Oct. 16, 2025")).contains(LocalDate.of(2025, 10, 16));
        assertThat(Days.read("16th October 2025")).contains(LocalDate.of(2025, 10, 16));
        assertThat(Days.read("03/04/2025")).isEmpty();
        assertThat(Days.read("2025-02-30")).isEmpty();
    }
}
