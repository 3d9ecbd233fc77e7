package org.almoner.engine.lake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.engine.Table;
import org.apache.hadoop.fs.FileStatus;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** What others have done to a table or left in its folder. */
public record ForeignTraces(Lake lake, Table table) {
  private static final int NAMED = 5;

  /** Commits of other tools, the latest first, as far as the log reaches back. */
  public List<String> commits() {
    List<String> foreign = new ArrayList<>();
    for (Commit commit : lake.commits(table)) {
      if (commit.provenance().isEmpty() && !commit.engine().startsWith(Actions.ENGINE)) {
        foreign.add(
            0,
            "version %d is another tool's: %s by %s on %s"
                .formatted(
                    commit.number(),
                    named(commit.operation()),
                    named(commit.engine()),
                    commit.at()));
      }
    }
    return cut(foreign);
  }

  /** Data files that no version in the log names. */
  public List<String> files() {
    List<Commit> commits = lake.commits(table);
    long reach = commits.isEmpty() ? 0 : commits.get(0).number();
    Set<String> known = new HashSet<>();
    lake.files(table).forEach(file -> known.add(file.path()));
    for (Commit commit : commits) {
      commit.added().forEach(file -> known.add(file.path()));
      known.addAll(commit.removed());
    }
    List<String> foreign = new ArrayList<>();
    for (Map.Entry<String, FileStatus> file : FolderListing.of(lake, table).entrySet()) {
      String path = file.getKey();
      boolean unnamed = !known.contains(path) && !hidden(path) && !mayBeOlder(path, reach);
      if (unnamed && !holdsNothing(file.getValue())) {
        foreign.add(path + ": no version names it; another tool's, or of a run that was stopped");
      }
    }
    return cut(foreign);
  }

  /** A write leaves files without rows that are not worth a name. */
  private boolean holdsNothing(FileStatus file) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, lake.fileSystem().getConf()))) {
      return reader.getRecordCount() == 0;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static String named(String text) {
    return text.isEmpty() ? "somebody" : text;
  }

  /** Logs, notes of Spark's, and change files of Delta's are no data. */
  private static boolean hidden(String path) {
    return Arrays.stream(path.split("/", -1)).anyMatch(s -> s.startsWith("_") || s.startsWith("."));
  }

  /** The log no longer reaches back to the version that may have named it. */
  private static boolean mayBeOlder(String path, long reach) {
    long version = DataFile.versionOf(path);
    return reach > 0 && version >= 0 && version < reach;
  }

  private static List<String> cut(List<String> all) {
    if (all.size() <= NAMED) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, NAMED));
    some.add("and %d more of this kind".formatted(all.size() - NAMED));
    return some;
  }
}
