package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.engine.Feed;
import org.almoner.engine.Table;
import org.almoner.engine.landing.LandingFile;

/**
 * What lies in the landing directory for a feed. A file is taken in when all tables of the feed
 * have it: a run that was killed between two of them leaves a file to those that lack it.
 */
record FeedArrivals(Feed feed, Map<Table, Arrivals> byTable) {

  /** Whether there is nothing for a run to take in, to report or to remember. */
  boolean none(String runId) {
    return byTable.values().stream().allMatch(arrivals -> arrivals.none(runId));
  }

  /** Tables that do not know all that they hold. */
  List<Table> incomplete() {
    return byTable.entrySet().stream()
        .filter(table -> !table.getValue().receipts().complete())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Files to take in, with their digests, and the tables that lack each. */
  Map<LandingFile, List<Table>> fresh() {
    Set<String> names =
        refused().stream().map(report -> report.file().name()).collect(Collectors.toSet());
    Map<LandingFile, List<Table>> fresh = new LinkedHashMap<>();
    byTable.forEach(
        (raw, arrivals) ->
            arrivals.fresh().stream()
                .filter(file -> !names.contains(file.name()))
                .forEach(file -> fresh.computeIfAbsent(file, f -> new ArrayList<>()).add(raw)));
    return fresh;
  }

  /** Files that this run cannot take in, each once: what one table refuses, none takes. */
  List<FileReport> refused() {
    Map<String, FileReport> refused = new LinkedHashMap<>();
    byTable
        .values()
        .forEach(each -> each.refused().forEach(r -> refused.putIfAbsent(r.file().name(), r)));
    return List.copyOf(refused.values());
  }

  /** Size of the files to take in. */
  long bytes() {
    return fresh().keySet().stream().mapToLong(LandingFile::bytes).sum();
  }
}
