package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.claims.codes.AmountClass;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.codes.ReasonCode;
import org.almoner.claims.codes.ReasonCodes;
import org.almoner.claims.codes.ReasonContext;
import org.almoner.claims.codes.RootCause;
import org.almoner.claims.match.Answered;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.rows.Warnings;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment and what it is.
 *
 * @param reason null where the code is not listed on the date of the payment
 */
public record ClassedAdjustment(
    Adjustment adjustment, AmountClass amountClass, @Nullable ReasonCode reason) {
  private static final String INCREASE = "94";

  /**
   * @param filing SBR09 of the claim, used where CLP06 is absent
   */
  public static List<ClassedAdjustment> of(
      Answered answer, @Nullable String filing, CodeLists codes) {
    String own = answer.remit().claim().filing();
    String asked = own == null ? filing : own;
    LocalDate paid = answer.paymentDate();
    LocalDate date = paid == null ? LocalDate.MAX : paid;
    boolean isIncreased =
        answer.adjustments().stream()
            .anyMatch(each -> INCREASE.equals(each.carc()) && each.amount().signum() < 0);
    return answer.adjustments().stream()
        .map(
            each -> {
              ReasonContext context = new ReasonContext(each.group(), each.carc(), asked, date);
              return of(each, codes.reasons(), context, isIncreased);
            })
        .toList();
  }

  private static ClassedAdjustment of(
      Adjustment adjustment, ReasonCodes reasons, ReasonContext context, boolean isIncreased) {
    Optional<ReasonCode> reason = reasons.find(context);
    AmountClass listed = reasons.amountClass(context);
    boolean isBundled =
        isIncreased
            && listed == AmountClass.DENIAL
            && reason.map(ReasonCode::rootCause).filter(RootCause.BUNDLING::equals).isPresent();
    return new ClassedAdjustment(
        adjustment, isBundled ? AmountClass.CONTRACTUAL : listed, reason.orElse(null));
  }

  /** Its code is none that is listed on the date of the payment. */
  boolean isUnknown() {
    return amountClass == AmountClass.UNKNOWN && adjustment.carc() != null;
  }

  /** Those it was read with; {@code unknown_code} where a list lacks the code. */
  public Warnings warnings() {
    return isUnknown() ? adjustment.warnings().and(Warning.UNKNOWN_CODE) : adjustment.warnings();
  }

  public boolean isDenial() {
    return amountClass == AmountClass.DENIAL;
  }

  public BigDecimal amount() {
    return adjustment.amount();
  }

  /** Of group PR: what it takes off the patient owes. */
  public boolean isPatients() {
    return "PR".equals(adjustment.group());
  }
}
