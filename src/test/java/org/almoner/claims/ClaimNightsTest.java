package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.claims.rows.RawFile;
import org.almoner.engine.Layer;
import org.almoner.engine.Pipeline;
import org.almoner.engine.run.RunReport;
import org.almoner.support.Catalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Cases as one world, night by night, at once, doubled and in another order. */
@ExtendWith(RelatedCases.Resolver.class)
class ClaimNightsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 15);

  @TempDir private Path folder;
  private static RelatedCases cases;
  private static DecidedWorld inMemory;

  @BeforeAll
  static void atOnce(RelatedCases related) throws IOException {
    cases = related;
    List<Tables> read = new ArrayList<>();
    for (Path file : cases.files()) {
      read.add(Tables.read(delivered(file), file));
    }
    inMemory = new DecidedWorld(read, RelatedCases.perspective());
  }

  @Test
  void theLakeDecidesAsTheRulesDoInMemory() {
    cases.lake().assertDecidesAs(inMemory);
    assertThat(inMemory.claims()).hasSizeGreaterThan(4);
  }

  /** What keeps nothing of the night before is left out of the first. */
  @Test
  void nightByNightDoubledAndBackwardsIsAtOnceAndANightTouchesTheAccountsOfWhatCameOnly()
      throws IOException {
    ClaimsLake nights = new ClaimsLake(folder);
    RelatedCases.rules(nights);
    List<Path> backwards = new ArrayList<>(cases.files());
    Collections.reverse(backwards);
    int half = backwards.size() / 2;
    deliver(nights, backwards.subList(0, half));
    nights.run(keeping(), FIRST);
    deliver(nights, backwards.subList(half, backwards.size()));
    RunReport night = nights.run(RelatedCases.LAST);

    nights.assertHasTheTablesOf(cases.lake());
    long touched =
        Stream.concat(
                backwards.subList(half, backwards.size()).stream(),
                backwards.subList(0, half).stream().filter(ClaimNightsTest::isKnownLater))
            .flatMap(file -> inMemory.accountsTouchedBy(delivered(file)).stream())
            .distinct()
            .count();
    long all =
        inMemory.claims().stream()
            .map(claim -> claim.facts().identity().accountId())
            .distinct()
            .count();
    assertThat(touched).isPositive().isLessThan(all);
    assertThat(ClaimsLake.accounts(night))
        .isEqualTo("%d accounts decided, %d kept".formatted(touched, all - touched));
  }

  private static boolean isKnownLater(Path file) {
    return Tables.read(file).of(RawFile.class).stream()
        .map(RawFile::recordedDate)
        .anyMatch(recorded -> recorded != null && recorded.isAfter(FIRST));
  }

  private static String delivered(Path file) {
    return ClaimsLake.delivered(RelatedCases.name(file));
  }

  /** Without what is built whole from other tables each night. */
  private static Pipeline keeping() {
    return new Pipeline(
        "claims",
        "claims without marts",
        Catalogue.of("claims").stream()
            .filter(
                job ->
                    job.feed().isPresent()
                        || job.outputs().get(0).layer() == Layer.STAGING
                        || job.name().equals("decide-claims"))
            .toList());
  }

  private static void deliver(ClaimsLake lake, List<Path> some) throws IOException {
    for (Path file : some) {
      lake.deliverTwice(RelatedCases.name(file), file);
    }
  }
}
