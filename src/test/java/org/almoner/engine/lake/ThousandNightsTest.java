package org.almoner.engine.lake;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.almoner.engine.Layer;
import org.almoner.engine.Sessions;
import org.almoner.engine.Table;
import org.almoner.engine.care.Vacuum;
import org.almoner.engine.care.VacuumRules;
import org.almoner.engine.export.Export;
import org.almoner.support.DeltaKernel;
import org.almoner.support.DeltaSpark;
import org.almoner.support.DuckDb;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lake after 1,000 nights: deliveries, corrections of earlier ones, a vacuum every fifth night.
 * After each night everything in it becomes a day older.
 */
class ThousandNightsTest {
  private static final Configuration HADOOP = Sessions.hadoop(Map.of());
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int RETENTION = 30;
  private static final int CORRECTED_EVERY = 10;
  private static final int VACUUM_EVERY = 5;
  private static final int SMALL_FILES = 8;
  private static final Duration WARM_OPENING = Duration.ofMillis(500);

  /** Grows by a file a night. */
  private static final Table DELIVERED = table("delivered");

  /** Grows by a file a night; small files are put together. */
  private static final Table STAGED = table("staged");

  /** Is made anew each night. */
  private static final Table MART = table("mart");

  /** Gets a partition a night; now and then one of the night before is made anew. */
  private static final Table DAILY =
      table("daily").key("day", StringType, "business date").partitionedBy("day");

  private static final List<Table> TABLES = List.of(DELIVERED, STAGED, MART, DAILY);
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @TempDir private Path folder;
  private TestLake lake;

  private static Table table(String name) {
    return Table.of("bench", Layer.MART, name, "one row per night")
        .key("night", LongType, "from 0")
        .required("text", StringType, "something");
  }

  @Test
  void theLogReachesBackForAMonthAndFilesGoWithIt() {
    pass(45);

    for (Table table : List.of(STAGED, DAILY)) {
      requireFewFiles(table);
      requireShortLog(table);
      assertThat(DeltaKernel.of(lake, table).rows()).hasSize(45);
      long oldest = now().commits(table).get(0).number();
      assertThat(now().at(table, oldest)).as("the oldest version that is left").isPresent();
      assertThat(now().at(table, oldest - 1)).isEmpty();
    }
  }

  @Test
  @Tag("slow")
  void aLakeOfThreeYearsIsAsSmallAndQuickAsAfterAMonth() {
    pass(1_000);

    for (Table table : TABLES) {
      requireQuickOpening(table);
      requireFewFiles(table);
      requireShortLog(table);
      requireReadByOthers(table);
    }
  }

  private void pass(int nights) {
    lake = new TestLake(folder);
    Lake keeper = now();
    for (int night = 0; night < nights; night++) {
      night(keeper, night);
      if ((night + 1) % VACUUM_EVERY == 0) {
        TABLES.forEach(table -> vacuum(keeper, table));
      }
      if (night < nights - 1) {
        lake.age(1);
      }
    }
  }

  /** As a new process sees it, at the machine's time. */
  private Lake now() {
    return new Lake(lake.root().toString(), HADOOP, CLOCK);
  }

  private void night(Lake now, int night) {
    boolean corrected = night % CORRECTED_EVERY == CORRECTED_EVERY - 1;
    change(now, DELIVERED, night, List.of(), List.of((long) night));
    List<DataFile> staged = now.files(STAGED);
    boolean together = staged.size() >= SMALL_FILES || corrected;
    List<Long> rows =
        together ? LongStream.rangeClosed(0, night).boxed().toList() : List.of((long) night);
    change(now, STAGED, night, together ? staged : List.of(), rows);
    change(
        now, MART, night, now.files(MART), LongStream.rangeClosed(0, night % 7).boxed().toList());
    change(now, DAILY, night, List.of(), List.of((long) night));
    if (corrected) {
      change(now, DELIVERED, night, List.of(), List.of((long) night - 1));
      change(now, DAILY, night - 1, now.partition(DAILY, day(night - 1)), List.of(night - 1L));
    }
  }

