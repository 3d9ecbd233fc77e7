package org.almoner.population.gap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.population.rows.Patient;
import org.almoner.population.rows.PatientHistory;
import org.jspecify.annotations.Nullable;

/**
 * A rule in force.
 *
 * @param row what it says
 * @param before the version that this one followed; null where it is the first
 * @param condition whom it means; null: everybody of its ages
 */
record GapRule(
    GapRow row, @Nullable GapRule before, @Nullable Clause condition, Clause notIf, Clause closedBy)
    implements Serializable {

  /** What it says of a patient; empty where the patient is none of whom it means. */
  Optional<CareGap> of(PatientFacts facts) {
    PatientHistory history = facts.history();
    if (!row.ages().holds(history.patient(), facts.asOf())) {
      return Optional.empty();
    }
    if (condition == null) {
      return Optional.of(judged(facts, null));
    }
    Finding met = condition.find(facts);
    LocalDate index = met.day();
    return met.holds() && index != null
        ? Optional.of(judged(facts.after(index), index))
        : Optional.empty();
  }

  private CareGap judged(PatientFacts facts, @Nullable LocalDate index) {
    Finding excluded = notIf.find(facts);
    if (excluded.holds()) {
      return gap(GapStatus.EXCLUDED, excluded, null);
    }
    Finding closed = closedBy.find(facts);
    return closed.holds()
        ? gap(GapStatus.CLOSED, closed, null)
        : gap(GapStatus.OPEN, closed, dueSince(facts, index, closed.lapsed()));
  }

  private static LocalDate latest(@Nullable LocalDate... days) {
    return Stream.of(days)
        .filter(Objects::nonNull)
        .reduce((one, other) -> one.isAfter(other) ? one : other)
        .orElseThrow();
  }

  /** Since the patient is one whom the rule means, or what closed it lapsed. */
  private LocalDate dueSince(
      PatientFacts facts, @Nullable LocalDate index, @Nullable LocalDate lapsed) {
    return latest(ageReached(facts.history().patient(), facts.asOf()), index, lapsed);
  }

  /** Since when the patient is of its ages, by this version or those before it. */
  private LocalDate ageReached(Patient patient, LocalDate asOf) {
    LocalDate birthday = row.ages().reached(patient, asOf);
    LocalDate from = row.effectiveFrom();
    if (from == null || !birthday.isBefore(from)) {
      return birthday;
    }
    return before != null && before.row.ages().holds(patient, from)
        ? before.ageReached(patient, from)
        : from;
  }

  private CareGap gap(GapStatus status, Finding finding, @Nullable LocalDate dueSince) {
    return new CareGap(
        row.gap(),
        status,
        dueSince,
        finding.value(),
        finding.day(),
        finding.reason(),
        row.source(),
        row.version(),
        List.copyOf(finding.flags()),
        row.expectedContact());
  }
}
