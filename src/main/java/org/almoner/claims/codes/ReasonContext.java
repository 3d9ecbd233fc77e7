package org.almoner.claims.codes;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a reason stands.
 *
 * @param group CAS01
 * @param code CARC
 * @param filing CLP06, else SBR09
 * @param date of the payment
 */
public record ReasonContext(
    @Nullable String group, @Nullable String code, @Nullable String filing, LocalDate date) {
  private static final Set<String> MEDICARE = Set.of("MA", "MB");

  boolean isPatients() {
    return "PR".equals(group);
  }

  boolean isMedicareManagedCare() {
    return ReasonCodes.MANAGED_CARE.equals(code) && filing != null && MEDICARE.contains(filing);
  }
}
