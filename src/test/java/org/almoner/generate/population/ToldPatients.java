package org.almoner.generate.population;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.generate.population.ToldHealth.Row;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.Education;
import org.almoner.population.rows.Encounter;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Income;
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

/**
 * Generated rows as the rules of population read them, without a lake.
 *
 * @param prefixes of the tables: an empty one for what is delivered, {@code later_} for the rest
 */
record ToldPatients(ToldHealth health, List<String> prefixes) {

  List<PatientHistory> before(LocalDate asOf) {
    Map<String, List<Condition>> conditions = rows("conditions", ToldPatients::condition);
    Map<String, List<Medication>> medications = rows("medications", ToldPatients::medication);
    Map<String, List<Measurement>> measurements = rows("measurements", ToldPatients::measurement);
    Map<String, List<Service>> services = rows("services", ToldPatients::service);
    Map<String, List<Encounter>> encounters = rows("encounters", ToldPatients::encounter);
    return health.rows("patients").stream()
        .map(
            row ->
                new PatientRows(
                    patient(row),
                    conditions.getOrDefault(row.patient(), List.of()),
                    medications.getOrDefault(row.patient(), List.of()),
                    measurements.getOrDefault(row.patient(), List.of()),
                    services.getOrDefault(row.patient(), List.of()),
                    encounters.getOrDefault(row.patient(), List.of())))
        .map(rows -> PatientHistory.of(rows, asOf))
        .toList();
  }

  private <T> Map<String, List<T>> rows(String table, Function<Row, T> make) {
    Stream<Row> all = prefixes.stream().flatMap(each -> health.rows(each + table).stream());
    return all.collect(groupingBy(Row::patient, mapping(make, toList())));
  }

  private static Patient patient(Row row) {
    Social social =
        new Social(
            row.has("education_level") ? Word.of(Education.class, row.of("education_level")) : null,
            row.has("income_level") ? Word.of(Income.class, row.of("income_level")) : null,
            null,
            null,
            null,
            null);
    return new Patient(
        row.patient(),
        row.day("birth_date"),
        row.has("death_date") ? row.day("death_date") : null,
        row.has("gender") ? Word.of(Gender.class, row.of("gender")) : Gender.UNKNOWN,
        true,
        social,
        Medicare.UNKNOWN);
  }

  private static Condition condition(Row row) {
    return new Condition(
        CodeSystem.ICD10CM,
        row.of("code"),
        row.day("onset_date"),
        day(row, "end_date"),
        known(row));
  }

  private static Medication medication(Row row) {
    return new Medication(
        row.has("code") ? row.of("code") : row.of("name"),
        row.of("name"),
        row.day("start_date"),
        day(row, "end_date"),
        row.has("daily_dose_mg") ? row.number("daily_dose_mg") : null,
        known(row));
  }

  private static Measurement measurement(Row row) {
    return new Measurement(
        Word.of(Measure.class, row.of("measure")),
        row.number("value"),
        time(row, "measured_at"),
        known(row));
  }

  private static Service service(Row row) {
    return new Service(
        Word.of(ServiceKind.class, row.of("service")),
        row.day("performed_on"),
        row.has("result") ? Word.of(ServiceResult.class, row.of("result")) : null,
        known(row));
  }

  private static Encounter encounter(Row row) {
    return new Encounter(
        row.of("encounter_id"),
        time(row, "started_at"),
        row.has("ended_at") ? time(row, "ended_at") : null,
        Word.of(EncounterKind.class, row.of("kind")),
        row.has("cost") ? new BigDecimal(row.of("cost")) : null,
        row.has("provider_id") ? row.of("provider_id") : null,
        known(row));
  }

  private static @Nullable LocalDateTime known(Row row) {
    return row.has("known_at") ? time(row, "known_at") : null;
  }

  private static LocalDateTime time(Row row, String column) {
    return LocalDateTime.ofInstant(row.at(column), ZoneOffset.UTC);
  }

  private static @Nullable LocalDate day(Row row, String column) {
    return row.has(column) ? row.day(column) : null;
  }
}
