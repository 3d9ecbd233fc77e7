package org.almoner.engine.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Layer;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.almoner.support.TestLake;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A storage that does not answer has not said that there is no such version. */
class StorageTimeOutTest {
  private static final Table NOTES =
      Table.of("ops", Layer.OPS, "ops_notes", "one row per note")
          .required("number", DataTypes.LongType, "of the note");

  @TempDir private java.nio.file.Path folder;
  private TestLake lake;

  /** Local files that cannot be reached once a name holds a word. */
  public static final class Stalling extends RawLocalFileSystem {
    private static volatile String word = "";

    private static void reach(Path path) throws IOException {
      if (!word.isEmpty() && path.toString().contains(word)) {
        throw new SocketTimeoutException("Read timed out");
      }
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
      reach(path);
      return super.listStatus(path);
    }

    @Override
    public FSDataInputStream open(Path path, int buffer) throws IOException {
      reach(path);
      return super.open(path, buffer);
    }
  }

  @BeforeEach
  void twoVersions() {
    lake = new TestLake(folder);
    Stalling.word = "";
    for (long i = 0; i < 2; i++) {
      Provenance provenance = new Provenance("run", "note", "2026-03-20", "", Map.of(), "");
      new SmallTable(lake.lake(), NOTES).append(List.of(List.of(i)), provenance);
    }
  }

  @Test
  void aListingThatTimesOutIsNoMissingTable() {
    DeltaLog log = stalling("_delta_log");

    assertThatThrownBy(log::latest).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> log.at(0)).isInstanceOf(StorageException.class);
  }

  @Test
  void aCommitThatCannotBeReadIsNoMissingRecord() {
    DeltaLog log = stalling("00000.json");

    assertThatThrownBy(() -> log.provenance(0)).isInstanceOf(StorageException.class);
    assertThatThrownBy(log::latest).isInstanceOf(StorageException.class);
  }

  @Test
  void whatIsNotThereIsEmpty() throws IOException {
    DeltaLog log = stalling("");
    Files.createDirectories(folder.resolve("lake/ops/ops_others"));

    assertThat(log.latest()).isPresent();
    assertThat(log.at(0)).isPresent();
    assertThat(log.at(2)).isEmpty();
    assertThat(log.at(-1)).isEmpty();
    assertThat(log.provenance(2)).isEmpty();
    Table others = Table.of("ops", Layer.OPS, "ops_others", "one row per other");
    assertThat(lake.lake().latest(others)).isEmpty();
  }

  private DeltaLog stalling(String word) {
    Configuration hadoop = new Configuration(lake.lake().fileSystem().getConf());
    hadoop.set("fs.file.impl", Stalling.class.getName());
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    Lake stalling = new Lake(lake.root().toString(), hadoop, Clock.systemUTC());
    Stalling.word = word;
    return new DeltaLog(stalling.folder(NOTES), hadoop);
  }
}
