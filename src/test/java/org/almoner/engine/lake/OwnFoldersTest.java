package org.almoner.engine.lake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.almoner.engine.Sessions;
import org.almoner.engine.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export never lands in the lake, however its place is spelled. */
class OwnFoldersTest {
  private static final Configuration HADOOP = Sessions.hadoop(Map.of());
  @TempDir private Path folder;

  @BeforeEach
  void aLakeAndLinksIntoIt() throws IOException {
    Files.createDirectories(folder.resolve("lake/casework/stg_patients/_delta_log"));
    Files.createDirectories(folder.resolve("other/sales/_delta_log"));
    Files.createDirectories(folder.resolve("beside"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("lake/casework"));
    Files.createSymbolicLink(folder.resolve("beside/x.csv"), folder.resolve("lake/new.csv"));
    Files.createSymbolicLink(folder.resolve("lake2"), folder.resolve("lake"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lake/casework/stg_patients/_delta_log/00000000000000000000.json",
        "lake/x.csv",
        "lake/exports/date=2026-03-20/recommendations.csv",
        "lake",
        "lake/../lake/x.csv",
        "beside/../lake//x.csv",
        "beside/./../lake/new/folder/x.csv",
        "link/x.csv",
        "beside/x.csv",
        "lake2/x.csv",
        ""
      })
  void aPlaceInTheLakeIsRefused(String place) {
    for (String scheme : new String[] {"", "file:", "file://", "FILE:"}) {
      String target = scheme + folder + "/" + place;
      assertThatThrownBy(() -> require("lake", target))
          .as(target)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("choose another --out");
    }
  }

  @Test
  void theLakeMayBeNamedByALink() {
    assertThatThrownBy(() -> require("lake2", folder + "/lake/x.csv"))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void aTableOfAnotherLakeIsRefusedToo() {
    assertThatThrownBy(() -> require("lake", folder + "/other/sales/part.parquet"))
        .hasMessageContaining("is in a Delta table");
    assertThatThrownBy(() -> require("lake", folder + "/other/sales/_delta_log/x.json"))
        .hasMessageContaining("is in a Delta table");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.csv",
        "link/../x.csv",
        "beside/new/x.csv",
        "lake.csv",
        "lakes/x.csv",
        "other/x.csv"
      })
  void anyOtherPlaceIsFine(String place) {
    assertThatCode(() -> require("lake", folder + "/" + place)).doesNotThrowAnyException();
  }

  private void require(String lake, String target) {
    Lake owner = new Lake(folder.resolve(lake).toString(), HADOOP, Clock.systemUTC());
    new OwnFolders(owner, HADOOP).requireOutside(new org.apache.hadoop.fs.Path(target));
  }
}
