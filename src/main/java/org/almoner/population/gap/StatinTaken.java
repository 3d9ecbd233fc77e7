package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Medication;
import org.jspecify.annotations.Nullable;

/**
 * A statin was taken: begun at any time, and not ended before the look-back. Where an intensity is
 * asked for and the dose is not known it counts, and is flagged.
 *
 * @param least intensity; low: any
 */
record StatinTaken(Statins statins, StatinIntensity least, LookBack lookBack) implements Clause {
  static final String DOSE_UNKNOWN = "dose_unknown";

  @Override
  public Finding find(PatientFacts facts) {
    List<Medication> taken =
        facts.history().medications().stream()
            .filter(statins::holds)
            .sorted(latestFirst())
            .toList();
    List<Medication> recent = taken.stream().filter(row -> isTaken(row, facts.asOf())).toList();
    Optional<Medication> enough = recent.stream().filter(this::isEnough).findFirst();
    Optional<Medication> unknown =
        recent.stream().filter(row -> row.dailyDose() == null).findFirst();
    return enough
        .map(row -> Finding.held(seen(row), what()))
        .or(() -> unknown.map(row -> Finding.held(seen(row), what()).flagged(DOSE_UNKNOWN)))
        .orElseGet(() -> missing(taken));
  }

  private boolean isEnough(Medication row) {
    return least == StatinIntensity.LOW || statins.reaches(row, least);
  }

  private boolean isTaken(Medication row, LocalDate asOf) {
    return row.endDate() == null || lookBack.holds(row.endDate(), asOf);
  }

  private Finding missing(List<Medication> taken) {
    List<Medication> enough =
        taken.stream().filter(row -> row.dailyDose() == null || isEnough(row)).toList();
    LocalDate lapsed =
        enough.stream()
            .map(Medication::endDate)
            .max(Comparator.nullsLast(Comparator.naturalOrder()))
            .map(lookBack::lapse)
            .orElse(null);
    Seen latest = taken.isEmpty() ? null : seen(taken.get(0));
    return Finding.missing(latest, lapsed, what() + ": none");
  }

  private static Comparator<Medication> latestFirst() {
    return Comparator.comparing(Medication::startDate)
        .reversed()
        .thenComparing(Medication::code)
        .thenComparing(Medication::dailyDose, Comparator.nullsLast(Comparator.reverseOrder()));
  }

  private static Seen seen(Medication row) {
    Double dose = row.dailyDose();
    return new Seen(
        row.startDate(), drug(row) + (dose == null ? "" : " " + Values.text(dose) + " mg"));
  }

  private static String drug(Medication row) {
    @Nullable String name = row.name();
    return name == null ? row.code() : name;
  }

  private String what() {
    String intensity =
        least == StatinIntensity.LOW
            ? ""
            : " of at least " + least.name().toLowerCase(Locale.ROOT) + " intensity";
    return "statin" + intensity + " " + lookBack;
  }
}
