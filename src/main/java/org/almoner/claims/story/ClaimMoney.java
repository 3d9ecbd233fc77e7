package org.almoner.claims.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.almoner.claims.codes.AmountClass;
import org.almoner.claims.decide.ClassedAdjustment;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Decision;

/** What a charge became. */
record ClaimMoney(DecidedClaim claim, String payer) {
  static final String CHARGE = "Charge";
  static final String WRITTEN_OFF = "Written off by contract";
  static final String PATIENT = "Left to the patient or the next payer";
  static final String DENIED = "Denied, not to be billed to the patient";
  static final String DENIED_TO_PATIENT = "Denied, the payer says that the patient owes it";

  /** The charge, then what it became; a part that is nothing is left out, but for the paid one. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("Paid by " + payer, paid()));
    figures.add(new Figure(WRITTEN_OFF, writtenOff()));
    figures.add(new Figure(PATIENT, sum(each -> isOf(each, AmountClass.PATIENT_RESPONSIBILITY))));
    figures.add(new Figure(DENIED, sum(each -> each.isDenial() && !each.isPatients())));
    figures.add(new Figure(DENIED_TO_PATIENT, sum(each -> each.isDenial() && each.isPatients())));
    figures.add(
        new Figure(
            "Settled by the payer before", sum(each -> isOf(each, AmountClass.PRIOR_PAYER))));
    BigDecimal left = figures.stream().map(Figure::amount).reduce(charge(), BigDecimal::subtract);
    figures.add(new Figure(rest(left), left));
    figures.removeIf(each -> each.amount().signum() == 0 && !each.name().startsWith("Paid"));
    figures.add(0, new Figure(CHARGE, charge()));
    return figures;
  }

  private String rest(BigDecimal left) {
    if (left.signum() < 0) {
      return "Paid beyond the charge: the payer may take it back";
    }
    return switch (claim.state()) {
      case VOIDED -> "Withdrawn";
      case DENIED -> "Denied without a reason code";
      default -> isDecided() ? "Other" : "Not decided";
    };
  }

  BigDecimal charge() {
    return claim.identity().charge();
  }

  BigDecimal paid() {
    return claim.facts().money().payerPaid();
  }

  BigDecimal writtenOff() {
    return sum(ClaimMoney::isWrittenOff);
  }

  BigDecimal patients() {
    return sum(each -> isOf(each, AmountClass.PATIENT_RESPONSIBILITY));
  }

  BigDecimal denied() {
    return sum(ClassedAdjustment::isDenial);
  }

  boolean isDecided() {
    return !claim.standing().current().isEmpty();
  }

  private static boolean isWrittenOff(ClassedAdjustment each) {
    return isOf(each, AmountClass.CONTRACTUAL) || isOf(each, AmountClass.INCREASE);
  }

  private static boolean isOf(ClassedAdjustment each, AmountClass wanted) {
    return each.amountClass() == wanted;
  }

  /** Of what stands. */
  private BigDecimal sum(Predicate<ClassedAdjustment> wanted) {
    return claim.standing().current().stream()
        .map(Decision::adjustments)
        .flatMap(List::stream)
        .filter(wanted)
        .map(ClassedAdjustment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
