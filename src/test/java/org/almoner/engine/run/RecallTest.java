package org.almoner.engine.run;

import static org.almoner.support.Zoo.INTAKE;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.delivery.Receipts;
import org.almoner.engine.lake.TableContents;
import org.almoner.support.ForeignTool;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a raw table remembers is what it holds, whoever changed it. */
class RecallTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate DATE = TestLake.DATE;
  private static final String HEADER = "id,name,legs,born_at\n";
  private static final String A = HEADER + "1,Ida,4,\n";
  private static final String B = HEADER + "1,Ida,3,\n";

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void threeDeliveriesOfTwoFiles() {
    lake = new TestLake(folder).deliver("zoo/animals/1.csv", A);
    lake.run(INTAKE, DATE);
    lake.deliver("zoo/animals/1.csv", B).run(INTAKE, DATE.plusDays(1));
    lake.deliver("zoo/animals/2.csv", HEADER + "2,Rex,4,\n").run(INTAKE, DATE.plusDays(2));
  }

  /** The case restored-raw. */
  @Test
  void afterARestoreOfARawTableItsFilesAreTakenInAgain() {
    another("restore table %s to version as of 0");

    RunReport report = lake.run(INTAKE, DATE.plusDays(3));

    assertThat(report.files())
        .extracting(file -> file.file().name())
        .containsExactly("zoo/animals/1.csv", "zoo/animals/2.csv");
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs")).containsExactly("1 | 3", "2 | 4");
    assertThat(TableContents.recorded(lake.lake(), RAW_ANIMALS))
        .isEqualTo(TableContents.counted(TestSpark.session(), lake.lake(), RAW_ANIMALS));
    assertThat(lake.run(INTAKE, DATE.plusDays(4)).rowsIn()).isZero();
  }

  @Test
  void rowsThatAnotherToolPutTogetherAreStillKnown() {
    another("optimize %s");

    RunReport report = lake.run(INTAKE, DATE.plusDays(3));

    assertThat(report.rowsIn()).isZero();
    assertThat(remembered()).hasSize(3);
    assertThat(lake.deliver("zoo/animals/1.csv", A).run(INTAKE, DATE.plusDays(4)).rowsIn())
        .isEqualTo(1);
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs")).containsExactly("1 | 4", "2 | 4");
  }

  @Test
  void aFileWhoseRowsAnotherToolDeletedIsTakenInAgain() {
    another("delete from %s where _file = 'zoo/animals/2.csv'");

    RunReport report = lake.run(INTAKE, DATE.plusDays(3));

    assertThat(report.files())
        .extracting(file -> file.file().name())
        .containsExactly("zoo/animals/2.csv");
    assertThat(lake.rows(RAW_ANIMALS, "id", "legs")).containsExactly("1 | 3", "1 | 4", "2 | 4");
  }

  @Test
  void ofFilesThatShareADataFileOnlyTheOneWhoseRowsWereDeletedIsTakenInAgain() {
    lake.deliver("zoo/animals/3.csv", HEADER + "3,Ada,4,\n4,Bo,2,\n")
        .deliver("zoo/animals/4.csv", HEADER + "5,Cleo,4,\n")
        .deliver("zoo/animals/5.csv", HEADER)
        .run(INTAKE, DATE.plusDays(3));
    assertThat(lake.lake().commit(RAW_ANIMALS, 3).orElseThrow().added())
        .as("one data file of all three")
        .hasSize(1);
    assertThat(remembered())
        .hasSize(6)
        .anyMatch(of -> of.contains("3.csv") && of.contains("2 rows"));
    another("delete from %s where _file = 'zoo/animals/3.csv'");

    RunReport report = lake.run(INTAKE, DATE.plusDays(4));

    assertThat(report.files())
        .extracting(file -> file.file().name() + " " + file.rows())
        .contains("zoo/animals/3.csv 2")
        .doesNotContain("zoo/animals/4.csv 1");
    assertThat(lake.rows(RAW_ANIMALS, "id")).containsExactly("1", "1", "2", "3", "4", "5");
  }

  /** Before there were receipts, each name and content was a transaction, for good. */
  @Test
  void aLakeFromBeforeReceiptsRemembersWhatItsLogTells() throws IOException {
    List<String> before = remembered();
    asBeforeReceipts();

    assertThat(lake.run(INTAKE, DATE.plusDays(3)).rowsIn()).isZero();
    assertThat(remembered()).isEqualTo(before).hasSize(3);
    assertThat(lake.deliver("zoo/animals/1.csv", A).run(INTAKE, DATE.plusDays(4)).rowsIn())
        .isEqualTo(1);
  }

  private void another(String statement) {
    ForeignTool.session().sql(statement.formatted(ForeignTool.name(lake, RAW_ANIMALS)));
  }

  private List<String> remembered() {
    return Receipts.of(lake.lake(), RAW_ANIMALS).byFile().values().stream()
        .flatMap(List::stream)
        .map(r -> "%s %s %s %d rows".formatted(r.file(), r.run(), r.digest(), r.rows()))
        .sorted()
        .toList();
  }

  private void asBeforeReceipts() throws IOException {
    Path log = lake.root().resolve("zoo/raw_animals/_delta_log");
    try (var commits = Files.newDirectoryStream(log, "*.json")) {
      for (Path commit : commits) {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(commit)) {
          JsonNode action = JSON.readTree(line);
          if (action.path("add").path("tags") instanceof ObjectNode tags) {
            for (JsonNode each : JSON.readTree(tags.path("almoner.receipts").asText())) {
              lines.add(transaction(each));
            }
            ((ObjectNode) action.path("add")).remove("tags");
          }
          lines.add(JSON.writeValueAsString(action));
        }
        Files.write(commit, lines);
        Files.deleteIfExists(log.resolve("." + commit.getFileName() + ".crc"));
      }
    }
  }

  private static String transaction(JsonNode receipt) {
    ObjectNode action = JSON.createObjectNode();
    String id =
        "landing:%s:%d:%s"
            .formatted(
                receipt.path("file").asText(),
                receipt.path("bytes").asLong(),
                receipt.path("digest").asText());
    action.putObject("txn").put("appId", id).put("version", 1);
    return action.toString();
  }
}
