package org.almoner.engine.care;

import java.util.List;
import java.util.Optional;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Commit;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;

/**
 * What one run did to a table, as far as the table's log reaches back. Commits that carry on the
 * record of a run, since no row changed, are nobody's.
 *
 * @param own commits of the run, oldest first, at least one
 * @param later commits since, oldest first
 */
public record RunEffect(Table table, List<Commit> own, List<Commit> later) {

  /** Empty where the run did nothing to the table, or the log no longer tells. */
  public static Optional<RunEffect> of(Lake lake, Table table, String runId) {
    List<Commit> commits =
        lake.commits(table).stream().filter(commit -> !commit.onlyMoves()).toList();
    List<Commit> own = commits.stream().filter(commit -> runId.equals(run(commit))).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    long last = own.get(own.size() - 1).number();
    return Optional.of(
        new RunEffect(
            table, own, commits.stream().filter(commit -> commit.number() > last).toList()));
  }

  private static String run(Commit commit) {
    boolean restored = commit.operation().equals(Restoration.OPERATION);
    return restored ? "" : commit.provenance().map(Provenance::runId).orElse("");
  }

  /** Version before the run, -1 where the run made the first. */
  public long before() {
    return own.get(0).number() - 1;
  }

  /** Whether readers saw other rows than before. */
  public boolean changedRows() {
    return own.stream().anyMatch(Commit::changesData);
  }

  /** Files that the run brought. */
  public List<DataFile> added() {
    return own.stream().flatMap(commit -> commit.added().stream()).toList();
  }

  /** Whether the table was put back since to what it was before the run. */
  boolean isUndone() {
    return later.stream().anyMatch(commit -> commit.operation().equals(Restoration.OPERATION));
  }

  /**
   * The first run that made the table again afterwards; empty where the last word is this run's.
   */
  public Optional<String> madeAgainBy() {
    return later.stream()
        .flatMap(commit -> commit.provenance().stream())
        .map(Provenance::runId)
        .findFirst();
  }
}
