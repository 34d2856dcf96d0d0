package org.entente.engine.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.engine.screen.Ownership.Owned;
import org.entente.engine.screen.Ownership.State;
import org.entente.model.Amount;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OwnershipTest {
    private static final Authority OFAC = Authority.of("us-ofac-sdn");
    private static final Authority EU = Authority.of("eu-fsf");
    private static final Authority UK = Authority.of("uk-sanctions");
    private static final Set<Id> LISTED = Set.of(id("Karim"), id("Anton"));

    private final List<Holding> told = new ArrayList<>();

    private static Id id(String name) {
        return Ids.of("test", name);
    }

    private static Amount percent(String value) {
        return Amount.exactly(new BigDecimal(value));
    }

    private void owns(String owner, String owned, @Nullable Amount percent) {
        told.add(new Holding(Ids.of("claim", String.valueOf(told.size())), id(owner), id(owned), false, percent));
    }

    private void controls(String owner, String owned) {
        told.add(new Holding(Ids.of("claim", String.valueOf(told.size())), id(owner), id(owned), true, null));
    }

    private State state(Authority authority, String owned) {
        return one(authority, owned).state();
    }

    private Owned one(Authority authority, String owned) {
        return Ownership.of(authority, LISTED, told).stream()
                .filter(each -> each.owned().equals(id(owned)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listedOwnersAddUpWhereTheAuthorityAddsThem() {
        owns("Karim", "Bank", percent("35"));
        owns("Anton", "Bank", percent("20"));
        owns("Stranger", "Bank", percent("45"));
        Owned ofac = one(OFAC, "Bank");
        assertThat(ofac.state()).isEqualTo(State.REACHES);
        assertThat(ofac.low()).isEqualByComparingTo("55");
        assertThat(ofac.holdings()).extracting(Holding::owner).containsExactlyInAnyOrder(id("Karim"), id("Anton"));
        assertThat(state(EU, "Bank")).isEqualTo(State.REACHES);
        assertThat(state(UK, "Bank")).isEqualTo(State.BELOW);
        assertThat(one(UK, "Bank").low()).isEqualByComparingTo("35");
    }

    @Test
    void halfIsEnoughForOneAndNotForAnother() {
        owns("Karim", "Lines", percent("50"));
        assertThat(state(OFAC, "Lines")).isEqualTo(State.REACHES);
        assertThat(state(UK, "Lines")).isEqualTo(State.BELOW);
        told.clear();
        owns("Karim", "Lines", new Amount(null, new BigDecimal("50"), true, new BigDecimal("100"), false));
        assertThat(state(UK, "Lines")).isEqualTo(State.REACHES);
    }

    @Test
    void controlCountsForSomeAuthoritiesOnly() {
        controls("Karim", "Lines");
        owns("Karim", "Port", percent("10"));
        controls("Karim", "Port");
        assertThat(Ownership.of(OFAC, LISTED, told)).extracting(Owned::owned).containsExactly(id("Port"));
        assertThat(state(OFAC, "Port")).isEqualTo(State.BELOW);
        assertThat(one(OFAC, "Port").holdings()).noneMatch(Holding::control);
        assertThat(state(EU, "Lines")).isEqualTo(State.CONTROLLED);
        assertThat(state(UK, "Port")).isEqualTo(State.CONTROLLED);
    }

    @Test
    void aStakeThatIsNotToldMayReachAndNeverDoes() {
        owns("Karim", "Lines", null);
        Owned lines = one(OFAC, "Lines");
        assertThat(lines.state()).isEqualTo(State.MAY_REACH);
        assertThat(lines.low()).isEqualByComparingTo("0");
        assertThat(lines.high()).isEqualByComparingTo("100");
        owns("Karim", "Lines", percent("30"));
        assertThat(state(OFAC, "Lines")).isEqualTo(State.BELOW);
        owns("Karim", "Lines", percent("60"));
        assertThat(state(OFAC, "Lines")).as("accounts differ").isEqualTo(State.MAY_REACH);
    }

    @Test
    void aChainIsFollowedThroughThoseThatCountThemselves() {
        owns("Karim", "Holding", percent("60"));
        owns("Holding", "Lines", percent("55"));
        owns("Lines", "Tanker", percent("100"));
        owns("Minor", "Tug", percent("100"));
        owns("Karim", "Minor", percent("49"));
        assertThat(state(OFAC, "Tanker")).isEqualTo(State.REACHES);
        assertThat(one(OFAC, "Tanker").holdings())
                .extracting(Holding::owner)
                .containsExactly(id("Lines"), id("Holding"), id("Karim"));
        assertThat(Ownership.of(OFAC, LISTED, told)).extracting(Owned::owned).doesNotContain(id("Tug"));
    }

    @Test
    void whatHangsOnAStakeNotToldMayReachOnly() {
        owns("Karim", "Holding", null);
        owns("Holding", "Lines", percent("100"));
        assertThat(state(OFAC, "Lines")).isEqualTo(State.MAY_REACH);
        assertThat(one(OFAC, "Lines").low()).isEqualByComparingTo("0");
    }

    @Test
    void ownersInARingEnd() {
        owns("A", "B", percent("60"));
        owns("B", "C", percent("60"));
        owns("C", "A", percent("60"));
        assertThat(Ownership.of(OFAC, LISTED, told)).isEmpty();
        owns("Karim", "A", percent("55"));
        assertThat(state(OFAC, "C")).isEqualTo(State.REACHES);
        assertThat(one(OFAC, "A").low()).isEqualByComparingTo("100");
        assertThat(one(OFAC, "C").holdings()).doesNotHaveDuplicates();
    }

    @Test
    void whoIsListedIsNotShownAsOwned() {
        owns("Karim", "Anton", percent("100"));
        assertThat(Ownership.of(OFAC, LISTED, told)).isEmpty();
    }

    @Test
    void aListWithoutAKnownRuleShowsWhatIsTold() {
        owns("Karim", "Lines", percent("5"));
        controls("Lines", "Port");
        Authority none = Authority.of("un-sc");
        assertThat(none).isEqualTo(Authority.NONE);
        assertThat(state(none, "Lines")).isEqualTo(State.TOLD);
        assertThat(state(none, "Port")).isEqualTo(State.TOLD);
        assertThat(none.rule()).contains("no rule");
        assertThat(Authority.of("us_ofac_sdn")).isEqualTo(OFAC);
    }
}
