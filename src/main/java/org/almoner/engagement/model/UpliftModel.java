package org.almoner.engagement.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.almoner.engine.ModelRejectedException;
import org.almoner.learn.FeatureValues;
import org.almoner.stats.Normal;

/**
 * Whom a contact keeps on therapy: two logistic models of success (not discontinuing within 30
 * days), without and with a contact, over the features of a patient on a date. Data only; Spark can
 * broadcast it, and it knows nothing of Spark.
 *
 * <pre>
 *   uplift = σ(η₁) − σ(η₀)                                        (T-learner)
 *   se²    = Σₐ (pₐ(1 − pₐ))²·zᵀVₐz                               (delta method, arms independent)
 *   part of column j = zⱼ·Σₐ ±bₐⱼ·(σ(ηₐ) − σ(η̄ₐ))/(ηₐ − η̄ₐ)      (integrated gradients)
 * </pre>
 *
 * <p>The parts are those of the straight line from the average patient, in closed form, and add up
 * to the uplift minus the average patient's (Sundararajan, Taly and Yan 2017).
 *
 * @param format which version of this file it is
 * @param confidence of intervals
 * @param brandFeature the input that says which brand a patient takes
 * @param pooled learnt from all brands together
 * @param brands learnt from one brand alone, by brand; the others take the pooled one
 */
public record UpliftModel(
    String format,
    double confidence,
    String brandFeature,
    TwoArmModel pooled,
    SortedMap<String, TwoArmModel> brands)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What {@code format} must be. */
  public static final String FORMAT = "almoner uplift 1";

  public UpliftModel {
    brands = Collections.unmodifiableSortedMap(new TreeMap<>(brands));
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException("The format is not " + FORMAT);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("The confidence is not in (0, 1)");
    }
    List<String> names = pooled.encoding().names();
    if (!names.contains(brandFeature)) {
      throw new IllegalArgumentException("No input is called " + brandFeature);
    }
    if (brands.values().stream().anyMatch(model -> !model.encoding().names().equals(names))) {
      throw new IllegalArgumentException("The models of the brands have other inputs");
    }
  }

  /** Names of the inputs; {@link FeatureValues} are given in this order. */
  public List<String> inputs() {
    return pooled.encoding().names();
  }

  /**
   * Where the inputs stand among some columns.
   *
   * @throws ModelRejectedException naming the inputs that are not there
   */
  public int[] positions(List<String> columns) {
    List<String> missing = new ArrayList<>(inputs());
    missing.removeAll(columns);
    if (!missing.isEmpty()) {
      throw new ModelRejectedException(
          "The features lack the columns "
              + String.join(", ", missing)
              + ", which the model was trained on");
    }
    return inputs().stream().mapToInt(columns::indexOf).toArray();
  }

  /** What a contact changes for one patient. */
  public UpliftScore score(FeatureValues values) {
    return of(values).score(values, Normal.twoSidedQuantile(confidence));
  }

  /** Why: what each feature adds. */
  public UpliftReasons explain(FeatureValues values) {
    return of(values).explain(values);
  }

  private TwoArmModel of(FeatureValues values) {
    Object brand = brands.isEmpty() ? null : values.at(inputs().indexOf(brandFeature));
    return brand == null ? pooled : brands.getOrDefault(brand.toString(), pooled);
  }
}
