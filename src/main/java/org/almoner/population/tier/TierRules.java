package org.almoner.population.tier;

import static org.almoner.population.terms.Comparison.atLeast;
import static org.almoner.population.terms.Comparison.atMost;
import static org.almoner.population.terms.Constant.CASE_COMPOSITE;
import static org.almoner.population.terms.Constant.CASE_CONDITIONS;
import static org.almoner.population.terms.Constant.CASE_HOSPITAL;
import static org.almoner.population.terms.Constant.COMPLEX_EMERGENCY;
import static org.almoner.population.terms.Constant.COMPLEX_HOSPITAL;
import static org.almoner.population.terms.Constant.DISEASE_CONDITIONS;
import static org.almoner.population.terms.Constant.PREVENTIVE_CONDITIONS;
import static org.almoner.population.terms.Constant.PREVENTIVE_HOSPITAL;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.StringJoiner;
import org.almoner.population.feature.PatientFeatures;
import org.almoner.population.risk.Band;
import org.almoner.population.risk.PatientRisk;
import org.almoner.population.terms.Constant;
import org.almoner.population.terms.Constants;
import org.jspecify.annotations.Nullable;

/** The rules of the tiers: the first that holds gives the one tier of whoever is alive. */
public record TierRules(Constants constants) implements Serializable {
  private static final String HOSPITAL = "hospital_visits";
  private static final String CONDITIONS = "n_conditions";

  /** Empty for the dead. */
  public Optional<TierDecision> of(PatientFeatures patient, PatientRisk risk) {
    if (!patient.isAlive()) {
      return Optional.empty();
    }
    return Optional.of(
        caseManagement(patient, risk)
            .or(() -> complexCare(patient, risk))
            .or(() -> diseaseManagement(patient, risk))
            .or(() -> preventiveCare(patient, risk))
            .orElseGet(() -> new TierDecision(CareTier.STANDARD_CARE, "no other rule")));
  }

  private Optional<TierDecision> caseManagement(PatientFeatures patient, PatientRisk risk) {
    return new AnyOf()
        .or("composite", risk.composite(), CASE_COMPOSITE)
        .or(HOSPITAL, patient.hospitalVisits(), CASE_HOSPITAL)
        .or(CONDITIONS, patient.conditionCount(), CASE_CONDITIONS)
        .decide(CareTier.CASE_MANAGEMENT);
  }

  private Optional<TierDecision> complexCare(PatientFeatures patient, PatientRisk risk) {
    return new AnyOf()
        .or(risk.band() == Band.HIGH, "band high")
        .or(HOSPITAL, patient.hospitalVisits(), COMPLEX_HOSPITAL)
        .or("emergency_visits", patient.emergencyVisits(), COMPLEX_EMERGENCY)
        .decide(CareTier.COMPLEX_CARE);
  }

  private Optional<TierDecision> diseaseManagement(PatientFeatures patient, PatientRisk risk) {
    boolean holds =
        risk.band() == Band.MEDIUM
            && atLeast(patient.conditionCount(), constants.value(DISEASE_CONDITIONS));
    return decide(
        holds,
        CareTier.DISEASE_MANAGEMENT,
        "%s >= %s and band medium".formatted(CONDITIONS, shown(DISEASE_CONDITIONS)));
  }

  private Optional<TierDecision> preventiveCare(PatientFeatures patient, PatientRisk risk) {
    boolean holds =
        risk.band() == Band.LOW
            && atMost(patient.conditionCount(), constants.value(PREVENTIVE_CONDITIONS))
            && atMost(patient.hospitalVisits(), constants.value(PREVENTIVE_HOSPITAL));
    return decide(
        holds,
        CareTier.PREVENTIVE_CARE,
        "band low and %s <= %s and %s <= %s"
            .formatted(
                CONDITIONS, shown(PREVENTIVE_CONDITIONS), HOSPITAL, shown(PREVENTIVE_HOSPITAL)));
  }

  private static Optional<TierDecision> decide(boolean holds, CareTier tier, String rule) {
    return holds ? Optional.of(new TierDecision(tier, rule)) : Optional.empty();
  }

  private String shown(Constant constant) {
    return BigDecimal.valueOf(constants.value(constant)).stripTrailingZeros().toPlainString();
  }

  /** A rule of which one part is enough; all that hold are told. */
  private final class AnyOf {
    private final StringJoiner held = new StringJoiner(" or ");

    AnyOf or(boolean holds, String part) {
      if (holds) {
        held.add(part);
      }
      return this;
    }

    AnyOf or(String name, @Nullable Number value, Constant threshold) {
      return or(atLeast(value, constants.value(threshold)), name + " >= " + shown(threshold));
    }

    Optional<TierDecision> decide(CareTier tier) {
      return TierRules.decide(held.length() > 0, tier, held.toString());
    }
  }
}
