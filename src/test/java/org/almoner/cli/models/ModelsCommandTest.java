package org.almoner.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.config.check.Person;
import org.almoner.engine.Sessions;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.SmallTable;
import org.almoner.governance.Manifest;
import org.almoner.governance.ModelChanges;
import org.almoner.governance.ModelRegistry;
import org.almoner.support.CommandLineRun;
import org.almoner.tables.ops.RegistryTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private Lake lake() {
    return new Lake(folder.toString(), Sessions.hadoop(Map.of()), Clock.systemUTC());
  }

  private String trained(double auuc, boolean passed) {
    ModelRegistry registry = ModelRegistry.of(lake(), "uplift");
    Manifest draft =
        new Manifest(
            "uplift",
            "",
            "2026-03-20",
            "trainer",
            1,
            "c0de",
            List.of(new Manifest.Input("age", "number")),
            List.of(new Manifest.DataVersion("engagement.training_set", 4, "")),
            List.of(new Manifest.GateRow("auuc", ">= 0.70", Double.toString(auuc), passed)),
            JSON.createObjectNode().put("auuc", auuc),
            new TreeMap<>());
    byte[] model = ("{\"auuc\": " + auuc + "}").getBytes(StandardCharsets.UTF_8);
    return new ModelChanges(
            registry, Person.named("test", "trainer"), Instant.parse("2026-03-21T00:00:00Z"), "")
        .register(draft, Map.of("model.json", model));
  }

  private CommandLineRun models(String... arguments) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of("models"),
                Stream.concat(Stream.of(arguments), Stream.of("--lake", folder.toString())))
            .toArray(String[]::new));
  }

  @Test
  void aVersionIsLookedAtApprovedPromotedAndRolledBack() throws IOException {
    String first = trained(0.81, true);
    assertThat(models("show", first).out())
        .contains("uplift " + first + ", staging")
        .contains("from engagement.training_set, version 4")
        .containsPattern("auuc +>= 0.70 +0.81 +true");
    assertThat(models("promote", first, "--by", "jane").code()).isEqualTo(2);
    assertThat(models("approve", first, "--by", "Trainer", "--reason", "mine").err())
        .contains("trainer trained " + first + " and cannot approve it");
    assertThat(models("approve", first, "--by", "jane", "--reason", "gates hold").code()).isZero();
    assertThat(models("promote", first, "--by", "jane").out()).contains("serves from the next");

    String second = trained(0.9, true);
    models("approve", second, "--by", "jane", "--reason", "better");
    models("promote", second, "--by", "jane");
    assertThat(models("rollback", "--by", "jane", "--reason", "complaints").out())
        .isEqualTo(first + " serves again\n");

    JsonNode list = JSON.readTree(models("list", "--format", "json").out());
    assertThat(list.findValuesAsText("version")).containsExactly(first, second);
    assertThat(list.findValuesAsText("state")).containsExactly("production", "archived");
    assertThat(new SmallTable(lake(), RegistryTables.OPS_MODELS).rows())
        .extracting(row -> row.get(1) + " " + row.get(3) + " by " + row.get(5))
        .containsExactly(
            "1 registered by trainer",
            "2 approved by jane",
            "3 promoted by jane",
            "4 registered by trainer",
            "5 approved by jane",
            "6 promoted by jane",
            "7 rolled back by jane");
  }

  @Test
  void whatAGateRejectedEndsWith20() {
    String version = trained(0.52, false);

    CommandLineRun run = models("approve", version, "--by", "jane", "--reason", "please");

    assertThat(run.code()).isEqualTo(20);
    assertThat(run.err()).contains(version + " is rejected; almoner models show " + version);
    assertThat(models("show", version).out()).containsPattern("auuc +>= 0.70 +0.52 +false");
  }

  @Test
  void aChangedFileEndsWith20AndSaysWhich() throws IOException {
    String version = trained(0.81, true);
    Path model = folder.resolve("models/uplift/staging/" + version + "/model.json");
    Files.deleteIfExists(model.resolveSibling(".model.json.crc"));
    Files.writeString(model, "{\"auuc\": 0.99}");

    CommandLineRun run = models("approve", version, "--by", "jane", "--reason", "fine");

    assertThat(run.code()).isEqualTo(20);
    assertThat(run.err()).contains("model.json was changed after it was registered");
  }

  @Test
  void whoRunsATrainingAnswersForItAndSeesWhyNothingWasTrained() {
    CommandLineRun training =
        CommandLineRun.of(
            "run weekly-training --only train-engagement-uplift --date 2026-03-20 --by jane.doe --lake "
                .concat(folder.toString())
                .split(" "));

    assertThat(training.code()).as(training.err()).isEqualTo(20);
    assertThat(models("list", "--format", "csv").out())
        .contains(",rejected,", ",jane.doe,", "too little to learn from: patients is 0");
    String version = ModelRegistry.of(lake(), "uplift").versions().get(0).version();
    assertThat(models("show", version).out())
        .contains("trained for 2026-03-20 by jane.doe")
        .containsPattern("patients +>= 1500 +0 +false");
    assertThat(models("reject", version, "--by", "jane", "--reason", "no").err())
        .contains(version + " is rejected");
  }

  @Test
  void aVersionThatWaitsCanBeRejected() {
    String version = trained(0.81, true);

    assertThat(models("reject", version, "--by", "jane", "--reason", "too old").out())
        .isEqualTo(version + " is rejected\n");
    assertThat(models("list", "--format", "csv").out()).contains(version + ",rejected,", "too old");
    assertThat(models("promote", version, "--by", "jane").code()).isEqualTo(20);
    assertThat(models("show", version).out()).contains(version + ", rejected");
  }

  @Test
  void aStepThatWasRemovedIsMissed() throws IOException {
    String version = trained(0.81, true);
    models("approve", version, "--by", "jane", "--reason", "gates hold");
    models("promote", version, "--by", "jane");
    models("retire", version, "--by", "jane", "--reason", "recall");
    Path history = folder.resolve("models/uplift/history");
    Files.delete(history.resolve("000004.json"));

    for (CommandLineRun run :
        List.of(models("list"), models("show", version), models("promote", version, "--by", "x"))) {
      assertThat(run.code()).isEqualTo(20);
      assertThat(run.err())
          .contains("models/uplift/history holds 3 steps, and ops_models knows of 4")
          .contains("restore them from a copy");
    }
  }

  @Test
  void everythingIsThereAsJson() throws IOException {
    String version = trained(0.81, true);

    JsonNode shown = JSON.readTree(models("show", version, "--format", "json").out());

    assertThat(shown.at("/metrics/auuc").asDouble()).isEqualTo(0.81);
    assertThat(shown.at("/signature/0/name").asText()).isEqualTo("age");
    assertThat(shown.at("/files/model.json").asText()).hasSize(64);
    assertThat(shown.at("/history/0/event").asText()).isEqualTo("registered");
    assertThat(models("list", "--format", "csv").out())
        .startsWith("model,version,state,since,by,reason\nuplift," + version + ",staging,");
  }

  @Test
  void aCallThatLacksSomethingSaysWhat() {
    String version = trained(0.81, true);

    assertThat(models("approve", version).code()).isEqualTo(2);
    assertThat(models("approve", version, "--by", "jane").err()).contains("--reason is missing");
    assertThat(models("show", "2026-03-21").err()).contains("No version 2026-03-21");
    assertThat(models("rollback", "--by", "jane", "--reason", "x").err())
        .contains("No earlier version of uplift has served");
  }
}
