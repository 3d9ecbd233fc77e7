package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Landing;
import org.almoner.engine.Sessions;
import org.almoner.engine.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingDirectoryTest {
  private static final Landing ANIMALS = Landing.mandatory("zoo/animals");

  @TempDir private Path root;

  @Test
  void findsEveryFormatOfATableByItsName() throws IOException {
    for (String name :
        List.of(
            "animals.csv",
            "Animals.CSV.gz",
            "animals.ndjson",
            "animals.jsonl.bz2",
            "ANIMALS.CSV.ZST")) {
      deliver("zoo/" + name, "x");
    }
    deliver("zoo/animals.parquet", "x");
    deliver("zoo/animals.txt", "x");
    deliver("zoo/animals_old.csv", "x");
    deliver("zoo/plants.csv", "x");

    assertThat(names())
        .containsExactly(
            "zoo/ANIMALS.CSV.ZST",
            "zoo/Animals.CSV.gz",
            "zoo/animals.csv",
            "zoo/animals.jsonl.bz2",
            "zoo/animals.ndjson",
            "zoo/animals.parquet");
  }

  @Test
  void findsThePartsOfAFolderButNotWhatSparkLeavesBesideThem() throws IOException {
    deliver("zoo/animals/part-2.csv", "x");
    deliver("zoo/animals/part-1.csv.gz", "x");
    deliver("zoo/animals/_SUCCESS", "");
    deliver("zoo/animals/.part-1.csv.crc", "x");
    deliver("zoo/animals/README", "x");

    assertThat(names()).containsExactly("zoo/animals/part-1.csv.gz", "zoo/animals/part-2.csv");
  }

  @Test
  void theDigestIsOfTheBytes() throws IOException {
    deliver("zoo/animals.csv", "one");
    String first = digest();
    deliver("zoo/animals.csv", "two");
    String second = digest();
    deliver("zoo/animals.csv", "one");

    assertThat(second).isNotEqualTo(first);
    assertThat(digest()).isEqualTo(first);
  }

  private String digest() {
    return open(root).digested(files().get(0)).digest();
  }

  @Test
  void nothingDeliveredIsNoError() {
    assertThat(files()).isEmpty();
  }

  @Test
  void aMissingDirectoryIsAMissingInput() {
    assertThatThrownBy(() -> open(root.resolve("nowhere")))
        .isInstanceOf(InputMissingException.class)
        .hasMessageContaining("No landing directory at ");
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    deliver("file", "x");

    assertThatThrownBy(() -> open(root.resolve("file")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--landing wants the directory above <domain>/");
  }

  private List<String> names() {
    return files().stream().map(LandingFile::name).toList();
  }

  private List<LandingFile> files() {
    return open(root).files(ANIMALS);
  }

  private static LandingDirectory open(Path folder) {
    return LandingDirectory.open(folder.toString(), Sessions.hadoop(Map.of()));
  }

  private void deliver(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
