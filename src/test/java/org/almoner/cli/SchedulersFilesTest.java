package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.almoner.Almoner;
import org.almoner.support.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What starts the pipelines: every call is one that the command line takes. */
class SchedulersFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** All but what {@code almoner demo} runs. */
  static List<String> scheduled() {
    return Catalogue.FILES.names().stream().filter(name -> !name.equals("demo")).toList();
  }

  static List<Path> scripts() throws IOException {
    List<Path> scripts = new ArrayList<>(List.of(Path.of("almoner"), Path.of(".ci/run")));
    for (String root : List.of("jobs", "src/bench", "data/sample")) {
      try (Stream<Path> all = Files.walk(Path.of(root))) {
        all.filter(file -> file.toString().endsWith(".sh")).forEach(scripts::add);
      }
    }
    scripts.add(Path.of("src/bench/cluster/spark-class"));
    scripts.add(Path.of("src/bench/cluster/spark-submit"));
    return scripts;
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void everyScriptIsWellFormedAndMayBeRun(Path script) throws Exception {
    assertThat(script).isExecutable();
    assertThat(Bash.of("bash -n " + script).code()).as(script.toString()).isZero();
  }

  @ParameterizedTest
  @MethodSource("scheduled")
  void everyPipelineHasASparkSubmitScript(String pipeline) throws Exception {
    Path spark = Files.createDirectories(folder.resolve("bin")).getParent();
    Path submit =
        Files.writeString(
            folder.resolve("bin/spark-submit"), "#!/bin/sh\nprintf '%s\\n' \"$@\"; exit 20\n");
    assertThat(submit.toFile().setExecutable(true)).isTrue();
    Path jar = Files.createFile(folder.resolve("app.jar"));
    String places = pipeline.startsWith("weekly") ? "s3a://l/ake" : "'s3a://l/a nding' s3a://l/ake";

    Bash run =
        Bash.of(
            "SPARK_HOME=%s ALMONER_JAR=%s ALMONER_MASTER=yarn ALMONER_SUBMIT_OPTIONS='--num-executors 4' ALMONER_DRIVER_MEMORY=7g jobs/spark-submit/%s.sh 2026-03-20 %s --wait 30m --deadline 07:00"
                .formatted(spark, jar, pipeline, places));

    List<String> words = run.out().lines().toList();
    assertThat(run.code()).as("the code of spark-submit").isEqualTo(20);
    assertThat(String.join(" ", words))
        .contains(
            "--class org.almoner.Main", "--master yarn --driver-memory 7g --executor-memory 4g")
        .contains("-Dlog4j2.configurationFile=file:", "--num-executors 4 " + jar);
    ParseResult parsed = parse(words.subList(words.indexOf("run"), words.size()));
    assertThat(parsed.matchedPositionalValue(0, "")).isEqualTo(pipeline);
    assertThat(parsed.matchedOptionValue("--lake", "")).isEqualTo("s3a://l/ake");
    assertThat(parsed.hasMatchedOption("--landing")).isEqualTo(!pipeline.startsWith("weekly"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run.sh | usage: run.sh",
        "run.sh casework 2026-03-20 | usage: run.sh",
        "casework.sh | usage: run.sh",
        "casework.sh 2026-03-20 a b c | usage: run.sh",
        "casework.sh yesterday a b | DATE must be yyyy-mm-dd",
        "run.sh ../x 2026-03-20 a b | no pipeline ../x",
        "run.sh caswork 2026-03-20 a b | no pipeline caswork",
        "casework.sh 2026-03-20 a b | SPARK_HOME is not set"
      })
  void aWrongCallOfAScriptEndsWithTwo(String call, String said) throws Exception {
    Bash run = Bash.of("unset SPARK_HOME; jobs/spark-submit/" + call);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains(said);
  }

  @ParameterizedTest
  @MethodSource("scheduled")
  void everyPipelineHasAScheduleOfEventBridge(String pipeline) throws IOException {
    JsonNode schedule = JSON.readTree(Path.of("jobs/eventbridge", pipeline + ".json").toFile());
    JsonNode target = schedule.get("Target");
    JsonNode input = JSON.readTree(target.get("Input").asText());
    List<String> arguments = new ArrayList<>();
    input
        .at("/JobDriver/SparkSubmit/EntryPointArguments")
        .forEach(
            word ->
                arguments.add(
                    word.asText()
                        .replace("<aws.scheduler.scheduled-time>", "2026-03-21T03:00:00Z")));

    assertScheduled(pipeline, parse(arguments));
    assertThat(schedule.get("Name").asText()).isEqualTo("almoner-" + pipeline);
    assertThat(schedule.get("ScheduleExpression").asText()).matches("cron\\((\\S+ ){5}\\S+\\)");
    assertThat(target.at("/RetryPolicy/MaximumRetryAttempts").asInt()).isPositive();
    assertThat(target.at("/DeadLetterConfig/Arn").asText()).startsWith("arn:aws:sqs:");
    assertThat(input.at("/RetryPolicy/MaxAttempts").asInt()).isPositive();
    assertThat(input.at("/JobDriver/SparkSubmit/SparkSubmitParameters").asText())
        .contains("--class org.almoner.Main", "spark.driver.memory=", "spark.executor.memory=");
  }

  @Test
  void thereIsNoScheduleOfAPipelineThatIsNone() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("jobs/eventbridge"))) {
      assertThat(files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              scheduled().stream().map(name -> name + ".json").toList());
    }
    assertThat(cronCalls().keySet()).containsExactlyInAnyOrderElementsOf(scheduled());
  }

  @Test
  void theRuleThatAlertsIsWellFormed() throws IOException {
    JsonNode rule = JSON.readTree(Path.of("jobs/eventbridge/alerts/failed-job-runs.json").toFile());

    assertThat(JSON.readTree(rule.get("EventPattern").asText()).at("/detail/state/0").asText())
        .isEqualTo("FAILED");
    assertThat(rule.at("/Targets/0/DeadLetterConfig/Arn").asText()).startsWith("arn:aws:sqs:");
  }

  @ParameterizedTest
  @MethodSource("scheduled")
  void everyPipelineHasALineOfCron(String pipeline) throws IOException {
    assertScheduled(pipeline, parse(cronCalls().get(pipeline)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1", "1, 3", "12, 3", "13, 3", "15, 3", "2, 1", "10, 1", "14, 1", "20, 1", "143, 1"
  })
  void onlyWhatALaterTryMayMendIsTriedAgain(int code, int tries) throws Exception {
    Path count = folder.resolve("count");

    Bash run =
        Bash.of(
            "jobs/cron/retry.sh 3 0 sh -c 'echo \"$ALMONER_TRY\" >> %s; exit %d'"
                .formatted(count, code));

    assertThat(run.code()).isEqualTo(code);
    assertThat(Files.readAllLines(count)).hasSize(tries).startsWith("1 of 3");
  }

  @Test
  void aSecondTryThatSucceedsIsASuccess() throws Exception {
    Path mark = folder.resolve("mark");

    assertThat(
            Bash.of(
                    "jobs/cron/retry.sh 3 0 sh -c 'test -e %s || { touch %s; exit 12; }'"
                        .formatted(mark, mark))
                .code())
        .isZero();
    assertThat(Bash.of("jobs/cron/retry.sh 3 10m").code()).isEqualTo(2);
    assertThat(Bash.of("jobs/cron/retry.sh soon 10m true").code()).isEqualTo(2);
  }

  @Test
  void anAlertNamesTheRunTheCodeAndTheSummary() throws Exception {
    Bash alert =
        Bash.of(
            "env -i PATH=%s ALMONER_EXIT_CODE=10 ALMONER_PIPELINE=nightly ALMONER_DATE=2026-03-20 ALMONER_TRY='2 of 3' ALMONER_SUMMARY=/l/_runs/x/run_summary.json /bin/bash jobs/cron/alert.sh"
                .formatted(folder));

    assertThat(alert.out())
        .isEqualTo(
            "almoner run nightly for 2026-03-20 ended with 10 (try 2 of 3); summary:"
                + " /l/_runs/x/run_summary.json\n");
    assertThat(alert.code()).isZero();
  }

  /** What every unattended call has to say. */
  private static void assertScheduled(String pipeline, ParseResult parsed) {
    boolean takesIn = !pipeline.startsWith("weekly");
    assertThat(parsed.matchedPositionalValue(0, "")).isEqualTo(pipeline);
    assertThat(Catalogue.pipeline(pipeline).jobs()).isNotEmpty();
    assertThat(parsed.hasMatchedOption("--date")).isTrue();
    assertThat(parsed.hasMatchedOption("--wait")).isTrue();
    assertThat(parsed.matchedOptionValue("--on-failure", "")).isNotBlank();
    assertThat(parsed.matchedOptionValue("--lake", "")).isNotBlank();
    assertThat(parsed.matchedOptionValue("--landing", "").endsWith("/{date}")).isEqualTo(takesIn);
    if (List.of("casework", "nightly").contains(pipeline)) {
      assertThat(parsed.matchedOptionValue("--deadline", (LocalTime) null)).isNotNull();
    }
  }

  private static ParseResult parse(List<String> words) {
    CommandLine line = AlmonerCommand.commandLine(Almoner.DOMAINS);
    return line.parseArgs(words.toArray(String[]::new)).subcommand();
  }

  /** By pipeline, the words that follow the launcher's name. */
  private static Map<String, List<String>> cronCalls() throws IOException {
    Map<String, String> variables = new HashMap<>();
    Map<String, List<String>> calls = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("jobs/cron/almoner.cron"))) {
      if (line.matches("[A-Z]+=.*")) {
        variables.put(
            "$" + line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        assertThat(line)
            .matches("([0-9*]+ ){5}almoner \\$RETRY 3 10m \\$ALMONER run .* >> \\$LOG 2>&1");
        assertThat(line.replace("\\%", "")).doesNotContain("%");
        String call = line.substring(line.indexOf("$ALMONER ") + 9, line.indexOf(" >>"));
        call = call.replace("$(date -d yesterday +\\%F)", "2026-03-20");
        List<String> words = new ArrayList<>(Arrays.asList(call.split(" ")));
        words.replaceAll(word -> variables.getOrDefault(word, word));
        calls.put(words.get(1), words);
      }
    }
    return calls;
  }

  /** What a shell printed, errors included, and returned. */
  private record Bash(int code, String out) {
    static Bash of(String command) throws IOException, InterruptedException {
      Process process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      return new Bash(process.waitFor(), out);
    }
  }
}
