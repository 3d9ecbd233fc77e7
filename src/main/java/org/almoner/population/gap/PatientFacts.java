package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.Measurement;
import org.almoner.population.rows.Medication;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.Service;
import org.almoner.population.rows.ServiceKind;

/**
 * A patient's history as clauses ask for it: understood once for all of them, the latest first.
 *
 * @param index the day of what made the patient one whom the rule means
 */
record PatientFacts(
    PatientHistory history,
    List<Diagnosis> diagnoses,
    List<Taken> drugs,
    Map<ServiceKind, List<Service>> services,
    Map<Measure, NavigableMap<LocalDate, List<Double>>> measurements,
    LocalDate index) {
  private static final Comparator<Taken> LATEST =
      Comparator.comparing(Taken::row, Comparator.comparing(Medication::startDate).reversed())
          .thenComparing(Taken::text)
          .thenComparing(
              drug -> drug.row().dailyDose(), Comparator.nullsLast(Comparator.reverseOrder()));

  static PatientFacts of(PatientHistory history, GapTerms terms) {
    LocalDate asOf = history.asOf();
    return new PatientFacts(
        history,
        history.conditions().stream().map(row -> terms.diagnosis(row, asOf)).toList(),
        history.medications().stream().map(Taken::of).sorted(LATEST).toList(),
        byKind(history.services()),
        byDay(history.measurements()),
        asOf);
  }

  /** The same, for clauses that ask what came after a day. */
  PatientFacts after(LocalDate day) {
    return new PatientFacts(history, diagnoses, drugs, services, measurements, day);
  }

  private static Map<ServiceKind, List<Service>> byKind(List<Service> services) {
    Map<ServiceKind, List<Service>> byKind = new EnumMap<>(ServiceKind.class);
    services.forEach(
        each -> byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
    byKind
        .values()
        .forEach(rows -> rows.sort(Comparator.comparing(Service::performedOn).reversed()));
    return byKind;
  }

  private static Map<Measure, NavigableMap<LocalDate, List<Double>>> byDay(
      List<Measurement> measurements) {
    Map<Measure, NavigableMap<LocalDate, List<Double>>> byDay = new EnumMap<>(Measure.class);
    measurements.forEach(
        each ->
            byDay
                .computeIfAbsent(
                    each.measure(),
                    measure -> new TreeMap<LocalDate, List<Double>>(Comparator.reverseOrder()))
                .computeIfAbsent(each.day(), day -> new ArrayList<>())
                .add(each.value()));
    return byDay;
  }

  LocalDate asOf() {
    return history.asOf();
  }

  List<Service> services(ServiceKind kind) {
    return services.getOrDefault(kind, List.of());
  }

  /** The values of each day. */
  NavigableMap<LocalDate, List<Double>> days(Measure measure) {
    return measurements.getOrDefault(measure, Collections.emptyNavigableMap());
  }

  /** The values of a day on which there are some. */
  List<Double> values(Measure measure, LocalDate day) {
    return days(measure).getOrDefault(day, List.of());
  }
}
