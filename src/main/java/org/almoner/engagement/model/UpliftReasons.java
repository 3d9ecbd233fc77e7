package org.almoner.engagement.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each feature adds to one patient's uplift. {@code baseline} and the parts add up to the
 * uplift.
 *
 * @param features names, in the order of the model's inputs
 * @param parts what each adds, in units of probability; 0 for a feature that no column uses
 * @param baseline uplift of a patient who is average in every column
 */
public record UpliftReasons(List<String> features, double[] parts, double baseline) {

  /** The parts by feature. */
  public Map<String, Double> byFeature() {
    Map<String, Double> byFeature = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i++) {
      byFeature.put(features.get(i), parts[i]);
    }
    return byFeature;
  }

  public double part(String feature) {
    int at = features.indexOf(feature);
    return at < 0 ? 0 : parts[at];
  }
}
