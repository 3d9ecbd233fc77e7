package org.almoner.generate.population;

import static org.almoner.generate.population.Disorder.ANXIETY;
import static org.almoner.generate.population.Disorder.ATRIAL_FIBRILLATION;
import static org.almoner.generate.population.Disorder.CORONARY;
import static org.almoner.generate.population.Disorder.DEPRESSION;
import static org.almoner.generate.population.Disorder.DIABETES;
import static org.almoner.generate.population.Disorder.HEART_FAILURE;
import static org.almoner.generate.population.Disorder.HYPERLIPIDEMIA;
import static org.almoner.generate.population.Disorder.HYPERTENSION;
import static org.almoner.generate.population.Disorder.KIDNEY_DISEASE;
import static org.almoner.generate.population.Disorder.OBESITY;
import static org.almoner.generate.population.Disorder.SUBSTANCE_USE;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * How many have a disorder that the programme never asked for.
 *
 * @param share of people of 54 years
 * @param perDecade by how much its logarithm rises in ten years of age
 * @param causes three times as many have it after one of them
 * @param always whether nobody has it without one
 */
record Uncharted(
    Disorder disorder, double share, double perDecade, List<Disorder> causes, boolean always) {
  private static final double AFTER_A_CAUSE = 3;
  private static final double MOST = 0.7;

  static final List<Uncharted> ALL =
      List.of(
          alone(Disorder.TYPE_1_DIABETES, 0.004, -0.4),
          after(Disorder.DIABETIC_KIDNEY, 0.05, 0.2, DIABETES),
          after(Disorder.COPD, 0.06, 0.3, Disorder.ASTHMA),
          alone(CORONARY, 0.03, 0.5, HYPERTENSION, DIABETES, HYPERLIPIDEMIA),
          alone(ATRIAL_FIBRILLATION, 0.012, 0.7, HYPERTENSION, HEART_FAILURE),
          alone(Disorder.STROKE, 0.01, 0.6, HYPERTENSION, ATRIAL_FIBRILLATION),
          alone(Disorder.DEMENTIA, 0.004, 1),
          alone(Disorder.OSTEOARTHRITIS, 0.05, 0.35, OBESITY),
          after(ANXIETY, 0.09, -0.1, DEPRESSION),
          after(DEPRESSION, 0.09, -0.1, ANXIETY),
          alone(SUBSTANCE_USE, 0.02, -0.2, DEPRESSION, ANXIETY),
          alone(Disorder.BIPOLAR, 0.008, -0.1),
          alone(Disorder.CIRRHOSIS, 0.004, 0.2, SUBSTANCE_USE),
          after(Disorder.END_STAGE_KIDNEY, 0.02, 0.1, KIDNEY_DISEASE),
          alone(Disorder.COLORECTAL_CANCER, 0.004, 0.4),
          alone(Disorder.MYALGIA, 0.015, 0.1, HYPERLIPIDEMIA));

  /**
   * How likely somebody has it.
   *
   * @param age in years
   * @param present what the person has already
   */
  double chance(double age, Set<Disorder> present) {
    boolean caused = !Collections.disjoint(causes, present);
    boolean excluded = present.contains(disorder) || (isType1() && present.contains(DIABETES));
    if (excluded || (always && !caused)) {
      return 0;
    }
    double chance = share * StrictMath.exp(perDecade * (age - 54) / 10);
    return Math.min(MOST, caused ? AFTER_A_CAUSE * chance : chance);
  }

  private boolean isType1() {
    return disorder == Disorder.TYPE_1_DIABETES;
  }

  private static Uncharted alone(
      Disorder disorder, double share, double perDecade, Disorder... causes) {
    return new Uncharted(disorder, share, perDecade, List.of(causes), false);
  }

  private static Uncharted after(
      Disorder disorder, double share, double perDecade, Disorder cause) {
    return new Uncharted(disorder, share, perDecade, List.of(cause), true);
  }
}
