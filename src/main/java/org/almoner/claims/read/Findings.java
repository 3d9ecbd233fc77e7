package org.almoner.claims.read;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.rows.Warnings;
import org.almoner.claims.x12.Npi;
import org.jspecify.annotations.Nullable;

/** Warnings of one row, as they are met while it is read. */
final class Findings {
  private final Set<Warning> met = EnumSet.noneOf(Warning.class);

  void add(Warning warning) {
    met.add(warning);
  }

  void addIf(boolean holds, Warning warning) {
    if (holds) {
      met.add(warning);
    }
  }

  /** A day as written; null, with a warning, where there is none such. */
  @Nullable LocalDate day(String text) {
    return period(text).from();
  }

  Period period(String text) {
    Period period = Period.of(text);
    addIf(!period.isReadable(), Warning.DATE_UNREADABLE);
    return period;
  }

  /** A provider's number as written, with a warning where its check digit is wrong. */
  @Nullable String npi(@Nullable String number) {
    addIf(number != null && !Npi.isSound(number), Warning.NPI_CHECK_DIGIT);
    return number;
  }

  Warnings warnings() {
    return met.isEmpty() ? Warnings.NONE : new Warnings(met);
  }
}
