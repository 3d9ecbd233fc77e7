package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Feed;
import org.almoner.engine.Landing;
import org.almoner.engine.Sessions;
import org.almoner.engine.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StraysTest {
  private static final Feed ANIMALS = feed(Landing.mandatory("zoo/animals"));
  private static final Feed VISITS = feed(Landing.optional("zoo/gate_visits"));
  private static final List<Feed> ZOO = List.of(ANIMALS, VISITS);
  private static final List<Feed> ALL =
      List.of(ANIMALS, VISITS, feed(Landing.optional("aquarium/fish")));

  @TempDir private Path root;

  @Test
  void aSlipOfThePenIsToldWithTheNearestName() throws IOException {
    deliver("zoo/animal.csv", "zoo/Anmials.csv.gz", "zoo/animals.csv");

    assertThat(zoo())
        .containsExactly(
            "zoo/Anmials.csv.gz is no delivery: did you mean animals.csv.gz?",
            "zoo/animal.csv is no delivery: did you mean animals.csv?");
  }

  @Test
  void aNameThatIsPartOfTheRightOneOrHoldsItIsToldToo() throws IOException {
    deliver("zoo/visits.csv", "zoo/animals_2026-03-20.csv", "zoo/animals (1).csv");

    assertThat(zoo())
        .containsExactly(
            "zoo/animals (1).csv, zoo/animals_2026-03-20.csv are no deliveries: did you mean"
                + " animals.csv?",
            "zoo/visits.csv is no delivery: did you mean gate_visits.csv?");
  }

  @Test
  void anEndingThatIsNotReadIsTold() throws IOException {
    deliver("zoo/animals.xlsx", "zoo/animals.tsv", "zoo/animals", "zoo/animals.csv.zip");
    deliver("zoo/animals.csv.gpg", "zoo/animals.json");

    assertThat(zoo())
        .containsExactly(
            "zoo/animals is no delivery: did you mean animals.csv?",
            "zoo/animals.csv.gpg is no delivery: did you mean animals.csv? Decrypt it.",
            "zoo/animals.csv.zip is no delivery: did you mean animals.csv? Unpack it.",
            "zoo/animals.json is no delivery: did you mean animals.csv? JSON is read from .ndjson,"
                + " one object per line.",
            "zoo/animals.tsv is no delivery: did you mean animals.csv? If it is CSV, name it so,"
                + " and declare its delimiter if it has another than the comma.",
            "zoo/animals.xlsx is no delivery: did you mean animals.csv? Export it as CSV.");
  }

  @Test
  void aDocumentThatAJobReadsAsItIsIsNoStray() throws IOException {
    deliver("zoo/keepers.yaml", "zoo/keepers.yml");

    assertThat(zoo())
        .containsExactly(
            "zoo/keepers.yml is no delivery: the names that are read are animals, gate_visits");
  }

  @Test
  void aFolderIsToldOnceAndNotFileByFile() throws IOException {
    deliver("zoo/animal/part-0.csv", "zoo/animal/part-1.csv", "zoo/2026-03-20/animals.csv");

    assertThat(zoo())
        .containsExactly(
            "zoo/2026-03-20/ is no delivery: the names that are read are animals, gate_visits",
            "zoo/animal/ is no delivery: did you mean animals/?");
  }

  @Test
  void whatIsNotReadInAFolderOfPartsIsTold() throws IOException {
    deliver("zoo/animals/part-0.csv", "zoo/animals/part-1", "zoo/animals/notes.docx");

    assertThat(zoo())
        .containsExactly(
            "zoo/animals/notes.docx, zoo/animals/part-1 are no deliveries: the names that are read"
                + " end with "
                + Format.ENDINGS);
  }

  @Test
  void anEmptyFolderIsTold() throws IOException {
    Files.createDirectories(root.resolve("zoo/animals.csv"));

    assertThat(zoo()).containsExactly("zoo/animals.csv/ is no delivery: it holds no file");
  }

  @Test
  void manyOfOneKindAreOneLine() throws IOException {
    for (int i = 0; i < 214; i++) {
      deliver("zoo/animals/part-%03d".formatted(i));
    }

    assertThat(zoo())
        .containsExactly(
            "214 files such as zoo/animals/part-000 are no deliveries: the names that are read end"
                + " with "
                + Format.ENDINGS);
  }

  @Test
  void foldersThatNothingReadsAndFilesOutsideOfFoldersAreTold() throws IOException {
    deliver("Zoo/animals.csv", "zoos/animals.csv", "truth/x.csv", "animals.csv", "deliver.sh");

    assertThat(strays())
        .isEqualTo(
            Map.of(
                "landing",
                List.of(
                    "Zoo/, zoos/ are no deliveries: did you mean zoo?",
                    "animals.csv, truth/ are no deliveries: the folders that are read are aquarium,"
                        + " zoo")));
  }

  @Test
  void whatAnotherPipelineReadsIsNoStray() throws IOException {
    deliver("aquarium/fish.csv", "aquarium/fishes.csv", "zoo/animals.csv");

    assertThat(strays()).isEmpty();
  }

  @Test
  void hiddenFilesAndMarkersArePassedOver() throws IOException {
    deliver("zoo/.DS_Store", "zoo/_SUCCESS", "zoo/.animals.csv.crc", "zoo/animals.csv.tmp");
    deliver("zoo/animals.csv.crswap", "zoo/~$animals.xlsx", "zoo/Thumbs.db", "zoo/desktop.ini");
    deliver("zoo/animals/._part-0.csv", "zoo/animals/part-0.csv.crc", "zoo/animals/part-0.csv");
    deliver("README.md", "zoo/README");

    assertThat(strays()).isEmpty();
  }

  @Test
  void underscoresAloneHideNothing() throws IOException {
    deliver("zoo/_animals.csv");

    assertThat(zoo()).containsExactly("zoo/_animals.csv is no delivery: did you mean animals.csv?");
  }

  private List<String> zoo() {
    return strays().get("zoo");
  }

  private Map<String, List<String>> strays() {
    LandingDirectory landing = LandingDirectory.open(root.toString(), Sessions.hadoop(Map.of()));
    return Strays.of(landing, ZOO, ALL, List.of("zoo/keepers.yaml"));
  }

  private void deliver(String... names) throws IOException {
    for (String name : names) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  private static Feed feed(Landing landing) {
    return Feed.of(Table.raw("zoo", "raw_" + landing.stem(), "one row per line", landing));
  }
}
