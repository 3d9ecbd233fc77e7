package org.almoner.population.feature;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.almoner.population.rows.Encounter;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.rows.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Visits and cost of a year; null where they are not known.
 *
 * @param annualCost in dollars
 */
public record Utilization(
    @Nullable Integer hospital,
    @Nullable Integer emergency,
    @Nullable Integer specialist,
    @Nullable Double annualCost)
    implements Serializable {

  /** Where nobody delivers encounters. */
  static final Utilization UNKNOWN = new Utilization(null, null, null, null);

  private static final double MONTHS = 12;

  /**
   * Of the encounters of a year, each once. Cost is the sum of what is known of it: without any
   * encounter 0, where no encounter has one unknown.
   */
  public static Utilization of(List<Encounter> encounters) {
    List<BigDecimal> costs =
        encounters.stream().map(Encounter::cost).filter(Objects::nonNull).toList();
    boolean isCostKnown = encounters.isEmpty() || !costs.isEmpty();
    BigDecimal cost = costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Utilization(
        count(encounters, EncounterKind.HOSPITAL),
        count(encounters, EncounterKind.EMERGENCY),
        count(encounters, EncounterKind.SPECIALIST),
        isCostKnown ? cost.doubleValue() : null);
  }

  static Utilization of(Snapshot snapshot) {
    BigDecimal cost = snapshot.annualCost();
    return new Utilization(
        snapshot.visits().get(EncounterKind.HOSPITAL),
        snapshot.visits().get(EncounterKind.EMERGENCY),
        snapshot.visits().get(EncounterKind.SPECIALIST),
        cost == null ? null : cost.doubleValue());
  }

  /** Cost per month, in dollars. */
  public @Nullable Double costPerMonth() {
    return annualCost == null ? null : annualCost / MONTHS;
  }

  private static int count(List<Encounter> encounters, EncounterKind kind) {
    return (int) encounters.stream().filter(each -> each.kind() == kind).count();
  }
}
