package org.almoner.claims.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.almoner.claims.codes.AmountClass;
import org.almoner.claims.decide.ClassedAdjustment;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Decision;
import org.almoner.claims.match.ClaimSource;

/**
 * What a charge became.
 *
 * @param next whom the payer left a share to; none where no other payer is known
 */
record ClaimMoney(DecidedClaim claim, String payer, Optional<NextPayer> next) {
  static final String CHARGE = "Charge";
  static final String WRITTEN_OFF = "Written off by contract";

  /** What else may be taken off, in the order in which it is told. */
  private static final Map<AmountClass, String> TAKEN_OFF = takenOff();

  static final String NOT_YET = "The patient owes, so far: send no bill yet";
  private static final String HELD = "Taken back, but still here unless a later payment was less";
  private static final String DENIED = "Denied, not to be billed to the patient";
  private static final String DENIED_TO_PATIENT = "Denied, the payer says that the patient owes it";

  private static Map<AmountClass, String> takenOff() {
    Map<AmountClass, String> names = new LinkedHashMap<>();
    names.put(AmountClass.PRIOR_PAYER, "Settled by the payers before, or written off with them");
    names.put(AmountClass.CAPITATION, "Covered by the monthly payment for the patient");
    names.put(AmountClass.PENDED, "Pended: not decided");
    names.put(AmountClass.FORWARDED, "Passed on to another payer");
    names.put(AmountClass.INFORMATIONAL, "For information only, nobody's to pay");
    names.put(AmountClass.UNKNOWN, "Taken off under codes that are not in our list");
    return Collections.unmodifiableMap(names);
  }

  /**
   * The charge, then what it became. A part that is nothing is left out, but for what the payer
   * paid, once it has answered, and what the patient owes.
   */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(paidFigure());
    figures.add(new Figure(WRITTEN_OFF, writtenOff()));
    figures.add(new Figure(DENIED, sum(each -> each.isDenial() && !each.isPatients())));
    figures.add(new Figure(DENIED_TO_PATIENT, deniedToPatient()));
    TAKEN_OFF.forEach(
        (wanted, name) -> figures.add(new Figure(name, sum(each -> isOf(each, wanted)))));
    BigDecimal left = figures.stream().map(Figure::amount).reduce(charge(), BigDecimal::subtract);
    left = left.subtract(patients());
    figures.add(new Figure(rest(left), left));
    figures.removeIf(each -> each.amount().signum() == 0);
    if (isAnswered() && paid().signum() == 0) {
      figures.add(0, paidFigure());
    }
    figures.add(0, new Figure(CHARGE, charge()));
    if (patients().signum() != 0 || deniedToPatient().signum() == 0) {
      figures.add(new Figure(share(), patients()));
    }
    BigDecimal held = TakenBack.putOff(claim);
    if (held.signum() > 0) {
      figures.add(new Figure(HELD, held));
    }
    return figures;
  }

  private Figure paidFigure() {
    return new Figure(
        "Paid by " + payer + (isReversed() ? ", without what it took back" : ""), paid());
  }

  private String rest(BigDecimal left) {
    if (left.signum() < 0) {
      return "Paid beyond the charge: the payer may take it back";
    }
    return switch (claim.state()) {
      case VOIDED -> "Withdrawn";
      case DENIED -> "Denied without a reason code";
      case SUBMITTED, ACKNOWLEDGED -> "Sent to " + payer + ", which has not decided yet";
      case REJECTED -> "Rejected: " + payer + " has nothing to decide on";
      default -> isDecided() ? "Other" : "Not decided";
    };
  }

  /** Whose the patient's share is, as far as payers have decided. */
  String share() {
    if (patients().signum() == 0) {
      return isOpen() ? NOT_YET : "The patient owes: send no bill";
    }
    if (claim.history().source() == ClaimSource.REMIT_ONLY) {
      return "The patient owes, once it is known whose claim it is";
    }
    return next.map(ClaimMoney::left)
        .orElse("The patient owes, and may be billed, if no other payer follows");
  }

  private static String left(NextPayer next) {
    return "Left to %s, which %s"
        .formatted(next.name(), next.isDecided() ? "decided on it since" : "has not decided");
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

  BigDecimal deniedToPatient() {
    return sum(each -> each.isDenial() && each.isPatients());
  }

  boolean isDecided() {
    return !claim.standing().current().isEmpty();
  }

  /** Whether the payer may yet say that the patient owes something. */
  private boolean isOpen() {
    return switch (claim.state()) {
      case PENDED, FORWARDED, UNCLASSIFIED -> true;
      case VOIDED -> false;
      default -> !isDecided();
    };
  }

  /** Whether there is any money to tell of: it decided or took back. */
  boolean isAnswered() {
    return claim.decisions().stream()
        .anyMatch(each -> each.status().adjudicates() || each.status().reverses());
  }

  private boolean isReversed() {
    return claim.decisions().stream().anyMatch(each -> each.status().reverses());
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
