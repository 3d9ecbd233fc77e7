package org.almoner.claims.decide;

import java.io.Serializable;
import java.time.LocalDate;
import org.almoner.claims.codes.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * From when, and by what, claims are looked at.
 *
 * @param businessDate D, inclusive
 * @param maturityDays after which silence tells: {@code claims.maturity-days}, 60
 */
public record Perspective(LocalDate businessDate, int maturityDays, CodeLists codes)
    implements Serializable {

  /**
   * The same for claims of a payer that were submitted on a date: what it agreed to holds.
   *
   * @param submitted null where it is not known
   */
  public Perspective of(@Nullable String payer, @Nullable LocalDate submitted) {
    int days = codes.rules().maturityDays(payer, submitted).orElse(maturityDays);
    return new Perspective(businessDate, days, codes.of(payer));
  }

  /** Whether silence tells of a claim that was submitted on a date: never where it has none. */
  public boolean isMature(@Nullable LocalDate submitted) {
    return submitted != null && !submitted.plusDays(maturityDays).isAfter(businessDate);
  }
}
