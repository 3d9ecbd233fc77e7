package org.almoner.population.jobs;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.Education;
import org.almoner.population.rows.Encounter;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Income;
import org.almoner.population.rows.Insurance;
import org.almoner.population.rows.Measure;
import org.almoner.population.rows.Measurement;
import org.almoner.population.rows.Medicare;
import org.almoner.population.rows.Medication;
import org.almoner.population.rows.Patient;
import org.almoner.population.rows.PatientRows;
import org.almoner.population.rows.Service;
import org.almoner.population.rows.ServiceKind;
import org.almoner.population.rows.ServiceResult;
import org.almoner.population.rows.Social;
import org.almoner.population.rows.Word;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of the view {@code patient_histories}: a patient, and what was delivered of it as
 * lists of structures, whose parts are read by their place.
 *
 * @param zone in which instants have a day
 */
record HistoryRow(ZoneId zone) implements Serializable {

  PatientRows of(Row row) {
    return new PatientRows(
        patient(row),
        each(row, "conditions", this::condition),
        each(row, "medications", this::medication),
        each(row, "measurements", this::measurement),
        each(row, "services", this::service),
        each(row, "encounters", this::encounter));
  }

  private static Patient patient(Row row) {
    Boolean consent = row.getAs("segmentation_consent");
    return new Patient(
        row.getAs("patient_id"),
        row.<Date>getAs("birth_date").toLocalDate(),
        date(row.getAs("death_date")),
        gender(row),
        consent == null || consent,
        social(row),
        new Medicare(row.getAs("medicare_segment"), row.getAs("orec"), row.getAs("medicaid")));
  }

  /** Of a row that has the column, as a snapshot has, too. */
  static Gender gender(Row row) {
    String gender = row.getAs("gender");
    return gender == null ? Gender.UNKNOWN : Word.of(Gender.class, gender);
  }

  /** Of a row that has its columns, as a snapshot has, too. */
  static Social social(Row row) {
    List<String> columns = List.of(row.schema().fieldNames());
    return new Social(
        word(Education.class, row.getAs("education_level")),
        word(Income.class, row.getAs("income_level")),
        word(Insurance.class, row.getAs("insurance_type")),
        columns.contains("region") ? row.getAs("region") : null,
        columns.contains("race_ethnicity") ? row.getAs("race_ethnicity") : null,
        columns.contains("zip3") ? row.getAs("zip3") : null);
  }

  private Condition condition(Row row) {
    return new Condition(
        Word.of(CodeSystem.class, row.getString(0)),
        row.getString(1),
        row.getDate(2).toLocalDate(),
        date(row.getDate(3)),
        instant(row.getTimestamp(4)));
  }

  private Medication medication(Row row) {
    return new Medication(
        row.getString(0),
        row.getString(1),
        row.getDate(2).toLocalDate(),
        date(row.getDate(3)),
        row.isNullAt(4) ? null : row.getDouble(4),
        instant(row.getTimestamp(5)));
  }

  private Measurement measurement(Row row) {
    return new Measurement(
        Word.of(Measure.class, row.getString(0)),
        row.getDouble(1),
        local(row.getTimestamp(2)),
        instant(row.getTimestamp(3)));
  }

  private Service service(Row row) {
    return new Service(
        Word.of(ServiceKind.class, row.getString(0)),
        row.getDate(1).toLocalDate(),
        word(ServiceResult.class, row.getString(2)),
        instant(row.getTimestamp(3)));
  }

  private Encounter encounter(Row row) {
    return new Encounter(
        row.getString(0),
        local(row.getTimestamp(1)),
        instant(row.getTimestamp(2)),
        Word.of(EncounterKind.class, row.getString(3)),
        row.isNullAt(4) ? null : BigDecimal.valueOf(row.getDouble(4)),
        row.getString(5),
        instant(row.getTimestamp(6)));
  }

  private static <T> List<T> each(Row row, String column, Function<Row, T> read) {
    int at = row.fieldIndex(column);
    if (row.isNullAt(at)) {
      return List.of();
    }
    List<Row> parts = row.getList(at);
    List<T> records = new ArrayList<>(parts.size());
    parts.forEach(part -> records.add(read.apply(part)));
    return records;
  }

  private static <T extends Enum<T> & Word> @Nullable T word(
      Class<T> words, @Nullable String word) {
    return word == null ? null : Word.of(words, word);
  }

  private static @Nullable LocalDate date(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }

  private @Nullable LocalDateTime instant(@Nullable Timestamp instant) {
    return instant == null ? null : local(instant);
  }

  private LocalDateTime local(Timestamp instant) {
    return LocalDateTime.ofInstant(instant.toInstant(), zone);
  }
}
