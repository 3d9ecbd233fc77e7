package org.almoner.generate.population;

import java.util.List;
import java.util.Locale;

/**
 * What is done again and again for those of an age, with the yearly uptake of those for whom it is
 * due. Of colorectal tests everybody keeps to one.
 */
enum Screening {
  COLONOSCOPY(10, -0.9, 0.2),
  FIT(1, 0.2, 0.06),
  FIT_DNA(3, -0.2, 0.12),
  SIGMOIDOSCOPY(5, -0.8, 0.1),
  CT_COLONOGRAPHY(5, -0.8, 0.1),
  MAMMOGRAM(2, 0.7, 0.09),
  CYTOLOGY(3, 0.4, 0.05),
  HPV(5, -0.6, 0.08),
  BONE_DENSITY(20, -0.6, 0.3),
  RETINAL_EXAM(1, 0.2, 0.3),
  URINE_ALBUMIN(1, 0.3, 0.25),
  INFLUENZA_VACCINE(1, -0.1, Double.NaN),
  PNEUMOCOCCAL_VACCINE(20, -0.8, Double.NaN);

  private static final double OF_DILIGENCE = 1.1;
  private static final int KEPT_YEARS = 3;
  static final List<Screening> COLORECTAL =
      List.of(COLONOSCOPY, FIT, FIT_DNA, SIGMOIDOSCOPY, CT_COLONOGRAPHY);

  private final int years;
  private final double standing;
  private final double positive;

  /**
   * @param years between two
   * @param standing log odds of the uptake at mean diligence
   * @param positive share of the results, not a number where there is none
   */
  Screening(int years, double standing, double positive) {
    this.years = years;
    this.standing = standing;
    this.positive = positive;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  int years() {
    return years;
  }

  /** How long a practice's file goes back. */
  int kept() {
    return Math.max(KEPT_YEARS, years + 1);
  }

  double uptake(double diligence) {
    return 1 / (1 + StrictMath.exp(-standing - OF_DILIGENCE * diligence));
  }

  double positive() {
    return positive;
  }

  /** Whether it is meant for somebody on a day. */
  boolean concerns(Health health, int day) {
    double age = health.age(day);
    return switch (this) {
      case MAMMOGRAM -> health.isFemale() && age >= 42 && age < 76;
      case CYTOLOGY -> health.isFemale() && age >= 21 && age < 66;
      case HPV -> health.isFemale() && age >= 30 && age < 66;
      case BONE_DENSITY -> health.isFemale() && age >= 65;
      case RETINAL_EXAM, URINE_ALBUMIN -> health.hasAny(Body.ANY_DIABETES, day);
      case INFLUENZA_VACCINE -> age >= 18;
      case PNEUMOCOCCAL_VACCINE -> age >= 65;
      default -> age >= 46 && age < 77;
    };
  }
}
