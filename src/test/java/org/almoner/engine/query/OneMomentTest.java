package org.almoner.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Change;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.almoner.support.Catalogue;
import org.almoner.support.KpiLake;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.almoner.tables.casework.CaseworkMarts;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of one query are of one moment, although a run goes on publishing. Here two are
 * published in step, the first before the second: at no moment are they two steps apart, nor is the
 * second ahead.
 */
@Timeout(120)
class OneMomentTest {
  private static final Table FIRST = CaseworkMarts.MART_OPS_KPIS;
  private static final Table SECOND = CaseworkMarts.MART_OPS_KPIS_DAILY;
  private static final long REST_MILLIS = 300;

  /** Steps that are looked at, however long the machine takes for one. */
  private static final int MOMENTS = 5;

  @TempDir private Path folder;
  private TestLake lake;
  private volatile boolean enough;
  private CompletableFuture<Void> writer;

  @BeforeEach
  void aWriter() {
    lake = KpiLake.in(folder);
    KpiLake.publishDay(lake, TestLake.DATE, 3, 2);
    Lake written = lake.lake();
    writer = CompletableFuture.runAsync(() -> publishUntilEnough(written));
  }

  @AfterEach
  void theWriterEnds() {
    enough = true;
    writer.join();
  }

  @Test
  void versionsAreLookedUpUntilNothingChangedInBetween() {
    LakeMoment now = new LakeMoment(lake.lake(), Optional.empty());
    Set<Long> seen = new HashSet<>();
    while (seen.size() < MOMENTS) {
      Map<Table, TableVersion> versions = now.versions(Set.of(FIRST, SECOND));
      long first = versions.get(FIRST).number();
      assertThat(versions.get(SECOND).number()).isIn(first, first - 1);
      seen.add(first);
    }
  }

  @Test
  void anAnswerIsNeverMixed() {
    ReadOnlySql sql = new ReadOnlySql(TestSpark.session(), lake.lake(), Catalogue.ALL);
    Set<LocalDate> seen = new HashSet<>();
    while (seen.size() < MOMENTS) {
      Row row =
          sql.answer(
              "select a._business_date, b._business_date, c._business_date from mart_ops_kpis a,"
                  + " mart_ops_kpis_daily b, mart_ops_kpis c limit 1",
              rows -> rows.collectAsList().get(0));
      LocalDate first = row.getDate(0).toLocalDate();
      assertThat(row.getDate(1).toLocalDate()).isIn(first, first.minusDays(1));
      assertThat(row.getDate(2).toLocalDate()).isEqualTo(first);
      seen.add(first);
    }
  }

  private void publishUntilEnough(Lake written) {
    for (int step = 1; !enough; step++) {
      for (Table table : List.of(FIRST, SECOND)) {
        String content = written.latest(table).flatMap(TableVersion::provenance).get().content();
        String date = TestLake.DATE.plusDays(step).toString();
        Provenance made = new Provenance("run", "test", date, "", Map.of(), content);
        written.publish(table, new Change("WRITE", List.of(), List.of(), made));
      }
      rest();
    }
  }

  private static void rest() {
    try {
      Thread.sleep(REST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
