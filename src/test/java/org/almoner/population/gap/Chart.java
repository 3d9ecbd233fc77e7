package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.Measurement;
import org.almoner.population.rows.Medicare;
import org.almoner.population.rows.Medication;
import org.almoner.population.rows.Patient;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.PatientRows;
import org.almoner.population.rows.Service;
import org.almoner.population.rows.ServiceKind;
import org.almoner.population.rows.ServiceResult;
import org.almoner.population.rows.Social;
import org.almoner.population.rows.Word;
import org.jspecify.annotations.Nullable;

/** A patient who is told row by row. */
final class Chart {
  private final Gender gender;
  private final LocalDate birth;
  private @Nullable LocalDate death;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Medication> medications = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();

  Chart(String gender, String birth) {
    this.gender = Word.of(Gender.class, gender);
    this.birth = LocalDate.parse(birth);
  }

  Chart died(String day) {
    death = LocalDate.parse(day);
    return this;
  }

  Chart has(String code, String onset) {
    return had(code, onset, null);
  }

  Chart had(String code, String onset, @Nullable String end) {
    conditions.add(
        new Condition(CodeSystem.ICD10CM, code, LocalDate.parse(onset), date(end), null));
    return this;
  }

  Chart takes(String drug, @Nullable Double dose, String start) {
    return took(drug, dose, start, null);
  }

  Chart took(String drug, @Nullable Double dose, String start, @Nullable String end) {
    medications.add(new Medication(drug, drug, LocalDate.parse(start), date(end), dose, null));
    return this;
  }

  Chart measured(String measure, double value, String day) {
    measurements.add(
        new Measurement(
            Word.of(Measure.class, measure), value, LocalDate.parse(day).atTime(9, 0), null));
    return this;
  }

  Chart pressure(double systolic, double diastolic, String day) {
    return measured("systolic_bp", systolic, day).measured("diastolic_bp", diastolic, day);
  }

  Chart done(String service, String day) {
    return done(service, null, day);
  }

  Chart done(String service, @Nullable ServiceResult result, String day) {
    services.add(
        new Service(Word.of(ServiceKind.class, service), LocalDate.parse(day), result, null));
    return this;
  }

  /** Told of a gap: its status, or none. */
  String status(String gap, String asOf) {
    return gaps(asOf).stream()
        .filter(each -> each.gap().equals(gap))
        .map(each -> each.status().word())
        .findFirst()
        .orElse("none");
  }

  CareGap gap(String gap, String asOf) {
    return gaps(asOf).stream().filter(each -> each.gap().equals(gap)).findFirst().orElseThrow();
  }

  List<CareGap> gaps(String asOf) {
    LocalDate day = LocalDate.parse(asOf);
    Patient patient =
        new Patient("1", birth, death, gender, true, Social.UNKNOWN, Medicare.UNKNOWN);
    return Gaps.before(day)
        .of(
            PatientHistory.of(
                new PatientRows(
                    patient, conditions, medications, measurements, services, List.of()),
                day));
  }

  private static @Nullable LocalDate date(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
