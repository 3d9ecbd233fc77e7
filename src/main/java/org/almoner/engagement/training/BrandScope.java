package org.almoner.engagement.training;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.almoner.causal.nuisance.Nuisance;
import org.almoner.causal.uplift.UpliftScores;
import org.almoner.engagement.model.TwoArmModel;
import org.almoner.engagement.model.UpliftModel;
import org.almoner.frame.DataColumn;

/**
 * One model for all brands, in which each arm knows the brand, or one per brand: whichever has the
 * smaller effect loss out of fold.
 *
 * @param pooled learnt from all brands
 * @param brands learnt from single brands that have enough patients; empty where pooled is better
 * @param scores out of fold, of the better one
 * @param pooledLoss effect loss of the pooled model
 * @param brandLoss effect loss of the models per brand; NaN where there are none
 * @param wanted pooled, per_brand or auto, as the settings say
 * @param patients how many each brand has
 */
record BrandScope(
    EffectLearning pooled,
    SortedMap<String, EffectLearning> brands,
    UpliftScores scores,
    double pooledLoss,
    double brandLoss,
    String wanted,
    BrandPatients patients) {

  /**
   * @param features the model's inputs, the brand among them
   * @param available patients by brand, of whom the rows may be a sample
   */
  static BrandScope of(
      TrainingRows rows,
      List<String> features,
      SortedMap<String, Long> available,
      TrainingChoices choices) {
    BrandPatients patients =
        BrandPatients.of(rows, available, choices.settings().minimum().patients());
    EffectLearning pooled = EffectLearning.of(rows, features, choices);
    double[] effects = pooled.doublyRobust();
    double pooledLoss = EffectLoss.of(pooled.scores().effect(), effects);
    String wanted = choices.settings().scope();
    BrandScope alone =
        new BrandScope(
            pooled, new TreeMap<>(), pooled.scores(), pooledLoss, Double.NaN, wanted, patients);
    if (wanted.equals("pooled") || patients.sampled().size() < 2) {
      return alone;
    }
    SortedMap<String, EffectLearning> brands = learn(rows, features, patients, choices);
    return brands.isEmpty() ? alone : alone.or(brands, effects);
  }

  /** Models of the brands with enough patients. */
  private static SortedMap<String, EffectLearning> learn(
      TrainingRows rows, List<String> features, BrandPatients patients, TrainingChoices choices) {
    DataColumn column = rows.features().column(TrainingData.BRAND);
    SortedMap<String, EffectLearning> brands = new TreeMap<>();
    for (String name : patients.large()) {
      TrainingRows part = rows.where(row -> name.equals(column.text(row)));
      if (part
          .hasBothArms()) { // else the pooled model knows more of this brand than it does itself
        brands.put(name, EffectLearning.of(part, features, choices));
      }
    }
    return brands;
  }

  /**
   * This one, or models per brand where they are wanted or better.
   *
   * @param effects doubly robust scores
   */
  private BrandScope or(SortedMap<String, EffectLearning> own, double[] effects) {
    DataColumn column = pooled.rows().features().column(TrainingData.BRAND);
    UpliftScores joined = copy(pooled.scores());
    own.forEach((name, learnt) -> insert(learnt.scores(), rowsOf(column, name), joined));
    double loss = EffectLoss.of(joined.effect(), effects);
    boolean split = wanted.equals("per_brand") || loss < pooledLoss;
    return split
        ? new BrandScope(pooled, own, joined, pooledLoss, loss, wanted, patients)
        : new BrandScope(pooled, brands, scores, pooledLoss, loss, wanted, patients);
  }

  /** The decision in a sentence or two. */
  String verdict() {
    if (Double.isNaN(brandLoss)) {
      return "One model for all brands: "
          + (wanted.equals("pooled") ? "training.scope asks for it." : patients.whyNone());
    }
    String losses = "effect loss %.6f pooled, %.6f per brand".formatted(pooledLoss, brandLoss);
    String chosen =
        brands.isEmpty()
            ? "One model for all brands, in which each arm knows the brand: it validates better"
                + " than one per brand"
            : "One model per brand for %d brands: ".formatted(brands.size())
                + (wanted.equals("per_brand")
                    ? "training.scope asks for it"
                    : "they validate better than one for all");
    int lost = patients.lostToTheSample();
    return "%s (%s).%s"
        .formatted(
            chosen,
            losses,
            lost == 0
                ? ""
                : " Brands with enough patients, but not in the sample that"
                    + " training.largest_sample limits: %d.".formatted(lost));
  }

  UpliftModel model(String brandFeature) {
    SortedMap<String, TwoArmModel> own = new TreeMap<>();
    brands.forEach((name, learnt) -> own.put(name, learnt.model()));
    return new UpliftModel(
        UpliftModel.FORMAT, TrainingChoices.CONFIDENCE, brandFeature, pooled.model(), own);
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
