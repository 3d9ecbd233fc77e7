package org.almoner.claims.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceFactsTest {
  private static final BalanceFacts.Key KEY = new BalanceFacts.Key("SUN01", "1234567893", "R1");

  @Test
  void aDebtCarriedForwardIsOpenUntilItIsApplied() {
    BalanceFacts carried = BalanceFacts.of(KEY, List.of(entry("FB", "-50.00", "2026-03-01")));
    assertThat(carried.openAmount()).isEqualByComparingTo("50");
    BalanceFacts applied =
        BalanceFacts.of(
            KEY,
            List.of(
                entry("FB", "-50.00", "2026-03-01"),
                entry("FB", "20.00", "2026-03-15"),
                entry("FB", "30.00", "2026-04-01")));
    assertThat(applied.openAmount()).isEqualByComparingTo("0");
    assertThat(applied.firstDate()).isEqualTo("2026-03-01");
    assertThat(applied.lastDate()).isEqualTo("2026-04-01");
  }

  @Test
  void aRecoveryThatWasDeferredIsOpenUntilItIsTaken() {
    BalanceFacts deferred = BalanceFacts.of(KEY, List.of(entry("WO", "-200.00", "2026-03-01")));
    assertThat(deferred.openAmount()).isEqualByComparingTo("200");
    BalanceFacts taken =
        BalanceFacts.of(
            KEY,
            List.of(entry("WO", "-200.00", "2026-03-01"), entry("WO", "200.00", "2026-04-01")));
    assertThat(taken.openAmount()).isEqualByComparingTo("0");
  }

  @Test
  void aRecoveryThatNothingPrecededLeavesNothingOpen() {
    BalanceFacts taken = BalanceFacts.of(KEY, List.of(entry("WO", "50.00", "2026-03-01")));
    assertThat(taken.recovered()).isEqualByComparingTo("50");
    assertThat(taken.openAmount()).isEqualByComparingTo("0");
  }

  @Test
  void aForwardedDebtMayBeTakenAsARecovery() {
    BalanceFacts taken =
        BalanceFacts.of(
            KEY, List.of(entry("FB", "-80.00", "2026-03-01"), entry("WO", "60.00", "2026-04-01")));
    assertThat(taken.openAmount()).isEqualByComparingTo("20");
  }

  @Test
  void onlyForwardsAndRecoveriesAreInTheLedger() {
    assertThat(BalanceFacts.isEntry("FB")).isTrue();
    assertThat(BalanceFacts.isEntry("WO")).isTrue();
    assertThat(BalanceFacts.isEntry("L6")).isFalse();
    assertThat(BalanceFacts.isEntry(null)).isFalse();
  }

  private static BalanceFacts.Entry entry(String code, String amount, String date) {
    return new BalanceFacts.Entry(code, new BigDecimal(amount), LocalDate.parse(date));
  }
}
