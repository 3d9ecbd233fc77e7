package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.engine.Feed;
import org.almoner.engine.Landing;
import org.almoner.engine.Sessions;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LandingDirectoryTest {
  private static final Feed ANIMALS =
      Feed.of(
          Table.raw("zoo", "raw_animals", "one row per animal", Landing.mandatory("zoo/animals")));

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
  void findsPartsInFoldersOfTheirOwn() throws IOException {
    deliver("zoo/animals/2026/03/part-0.csv", "x");
    deliver("zoo/animals/date=2026-03-20/part-0.csv", "x");
    deliver("zoo/animals/.hidden/part-0.csv", "x");
    deliver("zoo/animals/_temporary/0/part-0.csv", "x");
    deliver("zoo/animals.csv/part-00000.csv", "x");
    deliver("zoo/animals.parquet/part-00000.snappy.parquet", "x");

    assertThat(names())
        .containsExactly(
            "zoo/animals.csv/part-00000.csv",
            "zoo/animals.parquet/part-00000.snappy.parquet",
            "zoo/animals/2026/03/part-0.csv",
            "zoo/animals/date=2026-03-20/part-0.csv");
  }

  @Test
  void namesOfAnyKindAreFound() throws IOException {
    for (String name :
        List.of("=cmd|'!A0.csv", "a\nb.csv", "a:b.csv", "x%2Fy.csv", "é\u202e.csv")) {
      deliver("zoo/animals/" + name, "x");
    }

    assertThat(files()).hasSize(5).allSatisfy(file -> assertThat(file.obstacle()).isEmpty());
  }

  @Test
  void linksThatStayInTheDirectoryAreFollowed() throws IOException {
    deliver("kept/today.csv", "x");
    deliver("zoo/x", "");
    Files.createSymbolicLink(root.resolve("zoo/animals.csv"), Path.of("../kept/today.csv"));
    Files.createSymbolicLink(root.resolve("zoo/animals"), root.resolve("kept"));

    assertThat(obstacles()).isEqualTo(Map.of("zoo/animals.csv", "", "zoo/animals/today.csv", ""));
  }

  @Test
  void linksThatLeaveTheDirectoryOrLeadNowhereAreRefused(@TempDir Path other) throws IOException {
    deliver("zoo/animals/part-0.csv", "x");
    Path outside = Files.writeString(other.resolve("secret.csv"), "id,name");
    Path folder = root.resolve("zoo/animals");
    Files.createSymbolicLink(folder.resolve("out.csv"), outside);
    Files.createSymbolicLink(folder.resolve("folder"), other);
    Files.createSymbolicLink(folder.resolve("zero.csv"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("gone.csv"), Path.of("gone"));
    Files.createSymbolicLink(folder.resolve("loop.csv"), Path.of("loop.csv"));
    Files.createSymbolicLink(folder.resolve("self"), Path.of("../animals"));
    String leaves = "is a link that leaves the landing directory: deliver the file itself";

    assertThat(obstacles())
        .containsEntry("zoo/animals/part-0.csv", "")
        .containsEntry("zoo/animals/out.csv", leaves)
        .containsEntry("zoo/animals/folder", leaves)
        .containsEntry("zoo/animals/zero.csv", leaves)
        .containsEntry("zoo/animals/gone.csv", "is a link to nothing: deliver the file itself")
        .containsEntry("zoo/animals/loop.csv", "is a link to nothing: deliver the file itself")
        .containsEntry("zoo/animals/self", "is a link to a folder that it lies in: remove it")
        .hasSize(7);
  }

  @Test
  @Timeout(20)
  void linksThatGoRoundAreRefusedAndCountedOnce() throws IOException {
    deliver("zoo/animals/part-0.csv", "four");
    deliver("kept/part-1.csv", "five.");
    for (int i = 0; i < 4; i++) {
      Files.createSymbolicLink(root.resolve("zoo/animals/to" + i), root.resolve("kept"));
      Files.createSymbolicLink(root.resolve("kept/back" + i), root.resolve("zoo/animals"));
    }

    assertThat(obstacles())
        .containsEntry("zoo/animals/to3/part-1.csv", "")
        .containsEntry(
            "zoo/animals/to3/back3",
            "is a link to a folder behind another link: deliver the folder itself")
        .hasSize(1 + 4 * 5);
    assertThat(open(root).bytes()).isEqualTo(4 + 4 * 5 + 5 + 4 * 4);
  }

  @Test
  void aDomainThatIsALinkOutOfTheDirectoryIsRefused(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("animals.csv"), "id,name");
    Files.createSymbolicLink(root.resolve("zoo"), other);

    assertThat(obstacles())
        .isEqualTo(
            Map.of("zoo", "is a link that leaves the landing directory: deliver the file itself"));
  }

  @Test
  void whatIsNoFileIsRefusedAndNotOpened() throws Exception {
    deliver("zoo/animals.csv", "x");
    Path pipe = root.resolve("zoo/animals.ndjson");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(obstacles())
        .isEqualTo(
            Map.of(
                "zoo/animals.csv",
                "",
                "zoo/animals.ndjson",
                "is a pipe, a socket or a device: deliver a file"));
  }

  @Test
  void aDeltaTableIsRefused() throws IOException {
    deliver("zoo/animals/_delta_log/00000000000000000000.json", "{}");
    deliver("zoo/animals/part-0.parquet", "x");

    assertThat(obstacles())
        .isEqualTo(Map.of("zoo/animals", "is a Delta table: deliver its rows as CSV or Parquet"));
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

  private Map<String, String> obstacles() {
    return files().stream().collect(Collectors.toMap(LandingFile::name, LandingFile::obstacle));
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
