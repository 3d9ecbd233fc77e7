package org.almoner.engagement.features;

import static org.almoner.tables.engagement.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Why a patient has no recommendation of a date, as far as today's staging tells: what was
 * delivered since may have changed it. The conditions are those of {@code decision_points.sql}.
 *
 * @param zone in which a business date ends
 */
public record Inactivity(SparkSession spark, Lake lake, ZoneId zone) {

  /** A sentence that says whether the patient is known, and since when not active. */
  public String of(String patient, LocalDate date) {
    Optional<Row> known = rows(STG_PATIENTS, patient).stream().findFirst();
    if (known.isEmpty()) {
      return "No patient of that number is known";
    }
    Row row = known.get();
    LocalDate therapy = day(row.getAs("therapy_start_date"));
    LocalDate enrolled = day(row.getAs("enrolled_at"));
    LocalDate recorded = day(row.getAs("recorded_at"));
    if (therapy.isAfter(date)) {
      return said("starts therapy on", therapy, date);
    }
    if (enrolled.isAfter(date)) {
      return said("is enrolled since", enrolled, date);
    }
    if (recorded.isAfter(date)) {
      return said("became known on", recorded, date);
    }
    return discontinued(patient, date)
        .map(since -> "The patient is known, and inactive since " + since + ": discontinued then")
        .orElse("The patient is known, but was in no list of " + date);
  }

  private static String said(String what, LocalDate day, LocalDate date) {
    return "The patient %s %s, after the list of %s".formatted(what, day, date);
  }

  /** The day of the last outcome up to the date, where that is a discontinuation. */
  private Optional<LocalDate> discontinued(String patient, LocalDate date) {
    return rows(STG_OUTCOMES, patient).stream()
        .filter(row -> !day(row.getAs("outcome_date")).isAfter(date))
        .filter(row -> !day(row.getAs("recorded_at")).isAfter(date))
        .max(
            Comparator.comparing((Row row) -> day(row.getAs("outcome_date")))
                .thenComparing(row -> instant(row.getAs("recorded_at")))
                .thenComparing(row -> row.<String>getAs("outcome_id")))
        .filter(row -> "discontinued".equals(row.getAs("outcome_type")))
        .map(row -> day(row.getAs("outcome_date")));
  }

  private List<Row> rows(Table table, String patient) {
    return lake.latest(table).isEmpty()
        ? List.of()
        : lake.read(spark, table).filter(col("patient_id").equalTo(patient)).collectAsList();
  }

  private LocalDate day(Object value) {
    if (value instanceof java.sql.Date day) {
      return day.toLocalDate();
    }
    return value instanceof LocalDate day ? day : instant(value).atZone(zone).toLocalDate();
  }

  private static Instant instant(Object value) {
    return value instanceof java.sql.Timestamp time ? time.toInstant() : (Instant) value;
  }
}
