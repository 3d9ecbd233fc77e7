package org.almoner.population.risk;

import static org.almoner.population.terms.Comparison.above;
import static org.almoner.population.terms.Comparison.atLeast;
import static org.almoner.population.terms.Constant.AGE_SPAN;
import static org.almoner.population.terms.Constant.AGE_WITHOUT_RISK;
import static org.almoner.population.terms.Constant.CHOLESTEROL_HIGH;
import static org.almoner.population.terms.Constant.CHOLESTEROL_HIGH_RISK;
import static org.almoner.population.terms.Constant.CONDITIONS_FULL;
import static org.almoner.population.terms.Constant.CONDITIONS_WEIGHT;
import static org.almoner.population.terms.Constant.EMERGENCY_FULL;
import static org.almoner.population.terms.Constant.EMERGENCY_WEIGHT;
import static org.almoner.population.terms.Constant.FUNCTIONAL_SPAN;
import static org.almoner.population.terms.Constant.FUNCTIONAL_WITHOUT_RISK;
import static org.almoner.population.terms.Constant.HBA1C_HIGH;
import static org.almoner.population.terms.Constant.HBA1C_HIGH_RISK;
import static org.almoner.population.terms.Constant.HBA1C_RAISED;
import static org.almoner.population.terms.Constant.HBA1C_RAISED_RISK;
import static org.almoner.population.terms.Constant.HOSPITAL_FULL;
import static org.almoner.population.terms.Constant.HOSPITAL_WEIGHT;
import static org.almoner.population.terms.Constant.LEAST_COMPLETENESS;
import static org.almoner.population.terms.Constant.MEDICATIONS_FULL;
import static org.almoner.population.terms.Constant.MEDICATIONS_WEIGHT;
import static org.almoner.population.terms.Constant.SYSTOLIC_BP_HIGH;
import static org.almoner.population.terms.Constant.SYSTOLIC_BP_HIGH_RISK;
import static org.almoner.population.terms.Constant.SYSTOLIC_BP_RAISED;
import static org.almoner.population.terms.Constant.SYSTOLIC_BP_RAISED_RISK;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.almoner.population.feature.PatientFeatures;
import org.almoner.population.rows.Education;
import org.almoner.population.rows.Income;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.Social;
import org.almoner.population.terms.Constant;
import org.almoner.population.terms.Constants;
import org.jspecify.annotations.Nullable;

/**
 * How risk is made of features: a weighted mean of what is known. None of its numbers is estimated;
 * {@code mart_risk_validation} says how well it finds those who will be admitted.
 */
public record RiskRules(Constants constants) implements Serializable {

  public PatientRisk of(PatientFeatures patient) {
    Map<Component, Double> components = components(patient);
    double completeness = 0;
    double sum = 0;
    for (Map.Entry<Component, Double> each : components.entrySet()) {
      double weight = constants.value(each.getKey().weight());
      completeness += weight;
      sum += weight * each.getValue();
    }
    boolean isKnown = atLeast(completeness, constants.value(LEAST_COMPLETENESS));
    Double composite = isKnown ? Double.valueOf(sum / completeness) : null;
    return new PatientRisk(
        components,
        completeness,
        composite,
        Band.of(composite, constants),
        isKnown ? terms(components, completeness) : Map.of());
  }

  private Map<Component, Double> terms(Map<Component, Double> components, double completeness) {
    Map<Component, Double> terms = new EnumMap<>(Component.class);
    components.forEach(
        (component, value) ->
            terms.put(component, constants.value(component.weight()) * value / completeness));
    return terms;
  }

