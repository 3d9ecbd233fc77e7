package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationCare.MART_CARE_GAPS;
import static org.almoner.tables.population.PopulationCare.MART_CARE_TIERS;
import static org.almoner.tables.population.PopulationCare.MART_CONDITION_PROGRAMMES;
import static org.almoner.tables.population.PopulationFacts.FCT_PATIENT_RISK;
import static org.almoner.tables.population.PopulationFacts.INT_PATIENT_FEATURES;
import static org.almoner.tables.population.PopulationReview.INT_PATIENT_YEAR;
import static org.almoner.tables.population.PopulationReview.MART_VALUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.RecordRows;
import org.almoner.engine.SqlViews;
import org.almoner.engine.Table;
import org.almoner.population.settings.CareSettings;
import org.almoner.population.value.ValueRow;
import org.almoner.population.value.ValueRules;
import org.almoner.population.value.ValueTotals;
import org.almoner.stats.Estimate;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What care cost against what was to be expected by risk, and how well it closed gaps. */
public record MeasureValue() implements Job {
  private static final double CONFIDENCE = 0.95;
  private static final String TOTALS = "value_totals";
  private static final String NOTE = "for talks on risk, capitation and shared savings; no payment";
  private static final SqlViews VIEWS = SqlViews.of("population").with(TOTALS);

  @Override
  public String name() {
    return "measure-population-value";
  }

  @Override
  public List<Table> inputs() {
    return List.of(
        MART_CARE_TIERS,
        FCT_PATIENT_RISK,
        MART_CONDITION_PROGRAMMES,
        INT_PATIENT_FEATURES,
        MART_CARE_GAPS,
        INT_PATIENT_YEAR);
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_VALUE);
  }

  @Override
  public String definition() {
    return VIEWS.text() + RuleFiles.text();
  }

  @Override
  public void run(JobContext context) {
    LocalDate date = context.date().date();
    ValueRules rules = new ValueRules(CareSettings.on(date).constants());
    List<Row> groups = VIEWS.open(context, TOTALS).collectAsList();
    RecordRows rows = new RecordRows(MART_VALUE.schema());
    List<Row> values =
        groups.stream()
            .filter(row -> row.getAs("kind").equals("all"))
            .findFirst()
            .map(MeasureValue::totals)
            .map(
                all ->
                    groups.stream()
                        .map(row -> rows.of(values(row, rules.of(totals(row), all), date)))
                        .toList())
            .orElse(List.of());
    context.write(MART_VALUE, context.rows(MART_VALUE, values));
  }

  private static ValueTotals totals(Row row) {
    return new ValueTotals(
        row.getAs("members"),
        row.getAs("measured"),
        row.getAs("hcc"),
        row.getAs("cost"),
        new ValueTotals.Gaps(row.getAs("closed"), row.getAs("open")),
        new ValueTotals.Gaps(row.getAs("closed_before"), row.getAs("open_before")));
  }

  private static Map<String, @Nullable Object> values(Row group, ValueRow value, LocalDate date) {
    Map<String, @Nullable Object> values = RecordRows.values(value);
    values.put("as_of", date.plusDays(1));
    values.put("kind", group.getAs("kind"));
    values.put("name", group.getAs("name"));
    values.put("quality_rate", value.quality() == null ? null : value.quality().rate());
    Estimate change = value.qualityChange();
    values.put("quality_change", change == null ? null : change.value());
    values.put("quality_change_low", change == null ? null : change.low(CONFIDENCE));
    values.put("quality_change_high", change == null ? null : change.high(CONFIDENCE));
    values.put("note", NOTE);
    return values;
  }
}
