package org.almoner.engine.care;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.engine.Table;
import org.almoner.engine.care.VacuumPlan.Finding;
import org.almoner.engine.lake.Commit;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.UnusableTableException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Removes files that no version within the retention needs, nor anything made from them, and what
 * killed writers left behind. What is younger may be a running writer's: nobody else's files are
 * told from one's own but by age. When a file was replaced is told by the age of the commit that
 * did it, as Delta tells the time of a version.
 */
public final class Vacuum {
  private final Lake lake;
  private final Table table;
  private final VacuumRules rules;
  private final FileSystem files;

  public Vacuum(Lake lake, Table table, VacuumRules rules) {
    this.lake = lake;
    this.table = table;
    this.rules = rules.atLeast(lake.fileRetention(table));
    this.files = lake.fileSystem();
  }

  /**
   * What {@link #run} would do now.
   *
   * @throws UnusableTableException where another tool gave the table files that we do not know
   */
  public VacuumPlan plan() {
    lake.terms(table).requireWritable();
    Set<String> live = new HashSet<>();
    lake.latest(table).ifPresent(v -> v.files().forEach(file -> live.add(file.path())));
    List<KeptFiles.Found> kept = KeptFiles.all(lake, table);
    Map<String, String> needed = needed(kept);
    Set<String> named = named();
    List<Finding> goes = new ArrayList<>();
    List<Finding> spared = new ArrayList<>();
    for (FileStatus file : files()) {
      String path = relative(file.getPath());
      if (live.contains(path)) {
        continue;
      }
      Optional<String> reason = Optional.ofNullable(needed.get(path));
      boolean old = modified(file).isBefore(rules.abandonedBefore());
      if (reason.isPresent()) {
        spared.add(new Finding(path, file.getLen(), reason.get()));
      } else if (named.contains(path)) {
        goes.add(new Finding(path, file.getLen(), "replaced before " + rules.replacedBefore()));
      } else if (old) {
        goes.add(new Finding(path, file.getLen(), "no version of the log names it"));
      } else {
        spared.add(new Finding(path, file.getLen(), "young: it may be a running writer's"));
      }
    }
    List<Path> over =
        kept.stream().filter(found -> !rules.stillKept(found)).map(KeptFiles.Found::path).toList();
    return new VacuumPlan(
        goes, spared, over, Rebuild.logsLeftBefore(lake, table, rules.replacedBefore()));
  }

  /** Removes what the plan says, folders that are empty then, and log entries that are too old. */
  public void run(VacuumPlan plan) {
    try {
      Set<Path> emptied = oldFolders();
      for (Finding finding : plan.goes()) {
        Path path = new Path(lake.folder(table), finding.path());
        files.delete(path, false);
        emptied.add(path.getParent());
      }
      for (Path record : plan.records()) {
        files.delete(record, false);
      }
      for (Path log : plan.logs()) {
        files.delete(log, true);
      }
      for (FileStatus top : tops()) {
        removeEmpty(top, emptied);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove files of " + lake.folder(table), e);
    }
    lake.cleanLog(table);
  }

  /** Files that are not live and stay, with the reason. */
  private Map<String, String> needed(List<KeptFiles.Found> kept) {
    Map<String, String> needed = new HashMap<>();
    for (Commit commit : lake.commits(table)) {
      if (!commit.at().isBefore(rules.replacedBefore())) {
        commit
            .removed()
            .forEach(path -> needed.put(path, "versions before " + commit.number() + " need it"));
      }
    }
    for (KeptFiles.Found found : kept) {
      if (rules.stillKept(found)) {
        String reason = found.kept().owner().title() + " was made from it";
        found.kept().files().forEach(file -> needed.put(file.path(), reason));
      }
    }
    return needed;
  }

  private Set<String> named() {
    Set<String> named = new HashSet<>();
    for (Commit commit : lake.commits(table)) {
      named.addAll(commit.removed());
      commit.added().stream().map(DataFile::path).forEach(named::add);
    }
    return named;
  }

  /** All data files, and what lies beside them in their folders. */
  private List<FileStatus> files() {
    List<FileStatus> found = new ArrayList<>();
    try {
      for (FileStatus top : tops()) {
        if (top.isDirectory()) {
          var below = files.listFiles(top.getPath(), true);
          while (below.hasNext()) {
            found.add(below.next());
          }
        } else {
          found.add(top);
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + lake.folder(table), e);
    }
  }

  /** What lies in the table's folder and is not hidden, as Delta's log and its like are. */
  private List<FileStatus> tops() throws IOException {
    try {
      return List.of(
          files.listStatus(
              lake.folder(table),
              path -> !path.getName().startsWith("_") && !path.getName().startsWith(".")));
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /** Folders in which nothing was put or removed for long: no writer is about to fill them. */
  private Set<Path> oldFolders() throws IOException {
    Set<Path> old = new HashSet<>();
    Deque<FileStatus> open = new ArrayDeque<>(tops());
    while (!open.isEmpty()) {
      FileStatus each = open.pop();
      if (each.isDirectory()) {
        if (modified(each).isBefore(rules.abandonedBefore())) {
          old.add(each.getPath());
        }
        open.addAll(List.of(files.listStatus(each.getPath())));
      }
    }
    return old;
  }

  private boolean removeEmpty(FileStatus folder, Set<Path> old) throws IOException {
    if (!folder.isDirectory()) {
      return false;
    }
    boolean empty = true;
    for (FileStatus each : files.listStatus(folder.getPath())) {
      empty &= removeEmpty(each, old);
    }
    return empty && old.contains(folder.getPath()) && files.delete(folder.getPath(), false);
  }

  private String relative(Path path) {
    String root = lake.folder(table).toUri().getPath() + "/";
    return path.toUri().getPath().substring(root.length());
  }

  private static Instant modified(FileStatus file) {
    return Instant.ofEpochMilli(file.getModificationTime());
  }
}
