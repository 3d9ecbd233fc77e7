package org.almoner.engagement.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.config.Settings;
import org.almoner.config.check.Person;
import org.almoner.engagement.SimulatedSet;
import org.almoner.engagement.model.RegisteredUplift;
import org.almoner.engagement.model.SimulatedTraining;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Pipeline;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunListener;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import org.almoner.engine.run.Runner;
import org.almoner.governance.Manifest;
import org.almoner.governance.ModelChanges;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.ModelState;
import org.almoner.governance.RegisteredModel;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.almoner.tables.engagement.EngagementModels;
import org.almoner.tables.ops.RegistryTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainUpliftTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-21T03:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, String> SMALL =
      Map.of(
          "engagement.training.minimum.patients", "300",
          "engagement.training.penalties", "100",
          "engagement.training.interactions", "mpr_30d:days_on_therapy");

  @TempDir private Path folder;

  private RunReport train(SimulatedTraining simulated, Map<String, String> settings) {
    return train(simulated, settings, Reuse.STAGING);
  }

  private RunReport train(SimulatedTraining simulated, Map<String, String> settings, Reuse reuse) {
    RunRequest request =
        new RunRequest(
            new Pipeline(
                "training",
                "",
                List.of(
                    new SimulatedSet(simulated),
                    new TrainUplift(
                        Settings.load(Optional.empty(), settings).engagement().training()))),
            new BusinessDate(LocalDate.of(2026, 3, 20), ZoneOffset.UTC),
            Optional.empty(),
            reuse);
    return new Runner(new TestLake(folder).lake(), TestSpark::session, CLOCK, 1)
        .run(request, new RunListener() {});
  }

  private ModelRegistry registry() {
    return ModelRegistry.of(new TestLake(folder).lake(), RegisteredUplift.NAME);
  }

  @Test
  void aModelThatPassesWaitsForApprovalAndThenServes() {
    RunReport report = train(new SimulatedTraining(400, 14, 1, 3), SMALL);

    assertThat(report.exitCode()).as(report.jobs().get(1).message()).isEqualTo(ExitCode.OK);
    ModelRegistry.VersionState version = registry().versions().get(0);
    assertThat(version.state()).isEqualTo(ModelState.STAGING);
    RegisteredModel registered = registry().load(version.version());
    assertThat(registered.manifest().trainedBy()).isEqualTo("weekly-training");
    assertThat(registered.manifest().data())
        .extracting(d -> d.table() + " " + d.version())
        .containsExactly("engagement.training_set 0");
    assertThat(registered.manifest().metrics().path("auuc").asDouble()).isGreaterThan(0.7);
    assertThat(registered.manifest().metrics().at("/scores/shares")).hasSize(10);
    assertThat(registered.manifest().metrics().at("/proxies/pairs").asInt()).isPositive();
    assertThat(registered.manifest().metrics().at("/proxies/left_out").toString())
        .contains("\"race\"", "\"ethnicity\"");
    assertThat(registered.manifest().signature())
        .extracting(Manifest.Input::name)
        .doesNotContain("race", "ethnicity");
    assertThat(registered.manifest().metrics().at("/scores/mean").asDouble())
        .isCloseTo(registered.manifest().metrics().path("average_effect").asDouble(), within(0.1));
    assertThat(new String(registered.file("report.html"), StandardCharsets.UTF_8))
        .contains("Every gate passed", "Protected groups", "stand in for a protected group", "<svg")
        .doesNotContain("http://", "https://", "NaN");
    assertThat(new TestLake(folder).rows(EngagementModels.MART_MODEL_GATES, "gate", "passed"))
        .hasSize(12);
    assertThat(new TestLake(folder).ledger(RegistryTables.OPS_MODELS, "event", "version"))
        .containsExactly(List.of("registered", version.version()));

    ModelChanges approver =
        new ModelChanges(
            registry(),
            Person.named("test", "jane"),
            Instant.parse("2026-03-21T09:00:00Z"),
            "gates hold");
    approver.approve(version.version());
    approver.promote(version.version());
    RegisteredUplift serving = RegisteredUplift.inProduction(registry()).orElseThrow();
    assertThat(serving.model().inputs()).isEqualTo(TrainingData.inputs());

    RunReport again = train(new SimulatedTraining(400, 14, 1, 3), SMALL);
    assertThat(again.exitCode()).as(again.jobs().get(1).message()).isEqualTo(ExitCode.OK);
    assertThat(registry().versions()).hasSize(2);
    Manifest second = registry().load(registry().versions().get(1).version()).manifest();
    assertThat(second.metrics().at("/production/version").asText()).isEqualTo(version.version());
    assertThat(second.gates())
        .filteredOn(gate -> gate.gate().equals("not_worse_than_production"))
        .extracting(Manifest.GateRow::found)
        .singleElement()
        .asString()
        .endsWith("not judged: production learnt from all but 0 of the decision points");
  }

  @Test
  void aModelThatFailsIsArchivedAsRejectedAndEndsTheRunWith20() {
    RunReport report = train(new SimulatedTraining(400, 14, 0, 3), SMALL);

    assertThat(report.exitCode()).isEqualTo(ExitCode.MODEL_REJECTED);
    assertThat(report.jobs().get(1).message())
        .startsWith("Version 2026-03-20-")
        .contains("is rejected: auuc is not estimable, wanted >= 0.7000");
    assertThat(registry().versions())
        .extracting(ModelRegistry.VersionState::state)
        .containsExactly(ModelState.REJECTED);
    assertThat(gates()).hasSize(12).contains("auuc | false", "patients | true");
    assertThat(
            new TestLake(folder).ledger(RegistryTables.OPS_MODELS, "event", "reason").get(0).get(1))
        .asString()
        .contains("e_value is");
  }

  @Test
  void withTooLittleDataNothingIsTrained() {
    SimulatedTraining few = new SimulatedTraining(50, 4, 1, 3);
    RunReport report = train(few, Map.of());

    assertThat(report.exitCode()).isEqualTo(ExitCode.MODEL_REJECTED);
    assertThat(report.jobs().get(1).message())
        .isEqualTo(
            "There is too little to learn from, and the rule-based score serves: patients is 50,"
                + " wanted >= 1500; days_of_history is 42, wanted >= 180");
    assertThat(gates())
        .containsExactlyInAnyOrder(
            "patients | false",
            "days_of_history | false",
            "treated_share | true",
            "known_outcomes | true",
            "feature_completeness | true");
    ModelRegistry.VersionState refused = registry().versions().get(0);
    assertThat(refused.state()).isEqualTo(ModelState.REJECTED);
    assertThat(RegisteredUplift.absence(registry()))
        .isEqualTo(
            "no model is in production: %s was rejected: too little to learn from: patients is 50,"
                    .formatted(refused.version())
                + " wanted >= 1500; days_of_history is 42, wanted >= 180");
    assertThat(
            new String(
                registry().load(refused.version()).file("report.html"), StandardCharsets.UTF_8))
        .contains("too little to learn from. Meanwhile, the rule-based score serves.", "FAILED");
    assertThat(train(few, Map.of(), Reuse.EVERYTHING).exitCode())
        .isEqualTo(ExitCode.MODEL_REJECTED);
    assertThat(registry().versions()).hasSize(1);
  }

  private List<String> gates() {
    return new TestLake(folder).rows(EngagementModels.MART_MODEL_GATES, "gate", "passed");
  }
}
