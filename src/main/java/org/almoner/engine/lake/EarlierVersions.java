package org.almoner.engine.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.almoner.engine.Table;

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
