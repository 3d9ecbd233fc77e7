package org.almoner.cli.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.support.AccessDelivery;
import org.almoner.support.CommandLineRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the access commands are given: files, arms, assumptions, and what is wrong with them. */
class AccessInputTest {
  @TempDir private Path folder;
  private AccessDelivery delivery;

  @BeforeEach
  void aFolderWithOneRequest() throws IOException {
    delivery = AccessDelivery.ofOneRequest(folder);
  }

  @Test
  void refusedRowsGiveExitCodeTenAndResultsArePrintedAllTheSame() throws IOException {
    delivery.append("access_rules.csv", "R2,L1,XX,9,perhaps,2026-02-30,");

    CommandLineRun run = delivery.run("evaluate");

    assertThat(run.code()).isEqualTo(10);
    assertThat(run.out()).contains("expected_approval_delay_days");
    assertThat(run.err())
        .contains(
            "Refused: access_rules, line 3, key R2: rule_type unknown; severity is not from 1 to 3;"
                + " active is neither true nor false; effective_from is no date");
  }

  @Test
  void theLatestValidRowOfAKeyWins() throws IOException {
    delivery.append("formulary_lines.csv", "L1,DRUG,PAYER,PLAN,MA,excluded,,");
    delivery.append("formulary_lines.csv", "L1,DRUG,PAYER,PLAN,MA,unheard,,");

    assertThat(delivery.run("evaluate", "--step", "access", "--format", "csv").out())
        .contains("Q1,baseline,matched,L1,1,excluded,excluded,true");
  }

  @Test
  void aMissingTableIsToldByName() throws IOException {
    Files.delete(folder.resolve("formulary_lines.csv"));

    CommandLineRun run = delivery.run("evaluate");

    assertThat(run.code()).isEqualTo(13);
    assertThat(run.err()).contains("formulary_lines.csv");
  }

  @Test
  void aFileWithoutARequiredColumnIsRefused() throws IOException {
    delivery.write("products.csv", "product_id,name", "DRUG,Drug");

    CommandLineRun run = delivery.run("evaluate");

    assertThat(run.code()).isEqualTo(10);
    assertThat(run.err()).contains("products.csv").contains("lacks the columns program");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "access: [{name: a, restriction_severity_scale: 3.5}] | restriction_severity_scale must be"
            + " from 0 to 3, found 3.5",
        "access: [{name: a, strict_step_therapi: true}] | Did you mean"
            + " access.1.strict_step_therapy",
        "access: [{name: baseline}] | access.1.name must not be baseline",
        "access: [{name: a}, {name: a}] | access.2.name is that of another arm",
        "support: [{name: a}] | support.1.target_stage is missing",
        "support: [{name: a, target_stage: nowhere}] | support.1.target_stage is none",
        "support: [{name: a, target_stage: referred, followup_intensity: 1.1}] | must be from 0 to"
            + " 1",
        "support: [{name: a, target_stage: referred, fte_delta: -101}] | must be from -100 to 100",
        "supprt: [] | Did you mean support"
      })
  void whatIsWrongInScenariosIsToldWithFileAndLine(String arms, String told) throws IOException {
    delivery.write("scenarios.yaml", arms.strip());

    CommandLineRun run = delivery.run("evaluate");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("scenarios.yaml, line 1").contains(told.strip());
  }

  @Test
  void theFoldersArmsTakeThePlaceOfTheInstallationsAndItIsSaid() throws IOException {
    delivery.write("scenarios.yaml", "access:", "- name: mine", "  restriction_severity_scale: 2");

    CommandLineRun run = delivery.run("compare", "--format", "csv");

    assertThat(run.out()).contains("Q1,mine,baseline,16.0,80.0").doesNotContain("tightening");
    assertThat(run.err()).contains("the folder's scenarios.yaml, not the installation's");
  }

  @Test
  void measuredFactorsStandBesideThePlaceholderResult() throws IOException {
    assertThat(delivery.run("evaluate", "--assumptions", "measured").code()).isEqualTo(2);
    delivery.write(
        "measured_factors.csv",
        "payer_id,product_id,delay_factor,dropout_factor",
        "PAYER,DRUG,2,0.5");

    JsonNode headline =
        delivery
            .json("evaluate", "--assumptions", "measured", "--support-arm", "baseline")
            .get(0)
            .get("headline");

    JsonNode delay = headline.get(3);
    assertThat(delay.get("metric").asText()).isEqualTo("expected_approval_delay_days");
    assertThat(delay.get("blended").asDouble()).isEqualTo(2 * delay.get("placeholder").asDouble());
    JsonNode dropout = headline.get(4);
    assertThat(dropout.get("placeholder").asDouble()).isEqualTo(42);
    assertThat(dropout.get("blended").asDouble()).isEqualTo(27);
  }

  @Test
  void otherAssumptionsMayBeGivenAsAFile() throws IOException {
    String text = Files.readString(Path.of("conf/assumptions.yaml"));
    delivery.write("mine.yaml", text.replaceFirst("(id: pa_weight\\s+value: )4", "$15"));
    String file = folder.resolve("mine.yaml").toString();

    assertThat(
            delivery
                .run("evaluate", "--step", "access", "--format", "csv", "--assumptions", file)
                .out())
        .contains("in_effect,high,10.0,10.0,50.0");

    delivery.write("mine.yaml", text.replace("id: pa_weight", "id: pa_wieght"));
    CommandLineRun run = delivery.run("evaluate", "--assumptions", file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean pa_weight?");
  }

  @Test
  void anUnknownArmOrRequestIsToldWithTheNearest() {
    assertThat(delivery.run("evaluate", "--access-arm", "tigthening"))
        .satisfies(run -> assertThat(run.code()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("Did you mean tightening?"));
    assertThat(delivery.run("why", "--request", "Q2").err()).contains("No request Q2");
  }
}
