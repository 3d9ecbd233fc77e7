package org.almoner.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.feature.FeatureRules;
import org.almoner.population.feature.PatientFeatures;
import org.almoner.population.programme.Membership;
import org.almoner.population.programme.ProgrammeRules;
import org.almoner.population.risk.PatientRisk;
import org.almoner.population.risk.RiskRules;
import org.almoner.population.settings.CareSettings;
import org.almoner.population.tier.TierDecision;
import org.almoner.population.tier.TierRules;

/** What the rules of the installation say of a patient. */
public record Care(
    PatientFeatures features,
    PatientRisk risk,
    Optional<TierDecision> tier,
    List<Membership> programmes) {
  public static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
  public static final CareSettings SETTINGS = CareSettings.on(AS_OF.minusDays(1));

  public static Care of(SnapshotCase patient) {
    ConditionCodes codes = new ConditionCodes(List.of(), Map.of());
    FeatureRules rules = new FeatureRules(SETTINGS.constants(), codes, true);
    return of(rules.of(patient.snapshot(), AS_OF));
  }

  public static Care of(PatientFeatures features) {
    PatientRisk risk = new RiskRules(SETTINGS.constants()).of(features);
    return new Care(
        features,
        risk,
        new TierRules(SETTINGS.constants()).of(features, risk),
        new ProgrammeRules(SETTINGS.constants()).of(features, risk));
  }
}
