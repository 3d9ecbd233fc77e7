package org.almoner.slow;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.engine.AtomicFiles;
import org.almoner.engine.Sessions;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.SmallTable;
import org.almoner.engine.run.LockedException;
import org.almoner.engine.run.OpsTables;
import org.almoner.engine.run.RunLock;

/**
 * One of several processes that want the same thing at the same moment. Prints what it got, a line
 * each. Beginnings are told in milliseconds since 1970, so that all begin together.
 */
final class Contender {

  /** A command that runs it, with the class path and the settings of this process. */
  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of("java", "-Xmx200m", "-XX:TieredStopAtLevel=1"));
    System.getProperties()
        .forEach(
            (name, value) -> {
              if (name.toString().startsWith("spark.hadoop.")) {
                command.add("-D" + name + "=" + value);
              }
            });
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Contender.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "lock" -> lock(arguments[1], Integer.parseInt(arguments[2]), Pace.of(arguments[3]));
      case "commit" -> commit(arguments[1], Integer.parseInt(arguments[2]), Pace.of(arguments[3]));
      case "write" -> write(arguments[1], Duration.parse(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Rounds that begin so many milliseconds after each other. */
  record Pace(long start, long millis) {

    static Pace of(String text) {
      String[] parts = text.split("\\+", 2);
      return new Pace(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    void await(double round) throws InterruptedException {
      long at = start + (long) (round * millis);
      Thread.sleep(Math.max(0, at - System.currentTimeMillis() - 2));
      while (System.currentTimeMillis() < at) {
        Thread.onSpinWait();
      }
    }
  }

  /** Asks for the lakes {@code <root>/0}, {@code <root>/1} ..., each for most of its round. */
  private static void lock(String root, int rounds, Pace pace) throws Exception {
    for (int round = 0; round < rounds; round++) {
      Lake lake = lake(root + "/" + round);
      pace.await(round);
      try (RunLock held = RunLock.acquire(lake, "contender", Duration.ofMinutes(30))) {
        Instant from = Instant.now();
        pace.await(round + 0.8);
        held.check();
        System.out.println(round + " " + from + " " + Instant.now());
      } catch (LockedException e) {
        // another holds it, as it may
      }
    }
  }

  /** Commits versions that others commit, too. */
  private static void commit(String log, int versions, Pace pace) throws Exception {
    var folder = new org.apache.hadoop.fs.Path(log);
    AtomicFiles files = new AtomicFiles(folder.getFileSystem(Sessions.hadoop(Map.of())));
    byte[] content = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
    for (int version = 0; version < versions; version++) {
      pace.await(version);
      try {
        files.create(
            new org.apache.hadoop.fs.Path(folder, "%020d.json".formatted(version)), content);
        System.out.println(version);
      } catch (FileAlreadyExistsException e) {
        // another committed it, as it may
      }
    }
  }

  /** Commits rows until the lake is another's; the others see what is behind the last line. */
  private static void write(String root, Duration staleAfter) throws Exception {
    Lake lake = lake(root);
    try (RunLock held = RunLock.acquire(lake, "contender", staleAfter)) {
      for (int row = 0; ; row++) {
        new SmallTable(lake, OpsTables.CHECKS)
            .append(
                List.of(List.of("contender", "table", "row " + row, "warn", true, "nothing")),
                new Provenance("contender", "job", "2026-03-20", "", Map.of(), ""));
        System.out.println(row);
        Thread.sleep(20);
      }
    } catch (LockedException e) {
      System.out.println("LOCKED " + e.getMessage());
    }
  }

  private static Lake lake(String root) {
    String uri = root.contains(":") ? root : Path.of(root).toUri().toString();
    return new Lake(uri, Sessions.hadoop(Map.of()), Clock.systemUTC());
  }

  private Contender() {}
}
