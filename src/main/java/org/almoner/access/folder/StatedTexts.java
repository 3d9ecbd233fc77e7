package org.almoner.access.folder;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.access.engine.LimitingFactor;
import org.almoner.access.input.Stage;
import org.almoner.access.summary.SummaryTexts;
import org.almoner.access.terms.Labelled;
import org.almoner.config.access.AccessMetrics;
import org.almoner.config.access.AccessTexts;
import org.almoner.engine.UsageException;

/** The texts of summaries as the installation's files state them. */
public final class StatedTexts {

  /**
   * @throws UsageException where one is missing, or is of nothing that there is
   */
  public static SummaryTexts ofInstallation() {
    AccessTexts stated = AccessTexts.load();
    Map<LimitingFactor, SummaryTexts.OfLimit> limits = new EnumMap<>(LimitingFactor.class);
    for (AccessTexts.Limit each : stated.limitingFactors()) {
      limits.put(
          word(LimitingFactor.class, each.name()),
          new SummaryTexts.OfLimit(each.sentence(), each.capacity(), each.escalation()));
    }
    Map<Stage, SummaryTexts.OfStage> stages = new EnumMap<>(Stage.class);
    for (AccessTexts.OfStage each : stated.stages()) {
      stages.put(
          word(Stage.class, each.name()),
          new SummaryTexts.OfStage(each.owner(), each.dependency(), each.evidence()));
    }
    Map<String, String> units = new HashMap<>();
    AccessMetrics.load().metrics().forEach(each -> units.put(each.id(), each.unit()));
    try {
      return new SummaryTexts(limits, stages, units);
    } catch (IllegalArgumentException e) {
      throw new UsageException(AccessTexts.FILE + ": " + e.getMessage(), e);
    }
  }

  private static <T extends Enum<T> & Labelled> T word(Class<T> vocabulary, String name) {
    List<String> known = Labelled.labels(vocabulary);
    if (!known.contains(name)) {
      throw new UsageException(
          "%s: %s"
              .formatted(
                  AccessTexts.FILE, UsageException.unknown("name", name, known).getMessage()));
    }
    return Labelled.of(vocabulary, name);
  }

  private StatedTexts() {}
}