  private static void change(
      Lake now, Table table, int night, List<DataFile> removed, List<Long> rows) {
    org.apache.hadoop.fs.Path staged = now.stage(table);
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (long row : rows) {
      List<@Nullable Object> value = new ArrayList<>(List.of(row, "night " + row));
      table.partition().ifPresent(column -> value.add(day(night)));
      values.add(value);
    }
    new SmallTable(now, table)
        .write(new org.apache.hadoop.fs.Path(staged, "part-0.snappy.parquet"), values);
    Map<String, String> partition =
        table.partition().map(column -> Map.of(column, day(night))).orElse(Map.of());
    List<DataFile> files =
        new StagedFiles(now.fileSystem(), table).list(staged, partition, rows.size());
    Provenance made = new Provenance("run-" + night, "job", day(night), "", Map.of(), "0:0:0");
    now.publish(table, new Change("WRITE", files, removed, made));
  }

  private static String day(int night) {
    return FIRST.plusDays(night).toString();
  }

  private static void vacuum(Lake keeper, Table table) {
    VacuumRules rules =
        new VacuumRules(
            CLOCK.instant(), Duration.ofDays(RETENTION), Duration.ofDays(400), model -> true);
    Vacuum vacuum = new Vacuum(keeper, table, rules);
    vacuum.run(vacuum.plan());
  }

  private void requireQuickOpening(Table table) {
    now().latest(table);
    long start = System.nanoTime();
    TableVersion latest = now().latest(table).orElseThrow();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    print(table, "version %d, opened in %d ms".formatted(latest.number(), took.toMillis()));
    assertThat(took).as(table.name()).isLessThan(WARM_OPENING);
  }

  private void requireFewFiles(Table table) {
    long live = now().files(table).size();
    long replaced =
        now().commits(table).stream().mapToLong(commit -> commit.removed().size()).sum();
    long there =
        lake.files(table).keySet().stream()
            .filter(name -> name.endsWith(".snappy.parquet"))
            .count();
    print(table, "%d files, %d of them live, %d replaced".formatted(there, live, replaced));
    assertThat(there).as(table.name()).isLessThanOrEqualTo(live + replaced);
  }

  private void requireShortLog(Table table) {
    Map<String, Long> ends =
        lake.files(table).keySet().stream()
            .filter(name -> name.contains("_delta_log/0"))
            .collect(
                Collectors.groupingBy(
                    name -> name.substring(name.indexOf('.') + 1), Collectors.counting()));
    print(table, "log " + ends);
    long nights = RETENTION + 1;
    assertThat(ends.get("json"))
        .as("entries of 31 nights and the version before them")
        .isLessThanOrEqualTo(nights + nights / CORRECTED_EVERY + 2);
    assertThat(ends.get("checkpoint.parquet")).isLessThanOrEqualTo(3);
  }

  private void requireReadByOthers(Table table) {
    List<String> columns = List.of(table.schema().fieldNames());
    List<String> rows = lake.rows(table, columns.toArray(String[]::new));
    assertThat(DeltaKernel.of(lake, table).rows()).containsExactlyElementsOf(rows);
    assertThat(DeltaSpark.of(lake, table).rows()).containsExactlyElementsOf(rows);
    String base = now().folder(table).toUri().getPath();
    String files =
        now().files(table).stream()
            .map(file -> "'" + base + "/" + file.path() + "'")
            .collect(Collectors.joining(", ", "[", "]"));
    assertThat(DuckDb.rows("select * from read_parquet(" + files + ")"))
        .containsExactlyElementsOf(rows);
    String exported = folder.resolve(table.name() + ".parquet").toString();
    new Export(TestSpark.session(), now(), table, Optional.empty()).parquet(exported);
    assertThat(DuckDb.rows("select " + String.join(", ", columns) + " from '" + exported + "'"))
        .containsExactlyElementsOf(rows);
    print(table, rows.size() + " rows, the same to Kernel, Delta on Spark and DuckDB");
  }

  private static void print(Table table, String what) {
    System.out.printf("%-10s %s%n", table.name(), what);
  }
}
