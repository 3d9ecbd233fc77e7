package org.almoner.engine.care;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almoner.engine.StorageException;
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
  private static final String UNNAMED = "no version of the log names it";
  private static final Pattern STAGED = Pattern.compile("v(\\d+)-\\p{XDigit}{32}/");

  /**
   * @param live files of the latest version
   * @param needed files that stay all the same, with the reason
   * @param named files that the log knows
   */
  private record Claims(Set<String> live, Map<String, String> needed, Set<String> named) {}

  private final Lake lake;
  private final Table table;
  private final VacuumRules rules;
  private final FileSystem files;

  public Vacuum(Lake lake, Table table, VacuumRules rules) {
    this.lake = lake;
    this.table = table;
    this.rules = rules.atLeast(retention(lake, table));
    this.files = lake.fileSystem();
  }

  /** How long the table itself wants files to stay that a later version replaced. */
  private static Duration retention(Lake lake, Table table) {
    return lake.latest(table).map(v -> v.definition().fileRetention()).orElse(Duration.ZERO);
  }

  /**
   * What {@link #run} would do now.
   *
   * @throws UnusableTableException where another tool gave the table files that we do not know
   */
  public VacuumPlan plan() {
    return plan(lake.commits(table));
  }

  private VacuumPlan plan(List<Commit> log) {
    lake.terms(table).requireWritable();
    List<KeptFiles.Found> kept = KeptFiles.all(lake, table);
    Claims claims = new Claims(live(), needed(log, kept), named(log));
    List<Finding> goes = new ArrayList<>();
    List<Finding> spared = new ArrayList<>();
    for (FileStatus file : everything()) {
      if (!file.isDirectory() && !claims.live.contains(relative(file.getPath()))) {
        judge(file, claims, goes, spared);
      }
    }
    List<Path> over =
        kept.stream().filter(found -> !rules.stillKept(found)).map(KeptFiles.Found::path).toList();
    return new VacuumPlan(goes, spared, over, LeftLogs.before(lake, table, rules.replacedBefore()));
  }

  /**
   * Of that plan, what killed writers left and nothing else: files in a folder that is named for a
   * version which the log still tells of, though no commit names them. Nothing as long as a log is
   * there that was put aside: they may be its files.
   */
  public VacuumPlan abandoned() {
    if (LeftLogs.any(lake, table)) {
      return new VacuumPlan(List.of(), List.of(), List.of(), List.of());
    }
    List<Commit> log = lake.commits(table);
    long first = log.stream().mapToLong(Commit::number).min().orElse(0);
    List<Finding> left =
        plan(log).goes().stream()
            .filter(found -> found.why().equals(UNNAMED) && stagedFor(found.path()) >= first)
            .toList();
    return new VacuumPlan(left, List.of(), List.of(), List.of());
  }

  /** The version whose folder holds a file; -1 where it lies in none. */
  private static long stagedFor(String path) {
    Matcher folder = STAGED.matcher(path);
    return folder.lookingAt() ? Long.parseLong(folder.group(1)) : -1;
  }

  private void judge(FileStatus file, Claims claims, List<Finding> goes, List<Finding> spared) {
    String path = relative(file.getPath());
    Optional<String> reason = Optional.ofNullable(claims.needed.get(path));
    if (reason.isPresent()) {
      spared.add(new Finding(path, file.getLen(), reason.get()));
    } else if (claims.named.contains(path)) {
      goes.add(new Finding(path, file.getLen(), "replaced before " + rules.replacedBefore()));
    } else if (modified(file).isBefore(rules.abandonedBefore())) {
      goes.add(new Finding(path, file.getLen(), UNNAMED));
    } else {
      spared.add(new Finding(path, file.getLen(), "young: it may be a running writer's"));
    }
  }

  private Set<String> live() {
    return lake.latest(table).stream()
        .flatMap(version -> version.files().stream())
        .map(DataFile::path)
        .collect(Collectors.toSet());
  }

  /** Removes what the plan says, folders that are empty then, and log entries that are too old. */
  public void run(VacuumPlan plan) {
    remove(plan);
    lake.cleanLog(table);
  }

  /** Removes what the plan says, and folders that are empty then. */
  public void remove(VacuumPlan plan) {
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
      throw new StorageException("Cannot remove files of " + lake.folder(table), e);
    }
  }

  /** Files that are not live and stay, with the reason. */
  private Map<String, String> needed(List<Commit> log, List<KeptFiles.Found> kept) {
    Map<String, String> needed = new HashMap<>();
    for (Commit commit : log) {
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

  private static Set<String> named(List<Commit> log) {
    Set<String> named = new HashSet<>();
    for (Commit commit : log) {
      named.addAll(commit.removed());
      commit.added().stream().map(DataFile::path).forEach(named::add);
    }
    return named;
  }

  /**
   * All data files, what lies beside them, and their folders. By plain listings: Hadoop's recursive
   * one starts a process for each local file.
   */
  private List<FileStatus> everything() {
    try {
      List<FileStatus> found = new ArrayList<>();
      Deque<FileStatus> open = new ArrayDeque<>(tops());
      while (!open.isEmpty()) {
        FileStatus each = open.pop();
        found.add(each);
        if (each.isDirectory()) {
          open.addAll(List.of(files.listStatus(each.getPath())));
        }
      }
      return found;
    } catch (IOException e) {
      throw new StorageException("Cannot list " + lake.folder(table), e);
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
  private Set<Path> oldFolders() {
    return everything().stream()
        .filter(each -> each.isDirectory() && modified(each).isBefore(rules.abandonedBefore()))
        .map(FileStatus::getPath)
        .collect(Collectors.toSet());
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
