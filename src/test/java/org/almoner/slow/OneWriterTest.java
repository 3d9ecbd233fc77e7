package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.engine.run.LockedException;
import org.almoner.engine.run.OpsTables;
import org.almoner.engine.run.RunLock;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes, some in containers of their own, that all want to write to one lake. */
@Tag("slow")
class OneWriterTest {
  private static final int ROUNDS = Integer.getInteger("almoner.rounds", 200);
  private static final int PROCESSES = 4;

  /** As a container has it: process numbers of its own, the host's name. */
  private static final List<String> CONTAINER =
      List.of("unshare", "--pid", "--fork", "--mount-proc");

  @TempDir private Path folder;

  @Test
  void ofFourProcessesThatAskForAFreeLakeOneGetsIt() throws Exception {
    Files.createDirectories(folder.resolve("lakes"));

    assertOneHolderAtATime(contend());
  }

  @Test
  void ofFourProcessesThatFindAStaleLockOneTakesItOver() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Path lake = folder.resolve("lakes/" + round);
      Path lock = lake.resolve(round % 2 == 0 ? "_lock.json" : "_lock/00000041.json");
      Files.createDirectories(lock.getParent());
      Files.writeString(lock, "{\"holder\": \"x\", \"pid\": 999999}");
      Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    assertOneHolderAtATime(contend());
  }

  @Test
  void twoProcessesThatCommitTheSameVersionsCommitNoneTwice() throws Exception {
    int versions = 1_000;
    Path log = Files.createDirectories(folder.resolve("table/_delta_log"));
    String pace = System.currentTimeMillis() + 5_000 + "+5";
    List<Launched> all =
        Stream.of(1, 2)
            .map(i -> start(Contender.command("commit", uri(log), "" + versions, pace)))
            .toList();

    List<Integer> committed = numbers(all);

    assertThat(committed).hasSize(versions).doesNotHaveDuplicates();
    try (Stream<Path> files = Files.list(log)) {
      assertThat(files).hasSize(versions);
    }
  }

  @Test
  void aHolderThatIsStoppedPastTheStaleTimeAndContinuedCommitsNothing() throws Exception {
    TestLake lake = new TestLake(folder);
    Launched holder = start(Contender.command("write", lake.root().toString(), "PT3S"));
    awaitLines(holder, 5);
    signal("STOP", holder);
    Thread.sleep(5_000);
    try (RunLock taken = RunLock.acquire(lake.lake(), "successor", Duration.ofSeconds(3))) {
      long rows = rows(lake);

      signal("CONT", holder);
      String printed = holder.succeed();

      assertThat(printed).contains("LOCKED This run no longer holds").contains("successor");
      assertThat(rows(lake)).isEqualTo(rows);
      taken.check();
    }
  }

  @Test
  void aSecondContainerWithTheSameHostNameIsKeptOut() throws Exception {
    TestLake lake = new TestLake(folder);
    Launched first = start(inContainer(Contender.command("write", lake.root().toString(), "PT1H")));
    awaitLines(first, 2);

    Launched second =
        start(inContainer(Contender.command("write", lake.root().toString(), "PT1H")));

    assertThat(second.succeed()).contains("LOCKED The lake is in use by contender");
    first.kill();
    assertThatThrownBy(() -> RunLock.acquire(lake.lake(), "host", Duration.ofHours(1)))
        .as("its number proves nothing here")
        .isInstanceOf(LockedException.class);
    Path lock = lake.root().resolve("_lock/00000001.json");
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    RunLock.acquire(lake.lake(), "host", Duration.ofHours(1)).close();
  }

  @Test
  void theLockOfAKilledProcessIsFreeAtOnce() throws Exception {
    TestLake lake = new TestLake(folder);
    Launched killed = start(Contender.command("write", lake.root().toString(), "PT1H"));
    awaitLines(killed, 2);

    killed.kill();

    RunLock.acquire(lake.lake(), "next", Duration.ofHours(1)).close();
  }

  /** Starts processes that ask for the lake of each round at the same moment. */
  private List<Launched> contend() {
    String pace =
        System.currentTimeMillis() + 8_000 + "+" + Integer.getInteger("almoner.round.millis", 400);
    String root = folder.resolve("lakes").toString();
    return IntStream.range(0, PROCESSES)
        .mapToObj(i -> start(Contender.command("lock", root, "" + ROUNDS, pace)))
        .toList();
  }

  /** One that was late may have held a lake after another; at no time do two. */
  private static void assertOneHolderAtATime(List<Launched> all) throws Exception {
    Map<Integer, List<Held>> rounds = new TreeMap<>();
    for (Launched each : all) {
      for (String line : each.succeed().lines().toList()) {
        String[] parts = line.split(" ", -1);
        Held held = new Held(Instant.parse(parts[1]), Instant.parse(parts[2]));
        rounds.computeIfAbsent(Integer.parseInt(parts[0]), r -> new ArrayList<>()).add(held);
      }
    }
    assertThat(rounds).hasSize(ROUNDS);
    rounds.forEach(
        (round, held) -> {
          held.sort(Comparator.comparing(Held::from));
          for (int i = 1; i < held.size(); i++) {
            assertThat(held.get(i).from()).as("round " + round).isAfter(held.get(i - 1).to());
          }
        });
    long alone = rounds.values().stream().filter(held -> held.size() == 1).count();
    System.out.println(ROUNDS + " rounds, in " + alone + " of them one process was the only one");
  }

  private record Held(Instant from, Instant to) {}

  private static List<Integer> numbers(List<Launched> all) throws Exception {
    List<Integer> numbers = new ArrayList<>();
    for (Launched each : all) {
      each.succeed().lines().map(Integer::parseInt).forEach(numbers::add);
    }
    return numbers;
  }

  private static List<String> inContainer(List<String> command) {
    return Stream.concat(CONTAINER.stream(), command.stream()).toList();
  }

  private Launched start(List<String> command) {
    return Launched.start(folder.resolve("scratch"), command);
  }

  private static void awaitLines(Launched process, int lines) throws InterruptedException {
    while (process.process().isAlive() && process.printed().lines().count() < lines) {
      Thread.sleep(50);
    }
    assertThat(process.process().isAlive()).as(process.printed()).isTrue();
  }

  private static void signal(String name, Launched process) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.process().pid()))
        .start()
        .waitFor();
  }

  private static long rows(TestLake lake) {
    return lake.ledger(OpsTables.CHECKS, "check").size();
  }

  private static String uri(Path path) {
    return path.toUri().toString();
  }
}
