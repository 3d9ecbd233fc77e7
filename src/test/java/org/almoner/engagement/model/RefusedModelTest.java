package org.almoner.engagement.model;

import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATIONS;
import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATION_FILES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.almoner.engagement.GivenNight;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.JobReport;
import org.almoner.engine.run.JobStatus;
import org.almoner.engine.run.RunReport;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.OpsModels;
import org.almoner.support.CsvTable;
import org.almoner.support.ServingModel;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model in production that must not be used: tonight there is no list, yesterday's serves, and a
 * person reads what is wrong, where, and what to do.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusedModelTest {
  private static final LocalDate TODAY = TestLake.DATE;
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);

  @TempDir private static Path folder;
  private static GivenNight night;
  private static RunReport yesterday;
  private static String version;
  private static List<String> list;

  @BeforeAll
  static void aGoodNight() {
    night = new GivenNight(new TestLake(folder));
    version = ServingModel.serve(night.lake(), "risk_score");
    yesterday = night.run(YESTERDAY);
    list = night.lake().rows(RECOMMENDATIONS);
    assertThat(yesterday.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(night.lake().rows(RECOMMENDATIONS, "patient_id", "model_version", "is_stale"))
        .containsExactly(
            "a | " + version + " | false",
            "b | " + version + " | false",
            "c | " + version + " | false");
  }

  @Test
  @Order(1)
  void brandsThatCanHaveNoListAreNamedAndTheOthersAreServed() {
    List<CheckResult> broken =
        TestLake.report(yesterday, "recommend-engagement").checks().stream()
            .filter(check -> check.check().startsWith("every brand"))
            .toList();

    assertThat(broken).extracting(CheckResult::blocks).containsExactly(false);
    assertThat(broken)
        .extracting(CheckResult::measured)
        .containsExactly("b2: 1 active patients, none with a known FRM; b3: no active patient");
    assertThat(
            night.lake().rows(RECOMMENDATIONS, "patient_id", "brand", "show_to_frm", "hold_reason"))
        .containsExactly("a | b1 | true | ", "b | b1 | true | ", "c | b2 | false | no_frm");
  }

  @Test
  @Order(1)
  void theScoresOfANightAreComparedWithThoseOfTheManifest() {
    assertThat(TestLake.report(yesterday, "recommend-engagement").checks())
        .filteredOn(check -> check.check().contains("reference"))
        .extracting(CheckResult::measured)
        .hasSize(2)
        .first()
        .asString()
        .endsWith(", reference 0.1000 ± 0.1000");
  }

  @Test
  @Order(2)
  void whereItsFilesWereChangedTheLastListServesAndIsMarkedStale() throws IOException {
    Path model = night.lake().root().resolve("models/uplift/production/" + version + "/model.json");
    byte[] bytes = Files.readAllBytes(model);
    byte[] before = Files.readAllBytes(csv(YESTERDAY));
    turnOneBit(model);

    assertRefused("/model.json was changed after it was registered; restore it from a copy");

    assertThat(Files.readAllBytes(csv(YESTERDAY))).isEqualTo(before);
    assertThat(column(csv(YESTERDAY), "is_stale")).containsOnly("false");
    assertThat(column(csv(TODAY), "is_stale")).hasSize(3).containsOnly("true");
    assertThat(column(csv(TODAY), "recommendation_date")).containsOnly(YESTERDAY.toString());
    assertThat(column(csv(TODAY), "patient_id")).isEqualTo(column(csv(YESTERDAY), "patient_id"));
    Files.write(model, bytes);
  }

  @Test
  @Order(3)
  void whereStepsOfTheHistoryAreMissingTheLastListServes() throws IOException {
    Lake lake = night.lake().lake();
    OpsModels.record(lake, ModelRegistry.of(lake, RegisteredUplift.NAME));
    Path history = night.lake().root().resolve("models/uplift/history");
    Path away = folder.resolve("away");

    Files.move(history, away);
    assertNoList(
        "Which model may serve is not known: models/uplift/history holds 0 steps, and ops_models"
            + " knows of 3: some were removed; restore them from a copy");

    Files.move(away, history);
    Files.move(history.resolve("000003.json"), away);
    assertNoList("Which model may serve is not known: models/uplift/history holds 2 steps");
    Files.move(away, history.resolve("000003.json"));
  }

  @Test
  @Order(4)
  void whereAColumnItWantsIsNotThereTheLastListServesUntilARollback() {
    ServingModel.serve(night.lake(), "copay_tier");

    assertRefused("The features lack the columns copay_tier, which the model was trained on");

    assertThat(ServingModel.changes(night.lake()).rollback()).isEqualTo(version);
    assertThat(night.run(TODAY).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(models()).containsExactly("2026-03-19 | " + version, "2026-03-20 | " + version);
    assertThat(files()).contains("2026-03-20 | csv | 2026-03-20 | false");
    assertThat(column(csv(TODAY), "is_stale")).containsOnly("false");
  }

  @Test
  @Order(5)
  void onceItIsRetiredTheRuleServesAndSaysWhy() {
    ServingModel.changes(night.lake()).retire(version);

    assertThat(night.runLists(TODAY).exitCode()).isEqualTo(ExitCode.OK);

    assertThat(models()).containsExactly("2026-03-19 | " + version, "2026-03-20 | rule");
    assertThat(night.lake().rows(RECOMMENDATIONS, "fallback_reason"))
        .contains("no model is in production: " + version + " was retired: looked at the report");
  }

  @Test
  @Order(6)
  void aSignatureThatIsNotItsModelsIsRefused() {
    ServingModel.serve(night.lake(), "risk_score", List.of("brand_id"));
    var lake = night.lake().lake();

    assertThatThrownBy(
            () -> RegisteredUplift.inProduction(ModelRegistry.of(lake, RegisteredUplift.NAME)))
        .isInstanceOf(ModelRejectedException.class)
        .hasMessageContaining("is not that of its model");
  }

  private static void assertRefused(String said) {
    assertNoList("The model in production is refused: ", said, "almoner models rollback");
  }

  private static void assertNoList(String... said) {
    RunReport report = night.runLists(TODAY);

    JobReport recommend = TestLake.report(report, "recommend-engagement");
    assertThat(recommend.status()).isEqualTo(JobStatus.BLOCKED);
    assertThat(recommend.message()).startsWith(said[0]).contains(said);
    assertThat(report.exitCode()).isEqualTo(ExitCode.MODEL_REJECTED);
    assertThat(night.lake().rows(RECOMMENDATIONS)).isEqualTo(list);
    assertThat(files())
        .contains(
            "2026-03-20 | csv | 2026-03-19 | true", "2026-03-20 | parquet | 2026-03-19 | true");
  }

  private static List<String> models() {
    return night.lake().rows(RECOMMENDATIONS, "recommendation_date", "model_version").stream()
        .distinct()
        .toList();
  }

  private static List<String> files() {
    return night
        .lake()
        .rows(RECOMMENDATION_FILES, "recommendation_date", "format", "list_date", "is_stale");
  }

  private static List<String> column(Path file, String name) {
    return CsvTable.read(file).rows().stream().map(row -> row.get(name)).toList();
  }

  private static Path csv(LocalDate date) {
    return night
        .lake()
        .root()
        .resolve("exports/recommendations/date=" + date + "/recommendations.csv");
  }

  /** As a bad disk or a bad person would, past the file system's checksum. */
  private static void turnOneBit(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    Files.write(file, bytes);
  }
}
