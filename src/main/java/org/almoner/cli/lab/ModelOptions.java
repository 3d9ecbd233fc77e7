package org.almoner.cli.lab;

import org.almoner.causal.learner.TreeOptions;
import org.almoner.causal.nuisance.BaseKind;
import org.almoner.causal.nuisance.Clip;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.nuisance.Truncation;
import org.almoner.causal.nuisance.Weighting;
import org.almoner.frame.InputException;
import picocli.CommandLine.Option;

/** The options that say how models are fitted. */
public final class ModelOptions {
  @Option(
      names = "--base",
      description = "logistic (with linear) or boosting (default: ${DEFAULT-VALUE}).")
  private BaseKind base = BaseKind.LOGISTIC;

  @Option(
      names = "--folds",
      description = "Folds of the cross-fitting; 1 is in-sample (default: ${DEFAULT-VALUE}).")
  private int folds = 5;

  @Option(names = "--seed", description = "Of all that is random (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--clip",
      description = "Propensities stay in [c, 1 - c]; 0 switches off (default: ${DEFAULT-VALUE}).")
  private double clip = 0.01;

  @Option(
      names = "--calibrate-propensity",
      description = "Maps predicted propensities to observed shares (isotonic, out of fold).")
  private boolean calibrate;

  @Option(
      names = "--truncate",
      split = ",",
      arity = "1",
      paramLabel = "LOW,HIGH",
      description = "Pulls weights in to two of their percentiles, as in 1,99.")
  private double[] truncate = {};

  @Option(names = "--l2", description = "Ridge penalty (default: ${DEFAULT-VALUE}).")
  private double ridge;

  @Option(names = "--trees", description = "Of boosting (default: ${DEFAULT-VALUE}).")
  private int trees = TreeOptions.standard().trees();

  @Option(names = "--depth", description = "Of each tree (default: ${DEFAULT-VALUE}).")
  private int depth = TreeOptions.standard().depth();

  @Option(names = "--learning-rate", description = "Of boosting (default: ${DEFAULT-VALUE}).")
  private double learningRate = TreeOptions.standard().learningRate();

  @Option(
      names = "--patience",
      description =
          "Rounds without gain on a held-out fold before boosting stops; 0 never (default:"
              + " ${DEFAULT-VALUE}).")
  private int patience = TreeOptions.standard().patience();

  @Option(
      names = "--threads",
      description = "Threads; results do not depend on it (default: all processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  private Weighting weighting() {
    if (truncate.length != 0 && truncate.length != 2) {
      throw new InputException("--truncate needs two percentiles, as in 1,99");
    }
    return new Weighting(
        Clip.symmetric(clip),
        calibrate ? Weighting.Calibrating.ISOTONIC : Weighting.Calibrating.NONE,
        truncate.length == 0
            ? Truncation.NONE
            : new Truncation(truncate[0] / 100, truncate[1] / 100));
  }

  public FitOptions fitOptions() {
    TreeOptions boosting = new TreeOptions(trees, depth, learningRate, patience);
    return new FitOptions(base, folds, seed, weighting(), ridge, boosting, threads);
  }
}
