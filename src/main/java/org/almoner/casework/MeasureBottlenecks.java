package org.almoner.casework;

import static org.almoner.tables.casework.CaseworkMarts.FCT_CASE_LIFECYCLE;
import static org.almoner.tables.casework.CaseworkMarts.MART_ADVOCATE_CASELOAD;
import static org.almoner.tables.casework.CaseworkMarts.MART_BOTTLENECKS;

import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;
import org.almoner.stats.compare.MeanInterval;
import org.almoner.stats.compare.Proportion;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Compares groups of cases on what slows them down: Spark reduces each group to its sufficient
 * statistics, the intervals are computed from these.
 */
public record MeasureBottlenecks() implements Job {
  private static final double CONFIDENCE = 0.95;

  @Override
  public String name() {
    return "measure-casework-bottlenecks";
  }

  @Override
  public List<Table> inputs() {
    return List.of(FCT_CASE_LIFECYCLE, MART_ADVOCATE_CASELOAD);
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_BOTTLENECKS);
  }

  @Override
  public String definition() {
    return SqlText.of(MART_BOTTLENECKS);
  }

  @Override
  public void run(JobContext context) {
    List<Row> groups = context.sql(SqlText.of(MART_BOTTLENECKS)).collectAsList();
    List<Row> rows = new ArrayList<>();
    groups.forEach(group -> rows.add(interval(group)));
    context.write(MART_BOTTLENECKS, context.rows(MART_BOTTLENECKS, rows));
  }

  private static Row interval(Row group) {
    String factor = group.getString(0);
    String level = group.getString(1);
    String outcome = group.getString(2);
    long n = group.getLong(3);
    double total = group.getDouble(4);
    if (outcome.equals("sla_breach")) {
      Proportion share = new Proportion(Math.round(total), n);
      return RowFactory.create(
          factor, level, outcome, n, share.rate(), share.low(CONFIDENCE), share.high(CONFIDENCE));
    }
    MeanInterval mean = MeanInterval.of(n, total, group.getDouble(5), CONFIDENCE);
    Object low = Double.isNaN(mean.low()) ? null : mean.low();
    Object high = Double.isNaN(mean.high()) ? null : mean.high();
    return RowFactory.create(factor, level, outcome, n, mean.estimate(), low, high);
  }
}
