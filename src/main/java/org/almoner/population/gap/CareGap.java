package org.almoner.population.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a patient.
 *
 * @param dueSince the day since when it is open; null where it is not
 * @param lastValue of the latest row that the rule looked at: a value, a pressure, a drug
 * @param lastDate its day, also where it is too long ago
 * @param reason what closed or excludes it, or what is missing
 * @param source of the rule
 * @param flags {@code dose_unknown}: what closed it counts though its dose is not known
 * @param expectedContact who closes it
 */
public record CareGap(
    String gap,
    GapStatus status,
    @Nullable LocalDate dueSince,
    @Nullable String lastValue,
    @Nullable LocalDate lastDate,
    String reason,
    String source,
    String ruleVersion,
    List<String> flags,
    String expectedContact)
    implements Serializable {

  public CareGap {
    flags = List.copyOf(flags);
  }
}
