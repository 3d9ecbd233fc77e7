package org.almoner.access.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.access.terms.Labelled;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many requests are priced again, and why.
 *
 * @param priced by cause
 * @param kept whose results stay
 * @param closed that were there before and are no more
 */
record Repricing(Map<RepricingCause, Long> priced, long kept, long closed) {
  private static final String KEPT = "kept";

  /**
   * @param judged requests with their cause
   * @param earlier the bases of the run before
   */
  static Repricing of(Dataset<Row> judged, Dataset<Row> earlier) {
    Map<RepricingCause, Long> priced = new EnumMap<>(RepricingCause.class);
    long kept = 0;
    for (Row row :
        judged.groupBy(coalesce(col(Judgement.CAUSE), lit(KEPT))).count().collectAsList()) {
      if (row.getString(0).equals(KEPT)) {
        kept = row.getLong(1);
      } else {
        priced.put(Labelled.of(RepricingCause.class, row.getString(0)), row.getLong(1));
      }
    }
    long fresh = priced.getOrDefault(RepricingCause.NEW, 0L);
    long stayed = kept + priced.values().stream().mapToLong(n -> n).sum() - fresh;
    return new Repricing(priced, kept, earlier.count() - stayed);
  }

  boolean changesNothing() {
    return priced.isEmpty() && closed == 0;
  }

  boolean keepsNothing() {
    return kept == 0;
  }

  /** For the ledger. */
  CheckResult check(Table table) {
    String causes =
        priced.entrySet().stream()
            .map(each -> each.getKey().label() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    long all = priced.values().stream().mapToLong(n -> n).sum();
    return new CheckResult(
        table.fullName(),
        "requests are priced again where something changed that they rest on",
        Severity.WARN,
        true,
        "%d priced%s, %d kept, %d closed"
            .formatted(all, causes.isEmpty() ? "" : " (" + causes + ")", kept, closed));
  }
}
