package org.almoner.population.feature;

import static java.util.Comparator.comparing;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.Measurement;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The latest values, as far as they are known.
 *
 * @param values by measure, in its unit
 * @param hba1cIsRecent whether an HbA1c is from the time within which diabetes is to be measured
 */
public record Markers(Map<Measure, Double> values, boolean hba1cIsRecent) implements Serializable {
  /** Those that are features. */
  static final List<Measure> MEASURES =
      List.of(
          Measure.BMI,
          Measure.HBA1C,
          Measure.SYSTOLIC_BP,
          Measure.CHOLESTEROL,
          Measure.FUNCTIONAL_STATUS);

  public Markers {
    EnumMap<Measure, Double> ordered = new EnumMap<>(Measure.class);
    ordered.putAll(values);
    values = Collections.unmodifiableMap(ordered);
  }

  /**
   * Of a history.
   *
   * @param window within which the latest counts
   * @param recent within which an HbA1c is recent
   */
  static Markers of(PatientHistory history, Window window, Window recent) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    for (Measure measure : MEASURES) {
      latest(history, measure, window).ifPresent(each -> values.put(measure, each.value()));
    }
    return new Markers(values, latest(history, Measure.HBA1C, recent).isPresent());
  }

  /** Of a snapshot, whose values are of its year. */
  static Markers of(Snapshot snapshot) {
    return new Markers(snapshot.markers(), snapshot.markers().containsKey(Measure.HBA1C));
  }

  public @Nullable Double of(Measure measure) {
    return values.get(measure);
  }

  /** Of several at one moment the highest; of pressures the lowest, as quality measures do. */
  private static Optional<Measurement> latest(
      PatientHistory history, Measure measure, Window window) {
    Comparator<Measurement> byValue = comparing(Measurement::value);
    return history.measurements().stream()
        .filter(each -> each.measure() == measure && window.holds(each.measuredAt()))
        .max(
            comparing(Measurement::measuredAt)
                .thenComparing(measure == Measure.SYSTOLIC_BP ? byValue.reversed() : byValue));
  }
}
