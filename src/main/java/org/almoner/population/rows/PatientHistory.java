package org.almoner.population.rows;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was known of a patient when a day began. This is the one place where the future is left out:
 * whoever computes from a history cannot see a row that happened or became known on that day or
 * later. Of encounters that are one (kind and start), the one of the least id stays.
 */
public final class PatientHistory implements Serializable {
  private final PatientRows rows;
  private final LocalDate asOf;

  private PatientHistory(PatientRows rows, LocalDate asOf) {
    this.rows = rows;
    this.asOf = asOf;
  }

  /**
   * @param asOf the day after the business date
   */
  public static PatientHistory of(PatientRows rows, LocalDate asOf) {
    PatientRows known =
        new PatientRows(
            rows.patient(),
            known(rows.conditions(), asOf),
            known(rows.medications(), asOf),
            known(rows.measurements(), asOf),
            known(rows.services(), asOf),
            once(known(rows.encounters(), asOf)));
    return new PatientHistory(known, asOf);
  }

  private static <T extends Known> List<T> known(List<T> rows, LocalDate asOf) {
    return rows.stream().filter(row -> row.isKnownBefore(asOf)).toList();
  }

  private static List<Encounter> once(Collection<Encounter> encounters) {
    Map<List<Object>, Encounter> first = new LinkedHashMap<>();
    encounters.stream()
        .sorted(
            Comparator.comparing(Encounter::startedAt)
                .thenComparing(Encounter::kind)
                .thenComparing(Encounter::encounterId))
        .forEach(each -> first.putIfAbsent(List.of(each.kind(), each.startedAt()), each));
    return new ArrayList<>(first.values());
  }

  public LocalDate asOf() {
    return asOf;
  }

  public Patient patient() {
    return rows.patient();
  }

  /** Years completed. */
  public int age() {
    return patient().age(asOf);
  }

  public boolean isDead() {
    return patient().isDead(asOf);
  }

  public List<Condition> conditions() {
    return rows.conditions();
  }

  public List<Medication> medications() {
    return rows.medications();
  }

  public List<Measurement> measurements() {
    return rows.measurements();
  }

  public List<Service> services() {
    return rows.services();
  }

  /** By their start. */
  public List<Encounter> encounters() {
    return rows.encounters();
  }
}
