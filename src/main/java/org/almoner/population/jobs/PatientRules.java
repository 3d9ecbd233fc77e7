package org.almoner.population.jobs;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.almoner.engine.BusinessDate;
import org.almoner.population.comorbidity.Comorbidity;
import org.almoner.population.condition.ConditionCodes;
import org.almoner.population.feature.FeatureRules;
import org.almoner.population.gap.CareGapRules;
import org.almoner.population.gap.CareGaps;
import org.almoner.population.hcc.HccModel;
import org.almoner.population.programme.ProgrammeRules;
import org.almoner.population.risk.RiskRules;
import org.almoner.population.settings.CareSettings;
import org.almoner.population.tier.TierRules;

/**
 * Every rule that looks at one patient, as it holds at the end of a day.
 *
 * @param asOf the day after the business date
 * @param zone in which instants have a day
 */
record PatientRules(
    LocalDate asOf,
    ZoneId zone,
    Comorbidity comorbidity,
    HccModel hcc,
    CareGaps gaps,
    FeatureRules features,
    RiskRules risk,
    ProgrammeRules programmes,
    TierRules tiers,
    CareSettings care)
    implements Serializable {

  /**
   * Those of the installation.
   *
   * @param hasEncounters whether anybody delivers encounters: else visits and costs are unknown
   */
  static PatientRules of(BusinessDate date, boolean hasEncounters) {
    LocalDate asOf = date.date().plusDays(1);
    CareSettings care = CareSettings.on(date.date());
    ConditionCodes codes = ConditionCodes.load(date.date());
    return new PatientRules(
        asOf,
        date.zone(),
        Comorbidity.load(asOf),
        HccModel.load(asOf),
        CareGapRules.load().before(asOf, codes),
        new FeatureRules(care.constants(), codes, hasEncounters),
        new RiskRules(care.constants()),
        new ProgrammeRules(care.constants()),
        new TierRules(care.constants()),
        care);
  }
}
