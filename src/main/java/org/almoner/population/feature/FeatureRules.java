package org.almoner.population.feature;

import static org.almoner.population.terms.Constant.MARKER_MONTHS;
import static org.almoner.population.terms.Constant.MEASURED_MONTHS;
import static org.almoner.population.terms.Constant.VISIT_MONTHS;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.rows.Encounter;
import org.almoner.population.rows.Medication;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.Snapshot;
import org.almoner.population.terms.Constant;
import org.almoner.population.terms.Constants;

/**
 * How features are made.
 *
 * @param hasEncounters whether the organisation delivers encounters: without, visits and cost are
 *     unknown; with, a patient without rows has none
 */
public record FeatureRules(Constants constants, ConditionCodes codes, boolean hasEncounters)
    implements Serializable {

  /** Of what was known of a patient; of the dead as of the end of the day of death. */
  public PatientFeatures of(PatientHistory history, Indices indices) {
    LocalDate death = history.isDead() ? history.patient().deathDate() : null;
    LocalDate until = death == null ? history.asOf() : death.plusDays(1);
    return of(
        new Identity(history.patient().patientId(), history.asOf(), death == null),
        new Parts(
            Demography.of(history.patient(), death == null ? until : death),
            Conditions.of(history, codes, until),
            medications(history, until),
            utilization(history, until)),
        Markers.of(history, window(MARKER_MONTHS, until), window(MEASURED_MONTHS, until)),
        indices);
  }

  /** Of one row as others export it: who is in it is alive, and has no codes. */
  public PatientFeatures of(Snapshot snapshot, LocalDate asOf) {
    return of(
        new Identity(snapshot.patientId(), asOf, true),
        new Parts(
            Demography.of(snapshot),
            Conditions.named(snapshot.conditions()),
            Names.distinct(snapshot.medications()).size(),
            Utilization.of(snapshot)),
        Markers.of(snapshot),
        Indices.UNKNOWN);
  }

  private record Identity(String patientId, LocalDate asOf, boolean isAlive) {}

  private record Parts(
      Demography demography, Conditions conditions, int medications, Utilization utilization) {}

  private PatientFeatures of(Identity who, Parts parts, Markers markers, Indices indices) {
    return new PatientFeatures(
        who.patientId,
        who.asOf,
        who.isAlive,
        parts.demography,
        parts.conditions,
        parts.medications,
        parts.utilization,
        markers,
        indices,
        Derived.of(parts.conditions, parts.utilization, markers, constants));
  }

  private Window window(Constant months, LocalDate until) {
    return Window.months(constants.count(months), until);
  }

  private static int medications(PatientHistory history, LocalDate day) {
    List<String> active =
        history.medications().stream()
            .filter(each -> each.isActive(day))
            .map(Medication::code)
            .toList();
    return Names.distinct(active).size();
  }

  private Utilization utilization(PatientHistory history, LocalDate until) {
    if (!hasEncounters) {
      return Utilization.UNKNOWN;
    }
    Window year = window(VISIT_MONTHS, until);
    List<Encounter> encounters =
        history.encounters().stream().filter(each -> year.holds(each.startedAt())).toList();
    return Utilization.of(encounters);
  }
}
