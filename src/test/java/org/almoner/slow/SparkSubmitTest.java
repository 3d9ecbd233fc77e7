package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Table;
import org.almoner.support.CommandLineRun;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.almoner.tables.casework.CaseworkMarts;
import org.almoner.tables.engagement.EngagementMarts;
import org.almoner.tables.population.PopulationMarts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The built JARs as clusters run them, through Spark's own spark-submit and each script of {@code
 * jobs/spark-submit}: exit codes and marts are those of a run on this machine. Needs {@code
 * target/almoner.jar} and {@code target/almoner-app.jar}; Spark's JARs come from Maven once.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkSubmitTest {
  private static final String DATE = "2026-03-20";

  private static final Map<String, Integer> CODES = new HashMap<>();

  @TempDir private static Path folder;
  private static TestLake here;
  private static TestLake local;
  private static TestLake cluster;

  /** The committed sample, delivered to all three lakes. */
  @BeforeAll
  static void deliver() {
    here = new TestLake(folder.resolve("here"));
    local = new TestLake(folder.resolve("local"));
    cluster = new TestLake(folder.resolve("cluster"));
    for (TestLake lake : List.of(here, local, cluster)) {
      SharedCases.copy(Path.of("data/sample"), lake.landing());
    }
  }

  static List<String> pipelines() {
    return List.of("casework", "nightly", "population", "weekly-training", "weekly-experiment");
  }

  @ParameterizedTest
  @Order(1)
  @MethodSource("pipelines")
  void eachScriptRunsOnThisMachine(String pipeline) throws Exception {
    List<String> usual = new ArrayList<>(List.of("run", pipeline, "--date", DATE));
    usual.addAll(List.of("--set", "spark.profile=large", "--lake", here.root().toString()));
    if (!pipeline.startsWith("weekly")) {
      usual.addAll(List.of("--landing", here.landing().toString()));
    }
    CommandLineRun expected = CommandLineRun.of(usual.toArray(String[]::new));
    CODES.put(pipeline, expected.code());

    assertEndsAsExpected(local, pipeline, "ALMONER_MASTER=local[2]");
  }

  @ParameterizedTest
  @Order(2)
  @MethodSource("pipelines")
  void eachScriptRunsOnAStandaloneCluster(String pipeline) throws Exception {
    assertEndsAsExpected(cluster, pipeline, "src/bench/cluster/run.sh");
  }

  @Test
  @Order(3)
  void theMartsAreThoseOfARunWithoutSparkSubmit() {
    for (Table mart :
        List.of(
            CaseworkMarts.MART_OPS_KPIS,
            CaseworkMarts.MART_BOTTLENECKS,
            PopulationMarts.MART_POPULATION_PROFILE,
            EngagementMarts.RECOMMENDATIONS)) {
      assertThat(here.rows(mart)).as(mart.name()).isNotEmpty();
      assertThat(local.rows(mart)).as(mart.name()).isEqualTo(here.rows(mart));
      assertThat(cluster.rows(mart)).as(mart.name()).isEqualTo(here.rows(mart));
    }
  }

  @Test
  @Order(4)
  void theJarWithSparkInsideRunsUnderSparkSubmit() throws Exception {
    TestLake lake = new TestLake(folder.resolve("inside"));
    SharedCases.copy(Path.of("data/sample/casework"), lake.landing().resolve("casework"));
    Path jar = Path.of("target/almoner.jar").toAbsolutePath();
    List<String> command = new ArrayList<>(List.of("java", "-Xmx1g"));
    for (String inside : List.of("lang", "lang.invoke", "nio", "util", "net")) {
      command.add("--add-opens=java.base/java." + inside + "=ALL-UNNAMED");
    }
    command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    command.add("--add-opens=java.base/sun.util.calendar=ALL-UNNAMED");
    command.addAll(List.of("-cp", jar.toString(), "org.apache.spark.deploy.SparkSubmit"));
    command.addAll(List.of("--master", "local[2]", "--class", "org.almoner.Main", jar.toString()));
    command.addAll(List.of("run", "casework", "--date", DATE));
    command.addAll(List.of("--landing", lake.landing().toString()));
    command.addAll(List.of("--lake", lake.root().toString()));

    Launched.start(folder.resolve("scratch"), command).succeed();

    assertThat(lake.rows(CaseworkMarts.MART_OPS_KPIS))
        .isEqualTo(here.rows(CaseworkMarts.MART_OPS_KPIS));
  }

  @Test
  @Order(5)
  void aWrongCallEndsWithTwoBeforeSparkStarts() throws Exception {
    Launched call =
        Launched.start(
            folder.resolve("scratch"), List.of("jobs/spark-submit/casework.sh", "yesterday"));

    assertThat(call.end()).isEqualTo(2);
    assertThat(call.printed()).startsWith("usage: run.sh PIPELINE DATE [LANDING] LAKE [OPTION]...");
  }

  private static void assertEndsAsExpected(TestLake lake, String pipeline, String before)
      throws Exception {
    Launched script = script(lake, pipeline, before);

    assertThat(script.end()).as(script.printed()).isEqualTo(CODES.get(pipeline));
    assertThat(lake.root().resolve("_runs")).isDirectoryContaining(run -> run(run, pipeline));
  }

  /**
   * A script of {@code jobs/spark-submit}.
   *
   * @param before what stands before it: a setting of the environment, or another command
   */
  private static Launched script(TestLake lake, String pipeline, String before) throws Exception {
    List<String> command = new ArrayList<>(List.of("env", "SPARK_HOME=" + sparkHome()));
    command.addAll(List.of("ALMONER_DRIVER_MEMORY=2g", before));
    command.addAll(List.of("jobs/spark-submit/" + pipeline + ".sh", DATE));
    if (!pipeline.startsWith("weekly")) {
      command.add(lake.landing().toString());
    }
    command.add(lake.root().toString());
    return Launched.start(folder.resolve("scratch"), command);
  }

  /** What home.sh prints last is the folder; what Maven says on the way goes elsewhere. */
  private static String sparkHome() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("src/bench/cluster/home.sh")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String home = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return home.strip();
  }

  private static boolean run(Path folder, String pipeline) {
    return folder.getFileName().toString().startsWith(pipeline + "-")
        && Files.isRegularFile(folder.resolve("run_summary.json"));
  }
}
