package org.almoner.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.config.check.Person;
import org.almoner.engine.Sessions;
import org.almoner.engine.lake.Lake;
import org.almoner.governance.Manifest;
import org.almoner.governance.ModelChanges;
import org.almoner.governance.ModelRegistry;
import org.almoner.support.CommandLineRun;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody approves what they trained, however they spell their name. */
class ApprovalTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "john.roe",
        "John.Roe",
        " john.roe ",
        "john.roe.",
        "john roe",
        "john.roe@example.org",
        "jоhn.roe",
        "john.roe\u200b",
        "ｊohn.roe",
        "john.roe\n",
        "JOHN.ROE",
        "joh\u0301n.roe",
        "john-roe",
        "john_roe",
        "johnroe",
        ".j.o.h.n.r.o.e.",
        "john.roe@@x",
        "john.roe@JOHN",
        "ＪＯＨＮ．ＲＯＥ",
        "john․roe",
        "john.roe+x",
        "john.roe\u00a0",
        "john.roe\u202e",
        "ⓙohn.roe",
        "",
        " ",
        "\t",
        "@example.org",
        "...",
        "weekly-training",
        "Weekly.Training@x"
      })
  void noSpellingOfTheTrainerApproves(String spelling) {
    String version = trainedBy("john.roe");

    CommandLineRun run = models("approve", version, "--by", spelling, "--reason", "gates hold");

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(models("list", "--format", "csv").out()).contains(version + ",staging,");
  }

  @Test
  void aTrainerOfAnOldHistoryWithAnySpellingIsStillThatPerson() {
    String version = trainedBy("John Roe (Batch)");

    assertThat(approve(version, "john.roe.batch").err()).contains("cannot approve it");
    assertThat(models("show", version).out()).contains("by John Roe (Batch)");
    assertThat(approve(version, "jane.doe").code()).isZero();
  }

  @Test
  void withPeopleOnlyTheirNamesCountAndAliasesAreThem() throws IOException {
    String version = trainedBy("john.roe");
    Path conf =
        Files.writeString(
            folder.resolve("people.yaml"),
            """
            models:
              people:
                john.roe: [j.roe, jroe2]
                jane.doe: []
            """);

    for (String john : List.of("j.roe", "jroe", "JROE2", "j-roe@example.org", "john.roe")) {
      assertThat(approve(version, john, "--conf", conf.toString()).err())
          .contains("john.roe trained " + version + " and cannot approve it");
    }
    assertThat(approve(version, "jane.do", "--conf", conf.toString()).err())
        .contains("--by: No person in models.people jane.do. Did you mean jane.doe?");
    assertThat(approve(version, "Jane-Doe", "--conf", conf.toString()).code()).isZero();
    assertThat(models("list", "--format", "csv").out()).contains(",approved,", ",jane.doe,");
    for (String command : List.of("promote", "reject", "retire")) {
      CommandLineRun run =
          models(command, version, "--by", "eve", "--reason", "x", "--conf", conf.toString());
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("No person in models.people eve");
    }
    assertThat(models("rollback", "--by", "eve", "--reason", "x", "--conf", conf.toString()).err())
        .contains("No person in models.people eve");
  }

  @Test
  void whoRunsATrainingIsNamedByTheSameRule() throws IOException {
    Path conf =
        Files.writeString(folder.resolve("people.yaml"), "models: {people: {jane.doe: [jd]}}\n");
    String run = "run weekly-training --dry-run --date 2026-03-20 --lake " + folder;

    assertThat(CommandLineRun.of((run + " --by jane/doe").split(" ")).code()).isEqualTo(2);
    assertThat(CommandLineRun.of((run + " --by eve --conf " + conf).split(" ")).err())
        .contains("--by: No person in models.people eve");
    assertThat(
            CommandLineRun.of(
                    (run + " --set engagement.training.trained_by=eve --conf " + conf).split(" "))
                .err())
        .contains("--set: training.trained_by must be a name of models.people");
    assertThat(
            CommandLineRun.of((run + " --set engagement.training.trained_by=a/b").split(" ")).err())
        .contains("--set: training.trained_by is no name");
    assertThat(CommandLineRun.of((run + " --by JD --conf " + conf).split(" ")).code()).isZero();
    assertThat(CommandLineRun.of((run + " --conf " + conf).split(" ")).code()).isZero();
  }

  @Test
  void twoPeopleWhoCannotBeToldApartAreRefusedWithTheirLine() throws IOException {
    Path conf =
        Files.writeString(
            folder.resolve("people.yaml"),
            "models:\n  people:\n    jane.doe: []\n    j.doe: [janedoe]\n");

    assertThat(models("list", "--conf", conf.toString()).err())
        .contains(conf + ", line 3: models.people.jane.doe cannot be told from j.doe");
  }

  @Test
  void theSpellingsThatWereAcceptedAreRefused() throws IOException {
    Path batch = SharedCases.folder("security/model-approve-spelling").resolve("models.batch");
    String version = trainedBy("john.roe");
    List<String> accepted = new ArrayList<>();
    for (String line : Files.readAllLines(batch)) {
      if (line.startsWith("models\tapprove") && line.contains("--lake")) {
        String[] words =
            line.replace("\\n", "\n").replace("2026-03-20-0aab5b4d", version).split("\t");
        int lake = Arrays.asList(words).indexOf("--lake");
        words[lake + 1] = folder.toString();
        CommandLineRun run = CommandLineRun.of(words);
        if (run.code() == 0) {
          accepted.add(String.join(" ", Arrays.copyOf(words, lake)));
        }
      }
    }

    // What tells j.roe from john.roe only models.people can say.
    assertThat(accepted)
        .containsExactly("models approve " + version + " --by j.roe --reason gates hold");
  }

  private CommandLineRun approve(String version, String by, String... more) {
    List<String> words =
        new ArrayList<>(List.of("approve", version, "--by", by, "--reason", "gates hold"));
    words.addAll(List.of(more));
    return models(words.toArray(String[]::new));
  }

  private CommandLineRun models(String... arguments) {
    List<String> words = new ArrayList<>(List.of("models"));
    words.addAll(List.of(arguments));
    words.addAll(List.of("--lake", folder.toString()));
    return CommandLineRun.of(words.toArray(String[]::new));
  }

  private String trainedBy(String trainer) {
    Lake lake = new Lake(folder.toString(), Sessions.hadoop(Map.of()), Clock.systemUTC());
    ModelRegistry registry = ModelRegistry.of(lake, "uplift");
    Manifest draft =
        new Manifest(
            "uplift",
            "",
            "2026-03-20",
            trainer,
            1,
            "c0de",
            List.of(),
            List.of(),
            List.of(),
            JsonNodeFactory.instance.objectNode(),
            new TreeMap<>());
    Instant at = Instant.parse("2026-03-21T00:00:00Z");
    return new ModelChanges(registry, Person.named("test", "schedule"), at, "")
        .register(draft, Map.of());
  }
}
