package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_PAYER_RULES;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.almoner.claims.codes.PayerRule;
import org.almoner.claims.codes.PayerRules;
import org.almoner.claims.codes.Validity;
import org.almoner.engine.JobContext;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What payers agreed to, as it was delivered; nothing where it never was. */
final class AgreedRules {

  static PayerRules of(JobContext context) {
    if (context.version(STG_PAYER_RULES) < 0) {
      return PayerRules.NONE;
    }
    List<Row> rows = context.read(STG_PAYER_RULES).collectAsList();
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
