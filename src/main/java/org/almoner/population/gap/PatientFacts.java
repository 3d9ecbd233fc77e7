package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.Measurement;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.Service;
import org.almoner.population.rows.ServiceKind;

/** A patient's history as clauses ask for it: by kind, the latest first. */
final class PatientFacts {
  private final PatientHistory history;
  private final Map<ServiceKind, List<Service>> services;
  private final Map<Measure, NavigableMap<LocalDate, List<Double>>> measurements;
  private final LocalDate index;

  private PatientFacts(
      PatientHistory history,
      Map<ServiceKind, List<Service>> services,
      Map<Measure, NavigableMap<LocalDate, List<Double>>> measurements,
      LocalDate index) {
    this.history = history;
    this.services = services;
    this.measurements = measurements;
    this.index = index;
  }

  static PatientFacts of(PatientHistory history) {
    Comparator<Service> latestFirst = Comparator.comparing(Service::performedOn).reversed();
    return new PatientFacts(
        history,
        grouped(history.services().stream().sorted(latestFirst).toList(), Service::kind),
        byDay(history.measurements()),
        history.asOf());
  }

  /** The same, for clauses that ask what came after a day. */
  PatientFacts after(LocalDate day) {
    return new PatientFacts(history, services, measurements, day);
  }

  private static Map<ServiceKind, List<Service>> grouped(
      Collection<Service> services, Function<Service, ServiceKind> kind) {
    return services.stream()
        .collect(
            Collectors.groupingBy(
                kind, () -> new EnumMap<>(ServiceKind.class), Collectors.toList()));
  }

  private static Map<Measure, NavigableMap<LocalDate, List<Double>>> byDay(
      List<Measurement> measurements) {
    Map<Measure, NavigableMap<LocalDate, List<Double>>> byDay = new EnumMap<>(Measure.class);
    measurements.forEach(
        each ->
            byDay
                .computeIfAbsent(each.measure(), measure -> new TreeMap<LocalDate, List<Double>>())
                .computeIfAbsent(each.day(), day -> new ArrayList<>())
                .add(each.value()));
    byDay.replaceAll((measure, days) -> days.descendingMap());
    return byDay;
  }

  PatientHistory history() {
    return history;
  }

  LocalDate asOf() {
    return history.asOf();
  }

  /** The day of what made the patient one whom the rule means. */
  LocalDate index() {
    return index;
  }

  /** The latest first. */
  List<Service> services(ServiceKind kind) {
    return services.getOrDefault(kind, List.of());
  }

  /** The values of each day, the latest day first. */
  NavigableMap<LocalDate, List<Double>> days(Measure measure) {
    NavigableMap<LocalDate, List<Double>> days = measurements.get(measure);
    return days == null ? new TreeMap<>() : days;
  }

  /** The values of a day on which there are some. */
  List<Double> values(Measure measure, LocalDate day) {
    return days(measure).getOrDefault(day, List.of());
  }
}
