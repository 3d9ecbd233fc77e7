package org.almoner.population.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.population.feature.Demography;
import org.almoner.population.gap.CareGap;
import org.almoner.population.risk.PatientRisk;
import org.almoner.population.rows.Social;
import org.almoner.population.rows.Word;
import org.almoner.population.tier.CareTier;
import org.jspecify.annotations.Nullable;

/** To which protected groups a patient belongs, as columns of {@code int_patient_groups}. */
record GroupValues(Demography demography, List<CareGap> gaps) {
  private static final String UNKNOWN = "unknown";

  Map<String, @Nullable Object> columns(PatientRules rules, CareTier tier, PatientRisk risk) {
    Social social = demography.social();
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("business_date", rules.asOf().minusDays(1));
    columns.put("gender", demography.gender().word());
    columns.put("age_group", ageGroup(demography.age()));
    columns.put("race_ethnicity", name(social.raceEthnicity()));
    columns.put("insurance", word(social.insurance()));
    columns.put("income", word(social.income()));
    columns.put("education", word(social.education()));
    columns.put("tier", tier);
    columns.put("band", risk.band());
    columns.put(
        "gaps",
        gaps.isEmpty()
            ? null
            : gaps.stream().map(gap -> gap.gap() + "=" + gap.status().word()).toList());
    return columns;
  }

  private static String ageGroup(@Nullable Double age) {
    if (age == null) {
      return UNKNOWN;
    }
    return age < 18 ? "0-17" : age < 45 ? "18-44" : age < 65 ? "45-64" : age < 85 ? "65-84" : "85+";
  }

  /** A plus sign in a name would say that two levels stand as one. */
  private static String name(@Nullable String given) {
    return given == null || given.isBlank() ? UNKNOWN : given.strip().replace('+', '&');
  }

  private static String word(@Nullable Word word) {
    return word == null ? UNKNOWN : word.word();
  }
}
