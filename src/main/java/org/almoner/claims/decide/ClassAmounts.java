package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.almoner.claims.codes.AmountClass;

/** Adjusted amounts by class; a class is there if any adjustment is of it. */
record ClassAmounts(Map<AmountClass, BigDecimal> amounts) {

  static ClassAmounts of(List<ClassedAdjustment> adjustments) {
    Map<AmountClass, BigDecimal> amounts = new EnumMap<>(AmountClass.class);
    adjustments.forEach(
        each -> amounts.merge(each.amountClass(), each.adjustment().amount(), BigDecimal::add));
    return new ClassAmounts(amounts);
  }

  BigDecimal of(AmountClass amountClass) {
    return amounts.getOrDefault(amountClass, BigDecimal.ZERO);
  }

  boolean has(AmountClass amountClass) {
    return of(amountClass).signum() > 0;
  }

  /** Adjusted, and by nothing that is known. */
  boolean isOnlyUnknown() {
    return has(AmountClass.UNKNOWN)
        && amounts.entrySet().stream()
            .allMatch(
                each -> each.getKey() == AmountClass.UNKNOWN || each.getValue().signum() == 0);
  }
}
