package org.almoner.engine.lake;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.almoner.support.ForeignTool;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table to which another tool gave Delta features is read as that tool reads it. */
@Tag("slow")
class ForeignFeaturesTest {
  @TempDir private static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void aTableWithARowMarkedAsDeletedAndARenamedColumn() {
    lake =
        new TestLake(folder)
            .deliver(
                "zoo/animals.csv",
                "id,name,legs,born_at\n"
                    + "1,Ida,4,2026-03-01\n"
                    + "2,Rex,4,2026-03-20\n"
                    + "3,Pip,2,2026-03-21\n");
    lake.run(ANIMALS);
    String table = ForeignTool.name(lake, STG_ANIMALS);
    ForeignTool.session()
        .sql(
            "alter table "
                + table
                + " set tblproperties ('delta.enableDeletionVectors' = 'true',"
                + " 'delta.columnMapping.mode' = 'name')");
    ForeignTool.session().sql("delete from " + table + " where name = 'Rex'");
    ForeignTool.session().sql("alter table " + table + " rename column legs to feet");
    ForeignTool.session().sql("alter table " + table + " rename column feet to legs");
  }

  @Test
  void aRowMarkedAsDeletedIsNotRead() {
    TableDefinition definition = lake.lake().latest(STG_ANIMALS).orElseThrow().definition();

    assertThat(definition.plain()).isFalse();
    assertThat(definition.protocol().getMinReaderVersion()).isEqualTo(3);
    assertThat(lake.rows(STG_ANIMALS, "name", "legs")).containsExactly("Ida | 4", "Pip | 2");
  }

  @Test
  void onlyWritingIsRefused() {
    assertThatThrownBy(() -> lake.lake().stage(STG_ANIMALS))
        .hasMessageContaining("another tool has let rows be marked as deleted");
  }
}
