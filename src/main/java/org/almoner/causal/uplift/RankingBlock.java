package org.almoner.causal.uplift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.almoner.stats.ranking.RankingQuality;
import org.almoner.stats.ranking.TargetingEffect;
import org.almoner.stats.ranking.UpliftAtShare;
import org.jspecify.annotations.Nullable;

/**
 * How well scores rank rows by uplift, under the names of the public definitions; the components
 * are JSON fields.
 *
 * @param auuc null where the overall difference is within two standard errors of 0
 * @param qiniAuc null where the outcome is not binary, as the next two
 */
public record RankingBlock(
    @Nullable Double auuc,
    @Nullable Double qiniAuc,
    @Nullable Double qiniAucNoNegative,
    @Nullable Double upliftAuc,
    UpliftAtK upliftAtK,
    double autoc,
    double autocSe,
    double qini,
    double qiniSe,
    List<TocPoint> toc) {

  /** Observed uplift among the first rows, by the share of rows. */
  public record UpliftAtK(Map<String, Double> overall, Map<String, Double> byGroup) {}

  /** One point of the targeting curve. */
  public record TocPoint(double q, double toc, double stdError) {}

  /** Names the figures of a ranking. */
  public static RankingBlock of(RankingQuality quality, boolean binary) {
    Map<String, Double> overall = new LinkedHashMap<>();
    Map<String, Double> byGroup = new LinkedHashMap<>();
    for (UpliftAtShare at : quality.upliftAtShare()) {
      overall.put(Double.toString(at.share()), at.overall());
      byGroup.put(Double.toString(at.share()), at.byGroup());
    }
    List<TocPoint> toc = new ArrayList<>();
    for (TargetingEffect point : quality.targeting()) {
      toc.add(new TocPoint(point.share(), point.excess().value(), point.excess().standardError()));
    }
    return new RankingBlock(
        orNull(quality.gain().area()),
        binary ? quality.qini().coefficient() : null,
        binary ? quality.qini().coefficientWithoutNegative() : null,
        orNull(quality.uplift()),
        new UpliftAtK(overall, byGroup),
        quality.autoc().estimate().value(),
        quality.autoc().estimate().standardError(),
        quality.qiniEffect().estimate().value(),
        quality.qiniEffect().estimate().standardError(),
        toc);
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
