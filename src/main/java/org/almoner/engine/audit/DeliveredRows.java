package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import org.almoner.engine.RawColumns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.CollectMetrics;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.View;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How many rows were delivered, where a query makes more or fewer rows of them, or may.
 *
 * @param all those that were looked at
 * @param latest of these, those of the latest delivery
 */
record DeliveredRows(long all, long latest) {

  /**
   * Empty where the query makes one row of each: there the query's rows are counted on their way.
   *
   * @param texts the query
   * @param raw the rows that it is made from
   */
  static Optional<DeliveredRows> of(Dataset<Row> texts, Dataset<Row> raw, String latestRun) {
    if (isOneForOne(texts.queryExecution().analyzed())) {
      return Optional.empty();
    }
    Row counts = raw.agg(count(lit(1)), count_if(col(RawColumns.RUN_ID).equalTo(latestRun))).head();
    return Optional.of(new DeliveredRows(counts.getLong(0), counts.getLong(1)));
  }

  /** Whether a plan only renames and computes what one table holds. */
  private static boolean isOneForOne(LogicalPlan plan) {
    boolean keeps =
        plan instanceof Project
            || plan instanceof SubqueryAlias
            || plan instanceof View
            || plan instanceof CollectMetrics;
    return plan.children().isEmpty()
        || (keeps
            && CollectionConverters.asJava(plan.children()).stream()
                .allMatch(DeliveredRows::isOneForOne));
  }
}
