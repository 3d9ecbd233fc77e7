package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.engine.Due;
import org.almoner.engine.Feed;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.delivery.ReceiptNotes;
import org.almoner.engine.delivery.Receipts;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.landing.LandingFile;
import org.almoner.engine.landing.SharedFolder;

/**
 * What a run finds in the landing directory that its raw tables do not remember. Each feed is
 * looked up once, and so is each place at which several deliver.
 *
 * @param thorough whether every file is read: a change may have left size and time as they were
 */
record Intake(
    Lake lake,
    LandingDirectory landing,
    RunRequest request,
    String runId,
    boolean thorough,
    Map<Feed, FeedArrivals> found,
    Map<String, SharedFolder> shared) {

  static Intake of(Lake lake, LandingDirectory landing, RunRequest request, String runId) {
    boolean thorough =
        request.reuse() == Reuse.NOTHING
            || !new Ledger(lake).ranInWeekOf(request.pipeline().name(), request.date().date());
    return new Intake(
        lake,
        landing,
        request,
        runId,
        thorough,
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>());
  }

  FeedArrivals arrivals(Feed feed) {
    return found.computeIfAbsent(feed, this::find);
  }

  /** Looks a feed up again, after its tables have recalled what they hold. */
  void again(Feed feed) {
    found.remove(feed);
  }

  /** Remembers what came again as it was, where somebody asks when that was. */
  void noteAgain(Feed feed) {
    arrivals(feed)
        .byTable()
        .forEach(
            (raw, arrivals) -> {
              if (!arrivals.again().isEmpty() && request.deliveries().due(raw) != Due.NONE) {
                new ReceiptNotes(lake, raw)
                    .deliveredAgain(arrivals.again(), request.date().toString());
              }
            });
  }

  /**
   * Files that lie where the pipeline looks for certain kinds and are none of them, or cannot be
   * told apart: by domain, a line each.
   */
  Map<String, List<String>> unclaimed() {
    Map<String, List<String>> lines = new TreeMap<>();
    feeds()
        .filter(feed -> feed.reader().isPresent())
        .map(feed -> feed.landing().path())
        .distinct()
        .forEach(
            path ->
                lines
                    .computeIfAbsent(path.replaceFirst("/.*", ""), domain -> new ArrayList<>())
                    .addAll(sharedFolder(path).unclaimed()));
    return lines;
  }

  private FeedArrivals find(Feed feed) {
    List<LandingFile> files =
        feed.reader().isPresent()
            ? sharedFolder(feed.landing().path()).of(feed)
            : landing.files(feed);
    Map<String, LandingFile> read = new HashMap<>();
    Map<Table, Arrivals> byTable = new LinkedHashMap<>();
    for (Table raw : feed.tables()) {
      ArrivalSearch search = new ArrivalSearch(feed, this, Receipts.of(lake, raw), read);
      byTable.put(
          raw, request.deliveries().snapshot(raw) ? search.snapshot(files) : search.each(files));
    }
    return new FeedArrivals(feed, byTable);
  }

  private SharedFolder sharedFolder(String path) {
    return shared.computeIfAbsent(
        path,
        p -> {
          Map<String, Feed> there = new LinkedHashMap<>();
          Stream.concat(feeds(), request.deliveries().known().stream())
              .filter(feed -> feed.landing().path().equals(p))
              .forEach(feed -> there.putIfAbsent(feed.tableNames(), feed));
          return new SharedFolder(landing, List.copyOf(there.values()), remembered(there.values()));
        });
  }

  /** Whose a file is that lies there as it was taken in: it is not opened to see. */
  private Function<LandingFile, Optional<Feed>> remembered(Collection<Feed> there) {
    if (thorough) {
      return file -> Optional.empty();
    }
    Map<String, Receipts> receipts = new HashMap<>(); // made once, however many files there are
    return file ->
        there.stream()
            .filter(
                feed ->
                    feed.tables().stream()
                        .map(
                            raw ->
                                receipts.computeIfAbsent(
                                    raw.fullName(), r -> Receipts.of(lake, raw)))
                        .anyMatch(held -> isHeld(held, file)))
            .findAny();
  }

  private boolean isHeld(Receipts receipts, LandingFile file) {
    return receipts.known(file.name(), request.date().toString()).stream()
        .anyMatch(receipt -> receipt.isUntouched(file.bytes(), file.modified()));
  }

  /**
   * @throws UsageException where a file that is to be taken in again is not there
   */
  void requireThere() {
    Set<String> names =
        feeds()
            .flatMap(feed -> landing.files(feed).stream())
            .map(LandingFile::name)
            .collect(Collectors.toSet());
    for (String name : request.again()) {
      if (!names.contains(name)) {
        throw UsageException.unknown("delivered file", name, names);
      }
    }
  }

  private Stream<Feed> feeds() {
    return request.pipeline().jobs().stream().flatMap(job -> job.feed().stream());
  }
}
