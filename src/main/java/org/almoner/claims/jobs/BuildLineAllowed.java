package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIMS;
import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_FEE_SCHEDULE;
import static org.almoner.tables.claims.ClaimsMarts.INT_LINE_ALLOWED;
import static org.almoner.tables.claims.X12Remittances.STG_ADJUSTMENTS;
import static org.almoner.tables.claims.X12Remittances.STG_PAYMENTS;
import static org.almoner.tables.claims.X12Remittances.STG_REMITS;
import static org.almoner.tables.claims.X12Remittances.STG_REMIT_LINES;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIMS;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIM_LINES;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almoner.claims.money.UsualAmounts;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlText;
import org.almoner.engine.SqlViews;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What each line was allowed, and what it should have been. Spark gathers what a payer allowed for
 * a service; the medians of each day are counted from it.
 */
record BuildLineAllowed() implements Job {
  private static final SqlViews VIEWS =
      SqlViews.of("claims").with("allowed_lines").with("allowed_histories");

  private static final DataType DAYS =
      DataTypes.createArrayType(
          new StructType().add("day", "int").add("line_count", "bigint").add("micros", "double"));

  @Override
  public String name() {
    return "build-claims-int-line-allowed";
  }

  @Override
  public List<Table> inputs() {
    return List.of(
        INT_CLAIMS,
        STG_CLAIMS,
        STG_CLAIM_LINES,
        STG_PAYMENTS,
        STG_REMITS,
        STG_REMIT_LINES,
        STG_ADJUSTMENTS,
        STG_FEE_SCHEDULE);
  }

  @Override
  public List<Table> outputs() {
    return List.of(INT_LINE_ALLOWED);
  }

  @Override
  public String definition() {
    return VIEWS.text() + SqlText.of(INT_LINE_ALLOWED);
  }

  @Override
  public void run(JobContext context) {
    Map<String, Dataset<Row>> views = new HashMap<>(VIEWS.open(context));
    views.put("usual_amounts", usual(Objects.requireNonNull(views.get("allowed_histories"))));
    context.write(INT_LINE_ALLOWED, context.sql(SqlText.of(INT_LINE_ALLOWED), views));
  }

  /** By payer, code, modifiers and day. */
  private static Dataset<Row> usual(Dataset<Row> histories) {
    UDF1<Seq<Row>, List<Row>> medians = BuildLineAllowed::medians;
    return histories
        .withColumn("usual", explode(udf(medians, DAYS).apply(col("lines"))))
        .select(
            col("payer"),
            col("code"),
            col("modifiers"),
            date_from_unix_date(col("usual.day")).as("payment_date"),
            col("usual.line_count"),
            col("usual.micros"));
  }

  private static List<Row> medians(Seq<Row> lines) {
    return UsualAmounts.of(
            CollectionConverters.asJava(lines).stream().map(BuildLineAllowed::line).toList())
        .stream()
        .map(usual -> RowFactory.create(usual.day(), usual.lines(), usual.micros()))
        .toList();
  }

  private static UsualAmounts.Line line(Row row) {
    return new UsualAmounts.Line(row.getInt(0), row.isNullAt(1) ? null : row.getLong(1));
  }
}
