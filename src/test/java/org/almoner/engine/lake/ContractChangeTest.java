package org.almoner.engine.lake;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Layer;
import org.almoner.engine.Phi;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.Origin;
import org.almoner.engine.publish.BlockedException;
import org.almoner.engine.publish.Publisher;
import org.almoner.support.DeltaSpark;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A contract that changes between two nights: checked against the table before a row is written.
 */
class ContractChangeTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 18);

  @TempDir private Path folder;

  private static Table keyed() {
    return Table.of("casework", Layer.MART, "evo_daily", "one row per date and team")
        .key("business_date", DateType, "date")
        .key("team", StringType, "team");
  }

  private static Table numbers() {
    return keyed().optional("n", IntegerType, "n").optional("rate", DoubleType, "rate");
  }

  private static Table daily(Table table) {
    return table.partitionedBy("business_date");
  }

  @Test
  void whatRowsThatStayCannotFollowIsBreaking() {
    Table before = daily(numbers());

    assertThat(
            breaking(
                before,
                daily(keyed().optional("n", StringType, "n").optional("rate", DoubleType, "r"))))
        .containsExactly("column n holds INT, the contract has STRING");
    assertThat(
            breaking(
                before,
                daily(keyed().optional("n", IntegerType, "n").optional("rate", IntegerType, "r"))))
        .containsExactly("column rate holds DOUBLE, the contract has INT");
    assertThat(
            breaking(
                before,
                daily(
                    keyed().optional("cases", IntegerType, "n").optional("rate", DoubleType, "r"))))
        .containsExactly("the contract has no column n any more");
    assertThat(breaking(before, daily(keyed().optional("n", IntegerType, "n"))))
        .containsExactly("the contract has no column rate any more");
    assertThat(breaking(before, numbers()))
        .containsExactly("rows are kept by business_date, the contract keeps them by nothing");
    assertThat(breaking(numbers(), before))
        .containsExactly("rows are kept by nothing, the contract keeps them by business_date");
    assertThat(breaking(before, daily(numbers().key("n2", IntegerType, "n"))))
        .containsExactly("its key is business_date, team, the contract's business_date, team, n2");
  }

  @Test
  void widerTypesAndNewColumnsPassWithoutAWord() {
    Table wider =
        daily(
            keyed()
                .optional("n", LongType, "n")
                .optional("rate", DoubleType, "r")
                .optional("x", StringType, "x"));

    assertThat(ContractChange.between(definition(daily(numbers())), wider))
        .isEqualTo(new ContractChange(wider, List.of(), List.of()));
  }

  @Test
  void aChangeOfPhiClassIsSaid() {
    Table now = daily(numbers()).phi(Phi.QUASI, "team");

    assertThat(ContractChange.between(definition(daily(numbers())), now).told())
        .hasValueSatisfying(
            told -> assertThat(told.measured()).isEqualTo("PHI class of team: none, now quasi"));
  }

  @Test
  void aTableThatIsReplacedWholeMayChangeAndSaysSo() {
    Table now = keyed().optional("n", StringType, "n");

    ContractChange change = ContractChange.between(definition(numbers()), now);

    assertThat(change.breaking()).isEmpty();
    assertThat(change.named()).hasSize(2);
  }

  @Test
  void aBreakingChangeIsRefusedBeforeAnythingIsWritten() {
    TestLake lake = new TestLake(folder);
    Table before = daily(numbers());
    night(lake, before, FIRST);
    Map<String, Long> files = lake.files(before);
    Table after = daily(keyed().optional("n", StringType, "n").optional("rate", DoubleType, "r"));

    assertThatThrownBy(() -> night(lake, after, FIRST.plusDays(1)))
        .isInstanceOf(UnusableTableException.class)
        .hasMessageContainingAll(
            "column n holds INT, the contract has STRING",
            "almoner lake rebuild casework.evo_daily");
    assertThat(lake.files(before)).isEqualTo(files);
    assertThat(lake.rows(before)).hasSize(1);
  }

  @Test
  void rowsOfNarrowerTypesAreReadAsTheWiderOnesByUsAndByDelta() {
    TestLake lake = new TestLake(folder);
    Table narrow =
        daily(
            keyed()
                .optional("n", IntegerType, "n")
                .optional("m", IntegerType, "m")
                .optional("f", FloatType, "f")
                .optional("d", DataTypes.createDecimalType(8, 2), "d")
                .optional("s", DataTypes.ShortType, "s")
                .optional("l", DataTypes.createArrayType(IntegerType), "l"));
    Table wide =
        daily(
            keyed()
                .optional("n", LongType, "n")
                .optional("m", DoubleType, "m")
                .optional("f", DoubleType, "f")
                .optional("d", DataTypes.createDecimalType(20, 4), "d")
                .optional("s", DoubleType, "s")
                .optional("l", DataTypes.createArrayType(LongType), "l")
                .optional("x", StringType, "new"));
    night(lake, narrow, FIRST);
    night(lake, wide, FIRST.plusDays(1));

    List<String> ours = lake.rows(wide);

    assertThat(ours)
        .containsExactly(
            "2026-03-18 | west | 7 | 7.0 | 7.0 | 7.0000 | 7.0 | 7 | ",
            "2026-03-19 | west | 7 | 7.0 | 7.0 | 7.0000 | 7.0 | 7 | new");
    assertThat(DeltaSpark.of(lake, wide).rows()).isEqualTo(ours);
    assertThat(TableContents.recorded(lake.lake(), wide))
        .isEqualTo(TableContents.counted(TestSpark.session(), lake.lake(), wide));
  }

  @Test
  void versionsBeforeAChangeStayReadableByUsAndByDelta() {
    TestLake lake = new TestLake(folder);
    Table before = keyed().optional("n", IntegerType, "n");
    Table after = keyed().optional("n", StringType, "n");
    night(lake, before, FIRST);
    night(lake, after, FIRST.plusDays(1));

    TableVersion old = lake.lake().at(after, 0).orElseThrow();
    DeltaSpark delta = DeltaSpark.of(lake, after);

    assertThat(lake.lake().read(TestSpark.session(), after, old).select("n").head().get(0))
        .isEqualTo("7");
    assertThat(
            delta
                .spark()
                .read()
                .format("delta")
                .option("versionAsOf", 0)
                .load(delta.path())
                .select("n")
                .head()
                .get(0))
        .isEqualTo(7);
  }

  @Test
  void aTableThatLostItsPartitionIsRefused() {
    TestLake lake = new TestLake(folder);
    SharedCases.copy(
        SharedCases.folder("lake/partition-dropped").resolve("evo_daily"),
        lake.root().resolve("casework/evo_daily"));

    assertThatThrownBy(() -> night(lake, numbers(), FIRST.plusDays(3)))
        .isInstanceOf(UnusableTableException.class)
        .hasMessageContaining("rows are kept by business_date");
  }

  @Test
  void whatOthersSetStaysAndIsHonoured() {
    TestLake lake = new TestLake(folder);
    Table table = daily(numbers());
    night(lake, table, FIRST);
    TableDefinition definition = lake.lake().latest(table).orElseThrow().definition();
    String id = definition.id();
    set(
        lake,
        table,
        definition.with("delta.constraints.few", "n < 5").with("delta.appendOnly", "true"));

    assertThatThrownBy(() -> night(lake, table, FIRST.plusDays(1)))
        .isInstanceOf(BlockedException.class)
        .hasMessageContaining("constraint few");
    assertThatThrownBy(() -> night(lake, table, FIRST))
        .isInstanceOf(UnusableTableException.class)
        .hasMessageContaining("delta.appendOnly");
    set(lake, table, definition.with("delta.constraints.few", "n < 50"));
    Table longer = daily(keyed().optional("n", LongType, "n").optional("rate", DoubleType, "r"));
    night(lake, longer, FIRST.plusDays(1));

    TableDefinition now = lake.lake().latest(longer).orElseThrow().definition();
    assertThat(now.configuration()).contains(entry("delta.constraints.few", "n < 50"));
    assertThat(now.id()).isEqualTo(id);
    assertThat(now.partitionColumns()).containsExactly("business_date");
  }

  @Test
  void pathsWithBracketsBracesBlanksAndSignsWork() {
    TestLake lake = new TestLake(folder.resolve("br[1] {x,y} 50%41 a*b?"));
    Table table = daily(numbers());
    night(lake, table, FIRST);
    night(lake, table, FIRST.plusDays(1));
    night(lake, table, FIRST);

    assertThat(lake.rows(table, "n")).containsExactly("7", "7");
    assertThat(lake.lake().damages(table)).isEmpty();
  }

  private static List<String> breaking(Table before, Table after) {
    return ContractChange.between(definition(before), after).breaking();
  }

  private static TableDefinition definition(Table table) {
    return TableDefinition.next(table, Optional.empty(), 0);
  }

  private static void set(TestLake lake, Table table, TableDefinition definition) {
    long next = lake.version(table) + 1;
    Path log = lake.root().resolve("casework/evo_daily/_delta_log");
    try {
      Files.writeString(
          log.resolve("%020d.json".formatted(next)), Actions.metadata(table, definition) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void night(TestLake lake, Table table, LocalDate date) {
    String columns =
        Arrays.stream(table.schema().fields())
            .map(
                field ->
                    switch (field.name()) {
                      case "business_date" -> "date'" + date + "' as business_date";
                      case "team" -> "'west' as team";
                      case "x" -> "'new' as x";
                      case "l" -> "cast(array(7) as " + field.dataType().sql() + ") as l";
                      default -> "cast(7 as " + field.dataType().sql() + ") as " + field.name();
                    })
            .collect(Collectors.joining(", "));
    new Publisher(
            TestSpark.session(), lake.lake(), new BusinessDate(date, ZoneOffset.UTC), parent -> {})
        .publish(
            table,
            TestSpark.session().sql("select " + columns),
            Origin.of(List.of(), new Provenance("run", "job", date.toString(), "f", Map.of(), "")));
  }
}
