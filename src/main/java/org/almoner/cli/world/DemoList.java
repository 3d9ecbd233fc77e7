package org.almoner.cli.world;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.almoner.engine.query.ReadOnlySql;
import org.apache.spark.sql.Row;

/** The top of one FRM's list, as a person would read it in the morning. */
record DemoList(ReadOnlySql sql, PrintWriter out) {
  private static final int TOP = 5;

  void print(LocalDate date) {
    List<Row> rows =
        sql.query(
                """
                with longest as (
                  select frm_id from recommendations
                  where recommendation_date = date'%1$s' and show_to_frm
                  group by frm_id order by count(*) desc, frm_id limit 1)
                select f.name, f.territory, r.*
                from recommendations r
                join longest l on l.frm_id = r.frm_id
                join engagement.stg_frms f on f.frm_id = r.frm_id
                where r.recommendation_date = date'%1$s' and r.show_to_frm
                order by r.rank\
                """
                    .formatted(date))
            .collectAsList();
    if (rows.isEmpty()) {
      out.println("Nobody is to be contacted.");
      return;
    }
    Row first = rows.get(0);
    out.println();
    out.printf(
        "Whom should %s (%s) contact on %s? %d patients; the first %d:%n",
        first.getAs("name"),
        first.getAs("territory"),
        date.plusDays(1),
        rows.size(),
        Math.min(TOP, rows.size()));
    rows.stream().limit(TOP).forEach(this::print);
    out.flush();
  }

  private void print(Row row) {
    String channel = row.getAs("channel");
    out.printf(
        "%n  %2d. %s by %s%s%n",
        row.<Integer>getAs("rank"), row.getAs("patient_id"), channel, gain(row));
    row.<String>getList(row.fieldIndex("reasons"))
        .forEach(reason -> out.println("      because  " + reason));
    out.println(
        "      say      "
            + String.join("; ", row.<String>getList(row.fieldIndex("talking_points"))));
  }

  private static String gain(Row row) {
    Double uplift = row.getAs("uplift_score");
    Double low = row.getAs("uplift_low");
    Double high = row.getAs("uplift_high");
    if (uplift == null || low == null || high == null) {
      return String.format(Locale.ROOT, "; rule-based score %.2f", row.<Double>getAs("rule_score"));
    }
    return String.format(
        Locale.ROOT,
        "; keeps on therapy with %+.0f points (95 %%: %+.0f to %+.0f)%s",
        100 * uplift,
        100 * low,
        100 * high,
        row.getAs("list_basis").equals("rule") ? ", control group" : "");
  }
}
