package org.almoner.cli.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.support.AccessDelivery;
import org.almoner.support.CommandLineRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the access commands tell. */
class AccessCommandTest {
  @TempDir private Path folder;
  private AccessDelivery delivery;

  @BeforeEach
  void aFolderWithOneRequest() throws IOException {
    delivery = AccessDelivery.ofOneRequest(folder);
  }

  @Test
  void stepsRunAloneGiveTheNumbersOfTheStory() throws IOException {
    JsonNode story =
        delivery.json("evaluate", "--access-arm", "tightening", "--feed", "scenario").get(0);
    String arm = story.get("support_arm").asText();
    JsonNode support = row(delivery.json("evaluate", "--step", "support"), "tightening", arm);
    JsonNode access = row(delivery.json("evaluate", "--step", "access"), "baseline", "");
    JsonNode rank = delivery.json("evaluate", "--step", "rank");
    JsonNode forecast = row(delivery.json("evaluate", "--step", "forecast"), "tightening", arm);

    for (JsonNode line : story.get("headline")) {
      String metric = line.get("metric").asText();
      JsonNode step = access.has(metric) ? access : support;
      if (!metric.equals("confidence")) {
        assertThat(line.get("value")).as(metric).isEqualTo(step.get(metric));
      }
    }
    assertThat(story.get("ranking").get(0).get("support_arm").asText()).isEqualTo(arm);
    assertThat(rank).anyMatch(row -> row.get("support_arm").asText().equals(arm));
    assertThat(story.get("forecast").get(3).get("utilization_index"))
        .isEqualTo(forecast.get("utilization_index"));
    assertThat(
            delivery
                .json(
                    "evaluate",
                    "--step",
                    "summary",
                    "--access-arm",
                    "tightening",
                    "--feed",
                    "scenario")
                .get(0))
        .isEqualTo(story);
  }

  @Test
  void theFeedSaysWhichAccessOutcomeSupportConsumes() throws IOException {
    JsonNode baseline =
        delivery.json("evaluate", "--access-arm", "tightening").get(0).get("support");
    JsonNode scenario =
        delivery
            .json("evaluate", "--access-arm", "tightening", "--feed", "scenario")
            .get(0)
            .get("support");

    assertThat(provenance(baseline)).isEqualTo("access:baseline");
    assertThat(provenance(scenario)).isEqualTo("access:tightening");
  }

  @Test
  void withoutSupportArmsToRankTheSummaryIsToldAllTheSame() throws IOException {
    delivery.write("scenarios.yaml", "access: []", "support: []");

    JsonNode story = delivery.json("evaluate").get(0);

    assertThat(story.get("ranking")).isEmpty();
    assertThat(story.get("headline").get(7).get("value").asDouble()).isEqualTo(50);
    assertThat(story.get("tipping_points")).isEmpty();
  }

  @Test
  void everyReaderHasAllBlocksInAnOwnOrder() {
    List<List<String>> orders = new ArrayList<>();
    for (String reader :
        List.of("commercial_strategy", "programme_managers", "analysts", "patient_services")) {
      List<String> titles =
          delivery
              .run("evaluate", "--for", reader)
              .out()
              .lines()
              .filter(line -> line.matches("[A-Z][A-Za-z ,]+"))
              .toList();
      assertThat(titles).hasSize(13).doesNotHaveDuplicates();
      orders.add(titles);
    }
    assertThat(orders).doesNotHaveDuplicates();
  }

  @Test
  void caveatsAreToldWordForWordAndTheSyntheticOneIsLeftOutForDeliveredData() {
    String scenario = "Synthetic formulary scenario, not payer-specific evidence.";

    assertThat(delivery.run("evaluate").out())
        .contains(
            "Modeled proxy, not observed claims.",
            "Directional index, not forecasted revenue.",
            scenario,
            "Recommended actions are hypotheses for validation, not automated decisions.",
            "Not a validated (GxP) decision system.");
    assertThat(delivery.run("evaluate", "--delivered").out()).doesNotContain(scenario);
  }

  @Test
  void textOfAFileIsNoFormulaInCsvAndNoCommandOnATerminal() throws IOException {
    delivery.write(
        "access_requests.csv",
        "request_id,patient_id,product_id,payer_id,plan_id,jurisdiction,as_of",
        "=1+1\u001b[2J,,DRUG,PAYER,PLAN,MA,2026-03-15");

    assertThat(delivery.run("evaluate", "--step", "access", "--format", "csv").out())
        .contains("\n'=1+1");
    assertThat(delivery.run("evaluate").out()).doesNotContain("\u001b");
    assertThat(delivery.run("why").out()).doesNotContain("\u001b");
  }

  @Test
  void manyRequestsAreToldByPlan() throws IOException {
    for (int i = 2; i < 9; i++) {
      delivery.append("access_requests.csv", "Q" + i + ",,DRUG,PAYER,PLAN,MA,2026-03-15");
    }
    JsonNode rows = delivery.json("evaluate");

    assertThat(rows).hasSize(4);
    JsonNode baseline = rows.get(0);
    assertThat(baseline.get("access_arm").asText()).isEqualTo("baseline");
    assertThat(baseline.get("requests").asInt()).isEqualTo(8);
    assertThat(baseline.get("share_eligible").asDouble()).isEqualTo(1);
    assertThat(baseline.get("share_barrier_PA").asDouble()).isEqualTo(1);
    assertThat(baseline.get("mean_administrative_burden").asDouble()).isEqualTo(40);
  }

  @Test
  void aRequestIsExplainedFromItsDelivery() throws IOException {
    Path landing = Files.createDirectory(folder.resolve("landing"));
    Path access = Files.createDirectory(landing.resolve("access"));
    for (String each : List.of("products", "formulary_lines", "access_rules", "access_requests")) {
      Files.copy(folder.resolve(each + ".csv"), access.resolve(each + ".csv"));
    }

    CommandLineRun run =
        CommandLineRun.of("explain", "--request", "Q1", "--landing", landing.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("R1 = PA of severity 2: in effect and counted");
  }

  @Test
  void explainTakesExactlyOneSubject() {
    assertThat(CommandLineRun.of("explain", "--request", "a", "--patient", "b").code())
        .isEqualTo(2);
    assertThat(CommandLineRun.of("explain").code()).isEqualTo(2);
    assertThat(CommandLineRun.of("explain", "--patient", "b").err()).contains("--date");
  }

  @Test
  void aPageHasADoorForEachReaderAndEveryBlock() throws IOException {
    Path page = folder.resolve("page.html");

    assertThat(delivery.run("evaluate", "--html", page.toString()).code()).isZero();

    assertThat(Files.readString(page))
        .contains("Commercial strategy", "Programme managers", "Analysts", "Patient services")
        .contains("Before acting", "Not a validated (GxP) decision system.")
        .contains("prefers-color-scheme:dark")
        .doesNotContain("<script", "http");
  }

  private static JsonNode row(JsonNode rows, String accessArm, String supportArm) {
    for (JsonNode row : rows) {
      boolean support =
          !row.has("support_arm") || row.get("support_arm").asText().equals(supportArm);
      if (row.get("access_arm").asText().equals(accessArm) && support) {
        return row;
      }
    }
    throw new AssertionError("no row of " + accessArm + ", " + supportArm);
  }

  private static String provenance(JsonNode comparison) {
    for (JsonNode row : comparison) {
      if (row.get("metric").asText().equals("provenance")) {
        return row.get("scenario").asText();
      }
    }
    throw new AssertionError("no provenance");
  }
}
