package org.almoner.claims.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.Remit;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mart_money}: one payment without what was seen before.
 *
 * @param amount BPR02
 * @param claimsPaid sum of CLP04
 * @param plbTotal sum of PLB; positive reduces the payment
 * @param interest sum of AMT I
 * @param difference amount − (claimsPaid − plbTotal): 0.00, or the payment has the warning {@code
 *     payment_balance}
 */
public record PaymentFacts(
    String paymentId,
    @Nullable String trace,
    @Nullable String payer,
    @Nullable String payeeNpi,
    @Nullable LocalDate paymentDate,
    BigDecimal amount,
    BigDecimal claimsPaid,
    BigDecimal plbTotal,
    BigDecimal interest,
    BigDecimal difference) {

  /**
   * @param remits of the payment, as the adjustments without duplicates
   */
  public static PaymentFacts of(
      Payment payment, List<Remit> remits, List<ProviderAdjustment> adjustments) {
    BigDecimal amount = Objects.requireNonNullElse(payment.amount(), BigDecimal.ZERO);
    BigDecimal paid = sum(remits.stream().map(each -> each.claim().paid()).toList());
    BigDecimal plb = sum(adjustments.stream().map(ProviderAdjustment::amount).toList());
    BigDecimal interest =
        sum(
            remits.stream()
                .map(each -> each.amounts().interest())
                .filter(Objects::nonNull)
                .toList());
    return new PaymentFacts(
        payment.paymentId(),
        payment.trace(),
        payment.payer(),
        payment.payeeNpi(),
        payment.paymentDate(),
        amount,
        paid,
        plb,
        interest,
        amount.subtract(paid.subtract(plb)));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