  private Map<Component, Double> components(PatientFeatures patient) {
    Map<Component, Double> components = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      Double value =
          switch (component) {
            case CLINICAL_COMPLEXITY -> clinicalComplexity(patient);
            case AGE_RISK -> ageRisk(patient.demography().age());
            case FUNCTIONAL_RISK -> functionalRisk(patient.marker(Measure.FUNCTIONAL_STATUS));
            case DISEASE_SPECIFIC -> diseaseSpecific(patient);
            case SOCIAL_RISK -> socialRisk(patient.demography().social());
          };
      if (value != null) {
        components.put(component, Math.min(1, Math.max(0, value)));
      }
    }
    return components;
  }

  private @Nullable Double clinicalComplexity(PatientFeatures patient) {
    Integer hospital = patient.hospitalVisits();
    Integer emergency = patient.emergencyVisits();
    if (hospital == null || emergency == null) {
      return null;
    }
    return share(CONDITIONS_WEIGHT, patient.conditionCount(), CONDITIONS_FULL)
        + share(MEDICATIONS_WEIGHT, patient.medicationCount(), MEDICATIONS_FULL)
        + share(HOSPITAL_WEIGHT, hospital, HOSPITAL_FULL)
        + share(EMERGENCY_WEIGHT, emergency, EMERGENCY_FULL);
  }

  private double share(Constant weight, int count, Constant full) {
    return constants.value(weight) * count / constants.value(full);
  }

  private @Nullable Double ageRisk(@Nullable Double age) {
    return age == null
        ? null
        : Double.valueOf((age - constants.value(AGE_WITHOUT_RISK)) / constants.value(AGE_SPAN));
  }

  private @Nullable Double functionalRisk(@Nullable Double status) {
    double best = constants.value(FUNCTIONAL_WITHOUT_RISK);
    return status == null
        ? null
        : Double.valueOf((best - status) / constants.value(FUNCTIONAL_SPAN));
  }

  /** Known where one of the markers is; one that is missing adds nothing. */
  private @Nullable Double diseaseSpecific(PatientFeatures patient) {
    Double hba1c = patient.marker(Measure.HBA1C);
    Double pressure = patient.marker(Measure.SYSTOLIC_BP);
    Double cholesterol = patient.marker(Measure.CHOLESTEROL);
    if (hba1c == null && pressure == null && cholesterol == null) {
      return null;
    }
    return risk(hba1c, HBA1C_RAISED, HBA1C_RAISED_RISK)
        + risk(hba1c, HBA1C_HIGH, HBA1C_HIGH_RISK)
        + risk(pressure, SYSTOLIC_BP_RAISED, SYSTOLIC_BP_RAISED_RISK)
        + risk(pressure, SYSTOLIC_BP_HIGH, SYSTOLIC_BP_HIGH_RISK)
        + risk(cholesterol, CHOLESTEROL_HIGH, CHOLESTEROL_HIGH_RISK);
  }

  private double risk(@Nullable Double marker, Constant limit, Constant risk) {
    return above(marker, constants.value(limit)) ? constants.value(risk) : 0;
  }

  private @Nullable Double socialRisk(Social social) {
    DoubleStream.Builder known = DoubleStream.builder();
    Education education = social.education();
    if (education != null) {
      known.add(constants.value(educationRisk(education)));
    }
    Income income = social.income();
    if (income != null) {
      known.add(constants.value(incomeRisk(income)));
    }
    return education == null && income == null
        ? null
        : Double.valueOf(known.build().average().orElseThrow());
  }

  private static Constant educationRisk(Education education) {
    return switch (education) {
      case HIGH_SCHOOL -> Constant.EDUCATION_HIGH_SCHOOL_RISK;
      case COLLEGE -> Constant.EDUCATION_COLLEGE_RISK;
      case GRADUATE -> Constant.EDUCATION_GRADUATE_RISK;
    };
  }

  private static Constant incomeRisk(Income income) {
    return switch (income) {
      case LOW -> Constant.INCOME_LOW_RISK;
      case MEDIUM -> Constant.INCOME_MEDIUM_RISK;
      case HIGH -> Constant.INCOME_HIGH_RISK;
    };
  }
}
