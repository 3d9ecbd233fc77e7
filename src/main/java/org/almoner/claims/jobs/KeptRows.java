package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIMS;
import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIM_GROUPS;
import static org.almoner.tables.claims.ClaimsFacts.INT_DENIALS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import org.almoner.claims.decide.Perspective;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stay, as they look by the business date.
 *
 * @param kept groups that are not decided again
 */
record KeptRows(
    JobContext context,
    Perspective perspective,
    Broadcast<ClaimGroups> groups,
    Broadcast<KeptGroups> kept) {
  private static final String CLAIM = "claim_id";
  private static final String GROUP_ID = "group_id";

  Dataset<Row> of(Table table) {
    if (table.equals(INT_CLAIM_GROUPS)) {
      return grounds().withColumn("as_of", today()).select(KnownRows.names(table));
    }
    Dataset<Row> rows = context.read(table);
    Dataset<Row> staying =
        table.equals(INT_CLAIMS) || table.equals(INT_DENIALS)
            ? rows.join(grounds().select(CLAIM), new String[] {CLAIM}, "left_semi")
            : rows.filter(
                KeptGroups.has(kept, ClaimGroups.of(groups, col(Decisions.parent(table)))));
    return dated(table, staying).select(KnownRows.names(table));
  }

  /** How many accounts. */
  long accounts() {
    return kept.value().isEmpty() ? 0 : grounds().select("account_id").distinct().count();
  }

  private Dataset<Row> grounds() {
    return context.read(INT_CLAIM_GROUPS).filter(KeptGroups.has(kept, col(GROUP_ID)));
  }

  private Column today() {
    return lit(Date.valueOf(perspective.businessDate()));
  }

  private Dataset<Row> dated(Table table, Dataset<Row> rows) {
    Dataset<Row> dated = rows;
    if (table.equals(INT_CLAIMS)) {
      dated = dated.withColumn("is_mature", isMature(col("payer"), col("submitted_date")));
    }
    if (table.equals(INT_CLAIMS) || table.equals(INT_DENIALS)) {
      Column open = coalesce(today().leq(col("appeal_deadline")), lit(false));
      Column asked = col("appealable");
      dated = dated.withColumn("appealable", when(asked.isNotNull(), asked.and(open)));
    }
    return dated;
  }

  private Column isMature(Column payer, Column submitted) {
    Perspective seen = perspective; // the context does not travel
    UDF2<@Nullable String, @Nullable Date, Boolean> mature =
        (of, day) -> {
          LocalDate date = day == null ? null : day.toLocalDate();
          return seen.of(of, date).isMature(date);
        };
    return udf(mature, DataTypes.BooleanType).apply(payer, submitted);
  }
}
