package org.almoner.population.jobs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.RecordRows;
import org.almoner.population.comorbidity.Comorbidity;
import org.almoner.population.feature.PatientFeatures;
import org.almoner.population.gap.CareGap;
import org.almoner.population.gap.GapStatus;
import org.almoner.population.rows.Insurance;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.PatientRows;
import org.almoner.population.validation.FollowedPatient;
import org.almoner.population.value.MainProvider;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a patient a year before, by the rules of that day, and what the year brought.
 *
 * @param now the day after the business date
 * @param then the rules of a year before
 */
record PatientYear(LocalDate now, PatientRules then, RecordRows rows)
    implements java.io.Serializable {
  private static final int MONTHS = 12;

  /** A row of {@code int_patient_year}; empty for who was dead then, or not yet born. */
  Optional<Row> of(PatientRows delivered) {
    PatientHistory before = PatientHistory.of(delivered, then.asOf());
    if (before.isDead() || !before.patient().birthDate().isBefore(then.asOf())) {
      return Optional.empty();
    }
    Comorbidity.Result comorbidity = then.comorbidity().of(before);
    ComorbidityValues codes = new ComorbidityValues(comorbidity, then.hcc().of(before));
    PatientFeatures features = then.features().of(before, codes.indices());
    PatientHistory later = PatientHistory.of(delivered, now);
    Map<String, String> groups = groups(before);
    FollowedPatient followed =
        FollowedPatient.of(then.risk().of(features), then.asOf(), later, groups);
    Map<String, @Nullable Object> values = new HashMap<>(groups);
    values.put("patient_id", before.patient().patientId());
    values.put("as_of", now);
    values.put("provider_id", MainProvider.of(later, MONTHS).orElse(null));
    values.put("composite", followed.composite());
    values.put("was_high", followed.isHigh());
    values.put("was_in_hospital", followed.wasInHospital());
    values.put("cost", followed.cost());
    List<CareGap> gaps = then.gaps().of(before);
    values.put("gaps_closed", count(gaps, GapStatus.CLOSED));
    values.put("gaps_open", count(gaps, GapStatus.OPEN));
    return Optional.of(rows.of(values));
  }

  private static long count(List<CareGap> gaps, GapStatus status) {
    return gaps.stream().filter(gap -> gap.status() == status).count();
  }

  private static Map<String, String> groups(PatientHistory history) {
    Map<String, String> groups = new HashMap<>();
    groups.put("gender", history.patient().gender().word());
    groups.put("age_group", ageGroup(history.age()));
    String race = history.patient().social().raceEthnicity();
    if (race != null) {
      groups.put("race_ethnicity", race);
    }
    Insurance insurance = history.patient().social().insurance();
    if (insurance != null) {
      groups.put("insurance_type", insurance.word());
    }
    return groups;
  }

  private static String ageGroup(int age) {
    if (age < 18) {
      return "0-17";
    }
    return age < 45 ? "18-44" : age < 65 ? "45-64" : "65+";
  }
}
