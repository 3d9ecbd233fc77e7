package org.almoner.causal.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.effect.AverageEffect;
import org.almoner.causal.effect.StandardErrorKind;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.causal.study.Study;

/** A change to the data under which the answer is known beforehand (Sharma and Kiciman 2020). */
public enum Refuter {
  /** Shuffled treatments, for which the propensity is estimated anew: the effect must vanish. */
  PLACEBO_TREATMENT,
  /** One more covariate that is pure noise: the effect must stay. */
  RANDOM_COMMON_CAUSE,
  /** Four fifths of the rows: the effect must stay. */
  RANDOM_SUBSET,
  /** Noise in place of the outcome: the effect must vanish. */
  DUMMY_OUTCOME;

  private static final double SUBSET_SHARE = 0.8;

  /** Whether the effect must vanish; otherwise it must stay. */
  boolean expectsNothing() {
    return this == PLACEBO_TREATMENT || this == DUMMY_OUTCOME;
  }

  /** The estimate after the change. */
  double estimate(Study study, AteOptions options, Random random) {
    AverageEffect effect =
        switch (this) {
          case PLACEBO_TREATMENT ->
              AverageEffect.of(study.withTreated(shuffled(study.treated(), random)), options.fit());
          case RANDOM_COMMON_CAUSE ->
              AverageEffect.of(study, withNoise(study, random), options.fit());
          case RANDOM_SUBSET -> ofSubset(study, options, random);
          case DUMMY_OUTCOME ->
              AverageEffect.of(study.withOutcome(noise(study, random)), options.fit());
        };
    return effect
        .estimate(options.estimator(), options.estimand(), StandardErrorKind.ROBUST)
        .difference();
  }

  private static AverageEffect ofSubset(Study study, AteOptions options, Random random) {
    Study part = study.select(subset(study, random));
    return AverageEffect.of(part, options.fit().withFoldsUpTo(part.units()));
  }

  private static boolean[] shuffled(boolean[] treated, Random random) {
    boolean[] shuffled = treated.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      boolean swapped = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = swapped;
    }
    return shuffled;
  }

  private static List<DesignColumn> withNoise(Study study, Random random) {
    double[] noise = random.doubles(study.size()).toArray();
    List<DesignColumn> columns = new ArrayList<>(study.design().modelled());
    columns.add(DesignColumn.of("noise", noise));
    return columns;
  }

  private static int[] subset(Study study, Random random) {
    return IntStream.range(0, study.size())
        .filter(row -> random.nextDouble() < SUBSET_SHARE)
        .toArray();
  }

  /** Normal, with the outcome's standard deviation. */
  private static double[] noise(Study study, Random random) {
    double mean = Arrays.stream(study.outcome()).average().orElse(0);
    double variance =
        Arrays.stream(study.outcome()).map(y -> (y - mean) * (y - mean)).average().orElse(0);
    double[] noise = new double[study.size()];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = Math.sqrt(variance) * random.nextGaussian();
    }
    return noise;
  }
}
