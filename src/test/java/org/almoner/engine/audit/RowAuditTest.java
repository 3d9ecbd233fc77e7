package org.almoner.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.almoner.engine.Deliveries;
import org.almoner.engine.RawColumns;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.RawView;
import org.almoner.engine.values.Reading;
import org.almoner.support.TestSpark;
import org.almoner.tables.casework.CaseworkRaw;
import org.almoner.tables.casework.CaseworkStaging;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class RowAuditTest {
  private static final Table RAW = CaseworkRaw.RAW_CASES;
  private static final Table STAGING = CaseworkStaging.STG_CASES;

  /** Moved down to the text, each condition held the JSON of its case a thousand times. */
  @Test
  void whatIsAskedOfJudgedRowsIsNotWorkedOutAgainForEveryCondition() {
    RowAudit audit =
        new RowAudit(reading(), Volume.FEW, texts(), texts().select("_raw.*"), "second");

    assertThat(List.of(audit.lost("first"), audit.broken(), audit.kept(), audit.mending().sound()))
        .allSatisfy(rows -> assertThat(size(optimized(rows))).isLessThan(2_000));
  }

  private static Reading reading() {
    return Reading.of(STAGING, RAW, Deliveries.USUAL, ZoneOffset.UTC);
  }

  private static Dataset<Row> texts() {
    SparkSession spark = TestSpark.session();
    JavaRDD<Row> none = new JavaSparkContext(spark.sparkContext()).emptyRDD();
    new RawView(RAW)
        .of(spark.createDataFrame(none, RawColumns.schema(RAW)))
        .createOrReplaceTempView(RAW.name());
    return spark.sql(SqlText.of(STAGING));
  }

  private static LogicalPlan optimized(Dataset<Row> rows) {
    return rows.queryExecution().optimizedPlan();
  }

  private static long size(LogicalPlan plan) {
    long own = 0;
    for (Expression expression : CollectionConverters.asJava(plan.expressions())) {
      own += size(expression);
    }
    for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
      own += size(child);
    }
    return own;
  }

  private static long size(Expression expression) {
    return 1
        + CollectionConverters.asJava(expression.children()).stream()
            .mapToLong(RowAuditTest::size)
            .sum();
  }
}
