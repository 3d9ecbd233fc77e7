package org.almoner.engagement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.almoner.causal.DataColumn;
import org.almoner.causal.Nuisance;
import org.almoner.causal.UpliftScores;

/**
 * One model for all brands, in which each arm knows the brand, or one per brand: whichever has the
 * smaller effect loss out of fold.
 *
 * @param pooled learnt from all brands
 * @param brands learnt from single brands that have enough patients; empty where pooled is better
 * @param scores out of fold, of the better one
 * @param pooledLoss effect loss of the pooled model
 * @param brandLoss effect loss of the models per brand; NaN where there are none
 */
record BrandScope(
    EffectLearning pooled,
    SortedMap<String, EffectLearning> brands,
    UpliftScores scores,
    double pooledLoss,
    double brandLoss) {

  /**
   * @param features the model's inputs
   * @param brand which of them is the brand
   */
  static BrandScope of(
      TrainingRows rows, List<String> features, String brand, TrainingChoices choices) {
    EffectLearning pooled = EffectLearning.of(rows, features, choices);
    double[] effects = pooled.doublyRobust();
    double pooledLoss = EffectLoss.of(pooled.scores().effect(), effects);
    BrandScope alone =
        new BrandScope(pooled, new TreeMap<>(), pooled.scores(), pooledLoss, Double.NaN);
    DataColumn column = rows.features().column(brand);
    TreeSet<String> large =
        choices.settings().scope().equals("pooled")
            ? new TreeSet<>()
            : large(rows, column, choices);
    if (large.isEmpty() || distinct(column) < 2) {
      return alone;
    }
    SortedMap<String, EffectLearning> brands = new TreeMap<>();
    UpliftScores joined = copy(pooled.scores());
    for (String name : large) {
      int[] own = rowsOf(column, name);
      TrainingRows part = rows.where(row -> name.equals(column.text(row)));
      if (!part.hasBothArms()) {
        continue; // the pooled model knows more of this brand than it does itself
      }
      EffectLearning learnt = EffectLearning.of(part, features, choices);
      brands.put(name, learnt);
      insert(learnt.scores(), own, joined);
    }
    double loss = EffectLoss.of(joined.effect(), effects);
    boolean better = choices.settings().scope().equals("per_brand") || loss < pooledLoss;
    return better
        ? new BrandScope(pooled, brands, joined, pooledLoss, loss)
        : new BrandScope(pooled, new TreeMap<>(), pooled.scores(), pooledLoss, loss);
  }

  /** The decision in a sentence. */
  String verdict() {
    if (Double.isNaN(brandLoss)) {
      return "One model for all brands; no second brand has enough patients for one of its own.";
    }
    String losses = "effect loss %.6f pooled, %.6f per brand".formatted(pooledLoss, brandLoss);
    return brands.isEmpty()
        ? "One model for all brands, in which each arm knows the brand: it validates better than"
            + " one per brand ("
            + losses
            + ")."
        : "One model per brand for "
            + brands.size()
            + " brands: they validate better than one for"
            + " all ("
            + losses
            + ").";
  }

  UpliftModel model(String brandFeature) {
    SortedMap<String, TwoArmModel> own = new TreeMap<>();
    brands.forEach((name, learnt) -> own.put(name, learnt.model()));
    return new UpliftModel(
        UpliftModel.FORMAT, TrainingChoices.CONFIDENCE, brandFeature, pooled.model(), own);
  }

  private static long distinct(DataColumn column) {
    return IntStream.range(0, column.rows()).mapToObj(row -> column.text(row)).distinct().count();
  }

  private static TreeSet<String> large(
      TrainingRows rows, DataColumn column, TrainingChoices choices) {
    SortedMap<String, TreeSet<Integer>> patients = new TreeMap<>();
    for (int row = 0; row < rows.size(); row++) {
      String name = column.text(row);
      if (name != null) {
        patients.computeIfAbsent(name, k -> new TreeSet<>()).add(rows.patients().codes()[row]);
      }
    }
    TreeSet<String> large = new TreeSet<>();
    patients.forEach(
        (name, members) -> {
          if (members.size() >= choices.settings().minimum().patients()) {
            large.add(name);
          }
        });
    return large;
  }

  private static int[] rowsOf(DataColumn column, String name) {
    return IntStream.range(0, column.rows()).filter(r -> name.equals(column.text(r))).toArray();
  }

  private static UpliftScores copy(UpliftScores from) {
    Nuisance nuisance = from.nuisance();
    Nuisance own =
        new Nuisance(
            nuisance.propensity().clone(), nuisance.control().clone(), nuisance.treated().clone());
    return new UpliftScores(from.propensity(), own, from.effect().clone(), from.cells());
  }

  /** The propensity stays the pooled one: the arms are compared over all brands. */
  private static void insert(UpliftScores part, int[] rows, UpliftScores into) {
    for (int i = 0; i < rows.length; i++) {
      into.effect()[rows[i]] = part.effect()[i];
      into.nuisance().control()[rows[i]] = part.nuisance().control()[i];
      into.nuisance().treated()[rows[i]] = part.nuisance().treated()[i];
    }
  }
}
