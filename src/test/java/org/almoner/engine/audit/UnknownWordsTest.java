package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Layer;
import org.almoner.engine.Phi;
import org.almoner.engine.Table;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

/** Unknown words are counted, and named only where a name can be no person's. */
class UnknownWordsTest {
  private static final Table CASES =
      Table.of("x", Layer.STAGING, "stg_cases", "one row per case")
          .optional("status", DataTypes.StringType, "state")
          .words("status", "open", "done");

  @Test
  void aFewUnknownWordsAreToldByNameAndCount() {
    assertThat(told(CASES, "open", "open", "done", "on_hold", "on_hold", "parked"))
        .startsWith("3 of 6 rows hold others: on_hold in 2, parked in 1; they are kept")
        .contains("declare vocabularies.x.stg_cases.status");
  }

  @Test
  void aColumnThatHoldsHardlyAKnownWordIsOnlyCounted() {
    assertThat(told(CASES, "open", "smith", "jones")).startsWith("2 of 3 rows hold others;");
  }

  @Test
  void whatDoesNotLookLikeAWordIsOnlyCounted() {
    assertThat(told(CASES, "open", "open", "555_0199")).startsWith("1 of 3 rows hold others;");
  }

  @Test
  void aColumnThatIdentifiesAPersonIsOnlyCounted() {
    assertThat(told(CASES.phi(Phi.DIRECT, "status"), "open", "open", "parked"))
        .startsWith("1 of 3 rows hold others;");
  }

  private static String told(Table table, String... words) {
    List<Row> rows = new ArrayList<>();
    List.of(words).forEach(word -> rows.add(RowFactory.create(word)));
    Dataset<Row> data = TestSpark.session().createDataFrame(rows, table.schema());
    List<Column> counts = new UnknownWords(table).counts(lit(true));
    Row measured = data.agg(counts.get(0), counts.get(1)).head();
    Map<String, Object> seen = new HashMap<>();
    for (String name : measured.schema().fieldNames()) {
      seen.put(name, measured.getAs(name));
    }
    List<CheckResult> warnings = new UnknownWords(table).warnings(seen, data);
    assertThat(warnings).hasSize(1);
    return warnings.get(0).measured();
  }
}
