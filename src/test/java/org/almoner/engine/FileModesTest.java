package org.almoner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.engine.run.RunSummary;
import org.almoner.support.TestLake;
import org.almoner.support.Zoo;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileModesTest {
  private static final Set<PosixFilePermission> TOO_WIDE =
      EnumSet.of(
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"0640, 0027", "0600, 0077", "0660, 0007", "0644, 0022"})
  void aFolderMayBeEnteredByThoseWhoMayRead(String permissions, String umask) {
    int ours = Integer.parseInt(FileModes.umask("0666"), 8);

    assertThat(Integer.parseInt(FileModes.umask(permissions), 8))
        .isEqualTo(Integer.parseInt(umask, 8) | ours);
  }

  @Test
  void nothingThatARunWritesIsOpenToOthers() throws Exception {
    TestLake lake =
        new TestLake(folder)
            .deliver(
                "zoo/animals.csv",
                "id,name,legs,born_at\n1,Ida,4,2026-03-01\n2,Rex,-4,2026-03-02\n");
    RunSummary.write(lake.lake(), lake.run(Zoo.ANIMALS));

    List<String> wide = new ArrayList<>();
    try (Stream<Path> all = Files.walk(lake.root())) {
      for (Path each : all.toList()) {
        if (Files.getPosixFilePermissions(each).stream().anyMatch(TOO_WIDE::contains)) {
          wide.add(each.toString());
        }
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void aSettingNarrowsWhatIsWritten() throws Exception {
    var hadoop =
        Sessions.hadoop(Map.of("spark.hadoop." + FileModes.UMASK, FileModes.umask("0600")));
    var file = new org.apache.hadoop.fs.Path(folder.resolve("deep/down/file").toUri());

    FileSystem.newInstance(file.toUri(), hadoop).create(file).close();

    for (Path each = Path.of(file.toUri()); !each.equals(folder); each = each.getParent()) {
      assertThat(Files.getPosixFilePermissions(each))
          .as(each.toString())
          .isSubsetOf(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE);
    }
  }
}
