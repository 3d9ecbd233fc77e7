package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.CommandLineRun;
import org.almoner.support.TestLake;
import org.almoner.tables.CaseworkMarts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built JARs as clusters run them, through Spark's own spark-submit: the KPIs are those of a
 * run on this machine. Needs {@code target/almoner.jar} and {@code target/almoner-app.jar}.
 */
@Tag("slow")
class SparkSubmitTest {
  @TempDir private static Path folder;
  private static TestLake local;

  @BeforeAll
  static void aNightOnThisMachine() {
    local = CaseworkLanding.deliver(new TestLake(folder.resolve("local")));
    List<String> arguments = new ArrayList<>(List.of("run", "casework"));
    arguments.addAll(options(local));
    CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void theJarWithSparkInsideRunsUnderSparkSubmit() throws Exception {
    TestLake lake = CaseworkLanding.deliver(new TestLake(folder.resolve("submitted")));
    Path jar = Path.of("target/almoner.jar").toAbsolutePath();
    List<String> command = new ArrayList<>(List.of("java", "-Xmx1g"));
    for (String inside : List.of("lang", "lang.invoke", "nio", "util", "net")) {
      command.add("--add-opens=java.base/java." + inside + "=ALL-UNNAMED");
    }
    command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    command.add("--add-opens=java.base/sun.util.calendar=ALL-UNNAMED");
    command.addAll(List.of("-cp", jar.toString(), "org.apache.spark.deploy.SparkSubmit"));
    command.addAll(List.of("--master", "local[2]", "--class", "org.almoner.Main", jar.toString()));
    command.addAll(List.of("run", "casework"));
    command.addAll(options(lake));

    Launched.start(folder.resolve("scratch"), command).succeed();

    assertSameKpis(lake);
  }

  @Test
  void theJarWithoutSparkRunsOnAStandaloneCluster() throws Exception {
    TestLake lake = CaseworkLanding.deliver(new TestLake(folder.resolve("cluster")));
    String script = Path.of("src/bench/cluster/run.sh").toAbsolutePath().toString();

    Launched.start(
            folder.resolve("scratch"),
            List.of(
                script,
                TestLake.DATE.toString(),
                lake.landing().toString(),
                lake.root().toString()))
        .succeed();

    assertSameKpis(lake);
  }

  private static void assertSameKpis(TestLake lake) {
    assertThat(lake.rows(CaseworkMarts.MART_OPS_KPIS))
        .hasSize(3)
        .isEqualTo(local.rows(CaseworkMarts.MART_OPS_KPIS));
    assertThat(lake.rows(CaseworkMarts.MART_BOTTLENECKS))
        .isEqualTo(local.rows(CaseworkMarts.MART_BOTTLENECKS));
  }

  private static List<String> options(TestLake lake) {
    return List.of(
        "--date",
        TestLake.DATE.toString(),
        "--allow-future",
        "--landing",
        lake.landing().toString(),
        "--lake",
        lake.root().toString());
  }
}
