package org.almoner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.UsageException;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a settings file is told with the file and the line. */
class SettingsFileTest {
  @TempDir private static Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "casework:;  sla_days: 5;  sla_days: 9 | 3 | casework.sla_days is given twice, first in"
            + " line 2",
        "casework:;  sla_days: 7.9 | 2 | casework.sla_days must be a whole number, found 7.9",
        "casework:;  sla_days: '7' | 2 | casework.sla_days must be a whole number, found the text"
            + " 7",
        "casework:;  sla_days: seven | 2 | casework.sla_days must be a whole number, found the"
            + " text",
        "casework:;  sla_days: true | 2 | casework.sla_days must be a whole number, found true",
        "casework:;  sla_days: | 2 | casework.sla_days is empty",
        "casework:;  sla_days: 10000000000 | 2 | casework.sla_days must be",
        "casework:;  sla_days: -3 | 2 | casework.sla_days must be from 1 to 3650, found -3",
        "casework:;  sla_days: [7] | 2 | casework.sla_days must be a whole number, found a list",
        "timezone: UTC;casework:;  sla_day: 5 | 3 | Did you mean casework.sla_days?",
        "casework: 5 | 1 | casework must be a group of settings, found 5",
        "casework: [5] | 1 | casework must be a group of settings, found a list",
        "run:;  parallel_jobs: 1000000000 | 2 | run.parallel_jobs must be from 1 to 64",
        "timezone: Mars/Base | 1 | timezone must be a zone such as UTC or America/New_York",
        "timezone: ; | 1 | timezone is empty",
        "timezone: {a: b} | 1 | timezone must be text, found a group",
        "engagement:;  training:;    gates:;      auuc: -5 | 4 | engagement.training.gates.auuc"
            + " must be from 0 to 1, found -5.0",
        "engagement:;  training:;    gates:;      brier: 1e308 | 4 |"
            + " engagement.training.gates.brier must be from 0 to 1",
        "engagement:;  training:;    gates:;      brier: 1e99999 | 4 |"
            + " engagement.training.gates.brier must be",
        "engagement:;  training:;    gates:;      brier: .nan | 4 | engagement.training.gates.brier"
            + " must be",
        "engagement:;  training:;    gates:;      brier: NaN | 4 | engagement.training.gates.brier"
            + " must be",
        "engagement:;  training:;    gates:;      brier: .inf | 4 | engagement.training.gates.brier"
            + " must be",
        "engagement:;  training:;    gates:;      brier: Infinity | 4 |"
            + " engagement.training.gates.brier must be",
        "engagement:;  training:;    folds: 1e9 | 3 | engagement.training.folds must be a whole"
            + " number",
        "engagement:;  training:;    folds: 1000000000 | 3 | engagement.training.folds must be from"
            + " 2 to 50",
        "engagement:;  training:;    largest_sample: 0 | 3 | engagement.training.largest_sample"
            + " must be from 1000",
        "engagement:;  training:;    penalties: 1, x | 3 | engagement.training.penalties must be 1"
            + " to 100 numbers",
        "engagement:;  training:;    penalties: 1,,2 | 3 | engagement.training.penalties must be 1"
            + " to 100 numbers",
        "engagement:;  training:;    penalties: '' | 3 | engagement.training.penalties must be 1 to"
            + " 100 numbers",
        "engagement:;  training:;    penalties: NaN | 3 | engagement.training.penalties must be 1"
            + " to 100 numbers",
        "engagement:;  training:;    penalties: 0x1p3 | 3 | engagement.training.penalties must be 1"
            + " to 100 numbers",
        "engagement:;  training:;    trained_by: | 3 | engagement.training.trained_by is empty",
        "engagement:;  training:;    holdout_share: 1.5 | 3 | engagement.training.holdout_share"
            + " must be in (0, 1)",
        "engagement:;  experiment:;    weeks: 4 | 3 | engagement.experiment.shortest_weeks must be"
            + " from 1 to weeks, which is 4, found 8",
        "engagement:;  experiment:;    alpha: 0.9 | 3 | engagement.experiment.alpha must be above 0"
            + " and at most 0.5",
        "engagement:;  experiment:;    contact_cost: 1e300 | 3 | engagement.experiment.contact_cost"
            + " must be from 0 to 1000000000",
        "engagement:;  experiment:;    id: ../x | 3 | engagement.experiment.id must be a letter or"
            + " digit",
        "engagement:;  label_gap_days: -1 | 2 | engagement.label_gap_days must be from 0 to 366",
        "claims:;  maturity_days: 0 | 2 | claims.maturity_days must be from 1 to 366, found 0",
        "claims:;  expected_overturn: 1.1 | 2 | claims.expected_overturn must be from 0 to 1",
        "claims:;  service_families:;    drugs: [J9999-J0100] | 3 | claims.service_families.drugs"
            + " must be ranges such as 99202-99499",
        "claims:;  service_families:;    drugs: [0100-01999] | 3 | claims.service_families.drugs"
            + " must be ranges such as 99202-99499",
        "claims:;  service_families:;    Drugs: [] | 2 | claims.service_families must be named",
        "holidays: [2026-12-25, soon] | 1 | holidays must be dates such as 2026-12-25, found soon",
        "holidays: [] ;lake: {} ;holidays: [] | 3 | holidays is given twice, first in line 1",
        "holidays:;- 2026-12-25;- | 3 | holidays.2 is empty",
        "holidays: 2026-12-25 | 1 | holidays must be a list",
        "feeds:;  casework.patients:;    delimiter: ;; | 3 | feeds.casework.patients.delimiter",
        "feeds:;  casework.patients:;    encoding: utf-99 | 3 | feeds.casework.patients.encoding"
            + " must be",
        "feeds:;  casework.patients:;    formats: [qqqqqqq] | 3 | feeds.casework.patients.formats"
            + " must be",
        "feeds:;  casework.patients:;    formats: d.M.y | 3 | must be a list, such as [a, b]",
        "feeds:;  casework.patients:;    decimal: x | 3 | feeds.casework.patients.decimal must be"
            + " one sign",
        "feeds:;  casework.patients:;    thousands: . | 3 | one sign other than the decimal one",
        "feeds:;  casework.patients:;    due: often | 2 | due must be daily, weekdays, weekly or"
            + " none",
        "feeds:;  casework.patients:;    snapshot: 1 | 3 | snapshot must be true or false, found 1",
        "feeds:;  casework.patients:;    colums: {} | 3 | Did you mean"
            + " feeds.casework.patients.columns?",
        "spark:;  settings:;    spark.x: [1] | 3 | spark.settings.spark.x must be text",
        "spark:;  settings:;    java.home: x | 2 | spark.settings must be named spark...",
        "a: &x [1];casework: *x | 1 | anchors (&) and aliases (*) are not supported",
        "casework: !!java.net.URL [x] | 1 | tags (!) are not supported",
        "casework:;  <<: {sla_days: 5} | 2 | No setting casework.<<",
        "casework:;>sla_days: 5 | 2 | not YAML",
        "timezone: UTC;run: [1 | 2 | not YAML",
        "timezone: UTC;---;timezone: UTC | 3 | holds a second document",
        "? [a, b]; : c | 1 | not YAML",
        "- casework | 1 | expected settings, found a list",
        "casework | 1 | expected settings, found a single value",
        "'timezone: \"UTC' | 1 | expected settings, found a single value",
      })
  void isToldWithItsLine(String text, int line, String message) throws IOException {
    Path file = file(text.replace(";;", "ab").replace(';', '\n').replace('>', '\t'));

    assertThatThrownBy(() -> Settings.load(Optional.of(file), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(file + ", line " + line + ": ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "---\n"})
  void anEmptyFileIsNoSettings(String text) throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> Settings.load(Optional.of(file), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("expected settings, found none");
  }

  @Test
  void twentyThousandBracketsAreRefusedAtOnce() throws IOException {
    for (String bracket : List.of("[", "{", "{a: ", "- ")) {
      Path file = file("casework: " + (bracket.equals("- ") ? "\n" : "") + bracket.repeat(20_000));

      assertThatThrownBy(() -> Settings.load(Optional.of(file), Map.of()))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining(file + ", line ");
    }
  }

  @Test
  void textThatGrowsWithoutEndIsRefusedAtItsFirstAnchor() throws IOException {
    StringBuilder laughs = new StringBuilder("a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      String again = ("*" + (char) (c - 1) + ", ").repeat(9);
      laughs.append(c).append(": &").append(c).append(" [").append(again).append("]\n");
    }
    Path file = file(laughs.toString());

    assertThatThrownBy(() -> Settings.load(Optional.of(file), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("line 1: anchors");
  }

  @Test
  void aFileThatIsNoUtf8IsToldWithTheLine() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "timezone: UTC\n# Zürich\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Settings.load(Optional.of(file), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessage(file + ", line 2: not UTF-8; save the file as UTF-8");
  }

  @Test
  void aFileWithoutEndIsNotReadToItsEnd() {
    assertThatThrownBy(() -> Settings.load(Optional.of(Path.of("/dev/zero")), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("larger than 1 MiB");
  }

  @Test
  void theCasesThatWereAcceptedAreRefused() {
    Path dup = SharedCases.folder("security/yaml-dup-and-fraction").resolve("dup.yaml");
    Path fraction = SharedCases.folder("security/yaml-dup-and-fraction").resolve("frac.yaml");
    Path newcomer = SharedCases.folder("newcomer/duplicate-key").resolve("dup.yaml");

    assertThatThrownBy(() -> Settings.load(Optional.of(dup), Map.of()))
        .hasMessageContaining(dup + ", line 3: casework.sla_days is given twice");
    assertThatThrownBy(() -> Settings.load(Optional.of(newcomer), Map.of()))
        .hasMessageContaining(newcomer + ", line 3: casework.sla_days is given twice");
    assertThatThrownBy(() -> Settings.load(Optional.of(fraction), Map.of()))
        .hasMessageContaining(fraction + ", line 2: casework.sla_days must be a whole number");
  }

  @Test
  void whatIsRightIsTaken() throws IOException {
    Path file =
        file(
            """
            \uFEFFcasework:
              sla_days: 1_0
            training:
              penalties: 300
            experiment: {id: 1.10, weeks: 20}
            feeds:
              casework.patients: {delimiter: "\\t", formats: [M/d/yyyy]}
            spark: {settings: {spark.sql.shuffle.partitions: "4"}}
            """);

    Settings settings = Settings.load(Optional.of(file), Map.of());

    assertThat(settings.casework().slaDays()).isEqualTo(10);
    assertThat(settings.casework().staleHours()).isEqualTo(48);
    assertThat(settings.engagement().training().penaltyList()).containsExactly(300.0);
    assertThat(settings.engagement().experiment().id()).isEqualTo("1.10");
    assertThat(settings.deliveries().declared().get("casework.patients").delimiter())
        .isEqualTo("\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "casework.sla_days=7.9 | --set: casework.sla_days must be a whole number, found 7.9",
        "casework.sla_days=soon | --set: casework.sla_days must be a whole number, found the text",
        "casework.sla_days.x=1 | --set: casework.sla_days must be a whole number, found a group",
        "casework=5 | --set: casework must be a group of settings, found 5",
        "casework..sla_days=5 | --set: No setting casework.",
        "engagement.training.gates.auuc=NaN | --set: engagement.training.gates.auuc must be",
        "engagement.training.gates.brier=1e999999999999 | --set: engagement.training.gates.brier"
            + " must be",
        "feeds.casework.patients.delimiter=xx | --set: feeds.casework.patients.delimiter must be",
        "holidays=[2026-12-25 | --set holidays, line 1: not YAML",
        "holidays=2026-12-25 | --set: holidays must be a list",
      })
  void aSingleSettingIsCheckedAsInAFile(String setting, String message) {
    String[] words = setting.split("=", 2);

    assertThatThrownBy(() -> Settings.load(Optional.empty(), Map.of(words[0], words[1])))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aSingleSettingMayBeAListOrOneOfAFeedOrOfSpark() {
    Settings settings =
        Settings.load(
            Optional.empty(),
            Map.of(
                "holidays", "[2026-12-25, 2027-01-01]",
                "feeds.casework.cases.delimiter", "|",
                "spark.settings.spark.ui.enabled", "true",
                "engagement.training.penalties", "1e3"));

    assertThat(settings.holidays()).hasSize(2);
    assertThat(settings.feeds().get("casework.cases").delimiter()).isEqualTo("|");
    assertThat(settings.spark().settings()).containsEntry("spark.ui.enabled", "true");
    assertThat(settings.engagement().training().penaltyList()).containsExactly(1000.0);
  }

  private static Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "own", ".yaml"), text);
  }
}
