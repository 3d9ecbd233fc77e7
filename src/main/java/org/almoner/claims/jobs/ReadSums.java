package org.almoner.claims.jobs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.tables.claims.X12Tables;

/**
 * The two sums of CLAIMS 1, of all that counts: each transaction became something, and each CLM and
 * CLP is staged or refused. What the reader counted as it went is held against the rows that are
 * there.
 *
 * @param rows of submissions and remits
 * @param faults parts that were set aside
 */
record ReadSums(CountedFiles files, long rows, long faults) {

  static ReadSums of(CountedFiles files, KnownRows known) {
    return new ReadSums(
        files,
        known.all(X12Reader.table(Submission.class)).count()
            + known.all(X12Reader.table(Remit.class)).count(),
        known.all(X12Reader.table(Quarantined.class)).count());
  }

  List<CheckResult> checks() {
    Map<String, Long> states =
        files.transactions().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.state().name().toLowerCase(java.util.Locale.ROOT),
                    TreeMap::new,
                    Collectors.counting()));
    String became =
        states.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey())
            .collect(Collectors.joining(", "));
    long met =
        files.known().stream()
            .filter(file -> !files.duplicateOf().containsKey(file.file()))
            .mapToLong(RawFile::transactions)
            .sum();
    long all = files.transactions().size();
    long loops = files.transactions().stream().mapToLong(TransactionEnd::loops).sum();
    long refused = files.transactions().stream().mapToLong(TransactionEnd::refusedLoops).sum();
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
