package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.Remit;
import org.almoner.engine.run.RunReport;
import org.almoner.generate.Landings;
import org.almoner.generate.story.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A generated world of 5,000 claims, delivered at once, as it came, doubled and backwards. {@code
 * claims.days} says how many days are delivered together, if not four weeks: its files are weekly.
 */
@Tag("slow")
class GeneratedNightsTest {
  private static final World WORLD =
      Landings.world(11, Integer.getInteger("claims.patients", 1_400));
  private static final int DAYS = Integer.getInteger("claims.days", 28);
  private static final LocalDate LAST = WORLD.people().lastDate();

  @TempDir private static Path folder;
  private static List<Path> files;
  private static Map<Path, LocalDate> recorded;
  private static List<Tables> read;
  private static ClaimsLake once;

  @BeforeAll
  static void atOnce() throws IOException {
    GeneratedClaims world = GeneratedClaims.write(WORLD, folder.resolve("world"));
    read = world.files();
    recorded = new HashMap<>();
    for (Tables each : read) {
      RawFile file = each.of(RawFile.class).get(0);
      recorded.put(world.landing().resolve("claims/x12").resolve(file.file()), file.recordedDate());
    }
    files =
        recorded.keySet().stream()
            .sorted(
                Comparator.comparing((Path file) -> recorded.get(file))
                    .thenComparing(Path::toString))
            .toList();
    once = new ClaimsLake(folder.resolve("once"));
    deliver(once, files);
    once.run(LAST);
  }

  @Test
  void nightByNightIsAtOnce() throws IOException {
    ClaimsLake nights = new ClaimsLake(folder.resolve("nights"));
    List<Path> left = new ArrayList<>(files);
    for (LocalDate night : nights()) {
      List<Path> came = left.stream().filter(each -> !recorded.get(each).isAfter(night)).toList();
      left.removeAll(came);
      deliver(nights, came);
      RunReport report = nights.run(night);
      System.out.printf(
          "%s: %d files, %s, %.1f s%n",
          night, came.size(), ClaimsLake.accounts(report), report.seconds());
    }
    assertThat(left).isEmpty();
    nights.assertHasTheTablesOf(once);
  }

  /** Ends of equal spans, the last of them the world's. */
  private static Set<LocalDate> nights() {
    Set<LocalDate> nights = new TreeSet<>();
    for (LocalDate night = LAST;
        !night.isBefore(recorded.get(files.get(0)));
        night = night.minusDays(DAYS)) {
      nights.add(night);
    }
    return nights;
  }

  @Test
  void eachFileTwiceIsOnce() throws IOException {
    ClaimsLake doubled = new ClaimsLake(folder.resolve("doubled"));
    for (Path file : files) {
      doubled.deliverTwice(file.getFileName().toString(), file);
    }
    doubled.run(LAST);
    doubled.assertHasTheTablesOf(once);
  }

  /** The first 835 of the world comes last, alone. */
  @Test
  void backwardsIsForwardsAndOneAnswerTouchesItsAccountsOnly() throws IOException {
    Path last = files.stream().filter(GeneratedNightsTest::hasRemits).findFirst().orElseThrow();
    List<Path> backwards = new ArrayList<>(files);
    backwards.remove(last);
    backwards.sort(Comparator.comparing(files::indexOf).reversed());
    ClaimsLake lake = new ClaimsLake(folder.resolve("backwards"));
    int portion = (backwards.size() + 3) / 4;
    for (int from = 0; from < backwards.size(); from += portion) {
      deliver(lake, backwards.subList(from, Math.min(backwards.size(), from + portion)));
      lake.run(LAST);
    }
    deliver(lake, List.of(last));
    RunReport night = lake.run(LAST);

    lake.assertHasTheTablesOf(once);
    DecidedWorld inMemory = new DecidedWorld(read, LAST);
    int touched = inMemory.accountsTouchedBy(last.getFileName().toString()).size();
    long all =
        inMemory.claims().stream()
            .map(claim -> claim.facts().identity().accountId())
            .distinct()
            .count();
    assertThat(touched).isPositive().isLessThan((int) all / 10);
    assertThat(ClaimsLake.accounts(night))
        .isEqualTo("%d accounts decided, %d kept".formatted(touched, all - touched));
  }

  private static boolean hasRemits(Path file) {
    return !Tables.read(file).of(Remit.class).isEmpty();
  }

  private static void deliver(ClaimsLake lake, List<Path> some) throws IOException {
    for (Path file : some) {
      lake.deliver(file.getFileName().toString(), file);
    }
  }
}
