package org.almoner.access.jobs;

import static org.almoner.tables.access.AccessMarts.DIM_ASSUMPTIONS;
import static org.almoner.tables.access.AccessMarts.DIM_METRICS;

import java.util.List;
import org.almoner.config.AccessAssumptions;
import org.almoner.config.AccessMetrics;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What each metric and each constant means, for those who read the tables. */
public record DescribeMetrics() implements Job {
  @Override
  public String name() {
    return "describe-access-metrics";
  }

  @Override
  public List<Table> inputs() {
    return List.of();
  }

  @Override
  public List<Table> outputs() {
    return List.of(DIM_METRICS, DIM_ASSUMPTIONS);
  }

  @Override
  public String definition() {
    return "" + AccessMetrics.load() + AccessAssumptions.load();
  }

  @Override
  public void run(JobContext context) {
    List<Row> metrics = AccessMetrics.load().metrics().stream().map(DescribeMetrics::row).toList();
    List<Row> assumptions =
        AccessAssumptions.load().assumptions().stream().map(DescribeMetrics::row).toList();
    context.write(DIM_METRICS, context.rows(DIM_METRICS, metrics));
    context.write(DIM_ASSUMPTIONS, context.rows(DIM_ASSUMPTIONS, assumptions));
  }

  private static Row row(AccessMetrics.Entry metric) {
    return RowFactory.create(
        metric.id(),
        metric.definition(),
        metric.unit(),
        joined(metric.values()),
        metric.direction(),
        metric.formula(),
        metric.source(),
        metric.evidence(),
        metric.caveat());
  }

  private static Row row(AccessAssumptions.Entry assumption) {
    return RowFactory.create(
        assumption.id(),
        assumption.value(),
        assumption.unit(),
        assumption.tier(),
        assumption.sentence(),
        joined(assumption.drives()));
  }

  private static String joined(List<String> words) {
    return String.join("|", words);
  }
}
