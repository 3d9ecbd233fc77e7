package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationCare.MART_CARE_TIERS;
import static org.almoner.tables.population.PopulationCare.MART_STAFFING_PLAN;
import static org.almoner.tables.population.PopulationFacts.INT_PATIENT_FEATURES;
import static org.almoner.tables.population.PopulationStaging.STG_STAFF;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.RecordRows;
import org.almoner.engine.SqlViews;
import org.almoner.engine.Table;
import org.almoner.population.rows.Word;
import org.almoner.population.settings.CareSettings;
import org.almoner.population.team.StaffNeed;
import org.almoner.population.team.StaffPlan;
import org.almoner.population.team.TierTotals;
import org.almoner.population.tier.CareTier;
import org.apache.spark.sql.Row;

/**
 * How many people it takes to care for each tier, beside those who are there; nothing where nobody
 * is to be cared for.
 */
public record PlanStaff() implements Job {
  private static final String TOTALS = "tier_totals";
  private static final SqlViews VIEWS = SqlViews.of("population").with(TOTALS);

  @Override
  public String name() {
    return "plan-population-staff";
  }

  @Override
  public List<Table> inputs() {
    return List.of(MART_CARE_TIERS, INT_PATIENT_FEATURES, STG_STAFF);
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_STAFFING_PLAN);
  }

  @Override
  public String definition() {
    return VIEWS.text() + RuleFiles.text();
  }

  @Override
  public void run(JobContext context) {
    LocalDate date = context.date().date();
    RecordRows rows = new RecordRows(MART_STAFFING_PLAN.schema());
    Map<CareTier, TierTotals> totals = totals(context);
    List<StaffNeed> needs =
        totals.isEmpty()
            ? List.of()
            : StaffPlan.of(CareSettings.on(date).staff(), totals, staff(context));
    List<Row> plan = needs.stream().map(need -> rows.of(values(need, date.plusDays(1)))).toList();
    context.write(MART_STAFFING_PLAN, context.rows(MART_STAFFING_PLAN, plan));
  }

  private static Map<CareTier, TierTotals> totals(JobContext context) {
    Map<CareTier, TierTotals> totals = new EnumMap<>(CareTier.class);
    VIEWS
        .open(context, TOTALS)
        .collectAsList()
        .forEach(
            row ->
                totals.put(
                    Word.of(CareTier.class, row.getAs("tier")),
                    new TierTotals(row.getAs("members"), row.getAs("cost"))));
    return totals;
  }

  /** Full-time equivalents of the month, by role. */
  private static Map<String, Double> staff(JobContext context) {
    Map<String, Double> fte = new HashMap<>();
    context
        .read(STG_STAFF)
        .filter("month = trunc(date '%s', 'month')".formatted(context.date().date()))
        .collectAsList()
        .forEach(row -> fte.put(row.getAs("role"), row.getAs("fte")));
    return fte;
  }

  private static Map<String, Object> values(StaffNeed need, LocalDate asOf) {
    Map<String, Object> values = RecordRows.values(need);
    values.put("as_of", asOf);
    values.put("contacts_per_member_month", need.staff().contacts());
    values.put("gap", need.gap());
    values.put("ratio", need.ratio());
    values.put("recommendation", need.recommendation());
    return values;
  }
}
