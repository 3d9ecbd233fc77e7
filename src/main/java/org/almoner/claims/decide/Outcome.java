package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.almoner.claims.codes.AmountClass;
import org.almoner.claims.match.RemitStatus;
import org.jspecify.annotations.Nullable;

/** What a set of remits decided: CLAIMS 5; the first that holds, in this order. */
public enum Outcome {
  DENIED,
  PARTIALLY_DENIED,
  PAID,
  PENDED,
  CAPITATED,
  FORWARDED,
  /** Only codes that nobody knows. */
  UNCLASSIFIED,
  PATIENT_RESPONSIBILITY,
  ZERO_OTHER;

  /** As it stands in a table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 1 denied, 0 paid in part or as agreed; null where nothing was decided, or not about money. */
  public @Nullable Integer label() {
    return switch (this) {
      case DENIED -> 1;
      case PAID, PARTIALLY_DENIED, PATIENT_RESPONSIBILITY, ZERO_OTHER -> 0;
      case PENDED, CAPITATED, FORWARDED, UNCLASSIFIED -> null;
    };
  }

  boolean isDenial() {
    return this == DENIED || this == PARTIALLY_DENIED;
  }

  /** An answer, but no decision. */
  public boolean isPostponed() {
    return this == PENDED || this == FORWARDED;
  }

  /** Ends a first pass well. */
  boolean isFirstPass() {
    return this == PAID
        || this == PATIENT_RESPONSIBILITY
        || this == ZERO_OTHER
        || this == CAPITATED;
  }

  static Outcome of(List<Decision> decisions) {
    BigDecimal paid =
        decisions.stream().map(Decision::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    ClassAmounts amounts =
        ClassAmounts.of(decisions.stream().flatMap(each -> each.adjustments().stream()).toList());
    boolean isRefused = decisions.stream().anyMatch(each -> each.status() == RemitStatus.DENIED);
    if (isDenied(paid, amounts)
        || (isRefused && isUnpaid(paid) && !amounts.has(AmountClass.PENDED))) {
      return DENIED;
    }
    return undenied(paid, amounts);
  }

  private static Outcome undenied(BigDecimal paid, ClassAmounts amounts) {
    if (amounts.has(AmountClass.DENIAL)) {
      return PARTIALLY_DENIED;
    }
    if (paid.signum() > 0) {
      return PAID;
    }
    if (amounts.has(AmountClass.PENDED)) {
      return PENDED;
    }
    if (amounts.has(AmountClass.CAPITATION)) {
      return CAPITATED;
    }
    if (amounts.has(AmountClass.FORWARDED)) {
      return FORWARDED;
    }
    if (amounts.isOnlyUnknown()) {
      return UNCLASSIFIED;
    }
    return amounts.has(AmountClass.PATIENT_RESPONSIBILITY) ? PATIENT_RESPONSIBILITY : ZERO_OTHER;
  }

  /** Nothing paid, something denied, nothing left to the patient by class (never CLP05). */
  static boolean isDenied(BigDecimal paid, ClassAmounts amounts) {
    return isUnpaid(paid)
        && amounts.has(AmountClass.DENIAL)
        && !amounts.has(AmountClass.PATIENT_RESPONSIBILITY);
  }

  private static boolean isUnpaid(BigDecimal paid) {
    return paid.signum() <= 0;
  }
}
