package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.population.gap.Finding.Seen;

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
    List<Taken> taken = facts.drugs().stream().filter(statins::holds).toList();
    List<Taken> recent = taken.stream().filter(drug -> isTaken(drug, facts.asOf())).toList();
    Optional<Taken> enough = recent.stream().filter(this::isEnough).findFirst();
    Optional<Taken> unknown =
        recent.stream().filter(drug -> drug.row().dailyDose() == null).findFirst();
    return enough
        .map(drug -> Finding.held(seen(drug), what()))
        .or(() -> unknown.map(drug -> Finding.held(seen(drug), what()).flagged(DOSE_UNKNOWN)))
        .orElseGet(() -> missing(taken));
  }

  private boolean isEnough(Taken drug) {
    return least == StatinIntensity.LOW || statins.reaches(drug, least);
  }

  private boolean isTaken(Taken drug, LocalDate asOf) {
    LocalDate end = drug.row().endDate();
    return end == null || lookBack.holds(end, asOf);
  }

  private Finding missing(List<Taken> taken) {
    LocalDate lapsed =
        taken.stream()
            .filter(drug -> drug.row().dailyDose() == null || isEnough(drug))
            .map(drug -> drug.row().endDate())
            .max(Comparator.nullsLast(Comparator.naturalOrder()))
            .map(lookBack::lapse)
            .orElse(null);
    Seen latest = taken.isEmpty() ? null : seen(taken.get(0));
    return Finding.missing(latest, lapsed, what() + ": none");
  }

  private static Seen seen(Taken drug) {
    Double dose = drug.row().dailyDose();
    return new Seen(
        drug.row().startDate(),
        drug.drug() + (dose == null ? "" : " " + Values.text(dose) + " mg"));
  }

  private String what() {
    String intensity =
        least == StatinIntensity.LOW
            ? ""
            : " of at least " + least.name().toLowerCase(Locale.ROOT) + " intensity";
    return "statin" + intensity + " " + lookBack;
  }
}
