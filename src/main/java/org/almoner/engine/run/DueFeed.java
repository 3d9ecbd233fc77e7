package org.almoner.engine.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Due;
import org.almoner.engine.Feed;
import org.almoner.engine.Landing;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.Receipts;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;

/**
 * Whether a feed has delivered when it was due. One that has not blocks nothing: what builds on its
 * table goes on with what is known, says that it is stale, and the run ends with exit code 10.
 */
final class DueFeed {

  /** The check of a feed, after the run took in what there was; empty where none is due. */
  static Optional<CheckResult> judge(Lake lake, Feed feed, RunRequest request) {
    Table raw = feed.first();
    Due due = request.deliveries().due(raw);
    return due.since(request.date().date(), request.deliveries().holidays())
        .map(since -> judge(raw, due, since, lastDelivery(lake, raw)));
  }

  private static CheckResult judge(
      Table raw, Due due, LocalDate since, Optional<LocalDate> delivered) {
    String name = raw.landing().map(Landing::feed).orElseThrow();
    return new CheckResult(
        raw.fullName(),
        name.replace('.', '/') + " is delivered, due " + due.title(),
        Severity.BLOCK,
        delivered.filter(date -> !date.isBefore(since)).isPresent(),
        "%s; lists made without it are marked stale; deliver it and run the date again, or declare feeds.%s.due"
            .formatted(
                delivered.map(date -> "last delivered for " + date).orElse("never delivered"),
                name));
  }

  /** The latest business date for which something came, be it what came before. */
  private static Optional<LocalDate> lastDelivery(Lake lake, Table raw) {
    Stream<LocalDate> taken =
        lake.latest(raw).flatMap(TableVersion::provenance).map(DueFeed::date).stream();
    Stream<LocalDate> again = Receipts.of(lake, raw).lastAgain().map(LocalDate::parse).stream();
    return Stream.concat(taken, again).max(Comparator.naturalOrder());
  }

  private static LocalDate date(Provenance record) {
    String latest = record.latestDelivery();
    return LocalDate.parse(latest == null ? record.businessDate() : latest.split(" ", 2)[0]);
  }

  private DueFeed() {}
}
