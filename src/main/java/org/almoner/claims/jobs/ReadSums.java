package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.claims.rows.X12Row;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.tables.claims.X12Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The two sums of CLAIMS 1, of all that counts: each transaction became something, and each CLM and
 * CLP is staged or refused. What the reader counted as it went is held against the rows that are
 * there.
 *
 * @param transactions by what became of them
 * @param met transactions that files have
 * @param loops CLM and CLP met in transactions
 * @param refused of these, and of those outside
 * @param rows of submissions and remits
 */
record ReadSums(
    Map<String, Long> transactions, long met, long loops, long refused, long rows, long faults) {

  static ReadSums of(CountedFiles files, KnownRows known) {
    Dataset<Row> ends = known.of(TransactionEnd.class, List.of("file", "transaction"));
    Map<String, Long> states = new TreeMap<>();
    long loops = 0;
    long refused = 0;
    for (Row row :
        ends.groupBy("state")
            .agg(count(lit(1)), total("loops"), total("refused_loops"))
            .collectAsList()) {
      states.put(row.getString(0), row.getLong(1));
      loops += row.getLong(2);
      refused += row.getLong(3);
    }
    long met =
        files.known().stream()
            .filter(file -> !files.duplicateOf().containsKey(file.file()))
            .mapToLong(RawFile::transactions)
            .sum();
    Dataset<Row> faults = known.of(Quarantined.class, X12Tables.X12_QUARANTINE.keyColumns());
    return new ReadSums(
        states,
        met,
        loops,
        refused,
        counted(known, Submission.class) + counted(known, Remit.class),
        faults.count());
  }

  private static org.apache.spark.sql.Column total(String column) {
    return coalesce(sum(col(column).cast("long")), lit(0L));
  }

  /** Rows as they were read, those of keys that come again too. */
  private static long counted(KnownRows known, Class<? extends X12Row> kind) {
    return known.all(X12Reader.table(kind)).count();
  }

  List<CheckResult> checks() {
    String became =
        transactions.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey())
            .collect(Collectors.joining(", "));
    long all = transactions.values().stream().mapToLong(n -> n).sum();
    return List.of(
        check(
            X12Tables.STG_X12_TRANSACTIONS,
            "each transaction is whole, partly staged, refused or set aside",
            all == met,
            "%d of %d (%s)".formatted(all, met, became)),
        check(
            X12Tables.STG_X12_TRANSACTIONS,
            "each CLM and CLP is staged or refused",
            rows + refused == loops,
            "%d staged, %d refused of %d".formatted(rows, refused, loops)),
        check(
            X12Tables.X12_QUARANTINE,
            "X12 files are whole",
            faults == 0,
            "%d parts set aside; claims.x12_quarantine names file, offset and rule"
                .formatted(faults)));
  }

  private static CheckResult check(Table table, String rule, boolean holds, String found) {
    return new CheckResult(table.fullName(), rule, Severity.WARN, holds, found);
  }
}
