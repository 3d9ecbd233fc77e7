package org.almoner.population.hcc;

import java.io.Serializable;
import java.util.List;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;
import org.almoner.config.population.DatedRows;

/**
 * How the raw score of a payment year becomes the one that is paid by: a row of {@code
 * conf/population/hcc_normalisation.csv}.
 *
 * @param factor the mean of the year, by which is divided
 * @param codingAdjustment the share taken away because plans code more than others
 */
record HccNormalisation(String model, double factor, double codingAdjustment)
    implements Serializable {
  private static final DatedFile FILE =
      new DatedFile(
          "hcc_normalisation", List.of("model"), List.of("normalisation", "coding_adjustment"));

  static DatedRows<HccNormalisation> load() {
    return FILE.load(HccNormalisation::of);
  }

  private static HccNormalisation of(DatedRow row) {
    double factor = row.number("normalisation");
    double adjustment = row.number("coding_adjustment");
    if (factor <= 0) {
      throw row.refusal("normalisation", "must be above 0, found " + factor);
    }
    if (adjustment < 0 || adjustment >= 1) {
      throw row.refusal("coding_adjustment", "must be a share such as 0.059, found " + adjustment);
    }
    return new HccNormalisation(row.text("model"), factor, adjustment);
  }

  double of(double raw) {
    return raw / factor * (1 - codingAdjustment);
  }
}
