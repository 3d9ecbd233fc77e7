package org.almoner.engine.lake;

import static java.util.Map.entry;
import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.MART_LEGS;
import static org.almoner.support.Zoo.MART_LEGS_DAILY;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.engine.Table;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of damage to a table's files is found without reading rows, and named by file. */
class DamageTest {
  @TempDir private static Path folder;
  private static TestLake sound;
  private static int copies;

  interface Harm {
    void to(Path file) throws IOException;
  }

  @BeforeAll
  static void twoNights() {
    sound = new TestLake(folder.resolve("sound"));
    sound.deliver(
        "zoo/animals.csv",
        "id,name,legs,born_at\n1,Ida,4,2020-01-01T00:00:00Z\n2,Max,2,2021-01-01T00:00:00Z\n");
    sound.run(ANIMALS, TestLake.DATE);
    sound.run(ANIMALS, TestLake.DATE.plusDays(1));
  }

  @Test
  void nothingIsFoundInASoundLake() {
    assertThat(ANIMALS.jobs())
        .flatExtracting(job -> job.outputs())
        .allSatisfy(table -> assertThat(sound.lake().damages(table)).isEmpty());
  }

  static Stream<Map.Entry<String, Harm>> harms() {
    return Stream.of(
        entry("is lost", Files::delete),
        entry("bytes, its table says", file -> Files.write(file, new byte[0])),
        entry("bytes, its table says", file -> Files.write(file, firstHalf(file))),
        entry("is no Parquet file", file -> Files.write(file, new byte[(int) Files.size(file)])));
  }

  @ParameterizedTest
  @MethodSource("harms")
  void aHarmedFileIsNamed(Map.Entry<String, Harm> harm) throws IOException {
    TestLake lake = copy();
    Path file = dataFile(lake, STG_ANIMALS);
    harm.getValue().to(file);

    assertThat(lake.lake().damages(STG_ANIMALS))
        .singleElement()
        .hasToString(
            "%s of 2026-03-20 %s"
                .formatted(lake.root().resolve("zoo/stg_animals").relativize(file), found(lake)))
        .asString()
        .contains(harm.getKey());
    assertThatThrownBy(() -> lake.rows(STG_ANIMALS))
        .isInstanceOf(UnusableTableException.class)
        .hasMessageContaining(file.getFileName().toString());
  }

  private static String found(TestLake lake) {
    return lake.lake().damages(STG_ANIMALS).get(0).what();
  }

  @Test
  void aFileOfAnotherTableInItsPlaceIsNamed() throws IOException {
    TestLake lake = copy();
    Path own = dataFile(lake, MART_LEGS);
    Files.copy(dataFile(lake, STG_ANIMALS), own, StandardCopyOption.REPLACE_EXISTING);

    assertThat(lake.lake().damages(MART_LEGS)).hasSize(1);
  }

  @Test
  void aCommitThatLostItsLastLinesNamesFewerRowsThanItsRecord() throws IOException {
    TestLake lake = copy();
    Path commit = log(lake, STG_ANIMALS).resolve("%020d.json".formatted(0));
    Files.write(
        commit, Files.readAllLines(commit).stream().filter(l -> !l.contains("add")).toList());

    assertThat(lake.lake().damages(STG_ANIMALS))
        .singleElement()
        .asString()
        .contains("_delta_log/00000000000000000000.json", "0 rows, its record says 2");
  }

  @Test
  void aDamagedPartitionIsToldByItsDate() throws IOException {
    TestLake lake = copy();
    Files.delete(partitionFile(lake, "v000000"));

    assertThat(lake.lake().damages(MART_LEGS_DAILY))
        .singleElement()
        .satisfies(damage -> assertThat(damage.partition()).hasValue("2026-03-20"))
        .asString()
        .contains("of 2026-03-20 is lost");
  }

  static Stream<Map.Entry<String, Harm>> logHarms() {
    return Stream.of(
        entry(
            "_delta_log/00000000000000000001.json breaks off",
            log -> {
              Path last = log.resolve("00000000000000000001.json");
              Files.write(last, firstHalf(last));
            }),
        entry(
            "lost: 00000000000000000000.json",
            log -> Files.delete(log.resolve("00000000000000000000.json"))),
        entry(
            "_delta_log/00000000000000000001.json breaks off",
            log -> Files.writeString(log.resolve("00000000000000000001.json"), "garbage")));
  }

  @ParameterizedTest
  @MethodSource("logHarms")
  void aHarmedLogIsNamedAndSaysNothingOfTheRows(Map.Entry<String, Harm> harm) throws IOException {
    TestLake lake = copy();
    harm.getValue().to(log(lake, MART_LEGS_DAILY));

    assertThatThrownBy(() -> lake.lake().latest(MART_LEGS_DAILY))
        .isInstanceOfSatisfying(
            UnusableTableException.class, e -> assertThat(e.logDamage()).isPresent())
        .hasMessageContaining(harm.getKey());
  }

  @Test
  void garbageInTheNoteOnTheLastCheckpointHindersNobody() throws IOException {
    TestLake lake = copy();
    Files.writeString(log(lake, RAW_ANIMALS).resolve("_last_checkpoint"), "garbage");

    assertThat(lake.rows(RAW_ANIMALS, "id")).containsExactly("1", "2");
  }

  private TestLake copy() {
    return sound.copiedTo(folder.resolve("copy" + copies++));
  }

  private static byte[] firstHalf(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    return Arrays.copyOf(all, all.length / 2);
  }

  private static Path log(TestLake lake, Table table) {
    return lake.root().resolve("%s/%s/_delta_log".formatted(table.domain(), table.name()));
  }

  private static Path dataFile(TestLake lake, Table table) {
    Path folder = lake.root().resolve(table.domain()).resolve(table.name());
    return folder.resolve(lake.lake().files(table).get(0).path());
  }

  private static Path partitionFile(TestLake lake, String version) {
    return lake.lake().files(MART_LEGS_DAILY).stream()
        .map(file -> lake.root().resolve("zoo/mart_legs_daily").resolve(file.path()))
        .filter(file -> file.toString().contains(version))
        .findFirst()
        .orElseThrow();
  }
}
