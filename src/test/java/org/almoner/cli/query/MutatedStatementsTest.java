package org.almoner.cli.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.almoner.engine.UsageException;
import org.almoner.engine.query.ReadOnlySql;
import org.almoner.support.Catalogue;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile statements said in other ways are refused too, all in one session. Drawn at random from a
 * seed; {@code -Dalmoner.mutants=20000} tries more, {@code -Dalmoner.seed=N} others.
 */
class MutatedStatementsTest {
  @TempDir private Path folder;

  @Test
  void noneIsAnsweredAndNoneHasAnEffect() throws IOException {
    long seed = Long.getLong("almoner.seed", 20_260_320);
    int mutants = Integer.getInteger("almoner.mutants", 300);
    List<String> templates = Bait.templates();
    try (Bait bait = Bait.in(folder)) {
      ReadOnlySql sql =
          new ReadOnlySql(TestSpark.session(), bait.lake().lake(), Catalogue.ALL)
              .within(Duration.ofMinutes(1));
      for (long each = seed; each < seed + mutants; each++) {
        Random random = new Random(each);
        String hostile = bait.put(templates.get(random.nextInt(templates.size())));
        String mutant = new Mutation(random).of(hostile);

        assertThatThrownBy(() -> sql.answer(mutant, Dataset::collectAsList))
            .as("seed %d: %s", each, mutant)
            .isInstanceOf(UsageException.class);
      }
      bait.requireUntouched();
    }
  }
}
