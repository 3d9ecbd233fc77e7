package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.almoner.engine.run.RunReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases as one world, night by night, at once, doubled and in another order. */
class ClaimNightsTest {
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  /** Cases of which several files bear on one claim. */
  private static final Set<String> RELATED = Set.of("04", "08", "11", "23");

  @TempDir private static Path folder;
  private static List<Path> files;
  private static ClaimsLake once;

  @BeforeAll
  static void atOnce() throws IOException {
    files = new ArrayList<>();
    for (Path each : ClaimCasesTest.cases()) {
      if (RELATED.contains(each.getFileName().toString().substring(0, 2))) {
        files.addAll(ClaimCasesTest.files(each, ".x12"));
      }
    }
    once = new ClaimsLake(folder.resolve("once"));
    for (Path file : files) {
      once.deliver(name(file), file);
    }
    once.run(LAST);
  }

  @Test
  void theLakeDecidesAsTheRulesDoInMemory() throws IOException {
    once.assertDecidesAs(inMemory());
    assertThat(inMemory().claims()).hasSizeGreaterThan(4);
  }

  @Test
  void nightByNightDoubledAndInAnotherOrderIsAtOnceAndOneAnswerTouchesItsAccountsOnly()
      throws IOException {
    ClaimsLake nights = new ClaimsLake(folder.resolve("nights"));
    List<Path> backwards = new ArrayList<>(files);
    Collections.reverse(backwards);
    Path last = only835(backwards);
    backwards.remove(last);
    deliver(nights, backwards.subList(0, backwards.size() / 2));
    nights.run(LocalDate.of(2026, 2, 15));
    deliver(nights, backwards.subList(backwards.size() / 2, backwards.size()));
    nights.run(LAST);
    deliver(nights, List.of(last));
    RunReport night = nights.run(LAST);

    nights.assertHasTheTablesOf(once);
    int touched = inMemory().accountsTouchedBy(ClaimsLake.delivered(name(last))).size();
    int all =
        (int)
            inMemory().claims().stream()
                .map(claim -> claim.facts().identity().accountId())
                .distinct()
                .count();
    assertThat(touched).isPositive().isLessThan(all);
    assertThat(ClaimsLake.accounts(night))
        .isEqualTo("%d accounts decided, %d kept".formatted(touched, all - touched));
  }

  /** The last answer to a claim whose number came twice. */
  private static Path only835(List<Path> all) {
    return all.stream()
        .filter(file -> name(file).startsWith("11-"))
        .filter(
            file ->
                Tables.read(file).of(org.almoner.claims.rows.Remit.class).stream()
                    .findAny()
                    .isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static void deliver(ClaimsLake lake, List<Path> some) throws IOException {
    for (Path file : some) {
      lake.deliverTwice(name(file), file);
    }
  }

  private static DecidedWorld inMemory() throws IOException {
    List<Tables> read = new ArrayList<>();
    for (Path file : files) {
      read.add(Tables.read(ClaimsLake.delivered(name(file)), file));
    }
    return new DecidedWorld(read, LAST);
  }

  private static String name(Path file) {
    return file.getParent().getFileName() + "-" + file.getFileName();
  }
}
