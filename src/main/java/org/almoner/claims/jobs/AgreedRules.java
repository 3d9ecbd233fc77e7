package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_PAYER_RULES;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.almoner.claims.codes.PayerRule;
import org.almoner.claims.codes.PayerRules;
import org.almoner.claims.codes.Validity;
import org.almoner.engine.JobContext;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** What payers agreed to, as it was delivered; nothing where it never was. */
final class AgreedRules {

  static PayerRules of(JobContext context) {
    return context.version(STG_PAYER_RULES) < 0
        ? PayerRules.NONE
        : of(context.read(STG_PAYER_RULES));
  }

  /** As a lake holds them now. */
  static PayerRules of(SparkSession spark, Lake lake) {
    return lake.latest(STG_PAYER_RULES).isEmpty()
        ? PayerRules.NONE
        : of(lake.read(spark, STG_PAYER_RULES));
  }

  private static PayerRules of(Dataset<Row> delivered) {
    List<Row> rows = delivered.collectAsList();
    return PayerRules.of(rows.stream().map(AgreedRules::rule).toList());
  }

  private static PayerRule rule(Row row) {
    return new PayerRule(
        row.getAs("payer"),
        row.getAs("kind"),
        row.getAs("code"),
        row.getAs("value"),
        new Validity(date(row, "effective_from"), date(row, "effective_to")));
  }

  private static @Nullable LocalDate date(Row row, String column) {
    Date date = row.getAs(column);
    return date == null ? null : date.toLocalDate();
  }

  private AgreedRules() {}
}
