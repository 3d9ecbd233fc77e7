package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.SmallTable;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  private static final Duration STALE = Duration.ofMinutes(30);
  private static final ProcessIdentity ME = ProcessIdentity.current();

  @TempDir private Path folder;

  @Test
  void aSecondRunIsToldWhoHoldsTheLake() {
    try (RunLock held = acquire("run casework 2026-03-20")) {
      held.beat();

      assertThatThrownBy(() -> acquire("run other 2026-03-20"))
          .isInstanceOf(LockedException.class)
          .hasMessageContaining("run casework 2026-03-20")
          .hasMessageContaining("process " + ME.pid())
          .hasMessageContaining(lock(1).toString())
          .hasMessageContaining("--wait");
    }
    acquire("run other 2026-03-20").close();
  }

  @Test
  void theLockOfADeadProcessIsTakenOverAtOnce() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    leave(lock(1), holder(process(dead.pid(), "1")), Duration.ZERO);

    acquire("run casework 2026-03-20").close();
  }

  @Test
  void theLockOfAKilledProcessThatNobodyCollectedIsTakenOverAtOnce() throws Exception {
    Process parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 60").start();
    try {
      long zombie = Long.parseLong(parent.inputReader().readLine().strip());
      String started = startTime(zombie);
      Thread.sleep(500);
      leave(lock(1), holder(process(zombie, started)), Duration.ZERO);

      acquire("run casework 2026-03-20").close();
    } finally {
      parent.destroy();
    }
  }

  @Test
  void theLockOfAnEarlierProcessWithOurNumberIsTakenOverAtOnce() throws IOException {
    leave(lock(1), holder(process(ME.pid(), "1")), Duration.ZERO);

    acquire("run casework 2026-03-20").close();
  }

  @Test
  void aProcessNumberProvesNothingInAnotherContainerOrMachineOrForAnotherUser() throws IOException {
    long gone = 4_000_000;
    for (ProcessIdentity other :
        List.of(
            new ProcessIdentity("elsewhere", ME.boot(), ME.namespace(), ME.user(), gone, "1"),
            new ProcessIdentity(ME.host(), "other boot", ME.namespace(), ME.user(), gone, "1"),
            new ProcessIdentity(ME.host(), ME.boot(), "pid:[1]", ME.user(), gone, "1"),
            new ProcessIdentity(ME.host(), ME.boot(), ME.namespace(), "somebody", gone, "1"),
            new ProcessIdentity(ME.host(), "", "", ME.user(), gone, ""))) {
      leave(lock(1), holder(other), Duration.ofMinutes(29));

      assertThatThrownBy(() -> acquire("run")).isInstanceOf(LockedException.class);
    }
  }

  @Test
  void aHolderThatHasNotShownItselfForLongIsTakenOver() throws IOException {
    leave(lock(7), holder(elsewhere()), Duration.ofMinutes(31));

    acquire("run").close();

    assertThat(lock(7)).doesNotExist();
    assertThat(lock(8)).content().contains("\"released\":true");
  }

  @Test
  void aClockThatIsAnHourBehindRobsNobody() throws IOException {
    // What a holder writes of its own clock says nothing; the storage says when it wrote.
    String behind =
        holder(elsewhere())
            .replace("{", "{\"beat\": \"" + Instant.now().minusSeconds(3600) + "\",");
    leave(lock(1), behind, Duration.ofMinutes(1));
    leave(lock(0), behind, Duration.ofMinutes(1));

    assertThatThrownBy(() -> acquire("run")).isInstanceOf(LockedException.class);
  }

  @Test
  void garbageInTheLockFileIsToldWithPathAndRemedyAndTakenOverAfterTheStaleTime()
      throws IOException {
    for (String garbage :
        List.of(
            "",
            "{\"pid\":1}",
            "{\"host\":\"other\",\"pid\":5}",
            "{\"token\":\"t\",\"holder\":\"h\",\"process\":{\"pid\":\"x\"}}",
            "{\"token\":\"t\",\"holder\":\"h\",\"process\":{\"pid\":9}}",
            "[]",
            "null",
            "\u0000\u0000",
            "{\"beat\":\"garbage\"")) {
      for (int generation : new int[] {0, 1}) {
        leave(lock(generation), garbage, Duration.ofMinutes(1));
        assertThatThrownBy(() -> acquire("run"))
            .isInstanceOf(LockedException.class)
            .hasMessageContaining(lock(generation) + " holds no lock that Almoner wrote")
            .hasMessageContaining("remove " + lock(generation));

        leave(lock(generation), garbage, Duration.ofMinutes(31));
        acquire("run").close();
        delete();
      }
    }
  }

  @Test
  void aLockFileOfAnEarlierReleaseCountsBesideOurs() throws IOException {
    acquire("run").close();
    leave(lock(0), "{\"pid\":1}", Duration.ZERO);

    assertThatThrownBy(() -> acquire("run")).hasMessageContaining("_lock.json");
    Files.delete(lock(0));

    acquire("run").close();
  }

  @Test
  void renewalAndReleaseLeaveAnothersLockAlone() throws IOException {
    RunLock robbed = acquire("run one");
    String other = holder(elsewhere());
    for (int generation : new int[] {0, 1, 2}) {
      leave(lock(generation), other, Duration.ZERO);

      assertThatThrownBy(robbed::beat).isInstanceOf(LockedException.class);
      assertThat(lock(generation)).hasContent(other);
    }

    robbed.close();

    for (int generation : new int[] {0, 1, 2}) {
      assertThat(lock(generation)).hasContent(other);
    }
  }

  @Test
  void aHolderThatLostTheLockStopsBeforeItCommits() throws IOException {
    Lake lake = new TestLake(folder).lake();
    try (RunLock robbed = RunLock.acquire(lake, "run one", STALE)) {
      write(lake);
      leave(lock(1), Files.readString(lock(1)), Duration.ofMinutes(31));
      try (RunLock taken = acquire("run two")) {
        taken.check();

        assertThatThrownBy(() -> write(lake))
            .isInstanceOf(LockedException.class)
            .hasMessageContaining("taken over by run two");
        assertThat(new SmallTable(new TestLake(folder).lake(), OpsTables.CHECKS).rows()).hasSize(1);
      }
      assertThat(robbed).isNotNull();
    }
  }

  @Test
  void aHolderWhoseLockSomebodyRemovedStops() throws IOException {
    try (RunLock held = acquire("run one")) {
      Files.delete(lock(1));

      assertThatThrownBy(held::check)
          .isInstanceOf(LockedException.class)
          .hasMessageContaining("removed");
    }
    assertThat(lock(1)).doesNotExist();
  }

  @Test
  void whatWasReadBeforeTheLockIsReadAgainUnderIt() throws IOException {
    Lake lake = new TestLake(folder).lake();
    assertThat(new SmallTable(lake, OpsTables.CHECKS).rows()).isEmpty();
    write(lake);
    write(new TestLake(folder).lake());

    try (RunLock held = RunLock.acquire(lake, "run", STALE)) {
      write(lake);
      held.check();
    }

    assertThat(new SmallTable(lake, OpsTables.CHECKS).rows()).hasSize(3);
  }

  @Test
  void anotherRunWaitsForTheLakeAndSaysForWhom() throws Exception {
    RunLock first = acquire("run one");
    List<String> told = new java.util.concurrent.CopyOnWriteArrayList<>();
    Thread end =
        new Thread(
            () -> {
              while (told.isEmpty()) {
                Thread.onSpinWait();
              }
              first.close();
            });
    end.start();

    Patience patience = new Patience(STALE, Duration.ofMinutes(1), told::add);
    RunLock.acquire(new TestLake(folder).lake(), "run two", patience).close();

    end.join();
    assertThat(told).hasSize(1).first().asString().contains("run one");
  }

  @Test
  void whoWaitsInVainIsToldAsWhoDoesNot() {
    try (RunLock held = acquire("run one")) {
      Patience patience = new Patience(STALE, Duration.ofMillis(10), ignored -> {});
      assertThatThrownBy(() -> RunLock.acquire(new TestLake(folder).lake(), "run two", patience))
          .hasMessageContaining("run one");
      held.check();
    }
  }

  private RunLock acquire(String holder) {
    return RunLock.acquire(new TestLake(folder).lake(), holder, STALE);
  }

  private static void write(Lake lake) {
    new SmallTable(lake, OpsTables.CHECKS)
        .append(
            List.of(List.of("run", "zoo.animals", "check", "warn", true, "nothing")),
            new Provenance("run", "job", "2026-03-20", "", Map.of(), ""));
  }

  private static ProcessIdentity process(long pid, String started) {
    return new ProcessIdentity(ME.host(), ME.boot(), ME.namespace(), ME.user(), pid, started);
  }

  private static ProcessIdentity elsewhere() {
    return new ProcessIdentity("elsewhere", "boot", "pid:[2]", "almoner", 7, "1");
  }

  private static String holder(ProcessIdentity process) {
    LockState state = new LockState("token", "run", process, 0, false);
    return new String(state.bytes(), StandardCharsets.UTF_8);
  }

  private static String startTime(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19];
  }

  private void leave(Path file, String content, Duration ago) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
  }

  private void delete() throws IOException {
    new TestLake(folder)
        .lake()
        .fileSystem()
        .delete(new org.apache.hadoop.fs.Path(folder.resolve("lake").toString()), true);
  }

  private Path lock(int generation) {
    Path lake = folder.resolve("lake");
    return generation == 0
        ? lake.resolve("_lock.json")
        : lake.resolve("_lock/%08d.json".formatted(generation));
  }
}
