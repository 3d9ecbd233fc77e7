package org.almoner.population.rows;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How and where a patient lives.
 *
 * @param raceEthnicity for audits only, never a feature
 * @param zip3 first three digits of the postal code
 */
public record Social(
    @Nullable Education education,
    @Nullable Income income,
    @Nullable Insurance insurance,
    @Nullable String region,
    @Nullable String raceEthnicity,
    @Nullable String zip3)
    implements Serializable {
  public static final Social UNKNOWN = new Social(null, null, null, null, null, null);
}
