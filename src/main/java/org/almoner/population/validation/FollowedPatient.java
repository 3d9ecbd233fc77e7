package org.almoner.population.validation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.population.feature.Utilization;
import org.almoner.population.feature.Window;
import org.almoner.population.risk.Band;
import org.almoner.population.risk.PatientRisk;
import org.almoner.population.rows.Encounter;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.terms.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A patient with the risk of a day, and what happened in the 12 months from that day on.
 *
 * @param composite null where it was unknown
 * @param isHigh whether the band was high
 * @param wasInHospital whether a stay began
 * @param cost in dollars; null where it is not known
 * @param groups the level of the patient in each protected group, as far as it is known
 */
public record FollowedPatient(
    @Nullable Double composite,
    boolean isHigh,
    boolean wasInHospital,
    @Nullable Double cost,
    Map<String, String> groups)
    implements Serializable {
  private static final int MONTHS = 12;

  public FollowedPatient {
    groups = Map.copyOf(groups);
  }

  /**
   * What became of a risk, where encounters are delivered.
   *
   * @param asOf of the risk
   * @param later the same patient's history, at least 12 months later
   * @param groups the patient's levels, by group
   */
  public static FollowedPatient of(
      PatientRisk risk, LocalDate asOf, PatientHistory later, Map<String, String> groups) {
    Window year = new Window(asOf, asOf.plusMonths(MONTHS));
    if (later.asOf().isBefore(year.until())) {
      throw new IllegalArgumentException("Need 12 months after the risk; wait until they are over");
    }
    List<Encounter> encounters =
        later.encounters().stream().filter(each -> year.holds(each.startedAt())).toList();
    Utilization used = Utilization.of(encounters);
    return new FollowedPatient(
        risk.composite(),
        risk.band() == Band.HIGH,
        Comparison.above(used.hospital(), 0),
        used.annualCost(),
        groups);
  }
}
