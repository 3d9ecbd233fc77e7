package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almoner.support.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that cannot be right end with 2 and say what would be. */
class UsageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run caswork --date 2026-03-20 | No pipeline caswork. Did you mean casework?",
        "run casework --date 2026-03-20 --only build-casework-mart-kpis | Did you mean"
            + " build-casework-mart-ops-kpis?",
        "run casework --date 2962-03-16 | The business date 2962-03-16 is after tomorrow",
        "run casework --date 2962-03-16 | or add --allow-future",
        "backfill casework --from 2026-03-16 --to 2962-03-16 | is after tomorrow",
        "experiment analyze --date 2962-03-16 | is after tomorrow",
        "run casework | --date is missing: the business date, such as --date 2026-03-20",
        "run casework --date 20.3.2026 | 20.3.2026",
        "run casework --retry casework-2026-03-20-0001 | No run casework-2026-03-20-0001.",
        "run casework --date 2026-03-20 --set casework.sla_day=5 | Did you mean casework.sla_days?",
        "run casework --date 2026-03-20 --set caswork.sla_days=5 | Did you mean casework?",
        "run casework --date 2026-03-20 --set casework.sla_days=0 | --set: casework.sla_days must"
            + " be from 1 to 3650, found 0",
        "run casework --date 2026-03-20 --set casework.sla_days=soon | sla_days",
        "run casework --date 2026-03-20 --set timezone=Mars/Base | timezone must be a zone such as"
            + " UTC",
        "run casework --date 2026-03-20 --set spark.profile=huge | spark.profile must be small,"
            + " large or auto, found huge",
        "run nightly --date 2026-03-20 --set engagement.experiment.control_share=0.333 |"
            + " experiment.control_share must be a whole number of hundredths between 0 and 1, such"
            + " as 0.33, found 0.333",
        "run nightly --date 2026-03-20 --set engagement.experiment.baseline_rate=0.04 |"
            + " experiment.smallest_effect must be above 0 and at most"
            + " engagement.experiment.baseline_rate, which is 0.04, found 0.05",
        "run weekly-training --date 2026-03-20 --set engagement.training.penalties=1,1e |"
            + " training.penalties must be 1 to 100 numbers from 0 to 1e12, such as 1, 30, found"
            + " 1,1e",
        "run weekly-training --date 2026-03-20 --set engagement.training.penalties=-1 |"
            + " training.penalties must be 1 to 100 numbers",
        "run weekly-training --date 2026-03-20 --set engagement.training.interactions=age |"
            + " training.interactions must be at most 100 pairs such as days_on_therapy:risk_score,"
            + " found age",
        "run weekly-training --date 2026-03-20 --set engagement.training.interactions=age:risk_scor"
            + " | training.interactions has age:risk_scor: No number feature risk_scor. Did you"
            + " mean risk_score?",
        "run weekly-training --date 2026-03-20 --set engagement.training.interactions=age:region |"
            + " training.interactions has age:region: No number feature region.",
        "run casework --date 2026-03-20 --set casework.sla_days=5 --set casework.sla_days=6 |"
            + " --set: casework.sla_days is given twice",
        "run casework --date 2026-03-20 --set casework.sla_days | --set wants KEY=VALUE",
        "run casework --date 2026-03-20 --set feeds.casework.patient.due=daily | --set:"
            + " feeds.casework.patient is none: No feed casework.patient. Did you mean"
            + " casework.patients?",
        "run ../../trav --date 2026-03-20 | No pipeline ../../trav.",
        "run casework --retry ../../trav | No run ../../trav.",
        "jobs ../jobs/casework | No pipeline ../jobs/casework.",
        "models show x --model ../uplift | --model",
        "explain --patient P1 --date ../../x | --date wants a date",
        "backfill casework --from 2026-03-20 --to 2026-03-19 | --to 2026-03-19 is before --from"
            + " 2026-03-20",
        "lineage mart_ops_kpi | Did you mean mart_ops_kpis?",
        "lineage quarantine | casework.quarantine",
        "tables stg_case | Did you mean stg_cases?",
        "jobs popuation | Did you mean population?",
        "export mart_ops_kpi --to csv | Did you mean mart_ops_kpis?",
        "export mart_ops_kpis --to csv | casework.mart_ops_kpis has no version yet; a run builds"
            + " it",
        "lineag mart_ops_kpis | lineage",
        "tables --format xml | xml",
        "sql --no-such-option | --no-such-option"
      })
  void whatIsWrongIsToldWithARemedy(String call, String message) {
    String[] words = call.strip().split(" ");

    CommandLineRun run = CommandLineRun.of(inEmptyLake(words));

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("\tat org.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anUnknownSettingInAFileIsToldWithTheFile() throws IOException {
    String good = Files.readString(Path.of("conf/almoner.yaml"));
    Path conf = Files.writeString(folder.resolve("own.yaml"), good + "runn: 1\n");

    CommandLineRun run =
        CommandLineRun.of("run", "casework", "--date", "2026-03-20", "--conf", conf.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(conf + ", line ")
        .contains(": No setting runn. Did you mean run?");
  }

  @Test
  void brokenYamlIsToldWithItsLine() throws IOException {
    Path conf = Files.writeString(folder.resolve("own.yaml"), "timezone: UTC\nrun: [1\n");

    CommandLineRun run =
        CommandLineRun.of("run", "casework", "--date", "2026-03-20", "--conf", conf.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("own.yaml, line ").contains("not YAML");
  }

  @Test
  void anArgumentThatBeginsWithAtIsTextInEveryCommand() throws IOException {
    String file = "@" + Files.writeString(folder.resolve("words"), "mart_ops_kpis\n");

    CommandLineRun lineage = CommandLineRun.of("lineage", file);
    CommandLineRun lab = CommandLineRun.of("lab", "ate", "--data", file, "--treatment", "t");
    CommandLineRun models = CommandLineRun.of(inEmptyLake("models", "show", file));

    assertThat(lineage.code()).isEqualTo(2);
    assertThat(lineage.err()).contains("No table " + file);
    assertThat(lab.code()).isEqualTo(2);
    assertThat(models.err()).contains("No version " + file);
  }

  @Test
  void aMissingLandingDirectoryEndsWithThirteen() {
    CommandLineRun run =
        CommandLineRun.of(
            inEmptyLake("run", "casework", "--date", "2026-03-20", "--landing", "/no/such/place"));

    assertThat(run.code()).isEqualTo(13);
    assertThat(run.err()).contains("No landing directory at /no/such/place");
  }

  @Test
  void debugShowsWhereAnErrorCameFrom() {
    CommandLineRun run =
        CommandLineRun.of(inEmptyLake("export", "mart_ops_kpis", "--to", "csv", "--debug"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("\tat org.almoner.cli.query.ExportCommand");
  }

  private String[] inEmptyLake(String... words) {
    boolean takesLake = !java.util.List.of("lineage", "jobs", "lineag").contains(words[0]);
    if (!takesLake) {
      return words;
    }
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--lake";
    all[words.length + 1] = folder.resolve("lake").toString();
    return all;
  }
}
