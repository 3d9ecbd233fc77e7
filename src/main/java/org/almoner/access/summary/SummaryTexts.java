package org.almoner.access.summary;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.almoner.access.engine.LimitingFactor;
import org.almoner.access.input.Stage;

/**
 * What summaries say in words that people may change.
 *
 * @param units of metrics, by id
 */
public record SummaryTexts(
    Map<LimitingFactor, OfLimit> limits, Map<Stage, OfStage> stages, Map<String, String> units)
    implements Serializable {

  /** Of what keeps a support arm from doing more. */
  public record OfLimit(String sentence, String capacity, String escalation)
      implements Serializable {}

  /** Of the stage that is most stressed. */
  public record OfStage(String owner, String dependency, String evidence) implements Serializable {}

  /**
   * @throws IllegalArgumentException naming what has no text
   */
  public SummaryTexts {
    EnumSet<LimitingFactor> untold = EnumSet.allOf(LimitingFactor.class);
    untold.removeAll(limits.keySet());
    EnumSet<Stage> unowned = EnumSet.allOf(Stage.class);
    unowned.removeAll(stages.keySet());
    if (!untold.isEmpty() || !unowned.isEmpty()) {
      throw new IllegalArgumentException("there is no text for " + untold + unowned);
    }
    limits = Map.copyOf(limits);
    stages = Map.copyOf(stages);
    units = Map.copyOf(units);
  }

  OfLimit of(LimitingFactor limit) {
    return Objects.requireNonNull(limits.get(limit));
  }

  OfStage of(Stage stage) {
    return Objects.requireNonNull(stages.get(stage));
  }

  String unit(String metric) {
    return units.getOrDefault(metric, "");
  }
}
