package org.almoner.cli.engagement;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.almoner.cli.options.FutureOption;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.options.ProgressOptions;
import org.almoner.cli.options.SparkRows;
import org.almoner.cli.run.PipelineRun;
import org.almoner.engine.ExitCode;
import org.almoner.engine.OpenSession;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.query.ReadOnlySql;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "analyze",
    description = "Runs weekly-experiment for a date and prints what the experiment shows.",
    footer = {
      "",
      "A look spends part of alpha and is recorded in ops_looks; running the same date",
      "again finds it there and spends nothing.",
      "",
      "Examples:",
      "  almoner experiment analyze --date 2026-03-20",
      "  almoner experiment analyze --date 2026-03-20 --format json"
    })
final class ExperimentAnalyze implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Mixin private ProgressOptions progress;
  @Mixin private FutureOption future;
  @Spec private CommandSpec spec;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      description = "Business date, yyyy-mm-dd.")
  private String date;

  @Mixin private PrintOptions output;

  @Override
  public Integer call() {
    Lake lake = options.lake();
    RunRequest request =
        new RunRequest(
            options.pipeline("weekly-experiment"),
            future.accepted(options.date(date)),
            Optional.empty(),
            Reuse.STAGING);
    try (OpenSession session = options.session()) {
      RunReport report =
          PipelineRun.of(options, lake).run(request, progress.listener(spec, options));
      if (report.exitCode() == ExitCode.OK) {
        print(new ReadOnlySql(session.spark(), lake, options.catalog()), request.date().toString());
      }
      return report.exitCode().number();
    }
  }

  private void print(ReadOnlySql sql, String day) {
    String query =
        """
        select role, measure, segment, method, treatment_value, control_value, estimate, ci_low,
               ci_high, p_value, passed, verdict, note
        from mart_experiment_results where analysis_date = date'%s'
        order by role <> 'decision', role <> 'primary', role <> 'secondary', role, measure, segment,
                 method\
        """
            .formatted(day);
    output.print(SparkRows.of(sql.query(query)));
  }
}
