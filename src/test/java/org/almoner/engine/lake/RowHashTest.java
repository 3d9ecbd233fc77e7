package org.almoner.engine.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.audit.TableAudit;
import org.almoner.engine.delivery.Origin;
import org.almoner.engine.publish.Publisher;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content of rows sees every value, wherever it stands. */
class RowHashTest {
  private static final Table TAGS =
      Table.of("casework", Layer.MART, "mart_tags", "one row per case")
          .key("business_date", DataTypes.DateType, "date")
          .optional("tags", DataTypes.createArrayType(DataTypes.StringType), "tags")
          .partitionedBy("business_date");

  @TempDir private Path folder;

  @Test
  void nullsAndBordersInsideOfListsStructuresAndMapsCount() {
    assertThat(
            List.of(
                contents("array('a', 'b')", "array('a', null, 'b')", "array(null, 'a', 'b', null)"),
                contents("cast(null as array<string>)", "cast(array() as array<string>)"),
                contents("array(array('a'), array('b'))", "array(array('a', 'b'), array())"),
                contents(
                    "named_struct('x', 1, 'y', cast(null as int))",
                    "named_struct('x', cast(null as int), 'y', 1)",
                    "cast(null as struct<x: int, y: int>)"),
                contents("map('a', 1, 'b', null)", "map('a', 1)", "map('a', null, 'b', 1)"),
                contents(
                    "array(named_struct('x', array(1), 'm', map('k', null)))",
                    "array(named_struct('x', array(1, null), 'm', map('k', null)))"),
                contents("array(x'00', x'')", "array(x'', x'00')", "array(x'00')"),
                contents("array(double('nan'))", "array(0d)", "array(cast(null as double))")))
        .allSatisfy(each -> assertThat(each).doesNotHaveDuplicates());
  }

  @Test
  void valuesThatSqlHoldsForEqualAreTheSameContent() {
    assertThat(
            contents("array(0d, double('nan'))", "array(-0d, double('nan'))").stream().distinct())
        .hasSize(1);
    assertThat(contents("map('a', 1, 'b', 2)", "map('b', 2, 'a', 1)").stream().distinct())
        .hasSize(1);
  }

  @Test
  void aTableInWhichOnlyANullInAListChangedIsPublished() {
    TestLake lake = new TestLake(folder);

    assertThat(publish(lake, "array('a', null, 'b')")).isTrue();
    assertThat(publish(lake, "array('a', 'b')")).isTrue();
    assertThat(publish(lake, "array(null, 'a', 'b', null)")).isTrue();
    assertThat(publish(lake, "array(null, 'a', 'b', null)")).isFalse();
    assertThat(lake.rows(TAGS, "tags")).containsExactly("null; a; b; null");
    assertThat(TableContents.recorded(lake.lake(), TAGS))
        .isEqualTo(TableContents.counted(TestSpark.session(), lake.lake(), TAGS));
  }

  @Test
  void aRecordOfAnOlderHashIsNotEqualAndNotAddedTo() {
    TestLake lake = new TestLake(folder);
    publish(lake, "array('a')");
    TableVersion now = lake.lake().latest(TAGS).orElseThrow();
    Provenance older =
        now.provenance().orElseThrow().withContent(new Content(1, 7, 7, RowHash.FLAT));
    lake.lake().publish(TAGS, new Change("WRITE", List.of(), List.of(), older));

    assertThat(lake.lake().latest(TAGS).orElseThrow().content()).isEmpty();
    publish(lake, "array('b')");

    assertThat(TableContents.recorded(lake.lake(), TAGS))
        .isEqualTo(TableContents.counted(TestSpark.session(), lake.lake(), TAGS));
  }

  private static List<Content> contents(String... values) {
    return Stream.of(values)
        .map(value -> TestSpark.session().sql("select " + value + " as v"))
        .map(TableAudit::content)
        .toList();
  }

  private static boolean publish(TestLake lake, String tags) {
    Dataset<Row> rows =
        TestSpark.session()
            .sql("select date'%s' as business_date, %s as tags".formatted(TestLake.DATE, tags));
    Provenance draft = new Provenance("run", "job", TestLake.DATE.toString(), "f", Map.of(), "");
    return new Publisher(
            TestSpark.session(),
            lake.lake(),
            new BusinessDate(TestLake.DATE, ZoneOffset.UTC),
            table -> {})
        .publish(TAGS, rows, Origin.of(List.of(), draft))
        .changed();
  }
}
