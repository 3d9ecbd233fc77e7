package org.almoner.cli.lab.experiment;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.almoner.causal.study.ArmColumn;
import org.almoner.causal.study.AskedColumns;
import org.almoner.causal.study.Subgrouping;
import org.almoner.cli.lab.CompleteRows;
import org.almoner.experiment.ExperimentData;
import org.almoner.experiment.Labels;
import org.almoner.experiment.Measured;
import org.almoner.frame.DataFile;
import org.almoner.frame.DataTable;
import org.almoner.stats.survival.SurvivalData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say which columns hold what. */
final class ExperimentColumns {
  @Option(names = "--data", required = true, description = "A CSV (also .csv.gz) or Parquet file.")
  private String data;

  @Option(names = "--arm", required = true, description = "Column with the arm of each row.")
  private String arm;

  @Option(names = "--control", required = true, description = "The arm that is the control.")
  private String control;

  @Option(
      names = "--treated",
      description = "The arm to compare with it; needed where there are several.")
  private String treated = "";

  @Option(names = "--outcome", required = true, description = "A numeric column; 0/1 for rates.")
  private String outcome;

  @Option(names = "--strata", description = "Column or columns within which rows were randomised.")
  private String strata = "";

  @ArgGroup(exclusive = false)
  private @Nullable Times times;

  @Option(names = "--covariate", description = "A figure from before assignment, for CUPED.")
  private String covariate = "";

  @Option(
      names = "--subgroups",
      description = "Columns or conditions that are read apart, as in \"region,age>=65\".")
  private String subgroups = "";

  private List<Subgrouping> groups = List.of();

  private static final class Times {
    @Option(names = "--time", required = true, description = "Time to the event or last sight.")
    private String time;

    @Option(names = "--event", required = true, description = "1 where the event was seen, else 0.")
    private String event;
  }

  /** What was read: all rows in either arm, and those with an outcome. */
  record Read(DataTable assigned, boolean[] arms, ExperimentData observed) {}

  Read read() {
    DataFile file = DataFile.of(data);
    groups =
        subgroups.isBlank()
            ? List.of()
            : Subgrouping.list(subgroups, file.path(), file.columnNames());
    refuseTheQuestion();
    DataTable all = file.read(columns());
    ArmColumn arms = new ArmColumn(arm, treated, control);
    int[] inArms = arms.rows(all);
    arms.requireOneTreatment(all);
    DataTable assigned = all.select(inArms);
    double[] outcomes = assigned.numbers(outcome);
    int[] seen =
        IntStream.range(0, outcomes.length).filter(row -> !Double.isNaN(outcomes[row])).toArray();
    return new Read(assigned, arms.treated(assigned), observed(assigned.select(seen), arms));
  }

  private ExperimentData observed(DataTable table, ArmColumn arms) {
    CompleteRows rows = new CompleteRows(table);
    List<String> stratum = CompleteRows.split(strata);
    return new ExperimentData(
        arms.treated(table),
        rows.numbers(outcome),
        stratum.isEmpty() ? null : new Labels(strata, rows.labels(stratum)),
        times == null
            ? null
            : new SurvivalData(rows.durations(times.time), rows.flags(times.event)),
        covariate.isEmpty() ? null : new Measured(covariate, rows.numbers(covariate)),
        groups.stream().map(group -> new Labels(group.name(), group.labels(table))).toList());
  }

  private void refuseTheQuestion() {
    AskedColumns asked = new AskedColumns(arm, outcome);
    asked.refuse("--covariate", covariate);
    CompleteRows.split(strata).forEach(column -> asked.refuse("--strata", column));
    groups.forEach(group -> asked.refuse("--subgroups", group.column()));
  }

  private Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(Arrays.asList(arm, outcome));
    columns.addAll(CompleteRows.split(strata));
    groups.forEach(group -> columns.add(group.column()));
    if (times != null) {
      columns.addAll(List.of(times.time, times.event));
    }
    if (!covariate.isEmpty()) {
      columns.add(covariate);
    }
    return columns;
  }
}
