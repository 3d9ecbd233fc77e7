package org.almoner.population.programme;

import static org.almoner.population.condition.ChronicCondition.ANXIETY;
import static org.almoner.population.condition.ChronicCondition.ASTHMA;
import static org.almoner.population.condition.ChronicCondition.ATRIAL_FIBRILLATION;
import static org.almoner.population.condition.ChronicCondition.CHRONIC_KIDNEY_DISEASE;
import static org.almoner.population.condition.ChronicCondition.COPD;
import static org.almoner.population.condition.ChronicCondition.DEMENTIA;
import static org.almoner.population.condition.ChronicCondition.DEPRESSION;
import static org.almoner.population.condition.ChronicCondition.DIABETES;
import static org.almoner.population.condition.ChronicCondition.HEART_FAILURE;
import static org.almoner.population.condition.ChronicCondition.HYPERTENSION;
import static org.almoner.population.condition.ChronicCondition.ISCHEMIC_HEART_DISEASE;
import static org.almoner.population.condition.ChronicCondition.STROKE;
import static org.almoner.population.condition.ChronicCondition.SUBSTANCE_USE;
import static org.almoner.population.terms.Comparison.above;
import static org.almoner.population.terms.Comparison.atLeast;
import static org.almoner.population.terms.Comparison.below;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.population.condition.ChronicCondition;
import org.almoner.population.feature.PatientFeatures;
import org.almoner.population.risk.PatientRisk;
import org.almoner.population.rows.Measure;
import org.almoner.population.terms.Constant;
import org.almoner.population.terms.Constants;
import org.jspecify.annotations.Nullable;

/** The programmes of a patient; in each the first kind that holds. */
public record ProgrammeRules(Constants constants) implements Serializable {
  private static final Set<ChronicCondition> HEART_AND_VESSELS =
      Set.of(HYPERTENSION, HEART_FAILURE, ISCHEMIC_HEART_DISEASE, ATRIAL_FIBRILLATION, STROKE);
  private static final Set<ChronicCondition> MOOD = Set.of(DEPRESSION, ANXIETY);
  private static final Set<ChronicCondition> CARDIOMETABOLIC =
      Set.of(
          DIABETES,
          HYPERTENSION,
          HEART_FAILURE,
          ISCHEMIC_HEART_DISEASE,
          ATRIAL_FIBRILLATION,
          STROKE,
          CHRONIC_KIDNEY_DISEASE);
  private static final Set<ChronicCondition> RESPIRATORY = Set.of(COPD, ASTHMA);
  private static final Set<ChronicCondition> NEUROPSYCHIATRIC =
      Set.of(DEPRESSION, ANXIETY, DEMENTIA, SUBSTANCE_USE);

  /** None for the dead. */
  public List<Membership> of(PatientFeatures patient, PatientRisk risk) {
    List<Membership> all = new ArrayList<>();
    if (!patient.isAlive()) {
      return all;
    }
    if (patient.conditions().has(DIABETES)) {
      all.add(new Membership(Programme.DIABETES, diabetes(patient)));
    }
    if (patient.conditions().countOf(HEART_AND_VESSELS) > 0) {
      all.add(new Membership(Programme.CARDIOVASCULAR, cardiovascular(risk.composite())));
    }
    if (patient.conditions().countOf(MOOD) > 0
        && atLeast(patient.conditionCount(), constants.value(Constant.MENTAL_CONDITIONS))) {
      all.add(new Membership(Programme.MENTAL_HEALTH, mentalHealth(patient)));
    }
    if (atLeast(patient.conditionCount(), constants.value(Constant.MULTIMORBIDITY_CONDITIONS))) {
      all.add(new Membership(Programme.MULTIMORBIDITY, multimorbidity(patient)));
    }
    return all;
  }

  private Kind diabetes(PatientFeatures patient) {
    Double hba1c = patient.marker(Measure.HBA1C);
    boolean complicated = Boolean.TRUE.equals(patient.indices().hasDiabetesComplication());
    if (isBrittle(patient, hba1c)) {
      return Kind.BRITTLE;
    }
    if (above(hba1c, constants.value(Constant.POOR_HBA1C))
        || (complicated && above(hba1c, constants.value(Constant.POOR_HBA1C_COMPLICATED)))) {
      return Kind.POOR_CONTROL;
    }
    if (above(hba1c, constants.value(Constant.MODERATE_HBA1C)) || complicated) {
      return Kind.MODERATE_CONTROL;
    }
    return patient.markers().hba1cIsRecent() ? Kind.WELL_CONTROLLED : Kind.UNMEASURED;
  }

  private boolean isBrittle(PatientFeatures patient, @Nullable Double hba1c) {
    return atLeast(patient.hospitalVisits(), constants.value(Constant.BRITTLE_HOSPITAL))
        || (above(hba1c, constants.value(Constant.BRITTLE_HBA1C))
            && atLeast(patient.emergencyVisits(), constants.value(Constant.BRITTLE_EMERGENCY)));
  }

  private Kind cardiovascular(@Nullable Double composite) {
    if (composite == null) {
      return Kind.UNKNOWN;
    }
    if (below(composite, constants.value(Constant.CARDIOVASCULAR_STANDARD))) {
      return Kind.PREVENTIVE;
    }
    if (below(composite, constants.value(Constant.CARDIOVASCULAR_DISEASE_MANAGEMENT))) {
      return Kind.STANDARD;
    }
    return below(composite, constants.value(Constant.CARDIOVASCULAR_COMPLEX))
        ? Kind.DISEASE_MANAGEMENT
        : Kind.COMPLEX;
  }

  private Kind mentalHealth(PatientFeatures patient) {
    if (patient.conditions().countOf(MOOD) == patient.conditionCount()) {
      return Kind.BEHAVIORAL_PRIMARY;
    }
    boolean complex =
        atLeast(patient.conditionCount(), constants.value(Constant.MENTAL_COMPLEX_CONDITIONS))
            || atLeast(patient.hospitalVisits(), constants.value(Constant.MENTAL_COMPLEX_HOSPITAL));
    return complex ? Kind.COMPLEX_MULTISPECIALTY : Kind.INTEGRATED;
  }

  private Kind multimorbidity(PatientFeatures patient) {
    if (isMost(CARDIOMETABOLIC, patient)) {
      return Kind.CARDIOMETABOLIC;
    }
    if (isMost(RESPIRATORY, patient)) {
      return Kind.RESPIRATORY;
    }
    return isMost(NEUROPSYCHIATRIC, patient) ? Kind.NEUROPSYCHIATRIC : Kind.MIXED;
  }

  private boolean isMost(Set<ChronicCondition> group, PatientFeatures patient) {
    double share = (double) patient.conditions().countOf(group) / patient.conditionCount();
    return above(share, constants.value(Constant.MULTIMORBIDITY_MAJORITY));
  }
}
