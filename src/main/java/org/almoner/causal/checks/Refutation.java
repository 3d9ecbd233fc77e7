package org.almoner.causal.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.effect.AverageEffect;
import org.almoner.causal.effect.Contrast;
import org.almoner.causal.effect.StandardErrorKind;
import org.almoner.causal.nuisance.BaseKind;
import org.almoner.causal.study.Study;
import org.almoner.stats.Normal;

/**
 * What a refuter found.
 *
 * <p>Where the effect must vanish, the interval of single repetitions (mean ± z·standard deviation)
 * must hold 0. Where it must stay, the mean must be within half a standard error of the original.
 *
 * @param refuter which
 * @param estimate mean over the repetitions
 * @param stdDev standard deviation over the repetitions
 * @param ciLow mean − z·stdDev
 * @param ciHigh mean + z·stdDev
 * @param repetitions how many
 * @param passed whether it is as it must be
 * @param verdict the same in words
 */
public record Refutation(
    String refuter,
    double estimate,
    double stdDev,
    double ciLow,
    double ciHigh,
    int repetitions,
    boolean passed,
    String verdict) {
  private static final int MOST_ROWS = 5_000;
  private static final int MOST_BOOSTED = 5;

  /** A table of what they found, headings first, as reports show it. */
  public static List<List<String>> table(
      List<Refutation> refutations, DoubleFunction<String> number) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("refuter", "estimate", "spread", "verdict"));
    for (Refutation found : refutations) {
      String estimate = number.apply(found.estimate());
      rows.add(List.of(found.refuter(), estimate, number.apply(found.stdDev()), found.verdict()));
    }
    return rows;
  }

  /** Runs every refuter; of a large study on a random part of the rows. */
  public static List<Refutation> all(Study study, AteOptions options) {
    if (options.checks().refutations() == 0) {
      return List.of();
    }
    Study part = part(study, options.fit().seed());
    Contrast original =
        AverageEffect.of(part, options.fit())
            .estimate(options.estimator(), options.estimand(), StandardErrorKind.ROBUST);
    List<Refutation> all = new ArrayList<>();
    for (Refuter refuter : Refuter.values()) {
      all.add(of(refuter, part, options, original));
    }
    return all;
  }

  private static Study part(Study study, long seed) {
    if (study.size() <= MOST_ROWS) {
      return study;
    }
    Random random = new Random(seed);
    double share = (double) MOST_ROWS / study.size();
    return study.select(
        IntStream.range(0, study.size()).filter(row -> random.nextDouble() < share).toArray());
  }

  private static Refutation of(
      Refuter refuter, Study study, AteOptions options, Contrast original) {
    Random random = new Random(31 * options.fit().seed() + refuter.ordinal());
    double[] estimates = new double[repetitions(options)];
    for (int i = 0; i < estimates.length; i++) {
      estimates[i] = refuter.estimate(study, options, random);
    }
    double mean = Arrays.stream(estimates).average().orElse(Double.NaN);
    double squares = Arrays.stream(estimates).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / (estimates.length - 1));
    double margin = Normal.twoSidedQuantile(options.confidence()) * deviation;

    double error = original.standardError();
    double allowed = Double.isNaN(error) ? margin : error / 2;
    boolean passed =
        refuter.expectsNothing()
            ? Math.abs(mean) <= margin
            : Math.abs(mean - original.difference()) <= allowed;
    return new Refutation(
        refuter.name().toLowerCase(Locale.ROOT),
        mean,
        deviation,
        mean - margin,
        mean + margin,
        estimates.length,
        passed,
        verdict(refuter, passed));
  }

  /** Boosted trees take so long to grow that five repetitions must do. */
  private static int repetitions(AteOptions options) {
    int wanted = options.checks().refutations();
    return options.fit().base() == BaseKind.BOOSTING ? Math.min(MOST_BOOSTED, wanted) : wanted;
  }

  private static String verdict(Refuter refuter, boolean passed) {
    if (refuter.expectsNothing()) {
      return passed ? "no effect, as it must be" : "an effect where there can be none";
    }
    return passed ? "the estimate stays, as it must" : "the estimate moves where it must not";
  }
}
