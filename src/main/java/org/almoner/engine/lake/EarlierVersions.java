package org.almoner.engine.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The versions of a table that its log still reaches. */
public record EarlierVersions(Lake lake, Table table) {

  public Optional<TableVersion> at(long number) {
    return lake.log(table).at(number);
  }

  /** The one that was the latest at the instant. */
  public Optional<TableVersion> at(Instant instant) {
    return last(n -> lake.commit(table, n).filter(c -> !c.at().isAfter(instant)).isPresent());
  }

  /** The last one whose recorded business date is not after the date. */
  public Optional<TableVersion> asOf(LocalDate date) {
    String latest = date.toString();
    return last(
        n ->
            lake.log(table)
                .provenance(n)
                .filter(record -> record.businessDate().compareTo(latest) <= 0)
                .isPresent());
  }

  /**
   * Rows of one partition as a version had them; empty where the log no longer reaches back to it,
   * or somebody has removed its files.
   */
  public Optional<Dataset<Row>> partition(SparkSession spark, long number, String value) {
    return at(number)
        .map(version -> version.partition(table.partition().orElseThrow(), value))
        .filter(files -> files.stream().allMatch(file -> lake.exists(table, file)))
        .map(files -> lake.read(spark, table, files));
  }

  private Optional<TableVersion> last(LongPredicate wanted) {
    Optional<TableVersion> latest = lake.log(table).latest();
    for (long number = latest.map(TableVersion::number).orElse(-1L); number >= 0; number--) {
      if (wanted.test(number)) {
        return latest.get().number() == number ? latest : at(number);
      }
    }
    return Optional.empty();
  }
}
