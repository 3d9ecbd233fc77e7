package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationReview.INT_PATIENT_YEAR;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.RecordRows;
import org.almoner.engine.Table;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Looks at each patient as one would have a year before, and at what the year brought: what risk is
 * validated with. Without encounters of that time nothing is known of the year, and nobody is
 * looked at.
 */
public record ReviewPatients() implements Job {

  @Override
  public String name() {
    return "review-population-patients";
  }

  @Override
  public List<Table> inputs() {
    return PatientViews.INPUTS;
  }

  @Override
  public List<Table> outputs() {
    return List.of(INT_PATIENT_YEAR);
  }

  @Override
  public String definition() {
    return PatientViews.text();
  }

  @Override
  public void run(JobContext context) {
    LocalDate now = context.date().date().plusDays(1);
    LocalDate then = now.minusYears(1);
    Map<String, Dataset<Row>> views = PatientViews.open(context);
    Dataset<Row> histories = PatientViews.of(views, PatientViews.HISTORIES);
    boolean isFollowed =
        !PatientViews.of(views, PatientViews.ENCOUNTERS)
            .filter("started_at < timestamp '%sT00:00:00Z'".formatted(then))
            .isEmpty();
    PatientYear year =
        new PatientYear(
            now,
            PatientRules.of(new BusinessDate(then.minusDays(1), context.date().zone()), true),
            new RecordRows(INT_PATIENT_YEAR.schema()));
    HistoryRow reader = new HistoryRow(context.date().zone());
    FlatMapFunction<Row, Row> review = row -> rows(year, reader, row);
    context.write(
        INT_PATIENT_YEAR,
        histories
            .filter(isFollowed ? "true" : "false")
            .flatMap(review, Encoders.row(INT_PATIENT_YEAR.schema())));
  }

  private static Iterator<Row> rows(PatientYear year, HistoryRow reader, Row row) {
    return year.of(reader.of(row)).stream().iterator();
  }
}
