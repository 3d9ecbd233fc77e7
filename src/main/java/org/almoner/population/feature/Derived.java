package org.almoner.population.feature;

import static org.almoner.population.terms.Comparison.above;
import static org.almoner.population.terms.Constant.CARDIOVASCULAR_RISK_CHOLESTEROL;
import static org.almoner.population.terms.Constant.CARDIOVASCULAR_RISK_SYSTOLIC_BP;
import static org.almoner.population.terms.Constant.DIABETES_RISK_BMI;
import static org.almoner.population.terms.Constant.DIABETES_RISK_HBA1C;
import static org.almoner.population.terms.Constant.DIABETES_RISK_OF_DIABETES;
import static org.almoner.population.terms.Constant.UTILIZATION_EMERGENCY;
import static org.almoner.population.terms.Constant.UTILIZATION_HOSPITAL;
import static org.almoner.population.terms.Constant.UTILIZATION_SPECIALIST;

import java.io.Serializable;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.rows.Measure;
import org.almoner.population.terms.Constants;
import org.jspecify.annotations.Nullable;

/**
 * Features made of others, to describe with.
 *
 * @param utilizationScore 3 · hospital + 2 · emergency + specialist; null where visits are unknown
 * @param diabetesRisk 2 · has_diabetes + [hba1c &gt; 7] + [bmi &gt; 30]
 * @param cardiovascularRisk has_hypertension + has_heart_failure + [systolic_bp &gt; 140] +
 *     [cholesterol &gt; 200]
 */
public record Derived(
    @Nullable Double utilizationScore, double diabetesRisk, double cardiovascularRisk)
    implements Serializable {

  static Derived of(
      Conditions conditions, Utilization visits, Markers markers, Constants constants) {
    double diabetes =
        (conditions.has(ChronicCondition.DIABETES) ? constants.value(DIABETES_RISK_OF_DIABETES) : 0)
            + one(above(markers.of(Measure.HBA1C), constants.value(DIABETES_RISK_HBA1C)))
            + one(above(markers.of(Measure.BMI), constants.value(DIABETES_RISK_BMI)));
    double pressure = constants.value(CARDIOVASCULAR_RISK_SYSTOLIC_BP);
    double cholesterol = constants.value(CARDIOVASCULAR_RISK_CHOLESTEROL);
    double cardiovascular =
        one(conditions.has(ChronicCondition.HYPERTENSION))
            + one(conditions.has(ChronicCondition.HEART_FAILURE))
            + one(above(markers.of(Measure.SYSTOLIC_BP), pressure))
            + one(above(markers.of(Measure.CHOLESTEROL), cholesterol));
    return new Derived(utilization(visits, constants), diabetes, cardiovascular);
  }

  private static @Nullable Double utilization(Utilization visits, Constants constants) {
    Integer hospital = visits.hospital();
    Integer emergency = visits.emergency();
    Integer specialist = visits.specialist();
    if (hospital == null || emergency == null || specialist == null) {
      return null;
    }
    return constants.value(UTILIZATION_HOSPITAL) * hospital
        + constants.value(UTILIZATION_EMERGENCY) * emergency
        + constants.value(UTILIZATION_SPECIALIST) * specialist;
  }

  private static int one(boolean holds) {
    return holds ? 1 : 0;
  }
}
