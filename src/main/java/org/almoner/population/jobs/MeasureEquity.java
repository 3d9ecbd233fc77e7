package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationEquity.INT_PATIENT_GROUPS;
import static org.almoner.tables.population.PopulationEquity.MART_EQUITY;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.RecordRows;
import org.almoner.engine.SqlViews;
import org.almoner.engine.Table;
import org.almoner.population.equity.Crosstab;
import org.almoner.population.equity.Crosstab.Counted;
import org.almoner.population.equity.Disclosure;
import org.almoner.population.equity.Suppression;
import org.almoner.population.equity.Told;
import org.almoner.population.equity.ToldCell;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is told of protected groups. The counts of the night before are counted again from its
 * patients; what was hidden of them is in the mart, without a count.
 */
public record MeasureEquity() implements Job {
  private static final String COUNTS = "group_counts";
  private static final String BEFORE = "equity_before";
  private static final SqlViews VIEWS = SqlViews.of("population").with(COUNTS).with(BEFORE);

  @Override
  public String name() {
    return "measure-population-equity";
  }

  @Override
  public List<Table> inputs() {
    return List.of(INT_PATIENT_GROUPS, MART_EQUITY);
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_EQUITY);
  }

  @Override
  public String definition() {
    return VIEWS.text();
  }

  @Override
  public void run(JobContext context) {
    LocalDate date = context.date().date();
    Map<String, Dataset<Row>> views = VIEWS.open(context, Map.of());
    Map<Boolean, List<Counted>> nights =
        rows(views, COUNTS).stream()
            .collect(
                Collectors.partitioningBy(
                    row -> row.<Date>getAs("business_date").toLocalDate().equals(date),
                    Collectors.mapping(MeasureEquity::counted, Collectors.toList())));
    List<Counted> tonight = nights.getOrDefault(true, List.of());
    List<Counted> before = nights.getOrDefault(false, List.of());
    List<ToldCell> published = rows(views, BEFORE).stream().map(MeasureEquity::cell).toList();
    List<Told> told =
        new Suppression(Disclosure.USUAL)
            .of(Crosstab.of(tonight, before), Told.before(before, published));
    RecordRows rows = new RecordRows(MART_EQUITY.schema());
    context.write(
        MART_EQUITY,
        context.rows(
            MART_EQUITY,
            told.stream()
                .flatMap(table -> table.cells().stream())
                .map(cell -> rows.of(values(cell, date)))
                .toList()));
  }

  private static List<Row> rows(Map<String, Dataset<Row>> views, String name) {
    return Objects.requireNonNull(views.get(name), name).collectAsList();
  }

  private static Counted counted(Row row) {
    return new Counted(
        row.getAs("group"),
        row.getAs("level"),
        row.getAs("dimension"),
        row.getAs("value"),
        row.getAs("patients"));
  }

  private static ToldCell cell(Row row) {
    Long patients = row.getAs("patients");
    return new ToldCell(
        row.getAs("group"),
        row.getAs("level"),
        row.getAs("dimension"),
        row.getAs("value"),
        patients == null ? null : Math.toIntExact(patients),
        row.getAs("share"),
        Math.toIntExact(row.<Long>getAs("total")),
        Math.toIntExact(row.<Long>getAs("value_total")),
        row.getAs("is_suppressed"),
        row.getAs("is_withheld"));
  }

  private static Map<String, Object> values(ToldCell cell, LocalDate date) {
    Map<String, Object> values = RecordRows.values(cell);
    values.put("business_date", date);
    values.put("as_of", date.plusDays(1));
    return values;
  }
}
